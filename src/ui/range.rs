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

/// The line of a slider: less, the slider itself, more. Plain, so that it exists once.
fn line(
    id: String,
    named: Option<Signal<String>>,
    value: Signal<i64>,
    on_move: Callback<(i64,)>,
    span: Signal<Span>,
    words: [Signal<String>; 3],
) -> impl IntoView {
    let [output, less_label, more_label] = words;
    let move_by = move |steps: i64| {
        let span = span.get_untracked();
        let moved = value.get_untracked() + steps * span.step;
        on_move.run((moved.clamp(span.from, span.to.max(span.from)),));
    };
    let part = move || {
        let span = span.get();
        let length = (span.to - span.from).max(1);
        let percent = ((value.get() - span.from) * 100 / length).clamp(0, 100);
        format!("--range-part: {percent}%")
    };
    let drag = move |event| {
        if let Ok(dragged) = event_target_value(&event).parse() {
            on_move.run((dragged,));
        }
    };
    view! {
        <div class="range-line">
            <IconButton label=less_label symbol=Symbol::Minus on_press=move || move_by(-1)/>
            <input type="range" class="range-input" id=id style=part min=move || span.get().from
                max=move || span.get().to step=move || span.get().step
                value=value.get_untracked() prop:value=move || value.get().to_string()
                aria-label=move || named.map(|named| named.get())
                aria-valuetext=move || output.get() on:input=drag/>
            <IconButton label=more_label symbol=Symbol::Plus on_press=move || move_by(1)/>
        </div>
    }
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
    let on_move = Callback::new(move |(moved,)| value.set(moved));
    let words = [output, less_label, more_label];
    view! {
        <div class="range">
            <div class="range-head">
                <label class="field-label" for=id.clone()>{move || label.get()}</label>
                <output class="range-output" for=id.clone()>{move || output.get()}</output>
            </div>
            {line(id, None, value.into(), on_move, span, words)}
        </div>
    }
}

/// A slider under a field that shows the same value: an aid for who would rather not type.
#[component]
pub fn RangeAid(
    /// What is set; read aloud, not shown.
    #[prop(into)]
    label: Signal<String>,
    /// The value, in the unit of `span`.
    #[prop(into)]
    value: Signal<i64>,
    /// Called with the new value.
    #[prop(into)]
    on_move: Callback<(i64,)>,
    /// Where it may go.
    span: Span,
    /// The value in words, read aloud.
    #[prop(into)]
    output: Signal<String>,
    /// The label of the button that takes a step back.
    #[prop(into)]
    less_label: Signal<String>,
    /// The label of the button that takes a step forward.
    #[prop(into)]
    more_label: Signal<String>,
) -> impl IntoView {
    let words = [output, less_label, more_label];
    let id = identity::fresh("range");
    let span = Signal::stored(span);
    view! {
        <div class="range range-aid">{line(id, Some(label), value, on_move, span, words)}</div>
    }
}
