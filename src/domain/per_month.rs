//! What a home costs a month: the gross payment, and the net one after the tax that interest saves.
//! The first year only; insurance, upkeep and energy are left out.

use serde::{Deserialize, Serialize};

use super::annuity::{self, RepaymentForm};
use super::month_plan::explain_year;
use super::norms::NormYear;
use super::own_home_tax::{deemed_rent, tax_relief};
use super::{
    BudgetInput, Cents, Explanation, IncomeTax, LendingNorm, Percentage, Person, Quantity, Rule,
    Sourced, TaxPosition, Term,
};

/// For which loan and home the monthly cost is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthQuestion {
    /// The year of the norms.
    pub year: NormYear,
    /// The loan, explained.
    pub loan: Explanation,
    /// Its interest.
    pub interest: Sourced<Percentage>,
    /// How it is paid back.
    pub form: RepaymentForm,
    /// What the income tax makes of it.
    pub tax: HomeTax,
}

/// How the income tax treats the home and its loan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HomeTax {
    /// Eigen woning: the interest is deducted, eigenwoningforfait is added.
    OwnHome {
        /// WOZ value of the home.
        woz: Sourced<Cents>,
        /// The gross year of who earns most, explained: that is where the deduction saves most.
        highest_income: Explanation,
    },
    /// Nobody of the buyers will live there: nothing is deducted and nothing added.
    LivesElsewhere {
        /// Where somebody said so, the answer.
        said: Option<Explanation>,
    },
}

/// What a home costs in a month of the first year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthCost {
    /// The first payment to the lender.
    pub gross: Cents,
    /// Interest of the first year.
    pub interest_first_year: Cents,
    /// Eigenwoningforfait.
    pub deemed_rent: Cents,
    /// Interest less eigenwoningforfait; below nothing when there is little debt.
    pub deduction: Cents,
    /// What that saves in tax in the year; below nothing when tax is added.
    pub tax_relief: Cents,
    /// A twelfth of what the first year takes, less a twelfth of that: of an annuity every month, of a
    /// linear loan the average of that year.
    pub net: Cents,
    /// Why the net amount is what it is.
    pub explanation: Explanation,
}

impl BudgetInput {
    /// What a loan on a home with this WOZ value costs a month. Who will not live there deducts
    /// nothing and has no eigenwoningforfait.
    pub fn month_question(
        &self,
        loan: Explanation,
        woz: Sourced<Cents>,
        form: RepaymentForm,
    ) -> MonthQuestion {
        let year = self.norm_year;
        let lives_there = self.applicant_tax.position != TaxPosition::NotMainResidence;
        let tax = if lives_there {
            let highest_income = self.highest_income();
            HomeTax::OwnHome {
                woz,
                highest_income,
            }
        } else {
            let said = self.applicant_tax.said;
            let said = said.map(|said| said.lives_there.explain(Term::LivesThere));
            HomeTax::LivesElsewhere { said }
        };
        MonthQuestion {
            year,
            loan,
            interest: self.interest,
            form,
            tax,
        }
    }

    /// The gross year of who earns most.
    fn highest_income(&self) -> Explanation {
        let (what, rule, year) = (Term::HighestIncome, Rule::HighestIncome, self.norm_year);
        let applicant = self.applicant.test_income(Person::Applicant, year);
        match self.partner {
            Some(partner) => {
                let partner = partner.test_income(Person::Partner, year);
                Explanation::largest(what, rule, year, applicant, partner)
            }
            None => {
                let amount = applicant.money();
                Explanation::rule(what, amount, rule, year).using(applicant)
            }
        }
    }
}

/// Reckons the monthly cost.
pub fn month_cost(question: &MonthQuestion) -> MonthCost {
    let (gross, interest) = (gross_payment(question), interest_first_year(question));
    let (monthly, yearly) = (gross.money(), interest.money());
    let average = match question.form {
        RepaymentForm::Annuity => None,
        // Every month takes less than the one before, and the tax is reckoned over the year.
        RepaymentForm::Linear => explain_year(question, 1),
    };
    let explanation = match average {
        Some(average) => average.using(gross),
        None => question.tax.net_month(gross, interest, question.year),
    };
    let told = |what| {
        explanation
            .find(what)
            .map_or(Cents::ZERO, Explanation::money)
    };
    MonthCost {
        gross: monthly,
        interest_first_year: yearly,
        deemed_rent: told(Term::DeemedRent),
        deduction: told(Term::Deduction),
        tax_relief: told(Term::TaxRelief),
        net: explanation.money(),
        explanation,
    }
}

impl HomeTax {
    /// The gross month less a twelfth of what this interest of a year saves. Of a home that nobody
    /// lives in who pays for it: the gross month.
    pub(super) fn net_month(
        &self,
        gross: Explanation,
        interest: Explanation,
        year: NormYear,
    ) -> Explanation {
        let sum = |rule, parts| Explanation::sum(Term::MonthlyNet, rule, year, parts);
        match self {
            Self::OwnHome {
                woz,
                highest_income,
            } => {
                let rent = deemed_rent(*woz, year);
                let relief = tax_relief(highest_income.clone(), interest, rent, year);
                let (what, rule) = (Term::MonthlyTaxRelief, Rule::TwelfthOfYear);
                let monthly = Explanation::rule(what, twelfth(relief.money()), rule, year);
                let parts = vec![gross.added(), monthly.using(relief).taken_off()];
                sum(Rule::Added, parts)
            }
            Self::LivesElsewhere { said } => {
                let net = sum(Rule::NoDeduction, vec![gross.added()]);
                said.iter().cloned().fold(net, Explanation::using)
            }
        }
    }

    /// What the interest of a year saves in tax, whichever year it is of.
    pub(super) fn relief(&self, year: NormYear) -> impl Fn(Cents) -> Cents {
        let known = match self {
            Self::OwnHome {
                woz,
                highest_income,
            } => Some((highest_income.money(), deemed_rent(*woz, year).money())),
            Self::LivesElsewhere { .. } => None,
        };
        move |interest| {
            known.map_or(Cents::ZERO, |(income, rent)| {
                IncomeTax::of(year).own_home_relief(income, interest, rent)
            })
        }
    }
}

fn gross_payment(question: &MonthQuestion) -> Explanation {
    let months = LendingNorm::of(question.year).amounts.term_months;
    let loan = question.loan.money();
    let amount = annuity::first_payment(loan, question.interest.value, months, question.form);
    let rule = match question.form {
        RepaymentForm::Annuity => Rule::AnnuityPayment,
        RepaymentForm::Linear => Rule::LinearPayment,
    };
    let term = Quantity::Months(months);
    Explanation::rule(Term::MonthlyGross, amount, rule, question.year)
        .using(question.loan.clone())
        .using(question.interest.explain(Term::OfferedInterest))
        .using(Explanation::rule(
            Term::TermMonths,
            term,
            Rule::FullTerm,
            question.year,
        ))
}

fn interest_first_year(question: &MonthQuestion) -> Explanation {
    let months = LendingNorm::of(question.year).amounts.term_months;
    let loan = question.loan.money();
    let plan = annuity::schedule(loan, question.interest.value, months, question.form);
    let amount = plan.first().map_or(Cents::ZERO, |first| first.interest);
    Explanation::rule(
        Term::InterestFirstYear,
        amount,
        Rule::InterestOverBalance,
        question.year,
    )
    .using(question.loan.bare())
    .using(question.interest.explain(Term::OfferedInterest))
}

/// A twelfth, to the nearest cent.
pub(super) fn twelfth(year: Cents) -> Cents {
    Cents(year.0.saturating_add(6 * year.0.signum()) / 12)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Source;
    use crate::domain::{AgeBand, BuyerSaid, Income};

    fn asked(loan: i64, woz: i64, income: i64) -> MonthCost {
        let cost = month_cost(&MonthQuestion {
            year: NormYear::Of2026,
            loan: Explanation::input(Term::Loan, Cents::from_euros(loan), Source::Typed),
            interest: Sourced::typed(Percentage(4_000)),
            form: RepaymentForm::Annuity,
            tax: HomeTax::OwnHome {
                woz: Sourced::typed(Cents::from_euros(woz)),
                highest_income: Sourced::typed(Cents::from_euros(income))
                    .explain(Term::HighestIncome),
            },
        });
        assert!(cost.explanation.adds_up());
        assert_eq!(cost.explanation.money(), cost.net);
        cost
    }

    #[test]
    fn interest_saves_tax_at_the_rate_of_the_bracket() {
        let cost = asked(300_000, 300_000, 60_000);
        assert_eq!(cost.gross, Cents(143_225));
        assert_eq!(cost.deemed_rent, Cents::from_euros(1_050));
        assert_eq!(cost.deduction, cost.interest_first_year - cost.deemed_rent);
        assert_eq!(cost.tax_relief, Percentage(37_560).of(cost.deduction));
        assert!((11_900..12_000).contains(&cost.interest_first_year.whole_euros()));
        assert!(cost.net < cost.gross);
    }

    #[test]
    fn who_will_live_elsewhere_deducts_nothing_and_reads_nothing_of_deduction() {
        let mut input = BudgetInput::new(Income::typed_net(Cents::from_euros(4_000)));
        input.applicant_tax = BuyerSaid {
            age: Sourced::typed(AgeBand::Under35),
            exemption_used: Sourced::assumed(false),
            lives_there: Sourced::typed(false),
        }
        .into();
        let loan = Explanation::input(Term::Loan, Cents::from_euros(300_000), Source::Typed);
        let woz = Sourced::typed(Cents::from_euros(300_000));
        let cost = month_cost(&input.month_question(loan, woz, RepaymentForm::Annuity));
        assert_eq!(cost.net, cost.gross);
        assert!(cost.explanation.adds_up());
        for absent in [Term::Deduction, Term::DeemedRent, Term::HighestIncome] {
            assert_eq!(cost.explanation.find(absent), None, "{absent:?}");
        }
        assert!(cost.explanation.find(Term::LivesThere).is_some());
    }

    #[test]
    fn in_the_highest_bracket_interest_saves_the_capped_rate_and_the_addition_costs_the_full_one() {
        let cost = asked(300_000, 300_000, 150_000);
        let saved = Percentage(37_560).of(cost.interest_first_year);
        let added = Percentage(49_500).of(cost.deemed_rent);
        assert!((cost.tax_relief - (saved - added)).0.abs() <= 1);
    }

    #[test]
    fn with_hardly_any_debt_the_net_month_is_a_little_more_than_the_gross() {
        let cost = asked(10_000, 400_000, 60_000);
        assert!(cost.deduction < Cents::ZERO);
        assert!(cost.tax_relief < Cents::ZERO);
        assert!(cost.net > cost.gross);
    }

    #[test]
    fn a_home_of_hardly_any_value_counts_for_less_up_to_and_with_the_border_of_its_band() {
        let known = [
            (0, 0),
            (12_500, 0),
            (12_600, 1_260),
            (25_000, 2_500),
            (25_100, 5_020),
            (50_000, 10_000),
            (50_100, 12_525),
            (75_000, 18_750),
            (75_100, 26_285),
            (1_350_000, 472_500),
        ];
        for (woz, cents) in known {
            assert_eq!(
                asked(60_000, woz, 60_000).deemed_rent,
                Cents(cents),
                "{woz}"
            );
        }
    }

    #[test]
    fn a_very_dear_home_counts_for_more() {
        let cost = asked(300_000, 1_450_000, 60_000);
        assert_eq!(cost.deemed_rent, Cents::from_euros(4_725 + 2_350));
    }
}
