//! Where homes are: the four regions of the demo, positions on the earth and areas drawn on a map.
//! Knows no map, no screen and no projection.

use serde::{Deserialize, Serialize};

/// A region in which the demo has homes: a Dutch municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Region {
    /// Tilburg, the region of the story.
    Tilburg,
    /// Amersfoort.
    Amersfoort,
    /// Eindhoven.
    Eindhoven,
    /// Arnhem.
    Arnhem,
}

impl Region {
    /// All regions, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Tilburg,
        Self::Amersfoort,
        Self::Eindhoven,
        Self::Arnhem,
    ];

    /// The name, the same in both languages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tilburg => "Tilburg",
            Self::Amersfoort => "Amersfoort",
            Self::Eindhoven => "Eindhoven",
            Self::Arnhem => "Arnhem",
        }
    }

    /// Gemeentecode: the four digits with which the BAG ids of the municipality begin.
    pub const fn municipality_code(self) -> &'static str {
        match self {
            Self::Tilburg => "0855",
            Self::Amersfoort => "0307",
            Self::Eindhoven => "0772",
            Self::Arnhem => "0202",
        }
    }

    /// The middle of the town, where a map opens.
    pub const fn centre(self) -> Position {
        match self {
            Self::Tilburg => Position::new(51.560, 5.075),
            Self::Amersfoort => Position::new(52.166, 5.393),
            Self::Eindhoven => Position::new(51.448, 5.472),
            Self::Arnhem => Position::new(51.978, 5.897),
        }
    }

    /// The rectangle in which every home of the region lies.
    pub const fn bounds(self) -> Bounds {
        match self {
            Self::Tilburg => Bounds::new(51.510, 4.960, 51.610, 5.170),
            Self::Amersfoort => Bounds::new(52.115, 5.310, 52.220, 5.480),
            Self::Eindhoven => Bounds::new(51.395, 5.380, 51.505, 5.560),
            Self::Arnhem => Bounds::new(51.925, 5.800, 52.040, 5.990),
        }
    }
}

/// A point on the earth in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Degrees north of the equator, -90 to 90.
    pub latitude: f64,
    /// Degrees east of Greenwich, -180 to 180.
    pub longitude: f64,
}

/// Metres in a degree to the north, on a sphere of 6,371 kilometres.
pub const METRES_PER_DEGREE: f64 = 111_195.0;

impl Position {
    /// A point from degrees north and degrees east.
    pub const fn new(latitude: f64, longitude: f64) -> Self {
        Self {
            latitude,
            longitude,
        }
    }

    /// The middle of places; none when there are none.
    pub fn middle(places: impl IntoIterator<Item = Self>) -> Option<Self> {
        let (mut count, mut north, mut east) = (0_u32, 0.0, 0.0);
        for place in places {
            count += 1;
            north += place.latitude;
            east += place.longitude;
        }
        let count = f64::from(count);
        (count > 0.0).then(|| Self::new(north / count, east / count))
    }

    /// The distance to another point in metres, along the surface; good to 1% within a region.
    pub fn metres_to(self, other: Self) -> f64 {
        let middle = f64::midpoint(self.latitude, other.latitude).to_radians();
        let north = (other.latitude - self.latitude) * METRES_PER_DEGREE;
        let east = (other.longitude - self.longitude) * METRES_PER_DEGREE * middle.cos();
        north.hypot(east)
    }

    /// The compass bearing to another point in degrees: 0 is north, 90 is east; 0 up to 360.
    pub fn bearing_to(self, other: Self) -> f64 {
        let middle = f64::midpoint(self.latitude, other.latitude).to_radians();
        let north = other.latitude - self.latitude;
        let east = (other.longitude - self.longitude) * middle.cos();
        east.atan2(north).to_degrees().rem_euclid(360.0)
    }

    /// Whether it lies in or just around the Netherlands in Europe.
    pub fn is_dutch(self) -> bool {
        (50.7..=53.6).contains(&self.latitude) && (3.3..=7.3).contains(&self.longitude)
    }

    /// Whether the point lies inside the outline, which closes itself. Fewer than three corners
    /// hold nothing.
    pub fn lies_within(self, outline: &[Self]) -> bool {
        let Some(&last) = outline.last() else {
            return false;
        };
        let mut inside = false;
        let mut from = last;
        for &to in outline {
            let crosses = (from.latitude > self.latitude) != (to.latitude > self.latitude);
            if crosses {
                let share = (self.latitude - from.latitude) / (to.latitude - from.latitude);
                let crossing = from.longitude + share * (to.longitude - from.longitude);
                inside ^= self.longitude < crossing;
            }
            from = to;
        }
        inside
    }
}

/// A rectangle on the map in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// The southern edge.
    pub south: f64,
    /// The western edge.
    pub west: f64,
    /// The northern edge.
    pub north: f64,
    /// The eastern edge.
    pub east: f64,
}

impl Bounds {
    /// A rectangle from its edges.
    pub const fn new(south: f64, west: f64, north: f64, east: f64) -> Self {
        Self {
            south,
            west,
            north,
            east,
        }
    }

    /// The smallest rectangle that holds all points; none when there are none.
    pub fn around(points: impl IntoIterator<Item = Position>) -> Option<Self> {
        points
            .into_iter()
            .fold(None, |so_far: Option<Self>, point| {
                let (latitude, longitude) = (point.latitude, point.longitude);
                let start = Self::new(latitude, longitude, latitude, longitude);
                let bounds = so_far.unwrap_or(start);
                Some(Self {
                    south: bounds.south.min(latitude),
                    west: bounds.west.min(longitude),
                    north: bounds.north.max(latitude),
                    east: bounds.east.max(longitude),
                })
            })
    }

    /// The rectangle with a margin at every side: a share of its own height and width.
    #[must_use]
    pub fn grown(self, share: f64) -> Self {
        let (north, east) = (
            (self.north - self.south) * share,
            (self.east - self.west) * share,
        );
        Self::new(
            self.south - north,
            self.west - east,
            self.north + north,
            self.east + east,
        )
    }

    /// Whether another rectangle lies wholly inside.
    pub fn holds(self, other: Self) -> bool {
        self.contains(Position::new(other.south, other.west))
            && self.contains(Position::new(other.north, other.east))
    }

    /// Whether another rectangle lies at least partly inside.
    pub fn meets(self, other: Self) -> bool {
        self.south <= other.north
            && other.south <= self.north
            && self.west <= other.east
            && other.west <= self.east
    }

    /// Whether the point lies inside or on an edge.
    pub fn contains(self, position: Position) -> bool {
        (self.south..=self.north).contains(&position.latitude)
            && (self.west..=self.east).contains(&position.longitude)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawn_area_holds_what_lies_inside_it() {
        let corner = [
            Position::new(51.0, 5.0),
            Position::new(51.0, 5.2),
            Position::new(51.1, 5.2),
            Position::new(51.1, 5.1),
            Position::new(51.2, 5.1),
            Position::new(51.2, 5.0),
        ];
        assert!(Position::new(51.05, 5.15).lies_within(&corner));
        assert!(Position::new(51.15, 5.05).lies_within(&corner));
        assert!(!Position::new(51.15, 5.15).lies_within(&corner));
        assert!(!Position::new(51.05, 5.15).lies_within(&[]));
    }

    #[test]
    fn bearing_and_distance_agree_with_the_compass() {
        let here = Position::new(51.56, 5.09);
        let east = Position::new(51.56, 5.10);
        assert!((here.bearing_to(east) - 90.0).abs() < 0.1);
        assert!((here.bearing_to(Position::new(51.55, 5.09)) - 180.0).abs() < 0.1);
        assert!((here.metres_to(east) - 691.0).abs() < 7.0);
    }

    #[test]
    fn the_rectangle_around_points_holds_them_and_no_more() {
        let points = [Position::new(51.5, 5.2), Position::new(51.6, 5.0)];
        assert_eq!(
            Bounds::around(points),
            Some(Bounds::new(51.5, 5.0, 51.6, 5.2))
        );
        assert_eq!(Bounds::around([]), None);
    }

    #[test]
    fn a_rectangle_holds_what_it_was_grown_from_and_not_the_other_way_round() {
        let bounds = Bounds::new(51.5, 5.0, 51.6, 5.2);
        let grown = bounds.grown(0.5);
        assert!(grown.holds(bounds) && !bounds.holds(grown) && bounds.holds(bounds));
        assert!((grown.west - 4.9).abs() < 1e-9 && (grown.north - 51.65).abs() < 1e-9);
        let aside = Bounds::new(51.5, 5.1, 51.6, 5.3);
        assert!(!bounds.holds(aside) && !aside.holds(bounds));
    }

    #[test]
    fn every_region_has_its_centre_within_its_bounds() {
        for region in Region::ALL {
            assert!(region.bounds().contains(region.centre()), "{region:?}");
        }
    }
}
