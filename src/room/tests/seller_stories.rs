//! Stories of the simulated seller: what is accepted, countered and refused, the same every time.

use std::collections::BTreeSet;

use super::super::policy::seller;
use super::*;

#[test]
fn given_any_seed_the_seller_accepts_290_000_with_a_financing_condition() {
    for seed in 0..64 {
        let mut story = Story::identified();
        story.others_act(seed);
        assert_eq!(
            story.room().bidding().unwrap().bids.len(),
            2,
            "two others were earlier"
        );
        story.given(
            Role::Buyer,
            Command::PlaceBid(terms(290_000, &[Condition::Financing])),
        );
        story.others_act(seed);
        assert_eq!(
            story.contract().terms.price,
            Cents::from_euros(290_000),
            "seed {seed}"
        );
    }
}

#[test]
fn given_the_same_room_seed_and_day_the_seller_makes_the_same_move() {
    let told = |seed| {
        let mut story = Story::identified();
        story.others_act(seed);
        story.given(
            Role::Buyer,
            Command::PlaceBid(terms(272_000, &[Condition::Inspection])),
        );
        story.others_act(seed);
        story.ledger
    };
    assert_eq!(told(7), told(7));
    let reserves: BTreeSet<_> = (0..32)
        .map(|seed| told(seed).entries().last().cloned())
        .map(|entry| format!("{:?}", entry.map(|entry| entry.event)))
        .collect();
    assert!(reserves.len() > 1, "the seed matters");
}

#[test]
fn given_a_seller_who_demands_prepared_financing_then_a_financing_condition_is_refused() {
    let mut story = Story::open(true);
    story.given(
        Role::Buyer,
        Command::Identify(Identification::Wallet, Purpose::Bidding),
    );
    story.given(
        Role::Buyer,
        Command::PlaceBid(terms(400_000, &[Condition::Financing])),
    );
    story.others_act(7);
    let refused = story
        .room()
        .bidding()
        .unwrap()
        .bids
        .iter()
        .find_map(|bid| bid.refused);
    assert_eq!(refused, Some(RefusalReason::FinancingNotPrepared));
    story.given(Role::Buyer, Command::PlaceBid(terms(400_000, &[])));
    story.others_act(7);
    assert!(story.room().contract().is_some());
}

#[test]
fn given_a_bid_just_below_then_the_counter_bid_is_what_the_seller_would_accept() {
    let mut story = Story::identified();
    story.others_act(7);
    let low = terms(268_000, &[Condition::Financing]);
    story.given(Role::Buyer, Command::PlaceBid(low));
    story.others_act(7);
    let room = story.room();
    let counter = room.bidding().unwrap().counter.clone().unwrap();
    story.given(Role::Buyer, Command::PlaceBid(counter.terms.clone()));
    let room = story.room();
    let bidding = room.bidding().unwrap();
    let bid = bidding.open_bid(Role::Buyer).unwrap();
    let weighed = seller::weigh(&room, bidding, bid, 7);
    assert_eq!(weighed.answer, seller::Answer::Accept, "{weighed:?}");
    let far_too_low = Bid {
        terms: terms(150_000, &[]),
        ..bid.clone()
    };
    let answer = seller::weigh(&room, bidding, &far_too_low, 7).answer;
    assert!(matches!(
        answer,
        seller::Answer::Refuse(RefusalReason::BetterBid)
    ));
}
