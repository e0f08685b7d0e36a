//! Words in Dutch (plain, B1) and English, and how amounts and dates are written. Pure: the same
//! text on screen, in documents and in tests.

pub mod agent;
pub mod answers;
pub mod appointment;
pub mod comparison;
pub mod dates;
pub mod deed;
pub mod documents;
pub mod explain;
pub mod filters;
pub mod financial_check;
pub mod format;
pub mod hearts;
pub mod homes;
pub mod language;
pub mod levers;
pub mod money;
pub mod mortgage;
pub mod passport;
pub mod phases;
pub mod refusals;
pub mod room;
pub mod rules;
pub mod search;
pub mod terms;
pub mod vault;
pub mod viewing;
mod widening;

pub use language::{Language, Text, text};
