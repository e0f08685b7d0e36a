//! One participant's way through the three phases, as a machine: a command is decided into events,
//! events are folded into state. Private: nothing in here leaves the participant's own log, except
//! what the participant hands to the [room](crate::room). Knows neither data sources nor browser,
//! reads no clock and rolls no dice.

pub mod agent;
pub mod appointment;
pub mod assessment;
pub mod budget;
pub mod financial_check;
mod joint_loan;
pub mod log;
pub mod mortgage;
mod partner_beside;
mod passing;
pub mod phases;
mod renewing;
pub mod scenario;
pub mod search;
pub mod story;
pub mod told;
mod two_windows;
pub mod vault;
pub mod viewing;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::NormYear;
use crate::domain::appointment::Agenda;
use crate::domain::home::HomeId;
use crate::domain::moment::Moment;
use crate::domain::persona::PersonaId;
use crate::room::{self, Role, Room};

pub use phases::{Phase, Step, StepStatus};
pub use story::Story;

/// What a person, a simulated person or an answer from outside asks of the app.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Tell the story of this persona.
    ChoosePersona(PersonaId),
    /// Bestedingsruimte.
    Budget(budget::Command),
    /// Woontinder.
    Search(search::Command),
    /// Financieel-ID.
    Vault(vault::Command),
    /// Financieel-ID of the partner, by the partner.
    Partner(vault::partner::Command),
    /// Bezichtigen.
    Viewing(viewing::Command),
    /// Contact met de makelaar.
    Agent(agent::Command),
    /// Hypotheek.
    Mortgage(mortgage::Command),
    /// Hulp nodig?
    Appointment(appointment::Command),
    /// Let the adviser see this until the appointment is over.
    ShowAdviser(Vec<vault::sharing::Item>),
    /// Step into the room of a home: a new one, or the one that is there.
    EnterRoom(Box<room::ObjectSummary>),
    /// Something in the room that is entered, by one of its roles.
    Room(Role, room::Command),
    /// Spring naar ...: move the demo clock forward.
    SkipTo(Moment),
    /// A screen keeps something under its own id: a team's note, or what was typed and not sent yet.
    Note {
        /// The screen's id.
        screen: String,
        /// What to keep, at most [`NOTE_LIMIT`] bytes; empty forgets it.
        text: String,
    },
}

/// What happened to the participant. Variants are only ever added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The story of this persona is told.
    PersonaChosen(PersonaId),
    /// Bestedingsruimte.
    Budget(budget::Event),
    /// Woontinder.
    Search(search::Event),
    /// Financieel-ID.
    Vault(vault::Event),
    /// Financieel-ID of the partner.
    Partner(vault::partner::Event),
    /// Bezichtigen.
    Viewing(viewing::Event),
    /// Contact met de makelaar.
    Agent(agent::Event),
    /// Hypotheek.
    Mortgage(mortgage::Event),
    /// The participant went into the room of this home.
    RoomEntered(HomeId),
    /// The demo clock was moved forward.
    ClockMoved {
        /// By so many seconds.
        seconds: i64,
    },
    /// Hulp nodig?
    Appointment(appointment::Event),
    /// A screen keeps this.
    Noted {
        /// The screen's id.
        screen: String,
        /// What it keeps.
        text: String,
    },
}

/// The longest note a screen may keep, in bytes.
pub const NOTE_LIMIT: usize = 20_000;

/// How far the demo clock may be moved in one go: two years, in seconds.
const LONGEST_SKIP: i64 = 2 * 366 * 24 * 3600;

/// Work that takes time or needs the world outside. Its answer comes back as a command that
/// carries the same number; an answer with a stale number is refused.
#[derive(Clone, Debug, PartialEq)]
pub enum SideEffect {
    /// Ask a source for fields.
    Fetch {
        /// Number of the question.
        request: RequestId,
        /// Whose data.
        persona: Option<PersonaId>,
        /// Which source, which fields.
        question: vault::Question,
        /// How a presenter makes the source behave.
        behaviour: Option<vault::Behaviour>,
        /// Whether it is about the partner.
        partner: bool,
    },
    /// Have the sources sign a Financieel-ID.
    Issue {
        /// Number of the question.
        request: RequestId,
        /// What is to be signed.
        claims: Vec<vault::Claim>,
        /// When: by that moment it can be taken back.
        at: Moment,
    },
    /// Check a Financieel-ID that was uploaded.
    Verify {
        /// Number of the question.
        request: RequestId,
        /// The text of the file.
        text: String,
    },
    /// Show a receiver a part of the Financieel-ID, and have the receiver check it.
    Share {
        /// The text of the Financieel-ID.
        file: String,
        /// To whom, what and for how long.
        handover: vault::sharing::Handover,
        /// Credentials that their sources took back.
        withdrawn: Vec<vault::Withdrawal>,
    },
    /// Say something in the room on behalf of a role that this decision concerns.
    TellRoom(Role, room::Command),
}

/// Number of a question to the outside.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct RequestId(pub u32);

impl RequestId {
    /// The next number.
    pub const fn next(self) -> Self {
        Self(self.0.wrapping_add(1))
    }
}

/// What a command leads to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decision {
    /// What happened, in order.
    pub events: Vec<Event>,
    /// What has to be done outside.
    pub side_effects: Vec<SideEffect>,
}

impl Decision {
    /// Only something that happened.
    pub fn event(event: Event) -> Self {
        Self {
            events: vec![event],
            side_effects: Vec::new(),
        }
    }

    /// With work outside.
    pub fn and(mut self, effect: SideEffect) -> Self {
        self.side_effects.push(effect);
        self
    }
}

/// Why the rules say no. Typed, so that the screen can say what would make it possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Bestedingsruimte.
    Budget(budget::Refusal),
    /// Woontinder.
    Search(search::Refusal),
    /// Financieel-ID.
    Vault(vault::Refusal),
    /// Financieel-ID of the partner.
    Partner(vault::partner::Refusal),
    /// Bezichtigen.
    Viewing(viewing::Refusal),
    /// Contact met de makelaar.
    Agent(agent::Refusal),
    /// Hypotheek.
    Mortgage(mortgage::Refusal),
    /// Hulp nodig?
    Appointment(appointment::Refusal),
    /// The room.
    Room(room::Refusal),
    /// No room has been entered yet.
    NoRoom,
    /// The demo clock only moves forward, and at most two years in one go.
    ClockOutOfReach,
    /// A note is longer than [`NOTE_LIMIT`].
    NoteTooLong,
}

/// The private state of one participant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journey {
    /// Whose story is told; `None` for one's own.
    pub persona: Option<PersonaId>,
    /// Bestedingsruimte.
    pub budget: budget::Budgeting,
    /// Woontinder.
    pub search: search::Search,
    /// Financieel-ID.
    pub vault: vault::Vault,
    /// Financieel-ID of the partner.
    pub partner: vault::partner::Partnering,
    /// Bezichtigen.
    pub viewings: viewing::Viewings,
    /// Contact met de makelaar.
    pub agent: agent::Threads,
    /// Hypotheek.
    pub mortgage: mortgage::Mortgaging,
    /// Hulp nodig?
    pub appointments: appointment::Appointments,
    /// The home whose room was entered last.
    pub room: Option<HomeId>,
    /// How far the demo clock runs ahead, in seconds.
    pub clock_ahead: i64,
    /// The norms of the day on which something happened last: the sums are made with them.
    pub norm_year: NormYear,
    /// Notes of screens by their id.
    pub notes: BTreeMap<String, String>,
}

impl Journey {
    /// Decides what a private command leads to. `room` is the room that was entered, as far as
    /// the participant may see it; `seed` makes the simulated people repeatable.
    pub fn decide(
        &self,
        room: Option<&Room>,
        seed: u64,
        command: Command,
        now: Moment,
    ) -> Result<Decision, Refusal> {
        match command {
            Command::Budget(command) => self.budget.decide(command).map_err(Refusal::Budget),
            Command::Search(command) => self.search.decide(command).map_err(Refusal::Search),
            Command::Vault(vault::Command::Sharing(vault::sharing::Command::Stop(receiver)))
                if self.only_partner_shows(receiver, now) =>
            {
                let stopped = vault::sharing::Event::Stopped(receiver);
                happened(Event::Vault(vault::Event::Sharing(stopped)))
            }
            Command::Vault(command) => self
                .vault
                .decide(self.persona.as_ref(), command, now)
                .map(|decision| self.with_partners_gap(decision))
                .map_err(Refusal::Vault),
            Command::Partner(command) => {
                let persona = self.persona.as_ref().or(self.vault.stand_in.as_ref());
                let decided = self.partner.decide(persona, command, now);
                let staged = decided.map(|decision| self.staged(decision));
                staged.map_err(Refusal::Partner)
            }
            Command::Viewing(command) => {
                (self.viewings.decide(command, now)).map_err(Refusal::Viewing)
            }
            Command::Agent(command) => self.agent.decide(command).map_err(Refusal::Agent),
            Command::Mortgage(command) => {
                mortgage::decide(self, room, command, now).map_err(Refusal::Mortgage)
            }
            Command::Appointment(command) => {
                let agenda = Agenda { seed };
                (self.decide_appointment(agenda, command, now)).map_err(Refusal::Appointment)
            }
            Command::ShowAdviser(items) => self.show_adviser(items, now),
            Command::ChoosePersona(persona) => happened(Event::PersonaChosen(persona)),
            Command::EnterRoom(object) => happened(Event::RoomEntered(object.id.clone())),
            Command::SkipTo(moment) => skip_to(moment, now),
            Command::Note { screen, text } => note(screen, text),
            Command::Room(..) => Err(Refusal::NoRoom),
        }
    }

    /// A source that a presenter makes behave does so for a partner too.
    fn staged(&self, mut decision: Decision) -> Decision {
        for effect in &mut decision.side_effects {
            if let SideEffect::Fetch {
                question,
                behaviour,
                ..
            } = effect
            {
                *behaviour = self.vault.behaviours.get(&question.source).copied();
            }
        }
        decision
    }

    /// Folds an event into the state. Total: whatever happened, there is a state after it.
    pub fn evolve(mut self, event: &Event, at: Moment) -> Self {
        let mut now = at;
        self.let_pass(at);
        match event {
            Event::PersonaChosen(persona) => self.persona = Some(persona.clone()),
            Event::Budget(event) => {
                self.budget = self.budget.evolve(event);
                let form = self.budget.form.as_ref();
                (self.search).goes_on(form.is_some_and(|form| form.partner.is_none()));
            }
            Event::Search(event) => self.search = self.search.evolve(event),
            Event::Vault(event) => {
                self.vault = self.vault.evolve(event, at);
                self.beside_partner(event, at);
                // Who may not look makes no offers; one that was chosen binds all the same.
                if event.shuts_out(vault::Receiver::Lender) {
                    self.mortgage.shared = false;
                    self.partner.shut_out(vault::Receiver::Lender);
                }
            }
            Event::Mortgage(event) => {
                self.mortgage = self.mortgage.evolve(event, at);
                self.beside_mortgage(event, at);
            }
            Event::Appointment(event) => {
                self.appointments = self.appointments.evolve(event, at);
            }
            Event::Partner(event) => self.partner_did(event, at),
            Event::Viewing(event) => self.viewings = self.viewings.evolve(event),
            Event::Agent(event) => self.agent = self.agent.evolve(event, at),
            Event::RoomEntered(home) => {
                self.mortgage = self.mortgage.go(self.room.as_ref(), home, at);
                self.room = Some(home.clone());
            }
            Event::ClockMoved { seconds } => {
                let seconds = (*seconds).max(0);
                now = at.after_seconds(seconds);
                self.clock_ahead = self.clock_ahead.saturating_add(seconds);
            }
            Event::Noted { screen, text } if text.is_empty() => {
                self.notes.remove(screen);
            }
            Event::Noted { screen, text } => {
                self.notes.insert(screen.clone(), text.clone());
            }
        }
        self.let_pass(now);
        self
    }
}

fn happened(event: Event) -> Result<Decision, Refusal> {
    Ok(Decision::event(event))
}

fn skip_to(moment: Moment, now: Moment) -> Result<Decision, Refusal> {
    let seconds = moment.seconds_since(now);
    if !(1..=LONGEST_SKIP).contains(&seconds) {
        return Err(Refusal::ClockOutOfReach);
    }
    happened(Event::ClockMoved { seconds })
}

fn note(screen: String, text: String) -> Result<Decision, Refusal> {
    if text.len() > NOTE_LIMIT {
        return Err(Refusal::NoteTooLong);
    }
    happened(Event::Noted { screen, text })
}
