//! Bestedingsruimte: what somebody can spend on a home, from income, own money and the lending norm
//! of the year. Asks nobody anything: all is in the input.

use serde::{Deserialize, Serialize};

use super::annuity::{self, RepaymentForm};
use super::highest_price::{HighestPrice, Means, PriceLimit, highest_price};
use super::income::test_income;
use super::loan::{Household, LoanQuestion, MaximumLoan, maximum_loan_on};
use super::norms::NormYear;
use super::purchase_costs::{CostChoices, CostQuestion};
use super::{
    Buyers, Cents, EnergyLabel, Explanation, Income, LendingNorm, Obligations, Percentage, Person,
    Quantity, Rule, Sourced, TaxPosition, TaxStanding, Term,
};

/// The interest that is assumed until there is an offer: the average of new mortgages fixed for five
/// to ten years, May 2026 (De Nederlandsche Bank, table 5.2.7.1).
pub const ASSUMED_INTEREST: Percentage = Percentage::from_hundredths(374);

/// The fixed-rate period that is assumed until somebody chooses.
pub const ASSUMED_FIXED_YEARS: u8 = 10;

/// All that a budget depends on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetInput {
    /// The year of the norms.
    pub norm_year: NormYear,
    /// What the applicant earns.
    pub applicant: Income,
    /// What the partner who buys along earns.
    pub partner: Option<Income>,
    /// What is known of a partner who does not buy along; read only when none does.
    #[serde(default)]
    pub alone: Household,
    /// Spaargeld.
    pub savings: Sourced<Cents>,
    /// Overwaarde; below nothing for a debt that is left.
    pub equity: Sourced<Cents>,
    /// Schenking: money that is given.
    pub gift: Sourced<Cents>,
    /// What is tried out on top of the savings.
    pub savings_tried: Cents,
    /// What paying off debts takes of the own money, as somebody tries out.
    pub debts_paid: Cents,
    /// The interest of the mortgage.
    pub interest: Sourced<Percentage>,
    /// For how many years it is fixed.
    pub fixed_years: Sourced<u8>,
    /// Monthly duties of those who buy.
    pub obligations: Obligations,
    /// The label of the home, or of the homes that are sought.
    pub label: Option<Sourced<EnergyLabel>>,
    /// Whether that home has an energy performance guarantee of at least ten years.
    pub energy_guarantee: bool,
    /// What will be spent on energy measures.
    pub measures: Sourced<Cents>,
    /// Whether the mortgage is to have NHG.
    pub nhg: bool,
    /// How the applicant stands towards the transfer tax.
    pub applicant_tax: TaxStanding,
    /// How the partner stands towards it, if there is one.
    pub partner_tax: TaxStanding,
    /// What the buyers pay for.
    pub costs: CostChoices,
}

/// What somebody can spend, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// Bruto maandinkomen of the applicant.
    pub applicant_gross_month: Cents,
    /// Bruto maandinkomen of the partner.
    pub partner_gross_month: Option<Cents>,
    /// Toetsinkomen, a year.
    pub test_income: Cents,
    /// Toetsrente.
    pub test_interest: Percentage,
    /// Financieringslastpercentage.
    pub burden_share: Percentage,
    /// What the income carries.
    pub loan_on_income: Cents,
    /// What a single person may borrow on top.
    pub single_allowance: Cents,
    /// What the energy label adds.
    pub label_extra: Cents,
    /// What may be borrowed for energy measures, and is spent on them.
    pub measures_extra: Cents,
    /// The largest loan by income, all of the above, rounded down to whole euros.
    pub loan: Cents,
    /// Savings and equity.
    pub own_money: Cents,
    /// Bestedingsruimte: loan and own money.
    pub total: Cents,
    /// The gross payment of a month for that loan.
    pub monthly_gross: Cents,
    /// Why that payment is what it is.
    pub monthly_explanation: Explanation,
    /// The highest price, with the costs of buying at it.
    pub highest_price: HighestPrice,
    /// Why the total is what it is.
    pub explanation: Explanation,
}

impl BudgetInput {
    /// The start: one income, everything else assumed.
    pub const fn new(applicant: Income) -> Self {
        Self {
            norm_year: NormYear::LATEST,
            applicant,
            partner: None,
            alone: Household::Single,
            savings: Sourced::assumed(Cents::ZERO),
            equity: Sourced::assumed(Cents::ZERO),
            gift: Sourced::assumed(Cents::ZERO),
            savings_tried: Cents::ZERO,
            debts_paid: Cents::ZERO,
            interest: Sourced::assumed(ASSUMED_INTEREST),
            fixed_years: Sourced::assumed(ASSUMED_FIXED_YEARS),
            obligations: Obligations::NONE,
            label: None,
            energy_guarantee: false,
            measures: Sourced::assumed(Cents::ZERO),
            nhg: false,
            applicant_tax: TaxStanding::of(TaxPosition::OwnHome),
            partner_tax: TaxStanding::of(TaxPosition::OwnHome),
            costs: CostChoices {
                guarantee: true,
                inspection: true,
                agent: false,
            },
        }
    }

    /// Who buys.
    pub fn buyers(&self) -> Buyers {
        Buyers {
            applicant: self.applicant_tax,
            partner: self.partner.map(|_| self.partner_tax),
        }
    }

    /// Savings and equity together, with what is given.
    pub fn own_money(&self) -> Explanation {
        let mut parts = vec![
            self.savings.explain(Term::Savings).added(),
            self.equity.explain(Term::Equity).added(),
        ];
        if self.savings_tried > Cents::ZERO {
            let tried = Sourced::tried(self.savings_tried);
            parts.push(tried.explain(Term::Savings).added());
        }
        if self.gift.value > Cents::ZERO {
            parts.push(self.gift.explain(Term::Gift).added());
        }
        if self.debts_paid > Cents::ZERO {
            let paid = Sourced::tried(self.debts_paid).explain(Term::DebtsPaid);
            parts.push(paid.taken_off());
        }
        Explanation::sum(Term::OwnMoney, Rule::Added, self.norm_year, parts)
    }

    /// Toetsinkomen of those who buy.
    pub fn test_income(&self) -> Explanation {
        test_income(&self.applicant, self.partner.as_ref(), self.norm_year)
    }

    /// The largest loan by income.
    pub fn maximum_loan(&self) -> MaximumLoan {
        let question = LoanQuestion {
            norm: LendingNorm::of(self.norm_year),
            test_income: self.test_income(),
            household: (self.partner).map_or(self.alone, |_| Household::BuysTogether),
            interest: self.interest,
            fixed_years: self.fixed_years,
            obligations: &self.obligations,
            label: self.label,
            measures: self.measures,
        };
        maximum_loan_on(&question, self.energy_guarantee)
    }

    /// The costs to ask for, with or without a mortgage. With NHG its fee is over a loan of nothing
    /// until somebody fills in the loan.
    pub fn cost_question(&self, with_mortgage: bool) -> CostQuestion {
        CostQuestion {
            year: self.norm_year,
            buyers: self.buyers(),
            choices: self.costs,
            with_mortgage,
            nhg_loan: (self.nhg && with_mortgage).then_some(Cents::ZERO),
        }
    }

    /// The gross payment of the first month of a loan at this interest.
    pub fn monthly_gross(&self, loan: Explanation) -> Explanation {
        let year = self.norm_year;
        let months = LendingNorm::of(year).amounts.term_months;
        let (interest, form) = (self.interest, RepaymentForm::Annuity);
        let payment = annuity::first_payment(loan.money(), interest.value, months, form);
        let term = Quantity::Months(months);
        Explanation::rule(Term::MonthlyGross, payment, Rule::AnnuityPayment, year)
            .using(loan)
            .using(interest.explain(Term::OfferedInterest))
            .using(Explanation::rule(
                Term::TermMonths,
                term,
                Rule::FullTerm,
                year,
            ))
    }
}

/// What somebody can spend on a home. When the energy measures that are wanted leave money for no
/// home at all, the sum is made without them and says so.
pub fn assess(input: &BudgetInput) -> Budget {
    let wanted = assess_with_measures(input);
    if wanted.highest_price.price > Cents::ZERO || wanted.measures_extra == Cents::ZERO {
        return wanted;
    }
    let mut without = assess_with_measures(&BudgetInput {
        measures: Sourced::assumed(Cents::ZERO),
        ..input.clone()
    });
    if without.highest_price.price > Cents::ZERO {
        without.highest_price.limit = PriceLimit::WithoutMeasures;
    }
    without
}

fn assess_with_measures(input: &BudgetInput) -> Budget {
    let year = input.norm_year;
    let maximum = input.maximum_loan();
    let own_money = input.own_money();
    let parts = vec![
        maximum.explanation.clone().added(),
        own_money.clone().added(),
    ];
    let explanation = Explanation::sum(Term::Spendable, Rule::Spendable, year, parts);
    let question = input.cost_question(maximum.loan > Cents::ZERO);
    let means = Means {
        maximum_loan: &maximum.explanation,
        own_money: &own_money,
        measures: maximum.measures_extra,
    };
    let monthly = input.monthly_gross(maximum.explanation.clone());
    Budget {
        applicant_gross_month: input.applicant.gross_month(Person::Applicant, year).money(),
        partner_gross_month: input
            .partner
            .map(|income| income.gross_month(Person::Partner, year).money()),
        test_income: input.test_income().money(),
        test_interest: maximum.test_interest,
        burden_share: maximum.burden_share,
        loan_on_income: maximum.on_income,
        single_allowance: maximum.single_allowance,
        label_extra: maximum.label_extra,
        measures_extra: maximum.measures_extra,
        loan: maximum.loan,
        own_money: own_money.money(),
        total: explanation.money(),
        monthly_gross: monthly.money(),
        monthly_explanation: monthly,
        highest_price: highest_price(&means, question),
        explanation,
    }
}

#[cfg(test)]
mod tests;
