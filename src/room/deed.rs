//! The deed of transfer (akte van levering): signatures, the notary's checks, execution and
//! registration. Ownership passes by a notarial deed and its registration (BW 3:89).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;

use super::{
    Command, ConditionState, Contract, Event, Identification, Ledger, Purpose, Refusal, Role,
    Statement, statement,
};
use crate::domain::moment::Moment;
use crate::domain::{Cents, NormYear};

/// What the buyer declares about the transfer tax (overdrachtsbelasting).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TransferTaxDeclaration {
    /// Startersvrijstelling: under 35, own main residence, first time used.
    StartersExemption,
    /// 2%: own main residence.
    MainResidence,
    /// Two buyers of whom one declares the exemption: the other pays 2% over half.
    ExemptionForOneOfTwo,
}

impl TransferTaxDeclaration {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [
        Self::StartersExemption,
        Self::ExemptionForOneOfTwo,
        Self::MainResidence,
    ];
}

/// What the notary checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CheckItem {
    /// Both parties showed who they are, for this deed.
    Identity,
    /// Kadastrale recherche: the seller owns it, no seizure on it.
    RegistrySearch,
    /// Powers of the parties: no guardianship, no bankruptcy.
    Powers,
    /// Cooling-off is over, conditions were met or lapsed.
    ConditionsSettled,
    /// The declaration for the transfer tax is there.
    TaxDeclaration,
    /// All money is in the escrow account (kwaliteitsrekening).
    Escrow,
    /// Both parties signed the deed.
    Signatures,
}

impl CheckItem {
    /// All, in the order of the list at the office.
    pub const ALL: [Self; 7] = [
        Self::Identity,
        Self::RegistrySearch,
        Self::Powers,
        Self::ConditionsSettled,
        Self::TaxDeclaration,
        Self::Escrow,
        Self::Signatures,
    ];
}

/// Why a check does not pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Obstacle {
    /// The buyer has not identified for signing.
    BuyerUnknown,
    /// A condition is open or was used, or cooling-off runs.
    ConditionsOpen,
    /// The buyer declared nothing about the transfer tax.
    NoDeclaration,
    /// The money has not arrived.
    NoMoney,
    /// A signature is missing.
    Unsigned,
}

/// The outcome of one check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// What was checked.
    pub item: CheckItem,
    /// `None` when it passes.
    pub obstacle: Option<Obstacle>,
}

/// The deed as it grows.
#[derive(Clone, Debug, PartialEq)]
pub struct Deed {
    /// When the notary laid it ready.
    pub drafted: Moment,
    /// How the buyer identified for it.
    pub buyer_identified: Option<Identification>,
    /// When the buyer signed.
    pub buyer_signed: Option<Moment>,
    /// When the seller signed.
    pub seller_signed: Option<Moment>,
    /// What the buyer paid into escrow.
    pub escrow: Option<Cents>,
    /// What the buyer declared.
    pub tax: Option<TransferTaxDeclaration>,
    /// Outcomes of the notary's checks, the last of each.
    pub checks: BTreeMap<CheckItem, Option<Obstacle>>,
    /// When the notary executed it.
    pub executed: Option<Moment>,
    /// When it was registered.
    pub registered: Option<Moment>,
}

impl Deed {
    pub(super) fn new(drafted: Moment) -> Self {
        Self {
            drafted,
            buyer_identified: None,
            buyer_signed: None,
            seller_signed: None,
            escrow: None,
            tax: None,
            checks: BTreeMap::new(),
            executed: None,
            registered: None,
        }
    }

    /// Both have signed.
    pub const fn is_signed(&self) -> bool {
        self.buyer_signed.is_some() && self.seller_signed.is_some()
    }

    /// Nota van afrekening: what the notary asks, once the buyer declared the transfer tax; by the norms of
    /// the day of the transfer.
    pub fn statement(&self, contract: &Contract) -> Option<Statement> {
        let terms = &contract.terms;
        let year = NormYear::on(terms.transfer);
        Some(statement(terms.price, self.tax?, year))
    }

    /// What a check finds today. The simulated registers know no other burdens on this home.
    pub fn inspect(&self, contract: &Contract, item: CheckItem, today: Date) -> Option<Obstacle> {
        let settled = |state| matches!(state, ConditionState::Met(_) | ConditionState::Lapsed);
        let passes = match item {
            CheckItem::Identity => self.buyer_identified.is_some(),
            CheckItem::RegistrySearch | CheckItem::Powers => true,
            CheckItem::ConditionsSettled => {
                !contract.cools_off(today)
                    && contract
                        .conditions
                        .values()
                        .all(|dated| settled(dated.state(today)))
            }
            CheckItem::TaxDeclaration => self.tax.is_some(),
            CheckItem::Escrow => self.escrow.is_some(),
            CheckItem::Signatures => self.is_signed(),
        };
        (!passes).then_some(match item {
            CheckItem::Identity | CheckItem::RegistrySearch | CheckItem::Powers => {
                Obstacle::BuyerUnknown
            }
            CheckItem::ConditionsSettled => Obstacle::ConditionsOpen,
            CheckItem::TaxDeclaration => Obstacle::NoDeclaration,
            CheckItem::Escrow => Obstacle::NoMoney,
            CheckItem::Signatures => Obstacle::Unsigned,
        })
    }

    /// Every check was done and passed.
    pub fn all_passed(&self) -> bool {
        CheckItem::ALL
            .iter()
            .all(|item| self.checks.get(item) == Some(&None))
    }

    pub(super) fn decide(
        &self,
        contract: &Contract,
        author: Role,
        command: Command,
        now: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        if self.executed.is_some() && !matches!(command, Command::Register) {
            return Err(Refusal::NotNow);
        }
        match (author, command) {
            (Role::Buyer, Command::SignDeed) if self.buyer_identified.is_none() => {
                Err(Refusal::NotIdentified)
            }
            (Role::Buyer, Command::SignDeed) if self.buyer_signed.is_some() => {
                Err(Refusal::AlreadySigned)
            }
            (Role::Seller, Command::SignDeed) if self.seller_signed.is_some() => {
                Err(Refusal::AlreadySigned)
            }
            (Role::Buyer | Role::Seller, Command::SignDeed) => Ok(vec![Event::DeedSigned]),
            (Role::Buyer, Command::Identify(how, Purpose::Signing)) => {
                Ok(vec![Event::Identified(how, Purpose::Signing)])
            }
            (Role::Buyer, Command::DeclareTransferTax(tax)) => self.declare(tax),
            (Role::Buyer, Command::PayIntoEscrow(amount)) => self.pay(contract, amount),
            (Role::Notary, Command::Record(check)) => {
                let found = self.inspect(contract, check.item, now.date());
                if found != check.obstacle {
                    return Err(Refusal::Blocked);
                }
                Ok(vec![Event::Checked(check)])
            }
            (Role::Notary, Command::Execute) => self.execute(contract, now),
            (Role::Notary, Command::Register) if self.executed.is_none() => Err(Refusal::NotNow),
            (Role::Notary, Command::Register) if self.registered.is_none() => {
                Ok(vec![Event::DeedRegistered])
            }
            _ => Err(Refusal::NotYours),
        }
    }

    /// The statement follows from the declaration, so it stands once it was paid.
    fn declare(&self, tax: TransferTaxDeclaration) -> Result<Vec<Event>, Refusal> {
        if self.escrow.is_some() {
            return Err(Refusal::NotNow);
        }
        Ok(vec![Event::TransferTaxDeclared(tax)])
    }

    fn pay(&self, contract: &Contract, amount: Cents) -> Result<Vec<Event>, Refusal> {
        let statement = self.statement(contract).filter(|_| self.escrow.is_none());
        let statement = statement.ok_or(Refusal::NotNow)?;
        if amount != statement.amount() {
            return Err(Refusal::WrongAmount);
        }
        Ok(vec![Event::PaidIntoEscrow(amount)])
    }

    fn execute(&self, contract: &Contract, now: Moment) -> Result<Vec<Event>, Refusal> {
        if !self.is_signed() {
            return Err(Refusal::DeedUnsigned);
        }
        if now.date() < contract.terms.transfer {
            return Err(Refusal::TooEarly);
        }
        if !self.all_passed() {
            return Err(Refusal::Blocked);
        }
        Ok(vec![Event::DeedExecuted])
    }

    pub(super) fn evolve(&mut self, author: Role, event: &Event, at: Moment) {
        match event {
            Event::Identified(how, Purpose::Signing) => self.buyer_identified = Some(*how),
            Event::DeedSigned if author == Role::Buyer => self.buyer_signed = Some(at),
            Event::DeedSigned => self.seller_signed = Some(at),
            Event::PaidIntoEscrow(amount) => self.escrow = Some(*amount),
            Event::TransferTaxDeclared(tax) => self.tax = Some(*tax),
            Event::Checked(check) => {
                self.checks.insert(check.item, check.obstacle);
            }
            Event::DeedExecuted => self.executed = Some(at),
            Event::DeedRegistered => self.registered = Some(at),
            _ => {}
        }
    }
}

/// The code in the link with which the deed of this log is signed: the short hash of the entry with
/// which the notary laid it ready. It names the deed, it proves nothing.
pub fn signing_code(ledger: &Ledger) -> Option<&str> {
    let drafted = |entry: &&super::Entry| entry.event == Event::DeedDrafted;
    ledger
        .entries()
        .iter()
        .rev()
        .find(drafted)
        .map(|entry| entry.digest.short())
}

#[cfg(test)]
pub(crate) mod tests;
