//! Percentages without floating point: interest, tax brackets, shares of income.

use serde::{Deserialize, Serialize};

use super::Cents;

/// A percentage in thousandths of one percent: 3,74% is `3740`. Range in this app: 0% to 200%.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Percentage(pub i32);

impl Percentage {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// From hundredths of a percent, as interest is quoted: 374 is 3,74%.
    pub const fn from_hundredths(hundredths: i32) -> Self {
        Self(hundredths * 10)
    }

    /// This share of an amount, rounded to the nearest cent, half away from zero; saturates
    /// far beyond any price of a home.
    pub fn of(self, amount: Cents) -> Cents {
        let product = i128::from(amount.0) * i128::from(self.0);
        let half = if product < 0 { -50_000 } else { 50_000 };
        let share = (product + half) / 100_000;
        Cents(share.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64)
    }

    /// As a fraction (3,74% is 0,0374), for the annuity formula only.
    pub fn as_fraction(self) -> f64 {
        f64::from(self.0) / 100_000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_to_the_nearest_cent() {
        assert_eq!(
            Percentage(22_600).of(Cents::from_euros(40_000)),
            Cents::from_euros(9_040)
        );
        assert_eq!(Percentage(6_398).of(Cents(101)), Cents(6));
    }
}
