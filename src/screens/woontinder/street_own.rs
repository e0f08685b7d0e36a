//! Standing where one really is instead of in one's mind: asked with its reason, only when somebody wants
//! it, and stopped when the street is left. Where it does not work, the chosen place stays.

use leptos::prelude::*;

use super::map_area::InSight;
use super::street_whereabouts::{Whereabouts, told};
use crate::app::{say, tell};
use crate::domain::Position;
use crate::domain::street::{STEP, nearest};
use crate::platform::{Fix, PlaceFault};
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};

/// One's own place.
#[derive(Clone, Copy)]
pub(super) struct OwnPlace {
    in_sight: InSight,
    state: RwSignal<Whereabouts>,
}

impl OwnPlace {
    /// Not asked for.
    pub fn off(in_sight: InSight) -> Self {
        Self {
            in_sight,
            state: RwSignal::new(Whereabouts::Off),
        }
    }

    /// What is known; followed. Who looks at another town does not stand in their own place any more.
    fn state(self) -> Whereabouts {
        match self.state.get() {
            Whereabouts::Here(_, town) if self.in_sight.town.get() != Some(town) => {
                Whereabouts::Off
            }
            state => state,
        }
    }

    /// Where one really is, when that is used; followed.
    pub fn position(self) -> Option<Position> {
        match self.state() {
            Whereabouts::Here(fix, _) => Some(fix.position),
            _ => None,
        }
    }

    fn ask(self) {
        self.state.set(Whereabouts::Asked);
        let found = move |found: Result<Fix, PlaceFault>| self.found(found);
        self.in_sight.session.follow_place(Box::new(found));
    }

    /// Stands where one chooses again.
    pub fn stop(self) {
        self.in_sight.session.stop_place();
        self.state.set(Whereabouts::Off);
    }

    fn found(self, found: Result<Fix, PlaceFault>) {
        // Left before it came: then nobody stands anywhere.
        let Some(before) = self.state.try_get_untracked() else {
            return;
        };
        if let Whereabouts::Here(_, town) = before
            && self.in_sight.town.get_untracked() != Some(town)
        {
            return self.stop();
        }
        let next = match found {
            Ok(fix) => self.whereabouts(fix),
            Err(fault) => Whereabouts::Fault(fault),
        };
        let is_no_step = match (before, next) {
            (Whereabouts::Here(old, _), Whereabouts::Here(new, _)) => {
                old.position.metres_to(new.position) < STEP
            }
            _ => before == next,
        };
        if !is_no_step {
            self.state.set(next);
        }
        if !matches!(next, Whereabouts::Here(..)) {
            self.in_sight.session.stop_place();
        }
    }

    /// Among the homes of whichever town: the town comes along.
    fn whereabouts(self, fix: Fix) -> Whereabouts {
        let (places, towns): (Vec<_>, Vec<_>) = self.in_sight.matching.with_untracked(|homes| {
            let homes = homes.iter();
            homes.map(|home| (home.position, home.region)).unzip()
        });
        match nearest(fix.position, &places) {
            Ok(place) => {
                let Some(town) = towns.get(place).copied() else {
                    return Whereabouts::Far(None);
                };
                if self.in_sight.town.get_untracked() != Some(town) {
                    self.in_sight.go_to(town);
                }
                Whereabouts::Here(fix, town)
            }
            Err(far) => Whereabouts::Far(far),
        }
    }
}

/// The button for one's own place, with what it is for, and what came of it.
#[component]
pub(super) fn OwnPlaceChoice(own: OwnPlace) -> impl IntoView {
    let is_used = move || matches!(own.state(), Whereabouts::Asked | Whereabouts::Here(..));
    let label = tell(move |language| {
        let words = if is_used() {
            language.pick("Stop met mijn plek", "Stop using my place")
        } else {
            language.pick("Gebruik mijn plek", "Use my place")
        };
        words.to_owned()
    });
    let press = move || {
        if is_used() {
            own.stop();
        } else {
            own.ask();
        }
    };
    view! {
        <div class="street-senses">
            <p class="quiet">{say(text(
                "Staat u echt in de buurt? Met uw eigen plek kloppen afstand en richting. Uw browser vraagt dan of het mag, en zoekt de plek op; sommige browsers vragen die aan een dienst op internet. Deze app bewaart en verstuurt uw plek niet, en stopt ermee als u dit scherm verlaat.",
                "Are you really nearby? With your own place, distance and direction are right. Your browser then asks whether it may, and finds the place; some browsers ask a service on the Internet for it. This app does not keep or send your place, and stops when you leave this screen.",
            ))}</p>
            <div class="cluster"><Button kind=ButtonKind::Secondary label on_press=press/></div>
            <div role="status">{move || told(own.state())}</div>
        </div>
    }
}
