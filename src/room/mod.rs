//! The shared transaction room (transactiekamer) of one home: bids, contract, deed. Everything in
//! it is seen by its parties, so nothing private may ever enter: there is no type in here that
//! could hold an income. Every event has an author and is chained to the one before.
//! Knows neither data sources nor browser, reads no clock and rolls no dice.

mod bidding;
mod chain;
mod contract;
mod deed;
mod deed_file;
pub mod policy;
mod stage;
mod statement;

pub use bidding::{Bid, Bidding, Condition, Conditions, Counter, RefusalReason, SaleMethod, Terms};
pub use chain::{Digest, Entry, Fault as ChainFault, Ledger, Seal};
pub use contract::{ConditionState, Contract, Dated, deposit};
pub use deed::{Check, CheckItem, Deed, Obstacle, TransferTaxDeclaration, signing_code};
pub use deed_file::{Checked, DeedFile, DeedFileFault, Doubt, Flaw};
pub use stage::{Ending, Room, Stage};
pub use statement::{Statement, statement, what_would_change_statement};

#[cfg(test)]
pub(crate) use deed::tests::bought;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::domain::Cents;
pub use crate::domain::home::ObjectSummary;
use crate::domain::iso_date;

/// Who acts in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Koper: the participant.
    Buyer,
    /// Verkoper.
    Seller,
    /// Another bidder; anonymous, numbered from 0.
    Rival(u8),
    /// Makelaar of the seller: opens the room.
    Agent,
    /// Geldverstrekker.
    Lender,
    /// Notaris.
    Notary,
}

/// How one identifies in the room. The demo never asks for a real credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Identification {
    /// A wallet on one's phone (NL Wallet, from 2027).
    Wallet,
    /// The chip of passport or identity card, read by an app.
    Chip,
}

/// What one identifies for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// To bid.
    Bidding,
    /// To sign the deed.
    Signing,
}

/// What a role can do in the room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// The agent opens the room of a home.
    Open {
        /// What is sold.
        object: Box<ObjectSummary>,
        /// How it is sold.
        method: SaleMethod,
    },
    /// Show who one is.
    Identify(Identification, Purpose),
    /// Plaats bod.
    PlaceBid(Terms),
    /// Take the own bid back, as long as it was not accepted.
    WithdrawBid,
    /// The seller accepts the last bid of the buyer; the buyer accepts the seller's counter-bid.
    Accept,
    /// The seller refuses the last bid of the buyer.
    Refuse(RefusalReason),
    /// Tegenvoorstel: the seller would sell on these terms.
    Counter(Terms),
    /// Leave after an agreement, before having signed.
    Leave,
    /// Sign the purchase contract.
    SignContract,
    /// Bedenktijd: the buyer dissolves within the cooling-off period.
    DissolveInCoolingOff,
    /// A condition is met.
    Meet(Condition),
    /// Ontbindende voorwaarde: the buyer dissolves because a condition is not met.
    Invoke(Condition),
    /// The lender guarantees the deposit (bankgarantie).
    Guarantee(Cents),
    /// The notary lays the deed of transfer ready.
    DraftDeed,
    /// Sign the deed.
    SignDeed,
    /// The buyer pays what the notary's statement asks into the escrow account.
    PayIntoEscrow(Cents),
    /// The buyer declares which transfer tax holds.
    DeclareTransferTax(TransferTaxDeclaration),
    /// The notary records the outcome of a check.
    Record(Check),
    /// Passeren: the notary executes the deed.
    Execute,
    /// Inschrijven: the deed is entered in the public registers; from then on the home is owned.
    Register,
}

/// What happened in the room. Variants are only ever added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The room is open.
    Opened {
        /// What is sold.
        object: Box<ObjectSummary>,
        /// How it is sold.
        method: SaleMethod,
    },
    /// The author showed who they are.
    Identified(Identification, Purpose),
    /// The author bids.
    BidPlaced(Terms),
    /// The author takes the bid back.
    BidWithdrawn,
    /// Agreement in principle on these terms.
    Agreed(Terms),
    /// The seller refused.
    BidRefused(RefusalReason),
    /// The seller would sell on these terms.
    Countered(Terms),
    /// The buyer left before having signed.
    Left,
    /// The author signed the purchase contract.
    ContractSigned,
    /// The cooling-off period runs until the end of this day.
    CoolingOffStarted {
        /// Its last day.
        #[serde(with = "iso_date")]
        until: Date,
    },
    /// The buyer dissolved within the cooling-off period.
    DissolvedInCoolingOff,
    /// A condition is met.
    ConditionMet(Condition),
    /// The buyer dissolved with this condition.
    ConditionInvoked(Condition),
    /// The deposit is guaranteed.
    Guaranteed(Cents),
    /// The deed is ready to be signed.
    DeedDrafted,
    /// The author signed the deed.
    DeedSigned,
    /// The buyer's money is in the escrow account.
    PaidIntoEscrow(Cents),
    /// The buyer declared which transfer tax holds.
    TransferTaxDeclared(TransferTaxDeclaration),
    /// The notary checked something.
    Checked(Check),
    /// The deed was executed.
    DeedExecuted,
    /// The deed was entered in the public registers.
    DeedRegistered,
}

/// Why the room says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This role may not do that.
    NotYours,
    /// It does not fit where the room is now.
    NotNow,
    /// The room was opened before.
    AlreadyOpen,
    /// First show who you are.
    NotIdentified,
    /// A bid lies between one euro and a hundred million.
    AmountOutOfRange,
    /// The transfer lies in the future, at most two years ahead, on a day the notary works.
    TransferDateImpossible,
    /// There is no bid (of this author) to act on.
    NoBid,
    /// This was signed by this role already.
    AlreadySigned,
    /// The cooling-off period is over.
    CoolingOffOver,
    /// The cooling-off period still runs.
    CoolingOffRuns,
    /// This condition is not in the contract.
    NoSuchCondition,
    /// This condition was met, used or has lapsed.
    ConditionClosed,
    /// A condition is still open.
    ConditionOpen,
    /// There is no deposit or bank guarantee of 10% yet.
    NoGuarantee,
    /// The deed is not signed by both.
    DeedUnsigned,
    /// The notary blocks something.
    Blocked,
    /// The day of transfer has not come.
    TooEarly,
    /// The escrow account needs exactly what the statement asks.
    WrongAmount,
}

#[cfg(test)]
mod tests;
