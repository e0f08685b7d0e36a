//! The save file: a list of what happened. Reload, undo, demo starting points, bug reports and
//! replay are one thing: a fold over it. Old files are upgraded, an unreadable one is refused with
//! the reason and never overwritten.

use serde::{Deserialize, Serialize};

use super::Event;
use crate::domain::home::HomeId;
use crate::domain::moment::Moment;
use crate::room::{ChainFault, Ledger};

/// The version that this app writes.
pub const VERSION: u32 = 1;

/// An event with its moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recorded {
    /// When.
    pub at: Moment,
    /// What.
    pub event: Event,
}

/// A room that the participant was in, as the participant's copy of its log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoomLog {
    /// Of which home.
    pub home: HomeId,
    /// What happened there.
    pub ledger: Ledger,
}

/// Everything that is kept of one participant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Log {
    /// See [`VERSION`].
    pub version: u32,
    /// Makes the simulated people repeatable, and the fictional keys.
    pub seed: u64,
    /// The private log.
    pub events: Vec<Recorded>,
    /// The shared logs.
    pub rooms: Vec<RoomLog>,
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogFault {
    /// It is not a log of this app.
    NotALog,
    /// It was written by a newer app; the number is its version.
    TooNew(u32),
    /// An entry of a room was changed after it was written.
    RoomTampered(ChainFault),
}

impl Log {
    /// An empty log.
    pub const fn new(seed: u64) -> Self {
        Self {
            version: VERSION,
            seed,
            events: Vec::new(),
            rooms: Vec::new(),
        }
    }

    /// Nothing happened yet.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && self.rooms.is_empty()
    }

    /// The text of the file.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads a file of this version or an older one.
    pub fn read(text: &str) -> Result<Self, LogFault> {
        // Read twice from the text, never by way of a tree: the program then holds one reader of each event.
        let header: Header = serde_json::from_str(text).map_err(|_| LogFault::NotALog)?;
        let log: Self = match header.version {
            0 => serde_json::from_str(&upgraded_from_0(text)?),
            VERSION => serde_json::from_str(text),
            newer => return Err(LogFault::TooNew(newer)),
        }
        .map_err(|_| LogFault::NotALog)?;
        for room in &log.rooms {
            room.ledger.verify().map_err(LogFault::RoomTampered)?;
        }
        Ok(log)
    }
}

/// What every version of the file has.
#[derive(Deserialize)]
struct Header {
    version: u32,
}

/// Version 0, from before there were rooms, knew no seed and no rooms.
fn upgraded_from_0(text: &str) -> Result<String, LogFault> {
    let mut value: serde_json::Value = serde_json::from_str(text).map_err(|_| LogFault::NotALog)?;
    let fields = value.as_object_mut().ok_or(LogFault::NotALog)?;
    fields.insert("version".to_owned(), VERSION.into());
    fields.entry("seed").or_insert_with(|| 7.into());
    fields
        .entry("rooms")
        .or_insert_with(|| serde_json::Value::Array(Vec::new()));
    Ok(value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room::{Event as RoomEvent, Role};

    #[test]
    fn a_log_reads_back_as_it_was_written() {
        let mut log = Log::new(9);
        log.events.push(Recorded {
            at: Moment(5),
            event: Event::ClockMoved { seconds: 60 },
        });
        assert_eq!(Log::read(&log.write()), Ok(log));
    }

    #[test]
    fn given_an_old_log_it_is_upgraded() {
        let old = r#"{"version":0,"events":[{"at":5,"event":{"ClockMoved":{"seconds":60}}}]}"#;
        let log = Log::read(old).unwrap();
        assert_eq!((log.version, log.seed, log.events.len()), (VERSION, 7, 1));
    }

    #[test]
    fn given_a_log_of_a_newer_app_it_is_refused_not_guessed() {
        let newer = r#"{"version":99,"seed":7,"events":[],"rooms":[]}"#;
        assert_eq!(Log::read(newer), Err(LogFault::TooNew(99)));
    }

    #[test]
    fn given_garbage_it_is_refused() {
        for garbage in [
            "",
            "null",
            "[]",
            "{}",
            "{\"version\":1}",
            "{\"version\":-1}",
            "niets",
        ] {
            assert_eq!(Log::read(garbage), Err(LogFault::NotALog), "{garbage}");
        }
    }

    #[test]
    fn given_a_room_entry_that_was_changed_the_file_is_refused() {
        let mut ledger = Ledger::default();
        ledger.append(Moment(1_234), Role::Seller, RoomEvent::ContractSigned);
        let mut log = Log::new(7);
        log.rooms.push(RoomLog {
            home: HomeId("heideweg-19".to_owned()),
            ledger,
        });
        let forged = log.write().replace("1234", "1235");
        assert_eq!(
            Log::read(&forged),
            Err(LogFault::RoomTampered(ChainFault::Changed(0)))
        );
    }
}
