//! Where somebody is on the way through one source, and what the buttons there say to the story.
//! After a reload the stage follows from the story alone.

use leptos::prelude::*;

use crate::app::{Session, use_session};
use crate::domain::record::{Field, Source};
use crate::journey::vault::{Command as VaultCommand, Question, SignIn, Standing};
use crate::journey::{Command, Refusal};
use crate::text::{Text, text, vault as words};

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
    /// The names of the steps that are shown; some stages share one.
    pub const STEPS: [Text; 4] = [
        text("Toestaan", "Allow"),
        text("Inloggen", "Sign in"),
        text("Kiezen", "Choose"),
        text("Resultaat", "Result"),
    ];

    /// Which of the steps it belongs to.
    pub const fn step(self) -> usize {
        match self {
            Self::Consent => 0,
            Self::SignIn | Self::AtSource => 1,
            Self::Fields | Self::Asking => 2,
            Self::Result => 3,
        }
    }

    /// Its heading.
    pub const fn title(self) -> Text {
        match self {
            Self::Consent => text("Wat u toestaat", "What you allow"),
            Self::SignIn => text("Kies hoe u inlogt", "Choose how to sign in"),
            Self::AtSource => text("Inloggen bij de bron", "Sign in at the source"),
            Self::Fields => text("Kies uw gegevens", "Choose your data"),
            Self::Asking => text("Uw gegevens worden opgehaald", "Your data is being fetched"),
            Self::Result => text("Wat de bron gaf", "What the source gave"),
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
    /// Whether the ticks began as those of the consent that holds, and not as what is needed alone.
    pub as_before: RwSignal<bool>,
    /// Why the rules say no.
    pub refused: RwSignal<Option<Refusal>>,
    session: Session,
}

impl Flow {
    /// The way through a source, from where the story is.
    pub fn new(source: Source) -> Self {
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
        let now = session.now_untracked();
        let last = session.with_untracked(|story| story.journey.vault.asked_before(source, now));
        let as_before = RwSignal::new(last.is_some());
        let asked = last.unwrap_or_else(|| source.required_fields().to_vec());
        let tick = |field: &Field| (*field, RwSignal::new(asked.contains(field)));
        Self {
            source,
            stage,
            went_to,
            sign_in: RwSignal::new("demo"),
            ticked: StoredValue::new(source.fields().iter().map(tick).collect()),
            as_before,
            refused: RwSignal::new(None),
            session,
        }
    }

    /// Goes to a stage. Who begins anew begins with what is needed alone; who chooses other data, with
    /// what the consent that holds lets be asked.
    pub fn go(self, stage: Stage) {
        self.refused.set(None);
        let from = self.stage.get_untracked();
        if from == Stage::Consent || (from == Stage::Result && stage == Stage::Fields) {
            self.tick_anew();
        }
        self.went_to.set(Some(stage));
    }

    fn tick_anew(self) {
        let now = self.session.now_untracked();
        let last = (self.session)
            .with_untracked(|story| story.journey.vault.asked_before(self.source, now));
        self.as_before.set(last.is_some());
        let asked = last.unwrap_or_else(|| self.source.required_fields().to_vec());
        self.ticked.with_value(|all| {
            let each = all.iter();
            each.for_each(|(field, on)| on.set(asked.contains(field)));
        });
    }

    /// Gegevens importeren: consent to what is ticked, then ask.
    pub fn import(self) {
        let fields = self.ticked.with_value(|ticked| {
            ticked
                .iter()
                .filter(|(_, on)| on.get_untracked())
                .map(|(field, _)| *field)
                .collect()
        });
        let sign_in = if self.sign_in.get_untracked() == "wallet" {
            SignIn::Wallet
        } else {
            SignIn::Demo
        };
        let question = Question {
            source: self.source,
            fields,
        };
        let said = self
            .session
            .dispatch(Command::Vault(VaultCommand::Consent { question, sign_in }));
        match said {
            Ok(()) => self.ask(),
            Err(refusal) => self.refused.set(Some(refusal)),
        }
    }

    /// Asks with the consent that is there.
    pub fn ask(self) {
        let said = self
            .session
            .dispatch(Command::Vault(VaultCommand::Import(self.source)));
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
