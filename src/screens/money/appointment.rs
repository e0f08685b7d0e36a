//! Hulp nodig?: make an appointment with an adviser, see it, move it, call it off.

use leptos::prelude::*;

use super::appointment_choice::ChooseMoment;
use super::appointment_made::{CalledOff, Made};
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
            "De adviseur ziet niets van u. In het gesprek kiest u zelf wat u vertelt of laat zien.",
            "The adviser sees nothing of you. In the talk you choose what you tell or show.",
        ),
        data: text(
            "Alleen de dag, de tijd en hoe u wilt praten. Een telefoonnummer is in deze demo niet nodig.",
            "Only the day, the time and how you want to talk. This demo needs no telephone number.",
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
    view! {
        <div class="screen">
            <header class="screen-head">
                <p class="overline">{say(text("Hulp nodig?", "Need help?"))}</p>
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{say(text(
                    "Praat een uur met een adviseur over wat u kunt besteden. Het kost u niets en u zit nergens aan vast.",
                    "Talk for an hour with an adviser about what you can spend. It costs nothing and binds you to nothing.",
                ))}</p>
            </header>
            {move || match coming.get() {
                Some(appointment) if !moving.get() => view! { <Made appointment moving/> }.into_any(),
                Some(appointment) => view! { <ChooseMoment own=Some(appointment) moving/> }.into_any(),
                None => view! {
                    <CalledOff/>
                    <ChooseMoment own=None moving/>
                }.into_any(),
            }}
        </div>
    }
}
