//! The two languages, and a text that exists in both or does not compile.

use serde::{Deserialize, Serialize};

/// A language of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Nederlands, the language the app starts in.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The BCP 47 tag for the page's `lang`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// Chooses between two spellings of the same thing.
    pub fn pick<T>(self, dutch: T, english: T) -> T {
        match self {
            Self::Dutch => dutch,
            Self::English => english,
        }
    }
}

/// A fixed text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Text {
    /// Dutch, level B1.
    pub dutch: &'static str,
    /// English.
    pub english: &'static str,
}

impl Text {
    /// The text in one language.
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::Dutch => self.dutch,
            Language::English => self.english,
        }
    }
}

/// A fixed text in both languages: `text("Bereken", "Calculate")`.
pub const fn text(dutch: &'static str, english: &'static str) -> Text {
    Text { dutch, english }
}
