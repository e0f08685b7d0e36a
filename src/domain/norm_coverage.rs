//! Whether the tables in the app hold for somebody: they are for people below state pension age
//! whose interest is deductible. Says so when somebody older fills in the form.

use serde::{Deserialize, Serialize};
use time::{Date, Month};

/// AOW age until 2028 in full years (Algemene Ouderdomswet art. 7a).
const STATE_PENSION_AGE: i32 = 67;

/// Who reaches that age in this year or later waits some months more (the same article). What holds
/// for who is 67 after 2031 is not set yet: it is never earlier.
const LATER_FROM_YEAR: i32 = 2028;

/// How many months more.
const MONTHS_LATER: u8 = 3;

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
    /// 57 or older without AOW: a lender also looks at the income after the state pension age.
    Under67,
    /// 67 or older with AOW: other tables.
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

    /// The band of an age in full years, as it is until 2028.
    pub const fn of(age: i32) -> Self {
        match age {
            ..35 => Self::Under35,
            35..57 => Self::Under57,
            57..67 => Self::Under67,
            _ => Self::PensionAge,
        }
    }
}

/// AOW-leeftijd: the first day of the state pension of somebody born on a day.
pub fn state_pension_from(born: Date) -> Date {
    let year = born.year() + STATE_PENSION_AGE;
    let months = if year < LATER_FROM_YEAR {
        0
    } else {
        MONTHS_LATER
    };
    let months = u8::from(born.month()) - 1 + months;
    day_in(year + i32::from(months / 12), months % 12 + 1, born.day())
}

/// A day of a month, or its last one where the month is shorter.
fn day_in(year: i32, month: u8, day: u8) -> Date {
    let month = Month::try_from(month).unwrap_or(Month::December);
    let day = day.min(month.length(year));
    Date::from_calendar_date(year, month, day).unwrap_or(Date::MAX)
}

/// Whether the norm holds on a day for somebody born on another.
pub fn norm_coverage(born: Date, day: Date) -> NormCoverage {
    let from = state_pension_from(born);
    let (year, month) = (from.year() - YEARS_BEFORE, u8::from(from.month()));
    if day >= from {
        NormCoverage::PensionAgeReached
    } else if day >= day_in(year, month, from.day()) {
        NormCoverage::PensionWithinTenYears
    } else {
        NormCoverage::Covered
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_pension_starts_at_67_and_three_months_later_for_who_was_born_since_1961() {
        let date = |year, month, day| Date::from_calendar_date(year, month, day).unwrap();
        let known = [
            (
                date(1959, Month::November, 21),
                date(2026, Month::November, 21),
            ),
            (
                date(1960, Month::December, 31),
                date(2027, Month::December, 31),
            ),
            (date(1961, Month::January, 1), date(2028, Month::April, 1)),
            (
                date(1961, Month::November, 5),
                date(2029, Month::February, 5),
            ),
        ];
        for (born, from) in known {
            assert_eq!(state_pension_from(born), from, "{born}");
            let eve = from.previous_day().unwrap();
            let within = NormCoverage::PensionWithinTenYears;
            assert_eq!(norm_coverage(born, eve), within);
            assert_eq!(norm_coverage(born, from), NormCoverage::PensionAgeReached);
        }
    }

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
