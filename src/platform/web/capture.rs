//! Takes one picture out of a video, in greys, for who looks for a QR code in it. Keeps nothing.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::document;
use super::sensors::{get, object};
use crate::platform::Picture;

/// The longer side of a picture at most, in pixels: enough for a code that fills half of it.
const LONGEST: f64 = 720.0;

/// What stands in the `video` element with this id; `None` while it shows nothing.
pub(super) fn capture(video: &str) -> Option<Picture> {
    let page = document()?;
    let video: JsValue = page.get_element_by_id(video)?.into();
    let side = |name| get(&video, name).ok()?.as_f64().filter(|side| *side >= 1.0);
    let (wide, high) = (side("videoWidth")?, side("videoHeight")?);
    let scale = (LONGEST / wide.max(high)).min(1.0);
    let (wide, high) = ((wide * scale).floor(), (high * scale).floor());
    let canvas: JsValue = page.create_element("canvas").ok()?.into();
    let pixels = draw(&canvas, &video, wide, high).ok()?;
    let light: Vec<u8> = pixels.chunks_exact(4).map(grey).collect();
    // Both are whole and at most 720.
    Some(Picture::new(wide as u16, high as u16, &light))
}

fn draw(canvas: &JsValue, video: &JsValue, wide: f64, high: f64) -> Result<Vec<u8>, JsValue> {
    Reflect::set(canvas, &"width".into(), &wide.into())?;
    Reflect::set(canvas, &"height".into(), &high.into())?;
    let often = object(&[("willReadFrequently", true.into())])?;
    let context = apply(canvas, "getContext", &Array::of2(&"2d".into(), &often))?;
    let (zero, wide, high) = (JsValue::from(0), wide.into(), high.into());
    apply(
        &context,
        "drawImage",
        &Array::of5(video, &zero, &zero, &wide, &high),
    )?;
    let image = apply(
        &context,
        "getImageData",
        &Array::of4(&zero, &zero, &wide, &high),
    )?;
    Ok(Uint8Array::new(&get(&image, "data")?).to_vec())
}

fn apply(of: &JsValue, name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let function: Function = get(of, name)?.dyn_into()?;
    Reflect::apply(&function, of, arguments)
}

/// Lightness of red, green and blue (Rec. 601), in parts of 256.
fn grey(pixel: &[u8]) -> u8 {
    let weighed = pixel.iter().zip([77_u16, 150, 29]);
    let sum: u16 = weighed
        .map(|(light, weight)| u16::from(*light) * weight)
        .sum();
    sum.to_be_bytes()[0]
}
