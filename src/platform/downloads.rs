//! Files for the participant.

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its name, with ending.
    pub name: String,
    /// Its MIME type.
    pub mime: &'static str,
    /// Its text, UTF-8.
    pub text: String,
}

/// A chosen file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// No file was chosen.
    Nothing,
    /// It is larger than [`LARGEST_FILE`].
    TooLarge,
    /// It is not text, or the browser could not read it.
    Unreadable,
}

/// The largest file that is read, in bytes: five million.
pub const LARGEST_FILE: usize = 5_000_000;

/// Hands files to the participant.
pub trait Downloads {
    /// Offers a file; the browser keeps it where it keeps downloads.
    fn offer(&self, document: Document);

    /// Reads the text of the file that was chosen in the file field with this id.
    fn read_chosen(&self, field: &'static str, then: super::Then<Result<String, FileFault>>);

    /// Puts a text on the clipboard and says whether that worked.
    fn copy(&self, text: &str, then: super::Then<bool>);
}
