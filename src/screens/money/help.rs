//! Hulp nodig?: the way from the budget to an adviser.

use leptos::prelude::*;

use crate::app::{href, say, use_session};
use crate::text::text;
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;

/// A card that leads to the appointment: to make one, or to see the one that stands.
#[component]
pub fn HelpNeeded() -> impl IntoView {
    let session = use_session();
    let coming = Memo::new(move |_| {
        let now = session.now();
        let coming = session.with(|story| story.journey.appointments.coming(now));
        coming.map(|appointment| appointment.slot)
    });
    let said = move || {
        let language = session.language();
        match coming.get().map(|slot| language.slot(slot)) {
            Some(slot) => language.pick(
                format!("U praat met een adviseur op {slot}."),
                format!("You talk to an adviser on {slot}."),
            ),
            None => language
                .pick(
                    "Komt u er niet uit? Praat een uur met een adviseur. Het kost u niets.",
                    "Are you stuck? Talk to an adviser for an hour. It costs nothing.",
                )
                .to_owned(),
        }
    };
    let label = move || {
        let words = if coming.get().is_some() {
            text("Bekijk uw afspraak", "See your appointment")
        } else {
            text("Maak een afspraak", "Make an appointment")
        };
        words.get(session.language()).to_owned()
    };
    view! {
        <Card title=say(text("Hulp nodig?", "Need help?"))>
            <p>{said}</p>
            <ButtonLink kind=ButtonKind::Secondary icon=Symbol::Chat href=href("/afspraak") label/>
        </Card>
    }
}
