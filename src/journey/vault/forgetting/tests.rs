//! Stories of forgetting: the save file is searched for what was given, and must tell the same story
//! as the one that lives.

use crate::domain::moment::Moment;
use crate::domain::record::{Datum, Field, Record, Source};
use crate::domain::{Cents, iso_date};
use crate::journey::log::Log;
use crate::journey::vault::{Command, Question, SignIn};
use crate::journey::{Command as JourneyCommand, SideEffect, Story};

const NOW: Moment = Moment(1_000);
const WAGE: i64 = 271_828;

fn say(story: &mut Story, command: Command) -> Vec<SideEffect> {
    story.dispatch(JourneyCommand::Vault(command), NOW).unwrap()
}

fn consent(story: &mut Story) {
    let question = Question {
        source: Source::EmployeeInsurance,
        fields: vec![Field::Wages],
    };
    let sign_in = SignIn::Demo;
    say(story, Command::Consent { question, sign_in });
}

fn filled() -> Story {
    let mut story = Story::new(7);
    consent(&mut story);
    let asked = say(&mut story, Command::Import(Source::EmployeeInsurance));
    let [SideEffect::Fetch { request, .. }] = asked.as_slice() else {
        panic!("{asked:?}")
    };
    let wages = Datum::Wages {
        gross_month: Cents(WAGE),
        holiday_pay: Cents::ZERO,
        thirteenth_month: Cents::ZERO,
    };
    let record = Record {
        source: Source::EmployeeInsurance,
        on: iso_date::read("2026-11-01").unwrap(),
        data: vec![wages],
    };
    say(&mut story, Command::Arrived(*request, record));
    let signed = say(&mut story, Command::Issue { can_finance: None });
    let [SideEffect::Issue { request, .. }] = signed.as_slice() else {
        panic!("{signed:?}")
    };
    say(
        &mut story,
        Command::Issued(*request, format!("signed {WAGE}")),
    );
    story
}

fn is_told_by_its_file(story: &Story) {
    let log = Log::read(&story.log().write()).unwrap();
    assert_eq!(&Story::replay(log), story);
}

#[test]
fn given_a_withdrawal_the_save_file_holds_the_wage_no_more() {
    let mut story = filled();
    assert!(story.log().write().contains(&WAGE.to_string()));
    say(&mut story, Command::Withdraw(Source::EmployeeInsurance));
    let file = story.log().write();
    assert!(!file.contains(&WAGE.to_string()), "{file}");
    is_told_by_its_file(&story);
    assert_eq!(super::traces(&story.log().events).1, 0);
}

#[test]
fn given_a_wipe_nothing_of_the_vault_is_left_anywhere() {
    let mut story = filled();
    say(&mut story, Command::Wipe);
    assert!(story.journey.vault.is_empty());
    assert_eq!(super::traces(&story.log().events), (0, 0));
    let file = story.log().write();
    assert!(
        !file.contains(&WAGE.to_string()) && !file.contains("Wages"),
        "{file}"
    );
    is_told_by_its_file(&story);
}

#[test]
fn given_a_wipe_a_late_answer_is_refused_and_a_new_question_gets_a_new_number() {
    let mut story = filled();
    let before = say(&mut story, Command::Import(Source::EmployeeInsurance));
    let [SideEffect::Fetch { request: old, .. }] = before.as_slice() else {
        panic!("{before:?}")
    };
    say(&mut story, Command::Wipe);
    consent(&mut story);
    let after = say(&mut story, Command::Import(Source::EmployeeInsurance));
    let [SideEffect::Fetch { request: new, .. }] = after.as_slice() else {
        panic!("{after:?}")
    };
    assert_ne!(old, new);
}
