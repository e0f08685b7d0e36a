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
use crate::ui::notice::{Notice, NoticeTone};

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
    let agreed = RwSignal::new(None::<HomeId>);
    view! {
        <AgreedNow agreed/>
        <Show when=move || differences.with(|found| !found.is_empty())>
            <Card title=say(text("Gespreksstof", "To talk about"))>
                <p>{say(text("Eén van u vindt deze woningen leuk, de ander niet.", "One of you likes these homes, the other does not."))}</p>
                <For each=move || differences.get() key=|one| (one.home.clone(), one.keen == Buyer::First, one.because) let:difference>
                    <Talk difference agreed/>
                </For>
            </Card>
        </Show>
    }
}

/// What the two agreed on just now, and the way to take it back for both at once.
#[component]
fn AgreedNow(agreed: RwSignal<Option<HomeId>>) -> impl IntoView {
    let session = use_session();
    // Until one of them thinks something else of it.
    let open = Memo::new(move |_| {
        let id = agreed.get()?;
        session.with(|story| {
            let search = &story.journey.search;
            let opinion = search.opinion_of(Buyer::First, &id)?;
            (search.agreed() == Some(&id)).then_some((id, opinion))
        })
    });
    let take_back = move || {
        agreed.set(None);
        // Refused when another window took it back first; then the cards already show that.
        let _ = session.dispatch(Command::Search(SearchCommand::TakeBackAgreed));
        let said = text("Teruggenomen.", "Taken back.");
        session.tell(said, false);
    };
    move || {
        let (id, opinion) = open.get()?;
        let line = home_of(session, &id)?.address.line();
        let said = move || session.language().agreed(&line, opinion);
        Some(view! {
            <Notice tone=NoticeTone::Information>
                <p>{said}</p>
                <Button kind=ButtonKind::Secondary icon=Symbol::Undo label=say(text("Neem terug", "Take back")) on_press=take_back/>
            </Notice>
        })
    }
}

#[component]
fn Talk(difference: Difference, agreed: RwSignal<Option<HomeId>>) -> impl IntoView {
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
        let _ = session.dispatch(Command::Search(SearchCommand::Agree(id.clone(), opinion)));
        agreed.set(Some(id));
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
