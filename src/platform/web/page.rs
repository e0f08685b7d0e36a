//! The page around the app: title, language, focus, theme, addresses. Knows no screens.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Url};

use super::{document, window};
use crate::platform::Page;

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

    fn dress(&self, theme: Option<&'static str>, size: Option<&'static str>) {
        set_on_root("data-theme", theme);
        set_on_root("data-size", size);
    }

    fn ready(&self) {
        let first_paint = document().and_then(|page| page.get_element_by_id("first-paint"));
        if let Some(first_paint) = first_paint {
            first_paint.remove();
        }
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

    fn print(&self) {
        if let Some(window) = window() {
            // Some browsers inside other apps cannot print; the page stays as it was.
            let _ = window.print();
        }
    }
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
