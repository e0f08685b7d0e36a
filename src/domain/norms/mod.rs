//! The tables of law and practice, one folder of data files per year. Reads them; knows nothing of
//! what they mean. Another year is another folder and another `NormYear`.

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize};

use super::{Cents, Percentage};

/// A year of which the norms are in the app.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum NormYear {
    /// In force from 1 January 2026.
    #[default]
    #[serde(rename = "2026")]
    Of2026,
}

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

impl NormYear {
    /// The newest year in the app.
    pub const LATEST: Self = Self::Of2026;

    /// The calendar year.
    pub const fn number(self) -> u16 {
        match self {
            Self::Of2026 => 2026,
        }
    }

    pub(super) const fn files(self) -> NormFiles {
        match self {
            Self::Of2026 => NormFiles {
                financing_burden: include_str!("2026/financing_burden.csv"),
                lending: include_str!("2026/lending.json"),
                income_tax: include_str!("2026/income_tax.json"),
                purchase: include_str!("2026/purchase.json"),
            },
        }
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
    fn decimals_are_read_exactly_or_not_at_all() {
        assert_eq!(decimal("37.56", 3), Some(37_560));
        assert_eq!(decimal("-6.398", 3), Some(-6_398));
        assert_eq!(decimal("470000", 2), Some(47_000_000));
        for nonsense in ["", ".5", "1.2345", "1,5", "abc", "--1"] {
            assert_eq!(decimal(nonsense, 3), None, "{nonsense}");
        }
    }
}
