//! The energy label of a home, A++++ to G. Knows nothing of what a label is worth.

use serde::{Deserialize, Serialize};

/// Energielabel, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EnergyLabel {
    /// A++++.
    #[serde(rename = "A++++")]
    APlusPlusPlusPlus,
    /// A+++.
    #[serde(rename = "A+++")]
    APlusPlusPlus,
    /// A++.
    #[serde(rename = "A++")]
    APlusPlus,
    /// A+.
    #[serde(rename = "A+")]
    APlus,
    /// A.
    A,
    /// B.
    B,
    /// C.
    C,
    /// D.
    D,
    /// E.
    E,
    /// F.
    F,
    /// G.
    G,
}

impl EnergyLabel {
    /// All labels, best first.
    pub const ALL: [Self; 11] = [
        Self::APlusPlusPlusPlus,
        Self::APlusPlusPlus,
        Self::APlusPlus,
        Self::APlus,
        Self::A,
        Self::B,
        Self::C,
        Self::D,
        Self::E,
        Self::F,
        Self::G,
    ];

    /// As it is written on the label itself.
    pub const fn label(self) -> &'static str {
        match self {
            Self::APlusPlusPlusPlus => "A++++",
            Self::APlusPlusPlus => "A+++",
            Self::APlusPlus => "A++",
            Self::APlus => "A+",
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
            Self::F => "F",
            Self::G => "G",
        }
    }

    /// Reads what is written on a label; `None` for anything else.
    pub fn from_label(written: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|label| label.label() == written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_saved_as_it_is_written() {
        for label in EnergyLabel::ALL {
            let saved = serde_json::to_string(&label).unwrap();
            assert_eq!(saved, format!("\"{}\"", label.label()));
            assert_eq!(serde_json::from_str::<EnergyLabel>(&saved).unwrap(), label);
            assert_eq!(EnergyLabel::from_label(label.label()), Some(label));
        }
    }
}
