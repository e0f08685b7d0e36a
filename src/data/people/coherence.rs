//! What stands behind a total in a persona's records must add up to it, also when a presenter lets the
//! source say something else: nobody may find two truths in one vault.

use time::Duration;

use super::read;
use crate::data::behaviour::changed;
use crate::domain::record::{
    Account, ContractKind, CreditKind, Datum, Field, Record, Registration, Source,
};
use crate::domain::{Cents, RepaymentForm, annuity};
use crate::journey::vault::Behaviour;

/// All records of everybody, a partner's by themselves.
fn people() -> Vec<Vec<Record>> {
    let people = read(include_str!("../../../public/data/personas.json")).unwrap();
    let partners = people.iter().filter_map(|one| one.partner.as_ref());
    let partners: Vec<_> = partners.map(|one| one.records.clone()).collect();
    let own = people.into_iter().map(|one| one.records);
    own.chain(partners).collect()
}

/// As they are, and as they are when every source says something else.
fn told() -> Vec<Vec<Record>> {
    let other = |records: &Vec<Record>| {
        let records = records.iter().cloned();
        records
            .map(|one| changed(one, Some(Behaviour::Differs)))
            .collect()
    };
    let usual = people();
    let others: Vec<Vec<Record>> = usual.iter().map(other).collect();
    [usual, others].concat()
}

fn datum(records: &[Record], field: Field) -> &Datum {
    let found = records.iter().find_map(|record| record.datum(field));
    found.unwrap_or_else(|| panic!("{field:?} is not there"))
}

fn sum(accounts: &[Account]) -> Cents {
    accounts.iter().map(|account| account.balance).sum()
}

fn running(all: &[Registration], kind: CreditKind) -> Cents {
    let running = all
        .iter()
        .filter(|one| one.ended.is_none() && one.kind == kind);
    running.map(|one| one.current).sum()
}

#[test]
fn accounts_add_up_to_what_the_bank_and_the_tax_office_say() {
    for records in told() {
        let banks = records
            .iter()
            .filter(|one| Source::BANKS.contains(&one.source));
        for bank in banks {
            let accounts = bank.datum(Field::Accounts);
            let (Some(Datum::Accounts(all)), Some(Datum::Balance(balance))) =
                (accounts, bank.datum(Field::Balance))
            else {
                panic!("{bank:?}")
            };
            assert_eq!(sum(all), *balance);
        }
        let savings = datum(&records, Field::SavingsAccounts);
        let Datum::SavingsAccounts(all) = savings else {
            panic!("{savings:?}")
        };
        assert_eq!(datum(&records, Field::Wealth), &Datum::Wealth(sum(all)));
        let years = datum(&records, Field::IncomeStatements);
        let (Datum::IncomeStatements(years), Datum::BoxOneIncome { year, amount }) =
            (years, datum(&records, Field::BoxOneIncome))
        else {
            panic!("{years:?}")
        };
        let same = years.iter().find(|one| one.year == *year).unwrap();
        assert_eq!(same.box_one, *amount);
        assert!(
            years
                .iter()
                .all(|one| one.total == one.box_one + one.box_three)
        );
    }
}

#[test]
fn jobs_and_wages_by_month_are_those_of_which_the_sum_is_made() {
    for records in told() {
        let on = records[0].on;
        let jobs = datum(&records, Field::Employments);
        let (
            Datum::Employments(jobs),
            Datum::EmploymentDetails {
                employer,
                since,
                permanent,
            },
        ) = (jobs, datum(&records, Field::EmploymentDetails))
        else {
            panic!("{jobs:?}")
        };
        let present: Vec<_> = jobs.iter().filter(|job| job.until.is_none()).collect();
        assert_eq!(present.len(), 1);
        assert_eq!((&present[0].employer, present[0].since), (employer, *since));
        assert_eq!(present[0].kind == ContractKind::Permanent, *permanent);
        let first = jobs.iter().map(|job| job.since.year()).min().unwrap();
        let years = Datum::EmploymentHistory((on.year() - first).try_into().unwrap());
        assert_eq!(datum(&records, Field::EmploymentHistory), &years);

        let months = datum(&records, Field::WagePeriods);
        let (Datum::WagePeriods(months), Datum::Wages { gross_month, .. }) =
            (months, datum(&records, Field::Wages))
        else {
            panic!("{months:?}")
        };
        assert_eq!(months.len(), 12);
        assert_eq!(months[11].wage, *gross_month);
        assert_eq!(
            (months[11].from.year(), months[11].from.month()),
            (on.year(), on.month())
        );
        for pair in months.windows(2) {
            let next = pair[0].from + Duration::days(32);
            assert_eq!(next.replace_day(1), Ok(pair[1].from));
        }
    }
}

#[test]
fn registrations_are_the_credits_and_the_arrears_that_count() {
    for records in told() {
        let all = datum(&records, Field::Registrations);
        let (Datum::Registrations(all), Datum::Credits(credits)) =
            (all, datum(&records, Field::Credits))
        else {
            panic!("{all:?}")
        };
        let limits = credits.iter().filter(|credit| credit.revolving);
        assert_eq!(
            running(all, CreditKind::RK),
            limits.map(|one| one.amount).sum()
        );
        let loans = credits.iter().filter(|credit| !credit.revolving);
        assert_eq!(
            running(all, CreditKind::AK),
            loans.map(|one| one.amount).sum()
        );
        let behind = all.iter().filter(|one| one.is_in_arrears()).count();
        let behind = Datum::Arrears(behind.try_into().unwrap());
        assert_eq!(datum(&records, Field::Arrears), &behind);
        // Kept for five years after the end, and no longer.
        let on = records[0].on;
        let kept =
            |one: &Registration| one.ended.is_none_or(|day| day > on - Duration::days(1_826));
        assert!(all.iter().all(kept));
    }
}

#[test]
fn pensions_and_student_loans_follow_from_their_parts() {
    for records in people() {
        let born = datum(&records, Field::BirthDate);
        let (Datum::BirthDate(born), Datum::RetirementAge { years, months }) =
            (born, datum(&records, Field::RetirementAge))
        else {
            panic!("{born:?}")
        };
        let months = i32::from(u8::from(born.month())) + i32::from(*months);
        let year = born.year() + i32::from(*years) + (months - 1) / 12;
        let month = u8::try_from((months - 1) % 12 + 1).unwrap();
        let (Datum::StatePension(state), Datum::PensionSchemes(schemes)) = (
            datum(&records, Field::StatePension),
            datum(&records, Field::PensionSchemes),
        ) else {
            panic!("no pension")
        };
        let from = (
            state.from.year(),
            u8::from(state.from.month()),
            state.from.day(),
        );
        assert_eq!(from, (year, month, born.day()));
        let providers = Datum::PensionProviders(schemes.len().try_into().unwrap());
        assert_eq!(datum(&records, Field::PensionProviders), &providers);
        // What is left of it cannot be more than all of it, nor less than two thirds.
        let built_up: Cents = schemes.iter().map(|scheme| scheme.built_up).sum();
        let gross = (state.together + built_up).0 / 12;
        let Datum::NetPension(net) = datum(&records, Field::NetPension) else {
            panic!("no pension")
        };
        assert!(
            (gross * 2 / 3..=gross).contains(&net.0),
            "{net:?} of {gross}"
        );

        let (Datum::StudentDebt(owed), Datum::StudentPayment(paid)) = (
            datum(&records, Field::StudentDebt),
            datum(&records, Field::StudentPayment),
        ) else {
            panic!("no student loan")
        };
        if *owed == Cents::ZERO {
            continue;
        }
        let Datum::StudentTerms(terms) = datum(&records, Field::StudentTerms) else {
            panic!("no terms")
        };
        let month = annuity::first_payment(
            *owed,
            terms.interest,
            terms.months_left.into(),
            RepaymentForm::Annuity,
        );
        assert!((month.0 - paid.0).abs() < 5, "{month:?} {paid:?}");
    }
}
