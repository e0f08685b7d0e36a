//! What is wished for on the search screen, as it is set there: read as filters, counted, and kept in
//! the story a moment after it changed. Knows no fields.

use leptos::prelude::*;

use crate::app::Session;
use crate::domain::{Cents, Region};
use crate::journey::Command;
use crate::journey::search::{Command as SearchCommand, Filters, Refusal, Search, Widening};
use crate::text::{Text, search as words};

/// The lowest price of the sliders; at this end there is no bound.
pub const LOWEST: i64 = 100_000;
/// The highest price of the sliders; at this end there is no bound.
pub const HIGHEST: i64 = 500_000;

/// The story keeps the filters after this many milliseconds of rest, so that a drag is one entry.
const REST: u32 = 350;

/// Everything that can be filtered on, as it is set on screen.
#[derive(Clone, Copy)]
pub struct Wishes {
    /// Lowest price in euros.
    pub from: RwSignal<i64>,
    /// Highest price in euros.
    pub to: RwSignal<i64>,
    /// Name of the region; empty for all.
    pub region: RwSignal<String>,
    /// At least so many rooms; empty for any.
    pub rooms: RwSignal<String>,
    /// Built in this year or later; empty for any.
    pub built: RwSignal<String>,
}

impl Wishes {
    /// The filters of the story; at first those that follow from the budget.
    pub fn new(session: Session) -> Self {
        let filters = session.with_untracked(|story| {
            let price = || {
                story
                    .journey
                    .assessment()
                    .map(|budget| budget.highest_price.price)
            };
            story
                .journey
                .search
                .filters
                .clone()
                .unwrap_or_else(|| Filters::starting(price()))
        });
        let wishes = Self {
            from: RwSignal::new(LOWEST),
            to: RwSignal::new(HIGHEST),
            region: RwSignal::new(String::new()),
            rooms: RwSignal::new(String::new()),
            built: RwSignal::new(String::new()),
        };
        wishes.set(&filters);
        wishes
    }

    /// Sets everything.
    pub fn set(self, filters: &Filters) {
        let euros = |amount: Option<Cents>, none| {
            amount
                .map_or(none, Cents::whole_euros)
                .clamp(LOWEST, HIGHEST)
        };
        self.from.set(euros(filters.price_from, LOWEST));
        self.to.set(euros(filters.price_to, HIGHEST));
        self.region.set(
            filters
                .region
                .map(|region| region.name().to_owned())
                .unwrap_or_default(),
        );
        self.rooms.set(
            filters
                .rooms_from
                .map(|rooms| rooms.to_string())
                .unwrap_or_default(),
        );
        self.built.set(
            filters
                .built_from
                .map(|year| year.to_string())
                .unwrap_or_default(),
        );
    }

    /// The filters as they are set now, followed.
    pub fn filters(self) -> Filters {
        let (from, to) = (self.from.get(), self.to.get());
        let region = self.region.get();
        Filters {
            price_from: (from > LOWEST).then(|| Cents::from_euros(from)),
            price_to: (to < HIGHEST).then(|| Cents::from_euros(to)),
            region: Region::ALL.into_iter().find(|known| known.name() == region),
            rooms_from: self.rooms.get().parse().ok(),
            built_from: self.built.get().parse().ok(),
        }
    }

    /// Why the rules would not take these filters, followed.
    pub fn refusal(self) -> Option<Refusal> {
        Search::default()
            .decide(SearchCommand::Filter(self.filters()))
            .err()
    }

    /// How many homes pass, and how many more would with a Financieel-ID; `None` without homes.
    pub fn counts(self, session: Session) -> Memo<Option<(usize, usize)>> {
        let known = session.select(|story| story.journey.vault.is_known_to_search());
        Memo::new(move |_| {
            let (catalogue, filters) = (session.catalogue()?, self.filters());
            let waiting = if known.get() {
                0
            } else {
                filters.waiting_for_financial_id(&catalogue.homes)
            };
            Some((filters.count(&catalogue.homes, known.get()), waiting))
        })
    }

    /// Which filters keep homes out, followed.
    pub fn widenings(self, session: Session) -> Vec<Widening> {
        let known = session.with(|story| story.journey.vault.is_known_to_search());
        let Some(catalogue) = session.catalogue() else {
            return Vec::new();
        };
        self.filters().widenings(&catalogue.homes, known)
    }

    /// Has the story keep the filters now; says why not.
    pub fn keep_now(self, session: Session) -> Option<Text> {
        let filters = untrack(|| self.filters());
        keep(session, filters).map(words::refusal)
    }

    /// Has the story keep the filters after every change.
    pub fn keep_along(self, session: Session) {
        let turn = StoredValue::new(0_u32);
        Effect::new(move |before: Option<Filters>| {
            let filters = self.filters();
            if before.is_some_and(|before| before != filters) {
                let mine = turn.get_value().wrapping_add(1);
                turn.set_value(mine);
                let last = filters.clone();
                let rested = move |()| {
                    // After the screen was left there is no turn any more: then this is the last.
                    if turn.try_get_value().is_none_or(|turn| turn == mine) {
                        // Why not is shown beside the sliders while they stand so.
                        let _ = keep(session, last);
                    }
                };
                session.after(REST, Box::new(rested));
            }
            filters
        });
    }
}

fn keep(session: Session, filters: Filters) -> Option<Refusal> {
    let kept =
        session.with_untracked(|story| story.journey.search.filters.as_ref() == Some(&filters));
    if kept {
        return None;
    }
    match session.dispatch(Command::Search(SearchCommand::Filter(filters))) {
        Err(crate::journey::Refusal::Search(refusal)) => Some(refusal),
        _ => None,
    }
}
