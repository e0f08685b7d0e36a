//! A small label that says where something comes from or how it stands. Must not be pressed.

use super::{
    icon::{Icon, Symbol},
    tone::Tone,
};
use leptos::prelude::*;

/// A small label.
#[component]
pub fn Tag(
    /// One to four words.
    #[prop(into)]
    label: Signal<String>,
    /// What the colour says; the words say it too.
    #[prop(optional)]
    tone: Tone,
    /// Before the words.
    #[prop(optional)]
    icon: Option<Symbol>,
) -> impl IntoView {
    view! {
        <span class="tag" data-tone=tone.name()>
            {icon.map(|symbol| view! { <Icon symbol/> })}
            {move || label.get()}
        </span>
    }
}
