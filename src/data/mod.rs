//! What a server would answer: homes, personas, and the sources of the Financieel-ID. Every answer
//! comes through a trait, so that a real source can take the place of a mock one.

pub mod behaviour;
pub mod mock;
pub mod people;
pub mod proofs;

use crate::domain::home::{Bilingual, Home, HomeId};
use crate::domain::persona::{Persona, PersonaId};
use crate::domain::record::Record;
use crate::journey::scenario::World;
use crate::journey::vault::{Behaviour, Command as VaultCommand, Question, SourceFault, partner};
use crate::journey::{Command, RequestId, SideEffect};
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
    /// The sources.
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
    /// persona's unless another was chosen, since the sources only know fictional people. The
    /// screens say so.
    pub fn person_behind(&self, persona: Option<&PersonaId>) -> Option<&Persona> {
        persona
            .and_then(|id| self.persona(id))
            .or_else(|| self.personas.first())
    }

    /// The persona whose partner the mock sources know: the persona's own, or the first there is.
    pub fn partner_behind(&self, persona: Option<&PersonaId>) -> Option<&Persona> {
        let own = self.person_behind(persona);
        own.filter(|person| person.partner.is_some())
            .or_else(|| self.personas.iter().find(|person| person.partner.is_some()))
    }

    /// Asks a source what it knows, and lets it behave as a presenter wants.
    ///
    /// # Errors
    /// What the source says when it gives nothing.
    pub fn fetch(&self, fetch: &Fetch) -> Result<Record, SourceFault> {
        match fetch.behaviour {
            Some(Behaviour::Down) => return Err(SourceFault::Down),
            Some(Behaviour::NoData) => return Err(SourceFault::NoData),
            _ => {}
        }
        let person = match fetch.partner {
            true => self
                .partner_behind(fetch.persona.as_ref())
                .map(|person| mock::partner_of(&person.id)),
            false => self
                .person_behind(fetch.persona.as_ref())
                .map(|person| person.id.clone()),
        };
        let person = person.ok_or(SourceFault::NoData)?;
        let record = self.sources.answer(&person, &fetch.question)?;
        let asked = record.data.len();
        let given = behaviour::changed(record, fetch.behaviour);
        // A part of one field is nothing at all.
        match fetch.behaviour {
            Some(Behaviour::Partial) if given.data.len() == asked => Err(SourceFault::NoData),
            _ => Ok(given),
        }
    }

    /// How long a source takes, in milliseconds.
    pub fn delay(&self, fetch: &Fetch) -> u32 {
        let usual = self.sources.delay(&fetch.question);
        match fetch.behaviour {
            Some(Behaviour::Slow) => usual.saturating_mul(12),
            _ => usual,
        }
    }
}

/// A question to a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Fetch {
    /// Whose data.
    pub persona: Option<PersonaId>,
    /// About the partner of that person.
    pub partner: bool,
    /// Which source, which fields.
    pub question: Question,
    /// How the source behaves.
    pub behaviour: Option<Behaviour>,
}

impl World for Catalogue {
    fn object(&self, home: &HomeId) -> Option<ObjectSummary> {
        self.home(home).map(Home::summary)
    }

    fn answer(&self, effect: &SideEffect) -> Option<Command> {
        let (request, fetch) = fetch_of(effect)?;
        Some(answer_of(request, &fetch, self.fetch(&fetch)))
    }
}

/// The question of a side effect that asks a source.
pub fn fetch_of(effect: &SideEffect) -> Option<(RequestId, Fetch)> {
    let SideEffect::Fetch {
        request,
        persona,
        question,
        behaviour,
        partner,
    } = effect
    else {
        return None;
    };
    let fetch = Fetch {
        persona: persona.clone(),
        partner: *partner,
        question: question.clone(),
        behaviour: *behaviour,
    };
    Some((*request, fetch))
}

/// The answer as a command, to whom it is about.
pub fn answer_of(
    request: RequestId,
    fetch: &Fetch,
    answer: Result<Record, SourceFault>,
) -> Command {
    match (fetch.partner, answer) {
        (false, Ok(record)) => Command::Vault(VaultCommand::Arrived(request, record)),
        (false, Err(fault)) => Command::Vault(VaultCommand::Failed(request, fault)),
        (true, Ok(record)) => Command::Partner(partner::Command::Arrived(request, record)),
        (true, Err(fault)) => Command::Partner(partner::Command::Failed(request, fault)),
    }
}
