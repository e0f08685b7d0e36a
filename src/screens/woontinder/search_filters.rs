//! The fields of the search: two sliders and three lists.

use leptos::prelude::*;

use super::wishes::{HIGHEST, LOWEST, Wishes};
use crate::app::{say, use_session};
use crate::domain::{Cents, Region};
use crate::journey::search::PRICE_STEP;
use crate::text::{Language, search as words, text};
use crate::ui::card::Card;
use crate::ui::range::{Range, Span};
use crate::ui::select_field::{SelectField, SelectOption};

/// The years that can be chosen: built in this one or later.
const YEARS: [u16; 5] = [1946, 1971, 1991, 2001, 2011];

/// The sliders and lists.
#[component]
pub fn FilterFields(wishes: Wishes) -> impl IntoView {
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
    let span = Span {
        from: LOWEST,
        to: HIGHEST,
        step: PRICE_STEP,
    };
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
    SelectOption {
        value: value.into(),
        label: label.into(),
    }
}

fn any(language: Language) -> SelectOption {
    option("", language.pick("Maakt niet uit", "Any"))
}

fn regions(language: Language) -> Vec<SelectOption> {
    let all = option("", language.pick("Alle regio’s", "All regions"));
    std::iter::once(all)
        .chain(Region::ALL.map(|region| option(region.name(), region.name())))
        .collect()
}

fn rooms(language: Language) -> Vec<SelectOption> {
    let from = |rooms: u8| {
        option(
            rooms.to_string(),
            language.pick(format!("{rooms} of meer"), format!("{rooms} or more")),
        )
    };
    std::iter::once(any(language))
        .chain((2..=8).map(from))
        .collect()
}

fn years(language: Language) -> Vec<SelectOption> {
    let after = |year: u16| {
        option(
            year.to_string(),
            language.pick(format!("na {}", year - 1), format!("after {}", year - 1)),
        )
    };
    std::iter::once(any(language))
        .chain(YEARS.map(after))
        .collect()
}
