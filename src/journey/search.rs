//! O2 Woontinder: filters, verdicts on homes, and the list of favourites that follows from them.

mod preparation;
mod widening;

pub use preparation::Preparation;
pub use widening::{FilterName, PRICE_STEP, Widening};

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Decision, Event as JourneyEvent};
use crate::domain::Cents;
use crate::domain::home::{Home, HomeId};
use crate::domain::region::Region;

/// What the participant looks for. The default is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filters {
    /// Prijssegment: at least.
    pub price_from: Option<Cents>,
    /// Prijssegment: at most.
    pub price_to: Option<Cents>,
    /// Regio.
    pub region: Option<Region>,
    /// Aantal kamers: at least.
    pub rooms_from: Option<u8>,
    /// Bouwjaar: in this year or later.
    pub built_from: Option<u16>,
}

impl Filters {
    /// Whether a home passes. A seller who demands prepared financing is only shown to who holds a
    /// Financieel-ID.
    pub fn admit(&self, home: &Home, has_financial_id: bool) -> bool {
        self.price_from.is_none_or(|least| home.price >= least)
            && self.price_to.is_none_or(|most| home.price <= most)
            && self.region.is_none_or(|region| home.region == region)
            && self.rooms_from.is_none_or(|least| home.rooms >= least)
            && self.built_from.is_none_or(|year| home.built >= year)
            && (has_financial_id || !home.seller.demands_prepared_financing)
    }
}

/// What the participant thinks of a home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Opinion {
    /// Favoriet.
    Favourite,
    /// Not for me.
    Pass,
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
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The filters are these.
    Filtered(Filters),
    /// This is thought of a home.
    Judged(HomeId, Opinion),
    /// The opinion on this home was taken back.
    Forgotten(HomeId),
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The lowest price is above the highest.
    PricesCrossed,
    /// There is no opinion to take back.
    NothingToTakeBack,
}

/// State of the second step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search {
    /// `None` until filters were set for the first time.
    pub filters: Option<Filters>,
    /// All opinions, oldest first, one a home.
    pub opinions: Vec<(HomeId, Opinion)>,
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
                let (home, _) = self.opinions.last().ok_or(Refusal::NothingToTakeBack)?;
                Event::Forgotten(home.clone())
            }
            Command::Forget(home) if self.opinion(&home).is_none() => {
                return Err(Refusal::NothingToTakeBack);
            }
            Command::Forget(home) => Event::Forgotten(home),
        };
        Ok(Decision::event(JourneyEvent::Search(event)))
    }

    /// Remembers.
    pub fn evolve(mut self, event: &Event) -> Self {
        match event {
            Event::Filtered(filters) => self.filters = Some(filters.clone()),
            Event::Judged(home, opinion) => {
                self.opinions.retain(|(judged, _)| judged != home);
                self.opinions.push((home.clone(), *opinion));
            }
            Event::Forgotten(home) => self.opinions.retain(|(judged, _)| judged != home),
        }
        self
    }

    /// What is thought of a home.
    pub fn opinion(&self, home: &HomeId) -> Option<Opinion> {
        self.opinions
            .iter()
            .find(|(judged, _)| judged == home)
            .map(|(_, opinion)| *opinion)
    }

    /// Jouw droomselectie: the favourites, oldest first.
    pub fn favourites(&self) -> Vec<HomeId> {
        let favourite = |(home, opinion): &(HomeId, Opinion)| {
            (*opinion == Opinion::Favourite).then(|| home.clone())
        };
        self.opinions.iter().filter_map(favourite).collect()
    }

    /// The homes that pass the filters, in the order of the catalogue.
    pub fn matching<'h>(&self, homes: &'h [Home], has_financial_id: bool) -> Vec<&'h Home> {
        let everything = Filters::default();
        let filters = self.filters.as_ref().unwrap_or(&everything);
        homes
            .iter()
            .filter(|home| filters.admit(home, has_financial_id))
            .collect()
    }

    /// The homes that still lie on the deck: they match and nothing is thought of them yet.
    pub fn deck<'h>(&self, homes: &'h [Home], has_financial_id: bool) -> Vec<&'h Home> {
        let judged: BTreeSet<_> = self.opinions.iter().map(|(home, _)| home).collect();
        let mut deck = self.matching(homes, has_financial_id);
        deck.retain(|home| !judged.contains(&home.id));
        deck
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(search: Search, command: Command) -> Search {
        let decision = search.decide(command).unwrap();
        decision
            .events
            .iter()
            .fold(search, |search, event| match event {
                JourneyEvent::Search(event) => search.evolve(event),
                other => panic!("{other:?}"),
            })
    }

    fn home(id: &str) -> HomeId {
        HomeId(id.to_owned())
    }

    #[test]
    fn given_two_opinions_taking_back_forgets_the_last_only() {
        let search = after(
            Search::default(),
            Command::Judge(home("a"), Opinion::Favourite),
        );
        let search = after(search, Command::Judge(home("b"), Opinion::Pass));
        let search = after(search, Command::TakeBack);
        assert_eq!(search.favourites(), vec![home("a")]);
        assert_eq!(search.opinion(&home("b")), None);
    }

    #[test]
    fn given_a_second_thought_it_replaces_the_first() {
        let search = after(Search::default(), Command::Judge(home("a"), Opinion::Pass));
        let search = after(search, Command::Judge(home("a"), Opinion::Favourite));
        assert_eq!(search.opinions.len(), 1);
        assert_eq!(search.favourites(), vec![home("a")]);
    }

    #[test]
    fn given_crossed_prices_the_filter_is_refused() {
        let filters = Filters {
            price_from: Some(Cents::from_euros(300_000)),
            price_to: Some(Cents::from_euros(150_000)),
            ..Filters::default()
        };
        let refused = Search::default().decide(Command::Filter(filters));
        assert_eq!(refused, Err(Refusal::PricesCrossed));
    }

    #[test]
    fn given_no_opinion_there_is_nothing_to_take_back() {
        assert_eq!(
            Search::default().decide(Command::TakeBack),
            Err(Refusal::NothingToTakeBack)
        );
    }
}
