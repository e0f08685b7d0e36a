//! Who signs a Financieel-ID: for every source a fictional stand-in, and one for the sum. None is
//! the real organisation: `.invalid` can never be an address (RFC 6761).

use crate::domain::record::Source;

/// A fictional issuer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Issuer {
    /// Stands in for a source; signs what it gave.
    Of(Source),
    /// Rekenkamer van deze demo: signs what can be financed.
    AuditOffice,
}

impl Issuer {
    /// All that the app knows.
    pub fn all() -> impl Iterator<Item = Self> {
        Source::ALL
            .into_iter()
            .map(Self::Of)
            .chain([Self::AuditOffice])
    }

    /// The issuer with this address.
    pub fn known(address: &str) -> Option<Self> {
        Self::all().find(|issuer| issuer.address() == address)
    }

    /// What it is called in `iss`.
    pub const fn address(self) -> &'static str {
        match self {
            Self::Of(Source::Bank) => "https://bank.voorbeeld.invalid",
            Self::Of(Source::SecondBank) => "https://spaarbank.voorbeeld.invalid",
            Self::Of(Source::TaxOffice) => "https://belastingdienst.voorbeeld.invalid",
            Self::Of(Source::EmployeeInsurance) => "https://uwv.voorbeeld.invalid",
            Self::Of(Source::CreditRegistry) => "https://bkr.voorbeeld.invalid",
            Self::Of(Source::Pensions) => "https://pensioenregister.voorbeeld.invalid",
            Self::Of(Source::Population) => "https://brp.voorbeeld.invalid",
            Self::Of(Source::StudentLoans) => "https://duo.voorbeeld.invalid",
            Self::AuditOffice => "https://rekenkamer-van-deze-demo.voorbeeld.invalid",
        }
    }

    /// The one kind of credential that it may sign, in `vct`.
    pub const fn credential(self) -> &'static str {
        match self {
            Self::Of(Source::Bank) => "urn:voorbeeld:financieel-id:bank:1",
            Self::Of(Source::SecondBank) => "urn:voorbeeld:financieel-id:tweede-bank:1",
            Self::Of(Source::TaxOffice) => "urn:voorbeeld:financieel-id:vermogen:1",
            Self::Of(Source::EmployeeInsurance) => "urn:voorbeeld:financieel-id:maandinkomen:1",
            Self::Of(Source::CreditRegistry) => "urn:voorbeeld:financieel-id:schulden:1",
            Self::Of(Source::Pensions) => "urn:voorbeeld:financieel-id:pensioen:1",
            Self::Of(Source::Population) => "urn:voorbeeld:financieel-id:persoon:1",
            Self::Of(Source::StudentLoans) => "urn:voorbeeld:financieel-id:studieschuld:1",
            Self::AuditOffice => "urn:voorbeeld:financieel-id:kan-financieren:1",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_issuer_is_known_by_its_address_and_signs_a_kind_of_its_own() {
        for issuer in Issuer::all() {
            assert_eq!(Issuer::known(issuer.address()), Some(issuer));
            assert!(issuer.address().ends_with(".voorbeeld.invalid"));
        }
        let kinds: BTreeSet<_> = Issuer::all().map(Issuer::credential).collect();
        assert_eq!(kinds.len(), 9);
        assert_eq!(Issuer::known("https://uwv.nl"), None);
    }
}
