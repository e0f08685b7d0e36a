//! Hears when a map or the letters of the page become larger or smaller: labels then need other room.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver};

use crate::ui::map::leaflet::{Fault, Outcome, Thing};

/// Hears it as long as it lives.
pub(super) struct Growth {
    /// As wide as ten letters that the page starts from.
    pub ruler: HtmlElement,
    observer: ResizeObserver,
    _told: Closure<dyn Fn(Array)>,
}

impl Growth {
    /// Watches the container of a map. `told` is called at once, too.
    pub fn watch(container: &HtmlElement, map: &Thing, told: impl Fn() + 'static) -> Outcome<Self> {
        let document = container.owner_document().ok_or(Fault)?;
        let ruler = document.create_element("div")?;
        let ruler: HtmlElement = ruler.dyn_into().map_err(JsValue::from)?;
        ruler.set_class_name("map-ruler");
        container.append_child(&ruler)?;
        let map = map.clone();
        let told: Closure<dyn Fn(Array)> = Closure::new(move |_| {
            // The library hears of the window alone. Without an animation there is nothing to fail on.
            let _ = map.call("invalidateSize", &[false.into()]);
            told();
        });
        let observer = ResizeObserver::new(told.as_ref().unchecked_ref())?;
        observer.observe(container);
        observer.observe(&ruler);
        Ok(Self {
            ruler,
            observer,
            _told: told,
        })
    }
}

impl Drop for Growth {
    fn drop(&mut self) {
        self.observer.disconnect();
        self.ruler.remove();
    }
}
