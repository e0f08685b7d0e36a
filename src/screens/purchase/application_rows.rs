//! The filled application as rows: each amount with who says so.

use leptos::prelude::Signal;

use super::wish_draft::WishDraft;
use crate::app::{Changes, Session, WhyRow, plain_row};
use crate::domain::{
    Because, Cents, Explanation, Income, MortgageApplication, Person, Source, Term,
    assumes_a_starter,
};
use crate::journey::mortgage::what_would_change_asked;
use crate::text::terms::term;
use crate::text::vault::inside;
use crate::text::{Language, Text, text};
use crate::ui::row_list::RowKind;

fn source(explanation: &Explanation, language: Language) -> String {
    match &explanation.because {
        Because::Input(source) => language.source(*source),
        Because::Rule { .. } if explanation.what == Term::OwnMoney => {
            let parts = explanation.from.iter();
            let parts = parts.filter(|part| part.money() > Cents::ZERO);
            let names = parts.map(|part| match part.because {
                Because::Input(Source::Tried) => TRIED.get(language).to_owned(),
                _ => inside(term(part.what).get(language)),
            });
            names.collect::<Vec<_>>().join(", ")
        }
        Because::Rule { .. } => language
            .pick(
                "berekend uit wat u invulde",
                "reckoned from what you filled in",
            )
            .to_owned(),
    }
}

/// What would change the amounts of the application that are reckoned.
#[derive(Clone, Copy)]
pub struct AskedChanges {
    own_money: Changes,
    costs: Changes,
    loan: Changes,
}

impl AskedChanges {
    /// Of the application with what is tried.
    pub fn of(session: Session, draft: WishDraft) -> Self {
        let by = |amount: fn(&MortgageApplication) -> Cents| -> Changes {
            Signal::derive(move || {
                let tried = (draft.trial(), session.now().date());
                session.with(|story| {
                    what_would_change_asked(&story.journey, story.room(), tried, &amount).into()
                })
            })
        };
        Self {
            own_money: by(|asked| asked.own_money().money()),
            costs: by(|asked| asked.purchase_costs().total),
            loan: by(MortgageApplication::loan),
        }
    }
}

/// The rows of a filled application.
pub fn rows(
    application: &MortgageApplication,
    language: Language,
    changes: AskedChanges,
) -> Vec<WhyRow> {
    let mut rows = income_rows(application, Person::Applicant, language);
    rows.extend(income_rows(application, Person::Partner, language));
    let row = |name: Text, amount: Cents| plain_row(name.get(language), language.cents(amount));
    let own_money = application.own_money();
    rows.push(
        WhyRow {
            note: source(&own_money, language),
            changes: Some(changes.own_money),
            ..row(OWN_MONEY, own_money.money())
        }
        .because(own_money),
    );
    rows.push(WhyRow {
        note: FROM_ROOM.get(language).to_owned(),
        ..row(PRICE, application.price.value)
    });
    rows.extend(application.input.label.map(|label| WhyRow {
        note: FROM_PASSPORT.get(language).to_owned(),
        ..plain_row(LABEL.get(language), label.value.label().to_owned())
    }));
    let loan = application.explained_loan();
    let asked = [
        (COSTS, loan.find(Term::PurchaseCosts), Some(changes.costs)),
        (MEASURES, loan.find(Term::MeasuresSpent), None),
    ];
    let asked = asked.into_iter().filter_map(|(name, why, changes)| {
        let why = why?.clone();
        let note = assumes_a_starter(&why).then(|| AS_STARTER.get(language).to_owned());
        Some(WhyRow {
            changes,
            note: note.unwrap_or_default(),
            ..row(name, why.money()).because(why)
        })
    });
    rows.extend(asked);
    rows.push(WhyRow {
        kind: RowKind::Total,
        changes: Some(changes.loan),
        ..row(LOAN, loan.money()).because(loan)
    });
    rows
}

/// Bruto maandinkomen?, 13e maand, Vakantiegeld, Bruto jaarinkomen of one person; none without one.
fn income_rows(
    application: &MortgageApplication,
    person: Person,
    language: Language,
) -> Vec<WhyRow> {
    let input = &application.input;
    let income: Option<&Income> = match person {
        Person::Applicant => Some(&input.applicant),
        Person::Partner => input.partner.as_ref(),
    };
    let Some(income) = income else {
        return Vec::new();
    };
    let year = income.test_income(person, input.norm_year);
    let month = income.gross_month(person, input.norm_year);
    // Who has none is said to have none by who says what the month is.
    let none = |what| Explanation::input(what, Cents::ZERO, income.thirteenth_month_source());
    let part = |what| year.find(what).cloned().unwrap_or_else(|| none(what));
    let row = |name: Text, why: &Explanation| WhyRow {
        label: match person {
            Person::Applicant => name.get(language).to_owned(),
            Person::Partner => format!("{} (partner)", name.get(language)),
        },
        amount: language.cents(why.money()),
        note: source(why, language),
        why: Some(why.clone()),
        ..WhyRow::default()
    };
    vec![
        row(GROSS_MONTH, &month),
        row(THIRTEENTH, &part(Term::ThirteenthMonth(person))),
        row(HOLIDAY_PAY, &part(Term::HolidayPay(person))),
        WhyRow {
            kind: RowKind::Total,
            note: String::new(),
            ..row(GROSS_YEAR, &year)
        },
    ]
}

const TRIED: Text = text("wat u uitprobeert", "what you are trying out");
const OWN_MONEY: Text = text("Eigen geld", "Own money");
const PRICE: Text = text("Koopsom", "Price");
const FROM_ROOM: Text = text("uit de transactiekamer", "from the transaction room");
const LABEL: Text = text("Energielabel", "Energy label");
const FROM_PASSPORT: Text = text("uit het objectpaspoort", "from the object passport");
const COSTS: Text = text("Kosten koper", "Buyer’s costs");
const AS_STARTER: Text = text(
    "met de vrijstelling voor starters: wij gaan ervan uit dat u jonger bent dan 35",
    "with the starters’ exemption: we assume that you are younger than 35",
);
const MEASURES: Text = text("Voor energie besparen", "For saving energy");
const LOAN: Text = text("Lening die u vraagt", "Loan you ask for");
const GROSS_MONTH: Text = text("Bruto maandinkomen?", "Gross monthly income?");
const THIRTEENTH: Text = text("13e maand", "13th month");
const HOLIDAY_PAY: Text = text("Vakantiegeld", "Holiday pay");
const GROSS_YEAR: Text = text("Bruto jaarinkomen", "Gross annual income");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BudgetInput, RepaymentForm, Sourced};

    #[test]
    fn each_part_of_an_income_names_who_said_that_part() {
        let euros = Cents::from_euros;
        let income = Income::Known {
            gross_month: Sourced::typed(euros(3_000)),
            holiday_pay: Sourced::tried(euros(2_880)),
            thirteenth_month: Sourced::assumed(euros(3_000)),
        };
        let application = MortgageApplication {
            input: BudgetInput::new(income),
            price: Sourced::typed(euros(290_000)),
            market_value: Sourced::typed(euros(290_000)),
            own_money: None,
            form: RepaymentForm::Annuity,
            woz: None,
        };
        let language = Language::Dutch;
        let rows = income_rows(&application, Person::Applicant, language);
        let notes: Vec<_> = rows.iter().map(|row| row.note.as_str()).collect();
        let said = [Source::Typed, Source::Assumed, Source::Tried].map(|by| language.source(by));
        assert_eq!(notes, [said[0].as_str(), &said[1], &said[2], ""]);
    }
}
