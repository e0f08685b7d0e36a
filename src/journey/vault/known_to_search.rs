//! What the search of homes knows of the participant's financing: at most one amount, shown to it or
//! read from a file, for as long as it may look. Knows no homes.

use super::contents::amount_in;
use super::sharing::{self, Item, Reception, Sentence};
use super::{Claim, Receiver, Vault, Verdict};
use crate::domain::moment::Moment;

impl Vault {
    /// Whether a valid Financieel-ID was shown to the search of homes.
    pub fn is_known_to_search(&self) -> bool {
        matches!(self.verdict, Some(Verdict::Valid { .. }))
    }

    /// The search of homes knows what it may look at, and no more once that ended.
    pub(super) fn tell_search(&mut self, event: &sharing::Event) {
        let known = match event {
            sharing::Event::Checked(handover, Reception::Accepted(claims))
                if handover.receiver == Receiver::Woontinder =>
            {
                let can_finance = amount_in(claims);
                Some(Verdict::valid(can_finance))
            }
            sharing::Event::Faded { handover, .. } if handover.receiver == Receiver::Woontinder => {
                Some(Verdict::Withdrawn)
            }
            sharing::Event::Stopped(Receiver::Woontinder) => None,
            _ => return,
        };
        self.verdict = known;
    }

    /// Whether the search of homes still counts on what it may not look at any more, or a sum on what a
    /// source gave whose consent is over.
    pub(in crate::journey) fn is_behind(&self, now: Moment) -> bool {
        self.search_is_behind(now) || self.over != self.over_by(now)
    }

    fn search_is_behind(&self, now: Moment) -> bool {
        let mut may_see = self.sharing.grants(Receiver::Woontinder, now);
        may_see.next().is_none() && self.is_known_to_search()
    }

    /// What was shown to the search of homes is not known there any more once its time is over, and what a
    /// source gave counts no longer than the consent for it.
    pub(in crate::journey) fn let_pass(&mut self, now: Moment) {
        if self.search_is_behind(now) {
            self.verdict = None;
        }
        self.over = self.over_by(now);
    }

    /// A file was checked: of one that holds, the search keeps the amount and nothing else.
    pub(super) fn read_by_search(&mut self, verdict: &Verdict, at: Moment) {
        match verdict {
            Verdict::Valid { can_finance, until } => {
                let read = can_finance.map(Claim::CanFinance).into_iter().collect();
                self.sharing.read_by_search(at, *until, read, Vec::new());
            }
            // Who shows something false is believed no more.
            _ => self.sharing.forget(Receiver::Woontinder),
        }
        self.verifying = None;
        self.verdict = Some(verdict.clone());
    }

    /// A file held once; the amount in it was forgotten since.
    pub(super) fn read_before_by_search(&mut self, at: Moment) {
        let amount = Item::Sentence(Sentence::CanFinance);
        self.sharing
            .read_by_search(at, None, Vec::new(), vec![amount]);
        self.verifying = None;
        self.verdict = Some(Verdict::Withdrawn);
    }
}
