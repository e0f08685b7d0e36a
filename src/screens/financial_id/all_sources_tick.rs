//! What is said yes to of each source when all are asked in one go: what is needed, and apart from that the
//! rest, source by source.

use leptos::prelude::*;

use crate::app::{say, tell};
use crate::domain::record::{Field, Source};
use crate::text::{text, vault as words};
use crate::ui::check_field::CheckField;

/// A source, and what is said yes to: the source itself, and what it could give besides.
#[derive(Clone, Copy)]
pub struct Tick {
    /// Which.
    pub source: Source,
    /// It may give what is needed.
    pub asked: RwSignal<bool>,
    /// It may give the rest too.
    pub whole: RwSignal<bool>,
}

/// What is asked in one go.
pub fn asked(source: Source, whole: bool) -> Vec<Field> {
    match whole {
        true => source.open_fields(),
        false => source.fewest_fields().to_vec(),
    }
}

/// What a source could give that is not needed, with a tick of its own; nothing where there is none.
#[component]
pub fn More(
    /// Of which source.
    tick: Tick,
) -> impl IntoView {
    let mut more = tick.source.open_fields();
    let needed = asked(tick.source, false);
    more.retain(|field| !needed.contains(field));
    let is_more = !more.is_empty();
    let label = tell(move |language| {
        let names = words::fields_inside(&more, language);
        language.pick(format!("Ook: {names}"), format!("Also: {names}"))
    });
    is_more.then(|| {
        view! {
            <CheckField label checked=tick.whole
                hint=say(text("Zonder vinkje vraagt u alleen wat nodig is.", "Without it you ask only what is needed."))/>
        }
    })
}
