//! One source, step by step in one screen: consent, sign-in, fields, asking, result. What happened
//! follows from the story; only the way to the next question is local.

use leptos::prelude::*;

use super::source_consent::{AtSource, Consent, SignInChoice};
use super::source_fields::{Asking, Fields};
use super::source_result::Received;
use super::vault::StandingTag;
use crate::app::{Behind, Screen, Session, href, parameter, say, use_session};
use crate::domain::record::{Field, Source};
use crate::journey::vault::{Command as VaultCommand, Question, SignIn, Standing};
use crate::journey::{Command, Phase, Refusal, Step};
use crate::text::{Text, text, vault as words};
use crate::ui::button::ButtonLink;
use crate::ui::empty_state::EmptyState;
use crate::ui::pictures;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "source",
    path: "/financieel-id/:source",
    phase: Some(Phase::Orientation),
    step: Some(Step::FinancialId),
    title: text("Gegevens ophalen bij een bron", "Fetch data from a source"),
    behind: Some(Behind {
        who: text(
            "De bron ziet dat u gegevens opvraagt. Niemand anders ziet wat zij geeft.",
            "The source sees that you ask for data. Nobody else sees what it gives.",
        ),
        data: text(
            "Alleen de velden die u aanvinkt. Wat u niet aanvinkt, verlaat de bron niet.",
            "Only the fields that you tick. What you do not tick never leaves the source.",
        ),
        rule: text(
            "Zo vraagt de overheid ook toestemming: per bron en per gegeven, 90 dagen geldig, altijd in te trekken.",
            "The government asks consent like this too: per source and field, valid for 90 days, always withdrawable.",
        ),
    }),
    view: || view! { <SourceScreen/> }.into_any(),
};

/// A part of the way through one source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Who asks what, why and for how long.
    Consent,
    /// How to sign in.
    SignIn,
    /// At the fictional source.
    AtSource,
    /// Which fields.
    Fields,
    /// The source is being asked.
    Asking,
    /// What came, or why nothing came.
    Result,
}

impl Stage {
    /// The steps that are shown; some stages share one.
    const STEPS: [Text; 4] = [
        text("Toestemming", "Consent"),
        text("Inloggen", "Sign in"),
        text("Gegevens kiezen", "Choose data"),
        text("Resultaat", "Result"),
    ];

    const fn step(self) -> usize {
        match self {
            Self::Consent => 0,
            Self::SignIn | Self::AtSource => 1,
            Self::Fields | Self::Asking => 2,
            Self::Result => 3,
        }
    }

    const fn title(self) -> Text {
        match self {
            Self::Consent => text("Wat u toestaat", "What you allow"),
            Self::SignIn => text("Kies hoe u inlogt", "Choose how to sign in"),
            Self::AtSource => text("Inloggen bij de bron", "Sign in at the source"),
            Self::Fields => text("Kies uw gegevens", "Choose your data"),
            Self::Asking => text("Uw gegevens worden opgehaald", "Your data is being fetched"),
            Self::Result => text("Dit gaf de bron", "This is what the source gave"),
        }
    }
}

/// Where somebody is with one source. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Flow {
    /// Which source.
    pub source: Source,
    /// The stage of the moment.
    pub stage: Memo<Stage>,
    /// The stage somebody went to; `None` follows the story.
    pub went_to: RwSignal<Option<Stage>>,
    /// How one signs in: `demo` or `wallet`.
    pub sign_in: RwSignal<&'static str>,
    /// The fields with whether they are ticked.
    pub ticked: StoredValue<Vec<(Field, RwSignal<bool>)>>,
    /// Why the rules say no.
    pub refused: RwSignal<Option<Refusal>>,
    session: Session,
}

impl Flow {
    fn new(source: Source) -> Self {
        let session = use_session();
        let went_to = RwSignal::new(None);
        let stage = Memo::new(move |_| {
            let now = session.now();
            let standing = session.with(|story| story.journey.vault.standing(source, now));
            match standing {
                Standing::Asking => Stage::Asking,
                standing => went_to.get().unwrap_or_else(|| stage_of(standing)),
            }
        });
        let asked = session.with_untracked(|story| {
            story.journey.vault.connections.get(&source).map(|connection| connection.question.fields.clone())
        });
        let asked = asked.unwrap_or_else(|| source.required_fields().to_vec());
        let tick = |field: &Field| (*field, RwSignal::new(asked.contains(field)));
        Self {
            source,
            stage,
            went_to,
            sign_in: RwSignal::new("demo"),
            ticked: StoredValue::new(source.fields().iter().map(tick).collect()),
            refused: RwSignal::new(None),
            session,
        }
    }

    /// Goes to a stage.
    pub fn go(self, stage: Stage) {
        self.refused.set(None);
        self.went_to.set(Some(stage));
    }

    /// Gegevens importeren: consent to what is ticked, then ask.
    pub fn import(self) {
        let fields = self.ticked.with_value(|ticked| {
            ticked.iter().filter(|(_, on)| on.get_untracked()).map(|(field, _)| *field).collect()
        });
        let sign_in = if self.sign_in.get_untracked() == "wallet" { SignIn::Wallet } else { SignIn::Demo };
        let question = Question { source: self.source, fields };
        let said = self.session.dispatch(Command::Vault(VaultCommand::Consent { question, sign_in }));
        match said {
            Ok(()) => self.ask(),
            Err(refusal) => self.refused.set(Some(refusal)),
        }
    }

    /// Asks with the consent that is there.
    pub fn ask(self) {
        let said = self.session.dispatch(Command::Vault(VaultCommand::Import(self.source)));
        self.refused.set(said.err());
        if self.refused.with_untracked(Option::is_none) {
            self.went_to.set(None);
        }
    }

    /// Why the rules say no, in words.
    pub fn refusal(self) -> Option<String> {
        match self.refused.get()? {
            Refusal::Vault(refusal) => Some(words::refusal(refusal, self.session.language())),
            _ => None,
        }
    }
}

const fn stage_of(standing: Standing) -> Stage {
    match standing {
        Standing::NotConnected | Standing::Withdrawn | Standing::Expired => Stage::Consent,
        Standing::Allowed => Stage::Fields,
        Standing::Asking => Stage::Asking,
        Standing::Arrived | Standing::GaveNothing(_) => Stage::Result,
    }
}

#[component]
fn SourceScreen() -> impl IntoView {
    let slug = parameter("source");
    let source = Memo::new(move |_| slug.with(|slug| Source::from_slug(slug.as_deref()?)));
    move || match source.get() {
        Some(source) => view! { <SourceFlow source/> }.into_any(),
        None => view! { <NoSuchSource/> }.into_any(),
    }
}

#[component]
fn SourceFlow(source: Source) -> impl IntoView {
    let flow = Flow::new(source);
    let stage = flow.stage;
    view! {
        <div class="screen">
            <header class="screen-head">
                <p class="cluster">
                    <a href=href("/financieel-id")>{say(text("Financieel-ID", "Financieel-ID"))}</a>
                    <StandingTag source/>
                </p>
                <h1 tabindex="-1">{say(words::source(source))}</h1>
                <p class="lead">{say(words::request(source))}</p>
            </header>
            <Steps stage/>
            <StageTitle stage/>
            {move || match stage.get() {
                Stage::Consent => view! { <Consent flow/> }.into_any(),
                Stage::SignIn => view! { <SignInChoice flow/> }.into_any(),
                Stage::AtSource => view! { <AtSource flow/> }.into_any(),
                Stage::Fields => view! { <Fields flow/> }.into_any(),
                Stage::Asking => view! { <Asking flow/> }.into_any(),
                Stage::Result => view! { <Received flow/> }.into_any(),
            }}
        </div>
    }
}

/// The four steps; the one of the moment is marked.
#[component]
fn Steps(stage: Memo<Stage>) -> impl IntoView {
    let step = move |(number, name): (usize, Text)| {
        let here = move || stage.get().step();
        let state = move || match here().cmp(&number) {
            std::cmp::Ordering::Less => "todo",
            std::cmp::Ordering::Equal => "active",
            std::cmp::Ordering::Greater => "done",
        };
        view! {
            <li class="flow-step" data-state=state aria-current=move || (here() == number).then_some("step")>{say(name)}</li>
        }
    };
    view! {
        <ol class="flow-steps" aria-label=say(text("Stappen", "Steps"))>
            {Stage::STEPS.into_iter().enumerate().map(step).collect_view()}
        </ol>
    }
}

/// Says the stage and takes the focus when it changes, so that it is read aloud.
#[component]
fn StageTitle(stage: Memo<Stage>) -> impl IntoView {
    let heading = NodeRef::<leptos::html::H2>::new();
    let session = use_session();
    Effect::new(move |before: Option<Stage>| {
        let now = stage.get();
        if before.is_some_and(|before| before != now)
            && let Some(heading) = heading.get_untracked()
        {
            // Without focus the heading is only not read aloud.
            let _ = heading.focus();
        }
        now
    });
    view! { <h2 class="flow-title" tabindex="-1" node_ref=heading>{move || stage.get().title().get(session.language())}</h2> }
}

#[component]
fn NoSuchSource() -> impl IntoView {
    view! {
        <div class="screen">
            <header class="screen-head"><h1 tabindex="-1">{say(text("Deze bron kennen wij niet", "We do not know this source"))}</h1></header>
            <EmptyState
                title=say(text("Het adres klopt niet", "The address is not right"))
                text=say(text(
                    "Er zijn vijf bronnen: bank, vermogen, UWV, BKR en pensioen.",
                    "There are five sources: bank, assets, UWV, BKR and pension.",
                ))
                picture=move || view! { <div inner_html=pictures::nothing_found()></div> }
                action=move || view! {
                    <ButtonLink href=href("/financieel-id") label=say(text("Naar de bronnen", "To the sources"))/>
                }/>
        </div>
    }
}
