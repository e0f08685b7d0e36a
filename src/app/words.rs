//! Texts on screen in the language of the moment. Both give one and the same type, whatever is said:
//! a type of its own for every sentence would cost the browser's program a kilobyte each.

use leptos::prelude::*;

use super::use_session;
use crate::text::{Language, Text};

/// A text that follows the language. Call it while a component is made, not in an event handler.
pub fn say(text: Text) -> Signal<String> {
    let session = use_session();
    Signal::derive(move || whole(text.get(session.language())))
}

/// Words that are made in the language of the moment: amounts, dates, sentences with a name in them.
pub fn tell<F>(words: F) -> Signal<String>
where
    F: Fn(Language) -> String + Send + Sync + 'static,
{
    let session = use_session();
    Signal::derive(move || whole(&words(session.language())))
}

/// Writes a typed amount anew when the language changes, so that its marks mean what they meant. What
/// cannot be read stays as it was typed. Call it while a component is made.
pub fn follow_language(text: RwSignal<String>) {
    let session = use_session();
    Effect::new(move |before: Option<Language>| {
        let now = session.language();
        if let Some(before) = before.filter(|before| *before != now) {
            let amount = text.with_untracked(|typed| before.read_money(typed));
            if let Ok(amount) = amount {
                text.set(now.typed_money(amount));
            }
        }
        now
    });
}

/// The hyphen of `Financieel-ID` is no place to end a line: behind it stands a word joiner (U+2060),
/// which is neither seen nor read aloud.
pub(super) fn whole(words: &str) -> String {
    words.replace("Financieel-ID", "Financieel-\u{2060}ID")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_stays_on_one_line_and_other_words_stay_as_they_are() {
        assert_eq!(whole("Uw Financieel-ID."), "Uw Financieel-\u{2060}ID.");
        assert_eq!(whole("Zuid-Holland"), "Zuid-Holland");
    }
}
