//! A choice from a list. Must not know what is chosen.

use super::{
    field::{FieldFrame, Ties},
    icon::{Icon, Symbol},
};
use leptos::prelude::*;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// What the value becomes.
    pub value: String,
    /// What a person reads.
    pub label: String,
}

/// A field with a list of choices.
#[component]
pub fn SelectField(
    /// What is chosen.
    #[prop(into)]
    label: Signal<String>,
    /// The lines.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// The chosen line's value.
    value: RwSignal<String>,
    /// What to choose, where needed.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// What is wrong with it and how to put it right.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let ties = Ties::fresh();
    let tied = ties.clone();
    let described = move || tied.described_by(hint.is_some(), error.get().is_some());
    let lines = move || {
        let line = |option: SelectOption| {
            let chosen = option.value.clone();
            let selected = move || value.get() == chosen;
            view! { <option value=option.value selected=selected>{option.label}</option> }
        };
        options.get().into_iter().map(line).collect_view()
    };
    view! {
        <FieldFrame label hint error ties=ties.clone()>
            <div class="field-box field-box-select">
                <select class="field-input" id=ties.control aria-describedby=described
                    prop:value=move || value.get()
                    on:change=move |event| value.set(event_target_value(&event))>
                    {lines}
                </select>
                <Icon symbol=Symbol::ChevronDown/>
            </div>
        </FieldFrame>
    }
}
