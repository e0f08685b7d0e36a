//! The signatures that the sources of the object passports gave, as a file of the app: for every home one
//! a statement, in their order; an empty one where nobody signed. Says nothing of whether they hold.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::home::HomeId;

/// The form of the file that this code reads.
pub const VERSION: u32 = 1;

/// All signatures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proofs {
    /// The form of the file.
    pub version: u32,
    /// For every home.
    pub homes: BTreeMap<HomeId, Vec<String>>,
}

impl Proofs {
    /// Reads the file; `None` when it is not one.
    pub fn read(json: &str) -> Option<Self> {
        let proofs: Self = serde_json::from_str(json).ok()?;
        (proofs.version == VERSION).then_some(proofs)
    }

    /// The signature of a home's statement; nothing where nobody signed.
    pub fn of(&self, home: &HomeId, statement: usize) -> &str {
        let signed = self.homes.get(home).and_then(|all| all.get(statement));
        signed.map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_signed_has_no_signature_and_another_file_is_none() {
        let proofs = Proofs::read(r#"{"version":1,"homes":{"a":["x"]}}"#).unwrap();
        assert_eq!(proofs.of(&HomeId::new("a"), 0), "x");
        assert_eq!(proofs.of(&HomeId::new("a"), 1), "");
        assert_eq!(proofs.of(&HomeId::new("b"), 0), "");
        assert_eq!(Proofs::read(r#"{"version":2,"homes":{}}"#), None);
        assert_eq!(Proofs::read("<!doctype html>"), None);
    }
}
