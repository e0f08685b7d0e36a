//! Stories of the partner's own vault.

use super::*;
use crate::domain::record::{Credit, Datum, Field};
use crate::domain::{Cents, iso_date};
use crate::journey::budget::{self, Details, Form};
use crate::journey::{Command as JourneyCommand, Story};

const NOW: Moment = Moment(1_000);

fn say(story: &mut Story, command: Command) -> Vec<SideEffect> {
    story
        .dispatch(JourneyCommand::Partner(command), NOW)
        .unwrap()
}

fn with_sum() -> Story {
    let mut story = Story::new(7);
    let form = Form {
        net_month: Cents::from_euros(2_400),
        savings: Cents::from_euros(16_000),
        equity: Cents::from_euros(25_000),
        partner: None,
        details: Details::default(),
    };
    let sum = JourneyCommand::Budget(budget::Command::Calculate(form));
    story.dispatch(sum, NOW).unwrap();
    story
}

fn fetched(story: &mut Story) {
    let question = Question {
        source: Source::EmployeeInsurance,
        fields: vec![Field::Wages],
    };
    let asked = say(story, Command::Fetch(question));
    let [
        SideEffect::Fetch {
            request,
            partner: true,
            ..
        },
    ] = asked.as_slice()
    else {
        panic!("{asked:?}")
    };
    let wages = Datum::Wages {
        gross_month: Cents(264_100),
        holiday_pay: Cents(253_536),
        thirteenth_month: Cents::ZERO,
    };
    let record = Record {
        source: Source::EmployeeInsurance,
        on: iso_date::read("2026-11-01").unwrap(),
        data: vec![wages],
    };
    say(story, Command::Arrived(*request, record));
}

#[test]
fn given_the_partners_data_but_no_consent_to_join_the_sum_stays_the_same() {
    let mut story = with_sum();
    let alone = story.journey.can_finance();
    fetched(&mut story);
    assert_eq!(story.journey.can_finance(), alone);
    assert!(story.journey.vault.is_empty());
}

#[test]
fn given_a_partner_who_joins_and_leaves_the_sum_follows() {
    let mut story = with_sum();
    let alone = story.journey.can_finance();
    fetched(&mut story);
    say(&mut story, Command::Join);
    assert!(story.journey.can_finance() > alone);
    assert_eq!(story.journey.can_finance_alone(), alone);
    say(&mut story, Command::Leave);
    assert_eq!(story.journey.can_finance(), alone);
}

#[test]
fn given_a_withdrawal_the_partner_takes_part_no_more() {
    let mut story = with_sum();
    fetched(&mut story);
    say(&mut story, Command::Join);
    say(&mut story, Command::Withdraw(Source::EmployeeInsurance));
    assert!(!story.journey.partner.joins);
    let again = story
        .journey
        .partner
        .decide(None, Command::Join, NOW)
        .unwrap_err();
    assert_eq!(again, Refusal::NoWages);
    assert!(!story.log().write().contains("264100"));
}

fn fetched_duties(story: &mut Story) {
    let on = iso_date::read("2026-11-01").unwrap();
    let credit = |revolving, amount, monthly| Credit {
        revolving,
        amount: Cents(amount),
        monthly: Cents(monthly),
    };
    let credits = vec![credit(true, 300_000, 0), credit(false, 500_000, 12_000)];
    for (source, datum) in [
        (Source::CreditRegistry, Datum::Credits(credits)),
        (Source::StudentLoans, Datum::StudentPayment(Cents(8_765))),
    ] {
        let fields = vec![datum.field()];
        let asked = say(story, Command::Fetch(Question { source, fields }));
        let [SideEffect::Fetch { request, .. }] = asked.as_slice() else {
            panic!("{asked:?}")
        };
        let data = vec![datum];
        let record = Record { source, on, data };
        say(story, Command::Arrived(*request, record));
    }
}

#[test]
fn given_the_partners_debts_they_count_with_the_partner_and_only_then() {
    let mut story = with_sum();
    let alone = story.journey.can_finance();
    fetched(&mut story);
    say(&mut story, Command::Join);
    let without_debts = story.journey.can_finance();
    fetched_duties(&mut story);
    let together = story.journey.can_finance();
    assert!(alone < together && together < without_debts);
    assert_eq!(story.journey.can_finance_alone(), alone);
    let duties = story.journey.budget_input().unwrap().obligations;
    let duties = duties.partner;
    let owed = [
        duties.credit_limit,
        duties.personal_loan,
        duties.student_loan,
    ];
    assert_eq!(
        owed.map(|one| one.value),
        [Cents(300_000), Cents(12_000), Cents(8_765)]
    );
    say(&mut story, Command::Leave);
    assert_eq!(story.journey.can_finance(), alone);
}

#[test]
fn given_an_own_student_debt_it_counts_beside_what_the_partner_pays() {
    let mut story = with_sum();
    let mut form = story.journey.budget.form.clone().unwrap();
    form.details.further.student_debt = Cents::from_euros(20_000);
    let sum = JourneyCommand::Budget(budget::Command::Calculate(form));
    story.dispatch(sum, NOW).unwrap();
    let input = story.journey.budget_input().unwrap();
    let own = input.obligations.student_debt;
    assert!(own.value > Cents::ZERO);
    fetched(&mut story);
    say(&mut story, Command::Join);
    fetched_duties(&mut story);
    let both = story.journey.budget_input().unwrap().obligations;
    assert_eq!(both.student_debt, own);
    assert_eq!(both.partner.student_loan.value, Cents(8_765));
}

#[test]
fn everything_the_partner_did_stands_in_the_partners_own_log_and_nowhere_else() {
    let mut story = with_sum();
    fetched(&mut story);
    fetched_duties(&mut story);
    say(&mut story, Command::Join);
    say(&mut story, Command::Leave);
    say(&mut story, Command::Withdraw(Source::StudentLoans));
    let log = &story.journey.partner.vault.log;
    let lines: Vec<_> = log.iter().rev().take(3).map(|(_, line)| line).collect();
    let withdrawn = Logged::Withdrawn(Source::StudentLoans);
    assert_eq!(lines, [&withdrawn, &Logged::Left, &Logged::Joined]);
    assert_eq!(log.len(), 9);
    assert!(story.journey.vault.log.is_empty());
    assert!(!story.log().write().contains("8765"));
}

#[test]
fn given_a_wipe_nothing_of_the_partner_is_left_and_the_sum_is_as_before() {
    let mut story = with_sum();
    let alone = story.journey.can_finance();
    fetched(&mut story);
    fetched_duties(&mut story);
    say(&mut story, Command::Join);
    say(&mut story, Command::Wipe);
    assert_eq!(story.journey.can_finance(), alone);
    assert!(story.journey.partner.vault.is_empty() && !story.journey.partner.joins);
    let file = story.log().write();
    assert!(!file.contains("264100") && !file.contains("8765"), "{file}");
}
