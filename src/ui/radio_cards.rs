//! Large cards of which one is chosen. Must not know what is chosen.

use super::{
    icon::{Icon, Symbol},
    identity,
};
use leptos::prelude::*;

/// One of the cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RadioCard {
    /// What the value becomes.
    pub value: String,
    /// What it is.
    pub title: String,
    /// A sentence about it; may be empty.
    pub text: String,
    /// At the left.
    pub icon: Option<Symbol>,
}

/// A group of cards; native radios, so arrow keys and screen readers work as everywhere.
#[component]
pub fn RadioCards(
    /// What is chosen.
    #[prop(into)]
    legend: Signal<String>,
    /// The cards.
    #[prop(into)]
    options: Signal<Vec<RadioCard>>,
    /// The chosen card's value; empty when none is.
    value: RwSignal<String>,
) -> impl IntoView {
    let name = identity::fresh("choice");
    let card = move |option: RadioCard| {
        let own = option.value.clone();
        let chosen = move || value.get() == own;
        let text = (!option.text.is_empty())
            .then(|| view! { <span class="radio-card-text">{option.text}</span> });
        view! {
            <label class="radio-card">
                <input type="radio" class="radio-card-dot" name=name.clone() value=option.value
                    checked=chosen.clone() prop:checked=chosen
                    on:change=move |event| value.set(event_target_value(&event))/>
                <span class="radio-card-words">
                    <span class="radio-card-title">{option.title}</span>
                    {text}
                </span>
                {option.icon.map(|symbol| view! { <Icon symbol/> })}
            </label>
        }
    };
    view! {
        <fieldset class="radio-cards">
            <legend class="field-label">{move || legend.get()}</legend>
            <div class="radio-cards-list">
                {move || options.get().into_iter().map(card.clone()).collect_view()}
            </div>
        </fieldset>
    }
}
