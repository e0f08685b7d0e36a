//! How a source changes its answer when a presenter wants to show that it can: it leaves fields out, or
//! says something else than somebody typed. Whether it answers at all is decided where it is asked.

use crate::domain::Cents;
use crate::domain::record::{CivilStatus, Datum, Record};
use crate::journey::vault::Behaviour;

/// The record as a source that behaves like this gives it.
pub fn changed(record: Record, behaviour: Option<Behaviour>) -> Record {
    match behaviour {
        Some(Behaviour::Partial) => record.only_required(),
        Some(Behaviour::Differs) => {
            let data = record.data.into_iter().map(other).collect();
            Record { data, ..record }
        }
        _ => record,
    }
}

/// A value that nobody typed: amounts an eighth lower, one more of what is counted.
fn other(datum: Datum) -> Datum {
    let less = |amount: Cents| Cents(amount.0 / 8 * 7);
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
        // What somebody is called, and what somebody owes, is not made up.
        same => same,
    }
}

#[cfg(test)]
mod tests {
    use crate::data::{Catalogue, Fetch, people};
    use crate::domain::record::Source;
    use crate::journey::vault::{Behaviour, Question, SourceFault};

    fn fetch(source: Source, behaviour: Option<Behaviour>) -> Fetch {
        Fetch {
            persona: None,
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
            let differs = with(Behaviour::Differs).unwrap();
            assert_ne!(differs, usual, "{source:?}");
            let slow = catalogue.delay(&fetch(source, Some(Behaviour::Slow)));
            assert!(slow > 5_000 && slow > catalogue.delay(&fetch(source, None)));
        }
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
