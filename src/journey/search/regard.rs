//! What is thought of a home by all who buy it: whose heart it has, and for whom it waits.

use super::{Buyer, Opinion, Search};
use crate::domain::home::HomeId;

/// What one buyer, or two together, think of a home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Regard {
    /// It is a favourite: of who buys alone, or of both.
    Kept,
    /// This buyer likes it; the other has not said.
    Awaiting(Buyer),
    /// This buyer likes it; the other does not.
    Divided(Buyer),
    /// This buyer said "no"; the other has not said.
    Doubted(Buyer),
    /// A "no" of who buys alone, or of both.
    Passed,
}

impl Search {
    /// What is thought of a home, whoever swipes now; `None` while nobody said anything. Only what is
    /// [`Regard::Kept`] is among the [`favourites`](Search::favourites).
    pub fn regard(&self, home: &HomeId) -> Option<Regard> {
        use Opinion::{Favourite, Pass};
        let first = self.opinion_of(Buyer::First, home);
        let partner = if self.is_together() {
            self.opinion_of(Buyer::Partner, home)
        } else {
            first
        };
        Some(match (first, partner) {
            (None, None) => return None,
            (Some(Favourite), Some(Favourite)) => Regard::Kept,
            (Some(Pass), Some(Pass)) => Regard::Passed,
            (Some(Favourite), None) => Regard::Awaiting(Buyer::First),
            (None, Some(Favourite)) => Regard::Awaiting(Buyer::Partner),
            (Some(Favourite), Some(Pass)) => Regard::Divided(Buyer::First),
            (Some(Pass), Some(Favourite)) => Regard::Divided(Buyer::Partner),
            (Some(Pass), None) => Regard::Doubted(Buyer::First),
            (None, Some(Pass)) => Regard::Doubted(Buyer::Partner),
        })
    }
}
