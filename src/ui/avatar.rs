//! The round mark of a person or a party. Must not know who it is.

use super::tone::Tone;
use leptos::prelude::*;

/// A letter or a picture in a round; the name stands beside it, so it is not read aloud.
#[component]
pub fn Avatar(
    /// One or two letters, shown where there is no picture.
    #[prop(optional, into)]
    letters: Signal<String>,
    /// What the colour says.
    #[prop(optional)]
    tone: Tone,
    /// A picture instead of the letters.
    #[prop(optional, into)]
    picture: ViewFn,
) -> impl IntoView {
    view! {
        <span class="avatar" data-tone=tone.name() aria-hidden="true">
            {move || letters.get()}
            {picture.run()}
        </span>
    }
}
