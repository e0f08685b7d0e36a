//! The tables of law and practice, one folder of data files per year. Reads them; knows nothing of
//! what they mean. Another year is another folder and another `NormYear`.

use std::sync::OnceLock;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize};
use time::Date;

use super::{Cents, Percentage};

/// The data files of one year, as text.
pub(super) struct NormFiles {
    /// Table 1 of the lending norm (CSV).
    pub financing_burden: &'static str,
    /// The other amounts of the lending norm (JSON).
    pub lending: &'static str,
    /// Box 1 of the income tax (JSON).
    pub income_tax: &'static str,
    /// Transfer tax and what buyers usually pay (JSON).
    pub purchase: &'static str,
}

/// The years in the app: each is a folder with four files and a line below.
macro_rules! norm_years {
    ($($variant:ident, $number:literal, $written:literal;)+) => {
        /// A year of which the norms are in the app.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        pub enum NormYear {
            $(
                #[doc = concat!("In force from 1 January ", $written, ".")]
                #[serde(rename = $written)]
                $variant,
            )+
        }

        impl NormYear {
            /// All, the oldest first.
            pub const ALL: [Self; COUNT] = [$(Self::$variant),+];

            /// The calendar year.
            pub const fn number(self) -> u16 {
                match self { $(Self::$variant => $number),+ }
            }

            pub(super) const fn files(self) -> NormFiles {
                match self {
                    $(Self::$variant => NormFiles {
                        financing_burden: include_str!(concat!($written, "/financing_burden.csv")),
                        lending: include_str!(concat!($written, "/lending.json")),
                        income_tax: include_str!(concat!($written, "/income_tax.json")),
                        purchase: include_str!(concat!($written, "/purchase.json")),
                    },)+
                }
            }
        }

        const COUNT: usize = [$($number),+].len();
    };
}

norm_years! {
    Of2026, 2026, "2026";
}

impl NormYear {
    /// The newest year in the app.
    pub const LATEST: Self = Self::ALL[COUNT - 1];

    /// The norms by which a sum of this day is made: those of its year, or the newest before it. A year
    /// that was added early does not count early; before the first year of the app the first one counts.
    pub fn on(day: Date) -> Self {
        let in_force = |year: &&Self| i32::from(year.number()) <= day.year();
        let newest = Self::ALL.iter().rev().find(in_force);
        *newest.unwrap_or(&Self::ALL[0])
    }

    /// Whether it is the year of this day; of later years nothing may be known yet.
    pub fn is_of(self, day: Date) -> bool {
        day.year() == i32::from(self.number())
    }
}

impl Default for NormYear {
    fn default() -> Self {
        Self::LATEST
    }
}

/// What is made of the files of a year: made once for each year.
pub(super) struct Yearly<T>([OnceLock<T>; COUNT]);

impl<T> Yearly<T> {
    /// Nothing was made yet.
    pub const fn new() -> Self {
        Self([const { OnceLock::new() }; COUNT])
    }

    /// What this year says.
    pub fn of(&'static self, year: NormYear, read: fn(NormYear, &NormFiles) -> T) -> &'static T {
        self.0[year as usize].get_or_init(|| read(year, &year.files()))
    }
}

/// Reads a data file that was built into the app.
///
/// # Panics
/// When the file is not what the app expects: a mistake of whoever changed the file, caught by the
/// tests; nothing a person does can cause it.
pub(super) fn embedded<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("a data file that is part of the app can be read")
}

/// Reads a decimal number exactly: `decimal("37.56", 3)` is 37560. `None` when it is no number or
/// has more decimals than asked for.
pub(super) fn decimal(written: &str, places: usize) -> Option<i64> {
    let (negative, digits) = match written.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, written),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || fraction.len() > places || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let number: i64 = format!("{whole}{fraction:0<places$}").parse().ok()?;
    Some(if negative { -number } else { number })
}

/// Reads euros written as a decimal text (`"470000"`, `"103.50"`).
pub(super) fn euros<'de, D: Deserializer<'de>>(source: D) -> Result<Cents, D::Error> {
    let written = String::deserialize(source)?;
    decimal(&written, 2)
        .map(Cents)
        .ok_or_else(|| D::Error::custom("an amount in euros"))
}

/// Reads a percentage written as a decimal text (`"37.56"`).
pub(super) fn percent<'de, D: Deserializer<'de>>(source: D) -> Result<Percentage, D::Error> {
    let written = String::deserialize(source)?;
    decimal(&written, 3)
        .and_then(|thousandths| i32::try_from(thousandths).ok())
        .map(Percentage)
        .ok_or_else(|| D::Error::custom("a percentage"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_is_read_of_its_own_folder_and_has_all_its_tables() {
        use crate::domain::{IncomeTax, LendingNorm, PurchaseNorm};
        assert!(NormYear::ALL.is_sorted());
        for year in NormYear::ALL {
            let written = serde_json::to_string(&year).unwrap();
            assert_eq!(written, format!("\"{}\"", year.number()));
            assert_eq!(LendingNorm::of(year).year, year);
            assert!(IncomeTax::of(year).holiday_pay > Percentage::ZERO);
            assert!(PurchaseNorm::of(year).starter_limit > Cents::ZERO);
            let first = Date::from_ordinal_date(i32::from(year.number()), 1).unwrap();
            assert!(year.is_of(first) && !year.is_of(first.previous_day().unwrap()));
            assert_eq!(NormYear::on(first), year);
        }
        let [past, future] = [1990, 2990].map(|year| Date::from_ordinal_date(year, 1).unwrap());
        assert_eq!(NormYear::on(past), NormYear::ALL[0]);
        assert_eq!(NormYear::on(future), NormYear::LATEST);
    }

    #[test]
    fn decimals_are_read_exactly_or_not_at_all() {
        assert_eq!(decimal("37.56", 3), Some(37_560));
        assert_eq!(decimal("-6.398", 3), Some(-6_398));
        assert_eq!(decimal("470000", 2), Some(47_000_000));
        for nonsense in ["", ".5", "1.2345", "1,5", "abc", "--1"] {
            assert_eq!(decimal(nonsense, 3), None, "{nonsense}");
        }
    }
}
