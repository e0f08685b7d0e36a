//! The file of a sale: the object and every entry of the room with its signatures, so that anybody
//! who has it can check it without the app of the buyer. The signatures themselves are checked
//! where the keys are; here is what follows from the outcome.

use serde::{Deserialize, Serialize};

use super::{ChainFault, Contract, Ledger, Room};

/// What the file calls itself.
const KIND: &str = "wooncarriere-akte";
/// The version that this app writes and reads.
const VERSION: u32 = 1;

/// A room that ended in a deed, to be kept and checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeedFile {
    kind: String,
    version: u32,
    /// Everything that happened, with signatures.
    pub entries: Ledger,
}

/// Why a text is no such file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeedFileFault {
    /// Something else, or damaged beyond reading.
    NotADeed,
    /// Written by a newer app.
    TooNew(u32),
}

/// What makes a file invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The chain does not hold.
    Chain(ChainFault),
    /// The signature under the entry at this position is not its author's.
    Signature(usize),
    /// The entries are no sale: the room was never opened.
    NoRoom,
}

/// What leaves it undecided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The signatures could not be checked on this device.
    SignaturesUnchecked,
    /// So many entries carry no signature (yet).
    Unsigned(usize),
    /// Everything holds so far, but the deed was not registered.
    NotRegistered,
}

/// The outcome of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// Geldig.
    Valid,
    /// Ongeldig.
    Invalid(Flaw),
    /// Onbeslist.
    Undecided(Doubt),
}

impl DeedFile {
    /// The file of a log.
    pub fn of(ledger: &Ledger) -> Self {
        Self {
            kind: KIND.to_owned(),
            version: VERSION,
            entries: ledger.clone(),
        }
    }

    /// The text of the file.
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Reads a file; whether it holds is for [`DeedFile::check`].
    ///
    /// # Errors
    /// A [`DeedFileFault`] when it is no file of a deed.
    pub fn read(text: &str) -> Result<Self, DeedFileFault> {
        #[derive(Deserialize)]
        struct Head {
            kind: String,
            version: u32,
        }
        let head: Head = serde_json::from_str(text).map_err(|_| DeedFileFault::NotADeed)?;
        if head.kind != KIND {
            return Err(DeedFileFault::NotADeed);
        }
        if head.version > VERSION {
            return Err(DeedFileFault::TooNew(head.version));
        }
        serde_json::from_str(text).map_err(|_| DeedFileFault::NotADeed)
    }

    /// The room that the entries tell of.
    pub fn room(&self) -> Option<Room> {
        Room::replay(self.entries.entries())
    }

    /// The outcome, given what the check of the signatures found: the position of the first that
    /// does not hold, or `None` when they could not be checked.
    pub fn check(&self, signatures: Option<Result<(), usize>>) -> Checked {
        if let Err(fault) = self.entries.verify() {
            return Checked::Invalid(Flaw::Chain(fault));
        }
        if let Some(Err(position)) = signatures {
            return Checked::Invalid(Flaw::Signature(position));
        }
        let Some(room) = self.room() else {
            return Checked::Invalid(Flaw::NoRoom);
        };
        if signatures.is_none() {
            return Checked::Undecided(Doubt::SignaturesUnchecked);
        }
        let unsigned = self
            .entries
            .entries()
            .iter()
            .filter(|entry| entry.seal.is_none())
            .count();
        if unsigned > 0 {
            return Checked::Undecided(Doubt::Unsigned(unsigned));
        }
        let deed = room
            .contract()
            .and_then(|contract: &Contract| contract.deed.as_ref());
        if deed.is_none_or(|deed| deed.registered.is_none()) {
            return Checked::Undecided(Doubt::NotRegistered);
        }
        Checked::Valid
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moment::Moment;
    use crate::room::{Event, Role, Seal, bought};

    fn sealed(mut ledger: Ledger) -> Ledger {
        let digests: Vec<_> = ledger
            .entries()
            .iter()
            .map(|entry| entry.digest.clone())
            .collect();
        for digest in digests {
            ledger.seal(
                &digest,
                Seal {
                    key: "02".to_owned(),
                    signature: "00".to_owned(),
                },
            );
        }
        ledger
    }

    #[test]
    fn given_a_registered_deed_with_signatures_that_hold_it_is_valid() {
        let file = DeedFile::of(&sealed(bought()));
        let read = DeedFile::read(&file.write()).unwrap();
        assert_eq!(read, file);
        assert_eq!(read.check(Some(Ok(()))), Checked::Valid);
    }

    #[test]
    fn given_a_changed_entry_the_file_is_invalid_whatever_the_signatures_say() {
        let text = DeedFile::of(&sealed(bought())).write();
        let forged = DeedFile::read(&text.replace("29000000", "19000000")).unwrap();
        let outcome = forged.check(Some(Ok(())));
        assert!(matches!(
            outcome,
            Checked::Invalid(Flaw::Chain(ChainFault::Changed(_)))
        ));
    }

    #[test]
    fn given_a_wrong_signature_the_file_is_invalid_and_names_the_entry() {
        let file = DeedFile::of(&sealed(bought()));
        assert_eq!(
            file.check(Some(Err(3))),
            Checked::Invalid(Flaw::Signature(3))
        );
    }

    #[test]
    fn given_signatures_that_nobody_could_check_it_is_undecided() {
        let file = DeedFile::of(&sealed(bought()));
        assert_eq!(
            file.check(None),
            Checked::Undecided(Doubt::SignaturesUnchecked)
        );
    }

    #[test]
    fn given_entries_without_signature_it_is_undecided() {
        let ledger = bought();
        let count = ledger.entries().len();
        let outcome = DeedFile::of(&ledger).check(Some(Ok(())));
        assert_eq!(outcome, Checked::Undecided(Doubt::Unsigned(count)));
    }

    #[test]
    fn given_a_sale_that_is_not_finished_it_is_undecided() {
        let entries: Vec<_> = bought().entries()[..3].to_vec();
        let json = serde_json::to_string(&entries).unwrap();
        let ledger = sealed(serde_json::from_str(&json).unwrap());
        let outcome = DeedFile::of(&ledger).check(Some(Ok(())));
        assert_eq!(outcome, Checked::Undecided(Doubt::NotRegistered));
    }

    #[test]
    fn given_entries_that_are_no_sale_it_is_invalid() {
        let mut ledger = Ledger::default();
        ledger.append(Moment(1), Role::Seller, Event::DeedSigned);
        assert_eq!(
            DeedFile::of(&ledger).check(Some(Ok(()))),
            Checked::Invalid(Flaw::NoRoom)
        );
        assert_eq!(
            DeedFile::of(&Ledger::default()).check(None),
            Checked::Invalid(Flaw::NoRoom)
        );
    }

    #[test]
    fn given_garbage_it_is_refused() {
        let newer = r#"{"kind":"wooncarriere-akte","version":9,"entries":"later"}"#;
        assert_eq!(DeedFile::read(newer), Err(DeedFileFault::TooNew(9)));
        let other = r#"{"kind":"iets","version":1,"entries":[]}"#;
        let broken = r#"{"kind":"wooncarriere-akte","version":1,"entries":7}"#;
        for garbage in ["", "null", "[]", "{}", "niets", other, broken] {
            assert_eq!(
                DeedFile::read(garbage),
                Err(DeedFileFault::NotADeed),
                "{garbage}"
            );
        }
    }
}
