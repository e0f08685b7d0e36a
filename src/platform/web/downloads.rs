//! Files and the clipboard. Knows nothing of what is in the files.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, Element, HtmlAnchorElement, HtmlDocument, HtmlInputElement,
    HtmlTextAreaElement, Url,
};

use super::{document, focused, later, window};
use crate::platform::downloads::LARGEST_FILE;
use crate::platform::{Document, Downloads, FileFault, Then};

/// How long a file stays at its temporary address: a slow device starts the download late.
const OFFER_MILLISECONDS: u32 = 60_000;

/// Downloads and clipboard.
pub struct BrowserDownloads;

impl Downloads for BrowserDownloads {
    fn offer(&self, document: Document) {
        if let Err(reason) = offer(&document) {
            web_sys::console::warn_2(&"The file could not be offered.".into(), &reason);
        }
    }

    fn read_chosen(&self, field: &'static str, then: Then<Result<String, FileFault>>) {
        let Some(file) = chosen(field) else {
            return then(Err(FileFault::Nothing));
        };
        if file.size() > LARGEST_FILE as f64 {
            return then(Err(FileFault::TooLarge));
        }
        spawn_local(async move {
            let text = JsFuture::from(file.text()).await.ok();
            then(
                text.and_then(|text| text.as_string())
                    .ok_or(FileFault::Unreadable),
            );
        });
    }

    fn copy(&self, text: &str, then: Then<bool>) {
        let text = text.to_owned();
        let Some(writing) = write_to_clipboard(&text) else {
            return then(copy_by_selection(&text).unwrap_or(false));
        };
        spawn_local(async move {
            let written = JsFuture::from(writing).await.is_ok();
            then(written || copy_by_selection(&text).unwrap_or(false));
        });
    }
}

/// The file in a file field; the field is emptied, so that the same file can be chosen again.
fn chosen(field: &str) -> Option<web_sys::File> {
    let field = document()?.get_element_by_id(field)?;
    let field: HtmlInputElement = field.dyn_into().ok()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

fn offer(file: &Document) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(&format!("{};charset=utf-8", file.mime));
    let parts = Array::of1(&JsValue::from_str(&file.text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;

    let document = document().ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(&file.name);
    link.set_hidden(true);
    // Firefox only follows a link that is in the page.
    place_for(&document)?.append_child(&link)?;
    link.click();
    link.remove();
    later(OFFER_MILLISECONDS, move || {
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}

/// The clipboard is not there outside a secure address, whatever its type says.
fn write_to_clipboard(text: &str) -> Option<Promise> {
    let navigator = window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    if clipboard.is_undefined() || clipboard.is_null() {
        return None;
    }
    Some(navigator.clipboard().write_text(text).unchecked_into())
}

/// The old way: select the text in a field and copy the selection.
fn copy_by_selection(text: &str) -> Option<bool> {
    let document = document()?;
    let before = focused();
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    field.set_value(text);
    field.set_read_only(true);
    field.set_attribute("aria-hidden", "true").ok()?;
    field
        .set_attribute("style", "position:fixed;inset-block-start:0;opacity:0")
        .ok()?;
    place_for(&document).ok()?.append_child(&field).ok()?;
    // Without focus, Firefox and Safari copy nothing.
    let _ = field.focus();
    field.select();
    let copied = document
        .dyn_ref::<HtmlDocument>()?
        .exec_command("copy")
        .unwrap_or(false);
    field.remove();
    if let Some(before) = before {
        let _ = before.focus();
    }
    Some(copied)
}

/// While a dialog is open, only what is inside it can be clicked or selected.
fn place_for(document: &web_sys::Document) -> Result<Element, JsValue> {
    let dialog = document.query_selector("dialog[open]")?;
    dialog
        .or_else(|| document.body().map(Element::from))
        .ok_or(JsValue::NULL)
}
