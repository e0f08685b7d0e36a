//! What a person adds to a map: an area of their own, and the pictures of a map service on the Internet.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use super::{Drawing, Outline, Pressed};
use crate::domain::Position;
use crate::ui::map::leaflet::{Outcome, numbers, options};

/// BRT Achtergrondkaart of the Kadaster, by PDOK: CC BY 4.0, zoom 6 to 19, only asked for on request.
const SERVICE: &str =
    "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png";

impl Drawing {
    /// Where a point of the container lies on the earth.
    pub fn place_at(&self, (across, down): (f64, f64)) -> Outcome<Position> {
        let point = numbers(&[across, down]);
        let place = self.map.call("containerPointToLatLng", &[point])?;
        Ok(Position::new(place.part("lat")?, place.part("lng")?))
    }

    /// Says on the container how close the map is, for the style sheet: `far`, `middle` or `near`.
    pub fn mark_zoom(&self, zoom: f64) -> Outcome<()> {
        let name = match zoom {
            zoom if zoom < 11.75 => "far",
            zoom if zoom < 13.5 => "middle",
            _ => "near",
        };
        if let Some(container) = self.map.call("getContainer", &[])?.element() {
            container.set_attribute("data-zoom", name)?;
        }
        Ok(())
    }

    /// Shows this outline and no other of its kind; fewer than three corners are none.
    pub fn outline(&mut self, kind: Outline, outline: &[Position]) -> Outcome<()> {
        if let Some(old) = self.outlines[kind as usize].take() {
            old.call("remove", &[])?;
        }
        if outline.len() < 3 {
            return Ok(());
        }
        let class = match kind {
            Outline::Ring => "map-shape map-ring",
            Outline::Area => "map-shape map-outline",
        };
        let corner = |place: &Position| numbers(&[place.latitude, place.longitude]);
        let corners: Array = outline.iter().map(corner).collect();
        let settings = options(&[("className", class.into()), ("interactive", false.into())])?;
        let area = self.library.call("polygon", &[corners.into(), settings])?;
        self.outlines[kind as usize] = Some(area.call("addTo", &[self.map.value()])?);
        Ok(())
    }

    /// Shows the pictures of the map service, or no longer. Calls when one does not come.
    pub fn online(&mut self, on: bool, failed: impl Fn() + 'static) -> Outcome<()> {
        if let Some((old, _)) = self.tiles.take() {
            old.call("off", &[])?;
            old.call("remove", &[])?;
        }
        if !on {
            return Ok(());
        }
        let settings = options(&[
            ("minZoom", JsValue::from(6)),
            ("maxZoom", JsValue::from(19)),
            ("className", "map-tiles".into()),
            ("referrerPolicy", "no-referrer".into()),
        ])?;
        let tiles = self
            .library
            .call("tileLayer", &[SERVICE.into(), settings])?;
        let failed: Pressed = Closure::new(failed);
        tiles.call("on", &["tileerror".into(), failed.as_ref().clone()])?;
        self.tiles = Some((tiles.call("addTo", &[self.map.value()])?, failed));
        Ok(())
    }
}
