//! The page around the app.

use super::Then;

/// What the app says to the page.
pub trait Page {
    /// Title and language of the page.
    fn describe(&self, title: &str, language: &'static str);

    /// The app stands: what the page showed before it goes.
    fn ready(&self);

    /// Moves focus to the heading of the screen, so that a screen reader starts there.
    fn focus_heading(&self);

    /// Moves focus to the first field that is wrong, and opens what it lies in; nothing when none is.
    fn focus_wrong(&self);

    /// Brings what has the focus to the lower edge of the sight, after the page grew above it.
    fn show_focused(&self);

    /// Theme (`light`, `dark`, or nothing for what the device wants) and size (`table`, or nothing
    /// for what fits the window).
    fn dress(&self, theme: Option<&'static str>, size: Option<&'static str>);

    /// The address of the app without a trailing slash; empty when it lies at the root.
    fn base_path(&self) -> String;

    /// The full address of a path of the app, for a link or a QR code.
    fn address(&self, path: &str) -> String;

    /// Whether keys are meant for something else than the screen: a field has the focus, or a sheet
    /// lies over it.
    fn keys_are_taken(&self) -> bool;

    /// Calls once, when the element with this id is wholly in view.
    fn when_in_view(&self, id: &'static str, then: Then<()>);

    /// Calls at once and whenever one of the elements with these ids gets another size, until the first of
    /// them goes away.
    fn when_resized(&self, ids: &'static [&'static str], told: Box<dyn Fn()>);

    /// Prints the page.
    fn print(&self);
}
