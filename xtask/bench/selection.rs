//! The filter engine on the benchmark's page: takes the page's columns, and gives it one function that
//! changes a wish and hands back count, facets and the first rows. Knows nothing of time.

use js_sys::{Array, Reflect, Uint32Array, global};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wooncarriere::domain::selection::{Column, Selection, Wish};

/// How many rows are handed back.
const ROWS: usize = 20;

fn main() {
    let given = |name: &str| Reflect::get(&global(), &JsValue::from_str(name));
    let (Ok(columns), Ok(buckets)) = (given("benchColumns"), given("benchBuckets")) else {
        return;
    };
    let buckets = Array::from(&buckets);
    let columns = Array::from(&columns).into_iter().zip(buckets.iter());
    let columns = columns.filter_map(|(values, bucket)| {
        // Width of a bucket, then how many.
        let bucket = Array::from(&bucket);
        let (width, count) = (bucket.get(0).as_f64()?, bucket.get(1).as_f64()?);
        let values = values.dyn_into::<Uint32Array>().ok()?.to_vec();
        let width = width as u32;
        Some(Column::new(&values, count as usize, move |value| {
            (value / width) as usize
        }))
    });
    let mut selection = Selection::new(columns.collect());
    let step = move |column: u32, least: u32, most: u32| {
        selection.wish(column as usize, &Wish::Between(least, most));
        answer(&selection)
    };
    let step = Closure::<dyn FnMut(u32, u32, u32) -> Uint32Array>::new(step);
    // A global object can always be written to.
    let _ = Reflect::set(
        &global(),
        &JsValue::from_str("benchStep"),
        &step.into_js_value(),
    );
}

/// Count, then all facets one after another, then the first rows.
fn answer(selection: &Selection) -> Uint32Array {
    let mut said = vec![selection.count() as u32];
    let mut column = 0;
    while let facet = selection.facet(column)
        && !facet.is_empty()
    {
        said.extend(facet);
        column += 1;
    }
    let first = selection.first(ROWS);
    said.extend(first.into_iter().map(|row| row as u32));
    Uint32Array::from(&*said)
}
