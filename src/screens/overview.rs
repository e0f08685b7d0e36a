//! Overview: the three phases as a path, how far each step is, and the one thing to do next.

use leptos::prelude::*;

use super::personas::Personas;
use super::upcoming::Upcoming;
use crate::app::menu::{START_AGAIN, StartAgain};
use crate::app::{Behind, Screen, href, path, say, use_session};
use crate::journey::{Phase, Step};
use crate::part;
use crate::text::{Text, phases, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::path::StepList;
use crate::ui::pictures;
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "overview",
    path: "/",
    phase: None,
    step: None,
    title: text("Overzicht", "Overview"),
    behind: Some(Behind {
        who: text(
            "Niemand kijkt mee. Alles blijft in deze browser.",
            "Nobody is watching. Everything stays in this browser.",
        ),
        data: text(
            "Alle woningen, mensen en antwoorden zijn verzonnen.",
            "All homes, people and answers are fictional.",
        ),
        rule: text(
            "De bedragen volgen de regels van 2026.",
            "The amounts follow the rules of 2026.",
        ),
    }),
    view: part!(first, view! { <Overview/> }.into_any()),
};

const NAME: Text = text("Grip op je wooncarrière", "Grip op je wooncarrière");

#[component]
fn Overview() -> impl IntoView {
    let session = use_session();
    let is_new = session.select(crate::journey::Story::is_new);
    let next = Memo::new(move |_| {
        let today = session.now().date();
        session.with(|story| story.next_step(today))
    });
    let goes_on = move || href(crate::screens::of_step(next.get().unwrap_or(Step::Bought)).path);
    let label = move || match (is_new.get(), next.get()) {
        (true, _) => session.language().pick("Begin", "Begin").to_owned(),
        (_, None) => session
            .language()
            .pick("Bekijk uw woning", "See your home")
            .to_owned(),
        (_, Some(_)) => session
            .language()
            .pick("Verder waar u was", "Go on where you were")
            .to_owned(),
    };
    let asking = RwSignal::new(false);
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(NAME)}</h1>
                <p class="lead">{say(text(
                    "Van ‘hoeveel kun jij besteden?’ tot de sleutel. Uw gegevens blijven van u.",
                    "From ‘how much can you spend?’ to the key. Your data stays yours.",
                ))}</p>
            </header>
            <Upcoming/>
            {Phase::ALL.map(|phase| view! { <PhaseCard phase/> }).into_iter().collect_view()}
            <Personas/>
            <div class="actions">
                <ButtonLink label href=goes_on/>
                <Show when=move || !is_new.get()>
                    <Button kind=ButtonKind::Quiet icon=Symbol::Refresh label=say(START_AGAIN) on_press=move || asking.set(true)/>
                </Show>
            </div>
        </div>
        <StartAgain open=asking/>
    }
}

#[component]
fn PhaseCard(phase: Phase) -> impl IntoView {
    let session = use_session();
    let steps = move || {
        let all = path::path(session, None);
        let position = Phase::ALL
            .iter()
            .position(|other| *other == phase)
            .unwrap_or_default();
        all.into_iter()
            .nth(position)
            .map(|phase| phase.steps)
            .unwrap_or_default()
    };
    let done = move || {
        let steps = steps();
        let done = steps
            .iter()
            .filter(|step| step.state == crate::ui::path::StepState::Done)
            .count();
        session.language().pick(
            format!("{done} van {}", steps.len()),
            format!("{done} of {}", steps.len()),
        )
    };
    let picture = match phase {
        Phase::Orientation => pictures::orientation(),
        Phase::Purchase => pictures::purchase(),
        Phase::Transfer => pictures::transport(),
    };
    view! {
        <Card title=say(phases::phase(phase)) aside=move || view! { <Tag label=done tone=Tone::Canal/> }>
            <div class="phase">
                <div class="phase-picture" aria-hidden="true" inner_html=picture></div>
                <StepList steps=steps/>
            </div>
        </Card>
    }
}
