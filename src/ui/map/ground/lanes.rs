//! Small streets for a neighbourhood of the sketch, and country lanes for a municipality: two sets of lines
//! across its outline, at an angle that follows from its name. Invented, as the note on the map says; the
//! same every time.

use serde_json::{Value, json};

use super::frame::Frame;
use super::{Shape, ShapeKind};
use crate::domain::Position;

/// From one street to the next, in degrees north: about 150 metres.
pub const APART: f64 = 0.00135;
/// The streets that cross them lie so much farther apart.
pub const WIDER: f64 = 1.9;

/// The streets of a neighbourhood, the lanes of a municipality; none for other shapes.
pub fn of(shape: &Shape) -> Option<Shape> {
    let (kind, apart) = match shape.kind {
        ShapeKind::Neighbourhood => (ShapeKind::Lane, APART),
        ShapeKind::Municipality => (ShapeKind::Field, 5.0 * APART),
        _ => return None,
    };
    if !shape.is_area {
        return None;
    }
    let frame = Frame::named(&shape.name);
    let mut lines = across(&shape.corners, frame, apart);
    lines.extend(across(&shape.corners, frame.crossing(), apart * WIDER));
    let point = |place: &Position| json!([place.longitude, place.latitude]);
    let lines: Vec<Value> = lines
        .iter()
        .map(|[from, to]| json!([point(from), point(to)]))
        .collect();
    Some(Shape {
        kind,
        is_area: false,
        geometry: json!({ "type": "MultiLineString", "coordinates": lines }).to_string(),
        ..shape.clone()
    })
}

/// Parallel lines within an outline, as a grid is turned.
fn across(outline: &[Position], frame: Frame, apart: f64) -> Vec<[Position; 2]> {
    let turned: Vec<(f64, f64)> = outline.iter().map(|place| frame.of(*place)).collect();
    let (least, most) = turned.iter().fold((f64::MAX, f64::MIN), |span, point| {
        (span.0.min(point.1), span.1.max(point.1))
    });
    let mut lines = Vec::new();
    let mut aside = least + apart / 2.0;
    while aside < most {
        let crossings = crossings(&turned, aside);
        let (pairs, _) = crossings.as_chunks::<2>();
        lines.extend(
            pairs
                .iter()
                .map(|[from, to]| [frame.back((*from, aside)), frame.back((*to, aside))]),
        );
        aside += apart;
    }
    lines
}

/// Where a level line crosses an outline, from left to right.
fn crossings(outline: &[(f64, f64)], aside: f64) -> Vec<f64> {
    let next = outline.iter().cycle().skip(1);
    let mut found: Vec<f64> = outline
        .iter()
        .zip(next)
        .filter(|(from, to)| (from.1 > aside) != (to.1 > aside))
        .map(|(from, to)| from.0 + (to.0 - from.0) * (aside - from.1) / (to.1 - from.1))
        .collect();
    found.sort_by(f64::total_cmp);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_neighbourhood_its_streets_lie_within_it() {
        let outline = [
            Position::new(51.55, 5.07),
            Position::new(51.55, 5.09),
            Position::new(51.56, 5.09),
            Position::new(51.56, 5.07),
        ];
        let lines = across(&outline, Frame::turned(20.0), APART);
        assert!(lines.len() > 5, "{}", lines.len());
        for [from, to] in lines {
            let middle = Position::new(
                f64::midpoint(from.latitude, to.latitude),
                f64::midpoint(from.longitude, to.longitude),
            );
            assert!(middle.lies_within(&outline), "{middle:?}");
        }
        assert_eq!(
            across(&[], Frame::turned(20.0), APART),
            Vec::<[Position; 2]>::new()
        );
    }
}
