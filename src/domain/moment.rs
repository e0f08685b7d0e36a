//! A moment on the wall clock of the Netherlands. Says nothing about where it was read: the core
//! never reads a clock, moments are arguments.

use serde::{Deserialize, Serialize};
use time::{Date, Duration, PrimitiveDateTime, Time};

const EPOCH: PrimitiveDateTime = PrimitiveDateTime::new(
    match Date::from_ordinal_date(1970, 1) {
        Ok(date) => date,
        Err(_) => Date::MIN,
    },
    Time::MIDNIGHT,
);

/// Whole seconds of Dutch wall-clock time since 1 January 1970, 00:00. Serialized as that number.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// A moment of a day.
    pub fn on(date: Date, hour: u8, minute: u8) -> Self {
        let time = Time::from_hms(hour.min(23), minute.min(59), 0).unwrap_or(Time::MIDNIGHT);
        Self((PrimitiveDateTime::new(date, time) - EPOCH).whole_seconds())
    }

    /// Date and time as on the wall. A moment outside the calendar's range is held at its edge.
    pub fn wall_clock(self) -> PrimitiveDateTime {
        EPOCH.saturating_add(Duration::seconds(self.0))
    }

    /// The day it falls on.
    pub fn date(self) -> Date {
        self.wall_clock().date()
    }

    /// Hour and minute of the day.
    pub fn hour_and_minute(self) -> (u8, u8) {
        let time = self.wall_clock().time();
        (time.hour(), time.minute())
    }

    /// That many seconds later (earlier when negative).
    pub const fn after_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// Seconds from an earlier moment to this one.
    pub const fn seconds_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::Month;

    #[test]
    fn a_moment_keeps_its_day_and_time() {
        let day = Date::from_calendar_date(2026, Month::November, 21).unwrap();
        let moment = Moment::on(day, 14, 2);
        assert_eq!(moment.date(), day);
        assert_eq!(moment.hour_and_minute(), (14, 2));
        assert_eq!(moment.after_seconds(60).seconds_since(moment), 60);
    }
}
