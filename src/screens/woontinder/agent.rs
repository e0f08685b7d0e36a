//! Contact met de makelaar: ask about a home, with a fact of the object passport attached or in your
//! own words; the simulated agent answers from the passport, or says that it does not know.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::agent_thread::Thread;
use super::home_screen::HomeScreen;
use crate::app::{Behind, Screen, SeenBy, Unsent, href, say, use_session};
use crate::domain::home::{Home, HomeId};
use crate::journey::agent::{Command as AgentCommand, LONGEST_QUESTION, Topic};
use crate::journey::vault::Receiver;
use crate::journey::{Command, Phase, Refusal, Step};
use crate::part;
use crate::text::{Text, agent as words, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::form::Form;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::select_field::{SelectField, SelectOption};
use crate::ui::text_field::TextField;

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

/// The fact that the address attaches; `Err` with what is no fact.
fn attached() -> Result<Option<Topic>, String> {
    let search = use_location().search.get_untracked();
    let mut parts = search.trim_start_matches('?').split('&');
    match parts.find_map(|part| part.strip_prefix("feit=")) {
        None => Ok(None),
        Some(word) => Topic::from_word(word)
            .map(Some)
            .ok_or_else(|| word.chars().take(40).collect()),
    }
}

#[component]
fn Question(id: HomeId) -> impl IntoView {
    let session = use_session();
    let asked = attached();
    let unknown = asked.is_err();
    let fact = asked.ok().flatten().map(|topic| topic.word().to_owned());
    let unsent = Unsent::of(session, SCREEN.id, &id);
    let (fact, question) = (
        RwSignal::new(fact.unwrap_or_default()),
        RwSignal::new(unsent.typed().unwrap_or_default()),
    );
    unsent.keep_on_leaving(question);
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
