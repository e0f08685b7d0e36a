//! HypotheekApp: an application for a mortgage, with the loan that it asks for and what the income and
//! the home allow. The same norm as the budget; what lenders answer is in `mortgage_offer`.

use serde::{Deserialize, Serialize};

use super::annuity::RepaymentForm;
use super::income::test_income;
use super::loan::{LoanQuestion, MaximumLoan, maximum_loan};
use super::per_month::{MonthCost, MonthQuestion, as_taxed, month_cost};
use super::purchase_costs::{CostChoices, CostQuestion, PurchaseCosts, purchase_costs};
use super::{
    Buyers, Cents, EnergyLabel, Explanation, Income, Lender, LendingNorm, NormYear, Obligations,
    Percentage, Person, Rule, Sourced, TaxPosition, Term,
};

/// An application, filled from the vault, the contract and the object passport.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MortgageApplication {
    /// The year of the norms.
    pub norm_year: NormYear,
    /// Koopsom.
    pub price: Sourced<Cents>,
    /// Market value by the valuation.
    pub market_value: Sourced<Cents>,
    /// What the applicant earns.
    pub applicant: Income,
    /// What the partner earns.
    pub partner: Option<Income>,
    /// Monthly duties.
    pub obligations: Obligations,
    /// Label of the home.
    pub label: Option<EnergyLabel>,
    /// Own money that goes into it.
    pub own_money: Sourced<Cents>,
    /// What will be spent on energy measures; borrowed too.
    pub measures: Cents,
    /// For how many years the interest must be fixed.
    pub fixed_years: u8,
    /// Whether NHG is wanted.
    pub nhg: bool,
    /// How the loan is paid back.
    pub form: RepaymentForm,
    /// How the applicant stands towards the transfer tax.
    pub applicant_tax: TaxPosition,
    /// How the partner stands towards it.
    pub partner_tax: TaxPosition,
    /// What the buyers pay for.
    pub costs: CostChoices,
    /// WOZ value of the home; the price is taken when it is not known.
    pub woz: Option<Sourced<Cents>>,
}

impl MortgageApplication {
    /// Who buys.
    pub fn buyers(&self) -> Buyers {
        Buyers {
            applicant: self.applicant_tax,
            partner: self.partner.map(|_| self.partner_tax),
        }
    }

    /// Toetsinkomen.
    pub fn test_income(&self) -> Explanation {
        test_income(&self.applicant, self.partner.as_ref(), self.norm_year)
    }

    /// The loan that is asked for: price, costs and measures less own money; the NHG fee over the
    /// loan is part of the costs, so the sum is repeated until it stands still.
    pub fn loan(&self) -> Cents {
        let mut loan = Cents::ZERO;
        for _ in 0..12 {
            let needed = self.price.value + self.measures + self.costs_with(loan).total;
            let next = (needed - self.own_money.value).at_least_zero();
            if next == loan {
                break;
            }
            loan = next;
        }
        loan
    }

    /// The costs of the purchase with the loan that is asked for.
    pub fn purchase_costs(&self) -> PurchaseCosts {
        self.costs_with(self.loan())
    }

    fn costs_with(&self, loan: Cents) -> PurchaseCosts {
        let question = CostQuestion {
            year: self.norm_year,
            buyers: self.buyers(),
            choices: self.costs,
            with_mortgage: true,
            nhg_loan: self.nhg.then_some(loan),
        };
        purchase_costs(self.price.value, question)
    }

    /// What this loan costs in a month of the first year, gross and net.
    pub fn month(&self, interest: Sourced<Percentage>) -> MonthCost {
        let year = self.norm_year;
        let gross_year = |income: &Income, person| income.test_income(person, year).money();
        let applicant = gross_year(&self.applicant, Person::Applicant);
        let partner = self.partner.as_ref();
        let partner = partner.map_or(Cents::ZERO, |income| gross_year(income, Person::Partner));
        let woz = self.woz.unwrap_or(Sourced::assumed(self.price.value));
        let (woz, highest_gross_year) = as_taxed(self.applicant_tax, woz, applicant.max(partner));
        month_cost(&MonthQuestion {
            year,
            loan: self.explained_loan(),
            interest,
            form: self.form,
            woz,
            highest_gross_year,
        })
    }

    /// The largest loan that the income carries at this interest.
    pub(super) fn maximum_loan(&self, interest: Sourced<Percentage>) -> MaximumLoan {
        maximum_loan(&LoanQuestion {
            norm: LendingNorm::of(self.norm_year),
            test_income: self.test_income(),
            single: self.partner.is_none(),
            interest,
            fixed_years: self.fixed_years,
            obligations: &self.obligations,
            label: self.label,
            measures: self.measures,
        })
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
        let year = self.norm_year;
        let amounts = &LendingNorm::of(year).amounts;
        let by_law = amounts.loan_to_value;
        let on_value = self.share_of_value(by_law.min(lender.largest_loan_to_value));
        if self.measures <= Cents::ZERO {
            return on_value;
        }
        let extra = Percentage(amounts.loan_to_value_with_measures.0 - by_law.0);
        let wanted = Sourced::typed(self.measures).explain(Term::MeasuresExtra);
        let extra = Explanation::smallest(
            Term::MeasuresExtra,
            Rule::MeasuresExtra,
            year,
            wanted,
            self.share_of_value(extra),
        );
        let parts = vec![on_value.added(), extra.added()];
        Explanation::sum(Term::LoanOnValue, Rule::LoanToValue, year, parts)
    }

    /// Price, costs and measures less own money, explained.
    pub(super) fn explained_loan(&self) -> Explanation {
        let year = self.norm_year;
        let loan = self.loan();
        if loan == Cents::ZERO {
            return Explanation::rule(Term::Loan, loan, Rule::LoanNeeded, year);
        }
        let costs = self.purchase_costs();
        let measures = self.measures;
        let mut parts = vec![
            self.price.explain(Term::Price).added(),
            costs.explanation.added(),
            self.own_money.explain(Term::OwnMoney).taken_off(),
        ];
        if measures > Cents::ZERO {
            parts.push(
                Sourced::typed(measures)
                    .explain(Term::MeasuresExtra)
                    .added(),
            );
        }
        Explanation::sum(Term::Loan, Rule::LoanNeeded, year, parts)
    }

    fn share_of_value(&self, share: Percentage) -> Explanation {
        let year = self.norm_year;
        let share = Explanation::rule(Term::LoanToValueShare, share, Rule::LoanToValue, year);
        let value = self.value().explain(Term::MarketValue);
        Explanation::share(Term::LoanOnValue, Rule::LoanToValue, year, share, value)
    }
}
