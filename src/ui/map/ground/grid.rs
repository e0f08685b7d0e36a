//! The blocks between the small streets of the sketch, each with numbers of its own: the same every time,
//! and from wherever one looks.

use super::Shape;
use super::frame::{Frame, seed};
use super::lanes::WIDER;
use crate::domain::Position;
use crate::domain::region::Bounds;

/// The blocks between the streets of a shape.
#[derive(Clone, Copy)]
pub struct Grid {
    /// How it is turned.
    pub frame: Frame,
    seed: u32,
    /// Where a street and one that crosses it lie.
    first: (f64, f64),
    apart: f64,
}

/// One block: along and aside, from and to; and a number of its own.
#[derive(Clone, Copy)]
pub struct Block {
    /// In the direction of the streets.
    pub along: (f64, f64),
    /// From one street to the next.
    pub aside: (f64, f64),
    /// What it looks like follows from this.
    pub seed: u32,
}

impl Grid {
    /// As [`lanes`](super::lanes) drew its streets.
    pub fn of(shape: &Shape, apart: f64) -> Self {
        let frame = Frame::named(&shape.name);
        let turned = shape.corners.iter().map(|corner| frame.of(*corner));
        let (most, least) = turned.fold((f64::MIN, f64::MAX), |span, (along, aside)| {
            (span.0.max(along), span.1.min(aside))
        });
        Self {
            frame,
            seed: seed(&shape.name),
            first: (most - apart * WIDER / 2.0, least + apart / 2.0),
            apart,
        }
    }

    /// The blocks in sight, so many in a row and so many rows between one street and the next.
    pub fn blocks(self, sight: Bounds, split: (i32, i32)) -> Vec<Block> {
        let (long, high) = (
            self.apart * WIDER / f64::from(split.0),
            self.apart / f64::from(split.1),
        );
        let corners = [
            (sight.south, sight.west),
            (sight.south, sight.east),
            (sight.north, sight.west),
            (sight.north, sight.east),
        ];
        let seen = corners.map(|(north, east)| self.frame.of(Position::new(north, east)));
        let span = |side: fn(&(f64, f64)) -> f64, first: f64, step: f64| {
            let numbers = seen
                .iter()
                .map(|place| ((side(place) - first) / step).floor() as i32);
            let least = numbers.clone().min().unwrap_or_default();
            least..=numbers.max().unwrap_or_default()
        };
        let (columns, rows) = (
            span(|place| place.0, self.first.0, long),
            span(|place| place.1, self.first.1, high),
        );
        let block = |column: i32, row: i32| {
            let (from, below) = (
                self.first.0 + f64::from(column) * long,
                self.first.1 + f64::from(row) * high,
            );
            let own = column
                .wrapping_mul(7_919)
                .wrapping_add(row.wrapping_mul(104_729));
            Block {
                along: (from, from + long),
                aside: (below, below + high),
                seed: self.seed.wrapping_add(own.cast_unsigned()),
            }
        };
        rows.flat_map(|row| columns.clone().map(move |column| block(column, row)))
            .collect()
    }

    /// The corners of a rectangle on the earth.
    pub fn corners(self, along: (f64, f64), aside: (f64, f64)) -> [Position; 4] {
        [
            (along.0, aside.0),
            (along.1, aside.0),
            (along.1, aside.1),
            (along.0, aside.1),
        ]
        .map(|corner| self.frame.back(corner))
    }
}

/// Numbers from 0 to 1 that follow from a seed.
pub struct Chance(pub u32);

impl Chance {
    /// The next of them.
    pub fn draw(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        // The lowest bits of such a row repeat soon.
        f64::from((self.0 ^ (self.0 >> 15)).wrapping_mul(0x2C1B_3C6D)) / 4_294_967_296.0
    }
}
