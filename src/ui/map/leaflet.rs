//! Leaflet, the map library: loaded when the first map is opened, and called so that every error it
//! throws comes back as a [`Fault`]. Knows nothing of what is drawn with it.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element};

/// Beside the app, completed with the address of `<base>`.
const STYLE: &str = "leaflet/leaflet.css";
const SCRIPT: &str = "leaflet/leaflet.js";

/// The library did not come, or something in it went wrong.
#[derive(Clone, Copy, Debug)]
pub struct Fault;

/// What came of it.
pub type Outcome<T> = Result<T, Fault>;

impl From<JsValue> for Fault {
    fn from(thrown: JsValue) -> Self {
        web_sys::console::warn_2(&"The map:".into(), &thrown);
        Self
    }
}

/// The library, or an object of it.
#[derive(Clone)]
pub struct Thing(JsValue);

impl Thing {
    /// An object that the library gave.
    pub const fn of(value: JsValue) -> Self {
        Self(value)
    }

    /// Calls a method.
    pub fn call(&self, method: &str, arguments: &[JsValue]) -> Outcome<Self> {
        let function: Function = Reflect::get(&self.0, &method.into())?.dyn_into()?;
        let arguments: Array = arguments.iter().collect();
        Ok(Self(Reflect::apply(&function, &self.0, &arguments)?))
    }

    /// Calls a method that gives a number, or nothing yet.
    pub fn number(&self, method: &str) -> Outcome<Option<f64>> {
        Ok(self.call(method, &[])?.0.as_f64())
    }

    /// A part that is an object.
    pub fn within(&self, name: &str) -> Outcome<Self> {
        Ok(Self(Reflect::get(&self.0, &name.into())?))
    }

    /// A part that is a number.
    pub fn part(&self, name: &str) -> Outcome<f64> {
        Reflect::get(&self.0, &name.into())?.as_f64().ok_or(Fault)
    }

    /// Changes a part.
    pub fn set(&self, name: &str, value: &JsValue) -> Outcome<()> {
        Reflect::set(&self.0, &name.into(), value)?;
        Ok(())
    }

    /// As an element of the page, if it is one.
    pub fn element(self) -> Option<Element> {
        self.0.dyn_into().ok()
    }

    /// As an argument.
    pub fn value(&self) -> JsValue {
        self.0.clone()
    }
}

/// Options: `{name: value, ...}`.
pub fn options(pairs: &[(&str, JsValue)]) -> Outcome<JsValue> {
    let options = Object::new();
    for (name, value) in pairs {
        Reflect::set(&options, &(*name).into(), value)?;
    }
    Ok(options.into())
}

/// A list of numbers: a size, a point, a place.
pub fn numbers(list: &[f64]) -> JsValue {
    list.iter()
        .copied()
        .map(JsValue::from_f64)
        .collect::<Array>()
        .into()
}

/// Calls back with the library, loaded first when this is the first map.
pub fn when_loaded(then: impl FnOnce(Outcome<Thing>) + 'static) {
    spawn_local(async move { then(load().await) });
}

async fn load() -> Outcome<Thing> {
    if let Some(library) = present() {
        return Ok(library);
    }
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(Fault)?;
    bring(&document, "link", &[("rel", "stylesheet"), ("href", STYLE)]).await?;
    bring(&document, "script", &[("src", SCRIPT)]).await?;
    present().ok_or(Fault)
}

fn present() -> Option<Thing> {
    let library = Reflect::get(&js_sys::global(), &"L".into()).ok()?;
    library.is_object().then_some(Thing(library))
}

/// Adds an element to the head and waits until what it names is there. One that failed is taken
/// away again, so that a second try starts afresh.
async fn bring(document: &Document, name: &str, attributes: &[(&str, &str)]) -> Outcome<()> {
    let element = document.create_element(name)?;
    for (attribute, value) in attributes {
        element.set_attribute(attribute, value)?;
    }
    let arrived = Promise::new(&mut |loaded, failed| {
        // Both names are valid, so neither call can fail.
        let _ = element.add_event_listener_with_callback("load", &loaded);
        let _ = element.add_event_listener_with_callback("error", &failed);
    });
    document
        .query_selector("head")?
        .ok_or(Fault)?
        .append_child(&element)?;
    let outcome = JsFuture::from(arrived).await;
    outcome.map(|_| ()).map_err(|thrown| {
        element.remove();
        thrown.into()
    })
}

/// Whether a person asked the device for less motion.
pub fn motion_is_reduced() -> bool {
    let window = Thing(js_sys::global().into());
    let query = window.call("matchMedia", &["(prefers-reduced-motion: reduce)".into()]);
    let matches = query
        .ok()
        .and_then(|query| Reflect::get(&query.0, &"matches".into()).ok());
    matches
        .and_then(|matches| matches.as_bool())
        .unwrap_or(false)
}
