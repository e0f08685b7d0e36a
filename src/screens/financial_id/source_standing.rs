//! How a source stands and what it gave: said alike in the vault and on the way through a source.

use leptos::prelude::*;

use crate::app::{say, use_session};
use crate::domain::record::Source;
use crate::journey::vault::Standing;
use crate::text::vault as words;
use crate::ui::icon::Symbol;
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// How a standing looks.
pub const fn looks(standing: Standing) -> (Tone, Option<Symbol>) {
    match standing {
        Standing::NotConnected => (Tone::Wash, None),
        Standing::Allowed => (Tone::Canal, None),
        Standing::Asking => (Tone::Ochre, Some(Symbol::Clock)),
        Standing::Arrived => (Tone::Canal, Some(Symbol::Check)),
        Standing::GaveNothing(_) => (Tone::Brick, Some(Symbol::Warning)),
        Standing::Withdrawn => (Tone::Wash, Some(Symbol::Undo)),
        Standing::Expired => (Tone::Ochre, Some(Symbol::Clock)),
    }
}

/// How a source stands, as a small label that follows the story.
#[component]
pub fn StandingTag(
    /// Which one.
    source: Source,
) -> impl IntoView {
    let session = use_session();
    move || {
        let now = session.now();
        let standing = session.with(|story| story.journey.vault.standing(source, now));
        let (tone, icon) = looks(standing);
        let label = say(words::standing(standing));
        match icon {
            Some(icon) => view! { <Tag label tone icon/> }.into_any(),
            None => view! { <Tag label tone/> }.into_any(),
        }
    }
}

/// What a source gave, or what it is asked for.
#[component]
pub fn Given(
    /// Which one.
    source: Source,
) -> impl IntoView {
    let session = use_session();
    move || {
        let language = session.language();
        let now = session.now();
        let outcome = session.with(|story| words::outcome(&story.journey.vault, source, language));
        let Some(outcome) = outcome else {
            let said = match session.with(|story| story.journey.vault.standing(source, now)) {
                Standing::GaveNothing(fault) => words::fault(fault, source, language),
                _ => words::purpose(source).get(language).to_owned(),
            };
            return view! { <p class="quiet">{said}</p> }.into_any();
        };
        view! {
            {outcome.headline.map(|headline| view! { <p class="source-headline figures">{headline}</p> })}
            <p>{outcome.sentences.join(" ")}</p>
        }
        .into_any()
    }
}
