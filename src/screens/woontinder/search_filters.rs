//! The fields of the search that the living lab had: the prices with their histogram, region, rooms
//! and year, each choice with how many homes it gives.

use leptos::prelude::*;

use super::search_counts::Counted;
use super::wishes::Wishes;
use super::wishes_kept::push_along;
use crate::app::{say, use_session};
use crate::domain::{Cents, Region};
use crate::journey::search::filters::{HIGHEST_PRICE, LOWEST_PRICE, PRICE_STEP, ROOMS, YEARS};
use crate::journey::search::market::PRICE_BAR;
use crate::journey::search::{Counts, FilterName};
use crate::text::{Language, search as words, text};
use crate::ui::card::Card;
use crate::ui::histogram::Histogram;
use crate::ui::range::{Range, Span};
use crate::ui::select_field::{SelectField, SelectOption};

/// The sliders and lists.
#[component]
pub fn FilterFields(wishes: Wishes, counts: Counted) -> impl IntoView {
    let session = use_session();
    let lines = move |lines: fn(Language, &Counts) -> Vec<SelectOption>| {
        Signal::derive(move || {
            let language = session.language();
            counts.with(|counts| match counts {
                Some(counts) => lines(language, counts),
                None => lines(language, &Counts::default()),
            })
        })
    };
    view! {
        <Prices wishes counts/>
        <Card>
            <div class="columns search-columns">
                <SelectField label=say(text("Regio", "Region")) value=wishes.region options=lines(regions)/>
                <SelectField label=say(text("Aantal kamers", "Number of rooms")) value=wishes.rooms options=lines(rooms)/>
                <SelectField label=say(text("Bouwjaar", "Year built")) value=wishes.built options=lines(years)/>
            </div>
        </Card>
    }
}

#[component]
fn Prices(wishes: Wishes, counts: Counted) -> impl IntoView {
    let session = use_session();
    let refused = move || {
        wishes
            .refusal()
            .map(|refusal| words::refusal(refusal).get(session.language()))
    };
    let output = move |euros: RwSignal<i64>, end: i64| {
        move || {
            let (language, euros) = (session.language(), euros.get());
            if euros == end {
                language.pick("geen grens", "no limit").to_owned()
            } else {
                language.euros(Cents::from_euros(euros))
            }
        }
    };
    push_along(wishes.from, wishes.to);
    let span = Span {
        from: LOWEST_PRICE,
        to: HIGHEST_PRICE,
        step: PRICE_STEP,
    };
    let bars = move || {
        counts.with(|counts| {
            let counts = counts.as_ref();
            counts.map_or_else(Vec::new, |counts| counts.facet(FilterName::Price).to_vec())
        })
    };
    let bar = |euros: i64| (euros - LOWEST_PRICE) as f64 / PRICE_BAR as f64;
    let chosen = move || (bar(wishes.from.get()), bar(wishes.to.get()));
    view! {
        <Card title=say(text("Prijssegment", "Price range"))>
            <Histogram bars=Signal::derive(bars) chosen=Signal::derive(chosen)/>
            <Range label=say(text("Vanaf", "From")) value=wishes.from span=Signal::stored(span)
                output=output(wishes.from, LOWEST_PRICE)
                less_label=say(text("Prijs vanaf: lager", "Price from: lower")) more_label=say(text("Prijs vanaf: hoger", "Price from: higher"))/>
            <Range label=say(text("Tot", "Up to")) value=wishes.to span=Signal::stored(span)
                output=output(wishes.to, HIGHEST_PRICE)
                less_label=say(text("Prijs tot: lager", "Price up to: lower")) more_label=say(text("Prijs tot: hoger", "Price up to: higher"))/>
            <p class="field-error" role="status">{refused}</p>
        </Card>
    }
}

/// A line of a list with how many homes it gives.
pub fn line(language: Language, value: impl Into<String>, label: &str, count: u32) -> SelectOption {
    SelectOption {
        value: value.into(),
        label: language.choice(label, count),
    }
}

/// The line that asks nothing.
pub fn any(language: Language) -> SelectOption {
    SelectOption {
        value: String::new(),
        label: language.pick("Maakt niet uit", "Any").to_owned(),
    }
}

fn regions(language: Language, counts: &Counts) -> Vec<SelectOption> {
    let all = SelectOption {
        value: String::new(),
        label: language.pick("Alle regio’s", "All regions").to_owned(),
    };
    let one = |(place, region): (usize, Region)| {
        let count = counts.within(FilterName::Region, place..=place);
        line(language, region.name(), region.name(), count)
    };
    let regions = Region::ALL.into_iter().enumerate().map(one);
    std::iter::once(all).chain(regions).collect()
}

fn rooms(language: Language, counts: &Counts) -> Vec<SelectOption> {
    let from = |rooms: u8| {
        let label = language.pick(format!("{rooms} of meer"), format!("{rooms} or more"));
        let count = counts.within(FilterName::Rooms, usize::from(rooms)..);
        line(language, rooms.to_string(), &label, count)
    };
    std::iter::once(any(language))
        .chain(ROOMS.map(from))
        .collect()
}

fn years(language: Language, counts: &Counts) -> Vec<SelectOption> {
    let after = |(place, year): (usize, u16)| {
        let label = language.pick(format!("na {}", year - 1), format!("after {}", year - 1));
        let count = counts.within(FilterName::Built, place + 1..);
        line(language, year.to_string(), &label, count)
    };
    std::iter::once(any(language))
        .chain(YEARS.into_iter().enumerate().map(after))
        .collect()
}
