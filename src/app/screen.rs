//! What a screen says about itself: one constant a screen, listed in [`crate::screens::ALL`].
//! Routes, path, jump menu and the tests that visit every screen all come from that list.

use super::part::View;

use crate::journey::{Phase, Step};
use crate::text::Text;

/// Names a screen in notes and tests.
pub type ScreenId = &'static str;

/// A screen.
pub struct Screen {
    /// Its name, unique.
    pub id: ScreenId,
    /// Its address; a part that starts with `:` is a parameter.
    pub path: &'static str,
    /// Where it belongs; `None` for screens beside the path.
    pub phase: Option<Phase>,
    /// The step it is part of. A step that has not been reached shows what is missing instead of
    /// the screen.
    pub step: Option<Step>,
    /// Title of the page.
    pub title: Text,
    /// What goes on behind it.
    pub behind: Option<Behind>,
    /// What it shows.
    pub view: View,
}

/// What goes on behind a screen, for who wants to know.
#[derive(Clone, Copy)]
pub struct Behind {
    /// Wie ziet wat.
    pub who: Text,
    /// Welke gegevens.
    pub data: Text,
    /// Welke regel.
    pub rule: Text,
}
