//! What the check of a price says: one sentence, and the amounts with their reasons.

use crate::app::{WhyRow, plain_row};
use crate::domain::{Affordability, Cents, Explanation, Term, Verdict};
use crate::text::{Language, Text, text};

/// Whether it fits, and what is left or lacking.
pub fn sentence(checked: &Affordability, language: Language) -> String {
    if checked.verdict == Verdict::Fits {
        let left = language.euros(checked.own_money_left);
        return language.pick(
            format!("Dit past. U houdt hoogstens {left} eigen geld over."),
            format!("This fits. You keep {left} of your own money at most."),
        );
    }
    let short = language.euros(checked.shortfall);
    language.pick(
        format!("Dit past nog niet. U komt {short} tekort."),
        format!("This does not fit yet. You are {short} short."),
    )
}

/// The amounts behind that sentence.
pub fn rows(checked: &Affordability, language: Language) -> Vec<WhyRow> {
    let row = |name: Text, amount: Cents, why: &Explanation| {
        plain_row(name.get(language), language.euros(amount)).because(why.clone())
    };
    let needed = &checked.own_money_explanation;
    // The NHG fee, which comes first in the tree, is paid over a loan too: that one is told there.
    let loan = needed.from.iter().find(|part| part.what == Term::Loan);
    let largest = text(
        "Hoogste hypotheek op deze woning",
        "Largest mortgage on this home",
    );
    // The costs of the amount below them: with the largest loan, not with the least.
    let costs = needed.find(Term::PurchaseCosts).unwrap_or(needed);
    let month = &checked.month.explanation;
    let month_name = text("Per maand, netto", "A month, net");
    let for_needed = text(
        "voor de hypotheek die u nodig hebt",
        "for the mortgage that you need",
    );
    vec![
        row(largest, checked.loan_possible, loan.unwrap_or(needed)),
        row(text("Kosten koper", "Buyer’s costs"), costs.money(), costs),
        row(
            text("Eigen geld dat u nodig hebt", "Own money that you need"),
            checked.own_money_needed,
            needed,
        ),
        WhyRow {
            note: for_needed.get(language).to_owned(),
            ..row(month_name, checked.month.net, month)
        },
    ]
}
