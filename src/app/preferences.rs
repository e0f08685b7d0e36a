//! Language, theme and size: what a person prefers, kept beside the story.

use leptos::prelude::*;

use super::Session;
use crate::platform::Archive;
use crate::text::Language;

const LANGUAGE: &str = "wooncarriere.language";
const THEME: &str = "wooncarriere.theme";
const SIZE: &str = "wooncarriere.size";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the device wants.
    #[default]
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The value for the page; nothing for what the device wants.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Device => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// The next one, in a circle.
    pub const fn next(self) -> Self {
        match self {
            Self::Device => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Device,
        }
    }
}

/// How large everything is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// What fits the window.
    #[default]
    Window,
    /// Larger, for people around a table.
    Table,
}

impl Size {
    /// The value for the page.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Window => None,
            Self::Table => Some("table"),
        }
    }
}

/// What was kept; what cannot be read is what is usual.
pub fn read(archive: &dyn Archive) -> (Language, Theme, Size) {
    let kept = |key| archive.read(key).ok().flatten();
    let language = match kept(LANGUAGE).as_deref() {
        Some("en") => Language::English,
        _ => Language::Dutch,
    };
    let theme = match kept(THEME).as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::Device,
    };
    let size = match kept(SIZE).as_deref() {
        Some("table") => Size::Table,
        _ => Size::Window,
    };
    (language, theme, size)
}

/// Keeps them. A preference that cannot be kept is no reason to disturb anybody.
pub fn write(archive: &dyn Archive, language: Language, theme: Theme, size: Size) {
    let _ = archive.write(LANGUAGE, language.tag());
    let _ = archive.write(THEME, theme.name().unwrap_or("device"));
    let _ = archive.write(SIZE, size.name().unwrap_or("window"));
}

impl Session {
    /// The language of the moment, followed.
    pub fn language(self) -> Language {
        self.language.get()
    }

    /// The language of the moment; for event handlers.
    pub fn language_untracked(self) -> Language {
        self.language.get_untracked()
    }

    /// Changes the language; everything stays where it is.
    pub fn speak(self, language: Language) {
        self.language.set(language);
        self.keep_preferences();
    }

    /// Light, dark or what the device wants, followed.
    pub fn theme(self) -> Theme {
        self.theme.get()
    }

    /// The next theme.
    pub fn change_theme(self) {
        self.theme.update(|theme| *theme = theme.next());
        self.keep_preferences();
    }

    /// How large everything is, followed.
    pub fn size(self) -> Size {
        self.size.get()
    }

    /// Larger, or what fits the window.
    pub fn resize(self, size: Size) {
        self.size.set(size);
        self.keep_preferences();
    }

    fn keep_preferences(self) {
        let archive = self.platform().archive;
        let (language, theme) = (self.language.get_untracked(), self.theme.get_untracked());
        write(&*archive, language, theme, self.size.get_untracked());
    }
}
