//! What the partner does beside the participant's own vault: the joint amount in that goes with the
//! partner.

use super::vault::{self, Receiver, Vault, partner};
use super::{Decision, Event, Journey, SideEffect, mortgage};
use crate::domain::moment::Moment;

impl Journey {
    /// Whether a receiver may look at something of the partner and at nothing of one's own.
    pub(super) fn only_partner_shows(&self, receiver: Receiver, now: Moment) -> bool {
        let shows = |vault: &Vault| vault.sharing.grants(receiver, now).next().is_some();
        shows(&self.partner.vault) && !shows(&self.vault)
    }

    /// An amount that the partner's income is in says also which debts of the partner no source gave.
    pub(super) fn with_partners_gap(&self, mut decision: Decision) -> Decision {
        let gap = match self.partner.income() {
            Some(_) => self.partner.vault.unasked(),
            None => Vec::new(),
        };
        for event in &mut decision.events {
            if let Event::Vault(vault::Event::IssueListed(claims)) = event {
                claims.iter_mut().for_each(|claim| claim.names_gap(&gap));
            }
        }
        for effect in &mut decision.side_effects {
            if let SideEffect::Issue { claims, .. } = effect {
                claims.iter_mut().for_each(|claim| claim.names_gap(&gap));
            }
        }
        decision
    }

    /// What the application does to both vaults: once an offer was accepted, a law makes the lender keep
    /// what it was shown, of a partner too.
    pub(super) fn beside_mortgage(&mut self, event: &mortgage::Event, at: Moment) {
        match event {
            mortgage::Event::Fetched => self.fetched(at),
            mortgage::Event::Chosen(_) => {
                self.vault.be_lent();
                self.partner.vault.be_lent();
            }
            _ => {}
        }
    }

    /// Remembers what the partner did, and what it takes back of the participant's.
    pub(super) fn partner_did(&mut self, event: &partner::Event, at: Moment) {
        if self.partner.takes_back_sums(event) {
            self.vault.lose_joint_sums(at);
        }
        self.partner = std::mem::take(&mut self.partner).evolve(event, at);
        // What the lenders would reckon with is another thing now: it is shown first.
        if matches!(event, partner::Event::LenderLet) && self.mortgage.chosen.is_none() {
            self.mortgage.shared = false;
        }
    }
}
