//! An area that somebody drew on the map: its corners, and whether a place lies inside. Knows no map.

use serde::{Deserialize, Serialize};

use super::region::Position;

/// The most corners that are kept of a line: more is more than a finger means.
pub const MOST_CORNERS: usize = 64;

/// Parts of a degree in which corners are kept: about a metre.
const PARTS: f64 = 100_000.0;

/// The corners of an area, which closes itself. Without at least three of them there is no area.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<[i32; 2]>")]
pub struct Outline(Vec<[i32; 2]>);

/// What cannot be an area is none.
impl From<Vec<[i32; 2]>> for Outline {
    fn from(corners: Vec<[i32; 2]>) -> Self {
        let is_area = (3..=MOST_CORNERS).contains(&corners.len());
        Self(if is_area { corners } else { Vec::new() })
    }
}

impl Outline {
    /// The area inside a line, of which at most [`MOST_CORNERS`] corners are kept, evenly.
    pub fn around(line: &[Position]) -> Self {
        let each = line.len().div_ceil(MOST_CORNERS).max(1);
        let parts = |degrees: f64| (degrees * PARTS).round() as i32;
        let corner = |place: &Position| [parts(place.latitude), parts(place.longitude)];
        let mut corners: Vec<_> = line.iter().step_by(each).map(corner).collect();
        corners.dedup();
        corners.into()
    }

    /// Whether there is no area.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The corners as places, in the order in which they were drawn.
    pub fn corners(&self) -> Vec<Position> {
        let degrees = |parts: i32| f64::from(parts) / PARTS;
        let place = |[north, east]: &[i32; 2]| Position::new(degrees(*north), degrees(*east));
        self.0.iter().map(place).collect()
    }

    /// Whether a place lies inside; without an area every place does.
    pub fn holds(&self, place: Position) -> bool {
        self.is_empty() || place.lies_within(&self.corners())
    }

    /// As it stands in an address: `5156000_507500_12_-34`, the first corner and from there each step.
    pub fn written(&self) -> String {
        let mut before = [0, 0];
        let mut steps = Vec::with_capacity(self.0.len() * 2);
        for corner in &self.0 {
            let step = |side: usize| corner[side].wrapping_sub(before[side]).to_string();
            steps.extend([step(0), step(1)]);
            before = *corner;
        }
        steps.join("_")
    }

    /// What [`written`](Self::written) wrote; `None` for anything else and for corners outside the
    /// Netherlands.
    pub fn read(text: &str) -> Option<Self> {
        let steps: Vec<i32> = text
            .split('_')
            .take(2 * MOST_CORNERS + 1)
            .map(|step| step.parse().ok())
            .collect::<Option<_>>()?;
        let mut at = [0_i32, 0];
        let mut corners = Vec::with_capacity(steps.len() / 2);
        for step in steps.chunks(2) {
            let [north, east] = step.try_into().ok()?;
            at = [at[0].checked_add(north)?, at[1].checked_add(east)?];
            corners.push(at);
        }
        let outline = Self::from(corners);
        let is_dutch = outline.corners().into_iter().all(Position::is_dutch);
        (!outline.is_empty() && is_dutch).then_some(outline)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn around(corners: &[(f64, f64)]) -> Outline {
        let line: Vec<_> = corners
            .iter()
            .map(|(north, east)| Position::new(*north, *east))
            .collect();
        Outline::around(&line)
    }

    #[test]
    fn a_line_with_an_inside_is_an_area_and_anything_less_is_none() {
        let area = around(&[(51.5, 5.0), (51.5, 5.2), (51.6, 5.1)]);
        assert!(area.holds(Position::new(51.53, 5.1)));
        assert!(!area.holds(Position::new(51.53, 5.3)));
        let none = around(&[(51.5, 5.0), (51.5, 5.2)]);
        assert!(none.is_empty() && none.holds(Position::new(51.53, 5.3)));
        assert!(around(&[(51.5, 5.0); 9]).is_empty());
    }

    #[test]
    fn a_long_line_keeps_its_shape_in_few_corners() {
        let angle = |step: u32| f64::from(step) / 1000.0 * std::f64::consts::TAU;
        let ring: Vec<_> = (0..1000)
            .map(|step| {
                (
                    51.5 + angle(step).sin() / 100.0,
                    5.1 + angle(step).cos() / 100.0,
                )
            })
            .collect();
        let area = around(&ring);
        assert!((50..=MOST_CORNERS).contains(&area.corners().len()));
        assert!(area.holds(Position::new(51.5097, 5.1)));
        assert!(!area.holds(Position::new(51.5103, 5.1)));
    }

    #[test]
    fn what_an_address_cannot_mean_is_refused() {
        for odd in [
            "",
            "1",
            "5156000_507500",
            "a_b_c_d_e_f",
            "5156000_507500_0_1_0",
            "0_0_1_1_2_2",
        ] {
            assert_eq!(Outline::read(odd), None, "{odd}");
        }
        let many = vec!["1"; 2 * MOST_CORNERS + 2].join("_");
        assert_eq!(Outline::read(&format!("5156000_507500_{many}")), None);
        assert_eq!(Outline::read("5156000_507500_2147483647_0_0_9"), None);
    }

    proptest! {
        #[test]
        fn an_area_reads_back_from_its_address_and_from_a_file(
            corners in proptest::collection::vec((50.8_f64..53.5, 3.4_f64..7.2), 3..200),
        ) {
            let area = around(&corners);
            prop_assert_eq!(Outline::read(&area.written()), Some(area.clone()));
            let kept = serde_json::to_string(&area).unwrap();
            prop_assert_eq!(serde_json::from_str::<Outline>(&kept).unwrap(), area);
        }
    }
}
