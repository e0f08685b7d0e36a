//! Openly fictional people whose story the app can tell. What they type and what their sources
//! hold; their way through the app is a scenario of the journey.

use serde::{Deserialize, Serialize};

use super::Cents;
use super::record::Record;

/// Names a persona; also the key of the portraits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonaId(pub String);

/// The hair of a portrait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hair {
    /// Short hair.
    Short,
    /// Short hair and a beard.
    ShortWithBeard,
    /// To the chin.
    Bob,
    /// To the shoulders.
    Long,
    /// Tied up.
    Bun,
    /// Curls.
    Curls,
    /// A headscarf.
    Scarf,
}

/// A fictional person, alone or with a partner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Persona {
    /// Its key.
    pub id: PersonaId,
    /// First name.
    pub name: String,
    /// Years; under 35 matters for the transfer tax.
    pub age: u8,
    /// How the portrait is drawn.
    pub hair: Hair,
    /// One plain sentence in Dutch.
    pub dutch: String,
    /// The same in English.
    pub english: String,
    /// What is typed at the first screen.
    pub typed: TypedFigures,
    /// Who buys along.
    pub partner: Option<Partner>,
    /// What the sources hold.
    pub records: Vec<Record>,
    /// The home, price and taste of the scenario.
    pub plan: Plan,
}

/// What the persona types at the budget screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedFigures {
    /// Netto maandsalaris.
    pub net_month: Cents,
    /// Spaargeld.
    pub savings: Cents,
    /// Overwaarde.
    pub equity: Cents,
}

/// A partner who buys along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// First name.
    pub name: String,
    /// Years.
    pub age: u8,
    /// How the portrait is drawn.
    pub hair: Hair,
    /// Net salary a month, typed.
    pub net_month: Cents,
    /// What the sources hold about the partner, who alone decides about it.
    #[serde(default)]
    pub records: Vec<Record>,
}

/// What the scenario does with this persona.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Key of the home that is bought.
    pub home: String,
    /// The bid that is placed.
    pub bid: Cents,
    /// Keys of the homes that are kept as favourites (the bought one among them).
    pub favourites: Vec<String>,
    /// Keys of the homes that get a "no".
    pub passed: Vec<String>,
}
