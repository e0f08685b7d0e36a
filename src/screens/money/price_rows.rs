//! What the check of a price says: one sentence, and the amounts with their reasons.

use leptos::prelude::*;

use super::live::LiveSum;
use super::price::check_at;
use crate::app::{Changes, WhyRow, plain_row};
use crate::domain::{Affordability, Cents, Explanation, Term, Verdict};
use crate::text::{Language, Text, text};

/// What would change the amounts of the check, reckoned when somebody looks.
#[derive(Clone, Copy)]
pub struct PriceChanges {
    /// Own money that is left, or what is short: whichever there is now.
    pub balance: Changes,
    loan: Changes,
    costs: Changes,
    needed: Changes,
    net: Changes,
}

impl PriceChanges {
    /// Of the price that is asked for.
    pub fn of(
        sum: LiveSum,
        price: Signal<Option<Cents>>,
        checked: Memo<Option<Affordability>>,
    ) -> Self {
        let by = |amount: fn(&Affordability) -> Cents| {
            sum.changes_by(move |input| {
                price
                    .get()
                    .map_or(Cents::ZERO, |price| amount(&check_at(price, input)))
            })
        };
        let (left, short) = (by(|one| one.own_money_left), by(|one| one.shortfall));
        let is_short = move |checked: &Option<Affordability>| {
            let checked = checked.as_ref();
            checked.is_some_and(|checked| checked.shortfall > Cents::ZERO)
        };
        Self {
            balance: Signal::derive(move || {
                let balance = if checked.with(is_short) { short } else { left };
                balance.get()
            }),
            loan: by(|one| one.loan_possible),
            costs: by(|one| costs(one).money()),
            needed: by(|one| one.own_money_needed),
            net: by(|one| one.month.net),
        }
    }
}

/// Whether it fits, and what is left or lacking.
pub fn sentence(checked: &Affordability, language: Language) -> String {
    if checked.verdict == Verdict::Fits {
        let left = language.euros(checked.own_money_left);
        return language.pick(
            format!("Dit past. U houdt hoogstens {left} eigen geld over."),
            format!("This fits. You keep {left} of your own money at most."),
        );
    }
    // There is money enough: what was asked with it cannot be had.
    if checked.shortfall == Cents::ZERO {
        let reason = checked.reasons.first();
        let reason = reason.map(|reason| language.affordability_reason(*reason));
        let not_yet = language.pick("Dit past nog niet.", "This does not fit yet.");
        return format!("{not_yet} {}", reason.unwrap_or_default());
    }
    let short = language.euros(checked.shortfall);
    language.pick(
        format!("Dit past nog niet. U komt {short} tekort."),
        format!("This does not fit yet. You are {short} short."),
    )
}

/// The amounts behind that sentence.
pub fn rows(checked: &Affordability, language: Language, changes: PriceChanges) -> Vec<WhyRow> {
    let row = |name: Text, amount: Cents, why: &Explanation, changes: Changes| WhyRow {
        changes: Some(changes),
        ..plain_row(name.get(language), language.euros(amount)).because(why.clone())
    };
    let needed = &checked.own_money_explanation;
    // The NHG fee, which comes first in the tree, is paid over a loan too: that one is told there.
    let loan = needed.from.iter().find(|part| part.what == Term::Loan);
    let loan = loan.unwrap_or(needed);
    let costs = costs(checked);
    let month = &checked.month.explanation;
    vec![
        row(LARGEST, checked.loan_possible, loan, changes.loan),
        row(COSTS, costs.money(), costs, changes.costs),
        row(NEEDED, checked.own_money_needed, needed, changes.needed),
        WhyRow {
            note: FOR_NEEDED.get(language).to_owned(),
            ..row(MONTH, checked.month.net, month, changes.net)
        },
    ]
}

/// The costs of the own money that is needed: with the largest loan, not with the least.
fn costs(checked: &Affordability) -> &Explanation {
    let needed = &checked.own_money_explanation;
    needed.find(Term::PurchaseCosts).unwrap_or(needed)
}

const LARGEST: Text = text(
    "Hoogste hypotheek op deze woning",
    "Largest mortgage on this home",
);
const COSTS: Text = text("Kosten koper", "Buyer’s costs");
const NEEDED: Text = text("Eigen geld dat u nodig hebt", "Own money that you need");
const MONTH: Text = text("Per maand, netto", "A month, net");
const FOR_NEEDED: Text = text(
    "voor de hypotheek die u nodig hebt",
    "for the mortgage that you need",
);
