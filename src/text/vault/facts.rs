//! The raw record of a source, value by value.

use super::field;
use super::outcome::{age, civil, debts};
use crate::domain::record::{Datum, Record};
use crate::text::Language;

/// One value of a raw record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// As it is written.
    pub value: String,
}

/// Every value of a record under the name of its field.
pub fn facts(record: &Record, language: Language) -> Vec<Fact> {
    record
        .data
        .iter()
        .flat_map(|datum| datum_facts(datum, language))
        .collect()
}

/// The values of one datum under the name of its field.
pub fn datum_facts(datum: &Datum, language: Language) -> Vec<Fact> {
    let name = field(datum.field()).get(language);
    let part = |dutch: &str, english: &str, value: String| Fact {
        label: format!("{name}: {}", language.pick(dutch, english)),
        value,
    };
    let one = |value: String| {
        vec![Fact {
            label: name.to_owned(),
            value,
        }]
    };
    match datum {
        Datum::Balance(amount)
        | Datum::Wealth(amount)
        | Datum::NetPension(amount)
        | Datum::StudentDebt(amount)
        | Datum::StudentPayment(amount) => one(language.cents(*amount)),
        Datum::Overdrafts(count) | Datum::MissedPayments(count) | Datum::Arrears(count) => {
            one(count.to_string())
        }
        Datum::BoxOneIncome { year, amount } => {
            vec![Fact {
                label: format!("{name}, {year}"),
                value: language.cents(*amount),
            }]
        }
        Datum::CitizenServiceNumber(number) => one(language.pick(
            format!("{number} (testnummer)"),
            format!("{number} (test number)"),
        )),
        Datum::EmploymentHistory(years) => one(language.years(i64::from(*years))),
        Datum::EmploymentDetails {
            employer,
            since,
            permanent,
        } => vec![
            part("werkgever", "employer", employer.clone()),
            part("sinds", "since", language.date(*since)),
            part("vast werk", "permanent", yes_or_no(*permanent, language)),
        ],
        Datum::Wages {
            gross_month,
            holiday_pay,
            thirteenth_month,
        } => vec![
            part(
                "bruto per maand",
                "gross a month",
                language.cents(*gross_month),
            ),
            part(
                "vakantiegeld per jaar",
                "holiday pay a year",
                language.cents(*holiday_pay),
            ),
            part(
                "13e maand per jaar",
                "13th month a year",
                language.cents(*thirteenth_month),
            ),
        ],
        Datum::Credits(credits) => one(debts(credits, language)),
        Datum::RetirementAge { years, months } => one(age(*years, *months, language)),
        Datum::PensionProviders(number) => one(number.to_string()),
        Datum::Name(name) => one(name.clone()),
        Datum::BirthDate(day) => one(language.date(*day)),
        Datum::CivilStatus(status) => one(civil(*status).get(language).to_owned()),
    }
}

fn yes_or_no(yes: bool, language: Language) -> String {
    language
        .pick(
            if yes { "ja" } else { "nee" },
            if yes { "yes" } else { "no" },
        )
        .to_owned()
}
