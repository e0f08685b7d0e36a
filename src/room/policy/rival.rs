//! Two other bidders who were earlier. They bid once.

use std::collections::BTreeSet;

use time::Duration;

use super::{Move, dice};
use crate::domain::calendar;
use crate::domain::moment::Moment;
use crate::domain::{Cents, Percentage};
use crate::room::{Command, Condition, Role, Room, SaleMethod, Terms};

/// How many others bid.
const RIVALS: u8 = 2;

/// The first rival who has not bid yet does so, as long as the participant has not.
pub fn next(room: &Room, seed: u64, now: Moment) -> Option<Move> {
    let SaleMethod::Negotiation = room.method;
    let bidding = room.bidding()?;
    if bidding.bids.iter().any(|bid| bid.bidder == Role::Buyer) {
        return None;
    }
    let has_bid = |rival: &u8| {
        bidding
            .bids
            .iter()
            .any(|bid| bid.bidder == Role::Rival(*rival))
    };
    let rival = (0..RIVALS).find(|rival| !has_bid(rival))?;
    let terms = terms(room, rival, seed, now);
    Some(Move::of(Role::Rival(rival), Command::PlaceBid(terms)))
}

/// The first bids 2% below the asking price without conditions, the second the asking price with
/// a financing condition; their wished day of transfer differs by the seed.
fn terms(room: &Room, rival: u8, seed: u64, now: Moment) -> Terms {
    let asking = room.object.asking_price;
    let (share, conditions) = match rival {
        0 => (Percentage(98_000), BTreeSet::new()),
        _ => (Percentage(100_000), BTreeSet::from([Condition::Financing])),
    };
    let thousands = (share.of(asking).whole_euros() + 500) / 1_000;
    let weeks = 8 + dice(seed, &room.object.id.0, "rival weeks", 4) as i64 + i64::from(rival);
    let transfer = now.date().saturating_add(Duration::weeks(weeks));
    Terms {
        price: Cents::from_euros(thousands * 1_000),
        transfer: calendar::next_working_day(transfer),
        conditions,
    }
}
