//! What the partner does beside the participant's own vault: the joint amount in that goes with the
//! partner.

use super::Journey;
use super::vault::{Receiver, Vault, partner};
use crate::domain::moment::Moment;

impl Journey {
    /// Whether a receiver may look at something of the partner and at nothing of one's own.
    pub(super) fn only_partner_shows(&self, receiver: Receiver, now: Moment) -> bool {
        let shows = |vault: &Vault| vault.sharing.grants(receiver, now).next().is_some();
        shows(&self.partner.vault) && !shows(&self.vault)
    }

    /// Remembers what the partner did, and what it takes back of the participant's.
    pub(super) fn partner_did(&mut self, event: &partner::Event, at: Moment) {
        if self.partner.takes_back_sums(event) {
            self.vault.lose_joint_sums(at);
        }
        self.partner = std::mem::take(&mut self.partner).evolve(event, at);
    }
}
