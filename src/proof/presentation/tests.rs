//! What a holder shows, and everything that somebody else could try with it.

mod tampered;

use super::*;
use crate::domain::record::{Datum, Field, Record, Source};
use crate::domain::{Cents, iso_date};
use crate::journey::RequestId;
use crate::journey::vault::sharing::Purpose;
use crate::journey::vault::{CONSENT_SECONDS, Ends};
use crate::proof::credential::issue;

const NOW: Moment = Moment(1_795_255_200);
const SEED: u64 = 7;
const WAGE: i64 = 410_000;

fn file(seed: u64) -> String {
    let on = iso_date::read("2026-11-01").unwrap();
    let wages = Datum::Wages {
        gross_month: Cents(WAGE),
        holiday_pay: Cents(393_600),
        thirteenth_month: Cents::ZERO,
    };
    let record = Record {
        source: Source::EmployeeInsurance,
        on,
        data: vec![wages, Datum::EmploymentHistory(12)],
    };
    let claims = [
        Claim::Record(record),
        Claim::CanFinance(Cents(29_000_000)),
        Claim::PermanentJob,
        Claim::NoArrears,
    ];
    issue(seed, &claims, &Ends::default(), NOW).unwrap()
}

fn handover(items: Vec<Item>) -> Handover {
    Handover {
        request: RequestId(3),
        receiver: Receiver::Seller,
        purpose: Purpose::Bid,
        items,
        at: NOW,
        until: NOW.after_seconds(1_000),
    }
}

fn sentences() -> Vec<Item> {
    vec![
        Item::Sentence(Sentence::CanFinance),
        Item::Sentence(Sentence::NoArrears),
    ]
}

fn shown() -> String {
    show(SEED, &file(SEED), &handover(sentences()), "question").unwrap()
}

fn expected() -> Expected {
    Expected {
        audience: audience(Receiver::Seller),
        nonce: "question".to_owned(),
        spent: Vec::new(),
        at: NOW,
        withdrawn: Vec::new(),
    }
}

/// Every credential of a presentation changed, in the same file.
fn changed(text: &str, change: impl Fn(&str) -> String) -> String {
    let mut read: Presentation = serde_json::from_str(text).unwrap();
    read.shown = read.shown.iter().map(|text| change(text)).collect();
    serde_json::to_string(&read).unwrap()
}

#[test]
fn given_two_sentences_the_receiver_reads_those_and_nothing_else() {
    let claims = receive(&shown(), &expected());
    let said = vec![Claim::CanFinance(Cents(29_000_000)), Claim::NoArrears];
    assert_eq!(claims, Ok(said));
    let text = shown();
    let read: Presentation = serde_json::from_str(&text).unwrap();
    assert_eq!(read.shown.len(), 1);
    let readable: String = read.shown[0]
        .split(['.', '~'])
        .filter_map(crate::proof::base64url::decode)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect();
    for hidden in [WAGE.to_string().as_str(), "Wages", "permanent_job"] {
        assert!(!readable.contains(hidden), "{hidden} in {readable}");
    }
}

#[test]
fn given_a_field_only_that_field_is_shown() {
    let items = vec![Item::Field(Field::EmploymentHistory)];
    let text = show(SEED, &file(SEED), &handover(items), "question").unwrap();
    let claims = receive(&text, &expected()).unwrap();
    let [Claim::Record(record)] = claims.as_slice() else {
        panic!("{claims:?}")
    };
    assert_eq!(record.data, vec![Datum::EmploymentHistory(12)]);
}

#[test]
fn given_something_that_the_file_does_not_hold_nothing_is_shown() {
    let items = vec![Item::Field(Field::Balance)];
    assert_eq!(show(SEED, &file(SEED), &handover(items), "question"), None);
    assert_eq!(
        show(SEED, "hallo", &handover(sentences()), "question"),
        None
    );
}

#[test]
fn given_another_question_or_the_same_one_again_it_is_a_replay() {
    let other = Expected {
        nonce: "other".to_owned(),
        ..expected()
    };
    assert_eq!(receive(&shown(), &other), Err(Doubt::Replayed));
    let again = Expected {
        spent: vec!["question".to_owned()],
        ..expected()
    };
    assert_eq!(receive(&shown(), &again), Err(Doubt::Replayed));
}

#[test]
fn given_another_receiver_it_is_not_meant_for_it() {
    for receiver in Receiver::ALL {
        let reader = Expected {
            audience: audience(receiver),
            ..expected()
        };
        let found = receive(&shown(), &reader);
        match receiver {
            Receiver::Seller => assert!(found.is_ok()),
            _ => assert_eq!(found, Err(Doubt::OtherReceiver)),
        }
    }
}

#[test]
fn given_a_foreign_key_whoever_shows_it_is_not_the_holder() {
    // Somebody who has the file, and a key of their own.
    let stolen = show(8, &file(SEED), &handover(sentences()), "question").unwrap();
    assert_eq!(receive(&stolen, &expected()), Err(Doubt::NotTheHolder));
    let without = changed(&shown(), |text| {
        let (shown, _) = binding::part(text).unwrap();
        shown.to_owned()
    });
    assert_eq!(receive(&without, &expected()), Err(Doubt::NotTheHolder));
}

#[test]
fn given_a_proof_of_another_showing_it_does_not_fit() {
    let other = show(
        SEED,
        &file(SEED),
        &handover(vec![Item::Sentence(Sentence::PermanentJob)]),
        "question",
    );
    let other: Presentation = serde_json::from_str(&other.unwrap()).unwrap();
    let (_, proof) = binding::part(&other.shown[0]).unwrap();
    let mixed = changed(&shown(), |text| {
        format!("{}{proof}", binding::part(text).unwrap().0)
    });
    assert_eq!(receive(&mixed, &expected()), Err(Doubt::NotTheHolder));
}

#[test]
fn given_a_disclosure_that_is_taken_out_on_the_way_the_proof_fails() {
    let less = changed(&shown(), |text| {
        let mut parts: Vec<_> = text.split('~').collect();
        parts.remove(1);
        parts.join("~")
    });
    assert_eq!(receive(&less, &expected()), Err(Doubt::NotTheHolder));
}

#[test]
fn given_tricks_with_the_algorithm_of_the_proof_it_is_refused() {
    let proof = Proof::of(
        "shown~",
        audience(Receiver::Seller),
        String::new(),
        Purpose::Bid,
    );
    let body = serde_json::to_string(&proof).unwrap();
    for head in [
        r#"{"alg":"none","typ":"kb+jwt"}"#,
        r#"{"alg":"HS256","typ":"kb+jwt"}"#,
        r#"{"alg":"ES256","typ":"JWT"}"#,
        r#"{"alg":"ES256","typ":"kb+jwt","jwk":{}}"#,
    ] {
        let signed = [head, &body].map(|part| crate::proof::base64url::encode(part.as_bytes()));
        let signed = signed.join(".");
        let signature =
            crate::proof::base64url::encode(&Key::of_holder(SEED).sign(signed.as_bytes()));
        let forged = changed(&shown(), |text| {
            format!("{}{signed}.{signature}", binding::part(text).unwrap().0)
        });
        assert_eq!(
            receive(&forged, &expected()),
            Err(Doubt::NotTheHolder),
            "{head}"
        );
        let unsigned = changed(&shown(), |text| {
            format!("{}{signed}.", binding::part(text).unwrap().0)
        });
        assert_eq!(
            receive(&unsigned, &expected()),
            Err(Doubt::NotTheHolder),
            "{head}"
        );
    }
}

#[test]
fn given_time_that_has_passed_it_has_expired() {
    let later = Expected {
        at: NOW.after_seconds(1_000),
        ..expected()
    };
    assert_eq!(receive(&shown(), &later), Err(Doubt::Expired));
    let mut long = handover(sentences());
    long.until = NOW.after_seconds(2 * CONSENT_SECONDS);
    let text = show(SEED, &file(SEED), &long, "question").unwrap();
    let past_the_credential = Expected {
        at: NOW.after_seconds(CONSENT_SECONDS),
        ..expected()
    };
    assert_eq!(receive(&text, &past_the_credential), Err(Doubt::Expired));
}

#[test]
fn given_a_withdrawal_the_sentences_hold_no_more() {
    let taken_back = Expected {
        withdrawn: vec![Withdrawal::Source(Source::EmployeeInsurance, NOW)],
        ..expected()
    };
    assert_eq!(receive(&shown(), &taken_back), Err(Doubt::Withdrawn));
    let before = Expected {
        withdrawn: vec![Withdrawal::Source(
            Source::EmployeeInsurance,
            NOW.after_seconds(-1),
        )],
        ..expected()
    };
    assert!(receive(&shown(), &before).is_ok());
}

#[test]
fn given_a_forged_sentence_the_change_is_named() {
    let forged = changed(&shown(), |text| {
        let place = text.find('~').unwrap() + 10;
        let other = if text.as_bytes()[place] == b'A' {
            "B"
        } else {
            "A"
        };
        format!("{}{other}{}", &text[..place], &text[place + 1..])
    });
    assert_eq!(receive(&forged, &expected()), Err(Doubt::Changed));
    let unknown = changed(&shown(), |text| {
        let payload = text.split('.').nth(1).unwrap();
        let mut claims: serde_json::Value = crate::proof::sd_jwt::read_json(payload).unwrap();
        claims["iss"] = serde_json::json!("https://uwv.nl");
        let by = crate::proof::base64url::encode(claims.to_string().as_bytes());
        text.replacen(payload, &by, 1)
    });
    assert_eq!(receive(&unknown, &expected()), Err(Doubt::UnknownIssuer));
}

#[test]
fn garbage_is_no_presentation() {
    let whole = file(SEED);
    let large = " ".repeat(LARGEST_UPLOAD + 1);
    for text in [
        "",
        "hallo",
        "{}",
        "[]",
        &whole,
        &large,
        r#"{"format":"x","shown":[]}"#,
    ] {
        assert_eq!(receive(text, &expected()), Err(Doubt::NotAPresentation));
    }
    let empty = format!(r#"{{"format":"{FORMAT}","shown":[]}}"#);
    assert_eq!(receive(&empty, &expected()), Err(Doubt::Changed));
}

#[test]
fn the_whole_way_ends_at_the_receiver() {
    let reception = share(SEED, &file(SEED), &handover(sentences()), &[], Vec::new());
    let said = vec![Claim::CanFinance(Cents(29_000_000)), Claim::NoArrears];
    assert_eq!(reception, Some(Reception::Accepted(said)));
    let withdrawn = vec![Withdrawal::Source(Source::Bank, NOW)];
    let reception = share(SEED, &file(SEED), &handover(sentences()), &[], withdrawn);
    assert_eq!(reception, Some(Reception::Doubted(Doubt::Withdrawn)));
    let numbers = [3, 4].map(|number| {
        let handover = Handover {
            request: RequestId(number),
            ..handover(sentences())
        };
        nonce(SEED, &handover)
    });
    assert_ne!(numbers[0], numbers[1]);
}

/// Digests in the one credential that is shown of these claims, and the text of it.
fn digests(claims: &[Claim], items: Vec<Item>) -> usize {
    let file = issue(SEED, claims, &Ends::default(), NOW).unwrap();
    let text = show(SEED, &file, &handover(items), "question").unwrap();
    assert!(receive(&text, &expected()).is_ok());
    let read: Presentation = serde_json::from_str(&text).unwrap();
    let payload = read.shown[0].split('.').nth(1).unwrap();
    let claims: Value = crate::proof::sd_jwt::read_json(payload).unwrap();
    let digests: Vec<String> = serde_json::from_value(claims["_sd"].clone()).unwrap();
    assert!(digests.is_sorted(), "their order tells nothing");
    assert!(digests.iter().all(|digest| digest.len() == 43));
    digests.len()
}

#[test]
fn given_one_true_sentence_or_three_the_receiver_gets_as_many_digests() {
    let one = [Claim::CanFinance(Cents(29_000_000))];
    let all = [one[0].clone(), Claim::PermanentJob, Claim::NoArrears];
    let sum = || vec![Item::Sentence(Sentence::CanFinance)];
    assert_eq!(digests(&one, sum()), digests(&all, sum()));
    assert!(digests(&all, sum()) > Sentence::ALL.len());
}

#[test]
fn given_few_fetched_fields_or_all_the_receiver_gets_as_many_digests() {
    let on = iso_date::read("2026-11-01").unwrap();
    let source = Source::EmployeeInsurance;
    let few = vec![Datum::EmploymentHistory(12)];
    let number = Datum::CitizenServiceNumber("999990019".to_owned());
    let more = [few.clone(), vec![number]].concat();
    let of = |data| {
        let record = Claim::Record(Record { source, on, data });
        digests(&[record], vec![Item::Field(Field::EmploymentHistory)])
    };
    assert_eq!(of(few), of(more));
    for source in Source::ALL {
        assert!(source.fields().len() < crate::proof::credential::DIGESTS);
    }
}

#[test]
fn given_a_question_that_was_answered_the_same_presentation_works_no_second_time() {
    let first = handover(sentences());
    let share = |answered: &[Handover]| {
        let reception = share(SEED, &file(SEED), &first, answered, Vec::new());
        reception.unwrap()
    };
    assert!(matches!(share(&[]), Reception::Accepted(_)));
    let other = Handover {
        request: RequestId(4),
        ..first.clone()
    };
    assert!(matches!(share(&[other]), Reception::Accepted(_)));
    let again = share(std::slice::from_ref(&first));
    assert_eq!(again, Reception::Doubted(Doubt::Replayed));
}
