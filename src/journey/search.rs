//! O2 Woontinder: filters, verdicts on homes by one buyer or two, and the list of favourites that
//! follows from them, in the order and with the notes of who made it.

mod agreed;
pub mod filters;
pub mod market;
mod preparation;
pub mod query;
mod regard;
pub mod shared;

pub use filters::{Circumstances, Filters, PRICE_STEP};
pub use market::{Counts, FilterName, Market, Widening};
pub use preparation::Preparation;
pub use regard::Regard;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Decision, Event as JourneyEvent};
use crate::domain::home::HomeId;

/// The longest note on a home, in characters.
pub const LONGEST_NOTE: usize = 2_000;

/// What the participant thinks of a home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Opinion {
    /// Favoriet.
    Favourite,
    /// Not for me.
    Pass,
}

/// Why a home got a "no".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PassReason {
    /// Te duur.
    TooDear,
    /// Te klein.
    TooSmall,
    /// De plek.
    Place,
    /// De staat.
    State,
}

impl PassReason {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::TooDear, Self::TooSmall, Self::Place, Self::State];
}

/// Which of two buyers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Buyer {
    /// Whose story it is.
    #[default]
    First,
    /// Who buys along.
    Partner,
}

impl Buyer {
    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::First => Self::Partner,
            Self::Partner => Self::First,
        }
    }
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Set the filters.
    Filter(Filters),
    /// Say what one thinks of a home; a second opinion replaces the first.
    Judge(HomeId, Opinion),
    /// Take the last opinion back.
    TakeBack,
    /// Forget the opinion on one home.
    Forget(HomeId),
    /// Say why a home got a "no"; it stays a "no".
    Explain(HomeId, PassReason),
    /// Take back why; the "no" stays.
    TakeBackReason(HomeId),
    /// This buyer swipes from now on.
    TakeTurn(Buyer),
    /// Both buyers think this of a home, having talked about it.
    Agree(HomeId, Opinion),
    /// Take back what both agreed on last: each thinks again what they thought.
    TakeBackAgreed,
    /// Put a favourite in this place of the list; the first place is 0.
    Place(HomeId, usize),
    /// Keep a note on a home, at most [`LONGEST_NOTE`] characters; empty forgets it.
    Write(HomeId, String),
}

/// What happened. Variants are only ever added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The filters are these.
    Filtered(Filters),
    /// This is thought of a home by whose turn it is.
    Judged(HomeId, Opinion),
    /// The opinion on this home was taken back by whose turn it is.
    Forgotten(HomeId),
    /// This is why it got a "no".
    Explained(HomeId, PassReason),
    /// It is the turn of this buyer.
    TurnTaken(Buyer),
    /// Both buyers think this.
    Agreed(HomeId, Opinion),
    /// A favourite was put in this place.
    Placed(HomeId, usize),
    /// This is noted on a home.
    Written(HomeId, String),
    /// What both agreed on last was taken back.
    AgreedTakenBack,
    /// Why it got a "no" was taken back.
    ReasonTakenBack(HomeId),
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The lowest price is above the highest.
    PricesCrossed,
    /// There is nothing of that kind to take back.
    NothingToTakeBack,
    /// A reason belongs to a "no".
    NotPassed,
    /// Only favourites have a place in the list.
    NotAFavourite,
    /// The note is longer than [`LONGEST_NOTE`].
    NoteTooLong,
}

/// A home on which the two buyers disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which.
    pub home: HomeId,
    /// Who would like it.
    pub keen: Buyer,
    /// Why the other said "no", if that was said.
    pub because: Option<PassReason>,
}

/// State of the second step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search {
    /// `None` until filters were set for the first time.
    pub filters: Option<Filters>,
    /// All opinions of the first buyer, oldest first, one a home.
    pub opinions: Vec<(HomeId, Opinion)>,
    /// The same of the partner; `None` until the partner took a turn.
    pub partner: Option<Vec<(HomeId, Opinion)>>,
    /// Whether that partner does not buy along any more; the opinions wait for a return.
    alone: bool,
    /// Whose turn it is.
    pub turn: Buyer,
    /// Why who said "no".
    pub reasons: BTreeMap<(Buyer, HomeId), PassReason>,
    /// Notes by home.
    pub notes: BTreeMap<HomeId, String>,
    /// The home whose opinion was taken back last, until something else is thought of a home.
    pub taken_back: Option<HomeId>,
    order: Vec<HomeId>,
    agreement: Option<agreed::Agreement>,
}

impl Search {
    /// Decides.
    pub fn decide(&self, command: Command) -> Result<Decision, Refusal> {
        let event = match command {
            Command::Filter(filters) => {
                let crossed = filters.price_from.zip(filters.price_to);
                if crossed.is_some_and(|(least, most)| least > most) {
                    return Err(Refusal::PricesCrossed);
                }
                Event::Filtered(filters)
            }
            Command::Judge(home, opinion) => Event::Judged(home, opinion),
            Command::TakeBack => {
                let (home, _) = self.last().ok_or(Refusal::NothingToTakeBack)?;
                Event::Forgotten(home.clone())
            }
            Command::Forget(home) if self.opinion(&home).is_none() => {
                return Err(Refusal::NothingToTakeBack);
            }
            Command::Forget(home) => Event::Forgotten(home),
            Command::Explain(home, _) if self.opinion(&home) != Some(Opinion::Pass) => {
                return Err(Refusal::NotPassed);
            }
            Command::Explain(home, reason) => Event::Explained(home, reason),
            Command::TakeBackReason(home) if self.reason(&home).is_none() => {
                return Err(Refusal::NothingToTakeBack);
            }
            Command::TakeBackReason(home) => Event::ReasonTakenBack(home),
            Command::TakeBackAgreed if self.agreed().is_none() => {
                return Err(Refusal::NothingToTakeBack);
            }
            Command::TakeBackAgreed => Event::AgreedTakenBack,
            Command::TakeTurn(buyer) => Event::TurnTaken(buyer),
            Command::Agree(home, opinion) => Event::Agreed(home, opinion),
            Command::Place(home, _) if !self.favourites().contains(&home) => {
                return Err(Refusal::NotAFavourite);
            }
            Command::Place(home, place) => Event::Placed(home, place),
            Command::Write(_, note) if note.chars().count() > LONGEST_NOTE => {
                return Err(Refusal::NoteTooLong);
            }
            Command::Write(home, note) => Event::Written(home, note),
        };
        Ok(Decision::event(JourneyEvent::Search(event)))
    }

    /// Remembers.
    pub fn evolve(mut self, event: &Event) -> Self {
        match event {
            Event::Filtered(filters) => self.filters = Some(filters.clone()),
            Event::Judged(home, opinion) => {
                self.think(self.turn, home, Some(*opinion));
                self.taken_back = None;
            }
            Event::Forgotten(home) => {
                self.think(self.turn, home, None);
                self.taken_back = Some(home.clone());
            }
            Event::Explained(home, reason) => {
                self.reasons.insert((self.turn, home.clone()), *reason);
            }
            Event::TurnTaken(buyer) => {
                self.turn = *buyer;
                self.taken_back = None;
                self.partner.get_or_insert_default();
                self.alone = false;
            }
            Event::Agreed(home, opinion) => self.agree(home, *opinion),
            Event::AgreedTakenBack => self.disagree(),
            Event::ReasonTakenBack(home) => {
                self.reasons.remove(&(self.turn, home.clone()));
            }
            Event::Placed(home, place) => {
                let mut order = self.favourites();
                order.retain(|other| other != home);
                order.insert((*place).min(order.len()), home.clone());
                self.order = order;
            }
            Event::Written(home, note) if note.trim().is_empty() => {
                self.notes.remove(home);
            }
            Event::Written(home, note) => {
                self.notes.insert(home.clone(), note.clone());
            }
        }
        self
    }

    /// Without a partner who buys along it is the participant who swipes, and who decides alone.
    pub(super) fn goes_on(&mut self, alone: bool) {
        if self.alone != alone {
            self.alone = alone;
            self.agreement = None;
        }
        if alone && self.turn == Buyer::Partner {
            self.turn = Buyer::First;
            self.taken_back = None;
        }
    }

    fn think(&mut self, buyer: Buyer, home: &HomeId, opinion: Option<Opinion>) {
        self.reasons.remove(&(buyer, home.clone()));
        self.agreement.take_if(|agreement| agreement.is_about(home));
        let opinions = self.all_of(buyer);
        opinions.retain(|(judged, _)| judged != home);
        opinions.extend(opinion.map(|opinion| (home.clone(), opinion)));
    }

    fn all_of(&mut self, buyer: Buyer) -> &mut Vec<(HomeId, Opinion)> {
        match buyer {
            Buyer::First => &mut self.opinions,
            Buyer::Partner => self.partner.get_or_insert_default(),
        }
    }

    /// The opinions of one of the two, oldest first.
    pub fn opinions_of(&self, buyer: Buyer) -> &[(HomeId, Opinion)] {
        match buyer {
            Buyer::First => &self.opinions,
            Buyer::Partner if self.alone => &[],
            Buyer::Partner => self.partner.as_deref().unwrap_or_default(),
        }
    }

    /// What one of the two thinks of a home.
    pub fn opinion_of(&self, buyer: Buyer, home: &HomeId) -> Option<Opinion> {
        let mut opinions = self.opinions_of(buyer).iter();
        opinions
            .find(|(judged, _)| judged == home)
            .map(|(_, opinion)| *opinion)
    }

    /// What is thought of a home by whose turn it is.
    pub fn opinion(&self, home: &HomeId) -> Option<Opinion> {
        self.opinion_of(self.turn, home)
    }

    /// The opinion that would be taken back first.
    pub fn last(&self) -> Option<&(HomeId, Opinion)> {
        self.opinions_of(self.turn).last()
    }

    /// Why whose turn it is said "no" to a home.
    pub fn reason(&self, home: &HomeId) -> Option<PassReason> {
        self.reasons.get(&(self.turn, home.clone())).copied()
    }

    /// How often one of the two gave each reason, most often first; nothing of a partner who does not
    /// buy along any more.
    pub fn reasons_given(&self, by: Buyer) -> Vec<(PassReason, usize)> {
        if by == Buyer::Partner && self.alone {
            return Vec::new();
        }
        let given = |reason: PassReason| {
            let all = self.reasons.iter();
            let same = all.filter(|((buyer, _), said)| *buyer == by && **said == reason);
            (reason, same.count())
        };
        let mut counts: Vec<_> = PassReason::ALL.map(given).to_vec();
        counts.retain(|(_, count)| *count > 0);
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts
    }

    /// Whether two buyers look together.
    pub const fn is_together(&self) -> bool {
        self.partner.is_some() && !self.alone
    }

    /// Jouw droomselectie: the favourites, of two buyers those that both like; as they were placed,
    /// and else oldest first.
    pub fn favourites(&self) -> Vec<HomeId> {
        let mut found: Vec<_> = self.liked(Buyer::First).collect();
        if self.is_together() {
            found.retain(|home| self.opinion_of(Buyer::Partner, home) == Some(Opinion::Favourite));
        }
        let place = |home: &HomeId| self.order.iter().position(|placed| placed == home);
        found.sort_by_key(|home| place(home).unwrap_or(usize::MAX));
        found
    }

    /// The homes on which the two disagree: what to talk about.
    pub fn differences(&self) -> Vec<Difference> {
        let keen = |buyer: Buyer| {
            let against = buyer.other();
            self.liked(buyer)
                .filter(move |home| self.opinion_of(against, home) == Some(Opinion::Pass))
                .map(move |home| Difference {
                    because: self.reasons.get(&(against, home.clone())).copied(),
                    keen: buyer,
                    home,
                })
        };
        keen(Buyer::First).chain(keen(Buyer::Partner)).collect()
    }

    /// The homes that the other one likes and that this buyer has not looked at yet.
    pub fn waiting_for(&self, buyer: Buyer) -> Vec<HomeId> {
        self.liked(buyer.other())
            .filter(|home| self.opinion_of(buyer, home).is_none())
            .collect()
    }

    fn liked(&self, buyer: Buyer) -> impl Iterator<Item = HomeId> {
        let opinions = self.opinions_of(buyer).iter();
        opinions
            .filter(|(_, opinion)| *opinion == Opinion::Favourite)
            .map(|(home, _)| home.clone())
    }
}

#[cfg(test)]
mod tests;
