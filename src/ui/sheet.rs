//! A sheet over the page that asks one thing. Must not decide: its buttons come from outside.

use super::{button::IconButton, heading::Heading, icon::Symbol, identity};
use leptos::prelude::*;

/// A native dialog: focus stays inside, Escape and a press beside it close it. Keys that are pressed
/// inside mean nothing to the screen below.
#[component]
pub fn Sheet(
    /// Whether it is open; becomes false when a person closes it.
    open: RwSignal<bool>,
    /// What it asks.
    #[prop(into)]
    title: Signal<String>,
    /// The label of the cross.
    #[prop(into)]
    close_label: Signal<String>,
    /// The buttons, at the bottom.
    #[prop(optional, into)]
    actions: ViewFn,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    let id = identity::fresh("sheet");
    let named = id.clone();
    Effect::new(move || {
        let wanted = open.get();
        let Some(dialog) = dialog.get() else { return };
        if wanted && !dialog.open() {
            // Refused only when the dialog is not in the page; then there is nothing to show.
            let _ = dialog.show_modal();
        } else if !wanted && dialog.open() {
            dialog.close();
        }
    });
    let press = move |event: leptos::ev::MouseEvent| {
        if event.target() == event.current_target() {
            open.set(false);
        }
    };
    view! {
        <dialog class="sheet" node_ref=dialog aria-labelledby=named
            on:close=move |_| open.set(false) on:click=press
            on:keydown=|event| event.stop_propagation()>
            <div class="sheet-paper">
                <header class="sheet-head">
                    <Heading text=title class="sheet-title" id=id/>
                    <IconButton label=close_label symbol=Symbol::Cross on_press=move || open.set(false)/>
                </header>
                <div class="sheet-body">{children()}</div>
                <div class="sheet-actions">{actions.run()}</div>
            </div>
        </dialog>
    }
}
