//! The highest price that a loan and own money can pay, costs included. Knows nothing of income.

use serde::{Deserialize, Serialize};

use super::purchase_costs::{CostQuestion, PurchaseCosts, purchase_costs};
use super::{Cents, Explanation, LendingNorm, Rule, Term};

/// The highest price in whole euros, and what paying it takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HighestPrice {
    /// The price; nothing when own money does not even pay the costs.
    pub price: Cents,
    /// The loan that goes with it: never more than the value of the home.
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
}

/// The loan that may be had on a home of this price.
pub fn loan_at(price: Cents, maximum_loan: Cents, norm: &LendingNorm) -> Cents {
    maximum_loan
        .min(norm.amounts.loan_to_value.of(price))
        .at_least_zero()
}

/// Whether loan and own money pay this price and its costs.
pub fn pays(price: Cents, maximum_loan: Cents, own_money: Cents, question: CostQuestion) -> bool {
    let loan = loan_at(price, maximum_loan, LendingNorm::of(question.year));
    price + purchase_costs(price, question).total <= loan + own_money
}

/// The largest whole-euro price that is paid. What is left over after price and costs only falls as
/// the price rises, so that bisection finds it exactly. The NHG fee is left out of the question:
/// its limit would break that.
pub fn highest_price(
    maximum_loan: &Explanation,
    own_money: &Explanation,
    question: CostQuestion,
) -> HighestPrice {
    let question = CostQuestion {
        nhg_loan: None,
        ..question
    };
    let (most, own) = (maximum_loan.money(), own_money.money());
    let is_paid = |euros| pays(Cents::from_euros(euros), most, own, question);
    let (mut paid, mut too_much) = (0, (most + own).at_least_zero().0 / 100 + 1);
    while too_much - paid > 1 {
        let middle = (paid + too_much) / 2;
        if is_paid(middle) {
            paid = middle;
        } else {
            too_much = middle;
        }
    }
    described(Cents::from_euros(paid), maximum_loan, own_money, question)
}

fn described(
    price: Cents,
    maximum_loan: &Explanation,
    own_money: &Explanation,
    question: CostQuestion,
) -> HighestPrice {
    let costs = purchase_costs(price, question);
    let loan = explained_loan(price, maximum_loan, question);
    let needed = price + costs.total - loan.money();
    let left = own_money.money() - needed;
    let limit = if price == Cents::ZERO {
        PriceLimit::CostsAlone
    } else if loan.money() < maximum_loan.money() {
        PriceLimit::OwnMoney
    } else {
        PriceLimit::Loan
    };
    let parts = vec![
        loan.clone().added(),
        own_money.clone().added(),
        costs.explanation.clone().taken_off(),
        Explanation::rule(Term::OwnMoneyLeft, left, Rule::Added, question.year).taken_off(),
    ];
    HighestPrice {
        price,
        loan: loan.money(),
        own_money_needed: needed,
        own_money_left: left.at_least_zero(),
        limit,
        explanation: Explanation::sum(Term::HighestPrice, Rule::HighestPrice, question.year, parts),
        costs,
    }
}

fn explained_loan(price: Cents, maximum_loan: &Explanation, question: CostQuestion) -> Explanation {
    let year = question.year;
    let share = LendingNorm::of(year).amounts.loan_to_value;
    let share = Explanation::rule(Term::LoanToValueShare, share, Rule::LoanToValue, year);
    let value = Explanation::rule(Term::Price, price, Rule::HighestPrice, year);
    let on_value = Explanation::share(Term::LoanOnValue, Rule::LoanToValue, year, share, value);
    Explanation::smallest(
        Term::Loan,
        Rule::LoanToValue,
        year,
        maximum_loan.clone(),
        on_value,
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Buyers, CostChoices, NormYear, Source, TaxPosition};

    fn question(applicant: TaxPosition) -> CostQuestion {
        CostQuestion {
            year: NormYear::Of2026,
            buyers: Buyers::alone(applicant),
            choices: CostChoices::default(),
            with_mortgage: true,
            nhg_loan: None,
        }
    }

    fn found(loan: Cents, own: Cents, applicant: TaxPosition) -> HighestPrice {
        let input = |what, amount| Explanation::input(what, amount, Source::Typed);
        let loan = input(Term::MaximumLoan, loan);
        highest_price(&loan, &input(Term::OwnMoney, own), question(applicant))
    }

    #[test]
    fn given_enough_own_money_then_the_loan_is_the_limit() {
        let found = found(
            Cents::from_euros(200_000),
            Cents::from_euros(50_000),
            TaxPosition::OwnHome,
        );
        assert_eq!(found.limit, PriceLimit::Loan);
        assert_eq!(found.loan, Cents::from_euros(200_000));
        assert_eq!(found.price, Cents::from_euros(239_926));
        assert!(found.own_money_left < Cents::from_euros(2));
    }

    #[test]
    fn given_little_own_money_then_the_costs_are_the_limit() {
        let found = found(
            Cents::from_euros(400_000),
            Cents::from_euros(11_325),
            TaxPosition::OwnHome,
        );
        assert_eq!(found.limit, PriceLimit::OwnMoney);
        assert_eq!(found.price, found.loan);
        assert!(found.price > Cents::from_euros(299_900));
    }

    #[test]
    fn given_no_own_money_then_no_home_can_be_bought() {
        let found = found(
            Cents::from_euros(400_000),
            Cents::ZERO,
            TaxPosition::Starter,
        );
        assert_eq!(found.limit, PriceLimit::CostsAlone);
        assert_eq!(found.price, Cents::ZERO);
        assert!(found.own_money_needed > Cents::ZERO);
    }

    proptest! {
        #[test]
        fn the_price_is_paid_and_one_euro_more_is_not(
            loan in 0_i64..90_000_000, own in 600_000_i64..40_000_000, starter: bool,
        ) {
            let position = if starter { TaxPosition::Starter } else { TaxPosition::OwnHome };
            let result = found(Cents(loan), Cents(own), position);
            let paid = |price| pays(price, Cents(loan), Cents(own), question(position));
            prop_assert!(paid(result.price));
            prop_assert!(!paid(result.price + Cents::from_euros(1)));
            prop_assert!(result.explanation.adds_up());
            prop_assert_eq!(result.explanation.money(), result.price);
        }
    }
}
