//! The highest price that a loan and own money can pay, costs included. Knows nothing of income.

use serde::{Deserialize, Serialize};

use super::purchase_costs::{CostQuestion, PurchaseCosts, purchase_costs};
use super::{Cents, Explanation, LendingNorm, NormYear, Percentage, Rule, Term};

/// The highest price in whole euros, and what paying it takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HighestPrice {
    /// The price; nothing when own money does not even pay the costs.
    pub price: Cents,
    /// The loan that goes with it: never more than the value of the home and its energy measures.
    pub loan: Cents,
    /// The costs at that price.
    pub costs: PurchaseCosts,
    /// Own money that goes into it.
    pub own_money_needed: Cents,
    /// Own money that is left.
    pub own_money_left: Cents,
    /// What keeps the price from being higher.
    pub limit: PriceLimit,
    /// Why: loan and own money, less costs and what is left.
    pub explanation: Explanation,
}

/// What keeps a price from being higher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PriceLimit {
    /// The loan by income is used up.
    Loan,
    /// Own money pays no more costs: those cannot be borrowed.
    OwnMoney,
    /// Own money does not even pay the costs of the cheapest home.
    CostsAlone,
    /// NHG has a highest price.
    NhgLimit,
    /// With the energy measures that are wanted no home can be paid: this is the price without them.
    WithoutMeasures,
    /// Above it the starters' exemption of the transfer tax lapses, and that tax cannot be paid.
    StarterLimit,
}

/// What a price is paid with.
#[derive(Clone, Copy, Debug)]
pub struct Means<'a> {
    /// The largest loan by income, explained.
    pub maximum_loan: &'a Explanation,
    /// Own money, explained.
    pub own_money: &'a Explanation,
    /// What of the loan is spent on energy measures.
    pub measures: Cents,
}

/// The loan that may be had on a home of this price, when so much is spent on energy measures.
pub fn loan_at(price: Cents, maximum_loan: Cents, measures: Cents, norm: &LendingNorm) -> Cents {
    let extra = measures_share(norm).of(price).min(measures);
    maximum_loan
        .min(norm.amounts.loan_to_value.of(price) + extra)
        .at_least_zero()
}

/// What may be borrowed above the value for energy measures, as a share of the value.
pub(super) fn measures_share(norm: &LendingNorm) -> Percentage {
    Percentage(norm.amounts.loan_to_value_with_measures.0 - norm.amounts.loan_to_value.0)
}

/// The question with the loan over which the NHG fee is paid; without NHG it stays as it is.
pub(super) fn with_nhg_loan(question: CostQuestion, loan: Cents) -> CostQuestion {
    CostQuestion {
        nhg_loan: question.nhg_loan.map(|_| loan),
        ..question
    }
}

impl Means<'_> {
    /// Whether these means pay this price, its costs and the measures.
    pub fn pay(&self, price: Cents, question: CostQuestion) -> bool {
        let norm = LendingNorm::of(question.year);
        let loan = loan_at(price, self.maximum_loan.money(), self.measures, norm);
        let costs = purchase_costs(price, with_nhg_loan(question, loan)).total;
        price + costs + self.measures <= loan + self.own_money.money()
    }

    /// A price from which what is left only falls: below it the loan for energy measures still grows
    /// with the price.
    fn turning_point(&self, norm: &LendingNorm) -> i64 {
        let share = i64::from(measures_share(norm).0);
        if self.measures <= Cents::ZERO || share <= 0 {
            return 0;
        }
        let measures = i128::from(self.measures.0) * 1_000 / i128::from(share);
        let whole = i128::from(norm.amounts.loan_to_value_with_measures.0);
        let loan = i128::from(self.maximum_loan.money().0) * 1_000 / whole;
        i64::try_from(measures.min(loan)).unwrap_or(0)
    }
}

impl HighestPrice {
    /// The loan, explained.
    pub fn loan_explanation(&self) -> Option<&Explanation> {
        self.explanation.find(Term::Loan)
    }

    /// Price, costs and measures less the loan.
    pub fn own_money_explanation(&self) -> Option<Explanation> {
        let year = self.explanation.year()?;
        let price = Explanation::rule(Term::Price, self.price, Rule::HighestPrice, year);
        let mut parts = vec![price.added(), self.costs.explanation.clone().added()];
        let measures = self.explanation.find(Term::MeasuresSpent);
        parts.extend(measures.map(|spent| spent.clone().added()));
        parts.push(self.loan_explanation()?.clone().taken_off());
        Some(Explanation::sum(
            Term::OwnMoneyNeeded,
            Rule::Added,
            year,
            parts,
        ))
    }
}

impl HighestPrice {
    /// Own money that is left, or what is lacking of it, explained.
    pub fn balance_explanation(&self) -> Option<Explanation> {
        let year = self.explanation.year()?;
        let own = self.explanation.find(Term::OwnMoney)?.clone();
        let needed = self.own_money_explanation()?;
        let is_short = needed.money() > own.money();
        let (what, parts) = if is_short {
            (Term::Shortfall, vec![needed.added(), own.taken_off()])
        } else {
            (Term::OwnMoneyLeft, vec![own.added(), needed.taken_off()])
        };
        Some(Explanation::sum(what, Rule::Added, year, parts))
    }
}

/// The largest whole-euro price that is paid. What is left over after price and costs only falls as
/// the price rises (with energy measures: from a turning point), so that bisection finds it exactly.
/// With NHG no price is above its limit.
pub fn highest_price(means: &Means, question: CostQuestion) -> HighestPrice {
    let norm = LendingNorm::of(question.year);
    let is_paid = |euros| means.pay(Cents::from_euros(euros), question);
    let most = means.maximum_loan.money() + means.own_money.money();
    let start = means.turning_point(norm);
    let mut paid = if is_paid(start) { start } else { 0 };
    let mut too_much = (most.at_least_zero().0 / 100 + 1).max(paid + 1);
    while too_much - paid > 1 {
        let middle = (paid + too_much) / 2;
        if is_paid(middle) {
            paid = middle;
        } else {
            too_much = middle;
        }
    }
    let price = Cents::from_euros(paid);
    let limit = norm.amounts.nhg_limit;
    let is_limited = question.nhg_loan.is_some() && price > limit;
    let price = if is_limited { limit } else { price };
    described(price, is_limited, means, question)
}

fn described(
    price: Cents,
    is_limited: bool,
    means: &Means,
    question: CostQuestion,
) -> HighestPrice {
    let loan = explained_loan(price, means, question.year);
    let question = with_nhg_loan(question, loan.money());
    let costs = purchase_costs(price, question);
    let needed = price + costs.total + means.measures - loan.money();
    let left = means.own_money.money() - needed;
    let limit = if is_limited {
        PriceLimit::NhgLimit
    } else if question.buyers.lose_exemption_above(price, question.year) {
        PriceLimit::StarterLimit
    } else if price == Cents::ZERO {
        PriceLimit::CostsAlone
    } else if loan.money() < means.maximum_loan.money() {
        PriceLimit::OwnMoney
    } else {
        PriceLimit::Loan
    };
    HighestPrice {
        price,
        loan: loan.money(),
        own_money_needed: needed,
        own_money_left: left.at_least_zero(),
        limit,
        explanation: explained(price, loan, &costs, means, limit),
        costs,
    }
}

/// Loan and own money, less costs, measures and what is left.
fn explained(
    price: Cents,
    loan: Explanation,
    costs: &PurchaseCosts,
    means: &Means,
    limit: PriceLimit,
) -> Explanation {
    let Some(year) = costs.explanation.year() else {
        return costs.explanation.clone();
    };
    let left = loan.money() + means.own_money.money() - costs.total - means.measures - price;
    let mut parts = vec![
        loan.added(),
        means.own_money.clone().added(),
        costs.explanation.clone().taken_off(),
    ];
    parts.extend(measures_spent(means.measures, year).map(Explanation::taken_off));
    parts.push(Explanation::rule(Term::OwnMoneyLeft, left, Rule::Added, year).taken_off());
    let highest = Explanation::sum(Term::HighestPrice, Rule::HighestPrice, year, parts);
    let (what, limit, rule) = match limit {
        PriceLimit::NhgLimit => {
            let limit = LendingNorm::of(year).amounts.nhg_limit;
            (Term::NhgLimit, limit, Rule::NhgLimit)
        }
        PriceLimit::StarterLimit => (Term::StarterLimit, price, Rule::TransferTaxStarter),
        _ => return highest,
    };
    highest.using(Explanation::rule(what, limit, rule, year))
}

/// What goes to energy measures; nothing to tell when nothing does.
pub(super) fn measures_spent(measures: Cents, year: NormYear) -> Option<Explanation> {
    (measures > Cents::ZERO)
        .then(|| Explanation::rule(Term::MeasuresSpent, measures, Rule::MeasuresSpent, year))
}

fn explained_loan(price: Cents, means: &Means, year: NormYear) -> Explanation {
    let value = Explanation::rule(Term::Price, price, Rule::HighestPrice, year);
    let on_value = loan_on_value(value, means.measures, year);
    Explanation::smallest(
        Term::Loan,
        on_value_rule(means.measures),
        year,
        means.maximum_loan.clone(),
        on_value,
    )
}

const fn on_value_rule(measures: Cents) -> Rule {
    if measures.0 > 0 {
        Rule::LoanToValueWithMeasures
    } else {
        Rule::LoanToValue
    }
}

/// The largest loan on the value of a home: all of it, and a little more for energy measures.
pub(super) fn loan_on_value(value: Explanation, measures: Cents, year: NormYear) -> Explanation {
    let norm = LendingNorm::of(year);
    let share = |share, of| {
        let share = Explanation::rule(Term::LoanToValueShare, share, Rule::LoanToValue, year);
        Explanation::share(Term::LoanOnValue, Rule::LoanToValue, year, share, of)
    };
    let whole = share(norm.amounts.loan_to_value, value.clone());
    let Some(spent) = measures_spent(measures, year) else {
        return whole;
    };
    let rule = Rule::LoanToValueWithMeasures;
    let most = share(measures_share(norm), value);
    let extra = Explanation::smallest(Term::MeasuresExtra, rule, year, spent, most);
    let parts = vec![whole.added(), extra.added()];
    Explanation::sum(Term::LoanOnValue, rule, year, parts)
}

#[cfg(test)]
mod tests;
