//! Two buyers: whose turn it is, and how many homes the other one likes that this one has not seen.

use leptos::prelude::*;

use crate::app::{Session, say, use_session};
use crate::journey::search::{Buyer, Command as SearchCommand};
use crate::journey::{Command, Story};
use crate::text::{Text, text};

/// Over the switch on the deck.
pub const WHO_SWIPES: Text = text("Wie swipet?", "Who swipes?");
/// Over the switch where one home is looked at.
pub const WHO_CHOOSES: Text = text("Wie kiest?", "Who chooses?");

const OWN: [Text; 2] = [text("U", "You"), text("Uw partner", "Your partner")];
const OWN_WITHIN: [Text; 2] = [text("u", "you"), text("uw partner", "your partner")];

/// What the two buyers are called; `None` for who buys alone. Followed.
pub fn names(session: Session) -> Option<[String; 2]> {
    called(session, OWN)
}

/// The same within a sentence; `None` also while the partner has never had a turn.
pub fn names_within(session: Session) -> Option<[String; 2]> {
    let together = session.with(|story| story.journey.search.is_together());
    let named = together.then(|| called(session, OWN_WITHIN))?;
    Some(named.unwrap_or_else(|| in_words(session, OWN_WITHIN)))
}

fn called(session: Session, own: [Text; 2]) -> Option<[String; 2]> {
    let form = session.with(|story| Some(story.journey.budget.form.as_ref()?.partner.is_some()));
    if form == Some(false) {
        // Also of a persona: who took the partner out of the sum buys alone.
        return None;
    }
    let [first, partner] = in_words(session, own);
    let Some(persona) = session.persona() else {
        return form.map(|_| [first, partner]);
    };
    // A persona without a partner of its own may have typed one into the sum.
    let typed = form.map(|_| partner);
    let partner = persona.partner.map(|partner| partner.name).or(typed)?;
    Some([persona.name, partner])
}

fn in_words(session: Session, own: [Text; 2]) -> [String; 2] {
    own.map(|name| name.get(session.language()).to_owned())
}

/// The switch; nothing for who buys alone.
#[component]
pub fn Turns(
    /// What is switched.
    question: Text,
) -> impl IntoView {
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
                <div class="chip-row" role="group" aria-label=say(question)>
                    <span class="quiet" aria-hidden="true">{say(question)}</span>
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
    let waiting = Memo::new(move |_| {
        let catalogue = session.catalogue();
        let homes = catalogue
            .as_ref()
            .map(|catalogue| catalogue.homes.as_slice());
        let waiting = |story: &Story| {
            let waiting = story.journey.waiting_homes(homes.unwrap_or_default());
            waiting.map(|homes| homes.len())
        };
        session.with(waiting)
    });
    let said = move || session.language().liked_by_other(waiting.get());
    move || said().map(|said| view! { <span class="quiet">{said}</span> })
}
