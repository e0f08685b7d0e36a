//! Small streets for a neighbourhood of the sketch, and country lanes for a municipality: two sets of lines
//! across its outline, at an angle that follows from its name. Invented, as the note on the map says; the same every time.

use serde_json::{Value, json};

use super::{Shape, ShapeKind, collect};
use crate::domain::Position;

/// From one street to the next, in degrees north: about 150 metres.
const APART: f64 = 0.00135;
/// A degree to the east is so much shorter than one to the north in the Netherlands.
const NARROW: f64 = 0.62;

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
    let geometry: Value = serde_json::from_str(&shape.geometry).ok()?;
    let mut outline = Vec::new();
    collect(geometry.get("coordinates")?, &mut outline);
    let name = shape.name.bytes().fold(0_u32, |sum, letter| {
        sum.wrapping_mul(31).wrapping_add(u32::from(letter))
    });
    let angle = f64::from(name % 70) - 35.0;
    let mut lines = across(&outline, angle, apart);
    lines.extend(across(&outline, angle + 90.0, apart * 1.9));
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

/// Parallel lines within an outline, at an angle in degrees.
fn across(outline: &[Position], angle: f64, apart: f64) -> Vec<[Position; 2]> {
    let (sine, cosine) = angle.to_radians().sin_cos();
    // Turned so that the lines lie level: (along, aside).
    let turned: Vec<(f64, f64)> = outline
        .iter()
        .map(|place| {
            let (east, north) = (place.longitude * NARROW, place.latitude);
            (east * cosine + north * sine, north * cosine - east * sine)
        })
        .collect();
    let back = |(along, aside): (f64, f64)| {
        let (east, north) = (along * cosine - aside * sine, along * sine + aside * cosine);
        Position::new(north, east / NARROW)
    };
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
                .map(|[from, to]| [back((*from, aside)), back((*to, aside))]),
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
        let lines = across(&outline, 20.0, APART);
        assert!(lines.len() > 5, "{}", lines.len());
        for [from, to] in lines {
            let middle = Position::new(
                f64::midpoint(from.latitude, to.latitude),
                f64::midpoint(from.longitude, to.longitude),
            );
            assert!(middle.lies_within(&outline), "{middle:?}");
        }
        assert_eq!(across(&[], 20.0, APART), Vec::<[Position; 2]>::new());
    }
}
