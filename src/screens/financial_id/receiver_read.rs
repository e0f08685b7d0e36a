//! What a receiver read and sees no more: the kinds of data, never the values.

use leptos::prelude::*;

use crate::app::{tell, use_session};
use crate::journey::vault::Receiver;
use crate::text::{Text, text, vault as words};
use crate::ui::empty_state::EmptyState;
use crate::ui::pictures;

/// What it read before, when it did.
#[component]
pub fn ReadBefore(
    /// Who.
    receiver: Receiver,
) -> impl IntoView {
    let session = use_session();
    let read = session.select(move |story| story.journey.vault.has_read(receiver));
    move || {
        let said = |read| words::has_read(&read, session.language());
        read.get().map(|read| view! { <p>{said(read)}</p> })
    }
}

const SEES_NOTHING: Text = text(
    "Deze ontvanger ziet nu niets",
    "This receiver sees nothing now",
);
const KNOWS_NOTHING: Text = text(
    "Deze ontvanger weet niets van u",
    "This receiver knows nothing about you",
);
const NEVER: Text = text(
    "U liet nog niets zien, of het is gewist.",
    "You have not shown anything yet, or it was erased.",
);

/// That it sees nothing now, and what it read before, when it did.
#[component]
pub fn NothingShown(
    /// Who.
    receiver: Memo<Option<Receiver>>,
) -> impl IntoView {
    let session = use_session();
    let read = Memo::new(move |_| {
        let receiver = receiver.get()?;
        session.with(|story| story.journey.vault.has_read(receiver))
    });
    let title = tell(move |language| {
        let title = if read.with(Option::is_some) {
            SEES_NOTHING
        } else {
            KNOWS_NOTHING
        };
        title.get(language).to_owned()
    });
    let said = tell(move |language| match read.get() {
        Some(read) => words::has_read(&read, language),
        None => NEVER.get(language).to_owned(),
    });
    view! {
        <EmptyState title text=said
            picture=move || view! { <div inner_html=pictures::nothing_found()></div> }/>
    }
}
