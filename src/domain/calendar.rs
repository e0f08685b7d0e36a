//! Dutch holidays and terms: bedenktijd and the dates of conditions. No clock: every day is given.

use serde::{Deserialize, Serialize};
use time::{Date, Duration, Month, Weekday};

/// A general recognised holiday (Algemene termijnenwet, art. 3) or a day equated with one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// Goede Vrijdag, equated.
    GoodFriday,
    /// Eerste Paasdag.
    EasterSunday,
    /// Tweede Paasdag.
    EasterMonday,
    /// Koningsdag: 27 April, or 26 when that is a Sunday.
    KingsDay,
    /// 5 May.
    LiberationDay,
    /// Hemelvaartsdag.
    Ascension,
    /// Eerste Pinksterdag.
    WhitSunday,
    /// Tweede Pinksterdag.
    WhitMonday,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    SecondChristmasDay,
}

/// Bedenktijd: the days in which a buyer may leave without a reason (BW 7:2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoolingOff {
    /// The first day, from 00:00: the day after the signed deed was received.
    #[serde(with = "super::iso_date")]
    pub starts: Date,
    /// The last day, until 24:00.
    #[serde(with = "super::iso_date")]
    pub ends: Date,
}

impl CoolingOff {
    /// Whether a buyer may still leave on this day.
    pub fn includes(&self, day: Date) -> bool {
        (self.starts..=self.ends).contains(&day)
    }

    /// Days left after this one; nothing once it is over.
    pub fn days_left(&self, day: Date) -> i64 {
        (self.ends - day).whole_days().max(0)
    }
}

/// The bedenktijd after the day on which the buyer received the deed signed by both: three days,
/// of which at least two working days, not ending on a day off (Algemene termijnenwet, art. 1 and 3).
pub fn cooling_off(received: Date) -> CoolingOff {
    let starts = days_later(received, 1);
    let mut ends = next_working_day(days_later(received, 3));
    while working_days(starts, ends) < 2 && ends < Date::MAX {
        ends = next_working_day(days_later(ends, 1));
    }
    CoolingOff { starts, ends }
}

/// Whether it is a day of the week on which people work and no holiday.
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && holiday(day).is_none()
}

/// This day, or the first working day after it (Algemene termijnenwet, art. 1).
pub fn next_working_day(day: Date) -> Date {
    let mut day = day;
    while !is_working_day(day) && day < Date::MAX {
        day = days_later(day, 1);
    }
    day
}

/// The working day that ends a term of weeks, for the date of a condition.
pub fn weeks_later(day: Date, weeks: u16) -> Date {
    next_working_day(days_later(day, i64::from(weeks) * 7))
}

/// The working day that ends a term of months; 31 January and a month is the last of February.
pub fn months_later(day: Date, months: u16) -> Date {
    let month_number = i32::from(u8::from(day.month())) - 1 + i32::from(months);
    let year = day.year() + month_number / 12;
    let month = day.month().nth_next((months % 12) as u8);
    let last = month.length(year);
    let end = Date::from_calendar_date(year, month, day.day().min(last));
    next_working_day(end.unwrap_or(Date::MAX))
}

/// Which holiday a day is.
pub fn holiday(day: Date) -> Option<Holiday> {
    let fixed = match (day.month(), day.day()) {
        (Month::January, 1) => Some(Holiday::NewYear),
        (Month::April, 26) if day.weekday() == Weekday::Saturday => Some(Holiday::KingsDay),
        (Month::April, 27) if day.weekday() != Weekday::Sunday => Some(Holiday::KingsDay),
        (Month::May, 5) => Some(Holiday::LiberationDay),
        (Month::December, 25) => Some(Holiday::ChristmasDay),
        (Month::December, 26) => Some(Holiday::SecondChristmasDay),
        _ => None,
    };
    fixed.or_else(|| match (day - easter(day.year())?).whole_days() {
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::EasterSunday),
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::Ascension),
        49 => Some(Holiday::WhitSunday),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    })
}

/// Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm of 1876).
pub fn easter(year: i32) -> Option<Date> {
    let golden = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4).rem_euclid(7);
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let march_days = epact + weekday - 7 * shift + 114;
    let month = Month::try_from(u8::try_from(march_days / 31).ok()?).ok()?;
    Date::from_calendar_date(year, month, u8::try_from(march_days % 31 + 1).ok()?).ok()
}

fn working_days(from: Date, to: Date) -> usize {
    let days = (to - from).whole_days().max(0);
    (0..=days)
        .filter(|later| is_working_day(days_later(from, *later)))
        .count()
}

/// Some days later; stays at the last day there is.
fn days_later(day: Date, days: i64) -> Date {
    day.checked_add(Duration::days(days)).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(year: i32, month: u8, day: u8) -> Date {
        Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
    }

    #[test]
    fn easter_falls_on_the_known_sundays() {
        let known = [
            (2019, 4, 21),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
        ];
        for (year, month, date) in known {
            assert_eq!(easter(year), Some(day(year, month, date)));
        }
    }

    #[test]
    fn kings_day_is_a_day_early_when_it_would_be_a_sunday() {
        assert_eq!(holiday(day(2025, 4, 26)), Some(Holiday::KingsDay));
        assert_eq!(holiday(day(2025, 4, 27)), None);
        assert_eq!(holiday(day(2026, 4, 27)), Some(Holiday::KingsDay));
        assert_eq!(holiday(day(2026, 4, 26)), None);
        assert_eq!(holiday(day(2026, 5, 14)), Some(Holiday::Ascension));
        assert_eq!(holiday(day(2026, 5, 25)), Some(Holiday::WhitMonday));
        assert_eq!(holiday(day(2026, 4, 3)), Some(Holiday::GoodFriday));
    }

    #[test]
    fn the_table_of_a_week_without_holidays() {
        // Monday 7 September 2026 and the days after it.
        let ends = [10, 11, 14, 14, 15, 15, 16];
        for (offset, end) in (0_u8..7).zip(ends) {
            let period = cooling_off(day(2026, 9, 7 + offset));
            assert_eq!(period.starts, day(2026, 9, 8 + offset));
            assert_eq!(
                period.ends,
                day(2026, 9, end),
                "received {offset} days after Monday"
            );
        }
    }

    #[test]
    fn holidays_make_it_longer() {
        // Received on the Thursday before Easter 2026: Good Friday to Easter Monday are off.
        assert_eq!(cooling_off(day(2026, 4, 2)).ends, day(2026, 4, 8));
        // Received on 23 December 2026: only Thursday 24 is a working day before Monday 28.
        assert_eq!(cooling_off(day(2026, 12, 23)).ends, day(2026, 12, 28));
    }

    #[test]
    fn a_month_after_the_last_of_january_is_the_last_of_february() {
        assert_eq!(months_later(day(2025, 1, 31), 1), day(2025, 2, 28));
        assert_eq!(months_later(day(2026, 11, 21), 2), day(2027, 1, 21));
        assert_eq!(months_later(day(2026, 1, 15), 12), day(2027, 1, 15));
        assert_eq!(
            weeks_later(day(2026, 4, 13), 2),
            day(2026, 4, 28),
            "27 April is a holiday"
        );
    }

    #[test]
    fn the_last_day_of_time_does_no_harm() {
        assert_eq!(cooling_off(Date::MAX).ends, Date::MAX);
        assert_eq!(months_later(Date::MAX, 700), Date::MAX);
    }

    proptest! {
        #[test]
        fn a_cooling_off_has_three_days_two_working_days_and_a_working_end(ordinal in 2_458_000_i32..2_480_000) {
            let received = Date::from_julian_day(ordinal).unwrap();
            let period = cooling_off(received);
            prop_assert_eq!(period.starts, received.next_day().unwrap());
            prop_assert!((period.ends - received).whole_days() >= 3);
            prop_assert!((period.ends - received).whole_days() <= 8);
            prop_assert!(working_days(period.starts, period.ends) >= 2);
            prop_assert!(is_working_day(period.ends));
            prop_assert!(period.includes(period.ends) && !period.includes(received));
            prop_assert!(cooling_off(received.next_day().unwrap()).ends >= period.ends);
        }
    }
}
