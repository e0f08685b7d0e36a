//! Stories of the mortgage: an offer belongs to one home, and a late offer still guarantees.

use std::collections::BTreeSet;

use time::{Duration, Month};

use super::*;
use crate::domain::explain::Because;
use crate::domain::home::HomeKind;
use crate::domain::passport::Woz;
use crate::domain::{Cents, EnergyLabel, Explanation, Lever, Source, Sourced, Term, WishChange};
use crate::journey::budget::{Details, PartnerForm};
use crate::journey::{Command as JourneyCommand, Refusal as JourneyRefusal, Story, budget};
use crate::room::{ConditionState, Identification, ObjectSummary, Purpose, Terms};

mod left_out;
mod reckoning;

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
        JourneyCommand::Partner(vault::partner::Command::LetLender),
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

fn fetched() -> Story {
    let mut story = agreed();
    let now = Moment::on(today(), 11, 0);
    let fetch = JourneyCommand::Mortgage(Command::FetchData);
    story.dispatch(fetch, now).unwrap();
    story
}

fn ask(story: &mut Story, command: Command, day: Date) -> Result<(), Refusal> {
    let now = Moment::on(day, 12, 0);
    match story.dispatch(JourneyCommand::Mortgage(command), now) {
        Ok(_) => Ok(()),
        Err(JourneyRefusal::Mortgage(refusal)) => Err(refusal),
        Err(other) => panic!("{other:?}"),
    }
}

fn standing(story: &Story, day: Date) -> Vec<StandingOffer> {
    let wishes = wishes(&story.journey, story.room());
    standing_offers(&story.journey, story.room(), Trial::of(wishes), day)
}

#[test]
fn given_an_offer_of_two_weeks_when_the_clock_is_past_them_then_it_is_refused_until_it_is_renewed()
{
    let mut story = fetched();
    let last = today() + Duration::days(14);
    let bank = |offers: Vec<StandingOffer>| {
        let named = |one: &StandingOffer| one.offer.lender == "Bank De Molensteen";
        offers.into_iter().find(named).unwrap()
    };
    let offer = bank(standing(&story, last));
    assert_eq!((offer.expires, offer.is_expired), (last, false));
    let late = last + Duration::days(1);
    assert!(bank(standing(&story, late)).is_expired);
    let choose = || Command::Choose("Bank De Molensteen".to_owned());
    assert_eq!(ask(&mut story, choose(), late), Err(Refusal::OfferExpired));
    ask(&mut story, Command::Renew, late).unwrap();
    let renewed = bank(standing(&story, late));
    assert_eq!(renewed.expires, late + Duration::days(14));
    assert_eq!(ask(&mut story, choose(), late), Ok(()));
}

#[test]
fn given_rates_that_rose_meanwhile_then_a_renewed_offer_is_dearer_and_the_old_one_was_not() {
    let mut story = fetched();
    let january = Date::from_calendar_date(2027, Month::January, 11).unwrap();
    let interest = |story: &Story| standing(story, january)[0].offer.interest.unwrap();
    let before = interest(&story);
    ask(&mut story, Command::Renew, january).unwrap();
    assert!(interest(&story) > before);
}

#[test]
fn given_an_answer_that_differs_then_it_counts_as_typed_until_the_sources_are_used_again() {
    let mut story = fetched();
    let gross = |story: &Story| {
        let application = application(&story.journey, story.room()).unwrap();
        let tree = application.test_income();
        (tree.money(), application)
    };
    let (before, known) = gross(&story);
    let year = known.input.norm_year;
    let own = StatedIncome::of(
        &known.input.applicant,
        crate::domain::Person::Applicant,
        year,
    );
    let more = StatedIncome {
        thirteenth_month: own.gross_month,
        ..own
    };
    let answers = Answers {
        applicant: Some(more),
        own_money: Some(Cents::from_euros(50_000)),
        ..Answers::default()
    };
    ask(&mut story, Command::Answer(answers), today()).unwrap();
    let (after, application) = gross(&story);
    assert_eq!(after, before + own.gross_month);
    assert_eq!(
        application.own_money,
        Some(crate::domain::Sourced::typed(Cents::from_euros(50_000)))
    );
    let income = application.test_income();
    let by = |what| income.find(what).unwrap().because.clone();
    let own = crate::domain::Person::Applicant;
    assert_eq!(
        by(Term::ThirteenthMonth(own)),
        Because::Input(Source::Typed)
    );
    // What was reckoned back from the net month is still told so.
    assert_eq!(by(Term::NetMonth(own)), Because::Input(Source::Typed));
    for unchanged in [Term::GrossMonth(own), Term::HolidayPay(own)] {
        let is_reckoned = matches!(by(unchanged), Because::Rule { .. });
        assert!(is_reckoned, "{unchanged:?}");
    }
    ask(&mut story, Command::UseSources, today()).unwrap();
    assert_eq!(gross(&story).0, before);
    let impossible = Answers {
        own_money: Some(Cents(-1)),
        ..Answers::default()
    };
    let refused = ask(&mut story, Command::Answer(impossible), today());
    assert_eq!(refused, Err(Refusal::AmountOutOfRange));
}

#[test]
fn given_a_period_that_a_lender_has_not_then_it_says_what_would_help() {
    let story = fetched();
    let wishes = Wishes {
        fixed_years: 1,
        ..wishes(&story.journey, story.room())
    };
    let offers = standing_offers(&story.journey, story.room(), Trial::of(wishes), today());
    let refused: Vec<_> = offers
        .iter()
        .filter(|one| one.offer.accepted.is_err())
        .collect();
    assert!(!refused.is_empty());
    let ten = |one: &&StandingOffer| {
        let mut changes = one.helps.iter().map(|help| help.change);
        changes.any(|change| change == WishChange::FixedYears(10))
    };
    assert!(refused.iter().all(ten), "{refused:?}");
    assert!(offers.iter().all(|one| one.expires > today()));
}

#[test]
fn given_another_home_then_its_offers_are_of_that_day() {
    let mut story = fetched();
    let later = today() + Duration::days(3);
    let other = JourneyCommand::EnterRoom(Box::new(home("garenklosstraat-21")));
    story.dispatch(other, Moment::on(later, 9, 0)).unwrap();
    assert_eq!(story.journey.mortgage.offered_on, Some(later));
}

#[test]
fn given_an_energy_guarantee_and_a_best_label_then_the_lender_counts_it_as_the_budget_does() {
    let mut story = agreed();
    let mut form = form();
    form.details.further.energy_guarantee = true;
    story.journey.budget.form = Some(form);
    let mut room = story.room().unwrap().clone();
    room.object.energy_label = EnergyLabel::APlusPlusPlusPlus;
    let asked = application(&story.journey, Some(&room)).unwrap();
    let interest = asked.input.interest;
    let extra = asked.maximum_loan(interest).label_extra;
    assert_eq!(extra, Cents::from_euros(40_000));
    let mut budget = story.journey.budget_input().unwrap();
    budget.label = Some(Sourced::typed(EnergyLabel::APlusPlusPlusPlus));
    assert_eq!(
        asked.maximum_loan(interest).loan,
        budget.maximum_loan().loan
    );
}

#[test]
fn given_more_own_money_that_is_tried_then_the_offers_follow_and_nothing_is_kept_until_one_is_chosen()
 {
    let mut story = fetched();
    let before = story.journey.clone();
    let kept = wishes(&story.journey, story.room());
    let more = Cents::from_euros(20_000);
    let trial = Trial {
        own_money: more,
        ..Trial::of(kept)
    };
    let offers =
        |story: &Story, trial| standing_offers(&story.journey, story.room(), trial, today());
    let (plain, tried) = (offers(&story, Trial::of(kept)), offers(&story, trial));
    assert_eq!(plain[0].offer.loan - tried[0].offer.loan, more);
    let asked = tried_application(&story.journey, story.room(), trial, today()).unwrap();
    let own = application(&story.journey, story.room()).unwrap();
    assert_eq!(asked.own_money().money(), own.own_money().money() + more);
    let is_tried = |part: &Explanation| part.because == Because::Input(Source::Tried);
    assert!(asked.own_money().rests_on(&is_tried) && !own.own_money().rests_on(&is_tried));
    assert_eq!(story.journey, before, "trying keeps nothing");
    let answers = answers_with(&story.journey, story.room(), more).unwrap();
    ask(&mut story, Command::Answer(answers), today()).unwrap();
    let kept_offers = offers(&story, Trial::of(kept));
    let sums = |offers: &[StandingOffer]| -> Vec<_> {
        let sum = |one: &StandingOffer| (one.offer.loan, one.offer.monthly_net, one.expires);
        offers.iter().map(sum).collect()
    };
    assert_eq!(sums(&kept_offers), sums(&tried));
    let first = &kept_offers[0].offer;
    ask(&mut story, Command::Choose(first.lender.clone()), today()).unwrap();
    assert_eq!(story.journey.mortgage.chosen.as_ref(), Some(first));
}

#[test]
fn given_no_more_own_money_then_there_is_nothing_to_answer() {
    let story = fetched();
    assert_eq!(
        answers_with(&story.journey, story.room(), Cents::ZERO),
        None
    );
    let more = Cents::from_euros(1);
    assert_eq!(answers_with(&Story::new(7).journey, None, more), None);
}

#[test]
fn what_would_have_changed_a_chosen_offer_is_found_by_asking_again_as_long_as_nothing_else_changed()
{
    let mut story = agreed();
    let month = |offer: &Offer| offer.monthly_gross;
    let changed = |story: &Story| what_would_have_changed(&story.journey, story.room(), month);
    assert!(changed(&story).is_empty(), "nothing was chosen");
    choose(&mut story, Moment::on(today(), 11, 0)).unwrap();
    let chosen = story.journey.mortgage.chosen.clone().unwrap();
    let found = changed(&story);
    assert!(!found.is_empty());
    for one in &found {
        assert_eq!(chosen.monthly_gross + one.difference, one.total);
    }
    // The vault says something else now: what it would change is no outcome of this offer.
    story.journey.budget.form.as_mut().unwrap().savings = Cents::ZERO;
    assert!(changed(&story).is_empty());
}

#[test]
fn given_an_offer_then_what_would_change_its_interest_is_reckoned_again_also_once_it_is_chosen() {
    let mut story = fetched();
    let lender = best_offer(&story.journey, story.room()).unwrap();
    let interest = |trial| {
        let offers = standing_offers(&story.journey, story.room(), trial, today());
        let mut of_lender = offers.into_iter().filter(|one| one.offer.lender == lender);
        of_lender.next().and_then(|one| one.offer.interest)
    };
    let trial = Trial::of(wishes(&story.journey, story.room()));
    let asked = (trial, today());
    let found = what_would_change_interest(&story.journey, story.room(), asked, &lender);
    assert!(!found.is_empty());
    for one in &found {
        let mut then = trial;
        match one.lever {
            Lever::FixedYears(years) => then.wishes.fixed_years = years,
            Lever::Nhg(nhg) => then.wishes.nhg = nhg,
            Lever::SavingsMore(more) | Lever::GiftMore(more) => then.own_money = more,
            other => panic!("{other:?} is no wish"),
        }
        assert_eq!(interest(then), Some(one.total), "{:?}", one.lever);
    }
    let before = what_would_have_changed_interest(&story.journey, story.room());
    assert!(before.is_empty(), "nothing was chosen");
    let command = Command::Choose(lender.clone());
    ask(&mut story, command, today()).unwrap();
    let after = what_would_have_changed_interest(&story.journey, story.room());
    assert_eq!(after, found);
}
