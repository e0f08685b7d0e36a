//! What the browser keeps for this address (`localStorage`). Knows nothing of what is in it.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use super::window;
use crate::platform::{Archive, ArchiveFault};

/// `localStorage`.
pub struct BrowserArchive;

impl Archive for BrowserArchive {
    fn read(&self, key: &str) -> Result<Option<String>, ArchiveFault> {
        storage()?.get_item(key).map_err(fault)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ArchiveFault> {
        storage()?.set_item(key, text).map_err(fault)
    }

    fn keys(&self) -> Result<Vec<String>, ArchiveFault> {
        let storage = storage()?;
        let count = storage.length().map_err(fault)?;
        let keys = (0..count).filter_map(|index| storage.key(index).ok().flatten());
        Ok(keys.collect())
    }

    fn remove(&self, key: &str) -> Result<(), ArchiveFault> {
        storage()?.remove_item(key).map_err(fault)
    }
}

/// Asking for the storage itself throws where the settings forbid it.
fn storage() -> Result<Storage, ArchiveFault> {
    let window = window().ok_or(ArchiveFault::Forbidden)?;
    window
        .local_storage()
        .ok()
        .flatten()
        .ok_or(ArchiveFault::Forbidden)
}

fn fault(error: JsValue) -> ArchiveFault {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        // The second name is Firefox's.
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => ArchiveFault::Full,
        _ => ArchiveFault::Forbidden,
    }
}
