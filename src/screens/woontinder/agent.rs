//! Contact met de makelaar: ask about a home, with a fact of the object passport attached or in your
//! own words; the simulated agent answers from the passport, or says that it does not know.

use leptos::prelude::*;

use super::agent_question::Question;
use super::agent_thread::Thread;
use super::home_screen::HomeScreen;
use crate::app::{Behind, Screen, SeenBy, href, say, use_session};
use crate::domain::home::{Home, HomeId};
use crate::journey::agent::Command as AgentCommand;
use crate::journey::vault::Receiver;
use crate::journey::{Command, Phase, Step};
use crate::part;
use crate::text::{Text, agent as words, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::icon::Symbol;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "agent",
    path: "/makelaar/:home",
    phase: Some(Phase::Orientation),
    step: Some(Step::Search),
    title: text("Contact met de makelaar", "Contact the agent"),
    behind: Some(Behind {
        who: text(
            "U en de makelaar van de verkoper. Hij werkt voor de verkoper, niet voor u.",
            "You and the seller’s agent, who works for the seller, not for you.",
        ),
        data: text(
            "De makelaar ziet uw vraag, de woning en wat u zelf laat zien. Uw budget en uw favorieten ziet hij niet.",
            "The agent sees your question, the home and what you show yourself. Your budget and your favourites stay here.",
        ),
        rule: words::RULE,
    }),
    view: part!(orientation, view! { <AgentScreen/> }.into_any()),
};

#[component]
fn AgentScreen() -> impl IntoView {
    view! { <HomeScreen title=SCREEN.title draw=move |home: Home| view! { <Contact home/> }.into_any()/> }
}

#[component]
fn Contact(home: Home) -> impl IntoView {
    let links = [
        (
            format!("/woningen/{}", home.id),
            Symbol::Document,
            text("Objectpaspoort", "Object passport"),
        ),
        (
            format!("/bezichtigen/{}", home.id),
            Symbol::Calendar,
            text("Bezichtigen", "View this home"),
        ),
    ];
    let link = |(path, icon, label): (String, Symbol, Text)| {
        view! { <ButtonLink kind=ButtonKind::Quiet icon href=href(&path) label=say(label)/> }
    };
    view! {
        <p class="quiet">{say(words::OFFICE)}</p>
        <Thread home=home.clone()/>
        <Question id=home.id.clone()/>
        <Interest id=home.id/>
        <SeenBy receiver=Receiver::Agent beside=text(
            "De makelaar ziet ook de vragen die u hier stelt.",
            "The agent also sees the questions that you ask here.",
        )/>
        <div class="cluster">{links.map(link).collect_view()}</div>
    }
}

/// Belangstelling tonen, once.
#[component]
fn Interest(id: HomeId) -> impl IntoView {
    let session = use_session();
    let of = id.clone();
    let shown = session.select(move |story| story.journey.agent.is_interested(&of));
    let show = move || {
        // The button is only there while the agent does not know.
        let _ = session.dispatch(Command::Agent(AgentCommand::ShowInterest(id.clone())));
    };
    view! {
        <Show when=move || !shown.get()>
            <Button kind=ButtonKind::Secondary icon=Symbol::Heart on_press=show.clone()
                label=say(text("Laat weten dat u belangstelling hebt", "Let them know that you are interested"))/>
        </Show>
    }
}
