//! Looks without meaning. Knows no journey.

pub mod facade;
pub mod pictures;
