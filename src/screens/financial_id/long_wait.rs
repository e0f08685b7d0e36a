//! What is said when a source takes longer than usual: that one can wait, give up or go another way.

use leptos::prelude::*;

use crate::app::{say, use_session};
use crate::text::text;

/// How long a source usually takes at most, in milliseconds.
const USUAL: u32 = 3_000;

/// Says nothing at first; then that it takes long.
#[component]
pub fn LongWait() -> impl IntoView {
    let session = use_session();
    let long = RwSignal::new(false);
    // The answer may have come meanwhile; then nobody reads it.
    let over = move |()| {
        let _ = long.try_set(true);
    };
    session.after(USUAL, Box::new(over));
    view! {
        <Show when=move || long.get()>
            <p class="long-wait">{say(text(
                "Dit duurt langer dan gewoonlijk. U kunt wachten, annuleren of het zelf invullen. Er gaat niets verloren.",
                "This takes longer than usual. You can wait, cancel or fill it in yourself. Nothing gets lost.",
            ))}</p>
        </Show>
    }
}
