//! A map with price labels on a drawn ground. Must not know what is for sale, nor in which language;
//! the list beside it that says the same stands outside. Beside `platform::web` the one place that
//! knows a browser interface: the map library, in `leaflet` and `drawing`.

#[cfg(feature = "shell")]
mod component;
#[cfg(feature = "web")]
mod drawing;
pub mod ground;
#[cfg(feature = "shell")]
mod in_step;
#[cfg(feature = "web")]
mod leaflet;
pub mod placing;
pub mod presses;
pub mod sight;

#[cfg(feature = "shell")]
pub use component::Map;
#[cfg(feature = "shell")]
pub use in_step::keep_in_step;

use crate::domain::Position;

/// What a person adds to the map: an area of their own, and the pictures of a map service.
#[cfg(feature = "shell")]
#[derive(Clone, Copy)]
pub struct Additions {
    /// The corners of the area; fewer than three are none.
    pub outline: leptos::prelude::Signal<Vec<Position>>,
    /// The corners of what is within reach; fewer than three are none.
    pub ring: leptos::prelude::Signal<Vec<Position>>,
    /// Called with the corners of an area that was drawn.
    pub on_outline: leptos::prelude::Callback<(Vec<Position>,)>,
    /// Whether the pictures of the map service are asked for.
    pub online: leptos::prelude::Signal<bool>,
    /// Called when they do not come.
    pub on_offline: leptos::prelude::Callback<()>,
}

/// Something on the map that can be pressed.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// Names it when it is pressed; unique.
    pub id: String,
    /// Where it is.
    pub position: Position,
    /// On it: `€ 270.000`.
    pub label: String,
    /// Its name for who listens: `Heideweg 19, € 270.000`.
    pub spoken: String,
    /// What was said of it before.
    pub state: MarkerState,
}

/// What was said of a marker before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MarkerState {
    /// Nothing yet.
    #[default]
    Plain,
    /// Liked.
    Favourite,
    /// Liked by one of two.
    Half,
    /// Not liked.
    Passed,
}

impl MarkerState {
    /// The value of `data-state` in the style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Favourite => "favourite",
            Self::Half => "half",
            Self::Passed => "passed",
        }
    }
}

/// A neighbourhood that can be pressed. The same name may exist in two towns.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Area {
    /// In which town.
    pub town: String,
    /// Its name.
    pub name: String,
}

/// What stands for several markers that would lie on top of each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupWords {
    /// On it: `3 woningen`.
    pub label: String,
    /// Its name for who listens.
    pub spoken: String,
}

/// The words of the map itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapWords {
    /// The name of the map for who listens.
    pub name: String,
    /// While it is loading, and where it cannot be shown at all.
    pub waiting: String,
    /// When it could not be loaded, and what to do instead.
    pub failed: String,
    /// On the button that tries again.
    pub retry: String,
    /// On the button that zooms in.
    pub closer: String,
    /// On it when the map comes no closer.
    pub closest: String,
    /// On the button that zooms out.
    pub farther: String,
    /// On it when the map goes no farther.
    pub farthest: String,
    /// On the button that brings everything back in sight.
    pub everything: String,
    /// On the button with which one draws an area.
    pub draw: String,
    /// While one draws.
    pub drawing: String,
    /// Whose the pictures of the map service are.
    pub credit: String,
}
