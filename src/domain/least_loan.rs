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
    /// The loan and its costs. The NHG fee is a share of the loan and is paid out of it, so the sum is
    /// repeated until it stands still.
    pub(super) fn settle(mut self) -> LeastLoan {
        let without = CostQuestion {
            with_mortgage: false,
            nhg_loan: None,
            ..self.question
        };
        let costs = purchase_costs(self.price.money(), without).total;
        // Who pays all of it needs no loan, and pays nothing for one.
        if self.price.money() + self.measures + costs <= self.own_money.money() {
            self.question = without;
        }
        let mut loan = Cents::ZERO;
        let mut costs = self.costs_with(loan);
        for _ in 0..12 {
            let needed = self.price.money() + self.measures + costs.total;
            let next = (needed - self.own_money.money()).at_least_zero();
            let stands = next == loan || self.question.nhg_loan.is_none();
            loan = next;
            if stands {
                break;
            }
            costs = self.costs_with(loan);
        }
        LeastLoan {
            loan,
            costs,
            purchase: self,
        }
    }

    fn costs_with(&self, loan: Cents) -> PurchaseCosts {
        purchase_costs(self.price.money(), with_nhg_loan(self.question, loan))
    }
}

/// The least loan, with the costs that go with it.
pub(super) struct LeastLoan {
    /// Where own money pays everything: nothing.
    pub loan: Cents,
    /// The costs that go with that loan.
    pub costs: PurchaseCosts,
    purchase: Purchase,
}

impl LeastLoan {
    /// What is lacking when no more than this can be borrowed; below nothing for what is left.
    pub(super) fn short_with(&self, loan: Cents) -> Cents {
        let purchase = &self.purchase;
        let costs = purchase.costs_with(loan).total;
        purchase.price.money() + costs + purchase.measures - loan - purchase.own_money.money()
    }

    /// The loan, explained; where own money pays everything there is none.
    pub(super) fn explained(&self, what: Term) -> Explanation {
        let purchase = &self.purchase;
        let (year, rule) = (purchase.question.year, Rule::LoanNeeded);
        let costs = self.costs.explanation.clone();
        let spent = measures_spent(purchase.measures, year);
        let mut parts = vec![purchase.price.clone().added(), costs.added()];
        parts.extend(spent.map(Explanation::added));
        parts.push(purchase.own_money.clone().taken_off());
        if self.loan > Cents::ZERO {
            return Explanation::sum(what, rule, year, parts);
        }
        let nothing = Explanation::rule(what, Cents::ZERO, rule, year);
        parts.into_iter().fold(nothing, Explanation::using)
    }
}
