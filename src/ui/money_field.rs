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

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;

    #[test]
    fn hint_and_error_are_read_with_the_field_and_the_text_stays_as_typed() {
        let html = Owner::new().with(|| {
            let value = RwSignal::new("25.00O".to_owned());
            let error = move || Some("Gebruik alleen cijfers.".to_owned());
            view! { <MoneyField label="Overwaarde" hint="Schat het." value error/> }.to_html()
        });
        let (_, described) = html
            .split_once("aria-describedby=\"")
            .expect("is described");
        let named = described.split('"').next().expect("identities");
        assert_eq!(named.split(' ').count(), 2, "{html}");
        assert!(
            named
                .split(' ')
                .all(|id| html.contains(&format!("id=\"{id}\""))),
            "{html}"
        );
        assert!(html.contains("value=\"25.00O\"") && html.contains("inputmode=\"decimal\""));
    }
}
