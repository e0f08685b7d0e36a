//! Other windows of the same address, heard through the `storage` event: it is sent to every window
//! but the one that wrote, and not to a page that was left and may be shown again by going back. Knows
//! nothing of what was written.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::StorageEvent;

use super::window;
use crate::platform::Channel;

/// The `storage` event.
pub struct BrowserChannel;

impl Channel for BrowserChannel {
    /// Listens as long as the page is open.
    fn on_change(&self, key: &str, then: Box<dyn Fn() + Send>) {
        let Some(window) = window() else { return };
        let key = key.to_owned();
        let listener = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
            // Without a key, everything was forgotten at once, or the page was away and is shown again.
            if event.key().is_none_or(|changed| changed == key) {
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
