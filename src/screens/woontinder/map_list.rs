//! The list twin of the map: the same homes, in the order of the catalogue, for who sees or uses no map.

use std::sync::Arc;

use leptos::html::Ul;
use leptos::prelude::*;

use super::hearts::Heart;
use super::map_area::InSight;
use super::row_tags::{RowTags, Suits};
use crate::app::{say, tell};
use crate::domain::home::Home;
use crate::text::text;
use crate::ui::facade::{FacadeSize, facade_svg};
use crate::ui::map::keep_in_step;

/// All homes in sight.
#[component]
pub(super) fn Twin(in_sight: InSight) -> impl IntoView {
    let (list, suits) = (NodeRef::new(), Suits::new(in_sight.session));
    view! {
        <ul class="map-list" node_ref=list aria-label=say(text("Dezelfde woningen als lijst", "The same homes as a list"))>
            <For each=move || in_sight.homes.get() key=|home| home.id.clone() let:home>
                <TwinRow in_sight home list suits/>
            </For>
        </ul>
    }
}

#[component]
fn TwinRow(in_sight: InSight, home: Arc<Home>, list: NodeRef<Ul>, suits: Suits) -> impl IntoView {
    let (own, id) = (home.id.clone(), home.id.clone());
    let chosen = Memo::new(move |_| in_sight.selected().is_some_and(|home| home.id == own));
    let row = NodeRef::new();
    keep_in_step(list, row, chosen);
    let price = home.price;
    view! {
        <li>
            <button type="button" class="map-row" node_ref=row aria-current=move || chosen.get().to_string()
                on:click=move |_| in_sight.select(Some(id.clone()))>
                <span class="map-row-picture" aria-hidden="true" inner_html=facade_svg(&home, FacadeSize::Thumbnail)></span>
                <span class="map-row-words">
                    <span class="map-row-name">{home.address.line()}</span>
                    <span class="map-row-price">{tell(move |language| language.euros(price))}</span>
                    <span class="map-row-place">{home.neighbourhood.clone()}</span>
                </span>
                <Heart home=home.id.clone()/>
                <span class="map-row-tags"><RowTags suits home/></span>
            </button>
        </li>
    }
}
