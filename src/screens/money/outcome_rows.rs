//! What the outcome of the sum is made of: a row an amount, each with its reasons.

use super::live::LiveSum;
use super::month::at_highest_price;
use crate::app::{Changes, WhyRow, plain_row};
use crate::domain::{
    Budget, BudgetInput, Cents, Explanation, RepaymentForm, Term, assess, month_cost,
};
use crate::text::{Language, Text, text};
use crate::ui::row_list::RowKind;

/// What would change the amounts of the rows.
#[derive(Clone, Copy)]
pub struct RowChanges {
    loan: Changes,
    own_money: Changes,
    total: Changes,
    costs: Changes,
    month: Changes,
}

impl RowChanges {
    /// Reckoned when somebody looks.
    pub fn of(sum: LiveSum) -> Self {
        let month = |input: &BudgetInput| {
            let month = gross_month(&assess(input), input);
            month.as_ref().map_or(Cents::ZERO, Explanation::money)
        };
        Self {
            loan: sum.changes(|budget| budget.loan),
            own_money: sum.changes(|budget| budget.own_money),
            total: sum.changes(|budget| budget.total),
            costs: sum.changes(|budget| budget.highest_price.costs.total),
            month: sum.changes_by(month),
        }
    }
}

/// The rows, each with its reasons.
pub fn rows(
    budget: &Budget,
    input: &BudgetInput,
    language: Language,
    changes: RowChanges,
) -> Vec<WhyRow> {
    let row = |name: Text, amount: Cents| plain_row(name.get(language), language.euros(amount));
    let part = |what| budget.explanation.find(what).cloned();
    let costs = &budget.highest_price.costs;
    let year = input.norm_year.number();
    let lent = format!("{} {year}", LENT.get(language));
    let month = gross_month(budget, input);
    let gross = month.as_ref().map_or(Cents::ZERO, Explanation::money);
    vec![
        WhyRow {
            why: part(Term::MaximumLoan),
            changes: Some(changes.loan),
            ..plain_row(&lent, language.euros(budget.loan))
        },
        WhyRow {
            why: part(Term::OwnMoney),
            changes: Some(changes.own_money),
            ..row(OWN_MONEY, budget.own_money)
        },
        WhyRow {
            kind: RowKind::Total,
            why: Some(budget.explanation.clone()),
            changes: Some(changes.total),
            ..row(TOGETHER, budget.total)
        },
        WhyRow {
            why: Some(costs.explanation.clone()),
            changes: Some(changes.costs),
            ..row(COSTS, costs.total)
        },
        WhyRow {
            why: month,
            changes: Some(changes.month),
            ..row(MONTH, gross)
        },
    ]
}

const LENT: Text = text("Lening volgens de norm van", "Loan by the norm of");
const OWN_MONEY: Text = text("Uw eigen geld", "Your own money");
const TOGETHER: Text = text("Samen", "Together");
const COSTS: Text = text(
    "Kosten koper, uit uw eigen geld",
    "Buyer’s costs, from your own money",
);
const MONTH: Text = text("Hypotheek per maand, bruto", "Mortgage a month, gross");

/// The gross payment of the first month for the loan at the highest price.
fn gross_month(budget: &Budget, input: &BudgetInput) -> Option<Explanation> {
    let month = month_cost(&at_highest_price(budget, input, RepaymentForm::Annuity)?);
    month.explanation.find(Term::MonthlyGross).cloned()
}
