//! What the partner does beside the participant's own vault: the joint amount in that goes with the
//! partner.

use super::Journey;
use super::vault::{self, Receiver, Vault, partner};
use crate::domain::moment::Moment;

impl Journey {
    /// Whether a receiver may look at something of the partner and at nothing of one's own.
    pub(super) fn only_partner_shows(&self, receiver: Receiver, now: Moment) -> bool {
        let shows = |vault: &Vault| vault.sharing.grants(receiver, now).next().is_some();
        shows(&self.partner.vault) && !shows(&self.vault)
    }

    /// Lets the partner know what happened in the participant's vault that concerns both.
    pub(super) fn beside_partner(&mut self, event: &vault::Event, at: Moment) {
        if let vault::Event::IssueListed(_) = event
            && let Some(end) = self.partner.sum_ends()
        {
            self.vault.end_sum_by(end);
        }
        self.partner.hear(event, at);
    }

    /// Remembers what the partner did, and what it takes back of the participant's.
    pub(super) fn partner_did(&mut self, event: &partner::Event, at: Moment) {
        let signed = self.partner.sums_taken_back(event);
        if !signed.is_empty() {
            self.vault.lose_joint_sums(signed, at);
        }
        self.partner = std::mem::take(&mut self.partner).evolve(event, at);
    }
}
