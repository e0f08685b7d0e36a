//! What one asked the agent and the object passport does not say: the list to take along to a viewing.
//! What is taken off it can be put back until the screen is left.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::app::{Session, say, tell, use_session};
use crate::domain::home::HomeId;
use crate::journey::Command;
use crate::journey::agent::Command as AgentCommand;
use crate::text::text;
use crate::ui::card::Card;

/// The list; nothing while every question was answered.
#[component]
pub(super) fn OpenQuestions(
    /// About which home.
    id: HomeId,
) -> impl IntoView {
    let session = use_session();
    let here = RwSignal::new(Vec::<String>::new());
    let of = id.clone();
    let unanswered = session.select(move |story| {
        let agent = &story.journey.agent;
        let question = |question: String| {
            let is_off = agent.is_taken_off(&of, &question);
            (question, is_off)
        };
        let found = agent.unanswered(&of).into_iter().map(question);
        found.collect::<Vec<_>>()
    });
    let shown = Memo::new(move |_| {
        let here = here.get();
        let listed = unanswered.get().into_iter();
        let shown = listed.filter(|(question, is_off)| !is_off || here.contains(question));
        shown.map(|(question, _)| question).collect::<Vec<_>>()
    });
    let id = StoredValue::new(id);
    let line = move |question: String| {
        let own = question.clone();
        let is_off =
            Memo::new(move |_| unanswered.with(|listed| listed.contains(&(own.clone(), true))));
        view! { <Line session id=id.get_value() question is_off here/> }
    };
    view! {
        <Show when=move || shown.with(|shown| !shown.is_empty())>
            <Card title=say(text("Vraag dit de verkoper", "Ask the seller this"))>
                <p>{say(text(
                    "U vroeg dit aan de makelaar. Het staat niet in het objectpaspoort.",
                    "You asked the agent this. The object passport does not say.",
                ))}</p>
                <ul class="thumb-list">
                    <For each=move || shown.get() key=Clone::clone children=line/>
                </ul>
            </Card>
        </Show>
    }
}

#[component]
fn Line(
    session: Session,
    id: HomeId,
    question: String,
    is_off: Memo<bool>,
    /// What was taken off since the screen was opened.
    here: RwSignal<Vec<String>>,
) -> impl IntoView {
    let own = question.clone();
    let press = move |event: MouseEvent| {
        if event.detail() > 1 {
            // The second press of a double one would take the first back.
            return;
        }
        let command = if is_off.get_untracked() {
            AgentCommand::PutBack(id.clone(), own.clone())
        } else {
            here.update(|here| here.push(own.clone()));
            AgentCommand::TakeOff(id.clone(), own.clone())
        };
        // Refused only when another window did it first; then the list already shows that.
        let _ = session.dispatch(Command::Agent(command));
    };
    let verb = move || match is_off.get() {
        true => text("Zet terug", "Put back"),
        false => text("Haal van de lijst", "Take off the list"),
    };
    view! {
        <li class="seller-question" data-off=move || is_off.get().then_some("")>
            <span>{question.clone()}</span>
            <button type="button" class="text-button" on:click=press>
                {tell(move |language| verb().get(language).to_owned())}
                <span class="visually-hidden">": " {question}</span>
            </button>
        </li>
    }
}
