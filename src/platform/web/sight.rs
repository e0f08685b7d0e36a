//! Tells when an element of the page is wholly in view, or gets another size.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use super::document;
use super::sensors::{get, object};
use crate::platform::Then;

/// What lies at the bottom of the page over what scrolls: the bar with buttons.
const UNDER_THE_BAR: &str = "0px 0px -168px 0px";

/// Calls once, when the element with this id is in view; never when it goes away before.
pub(super) fn when_in_view(id: &str, then: Then<()>) {
    // A browser that cannot tell leaves the other way: moving focus there.
    let _ = observe(id, then);
}

/// Calls at once and whenever the element with this id gets another size, until it goes away.
pub(super) fn when_resized(id: &str, heard: Box<dyn Fn()>) {
    // A browser that cannot tell shows what fits the size that is assumed.
    let _ = observe_size(id, heard);
}

fn observe(id: &str, then: Then<()>) -> Result<(), JsValue> {
    let mut then = Some(then);
    let seen =
        Closure::<dyn FnMut(JsValue, JsValue)>::new(move |entries: JsValue, observer: JsValue| {
            let last = Array::from(&entries).pop();
            let is_seen = get(&last, "isIntersecting").is_ok_and(|seen| seen.is_truthy());
            if is_seen && let Some(then) = then.take() {
                let _ = tell(&observer, "disconnect", &Array::new());
                then(());
            }
        });
    let wish = object(&[
        ("rootMargin", UNDER_THE_BAR.into()),
        ("threshold", 1.0.into()),
    ])?;
    let arguments = Array::of2(&seen.into_js_value(), &wish);
    begin("IntersectionObserver", &arguments, &element(id)?)
}

fn observe_size(id: &str, heard: Box<dyn Fn()>) -> Result<(), JsValue> {
    let element = element(id)?;
    let own = element.clone();
    let resized = Closure::<dyn FnMut(JsValue, JsValue)>::new(move |_, observer: JsValue| {
        if get(&own, "isConnected").is_ok_and(|is_there| is_there.is_truthy()) {
            heard();
        } else {
            let _ = tell(&observer, "disconnect", &Array::new());
        }
    });
    begin(
        "ResizeObserver",
        &Array::of1(&resized.into_js_value()),
        &element,
    )
}

fn element(id: &str) -> Result<JsValue, JsValue> {
    let found = document().and_then(|page| page.get_element_by_id(id));
    Ok(found.ok_or(JsValue::NULL)?.into())
}

/// An observer of this kind begins to observe an element.
fn begin(kind: &str, arguments: &Array, element: &JsValue) -> Result<(), JsValue> {
    let kind: Function = get(&js_sys::global(), kind)?.dyn_into()?;
    let observer: Object = Reflect::construct(&kind, arguments)?.dyn_into()?;
    tell(&observer, "observe", &Array::of1(element)).map(|_| ())
}

fn tell(to: &JsValue, name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let function: Function = get(to, name)?.dyn_into()?;
    Reflect::apply(&function, to, arguments)
}
