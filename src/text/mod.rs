//! Words in Dutch (plain, B1) and English, and how amounts and dates are written. Pure: the same
//! text on screen, in documents and in tests.

pub mod dates;
pub mod deed;
pub mod documents;
pub mod explain;
pub mod format;
pub mod language;
pub mod money;
pub mod phases;
pub mod refusals;
pub mod rules;
pub mod terms;

pub use language::{Language, Text, text};
