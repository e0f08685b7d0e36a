//! Gespreksstof: the homes on which two buyers disagree, each as a card to talk about. What comes of
//! the talk counts for both.

use leptos::prelude::*;

use super::home_parts::{Facade, home_of, price};
use super::swipe_turns::names;
use crate::app::{say, use_session};
use crate::domain::home::HomeId;
use crate::journey::Command;
use crate::journey::search::{Buyer, Command as SearchCommand, Difference, Opinion};
use crate::text::{search as words, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::facade::FacadeSize;
use crate::ui::icon::Symbol;

/// The cards; nothing while the two agree.
#[component]
pub fn Talks() -> impl IntoView {
    let session = use_session();
    let differences = session.select(|story| {
        let search = &story.journey.search;
        let both = search.is_together();
        if both {
            search.differences()
        } else {
            Vec::new()
        }
    });
    view! {
        <Show when=move || differences.with(|found| !found.is_empty())>
            <Card title=say(text("Gespreksstof", "To talk about"))>
                <p>{say(text("Eén van u vindt deze woningen leuk, de ander niet.", "One of you likes these homes, the other does not."))}</p>
                <For each=move || differences.get() key=|one| (one.home.clone(), one.keen == Buyer::First, one.because) let:difference>
                    <Talk difference/>
                </For>
            </Card>
        </Show>
    }
}

#[component]
fn Talk(difference: Difference) -> impl IntoView {
    let session = use_session();
    let home = untrack(|| home_of(session, &difference.home))?;
    let (keen, because) = (difference.keen, difference.because);
    let said = move || {
        let language = session.language();
        let [first, partner] = names(session).unwrap_or_default();
        let (keen, against) = match keen {
            Buyer::First => (first, partner),
            Buyer::Partner => (partner, first),
        };
        let reason = because.map(|reason| words::pass_reason(reason).get(language).to_lowercase());
        let reason = reason.map_or_else(String::new, |reason| format!(" ({reason})"));
        language.pick(
            format!("Ja: {keen}. Nee: {against}{reason}."),
            format!("Yes: {keen}. No: {against}{reason}."),
        )
    };
    let agree = move |id: HomeId, opinion: Opinion| {
        // Two may always agree.
        let _ = session.dispatch(Command::Search(SearchCommand::Agree(id, opinion)));
        let said = match opinion {
            Opinion::Favourite => text(
                "Dit is nu een favoriet van u samen.",
                "This is now a favourite of you both.",
            ),
            Opinion::Pass => text(
                "Deze woning is nu voor u samen een nee.",
                "This home is now a no of you both.",
            ),
        };
        session.tell(said, false);
    };
    let (kept, passed) = (home.id.clone(), home.id.clone());
    Some(view! {
        <div class="talk">
            <Facade home=home.clone() size=FacadeSize::Thumbnail class="favourite-picture"/>
            <div class="talk-words">
                <h3>{home.address.line()}</h3>
                <p>{price(home.price)}</p>
                <p class="quiet">{said}</p>
            </div>
            <div class="cluster">
                <Button kind=ButtonKind::Secondary icon=Symbol::Heart on_press=move || agree(kept.clone(), Opinion::Favourite)
                    label=say(text("Samen ja", "Both yes"))/>
                <Button kind=ButtonKind::Quiet icon=Symbol::Cross on_press=move || agree(passed.clone(), Opinion::Pass)
                    label=say(text("Samen nee", "Both no"))/>
            </div>
        </div>
    })
}
