//! The filters of the search: what is set on screen, kept in the story a moment after it changed.

use leptos::prelude::*;

use crate::app::{Session, say, use_session};
use crate::domain::{Cents, Region};
use crate::journey::search::{Command as SearchCommand, Filters, PRICE_STEP, Refusal, Search, Widening};
use crate::journey::Command;
use crate::text::{Language, Text, search as words, text};
use crate::ui::card::Card;
use crate::ui::range::{Range, Span};
use crate::ui::select_field::{SelectField, SelectOption};

/// The sliders reach a little further than the homes; at an end there is no bound.
const LOWEST: i64 = 100_000;
const HIGHEST: i64 = 500_000;

/// The story keeps the filters after this many milliseconds of rest, so that a drag is one entry.
const REST: u32 = 350;

/// Kept as one entry when nothing else changed.
const YEARS: [u16; 5] = [1946, 1971, 1991, 2001, 2011];

/// Everything that can be filtered on, as it is set on screen.
#[derive(Clone, Copy)]
pub struct Wishes {
    from: RwSignal<i64>,
    to: RwSignal<i64>,
    region: RwSignal<String>,
    rooms: RwSignal<String>,
    built: RwSignal<String>,
}

impl Wishes {
    /// The filters of the story; at first those that follow from the budget.
    pub fn new(session: Session) -> Self {
        let filters = session.with_untracked(|story| {
            let price = || story.journey.assessment().map(|budget| budget.highest_price.price);
            story.journey.search.filters.clone().unwrap_or_else(|| Filters::starting(price()))
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
        let euros = |amount: Option<Cents>, none| amount.map_or(none, Cents::whole_euros).clamp(LOWEST, HIGHEST);
        self.from.set(euros(filters.price_from, LOWEST));
        self.to.set(euros(filters.price_to, HIGHEST));
        self.region.set(filters.region.map(|region| region.name().to_owned()).unwrap_or_default());
        self.rooms.set(filters.rooms_from.map(|rooms| rooms.to_string()).unwrap_or_default());
        self.built.set(filters.built_from.map(|year| year.to_string()).unwrap_or_default());
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
        Search::default().decide(SearchCommand::Filter(self.filters())).err()
    }

    /// How many homes pass, and how many more would with a Financieel-ID; `None` without homes.
    pub fn counts(self, session: Session) -> Memo<Option<(usize, usize)>> {
        let known = session.select(|story| story.journey.vault.is_known_to_search());
        Memo::new(move |_| {
            let (catalogue, filters) = (session.catalogue()?, self.filters());
            let waiting = if known.get() { 0 } else { filters.waiting_for_financial_id(&catalogue.homes) };
            Some((filters.count(&catalogue.homes, known.get()), waiting))
        })
    }

    /// Which filters keep homes out, followed.
    pub fn widenings(self, session: Session) -> Vec<Widening> {
        let known = session.with(|story| story.journey.vault.is_known_to_search());
        let Some(catalogue) = session.catalogue() else { return Vec::new() };
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
    let kept = session.with_untracked(|story| story.journey.search.filters.as_ref() == Some(&filters));
    if kept {
        return None;
    }
    match session.dispatch(Command::Search(SearchCommand::Filter(filters))) {
        Err(crate::journey::Refusal::Search(refusal)) => Some(refusal),
        _ => None,
    }
}

/// The sliders and lists.
#[component]
pub fn FilterFields(wishes: Wishes) -> impl IntoView {
    let session = use_session();
    let refused = move || wishes.refusal().map(|refusal| words::refusal(refusal).get(session.language()));
    let output = move |euros: RwSignal<i64>, end: i64| {
        move || {
            let (language, euros) = (session.language(), euros.get());
            if euros == end { language.pick("geen grens", "no limit").to_owned() } else { language.euros(Cents::from_euros(euros)) }
        }
    };
    let span = Span { from: LOWEST, to: HIGHEST, step: PRICE_STEP };
    let (less, more) = (say(text("Lager", "Lower")), say(text("Hoger", "Higher")));
    view! {
        <Card title=say(text("Prijssegment", "Price range"))>
            <Range label=say(text("Vanaf", "From")) value=wishes.from span=Signal::stored(span)
                output=output(wishes.from, LOWEST) less_label=less more_label=more/>
            <Range label=say(text("Tot", "Up to")) value=wishes.to span=Signal::stored(span)
                output=output(wishes.to, HIGHEST) less_label=less more_label=more/>
            <p class="field-error" role="status">{refused}</p>
        </Card>
        <Card>
            <div class="columns search-columns">
                <SelectField label=say(text("Regio", "Region")) value=wishes.region options=move || regions(session.language())/>
                <SelectField label=say(text("Aantal kamers", "Number of rooms")) value=wishes.rooms options=move || rooms(session.language())/>
                <SelectField label=say(text("Bouwjaar", "Year built")) value=wishes.built options=move || years(session.language())/>
            </div>
        </Card>
    }
}

fn option(value: impl Into<String>, label: impl Into<String>) -> SelectOption {
    SelectOption { value: value.into(), label: label.into() }
}

fn any(language: Language) -> SelectOption {
    option("", language.pick("Maakt niet uit", "Any"))
}

fn regions(language: Language) -> Vec<SelectOption> {
    let all = option("", language.pick("Alle regio’s", "All regions"));
    std::iter::once(all).chain(Region::ALL.map(|region| option(region.name(), region.name()))).collect()
}

fn rooms(language: Language) -> Vec<SelectOption> {
    let from = |rooms: u8| option(rooms.to_string(), language.pick(format!("{rooms} of meer"), format!("{rooms} or more")));
    std::iter::once(any(language)).chain((2..=8).map(from)).collect()
}

fn years(language: Language) -> Vec<SelectOption> {
    let after = |year: u16| option(year.to_string(), language.pick(format!("na {}", year - 1), format!("after {}", year - 1)));
    std::iter::once(any(language)).chain(YEARS.map(after)).collect()
}
