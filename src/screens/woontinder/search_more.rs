//! The other filters: what kind of home, and what it would be to you. Behind a fold, open when one of
//! them is set.

use leptos::html::A;
use leptos::prelude::*;

use super::search_counts::Counted;
use super::search_filters::{any, line};
use super::travel_wish::TravelFields;
use super::wishes::Wishes;
use crate::app::{href, say, tell, use_session};
use crate::domain::travel::MINUTES;
use crate::domain::{Cents, EnergyLabel};
use crate::journey::search::filters::{HIGHEST_MONTH, KINDS, LOWEST_MONTH, MONTH_STEP, OUTDOORS};
use crate::journey::search::market::MONTH_BAR;
use crate::journey::search::{Counts, FilterName, Filters};
use crate::text::{Language, Text, filters as words, homes, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::check_field::CheckField;
use crate::ui::chips::Chips;
use crate::ui::disclosure::Disclosure;
use crate::ui::histogram::Histogram;
use crate::ui::range::{Range, Span};
use crate::ui::select_field::{SelectField, SelectOption};

/// The filters besides price, region, rooms and year.
#[component]
pub fn MoreFilters(wishes: Wishes, counts: Counted) -> impl IntoView {
    let open = untrack(|| !wishes.filters().more_is_empty());
    let within_reach = move || {
        let within = |counts: &Counts| {
            let all = 0..MINUTES.len();
            all.map(|place| counts.within(FilterName::Travel, ..=place))
                .collect()
        };
        counts.with(|counts| counts.as_deref().map_or_else(Vec::new, within))
    };
    view! {
        <Card>
            <Disclosure open label=say(text("Meer filters", "More filters"))>
                <div class="stack">
                    <Kinds wishes counts/>
                    <TravelFields wish=wishes.travel counts=Signal::derive(within_reach)/>
                    <Places wishes/>
                    <Own wishes counts/>
                </div>
            </Disclosure>
        </Card>
    }
}

/// Energy label, kind of home, outdoor space.
#[component]
fn Kinds(wishes: Wishes, counts: Counted) -> impl IntoView {
    let session = use_session();
    let labels = move || {
        counts.with(|counts| {
            let none = Counts::default();
            labels(session.language(), counts.as_deref().unwrap_or(&none))
        })
    };
    let named = move |filter: FilterName, names: Vec<Text>| {
        move || {
            let language = session.language();
            let counted = counts.get();
            let count = |place: usize| {
                let counts = counted.as_ref();
                counts.map_or(0, |counts| counts.within(filter, place..=place))
            };
            let names = names.iter().enumerate();
            names
                .map(|(place, name)| language.choice(name.get(language), count(place)))
                .collect::<Vec<_>>()
        }
    };
    let kinds = named(FilterName::Kind, KINDS.map(homes::kind).to_vec());
    let outdoors = named(FilterName::Outdoor, OUTDOORS.map(homes::outdoor).to_vec());
    view! {
        <Chips legend=say(text("Soort woning", "Kind of home")) options=Signal::derive(kinds) chosen=wishes.kinds/>
        <Chips legend=say(text("Buitenruimte", "Outdoor space")) options=Signal::derive(outdoors) chosen=wishes.outdoors/>
        <SelectField label=say(text("Energielabel", "Energy label")) value=wishes.label options=Signal::derive(labels)/>
    }
}

/// The neighbourhoods and the area that were chosen on the map, and the way there.
#[component]
fn Places(wishes: Wishes) -> impl IntoView {
    let filters = Memo::new(move |_| wishes.filters());
    let has_places = Memo::new(move |_| filters.with(Filters::has_places));
    let said = tell(move |language| filters.with(|set| language.places(set).join(", ")));
    let link = NodeRef::<A>::new();
    let forget = move || {
        wishes.set(&untrack(|| wishes.filters()).anywhere());
        // The button goes away; the focus does not go with it.
        if let Some(link) = link.get_untracked() {
            let _ = link.focus();
        }
    };
    view! {
        <div class="stack-tight">
            <p class="field-label">{say(text("Buurt of eigen gebied", "Neighbourhood or area of your own"))}</p>
            <Show when=move || has_places.get()>
                <div class="spread">
                    <p>{said}</p>
                    <Button kind=ButtonKind::Secondary label=say(text("Zoek in alle buurten", "Look in all neighbourhoods")) on_press=forget/>
                </div>
            </Show>
            <p class="quiet"><a node_ref=link href=href("/woontinder/kaart")>{say(text("Kies of teken op de kaart", "Choose or draw on the map"))}</a></p>
        </div>
    }
}

/// What a home would be to the participant.
#[component]
fn Own(wishes: Wishes, counts: Counted) -> impl IntoView {
    let session = use_session();
    let has_sum = session.select(|story| story.journey.budget_input().is_some());
    let counted = move |name: Text, filter: FilterName| {
        Signal::derive(move || {
            let count = counts.with(|counts| Some(counts.as_ref()?.within(filter, 1..=1)));
            let language = session.language();
            language.choice(name.get(language), count.unwrap_or(0))
        })
    };
    let span = Span {
        from: LOWEST_MONTH,
        to: HIGHEST_MONTH,
        step: MONTH_STEP,
    };
    let month = move || match (session.language(), wishes.month.get()) {
        (language, HIGHEST_MONTH) => language.pick("geen grens", "no limit").to_owned(),
        (language, euros) => language.euros(Cents::from_euros(euros)),
    };
    let bars = move || {
        let bars = |counts: &Counts| counts.facet(FilterName::Month).to_vec();
        counts.with(|counts| counts.as_deref().map_or_else(Vec::new, bars))
    };
    let within = move || {
        let most = wishes.month.get() - LOWEST_MONTH;
        (0.0, most as f64 / MONTH_BAR as f64)
    };
    view! {
        <Show when=move || has_sum.get()>
            <Histogram bars=Signal::derive(bars) chosen=Signal::derive(within)/>
            <Range label=say(words::MONTH) value=wishes.month span=Signal::stored(span) output=month
                less_label=say(text("Netto per maand: lager", "Net a month: lower")) more_label=say(text("Netto per maand: hoger", "Net a month: higher"))/>
            <CheckField label=counted(text("Past binnen mijn budget", "Fits my budget"), FilterName::Budget) checked=wishes.fits/>
        </Show>
        <CheckField label=counted(text("Ik kom in aanmerking", "I qualify"), FilterName::Eligible) checked=wishes.eligible
            hint=say(text(
                "Zonder woningen waarvan de verkoper meer voorbereide financiering vraagt dan u bewijst.",
                "Without homes whose seller demands more prepared financing than you prove.",
            ))/>
        <Show when=move || !has_sum.get()>
            <p class="quiet">
                {say(text("Ook zoeken op wat een woning u per maand kost?", "Search by what a home costs you a month too?"))} " "
                <a href=href("/bestedingsruimte")>{say(text("Bereken eerst uw bestedingsruimte", "Estimate your budget first"))}</a>
            </p>
        </Show>
    }
}

fn labels(language: Language, counts: &Counts) -> Vec<SelectOption> {
    let better = |(place, label): (usize, EnergyLabel)| {
        let name = label.label();
        let shown = language.pick(format!("{name} of beter"), format!("{name} or better"));
        let count = counts.within(FilterName::Label, ..=place);
        line(language, name, &shown, count)
    };
    let all = EnergyLabel::ALL.into_iter().enumerate();
    // Everything is G or better.
    let all = all.filter(|(_, label)| *label != EnergyLabel::G);
    std::iter::once(any(language))
        .chain(all.map(better))
        .collect()
}
