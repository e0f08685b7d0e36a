//! Seals on the entries of a room: every author signs the hash of what it did. The hash covers the
//! entry and the chain before it, and the room checks that itself; here is only the signature.

use std::collections::BTreeMap;

use super::keys::{self, Key, PublicKey};
use crate::room::{Digest, Entry, Role, Seal};

/// Signs entries, each with the fictional key of its author in this story.
pub fn sign(seed: u64, entries: Vec<(Digest, Role)>) -> Vec<(Digest, Seal)> {
    let mut known = BTreeMap::new();
    let mut seal = |digest: &Digest, role| {
        let key = known
            .entry(role)
            .or_insert_with(|| Key::of_role(seed, role));
        let signature = keys::to_hex(&key.sign(digest.0.as_bytes()));
        Seal {
            key: key.public().hex(),
            signature,
        }
    };
    entries
        .into_iter()
        .map(|(digest, role)| {
            let seal = seal(&digest, role);
            (digest, seal)
        })
        .collect()
}

/// Checks the seals that are there: each signature holds, one role always uses one key, and no two
/// roles share one. An entry that was not sealed yet is passed over.
///
/// # Errors
/// The position of the first entry whose seal does not hold.
pub fn check(entries: &[Entry]) -> Result<(), usize> {
    let mut key_of = BTreeMap::new();
    let mut role_of = BTreeMap::new();
    for (position, entry) in entries.iter().enumerate() {
        let Some(seal) = &entry.seal else { continue };
        let key = key_of.entry(entry.author).or_insert(&seal.key);
        let role = role_of.entry(&seal.key).or_insert(entry.author);
        if *key != &seal.key || *role != entry.author || !holds(&entry.digest, seal) {
            return Err(position);
        }
    }
    Ok(())
}

fn holds(digest: &Digest, seal: &Seal) -> bool {
    let key = PublicKey::from_hex(&seal.key);
    let signature = keys::from_hex(&seal.signature);
    key.zip(signature)
        .is_some_and(|(key, bytes)| key.verifies(digest.0.as_bytes(), &bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moment::Moment;
    use crate::room::{Event, Identification, Ledger, Purpose};

    fn sealed(seed: u64) -> Vec<Entry> {
        let mut ledger = Ledger::default();
        let identified = || Event::Identified(Identification::Wallet, Purpose::Bidding);
        for (second, role) in [(1, Role::Buyer), (2, Role::Seller), (3, Role::Buyer)] {
            ledger.append(Moment(second), role, identified());
        }
        let asked = ledger
            .entries()
            .iter()
            .map(|entry| (entry.digest.clone(), entry.author));
        for (digest, seal) in sign(seed, asked.collect()) {
            ledger.seal(&digest, seal);
        }
        ledger.entries().to_vec()
    }

    #[test]
    fn given_untouched_entries_every_seal_holds() {
        let entries = sealed(7);
        assert!(entries.iter().all(|entry| entry.seal.is_some()));
        assert_eq!(check(&entries), Ok(()));
    }

    #[test]
    fn given_an_entry_that_is_not_sealed_yet_the_others_are_checked() {
        let mut entries = sealed(7);
        entries[0].seal = None;
        assert_eq!(check(&entries), Ok(()));
        entries[2].digest = Digest::of(b"other");
        assert_eq!(check(&entries), Err(2));
    }

    #[test]
    fn given_a_role_that_signs_with_another_key_its_entry_is_named() {
        let mut entries = sealed(7);
        let other = sealed(8)[2].seal.clone().unwrap();
        assert!(holds(&entries[2].digest, &other));
        entries[2].seal = Some(other);
        assert_eq!(check(&entries), Err(2));
    }

    #[test]
    fn given_a_role_that_signs_for_another_its_entry_is_named() {
        let mut entries = sealed(7);
        let buyer = Key::of_role(7, Role::Buyer);
        let signature = keys::to_hex(&buyer.sign(entries[1].digest.0.as_bytes()));
        entries[1].seal = Some(Seal {
            key: buyer.public().hex(),
            signature,
        });
        assert_eq!(check(&entries), Err(1));
    }

    #[test]
    fn a_seal_with_nonsense_in_it_does_not_hold() {
        let seal = sealed(7)[1].seal.clone().unwrap();
        let changes: [(String, String); 6] = [
            (String::new(), seal.signature.clone()),
            (seal.key.clone(), String::new()),
            (seal.key.clone(), "0".repeat(128)),
            (seal.key.clone(), "é".repeat(64)),
            ("00".repeat(33), seal.signature.clone()),
            (seal.key.to_uppercase(), seal.signature.clone()),
        ];
        for (key, signature) in changes {
            let mut entries = sealed(7);
            entries[1].seal = Some(Seal { key, signature });
            assert_eq!(check(&entries), Err(1), "{:?}", entries[1].seal);
        }
    }
}
