//! Short messages that pass, with a way back. Must not keep time: who adds a message takes it away.

use super::{
    button::IconButton,
    icon::{Icon, Symbol},
};
use leptos::prelude::*;

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Tells it from the others.
    pub number: u64,
    /// What happened.
    pub text: String,
    /// The label of the button that takes it back, where it can be.
    pub undo: Option<String>,
}

/// The place where messages appear; it stays in the page, so that they are read aloud.
#[component]
pub fn ToastRegion(
    /// The messages, oldest first.
    #[prop(into)]
    toasts: Signal<Vec<Toast>>,
    /// Called with the number of the message to take back.
    #[prop(into)]
    on_undo: Callback<(u64,)>,
    /// Called with the number of the message to put away.
    #[prop(into)]
    on_dismiss: Callback<(u64,)>,
    /// The label of the cross.
    #[prop(into)]
    dismiss_label: Signal<String>,
) -> impl IntoView {
    let message = move |toast: Toast| {
        let number = toast.number;
        let undo = toast.undo.map(|label| {
            view! {
                <button type="button" class="toast-undo" on:click=move |_| on_undo.run((number,))>
                    <Icon symbol=Symbol::Undo/>
                    {label}
                </button>
            }
        });
        view! {
            <div class="toast">
                <p class="toast-text">{toast.text}</p>
                <div class="toast-actions">
                    {undo}
                    <IconButton label=dismiss_label symbol=Symbol::Cross
                        on_press=move || on_dismiss.run((number,))/>
                </div>
            </div>
        }
    };
    view! {
        <div class="toast-region" role="status" aria-live="polite">
            <For each=move || toasts.get() key=|toast| toast.number children=message/>
        </div>
    }
}
