//! Sky, distance and ground: everything around a house but the trees. Knows no walls.

use super::palette::{Air, FAINT, SNOW};
use super::pen::{Chance, Colour, Pen, Trace};
use crate::domain::home::{Season, Setting};

/// The paper is this wide.
pub const WIDE: f32 = 350.0;
/// The paper is this high.
pub const HIGH: f32 = 330.0;

/// Where things stand and in which light.
pub struct Scene {
    /// The colours of the hour.
    pub air: Air,
    /// The season.
    pub season: Season,
    /// The surroundings.
    pub setting: Setting,
    /// The line on which the house stands.
    pub base: f32,
    /// Whether the sun stands at the left.
    pub sun_left: bool,
    /// Dice of this home.
    pub chance: Chance,
    /// Whether the house is drawn without what is around it.
    pub alone: bool,
}

impl Scene {
    /// Draws the sky with its sun and clouds.
    pub fn sky(&mut self, pen: &mut Pen) {
        let air = self.air;
        pen.rect(0.0, 0.0, WIDE, HIGH, air.sky);
        for (y, share) in [(92.0, 0.3), (132.0, 0.62), (168.0, 1.0)] {
            let band = air.sky.mix(air.horizon, share);
            pen.shape(&format!("M0 {y:.0}q88-12 175 0t175-2V330H0z"), band);
        }
        let x = if self.sun_left { 66.0 } else { 286.0 };
        let y = self.chance.between(78.0, 96.0);
        pen.circle(x, y, 44.0, "#fffaf030");
        pen.circle(x, y, 31.0, "#fffaf04d");
        pen.circle(x, y, 19.0, air.sun);
        self.clouds(pen, 350.0 - x);
        if self.season != Season::Winter && self.chance.once_in(2) {
            let across = if self.sun_left { 250.0 } else { 74.0 };
            let birds = format!("M{across:.0} 84q4-4 7 0q4-4 7 0m7 8q3-3 5 0q3-3 5 0");
            pen.line(&birds, air.sky.darker(0.42), 1.2);
        }
    }

    fn clouds(&mut self, pen: &mut Pen, across: f32) {
        let (mut low, mut high) = (Trace::new(), Trace::new());
        let left = across - self.chance.between(20.0, 60.0);
        let second = left + self.chance.between(48.0, 80.0);
        let third = self.chance.between(110.0, 210.0);
        for (x, y, long) in [
            (left, 76.0, 44.0),
            (second, 112.0, 26.0),
            (third, 44.0, 34.0),
        ] {
            low.level(x, y, long);
            high.level(x + long * 0.3, y - 7.0, long * 0.3);
        }
        let white = self.air.sky.lighter(0.62);
        pen.stroke(&low, white, 11.0);
        pen.stroke(&high, white, 15.0);
    }

    /// Draws what is seen far behind the house.
    pub fn distance(&mut self, pen: &mut Pen) {
        let near = self.air.far;
        let farther = near.mix(self.air.horizon, 0.5);
        match self.setting {
            Setting::Street => self.skyline(pen, farther, false),
            Setting::Town => self.skyline(pen, farther, true),
            Setting::Hills => {
                self.rise(pen, 70.0, "c60-52 120-48 190-4s110-54 160-22", farther);
                self.rise(pen, 34.0, "c90-48 150 18 350-28", near);
            }
            Setting::Heath => {
                let heather = Colour(0xb794ab).mix(self.air.horizon, 0.3);
                self.rise(pen, 44.0, "q90-40 190-2t160-12", near);
                self.rise(pen, 16.0, "q110-30 220-2t130-12", heather);
            }
            Setting::Park | Setting::Water | Setting::Wood => {
                self.tree_line(pen, farther, 44.0);
                self.tree_line(pen, near, 26.0);
            }
        }
    }

    fn rise(&self, pen: &mut Pen, height: f32, curve: &str, colour: Colour) {
        let (from, foot) = (self.base - height, self.base);
        pen.shape(&format!("M0 {from:.0}{curve}V{foot:.0}H0z"), colour);
    }

    fn skyline(&mut self, pen: &mut Pen, colour: Colour, tower: bool) {
        let mut roofs = Trace::new();
        let mut x = -6.0;
        while x < WIDE {
            let wide = self.chance.between(20.0, 34.0);
            let top = self.base - self.chance.between(52.0, 84.0);
            let mid = x + wide / 2.0;
            let corners = [
                (x, self.base),
                (x, top),
                (mid, top - 13.0),
                (x + wide, top),
                (x + wide, self.base),
            ];
            roofs.outline(&corners);
            x += wide;
        }
        if tower {
            let x = if self.sun_left { 296.0 } else { 44.0 };
            let top = self.base - 146.0;
            roofs.rect(x - 8.0, top + 26.0, 16.0, 120.0);
            roofs.outline(&[
                (x - 10.0, top + 27.0),
                (x, top - 18.0),
                (x + 10.0, top + 27.0),
            ]);
        }
        pen.fill(&roofs, colour);
    }

    fn tree_line(&mut self, pen: &mut Pen, colour: Colour, height: f32) {
        let (mut crowns, mut dots) = (Trace::new(), Trace::new());
        let pines = self.setting == Setting::Wood;
        let mut x = -8.0;
        while x < WIDE + 10.0 {
            let size = self.chance.between(13.0, 19.0);
            let y = self.base - height - self.chance.between(-4.0, 12.0);
            if pines && self.chance.once_in(2) {
                let foot = self.base;
                crowns.outline(&[(x - size, foot), (x, y - size * 2.2), (x + size, foot)]);
            } else {
                dots.dot(x, y + 3.0);
            }
            x += size * 1.35;
        }
        crowns.rect(0.0, self.base - height - 2.0, WIDE, height + 2.0);
        pen.fill(&crowns, colour);
        pen.stroke(&dots, colour, 32.0);
    }

    /// Draws the ground before the house, with a path to its door.
    pub fn ground(&mut self, pen: &mut Pen, door: f32) {
        // Drawn all the same: the dice must fall as in the other cuts.
        let mut nowhere = Pen::new();
        let pen = if self.alone { &mut nowhere } else { pen };
        match self.setting {
            Setting::Street => self.street(pen, door),
            Setting::Town => self.cobbles(pen),
            Setting::Water => self.quay(pen),
            Setting::Park | Setting::Wood | Setting::Heath | Setting::Hills => {
                self.lawn(pen, door);
            }
        }
    }

    fn lawn(&mut self, pen: &mut Pen, door: f32) {
        let base = self.base;
        let grass = self.air.grass;
        pen.rect(0.0, base, WIDE, HIGH - base, grass);
        pen.shape(
            &format!("M0 {:.0}q120-16 210 2t140-6V330H0z", base + 28.0),
            grass.darker(0.06),
        );
        let bend = if door < 175.0 { 34.0 } else { -34.0 };
        let (left, right) = (door - 9.0, door + 9.0);
        let path = format!(
            "M{left:.0} {base:.0}C{left:.0} {c:.0} {a:.0} {c:.0} {a2:.0} 330H{b:.0}C{b2:.0} {c:.0} {right:.0} {c:.0} {right:.0} {base:.0}z",
            c = base + 34.0,
            a = left + bend - 10.0,
            a2 = left + bend - 34.0,
            b = right + bend + 26.0,
            b2 = right + bend + 14.0,
        );
        let sand = if self.season == Season::Winter {
            Colour(0xd9d8d2)
        } else {
            Colour(0xe6d9bf)
        };
        pen.shape(&path, sand);
        self.tufts(pen, door);
    }

    fn tufts(&mut self, pen: &mut Pen, door: f32) {
        let (mut blades, mut flowers) = (Trace::new(), Trace::new());
        let heath = self.setting == Setting::Heath;
        for _ in 0..9 {
            let x = self.chance.between(6.0, 344.0);
            let y = self.chance.between(self.base + 12.0, 322.0);
            if (x - door).abs() < 44.0 {
                continue;
            }
            blades.open(&[(x - 2.0, y - 4.0), (x, y), (x + 2.5, y - 5.0)]);
            if heath || self.chance.once_in(2) {
                flowers.dot(x + 5.0, y - 3.0);
                flowers.dot(x + 9.0, y - 1.0);
            }
        }
        pen.stroke(&blades, self.air.grass.darker(0.2), 1.0);
        let petals = if heath {
            Colour(0xa77a9b)
        } else {
            self.air.flower
        };
        if self.season != Season::Winter || heath {
            pen.stroke(&flowers, petals, if heath { 4.6 } else { 2.8 });
        }
    }

    fn street(&mut self, pen: &mut Pen, door: f32) {
        let base = self.base;
        let snowy = self.season == Season::Winter;
        pen.rect(0.0, base, WIDE, 14.0, self.air.grass);
        pen.rect(door - 10.0, base, 20.0, 14.0, Colour(0xd8cab2));
        let pavement = if snowy {
            Colour(0xe4e5e2)
        } else {
            Colour(0xddd1bd)
        };
        pen.rect(0.0, base + 14.0, WIDE, 16.0, pavement);
        let mut joints = Trace::new();
        for index in 0..18 {
            joints.upright(index as f32 * 21.0 - 4.0, base + 14.0, 16.0);
        }
        pen.stroke(&joints, FAINT, 0.8);
        pen.rect(0.0, base + 30.0, WIDE, 4.0, pavement.darker(0.18));
        self.clinkers(pen, base + 34.0, Colour(0xb08d7a));
    }

    fn clinkers(&mut self, pen: &mut Pen, top: f32, brick: Colour) {
        let brick = if self.season == Season::Winter {
            brick.mix(SNOW, 0.6)
        } else {
            brick
        };
        pen.rect(0.0, top, WIDE, HIGH - top, brick);
        let mut stones = Trace::new();
        for _ in 0..24 {
            let y = top + 4.0 + 6.0 * (self.chance.between(0.0, (HIGH - top) / 6.0)).floor();
            stones.level(self.chance.between(0.0, 340.0), y, 9.0);
        }
        pen.stroke(&stones, brick.darker(0.12), 2.0);
    }

    fn cobbles(&mut self, pen: &mut Pen) {
        let base = self.base;
        pen.rect(0.0, base, WIDE, 12.0, Colour(0xd9cfbf));
        pen.rect(0.0, base + 12.0, WIDE, 3.0, Colour(0xb7ab99));
        self.clinkers(pen, base + 15.0, Colour(0xa98f80));
    }

    fn quay(&mut self, pen: &mut Pen) {
        let base = self.base;
        let air = self.air;
        let water = Colour(0x6f9aa0).mix(air.sky, 0.35);
        pen.rect(0.0, base, WIDE, 11.0, Colour(0xd9cdb8));
        pen.rect(0.0, base + 11.0, WIDE, 4.0, Colour(0xefe4d0));
        pen.rect(0.0, base + 15.0, WIDE, 12.0, Colour(0x8a6a5a));
        pen.rect(0.0, base + 27.0, WIDE, HIGH - base - 27.0, water);
        pen.rect(0.0, base + 27.0, WIDE, 6.0, FAINT);
        let (mut light, mut dark) = (Trace::new(), Trace::new());
        for index in 0..18 {
            let y = self.chance.between(base + 38.0, 326.0);
            let long = self.chance.between(10.0, 40.0);
            let ripple = if index % 2 == 0 {
                &mut light
            } else {
                &mut dark
            };
            ripple.level(self.chance.between(-8.0, 320.0), y, long);
        }
        pen.stroke(&light, "#fffaf059", 1.6);
        pen.stroke(&dark, "#1d2a2f1f", 1.6);
    }
}
