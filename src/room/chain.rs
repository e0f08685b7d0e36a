//! The log of a room: every entry names the one before by its hash, so that nothing can be changed,
//! left out or slipped in unseen. Whoever has the file can check it.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Event, Role};
use crate::domain::moment::Moment;

/// A SHA-256 hash, written as 64 hexadecimal characters.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(pub String);

impl Digest {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        use std::fmt::Write;
        Self(
            Sha256::digest(bytes)
                .iter()
                .fold(String::with_capacity(64), |mut hex, byte| {
                    let _ = write!(hex, "{byte:02x}");
                    hex
                }),
        )
    }

    /// The first characters, for people to compare.
    pub fn short(&self) -> &str {
        self.0.get(..8).unwrap_or(&self.0)
    }
}

/// A signature of an entry's hash by its author (ECDSA P-256).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    /// The author's public key: SEC1, compressed, hexadecimal.
    pub key: String,
    /// 64 bytes, hexadecimal.
    pub signature: String,
}

/// One thing that happened in the room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub at: Moment,
    /// Who did it.
    pub author: Role,
    /// What.
    pub event: Event,
    /// Hash of the entry before; empty for the first.
    pub previous: Digest,
    /// Hash of this entry.
    pub digest: Digest,
    /// The author's signature, once it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<Seal>,
}

/// What is wrong with a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The entry at this position was changed after it was written.
    Changed(usize),
    /// The entry at this position does not follow the one before.
    Broken(usize),
}

/// The entries of a room in order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ledger {
    entries: Vec<Entry>,
}

impl Ledger {
    /// All entries, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Adds what happened.
    pub fn append(&mut self, at: Moment, author: Role, event: Event) {
        let previous = self
            .entries
            .last()
            .map(|entry| entry.digest.clone())
            .unwrap_or_default();
        let digest = digest(at, author, &event, &previous);
        self.entries.push(Entry {
            at,
            author,
            event,
            previous,
            digest,
            seal: None,
        });
    }

    /// Puts the author's signature on an entry. A seal on an entry that is not there is dropped.
    pub fn seal(&mut self, digest: &Digest, seal: Seal) {
        if let Some(entry) = self
            .entries
            .iter_mut()
            .find(|entry| &entry.digest == digest)
        {
            entry.seal = Some(seal);
        }
    }

    /// Checks every link. Signatures are checked where the keys are.
    pub fn verify(&self) -> Result<(), Fault> {
        let mut previous = Digest::default();
        for (position, entry) in self.entries.iter().enumerate() {
            if entry.previous != previous {
                return Err(Fault::Broken(position));
            }
            if entry.digest != digest(entry.at, entry.author, &entry.event, &entry.previous) {
                return Err(Fault::Changed(position));
            }
            previous = entry.digest.clone();
        }
        Ok(())
    }
}

/// The hash covers everything but itself and the seal, as JSON with the fields in this order.
fn digest(at: Moment, author: Role, event: &Event, previous: &Digest) -> Digest {
    let bytes = serde_json::to_vec(&(at, author, event, previous)).unwrap_or_default();
    Digest::of(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room::{Identification, Purpose};

    fn ledger() -> Ledger {
        let mut ledger = Ledger::default();
        let identified = Event::Identified(Identification::Wallet, Purpose::Bidding);
        ledger.append(Moment(1), Role::Buyer, identified);
        ledger.append(Moment(2), Role::Buyer, Event::BidWithdrawn);
        ledger.append(Moment(3), Role::Seller, Event::ContractSigned);
        ledger
    }

    #[test]
    fn given_an_untouched_log_every_link_holds() {
        assert_eq!(ledger().verify(), Ok(()));
    }

    #[test]
    fn given_a_changed_entry_the_chain_names_it() {
        let mut ledger = ledger();
        ledger.entries[1].at = Moment(9);
        assert_eq!(ledger.verify(), Err(Fault::Changed(1)));
    }

    #[test]
    fn given_an_entry_left_out_the_chain_is_broken_there() {
        let mut ledger = ledger();
        ledger.entries.remove(1);
        assert_eq!(ledger.verify(), Err(Fault::Broken(1)));
    }
}
