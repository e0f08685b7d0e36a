//! What is seen from a place in a street: plain sums over the homes in sight, no looks.

use std::sync::Arc;

use leptos::prelude::*;

use super::map_area::InSight;
use super::map_towns::neighbourhoods;
use crate::domain::Position;
use crate::domain::home::Home;
use crate::domain::street::{self, Label, Lane, Picture, Sighting, Stand};
use crate::platform::CameraFault;

/// The camera, as far as the screen knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Camera {
    /// Nobody asked for it.
    Off,
    /// It was asked for.
    Asked,
    /// Its picture is there.
    On,
    /// It gives no picture.
    Fault(CameraFault),
    /// Its picture was there and stopped by itself.
    Ended,
}

/// The compass, as far as the screen knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compass {
    /// Nobody asked for it.
    Off,
    /// It was asked for.
    Asked,
    /// The picture turns along with the device.
    On,
    /// It turns along, but the device does not know where north is.
    Adrift,
    /// The device cannot tell, or may not.
    Missing,
}

impl Compass {
    /// Whether the picture turns along with the device.
    pub fn turns_along(self) -> bool {
        matches!(self, Self::On | Self::Adrift)
    }
}

/// A label in the picture, with the home it is of.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    /// The home.
    pub home: Arc<Home>,
    /// Where it stands.
    pub label: Label,
}

/// The wanted neighbourhood as long as it has homes, otherwise the one with the most.
pub(super) fn place_of(in_sight: InSight, wanted: Option<String>) -> Option<String> {
    let town = in_sight.town.get()?;
    let all = in_sight.matching.with(|homes| neighbourhoods(homes, town));
    let wanted = wanted.filter(|wanted| all.contains_key(wanted));
    let most = all.values().copied().max()?;
    let fullest = || all.iter().find(|(_, count)| **count == most);
    wanted.or_else(|| fullest().map(|(name, _)| name.clone()))
}

/// What is seen from where one really is, otherwise from where one stands in one's mind: nearest
/// first; followed.
pub(super) fn sightings(
    in_sight: InSight,
    wanted: Option<String>,
    real: Option<Position>,
) -> Vec<Sighting> {
    let place = place_of(in_sight, wanted);
    in_sight.homes.with(|homes| {
        let own = homes
            .iter()
            .filter(|home| Some(&home.neighbourhood) == place.as_ref());
        let own: Vec<Position> = own.map(|home| home.position).collect();
        let all: Vec<Position> = homes.iter().map(|home| home.position).collect();
        let before = || Stand::before(&own).map(|stand| stand.position);
        let from = real.or_else(before);
        from.map_or_else(Vec::new, |from| street::sightings(from, &all))
    })
}

/// The drawn street for who looks there and walked so far past so many homes.
pub(super) fn lane(heading: f64, walked: f64, count: usize, picture: Picture) -> Lane {
    let walked = walked.min(Lane::length(count));
    let (left, right) = Lane::sides(count, walked);
    Lane {
        walked,
        turned: street::turn(0.0, heading).clamp(left, right),
        unit: picture.height * 0.95,
        depth: picture.width.max(picture.height) * 0.75,
        horizon: picture.height * 0.52,
    }
}

/// Labels with the homes that they are of; followed.
pub(super) fn shown(in_sight: InSight, labels: &[Label]) -> Vec<Shown> {
    let show = |label: &Label| {
        let place = label.anchor.place;
        let home = in_sight.homes.with(|homes| homes.get(place).cloned())?;
        Some(Shown {
            home,
            label: *label,
        })
    };
    labels.iter().filter_map(show).collect()
}
