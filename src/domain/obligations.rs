//! Duties that leave less of the income for a mortgage: student loan, credit, lease, alimony, ground
//! rent. Says what each counts for, not what is left.

use serde::{Deserialize, Serialize};

use super::norms::NormYear;
use super::{Cents, Explanation, LendingNorm, Rule, Source, Sourced, Term};

/// What somebody, or two who buy together, must pay every month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obligations {
    /// Termijnbedrag of the student loan, a month.
    pub student_loan: Sourced<Cents>,
    /// What is left of the student loan; counts only when the payment is not known.
    pub student_debt: Sourced<Cents>,
    /// Whether that loan is of the older system, which is paid back faster.
    pub student_debt_is_older: bool,
    /// The limits of revolving credits, credit cards and overdrafts together.
    pub credit_limit: Sourced<Cents>,
    /// Personal loans, a month.
    pub personal_loan: Sourced<Cents>,
    /// Private lease, a month; counts in full.
    pub lease: Sourced<Cents>,
    /// Partner alimony that is paid, a month.
    pub alimony: Sourced<Cents>,
    /// Erfpachtcanon, a month.
    pub ground_rent: Sourced<Cents>,
    /// What the partner who takes part owes by the partner's own sources.
    pub partner: PartnersDuties,
}

/// What a partner must pay every month, as the partner's own sources know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnersDuties {
    /// Termijnbedrag of the student loan, a month.
    pub student_loan: Sourced<Cents>,
    /// The limits of revolving credits together.
    pub credit_limit: Sourced<Cents>,
    /// Personal loans, a month.
    pub personal_loan: Sourced<Cents>,
}

impl PartnersDuties {
    /// No duties.
    const fn nothing(source: Source) -> Self {
        let nothing = nothing(source);
        Self {
            student_loan: nothing,
            credit_limit: nothing,
            personal_loan: nothing,
        }
    }

    pub(super) fn are_none(&self) -> bool {
        let all = [self.student_loan, self.credit_limit, self.personal_loan];
        all.iter().all(|duty| duty.value <= Cents::ZERO)
    }

    /// What they count for in a month; `None` when there are none.
    fn monthly(&self, interest: &Explanation, norm: &LendingNorm) -> Option<Explanation> {
        let mut parts = Vec::new();
        if self.student_loan.value > Cents::ZERO {
            let payment = self.student_loan.explain(Term::StudentLoanPayment);
            parts.push(student_loan_burden(payment, interest, norm).added());
        }
        if self.credit_limit.value > Cents::ZERO {
            parts.push(credit_burden(self.credit_limit, norm).added());
        }
        if self.personal_loan.value > Cents::ZERO {
            parts.push(self.personal_loan.explain(Term::PersonalLoan).added());
        }
        let (what, rule) = (Term::PartnersObligations, Rule::OtherObligations);
        (!parts.is_empty()).then(|| Explanation::sum(what, rule, norm.year, parts))
    }
}

const fn nothing(source: Source) -> Sourced<Cents> {
    Sourced {
        value: Cents::ZERO,
        source,
    }
}

impl Default for Obligations {
    fn default() -> Self {
        Self::NONE
    }
}

impl Obligations {
    /// No duties, until somebody says otherwise.
    pub const NONE: Self = Self::nothing(Source::Assumed);

    /// No duties at all, to see how much they weigh.
    pub const WITHOUT: Self = Self::nothing(Source::Tried);

    const fn nothing(source: Source) -> Self {
        let nothing = nothing(source);
        Self {
            student_loan: nothing,
            student_debt: nothing,
            student_debt_is_older: false,
            credit_limit: nothing,
            personal_loan: nothing,
            lease: nothing,
            alimony: nothing,
            ground_rent: nothing,
            partner: PartnersDuties::nothing(source),
        }
    }

    /// Whether there is nothing to count.
    pub fn are_none(&self) -> bool {
        self.all().iter().all(|duty| duty.value <= Cents::ZERO) && self.partner.are_none()
    }

    /// What the duties count for in a month at the interest of the mortgage itself (debetrente),
    /// explained; what is nothing is left out.
    pub fn monthly(&self, interest: &Explanation, norm: &LendingNorm) -> Explanation {
        let year = norm.year;
        let mut parts = Vec::new();
        if self.student_loan.value > Cents::ZERO || self.student_debt.value > Cents::ZERO {
            let payment = self.student_loan_payment(year);
            parts.push(student_loan_burden(payment, interest, norm).added());
        }
        if self.credit_limit.value > Cents::ZERO {
            parts.push(credit_burden(self.credit_limit, norm).added());
        }
        let as_they_are = [
            (Term::PersonalLoan, self.personal_loan),
            (Term::Lease, self.lease),
            (Term::Alimony, self.alimony),
            (Term::GroundRent, self.ground_rent),
        ];
        for (what, amount) in as_they_are {
            if amount.value > Cents::ZERO {
                parts.push(amount.explain(what).added());
            }
        }
        parts.extend(self.partner.monthly(interest, norm).map(Explanation::added));
        if parts.is_empty() {
            return Explanation::input(
                Term::MonthlyObligations,
                Cents::ZERO,
                self.weakest_source(),
            );
        }
        Explanation::sum(
            Term::MonthlyObligations,
            Rule::OtherObligations,
            year,
            parts,
        )
    }

    /// The payment as it is, or what lenders reckon it to be when only the debt is known.
    pub fn student_loan_payment(&self, year: NormYear) -> Explanation {
        if self.student_loan.value > Cents::ZERO {
            return self.student_loan.explain(Term::StudentLoanPayment);
        }
        let amounts = &LendingNorm::of(year).amounts;
        let share = match self.student_debt_is_older {
            true => amounts.older_student_debt_share,
            false => amounts.student_debt_share,
        };
        let rule = Rule::StudentDebt;
        let share = Explanation::rule(Term::StudentDebtShare, share, rule, year);
        let debt = self.student_debt.explain(Term::StudentDebt);
        Explanation::share(Term::StudentLoanPayment, rule, year, share, debt)
    }

    /// That there are no duties is as sure as the least sure statement of them.
    fn weakest_source(&self) -> Source {
        let sources = self.all().map(|duty| duty.source);
        // What is paid on a student loan says all: its debt does not count then, and nobody need
        // have said anything of it.
        let [debt, payment, ..] = sources;
        let is_assumed = |source: &Source| *source == Source::Assumed;
        if is_assumed(&payment) && is_assumed(&debt) || sources[2..].iter().any(is_assumed) {
            Source::Assumed
        } else if is_assumed(&payment) {
            debt
        } else {
            payment
        }
    }

    /// All duties; first the debt and the payment of a student loan.
    pub(super) const fn all(&self) -> [Sourced<Cents>; 7] {
        [
            self.student_debt,
            self.student_loan,
            self.credit_limit,
            self.personal_loan,
            self.lease,
            self.alimony,
            self.ground_rent,
        ]
    }
}

/// What a payment on a student loan counts for in a month.
fn student_loan_burden(
    payment: Explanation,
    interest: &Explanation,
    norm: &LendingNorm,
) -> Explanation {
    let (year, rule) = (norm.year, Rule::StudentLoan);
    let factor = norm.student_loan_factor(interest.percentage());
    let factor =
        Explanation::rule(Term::StudentLoanFactor, factor, rule, year).using(interest.bare());
    Explanation::share(Term::StudentLoanBurden, rule, year, factor, payment)
}

/// What a limit counts for in a month.
fn credit_burden(limit: Sourced<Cents>, norm: &LendingNorm) -> Explanation {
    let (year, rule) = (norm.year, Rule::CreditLimit);
    let share = norm.amounts.credit_limit_share;
    let share = Explanation::rule(Term::CreditLimitShare, share, rule, year);
    let limit = limit.explain(Term::CreditLimit);
    Explanation::share(Term::CreditBurden, rule, year, share, limit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Percentage;

    fn at(thousandths: i32) -> Explanation {
        Sourced::typed(Percentage(thousandths)).explain(Term::OfferedInterest)
    }

    #[test]
    fn a_student_loan_and_a_credit_count_for_more_than_nothing() {
        let obligations = Obligations {
            student_loan: Sourced::typed(Cents::from_euros(100)),
            credit_limit: Sourced::typed(Cents::from_euros(2_500)),
            lease: Sourced::typed(Cents::from_euros(300)),
            ..Obligations::NONE
        };
        let monthly = obligations.monthly(&at(4_000), LendingNorm::of(NormYear::Of2026));
        assert_eq!(monthly.money(), Cents::from_euros(120 + 50 + 300));
        assert!(monthly.adds_up());
        assert!(!obligations.are_none());
    }

    #[test]
    fn the_payment_of_a_student_loan_counts_before_its_debt() {
        let norm = LendingNorm::of(NormYear::Of2026);
        let debt = Obligations {
            student_debt: Sourced::typed(Cents::from_euros(20_000)),
            ..Obligations::NONE
        };
        let monthly = debt.monthly(&at(4_000), norm);
        assert_eq!(monthly.money(), Cents::from_euros(84), "70 x 1,20");
        assert!(monthly.adds_up() && !debt.are_none());
        let both = Obligations {
            student_loan: Sourced::typed(Cents::from_euros(50)),
            ..debt
        };
        let monthly = both.monthly(&at(4_000), norm);
        assert_eq!(monthly.money(), Cents::from_euros(60));
    }

    #[test]
    fn the_duties_of_a_partner_stand_apart_with_their_own_source() {
        let norm = LendingNorm::of(NormYear::Of2026);
        let on = time::Date::MIN;
        let from = crate::domain::SourceName::StudentLoans;
        let fetched = Source::Fetched { from, on };
        let mut both = Obligations {
            student_loan: Sourced::typed(Cents::from_euros(100)),
            ..Obligations::NONE
        };
        both.partner.student_loan = Sourced {
            value: Cents::from_euros(50),
            source: fetched,
        };
        let monthly = both.monthly(&at(4_000), norm);
        assert_eq!(monthly.money(), Cents::from_euros(120 + 60));
        assert!(monthly.adds_up() && !both.are_none());
        let source = |tree: &Explanation| {
            let leaf = tree.find(Term::StudentLoanPayment).unwrap();
            leaf.because.clone()
        };
        let partners = monthly.find(Term::PartnersObligations).unwrap();
        let input = |source| crate::domain::Because::Input(source);
        assert_eq!(source(&monthly), input(Source::Typed));
        assert_eq!(source(partners), input(fetched));
        assert!(Obligations::WITHOUT.are_none());
    }

    #[test]
    fn alimony_lease_and_ground_rent_count_for_what_they_are() {
        let each = Obligations {
            lease: Sourced::typed(Cents::from_euros(300)),
            alimony: Sourced::typed(Cents::from_euros(250)),
            ground_rent: Sourced::typed(Cents::from_euros(75)),
            ..Obligations::NONE
        };
        assert!(!each.have_debts(), "there is nothing to pay off");
        let indebted = Obligations {
            personal_loan: Sourced::typed(Cents::from_euros(50)),
            ..each
        };
        assert!(indebted.have_debts() && !indebted.paid_off().have_debts());
        assert_eq!(indebted.paid_off().alimony, each.alimony);
        let monthly = each.monthly(&at(4_000), LendingNorm::of(NormYear::Of2026));
        assert_eq!(monthly.money(), Cents::from_euros(625));
    }

    #[test]
    fn given_no_duties_then_nothing_counts_and_it_is_an_assumption() {
        let monthly = Obligations::NONE.monthly(&at(4_000), LendingNorm::of(NormYear::Of2026));
        assert_eq!(monthly.money(), Cents::ZERO);
        assert!(Obligations::NONE.are_none());
    }

    #[test]
    fn no_duties_are_as_sure_as_the_least_sure_statement_of_them() {
        let norm = LendingNorm::of(NormYear::Of2026);
        let said = |duties: Obligations| duties.monthly(&at(4_000), norm).because;
        let because = |source| crate::domain::Because::Input(source);
        let all_typed = Obligations {
            partner: PartnersDuties::nothing(Source::Assumed),
            ..Obligations::nothing(Source::Typed)
        };
        assert_eq!(said(all_typed), because(Source::Typed));
        let only_debt = Obligations {
            student_loan: Sourced::assumed(Cents::ZERO),
            ..all_typed
        };
        assert_eq!(said(only_debt), because(Source::Typed));
        let no_loan_said = Obligations {
            student_debt: Sourced::assumed(Cents::ZERO),
            ..only_debt
        };
        assert_eq!(said(no_loan_said), because(Source::Assumed));
        let no_lease_said = Obligations {
            lease: Sourced::assumed(Cents::ZERO),
            ..all_typed
        };
        assert_eq!(said(no_lease_said), because(Source::Assumed));
    }

    #[test]
    fn a_known_debt_gives_the_payment_that_lenders_reckon_with() {
        let payment = |is_older| {
            let duties = Obligations {
                student_debt: Sourced::typed(Cents::from_euros(20_000)),
                student_debt_is_older: is_older,
                ..Obligations::NONE
            };
            duties.student_loan_payment(NormYear::Of2026).money()
        };
        assert_eq!(payment(false), Cents::from_euros(70));
        assert_eq!(payment(true), Cents::from_euros(130));
    }
}
