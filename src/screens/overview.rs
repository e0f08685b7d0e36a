//! Overview: the three phases as a path, how far each step is, and the one thing to do next.

use leptos::prelude::*;

use crate::app::menu::{START_AGAIN, StartAgain};
use crate::app::{Behind, Screen, href, path, say, use_session};
use crate::domain::persona::Persona;
use crate::journey::{Phase, Step};
use crate::text::{Text, phases, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
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
        who: text("Niemand kijkt mee. Alles blijft in deze browser.", "Nobody is watching. Everything stays in this browser."),
        data: text("Alle woningen, mensen en antwoorden zijn verzonnen.", "All homes, people and answers are fictional."),
        rule: text("De bedragen volgen de regels van 2026.", "The amounts follow the rules of 2026."),
    }),
    view: || view! { <Overview/> }.into_any(),
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
        (_, None) => session.language().pick("Bekijk uw woning", "See your home").to_owned(),
        (_, Some(_)) => session.language().pick("Verder waar u was", "Go on where you were").to_owned(),
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
        let position = Phase::ALL.iter().position(|other| *other == phase).unwrap_or_default();
        all.into_iter().nth(position).map(|phase| phase.steps).unwrap_or_default()
    };
    let done = move || {
        let steps = steps();
        let done = steps.iter().filter(|step| step.state == crate::ui::path::StepState::Done).count();
        session.language().pick(format!("{done} van {}", steps.len()), format!("{done} of {}", steps.len()))
    };
    let picture = match phase {
        Phase::Orientation => pictures::orientation(),
        Phase::Purchase => pictures::purchase(),
        Phase::Transfer => pictures::transport(),
    };
    view! {
        <Card title=say(phases::phase(phase)) aside=move || view! { <Tag label=done tone=Tone::Canal/> }>
            <div class="phase-picture" aria-hidden="true" inner_html=picture></div>
            <StepList steps=steps/>
        </Card>
    }
}

/// Choose whose story is told, and jump to any step of it.
#[component]
fn Personas() -> impl IntoView {
    let session = use_session();
    let personas = move || session.catalogue().map(|all| all.personas.clone()).unwrap_or_default();
    view! {
        <Card title=say(text("Of volg het verhaal van iemand anders", "Or follow somebody else’s story"))>
            <p class="quiet">{say(text(
                "Deze mensen zijn verzonnen. Kies een stap: de stappen ervoor worden ingevuld.",
                "These people are fictional. Choose a step: the steps before it are filled in.",
            ))}</p>
            {move || matches!(session.loading(), crate::app::Loading::Failed).then(|| view! {
                <Notice tone=NoticeTone::Fault retry_label=say(text("Probeer opnieuw", "Try again")) on_retry=move || session.load()>
                    <p>{say(text("De woningen en personen konden niet worden geladen.", "Homes and people could not be loaded."))}</p>
                </Notice>
            })}
            <div class="personas">
                <For each=personas key=|persona| persona.id.clone() let:persona>
                    <PersonaCard persona/>
                </For>
            </div>
        </Card>
    }
}

#[component]
fn PersonaCard(persona: Persona) -> impl IntoView {
    let session = use_session();
    let step = RwSignal::new(Step::Budget);
    let navigate = leptos_router::hooks::use_navigate();
    let (dutch, english) = (persona.dutch.clone(), persona.english.clone());
    let about = move || session.language().pick(dutch.clone(), english.clone());
    let name = match &persona.partner {
        Some(partner) => format!("{} & {}", persona.name, partner.name),
        None => persona.name.clone(),
    };
    let portrait = |name: &str, hair, age: u8| {
        let age = if age < 35 { pictures::Age::Young } else { pictures::Age::Grown };
        pictures::persona_portrait(name, age, hair)
    };
    let mut portraits = vec![portrait(&persona.name, persona.hair, persona.age)];
    portraits.extend(persona.partner.as_ref().map(|partner| portrait(&partner.name, partner.hair, partner.age)));
    let stuck = RwSignal::new(false);
    let go = move || {
        let step = step.get_untracked();
        match session.jump(&persona, step) {
            Ok(()) => navigate(&href_inside(step), leptos_router::NavigateOptions::default()),
            Err(_) => stuck.set(true),
        }
    };
    let select_label = format!("persona-step-{name}");
    view! {
        <article class="persona">
            <div class="persona-pictures" aria-hidden="true">
                {portraits.into_iter().map(|portrait| view! { <div class="persona-picture" inner_html=portrait></div> }).collect_view()}
            </div>
            <div class="stack-tight">
                <h3>{name}</h3>
                <p>{about}</p>
                <label class="visually-hidden" for=select_label.clone()>{say(text("Ga naar stap", "Go to step"))}</label>
                <select class="field-select" id=select_label on:change=move |event| {
                    let chosen = event_target_value(&event).parse::<usize>().unwrap_or_default();
                    step.set(Step::ALL.get(chosen).copied().unwrap_or(Step::Budget));
                }>
                    {Step::ALL.into_iter().enumerate().map(|(number, step)| view! {
                        <option value=number.to_string()>{say(phases::step(step))}</option>
                    }).collect_view()}
                </select>
                <Button kind=ButtonKind::Secondary label=say(text("Ga naar deze stap", "Go to this step")) on_press=go
                    refused=move || stuck.get().then(|| session.language().pick(
                        "Dit verhaal loopt vast. Meld dit aan de makers.",
                        "This story is stuck. Please tell the makers.",
                    ).to_owned())/>
            </div>
        </article>
    }
}

/// The router puts the folder that the app is served from before it.
fn href_inside(step: Step) -> String {
    crate::screens::of_step(step).path.to_owned()
}
