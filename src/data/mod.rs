//! What a server would answer: homes, personas, and the sources of the Financieel-ID. Every answer
//! comes through a trait, so that a real source can take the place of a mock one.

pub mod mock;
pub mod people;
pub mod proofs;

use crate::domain::home::{Bilingual, Home, HomeId};
use crate::domain::persona::{Persona, PersonaId};
use crate::domain::record::Record;
use crate::journey::scenario::World;
use crate::journey::vault::{Command as VaultCommand, Question, SourceFault};
use crate::journey::{Command, SideEffect};
use crate::room::ObjectSummary;

pub use people::PeopleFault;

/// A place that keeps records about people: bank, tax office, UWV, BKR, pension register.
pub trait RecordSource {
    /// The fields that were asked and no others, about this person.
    fn answer(&self, person: &PersonaId, question: &Question) -> Result<Record, SourceFault>;

    /// How long it takes, in milliseconds.
    fn delay(&self, question: &Question) -> u32;
}

/// Everything the app can ask.
pub struct Catalogue {
    /// All homes.
    pub homes: Vec<Home>,
    /// Of which year the prices are, as a sentence; none when nothing is known of it.
    pub price_level: Option<Bilingual>,
    /// All personas; never empty.
    pub personas: Vec<Persona>,
    /// The five sources.
    pub sources: Box<dyn RecordSource + Send + Sync>,
}

impl Catalogue {
    /// A catalogue with mock sources that know the personas.
    pub fn new(homes: Vec<Home>, personas: Vec<Persona>) -> Self {
        let sources = Box::new(mock::MockSources::new(&personas));
        Self {
            homes,
            price_level: None,
            personas,
            sources,
        }
    }

    /// The same, with the year of its prices.
    pub fn with_price_level(self, price_level: Bilingual) -> Self {
        Self {
            price_level: Some(price_level),
            ..self
        }
    }

    /// A home by its key.
    pub fn home(&self, id: &HomeId) -> Option<&Home> {
        self.homes.iter().find(|home| &home.id == id)
    }

    /// A persona by its key.
    pub fn persona(&self, id: &PersonaId) -> Option<&Persona> {
        self.personas.iter().find(|persona| &persona.id == id)
    }

    /// Whose data the mock sources give: the persona's, or for one's own story the first
    /// persona's, since the sources only know fictional people.
    pub fn person_behind(&self, persona: Option<&PersonaId>) -> Option<&Persona> {
        persona
            .and_then(|id| self.persona(id))
            .or_else(|| self.personas.first())
    }

    /// Asks a source.
    pub fn fetch(
        &self,
        persona: Option<&PersonaId>,
        question: &Question,
    ) -> Result<Record, SourceFault> {
        let person = self.person_behind(persona).ok_or(SourceFault::NoData)?;
        self.sources.answer(&person.id, question)
    }
}

impl World for Catalogue {
    fn object(&self, home: &HomeId) -> Option<ObjectSummary> {
        self.home(home).map(Home::summary)
    }

    fn answer(&self, effect: &SideEffect) -> Option<Command> {
        let SideEffect::Fetch {
            request,
            persona,
            question,
        } = effect
        else {
            return None;
        };
        Some(Command::Vault(
            match self.fetch(persona.as_ref(), question) {
                Ok(record) => VaultCommand::Arrived(*request, record),
                Err(fault) => VaultCommand::Failed(*request, fault),
            },
        ))
    }
}
