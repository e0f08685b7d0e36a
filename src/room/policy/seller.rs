//! The simulated seller: weighs a bid by its price, what its conditions are worth to the seller,
//! and the other bids. Recht van gunning: the seller may choose; this one chooses by these rules.

use super::{Move, dice};
use crate::domain::{Cents, Percentage};
use crate::room::{Bid, Bidding, Command, Condition, RefusalReason, Role, Room, Terms};

/// How the seller looks at one bid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighing {
    /// What is bid.
    pub price: Cents,
    /// What each condition costs in the seller's eyes.
    pub deductions: Vec<(Condition, Cents)>,
    /// Price less deductions.
    pub worth: Cents,
    /// What the seller wants at least.
    pub reserve: Cents,
    /// The worth of the best other bid.
    pub best_other: Option<Cents>,
    /// What the seller will say.
    pub answer: Answer,
}

/// What the seller says to a bid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Accept.
    Accept,
    /// Would sell at this price.
    Counter(Cents),
    /// No.
    Refuse(RefusalReason),
}

/// The seller's next move: answers the participant's open bid, signs what the participant signed.
pub fn next(room: &Room, seed: u64) -> Option<Move> {
    let command = match (room.bidding(), room.contract()) {
        (Some(bidding), _) => answer(room, bidding, seed)?,
        (_, Some(contract)) => match &contract.deed {
            None if contract.buyer_signed.is_some() && contract.seller_signed.is_none() => {
                Command::SignContract
            }
            Some(deed) if deed.buyer_signed.is_some() && deed.seller_signed.is_none() => {
                Command::SignDeed
            }
            _ => return None,
        },
        (None, None) => return None,
    };
    Some(Move::of(Role::Seller, command))
}

fn answer(room: &Room, bidding: &Bidding, seed: u64) -> Option<Command> {
    if bidding.counter.is_some() {
        return None;
    }
    let bid = bidding.open_bid(Role::Buyer)?;
    Some(match weigh(room, bidding, bid, seed).answer {
        Answer::Accept => Command::Accept,
        Answer::Counter(price) => Command::Counter(Terms {
            price,
            ..bid.terms.clone()
        }),
        Answer::Refuse(reason) => Command::Refuse(reason),
    })
}

/// Weighs a bid. The reserve lies 0 to 3% above the asking price, by the seed.
pub fn weigh(room: &Room, bidding: &Bidding, bid: &Bid, seed: u64) -> Weighing {
    let margin = 100_000 + 1_000 * dice(seed, &room.object.id.0, "reserve", 4) as i32;
    let reserve = thousand_up(Percentage(margin).of(room.object.asking_price));
    let deductions: Vec<_> = deductions(&bid.terms).collect();
    let burden: Cents = deductions.iter().map(|(_, cost)| *cost).sum();
    let worth = bid.terms.price - burden;
    let others = bidding
        .bids
        .iter()
        .filter(|other| other.bidder != bid.bidder && !other.withdrawn);
    let best_other = others.map(|other| worth_of(&other.terms)).max();
    let wanted = best_other.map_or(reserve, |best| best.max(reserve));
    let answer = if room.object.demands_prepared_financing
        && bid.terms.conditions.contains(&Condition::Financing)
    {
        Answer::Refuse(RefusalReason::FinancingNotPrepared)
    } else if worth >= wanted {
        Answer::Accept
    } else if bid.terms.price >= Percentage(95_000).of(wanted) {
        Answer::Counter(thousand_up(wanted + burden))
    } else if best_other.is_some_and(|best| best > worth) {
        Answer::Refuse(RefusalReason::BetterBid)
    } else {
        Answer::Refuse(RefusalReason::PriceTooLow)
    };
    Weighing {
        price: bid.terms.price,
        deductions,
        worth,
        reserve,
        best_other,
        answer,
    }
}

fn worth_of(terms: &Terms) -> Cents {
    terms.price - deductions(terms).map(|(_, cost)| cost).sum()
}

fn deductions(terms: &Terms) -> impl Iterator<Item = (Condition, Cents)> {
    let cost = |condition: &Condition| (*condition, burden(*condition).of(terms.price));
    terms.conditions.iter().map(cost)
}

/// Uncertainty has a price: 1% of the bid for financing, half a percent for each other condition.
pub const fn burden(condition: Condition) -> Percentage {
    match condition {
        Condition::Financing => Percentage(1_000),
        Condition::Inspection | Condition::MortgageGuarantee => Percentage(500),
    }
}

fn thousand_up(amount: Cents) -> Cents {
    Cents::from_euros((amount.whole_euros() + 999) / 1_000 * 1_000)
}
