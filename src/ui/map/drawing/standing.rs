//! The labels that stand on the map: only those in sight, and a little beyond, have a button in the
//! page. A button stays as long as its label does, and so does the focus on it.

use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::HtmlElement;

use super::{Drawing, Pressed};
use crate::domain::region::Bounds;
use crate::ui::map::leaflet::{Outcome, Thing, numbers};
use crate::ui::map::placing::{Label, heir};

/// How far beyond the sight labels get a button, as a share of the sight at every side.
const ROOM: f64 = 0.3;

/// So much of that room must be left; otherwise more labels get one. A label is wider than its spot.
const LEFT: f64 = 0.12;

/// What pressing a label calls.
type OnPress = Rc<dyn Fn(&Label)>;

/// All labels of a zoom, and those of them that are in the page.
#[derive(Default)]
pub(super) struct Standing {
    all: Vec<Label>,
    zoom: Option<f64>,
    drawn: BTreeMap<String, Drawn>,
    room: Option<Bounds>,
    pressed: Option<OnPress>,
}

struct Drawn {
    label: Label,
    marker: Thing,
    button: HtmlElement,
    _pressed: Pressed,
}

impl Drawing {
    /// Says what pressing a label does.
    pub fn when_pressed(&mut self, pressed: impl Fn(&Label) + 'static) {
        self.standing.pressed = Some(Rc::new(pressed));
    }

    /// These are the labels at a zoom, and there are no others. The focus goes with what it was on.
    pub fn label(&mut self, labels: Vec<Label>, zoom: f64) -> Outcome<()> {
        let held = self.focused().map(|drawn| drawn.label.key.clone());
        self.standing.all = labels;
        self.standing.zoom = Some(zoom);
        let next = held
            .as_deref()
            .and_then(|held| heir(&self.standing.all, held));
        let next = next.map(|label| label.key.clone());
        let gone = self.stand_in_sight(next.as_deref())?;
        if held.is_some() && held != next {
            let heir = next.and_then(|key| self.standing.drawn.get(&key));
            match heir {
                Some(drawn) => drawn.button.focus()?,
                None => drop(self.map.call("getContainer", &[])?.call("focus", &[])?),
            }
        }
        // Only now, so that the focus was never on nothing.
        take_away(&gone)
    }

    /// Gives the labels that came in sight a button. Costs next to nothing while there is room left.
    pub fn follow_sight(&mut self) -> Outcome<()> {
        let zoom = self.zoom()?;
        // While it zooms, the labels are those of the zoom before.
        if zoom.is_none() || zoom != self.standing.zoom {
            return Ok(());
        }
        let sight = self.sight()?.grown(LEFT);
        if self.standing.room.is_some_and(|room| room.holds(sight)) {
            return Ok(());
        }
        let held = self.focused().map(|drawn| drawn.label.key.clone());
        let gone = self.stand_in_sight(held.as_deref())?;
        take_away(&gone)
    }

    /// Brings the label that the keyboard came to wholly in sight.
    pub fn follow_focus(&self) -> Outcome<()> {
        let Some(drawn) = self.focused() else {
            return Ok(());
        };
        // A finger or a mouse is already where it wants to be.
        if drawn.button.matches(":focus-visible")? {
            self.show(drawn.label.position)?;
        }
        Ok(())
    }

    fn focused(&self) -> Option<&Drawn> {
        let active = self.document.active_element()?;
        let mut drawn = self.standing.drawn.values();
        drawn.find(|drawn| drawn.button.is_same_node(Some(&active)))
    }

    /// What is in sight.
    pub(super) fn sight(&self) -> Outcome<Bounds> {
        let bounds = self.map.call("getBounds", &[])?;
        let edge = |name| bounds.number(name).map(Option::unwrap_or_default);
        Ok(Bounds::new(
            edge("getSouth")?,
            edge("getWest")?,
            edge("getNorth")?,
            edge("getEast")?,
        ))
    }

    /// Buttons for the labels in sight and for one that is kept wherever it is. Gives those that are to
    /// be taken away.
    fn stand_in_sight(&mut self, kept: Option<&str>) -> Outcome<Vec<Drawn>> {
        let room = self.sight()?.grown(ROOM);
        let all = std::mem::take(&mut self.standing.all);
        let stays = |label: &&Label| room.contains(label.position) || kept == Some(&*label.key);
        let wanted: BTreeMap<&str, &Label> = all
            .iter()
            .filter(stays)
            .map(|label| (label.key.as_str(), label))
            .collect();
        let gone = |key: &String, _: &mut Drawn| !wanted.contains_key(key.as_str());
        let gone = self.standing.drawn.extract_if(.., gone);
        let gone: Vec<Drawn> = gone.map(|(_, drawn)| drawn).collect();
        for (key, label) in wanted {
            match self.standing.drawn.get_mut(key) {
                Some(drawn) => drawn.become_like(label)?,
                None => {
                    let new = self.button(label)?;
                    self.standing.drawn.insert(key.to_owned(), new);
                }
            }
        }
        self.standing.all = all;
        self.standing.room = Some(room);
        Ok(gone)
    }

    fn button(&self, label: &Label) -> Outcome<Drawn> {
        let button: HtmlElement = self
            .document
            .create_element("button")?
            .dyn_into()
            .map_err(JsValue::from)?;
        button.set_attribute("type", "button")?;
        button.set_class_name("map-label");
        let marker = self.stand(label.position, &button, &[])?;
        let (said, on_press) = (label.clone(), self.standing.pressed.clone());
        let pressed: Pressed = Closure::new(move || {
            if let Some(on_press) = &on_press {
                on_press(&said);
            }
        });
        marker.call("on", &["click".into(), pressed.as_ref().clone()])?;
        let drawn = Drawn {
            label: label.clone(),
            marker,
            button,
            _pressed: pressed,
        };
        drawn.say()?;
        if label.selected {
            drawn.rise()?;
        }
        Ok(drawn)
    }
}

fn take_away(gone: &[Drawn]) -> Outcome<()> {
    for drawn in gone {
        drawn.marker.call("remove", &[])?;
    }
    Ok(())
}

impl Drawn {
    /// Changes only what is different: most labels stay as they are.
    fn become_like(&mut self, label: &Label) -> Outcome<()> {
        if self.label == *label {
            return Ok(());
        }
        let old = std::mem::replace(&mut self.label, label.clone());
        if old.position != label.position {
            let place = numbers(&[label.position.latitude, label.position.longitude]);
            self.marker.call("setLatLng", &[place])?;
        }
        if old.selected != label.selected {
            self.rise()?;
        }
        self.say()
    }

    fn say(&self) -> Outcome<()> {
        let (label, button) = (&self.label, &self.button);
        button.set_text_content(Some(&label.words.label));
        button.set_attribute("aria-label", &label.words.spoken)?;
        button.set_attribute("data-state", label.look)?;
        let current = if label.selected { "true" } else { "false" };
        button.set_attribute("aria-current", current)?;
        let row = label.row.to_string();
        Ok(button.style().set_property("--map-row", &row)?)
    }

    /// The selected one lies over all others.
    fn rise(&self) -> Outcome<()> {
        let above = if self.label.selected { 10_000 } else { 0 };
        self.marker
            .call("setZIndexOffset", &[above.into()])
            .map(drop)
    }
}
