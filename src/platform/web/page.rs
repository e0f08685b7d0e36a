//! The page around the app: title, language, focus, theme, addresses. Knows no screens.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, FocusOptions, HtmlElement, MutationObserver, MutationObserverInit, Url};

use super::sight::{when_in_view, when_resized};
use super::{document, later, window};
use crate::platform::{Page, Then};

/// The page.
pub struct BrowserPage;

impl Page for BrowserPage {
    fn describe(&self, title: &str, language: &'static str) {
        let Some(document) = document() else { return };
        document.set_title(title);
        set_on_root("lang", Some(language));
    }

    fn focus_heading(&self) {
        let Some(document) = document() else { return };
        let find = |selector| document.query_selector(selector).ok().flatten();
        let Some(heading) = find("main h1").or_else(|| find("h1")) else {
            return;
        };
        let Ok(heading) = heading.dyn_into::<HtmlElement>() else {
            return;
        };
        if !heading.has_attribute("tabindex") {
            heading.set_tab_index(-1);
        }
        // A heading that cannot take focus leaves it where it is.
        let _ = heading.focus();
    }

    fn focus_wrong(&self) {
        let find = |page: web_sys::Document| page.query_selector("[aria-invalid]").ok()?;
        let Some(field) = document().and_then(find) else {
            return;
        };
        if let Ok(Some(closed)) = field.closest("details:not([open])") {
            // Refused only for a name that is none.
            let _ = closed.set_attribute("open", "");
        }
        if let Ok(field) = field.dyn_into::<HtmlElement>() {
            // A field that cannot take focus leaves it where it is.
            let _ = field.focus();
            field.scroll_into_view();
        }
    }

    fn show_focused(&self) {
        // The page grows when this task is over.
        later(0, || {
            let focused = document().and_then(|page| page.active_element());
            if let Some(focused) = focused.filter(|_| !is_nowhere()) {
                // To the lower edge, so that what came above it is in sight too.
                focused.scroll_into_view_with_bool(false);
            }
        });
    }

    fn dress(&self, theme: Option<&'static str>, size: Option<&'static str>) {
        set_on_root("data-theme", theme);
        set_on_root("data-size", size);
    }

    fn ready(&self) {
        let first_paint = document().and_then(|page| page.get_element_by_id("first-paint"));
        if let Some(first_paint) = first_paint {
            first_paint.remove();
        }
        // A page that cannot be watched loses the focus now and then, and works.
        let _ = watch_focus();
    }

    fn base_path(&self) -> String {
        base()
            .map(|base| folder(&base.pathname()).to_owned())
            .unwrap_or_default()
    }

    fn address(&self, path: &str) -> String {
        let origin = base().map(|base| base.origin()).unwrap_or_default();
        format!("{origin}{}{path}", self.base_path())
    }

    fn keys_are_taken(&self) -> bool {
        let taken = "dialog[open], :is(input, select, textarea, [contenteditable]):focus";
        document().is_some_and(|page| matches!(page.query_selector(taken), Ok(Some(_))))
    }

    fn when_in_view(&self, id: &'static str, then: Then<()>) {
        when_in_view(id, then);
    }

    fn when_resized(&self, ids: &'static [&'static str], told: Box<dyn Fn()>) {
        when_resized(ids, told);
    }

    fn print(&self) {
        if let Some(window) = window() {
            // Some browsers inside other apps cannot print; the page stays as it was.
            let _ = window.print();
        }
    }
}

thread_local! {
    /// What had the focus last.
    static FOCUSED: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// A button that is gone once it was pressed takes the focus with it. From now on the heading then
/// gets it, without scrolling, so that keyboard and screen reader go on from there.
fn watch_focus() -> Option<()> {
    let document = document()?;
    let body = document.body()?;
    let remember = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let element = event.target().and_then(|target| target.dyn_into().ok());
        FOCUSED.set(element);
    });
    let remember = remember.into_js_value();
    document
        .add_event_listener_with_callback("focusin", remember.unchecked_ref())
        .ok()?;
    let changed = Closure::<dyn Fn()>::new(rescue_focus).into_js_value();
    let observer = MutationObserver::new(changed.unchecked_ref()).ok()?;
    let wish = MutationObserverInit::new();
    wish.set_child_list(true);
    wish.set_subtree(true);
    observer.observe_with_options(&body, &wish).ok()
}

fn rescue_focus() {
    // Gone from the page, or still in it where nobody sees it: in a sheet that was closed.
    let is_gone = |element: &HtmlElement| {
        !element.is_connected() || (is_nowhere() && element.offset_parent().is_none())
    };
    if !FOCUSED.with_borrow(|focused| focused.as_ref().is_some_and(is_gone)) {
        return;
    }
    FOCUSED.set(None);
    // Whoever took it away may give it to something else.
    later(0, || {
        let heading = document().and_then(|page| page.query_selector("main h1").ok().flatten());
        let heading = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
        if let Some(heading) = heading.filter(|_| is_nowhere()) {
            let wish = FocusOptions::new();
            wish.set_prevent_scroll(true);
            // A heading that cannot take focus leaves it where it is.
            let _ = heading.focus_with_options(&wish);
        }
    });
}

/// Nothing has the focus: it is on the whole page.
fn is_nowhere() -> bool {
    let active = document().and_then(|page| page.active_element());
    active.is_none_or(|element| element.tag_name() == "BODY")
}

/// What every relative address starts from.
fn base() -> Option<Url> {
    Url::new(&document()?.base_uri().ok()??).ok()
}

/// `/demo/index.html` and `/demo/` lie in `/demo`, `/` lies in the root.
fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn set_on_root(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    // Both names are valid, so neither call can fail.
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

#[cfg(test)]
mod tests {
    use super::folder;

    #[test]
    fn the_folder_of_an_address_has_no_slash_at_its_end() {
        let paths = ["/", "/index.html", "/demo/", "/demo/index.html", "/a/b/"];
        assert_eq!(paths.map(folder), ["", "", "/demo", "/demo", "/a/b"]);
    }
}
