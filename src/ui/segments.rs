//! A few short choices beside each other: language, theme, way of searching. Must not know what is
//! chosen.

use super::{identity, select_field::SelectOption};
use leptos::prelude::*;

/// Native radios that look like one bar; for two to four short words.
#[component]
pub fn Segments(
    /// What is chosen; read aloud, not shown.
    #[prop(into)]
    legend: Signal<String>,
    /// The choices.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// The chosen value.
    value: RwSignal<String>,
) -> impl IntoView {
    let name = identity::fresh("segments");
    let segment = move |option: SelectOption| {
        let own = option.value.clone();
        let chosen = move || value.get() == own;
        view! {
            <label class="segment">
                <input type="radio" class="segment-dot" name=name.clone() value=option.value
                    checked=chosen.clone() prop:checked=chosen
                    on:change=move |event| value.set(event_target_value(&event))/>
                <span>{option.label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="segments">
            <legend class="visually-hidden">{move || legend.get()}</legend>
            {move || options.get().into_iter().map(segment.clone()).collect_view()}
        </fieldset>
    }
}
