//! What a screen shows that was opened too early: what is missing, and a button that tells the story
//! up to here. Also the screen of an address that does not exist.

use leptos::prelude::*;

use super::{Screen, href, say, use_session};
use crate::journey::Step;
use crate::screens;
use crate::text::{phases, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::empty_state::EmptyState;
use crate::ui::pictures;

/// Shown in the place of a screen whose step has not been reached.
#[component]
pub fn TooEarly(
    /// The screen that was asked for.
    screen: &'static Screen,
    /// Its step.
    step: Step,
) -> impl IntoView {
    let session = use_session();
    let personas = move || {
        session
            .catalogue()
            .map(|all| all.personas.clone())
            .unwrap_or_default()
    };
    let missing = move || {
        let today = session.now().date();
        let next = session
            .with(|story| story.next_step(today))
            .unwrap_or(Step::Budget);
        let (next, this) = (phases::step(next), phases::step(step));
        let language = session.language();
        language.pick(
            format!(
                "Eerst komt ‘{}’. Daarna kunt u verder met ‘{}’.",
                next.get(language),
                this.get(language)
            ),
            format!(
                "First comes ‘{}’. After that you can go on with ‘{}’.",
                next.get(language),
                this.get(language)
            ),
        )
    };
    let next_href = move || {
        let today = session.now().date();
        let next = session
            .with(|story| story.next_step(today))
            .unwrap_or(Step::Budget);
        href(screens::of_step(next).path)
    };
    let fill_in = move |persona: crate::domain::persona::Persona| {
        let label = persona.name.clone();
        let label = move || {
            let with = persona.partner.as_ref().map(|partner| partner.name.clone());
            let name = with.map_or(label.clone(), |partner| format!("{label} & {partner}"));
            session.language().pick(
                format!("Vul het verhaal van {name} in tot hier"),
                format!("Fill in the story of {name} up to here"),
            )
        };
        let told = persona_for(session, &persona.id.0);
        view! {
            <Button label=label kind=ButtonKind::Secondary on_press=move || {
                if let Some(persona) = told.clone() {
                    // A stuck scenario is a defect that the tests would have found.
                    let _ = session.jump(&persona, step);
                }
            }/>
        }
    };
    view! {
        <div class="screen">
            <header class="screen-head">
                <p class="overline">{say(phases::phase(step.phase()))}</p>
                <h1 tabindex="-1">{say(screen.title)}</h1>
                <p class="lead">{say(text("Zover bent u nog niet.", "You are not there yet."))}</p>
            </header>
            <Card title=say(text("Wat er nog ontbreekt", "What is still missing"))>
                <p>{missing}</p>
                <ButtonLink label=say(text("Ga verder waar u was", "Go on where you were")) href=next_href/>
            </Card>
            <Card title=say(text("Alleen even kijken?", "Just looking?"))>
                <p>{say(text(
                    "Laat een verzonnen persoon de stappen vóór u doen. Uw eigen verhaal kunt u daarna terughalen.",
                    "Let a fictional person do the steps for you. You can bring your own story back afterwards.",
                ))}</p>
                <div class="stack-tight">{move || personas().into_iter().map(fill_in).collect_view()}</div>
            </Card>
        </div>
    }
}

fn persona_for(session: super::Session, id: &str) -> Option<crate::domain::persona::Persona> {
    let catalogue = session.catalogue()?;
    catalogue
        .personas
        .iter()
        .find(|persona| persona.id.0 == id)
        .cloned()
}

/// Shown for an address that does not exist.
#[component]
pub fn NoSuchPage() -> impl IntoView {
    view! {
        <div class="screen">
            <header class="screen-head">
                <p class="overline">{say(text("Niet gevonden", "Not found"))}</p>
                <h1 tabindex="-1">{say(NO_SUCH_PAGE)}</h1>
            </header>
            <EmptyState
                title=say(text("Dit adres kennen wij niet", "We do not know this address"))
                text=say(text("Misschien is de link oud of verkeerd overgenomen.", "Perhaps the link is old or was copied wrongly."))
                picture=move || view! { <div inner_html=pictures::nothing_found()></div> }
                action=move || view! {
                    <ButtonLink label=say(text("Naar het overzicht", "To the overview")) href=href("/")/>
                }/>
        </div>
    }
}

/// Title of the page for an address that does not exist.
pub const NO_SUCH_PAGE: crate::text::Text =
    text("Deze pagina bestaat niet", "This page does not exist");
