//! Two buyers: who swipes now, and how many homes the other one likes that this one has not seen.

use leptos::prelude::*;

use crate::app::{Session, say, use_session};
use crate::journey::Command;
use crate::journey::search::{Buyer, Command as SearchCommand};
use crate::text::text;

/// What the two buyers are called; `None` for who buys alone. Followed.
pub fn names(session: Session) -> Option<[String; 2]> {
    let language = session.language();
    if let Some(persona) = session.persona() {
        let partner = persona.partner?;
        return Some([persona.name, partner.name]);
    }
    let form = session.with(|story| story.journey.budget.form.clone())?;
    form.partner?;
    Some(["U", "Uw partner"].map(|name| match (language, name) {
        (crate::text::Language::Dutch, name) => name.to_owned(),
        (_, "U") => "You".to_owned(),
        _ => "Your partner".to_owned(),
    }))
}

/// The switch; nothing for who buys alone.
#[component]
pub fn Turns() -> impl IntoView {
    let session = use_session();
    let turn = session.select(|story| story.journey.search.turn);
    let names = Memo::new(move |_| names(session));
    let take = move |buyer: Buyer| {
        // A turn is never refused.
        let _ = session.dispatch(Command::Search(SearchCommand::TakeTurn(buyer)));
    };
    let button = move |(buyer, name): (Buyer, String)| {
        view! {
            <button type="button" class="chip-button" aria-pressed=move || (turn.get() == buyer).to_string()
                on:click=move |_| take(buyer)>{name}</button>
        }
    };
    move || {
        names.get().map(|[first, partner]| {
            let both = [(Buyer::First, first), (Buyer::Partner, partner)];
            view! {
                <div class="chip-row" role="group" aria-label=say(text("Wie swipet?", "Who swipes?"))>
                    <span class="quiet" aria-hidden="true">{say(text("Wie swipet?", "Who swipes?"))}</span>
                    {both.map(button).collect_view()}
                    <Waiting/>
                </div>
            }
        })
    }
}

#[component]
fn Waiting() -> impl IntoView {
    let session = use_session();
    let waiting = session.select(|story| {
        let search = &story.journey.search;
        (search.is_together(), search.waiting_for(search.turn))
    });
    let said = move || {
        let (together, waiting) = waiting.get();
        let language = session.language();
        (together && waiting > 0).then(|| {
            let homes = language.homes(waiting);
            language.pick(
                format!("{homes} die de ander leuk vindt, hebt u nog niet gezien."),
                format!("The other likes {homes} that you have not seen yet."),
            )
        })
    };
    move || said().map(|said| view! { <span class="quiet">{said}</span> })
}
