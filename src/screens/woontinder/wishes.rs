//! What is wished for on the search screen, as it is set there, read as filters. Knows no fields.

use leptos::prelude::*;

use super::travel_wish::TravelWish;
use super::wishes_kept::{Waiting, keep};
use crate::app::Session;
use crate::domain::{Cents, EnergyLabel, Outline, Region};
use crate::journey::search::filters::{
    HIGHEST_MONTH, HIGHEST_PRICE, KINDS, LOWEST_MONTH, LOWEST_PRICE, Neighbourhood, OUTDOORS,
};
use crate::journey::search::{Command as SearchCommand, Filters, Refusal, Search};
use crate::text::{Text, search as words};

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
    /// This energy label or a better one; empty for any.
    pub label: RwSignal<String>,
    /// Which of [`KINDS`], by place; none for any.
    pub kinds: RwSignal<Vec<usize>>,
    /// Which of [`OUTDOORS`], by place; none for any.
    pub outdoors: RwSignal<Vec<usize>>,
    /// Highest monthly cost in euros.
    pub month: RwSignal<i64>,
    /// Past binnen mijn budget.
    pub fits: RwSignal<bool>,
    /// Ik kom in aanmerking.
    pub eligible: RwSignal<bool>,
    /// Reistijd.
    pub travel: TravelWish,
    /// Buurt; none for any.
    pub neighbourhoods: RwSignal<Vec<Neighbourhood>>,
    /// The area that was drawn on the map.
    pub area: RwSignal<Outline>,
}

impl Wishes {
    /// The filters of the address, else those of the story; at first those that follow from the budget.
    pub fn new(session: Session, asked: Option<Filters>) -> Self {
        let kept = || session.with_untracked(|story| story.journey.filters());
        let filters = asked.unwrap_or_else(kept);
        let wishes = Self {
            from: RwSignal::new(LOWEST_PRICE),
            to: RwSignal::new(HIGHEST_PRICE),
            region: RwSignal::new(String::new()),
            rooms: RwSignal::new(String::new()),
            built: RwSignal::new(String::new()),
            label: RwSignal::new(String::new()),
            kinds: RwSignal::new(Vec::new()),
            outdoors: RwSignal::new(Vec::new()),
            month: RwSignal::new(HIGHEST_MONTH),
            fits: RwSignal::new(false),
            eligible: RwSignal::new(false),
            travel: TravelWish::new(None),
            neighbourhoods: RwSignal::new(Vec::new()),
            area: RwSignal::new(Outline::default()),
        };
        wishes.set(&filters);
        wishes
    }

    /// Sets everything.
    pub fn set(self, filters: &Filters) {
        let euros = |amount: Option<Cents>, none, lowest, highest| {
            amount
                .map_or(none, Cents::whole_euros)
                .clamp(lowest, highest)
        };
        let price = |amount, none| euros(amount, none, LOWEST_PRICE, HIGHEST_PRICE);
        self.from.set(price(filters.price_from, LOWEST_PRICE));
        self.to.set(price(filters.price_to, HIGHEST_PRICE));
        let region = filters.region.map(|region| region.name().to_owned());
        self.region.set(region.unwrap_or_default());
        let rooms = filters.rooms_from.map(|rooms| rooms.to_string());
        self.rooms.set(rooms.unwrap_or_default());
        let built = filters.built_from.map(|year| year.to_string());
        self.built.set(built.unwrap_or_default());
        let label = filters.label_from.map(|label| label.label().to_owned());
        self.label.set(label.unwrap_or_default());
        self.kinds.set(places(&KINDS, &filters.kinds));
        self.outdoors.set(places(&OUTDOORS, &filters.outdoors));
        let month = (HIGHEST_MONTH, LOWEST_MONTH, HIGHEST_MONTH);
        self.month
            .set(euros(filters.month_to, month.0, month.1, month.2));
        self.fits.set(filters.fits_budget);
        self.eligible.set(filters.eligible);
        self.travel.set(filters.travel);
        self.neighbourhoods.set(filters.neighbourhoods.clone());
        self.area.set(filters.area.clone());
    }

    /// The filters as they are set now, followed.
    pub fn filters(self) -> Filters {
        let (from, to, month) = (self.from.get(), self.to.get(), self.month.get());
        let region = self.region.get();
        Filters {
            price_from: (from > LOWEST_PRICE).then(|| Cents::from_euros(from)),
            price_to: (to < HIGHEST_PRICE).then(|| Cents::from_euros(to)),
            region: Region::ALL.into_iter().find(|known| known.name() == region),
            rooms_from: self.rooms.get().parse().ok(),
            built_from: self.built.get().parse().ok(),
            label_from: EnergyLabel::from_label(&self.label.get()),
            kinds: chosen(&KINDS, &self.kinds.get()),
            outdoors: chosen(&OUTDOORS, &self.outdoors.get()),
            month_to: (month < HIGHEST_MONTH).then(|| Cents::from_euros(month)),
            fits_budget: self.fits.get(),
            eligible: self.eligible.get(),
            travel: self.travel.get(),
            neighbourhoods: self.neighbourhoods.get(),
            area: self.area.get(),
        }
    }

    /// Why the rules would not take these filters, followed.
    pub fn refusal(self) -> Option<Refusal> {
        Search::default()
            .decide(SearchCommand::Filter(self.filters()))
            .err()
    }

    /// Has the story keep the filters now; says why not.
    pub fn keep_now(self, session: Session) -> Option<Text> {
        let filters = untrack(|| self.filters());
        keep(session, filters).map(words::refusal)
    }

    /// Has the story keep the filters after every change, and at once when an address asked them.
    pub fn keep_along(
        self,
        session: Session,
        asked: bool,
        write: impl Fn(&Filters) + Copy + Send + Sync + 'static,
    ) {
        let waiting = Waiting::new(session);
        let left = waiting.clone();
        on_cleanup(move || left.leave());
        let closed = waiting.clone();
        // An effect, because only a browser has a window.
        Effect::new(move || {
            let closed = closed.clone();
            let closing = window_event_listener(leptos::ev::pagehide, move |_| closed.close());
            on_cleanup(move || closing.remove());
            let shown = window_event_listener(leptos::ev::pageshow, move |event| {
                if event.persisted() {
                    // Shown again as it was left: elsewhere other filters may have been kept.
                    self.set(&session.with_untracked(|story| story.journey.filters()));
                }
            });
            on_cleanup(move || shown.remove());
        });
        let of_story = session.select(|story| story.journey.filters());
        let own = waiting.clone();
        Effect::new(move |before: Option<Filters>| {
            let kept = of_story.get();
            let is_new = before.is_some_and(|before| before != kept);
            // Another window keeps others: they count, unless something was changed here a moment ago.
            if is_new && !own.waits() && untrack(|| self.filters()) != kept {
                self.set(&kept);
            }
            kept
        });
        Effect::new(move |before: Option<Filters>| {
            let filters = self.filters();
            if before.map_or(asked, |before| before != filters) {
                waiting.rest(filters.clone(), Box::new(move |kept| write(kept)));
            }
            filters
        });
    }
}

/// The places of what is chosen.
fn places<T: PartialEq>(all: &[T], chosen: &[T]) -> Vec<usize> {
    let places = all.iter().enumerate();
    places
        .filter(|(_, one)| chosen.contains(one))
        .map(|(place, _)| place)
        .collect()
}

/// What is chosen, in the order in which it is offered.
fn chosen<T: Copy>(all: &[T], places: &[usize]) -> Vec<T> {
    let found = all
        .iter()
        .enumerate()
        .filter(|(place, _)| places.contains(place));
    found.map(|(_, one)| *one).collect()
}
