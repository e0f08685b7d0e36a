//! The reminder of the next viewing, on the demo clock.

use leptos::prelude::*;

use super::home_parts::home_of;
use crate::app::{href, say, use_session};
use crate::text::text;
use crate::ui::notice::{Notice, NoticeTone};

/// The next viewing that has not been; nothing when there is none.
#[component]
pub fn Reminder() -> impl IntoView {
    let session = use_session();
    let next = Memo::new(move |_| {
        let now = session.now();
        session.with(|story| {
            let (home, at) = story.journey.viewings.next(now)?;
            Some((home.clone(), at))
        })
    });
    move || {
        let (id, at) = next.get()?;
        let home = home_of(session, &id)?;
        let page = href(&format!("/bezichtigen/{id}"));
        let said = move || session.language().reminder(&home, at, session.now());
        Some(view! {
            <Notice tone=NoticeTone::Information>
                <p>{said} " " <a href=page>{say(text("Naar de bezichtiging", "To the viewing"))}</a></p>
            </Notice>
        })
    }
}
