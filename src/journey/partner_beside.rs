//! What the partner does beside the participant's own vault: the joint amount in that goes with the
//! partner.

use super::vault::{self, Logged, Receiver, Vault, partner};
use super::{Decision, Event, Journey, SideEffect, mortgage};
use crate::domain::moment::Moment;
use crate::domain::record::Source;

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

    /// An amount that the partner's income is in says also which debts of the partner no source gave.
    pub(super) fn with_partners_gap(&self, mut decision: Decision) -> Decision {
        let gap = self.partners_unasked();
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

    /// Sources of what the partner owes that were not asked, while the partner's income counts.
    pub fn partners_unasked(&self) -> Vec<Source> {
        match self.partner.income() {
            Some(_) => self.partner.vault.unasked(),
            None => Vec::new(),
        }
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
        let signed = self.partner.sums_taken_back(event);
        if !signed.is_empty() {
            self.vault.lose_joint_sums(signed, at);
        }
        let joined = self.partner.joins;
        self.partner = std::mem::take(&mut self.partner).evolve(event, at);
        if self.partner.joins != joined {
            let line = Logged::PartnerCounts(self.partner.joins);
            self.vault.note(line, at);
        }
        // What the lenders would reckon with is another thing now: it is shown first.
        if matches!(event, partner::Event::LenderLet) && self.mortgage.chosen.is_none() {
            self.mortgage.shared = false;
        }
    }
}
