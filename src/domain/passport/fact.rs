//! A fact about a home: what is said, who says it, when, and whether it is proven. Knows nothing of
//! which facts there are.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::{Date, Month};

/// Something that is said about a home, with who said it and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact<T> {
    /// What is said.
    pub value: T,
    /// Who says it.
    pub source: FactSource,
    /// The day on which it was established; `2025-03-14` in JSON.
    #[serde(with = "iso_day")]
    pub on: Date,
    /// True when the source itself signs or certifies it; false for a statement that nobody checked.
    pub proven: bool,
}

/// Who can say something about a home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FactSource {
    /// BAG: the register of addresses and buildings.
    Bag,
    /// BRK: the land registry of the Kadaster.
    Brk,
    /// WOZ: the municipality's valuation for taxes.
    Woz,
    /// EP-Online: the register of energy labels.
    EpOnline,
    /// A building inspection (bouwkundige keuring, NEN 2767).
    Inspection,
    /// The municipality: environment plan, monuments, noise.
    Municipality,
    /// Bodemloket: what is known of the soil.
    SoilDesk,
    /// KCAF: the knowledge centre for foundations.
    Kcaf,
    /// VvE: the owners' association of the building.
    OwnersAssociation,
    /// The seller.
    Seller,
    /// The seller's estate agent.
    Agent,
}

impl FactSource {
    /// Whether it is a public register or body, rather than a party to the sale.
    pub const fn is_public(self) -> bool {
        matches!(
            self,
            Self::Bag
                | Self::Brk
                | Self::Woz
                | Self::EpOnline
                | Self::Municipality
                | Self::SoilDesk
                | Self::Kcaf
        )
    }
}

/// A fact without its value: enough to count, list and mark facts of every kind alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// Who says it.
    pub source: FactSource,
    /// The day on which it was established.
    pub on: Date,
    /// Whether the source signs or certifies it.
    pub proven: bool,
}

impl<T> Fact<T> {
    /// Who said it, when, and whether it is proven.
    pub const fn provenance(&self) -> Provenance {
        Provenance {
            source: self.source,
            on: self.on,
            proven: self.proven,
        }
    }
}

/// A day in JSON: `2025-03-14`.
pub mod iso_day {
    use super::{Date, Deserialize, Deserializer, Month, Serialize, Serializer};

    /// Reads `2025-03-14`; nothing else is a day.
    pub fn parse(written: &str) -> Option<Date> {
        let mut parts = written.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let lengths = [year.len(), month.len(), day.len()];
        if lengths != [4, 2, 2] || parts.next().is_some() {
            return None;
        }
        let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
        Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
    }

    /// Writes a day as `2025-03-14`.
    ///
    /// # Errors
    /// Only those of the serializer.
    pub fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        let (year, month, day) = day.to_calendar_date();
        format!("{year:04}-{:02}-{day:02}", u8::from(month)).serialize(serializer)
    }

    /// Reads a day.
    ///
    /// # Errors
    /// Anything that is not an existing day in the form `2025-03-14`.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        let written = String::deserialize(deserializer)?;
        parse(&written).ok_or_else(|| serde::de::Error::custom(format!("no day: {written}")))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn a_fact_reads_back_as_it_was_written() {
        let json = r#"{"value":3,"source":"Inspection","on":"2025-03-14","proven":true}"#;
        let fact: Fact<u8> = serde_json::from_str(json).unwrap();
        assert_eq!(fact.on.month(), Month::March);
        assert_eq!(serde_json::to_string(&fact).unwrap(), json);
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for wrong in ["2025-02-29", "2025-3-14", "14-03-2025", "2025-03-14-1", ""] {
            assert!(iso_day::parse(wrong).is_none(), "{wrong}");
        }
    }
}
