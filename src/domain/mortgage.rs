//! HypotheekApp: an application for a mortgage, with the loan that it asks for and what the income and
//! the home allow. The same norm as the budget; what lenders answer is in `mortgage_offer`.

use serde::{Deserialize, Serialize};

use super::annuity::RepaymentForm;
use super::highest_price::measures_spent;
use super::least_loan::{LeastLoan, Purchase};
use super::loan::MaximumLoan;
use super::per_month::{MonthCost, month_cost};
use super::purchase_costs::PurchaseCosts;
use super::{
    BudgetInput, Cents, CostKind, Explanation, Lender, LendingNorm, Percentage, Rule, Sourced, Term,
};

/// An application, filled from the vault, the contract and the object passport.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MortgageApplication {
    /// What the budget is made with too: incomes, duties, costs, label, measures, NHG, fixed period.
    /// All measures in it are carried out and paid. Its interest does not count: the lender sets it.
    pub input: BudgetInput,
    /// Koopsom.
    pub price: Sourced<Cents>,
    /// Market value by the valuation.
    pub market_value: Sourced<Cents>,
    /// Own money as the application states it; without it that of the budget counts.
    pub own_money: Option<Sourced<Cents>>,
    /// How the loan is paid back.
    pub form: RepaymentForm,
    /// WOZ value of the home; the price is taken when it is not known.
    pub woz: Option<Sourced<Cents>>,
}

impl MortgageApplication {
    /// Toetsinkomen.
    pub fn test_income(&self) -> Explanation {
        self.input.test_income()
    }

    /// Own money that goes into it.
    pub fn own_money(&self) -> Explanation {
        match self.own_money {
            Some(stated) => stated.explain(Term::OwnMoney),
            None => self.input.own_money(),
        }
    }

    /// The loan that is asked for: price, costs and measures less own money.
    pub fn loan(&self) -> Cents {
        self.least().loan
    }

    /// The costs of the purchase with the loan that is asked for.
    pub fn purchase_costs(&self) -> PurchaseCosts {
        self.least().costs
    }

    /// What of those costs is paid for having a loan: valuation, advice and the NHG fee.
    pub(super) fn costs_of_loan(&self) -> Cents {
        let costs = self.purchase_costs();
        let kinds = [CostKind::Valuation, CostKind::Advice, CostKind::NhgFee];
        kinds.map(|kind| costs.of(kind)).into_iter().sum()
    }

    /// Price, costs and measures less own money, explained.
    pub fn explained_loan(&self) -> Explanation {
        self.least().explained(Term::Loan)
    }

    fn least(&self) -> LeastLoan {
        let purchase = Purchase {
            price: self.price.explain(Term::Price),
            measures: self.input.measures.value.at_least_zero(),
            own_money: self.own_money(),
            question: self.input.cost_question(true),
        };
        purchase.settle()
    }

    /// What this loan costs in a month of the first year, gross and net.
    pub fn month(&self, interest: Sourced<Percentage>) -> MonthCost {
        self.month_of(self.explained_loan(), interest)
    }

    /// The same for a loan that was explained already.
    pub(super) fn month_of(&self, loan: Explanation, interest: Sourced<Percentage>) -> MonthCost {
        let woz = self.woz.unwrap_or(Sourced::assumed(self.price.value));
        let at = self.at(interest);
        month_cost(&at.month_question(loan, woz, self.form))
    }

    /// The largest loan that the income carries at this interest.
    pub fn maximum_loan(&self, interest: Sourced<Percentage>) -> MaximumLoan {
        self.at(interest).maximum_loan()
    }

    fn at(&self, interest: Sourced<Percentage>) -> BudgetInput {
        BudgetInput {
            interest,
            ..self.input.clone()
        }
    }

    /// The lowest of price and market value, which is what counts as the value of the home.
    pub(super) fn value(&self) -> Sourced<Cents> {
        if self.price.value < self.market_value.value {
            return self.price;
        }
        self.market_value
    }

    /// The lender's share of the value; for energy measures the law allows a little more on top.
    pub(super) fn loan_on_value(&self, lender: &Lender) -> Explanation {
        let year = self.input.norm_year;
        let amounts = &LendingNorm::of(year).amounts;
        let by_law = amounts.loan_to_value;
        let own_limit = lender.largest_loan_to_value < by_law;
        let (share, rule) = match own_limit {
            true => (lender.largest_loan_to_value, Rule::LenderShare),
            false => (by_law, Rule::LoanToValue),
        };
        let on_value = self.share_of_value(share, rule);
        let Some(wanted) = measures_spent(self.input.measures.value, year) else {
            return on_value;
        };
        let extra = Percentage(amounts.loan_to_value_with_measures.0 - by_law.0);
        let extra = Explanation::smallest(
            Term::MeasuresExtra,
            Rule::MeasuresExtra,
            year,
            wanted,
            self.share_of_value(extra, Rule::LoanToValue),
        );
        let parts = vec![on_value.added(), extra.added()];
        Explanation::sum(Term::LoanOnValue, rule, year, parts)
    }

    fn share_of_value(&self, share: Percentage, rule: Rule) -> Explanation {
        let year = self.input.norm_year;
        let share = Explanation::rule(Term::LoanToValueShare, share, rule, year);
        let value = self.value().explain(Term::MarketValue);
        Explanation::share(Term::LoanOnValue, rule, year, share, value)
    }
}
