//! Time.

use super::Then;
use crate::domain::moment::Moment;

/// Tells the time and wakes people up.
pub trait Clock {
    /// Now, as on the wall.
    fn now(&self) -> Moment;

    /// A number that nobody can guess, for the seed of a new story.
    fn seed(&self) -> u64;

    /// Calls back after so many milliseconds.
    fn after(&self, milliseconds: u32, then: Then<()>);
}
