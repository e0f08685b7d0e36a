//! The energy label of a home, written as the Dutch register writes it. Knows no lending rules.

use serde::{Deserialize, Serialize};

/// Energielabel, best first, as EP-Online registers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EnergyLabel {
    /// The best: `A++++`.
    #[serde(rename = "A++++")]
    APlusPlusPlusPlus,
    /// `A+++`.
    #[serde(rename = "A+++")]
    APlusPlusPlus,
    /// `A++`.
    #[serde(rename = "A++")]
    APlusPlus,
    /// `A+`.
    #[serde(rename = "A+")]
    APlus,
    /// `A`.
    A,
    /// `B`.
    B,
    /// `C`.
    C,
    /// `D`.
    D,
    /// `E`.
    E,
    /// `F`.
    F,
    /// The worst: `G`.
    G,
}
