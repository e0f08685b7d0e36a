//! How far somebody gets from a place in a number of minutes: an open estimate, no route. Knows no map
//! and no timetable.

use serde::{Deserialize, Serialize};

use super::region::{METRES_PER_DEGREE, Position};

/// The numbers of minutes that can be asked for.
pub const MINUTES: [u16; 7] = [5, 10, 15, 20, 30, 45, 60];

/// A road is longer than the straight line by this factor, in tenths: an assumption of this app, in the
/// range that is usual for towns.
const DETOUR_TENTHS: u32 = 13;

/// How many corners a ring is drawn with.
const CORNERS: u32 = 48;

/// How one travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Lopen.
    Walk,
    /// Fietsen.
    Cycle,
    /// Met de auto.
    Car,
}

impl Way {
    /// All of them, in the order in which they are offered. Public transport is not among them: it
    /// follows a timetable, and this is an estimate without one.
    pub const ALL: [Self; 3] = [Self::Walk, Self::Cycle, Self::Car];

    /// The speed from door to door in kilometres an hour: assumptions of this app, with traffic lights
    /// and parking in them.
    pub const fn speed(self) -> u32 {
        match self {
            Self::Walk => 5,
            Self::Cycle => 15,
            Self::Car => 30,
        }
    }
}

/// A place in ten-thousandths of a degree, so good to about ten metres.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// North of the equator.
    pub north: i32,
    /// East of Greenwich.
    pub east: i32,
}

impl Spot {
    /// The spot nearest to a place.
    pub fn near(place: Position) -> Self {
        let rounded = |degrees: f64| (degrees * 10_000.0).round() as i32;
        Self {
            north: rounded(place.latitude),
            east: rounded(place.longitude),
        }
    }

    /// As a place.
    pub fn position(self) -> Position {
        let degrees = |part: i32| f64::from(part) / 10_000.0;
        Position::new(degrees(self.north), degrees(self.east))
    }

    /// How far a place is, in a straight line and whole metres.
    pub fn metres_to(self, place: Position) -> u32 {
        self.position().metres_to(place).round() as u32
    }

    /// `51.5600,5.0750`, as it stands in an address.
    pub fn written(self) -> String {
        let place = self.position();
        format!("{:.4},{:.4}", place.latitude, place.longitude)
    }

    /// What [`written`](Self::written) wrote; `None` for anything else and for places outside the
    /// Netherlands.
    pub fn read(text: &str) -> Option<Self> {
        let (north, east) = text.split_once(',')?;
        let place = Position::new(north.parse().ok()?, east.parse().ok()?);
        place.is_dutch().then(|| Self::near(place))
    }
}

/// What must be within reach: a place, how one travels, and in how many minutes. Kept as four numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "[i32; 4]", into = "[i32; 4]")]
pub struct Travel {
    /// From where.
    pub from: Spot,
    /// How.
    pub way: Way,
    /// How long at most, one of [`MINUTES`].
    pub minutes: u16,
}

/// North, east, the place of the way in [`Way::ALL`], minutes.
impl From<Travel> for [i32; 4] {
    fn from(travel: Travel) -> Self {
        let Travel { from, way, minutes } = travel;
        [from.north, from.east, way as i32, i32::from(minutes)]
    }
}

/// A way that is not known is the slowest, and minutes that cannot be are none: too few homes rather
/// than too many.
impl From<[i32; 4]> for Travel {
    fn from([north, east, way, minutes]: [i32; 4]) -> Self {
        let way = usize::try_from(way).ok().and_then(|way| Way::ALL.get(way));
        let known = |minutes: &i32| MINUTES.iter().any(|one| i32::from(*one) == *minutes);
        Self {
            from: Spot { north, east },
            way: way.copied().unwrap_or(Way::Walk),
            minutes: Some(minutes)
                .filter(known)
                .map_or(0, |minutes| minutes as u16),
        }
    }
}

impl Travel {
    /// How far one gets, in metres in a straight line.
    pub const fn metres(self) -> u32 {
        // Kilometres an hour times minutes, in metres: a thousand by sixty; a detour in tenths.
        self.way.speed() * self.minutes as u32 * 10_000 / 60 / DETOUR_TENTHS
    }

    /// Whether a place is within reach, by the estimate.
    pub fn reaches(self, place: Position) -> bool {
        self.from.metres_to(place) <= self.metres()
    }

    /// The corners of a ring at that distance.
    pub fn ring(self) -> Vec<Position> {
        let middle = self.from.position();
        let radius = f64::from(self.metres()) / METRES_PER_DEGREE;
        let narrow = middle.latitude.to_radians().cos();
        let corner = |number: u32| {
            let angle = f64::from(number) * std::f64::consts::TAU / f64::from(CORNERS);
            let (sine, cosine) = angle.sin_cos();
            Position::new(
                middle.latitude + radius * cosine,
                middle.longitude + radius * sine / narrow,
            )
        };
        (0..CORNERS).map(corner).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Region;

    fn from_tilburg(way: Way, minutes: u16) -> Travel {
        Travel {
            from: Spot::near(Region::Tilburg.centre()),
            way,
            minutes,
        }
    }

    #[test]
    fn given_twenty_minutes_a_bicycle_gets_almost_four_kilometres_and_a_walker_a_third_of_that() {
        // 15 km an hour is 5 km in twenty minutes; by 1.3 that is 3.846 km in a straight line.
        assert_eq!(from_tilburg(Way::Cycle, 20).metres(), 3_846);
        assert_eq!(from_tilburg(Way::Walk, 20).metres(), 1_282);
        assert_eq!(from_tilburg(Way::Car, 60).metres(), 23_076);
    }

    #[test]
    fn given_a_ring_what_lies_just_within_is_reached_and_what_lies_beyond_is_not() {
        let travel = from_tilburg(Way::Cycle, 15);
        let middle = travel.from.position();
        for corner in travel.ring() {
            let off = travel.from.metres_to(corner).abs_diff(travel.metres());
            assert!(off < 20, "{off} metres off");
            let towards = |share: f64| {
                Position::new(
                    middle.latitude + (corner.latitude - middle.latitude) * share,
                    middle.longitude + (corner.longitude - middle.longitude) * share,
                )
            };
            assert!(travel.reaches(towards(0.98)) && !travel.reaches(towards(1.02)));
        }
        assert!(!from_tilburg(Way::Walk, 60).reaches(Region::Eindhoven.centre()));
        assert!(from_tilburg(Way::Car, 60).reaches(middle));
    }

    #[test]
    fn a_wish_is_kept_as_four_numbers_and_odd_ones_do_not_break_it() {
        let travel = from_tilburg(Way::Cycle, 20);
        let kept = serde_json::to_string(&travel).unwrap();
        assert_eq!(kept, "[515600,50750,1,20]");
        assert_eq!(serde_json::from_str::<Travel>(&kept).unwrap(), travel);
        let odd: Travel = serde_json::from_str("[2147483647,-2147483648,9,65535]").unwrap();
        assert_eq!((odd.way, odd.metres()), (Way::Walk, 0));
        assert!(!odd.reaches(Region::Tilburg.centre()));
    }

    #[test]
    fn a_spot_reads_back_as_it_was_written_and_nothing_else_does() {
        let spot = Spot::near(Region::Arnhem.centre());
        assert_eq!(Spot::read(&spot.written()), Some(spot));
        for odd in [
            "",
            ",",
            "51.56",
            "51.56,",
            "91,5",
            "0,0",
            "NaN,5",
            "51.5,5.1,7",
            "a,b",
        ] {
            assert_eq!(Spot::read(odd), None, "{odd}");
        }
    }
}
