//! Amounts of money in whole euro cents. Knows nothing of how they are shown.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

use serde::{Deserialize, Serialize};

/// An amount in euro cents; may be negative. Serialized as a whole number of cents.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Cents(pub i64);

impl Cents {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// A whole number of euros. Saturates far beyond any price of a home.
    pub const fn from_euros(euros: i64) -> Self {
        Self(euros.saturating_mul(100))
    }

    /// The nearest cent to an amount in euros that came out of the annuity formula: the one place
    /// where floating point becomes money.
    pub fn from_euros_rounded(euros: f64) -> Self {
        Self((euros * 100.0).round() as i64)
    }

    /// Whole euros, rounded half away from zero: for a place on a slider or a step of a search, never
    /// for an amount that is shown.
    pub const fn whole_euros(self) -> i64 {
        let half = if self.0 < 0 { -50 } else { 50 };
        (self.0.saturating_add(half)) / 100
    }

    /// Rounded down to whole euros: what a lender will lend is never rounded up. The one place where
    /// that is done for a loan is `MaximumLoan`.
    pub const fn floor_to_euros(self) -> Self {
        Self(self.0.div_euclid(100) * 100)
    }

    /// Never below nothing.
    pub fn at_least_zero(self) -> Self {
        self.max(Self::ZERO)
    }

    /// The amount in euros, for the annuity formula only.
    pub fn as_euros(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

impl Add for Cents {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Cents {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Cents {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Cents {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Mul<i64> for Cents {
    type Output = Self;
    fn mul(self, times: i64) -> Self {
        Self(self.0.saturating_mul(times))
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_euros_round_half_away_from_zero() {
        assert_eq!(Cents(26_457_450).whole_euros(), 264_575);
        assert_eq!(Cents(-150).whole_euros(), -2);
    }

    #[test]
    fn a_loan_is_never_rounded_up() {
        assert_eq!(
            Cents(16_839_999).floor_to_euros(),
            Cents::from_euros(168_399)
        );
    }
}
