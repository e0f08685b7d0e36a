//! Round trips, and everything that a forger could try: nothing that was not signed may be believed.

mod forged;
mod joint;

use std::sync::LazyLock;

use super::{verify as verify_by, *};
use crate::domain::Cents;
use crate::domain::record::{CivilStatus, Credit};
use crate::journey::vault::{CONSENT_SECONDS, Ends, Withdrawal};
use crate::proof::credential::issue;

/// Saturday 21 November 2026, 10:00.
const NOW: Moment = Moment(1_795_255_200);

/// The check of the story's own holder.
fn check(at: Moment) -> Check {
    Check {
        at,
        holder: Some(7),
        withdrawn: Vec::new(),
    }
}

/// The verdict, without until when a valid file holds.
fn verify(text: &str, at: Moment) -> Verdict {
    match verify_by(text, &check(at)) {
        Verdict::Valid { can_finance, .. } => Verdict::valid(can_finance),
        verdict => verdict,
    }
}

fn shown(text: &str, at: Moment) -> Result<Vec<Claim>, Verdict> {
    let credentials = checked(text, &check(at))?;
    Ok(credentials.into_iter().flat_map(|one| one.claims).collect())
}

fn claims() -> Vec<Claim> {
    let on = iso_date::read("2026-11-01").unwrap();
    let record = |source, data| Claim::Record(Record { source, on, data });
    vec![
        record(
            Source::Bank,
            vec![Datum::Balance(Cents(1_250_000)), Datum::MissedPayments(0)],
        ),
        record(
            Source::EmployeeInsurance,
            vec![
                Datum::EmploymentDetails {
                    employer: "Bakkerij De Verzonnen Korst".to_owned(),
                    since: iso_date::read("2019-03-17").unwrap(),
                    permanent: true,
                },
                Datum::Wages {
                    gross_month: Cents(410_000),
                    holiday_pay: Cents(393_600),
                    thirteenth_month: Cents::ZERO,
                },
            ],
        ),
        record(
            Source::CreditRegistry,
            vec![Datum::Credits(vec![Credit {
                revolving: true,
                amount: Cents(250_000),
                monthly: Cents::ZERO,
            }])],
        ),
        Claim::CanFinance(Cents(34_830_000)),
    ]
}

/// Signed once for all tests.
fn issued() -> String {
    static TEXT: LazyLock<String> =
        LazyLock::new(|| issue(7, &claims(), &Ends::default(), NOW).unwrap());
    TEXT.clone()
}

#[test]
fn given_an_untouched_file_everything_in_it_is_shown_as_it_was_signed() {
    assert_eq!(shown(&issued(), NOW), Ok(claims()));
    let valid = Verdict::valid(Some(Cents(34_830_000)));
    assert_eq!(verify(&issued(), NOW), valid);
    assert_eq!(issue(7, &claims(), &Ends::default(), NOW), Some(issued()));
    assert!(issued().len() < 10_000, "{}", issued().len());
}

#[test]
fn every_datum_that_a_source_can_give_survives_the_file() {
    let on = iso_date::read("2026-11-01").unwrap();
    let sources = [
        (
            Source::TaxOffice,
            vec![
                Datum::BoxOneIncome {
                    year: 2025,
                    amount: Cents(5_000_000),
                },
                Datum::Wealth(Cents(4_000_000)),
            ],
        ),
        (
            Source::Pensions,
            vec![
                Datum::NetPension(Cents(126_500)),
                Datum::PensionProviders(3),
                Datum::RetirementAge {
                    years: 67,
                    months: 3,
                },
            ],
        ),
        (
            Source::EmployeeInsurance,
            vec![
                Datum::CitizenServiceNumber("999990019".to_owned()),
                Datum::EmploymentHistory(12),
            ],
        ),
        (Source::Bank, vec![Datum::Overdrafts(2)]),
        (Source::CreditRegistry, vec![Datum::Arrears(0)]),
        (
            Source::Population,
            vec![
                Datum::BirthDate(iso_date::read("1999-05-14").unwrap()),
                Datum::CivilStatus(CivilStatus::Single),
                Datum::Name("Noor Voorbeeld".to_owned()),
            ],
        ),
        (
            Source::StudentLoans,
            vec![
                Datum::StudentDebt(Cents(1_248_000)),
                Datum::StudentPayment(Cents(4_350)),
            ],
        ),
    ];
    let records = sources.map(|(source, data)| Claim::Record(Record { source, on, data }));
    let text = issue(7, &records, &Ends::default(), NOW).unwrap();
    assert_eq!(shown(&text, NOW), Ok(records.to_vec()));
    assert_eq!(verify(&text, NOW), Verdict::valid(None));
}

#[test]
fn given_a_record_of_nothing_the_file_is_still_signed() {
    let on = iso_date::read("2026-11-01").unwrap();
    let nothing = vec![Claim::Record(Record {
        source: Source::Bank,
        on,
        data: Vec::new(),
    })];
    assert_eq!(
        shown(&issue(7, &nothing, &Ends::default(), NOW).unwrap(), NOW),
        Ok(nothing)
    );
}

#[test]
fn every_sentence_survives_the_file_and_the_others_stay_hidden() {
    let said = vec![
        Claim::CanFinance(Cents(29_000_000)),
        Claim::NoArrears,
        Claim::PermanentJob,
    ];
    let text = issue(7, &said, &Ends::default(), NOW).unwrap();
    assert_eq!(shown(&text, NOW), Ok(said));
}

#[test]
fn given_the_file_of_somebody_else_it_is_not_yours() {
    let theirs = issue(8, &claims(), &Ends::default(), NOW).unwrap();
    assert_eq!(verify(&theirs, NOW), Verdict::NotYours);
    let anybodys = Check {
        holder: None,
        ..check(NOW)
    };
    assert!(matches!(
        verify_by(&theirs, &anybodys),
        Verdict::Valid { .. }
    ));
    let changed = theirs.replacen('~', ".~", 1);
    assert_eq!(verify(&changed, NOW), Verdict::Changed);
}

#[test]
fn given_a_withdrawal_only_what_was_signed_until_then_is_taken_back() {
    let taken_back = |source, at| Check {
        withdrawn: vec![Withdrawal::Source(source, at)],
        ..check(NOW)
    };
    let verdict = verify_by(&issued(), &taken_back(Source::Bank, NOW));
    assert_eq!(verdict, Verdict::Withdrawn);
    // The sum rests on every record, so a source that is not in the file takes it back as well.
    let verdict = verify_by(&issued(), &taken_back(Source::Pensions, NOW));
    assert_eq!(verdict, Verdict::Withdrawn);
    let earlier = taken_back(Source::Bank, NOW.after_seconds(-1));
    assert!(matches!(
        verify_by(&issued(), &earlier),
        Verdict::Valid { .. }
    ));
    let theirs = issue(8, &claims(), &Ends::default(), NOW).unwrap();
    let anybodys = Check {
        holder: None,
        ..taken_back(Source::Bank, NOW)
    };
    assert_eq!(verify_by(&theirs, &anybodys), Verdict::Withdrawn);
}

#[test]
fn two_claims_of_one_source_make_no_file() {
    let twice = vec![Claim::CanFinance(Cents(1)), Claim::CanFinance(Cents(2))];
    assert_eq!(issue(7, &twice, &Ends::default(), NOW), None);
}

#[test]
fn a_file_holds_for_ninety_days_and_not_a_second_longer() {
    let valid = |seconds| {
        matches!(
            verify(&issued(), NOW.after_seconds(seconds)),
            Verdict::Valid { .. }
        )
    };
    assert!(valid(0) && valid(CONSENT_SECONDS - 1) && valid(-CONSENT_SECONDS));
    let over = NOW.after_seconds(CONSENT_SECONDS);
    assert_eq!(verify(&issued(), over), Verdict::Expired);
    assert_eq!(verify(&issued(), Moment(i64::MAX)), Verdict::Expired);
}

#[test]
fn given_a_changed_file_that_is_also_too_old_the_change_is_named() {
    let changed = issued().replacen('~', ".~", 1);
    assert_eq!(verify(&changed, Moment(i64::MAX)), Verdict::Changed);
}

#[test]
fn given_the_end_of_a_consent_what_rests_on_it_holds_until_then_and_never_longer_than_ninety_days()
{
    let soon = NOW.after_seconds(24 * 3_600);
    let late = NOW.after_seconds(2 * CONSENT_SECONDS);
    let holds = |ends: &Ends, at: Moment| {
        let text = issue(7, &claims(), ends, NOW).unwrap();
        matches!(verify(&text, at), Verdict::Valid { .. })
    };
    let of_bank = Ends {
        records: vec![(Source::Bank, soon)],
        sentences: None,
    };
    let of_sum = Ends {
        records: Vec::new(),
        sentences: Some(soon),
    };
    for ends in [of_bank, of_sum] {
        assert!(holds(&ends, soon.after_seconds(-1)) && !holds(&ends, soon));
    }
    let long = Ends {
        records: Vec::new(),
        sentences: Some(late),
    };
    assert!(!holds(&long, NOW.after_seconds(CONSENT_SECONDS)));
}

#[test]
fn given_sources_that_were_not_asked_the_amount_comes_with_them_and_a_file_of_before_still_holds() {
    let stated = Claim::CanFinanceStated {
        amount: Cents(29_000_000),
        unasked: vec![Source::CreditRegistry, Source::StudentLoans],
        partner_unasked: Vec::new(),
    };
    let text = issue(7, std::slice::from_ref(&stated), &Ends::default(), NOW).unwrap();
    assert_eq!(shown(&text, NOW), Ok(vec![stated]));
    let can_finance = Some(Cents(29_000_000));
    assert_eq!(verify(&text, NOW), Verdict::valid(can_finance));
    let joint = Claim::CanFinanceStated {
        amount: Cents(29_000_000),
        unasked: Vec::new(),
        partner_unasked: vec![Source::CreditRegistry],
    };
    let text = issue(7, std::slice::from_ref(&joint), &Ends::default(), NOW).unwrap();
    assert_eq!(shown(&text, NOW), Ok(vec![joint]));
    for (value, read) in [
        (json!(5), Some(Claim::CanFinance(Cents(5)))),
        (json!({ "amount": 5, "not_asked": [] }), None),
        (json!({ "amount": 5 }), None),
        (
            json!({ "amount": 5, "not_asked": ["Bank"], "more": 1 }),
            None,
        ),
    ] {
        assert_eq!(super::can_finance(value.clone()), read, "{value}");
    }
}
