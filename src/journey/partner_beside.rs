//! What the partner does beside the participant's own vault: the joint amount in that goes with the
//! partner.

use super::vault::{self, Receiver, Vault, partner};
use super::{Decision, Event, Journey, SideEffect};
use crate::domain::moment::Moment;
use crate::domain::record::Source;

impl Journey {
    /// Whether a receiver may look at something of the partner and at nothing of one's own.
    pub(super) fn only_partner_shows(&self, receiver: Receiver, now: Moment) -> bool {
        let shows = |vault: &Vault| vault.sharing.grants(receiver, now).next().is_some();
        shows(&self.partner.vault) && !shows(&self.vault)
    }

    /// Decides what the own vault is told; an amount in which a partner counts says of the partner's debts
    /// too that a source was not asked.
    pub(super) fn decide_vault(
        &self,
        command: vault::Command,
        now: Moment,
    ) -> Result<Decision, vault::Refusal> {
        let mut decided = self.vault.decide(self.persona.as_ref(), command, now)?;
        let partners = self.partners_unasked();
        for event in &mut decided.events {
            if let Event::Vault(vault::Event::IssueListed(claims)) = event {
                claims
                    .iter_mut()
                    .for_each(|one| one.count_unasked(&partners));
            }
        }
        for effect in &mut decided.side_effects {
            if let SideEffect::Issue { claims, .. } = effect {
                claims
                    .iter_mut()
                    .for_each(|one| one.count_unasked(&partners));
            }
        }
        Ok(decided)
    }

    /// Sources of what is owed that did not say it of everybody who counts in the proven sum.
    pub fn unasked(&self) -> Vec<Source> {
        let (own, partners) = (self.vault.unasked(), self.partners_unasked());
        let is_unasked = |source: &Source| own.contains(source) || partners.contains(source);
        Source::IN_THE_SUM.into_iter().filter(is_unasked).collect()
    }

    fn partners_unasked(&self) -> Vec<Source> {
        match self.partner.income() {
            Some(_) => self.partner.vault.unasked(),
            None => Vec::new(),
        }
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
