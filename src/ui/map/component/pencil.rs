//! Drawing an area on the map with a finger or the mouse: a sheet over the map as long as it is drawn.
//! Neighbourhoods can be chosen by tap and keyboard too; this is the freer way.

use leptos::ev::PointerEvent;
use leptos::html::Div;
use leptos::prelude::*;

use super::Engine;
use crate::domain::Position;
use crate::ui::map::MapWords;
use crate::ui::pointer::{Grip, Pointer};

/// A line gets a new corner after so many pixels.
const STEP: f64 = 5.0;

/// An area is at least so many pixels wide or high; less was a tap.
const SMALLEST: f64 = 24.0;

/// The sheet to draw on; there only while an area is drawn.
#[component]
pub(super) fn Pencil(
    engine: Engine,
    words: Signal<MapWords>,
    on_outline: Callback<(Vec<Position>,)>,
) -> impl IntoView {
    view! {
        <Show when=move || engine.pencil.get()><Sheet engine words on_outline/></Show>
    }
}

/// What is drawn on it goes with the sheet.
#[component]
fn Sheet(
    engine: Engine,
    words: Signal<MapWords>,
    on_outline: Callback<(Vec<Position>,)>,
) -> impl IntoView {
    let line = RwSignal::new(Vec::<(f64, f64)>::new());
    let held_by = StoredValue::new(None::<i32>);
    let sheet = NodeRef::<Div>::new();
    let let_go = move || {
        held_by.set_value(None);
        line.set(Vec::new());
    };
    let down = move |event: PointerEvent| {
        let may_take = Pointer::of(&event).may_take(held_by.get_value());
        if let Some(sheet) = sheet.get_untracked().filter(|_| may_take) {
            // A pointer that is already gone cannot be captured; the line then ends by itself.
            let _ = sheet.set_pointer_capture(event.pointer_id());
            held_by.set_value(Some(event.pointer_id()));
            line.set(vec![at(&event)]);
        }
    };
    let moved = move |event: PointerEvent| {
        match Pointer::of(&event).moves(held_by.get_value()) {
            Grip::Holds => {}
            Grip::Other => return,
            Grip::Lost => return let_go(),
        }
        let far = line.with_untracked(|line| {
            let last = line.last()?;
            Some((at(&event).0 - last.0).hypot(at(&event).1 - last.1))
        });
        if far.is_some_and(|far| far >= STEP) {
            line.update(|line| line.push(at(&event)));
        }
    };
    let up = move |event: PointerEvent| {
        if !Pointer::of(&event).holds(held_by.get_value()) {
            return;
        }
        let drawn = line.get_untracked();
        let_go();
        if is_area(&drawn) {
            engine.pencil.set(false);
            on_outline.run((engine.places(&drawn),));
        }
    };
    let cancelled = move |event: PointerEvent| {
        if Pointer::of(&event).holds(held_by.get_value()) {
            let_go();
        }
    };
    let points = move || {
        let corner = |(across, down): &(f64, f64)| format!("{across:.0},{down:.0} ");
        line.with(|line| line.iter().map(corner).collect::<String>())
    };
    view! {
        <div class="map-pencil" node_ref=sheet on:pointerdown=down on:pointermove=moved on:pointerup=up
            on:pointercancel=cancelled>
            <svg aria-hidden="true" focusable="false"><polyline points=points/></svg>
            <p role="status">{move || words.with(|words| words.drawing.clone())}</p>
        </div>
    }
}

fn at(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.offset_x()), f64::from(event.offset_y()))
}

/// Whether a line encloses something worth looking at.
fn is_area(line: &[(f64, f64)]) -> bool {
    let span = |part: fn(&(f64, f64)) -> f64| {
        let (least, most) = line
            .iter()
            .map(part)
            .fold((f64::MAX, f64::MIN), |span, at| {
                (span.0.min(at), span.1.max(at))
            });
        most - least
    };
    line.len() > 2 && span(|point| point.0).max(span(|point| point.1)) >= SMALLEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tap_is_no_area_and_a_loop_is() {
        assert!(!is_area(&[]));
        assert!(!is_area(&[(5.0, 5.0), (6.0, 5.0), (5.0, 6.0)]));
        assert!(is_area(&[(5.0, 5.0), (90.0, 5.0), (40.0, 70.0)]));
    }
}
