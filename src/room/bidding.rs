//! The bids on a home and what the seller says to them.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{Command, Event, Refusal, Role};
use crate::domain::Cents;
use crate::domain::calendar;
use crate::domain::iso_date;
use crate::domain::moment::Moment;

/// How a home is sold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SaleMethod {
    /// Onderhandeling: bids are placed one after another, the seller answers each.
    #[default]
    Negotiation,
}

/// Something that must come true, or else the buyer may dissolve (ontbindende voorwaarde).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Condition {
    /// Voorbehoud van financiering.
    Financing,
    /// Bouwkundige keuring.
    Inspection,
    /// Nationale Hypotheek Garantie.
    MortgageGuarantee,
}

impl Condition {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Financing, Self::Inspection, Self::MortgageGuarantee];
}

/// The conditions of a bid, each at most once.
pub type Conditions = std::collections::BTreeSet<Condition>;

/// On which terms one would buy or sell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Koopsom.
    pub price: Cents,
    /// Day of the deed of transfer.
    #[serde(with = "iso_date")]
    pub transfer: Date,
    /// Ontbindende voorwaarden.
    pub conditions: Conditions,
}

/// A bid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bid {
    /// Who.
    pub bidder: Role,
    /// When.
    pub at: Moment,
    /// On which terms.
    pub terms: Terms,
    /// Taken back by the bidder.
    pub withdrawn: bool,
    /// What the seller said, when it was a no.
    pub refused: Option<RefusalReason>,
}

/// Why the seller does not accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RefusalReason {
    /// The price is too far below what the seller wants.
    PriceTooLow,
    /// Somebody else bids better.
    BetterBid,
    /// The seller asks for prepared financing and this bid leans on a financing condition.
    FinancingNotPrepared,
}

/// What the seller would accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counter {
    /// When.
    pub at: Moment,
    /// On which terms.
    pub terms: Terms,
}

/// The room while there is no agreement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bidding {
    /// All bids, oldest first.
    pub bids: Vec<Bid>,
    /// The seller's counter-bid, when it is still open.
    pub counter: Option<Counter>,
}

impl Bidding {
    /// Huidig bod: the highest bid that stands. A new bid takes the place of one's earlier bids.
    pub fn highest(&self) -> Option<&Bid> {
        let standing = self.bids.iter().enumerate().filter(|(position, bid)| {
            let later = self.bids.iter().skip(position + 1);
            !bid.withdrawn
                && bid.refused.is_none()
                && later.into_iter().all(|other| other.bidder != bid.bidder)
        });
        standing
            .map(|(_, bid)| bid)
            .max_by_key(|bid| bid.terms.price)
    }

    /// The buyer's last bid, when it stands and was not answered.
    pub fn open_bid(&self, bidder: Role) -> Option<&Bid> {
        let last = self.bids.iter().rev().find(|bid| bid.bidder == bidder)?;
        (!last.withdrawn && last.refused.is_none()).then_some(last)
    }

    pub(super) fn decide(
        &self,
        author: Role,
        identified: bool,
        command: Command,
        now: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        match author {
            Role::Buyer if !identified => Err(Refusal::NotIdentified),
            Role::Buyer | Role::Rival(_) => self.decide_bidder(author, command, now),
            Role::Seller => self.decide_seller(command, now),
            Role::Notary | Role::Lender | Role::Agent => Err(Refusal::NotYours),
        }
    }

    fn decide_bidder(
        &self,
        author: Role,
        command: Command,
        now: Moment,
    ) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::PlaceBid(terms) => {
                check(&terms, now)?;
                Ok(vec![Event::BidPlaced(terms)])
            }
            Command::WithdrawBid => {
                self.open_bid(author).ok_or(Refusal::NoBid)?;
                Ok(vec![Event::BidWithdrawn])
            }
            Command::Accept if author == Role::Buyer => {
                let counter = self.counter.as_ref().ok_or(Refusal::NoBid)?;
                Ok(vec![Event::Agreed(counter.terms.clone())])
            }
            Command::Accept | Command::Refuse(_) | Command::Counter(_) => Err(Refusal::NotYours),
            _ => Err(Refusal::NotNow),
        }
    }

    fn decide_seller(&self, command: Command, now: Moment) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Accept if self.counter.is_some() => Err(Refusal::NotNow),
            Command::Accept => {
                let bid = self.open_bid(Role::Buyer).ok_or(Refusal::NoBid)?;
                Ok(vec![Event::Agreed(bid.terms.clone())])
            }
            Command::Refuse(reason) => {
                self.open_bid(Role::Buyer).ok_or(Refusal::NoBid)?;
                Ok(vec![Event::BidRefused(reason)])
            }
            Command::Counter(terms) => {
                self.open_bid(Role::Buyer).ok_or(Refusal::NoBid)?;
                check(&terms, now)?;
                Ok(vec![Event::Countered(terms)])
            }
            Command::PlaceBid(_) | Command::WithdrawBid => Err(Refusal::NotYours),
            _ => Err(Refusal::NotNow),
        }
    }

    pub(super) fn evolve(&mut self, author: Role, event: &Event, at: Moment) {
        match event {
            Event::BidPlaced(terms) => {
                if author == Role::Buyer {
                    self.counter = None;
                }
                let terms = terms.clone();
                self.bids.push(Bid {
                    bidder: author,
                    at,
                    terms,
                    withdrawn: false,
                    refused: None,
                });
            }
            Event::BidWithdrawn => {
                self.counter = self.counter.take().filter(|_| author != Role::Buyer);
                if let Some(bid) = self.last_of(author) {
                    bid.withdrawn = true;
                }
            }
            Event::BidRefused(reason) => {
                self.counter = None;
                if let Some(bid) = self.last_of(Role::Buyer) {
                    bid.refused = Some(*reason);
                }
            }
            Event::Countered(terms) => {
                self.counter = Some(Counter {
                    at,
                    terms: terms.clone(),
                })
            }
            _ => {}
        }
    }

    fn last_of(&mut self, bidder: Role) -> Option<&mut Bid> {
        self.bids.iter_mut().rev().find(|bid| bid.bidder == bidder)
    }
}

fn check(terms: &Terms, now: Moment) -> Result<(), Refusal> {
    if !(Cents::from_euros(1)..=Cents::from_euros(100_000_000)).contains(&terms.price) {
        return Err(Refusal::AmountOutOfRange);
    }
    let days_ahead = (terms.transfer - now.date()).whole_days();
    if !(1..=731).contains(&days_ahead) || !calendar::is_working_day(terms.transfer) {
        return Err(Refusal::TransferDateImpossible);
    }
    Ok(())
}
