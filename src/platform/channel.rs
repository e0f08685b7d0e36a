//! Other windows of the same app, in the same browser.

/// Hears from the other windows.
pub trait Channel {
    /// Calls back every time another window kept something under this key, and when a page that was left
    /// is shown again as it was: others may have kept something meanwhile.
    fn on_change(&self, key: &str, then: Box<dyn Fn() + Send>);
}
