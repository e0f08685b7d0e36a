//! One map in the page: its ground, its labels, what is in sight. Knows Leaflet; must not know what
//! is for sale.

mod additions;
mod growth;
mod looking;
mod nearby;
mod standing;

use std::rc::Rc;

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Element, HtmlElement};

use super::Area;
use super::ground::plots::PlotKind;
use super::ground::{Ground, Shape, ShapeKind};
use super::leaflet::{Fault, Outcome, Thing, motion_is_reduced, numbers, options};
use super::placing::{CLOSEST, Extent, FARTHEST};
use super::presses::Presses;
use super::sight::Sight;
use crate::domain::Position;
use crate::domain::region::Bounds;
use growth::Growth;
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
    /// It is closer or farther than before, or the letters on it are larger or smaller.
    Zoomed,
    /// It came to rest.
    Rested,
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
    growth: Growth,
    /// The plots from nearby, and what they were reckoned for.
    plots: Vec<(PlotKind, Thing)>,
    plotted: Option<Bounds>,
    /// Where it went by itself.
    fitted: Option<Sight>,
    notices: [Pressed; 4],
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
        let notices = [
            Notice::Moved,
            Notice::Zoomed,
            Notice::Rested,
            Notice::Focused,
        ]
        .map(tell);
        let [moved, zoomed, rested, focused] = &notices;
        map.call("on", &["move".into(), moved.as_ref().clone()])?;
        map.call("on", &["zoomend".into(), zoomed.as_ref().clone()])?;
        map.call("on", &["moveend".into(), rested.as_ref().clone()])?;
        let document = container.owner_document().ok_or(Fault)?;
        container.add_event_listener_with_callback("focusin", focused.as_ref().unchecked_ref())?;
        let growth = Growth::watch(container, &map, move || notice(Notice::Zoomed))?;
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
            growth,
            plots: Vec::new(),
            plotted: None,
            fitted: None,
            notices,
        })
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
        let width = f64::from(self.growth.ruler.offset_width()) / 10.0;
        if width > 0.0 { width } else { USUAL }
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
        self.plots.clear();
        self.plotted = None;
        let mut plots = PlotKind::ALL.into_iter().peekable();
        for shape in &ground.shapes {
            while let Some(kind) = plots.next_if(|kind| kind.above() < shape.kind) {
                self.ready_plots(kind)?;
            }
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
        plots.try_for_each(|kind| self.ready_plots(kind))
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
