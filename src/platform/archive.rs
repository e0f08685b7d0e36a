//! What stays when the app is closed.

/// Keeps texts by key.
pub trait Archive {
    /// The text, when it was kept.
    fn read(&self, key: &str) -> Result<Option<String>, ArchiveFault>;

    /// Keeps a text in the place of what was there.
    fn write(&self, key: &str, text: &str) -> Result<(), ArchiveFault>;

    /// The keys of all that is kept.
    fn keys(&self) -> Result<Vec<String>, ArchiveFault>;

    /// Forgets a text.
    fn remove(&self, key: &str) -> Result<(), ArchiveFault>;
}

/// Why nothing can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveFault {
    /// The browser does not allow it (private window, settings).
    Forbidden,
    /// There is no room left.
    Full,
}
