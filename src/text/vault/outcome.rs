//! What a source gave, in plain words that follow from the data by rules. A sentence is said only when its field was asked and given.

use crate::domain::Cents;
use crate::domain::record::{CivilStatus, Credit, Datum, Field, Record, Source};
use crate::journey::vault::Vault;
use crate::text::{Language, Text, text};

/// Overdrawn on more days a year than this is "vaak rood": about one day a month. A rule of this demo;
/// banks and lenders use their own.
pub const OFTEN_OVERDRAWN: u16 = 12;

/// What a source gave, in plain words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The one figure or word that counts, where there is one: `€ 16.000,00`, `geen`.
    pub headline: Option<String>,
    /// What it means.
    pub sentences: Vec<String>,
}

/// What a source gave; `None` when it has not given anything.
pub fn outcome(vault: &Vault, source: Source, language: Language) -> Option<Outcome> {
    let record = vault.record(source)?;
    let said = |sentences: Vec<Option<String>>| sentences.into_iter().flatten().collect();
    Some(match source {
        Source::Bank | Source::SecondBank => Outcome {
            headline: None,
            sentences: said(vec![
                overdrafts(vault, record, language),
                missed_payments(record, language),
                Some(restriction(vault, language)),
                together(vault, language),
            ]),
        },
        Source::TaxOffice => Outcome {
            headline: amount(record, Field::Wealth).map(|wealth| language.cents(wealth)),
            sentences: said(vec![box_one(record, language)]),
        },
        Source::EmployeeInsurance => Outcome {
            headline: gross_month(record).map(|gross| language.cents(gross)),
            sentences: said(vec![wages(record, language), employment(record, language)]),
        },
        Source::CreditRegistry => Outcome {
            headline: credits(record).map(|credits| debts(credits, language)),
            sentences: said(vec![arrears(record, language)]),
        },
        Source::Pensions => Outcome {
            headline: None,
            sentences: said(vec![pension(record, language)]),
        },
        Source::Population => Outcome {
            headline: name(record),
            sentences: said(vec![born(record, language), civil_status(record, language)]),
        },
        Source::StudentLoans => Outcome {
            headline: Some(student_debt(record, language)),
            sentences: said(vec![student_payment(record, language)]),
        },
    })
}

fn count(record: &Record, field: Field) -> Option<u16> {
    match record.datum(field)? {
        Datum::Overdrafts(count) | Datum::MissedPayments(count) | Datum::Arrears(count) => {
            Some(*count)
        }
        _ => None,
    }
}

fn amount(record: &Record, field: Field) -> Option<Cents> {
    match record.datum(field)? {
        Datum::Wealth(amount)
        | Datum::Balance(amount)
        | Datum::NetPension(amount)
        | Datum::StudentDebt(amount)
        | Datum::StudentPayment(amount) => Some(*amount),
        _ => None,
    }
}

/// Whether somebody is often overdrawn follows from all banks that said it, together.
fn overdrafts(vault: &Vault, record: &Record, language: Language) -> Option<String> {
    count(record, Field::Overdrafts)?;
    let days = vault.overdrawn_days().total;
    Some(if days <= OFTEN_OVERDRAWN {
        language
            .pick("U staat niet vaak rood.", "You are not often overdrawn.")
            .to_owned()
    } else {
        language.pick(
            format!("U staat vaak rood: {days} dagen in een jaar."),
            format!("You are often overdrawn: {days} days in a year."),
        )
    })
}

/// What two banks say together; nothing while there is one.
fn together(vault: &Vault, language: Language) -> Option<String> {
    let (balance, days) = (vault.bank_balance(), vault.overdrawn_days());
    let all = Source::BANKS.len();
    let balance = (balance.banks == all).then(|| language.cents(balance.total));
    let days = (days.banks == all).then_some(days.total);
    let (dutch, english) = match (balance, days) {
        (Some(balance), Some(days)) => (
            format!("{balance} op uw rekeningen, {days} dagen rood in een jaar"),
            format!("{balance} on your accounts, {days} days overdrawn in a year"),
        ),
        (Some(balance), None) => (
            format!("{balance} op uw rekeningen"),
            format!("{balance} on your accounts"),
        ),
        (None, Some(days)) => (
            format!("{days} dagen rood in een jaar"),
            format!("{days} days overdrawn in a year"),
        ),
        (None, None) => return None,
    };
    Some(language.pick(
        format!("Bij uw twee banken samen: {dutch}."),
        format!("At your two banks together: {english}."),
    ))
}

fn missed_payments(record: &Record, language: Language) -> Option<String> {
    let missed = count(record, Field::MissedPayments)?;
    Some(match missed {
        0 => language
            .pick("U bent geen wanbetaler.", "You are not a defaulter.")
            .to_owned(),
        1 => language
            .pick(
                "In een jaar mislukte 1 betaling.",
                "In a year 1 payment failed.",
            )
            .to_owned(),
        _ => language.pick(
            format!("In een jaar mislukten {missed} betalingen."),
            format!("In a year {missed} payments failed."),
        ),
    })
}

/// A bank does not know arrears elsewhere: BKR says whether borrowing is restricted.
fn restriction(vault: &Vault, language: Language) -> String {
    let arrears = vault
        .record(Source::CreditRegistry)
        .and_then(|record| count(record, Field::Arrears));
    let (dutch, english) = match arrears {
        Some(0) => (
            "U heeft geen leenbeperking.",
            "Your borrowing is not restricted.",
        ),
        Some(_) => (
            "U heeft een leenbeperking: BKR kent een achterstand.",
            "Your borrowing is restricted: BKR knows of arrears.",
        ),
        None => (
            "Of u een leenbeperking heeft, weet BKR. Vraag dat op bij Schulden.",
            "BKR knows whether your borrowing is restricted. Ask for it under Debts.",
        ),
    };
    language.pick(dutch, english).to_owned()
}

fn box_one(record: &Record, language: Language) -> Option<String> {
    let Datum::BoxOneIncome { year, amount } = record.datum(Field::BoxOneIncome)? else {
        return None;
    };
    let amount = language.cents(*amount);
    Some(language.pick(
        format!("Uw inkomen uit werk en woning in {year}: {amount}."),
        format!("Your income from work and home in {year}: {amount}."),
    ))
}

fn gross_month(record: &Record) -> Option<Cents> {
    let Datum::Wages { gross_month, .. } = record.datum(Field::Wages)? else {
        return None;
    };
    Some(*gross_month)
}

fn wages(record: &Record, language: Language) -> Option<String> {
    let Datum::Wages {
        holiday_pay,
        thirteenth_month,
        ..
    } = record.datum(Field::Wages)?
    else {
        return None;
    };
    let holiday = language.cents(*holiday_pay);
    Some(if *thirteenth_month == Cents::ZERO {
        language.pick(
            format!("Bruto per maand. Daar komt {holiday} vakantiegeld per jaar bij."),
            format!("Gross a month. On top of that {holiday} holiday pay a year."),
        )
    } else {
        let thirteenth = language.cents(*thirteenth_month);
        language.pick(
            format!("Bruto per maand. Daar komen per jaar {holiday} vakantiegeld en een 13e maand van {thirteenth} bij."),
            format!("Gross a month. On top of that, a year: {holiday} holiday pay and a 13th month of {thirteenth}."),
        )
    })
}

fn employment(record: &Record, language: Language) -> Option<String> {
    let Datum::EmploymentDetails {
        employer,
        since,
        permanent,
    } = record.datum(Field::EmploymentDetails)?
    else {
        return None;
    };
    let since = language.date(*since);
    Some(match permanent {
        true => language.pick(
            format!("U werkt sinds {since} bij {employer}, in vaste dienst."),
            format!("You have worked for {employer} since {since}, with a permanent contract."),
        ),
        false => language.pick(
            format!("U werkt sinds {since} bij {employer}, met een tijdelijk contract."),
            format!("You have worked for {employer} since {since}, with a temporary contract."),
        ),
    })
}

fn credits(record: &Record) -> Option<&[Credit]> {
    let Datum::Credits(credits) = record.datum(Field::Credits)? else {
        return None;
    };
    Some(credits)
}

pub(super) fn debts(credits: &[Credit], language: Language) -> String {
    if credits.is_empty() {
        return language.pick("geen", "none").to_owned();
    }
    let total = credits
        .iter()
        .fold(0_i64, |sum, credit| sum.saturating_add(credit.amount.0));
    let (number, total) = (credits.len(), language.cents(Cents(total)));
    match number {
        1 => language.pick(format!("1 lening: {total}"), format!("1 loan: {total}")),
        _ => language.pick(
            format!("{number} leningen: {total}"),
            format!("{number} loans: {total}"),
        ),
    }
}

fn arrears(record: &Record, language: Language) -> Option<String> {
    Some(match count(record, Field::Arrears)? {
        0 => language
            .pick("U hebt geen achterstand.", "You have no arrears.")
            .to_owned(),
        1 => language
            .pick(
                "U hebt een achterstand bij 1 lening.",
                "You are in arrears with 1 loan.",
            )
            .to_owned(),
        behind => language.pick(
            format!("U hebt een achterstand bij {behind} leningen."),
            format!("You are in arrears with {behind} loans."),
        ),
    })
}

/// `67 jaar en 3 maanden`, `67 jaar`.
pub(super) fn age(years: u8, months: u8, language: Language) -> String {
    let years = language.years(i64::from(years));
    match months {
        0 => years,
        months => format!(
            "{years} {} {}",
            language.pick("en", "and"),
            language.months(i64::from(months))
        ),
    }
}

fn pension(record: &Record, language: Language) -> Option<String> {
    let Some(Datum::RetirementAge { years, months }) = record.datum(Field::RetirementAge) else {
        let net = language.euros(amount(record, Field::NetPension)?);
        return Some(language.pick(
            format!("U ontvangt na uw pensioen {net} netto per maand."),
            format!("After you retire you receive {net} net a month."),
        ));
    };
    let from = age(*years, *months, language);
    let Some(net) = amount(record, Field::NetPension).map(|net| language.euros(net)) else {
        return Some(language.pick(
            format!("U ontvangt AOW vanaf {from}."),
            format!("You receive the state pension (AOW) from the age of {from}."),
        ));
    };
    let providers = match record.datum(Field::PensionProviders) {
        Some(Datum::PensionProviders(1)) => language
            .pick(
                " via 1 pensioenuitvoerder en AOW",
                " from 1 pension provider and AOW",
            )
            .to_owned(),
        Some(Datum::PensionProviders(number @ 2..)) => language.pick(
            format!(" via {number} pensioenuitvoerders en AOW"),
            format!(" from {number} pension providers and AOW"),
        ),
        Some(_) => language.pick(" van de AOW", " from AOW").to_owned(),
        None => String::new(),
    };
    Some(language.pick(
        format!("U ontvangt vanaf {from} {net} netto per maand{providers}."),
        format!("From the age of {from} you receive {net} net a month{providers}."),
    ))
}

fn name(record: &Record) -> Option<String> {
    match record.datum(Field::Name)? {
        Datum::Name(name) => Some(name.clone()),
        _ => None,
    }
}

fn born(record: &Record, language: Language) -> Option<String> {
    let Datum::BirthDate(day) = record.datum(Field::BirthDate)? else {
        return None;
    };
    let day = language.date(*day);
    Some(language.pick(format!("Geboren op {day}."), format!("Born on {day}.")))
}

pub(super) const fn civil(status: CivilStatus) -> Text {
    match status {
        CivilStatus::Single => text("ongehuwd", "not married"),
        CivilStatus::Married => text("gehuwd", "married"),
        CivilStatus::Registered => text("geregistreerd partnerschap", "registered partnership"),
    }
}

fn civil_status(record: &Record, language: Language) -> Option<String> {
    let Datum::CivilStatus(status) = record.datum(Field::CivilStatus)? else {
        return None;
    };
    let status = civil(*status).get(language);
    Some(language.pick(
        format!("Burgerlijke staat: {status}."),
        format!("Civil status: {status}."),
    ))
}

fn student_debt(record: &Record, language: Language) -> String {
    let none = || language.pick("geen", "none").to_owned();
    let (owed, paid) = (
        amount(record, Field::StudentDebt),
        amount(record, Field::StudentPayment),
    );
    match (owed, paid) {
        (Some(Cents::ZERO), _) | (None, Some(Cents::ZERO) | None) => none(),
        (Some(owed), _) => language.cents(owed),
        (None, Some(paid)) => {
            let paid = language.cents(paid);
            language.pick(format!("{paid} per maand"), format!("{paid} a month"))
        }
    }
}

fn student_payment(record: &Record, language: Language) -> Option<String> {
    let paid = amount(record, Field::StudentPayment)?;
    Some(if paid == Cents::ZERO {
        language
            .pick("U betaalt niets af aan DUO.", "You pay nothing off to DUO.")
            .to_owned()
    } else {
        let paid = language.cents(paid);
        language.pick(
            format!("U betaalt {paid} per maand af. Dat telt mee in wat u mag lenen."),
            format!("You pay off {paid} a month. That counts in what you may borrow."),
        )
    })
}

#[cfg(test)]
mod tests;
