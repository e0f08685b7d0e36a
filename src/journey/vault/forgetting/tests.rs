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

/// An employer and years of work, beside the wages.
fn filled_with_more() -> Story {
    let mut story = Story::new(7);
    let source = Source::EmployeeInsurance;
    let fields = vec![
        Field::Wages,
        Field::EmploymentDetails,
        Field::EmploymentHistory,
    ];
    consent_to(&mut story, fields);
    let asked = say(&mut story, Command::Import(source));
    let [SideEffect::Fetch { request, .. }] = asked.as_slice() else {
        panic!("{asked:?}")
    };
    let on = iso_date::read("2026-11-01").unwrap();
    let wages = Datum::Wages {
        gross_month: Cents(WAGE),
        holiday_pay: Cents::ZERO,
        thirteenth_month: Cents::ZERO,
    };
    let details = Datum::EmploymentDetails {
        employer: EMPLOYER.to_owned(),
        since: on,
        permanent: true,
    };
    let data = vec![wages, details, Datum::EmploymentHistory(12)];
    let record = Record { source, on, data };
    say(&mut story, Command::Arrived(*request, record));
    story
}

const EMPLOYER: &str = "Bakkerij De Verzonnen Korst";

fn consent_to(story: &mut Story, fields: Vec<Field>) {
    let question = Question {
        source: Source::EmployeeInsurance,
        fields,
    };
    let sign_in = SignIn::Demo;
    say(story, Command::Consent { question, sign_in });
}

fn signed(story: &mut Story) {
    let asked = say(story, Command::Issue { can_finance: None });
    let [SideEffect::Issue { request, .. }] = asked.as_slice() else {
        panic!("{asked:?}")
    };
    say(
        story,
        Command::Issued(*request, format!("signed {EMPLOYER}")),
    );
}

/// The adviser is shown that the job is permanent.
fn shown(story: &mut Story) {
    use crate::journey::vault::sharing::{Command as Sharing, Item, Reception, Sentence};
    use crate::journey::vault::{Claim, Receiver};
    let permanent = vec![Item::Sentence(Sentence::PermanentJob)];
    let show = Sharing::Show(Receiver::Adviser, permanent);
    let began = say(story, Command::Sharing(show));
    let [SideEffect::Share { handover, .. }] = began.as_slice() else {
        panic!("{began:?}")
    };
    let found = Reception::Accepted(vec![Claim::PermanentJob]);
    let checked = Sharing::Checked(handover.request, found);
    say(story, Command::Sharing(checked));
}

#[test]
fn given_a_consent_to_less_the_save_file_holds_nothing_of_what_it_leaves_out() {
    use crate::journey::vault::{Logged, Receiver, Taker};
    let mut story = filled_with_more();
    signed(&mut story);
    shown(&mut story);
    assert!(story.log().write().contains(EMPLOYER));
    consent_to(&mut story, vec![Field::Wages, Field::EmploymentHistory]);
    let file = story.log().write();
    assert!(!file.contains(EMPLOYER), "{file}");
    assert!(
        !file.contains("permanent") && !file.contains("\"PermanentJob\"]"),
        "{file}"
    );
    assert!(
        file.contains(&WAGE.to_string()),
        "what is still allowed stays"
    );
    is_told_by_its_file(&story);
    let vault = &story.journey.vault;
    let record = vault.record(Source::EmployeeInsurance).unwrap();
    assert_eq!(record.data.len(), 2);
    assert!(vault.financial_id.is_none() && vault.has_lapsed());
    let narrowed = Taker::Narrowed(Source::EmployeeInsurance);
    assert_eq!(vault.lapsed_by(), Some(narrowed));
    assert_eq!(vault.view_of(Receiver::Adviser, NOW).grants, []);
    let came = Logged::Imported(Source::EmployeeInsurance, 3);
    assert!(
        vault.log.iter().any(|(_, line)| *line == came),
        "what came stays told"
    );
    // Made again it is there, and nobody took it back.
    signed(&mut story);
    assert!(story.journey.vault.financial_id.is_some());
    say(&mut story, Command::Withdraw(Source::EmployeeInsurance));
    assert!(!story.log().write().contains(&WAGE.to_string()));
    is_told_by_its_file(&story);
}

#[test]
fn given_a_consent_to_less_while_it_is_signed_the_answer_comes_too_late() {
    let mut story = filled_with_more();
    let asked = say(&mut story, Command::Issue { can_finance: None });
    let [SideEffect::Issue { request, .. }] = asked.as_slice() else {
        panic!("{asked:?}")
    };
    consent_to(&mut story, vec![Field::Wages]);
    let late = Command::Issued(*request, format!("signed {EMPLOYER}"));
    let late = story.dispatch(JourneyCommand::Vault(late), NOW);
    let stale = crate::journey::vault::Refusal::Stale;
    assert_eq!(late, Err(crate::journey::Refusal::Vault(stale)));
    assert!(!story.log().write().contains(EMPLOYER));
}

#[test]
fn given_the_same_consent_or_one_to_more_nothing_is_forgotten() {
    let mut story = filled_with_more();
    signed(&mut story);
    consent_to(&mut story, Source::EmployeeInsurance.open_fields());
    assert!(story.journey.vault.financial_id.is_some());
    let same = vec![
        Field::Wages,
        Field::EmploymentDetails,
        Field::EmploymentHistory,
    ];
    consent_to(&mut story, same);
    assert!(story.journey.vault.financial_id.is_some());
    assert!(story.log().write().contains(EMPLOYER));
}

#[test]
fn given_a_statement_that_is_taken_away_its_amount_leaves_the_save_file() {
    use crate::journey::vault::OwnStatement;
    let mut story = filled();
    for amount in [Some(Cents(31_415)), Some(Cents(92_653)), None] {
        say(&mut story, Command::State(OwnStatement::Alimony, amount));
    }
    let file = story.log().write();
    assert!(!file.contains("31415") && !file.contains("92653"), "{file}");
    assert!(story.journey.vault.statements.is_empty());
    is_told_by_its_file(&story);
}
