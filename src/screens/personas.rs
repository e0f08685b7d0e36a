//! The part of the overview where somebody else's story is chosen, up to any step.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::app::{Loading, say, use_session};
use crate::domain::persona::Persona;
use crate::journey::Step;
use crate::text::{phases, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::pictures;
use crate::ui::select_field::{SelectField, SelectOption};

/// Choose whose story is told, and jump to any step of it.
#[component]
pub fn Personas() -> impl IntoView {
    let session = use_session();
    let personas = move || {
        session
            .catalogue()
            .map(|all| all.personas.clone())
            .unwrap_or_default()
    };
    view! {
        <Card title=say(text("Of volg het verhaal van iemand anders", "Or follow somebody else’s story"))>
            <p class="quiet">{say(text(
                "Deze mensen zijn verzonnen. Kies een stap: de stappen ervoor worden ingevuld.",
                "These people are fictional. Choose a step: the steps before it are filled in.",
            ))}</p>
            {move || matches!(session.loading(), Loading::Failed).then(|| view! {
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

/// Whose face is drawn and what they are called.
fn faces(persona: &Persona) -> (String, Vec<String>) {
    let portrait = |name: &str, hair, age: u8| {
        let age = if age < 35 {
            pictures::Age::Young
        } else {
            pictures::Age::Grown
        };
        pictures::persona_portrait(name, age, hair)
    };
    let own = portrait(&persona.name, persona.hair, persona.age);
    match &persona.partner {
        None => (persona.name.clone(), vec![own]),
        Some(partner) => {
            let other = portrait(&partner.name, partner.hair, partner.age);
            (
                format!("{} & {}", persona.name, partner.name),
                vec![own, other],
            )
        }
    }
}

#[component]
fn PersonaCard(persona: Persona) -> impl IntoView {
    let session = use_session();
    let chosen = RwSignal::new("0".to_owned());
    let navigate = use_navigate();
    let (dutch, english) = (persona.dutch.clone(), persona.english.clone());
    let about = move || session.language().pick(dutch.clone(), english.clone());
    let (name, portraits) = faces(&persona);
    let stuck = RwSignal::new(false);
    let go = move || {
        let number = chosen.get_untracked().parse::<usize>().unwrap_or_default();
        let step = Step::ALL.get(number).copied().unwrap_or(Step::Budget);
        match session.jump(&persona, step) {
            Ok(()) => navigate(
                crate::screens::of_step(step).path,
                NavigateOptions::default(),
            ),
            Err(_) => stuck.set(true),
        }
    };
    let steps = move || {
        let option = |(number, step): (usize, Step)| SelectOption {
            value: number.to_string(),
            label: phases::step(step).get(session.language()).to_owned(),
        };
        Step::ALL
            .into_iter()
            .enumerate()
            .map(option)
            .collect::<Vec<_>>()
    };
    let sentence = text(
        "Dit verhaal loopt vast. Meld dit aan de makers.",
        "This story is stuck. Please tell the makers.",
    );
    view! {
        <article class="persona">
            <div class="persona-faces" aria-hidden="true">
                {portraits.into_iter().map(|portrait| view! { <div class="persona-face" inner_html=portrait></div> }).collect_view()}
            </div>
            <h3 class="persona-name">{name}</h3>
            <p class="persona-about">{about}</p>
            <SelectField label=say(text("Tot welke stap?", "Up to which step?")) options=steps value=chosen/>
            <Button kind=ButtonKind::Secondary label=say(text("Ga naar deze stap", "Go to this step")) on_press=go
                refused=move || stuck.get().then(|| sentence.get(session.language()).to_owned())/>
        </article>
    }
}
