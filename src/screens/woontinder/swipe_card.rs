//! What is on a card of the deck.

use leptos::prelude::*;

use super::home_parts::{Facade, FactGrid, HomeTags, home_of, price};
use crate::app::use_session;
use crate::domain::home::HomeId;
use crate::ui::facade::FacadeSize;

/// A home as a card.
#[component]
pub fn HomeCard(id: HomeId) -> impl IntoView {
    let session = use_session();
    let home = untrack(|| home_of(session, &id))?;
    let headline = home.headline.clone();
    let facts = home.clone();
    Some(view! {
        <div class="home-card">
            <Facade home=home.clone() size=FacadeSize::Card class="home-card-picture"/>
            <div class="home-card-words">
                <div class="home-card-head">
                    <h2>{home.address.line()}</h2>
                    <p class="home-card-price">{price(home.price)}</p>
                </div>
                <p class="home-card-text">
                    <span class="home-card-headline">{move || headline.get(session.language()).to_owned()} "\u{a0}· "</span>{home.address.town.clone()}
                </p>
                <FactGrid facts=move |language| language.home_facts(&facts)/>
                <HomeTags home=home.clone()/>
            </div>
        </div>
    })
}
