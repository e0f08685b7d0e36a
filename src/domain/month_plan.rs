//! What a home costs a month over the years of the loan: for a picture and its table. Wages, value
//! and rules stay as they are today; nobody knows those of later.

use serde::{Deserialize, Serialize};

use super::per_month::{MonthQuestion, deemed_rent, tax_saved, twelfth};
use super::{Cents, IncomeTax, LendingNorm, annuity};

/// A month of one year of the loan, on average over that year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthOfYear {
    /// The first is 1.
    pub year: u32,
    /// Interest and repayment.
    pub gross: Cents,
    /// Of which interest.
    pub interest: Cents,
    /// Of which repayment.
    pub repayment: Cents,
    /// What the interest saves in tax; below nothing when tax is added.
    pub tax_relief: Cents,
    /// What is left to pay.
    pub net: Cents,
    /// Owed at the end of the year.
    pub balance: Cents,
}

/// The months of every year of the loan, the first year first.
pub fn month_plan(question: &MonthQuestion) -> Vec<MonthOfYear> {
    let months = LendingNorm::of(question.year).amounts.term_months;
    let tax = IncomeTax::of(question.year);
    let deemed_rent = deemed_rent(question.woz, question.year).money();
    let loan = question.loan.money();
    annuity::schedule(loan, question.interest.value, months, question.form)
        .into_iter()
        .map(|year| {
            let saved = tax_saved(
                question.highest_gross_year,
                year.interest - deemed_rent,
                tax,
            );
            let [gross, interest, relief] =
                [year.interest + year.repayment, year.interest, saved].map(twelfth);
            MonthOfYear {
                year: year.year,
                gross,
                interest,
                repayment: gross - interest,
                tax_relief: relief,
                net: gross - relief,
                balance: year.balance,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Explanation, NormYear, Percentage, RepaymentForm, Source, Sourced, Term, month_cost,
    };

    fn question(form: RepaymentForm) -> MonthQuestion {
        MonthQuestion {
            year: NormYear::Of2026,
            loan: Explanation::input(Term::Loan, Cents::from_euros(300_000), Source::Typed),
            interest: Sourced::typed(Percentage(4_000)),
            form,
            woz: Sourced::typed(Cents::from_euros(300_000)),
            highest_gross_year: Cents::from_euros(60_000),
        }
    }

    #[test]
    fn the_first_year_is_what_the_monthly_cost_says() {
        let question = question(RepaymentForm::Annuity);
        let (plan, cost) = (month_plan(&question), month_cost(&question));
        assert_eq!(plan.len(), 30);
        assert_eq!(plan[0].gross, cost.gross);
        assert_eq!(plan[0].net, cost.net);
    }

    #[test]
    fn over_the_years_interest_and_its_relief_fall_and_the_net_month_rises() {
        let plan = month_plan(&question(RepaymentForm::Annuity));
        for pair in plan.windows(2) {
            assert!(pair[1].interest < pair[0].interest);
            assert!(pair[1].tax_relief <= pair[0].tax_relief);
            assert!(pair[1].balance < pair[0].balance);
        }
        assert!(plan[29].net > plan[0].net);
        assert!(plan[29].tax_relief < Cents::ZERO, "hardly any debt is left");
        assert_eq!(plan[29].balance, Cents::ZERO);
    }

    #[test]
    fn a_linear_loan_gets_cheaper_every_year() {
        let plan = month_plan(&question(RepaymentForm::Linear));
        assert!(plan.windows(2).all(|pair| pair[1].gross < pair[0].gross));
        assert!(plan.windows(2).all(|pair| pair[1].net < pair[0].net));
    }
}
