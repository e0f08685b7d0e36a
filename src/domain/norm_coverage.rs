//! Whether the tables in the app hold for somebody: they are for people below state pension age
//! whose interest is deductible. Says so when somebody older fills in the form.

use serde::{Deserialize, Serialize};
use time::Date;

use super::transfer_tax::age_on;

/// AOW age in 2026 in full years (Algemene Ouderdomswet art. 7a); from 2028 three months later.
const STATE_PENSION_AGE: i32 = 67;

/// From this many years before it, a lender also looks at the income after it (Trhk art. 2(4)).
const YEARS_BEFORE: i32 = 10;

/// Whether the norm in the app holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NormCoverage {
    /// It holds.
    Covered,
    /// It holds for now, but a lender will also look at the income after the state pension age.
    PensionWithinTenYears,
    /// It does not hold: other tables apply, which the app does not have.
    PensionAgeReached,
    /// It does not hold for a home to let: its interest is not deductible.
    InterestNotDeductible,
}

/// How old somebody is, as far as a rule asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AgeBand {
    /// 18 to 34: the starters' exemption of the transfer tax.
    Under35,
    /// 35 to 56.
    Under57,
    /// 57 to 66: a lender also looks at the income after the state pension age.
    Under67,
    /// 67 or older: other tables.
    PensionAge,
}

impl AgeBand {
    /// All, the youngest first.
    pub const ALL: [Self; 4] = [
        Self::Under35,
        Self::Under57,
        Self::Under67,
        Self::PensionAge,
    ];

    /// Whether the norm holds.
    pub const fn coverage(self) -> NormCoverage {
        match self {
            Self::Under35 | Self::Under57 => NormCoverage::Covered,
            Self::Under67 => NormCoverage::PensionWithinTenYears,
            Self::PensionAge => NormCoverage::PensionAgeReached,
        }
    }

    /// The band of an age in full years.
    pub const fn of(age: i32) -> Self {
        match age {
            ..35 => Self::Under35,
            35..57 => Self::Under57,
            57..67 => Self::Under67,
            _ => Self::PensionAge,
        }
    }
}

/// Whether the norm holds on a day for somebody born on another.
pub fn norm_coverage(born: Date, day: Date) -> NormCoverage {
    match age_on(born, day) {
        age if age >= STATE_PENSION_AGE => NormCoverage::PensionAgeReached,
        age if age >= STATE_PENSION_AGE - YEARS_BEFORE => NormCoverage::PensionWithinTenYears,
        _ => NormCoverage::Covered,
    }
}

#[cfg(test)]
mod tests {
    use time::Month;

    use super::*;

    #[test]
    fn a_band_says_the_same_as_the_dates() {
        let today = Date::from_calendar_date(2026, Month::November, 21).unwrap();
        for age in 18..90 {
            let born = Date::from_calendar_date(2026 - age, Month::January, 1).unwrap();
            assert_eq!(
                AgeBand::of(age).coverage(),
                norm_coverage(born, today),
                "{age}"
            );
        }
    }

    #[test]
    fn older_people_are_told_that_the_tables_are_not_theirs() {
        let born = |year| Date::from_calendar_date(year, Month::March, 1).unwrap();
        let today = Date::from_calendar_date(2026, Month::November, 21).unwrap();
        assert_eq!(norm_coverage(born(1996), today), NormCoverage::Covered);
        assert_eq!(
            norm_coverage(born(1965), today),
            NormCoverage::PensionWithinTenYears
        );
        assert_eq!(
            norm_coverage(born(1952), today),
            NormCoverage::PensionAgeReached
        );
    }
}
