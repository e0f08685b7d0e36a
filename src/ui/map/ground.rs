//! The drawn ground under the markers, read from the app's own sketch. Knows no browser and draws nothing.

mod frame;
mod grid;
mod lanes;
pub mod plots;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::domain::Position;
use crate::domain::home::Bilingual;

/// The ground: shapes in the order in which they are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// What the sketch is good for, and what not.
    pub note: Bilingual,
    /// All shapes.
    pub shapes: Vec<Shape>,
}

/// One shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// In which town.
    pub town: String,
    /// What it is.
    pub kind: ShapeKind,
    /// Its name.
    pub name: String,
    /// Where its name is written: halfway, and low in an area, so that prices stand above it.
    pub middle: Position,
    /// Whether it covers ground; otherwise it is a line or a point.
    pub is_area: bool,
    /// Its corners, or the points of a line.
    pub corners: Vec<Position>,
    /// Its GeoJSON geometry.
    pub geometry: String,
}

/// What a shape is, from the bottom up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ShapeKind {
    /// Gemeente.
    Municipality,
    /// Country lanes in a municipality: invented, so that the open land is not bare from nearby.
    Field,
    /// Park, bos, natuur.
    Green,
    /// Wijk of buurt.
    Neighbourhood,
    /// Small streets in a neighbourhood: invented, to fill the sketch from nearby.
    Lane,
    /// Water.
    Water,
    /// Main road.
    Road,
    /// Railway.
    Rail,
    /// Station.
    Station,
}

impl ShapeKind {
    /// Its part of the class names in the style sheet.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Field => "field",
            Self::Green => "green",
            Self::Neighbourhood => "neighbourhood",
            Self::Lane => "lane",
            Self::Water => "water",
            Self::Road => "road",
            Self::Rail => "rail",
            Self::Station => "station",
        }
    }
}

#[derive(Deserialize)]
struct File {
    note: Bilingual,
    regions: BTreeMap<String, Collection>,
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Value,
}

#[derive(Deserialize)]
struct Properties {
    kind: ShapeKind,
    name: String,
}

impl Ground {
    /// Reads the sketch `map.json`: per town a GeoJSON feature collection. `None` when it is not one.
    pub fn read(json: &str) -> Option<Self> {
        let file: File = serde_json::from_str(json).ok()?;
        let shapes_of = |(town, all): (String, Collection)| {
            let shape = move |feature| Shape::read(&town, feature);
            all.features.into_iter().map(shape).collect::<Vec<_>>()
        };
        let shapes: Option<Vec<Shape>> = file.regions.into_iter().flat_map(shapes_of).collect();
        let mut shapes = shapes?;
        let lanes: Vec<_> = shapes.iter().filter_map(lanes::of).collect();
        shapes.extend(lanes);
        shapes.sort_by_key(|shape| shape.kind);
        Some(Self {
            note: file.note,
            shapes,
        })
    }
}

impl Shape {
    fn read(town: &str, feature: Feature) -> Option<Self> {
        let mut corners = Vec::new();
        collect(feature.geometry.get("coordinates")?, &mut corners);
        let is_area = feature.geometry.get("type")?.as_str()? == "Polygon";
        let up = if is_area { 0.2 } else { 0.5 };
        Some(Self {
            town: town.to_owned(),
            kind: feature.properties.kind,
            name: feature.properties.name,
            middle: middle(&corners, up)?,
            is_area,
            corners,
            geometry: feature.geometry.to_string(),
        })
    }
}

/// All points of a geometry, however deep they lie. GeoJSON writes the longitude first.
fn collect(coordinates: &Value, into: &mut Vec<Position>) {
    let Some(parts) = coordinates.as_array() else {
        return;
    };
    if let [longitude, latitude] = parts.as_slice()
        && let (Some(longitude), Some(latitude)) = (longitude.as_f64(), latitude.as_f64())
    {
        return into.push(Position::new(latitude, longitude));
    }
    for part in parts {
        collect(part, into);
    }
}

/// Halfway between the outermost corners from west to east, and a share of the way up.
fn middle(corners: &[Position], up: f64) -> Option<Position> {
    let bounds = crate::domain::region::Bounds::around(corners.iter().copied())?;
    Some(Position::new(
        bounds.south + (bounds.north - bounds.south) * up,
        f64::midpoint(bounds.west, bounds.east),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn shipped() -> Ground {
        Ground::read(include_str!("../../../public/data/map.json")).unwrap()
    }

    #[test]
    fn given_the_shipped_sketch_every_name_stands_within_its_own_town() {
        use crate::domain::Region;
        let ground = shipped();
        for region in Region::ALL {
            let bounds = region.bounds();
            let mut named = ground.shapes.iter().filter(|shape| {
                shape.kind == ShapeKind::Neighbourhood && shape.town == region.name()
            });
            assert!(named.clone().count() > 4, "{region:?}");
            assert!(
                named.all(|shape| shape.is_area && bounds.contains(shape.middle)),
                "{region:?}"
            );
        }
    }

    #[test]
    fn given_the_shipped_sketch_what_lies_below_is_drawn_first() {
        let kinds: Vec<_> = shipped().shapes.iter().map(|shape| shape.kind).collect();
        assert!(kinds.is_sorted());
        assert_eq!(kinds.first(), Some(&ShapeKind::Municipality));
    }

    #[test]
    fn given_something_else_there_is_no_ground() {
        for text in [
            "",
            "{}",
            "<!doctype html>",
            r#"{"note":{"nl":"","en":""},"regions":{"A":{"features":[{"properties":{"kind":"road","name":""},"geometry":null}]}}}"#,
        ] {
            assert_eq!(Ground::read(text), None, "{text}");
        }
    }
}
