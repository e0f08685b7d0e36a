//! A sheet of paper with an optional heading. Must not know what is on it.

use super::{heading::Heading, identity, tone::Tone};
use leptos::prelude::*;

/// A card. With a title it is a region of the page that carries that name.
#[component]
pub fn Card(
    /// The heading.
    #[prop(optional, into)]
    title: Option<Signal<String>>,
    /// The heading's level.
    #[prop(default = 2)]
    level: u8,
    /// What the colour says.
    #[prop(optional)]
    tone: Tone,
    /// At the right of the heading: a tag.
    #[prop(optional, into)]
    aside: ViewFn,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    let Some(title) = title else {
        return view! { <div class="card" data-tone=tone.name()>{children()}</div> }.into_any();
    };
    let id = identity::fresh("card");
    let named = id.clone();
    view! {
        <section class="card" data-tone=tone.name() aria-labelledby=named>
            <header class="card-head">
                <Heading text=title level=level class="card-title" id=id/>
                {aside.run()}
            </header>
            {children()}
        </section>
    }
    .into_any()
}
