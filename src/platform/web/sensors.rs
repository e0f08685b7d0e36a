//! Camera, compass and place of the device. Knows nothing of what is drawn over them.

mod place;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Event;

use super::capture::capture;
use super::{document, later, window};
use crate::platform::sensors::{Found, Heard, Reading};
use crate::platform::{CameraFault, Picture, Sensors, Then};

/// A device with a compass says so within this time.
const PATIENCE_MILLISECONDS: u32 = 1_500;

/// The first one knows where north is, the second may or may not; a device has one, both or none.
const EVENTS: [&str; 2] = ["deviceorientationabsolute", "deviceorientation"];

/// Camera, compass and place of the device.
pub struct BrowserSensors;

type Listener = Closure<dyn Fn(Event)>;

thread_local! {
    static STREAM: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
    /// Counts what was asked and stopped, so that an answer that comes too late is known as such.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// The same for the compass.
    static HEADING_TURN: Cell<u32> = const { Cell::new(0) };
}

impl Sensors for BrowserSensors {
    fn show_camera(&self, video: &'static str, then: Then<Result<(), CameraFault>>) {
        self.stop_camera();
        let turn = TURN.get();
        spawn_local(async move {
            let outcome = match ask_for_camera().await {
                Ok(stream) if TURN.get() != turn => {
                    end(&stream);
                    return;
                }
                Ok(stream) => show(stream, video).await,
                Err(thrown) => Err(fault(&thrown)),
            };
            if TURN.get() == turn {
                then(outcome);
            }
        });
    }

    fn when_camera_ends(&self, then: Then<()>) {
        let turn = TURN.get();
        let ended = Closure::once_into_js(move || {
            if TURN.get() == turn {
                then(());
            }
        });
        // A camera that cannot be listened to just stands still.
        let _ = STREAM.with_borrow(|stream| {
            let stream = stream.as_ref().ok_or(JsValue::NULL)?;
            let tracks: Array = call(stream, "getTracks", &JsValue::UNDEFINED)?.dyn_into()?;
            Reflect::set(&tracks.get(0), &"onended".into(), &ended)
        });
    }

    fn picture(&self, video: &'static str) -> Option<Picture> {
        capture(video)
    }

    fn stop_camera(&self) {
        TURN.set(TURN.get().wrapping_add(1));
        if let Some(stream) = STREAM.take() {
            end(&stream);
        }
    }

    fn follow_heading(&self, heard: Heard) {
        self.stop_heading();
        let turn = HEADING_TURN.get();
        spawn_local(async move {
            let may = may_follow().await;
            if HEADING_TURN.get() != turn {
                return;
            }
            if may {
                listen(heard);
            } else {
                heard(None);
            }
        });
    }

    fn stop_heading(&self) {
        HEADING_TURN.set(HEADING_TURN.get().wrapping_add(1));
        let (Some(window), Some(listener)) = (window(), LISTENER.take()) else {
            return;
        };
        for event in EVENTS {
            // What was not listened to need not be stopped.
            let _ = window
                .remove_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        }
    }

    fn follow_place(&self, found: Found) {
        place::follow(found);
    }

    fn stop_place(&self) {
        place::stop();
    }
}

pub(super) fn get(of: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(of, &name.into())
}

fn call(of: &JsValue, name: &str, argument: &JsValue) -> Result<JsValue, JsValue> {
    let function: Function = get(of, name)?.dyn_into()?;
    Reflect::apply(&function, of, &Array::of1(argument))
}

pub(super) fn object(pairs: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (name, value) in pairs {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object.into())
}

async fn ask_for_camera() -> Result<JsValue, JsValue> {
    let window = window().ok_or(JsValue::NULL)?;
    let devices = get(&get(&window, "navigator")?, "mediaDevices")?;
    let video = object(&[("facingMode", "environment".into())])?;
    let wish = object(&[("video", video), ("audio", false.into())])?;
    let asked: Promise = call(&devices, "getUserMedia", &wish)?.dyn_into()?;
    JsFuture::from(asked).await
}

async fn show(stream: JsValue, video: &str) -> Result<(), CameraFault> {
    let element = document().and_then(|page| page.get_element_by_id(video));
    let Some(element) = element else {
        end(&stream);
        return Err(CameraFault::Unavailable);
    };
    let started = || -> Result<Promise, JsValue> {
        Reflect::set(&element, &"srcObject".into(), &stream)?;
        call(&element, "play", &JsValue::UNDEFINED)?.dyn_into()
    };
    // From now on the camera can be stopped, also while the picture is on its way.
    STREAM.set(Some(stream.clone()));
    let playing = match started() {
        Ok(playing) => JsFuture::from(playing).await,
        Err(thrown) => Err(thrown),
    };
    match playing {
        Ok(_) => Ok(()),
        Err(_) => {
            end(&stream);
            Err(CameraFault::Unavailable)
        }
    }
}

/// Names are those of the Media Capture and Streams standard.
fn fault(thrown: &JsValue) -> CameraFault {
    let name = get(thrown, "name").ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotAllowedError" | "SecurityError") => CameraFault::Refused,
        Some("NotReadableError" | "AbortError") => CameraFault::Unavailable,
        _ => CameraFault::Missing,
    }
}

fn end(stream: &JsValue) {
    let tracks = call(stream, "getTracks", &JsValue::UNDEFINED);
    let Some(tracks) = tracks
        .ok()
        .and_then(|tracks| tracks.dyn_into::<Array>().ok())
    else {
        return;
    };
    for track in tracks.iter() {
        // A track that has ended already can be ended again.
        let _ = call(&track, "stop", &JsValue::UNDEFINED);
    }
}

/// Some devices want to be asked first; where nothing asks, it is allowed.
async fn may_follow() -> bool {
    let kind = get(&js_sys::global(), "DeviceOrientationEvent").unwrap_or_default();
    let has_question = get(&kind, "requestPermission").is_ok_and(|asks| asks.is_function());
    if !has_question {
        return true;
    }
    let asked = call(&kind, "requestPermission", &JsValue::UNDEFINED);
    let Some(asked) = asked
        .ok()
        .and_then(|asked| asked.dyn_into::<Promise>().ok())
    else {
        return false;
    };
    let answer = JsFuture::from(asked).await;
    answer.is_ok_and(|answer| answer.as_string().as_deref() == Some("granted"))
}

fn listen(heard: Heard) {
    let Some(window) = window() else { return };
    let heard: Rc<Heard> = Rc::new(heard);
    let came = Rc::new(Cell::new(false));
    let knows_north = Cell::new(false);
    let listener = {
        let (heard, came) = (heard.clone(), came.clone());
        Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let Some(heading) = reading(&event).heading() else {
                return;
            };
            knows_north.set(knows_north.get() || heading.knows_north);
            // One that knows north counts more than one that does not.
            if heading.knows_north || !knows_north.get() {
                came.set(true);
                heard(Some(heading));
            }
        })
    };
    for event in EVENTS {
        // A device without a compass has the event and never sends it.
        let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    LISTENER.set(Some(listener));
    let turn = HEADING_TURN.get();
    later(PATIENCE_MILLISECONDS, move || {
        if !came.get() && HEADING_TURN.get() == turn {
            heard(None);
        }
    });
}

/// On an event of the first name the angles are counted from the earth, on the other when it says so.
fn reading(event: &Event) -> Reading {
    let number = |name| get(event, name).ok()?.as_f64();
    let angles = || Some([number("alpha")?, number("beta")?, number("gamma")?]);
    let says_so = || get(event, "absolute").is_ok_and(|absolute| absolute.is_truthy());
    Reading {
        angles: angles(),
        is_absolute: event.type_() == EVENTS[0] || says_so(),
        compass: number("webkitCompassHeading"),
        accuracy: number("webkitCompassAccuracy"),
    }
}
