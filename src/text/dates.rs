//! How days, times and spans of time are written in both languages (Dutch: nl-NL).

use time::{Date, Month, PrimitiveDateTime, Time, Weekday};

use super::Language;
use crate::domain::parse_money::DecimalMark;

impl Language {
    /// The mark between whole and decimals, in which amounts are also read.
    pub const fn decimal_mark(self) -> DecimalMark {
        match self {
            Self::Dutch => DecimalMark::Comma,
            Self::English => DecimalMark::Point,
        }
    }

    /// The name of a month, lower case in Dutch: `maart`, `March`.
    pub fn month(self, month: Month) -> &'static str {
        let index = usize::from(u8::from(month)) - 1;
        self.pick(DUTCH_MONTHS, ENGLISH_MONTHS)[index]
    }

    /// The name of a day of the week: `zaterdag`, `Saturday`.
    pub fn weekday(self, day: Weekday) -> &'static str {
        let index = usize::from(day.number_days_from_monday());
        self.pick(DUTCH_DAYS, ENGLISH_DAYS)[index]
    }

    /// A day in full: `17 maart 2019`, `17 March 2019`.
    pub fn date(self, day: Date) -> String {
        format!("{} {} {}", day.day(), self.month(day.month()), day.year())
    }

    /// A day with its weekday: `zaterdag 21 november 2026`, `Saturday 21 November 2026`.
    pub fn weekday_date(self, day: Date) -> String {
        format!("{} {}", self.weekday(day.weekday()), self.date(day))
    }

    /// A day in figures: `7-3-2019`, `07/03/2019`.
    pub fn short_date(self, day: Date) -> String {
        let (date, month, year) = (day.day(), u8::from(day.month()), day.year());
        self.pick(
            format!("{date}-{month}-{year}"),
            format!("{date:02}/{month:02}/{year}"),
        )
    }

    /// A time of the day: `14:55`.
    pub fn time(self, time: Time) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// A moment: `17 maart 2019 om 14:55`, `17 March 2019 at 14:55`.
    pub fn moment(self, moment: PrimitiveDateTime) -> String {
        let at = self.pick("om", "at");
        format!(
            "{} {at} {}",
            self.date(moment.date()),
            self.time(moment.time())
        )
    }

    /// A number of days: `1 dag`, `3 dagen`.
    pub fn days(self, count: i64) -> String {
        self.counted(count, ("dag", "dagen"), ("day", "days"))
    }

    /// A number of months: `1 maand`, `360 maanden`.
    pub fn months(self, count: i64) -> String {
        self.counted(count, ("maand", "maanden"), ("month", "months"))
    }

    /// A number of years: `10 jaar`, `10 years`.
    pub fn years(self, count: i64) -> String {
        self.counted(count, ("jaar", "jaar"), ("year", "years"))
    }

    fn counted(self, count: i64, dutch: (&str, &str), english: (&str, &str)) -> String {
        let (one, more) = self.pick(dutch, english);
        format!(
            "{} {}",
            self.number(count),
            if count == 1 { one } else { more }
        )
    }
}

const DUTCH_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const DUTCH_DAYS: [&str; 7] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];

const ENGLISH_DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: Month, day: u8) -> Date {
        Date::from_calendar_date(year, month, day).unwrap()
    }

    #[test]
    fn days_are_written_as_the_dutch_do() {
        let nl = Language::Dutch;
        assert_eq!(nl.date(day(2019, Month::March, 17)), "17 maart 2019");
        assert_eq!(nl.short_date(day(2019, Month::March, 7)), "7-3-2019");
        assert_eq!(
            nl.weekday_date(day(2026, Month::November, 21)),
            "zaterdag 21 november 2026"
        );
        let moment = day(2023, Month::February, 9).with_hms(14, 55, 0).unwrap();
        assert_eq!(nl.moment(moment), "9 februari 2023 om 14:55");
    }

    #[test]
    fn days_are_written_in_english() {
        let en = Language::English;
        assert_eq!(
            en.weekday_date(day(2019, Month::March, 17)),
            "Sunday 17 March 2019"
        );
        assert_eq!(en.short_date(day(2019, Month::March, 7)), "07/03/2019");
    }

    #[test]
    fn one_is_not_many() {
        assert_eq!(Language::Dutch.days(1), "1 dag");
        assert_eq!(Language::Dutch.months(360), "360 maanden");
        assert_eq!(Language::English.years(10), "10 years");
    }
}
