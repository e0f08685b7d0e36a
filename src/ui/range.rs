//! A slider with buttons and its outcome in words. Must not know what it measures.

use super::{button::IconButton, icon::Symbol, identity};
use leptos::prelude::*;

/// Between which whole numbers a slider moves, and in what steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The lowest value.
    pub from: i64,
    /// The highest value.
    pub to: i64,
    /// How far one step goes.
    pub step: i64,
}

/// A slider; the buttons do the same, for who cannot drag.
#[component]
pub fn Range(
    /// What is set.
    #[prop(into)]
    label: Signal<String>,
    /// The value, in the unit of `span`.
    value: RwSignal<i64>,
    /// Where it may go.
    #[prop(into)]
    span: Signal<Span>,
    /// The value in words, such as an amount; also read aloud.
    #[prop(into)]
    output: Signal<String>,
    /// The label of the button that takes a step back.
    #[prop(into)]
    less_label: Signal<String>,
    /// The label of the button that takes a step forward.
    #[prop(into)]
    more_label: Signal<String>,
) -> impl IntoView {
    let id = identity::fresh("range");
    let move_by = move |steps: i64| {
        let span = span.get_untracked();
        value.update(|value| {
            *value = (*value + steps * span.step).clamp(span.from, span.to.max(span.from))
        });
    };
    let part = move || {
        let span = span.get();
        let length = (span.to - span.from).max(1);
        let percent = ((value.get() - span.from) * 100 / length).clamp(0, 100);
        format!("--range-part: {percent}%")
    };
    let drag = move |event| {
        if let Ok(dragged) = event_target_value(&event).parse() {
            value.set(dragged);
        }
    };
    view! {
        <div class="range">
            <div class="range-head">
                <label class="field-label" for=id.clone()>{move || label.get()}</label>
                <output class="range-output" for=id.clone()>{move || output.get()}</output>
            </div>
            <div class="range-line">
                <IconButton label=less_label symbol=Symbol::Minus on_press=move || move_by(-1)/>
                <input type="range" class="range-input" id=id style=part min=move || span.get().from
                    max=move || span.get().to step=move || span.get().step
                    value=value.get_untracked() prop:value=move || value.get().to_string()
                    aria-valuetext=move || output.get() on:input=drag/>
                <IconButton label=more_label symbol=Symbol::Plus on_press=move || move_by(1)/>
            </div>
        </div>
    }
}
