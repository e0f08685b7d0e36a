//! Files that belong to the app: homes, personas, map.

use super::Then;

/// Reads files of the app.
pub trait Library {
    /// Reads `data/<name>`.
    fn read(&self, name: &'static str, then: Then<Result<String, LibraryFault>>);
}

/// A file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LibraryFault {
    /// No connection, and the file was not kept.
    Unreachable,
    /// The server does not have it.
    Missing,
}
