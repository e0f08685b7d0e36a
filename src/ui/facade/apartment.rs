//! A block of flats of its time, with the home's own windows lit. Knows no rows of houses.

use super::palette::{FAINT, Paint, SHADOW, SNOW, TRIM};
use super::pen::{Chance, Pen, Trace};
use super::windows::{Making, Opening, Windows, door};
use crate::domain::home::{Roof, Season};

/// A block of flats.
pub struct Block {
    /// Floors in all.
    pub floors: u8,
    /// How its windows were made.
    pub making: Making,
    /// Its roof.
    pub roof: Roof,
    /// Its colours.
    pub paint: Paint,
    /// The line on which it stands.
    pub base: f32,
    /// The season, for snow.
    pub season: Season,
    /// Whether the home itself has a balcony or terrace.
    pub balcony: bool,
}

const LEFT: f32 = 72.0;
const WIDTH: f32 = 206.0;
const BAYS: u8 = 5;

impl Block {
    /// The middle of the shared entrance.
    pub const fn door_at(&self) -> f32 {
        LEFT + 26.0
    }

    fn storey(&self) -> f32 {
        (168.0 / f32::from(self.floors)).min(34.0)
    }

    /// The upper edge of the walls.
    pub fn top(&self) -> f32 {
        self.base - self.storey() * f32::from(self.floors)
    }

    /// Draws the block.
    pub fn draw(&self, pen: &mut Pen, chance: &mut Chance) {
        let own = (self.floors - 1).min(2 + (chance.share() * f32::from(self.floors)) as u8 / 2);
        let own_bay = chance.pick([1, 2, 3]);
        self.walls(pen, chance);
        let mut windows = Windows::new(self.making, self.paint).plain();
        let mut lamps = Windows::new(self.making, self.paint);
        for floor in 1..self.floors {
            for bay in 0..BAYS {
                let mine = floor == own && (bay == own_bay || bay == own_bay + 1);
                let batch = if mine { &mut lamps } else { &mut windows };
                batch.add(self.hole(floor, bay), mine || chance.once_in(14));
            }
        }
        self.ground(&mut windows, chance);
        windows.draw(pen);
        lamps.draw(pen);
        self.balconies(pen, own, own_bay);
        self.entrance(pen);
    }

    fn hole(&self, floor: u8, bay: u8) -> Opening {
        let storey = self.storey();
        let room = (WIDTH - 44.0) / f32::from(BAYS);
        let middle = LEFT + 44.0 + room * (f32::from(bay) + 0.5);
        let top = self.base - storey * f32::from(floor + 1);
        let wide = if self.making == Making::Modern {
            0.6
        } else {
            0.72
        };
        Opening::around(middle, top + storey * 0.2, room * wide, storey * 0.6)
    }

    fn walls(&self, pen: &mut Pen, chance: &mut Chance) {
        let (top, paint) = (self.top(), self.paint);
        let high = self.base - top;
        pen.rect(LEFT, top, WIDTH, high, paint.wall);
        let (mut darker, mut lighter) = (Trace::new(), Trace::new());
        for index in 0..28_u8 {
            let x = LEFT + chance.between(2.0, WIDTH - 10.0);
            let y = top + 4.0 + (chance.share() * (high - 10.0) / 4.0).floor() * 4.0;
            let trace = if index % 2 == 0 {
                &mut darker
            } else {
                &mut lighter
            };
            trace.level(x, y, 5.0);
        }
        pen.stroke(&darker, paint.wall.darker(0.1), 2.2);
        pen.stroke(&lighter, paint.wall.lighter(0.13), 2.2);
        self.stairs(pen);
        let mut bands = Trace::new();
        for floor in 1..self.floors {
            let y = self.base - self.storey() * f32::from(floor);
            bands.rect(LEFT + 44.0, y - 1.2, WIDTH - 44.0, 2.4);
        }
        pen.fill(&bands, paint.wall.mix(paint.stone, 0.6));
        pen.rect(LEFT + WIDTH - 12.0, top, 12.0, high, FAINT);
        self.crown(pen);
    }

    fn stairs(&self, pen: &mut Pen) {
        let (top, paint) = (self.top(), self.paint);
        let tower = if self.roof == Roof::Flat { 12.0 } else { 0.0 };
        let high = self.base - top + tower;
        pen.rect(LEFT + 6.0, top - tower, 40.0, high, paint.wall.darker(0.15));
        let mut glass = Trace::new();
        let storey = self.storey();
        for floor in 1..self.floors {
            let y = self.base - storey * (f32::from(floor) + 0.9);
            glass.rect(LEFT + 18.0, y, 16.0, storey * 0.8);
        }
        pen.fill(&glass, paint.glass.lighter(0.2));
    }

    fn crown(&self, pen: &mut Pen) {
        let (top, paint) = (self.top(), self.paint);
        if self.roof == Roof::Ridge {
            self.ridge(pen);
            return;
        }
        pen.rect(
            LEFT + 44.0,
            top - 4.0,
            WIDTH - 42.0,
            6.0,
            paint.stone.darker(0.08),
        );
        pen.rect(LEFT + 4.0, top - 15.0, 44.0, 4.0, paint.stone.darker(0.15));
        pen.rect(LEFT + 44.0, top + 2.0, WIDTH - 44.0, 3.0, SHADOW);
        if self.season == Season::Winter {
            pen.rect(LEFT + 48.0, top - 7.0, WIDTH - 48.0, 4.0, SNOW);
        }
    }

    fn ridge(&self, pen: &mut Pen) {
        let (top, paint) = (self.top(), self.paint);
        let mut roof = Trace::new();
        roof.outline(&[
            (LEFT - 7.0, top + 2.0),
            (LEFT + WIDTH + 7.0, top + 2.0),
            (LEFT + WIDTH - 14.0, top - 30.0),
            (LEFT + 14.0, top - 30.0),
        ]);
        pen.fill(&roof, paint.roof);
        let mut cap = Trace::new();
        cap.outline(&[
            (LEFT + 6.0, top - 18.0),
            (LEFT + WIDTH - 6.0, top - 18.0),
            (LEFT + WIDTH - 14.0, top - 31.0),
            (LEFT + 14.0, top - 31.0),
        ]);
        pen.fill(
            &cap,
            if self.season == Season::Winter {
                SNOW
            } else {
                paint.roof.lighter(0.1)
            },
        );
        pen.rect(LEFT - 7.0, top, WIDTH + 14.0, 4.0, paint.stone);
    }

    fn ground(&self, windows: &mut Windows, chance: &mut Chance) {
        for bay in 0..BAYS {
            let hole = self.hole(0, bay);
            windows.add(hole, chance.once_in(6));
        }
    }

    fn balconies(&self, pen: &mut Pen, own: u8, own_bay: u8) {
        let storey = self.storey();
        let room = (WIDTH - 44.0) / f32::from(BAYS);
        let high = storey * 0.34;
        let (mut shade, mut rails, mut posts) = (Trace::new(), Trace::new(), Trace::new());
        let gallery = self.making == Making::Broad;
        for floor in 1..self.floors {
            let y = self.base - storey * f32::from(floor) - high;
            for bay in 0..BAYS {
                let here = gallery || (bay + floor) % 2 == 1;
                if here && floor != own {
                    let x = LEFT + 44.0 + room * f32::from(bay) + if gallery { 0.0 } else { 3.0 };
                    let wide = if gallery { room } else { room - 6.0 };
                    rails.rect(x, y, wide, high);
                    posts.level(x, y, wide);
                    shade.level(x, y + high + 1.0, wide);
                }
            }
        }
        pen.stroke(&shade, SHADOW, 2.0);
        let rail = if gallery {
            self.paint.stone
        } else {
            self.paint.stone.mix(self.paint.glass, 0.3)
        };
        pen.fill(&rails, rail);
        pen.stroke(&posts, rail.darker(0.25), 1.4);
        let y = self.base - storey * f32::from(own) - high;
        let x = LEFT + 44.0 + room * f32::from(own_bay);
        if gallery {
            pen.rect(LEFT + 44.0, y, WIDTH - 44.0, high, rail);
        }
        if self.balcony {
            self.own_balcony(pen, [x + 1.0, y, room * 2.0 - 2.0, high]);
        }
    }

    fn own_balcony(&self, pen: &mut Pen, place: [f32; 4]) {
        let [x, y, wide, high] = place;
        pen.rect(x, y + high, wide, 3.0, SHADOW);
        pen.rect(x, y, wide, high, self.paint.door);
        pen.rect(x - 1.0, y - 1.5, wide + 2.0, 2.4, TRIM);
        let (mut green, mut red) = (Trace::new(), Trace::new());
        for index in 0..6_u8 {
            let at = x + 7.0 + f32::from(index) * (wide - 14.0) / 5.0;
            green.dot(at, y - 1.5);
            red.dot(at + 1.5, y - 3.2);
        }
        pen.stroke(&green, "#6d9462", 6.4);
        if self.season != Season::Winter {
            pen.stroke(&red, "#e0705a", 3.0);
        }
    }

    fn entrance(&self, pen: &mut Pen) {
        let high = (self.storey() * 0.86).clamp(17.0, 29.0);
        let hole = Opening::around(self.door_at(), self.base - high, 18.0, high);
        pen.rect(
            LEFT + 10.0,
            self.base - high - 6.0,
            32.0,
            3.5,
            self.paint.stone,
        );
        door(pen, Making::Broad, &self.paint, hole);
        pen.rect(LEFT, self.base - 3.0, WIDTH, 3.0, SHADOW);
    }
}
