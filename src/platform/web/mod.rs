//! The browser behind the traits of [`platform`](super): one file a trait, and [`worker`] for the
//! other side of the signer. The one place that knows `web_sys`; knows nothing of screens or of
//! what the app does with it. Everything runs on the thread of the page, except `worker`.

mod archive;
mod bug;
mod capture;
mod channel;
mod clock;
mod downloads;
mod library;
mod page;
mod sensors;
mod sight;
mod signer;
pub mod worker;

pub use bug::show_panics;
pub use signer::{ReadReply, WriteRequest};

use std::sync::Arc;

use js_sys::Function;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, HtmlElement, Window};

use super::Platform;

/// The browser that runs this page. `write` and `read` know the language of the worker.
pub fn platform(write: WriteRequest, read: ReadReply) -> Platform {
    Platform {
        clock: Arc::new(clock::BrowserClock),
        archive: Arc::new(archive::BrowserArchive),
        signer: Arc::new(signer::BrowserSigner { write, read }),
        channel: Arc::new(channel::BrowserChannel),
        downloads: Arc::new(downloads::BrowserDownloads),
        library: Arc::new(library::BrowserLibrary),
        page: Arc::new(page::BrowserPage),
        sensors: Arc::new(sensors::BrowserSensors),
    }
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn focused() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Calls back after so many milliseconds.
fn later(milliseconds: u32, then: impl FnOnce() + 'static) {
    let Some(window) = window() else { return };
    let call = Closure::once_into_js(then);
    let milliseconds = i32::try_from(milliseconds).unwrap_or(i32::MAX);
    // Only a page that is being closed refuses a timer; then nobody waits any more.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
        call.unchecked_ref::<Function>(),
        milliseconds,
    );
}
