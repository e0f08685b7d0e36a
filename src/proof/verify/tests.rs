//! Round trips, and everything that a forger could try: nothing that was not signed may be believed.

mod forged;

use std::sync::LazyLock;

use super::*;
use crate::domain::record::Credit;
use crate::journey::vault::CONSENT_SECONDS;
use crate::proof::credential::issue;

/// Saturday 21 November 2026, 10:00.
const NOW: Moment = Moment(1_795_255_200);

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
    static TEXT: LazyLock<String> = LazyLock::new(|| issue(7, &claims(), NOW).unwrap());
    TEXT.clone()
}

#[test]
fn given_an_untouched_file_everything_in_it_is_shown_as_it_was_signed() {
    assert_eq!(shown(&issued(), NOW), Ok(claims()));
    let valid = Verdict::Valid {
        can_finance: Some(Cents(34_830_000)),
    };
    assert_eq!(verify(&issued(), NOW), valid);
    assert_eq!(issue(7, &claims(), NOW), Some(issued()));
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
    ];
    let records = sources.map(|(source, data)| Claim::Record(Record { source, on, data }));
    let text = issue(7, &records, NOW).unwrap();
    assert_eq!(shown(&text, NOW), Ok(records.to_vec()));
    assert_eq!(verify(&text, NOW), Verdict::Valid { can_finance: None });
}

#[test]
fn given_a_record_of_nothing_the_file_is_still_signed() {
    let on = iso_date::read("2026-11-01").unwrap();
    let nothing = vec![Claim::Record(Record {
        source: Source::Bank,
        on,
        data: Vec::new(),
    })];
    assert_eq!(shown(&issue(7, &nothing, NOW).unwrap(), NOW), Ok(nothing));
}

#[test]
fn two_claims_of_one_source_make_no_file() {
    let twice = vec![Claim::CanFinance(Cents(1)), Claim::CanFinance(Cents(2))];
    assert_eq!(issue(7, &twice, NOW), None);
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
