//! Hulp nodig?: make an appointment with an adviser, see it, move it, call it off.

use leptos::prelude::*;

use super::appointment_choice::ChooseMoment;
use super::appointment_made::Made;
use super::appointment_past::Past;
use super::appointment_share::ToShow;
use crate::app::{Behind, Screen, say, use_session};
use crate::journey::Phase;
use crate::part;
use crate::text::text;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "appointment",
    path: "/afspraak",
    phase: Some(Phase::Orientation),
    step: None,
    title: text("Afspraak met een adviseur", "Appointment with an adviser"),
    behind: Some(Behind {
        who: text(
            "De adviseur ziet wat u voor het gesprek aanvinkt, tot het gesprek voorbij is. Liet u haar eerder iets zien, dan staat dat erbij, met de einddatum.",
            "The adviser sees what you tick for the talk, until the talk is over. What you showed her before stands there too, with its end date.",
        ),
        data: text(
            "De dag, de tijd en hoe u wilt praten, en wat u zelf laat zien. Een telefoonnummer is in deze demo niet nodig.",
            "The day, the time and how you want to talk, and what you show yourself. This demo needs no telephone number.",
        ),
        rule: text(
            "De agenda is gesimuleerd: welke uren anderen bezetten, ligt per verhaal vast. Op zondag en op feestdagen zijn er geen gesprekken.",
            "The agenda is simulated: which hours others take is fixed per story. There are no talks on Sundays and holidays.",
        ),
    }),
    view: part!(money, view! { <AppointmentScreen/> }.into_any()),
};

#[component]
fn AppointmentScreen() -> impl IntoView {
    let session = use_session();
    let coming = Memo::new(move |_| {
        let now = session.now();
        session.with(|story| story.journey.appointments.coming(now))
    });
    let moving = RwSignal::new(false);
    let to_show = ToShow::new(session);
    let heading = NodeRef::<leptos::html::H1>::new();
    Effect::new(move |before: Option<(bool, bool)>| {
        let place = (coming.with(Option::is_some), moving.get());
        // What was pressed is gone: one reads on from the top.
        if before.is_some_and(|before| before != place)
            && let Some(heading) = heading.get_untracked()
        {
            let _ = heading.focus();
        }
        place
    });
    view! {
        <div class="screen">
            <header class="screen-head">
                <p class="overline">{say(text("Hulp nodig?", "Need help?"))}</p>
                <h1 tabindex="-1" node_ref=heading>{say(SCREEN.title)}</h1>
                <p class="lead">{say(text(
                    "Praat een uur met een adviseur over wat u kunt besteden. Het kost u niets en u zit nergens aan vast.",
                    "Talk for an hour with an adviser about what you can spend. It costs nothing and binds you to nothing.",
                ))}</p>
            </header>
            {move || match coming.get() {
                Some(appointment) if !moving.get() => view! { <Made appointment moving to_show/> }.into_any(),
                Some(appointment) => view! { <ChooseMoment own=Some(appointment) moving to_show/> }.into_any(),
                None => view! {
                    <Past/>
                    <ChooseMoment own=None moving to_show/>
                }.into_any(),
            }}
        </div>
    }
}
