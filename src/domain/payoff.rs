//! Paying off debts, as somebody tries out: what is left of the duties, and what it takes of the own
//! money as far as that is known.

use serde::{Deserialize, Serialize};

use super::{BudgetInput, Cents, Obligations};

/// What paying off all debts takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payoff {
    /// What is known to be left of them: the student debt, where somebody filled it in.
    pub known: Cents,
    /// Whether there are debts of which only the payment a month is known.
    pub has_unknown: bool,
    /// Whether there is a credit limit: to give that up costs nothing while nothing is drawn.
    pub has_credit: bool,
}

impl Obligations {
    /// What is left when the debts are paid off: lease, alimony and ground rent are no debts and stay.
    pub const fn paid_off(&self) -> Self {
        Self {
            lease: self.lease,
            alimony: self.alimony,
            ground_rent: self.ground_rent,
            ..Self::WITHOUT
        }
    }

    /// Whether there is a debt that could be paid off.
    pub fn have_debts(&self) -> bool {
        let left = self.paid_off();
        let sum = |duties: &Self| duties.all().iter().map(|duty| duty.value).sum::<Cents>();
        sum(self) > sum(&left) || !self.partner.are_none()
    }

    /// What paying off the debts takes.
    pub fn payoff(&self) -> Payoff {
        let known = self.student_debt.value.at_least_zero();
        let is_some = |amount: Cents| amount > Cents::ZERO;
        let only_paid = is_some(self.student_loan.value) && !is_some(known);
        let paid = [
            self.personal_loan,
            self.partner.student_loan,
            self.partner.personal_loan,
        ];
        let limits = [self.credit_limit, self.partner.credit_limit];
        Payoff {
            known,
            has_unknown: only_paid || paid.iter().any(|duty| is_some(duty.value)),
            has_credit: limits.iter().any(|duty| is_some(duty.value)),
        }
    }
}

impl BudgetInput {
    /// With all debts paid off, and own money less by what is known to be left of them.
    pub fn with_debts_paid(&self) -> Self {
        Self {
            debts_paid: self.debts_paid + self.obligations.payoff().known,
            obligations: self.obligations.paid_off(),
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Income, Sourced, Term, assess};

    fn duties(change: impl FnOnce(&mut Obligations)) -> Obligations {
        let mut duties = Obligations::NONE;
        change(&mut duties);
        duties
    }

    fn euros(amount: i64) -> Sourced<Cents> {
        Sourced::typed(Cents::from_euros(amount))
    }

    #[test]
    fn what_is_known_to_be_left_is_paid_of_the_own_money() {
        let input = BudgetInput {
            savings: euros(30_000),
            obligations: duties(|duties| {
                duties.student_debt = euros(20_000);
                duties.lease = euros(200);
            }),
            ..BudgetInput::new(Income::typed_net(Cents::from_euros(2_400)))
        };
        let (before, after) = (assess(&input), assess(&input.with_debts_paid()));
        assert_eq!(
            after.own_money,
            before.own_money - Cents::from_euros(20_000)
        );
        // 70 a month x 1,20 at 3,74%.
        let more = after.loan_on_income - before.loan_on_income;
        assert_eq!(more.whole_euros(), 18_160);
        assert!(after.explanation.adds_up());
        let paid = after
            .explanation
            .find(Term::DebtsPaid)
            .map(|paid| paid.money());
        assert_eq!(paid, Some(Cents::from_euros(20_000)));
        assert!(before.explanation.find(Term::DebtsPaid).is_none());
        assert_eq!(input.with_debts_paid().obligations.lease, euros(200));
    }

    #[test]
    fn a_debt_of_which_only_the_payment_is_known_is_said_to_be_unknown() {
        let payoff = |change: fn(&mut Obligations)| duties(change).payoff();
        assert_eq!(payoff(|_| {}), Payoff::default());
        let paid = payoff(|duties| duties.student_loan = euros(100));
        assert_eq!((paid.known, paid.has_unknown), (Cents::ZERO, true));
        let both = payoff(|duties| {
            duties.student_loan = euros(100);
            duties.student_debt = euros(20_000);
        });
        assert_eq!(
            (both.known, both.has_unknown),
            (Cents::from_euros(20_000), false)
        );
        let credit = payoff(|duties| duties.credit_limit = euros(2_500));
        assert_eq!(
            (credit.known, credit.has_unknown, credit.has_credit),
            (Cents::ZERO, false, true)
        );
        let partners = payoff(|duties| duties.partner.personal_loan = euros(50));
        assert!(partners.has_unknown && !partners.has_credit);
    }
}
