//! Stories of the vault.

use super::*;
use crate::domain::iso_date;
use crate::domain::record::Field;
use crate::journey::vault::{Logged, SourceFault, Standing};

const NOW: Moment = Moment(1_000);

fn after(vault: Vault, command: Command) -> (Vault, Vec<SideEffect>) {
    let decision = vault.decide(None, command, NOW).unwrap();
    let vault = decision
        .events
        .iter()
        .fold(vault, |vault, event| match event {
            JourneyEvent::Vault(event) => vault.evolve(event, NOW),
            other => panic!("{other:?}"),
        });
    (vault, decision.side_effects)
}

fn question() -> Question {
    Question {
        source: Source::EmployeeInsurance,
        fields: vec![Field::Wages],
    }
}

fn wages(source: Source) -> Record {
    let wages = Datum::Wages {
        gross_month: Cents(243_190),
        holiday_pay: Cents(220_040),
        thirteenth_month: Cents::ZERO,
    };
    Record {
        source,
        on: iso_date::read("2026-11-01").unwrap(),
        data: vec![wages],
    }
}

fn asking() -> (Vault, RequestId) {
    let consent = Command::Consent {
        question: question(),
        sign_in: SignIn::Demo,
    };
    let (vault, _) = after(Vault::default(), consent);
    let (vault, effects) = after(vault, Command::Import(Source::EmployeeInsurance));
    let [SideEffect::Fetch { request, .. }] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    (vault, *request)
}

#[test]
fn given_no_consent_nothing_is_asked() {
    let refused = Vault::default().decide(None, Command::Import(Source::Bank), NOW);
    assert_eq!(refused, Err(Refusal::NoConsent(Source::Bank)));
}

#[test]
fn given_expired_consent_nothing_is_asked() {
    let consent = Command::Consent {
        question: question(),
        sign_in: SignIn::Demo,
    };
    let (vault, _) = after(Vault::default(), consent);
    let later = NOW.after_seconds(CONSENT_SECONDS + 1);
    let refused = vault.decide(None, Command::Import(Source::EmployeeInsurance), later);
    assert_eq!(refused, Err(Refusal::NoConsent(Source::EmployeeInsurance)));
}

#[test]
fn what_was_asked_before_is_known_only_while_the_consent_holds() {
    let source = Source::EmployeeInsurance;
    let consent = Command::Consent {
        question: question(),
        sign_in: SignIn::Demo,
    };
    let (vault, _) = after(Vault::default(), consent);
    let until = NOW.after_seconds(CONSENT_SECONDS);
    assert_eq!(vault.asked_before(source, until), Some(question().fields));
    assert_eq!(vault.asked_before(source, until.after_seconds(1)), None);
    let (vault, _) = after(vault, Command::Withdraw(source));
    assert_eq!(vault.asked_before(source, NOW), None);
}

#[test]
fn given_an_answer_it_lies_in_the_vault_and_in_the_log() {
    let (vault, request) = asking();
    let (vault, _) = after(
        vault,
        Command::Arrived(request, wages(Source::EmployeeInsurance)),
    );
    assert!(vault.datum(Field::Wages).is_some());
    assert_eq!(vault.log.len(), 2);
}

#[test]
fn given_a_source_that_sends_more_than_was_asked_nothing_is_kept() {
    let (vault, request) = asking();
    let mut record = wages(Source::EmployeeInsurance);
    record
        .data
        .push(Datum::CitizenServiceNumber("999990019".to_owned()));
    let refused = vault.decide(None, Command::Arrived(request, record), NOW);
    assert_eq!(refused, Err(Refusal::MoreThanAsked));
}

#[test]
fn given_a_cancelled_question_its_answer_is_stale() {
    let (vault, request) = asking();
    let source = Source::EmployeeInsurance;
    let (vault, _) = after(vault, Command::Cancel(source));
    assert!(vault.connections.is_empty(), "the consent ended");
    let line = vault.log.last().map(|(_, line)| line);
    assert_eq!(line, Some(&Logged::Cancelled(source, false)));
    let answer = Command::Arrived(request, wages(Source::EmployeeInsurance));
    assert_eq!(vault.decide(None, answer, NOW), Err(Refusal::Stale));
}

#[test]
fn given_a_narrower_consent_what_was_taken_out_of_it_leaves_the_vault_at_once() {
    let source = Source::EmployeeInsurance;
    let details = Datum::EmploymentDetails {
        employer: "Bakkerij De Verzonnen Korst".to_owned(),
        since: iso_date::read("2019-03-17").unwrap(),
        permanent: true,
    };
    let consent = |fields: &[Field]| Command::Consent {
        question: Question {
            source,
            fields: fields.to_vec(),
        },
        sign_in: SignIn::Demo,
    };
    let wide = consent(&[Field::Wages, Field::EmploymentDetails]);
    let (vault, _) = after(Vault::default(), wide);
    let (vault, effects) = after(vault, Command::Import(source));
    let [SideEffect::Fetch { request, .. }] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    let mut record = wages(source);
    record.data.push(details);
    let (vault, _) = after(vault, Command::Arrived(*request, record));
    assert!(vault.derived().contains(&Claim::PermanentJob));
    let (vault, _) = after(vault, consent(&[Field::Wages]));
    assert_eq!(vault.record(source), Some(&wages(source)));
    let (_, effects) = after(vault, Command::Issue { can_finance: None });
    let [SideEffect::Issue { claims, .. }] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    assert_eq!(claims[..], [Claim::Record(wages(source))]);
}

#[test]
fn given_a_source_that_is_asked_again_what_it_gave_counts_until_there_is_something_newer() {
    let source = Source::EmployeeInsurance;
    let (vault, request) = asking();
    let (vault, _) = after(vault, Command::Arrived(request, wages(source)));
    let consent = || Command::Consent {
        question: question(),
        sign_in: SignIn::Wallet,
    };
    let (again, _) = after(vault, consent());
    assert_eq!(again.standing(source, NOW), Standing::Arrived);
    let (asked, effects) = after(again, Command::Import(source));
    let [SideEffect::Fetch { request, .. }] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    assert_eq!(asked.record(source), Some(&wages(source)));
    let (given_up, _) = after(asked.clone(), Command::Cancel(source));
    assert_eq!(given_up.record(source), Some(&wages(source)));
    assert_eq!(given_up.standing(source, NOW), Standing::Arrived);
    let line = given_up.log.last().map(|(_, line)| line);
    assert_eq!(line, Some(&Logged::Cancelled(source, true)));
    let down = SourceFault::Down;
    let (failed, _) = after(asked.clone(), Command::Failed(*request, down));
    assert_eq!(failed.record(source), Some(&wages(source)));
    assert_eq!(failed.standing(source, NOW), Standing::GaveNothing(down));
    let newer = Record {
        on: iso_date::read("2026-11-20").unwrap(),
        ..wages(source)
    };
    let (newest, _) = after(asked, Command::Arrived(*request, newer.clone()));
    assert_eq!(newest.records().collect::<Vec<_>>(), [&newer]);
    for vault in [given_up, failed, newest] {
        let (gone, _) = after(vault, Command::Withdraw(source));
        assert_eq!(gone.record(source), None);
        let (allowed, _) = after(gone, consent());
        assert_eq!(allowed.record(source), None);
    }
}

#[test]
fn given_a_withdrawal_the_data_and_the_credential_are_gone() {
    let (vault, request) = asking();
    let (vault, _) = after(
        vault,
        Command::Arrived(request, wages(Source::EmployeeInsurance)),
    );
    let (vault, _) = after(vault, Command::Issue { can_finance: None });
    let issuing = vault.issuing.unwrap();
    let (vault, _) = after(vault, Command::Issued(issuing, "signed".to_owned()));
    let (vault, _) = after(vault, Command::Withdraw(Source::EmployeeInsurance));
    assert_eq!(vault.datum(Field::Wages), None);
    assert_eq!(vault.financial_id, None);
}

#[test]
fn given_an_empty_vault_there_is_nothing_to_sign() {
    let refused = Vault::default().decide(None, Command::Issue { can_finance: None }, NOW);
    assert_eq!(refused, Err(Refusal::VaultEmpty));
}

#[test]
fn given_a_field_of_another_source_consent_is_refused() {
    let question = Question {
        source: Source::Bank,
        fields: vec![Field::Wages],
    };
    let consent = Command::Consent {
        question,
        sign_in: SignIn::Demo,
    };
    assert_eq!(
        Vault::default().decide(None, consent, NOW),
        Err(Refusal::ForeignField)
    );
}
