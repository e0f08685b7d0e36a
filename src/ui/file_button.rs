//! A button that asks for a file. Must not read it: who placed it knows the field by its id.

use super::icon::{Icon, Symbol};
use leptos::prelude::*;

/// A file field that looks like a second way; the browser's own words in another language stay away.
#[component]
pub fn FileButton(
    /// What is asked for, in a verb.
    #[prop(into)]
    label: Signal<String>,
    /// The id of the field, unique in the page.
    field: &'static str,
    /// Which files are offered: endings and MIME types.
    accept: &'static str,
    /// Called when a file was chosen.
    #[prop(into)]
    on_choose: Callback<()>,
    /// What is wrong with the file and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <div class="file-button">
            <label class="button" data-kind="secondary" for=field>
                <Icon symbol=Symbol::Upload/>
                <span class="button-label">{move || label.get()}</span>
                <input type="file" id=field class="visually-hidden" accept=accept
                    on:change=move |_| on_choose.run(())/>
            </label>
            <p class="field-error" role="status">{move || error.get()}</p>
        </div>
    }
}
