//! The picture of the street: what the camera sees, or homes drawn along a road, with price labels over
//! it. Drag, arrow keys and buttons turn it alike.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::{Div, Span};
use leptos::prelude::*;

use super::street_labels::{Held, PriceLabel, Stem};
use super::street_looking::Looking;
use super::street_scene::Scene;
use super::street_seen::Camera;
use super::street_steps::Steps;
use crate::app::{say, use_session};
use crate::domain::street::Picture;
use crate::text::text;
use crate::ui::pointer::{Grip, Pointer};

/// The element in which the camera's picture comes.
pub(super) const VIDEO: &str = "street-camera";

/// What is measured: the picture, and a label, which grows with the letters of the page.
const STAGE: &str = "street-stage";
const RULER: &str = "street-ruler";

/// A finger that moved less than this has tapped, in pixels.
const TAP: f64 = 6.0;

/// The stage with everything on it.
#[component]
pub(super) fn Stage(looking: Looking) -> impl IntoView {
    let (stage, ruler) = (NodeRef::<Div>::new(), NodeRef::<Span>::new());
    let measured = move || measure(looking, stage, ruler);
    let session = use_session();
    Effect::new(move || {
        if stage.get().is_some() && ruler.get().is_some() {
            // What was made in this turn is in the page, and has a size, at the next frame.
            request_animation_frame(move || {
                session.when_resized(&[STAGE, RULER], Box::new(measured))
            });
        }
    });
    let held = Held::nothing();
    Effect::new(move || {
        // A label that leaves the picture leaves the focus to the street, where the arrow keys go on.
        if held.has_left(looking)
            && let Some(stage) = stage.get_untracked()
        {
            let _ = stage.focus();
        }
    });
    let drag = RwSignal::new(None::<Drag>);
    let is_on = move || looking.camera.get() == Camera::On;
    view! {
        <div id=STAGE class="street-stage" role="group" tabindex="0" node_ref=stage
            aria-label=say(text(
                "De straat. Draai met de pijltjes links en rechts, loop met omhoog en omlaag. De lijst eronder zegt hetzelfde.",
                "The street. Turn with the left and right arrows, walk with up and down. The list below says the same.",
            ))
            data-camera=move || is_on().to_string()
            data-dragging=move || drag.get().is_some_and(|drag| drag.begun).to_string()
            on:keydown=move |event| key(looking, &event)
            on:pointerdown=move |event| down(drag, &event)
            on:pointermove=move |event| moved(looking, drag, stage, &event)
            on:pointerup=move |event| let_go(drag, &event)
            on:pointercancel=move |event| let_go(drag, &event)
            on:dragstart=|event| event.prevent_default()>
            <video id=VIDEO class="street-video" aria-hidden="true" tabindex="-1" muted=true prop:muted=true playsinline=true hidden=move || !is_on()></video>
            <Show when=move || !is_on()><Scene looking/></Show>
            <span id=RULER class="street-label street-ruler" node_ref=ruler aria-hidden="true"><strong>"€ 888.888"</strong><span>"for sale · 8,8 km"</span></span>
            <For each=move || looking.shown.get() key=|shown| shown.home.id.clone() let:shown>
                <Stem looking home=shown.home.id.clone()/>
                <PriceLabel looking shown held/>
            </For>
            <Steps looking/>
        </div>
    }
}

/// How large the picture and a label are on this screen.
fn measure(looking: Looking, stage: NodeRef<Div>, ruler: NodeRef<Span>) {
    // The screen may have been left since.
    let (Some(Some(stage)), Some(Some(ruler))) =
        (stage.try_get_untracked(), ruler.try_get_untracked())
    else {
        return;
    };
    let picture = Picture {
        width: f64::from(stage.client_width()),
        height: f64::from(stage.client_height()),
        label_width: f64::from(ruler.offset_width()) + 6.0,
        label_height: f64::from(ruler.offset_height()) + 6.0,
    };
    if looking.picture.get_untracked() != picture && picture.width > 0.0 {
        looking.picture.set(picture);
    }
}

/// A finger on the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Drag {
    pointer: i32,
    at: f64,
    begun: bool,
}

fn down(drag: RwSignal<Option<Drag>>, event: &PointerEvent) {
    if Pointer::of(event).may_take(held_by(drag)) {
        drag.set(Some(Drag {
            pointer: event.pointer_id(),
            at: f64::from(event.client_x()),
            begun: false,
        }));
    }
}

/// A second finger that is lifted does not end the drag of the first.
fn let_go(drag: RwSignal<Option<Drag>>, event: &PointerEvent) {
    if Pointer::of(event).holds(held_by(drag)) {
        drag.set(None);
    }
}

fn held_by(drag: RwSignal<Option<Drag>>) -> Option<i32> {
    drag.with_untracked(|drag| drag.as_ref().map(|held| held.pointer))
}

fn moved(
    looking: Looking,
    drag: RwSignal<Option<Drag>>,
    stage: NodeRef<Div>,
    event: &PointerEvent,
) {
    let Some(held) = drag.get_untracked() else {
        return;
    };
    match Pointer::of(event).moves(Some(held.pointer)) {
        Grip::Holds => {}
        Grip::Other => return,
        // Let go outside the street, before it was captured.
        Grip::Lost => return drag.set(None),
    }
    let at = f64::from(event.client_x());
    let across = at - held.at;
    if !held.begun && across.abs() < TAP {
        return;
    }
    if let Some(stage) = stage.get_untracked().filter(|_| !held.begun) {
        // A pointer that is already gone cannot be captured; the drag then ends by itself.
        let _ = stage.set_pointer_capture(event.pointer_id());
    }
    drag.set(Some(Drag {
        at,
        begun: true,
        ..held
    }));
    looking.drag(across);
}

fn key(looking: Looking, event: &KeyboardEvent) {
    match event.key().as_str() {
        "ArrowLeft" => looking.turn(-Looking::TURN),
        "ArrowRight" => looking.turn(Looking::TURN),
        "ArrowUp" => looking.walk(Looking::STEP),
        "ArrowDown" => looking.walk(-Looking::STEP),
        _ => return,
    }
    event.prevent_default();
}
