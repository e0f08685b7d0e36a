//! What one adds to the map: an area of one's own, and the map of PDOK with what that gives away.

use leptos::prelude::*;

use super::map_area::InSight;
use super::travel_wish::TravelWish;
use crate::app::{say, tell};
use crate::domain::{Outline, Position, Travel};
use crate::text::{Language, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::check_field::CheckField;
use crate::ui::map::Additions;
use crate::ui::notice::{Notice, NoticeTone};

/// Whether the map of PDOK is asked for, and whether it did not come.
#[derive(Clone, Copy)]
pub(super) struct Online {
    on: RwSignal<bool>,
    failed: RwSignal<bool>,
}

impl Online {
    /// Off: nothing is asked of anybody.
    pub fn off() -> Self {
        Self {
            on: RwSignal::new(false),
            failed: RwSignal::new(false),
        }
    }

    /// What the map has to know.
    pub fn additions(self, in_sight: InSight, travel: TravelWish) -> Additions {
        let ring = move || travel.get().map_or_else(Vec::new, Travel::ring);
        Additions {
            outline: in_sight.drawn.into(),
            ring: Signal::derive(ring),
            on_outline: Callback::new(move |(line,): (Vec<Position>,)| {
                in_sight.draw(Outline::around(&line));
            }),
            online: self.on.into(),
            on_offline: Callback::new(move |()| {
                // One missing picture is enough: half a map is worse than the sketch.
                self.on.set(false);
                self.failed.set(true);
            }),
        }
    }
}

/// The switch for the map of PDOK, with what it gives away.
#[component]
pub(super) fn OnlineChoice(online: Online) -> impl IntoView {
    view! {
        <CheckField checked=online.on label=say(text("Kaart van PDOK gebruiken", "Use the map of PDOK"))
            hint=say(text(
                "Dan haalt uw browser kaartbeelden van internet. PDOK ziet dan uw internetadres en welk stuk van de kaart u bekijkt. Zonder dit vinkje gaat er niets naar buiten.",
                "Your browser then fetches map pictures from the Internet. PDOK sees your Internet address and which part of the map you look at. Without this tick nothing goes out.",
            ))/>
        <Show when=move || online.failed.get() && !online.on.get()>
            <Notice tone=NoticeTone::Fault>
                <p>{say(text(
                    "De kaart van PDOK kwam niet. Misschien hebt u geen internet. U ziet weer onze eigen schets; zet het vinkje nog eens om het opnieuw te proberen.",
                    "The map of PDOK did not come. Perhaps there is no Internet. You see our own sketch again; tick the box to try once more.",
                ))}</p>
            </Notice>
        </Show>
    }
}

/// What the area and the neighbourhoods leave, and how to get rid of them: of an area always, of
/// neighbourhoods when nothing stands there.
#[component]
pub(super) fn Limits(in_sight: InSight) -> impl IntoView {
    let is_drawn = Memo::new(move |_| in_sight.drawn.with(|drawn| !drawn.is_empty()));
    let is_empty = Memo::new(move |_| in_sight.homes.with(Vec::is_empty));
    let said = move || match (is_drawn.get(), is_empty.get()) {
        (true, false) => text(
            "U ziet alleen de woningen in uw gebied. Ook bij Swipen en in de straat.",
            "You see only the homes in your area. When swiping and in the street too.",
        ),
        (true, true) => text(
            "In uw gebied staat geen woning die past. Teken een ander gebied, of wis dit.",
            "No home that fits stands in your area. Draw another one, or erase this.",
        ),
        (false, _) => text(
            "In de gekozen buurten staat geen woning die past.",
            "No home that fits stands in the chosen neighbourhoods.",
        ),
    };
    let label = move |language: Language| match is_drawn.get() {
        true => language.pick("Wis het gebied", "Erase the area").to_owned(),
        false => language
            .pick("Bekijk alle buurten", "Look at all neighbourhoods")
            .to_owned(),
    };
    let widen = move || match is_drawn.get_untracked() {
        true => in_sight.draw(Outline::default()),
        false => in_sight.choose_all(),
    };
    view! {
        <Show when=move || is_drawn.get() || is_empty.get()>
            <div class="spread map-drawn">
                <p role="status">{tell(move |language| said().get(language).to_owned())}</p>
                <Button kind=ButtonKind::Secondary label=tell(label) on_press=widen/>
            </div>
        </Show>
    }
}
