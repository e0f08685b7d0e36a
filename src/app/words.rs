//! Texts on screen in the language of the moment.

use super::use_session;
use crate::text::{Language, Text};

/// A text that follows the language. Call it while a component is made, not in an event handler.
pub fn say(text: Text) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    let session = use_session();
    move || text.get(session.language()).to_owned()
}

/// Words that are made in the language of the moment: amounts, dates, sentences with a name in them.
pub fn tell<F>(words: F) -> impl Fn() -> String + Copy + Send + Sync + 'static
where
    F: Fn(Language) -> String + Copy + Send + Sync + 'static,
{
    let session = use_session();
    move || words(session.language())
}
