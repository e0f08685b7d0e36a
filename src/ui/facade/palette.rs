//! The colours of walls, roofs, doors, seasons and skies. Knows no shapes.

use super::pen::Colour;
use crate::domain::home::{Brick, DoorColour, FacadeFacts, Roof, Season};

/// Snow on roofs and ground.
pub const SNOW: Colour = Colour(0xf7f8f6);
/// White paint of frames and trim.
pub const TRIM: Colour = Colour(0xfffaf0);
/// The dark grey of newer frames.
pub const GRAPHITE: Colour = Colour(0x3c4650);
/// Shadow that lies over anything.
pub const SHADOW: &str = "#1d2a2f2b";
/// A fainter shadow.
pub const FAINT: &str = "#1d2a2f17";
/// Light that lies over anything.
pub const LIGHT: &str = "#fffaf03d";

/// The colours of one house.
#[derive(Clone, Copy)]
pub struct Paint {
    /// Walls.
    pub wall: Colour,
    /// Roof.
    pub roof: Colour,
    /// Window frames.
    pub frame: Colour,
    /// Glass by day.
    pub glass: Colour,
    /// Glass with a lamp behind it.
    pub glow: Colour,
    /// Front door.
    pub door: Colour,
    /// Stone: sills, lintels, cornices.
    pub stone: Colour,
}

impl Paint {
    /// The colours of a home from its facts and the year in which it was built.
    pub fn of(facade: &FacadeFacts, built: u16) -> Self {
        let wall = brick(facade.brick);
        Self {
            wall,
            roof: roof(facade),
            frame: if built > 1995 { GRAPHITE } else { TRIM },
            glass: Colour(0x7fa6b3),
            glow: Colour(0xffd987),
            door: door(facade.door),
            stone: if facade.brick == Brick::White {
                Colour(0xcfc6b6)
            } else {
                Colour(0xeee3cf)
            },
        }
    }

    /// The same colours further away, in the haze of the sky.
    pub fn hazy(self, sky: Colour, share: f32) -> Self {
        let away = |colour: Colour| colour.mix(sky, share);
        Self {
            wall: away(self.wall),
            roof: away(self.roof),
            frame: away(self.frame),
            glass: away(self.glass),
            glow: away(self.glass),
            door: away(self.door),
            stone: away(self.stone),
        }
    }
}

/// The wall of a brick.
pub const fn brick(brick: Brick) -> Colour {
    match brick {
        Brick::Red => Colour(0xb25a43),
        Brick::Orange => Colour(0xcc7d52),
        Brick::Brown => Colour(0x93654f),
        Brick::Aubergine => Colour(0x754c55),
        Brick::Yellow => Colour(0xdcbd82),
        Brick::Sand => Colour(0xcdb89b),
        Brick::Grey => Colour(0xa3a29c),
        Brick::White => Colour(0xf4eee2),
    }
}

/// The paint of a door.
pub const fn door(door: DoorColour) -> Colour {
    match door {
        DoorColour::Canal => Colour(0x155e63),
        DoorColour::Green => Colour(0x2f5d43),
        DoorColour::Red => Colour(0xa83a2a),
        DoorColour::Blue => Colour(0x2d5684),
        DoorColour::Ochre => Colour(0xd79a2b),
        DoorColour::Ink => Colour(0x2b353b),
        DoorColour::Oak => Colour(0x9b6b3f),
    }
}

fn roof(facade: &FacadeFacts) -> Colour {
    if facade.roof == Roof::Thatch {
        return Colour(0xb0946a);
    }
    match facade.brick {
        Brick::Red | Brick::Grey => Colour(0x4a515a),
        Brick::Orange => Colour(0x565a5e),
        Brick::Brown | Brick::White | Brick::Yellow => Colour(0xa9573e),
        Brick::Sand => Colour(0x8a4f40),
        Brick::Aubergine => Colour(0x3f464f),
    }
}

/// The colours around a house.
#[derive(Clone, Copy)]
pub struct Air {
    /// The upper sky.
    pub sky: Colour,
    /// The sky above the land.
    pub horizon: Colour,
    /// Sun or moon.
    pub sun: Colour,
    /// Grass.
    pub grass: Colour,
    /// Far trees and hills.
    pub far: Colour,
    /// Foliage of two kinds of tree.
    pub leaves: [Colour; 2],
    /// Hedges and shrubs.
    pub hedge: Colour,
    /// Flowers.
    pub flower: Colour,
}

/// The colours of a season; a variant of 0 to 2 changes the hour of the day.
pub const fn air(season: Season, hour: u8) -> Air {
    let (sky, horizon, sun) = match (season, hour) {
        (Season::Winter, 0) => (0xbccbdb, 0xf3dfd0, 0xfff3dc),
        (Season::Winter, _) => (0xcbd6df, 0xeae7e2, 0xfffaf0),
        (Season::Autumn, 0) => (0xe9cfae, 0xf7e6cc, 0xfff0c9),
        (Season::Autumn, _) => (0xcddcdd, 0xf1e4cf, 0xfff2cf),
        (Season::Spring, 0) => (0xcfe2ee, 0xf7e6e0, 0xfff6dd),
        (Season::Spring, _) => (0xc8e4e8, 0xeaf1e4, 0xfff4d1),
        (Season::Summer, 0) => (0xf2d3b3, 0xf9e8cf, 0xfff1c4),
        (Season::Summer, _) => (0xb9dbe4, 0xe6f0e6, 0xfff2c6),
    };
    let (grass, far, first, second, hedge, flower) = match season {
        Season::Spring => (0xb4cc8c, 0xb9d0b0, 0x8fb56d, 0xf0c5c9, 0x7fa765, 0xf2c14e),
        Season::Summer => (0xa5bf81, 0xaecbb0, 0x5f8558, 0x7a9d62, 0x547a50, 0xd9614c),
        Season::Autumn => (0xbdb57c, 0xd2bd98, 0xc9762f, 0xdda445, 0x7d8450, 0xb5402a),
        Season::Winter => (0xeef1ef, 0xc3cfd4, 0x7d7069, 0x5b7768, 0x5b7768, 0xb5402a),
    };
    Air {
        sky: Colour(sky),
        horizon: Colour(horizon),
        sun: Colour(sun),
        grass: Colour(grass),
        far: Colour(far),
        leaves: [Colour(first), Colour(second)],
        hedge: Colour(hedge),
        flower: Colour(flower),
    }
}
