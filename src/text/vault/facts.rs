//! The raw record of a source, value by value, a group for every field.

use super::field;
use super::outcome::{age, civil, debts};
use crate::domain::record::{Datum, Record};
use crate::text::Language;

mod details;

/// One value of a raw record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// As it is written.
    pub value: String,
    /// What belongs to it: a day, a kind, a code in words; may be empty.
    pub note: String,
}

/// The values of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactGroup {
    /// The name of the field.
    pub name: &'static str,
    /// What the values are and are not; may be empty.
    pub about: String,
    /// Its values; each says what it is within the field, or nothing when it is the only one.
    pub facts: Vec<Fact>,
}

/// Every value of a record, a group for every field that was given.
pub fn fact_groups(record: &Record, language: Language) -> Vec<FactGroup> {
    let data = record.data.iter();
    data.map(|datum| group(datum, language)).collect()
}

/// The values of one datum under the name of its field.
pub fn datum_facts(datum: &Datum, language: Language) -> Vec<Fact> {
    let group = group(datum, language);
    let named = |fact: Fact| Fact {
        label: match fact.label.as_str() {
            "" => group.name.to_owned(),
            part => format!("{}: {part}", group.name),
        },
        ..fact
    };
    group.facts.into_iter().map(named).collect()
}

fn group(datum: &Datum, language: Language) -> FactGroup {
    FactGroup {
        name: field(datum.field()).get(language),
        about: details::about(datum, language),
        facts: values(datum, language),
    }
}

fn values(datum: &Datum, language: Language) -> Vec<Fact> {
    let part = |dutch: &str, english: &str, value: String| Fact {
        label: language.pick(dutch, english).to_owned(),
        value,
        note: String::new(),
    };
    let one = |value: String| vec![part("", "", value)];
    match datum {
        Datum::Balance(amount)
        | Datum::Wealth(amount)
        | Datum::NetPension(amount)
        | Datum::StudentDebt(amount)
        | Datum::StudentPayment(amount) => one(language.cents(*amount)),
        Datum::Overdrafts(count) | Datum::MissedPayments(count) | Datum::Arrears(count) => {
            one(count.to_string())
        }
        Datum::BoxOneIncome { year, amount } => vec![Fact {
            label: year.to_string(),
            value: language.cents(*amount),
            note: String::new(),
        }],
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
        Datum::Address(address) => one(address.clone()),
        detail => details::values(detail, language),
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
