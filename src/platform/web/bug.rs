//! When the app falls over: says so on the page, and counts it, so that a story over which the app
//! falls twice is set aside at the next start. Knows nothing of what went wrong.

use std::panic;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::window;

/// The page's own script shows the message, also when the app cannot show anything any more.
const OVERLAY: &str = "wooncarriereBug";

/// From now on a panic is shown on the page; `count` is called first.
pub fn show_panics(count: impl Fn() + Send + Sync + 'static) {
    panic::set_hook(Box::new(move |fall| {
        count();
        web_sys::console::error_1(&JsValue::from_str(&fall.to_string()));
        let overlay = window().and_then(|window| Reflect::get(&window, &OVERLAY.into()).ok());
        if let Some(overlay) = overlay.and_then(|overlay| overlay.dyn_into::<Function>().ok()) {
            // The overlay itself never throws; there is nothing left to do if it did.
            let _ = overlay.call1(&JsValue::NULL, &JsValue::from_str(&fall.to_string()));
        }
    }));
}
