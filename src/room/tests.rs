//! Stories of the room, as given, when and then: bidding, signing, cooling off, conditions, the
//! guarantee, and what the simulated seller does. The deed has its own in `deed`.

use time::{Date, Duration, Month};

use super::policy::{self, Move};
use super::*;
use crate::domain::EnergyLabel;
use crate::domain::home::{HomeId, HomeKind};
use crate::domain::moment::Moment;
use crate::domain::passport::Woz;

mod contract_stories;
mod seller_stories;

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
