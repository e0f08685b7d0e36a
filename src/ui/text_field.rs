//! A line of text. Must not judge what is typed.

use super::field::{Manner, TypedField, TypedFieldProps};
use leptos::prelude::*;

/// A field for a line of text, or for a date or a time by `kind`.
#[component]
pub fn TextField(
    /// What the text is.
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
    /// The kind of input: `text`, `date`, `time`, `email`, `tel`.
    #[prop(default = "text")]
    kind: &'static str,
    /// What the browser may fill in.
    #[prop(default = "off")]
    autocomplete: &'static str,
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
        manner: Manner {
            kind,
            keyboard: "text",
            autocomplete,
            figures: false,
        },
        hint,
        error,
        tag,
        before: None,
        after: None,
        on_leave,
    })
}
