//! An amount in euros, typed by a person. Must not read the amount: the screen parses the raw text.

use super::field::{Manner, TypedField, TypedFieldProps};
use leptos::prelude::*;

const MANNER: Manner = Manner {
    kind: "text",
    keyboard: "decimal",
    autocomplete: "off",
    figures: true,
};

/// A field for an amount; what is typed stays as it was typed.
#[component]
pub fn MoneyField(
    /// What the amount is.
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
        before: Some("€"),
        after: None,
        on_leave,
    })
}
