//! The annuity formula and the plan of payments over the years. The only place with floating point
//! between two amounts of money: rounded to the cent by `Cents::from_euros_rounded`.

use serde::{Deserialize, Serialize};

use super::{Cents, Percentage};

/// How a loan is paid back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RepaymentForm {
    /// Annuïteit: an equal payment every month.
    #[default]
    Annuity,
    /// Lineair: an equal repayment every month, less interest as time goes by.
    Linear,
}

/// What a year of a loan does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoanYear {
    /// The first is 1.
    pub year: u32,
    /// Interest paid in the year.
    pub interest: Cents,
    /// Paid back in the year.
    pub repayment: Cents,
    /// Owed at the end of the year.
    pub balance: Cents,
}

/// What one euro a month is worth now: `(1-(1+i)^-n)/i`, with `i` the interest a month.
pub fn factor(interest: Percentage, months: u32) -> f64 {
    let monthly = interest.as_fraction() / 12.0;
    if monthly <= 0.0 {
        return f64::from(months);
    }
    (1.0 - (1.0 + monthly).powi(-(months.min(1_200) as i32))) / monthly
}

/// The factor in millionths, to show.
pub fn factor_in_millionths(interest: Percentage, months: u32) -> i64 {
    (factor(interest, months) * 1_000_000.0).round() as i64
}

/// The loan that a yearly amount, paid in equal months, pays back.
pub fn present_value(yearly: Cents, interest: Percentage, months: u32) -> Cents {
    Cents::from_euros_rounded(yearly.as_euros() / 12.0 * factor(interest, months))
}

/// The first payment of a month.
pub fn first_payment(loan: Cents, interest: Percentage, months: u32, form: RepaymentForm) -> Cents {
    if months == 0 {
        return Cents::ZERO;
    }
    match form {
        RepaymentForm::Annuity => {
            Cents::from_euros_rounded(loan.as_euros() / factor(interest, months))
        }
        RepaymentForm::Linear => {
            repayment_of_month(loan, months) + interest_of_month(loan, interest)
        }
    }
}

/// The plan of payments, a row a year; the last month clears what is left, so that the repayments
/// are exactly the loan.
pub fn schedule(
    loan: Cents,
    interest: Percentage,
    months: u32,
    form: RepaymentForm,
) -> Vec<LoanYear> {
    let payment = first_payment(loan, interest, months, form);
    let mut balance = loan;
    let mut years: Vec<LoanYear> = Vec::new();
    for month in 0..months {
        let due = interest_of_month(balance, interest);
        let planned = match form {
            RepaymentForm::Annuity => payment - due,
            RepaymentForm::Linear => repayment_of_month(loan, months),
        };
        let is_last = month + 1 == months;
        let repayment = if is_last {
            balance
        } else {
            planned.min(balance)
        };
        balance = balance - repayment;
        if month % 12 == 0 {
            years.push(LoanYear {
                year: month / 12 + 1,
                interest: Cents::ZERO,
                repayment: Cents::ZERO,
                balance,
            });
        }
        if let Some(year) = years.last_mut() {
            year.interest += due;
            year.repayment += repayment;
            year.balance = balance;
        }
    }
    years
}

fn repayment_of_month(loan: Cents, months: u32) -> Cents {
    let months = i64::from(months);
    Cents(loan.0.saturating_add(months / 2) / months)
}

/// The interest over what is owed, of one month, to the nearest cent.
fn interest_of_month(balance: Cents, interest: Percentage) -> Cents {
    let product = i128::from(balance.0) * i128::from(interest.0);
    Cents(((product + 600_000) / 1_200_000) as i64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_factors_over_thirty_years_are_the_known_ones() {
        let known = [
            (300, 237.1894),
            (350, 222.6950),
            (374, 216.1936),
            (400, 209.4612),
            (450, 197.3612),
            (500, 186.2816),
        ];
        for (hundredths, expected) in known {
            let factor = factor(Percentage::from_hundredths(hundredths), 360);
            assert!(
                (factor - expected).abs() < 0.00006,
                "{hundredths}: {factor}"
            );
        }
    }

    #[test]
    fn given_no_interest_then_the_loan_is_only_divided() {
        assert_eq!(
            first_payment(
                Cents::from_euros(360),
                Percentage::ZERO,
                360,
                RepaymentForm::Annuity
            ),
            Cents::from_euros(1)
        );
    }

    #[test]
    fn a_linear_loan_starts_dearer_and_costs_less_interest() {
        let loan = Cents::from_euros(300_000);
        let interest = Percentage::from_hundredths(400);
        let first = |form| first_payment(loan, interest, 360, form);
        assert_eq!(first(RepaymentForm::Annuity), Cents(143_225));
        assert_eq!(first(RepaymentForm::Linear), Cents(183_333));
        let paid = |form| -> Cents {
            schedule(loan, interest, 360, form)
                .iter()
                .map(|year| year.interest)
                .sum()
        };
        assert!(paid(RepaymentForm::Linear) < paid(RepaymentForm::Annuity));
    }

    proptest! {
        #[test]
        fn a_plan_pays_back_exactly_the_loan(
            euros in 0_i64..1_500_000,
            hundredths in 0_i32..1_200,
            linear: bool,
        ) {
            let form = if linear { RepaymentForm::Linear } else { RepaymentForm::Annuity };
            let loan = Cents::from_euros(euros);
            let plan = schedule(loan, Percentage::from_hundredths(hundredths), 360, form);
            prop_assert_eq!(plan.len(), 30);
            prop_assert_eq!(plan.iter().map(|year| year.repayment).sum::<Cents>(), loan);
            prop_assert_eq!(plan[29].balance, Cents::ZERO);
            prop_assert!(plan.windows(2).all(|pair| pair[1].balance <= pair[0].balance));
        }
    }
}
