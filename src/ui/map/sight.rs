//! Where somebody brought the map: its middle and how close it is, as an address writes them. Plain
//! arithmetic; knows no browser.

use super::placing::{CLOSEST, FARTHEST};
use crate::domain::Position;

const MIDDLE: &str = "midden";
const ZOOM: &str = "zoom";

/// Two sights that differ by less than so many pixels are one: the map rounds its places to pixels.
const SAME: f64 = 2.5;

/// What is in the middle of the map, and how close.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// The place in the middle.
    pub middle: Position,
    /// The zoom, [`FARTHEST`] to [`CLOSEST`].
    pub zoom: f64,
}

impl Sight {
    /// A sight that the map can show and an address may say; nothing far from the homes of this app.
    pub fn new(middle: Position, zoom: f64) -> Option<Self> {
        let can_be = middle.is_dutch() && (FARTHEST..=CLOSEST).contains(&zoom);
        can_be.then_some(Self { middle, zoom })
    }

    /// The parts of an address: to about a metre.
    pub fn written(self) -> [(&'static str, String); 2] {
        let Position {
            latitude,
            longitude,
        } = self.middle;
        [
            (MIDDLE, format!("{latitude:.5},{longitude:.5}")),
            (ZOOM, format!("{:.2}", self.zoom)),
        ]
    }

    /// What [`written`](Self::written) wrote; nothing when it is anything else.
    pub fn read(part: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let (middle, zoom) = (part(MIDDLE)?, part(ZOOM)?);
        let (latitude, longitude) = middle.split_once(',')?;
        let middle = Position::new(latitude.parse().ok()?, longitude.parse().ok()?);
        Self::new(middle, zoom.parse().ok()?)
    }

    /// Whether nobody would see the difference.
    pub fn is_about(self, other: Self) -> bool {
        let pixel = 360.0 / (256.0 * self.zoom.exp2());
        let north = self.middle.latitude - other.middle.latitude;
        let east = self.middle.longitude - other.middle.longitude;
        (self.zoom - other.zoom).abs() < 0.01 && north.abs().max(east.abs()) < SAME * pixel
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(middle: &str, zoom: &str) -> Option<Sight> {
        Sight::read(|name| Some(if name == ZOOM { zoom } else { middle }.to_owned()))
    }

    #[test]
    fn given_a_sight_the_address_says_it_again() {
        let sight = Sight::new(Position::new(51.560_12, 5.083_4), 14.25).unwrap();
        let [(_, middle), (_, zoom)] = sight.written();
        assert_eq!(
            (middle.as_str(), zoom.as_str()),
            ("51.56012,5.08340", "14.25")
        );
        assert_eq!(read(&middle, &zoom), Some(sight));
    }

    #[test]
    fn given_an_address_with_nonsense_there_is_no_sight() {
        for (middle, zoom) in [
            ("", "14"),
            ("51.5", "14"),
            ("51.5,5.0,1", "14"),
            ("noord,oost", "14"),
            ("NaN,NaN", "14"),
            ("inf,5.0", "14"),
            ("0,0", "14"),
            ("5.0,51.5", "14"),
            ("51.5,5.0", ""),
            ("51.5,5.0", "99"),
            ("51.5,5.0", "-3"),
            ("51.5,5.0", "NaN"),
        ] {
            assert_eq!(read(middle, zoom), None, "{middle} {zoom}");
        }
        assert_eq!(Sight::read(|_| None), None);
    }

    #[test]
    fn sights_are_one_as_long_as_nobody_sees_the_difference() {
        let sight = |north: f64, zoom| Sight::new(Position::new(north, 5.08), zoom).unwrap();
        assert!(sight(51.56, 12.0).is_about(sight(51.560_5, 12.0)));
        assert!(!sight(51.56, 12.0).is_about(sight(51.562, 12.0)));
        assert!(!sight(51.56, 16.0).is_about(sight(51.560_5, 16.0)));
        assert!(!sight(51.56, 12.0).is_about(sight(51.56, 12.25)));
    }
}
