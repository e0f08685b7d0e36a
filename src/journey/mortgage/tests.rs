//! Stories of the mortgage: an offer belongs to one home, and a late offer still guarantees.

use std::collections::BTreeSet;

use time::{Duration, Month};

use super::*;
use crate::domain::EnergyLabel;
use crate::domain::home::HomeKind;
use crate::domain::passport::Woz;
use crate::journey::budget::PartnerForm;
use crate::journey::{Command as JourneyCommand, Refusal as JourneyRefusal, Story, budget};
use crate::room::{ConditionState, Identification, ObjectSummary, Purpose, Terms};

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 21).unwrap()
}

fn home(id: &str) -> ObjectSummary {
    ObjectSummary {
        id: HomeId::new(id),
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
        demands_prepared_financing: false,
        preferred_transfer_weeks: 13,
    }
}

fn form() -> budget::Form {
    budget::Form {
        net_month: Cents::from_euros(2_400),
        savings: Cents::from_euros(16_000),
        equity: Cents::from_euros(25_000),
        partner: Some(PartnerForm {
            net_month: Cents::from_euros(2_543),
            under_35: true,
        }),
        details: Details::default(),
    }
}

/// Agreed on 290.000 with a financing condition, on 21 November 2026.
fn agreed() -> Story {
    let mut story = Story::new(7);
    let now = Moment::on(today(), 10, 0);
    let terms = Terms {
        price: Cents::from_euros(290_000),
        transfer: Date::from_calendar_date(2027, Month::March, 1).unwrap(),
        conditions: BTreeSet::from([Condition::Financing]),
    };
    let buyer = |command| JourneyCommand::Room(Role::Buyer, command);
    for command in [
        JourneyCommand::Budget(budget::Command::Calculate(form())),
        JourneyCommand::EnterRoom(Box::new(home("heideweg-19"))),
        buyer(room::Command::Identify(
            Identification::Wallet,
            Purpose::Bidding,
        )),
        buyer(room::Command::PlaceBid(terms)),
        JourneyCommand::Room(Role::Seller, room::Command::Accept),
    ] {
        story.dispatch(command, now).unwrap();
    }
    story
}

fn choose(story: &mut Story, now: Moment) -> Result<(), JourneyRefusal> {
    story.dispatch(JourneyCommand::Mortgage(Command::FetchData), now)?;
    let lender = best_offer(&story.journey, story.room()).unwrap();
    story
        .dispatch(JourneyCommand::Mortgage(Command::Choose(lender)), now)
        .map(|_| ())
}

#[test]
fn given_a_binding_offer_then_financing_is_met_and_a_tenth_is_guaranteed() {
    let mut story = agreed();
    choose(&mut story, Moment::on(today(), 11, 0)).unwrap();
    let contract = story.room().unwrap().contract().unwrap();
    assert_eq!(contract.guarantee, Some(Cents::from_euros(29_000)));
    let state = contract.conditions[&Condition::Financing].state(today());
    assert!(matches!(state, ConditionState::Met(_)));
}

#[test]
fn given_a_condition_that_has_lapsed_when_an_offer_is_chosen_then_the_deposit_is_guaranteed_all_the_same()
 {
    let mut story = agreed();
    let late = today() + Duration::days(60);
    choose(&mut story, Moment::on(late, 11, 0)).unwrap();
    let contract = story.room().unwrap().contract().unwrap();
    assert_eq!(contract.guarantee, Some(Cents::from_euros(29_000)));
    assert_eq!(
        contract.conditions[&Condition::Financing].state(late),
        ConditionState::Lapsed
    );
}

#[test]
fn given_an_offer_for_one_home_when_another_room_is_entered_then_it_waits_for_the_return() {
    let mut story = agreed();
    let now = Moment::on(today(), 11, 0);
    choose(&mut story, now).unwrap();
    let chosen = story.journey.mortgage.chosen.clone();
    assert!(chosen.is_some());
    story
        .dispatch(
            JourneyCommand::EnterRoom(Box::new(home("garenklosstraat-21"))),
            now,
        )
        .unwrap();
    assert_eq!(story.journey.mortgage.chosen, None);
    story
        .dispatch(
            JourneyCommand::EnterRoom(Box::new(home("heideweg-19"))),
            now,
        )
        .unwrap();
    assert_eq!(story.journey.mortgage.chosen, chosen);
}

#[test]
fn given_no_agreement_or_no_income_then_there_is_nothing_to_apply_for() {
    let mut story = Story::new(7);
    let now = Moment::on(today(), 10, 0);
    let fetch = || JourneyCommand::Mortgage(Command::FetchData);
    let refused = story.dispatch(fetch(), now);
    assert_eq!(refused, Err(JourneyRefusal::Mortgage(Refusal::NoAgreement)));
    assert!(offers(&story.journey, story.room()).is_empty());
}
