//! A screen or a list without content, and how to fill it. Must not know why it is empty.

use super::heading::Heading;
use leptos::prelude::*;

/// A picture, a sentence and the way on.
#[component]
pub fn EmptyState(
    /// What is not there yet.
    #[prop(into)]
    title: Signal<String>,
    /// How to fill it.
    #[prop(into)]
    text: Signal<String>,
    /// The heading's level.
    #[prop(default = 2)]
    level: u8,
    /// Above the words.
    #[prop(optional, into)]
    picture: ViewFn,
    /// Below the words: one button.
    #[prop(optional, into)]
    action: ViewFn,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <div class="empty-state-picture" aria-hidden="true">{picture.run()}</div>
            <Heading text=title level=level class="empty-state-title"/>
            <p class="empty-state-text">{move || text.get()}</p>
            {action.run()}
        </div>
    }
}
