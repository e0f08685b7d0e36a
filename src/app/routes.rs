//! From an address to a screen and back. The list of screens is the only table of routes.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationChange, LocationProvider};

use super::Screen;
use crate::screens;

/// The link to a path of the app, also when the app is served from a folder.
pub fn href(path: &str) -> String {
    let base = super::use_session().platform().page.base_path();
    format!("{base}{path}")
}

/// The path of the address inside the app, without the folder it is served from; followed.
pub(super) fn current_path() -> Memo<String> {
    let base = super::use_session().platform().page.base_path();
    let pathname = use_location().pathname;
    Memo::new(move |_| {
        let path = pathname.get();
        let path = path.strip_prefix(&base).unwrap_or(&path);
        let path = path.trim_end_matches('/').trim_end_matches("/index.html");
        if path.is_empty() {
            "/".to_owned()
        } else {
            path.to_owned()
        }
    })
}

/// Writes every address into the browser's address bar and history once its screen is there. The
/// router waits for this word from whoever shows its screens, and here that is the frame.
pub(super) fn write_into_the_address_bar() {
    let location = use_location();
    // Pages that are rendered on this machine have no address bar.
    let Some(browser) = use_context::<BrowserUrl>() else {
        return;
    };
    count_steps_through_history(browser.clone());
    Effect::new(move || {
        location.pathname.track();
        location.search.track();
        location.hash.track();
        browser.ready_to_complete();
    });
}

/// Tells the router where one is after each step through the history. It does not count a step forward
/// (leptos_router 0.8.17), and would then take a link to the screen before for no step at all: the screen
/// would change, and the address would not.
fn count_steps_through_history(browser: BrowserUrl) {
    // An effect, because only a browser has a window.
    Effect::new(move || {
        let browser = browser.clone();
        let stepped = window_event_listener(leptos::ev::popstate, move |_| {
            // An address that cannot be read is none that the router would know.
            let Ok(here) = BrowserUrl::current() else {
                return;
            };
            let mark = if here.search().is_empty() { "" } else { "?" };
            browser.complete_navigation(&LocationChange {
                value: format!("{}{mark}{}{}", here.path(), here.search(), here.hash()),
                replace: true,
                scroll: false,
                ..LocationChange::default()
            });
        });
        on_cleanup(move || stepped.remove());
    });
}

/// The screen of a path.
pub fn screen_of(path: &str) -> Option<&'static Screen> {
    screens::ALL
        .iter()
        .copied()
        .find(|screen| fits(screen.path, path))
}

/// A parameter of the address, followed: `parameter("home")` on `/woningen/:home`.
pub fn parameter(name: &'static str) -> Memo<Option<String>> {
    let path = current_path();
    Memo::new(move |_| path.with(|path| value_of(screen_of(path)?.path, path, name)))
}

fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|part| !part.is_empty())
}

fn fits(pattern: &str, path: &str) -> bool {
    parts(pattern).count() == parts(path).count()
        && parts(pattern)
            .zip(parts(path))
            .all(|(wanted, part)| wanted.starts_with(':') || wanted == part)
}

fn value_of(pattern: &str, path: &str, name: &str) -> Option<String> {
    let mut pairs = parts(pattern).zip(parts(path));
    let (_, value) = pairs.find(|(wanted, _)| wanted.strip_prefix(':') == Some(name))?;
    Some(value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_fits_its_own_paths_only() {
        assert!(fits("/", "/"));
        assert!(fits("/woningen/:home", "/woningen/heideweg-19"));
        assert!(!fits("/woningen/:home", "/woningen"));
        assert!(!fits("/woningen/:home", "/woningen/a/b"));
        assert_eq!(value_of("/w/:home", "/w/a", "home").as_deref(), Some("a"));
        assert_eq!(value_of("/w/:home", "/w/a", "other"), None);
    }
}
