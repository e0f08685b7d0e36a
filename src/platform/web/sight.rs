//! Tells when an element of the page is wholly in view, and when elements get another size.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::ResizeObserver;

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

fn observe(id: &str, then: Then<()>) -> Result<(), JsValue> {
    let element = document().and_then(|page| page.get_element_by_id(id));
    let element: JsValue = element.ok_or(JsValue::NULL)?.into();
    let kind: Function = get(&js_sys::global(), "IntersectionObserver")?.dyn_into()?;
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
    let observer: Object = Reflect::construct(&kind, &arguments)?.dyn_into()?;
    tell(&observer, "observe", &Array::of1(&element)).map(|_| ())
}

/// Calls at once and whenever one of these elements gets another size, until the first of them goes away.
pub(super) fn when_resized(ids: &[&str], told: Box<dyn Fn()>) {
    let Some(page) = document() else { return };
    let elements: Vec<_> = ids
        .iter()
        .filter_map(|id| page.get_element_by_id(id))
        .collect();
    let Some(first) = elements.first().cloned() else {
        return;
    };
    let heard =
        Closure::<dyn Fn(JsValue, ResizeObserver)>::new(move |_, observer: ResizeObserver| {
            // An element that goes away gets another size, too.
            if first.is_connected() {
                told();
            } else {
                observer.disconnect();
            }
        });
    // A browser that cannot tell leaves the size of the beginning.
    if let Ok(observer) = ResizeObserver::new(heard.into_js_value().unchecked_ref()) {
        elements
            .iter()
            .for_each(|element| observer.observe(element));
    }
}

fn tell(to: &JsValue, name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let function: Function = get(to, name)?.dyn_into()?;
    Reflect::apply(&function, to, arguments)
}
