//! A grid of small streets: how it is turned, which follows from a name, so that it is the same every time.

use crate::domain::Position;

/// A degree to the east is so much shorter than one to the north in the Netherlands.
const NARROW: f64 = 0.62;

/// Places seen along and aside of the streets of a grid, in degrees north.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    sine: f64,
    cosine: f64,
}

impl Frame {
    /// The grid of what has this name.
    pub fn named(name: &str) -> Self {
        Self::turned(f64::from(seed(name) % 70) - 35.0)
    }

    /// At an angle in degrees.
    pub fn turned(angle: f64) -> Self {
        let (sine, cosine) = angle.to_radians().sin_cos();
        Self { sine, cosine }
    }

    /// The streets that cross those of this one.
    pub const fn crossing(self) -> Self {
        Self {
            sine: self.cosine,
            cosine: -self.sine,
        }
    }

    /// How far along and aside a place lies.
    pub fn of(self, place: Position) -> (f64, f64) {
        let (east, north) = (place.longitude * NARROW, place.latitude);
        (
            east * self.cosine + north * self.sine,
            north * self.cosine - east * self.sine,
        )
    }

    /// The place that lies so far along and aside.
    pub fn back(self, (along, aside): (f64, f64)) -> Position {
        let east = along * self.cosine - aside * self.sine;
        let north = along * self.sine + aside * self.cosine;
        Position::new(north, east / NARROW)
    }
}

/// A number that follows from a name.
pub fn seed(name: &str) -> u32 {
    name.bytes().fold(0_u32, |sum, letter| {
        sum.wrapping_mul(31).wrapping_add(u32::from(letter))
    })
}
