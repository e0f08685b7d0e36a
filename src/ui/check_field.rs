//! A check box with its hint. Must not know what is agreed to.

use super::identity;
use leptos::prelude::*;

/// A check box: the whole line is its target.
#[component]
pub fn CheckField(
    /// What is checked.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is.
    checked: RwSignal<bool>,
    /// What it means, where needed.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
) -> impl IntoView {
    let hint_id = identity::fresh("hint");
    let described = hint.map(|_| hint_id.clone());
    view! {
        <div class="check-field">
            <label class="check-field-line">
                <input type="checkbox" class="check-field-box" checked=checked.get_untracked()
                    prop:checked=move || checked.get() aria-describedby=described
                    on:change=move |event| checked.set(event_target_checked(&event))/>
                <span>{move || label.get()}</span>
            </label>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id>{move || hint.get()}</p> })}
        </div>
    }
}
