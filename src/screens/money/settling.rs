//! Values that change faster than they need to be followed: a slider moves many times in a moment.

use leptos::prelude::*;

use crate::app::Session;

/// Milliseconds of one picture on the screen.
const FRAME: u32 = 16;

/// Milliseconds of rest after which something is read aloud.
const REST: u32 = 600;

/// Follows a value once a picture at most; the last one always arrives.
pub fn once_a_frame<T: Clone + PartialEq + Send + Sync + 'static>(
    session: Session,
    value: Signal<T>,
) -> RwSignal<T> {
    let followed = RwSignal::new(value.get_untracked());
    let is_coming = StoredValue::new(false);
    Effect::new(move |_| {
        value.track();
        if is_coming.get_value() {
            return;
        }
        is_coming.set_value(true);
        let follow = move || {
            // The screen may have been left meanwhile.
            if is_coming.try_set_value(false).is_none() {
                take_over(value, followed);
            }
        };
        session.after(FRAME, Box::new(move |()| follow()));
    });
    followed
}

/// Follows words once they rest: what is read aloud should not interrupt itself.
pub fn once_at_rest(session: Session, words: Signal<String>) -> RwSignal<String> {
    let followed = RwSignal::new(String::new());
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        words.track();
        let own = turn.get_value().wrapping_add(1);
        turn.set_value(own);
        let follow = move || {
            if turn.try_get_value() == Some(own) {
                take_over(words, followed);
            }
        };
        session.after(REST, Box::new(move |()| follow()));
    });
    followed
}

fn take_over<T: Clone + PartialEq + Send + Sync + 'static>(
    value: Signal<T>,
    followed: RwSignal<T>,
) {
    let Some(now) = value.try_get_untracked() else {
        return;
    };
    if followed.try_with_untracked(|before| *before != now) == Some(true) {
        followed.set(now);
    }
}
