//! Where one stands in a street and which way one looks, as the address of the street writes it: so the
//! way back from a home, and a reload, find the same picture. One's own place never stands in it.

use leptos::prelude::*;

use super::street_looking::Looking;
use super::street_seen::Camera;
use crate::domain::street::{self, Lane};

const PLACE: &str = "plek";
const WALKED: &str = "gelopen";
const HEADING: &str = "kijkt";

/// The farthest that an address may have somebody walk, in tenths of the width of a home.
const FARTHEST: u32 = 10_000;

/// A standing place, a walk and a heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Standing {
    /// The neighbourhood that was chosen; without one, the one with the most homes.
    pub place: Option<String>,
    /// How far one walked, in widths of a home.
    pub walked: f64,
    /// Which way one looks, in degrees of the compass; 0 is straight ahead.
    pub heading: f64,
}

impl Standing {
    /// The parts of an address: nothing of what is as it begins. In tenths of a width and whole degrees.
    pub fn written(&self) -> Vec<(&'static str, String)> {
        let place = self.place.clone().map(|place| (PLACE, place));
        let walked = (self.walked * 10.0).round();
        let walked = (walked > 0.0).then(|| (WALKED, format!("{walked}")));
        let heading = street::turn(0.0, self.heading).round();
        let heading = (heading.abs() > 0.0).then(|| (HEADING, format!("{heading}")));
        [place, walked, heading].into_iter().flatten().collect()
    }

    /// What [`written`](Self::written) wrote; what cannot be is as it begins.
    pub fn read(part: impl Fn(&str) -> Option<String>) -> Self {
        let walked = part(WALKED).and_then(|walked| walked.parse::<u32>().ok());
        let walked = walked.filter(|walked| *walked <= FARTHEST);
        let heading = part(HEADING).and_then(|heading| heading.parse::<i16>().ok());
        // In the drawn street one looks no farther aside than it shows.
        let heading = heading
            .map(f64::from)
            .filter(|heading| heading.abs() <= Lane::SIDEWAYS);
        Self {
            place: part(PLACE).filter(|place| !place.is_empty()),
            walked: walked.map_or(0.0, |walked| f64::from(walked) / 10.0),
            heading: heading.unwrap_or_default(),
        }
    }
}

impl Looking {
    /// Where one stands in one's mind and looks; followed. Where the device points is not kept.
    pub fn standing(self) -> Standing {
        let by_hand = self.camera.get() != Camera::On && !self.compass.get().turns_along();
        Standing {
            place: self.chosen.get(),
            walked: self.walked.get(),
            heading: if by_hand { self.heading.get() } else { 0.0 },
        }
    }

    /// Stands and looks there again.
    pub fn stand_again(self, standing: Standing) {
        self.chosen.set(standing.place);
        self.walked.set(standing.walked);
        self.heading.set(standing.heading);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_back(parts: &[(&'static str, String)]) -> Standing {
        Standing::read(|name| {
            let found = parts.iter().find(|(part, _)| *part == name);
            found.map(|(_, value)| value.clone())
        })
    }

    #[test]
    fn where_one_stands_and_looks_reads_back_and_the_beginning_writes_nothing() {
        let standing = Standing {
            place: Some("’t Zand & meer".to_owned()),
            walked: 1.3,
            heading: -20.0,
        };
        let written = standing.written();
        assert_eq!(
            written[1..],
            [(WALKED, "13".to_owned()), (HEADING, "-20".to_owned())]
        );
        assert_eq!(read_back(&written), standing);
        assert_eq!(Standing::default().written(), []);
        let north = Standing {
            heading: 359.8,
            ..Standing::default()
        };
        assert_eq!(north.written(), []);
    }

    #[test]
    fn an_address_that_asks_what_cannot_be_begins_at_the_beginning() {
        for odd in ["NaN", "-1", "1e9", "10001", "x", ""] {
            let parts = [
                (WALKED, odd.to_owned()),
                (HEADING, "400".to_owned()),
                (PLACE, String::new()),
            ];
            assert_eq!(read_back(&parts), Standing::default(), "{odd}");
        }
    }
}
