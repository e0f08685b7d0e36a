//! The least loan that pays a home: price, costs and energy measures less own money. The budget and
//! the application for a mortgage share it, so that both say the same to the cent.

use super::highest_price::{measures_spent, with_nhg_loan};
use super::purchase_costs::{CostQuestion, PurchaseCosts, purchase_costs};
use super::{Cents, Explanation, Rule, Term};

/// What must be paid, and with which own money.
pub(super) struct Purchase {
    /// Koopsom, explained.
    pub price: Explanation,
    /// What is spent on energy measures.
    pub measures: Cents,
    /// Own money, explained.
    pub own_money: Explanation,
    /// Which costs come with it.
    pub question: CostQuestion,
}

impl Purchase {
    /// The loan. The NHG fee is a share of the loan and is paid out of it, so the sum is repeated
    /// until it stands still.
    pub(super) fn loan(&self) -> Cents {
        let mut loan = Cents::ZERO;
        for _ in 0..12 {
            let needed = self.price.money() + self.measures + self.costs_with(loan).total;
            let next = (needed - self.own_money.money()).at_least_zero();
            if next == loan || self.question.nhg_loan.is_none() {
                return next;
            }
            loan = next;
        }
        loan
    }

    /// The costs that go with that loan.
    pub(super) fn costs(&self) -> PurchaseCosts {
        self.costs_with(self.loan())
    }

    fn costs_with(&self, loan: Cents) -> PurchaseCosts {
        purchase_costs(self.price.money(), with_nhg_loan(self.question, loan))
    }

    /// The loan, explained; where own money pays everything there is none.
    pub(super) fn explained(&self, what: Term) -> Explanation {
        let (year, rule) = (self.question.year, Rule::LoanNeeded);
        let costs = self.costs().explanation;
        let spent = measures_spent(self.measures, year);
        let mut parts = vec![self.price.clone().added(), costs.added()];
        parts.extend(spent.map(Explanation::added));
        parts.push(self.own_money.clone().taken_off());
        if self.loan() > Cents::ZERO {
            return Explanation::sum(what, rule, year, parts);
        }
        let nothing = Explanation::rule(what, Cents::ZERO, rule, year);
        parts.into_iter().fold(nothing, Explanation::using)
    }
}
