//! Rates of transfer tax and what buyers usually pay, of a year. Only the amounts; the sums are in
//! `transfer_tax`, `purchase_costs` and `exit_cost`.

use serde::Deserialize;

use super::norms::{NormYear, Yearly, embedded, euros, percent};
use super::{Cents, Percentage};

/// What buying a home costs in a year.
#[derive(Clone, Debug, Deserialize)]
pub struct PurchaseNorm {
    /// Transfer tax for a home to live in.
    #[serde(deserialize_with = "percent")]
    pub own_home_rate: Percentage,
    /// Transfer tax for another home.
    #[serde(deserialize_with = "percent")]
    pub other_home_rate: Percentage,
    /// The value up to which the starters' exemption holds.
    #[serde(deserialize_with = "euros")]
    pub starter_limit: Cents,
    /// A starter is younger than this at the transfer.
    pub starter_younger_than_years: u8,
    /// Waarborgsom as a share of the price (model contract).
    #[serde(deserialize_with = "percent")]
    pub deposit_share: Percentage,
    /// Boete as a share of the price (model contract).
    #[serde(deserialize_with = "percent")]
    pub penalty_share: Percentage,
    /// Deeds of transfer and mortgage, registration included.
    pub notary: Indication,
    /// Taxatie.
    pub valuation: Indication,
    /// Mortgage advice.
    pub advice: Indication,
    /// Bouwkundige keuring.
    pub inspection: Indication,
    /// Bank guarantee as a share of the guaranteed sum.
    #[serde(deserialize_with = "percent")]
    pub guarantee_share: Percentage,
    /// The least that a bank guarantee costs.
    #[serde(deserialize_with = "euros")]
    pub guarantee_least: Cents,
    /// Aankoopmakelaar as a share of the price, before VAT.
    #[serde(deserialize_with = "percent")]
    pub agent_share: Percentage,
    /// VAT over the agent's fee.
    #[serde(deserialize_with = "percent")]
    pub agent_vat: Percentage,
}

/// What people usually pay: no law.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Indication {
    /// At the cheap end.
    #[serde(deserialize_with = "euros")]
    pub low: Cents,
    /// What the app reckons with.
    #[serde(deserialize_with = "euros")]
    pub middle: Cents,
    /// At the dear end.
    #[serde(deserialize_with = "euros")]
    pub high: Cents,
}

impl PurchaseNorm {
    /// The amounts of a year, read once.
    pub fn of(year: NormYear) -> &'static Self {
        static YEARS: Yearly<PurchaseNorm> = Yearly::new();
        YEARS.of(year, |_, files| embedded(files.purchase))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_2026_is_read_and_its_middles_are_in_their_ranges() {
        let norm = PurchaseNorm::of(NormYear::Of2026);
        assert_eq!(norm.starter_limit, Cents::from_euros(555_000));
        for range in [norm.notary, norm.valuation, norm.advice, norm.inspection] {
            assert!(range.low <= range.middle && range.middle <= range.high);
        }
    }
}
