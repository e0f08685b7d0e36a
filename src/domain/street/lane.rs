//! The drawn street: homes in a row at both sides of a road, nearest first, and where each comes in a
//! picture of it for who walks there and looks around.

use super::{Anchor, Picture};

/// From the middle of the road to the front of a home.
const SIDE: f64 = 0.86;
/// From the first pair of homes to where one starts.
const FIRST: f64 = 1.85;
/// From one pair of homes to the next.
const APART: f64 = 1.3;
/// From the eye to the ground.
const EYE: f64 = 0.36;
/// Where the label of a home points: so high above the ground.
const EAVES: f64 = 0.62;
/// Homes farther ahead than this are not drawn yet: behind the nearer ones nothing of them can be read.
const REACH: f64 = FIRST + 7.5 * APART;
/// Homes farther back than this are not drawn any more, however far one turns aside.
const BEHIND: f64 = 2.0;
/// What is nearer than this is beside or behind one.
const NEAREST: f64 = 0.55;

/// Where a home stands along the street. The unit is the width of a home.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lot {
    /// Which home: its place in the list, nearest first.
    pub rank: usize,
    /// To the side of the middle of the road; the left is less than 0.
    pub across: f64,
    /// Ahead of where one starts.
    pub ahead: f64,
}

/// A street and somebody in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lane {
    /// How far one has walked, in widths of a home.
    pub walked: f64,
    /// Where one looks, in degrees from straight ahead; to the right is more than 0.
    pub turned: f64,
    /// How many pixels wide a home is when it is as far away as the picture is deep.
    pub unit: f64,
    /// How deep the picture is, in pixels: the nearer the eye, the wider it looks.
    pub depth: f64,
    /// From the top of the picture to the horizon, in pixels.
    pub horizon: f64,
}

impl Lane {
    /// How far one can look to a side, in degrees.
    pub const SIDEWAYS: f64 = 65.0;

    /// The homes along a street of so many that are drawn for who walked so far: left, right, left, and
    /// so on. However long the street, they are few.
    pub fn lots(count: usize, walked: f64) -> Vec<Lot> {
        let lot = |rank: usize| Lot {
            rank,
            across: if rank.is_multiple_of(2) { -SIDE } else { SIDE },
            ahead: FIRST + APART * (rank / 2) as f64,
        };
        // A number of pairs; what is less than none is none.
        let pairs = |ahead: f64| ((ahead - FIRST) / APART).max(0.0);
        let first = pairs(walked - BEHIND).ceil() as usize * 2;
        let beyond = (pairs(walked + REACH).floor() as usize + 1) * 2;
        (first..beyond.min(count)).map(lot).collect()
    }

    /// How far one can walk past so many homes: up to the last pair.
    pub fn length(count: usize) -> f64 {
        APART * (count.saturating_sub(1) / 2) as f64
    }

    /// How far one can turn to the left (less than 0) and to the right in it, in degrees: until the last
    /// home that is still ahead at that side stands in the middle; at a side without homes not at all. As long as there are no homes: as far as one
    /// can look.
    pub fn sides(count: usize, walked: f64) -> (f64, f64) {
        if count == 0 {
            return (-Self::SIDEWAYS, Self::SIDEWAYS);
        }
        let lots = Self::lots(count, walked).into_iter();
        let ahead = lots.filter(|lot| lot.ahead > walked);
        let bearing = |lot: Lot| lot.across.atan2(lot.ahead - walked).to_degrees();
        ahead.map(bearing).fold((0.0, 0.0), |(left, right), side| {
            let side = side.clamp(-Self::SIDEWAYS, Self::SIDEWAYS);
            (side.min(left), side.max(right))
        })
    }

    /// From the eye down to the ground, in pixels at the depth of the picture.
    pub fn eye(self) -> f64 {
        EYE * self.unit
    }

    /// The point of a picture at which a home is, and how far it is; `None` beside or behind one.
    pub fn see(self, lot: Lot, picture: Picture) -> Option<(Anchor, f64)> {
        let (sine, cosine) = self.turned.to_radians().sin_cos();
        let ahead = lot.ahead - self.walked;
        let aside = lot.across * cosine - ahead * sine;
        let away = lot.across * sine + ahead * cosine;
        if away < NEAREST {
            return None;
        }
        let scale = self.depth / away;
        let across = picture.width / 2.0 + aside * scale;
        let down = self.horizon + (EYE - EAVES) * scale;
        (0.0..=picture.width).contains(&across).then_some((
            Anchor {
                place: lot.rank,
                across,
                down: down.clamp(picture.label_height, picture.height),
            },
            away,
        ))
    }
}

/// Where homes come in a picture of the street, nearest to the eye first.
pub fn through_the_lane(count: usize, lane: Lane, picture: Picture) -> Vec<Anchor> {
    let lots = Lane::lots(count, lane.walked).into_iter();
    let mut seen: Vec<_> = lots.filter_map(|lot| lane.see(lot, picture)).collect();
    seen.sort_by(|one, other| one.1.total_cmp(&other.1));
    seen.into_iter().map(|(anchor, _)| anchor).collect()
}
