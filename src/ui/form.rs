//! A form that never reloads the page. Must not know what is filled in.

use leptos::prelude::*;

/// Groups fields with one submitting button, so that Enter works; the browser sends nothing.
#[component]
pub fn Form(
    /// Called when the form is submitted by Enter or by its button.
    #[prop(into)]
    on_submit: Callback<()>,
    /// Fields and a `Button` with `submits=true`.
    children: Children,
) -> impl IntoView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! { <form class="form" novalidate on:submit=submit>{children()}</form> }
}
