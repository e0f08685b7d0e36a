//! Texts on screen in the language of the moment. Both give one and the same type, whatever is said:
//! a type of its own for every sentence would cost the browser's program a kilobyte each.

use leptos::prelude::Signal;

use super::use_session;
use crate::text::{Language, Text};

/// A text that follows the language. Call it while a component is made, not in an event handler.
pub fn say(text: Text) -> Signal<String> {
    let session = use_session();
    Signal::derive(move || text.get(session.language()).to_owned())
}

/// Words that are made in the language of the moment: amounts, dates, sentences with a name in them.
pub fn tell<F>(words: F) -> Signal<String>
where
    F: Fn(Language) -> String + Send + Sync + 'static,
{
    let session = use_session();
    Signal::derive(move || words(session.language()))
}
