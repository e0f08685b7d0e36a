//! What was asked and answered about a home, oldest first.

use leptos::prelude::*;

use crate::app::{say, use_session};
use crate::domain::home::Home;
use crate::domain::moment::Moment;
use crate::journey::agent::Said;
use crate::text::{Language, agent as words, text};

/// The thread; nothing before the first message.
#[component]
pub fn Thread(home: Home) -> impl IntoView {
    let session = use_session();
    let id = home.id.clone();
    let said = session.select(move |story| story.journey.agent.of(&id).to_vec());
    let message = move |(at, said): (Moment, Said)| {
        let language = session.language();
        let answers = language.agent_answer(&home, &said);
        let line = |answer: String| view! { <p>{answer}</p> };
        view! {
            <li class="message" data-from="buyer">
                <p class="overline">{language.pick("U", "You")} " · " {language.moment(at.wall_clock())}</p>
                <p>{question(language, &said)}</p>
            </li>
            <li class="message" data-from="agent">
                <p class="overline">{language.pick("Makelaar", "Agent")}</p>
                {answers.into_iter().map(line).collect_view()}
            </li>
        }
    };
    view! {
        <div role="log" aria-label=say(text("Berichten", "Messages"))>
            <ol class="thread">{move || said.get().into_iter().map(&message).collect_view()}</ol>
        </div>
    }
}

fn question(language: Language, said: &Said) -> String {
    match said {
        Said::Interest => language
            .pick(
                "Ik heb belangstelling voor deze woning.",
                "I am interested in this home.",
            )
            .to_owned(),
        Said::Question { fact: None, text } => text.clone(),
        Said::Question {
            fact: Some(fact),
            text,
        } => {
            let name = words::topic(*fact).get(language);
            match &**text {
                "" => language.pick(
                    format!("Wat weet u over: {name}?"),
                    format!("What do you know about: {name}?"),
                ),
                text => format!("[{name}] {text}"),
            }
        }
    }
}
