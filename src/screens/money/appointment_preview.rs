//! Exactly what the adviser will read, and all that comes with it, before anything is shown.

use leptos::prelude::*;

use super::appointment_share::ToShow;
use crate::app::{SharingTerms, say, shown_lines, tell, use_session};
use crate::domain::moment::Moment;
use crate::journey::vault::Receiver;
use crate::journey::vault::sharing::Purpose;
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;

/// The lines, and the button for the rest.
#[component]
pub fn Preview(
    /// What is ticked.
    to_show: ToShow,
    /// When the talk ends, once that is known.
    ends: Signal<Option<Moment>>,
) -> impl IntoView {
    let session = use_session();
    let lines = move || {
        let items = to_show.items();
        let claims = session.with(|story| story.journey.vault.preview(&items));
        shown_lines(&claims, session.language())
    };
    view! {
        <p class="field-label">{say(text("Precies dit ziet de adviseur", "Exactly this is what the adviser sees"))}</p>
        {lines}
        <Show when=move || to_show.more.get() fallback=move || view! {
            <Button kind=ButtonKind::Secondary icon=Symbol::Eye label=say(text("Meer", "More")) on_press=move || to_show.more.set(true)/>
        }>
            <More ends/>
        </Show>
    }
}

/// What comes with the lines, until the talk is over.
#[component]
fn More(ends: Signal<Option<Moment>>) -> impl IntoView {
    let until = tell(move |language| match ends.get() {
        Some(ends) => {
            let end = words::end(Purpose::Talk, ends, language);
            language.pick(
                format!("Tot het gesprek voorbij is: {end}. Verzet u het, dan schuift dit mee. Zegt u het af, dan stopt het."),
                format!("Until the talk is over: {end}. If you move it, this moves along. If you call it off, this stops."),
            )
        }
        None => language
            .pick(
                "Tot het gesprek voorbij is. Kies hierboven nog een dag en een tijd.",
                "Until the talk is over. Choose a day and a time above.",
            )
            .to_owned(),
    });
    view! { <SharingTerms receiver=Receiver::Adviser purpose=Purpose::Talk until/> }
}
