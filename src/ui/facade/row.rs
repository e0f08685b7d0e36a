//! Which houses stand beside a home: a row, a pair, or none. Knows no shapes.

use super::palette::{self, Paint};
use super::pen::{Chance, Colour};
use super::unit::Unit;
use super::windows::Making;
use crate::domain::home::{Brick, FacadeFacts, HomeKind, Roof, Season};

/// The houses to draw: neighbours first, the home itself apart.
pub struct Row {
    /// The houses beside it, from the outside in.
    pub neighbours: Vec<Unit>,
    /// The home.
    pub own: Unit,
}

/// What a row needs to know of its home.
pub struct Plan<'home> {
    /// The look of the home.
    pub facade: &'home FacadeFacts,
    /// What kind of home it is.
    pub kind: HomeKind,
    /// The year in which it was built.
    pub built: u16,
    /// Whether it is larger than most.
    pub large: bool,
    /// The line on which it stands.
    pub base: f32,
    /// The colour of the air between.
    pub haze: Colour,
    /// One window in so many is lit.
    pub dark_for: u8,
}

impl Row {
    /// The houses of a street from one home's facts.
    pub fn of(plan: &Plan<'_>, chance: &mut Chance) -> Self {
        let mirrored = chance.once_in(2);
        let own = plan.unit(mirrored);
        match plan.kind {
            HomeKind::Detached => Self {
                neighbours: Vec::new(),
                own,
            },
            HomeKind::SemiDetached => plan.pair(own),
            HomeKind::EndOfTerrace => plan.end(own),
            HomeKind::TownHouse | HomeKind::Apartment => plan.town(own, chance),
            HomeKind::Terraced => plan.terrace(own, chance),
        }
    }

    /// The left and right side of the home's own walls.
    pub fn walls(&self) -> (f32, f32) {
        (self.own.x, self.own.x + self.own.width)
    }
}

impl Plan<'_> {
    fn unit(&self, mirrored: bool) -> Unit {
        let making = Making::of(self.built);
        let width = match self.kind {
            HomeKind::Detached if self.facade.floors == 1 => 172.0,
            HomeKind::Detached if self.large => 206.0,
            HomeKind::Detached => 186.0,
            HomeKind::TownHouse | HomeKind::Apartment => 92.0,
            HomeKind::SemiDetached => 98.0,
            _ if self.facade.floors > 2 => 92.0,
            _ => 108.0,
        };
        let detached = self.kind == HomeKind::Detached;
        Unit {
            x: 175.0 - width / 2.0,
            width,
            base: self.base,
            floors: self.facade.floors,
            kind: self.kind,
            making,
            roof: self.facade.roof,
            paint: Paint::of(self.facade, self.built),
            mirrored,
            free: (detached, detached),
            season: self.facade.season,
            plain: false,
            dark_for: self.dark_for,
        }
    }

    fn beside(&self, own: &Unit, x: f32, mirrored: bool) -> Unit {
        let mut paint = own.paint.hazy(self.haze, 0.34);
        paint.door = palette::brick(Brick::Grey).darker(0.25).mix(self.haze, 0.3);
        Unit {
            x,
            mirrored,
            paint,
            plain: true,
            dark_for: 200,
            ..*own
        }
    }

    fn pair(&self, mut own: Unit) -> Row {
        own.x = if own.mirrored {
            175.0
        } else {
            175.0 - own.width
        };
        own.x += if own.mirrored { -22.0 } else { 22.0 };
        own.free = (!own.mirrored, own.mirrored);
        let x = if own.mirrored {
            own.x - own.width
        } else {
            own.x + own.width
        };
        let mut other = self.beside(&own, x, !own.mirrored);
        other.free = (own.mirrored, !own.mirrored);
        Row {
            neighbours: vec![other],
            own,
        }
    }

    fn end(&self, mut own: Unit) -> Row {
        let toward = if own.mirrored { -1.0 } else { 1.0 };
        own.x += 16.0 * toward;
        own.free = (own.mirrored, !own.mirrored);
        own.mirrored = !own.mirrored;
        let mut neighbours: Vec<_> = (1..=2)
            .rev()
            .map(|step| {
                let x = own.x - toward * own.width * step as f32;
                self.beside(
                    &own,
                    x,
                    if step == 1 {
                        !own.mirrored
                    } else {
                        own.mirrored
                    },
                )
            })
            .collect();
        for unit in &mut neighbours {
            unit.free = (false, false);
        }
        Row { neighbours, own }
    }

    fn terrace(&self, own: Unit, chance: &mut Chance) -> Row {
        let varied = own.making == Making::Modern && self.facade.roof == Roof::NeckGable
            || self.facade.roof == Roof::Flat && own.floors == 3;
        let neighbours = [-2.0, 2.0, -1.0, 1.0]
            .map(|step| {
                let odd = step == 1.0 || step == -1.0;
                let mut unit = self.beside(&own, own.x + own.width * step, own.mirrored ^ odd);
                if varied {
                    let wall =
                        chance.pick([Brick::Sand, Brick::White, Brick::Brown, Brick::Yellow]);
                    unit.paint.wall = palette::brick(wall).mix(self.haze, 0.34);
                }
                unit
            })
            .to_vec();
        Row { neighbours, own }
    }

    fn town(&self, own: Unit, chance: &mut Chance) -> Row {
        let roofs: [Roof; 4] = if self.built < 1800 {
            [
                Roof::BellGable,
                Roof::NeckGable,
                Roof::StepGable,
                Roof::Cornice,
            ]
        } else if own.making == Making::TopLight && self.facade.roof != Roof::Cornice {
            [self.facade.roof; 4]
        } else {
            [Roof::Cornice, Roof::Gable, Roof::Cornice, Roof::Mansard]
        };
        let neighbours = [-1.9, 1.9, -0.96, 0.96]
            .map(|step: f32| {
                let x = 175.0 + step * 92.0 - 44.0;
                let mut unit = self.beside(&own, x, chance.once_in(2));
                unit.width = 88.0;
                unit.roof = chance.pick(roofs);
                unit.floors = if own.floors == 3 && chance.once_in(3) {
                    2
                } else {
                    own.floors
                };
                let wall = chance.pick([
                    Brick::Red,
                    Brick::Brown,
                    Brick::Sand,
                    Brick::White,
                    Brick::Yellow,
                ]);
                unit.paint.wall = palette::brick(wall).mix(self.haze, 0.36);
                unit
            })
            .to_vec();
        Row { neighbours, own }
    }
}

/// Of how many windows one is lit, by season and hour.
pub const fn dark_for(season: Season, hour: u8) -> u8 {
    match (season, hour) {
        (Season::Winter, _) => 2,
        (Season::Autumn, 0) => 2,
        (_, 0) => 3,
        (Season::Autumn, _) => 4,
        _ => 6,
    }
}
