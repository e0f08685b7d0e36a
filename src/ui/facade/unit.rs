//! One house as seen from the street: wall, windows, door. Knows its neighbours only as free or
//! closed sides.

use super::palette::{FAINT, Paint, SHADOW};
use super::pen::{Chance, Pen, Trace};
use super::roofs;
use super::windows::{Making, Opening, Windows, door};
use crate::domain::home::{HomeKind, Roof, Season};

/// One house in a row, or the only one.
#[derive(Clone, Copy)]
pub struct Unit {
    /// The left side of its wall.
    pub x: f32,
    /// The width of its wall.
    pub width: f32,
    /// The line on which it stands.
    pub base: f32,
    /// Floors below the roof.
    pub floors: u8,
    /// What kind of home it is.
    pub kind: HomeKind,
    /// How its windows were made.
    pub making: Making,
    /// Its roof.
    pub roof: Roof,
    /// Its colours.
    pub paint: Paint,
    /// Whether the door is at the right.
    pub mirrored: bool,
    /// Whether the left side is free, and the right side.
    pub free: (bool, bool),
    /// The season, for snow.
    pub season: Season,
    /// Whether it is a neighbour, drawn with less detail.
    pub plain: bool,
    /// One window in so many is lit.
    pub dark_for: u8,
}

impl Unit {
    /// The height of a floor.
    pub const fn storey(&self) -> f32 {
        match self.floors {
            1 => 58.0,
            2 => 50.0,
            3 => 42.0,
            _ => 34.0,
        }
    }

    /// The line where wall and roof meet.
    pub fn eaves(&self) -> f32 {
        self.base - self.storey() * f32::from(self.floors)
    }

    /// The upright line at a share of the width, counted from the door's side.
    pub fn at(&self, share: f32) -> f32 {
        let share = if self.mirrored { 1.0 - share } else { share };
        self.x + self.width * share
    }

    /// The middle of the door.
    pub fn door_at(&self) -> f32 {
        match self.kind {
            HomeKind::Detached if self.making != Making::Modern && self.making != Making::Broad => {
                self.at(0.5)
            }
            HomeKind::Detached => self.at(0.36),
            HomeKind::SemiDetached | HomeKind::TownHouse => self.at(0.19),
            _ => self.at(0.2),
        }
    }

    /// Draws the house.
    pub fn draw(&self, pen: &mut Pen, chance: &mut Chance) {
        self.wall(pen, chance);
        let windows = self.roof(pen);
        self.openings(pen, windows, chance);
    }

    /// Draws houses that do not overlap, each layer as few shapes.
    pub fn draw_all(units: &[Self], pen: &mut Pen, chance: &mut Chance) {
        pen.merge();
        for unit in units {
            unit.wall(pen, chance);
        }
        pen.merge();
        let attics: Vec<_> = units.iter().map(|unit| unit.roof(pen)).collect();
        pen.merge();
        for (unit, windows) in units.iter().zip(attics) {
            unit.openings(pen, windows, chance);
        }
        pen.separate();
    }

    fn roof(&self, pen: &mut Pen) -> Windows {
        let mut windows = Windows::new(self.making, self.paint);
        if self.plain {
            windows = windows.plain();
        }
        roofs::roof(pen, self, &mut windows);
        windows
    }

    fn openings(&self, pen: &mut Pen, mut windows: Windows, chance: &mut Chance) {
        self.upper_floors(&mut windows, chance);
        self.ground_floor(&mut windows, chance);
        windows.draw(pen);
        let wide = match self.kind {
            HomeKind::Detached => 22.0,
            _ => self.width.mul_add(0.06, 11.5),
        };
        let high = (self.storey() * 0.84).min(44.0);
        let hole = Opening::around(self.door_at(), self.base - high, wide, high);
        if self.plain {
            let mut leaf = Trace::new();
            leaf.rect(hole.x, hole.y, wide, high);
            pen.framed(&leaf, self.paint.door, self.paint.frame, 2.2);
        } else {
            door(pen, self.making, &self.paint, hole);
        }
    }

    fn wall(&self, pen: &mut Pen, chance: &mut Chance) {
        let (top, wall) = (self.eaves(), self.paint.wall);
        pen.rect(self.x, top, self.width, self.base - top, wall);
        pen.rect(self.x, self.base - 7.0, self.width, 7.0, wall.darker(0.24));
        if self.plain {
            return;
        }
        let (mut darker, mut lighter) = (Trace::new(), Trace::new());
        for index in 0..(self.width / 5.5) as u8 {
            let x = self.x + chance.between(2.0, self.width - 10.0);
            let row = (chance.share() * (self.base - top - 12.0) / 4.0).floor();
            let trace = if index % 2 == 0 {
                &mut darker
            } else {
                &mut lighter
            };
            trace.level(x, top + 7.0 + row * 4.0, 5.0);
        }
        pen.stroke(&darker, wall.darker(0.1), 2.2);
        pen.stroke(&lighter, wall.lighter(0.13), 2.2);
        if !self.wall_goes_on() {
            pen.rect(self.x, top, self.width, 5.5, SHADOW);
        }
        let side = self.width * 0.07;
        pen.rect(
            self.x + self.width - side,
            top,
            side,
            self.base - top,
            FAINT,
        );
    }

    /// Whether the front wall goes on above the eaves.
    const fn wall_goes_on(&self) -> bool {
        match self.roof {
            Roof::StepGable | Roof::BellGable | Roof::NeckGable | Roof::Slant => true,
            Roof::Gable => !matches!(self.kind, HomeKind::Detached),
            _ => false,
        }
    }

    fn lit(&self, chance: &mut Chance) -> bool {
        chance.once_in(self.dark_for)
    }

    fn bays(&self) -> &'static [f32] {
        match (self.kind, self.making) {
            (HomeKind::Detached, Making::Sash | Making::TopLight) => &[0.13, 0.31, 0.69, 0.87],
            (HomeKind::Detached, _) => &[0.14, 0.36, 0.74],
            (HomeKind::TownHouse, Making::Sash) => &[0.19, 0.5, 0.81],
            (_, Making::Sash) => &[0.2, 0.52, 0.82],
            _ => &[0.25, 0.72],
        }
    }

    fn window_size(&self) -> (f32, f32) {
        let storey = self.storey();
        let bays = self.bays().len() as f32;
        let room = self.width / bays;
        match self.making {
            Making::Sash => ((room * 0.62).min(24.0), storey * 0.68),
            Making::TopLight => ((room * 0.68).min(36.0), storey * 0.62),
            Making::Broad => ((room * 0.7).min(46.0), storey * 0.5),
            Making::Modern => ((room * 0.56).min(34.0), storey * 0.64),
        }
    }

    fn upper_floors(&self, windows: &mut Windows, chance: &mut Chance) {
        let (wide, high) = self.window_size();
        for floor in 1..self.floors {
            let top = self.base - self.storey() * f32::from(floor + 1);
            for &bay in self.bays() {
                let hole = Opening::around(self.at(bay), top + self.storey() * 0.22, wide, high);
                let lit = self.lit(chance);
                windows.add(hole, lit);
                if matches!(self.making, Making::Sash | Making::TopLight) {
                    windows.lintel(hole);
                }
            }
        }
    }

    fn ground_floor(&self, windows: &mut Windows, chance: &mut Chance) {
        let (wide, high) = self.window_size();
        let top = self.base - self.storey() * 0.84;
        let door = self.door_at();
        if self.kind == HomeKind::Detached || self.making == Making::Sash {
            for &bay in self.bays() {
                let middle = self.at(bay);
                if (middle - door).abs() > wide * 0.5 + 12.0 {
                    let hole = Opening::around(middle, top, wide, high * 1.02);
                    let lit = self.lit(chance);
                    windows.add(hole, lit);
                    windows.lintel(hole);
                }
            }
            return;
        }
        let hole = self.parlour();
        let lit = self.lit(chance);
        windows.add(hole, lit);
        if self.making == Making::TopLight {
            windows.lintel(hole);
        }
    }

    /// The large window of the living room, beside the door.
    pub fn parlour(&self) -> Opening {
        let share = if self.making == Making::Modern {
            0.42
        } else {
            0.46
        };
        let high = if self.making == Making::Modern {
            0.68
        } else {
            0.6
        };
        Opening::around(
            self.at(0.66),
            self.base - self.storey() * 0.84,
            self.width * share,
            self.storey() * high,
        )
    }
}
