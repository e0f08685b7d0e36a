//! Dates in save files and documents as ISO 8601 text (`2026-11-21`):
//! `#[serde(with = "crate::domain::iso_date")]`. Knows nothing of how people read dates.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};
use time::{Date, Month};

/// Writes a date: `2026-11-21`.
pub fn written(date: Date) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        date.year(),
        u8::from(date.month()),
        date.day()
    )
}

/// Reads a date as [`written`] writes it; `None` when it is none.
pub fn read(text: &str) -> Option<Date> {
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = rest.strip_prefix('-')?.split_once('-')?;
    if month.len() != 2 || day.len() != 2 || !text.bytes().all(|b| b == b'-' || b.is_ascii_digit())
    {
        return None;
    }
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
}

/// For serde.
///
/// # Errors
/// Those of the format.
pub fn serialize<S: Serializer>(date: &Date, target: S) -> Result<S::Ok, S::Error> {
    target.serialize_str(&written(*date))
}

/// For serde.
///
/// # Errors
/// When the text is no date.
pub fn deserialize<'de, D: Deserializer<'de>>(source: D) -> Result<Date, D::Error> {
    let text = String::deserialize(source)?;
    read(&text).ok_or_else(|| D::Error::custom("a date such as 2026-11-21"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_written_date_is_read_back_and_nonsense_is_not() {
        let date = Date::from_calendar_date(2026, Month::November, 21).unwrap();
        assert_eq!(written(date), "2026-11-21");
        assert_eq!(read("2026-11-21"), Some(date));
        for nonsense in [
            "",
            "2026",
            "2026-13-01",
            "2026-02-30",
            "2026-1-1",
            "é026-01-01",
        ] {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
    }
}
