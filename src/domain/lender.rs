//! Mortgage lenders and their dated rate tables. Those in the app are openly fictional. Knows no
//! applications: those are in `mortgage`.

use std::sync::OnceLock;

use serde::Deserialize;
use time::Date;

use super::norms::{embedded, euros, percent};
use super::{Cents, Percentage};

/// A lender with its rates of a day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Lender {
    /// Its name.
    pub name: String,
    /// The day of the rates.
    #[serde(with = "super::iso_date")]
    pub dated: Date,
    /// The least test income it lends on.
    #[serde(deserialize_with = "euros")]
    pub least_test_income: Cents,
    /// The largest loan as a share of the market value; the law allows no more than 100%.
    #[serde(deserialize_with = "percent")]
    pub largest_loan_to_value: Percentage,
    /// Its rates by fixed period.
    pub rates: Vec<Rate>,
}

/// The interest for one fixed period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Rate {
    /// For how many years it is fixed.
    pub fixed_years: u8,
    /// Without NHG.
    #[serde(deserialize_with = "percent")]
    pub interest: Percentage,
    /// With NHG.
    #[serde(deserialize_with = "percent")]
    pub with_nhg: Percentage,
}

#[derive(Deserialize)]
struct LenderFile {
    lenders: Vec<Lender>,
}

impl Lender {
    /// The interest for a fixed period, if the lender has it.
    pub fn interest(&self, fixed_years: u8, nhg: bool) -> Option<Percentage> {
        let rate = self
            .rates
            .iter()
            .find(|rate| rate.fixed_years == fixed_years)?;
        Some(if nhg { rate.with_nhg } else { rate.interest })
    }
}

/// The three lenders of the app. None of them exists.
pub fn fictional_lenders() -> &'static [Lender] {
    static LENDERS: OnceLock<LenderFile> = OnceLock::new();
    &LENDERS
        .get_or_init(|| embedded(include_str!("lenders.json")))
        .lenders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lenders_are_read_and_a_guarantee_always_lowers_the_interest() {
        assert_eq!(fictional_lenders().len(), 3);
        for lender in fictional_lenders() {
            assert!(lender.rates.is_sorted_by_key(|rate| rate.fixed_years));
            for rate in &lender.rates {
                assert_eq!(rate.interest.0 - rate.with_nhg.0, 200, "{}", lender.name);
            }
        }
    }
}
