//! Chips to choose where the map looks: a town, and neighbourhoods in it.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::map_area::InSight;
use super::map_towns::{neighbourhoods, towns};
use crate::app::{say, use_session};
use crate::domain::region::Region;
use crate::text::text;

/// Chips for towns, where there are several.
#[component]
pub(super) fn TownChoice(in_sight: InSight) -> impl IntoView {
    let all = Memo::new(move |_| in_sight.anywhere.with(|homes| towns(homes)));
    let chip = move |(town, count): (Region, usize)| {
        let pressed = Memo::new(move |_| in_sight.town.get() == Some(town));
        view! { <Chip name=town.name().to_owned() count pressed on_press=move || in_sight.go_to(town)/> }
    };
    view! {
        <Show when=move || all.with(|towns| towns.len() > 1)>
            <div class="map-chips" role="group" aria-label=say(text("Regio", "Region"))>
                <For each=move || all.get() key=|town| *town children=chip/>
            </div>
        </Show>
    }
}

/// Chips for the neighbourhoods of the town, where there are several.
#[component]
pub(super) fn NeighbourhoodChoice(in_sight: InSight) -> impl IntoView {
    let all = Memo::new(move |_| {
        let Some(town) = in_sight.town.get() else {
            return Vec::new();
        };
        let counted = in_sight.anywhere.with(|homes| neighbourhoods(homes, town));
        counted.into_iter().collect::<Vec<_>>()
    });
    let chip = move |(name, count): (String, usize)| {
        let (own, said) = (name.clone(), name.clone());
        let pressed = Memo::new(move |_| in_sight.chosen.with(|chosen| chosen.contains(&own)));
        view! { <Chip name count pressed on_press=move || in_sight.toggle(&said)/> }
    };
    view! {
        <Show when=move || all.with(|neighbourhoods| neighbourhoods.len() > 1)>
            <div class="map-chips" role="group" aria-label=say(text("Buurt", "Neighbourhood"))>
                <AllChip in_sight/>
                <For each=move || all.get() key=Clone::clone children=chip/>
            </div>
        </Show>
    }
}

#[component]
fn AllChip(in_sight: InSight) -> impl IntoView {
    let session = use_session();
    let pressed = move || in_sight.chosen.with(BTreeSet::is_empty).to_string();
    view! {
        <button type="button" class="map-chip" aria-pressed=pressed on:click=move |_| in_sight.choose_all()>
            {move || session.language().pick("Alle buurten", "All neighbourhoods")}
        </button>
    }
}

/// A switch with a name and how many homes there are.
#[component]
pub(super) fn Chip(
    name: String,
    count: usize,
    #[prop(into)] pressed: Signal<bool>,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="map-chip" aria-pressed=move || pressed.get().to_string() on:click=move |_| on_press.run(())>
            {name} " " <span class="map-chip-count">{count}</span>
        </button>
    }
}
