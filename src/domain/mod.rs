//! Nouns and arithmetic of buying a home. No clock, no I/O, no browser.

pub mod energy_label;
pub mod home;
pub mod money;
pub mod passport;
pub mod percentage;
pub mod region;

pub use energy_label::EnergyLabel;
pub use home::{Home, HomeId, ObjectSummary};
pub use money::Cents;
pub use passport::Passport;
pub use percentage::Percentage;
pub use region::{Position, Region};
