//! Where the device is, by the browser's own Geolocation. Asks only when it is told to, and stops then too.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use super::{get, object, window};
use crate::domain::Position;
use crate::platform::sensors::Found;
use crate::platform::{Fix, PlaceFault};

/// A device that knows where it is says so within this time, once it may.
const PATIENCE_MILLISECONDS: f64 = 12_000.0;

/// A place that was found so long ago is still good enough.
const FRESH_MILLISECONDS: f64 = 5_000.0;

type Answer = Closure<dyn Fn(JsValue)>;

struct Watch {
    /// What the browser calls it.
    number: JsValue,
    _answers: [Answer; 2],
}

thread_local! {
    static WATCH: RefCell<Option<Watch>> = const { RefCell::new(None) };
}

/// Calls back with every place, or once with a fault.
pub fn follow(found: Found) {
    stop();
    let found = Rc::new(found);
    let (there, not) = (found.clone(), found.clone());
    let there = Answer::new(move |place: JsValue| there(fix(&place)));
    let not = Answer::new(move |thrown: JsValue| {
        stop();
        not(Err(fault(&thrown)));
    });
    let started = || -> Result<JsValue, JsValue> {
        let wish = object(&[
            ("enableHighAccuracy", true.into()),
            ("timeout", PATIENCE_MILLISECONDS.into()),
            ("maximumAge", FRESH_MILLISECONDS.into()),
        ])?;
        let arguments = [there.as_ref().clone(), not.as_ref().clone(), wish];
        ask("watchPosition", &arguments)
    };
    match started() {
        Ok(number) => WATCH.set(Some(Watch {
            number,
            _answers: [there, not],
        })),
        Err(_) => found(Err(PlaceFault::Unknown)),
    }
}

/// The browser looks for the place no longer.
pub fn stop() {
    if let Some(watch) = WATCH.take() {
        // A browser that could begin can end.
        let _ = ask("clearWatch", &[watch.number]);
    }
}

fn ask(method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let window = window().ok_or(JsValue::NULL)?;
    let finder = get(&get(&window, "navigator")?, "geolocation")?;
    let function: Function = get(&finder, method)?.dyn_into()?;
    Reflect::apply(&function, &finder, &arguments.iter().collect::<Array>())
}

fn fix(place: &JsValue) -> Result<Fix, PlaceFault> {
    let coordinates = get(place, "coords").unwrap_or_default();
    let number = |name| get(&coordinates, name).ok()?.as_f64();
    let position = number("latitude").zip(number("longitude"));
    let (latitude, longitude) = position.ok_or(PlaceFault::Unknown)?;
    Ok(Fix {
        position: Position::new(latitude, longitude),
        within: number("accuracy").unwrap_or_default(),
    })
}

/// Codes are those of the Geolocation standard.
fn fault(thrown: &JsValue) -> PlaceFault {
    let code = get(thrown, "code").ok().and_then(|code| code.as_f64());
    match code {
        Some(1.0) => PlaceFault::Refused,
        Some(3.0) => PlaceFault::TooLate,
        _ => PlaceFault::Unknown,
    }
}
