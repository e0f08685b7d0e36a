//! The purchase contract: who signed, the cooling-off period, the conditions and the deposit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::{Date, Duration};

use super::{Bid, Command, Condition, Deed, Event, Refusal, Role, Terms};
use crate::domain::calendar;
use crate::domain::moment::Moment;
use crate::domain::{Cents, Percentage};

/// Waarborgsom or bankgarantie: 10% of the price, as the model contract has it (art. 5).
pub fn deposit(price: Cents) -> Cents {
    Percentage(10_000).of(price)
}

/// Where a condition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConditionState {
    /// The buyer can still use it.
    Open,
    /// It came true.
    Met(Moment),
    /// The buyer dissolved with it.
    Invoked(Moment),
    /// Its day went by unused.
    Lapsed,
}

/// A condition with its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The last day on which it can be used.
    pub until: Date,
    /// Met or used, when it was.
    pub closed: Option<ConditionState>,
}

impl Dated {
    /// Where it stands on a day.
    pub fn state(&self, today: Date) -> ConditionState {
        match self.closed {
            Some(state) => state,
            None if today > self.until => ConditionState::Lapsed,
            None => ConditionState::Open,
        }
    }
}

/// The room once there is an agreement in principle. Before both have signed it binds nobody
/// (BW 7:2: in writing).
#[derive(Clone, Debug, PartialEq)]
pub struct Contract {
    /// What was agreed.
    pub terms: Terms,
    /// When it was agreed.
    pub agreed: Moment,
    /// The bids that led to it.
    pub bids: Vec<Bid>,
    /// When the seller signed.
    pub seller_signed: Option<Moment>,
    /// When the buyer signed.
    pub buyer_signed: Option<Moment>,
    /// Bedenktijd: its last day, once both signed and the buyer has the copy.
    pub cooling_off_until: Option<Date>,
    /// The conditions, with dates that count from the agreement.
    pub conditions: BTreeMap<Condition, Dated>,
    /// The amount of the bank guarantee.
    pub guarantee: Option<Cents>,
    /// The deed of transfer, once it is drafted.
    pub deed: Option<Deed>,
}

impl Contract {
    pub(super) fn new(terms: Terms, bids: Vec<Bid>, agreed: Moment) -> Self {
        let dated = |condition: &Condition| {
            let until = agreed
                .date()
                .saturating_add(Duration::days(usual_term(*condition)));
            (
                *condition,
                Dated {
                    until: calendar::next_working_day(until),
                    closed: None,
                },
            )
        };
        Self {
            conditions: terms.conditions.iter().map(dated).collect(),
            terms,
            agreed,
            bids,
            seller_signed: None,
            buyer_signed: None,
            cooling_off_until: None,
            guarantee: None,
            deed: None,
        }
    }

    /// Both have signed.
    pub const fn is_signed(&self) -> bool {
        self.seller_signed.is_some() && self.buyer_signed.is_some()
    }

    /// Bedenktijd still runs on this day.
    pub fn cools_off(&self, today: Date) -> bool {
        self.cooling_off_until.is_some_and(|until| today <= until)
    }

    /// Conditions that the buyer can still use on this day.
    pub fn open_conditions(&self, today: Date) -> impl Iterator<Item = Condition> {
        let open = move |dated: &Dated| dated.state(today) == ConditionState::Open;
        self.conditions
            .iter()
            .filter(move |(_, dated)| open(dated))
            .map(|(condition, _)| *condition)
    }

    /// What still stands between this contract and a deed that can be drafted.
    pub fn ready_for_deed(&self, today: Date) -> Result<(), Refusal> {
        if !self.is_signed() {
            return Err(Refusal::NotNow);
        }
        if self.cools_off(today) {
            return Err(Refusal::CoolingOffRuns);
        }
        if self.open_conditions(today).next().is_some() {
            return Err(Refusal::ConditionOpen);
        }
        if self
            .guarantee
            .is_none_or(|guarantee| guarantee < deposit(self.terms.price))
        {
            return Err(Refusal::NoGuarantee);
        }
        Ok(())
    }

    pub(super) fn decide(
        &self,
        author: Role,
        command: Command,
        now: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        let today = now.date();
        match (author, command) {
            (Role::Buyer | Role::Seller, Command::SignContract) => self.sign(author, today),
            (Role::Buyer, Command::Leave) if self.buyer_signed.is_none() => Ok(vec![Event::Left]),
            (Role::Buyer, Command::Leave) => Err(Refusal::AlreadySigned),
            (Role::Buyer, Command::DissolveInCoolingOff) => match self.cooling_off_until {
                None => Err(Refusal::NotNow),
                Some(until) if today > until => Err(Refusal::CoolingOffOver),
                Some(_) => Ok(vec![Event::DissolvedInCoolingOff]),
            },
            (Role::Buyer | Role::Lender, Command::Meet(condition)) => {
                self.meet(author, condition, today)
            }
            (Role::Buyer, Command::Invoke(condition)) => self.invoke(condition, today),
            (Role::Lender, Command::Guarantee(amount)) if self.guarantee.is_none() => {
                if amount < deposit(self.terms.price) {
                    return Err(Refusal::WrongAmount);
                }
                Ok(vec![Event::Guaranteed(amount)])
            }
            (Role::Notary, Command::DraftDeed) if self.deed.is_none() => {
                self.ready_for_deed(today)?;
                Ok(vec![Event::DeedDrafted])
            }
            (author, command) => match &self.deed {
                Some(deed) => deed.decide(self, author, command, now),
                None => Err(Refusal::NotNow),
            },
        }
    }

    fn sign(&self, author: Role, today: Date) -> Result<Vec<Event>, Refusal> {
        let (own, other) = match author {
            Role::Buyer => (self.buyer_signed, self.seller_signed),
            _ => (self.seller_signed, self.buyer_signed),
        };
        if own.is_some() {
            return Err(Refusal::AlreadySigned);
        }
        if other.is_none() {
            return Ok(vec![Event::ContractSigned]);
        }
        // The buyer receives the copy at once, so the period starts the day after.
        let until = calendar::cooling_off(today).ends;
        Ok(vec![
            Event::ContractSigned,
            Event::CoolingOffStarted { until },
        ])
    }

    /// The lender says that the financing is there, the buyer that the inspection is fine.
    fn meet(&self, author: Role, condition: Condition, today: Date) -> Result<Vec<Event>, Refusal> {
        let theirs = match condition {
            Condition::Inspection => Role::Buyer,
            Condition::Financing | Condition::MortgageGuarantee => Role::Lender,
        };
        if author != theirs {
            return Err(Refusal::NotYours);
        }
        self.check_open(condition, today)?;
        Ok(vec![Event::ConditionMet(condition)])
    }

    fn invoke(&self, condition: Condition, today: Date) -> Result<Vec<Event>, Refusal> {
        self.check_open(condition, today)?;
        if !self.is_signed() {
            return Err(Refusal::NotNow);
        }
        Ok(vec![Event::ConditionInvoked(condition)])
    }

    fn check_open(&self, condition: Condition, today: Date) -> Result<(), Refusal> {
        let dated = self
            .conditions
            .get(&condition)
            .ok_or(Refusal::NoSuchCondition)?;
        match dated.state(today) {
            ConditionState::Open => Ok(()),
            _ => Err(Refusal::ConditionClosed),
        }
    }

    pub(super) fn evolve(&mut self, author: Role, event: &Event, at: Moment) {
        match event {
            Event::ContractSigned if author == Role::Buyer => self.buyer_signed = Some(at),
            Event::ContractSigned => self.seller_signed = Some(at),
            Event::CoolingOffStarted { until } => self.cooling_off_until = Some(*until),
            Event::ConditionMet(condition) => self.close(*condition, ConditionState::Met(at)),
            Event::ConditionInvoked(condition) => {
                self.close(*condition, ConditionState::Invoked(at));
            }
            Event::Guaranteed(amount) => self.guarantee = Some(*amount),
            Event::DeedDrafted => self.deed = Some(Deed::new(at)),
            event => {
                if let Some(deed) = &mut self.deed {
                    deed.evolve(author, event, at);
                }
            }
        }
    }

    fn close(&mut self, condition: Condition, state: ConditionState) {
        if let Some(dated) = self.conditions.get_mut(&condition) {
            dated.closed = Some(state);
        }
    }
}

/// Days from the agreement in which a condition is usually settled; custom, not law.
const fn usual_term(condition: Condition) -> i64 {
    match condition {
        Condition::Inspection => 21,
        Condition::Financing | Condition::MortgageGuarantee => 42,
    }
}
