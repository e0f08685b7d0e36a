//! Where labels find room in a picture: the nearest home first, and no label over another.

use super::{FIELD, Sighting, turn};

/// Nearer than this counts as here, in metres.
const HERE: f64 = 20.0;
/// Farther than this counts as there, in metres.
const THERE: f64 = 4_000.0;
/// The part of the height at which the nearest and the farthest home stand.
const FOOT: (f64, f64) = (0.74, 0.36);
/// No more labels than can be read at a glance.
const MOST: usize = 9;

/// A picture and how large a label in it is; all in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture {
    /// How wide the picture is.
    pub width: f64,
    /// How high the picture is.
    pub height: f64,
    /// How wide a label is.
    pub label_width: f64,
    /// How high a label is.
    pub label_height: f64,
}

/// The point in the picture where a home is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// Which home.
    pub place: usize,
    /// From the left.
    pub across: f64,
    /// From the top.
    pub down: f64,
}

/// A label that found room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Which home, and the point that the label belongs to.
    pub anchor: Anchor,
    /// The left side of the label.
    pub left: f64,
    /// The upper side of the label.
    pub top: f64,
}

/// Where homes come in a picture that looks in a direction, nearest first. What lies outside is left
/// out. Far homes stand higher, as they do towards the horizon.
pub fn in_picture(sightings: &[Sighting], heading: f64, picture: Picture) -> Vec<Anchor> {
    let anchor = |seen: &Sighting| {
        let turned = turn(heading, seen.bearing);
        let share = 0.5 + turned / FIELD;
        let distance = (seen.metres.clamp(HERE, THERE) / HERE).ln() / (THERE / HERE).ln();
        (0.0..=1.0).contains(&share).then_some(Anchor {
            place: seen.place,
            across: share * picture.width,
            down: (FOOT.0 + (FOOT.1 - FOOT.0) * distance) * picture.height,
        })
    };
    sightings.iter().filter_map(anchor).collect()
}

impl Picture {
    /// Labels for points, the first point first: each stands on its point, or as little above it as
    /// keeps it clear of those before it. A label that finds no room is left out.
    pub fn labels(self, anchors: &[Anchor]) -> Vec<Label> {
        let mut placed: Vec<Label> = Vec::new();
        for anchor in anchors {
            if placed.len() == MOST {
                break;
            }
            placed.extend(self.label(*anchor, &placed));
        }
        placed
    }

    fn label(self, anchor: Anchor, placed: &[Label]) -> Option<Label> {
        let most_left = (self.width - self.label_width).max(0.0);
        let left = (anchor.across - self.label_width / 2.0).clamp(0.0, most_left);
        let mut top = (anchor.down - self.label_height).min(self.height - self.label_height);
        while top >= 0.0 {
            let label = Label { anchor, left, top };
            let Some(other) = placed.iter().find(|other| self.overlap(&label, other)) else {
                return Some(label);
            };
            top = other.top - self.label_height - 1.0;
        }
        None
    }

    /// Whether two labels would lie over each other.
    pub fn overlap(self, one: &Label, other: &Label) -> bool {
        (one.left - other.left).abs() < self.label_width
            && (one.top - other.top).abs() < self.label_height
    }
}
