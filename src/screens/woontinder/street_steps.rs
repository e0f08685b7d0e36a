//! Turning and walking in the street: how far both go, and the buttons for them.

use leptos::prelude::*;

use super::street_looking::Looking;
use super::street_seen::Camera;
use crate::app::tell;
use crate::domain::street::{self, Lane};
use crate::text::{Text, text};
use crate::ui::button::IconButton;
use crate::ui::icon::Symbol;

/// Where there is nothing more to see in the drawn street.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ends {
    /// Turned to the left.
    pub left: bool,
    /// Turned to the right.
    pub right: bool,
    /// Walked on.
    pub on: bool,
    /// Walked back.
    pub back: bool,
}

impl Looking {
    /// Turns by degrees, to the right when they are more than 0.
    pub fn turn(self, degrees: f64) {
        if self.camera.get_untracked() == Camera::On {
            let turned = self.heading.get_untracked() + degrees;
            return self.heading.set(street::turn(0.0, turned));
        }
        let (left, right) = untrack(|| self.sides());
        let turned = untrack(|| self.lane()).turned + degrees;
        self.heading.set(turned.clamp(left, right));
    }

    fn sides(self) -> (f64, f64) {
        let count = self.count();
        Lane::sides(count, self.walked.get().min(Lane::length(count)))
    }

    /// Whether the drawn street shows nothing more to the left, to the right; nothing more further on,
    /// and nothing back. Followed.
    pub fn ends(self) -> Ends {
        let ((left, right), turned) = (self.sides(), self.lane().turned);
        let is_drawn = self.camera.get() != Camera::On;
        let most = Lane::length(self.count());
        Ends {
            left: is_drawn && turned <= left,
            right: is_drawn && turned >= right,
            on: self.walked.get() >= most,
            back: self.walked.get() <= 0.0,
        }
    }

    /// Walks on, or back with less than 0.
    pub fn walk(self, far: f64) {
        let most = Lane::length(untrack(|| self.count()));
        self.walked
            .update(|walked| *walked = (*walked + far).clamp(0.0, most));
    }
}

/// Turning and walking by pressing. What would show nothing more says so and does nothing.
#[component]
pub(super) fn Steps(looking: Looking) -> impl IntoView {
    let is_drawn = move || looking.camera.get() != Camera::On;
    let ends = Memo::new(move |_| looking.ends());
    let said = move |ended: fn(Ends) -> bool, label: Text, end: Text| {
        tell(move |language| {
            let said = if ended(ends.get()) { end } else { label };
            said.get(language).to_owned()
        })
    };
    let at_end = move |ended: fn(Ends) -> bool| Signal::derive(move || ended(ends.get()));
    view! {
        <div class="street-steps" on:pointerdown=|event| event.stop_propagation()>
            <IconButton symbol=Symbol::Back ended=at_end(|ends| ends.left) label=said(|ends| ends.left, LEFT, LAST_LEFT)
                on_press=move || looking.turn(-Looking::TURN)/>
            <Show when=is_drawn>
                <IconButton symbol=Symbol::Minus ended=at_end(|ends| ends.back) label=said(|ends| ends.back, BACK, AT_START)
                    on_press=move || looking.walk(-Looking::STEP)/>
                <IconButton symbol=Symbol::Plus ended=at_end(|ends| ends.on) label=said(|ends| ends.on, ON, AT_END)
                    on_press=move || looking.walk(Looking::STEP)/>
            </Show>
            <IconButton symbol=Symbol::Forward ended=at_end(|ends| ends.right) label=said(|ends| ends.right, RIGHT, LAST_RIGHT)
                on_press=move || looking.turn(Looking::TURN)/>
        </div>
    }
}

const LEFT: Text = text("Draai naar links", "Turn left");
const RIGHT: Text = text("Draai naar rechts", "Turn right");
const BACK: Text = text("Loop terug", "Walk back");
const ON: Text = text("Loop verder", "Walk on");
const LAST_LEFT: Text = text(
    "Draai naar links: daar staat geen woning meer",
    "Turn left: no more homes there",
);
const LAST_RIGHT: Text = text(
    "Draai naar rechts: daar staat geen woning meer",
    "Turn right: no more homes there",
);
const AT_START: Text = text(
    "Loop terug: u staat aan het begin van de straat",
    "Walk back: you are at the start of the street",
);
const AT_END: Text = text(
    "Loop verder: u bent bij de laatste woningen",
    "Walk on: you are at the last homes",
);
