//! The part of the overview that says what stands in the diary: the appointment with the adviser.

use leptos::prelude::*;

use crate::app::{href, say, use_session};
use crate::text::{appointment as words, text};
use crate::ui::card::Card;
use crate::ui::tone::Tone;

/// The appointment that stands; nothing when there is none.
#[component]
pub fn Upcoming() -> impl IntoView {
    let session = use_session();
    let coming = Memo::new(move |_| {
        let now = session.now();
        session.with(|story| story.journey.appointments.coming(now))
    });
    move || {
        coming.get().map(|appointment| {
            let said = move || {
                let language = session.language();
                let when = language.slot(appointment.slot);
                format!("{when} · {}", words::channel(appointment.channel).get(language))
            };
            view! {
                <Card tone=Tone::Wash title=say(text("Uw afspraak met de adviseur", "Your appointment with the adviser"))>
                    <p>{said} " " <a href=href("/afspraak")>{say(text("Bekijk uw afspraak", "See your appointment"))}</a></p>
                </Card>
            }
        })
    }
}
