//! The filled application as rows: each amount with who says so.

use crate::domain::{
    Because, Cents, Explanation, Income, MortgageApplication, Person, Sourced, Term,
};
use crate::text::{Language, Text, text};
use crate::ui::row_list::{Row, RowKind};

fn source(explanation: &Explanation, language: Language) -> String {
    match &explanation.because {
        Because::Input(source) => language.source(*source),
        Because::Rule { .. } => language
            .pick(
                "berekend uit wat u invulde",
                "reckoned from what you filled in",
            )
            .to_owned(),
    }
}

/// The rows of a filled application.
pub fn rows(application: &MortgageApplication, language: Language) -> Vec<Row> {
    let mut rows = income_rows(
        &application.applicant,
        Person::Applicant,
        application,
        language,
    );
    if let Some(partner) = &application.partner {
        rows.extend(income_rows(partner, Person::Partner, application, language));
    }
    let sourced = |dutch: &str, english: &str, amount: Sourced<Cents>| Row {
        label: language.pick(dutch, english).to_owned(),
        amount: language.cents(amount.value),
        note: language.source(amount.source),
        ..Row::default()
    };
    rows.push(sourced("Eigen geld", "Own money", application.own_money));
    rows.push(Row {
        note: language
            .pick("uit de transactiekamer", "from the transaction room")
            .to_owned(),
        ..sourced("Koopsom", "Price", application.price)
    });
    rows.extend(application.label.map(|label| {
        Row {
            label: language.pick("Energielabel", "Energy label").to_owned(),
            amount: label.label().to_owned(),
            note: language
                .pick("uit het objectpaspoort", "from the object passport")
                .to_owned(),
            ..Row::default()
        }
    }));
    rows
}

/// Bruto maandinkomen?, 13e maand, Vakantiegeld, Bruto jaarinkomen of one person.
fn income_rows(
    income: &Income,
    person: Person,
    application: &MortgageApplication,
    language: Language,
) -> Vec<Row> {
    let year = income.test_income(person, application.norm_year);
    let month = income.gross_month(person, application.norm_year);
    let from = source(&month, language);
    let part = |term| year.find(term).map(Explanation::money).unwrap_or_default();
    let row = |name: Text, amount: Cents, note: &str| Row {
        label: match person {
            Person::Applicant => name.get(language).to_owned(),
            Person::Partner => format!("{} (partner)", name.get(language)),
        },
        amount: language.cents(amount),
        note: note.to_owned(),
        ..Row::default()
    };
    let thirteenth = part(Term::ThirteenthMonth(person));
    let holiday = part(Term::HolidayPay(person));
    let total = row(GROSS_YEAR, year.money(), "");
    vec![
        row(GROSS_MONTH, month.money(), &from),
        row(THIRTEENTH, thirteenth, &from),
        row(HOLIDAY_PAY, holiday, &from),
        Row {
            kind: RowKind::Total,
            ..total
        },
    ]
}

const GROSS_MONTH: Text = text("Bruto maandinkomen?", "Gross monthly income?");
const THIRTEENTH: Text = text("13e maand", "13th month");
const HOLIDAY_PAY: Text = text("Vakantiegeld", "Holiday pay");
const GROSS_YEAR: Text = text("Bruto jaarinkomen", "Gross annual income");
