//! Looking at homes from the street: in which direction and how far each lies from where somebody
//! stands, where it comes in a picture, and where its label finds room. Plain geometry: knows no
//! camera, no compass and no screen.

mod compass;
mod labels;
mod lane;

pub use compass::heading_of;
pub use labels::{Anchor, Label, Picture, in_picture};
pub use lane::{Lane, Lot, through_the_lane};

use super::region::{METRES_PER_DEGREE, Position};

/// How wide a picture looks, in degrees: about what a telephone held upright shows.
pub const FIELD: f64 = 62.0;

/// How far to the south of the homes one stands to look at them, in metres: at least and at most.
const STEP_BACK: (f64, f64) = (60.0, 150.0);

/// Where somebody stands and looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stand {
    /// The place.
    pub position: Position,
    /// The direction of the compass in degrees; 0 is north, 90 is east.
    pub heading: f64,
}

impl Stand {
    /// A place from which homes can be seen well: a little to the south of their middle, looking at
    /// it. `None` when there are none.
    pub fn before(places: &[Position]) -> Option<Self> {
        let middle = Position::middle(places.iter().copied())?;
        let widest = places
            .iter()
            .map(|place| place.metres_to(middle))
            .fold(0.0, f64::max);
        let back = (3.0 * widest).clamp(STEP_BACK.0, STEP_BACK.1);
        let position = Position::new(middle.latitude - back / METRES_PER_DEGREE, middle.longitude);
        Some(Self {
            position,
            heading: 0.0,
        })
    }
}

/// A home as it is seen from somewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sighting {
    /// Which: its place in the list that was asked about.
    pub place: usize,
    /// In which direction, in degrees of the compass.
    pub bearing: f64,
    /// How far, in metres.
    pub metres: f64,
}

/// What is seen from a position, nearest first.
pub fn sightings(from: Position, places: &[Position]) -> Vec<Sighting> {
    let seen = |(place, position): (usize, &Position)| Sighting {
        place,
        bearing: from.bearing_to(*position),
        metres: from.metres_to(*position),
    };
    let mut all: Vec<_> = places.iter().enumerate().map(seen).collect();
    all.sort_by(|one, other| one.metres.total_cmp(&other.metres));
    all
}

/// Homes within this distance of where somebody really is, in metres, are around them: half an hour on
/// foot. A choice of this app.
pub const AROUND: f64 = 2_500.0;

/// A step of less than this, in metres, changes nothing that can be seen: a device wavers more.
pub const STEP: f64 = 10.0;

/// Which home is nearest to where somebody really is.
///
/// # Errors
/// How far the nearest is, in metres, when none is [`AROUND`]; nothing when there are no homes at all.
pub fn nearest(from: Position, places: &[Position]) -> Result<usize, Option<f64>> {
    let seen = sightings(from, places);
    let Some(first) = seen.first() else {
        return Err(None);
    };
    if first.metres > AROUND {
        return Err(Some(first.metres));
    }
    Ok(first.place)
}

/// How far one must turn from a heading to look into a direction: degrees, to the right is more than
/// 0; above -180 and at most 180.
pub fn turn(heading: f64, bearing: f64) -> f64 {
    let turn = (bearing - heading).rem_euclid(360.0);
    if turn > 180.0 { turn - 360.0 } else { turn }
}

/// How many homes lie outside the picture at the left and at the right of it.
pub fn beside(sightings: &[Sighting], heading: f64) -> (usize, usize) {
    let turns = sightings.iter().map(|seen| turn(heading, seen.bearing));
    turns.fold((0, 0), |(left, right), turn| match turn {
        turn if turn < -FIELD / 2.0 => (left + 1, right),
        turn if turn > FIELD / 2.0 => (left, right + 1),
        _ => (left, right),
    })
}

#[cfg(test)]
mod tests;
