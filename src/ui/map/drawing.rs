//! One map in the page: its ground, its labels, what is in sight. Knows Leaflet; must not know what
//! is for sale.

mod additions;
mod standing;

use std::rc::Rc;

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Element, HtmlElement};

use super::Area;
use super::ground::{Ground, Shape, ShapeKind};
use super::leaflet::{Fault, Outcome, Thing, motion_is_reduced, numbers, options};
use super::placing::{CLOSEST, Extent, FARTHEST, NEAR, farthest};
use super::presses::Presses;
use crate::domain::Position;
use crate::domain::region::Bounds;
use standing::Standing;

/// The room that a label takes around its spot, in rem: half its width, and its height above it.
const HALF_WIDTH: f64 = 3.0;
const HEIGHT: f64 = 3.0;

/// Labels may lie over each other a little before they become a group.
const SQUEEZE: f64 = 0.92;

/// The room at the bottom for the buttons that lie over the map, in rem.
const TOOLS: f64 = 4.25;

/// What is called when something is pressed or has moved.
type Pressed = Closure<dyn Fn()>;

/// The same for what has to know how it was pressed.
type Heard = Closure<dyn Fn(JsValue)>;

/// What is outlined on the map, from the bottom up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outline {
    /// What is within reach.
    Ring,
    /// An area that was drawn.
    Area,
}

/// What the map tells of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Another part of the ground is in sight.
    Moved,
    /// It is closer or farther than before.
    Zoomed,
    /// Something in it took the focus.
    Focused,
}

/// A map. Gone with this value.
pub struct Drawing {
    library: Thing,
    map: Thing,
    document: Document,
    animates: bool,
    standing: Standing,
    areas: Vec<(Area, Thing, Heard)>,
    presses: Rc<Presses>,
    ground: Vec<Thing>,
    outlines: [Option<Thing>; 2],
    tiles: Option<(Thing, Pressed)>,
    container: HtmlElement,
    notices: [Pressed; 3],
}

impl Drop for Drawing {
    fn drop(&mut self) {
        // Leaflet 1.9 ends a zoom by a timer that does not look whether there still is a map.
        let _ = self.map.set("_animatingZoom", &false.into());
        // Its element may be gone already; then there is nothing left to take away.
        let _ = self.map.call("remove", &[]);
        // The container stays when the map is drawn anew, and would call what is gone.
        let [.., focused] = &self.notices;
        let _ = (self.container)
            .remove_event_listener_with_callback("focusin", focused.as_ref().unchecked_ref());
    }
}

impl Drawing {
    /// An empty map in a container. `notice` may be called while something is being done with it.
    pub fn begin(
        library: Thing,
        container: &HtmlElement,
        notice: impl Fn(Notice) + Copy + 'static,
    ) -> Outcome<Self> {
        let animates = !motion_is_reduced();
        let settings = options(&[
            ("zoomControl", false.into()),
            ("attributionControl", false.into()),
            ("minZoom", FARTHEST.into()),
            ("maxZoom", CLOSEST.into()),
            ("zoomSnap", 0.25.into()),
            ("zoomAnimation", animates.into()),
            ("markerZoomAnimation", animates.into()),
            ("fadeAnimation", false.into()),
            ("inertia", animates.into()),
        ])?;
        let map = library.call("map", &[container.into(), settings])?;
        let tell = |what: Notice| -> Pressed { Closure::new(move || notice(what)) };
        let notices = [Notice::Moved, Notice::Zoomed, Notice::Focused].map(tell);
        let [moved, zoomed, focused] = &notices;
        map.call("on", &["move".into(), moved.as_ref().clone()])?;
        map.call("on", &["zoomend".into(), zoomed.as_ref().clone()])?;
        let document = container.owner_document().ok_or(Fault)?;
        container.add_event_listener_with_callback("focusin", focused.as_ref().unchecked_ref())?;
        Ok(Self {
            library,
            map,
            document,
            animates,
            standing: Standing::default(),
            areas: Vec::new(),
            presses: Rc::default(),
            ground: Vec::new(),
            outlines: [None, None],
            tiles: None,
            container: container.clone(),
            notices,
        })
    }

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
    pub fn fit(&self, bounds: Bounds, moves: bool) -> Outcome<()> {
        let is_near = moves && self.zoom()?.is_some_and(|zoom| zoom >= NEAR);
        self.fit_within(bounds, moves, if is_near { CLOSEST } else { NEAR })
    }

    /// The same, no closer than a zoom.
    pub fn fit_within(&self, bounds: Bounds, moves: bool, most: f64) -> Outcome<()> {
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
        self.map
            .call("fitBounds", &[corners.into(), settings])
            .map(drop)
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

    /// How much room labels need on this screen.
    pub fn label_size(&self) -> Extent {
        let rem = self.rem();
        Extent {
            width: 2.0 * HALF_WIDTH * SQUEEZE * rem,
            height: HEIGHT * SQUEEZE * rem,
        }
    }

    /// The size of the letters that the page starts from, in pixels.
    fn rem(&self) -> f64 {
        const USUAL: f64 = 16.0;
        let size = || {
            let ruler = self
                .document
                .create_element("div")
                .ok()?
                .dyn_into::<HtmlElement>()
                .ok()?;
            ruler.set_class_name("map-ruler");
            let body = self.document.body()?;
            body.append_child(&ruler).ok()?;
            let width = f64::from(ruler.offset_width()) / 10.0;
            ruler.remove();
            (width > 0.0).then_some(width)
        };
        size().unwrap_or(USUAL)
    }

    /// Draws the ground afresh.
    pub fn lay(
        &mut self,
        ground: &Ground,
        pressed: impl Fn(Area) + Clone + 'static,
    ) -> Outcome<()> {
        self.areas.clear();
        for old in self.ground.drain(..) {
            old.call("remove", &[])?;
        }
        for shape in &ground.shapes {
            if shape.kind != ShapeKind::Station {
                let layer = self.draw(shape)?;
                if shape.kind == ShapeKind::Neighbourhood {
                    self.listen(shape, &layer, pressed.clone())?;
                }
                self.ground.push(layer);
            }
            if matches!(shape.kind, ShapeKind::Neighbourhood | ShapeKind::Station) {
                self.ground.push(self.name(shape)?);
            }
        }
        Ok(())
    }

    fn draw(&self, shape: &Shape) -> Outcome<Thing> {
        let form = if shape.is_area { "area" } else { "line" };
        let style = options(&[
            (
                "className",
                format!("map-shape map-{} map-{form}", shape.kind.name()).into(),
            ),
            (
                "interactive",
                (shape.kind == ShapeKind::Neighbourhood).into(),
            ),
            ("smoothFactor", 0.5.into()),
        ])?;
        let settings = options(&[
            ("style", style),
            (
                "interactive",
                (shape.kind == ShapeKind::Neighbourhood).into(),
            ),
        ])?;
        let layer = self
            .library
            .call("geoJSON", &[JSON::parse(&shape.geometry)?, settings])?;
        layer.call("addTo", &[self.map.value()])
    }

    fn listen(
        &mut self,
        shape: &Shape,
        layer: &Thing,
        pressed: impl Fn(Area) + 'static,
    ) -> Outcome<()> {
        let area = Area {
            town: shape.town.clone(),
            name: shape.name.clone(),
        };
        let (said, presses) = (area.clone(), self.presses.clone());
        let pressed: Heard = Closure::new(move |event: JsValue| {
            let begins = match how_pressed(&event) {
                Ok((count, at)) => presses.begins(count, at),
                Err(Fault) => true,
            };
            if begins {
                pressed(said.clone());
            }
        });
        layer.call("on", &["click".into(), pressed.as_ref().clone()])?;
        self.areas.push((area, layer.clone(), pressed));
        Ok(())
    }

    /// A name on the ground: to see only, the names are in the list beside the map as well.
    fn name(&self, shape: &Shape) -> Outcome<Thing> {
        let words = self.document.create_element("span")?;
        words.set_attribute("aria-hidden", "true")?;
        words.set_class_name(&format!("map-name map-name-{}", shape.kind.name()));
        words.set_text_content(Some(&shape.name));
        let settings = [("interactive", false.into()), ("pane", "shadowPane".into())];
        self.stand(shape.middle, &words, &settings)
    }

    /// Puts an element on a place.
    fn stand(
        &self,
        place: Position,
        element: &Element,
        settings: &[(&str, JsValue)],
    ) -> Outcome<Thing> {
        let icon = options(&[
            ("html", element.into()),
            ("className", "map-spot".into()),
            ("iconSize", numbers(&[0.0, 0.0])),
        ])?;
        let icon = self.library.call("divIcon", &[icon])?;
        let mut all = vec![("icon", icon.value()), ("keyboard", false.into())];
        all.extend_from_slice(settings);
        let place = numbers(&[place.latitude, place.longitude]);
        let marker = self.library.call("marker", &[place, options(&all)?])?;
        marker.call("addTo", &[self.map.value()])
    }

    /// Marks the chosen neighbourhoods.
    pub fn choose(&self, chosen: &[Area]) -> Outcome<()> {
        for (area, layer, _) in &self.areas {
            let mark = if chosen.contains(area) {
                "true"
            } else {
                "false"
            };
            for path in elements(layer)? {
                path.set_attribute("data-chosen", mark)?;
            }
        }
        Ok(())
    }
}

/// How many presses belong together with this one, and when it came.
fn how_pressed(event: &JsValue) -> Outcome<(f64, f64)> {
    let event = Thing::of(Reflect::get(event, &"originalEvent".into())?);
    Ok((event.part("detail")?, event.part("timeStamp")?))
}

/// The paths of a layer.
fn elements(layer: &Thing) -> Outcome<Vec<Element>> {
    let layers: Array = layer.call("getLayers", &[])?.value().dyn_into()?;
    let path = |layer: JsValue| Thing::of(layer).call("getElement", &[]).ok()?.element();
    Ok(layers.iter().filter_map(path).collect())
}
