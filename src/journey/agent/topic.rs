//! The subjects that an agent can answer about, and their names in an address.

use serde::{Deserialize, Serialize};

/// A subject: one fact of the object passport or of the sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Topic {
    /// Woonoppervlakte.
    Area,
    /// Bouwjaar.
    Built,
    /// Onderhoudsstaat.
    Condition,
    /// Energielabel.
    Energy,
    /// Bestemming.
    Zoning,
    /// Erfdienstbaarheden.
    Easements,
    /// Erfpacht.
    GroundLease,
    /// WOZ-waarde.
    Woz,
    /// Kadastrale gegevens.
    Cadastral,
    /// BAG.
    Registration,
    /// Monument.
    Monument,
    /// Fundering.
    Foundation,
    /// Bodem.
    Soil,
    /// Geluid.
    Noise,
    /// VvE.
    Association,
    /// Vraagprijs.
    Price,
    /// Overdracht.
    Transfer,
    /// Kamers en slaapkamers.
    Rooms,
}

/// Of every subject its name in an address first, then its other names there.
const NAMES: [(Topic, &[&str]); 18] = [
    (
        Topic::Area,
        &["oppervlakte", "area", "living-area", "living_area"],
    ),
    (Topic::Built, &["bouwjaar", "built"]),
    (Topic::Condition, &["onderhoud", "condition"]),
    (
        Topic::Energy,
        &["energielabel", "energy", "energy-label", "energy_label"],
    ),
    (Topic::Zoning, &["bestemming", "zoning"]),
    (Topic::Easements, &["erfdienstbaarheden", "easements"]),
    (
        Topic::GroundLease,
        &["erfpacht", "ground-lease", "ground_lease"],
    ),
    (Topic::Woz, &["woz"]),
    (Topic::Cadastral, &["kadaster", "cadastral"]),
    (Topic::Registration, &["bag", "registration"]),
    (Topic::Monument, &["monument"]),
    (
        Topic::Foundation,
        &[
            "fundering",
            "foundation",
            "foundation-risk",
            "foundation_risk",
        ],
    ),
    (Topic::Soil, &["bodem", "soil"]),
    (Topic::Noise, &["geluid", "noise"]),
    (
        Topic::Association,
        &["vve", "owners-association", "owners_association"],
    ),
    (Topic::Price, &["prijs", "price"]),
    (Topic::Transfer, &["overdracht", "transfer"]),
    (Topic::Rooms, &["kamers", "rooms"]),
];

impl Topic {
    /// Whether it is a value by itself, of which nobody asks in passing how old or how large it is.
    pub const fn is_one_value(self) -> bool {
        matches!(
            self,
            Self::Energy
                | Self::Zoning
                | Self::Woz
                | Self::Registration
                | Self::Monument
                | Self::Soil
                | Self::Noise
                | Self::Rooms
        )
    }

    /// All subjects.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(topic, _)| *topic)
    }

    /// The name in an address.
    pub fn word(self) -> &'static str {
        let own = NAMES.iter().find(|(topic, _)| *topic == self);
        own.and_then(|(_, names)| names.first())
            .copied()
            .unwrap_or_default()
    }

    /// The subject with this name in an address.
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        let found = NAMES.iter().find(|(_, names)| names.contains(&&*word));
        found.map(|(topic, _)| *topic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subject_has_a_name_of_its_own_that_reads_back() {
        for topic in Topic::all() {
            assert_eq!(Topic::from_word(topic.word()), Some(topic));
        }
        assert_eq!(Topic::from_word("Soil"), Some(Topic::Soil));
        assert_eq!(Topic::from_word("asbest"), None);
    }

    #[test]
    fn every_fact_of_a_passport_can_be_asked_about() {
        for fact in crate::domain::passport::FactKind::ALL {
            assert!(Topic::from_word(fact.id()).is_some(), "{}", fact.id());
        }
    }
}
