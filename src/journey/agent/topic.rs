//! The subjects that an agent can answer about, their names in an address, and the words in a question
//! by which they are known.

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
}

/// Of every subject its name in an address first, then the beginnings of words that name it.
const WORDS: [(Topic, &[&str]); 17] = [
    (
        Topic::Area,
        &[
            "oppervlakte",
            "area",
            "living-area",
            "living_area",
            "woonoppervlakte",
            "vierkante",
            "m2",
            "m²",
            "square",
            "groot",
        ],
    ),
    (Topic::Built, &["bouwjaar", "built", "gebouwd", "oud"]),
    (
        Topic::Condition,
        &[
            "onderhoud",
            "condition",
            "onderhoudsstaat",
            "dak",
            "gevel",
            "kozijn",
            "installaties",
            "ketel",
            "lekkage",
            "roof",
            "maintenance",
        ],
    ),
    (
        Topic::Energy,
        &[
            "energielabel",
            "energy",
            "energy-label",
            "energy_label",
            "label",
            "energie",
            "isolatie",
            "insulation",
        ],
    ),
    (
        Topic::Zoning,
        &[
            "bestemming",
            "zoning",
            "omgevingsplan",
            "praktijk",
            "aanbouw",
            "verbouwen",
            "extension",
        ],
    ),
    (
        Topic::Easements,
        &[
            "erfdienstbaarheden",
            "easements",
            "erfdienstbaarheid",
            "overpad",
            "recht",
            "easement",
            "right-of-way",
        ],
    ),
    (
        Topic::GroundLease,
        &["erfpacht", "ground-lease", "ground_lease", "canon", "lease"],
    ),
    (Topic::Woz, &["woz", "woz-waarde", "taxatie", "valuation"]),
    (
        Topic::Cadastral,
        &[
            "kadaster",
            "cadastral",
            "perceel",
            "kadastra",
            "grens",
            "tuin",
            "plot",
            "garden",
        ],
    ),
    (
        Topic::Registration,
        &["bag", "registration", "gebruiksdoel", "purpose"],
    ),
    (
        Topic::Monument,
        &["monument", "stadsgezicht", "vergunning", "permit"],
    ),
    (
        Topic::Foundation,
        &[
            "fundering",
            "foundation",
            "foundation-risk",
            "foundation_risk",
            "funderingsrisico",
            "palen",
            "verzak",
            "scheur",
        ],
    ),
    (
        Topic::Soil,
        &["bodem", "soil", "olietank", "vervuil", "grond", "oil"],
    ),
    (
        Topic::Noise,
        &["geluid", "noise", "verkeer", "lawaai", "druk", "traffic"],
    ),
    (
        Topic::Association,
        &[
            "vve",
            "owners-association",
            "owners_association",
            "servicekosten",
            "reservefonds",
            "vereniging",
            "association",
        ],
    ),
    (
        Topic::Price,
        &[
            "prijs",
            "price",
            "vraagprijs",
            "onderhandel",
            "bod",
            "bieden",
            "negotia",
        ],
    ),
    (
        Topic::Transfer,
        &[
            "overdracht",
            "transfer",
            "oplevering",
            "sleutel",
            "verhuiz",
            "wanneer",
            "keys",
        ],
    ),
];

impl Topic {
    /// All subjects.
    pub fn all() -> impl Iterator<Item = Self> {
        WORDS.iter().map(|(topic, _)| *topic)
    }

    /// The name in an address.
    pub fn word(self) -> &'static str {
        let own = WORDS.iter().find(|(topic, _)| *topic == self);
        own.and_then(|(_, words)| words.first())
            .copied()
            .unwrap_or_default()
    }

    /// The subject with this name in an address.
    pub fn from_word(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        let found = WORDS.iter().find(|(_, words)| words.contains(&&*word));
        found.map(|(topic, _)| *topic)
    }

    /// The subjects that a question names, each once: those of which a word of the question begins
    /// with a known word. At most three.
    pub fn named_in(question: &str) -> Vec<Self> {
        let question = question.to_lowercase();
        let is_apart = |letter: char| !letter.is_alphanumeric() && letter != '-' && letter != '²';
        let said: Vec<_> = question
            .split(is_apart)
            .filter(|word| !word.is_empty())
            .collect();
        let names = |word: &&str| {
            // A short word must be the whole word: `dak` is no `dakterras`, `oud` no `oudejaar`.
            said.iter()
                .any(|said| said == word || (word.len() > 4 && said.starts_with(word)))
        };
        let found = WORDS.iter().filter(|(_, words)| words.iter().any(&names));
        found.map(|(topic, _)| *topic).take(3).collect()
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

    #[test]
    fn a_question_is_known_by_its_words() {
        let asked = [
            (
                "Hoe staat het met de funderingspalen?",
                vec![Topic::Foundation],
            ),
            (
                "Is de bodem schoon, en hoeveel geluid is er?",
                vec![Topic::Soil, Topic::Noise],
            ),
            ("How much is the WOZ?", vec![Topic::Woz]),
            ("Is er een dakterras?", vec![]),
            ("Wat vindt de kat ervan?", vec![]),
            ("", vec![]),
        ];
        for (question, topics) in asked {
            assert_eq!(Topic::named_in(question), topics, "{question}");
        }
    }
}
