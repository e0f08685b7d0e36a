//! Files of the app, fetched from the folder `data` beside it. Knows nothing of what is in them.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

use super::window;
use crate::platform::{Library, LibraryFault, Then};

/// `fetch`.
pub struct BrowserLibrary;

impl Library for BrowserLibrary {
    fn read(&self, name: &'static str, then: Then<Result<String, LibraryFault>>) {
        spawn_local(async move { then(read(name).await) });
    }
}

async fn read(name: &str) -> Result<String, LibraryFault> {
    let unreachable = |_: JsValue| LibraryFault::Unreachable;
    let window = window().ok_or(LibraryFault::Unreachable)?;
    // The browser completes the address with that of <base>.
    let answer = window.fetch_with_str(&format!("data/{name}"));
    let answer: Response = JsFuture::from(answer)
        .await
        .map_err(unreachable)?
        .unchecked_into();
    check(&answer)?;
    let text = JsFuture::from(answer.text().map_err(unreachable)?)
        .await
        .map_err(unreachable)?;
    text.as_string().ok_or(LibraryFault::Unreachable)
}

/// A server that answers every unknown address with the app itself has no such file either.
fn check(answer: &Response) -> Result<(), LibraryFault> {
    let kind = answer
        .headers()
        .get("content-type")
        .ok()
        .flatten()
        .unwrap_or_default();
    match answer.status() {
        404 | 410 => Err(LibraryFault::Missing),
        _ if !answer.ok() => Err(LibraryFault::Unreachable),
        _ if kind.starts_with("text/html") => Err(LibraryFault::Missing),
        _ => Ok(()),
    }
}
