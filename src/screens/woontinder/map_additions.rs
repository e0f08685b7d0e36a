//! What one adds to the map: an area of one's own, and the map of PDOK with what that gives away.

use leptos::prelude::*;

use super::map_area::InSight;
use super::travel_wish::TravelWish;
use crate::app::{say, tell};
use crate::domain::{Outline, Position, Region, Travel};
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
    let is_named = Memo::new(move |_| in_sight.has_neighbourhoods());
    let is_empty = Memo::new(move |_| in_sight.homes.with(Vec::is_empty));
    let said = move |language: Language| {
        let where_to = match (is_drawn.get(), is_named.get()) {
            (true, false) => text("in uw gebied", "in your area"),
            (true, true) => text(
                "in uw gebied en de gekozen buurten samen",
                "in your area and the chosen neighbourhoods together",
            ),
            _ => text("in de gekozen buurten", "in the chosen neighbourhoods"),
        };
        let where_to = where_to.get(language);
        if !is_empty.get() {
            return language.pick(
                format!("U ziet alleen de woningen {where_to}. Ook bij Swipen en in de straat."),
                format!("You see only the homes {where_to}. When swiping and in the street too."),
            );
        }
        let town = in_sight.town.get().map_or("", Region::name);
        language.pick(
            format!("In {town} staat geen woning die past {where_to}."),
            format!("No home in {town} fits {where_to}."),
        )
    };
    view! {
        <Show when=move || is_drawn.get() || (is_named.get() && is_empty.get())>
            <div class="spread map-drawn">
                <p role="status">{tell(said)}</p>
                <div class="cluster">
                    <Show when=move || is_drawn.get()>
                        <Button kind=ButtonKind::Secondary label=say(text("Wis het gebied", "Erase the area"))
                            on_press=move || in_sight.draw(Outline::default())/>
                    </Show>
                    <Show when=move || is_named.get() && is_empty.get()>
                        <Button kind=ButtonKind::Secondary label=say(text("Kies alle buurten", "Choose all neighbourhoods"))
                            on_press=move || in_sight.choose_all()/>
                    </Show>
                </div>
            </div>
        </Show>
    }
}
