//! What is in sight of a map: brought there by a person, or fitted to what there is.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::{Drawing, HALF_WIDTH, HEIGHT, TOOLS};
use crate::domain::Position;
use crate::domain::region::Bounds;
use crate::ui::map::leaflet::{Outcome, Thing, numbers, options};
use crate::ui::map::placing::{CLOSEST, FARTHEST, NEAR, farthest};
use crate::ui::map::sight::Sight;

impl Drawing {
    /// How close it is; nothing until something was brought in sight.
    pub fn zoom(&self) -> Outcome<Option<f64>> {
        self.map.number("getZoom")
    }

    /// Closer, or farther with a negative number.
    pub fn zoom_by(&self, steps: f64) -> Outcome<()> {
        let Some(zoom) = self.zoom()? else {
            return Ok(());
        };
        let zoom = (zoom + steps).clamp(self.farthest()?, CLOSEST);
        let animate = options(&[("animate", self.animates.into())])?;
        self.map.call("setZoom", &[zoom.into(), animate]).map(drop)
    }

    /// How far it zooms out.
    pub fn farthest(&self) -> Outcome<f64> {
        Ok(self.map.number("getMinZoom")?.unwrap_or(FARTHEST))
    }

    /// Brings a rectangle in sight, at once or as a movement; who is near already comes closest.
    pub fn fit(&mut self, bounds: Bounds, moves: bool) -> Outcome<()> {
        let is_near = moves && self.zoom()?.is_some_and(|zoom| zoom >= NEAR);
        let most = if is_near { CLOSEST } else { NEAR };
        self.fitted = self.fit_within(bounds, moves, most)?;
        Ok(())
    }

    /// The same for who asked to come closer, no closer than a zoom. Gives the sight that comes of it.
    pub fn fit_within(&self, bounds: Bounds, moves: bool, most: f64) -> Outcome<Option<Sight>> {
        let [above_left, below_right] = self.margins();
        let settings = options(&[
            ("paddingTopLeft", above_left),
            ("paddingBottomRight", below_right),
            ("maxZoom", most.into()),
            ("animate", (moves && self.animates).into()),
        ])?;
        let south_west = numbers(&[bounds.south, bounds.west]);
        let north_east = numbers(&[bounds.north, bounds.east]);
        let corners: Array = [south_west, north_east].iter().collect();
        // While it zooms, Leaflet 1.9 takes no other sight and does not say so: the zoom ends here.
        self.map.call("_onZoomTransitionEnd", &[])?;
        // The container may have another size than when the map began.
        self.map.call("invalidateSize", &[false.into()])?;
        let side = (self.container.client_width()).min(self.container.client_height());
        let wide = numbers(&[
            2.0 * (HALF_WIDTH + 0.5) * self.rem(),
            (HEIGHT + 0.5 + TOOLS) * self.rem(),
        ]);
        // What is to be in sight may be larger than a town.
        let rules = self.map.within("options")?;
        rules.set("minZoom", &FARTHEST.into())?;
        let whole = [corners.clone().into(), false.into(), wide];
        let whole = self.map.call("getBoundsZoom", &whole)?.value().as_f64();
        let least = farthest(f64::from(side)).min(whole.unwrap_or(FARTHEST).max(FARTHEST));
        rules.set("minZoom", &least.into())?;
        // What `fitBounds` does, with the sight that comes of it known before the movement has ended.
        let wanted = [corners.into(), settings.clone()];
        let target = self.map.call("_getBoundsCenterZoom", &wanted)?;
        let middle = target.within("center")?;
        let zoom = target.part("zoom")?;
        let found = Sight::new(place(&middle)?, zoom);
        let arguments = [middle.value(), zoom.into(), settings];
        self.map.call("setView", &arguments)?;
        Ok(found)
    }

    /// What it shows, when it was brought there: nothing where it went by itself, or far from all homes.
    pub fn brought_to(&self) -> Outcome<Option<Sight>> {
        let Some(zoom) = self.zoom()? else {
            return Ok(None);
        };
        let middle = self.map.call("getCenter", &[])?;
        let sight = Sight::new(place(&middle)?, zoom);
        let is_own = |sight: &Sight| self.fitted.is_none_or(|fitted| !sight.is_about(fitted));
        Ok(sight.filter(is_own))
    }

    /// Goes back to where it was brought, at once.
    pub fn bring_to(&self, sight: Sight) -> Outcome<()> {
        let Position {
            latitude,
            longitude,
        } = sight.middle;
        let zoom = sight.zoom.max(self.farthest()?);
        let at_once = options(&[("animate", false.into())])?;
        let arguments = [numbers(&[latitude, longitude]), zoom.into(), at_once];
        self.map.call("setView", &arguments).map(drop)
    }

    /// Moves no farther than is needed to see a place and the label on it.
    pub fn show(&self, position: Position) -> Outcome<()> {
        if self.zoom()?.is_none() {
            return Ok(());
        }
        let [above_left, below_right] = self.margins();
        let settings = options(&[
            ("paddingTopLeft", above_left),
            ("paddingBottomRight", below_right),
            ("animate", self.animates.into()),
        ])?;
        let place = numbers(&[position.latitude, position.longitude]);
        self.map.call("panInside", &[place, settings]).map(drop)
    }

    /// The room that a label at the edge needs, and the buttons at the bottom.
    fn margins(&self) -> [JsValue; 2] {
        let rem = self.rem();
        let side = (HALF_WIDTH + 0.5) * rem;
        [
            numbers(&[side, (HEIGHT + 0.5) * rem]),
            numbers(&[side, TOOLS * rem]),
        ]
    }
}

fn place(middle: &Thing) -> Outcome<Position> {
    Ok(Position::new(middle.part("lat")?, middle.part("lng")?))
}
