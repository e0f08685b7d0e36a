//! Something that opens and closes in place. Must not know what is inside.

use super::icon::{Icon, Symbol};
use leptos::prelude::*;

/// A line that opens what is under it (native `details`).
#[component]
pub fn Disclosure(
    /// What is inside, as a question or a noun.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it starts open.
    #[prop(optional)]
    open: bool,
    /// What is inside.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" open=open>
            <summary class="disclosure-line">
                <span>{move || label.get()}</span>
                <Icon symbol=Symbol::ChevronDown/>
            </summary>
            <div class="disclosure-body">{children()}</div>
        </details>
    }
}
