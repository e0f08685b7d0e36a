//! K2 Hypotheek: the application, filled from the vault, and the offer that is chosen. Private:
//! the room only hears that the financing is there and that the deposit is guaranteed.

use serde::{Deserialize, Serialize};

use super::{Decision, Journey};
use crate::domain::moment::Moment;
use crate::room::Room;

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Gegevens ophalen.
    FetchData,
    /// Choose the offer of this lender.
    Choose(String),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Shared.
    Fetched,
    /// Chosen.
    Chosen(String),
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The lender says no.
    NotAccepted,
}

/// State of the fifth step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mortgaging {
    /// Data was fetched.
    pub shared: bool,
    /// The chosen offer.
    pub chosen: Option<String>,
}

impl Mortgaging {
    /// Remembers.
    pub fn evolve(self, _: &Event) -> Self {
        self
    }
}

/// Decides.
pub fn decide(_: &Journey, _: Option<&Room>, _: Command, _: Moment) -> Result<Decision, Refusal> {
    Err(Refusal::NotAccepted)
}

/// The best.
pub fn best_offer(_: &Journey, _: Option<&Room>) -> Option<String> {
    None
}
