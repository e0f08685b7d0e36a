//! Other windows of the same address, heard through the `storage` event: it is sent to every window
//! but the one that wrote, and not to a page that was left and may be shown again by going back. Knows
//! nothing of what was written.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, StorageEvent};

use super::window;
use crate::platform::Channel;

/// The events `storage` and `pageshow`.
pub struct BrowserChannel;

impl Channel for BrowserChannel {
    /// Listens as long as the page is open.
    fn on_change(&self, key: &str, then: Box<dyn Fn() + Send>) {
        let Some(window) = window() else { return };
        let key = key.to_owned();
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let counts = match event.dyn_ref::<StorageEvent>() {
                // Without a key, everything was forgotten at once.
                Some(change) => change.key().is_none_or(|changed| changed == key),
                // A page that is shown for the first time has just read everything.
                None => {
                    Reflect::get(&event, &"persisted".into()).is_ok_and(|kept| kept.is_truthy())
                }
            };
            if counts {
                then();
            }
        });
        let listener = listener.into_js_value();
        // A page that cannot listen still works: it sees the other window's change on reload.
        for event in ["storage", "pageshow"] {
            let _ = window.add_event_listener_with_callback(event, listener.unchecked_ref());
        }
    }
}
