//! Identities for labels and descriptions inside the page. Must not end up in a save file: they
//! differ from one rendering to the next.

use std::sync::atomic::{AtomicU32, Ordering};

static NEXT: AtomicU32 = AtomicU32::new(1);

/// An `id` that no other element of the page has: `field-12`. Several seats may live in one page,
/// so a name alone is not enough.
pub fn fresh(kind: &str) -> String {
    format!("{kind}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
