//! What a home costs a month over the years of the loan: for a picture and its table. Wages, value
//! and rules stay as they are today; nobody knows those of later.

use serde::{Deserialize, Serialize};

use super::per_month::{MonthQuestion, twelfth};
use super::{Cents, Explanation, LendingNorm, LoanYear, Quantity, Rule, Term, annuity};

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
    let saved = question.tax.relief(question.year);
    schedule(question)
        .into_iter()
        .map(|year| {
            let saved = saved(year.interest);
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

fn schedule(question: &MonthQuestion) -> Vec<LoanYear> {
    let months = LendingNorm::of(question.year).amounts.term_months;
    let loan = question.loan.money();
    annuity::schedule(loan, question.interest.value, months, question.form)
}

/// Why the net month of one year of the loan is what it is, with the debt after that year beside it;
/// `None` for a year that the loan has not.
pub fn explain_year(question: &MonthQuestion, year: u32) -> Option<Explanation> {
    let plan = schedule(question);
    let place = plan.iter().position(|one| one.year == year)?;
    let before = match place.checked_sub(1) {
        Some(previous) => plan.get(previous)?.balance,
        None => question.loan.money(),
    };
    Some(net_month_of(question, plan.get(place)?, before))
}

fn net_month_of(question: &MonthQuestion, year: &LoanYear, before: Cents) -> Explanation {
    let norms = question.year;
    let sum = |what, rule, parts| Explanation::sum(what, rule, norms, parts);
    let twelfth_of = |what, whole: Explanation| {
        let amount = twelfth(whole.money());
        Explanation::rule(what, amount, Rule::TwelfthOfYear, norms).using(whole)
    };
    let before = Explanation::rule(Term::BalanceBefore, before, Rule::RepaymentPlan, norms);
    let interest = planned(question, Term::YearInterest, year.interest, &before);
    let repayment = planned(question, Term::YearRepayment, year.repayment, &before);
    let after = vec![before.added(), repayment.clone().taken_off()];
    let after = sum(Term::BalanceAfter, Rule::Added, after);
    let deductible = interest.bare();
    let paid = vec![interest.added(), repayment.added()];
    let paid = sum(Term::YearPayment, Rule::Added, paid);
    let gross = twelfth_of(Term::YearMonthGross, paid);
    let net = question.tax.net_month(gross, deductible, norms);
    net.using(after)
}

/// Interest or repayment of a year, by the plan of payments.
fn planned(
    question: &MonthQuestion,
    what: Term,
    amount: Cents,
    before: &Explanation,
) -> Explanation {
    let months = Quantity::Months(LendingNorm::of(question.year).amounts.term_months);
    Explanation::rule(what, amount, Rule::RepaymentPlan, question.year)
        .using(before.clone())
        .using(question.interest.explain(Term::OfferedInterest))
        .using(Explanation::rule(
            Term::TermMonths,
            months,
            Rule::FullTerm,
            question.year,
        ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Explanation, HomeTax, NormYear, Percentage, RepaymentForm, Source, Sourced, Term,
        month_cost,
    };

    fn question(form: RepaymentForm) -> MonthQuestion {
        MonthQuestion {
            year: NormYear::Of2026,
            loan: Explanation::input(Term::Loan, Cents::from_euros(300_000), Source::Typed),
            interest: Sourced::typed(Percentage(4_000)),
            form,
            tax: HomeTax::OwnHome {
                woz: Sourced::typed(Cents::from_euros(300_000)),
                highest_income: Sourced::typed(Cents::from_euros(60_000))
                    .explain(Term::HighestIncome),
            },
        }
    }

    #[test]
    fn the_first_year_is_what_the_monthly_cost_says() {
        for form in [RepaymentForm::Annuity, RepaymentForm::Linear] {
            let question = question(form);
            let (plan, cost) = (month_plan(&question), month_cost(&question));
            assert_eq!(plan.len(), 30);
            assert_eq!(plan[0].net, cost.net, "{form:?}");
            assert_eq!(cost.explanation.money(), cost.net);
            assert!(cost.explanation.adds_up());
            let of_month = cost.explanation.find(Term::MonthlyGross).unwrap();
            assert_eq!(of_month.money(), cost.gross);
            match form {
                RepaymentForm::Annuity => assert_eq!(plan[0].gross, cost.gross),
                RepaymentForm::Linear => assert!(plan[0].gross < cost.gross),
            }
        }
    }

    #[test]
    fn every_month_of_the_plan_says_how_it_came_about() {
        for form in [RepaymentForm::Annuity, RepaymentForm::Linear] {
            let question = question(form);
            for month in month_plan(&question) {
                assert_eq!(month.interest + month.repayment, month.gross);
                assert_eq!(month.gross - month.tax_relief, month.net);
                let tree = explain_year(&question, month.year).unwrap();
                assert!(tree.adds_up(), "{}", month.year);
                let found = |what| tree.find(what).unwrap().money();
                assert_eq!(tree.money(), month.net);
                assert_eq!(found(Term::YearMonthGross), month.gross);
                assert_eq!(found(Term::MonthlyTaxRelief), month.tax_relief);
                assert_eq!(found(Term::BalanceAfter), month.balance);
                assert_eq!(twelfth(found(Term::YearInterest)), month.interest);
            }
            assert_eq!(explain_year(&question, 31), None);
        }
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
