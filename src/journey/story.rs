//! The story of one participant: the private journey, the rooms that were entered, and the log from
//! which both follow. The only door through which anything changes.

use std::collections::BTreeMap;

use super::log::{Log, Recorded, RoomLog};
use super::{Command, Journey, Refusal, SideEffect, vault};
use crate::domain::home::HomeId;
use crate::domain::moment::Moment;
use crate::room::policy::{self, Move};
use crate::room::{self, Digest, Entry, Ledger, Role, Room, SaleMethod, Seal};

/// How many moves simulated people make in a row at most; more would be a loop.
const LONGEST_CONVERSATION: usize = 64;

/// Everything that a participant's app holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The private part.
    pub journey: Journey,
    rooms: BTreeMap<HomeId, Room>,
    log: Log,
}

impl Story {
    /// A story that has not begun.
    pub fn new(seed: u64) -> Self {
        Self {
            journey: Journey::default(),
            rooms: BTreeMap::new(),
            log: Log::new(seed),
        }
    }

    /// The story that a log tells.
    pub fn replay(log: Log) -> Self {
        let journey = told(&log.events);
        let rooms = log.rooms.iter().filter_map(|room| {
            let state = Room::replay(room.ledger.entries())?;
            Some((room.home.clone(), state))
        });
        Self {
            journey,
            rooms: rooms.collect(),
            log,
        }
    }

    /// The log, to be kept.
    pub const fn log(&self) -> &Log {
        &self.log
    }

    /// Nothing happened yet.
    pub fn is_new(&self) -> bool {
        self.log.is_empty()
    }

    /// The time on the demo clock, given the time on the real one.
    pub const fn now(&self, real: Moment) -> Moment {
        real.after_seconds(self.journey.clock_ahead)
    }

    /// Whether something held until a moment that is over by now, on the demo clock.
    pub fn is_behind(&self, now: Moment) -> bool {
        self.journey.is_behind(now)
    }

    /// Lets that hold no more. Not an event: whoever reads the log later comes to the same by the time
    /// of what happened next.
    pub fn let_pass(&mut self, now: Moment) {
        self.journey.let_pass(now);
    }

    /// The room that was entered last.
    pub fn room(&self) -> Option<&Room> {
        self.rooms.get(self.journey.room.as_ref()?)
    }

    /// The room of a home, when it was ever entered.
    pub fn room_of(&self, home: &HomeId) -> Option<&Room> {
        self.rooms.get(home)
    }

    /// The log of the room that was entered last.
    pub fn ledger(&self) -> Option<&Ledger> {
        let home = self.journey.room.as_ref()?;
        self.log
            .rooms
            .iter()
            .find(|room| &room.home == home)
            .map(|room| &room.ledger)
    }

    /// Decides a command and remembers what happened. `now` is the time on the demo clock.
    pub fn dispatch(&mut self, command: Command, now: Moment) -> Result<Vec<SideEffect>, Refusal> {
        match command {
            Command::Room(author, command) => {
                let home = self.journey.room.clone().ok_or(Refusal::NoRoom)?;
                self.tell_room(&home, author, command, now)
                    .map(|()| Vec::new())
            }
            Command::EnterRoom(object) => {
                let home = object.id.clone();
                if !self.rooms.contains_key(&home) {
                    let method = SaleMethod::Negotiation;
                    let open = room::Command::Open {
                        object: object.clone(),
                        method,
                    };
                    self.tell_room(&home, Role::Agent, open, now)?;
                }
                self.dispatch_private(Command::EnterRoom(object), now)
            }
            command => self.dispatch_private(command, now),
        }
    }

    fn dispatch_private(
        &mut self,
        command: Command,
        now: Moment,
    ) -> Result<Vec<SideEffect>, Refusal> {
        let decision = self
            .journey
            .decide(self.room(), self.log.seed, command, now)?;
        for event in decision.events {
            let forgotten = vault::forget(&mut self.log.events, &event);
            if !forgotten {
                self.journey = std::mem::take(&mut self.journey).evolve(&event, now);
            }
            self.log.events.push(Recorded { at: now, event });
            if forgotten {
                // What is remembered is what the log tells now, and nothing else.
                self.journey = told(&self.log.events);
            }
        }
        let mut outside = Vec::new();
        for effect in decision.side_effects {
            match effect {
                SideEffect::TellRoom(role, command) => {
                    self.dispatch(Command::Room(role, command), now)?;
                }
                effect => outside.push(effect),
            }
        }
        Ok(outside)
    }

    fn tell_room(
        &mut self,
        home: &HomeId,
        author: Role,
        command: room::Command,
        now: Moment,
    ) -> Result<(), Refusal> {
        let events =
            Room::decide(self.rooms.get(home), author, command, now).map_err(Refusal::Room)?;
        for event in events {
            let ledger = self.ledger_of(home);
            ledger.append(now, author, event);
            let entry = ledger.entries().last().cloned();
            let state = entry.and_then(|entry| Room::evolve(self.rooms.remove(home), &entry));
            self.rooms.extend(state.map(|state| (home.clone(), state)));
        }
        Ok(())
    }

    fn ledger_of(&mut self, home: &HomeId) -> &mut Ledger {
        let position = self.log.rooms.iter().position(|room| &room.home == home);
        let position = position.unwrap_or_else(|| {
            self.log.rooms.push(RoomLog {
                home: home.clone(),
                ledger: Ledger::default(),
            });
            self.log.rooms.len() - 1
        });
        &mut self.log.rooms[position].ledger
    }

    /// What a simulated person would do now in the room that was entered.
    pub fn next_move(&self, now: Moment) -> Option<Move> {
        policy::next(self.room()?, self.log.seed, now)
    }

    /// Lets the simulated people talk until all of them wait.
    pub fn let_others_act(&mut self, now: Moment) -> Result<(), Refusal> {
        for _ in 0..LONGEST_CONVERSATION {
            let Some(Move { role, command }) = self.next_move(now) else {
                break;
            };
            self.dispatch(Command::Room(role, command), now)?;
        }
        Ok(())
    }

    /// Entries of any room that their authors have not signed yet.
    pub fn unsealed(&self) -> impl Iterator<Item = &Entry> {
        let entries = self.log.rooms.iter().flat_map(|room| room.ledger.entries());
        entries.filter(|entry| entry.seal.is_none())
    }

    /// Puts signatures on entries.
    pub fn seal(&mut self, seals: Vec<(Digest, Seal)>) {
        for (digest, seal) in seals {
            for room in &mut self.log.rooms {
                room.ledger.seal(&digest, seal.clone());
            }
        }
    }

    /// Questions to the outside that were under way when the app was closed, to be asked again.
    pub fn unanswered(&self) -> Vec<Command> {
        let asking = self
            .journey
            .vault
            .connections
            .iter()
            .filter_map(|(source, connection)| {
                matches!(connection.progress, vault::Progress::Asking(_))
                    .then_some(vault::Command::AskAgain(*source))
            });
        let issuing = self.journey.vault.issuing.map(vault::Command::IssueFailed);
        let verifying = self
            .journey
            .vault
            .verifying
            .map(vault::Command::VerifyFailed);
        let sharing = self.journey.vault.sharing.open.as_ref();
        let sharing = sharing
            .map(|open| vault::Command::Sharing(vault::sharing::Command::Failed(open.request)));
        asking
            .chain(issuing)
            .chain(verifying)
            .chain(sharing)
            .map(Command::Vault)
            .chain(self.partner_unanswered())
            .collect()
    }

    /// The partner's questions, by the consents that the partner gave.
    fn partner_unanswered(&self) -> Vec<Command> {
        use vault::partner::Command::AskAgain;
        let connections = self.journey.partner.vault.connections.iter();
        let asking = connections
            .filter(|(_, connection)| matches!(connection.progress, vault::Progress::Asking(_)));
        let again = asking.map(|(source, _)| AskAgain(*source));
        again.map(Command::Partner).collect()
    }
}

/// The private part as a log tells it.
fn told(events: &[Recorded]) -> Journey {
    let next = |journey: Journey, recorded: &Recorded| journey.evolve(&recorded.event, recorded.at);
    events.iter().fold(Journey::default(), next)
}
