//! Nouns and arithmetic of buying a home. No clock, no I/O, no browser.

pub mod money;
pub mod percentage;

pub use money::Cents;
pub use percentage::Percentage;
