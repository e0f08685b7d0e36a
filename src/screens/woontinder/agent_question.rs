//! A question to the agent while it is written: a subject of the object passport, own words, or both.
//! What is not sent yet is kept.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::app::{Unsent, say, use_session};
use crate::domain::home::HomeId;
use crate::journey::agent::{Command as AgentCommand, LONGEST_QUESTION, Topic};
use crate::journey::{Command, Refusal};
use crate::text::{Text, agent as words, text};
use crate::ui::button::Button;
use crate::ui::card::Card;
use crate::ui::form::Form;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::select_field::{SelectField, SelectOption};
use crate::ui::text_field::TextField;

/// The fact that the address attaches, if it does; `Err` when that is no fact.
fn attached() -> Option<Result<Topic, ()>> {
    let search = use_location().search.get_untracked();
    let mut parts = search.trim_start_matches('?').split('&');
    let word = parts.find_map(|part| part.strip_prefix("feit="))?;
    Some(Topic::from_word(word).ok_or(()))
}

/// Takes the fact out of the address: from here on it is a choice like any other, which a reload keeps.
fn detach(id: &HomeId) {
    let (navigate, path) = (use_navigate(), format!("/makelaar/{id}"));
    let quietly = NavigateOptions {
        replace: true,
        scroll: false,
        ..NavigateOptions::default()
    };
    Effect::new(move |_| navigate(&path, quietly.clone()));
}

/// The question, until it is sent.
#[component]
pub fn Question(
    /// About which home.
    id: HomeId,
) -> impl IntoView {
    let session = use_session();
    let attached = attached();
    let unknown = attached == Some(Err(()));
    if attached.is_some() {
        detach(&id);
    }
    let [unsent, unsent_fact] =
        ["agent", "agent-fact"].map(|field| Unsent::of(session, field, &id));
    let fact = match attached {
        Some(Ok(topic)) => Some(topic.word().to_owned()),
        _ => unsent_fact.typed(),
    };
    let (fact, question) = (
        RwSignal::new(fact.unwrap_or_default()),
        RwSignal::new(unsent.typed().unwrap_or_default()),
    );
    unsent.keep_on_leaving(question);
    unsent_fact.keep_on_leaving(fact);
    let refused = RwSignal::new(None::<Text>);
    let of = id.clone();
    let sent = session.select(move |story| story.journey.agent.of(&of).len());
    Effect::new(move |before: Option<()>| {
        sent.track();
        fact.track();
        question.track();
        // What was refused is no longer what stands there, or something was sent after all.
        if before.is_some() {
            refused.set(None);
        }
    });
    let send = move || {
        let command = AgentCommand::Ask {
            home: id.clone(),
            fact: Topic::from_word(&fact.get_untracked()),
            text: question.get_untracked(),
        };
        match session.dispatch(Command::Agent(command)) {
            Ok(()) => {
                question.set(String::new());
                fact.set(String::new());
                refused.set(None);
                unsent.forget();
                unsent_fact.forget();
                // Question and answer come above the field, and may push it away.
                session.show_focused();
            }
            Err(Refusal::Agent(refusal)) => refused.set(Some(words::refusal(refusal))),
            Err(_) => {}
        }
    };
    let error = move || {
        let language = session.language();
        let said = refused.get().map(|said| said.get(language).to_owned());
        let room = question.with(|typed| language.room_left(typed, LONGEST_QUESTION));
        let parts: Vec<_> = [said, room].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    };
    let options = move || {
        let language = session.language();
        let none = SelectOption {
            value: String::new(),
            label: language
                .pick("Geen, ik typ mijn vraag", "None, I type my question")
                .to_owned(),
        };
        let one = |topic: Topic| SelectOption {
            value: topic.word().to_owned(),
            label: words::topic(topic).get(language).to_owned(),
        };
        std::iter::once(none)
            .chain(Topic::all().map(one))
            .collect::<Vec<_>>()
    };
    view! {
        <Card title=say(text("Stel een vraag", "Ask a question"))>
            {unknown.then(|| view! {
                <Notice tone=NoticeTone::Refused>
                    <p>{say(text("De link noemt een onderwerp dat wij niet kennen. Kies er zelf een.", "The link names a subject that we do not know. Choose one yourself."))}</p>
                </Notice>
            })}
            <Form on_submit=send>
                <SelectField label=say(text("Onderwerp uit het objectpaspoort", "Subject from the object passport")) value=fact options=Signal::derive(options)/>
                <TextField label=say(text("Uw vraag", "Your question")) value=question
                    error on_leave=move || unsent.leave(question)/>
                <div class="cluster"><Button submits=true icon=Symbol::Chat label=say(text("Stuur uw vraag", "Send your question"))/></div>
            </Form>
        </Card>
    }
}
