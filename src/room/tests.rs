//! Stories of the room, as given, when and then: bidding, signing, cooling off, conditions, the
//! guarantee, and what the simulated seller does. The deed has its own in `deed`.

use std::collections::BTreeSet;

use time::{Date, Duration, Month};

use super::policy::{self, Move, seller};
use super::*;
use crate::domain::EnergyLabel;
use crate::domain::home::{HomeId, HomeKind};
use crate::domain::moment::Moment;
use crate::domain::passport::Woz;

/// Saturday 21 November 2026.
fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 21).unwrap()
}

fn at(date: Date) -> Moment {
    Moment::on(date, 10, 0)
}

fn object(demands_prepared_financing: bool) -> ObjectSummary {
    ObjectSummary {
        id: HomeId::new("heideweg-19"),
        address_line: "Heideweg 19".to_owned(),
        postcode_and_town: "5037 XX Tilburg".to_owned(),
        asking_price: Cents::from_euros(270_000),
        cadastral_designation: "Tilburg, sectie L, nummer 9007".to_owned(),
        plot_area: Some(1_595),
        kind: HomeKind::Detached,
        energy_label: EnergyLabel::D,
        woz: Woz {
            value: Cents::from_euros(264_000),
            valued_on: today(),
        },
        living_area: 278,
        demands_prepared_financing,
        preferred_transfer_weeks: 13,
    }
}

fn terms(euros: i64, conditions: &[Condition]) -> Terms {
    Terms {
        price: Cents::from_euros(euros),
        transfer: Date::from_calendar_date(2027, Month::March, 1).unwrap(),
        conditions: conditions.iter().copied().collect(),
    }
}

/// A room with its log, told command by command.
struct Story {
    ledger: Ledger,
    now: Moment,
}

impl Story {
    fn open(demands_prepared_financing: bool) -> Self {
        let mut story = Self {
            ledger: Ledger::default(),
            now: at(today()),
        };
        let object = Box::new(object(demands_prepared_financing));
        story.given(
            Role::Agent,
            Command::Open {
                object,
                method: SaleMethod::Negotiation,
            },
        );
        story
    }

    fn identified() -> Self {
        let mut story = Self::open(false);
        story.given(
            Role::Buyer,
            Command::Identify(Identification::Wallet, Purpose::Bidding),
        );
        story
    }

    /// Agreed on 290.000 with these conditions.
    fn agreed(conditions: &[Condition]) -> Self {
        let mut story = Self::identified();
        story.given(Role::Buyer, Command::PlaceBid(terms(290_000, conditions)));
        story.given(Role::Seller, Command::Accept);
        story
    }

    fn signed(conditions: &[Condition]) -> Self {
        let mut story = Self::agreed(conditions);
        story.given(Role::Buyer, Command::SignContract);
        story.given(Role::Seller, Command::SignContract);
        story
    }

    fn room(&self) -> Room {
        Room::replay(self.ledger.entries()).unwrap()
    }

    fn contract(&self) -> Contract {
        self.room().contract().unwrap().clone()
    }

    fn when(&mut self, author: Role, command: Command) -> Result<(), Refusal> {
        let room = Room::replay(self.ledger.entries());
        for event in Room::decide(room.as_ref(), author, command, self.now)? {
            self.ledger.append(self.now, author, event);
        }
        Ok(())
    }

    fn given(&mut self, author: Role, command: Command) {
        self.when(author, command).unwrap();
    }

    fn skip_to(&mut self, day: Date) {
        self.now = at(day);
    }

    /// Lets the simulated people act until they wait.
    fn others_act(&mut self, seed: u64) {
        while let Some(Move { role, command }) = policy::next(&self.room(), seed, self.now) {
            self.given(role, command);
        }
    }
}

#[test]
fn given_a_stranger_when_bidding_then_they_must_first_show_who_they_are() {
    let mut story = Story::open(false);
    let bid = Command::PlaceBid(terms(290_000, &[]));
    assert_eq!(
        story.when(Role::Buyer, bid.clone()),
        Err(Refusal::NotIdentified)
    );
    story.given(
        Role::Buyer,
        Command::Identify(Identification::Chip, Purpose::Bidding),
    );
    assert_eq!(story.when(Role::Buyer, bid), Ok(()));
    assert_eq!(story.room().buyer_identified, Some(Identification::Chip));
}

#[test]
fn given_an_open_room_when_it_is_opened_again_then_it_is_refused() {
    let mut story = Story::open(false);
    let again = Command::Open {
        object: Box::new(object(false)),
        method: SaleMethod::Negotiation,
    };
    assert_eq!(story.when(Role::Agent, again), Err(Refusal::AlreadyOpen));
}

#[test]
fn given_a_bid_out_of_range_or_on_a_day_off_then_it_is_refused() {
    let mut story = Story::identified();
    let refused = |terms| Story::identified().when(Role::Buyer, Command::PlaceBid(terms));
    assert_eq!(refused(terms(0, &[])), Err(Refusal::AmountOutOfRange));
    assert_eq!(
        refused(terms(100_000_001, &[])),
        Err(Refusal::AmountOutOfRange)
    );
    let impossible = [
        today(),
        today() + Duration::days(1),
        today() + Duration::days(800),
    ];
    for transfer in impossible {
        let bid = Terms {
            transfer,
            ..terms(290_000, &[])
        };
        assert_eq!(
            refused(bid),
            Err(Refusal::TransferDateImpossible),
            "{transfer}"
        );
    }
    let monday = Terms {
        transfer: today() + Duration::days(2),
        ..terms(290_000, &[])
    };
    assert_eq!(story.when(Role::Buyer, Command::PlaceBid(monday)), Ok(()));
}

#[test]
fn given_a_bid_when_the_seller_accepts_then_there_is_an_agreement_on_its_terms() {
    let story = Story::agreed(&[Condition::Financing]);
    assert_eq!(
        story.contract().terms,
        terms(290_000, &[Condition::Financing])
    );
    assert_eq!(story.contract().bids.len(), 1);
    assert!(!story.contract().is_signed());
}

#[test]
fn given_a_counter_bid_when_the_buyer_accepts_then_its_price_holds() {
    let mut story = Story::identified();
    assert_eq!(
        story.when(Role::Buyer, Command::Accept),
        Err(Refusal::NoBid)
    );
    story.given(Role::Buyer, Command::PlaceBid(terms(280_000, &[])));
    story.given(Role::Seller, Command::Counter(terms(295_000, &[])));
    assert_eq!(
        story.when(Role::Seller, Command::Accept),
        Err(Refusal::NotNow)
    );
    story.given(Role::Buyer, Command::Accept);
    assert_eq!(story.contract().terms.price, Cents::from_euros(295_000));
}

#[test]
fn given_a_counter_bid_when_the_buyer_bids_anew_or_withdraws_then_it_is_gone() {
    for answer in [Command::PlaceBid(terms(285_000, &[])), Command::WithdrawBid] {
        let mut story = Story::identified();
        story.given(Role::Buyer, Command::PlaceBid(terms(280_000, &[])));
        story.given(Role::Seller, Command::Counter(terms(295_000, &[])));
        story.given(Role::Buyer, answer);
        assert_eq!(
            story.when(Role::Buyer, Command::Accept),
            Err(Refusal::NoBid)
        );
    }
}

#[test]
fn given_a_refused_or_withdrawn_bid_then_it_no_longer_stands() {
    let mut story = Story::identified();
    story.given(Role::Buyer, Command::PlaceBid(terms(200_000, &[])));
    story.given(Role::Seller, Command::Refuse(RefusalReason::PriceTooLow));
    let room = story.room();
    assert_eq!(room.bidding().unwrap().highest(), None);
    assert_eq!(
        room.bidding().unwrap().bids[0].refused,
        Some(RefusalReason::PriceTooLow)
    );
    assert_eq!(
        story.when(Role::Buyer, Command::WithdrawBid),
        Err(Refusal::NoBid)
    );
    assert_eq!(
        story.when(Role::Seller, Command::Accept),
        Err(Refusal::NoBid)
    );
}

#[test]
fn given_a_lower_new_bid_then_the_earlier_bid_of_the_same_bidder_is_no_longer_the_highest() {
    let mut story = Story::identified();
    story.given(Role::Rival(0), Command::PlaceBid(terms(265_000, &[])));
    story.given(Role::Buyer, Command::PlaceBid(terms(290_000, &[])));
    story.given(Role::Buyer, Command::PlaceBid(terms(280_000, &[])));
    let room = story.room();
    let highest = room.bidding().unwrap().highest().unwrap();
    assert_eq!(highest.terms.price, Cents::from_euros(280_000));
    story.given(Role::Buyer, Command::WithdrawBid);
    let room = story.room();
    assert_eq!(
        room.bidding().unwrap().highest().unwrap().bidder,
        Role::Rival(0)
    );
}

#[test]
fn given_a_role_that_does_something_of_another_then_it_is_not_theirs() {
    let mut story = Story::identified();
    story.given(Role::Buyer, Command::PlaceBid(terms(290_000, &[])));
    let bid = || Command::PlaceBid(terms(280_000, &[]));
    let not_theirs = [
        (Role::Lender, bid()),
        (Role::Notary, Command::Accept),
        (Role::Agent, Command::WithdrawBid),
        (Role::Seller, bid()),
        (Role::Buyer, Command::Refuse(RefusalReason::BetterBid)),
        (Role::Buyer, Command::Counter(terms(280_000, &[]))),
        (Role::Rival(1), Command::Accept),
    ];
    for (role, command) in not_theirs {
        assert_eq!(
            story.when(role, command.clone()),
            Err(Refusal::NotYours),
            "{role:?} {command:?}"
        );
    }
    let mut story = Story::signed(&Condition::ALL);
    for (role, condition) in [
        (Role::Buyer, Condition::Financing),
        (Role::Buyer, Condition::MortgageGuarantee),
        (Role::Lender, Condition::Inspection),
    ] {
        assert_eq!(
            story.when(role, Command::Meet(condition)),
            Err(Refusal::NotYours)
        );
    }
}

#[test]
fn given_one_signature_when_it_is_set_again_then_it_is_refused_and_no_period_runs() {
    let mut story = Story::agreed(&[]);
    story.given(Role::Buyer, Command::SignContract);
    assert_eq!(
        story.when(Role::Buyer, Command::SignContract),
        Err(Refusal::AlreadySigned)
    );
    assert_eq!(story.contract().cooling_off_until, None);
    assert_eq!(
        story.when(Role::Buyer, Command::DissolveInCoolingOff),
        Err(Refusal::NotNow)
    );
    assert_eq!(
        story.when(Role::Buyer, Command::Leave),
        Err(Refusal::AlreadySigned)
    );
}

#[test]
fn given_an_agreement_when_the_buyer_leaves_before_signing_then_nothing_binds() {
    let mut story = Story::agreed(&[]);
    story.given(Role::Seller, Command::SignContract);
    story.given(Role::Buyer, Command::Leave);
    assert!(matches!(
        story.room().stage,
        Stage::Ended(_, Ending::Unsigned(_))
    ));
    assert_eq!(
        story.when(Role::Buyer, Command::SignContract),
        Err(Refusal::NotNow)
    );
}

#[test]
fn given_two_signatures_then_the_last_day_of_the_cooling_off_is_allowed_and_the_day_after_is_not() {
    // Both signed on Saturday 21 November 2026: the last day is Tuesday 24 November.
    let last = Date::from_calendar_date(2026, Month::November, 24).unwrap();
    let mut story = Story::signed(&[]);
    assert_eq!(story.contract().cooling_off_until, Some(last));
    story.now = Moment::on(last, 23, 59);
    story.given(Role::Buyer, Command::DissolveInCoolingOff);
    assert!(matches!(
        story.room().stage,
        Stage::Ended(_, Ending::CoolingOff(_))
    ));

    let mut story = Story::signed(&[]);
    story.now = Moment::on(last + Duration::days(1), 0, 0);
    let late = story.when(Role::Buyer, Command::DissolveInCoolingOff);
    assert_eq!(late, Err(Refusal::CoolingOffOver));
}

#[test]
fn given_a_condition_then_it_can_be_used_on_its_last_day_and_has_lapsed_the_day_after() {
    let mut story = Story::signed(&[Condition::Financing, Condition::Inspection]);
    let last = story.contract().conditions[&Condition::Inspection].until;
    assert_eq!(
        last,
        today() + Duration::days(23),
        "21 days later is a Saturday"
    );
    story.skip_to(last + Duration::days(1));
    let late = story.when(Role::Buyer, Command::Invoke(Condition::Inspection));
    assert_eq!(late, Err(Refusal::ConditionClosed));
    let state = story.contract().conditions[&Condition::Inspection].state(story.now.date());
    assert_eq!(state, ConditionState::Lapsed);

    story.skip_to(last);
    story.given(Role::Buyer, Command::Invoke(Condition::Inspection));
    let ending = Ending::Condition(Condition::Inspection, at(last));
    assert!(matches!(story.room().stage, Stage::Ended(_, ended) if ended == ending));
}

#[test]
fn given_a_condition_that_is_met_absent_or_unsigned_then_it_cannot_be_used() {
    let mut story = Story::signed(&[Condition::Inspection]);
    story.given(Role::Buyer, Command::Meet(Condition::Inspection));
    let used = |story: &mut Story, condition| story.when(Role::Buyer, Command::Invoke(condition));
    assert_eq!(
        used(&mut story, Condition::Inspection),
        Err(Refusal::ConditionClosed)
    );
    assert_eq!(
        used(&mut story, Condition::Financing),
        Err(Refusal::NoSuchCondition)
    );
    let mut story = Story::agreed(&[Condition::Inspection]);
    assert_eq!(
        used(&mut story, Condition::Inspection),
        Err(Refusal::NotNow)
    );
}

#[test]
fn given_a_contract_then_the_deed_waits_for_cooling_off_conditions_and_guarantee() {
    let mut story = Story::signed(&[Condition::Financing]);
    let draft = |story: &mut Story| story.when(Role::Notary, Command::DraftDeed);
    assert_eq!(draft(&mut story), Err(Refusal::CoolingOffRuns));
    story.skip_to(today() + Duration::days(10));
    assert_eq!(draft(&mut story), Err(Refusal::ConditionOpen));
    story.given(Role::Lender, Command::Meet(Condition::Financing));
    assert_eq!(draft(&mut story), Err(Refusal::NoGuarantee));
    let too_little = Command::Guarantee(Cents::from_euros(28_999));
    assert_eq!(
        story.when(Role::Lender, too_little),
        Err(Refusal::WrongAmount)
    );
    story.given(
        Role::Lender,
        Command::Guarantee(deposit(Cents::from_euros(290_000))),
    );
    assert_eq!(story.contract().guarantee, Some(Cents::from_euros(29_000)));
    assert_eq!(draft(&mut story), Ok(()));
}

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
