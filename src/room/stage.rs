//! Where a room is. A state that makes no sense cannot be written: a signature lives inside a
//! contract, a contract inside an agreement.

use super::{
    Bidding, Command, Condition, Contract, Entry, Event, Identification, ObjectSummary, Purpose,
    Refusal, Role, SaleMethod,
};
use crate::domain::moment::Moment;

/// The room of one home.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// What is sold.
    pub object: ObjectSummary,
    /// How.
    pub method: SaleMethod,
    /// How the buyer showed who they are.
    pub buyer_identified: Option<Identification>,
    /// How far it is.
    pub stage: Stage,
}

/// How far a room is.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// There is no agreement.
    Bidding(Bidding),
    /// There is one; it ends in a registered deed.
    Contract(Box<Contract>),
    /// It ended before.
    Ended(Box<Contract>, Ending),
}

/// How a sale ended without a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The buyer left before having signed.
    Unsigned(Moment),
    /// The buyer used the cooling-off period.
    CoolingOff(Moment),
    /// The buyer used a condition.
    Condition(Condition, Moment),
}

impl Room {
    /// What a command leads to. `room` is `None` before it was opened.
    pub fn decide(
        room: Option<&Self>,
        author: Role,
        command: Command,
        now: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        match (room, author, command) {
            (None, Role::Agent, Command::Open { object, method }) => {
                Ok(vec![Event::Opened { object, method }])
            }
            (None, _, _) => Err(Refusal::NotNow),
            (Some(_), _, Command::Open { .. }) => Err(Refusal::AlreadyOpen),
            (Some(room), author, command) => room.decide_open(author, command, now),
        }
    }

    fn decide_open(
        &self,
        author: Role,
        command: Command,
        now: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        match (&self.stage, command) {
            (Stage::Bidding(_), Command::Identify(how, Purpose::Bidding))
                if author == Role::Buyer =>
            {
                Ok(vec![Event::Identified(how, Purpose::Bidding)])
            }
            (Stage::Bidding(bidding), command) => {
                bidding.decide(author, self.buyer_identified.is_some(), command, now)
            }
            (Stage::Contract(contract), command) => contract.decide(author, command, now),
            (Stage::Ended(..), _) => Err(Refusal::NotNow),
        }
    }

    /// Folds an entry. An entry that does not fit changes nothing.
    pub fn evolve(room: Option<Self>, entry: &Entry) -> Option<Self> {
        let (author, event, at) = (entry.author, &entry.event, entry.at);
        let Some(mut room) = room else {
            let Event::Opened { object, method } = event else {
                return None;
            };
            return Some(Self {
                object: (**object).clone(),
                method: *method,
                buyer_identified: None,
                stage: Stage::Bidding(Bidding::default()),
            });
        };
        if let Event::Identified(how, Purpose::Bidding) = event {
            room.buyer_identified = Some(*how);
        }
        room.stage = room.stage.evolve(author, event, at);
        Some(room)
    }

    /// All entries at once.
    pub fn replay(entries: &[Entry]) -> Option<Self> {
        entries.iter().fold(None, Self::evolve)
    }

    /// The bidding, while there is no agreement.
    pub fn bidding(&self) -> Option<&Bidding> {
        match &self.stage {
            Stage::Bidding(bidding) => Some(bidding),
            _ => None,
        }
    }

    /// The agreement, while it stands.
    pub fn contract(&self) -> Option<&Contract> {
        match &self.stage {
            Stage::Contract(contract) => Some(contract),
            _ => None,
        }
    }
}

impl Stage {
    fn evolve(self, author: Role, event: &Event, at: Moment) -> Self {
        match (self, event) {
            (Self::Bidding(bidding), Event::Agreed(terms)) => {
                Self::Contract(Box::new(Contract::new(terms.clone(), bidding.bids, at)))
            }
            (Self::Bidding(mut bidding), event) => {
                bidding.evolve(author, event, at);
                Self::Bidding(bidding)
            }
            (Self::Contract(contract), Event::Left) => Self::Ended(contract, Ending::Unsigned(at)),
            (Self::Contract(contract), Event::DissolvedInCoolingOff) => {
                Self::Ended(contract, Ending::CoolingOff(at))
            }
            (Self::Contract(mut contract), event) => {
                contract.evolve(author, event, at);
                match event {
                    Event::ConditionInvoked(condition) => {
                        Self::Ended(contract, Ending::Condition(*condition, at))
                    }
                    _ => Self::Contract(contract),
                }
            }
            (ended, _) => ended,
        }
    }
}
