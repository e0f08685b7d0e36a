//! How a source changes its answer when a presenter wants to show that it can: it leaves fields out, or
//! says something else than somebody typed. Whether it answers at all is decided where it is asked.

use time::Date;

use crate::domain::Cents;
use crate::domain::record::{
    ArrearsCode, CivilStatus, ContractKind, CreditKind, Datum, Note, Record, Registration,
};
use crate::journey::vault::Behaviour;

/// The record as a source that behaves like this gives it.
pub fn changed(record: Record, behaviour: Option<Behaviour>) -> Record {
    match behaviour {
        Some(Behaviour::Partial) => record.only_required(),
        Some(Behaviour::Differs) => {
            let other = |datum| match datum {
                Datum::Registrations(mut all) => {
                    all.push(unpaid(record.on));
                    Datum::Registrations(all)
                }
                datum => other(datum),
            };
            let data = record.data.into_iter().map(other).collect();
            Record { data, ..record }
        }
        _ => record,
    }
}

/// An eighth less.
const fn less(amount: Cents) -> Cents {
    Cents(amount.0 / 8 * 7)
}

/// A bill that somebody did not pay: the registration behind one more in arrears.
fn unpaid(on: Date) -> Registration {
    let since = on - time::Duration::days(200);
    Registration {
        kind: CreditKind::RO,
        lender: "Telefoonwinkel De Verzinning".to_owned(),
        original: Cents::from_euros(480),
        current: Cents::from_euros(320),
        since,
        months: None,
        ended: None,
        notes: vec![Note {
            code: ArrearsCode::A,
            on: since,
        }],
    }
}

/// A value that nobody typed: amounts an eighth lower, one more of what is counted. What stands behind a
/// total changes with it.
fn other(datum: Datum) -> Datum {
    match datum {
        Datum::Balance(amount) => Datum::Balance(less(amount)),
        Datum::Wealth(amount) => Datum::Wealth(less(amount)),
        Datum::NetPension(amount) => Datum::NetPension(less(amount)),
        Datum::Overdrafts(days) => Datum::Overdrafts(days.saturating_add(14)),
        Datum::MissedPayments(missed) => Datum::MissedPayments(missed.saturating_add(1)),
        Datum::Arrears(behind) => Datum::Arrears(behind.saturating_add(1)),
        Datum::BoxOneIncome { year, amount } => Datum::BoxOneIncome {
            year,
            amount: less(amount),
        },
        Datum::Wages {
            gross_month,
            holiday_pay,
            thirteenth_month,
        } => Datum::Wages {
            gross_month: less(gross_month),
            holiday_pay: less(holiday_pay),
            thirteenth_month,
        },
        Datum::EmploymentDetails {
            employer, since, ..
        } => Datum::EmploymentDetails {
            employer,
            since,
            permanent: false,
        },
        Datum::StudentDebt(amount) => Datum::StudentDebt(amount + Cents::from_euros(4_000)),
        Datum::StudentPayment(amount) => Datum::StudentPayment(amount + Cents::from_euros(40)),
        Datum::CivilStatus(CivilStatus::Single) => Datum::CivilStatus(CivilStatus::Registered),
        Datum::CivilStatus(_) => Datum::CivilStatus(CivilStatus::Single),
        detail => other_detail(detail),
    }
}

fn other_detail(datum: Datum) -> Datum {
    match datum {
        Datum::Accounts(mut all) => {
            all.iter_mut()
                .for_each(|one| one.balance = less(one.balance));
            Datum::Accounts(all)
        }
        Datum::SavingsAccounts(mut all) => {
            all.iter_mut()
                .for_each(|one| one.balance = less(one.balance));
            Datum::SavingsAccounts(all)
        }
        Datum::IncomeStatements(mut all) => {
            for year in &mut all {
                year.box_one = less(year.box_one);
                year.total = year.box_one + year.box_three;
            }
            Datum::IncomeStatements(all)
        }
        Datum::Employments(mut all) => {
            let present = all.iter_mut().filter(|job| job.until.is_none());
            present.for_each(|job| job.kind = ContractKind::Temporary);
            Datum::Employments(all)
        }
        Datum::WagePeriods(mut all) => {
            all.iter_mut()
                .for_each(|month| month.wage = less(month.wage));
            Datum::WagePeriods(all)
        }
        Datum::PensionSchemes(mut all) => {
            for one in &mut all {
                (one.built_up, one.to_reach) = (less(one.built_up), less(one.to_reach));
            }
            Datum::PensionSchemes(all)
        }
        // What somebody is called, and what somebody owes, is not made up.
        same => same,
    }
}

#[cfg(test)]
mod tests {
    use crate::data::{Catalogue, Fetch, people};
    use crate::domain::persona::PersonaId;
    use crate::domain::record::Source;
    use crate::journey::vault::{Behaviour, Question, SourceFault};

    /// Of who has accounts at two banks, so that every source knows something.
    fn fetch(source: Source, behaviour: Option<Behaviour>) -> Fetch {
        Fetch {
            persona: Some(PersonaId("iris-en-daan".to_owned())),
            partner: false,
            question: Question {
                source,
                fields: source.fields().to_vec(),
            },
            behaviour,
        }
    }

    fn catalogue() -> Catalogue {
        let people = people::read(include_str!("../../public/data/personas.json")).unwrap();
        Catalogue::new(Vec::new(), people)
    }

    #[test]
    fn given_a_presenters_wish_every_source_fails_in_that_way() {
        let catalogue = catalogue();
        for source in Source::ALL {
            let usual = catalogue.fetch(&fetch(source, None)).unwrap();
            let with = |behaviour| catalogue.fetch(&fetch(source, Some(behaviour)));
            assert_eq!(with(Behaviour::Down), Err(SourceFault::Down));
            assert_eq!(with(Behaviour::NoData), Err(SourceFault::NoData));
            assert_eq!(with(Behaviour::Slow), Ok(usual.clone()));
            let partial = with(Behaviour::Partial).unwrap();
            assert!(partial.data.len() < usual.data.len(), "{source:?}");
            assert!(!partial.data.is_empty(), "{source:?}");
            let mut needed = fetch(source, Some(Behaviour::Partial));
            needed.question.fields = partial
                .data
                .iter()
                .map(crate::domain::record::Datum::field)
                .collect();
            assert_eq!(catalogue.fetch(&needed), Err(SourceFault::NoData));
            let differs = with(Behaviour::Differs).unwrap();
            assert_ne!(differs, usual, "{source:?}");
            let slow = catalogue.delay(&fetch(source, Some(Behaviour::Slow)));
            assert!(slow > 5_000 && slow > catalogue.delay(&fetch(source, None)));
        }
    }

    #[test]
    fn given_no_second_bank_it_says_that_it_has_nothing() {
        let noor = Fetch {
            persona: Some(PersonaId("noor".to_owned())),
            ..fetch(Source::SecondBank, None)
        };
        assert_eq!(catalogue().fetch(&noor), Err(SourceFault::NoData));
    }

    #[test]
    fn given_the_partner_the_sources_give_the_partners_own_data() {
        let catalogue = catalogue();
        let own = fetch(Source::EmployeeInsurance, None);
        let partners = Fetch {
            partner: true,
            ..own.clone()
        };
        let partners = catalogue.fetch(&partners).unwrap();
        assert_ne!(catalogue.fetch(&own).unwrap(), partners);
        let iris = catalogue.personas.iter().find(|one| one.partner.is_some());
        let daan = iris.and_then(|iris| iris.partner.as_ref()).unwrap();
        assert!(daan.records.contains(&partners));
    }
}
