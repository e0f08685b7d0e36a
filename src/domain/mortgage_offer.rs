//! What each lender answers to an application: an offer with what it costs, or a no with reasons.

use serde::{Deserialize, Serialize};
use time::Date;

use super::annuity::{self, RepaymentForm};
use super::lender::{Conditions, Lender, Quote, RateClass, RateQuestion};
use super::mortgage::MortgageApplication;
use super::{
    Because, Cents, Explanation, LendingNorm, MonthCost, NormYear, Part, Percentage, Quantity,
    Rule, Source, SourceName, Sourced, Term,
};

/// What one lender answers. What was added later has a usual value, so that older files still read.
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
    /// Why the interest is as low as it is; `None` without an interest.
    #[serde(default)]
    pub class: Option<RateClass>,
    /// How it is paid back; `None` in files of before that was kept.
    #[serde(default)]
    pub form: Option<RepaymentForm>,
    /// The net payment of a month in the first year; nothing without an interest.
    #[serde(default)]
    pub monthly_net: Cents,
    /// Why that payment is what it is.
    #[serde(default)]
    pub net_explanation: Option<Explanation>,
    /// All interest over the whole term, as if it stayed what it is now.
    #[serde(default)]
    pub total_interest: Cents,
    /// Why the interest is what it is; `None` without one.
    #[serde(default)]
    pub interest_explanation: Option<Explanation>,
    /// Why all that is paid over the term is what it is: the loan and all interest.
    #[serde(default)]
    pub total_explanation: Option<Explanation>,
    /// What comes with it.
    #[serde(default)]
    pub conditions: Conditions,
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

/// What each lender answers on a day, accepted first, then by interest.
pub fn offers(application: &MortgageApplication, lenders: &[Lender], on: Date) -> Vec<Offer> {
    let mut offers: Vec<Offer> = lenders
        .iter()
        .map(|lender| offer(application, lender, on))
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

/// What one lender answers on a day.
pub fn offer(application: &MortgageApplication, lender: &Lender, on: Date) -> Offer {
    let year = application.input.norm_year;
    let loan = application.explained_loan();
    let value = application.value();
    let asked = asked(application, loan.money(), on);
    let quote = lender.quote(asked);
    let dated = lender.sheet(on).map_or(on, |sheet| sheet.dated);
    let sourced = quoted(quote, dated);
    let by_income = application.maximum_loan(sourced).explanation;
    let on_value = application.loan_on_value(lender);
    let accepted = match quote {
        None => Err(vec![RejectionReason::FixedYearsNotOffered]),
        Some(_) => answer(application, lender, loan.money(), &by_income, &on_value),
    };
    let term = Term::MaximumLoan;
    let rule = match on_value.because {
        Because::Rule { rule, .. } => rule,
        Because::Input(_) => Rule::LoanToValue,
    };
    let largest = Explanation::smallest(term, rule, year, by_income, on_value);
    let month = application.month_of(loan.clone(), sourced);
    let paid = total_paid(application, &loan, sourced);
    let interest = paid.find(Term::TotalInterest).map(Explanation::money);
    let if_offered = |amount: Cents| quote.map_or(Cents::ZERO, |_| amount);
    Offer {
        lender: lender.name.clone(),
        dated,
        interest: quote.map(|quote| quote.interest),
        fixed_years: application.input.fixed_years.value,
        loan: loan.money(),
        largest_loan: if_offered(largest.money()),
        monthly_gross: if_offered(month.gross),
        accepted,
        explanation: explained_gross(&month, year).using(largest),
        class: quote.map(|quote| quote.class),
        form: Some(application.form),
        monthly_net: if_offered(month.net),
        net_explanation: quote.map(|_| month.explanation),
        total_interest: if_offered(interest.unwrap_or_default()),
        interest_explanation: quote
            .map(|quote| quote.explained(loan.bare(), value.explain(Term::MarketValue), year)),
        total_explanation: quote.map(|_| paid),
        conditions: lender.conditions,
    }
}

/// The interest that a lender asks on a day; `None` when it does not fix for that long.
pub(super) fn quoted_interest(
    application: &MortgageApplication,
    lender: &Lender,
    on: Date,
) -> Option<Percentage> {
    let quote = lender.quote(asked(application, application.loan(), on));
    quote.map(|quote| quote.interest)
}

fn quoted(quote: Option<Quote>, dated: Date) -> Sourced<Percentage> {
    Sourced {
        value: quote.map(|quote| quote.interest).unwrap_or_default(),
        source: Source::Fetched {
            from: SourceName::Lender,
            on: dated,
        },
    }
}

/// The gross payment as it stands in the tree of the net one, by itself.
fn explained_gross(month: &MonthCost, year: NormYear) -> Explanation {
    let gross = month.explanation.find(Term::MonthlyGross).cloned();
    let gross = gross.unwrap_or_else(|| {
        Explanation::rule(Term::MonthlyGross, month.gross, Rule::AnnuityPayment, year)
    });
    Explanation {
        part: Part::Used,
        ..gross
    }
}

fn asked(application: &MortgageApplication, loan: Cents, on: Date) -> RateQuestion {
    RateQuestion {
        fixed_years: application.input.fixed_years.value,
        nhg: application.input.nhg,
        loan,
        value: application.value().value,
        on,
    }
}

/// The loan and all interest, as if the rate stayed what it is.
fn total_paid(
    application: &MortgageApplication,
    loan: &Explanation,
    interest: Sourced<Percentage>,
) -> Explanation {
    let year = application.input.norm_year;
    let months = LendingNorm::of(year).amounts.term_months;
    let plan = annuity::schedule(loan.money(), interest.value, months, application.form);
    let all: Cents = plan.iter().map(|year| year.interest).sum();
    let term = Quantity::Months(months);
    let term = Explanation::rule(Term::TermMonths, term, Rule::FullTerm, year);
    let all = Explanation::rule(Term::TotalInterest, all, Rule::InterestOverTerm, year)
        .using(loan.bare())
        .using(interest.explain(Term::OfferedInterest))
        .using(term);
    let parts = vec![loan.clone().added(), all.added()];
    Explanation::sum(Term::TotalPaid, Rule::Added, year, parts)
}

fn answer(
    application: &MortgageApplication,
    lender: &Lender,
    loan: Cents,
    by_income: &Explanation,
    on_value: &Explanation,
) -> Result<(), Vec<RejectionReason>> {
    let mut reasons = Vec::new();
    if loan == Cents::ZERO {
        reasons.push(RejectionReason::NoLoanNeeded);
    }
    if application.test_income().money() < lender.least_test_income {
        let least = lender.least_test_income;
        reasons.push(RejectionReason::IncomeBelowLeast { least });
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
    if reasons.is_empty() {
        Ok(())
    } else {
        Err(reasons)
    }
}

/// With NHG the value is limited, and so are value and energy measures together.
fn above_nhg_limit(application: &MortgageApplication) -> Option<RejectionReason> {
    let amounts = &LendingNorm::of(application.input.norm_year).amounts;
    let measures = application.input.measures.value.at_least_zero();
    let limit = amounts.above_nhg_limit(application.value().value, measures);
    let limit = limit.filter(|_| application.input.nhg)?;
    Some(RejectionReason::AboveNhgLimit { limit })
}

#[cfg(test)]
mod tests;
