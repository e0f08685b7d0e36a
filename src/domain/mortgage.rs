//! HypotheekApp: an application for a mortgage, and what each lender answers to it, with reasons.
//! The same norm as the budget; the interest and the policy are the lender's.

use serde::{Deserialize, Serialize};
use time::Date;

use super::annuity::{self, RepaymentForm};
use super::income::test_income;
use super::loan::{LoanQuestion, MaximumLoan, maximum_loan};
use super::purchase_costs::{CostChoices, CostQuestion, PurchaseCosts, purchase_costs};
use super::{
    Buyers, Cents, EnergyLabel, Explanation, Income, Lender, LendingNorm, NormYear, Obligations,
    Percentage, Quantity, Rule, Source, SourceName, Sourced, TaxPosition, Term,
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
}

/// What one lender answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The lender.
    pub lender: String,
    /// The day of its rates.
    #[serde(with = "super::iso_date")]
    pub dated: Date,
    /// The interest; `None` when it does not fix for that long.
    pub interest: Option<Percentage>,
    /// For how many years it is fixed.
    pub fixed_years: u8,
    /// The loan that was asked for.
    pub loan: Cents,
    /// The largest loan that this lender would give on this home.
    pub largest_loan: Cents,
    /// The gross payment of the first month; nothing without an interest.
    pub monthly_gross: Cents,
    /// Accepted, or why not.
    pub accepted: Result<(), Vec<RejectionReason>>,
    /// Why the monthly payment is what it is, with the largest loan beside it.
    pub explanation: Explanation,
}

/// Why a lender says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RejectionReason {
    /// The lender does not fix the interest for that long.
    FixedYearsNotOffered,
    /// The income carries less.
    LoanAboveIncome {
        /// The most it carries.
        most: Cents,
        /// What is short.
        short: Cents,
    },
    /// The home is worth less, or the lender finances a smaller share of it.
    LoanAboveValue {
        /// The most on this home.
        most: Cents,
        /// What is short.
        short: Cents,
    },
    /// Price or value is above the limit of NHG.
    AboveNhgLimit {
        /// The limit.
        limit: Cents,
    },
    /// The lender lends only on a higher income.
    IncomeBelowLeast {
        /// The least test income.
        least: Cents,
    },
    /// There is nothing to lend: own money pays it all.
    NoLoanNeeded,
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

    fn maximum_loan(&self, interest: Sourced<Percentage>) -> MaximumLoan {
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
    fn value(&self) -> Sourced<Cents> {
        if self.price.value < self.market_value.value {
            return self.price;
        }
        self.market_value
    }

    /// The lender's share of the value; for energy measures the law allows a little more on top.
    fn loan_on_value(&self, lender: &Lender) -> Explanation {
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

    fn share_of_value(&self, share: Percentage) -> Explanation {
        let year = self.norm_year;
        let share = Explanation::rule(Term::LoanToValueShare, share, Rule::LoanToValue, year);
        let value = self.value().explain(Term::MarketValue);
        Explanation::share(Term::LoanOnValue, Rule::LoanToValue, year, share, value)
    }
}

/// What each lender answers, accepted first, then by interest.
pub fn offers(application: &MortgageApplication, lenders: &[Lender]) -> Vec<Offer> {
    let mut offers: Vec<Offer> = lenders
        .iter()
        .map(|lender| offer(application, lender))
        .collect();
    offers.sort_by_key(|offer| {
        (
            offer.accepted.is_err(),
            offer.interest.is_none(),
            offer.interest,
        )
    });
    offers
}

fn offer(application: &MortgageApplication, lender: &Lender) -> Offer {
    let year = application.norm_year;
    let loan = application.loan();
    let interest = lender.interest(application.fixed_years, application.nhg);
    let sourced = quoted(lender, interest);
    let by_income = application.maximum_loan(sourced).explanation;
    let on_value = application.loan_on_value(lender);
    let reasons = match interest {
        None => vec![RejectionReason::FixedYearsNotOffered],
        Some(_) => rejections(application, lender, loan, &by_income, &on_value),
    };
    let largest = Explanation::smallest(
        Term::MaximumLoan,
        Rule::LoanToValue,
        year,
        by_income,
        on_value,
    );
    let payment = explained_payment(application, sourced, interest.is_some());
    Offer {
        lender: lender.name.clone(),
        dated: lender.dated,
        interest,
        fixed_years: application.fixed_years,
        loan,
        largest_loan: interest.map_or(Cents::ZERO, |_| largest.money()),
        monthly_gross: payment.money(),
        accepted: if reasons.is_empty() {
            Ok(())
        } else {
            Err(reasons)
        },
        explanation: payment.using(largest),
    }
}

fn quoted(lender: &Lender, interest: Option<Percentage>) -> Sourced<Percentage> {
    Sourced {
        value: interest.unwrap_or_default(),
        source: Source::Fetched {
            from: SourceName::Lender,
            on: lender.dated,
        },
    }
}

fn rejections(
    application: &MortgageApplication,
    lender: &Lender,
    loan: Cents,
    by_income: &Explanation,
    on_value: &Explanation,
) -> Vec<RejectionReason> {
    let mut reasons = Vec::new();
    let test_income = application.test_income().money();
    if loan == Cents::ZERO {
        reasons.push(RejectionReason::NoLoanNeeded);
    }
    if test_income < lender.least_test_income {
        reasons.push(RejectionReason::IncomeBelowLeast {
            least: lender.least_test_income,
        });
    }
    let most = by_income.money();
    if loan > most {
        let short = loan - most;
        reasons.push(RejectionReason::LoanAboveIncome { most, short });
    }
    let most = on_value.money();
    if loan > most {
        let short = loan - most;
        reasons.push(RejectionReason::LoanAboveValue { most, short });
    }
    reasons.extend(above_nhg_limit(application));
    reasons
}

/// With NHG the value is limited, and so are value and energy measures together.
fn above_nhg_limit(application: &MortgageApplication) -> Option<RejectionReason> {
    let amounts = &LendingNorm::of(application.norm_year).amounts;
    let value = application.value().value;
    let with_measures = value + application.measures.at_least_zero();
    let limit = if value > amounts.nhg_limit {
        amounts.nhg_limit
    } else if with_measures > amounts.nhg_limit_with_measures {
        amounts.nhg_limit_with_measures
    } else {
        return None;
    };
    application
        .nhg
        .then_some(RejectionReason::AboveNhgLimit { limit })
}

/// The first payment; nothing when there is no interest to pay it at.
fn explained_payment(
    application: &MortgageApplication,
    interest: Sourced<Percentage>,
    is_offered: bool,
) -> Explanation {
    let year = application.norm_year;
    let rule = match application.form {
        RepaymentForm::Annuity => Rule::AnnuityPayment,
        RepaymentForm::Linear => Rule::LinearPayment,
    };
    let months = LendingNorm::of(year).amounts.term_months;
    let loan = if is_offered {
        application.loan()
    } else {
        Cents::ZERO
    };
    let payment = annuity::first_payment(loan, interest.value, months, application.form);
    let months = Quantity::Months(months);
    Explanation::rule(Term::MonthlyGross, payment, rule, year)
        .using(explained_loan(application))
        .using(interest.explain(Term::OfferedInterest))
        .using(Explanation::input(
            Term::TermMonths,
            months,
            Source::Assumed,
        ))
}

fn explained_loan(application: &MortgageApplication) -> Explanation {
    let year = application.norm_year;
    let loan = application.loan();
    if loan == Cents::ZERO {
        return Explanation::rule(Term::Loan, loan, Rule::LoanNeeded, year);
    }
    let costs = application.purchase_costs();
    let measures = application.measures;
    let mut parts = vec![
        application.price.explain(Term::Price).added(),
        costs.explanation.added(),
        application.own_money.explain(Term::OwnMoney).taken_off(),
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

#[cfg(test)]
mod tests;
