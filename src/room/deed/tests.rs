//! Stories of the deed: what is refused, what the notary blocks and why, and how it ends.

use std::collections::BTreeSet;

use time::Month;

use super::*;
use crate::domain::home::{HomeId, HomeKind, ObjectSummary};
use crate::domain::{EnergyLabel, passport::Woz};
use crate::room::{Condition, Room, SaleMethod, Terms};

const EXEMPTION: TransferTaxDeclaration = TransferTaxDeclaration::StartersExemption;
/// Price and notary, without transfer tax.
const ASKED: Cents = Cents::from_euros(291_500);

fn day(month: Month, day: u8) -> Date {
    Date::from_calendar_date(2026, month, day).unwrap()
}

fn at_ten(date: Date) -> Moment {
    Moment::on(date, 10, 0)
}

/// A room of a home at 290.000 that is transferred on 1 June 2026, and its log.
#[derive(Default)]
struct Sale {
    ledger: Ledger,
    room: Option<Room>,
}

impl Sale {
    fn says(&mut self, author: Role, command: Command, now: Moment) -> Result<(), Refusal> {
        for event in Room::decide(self.room.as_ref(), author, command, now)? {
            self.ledger.append(now, author, event);
            let entry = self.ledger.entries().last().unwrap();
            self.room = Room::evolve(self.room.take(), entry);
        }
        Ok(())
    }

    fn buyer(&mut self, command: Command) -> Result<(), Refusal> {
        self.says(Role::Buyer, command, at_ten(day(Month::May, 4)))
    }

    fn contract(&self) -> &Contract {
        self.room.as_ref().unwrap().contract().unwrap()
    }

    fn deed(&self) -> &Deed {
        self.contract().deed.as_ref().unwrap()
    }

    fn finds(&self, item: CheckItem) -> Option<Obstacle> {
        self.deed()
            .inspect(self.contract(), item, day(Month::May, 4))
    }

    /// The notary writes down what is found, of every item.
    fn notary_records(&mut self, now: Moment) {
        for item in CheckItem::ALL {
            let obstacle = self.deed().inspect(self.contract(), item, now.date());
            self.says(Role::Notary, Command::Record(Check { item, obstacle }), now)
                .unwrap();
        }
    }
}

/// The contract is signed by both and the deed lies ready on 4 May.
fn deed_ready() -> Sale {
    let mut sale = Sale::default();
    let start = at_ten(day(Month::April, 1));
    let terms = Terms {
        price: Cents::from_euros(290_000),
        transfer: day(Month::June, 1),
        conditions: BTreeSet::from([Condition::Financing]),
    };
    let open = Command::Open {
        object: Box::new(object()),
        method: SaleMethod::Negotiation,
    };
    let identify = Command::Identify(Identification::Wallet, Purpose::Bidding);
    let guarantee = Command::Guarantee(Cents::from_euros(29_000));
    for (author, command) in [
        (Role::Agent, open),
        (Role::Buyer, identify),
        (Role::Buyer, Command::PlaceBid(terms)),
        (Role::Seller, Command::Accept),
        (Role::Buyer, Command::SignContract),
        (Role::Seller, Command::SignContract),
        (Role::Lender, Command::Meet(Condition::Financing)),
        (Role::Lender, guarantee),
    ] {
        sale.says(author, command, start).unwrap();
    }
    sale.says(Role::Notary, Command::DraftDeed, at_ten(day(Month::May, 4)))
        .unwrap();
    sale
}

fn object() -> ObjectSummary {
    ObjectSummary {
        id: HomeId::new("proefstraat-1"),
        address_line: "Proefstraat 1".to_owned(),
        postcode_and_town: "5000 AA Tilburg".to_owned(),
        asking_price: Cents::from_euros(280_000),
        cadastral_designation: "Tilburg A 1".to_owned(),
        plot_area: Some(120),
        kind: HomeKind::Terraced,
        energy_label: EnergyLabel::C,
        woz: Woz {
            value: Cents::from_euros(250_000),
            valued_on: day(Month::January, 1),
        },
        living_area: 90,
        demands_prepared_financing: false,
        preferred_transfer_weeks: 8,
    }
}

/// Everything that the buyer and the seller have to do is done.
fn all_in() -> Sale {
    let mut sale = deed_ready();
    let may = at_ten(day(Month::May, 4));
    sale.buyer(Command::Identify(Identification::Chip, Purpose::Signing))
        .unwrap();
    sale.buyer(Command::SignDeed).unwrap();
    sale.says(Role::Seller, Command::SignDeed, may).unwrap();
    sale.buyer(Command::DeclareTransferTax(EXEMPTION)).unwrap();
    sale.buyer(Command::PayIntoEscrow(ASKED)).unwrap();
    sale
}

/// The log of a sale that ended in a registered deed.
pub(crate) fn bought() -> Ledger {
    let mut sale = all_in();
    let june = at_ten(day(Month::June, 1));
    sale.notary_records(june);
    sale.says(Role::Notary, Command::Execute, june).unwrap();
    sale.says(Role::Notary, Command::Register, june).unwrap();
    sale.ledger
}

#[test]
fn given_no_identity_the_buyer_cannot_sign() {
    let mut sale = deed_ready();
    assert_eq!(sale.buyer(Command::SignDeed), Err(Refusal::NotIdentified));
    sale.buyer(Command::Identify(Identification::Wallet, Purpose::Signing))
        .unwrap();
    assert_eq!(sale.buyer(Command::SignDeed), Ok(()));
    assert_eq!(sale.buyer(Command::SignDeed), Err(Refusal::AlreadySigned));
}

#[test]
fn given_nothing_done_the_notary_blocks_each_item_with_its_reason() {
    let sale = deed_ready();
    let expected = [
        (CheckItem::Identity, Some(Obstacle::BuyerUnknown)),
        (CheckItem::RegistrySearch, None),
        (CheckItem::Powers, None),
        (CheckItem::ConditionsSettled, None),
        (CheckItem::TaxDeclaration, Some(Obstacle::NoDeclaration)),
        (CheckItem::Escrow, Some(Obstacle::NoMoney)),
        (CheckItem::Signatures, Some(Obstacle::Unsigned)),
    ];
    assert_eq!(expected.map(|(item, _)| (item, sale.finds(item))), expected);
}

#[test]
fn given_an_open_condition_the_notary_blocks_on_it() {
    let sale = deed_ready();
    let mut contract = sale.contract().clone();
    let financing = contract.conditions.get_mut(&Condition::Financing).unwrap();
    financing.closed = None;
    let found = sale
        .deed()
        .inspect(&contract, CheckItem::ConditionsSettled, day(Month::May, 4));
    assert_eq!(found, Some(Obstacle::ConditionsOpen));
}

#[test]
fn given_everything_done_no_item_is_blocked() {
    let sale = all_in();
    assert_eq!(CheckItem::ALL.map(|item| sale.finds(item)), [None; 7]);
}

#[test]
fn given_a_check_that_says_something_else_than_what_is_found_it_is_refused() {
    let mut sale = deed_ready();
    let now = at_ten(day(Month::May, 4));
    let record = Command::Record(Check {
        item: CheckItem::Escrow,
        obstacle: None,
    });
    assert_eq!(sale.says(Role::Notary, record, now), Err(Refusal::Blocked));
}

#[test]
fn given_another_amount_than_the_statement_the_payment_is_refused() {
    let mut sale = deed_ready();
    assert_eq!(
        sale.buyer(Command::PayIntoEscrow(ASKED)),
        Err(Refusal::NotNow)
    );
    sale.buyer(Command::DeclareTransferTax(EXEMPTION)).unwrap();
    for wrong in [
        Cents(ASKED.0 - 1),
        Cents(ASKED.0 + 1),
        Cents::from_euros(290_000),
    ] {
        assert_eq!(
            sale.buyer(Command::PayIntoEscrow(wrong)),
            Err(Refusal::WrongAmount)
        );
    }
    assert_eq!(sale.buyer(Command::PayIntoEscrow(ASKED)), Ok(()));
    assert_eq!(
        sale.buyer(Command::PayIntoEscrow(ASKED)),
        Err(Refusal::NotNow)
    );
}

#[test]
fn given_another_declaration_the_statement_follows_until_it_is_paid() {
    let mut sale = deed_ready();
    let amount = |sale: &Sale| {
        sale.deed()
            .statement(sale.contract())
            .map(|asked| asked.amount())
    };
    assert_eq!(amount(&sale), None);
    sale.buyer(Command::DeclareTransferTax(
        TransferTaxDeclaration::MainResidence,
    ))
    .unwrap();
    assert_eq!(amount(&sale), Some(Cents::from_euros(297_300)));
    sale.buyer(Command::DeclareTransferTax(EXEMPTION)).unwrap();
    assert_eq!(amount(&sale), Some(ASKED));
    sale.buyer(Command::PayIntoEscrow(ASKED)).unwrap();
    let again = Command::DeclareTransferTax(TransferTaxDeclaration::MainResidence);
    assert_eq!(sale.buyer(again), Err(Refusal::NotNow));
}

#[test]
fn given_the_day_has_not_come_the_deed_is_not_executed() {
    let mut sale = all_in();
    let before = at_ten(day(Month::May, 29));
    sale.notary_records(before);
    assert_eq!(
        sale.says(Role::Notary, Command::Execute, before),
        Err(Refusal::TooEarly)
    );
    let june = at_ten(day(Month::June, 1));
    assert_eq!(sale.says(Role::Notary, Command::Execute, june), Ok(()));
}

#[test]
fn given_a_signature_is_missing_the_deed_is_not_executed() {
    let mut sale = deed_ready();
    let june = at_ten(day(Month::June, 1));
    assert_eq!(
        sale.says(Role::Notary, Command::Execute, june),
        Err(Refusal::DeedUnsigned)
    );
}

#[test]
fn given_checks_that_were_not_done_the_deed_is_not_executed() {
    let mut sale = all_in();
    let june = at_ten(day(Month::June, 1));
    assert_eq!(
        sale.says(Role::Notary, Command::Execute, june),
        Err(Refusal::Blocked)
    );
}

#[test]
fn given_the_deed_was_executed_it_is_registered_and_then_nothing_follows() {
    let mut sale = all_in();
    let june = at_ten(day(Month::June, 1));
    assert_eq!(
        sale.says(Role::Notary, Command::Register, june),
        Err(Refusal::NotNow)
    );
    sale.notary_records(june);
    sale.says(Role::Notary, Command::Execute, june).unwrap();
    assert_eq!(
        sale.says(Role::Buyer, Command::SignDeed, june),
        Err(Refusal::NotNow)
    );
    sale.says(Role::Notary, Command::Register, june).unwrap();
    assert_eq!(sale.deed().registered, Some(june));
    assert_eq!(
        sale.says(Role::Notary, Command::Register, june),
        Err(Refusal::NotYours)
    );
}

#[test]
fn the_code_of_the_link_names_this_deed_and_no_other() {
    let mut sale = deed_ready();
    let code = signing_code(&sale.ledger).unwrap().to_owned();
    assert_eq!(code.len(), 8);
    sale.buyer(Command::Identify(Identification::Chip, Purpose::Signing))
        .unwrap();
    assert_eq!(signing_code(&sale.ledger), Some(code.as_str()));
    assert_eq!(signing_code(&Ledger::default()), None);
}
