//! A whole number with an optional unit. Must not read the number: the screen parses the raw text.

use super::field::{Manner, TypedField, TypedFieldProps};
use leptos::prelude::*;

const MANNER: Manner = Manner {
    kind: "text",
    keyboard: "numeric",
    autocomplete: "off",
    figures: true,
};

/// A field for a number.
#[component]
pub fn NumberField(
    /// What the number is.
    #[prop(into)]
    label: Signal<String>,
    /// The raw text.
    value: RwSignal<String>,
    /// What to fill in, where needed.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// What is wrong with it and how to put it right.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The unit, after the number.
    #[prop(optional, into)]
    unit: Option<Signal<String>>,
    /// At the right inside: where the value comes from.
    #[prop(optional, into)]
    tag: ViewFn,
    /// Called when a person leaves the field after a change.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    TypedField(TypedFieldProps {
        label,
        value,
        manner: MANNER,
        hint,
        error,
        tag,
        before: None,
        after: unit,
        on_leave,
    })
}
