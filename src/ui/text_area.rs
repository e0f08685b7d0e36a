//! A field for a few lines of text. Must not know what is written.

use super::field::{FieldFrame, Ties};
use leptos::prelude::*;

/// A field that grows with what is typed where the browser can.
#[component]
pub fn TextArea(
    /// What the text is.
    #[prop(into)]
    label: Signal<String>,
    /// The raw text.
    value: RwSignal<String>,
    /// What is wrong with it and how to put it right.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// How much room is left, when that is worth saying.
    #[prop(optional, into)]
    room: Signal<Option<String>>,
    /// Called when a person leaves the field, the screen or the page after a change.
    #[prop(into)]
    on_leave: Callback<()>,
) -> impl IntoView {
    let ties = Ties::fresh();
    let tied = ties.clone();
    let changed = StoredValue::new(false);
    let leave = move || {
        // The browser tells of a change also while the field is taken away: by then nothing is left to say.
        if changed.try_get_value() == Some(true) {
            changed.set_value(false);
            on_leave.try_run(());
        }
    };
    // An effect, because only a browser has a window.
    Effect::new(move || {
        let closing = window_event_listener(leptos::ev::pagehide, move |_| leave());
        on_cleanup(move || closing.remove());
    });
    on_cleanup(leave);
    let described = move || tied.described_by(room.get().is_some(), error.get().is_some());
    let hint = ties.hint.clone();
    let left = move || {
        let hint = hint.clone();
        room.get()
            .map(|room| view! { <p class="field-hint" id=hint>{room}</p> })
    };
    view! {
        <FieldFrame label hint=None error ties=ties.clone()>
            <div class="field-box">
                <textarea class="field-input text-area" id=ties.control rows="2" aria-describedby=described
                    prop:value=move || value.get()
                    on:input=move |event| {
                        changed.set_value(true);
                        value.set(event_target_value(&event));
                    }
                    on:change=move |_| leave()>{value.get_untracked()}</textarea>
            </div>
            {left}
        </FieldFrame>
    }
}
