//! What the address of a screen says behind its path: written by the app itself, without a step in the
//! way back and without moving the page. Knows no filters.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

/// Goes to an address of the app.
type Go = Box<dyn Fn(&str, NavigateOptions)>;

/// The address of the screen that is shown now.
#[derive(Clone, Copy)]
pub struct Address {
    path: &'static str,
    own: StoredValue<String>,
    now: Memo<String>,
    query: Memo<String>,
    navigate: StoredValue<Go, LocalStorage>,
}

impl Address {
    /// Of the screen with this path. Call it while the screen is made.
    pub fn of(path: &'static str) -> Self {
        let (location, navigate) = (use_location(), use_navigate());
        Self {
            path,
            own: StoredValue::new(location.pathname.get_untracked()),
            now: location.pathname,
            query: location.search,
            navigate: StoredValue::new_local(Box::new(move |to, how| navigate(to, how))),
        }
    }

    /// What stands behind the path; followed.
    pub fn query(self) -> String {
        self.query.get()
    }

    /// Whether the screen is still shown.
    pub fn is_here(self) -> bool {
        let own = self.own.try_get_value();
        own.is_some() && own == self.now.try_get_untracked()
    }

    /// Writes this behind the path; not once the screen was left, for then nothing leads back.
    pub fn write(self, query: &str) {
        if !self.is_here() {
            return;
        }
        let address = format!("{}?{query}", self.path);
        let quietly = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        let address = address.trim_end_matches('?');
        self.navigate
            .with_value(|navigate| navigate(address, quietly));
    }
}
