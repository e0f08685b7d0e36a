//! Samen ja, samen nee: what two buyers agreed on, and taking that back as one step.

use super::{Buyer, Opinion, PassReason, Search};
use crate::domain::home::HomeId;

/// What one buyer thought of a home: in which place of their opinions, and why not.
type Thought = (Option<(usize, Opinion)>, Option<PassReason>);

/// What who buys thought of a home before they agreed on it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Agreement {
    home: HomeId,
    before: Vec<(Buyer, Thought)>,
}

impl Agreement {
    pub(super) fn is_about(&self, home: &HomeId) -> bool {
        self.home == *home
    }
}

impl Search {
    /// The home on which the two agreed last, as long as that can be taken back: until one of them thinks
    /// something else of it.
    pub fn agreed(&self) -> Option<&HomeId> {
        self.agreement.as_ref().map(|agreement| &agreement.home)
    }

    pub(super) fn agree(&mut self, home: &HomeId, opinion: Opinion) {
        let partner = self.is_together().then_some(Buyer::Partner);
        let buyers = [Some(Buyer::First), partner].into_iter().flatten();
        let thought = buyers.map(|buyer| (buyer, self.thought(buyer, home)));
        let before: Vec<_> = thought.collect();
        for buyer in before.iter().map(|(buyer, _)| *buyer) {
            // Who said so already keeps the reason.
            if self.opinion_of(buyer, home) != Some(opinion) {
                self.think(buyer, home, Some(opinion));
            }
        }
        self.agreement = Some(Agreement {
            home: home.clone(),
            before,
        });
    }

    /// Both think again what they thought, in the same place and for the same reason.
    pub(super) fn disagree(&mut self) {
        let Some(Agreement { home, before }) = self.agreement.take() else {
            return;
        };
        for (buyer, (opinion, reason)) in before {
            self.think(buyer, &home, None);
            let opinions = self.all_of(buyer);
            if let Some((place, opinion)) = opinion {
                opinions.insert(place.min(opinions.len()), (home.clone(), opinion));
            }
            let reason = reason.map(|reason| ((buyer, home.clone()), reason));
            self.reasons.extend(reason);
        }
    }

    fn thought(&self, buyer: Buyer, home: &HomeId) -> Thought {
        let opinions = self.opinions_of(buyer);
        let place = opinions.iter().position(|(judged, _)| judged == home);
        let opinion = place.and_then(|place| Some((place, opinions.get(place)?.1)));
        let reason = self.reasons.get(&(buyer, home.clone()));
        (opinion, reason.copied())
    }
}
