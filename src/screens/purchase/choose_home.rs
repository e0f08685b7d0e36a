//! Which home to bid on: one of the favourites.

use leptos::prelude::*;

use super::bidding_home::NotLoaded;
use crate::app::{Loading, Session, href, say, tell, use_session};
use crate::domain::Home;
use crate::journey::Command;
use crate::room::Stage;
use crate::text::{Language, Text, room as words, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::empty_state::EmptyState;
use crate::ui::facade::{FacadeSize, facade_svg};
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::pictures;
use crate::ui::radio_cards::{RadioCard, RadioCards};
use crate::ui::skeleton::{Skeleton, SkeletonShape};

/// The choice; `ended` when the sale of the room that was entered is over.
#[component]
pub fn ChooseHome(ended: bool, choosing: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let homes = Memo::new(move |_| favourites(session));
    view! {
        <header class="screen-head">
            <p class="overline">{say(text("Transactiekamer", "Transaction room"))}</p>
            <h1 tabindex="-1">{say(text("Op welke woning wilt u bieden?", "Which home do you want to bid on?"))}</h1>
        </header>
        {ended.then(|| view! { <EndedNotice/> })}
        {move || match session.loading() {
            Loading::Failed => view! { <NotLoaded/> }.into_any(),
            Loading::Busy => view! {
                <Skeleton shape=SkeletonShape::Picture label=say(text("De woningen worden geladen", "The homes are loading"))/>
            }.into_any(),
            Loading::Ready(_) if homes.with(Vec::is_empty) => view! { <NoFavourites/> }.into_any(),
            Loading::Ready(_) => view! { <Choice homes=homes.get() choosing/> }.into_any(),
        }}
    }
}

/// Favourites whose sale has not ended, and the home of the room that was entered.
fn favourites(session: Session) -> Vec<Home> {
    let Some(all) = session.catalogue() else {
        return Vec::new();
    };
    session.with(|story| {
        let open = |home: &&Home| {
            story
                .room_of(&home.id)
                .is_none_or(|room| !matches!(room.stage, Stage::Ended(..)))
        };
        let mut ids = story.journey.search.favourites();
        let entered = story
            .journey
            .room
            .clone()
            .filter(|room| !ids.contains(room));
        ids.extend(entered);
        ids.iter()
            .filter_map(|id| all.home(id))
            .filter(open)
            .cloned()
            .collect()
    })
}

#[component]
fn Choice(homes: Vec<Home>, choosing: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let first = homes
        .first()
        .map(|home| home.id.0.clone())
        .unwrap_or_default();
    let chosen = RwSignal::new(first);
    let refused = RwSignal::new(None::<Text>);
    let homes = StoredValue::new(homes);
    let home = move || {
        chosen.with(|id| homes.with_value(|all| all.iter().find(|home| &home.id.0 == id).cloned()))
    };
    let options = move || {
        let language = session.language();
        homes.with_value(|all| {
            all.iter()
                .map(|home| option(home, session, language))
                .collect::<Vec<_>>()
        })
    };
    let enter = move || {
        let Some(home) = untrack(home) else { return };
        match session.dispatch(Command::EnterRoom(Box::new(home.summary()))) {
            Ok(()) => choosing.set(false),
            Err(refusal) => refused.set(Some(words::journey_refusal(&refusal))),
        }
    };
    view! {
        <Card>
            <div class="bid-picture" aria-hidden="true"
                inner_html=move || home().map(|home| facade_svg(&home, FacadeSize::Wide)).unwrap_or_default()></div>
            <RadioCards legend=say(text("Uw favorieten", "Your favourites")) options value=chosen/>
        </Card>
        <div class="actions">
            <Button label=say(text("Ga de transactiekamer in", "Enter the transaction room")) on_press=enter
                refused=move || refused.get().map(|why| why.get(session.language()).to_owned())/>
            <Show when=move || choosing.get()>
                <Button kind=ButtonKind::Quiet label=say(text("Terug", "Back")) on_press=move || choosing.set(false)/>
            </Show>
        </div>
    }
}

fn option(home: &Home, session: Session, language: Language) -> RadioCard {
    let price = language.euros(home.price);
    let state = session.with(|story| {
        let room = story.room_of(&home.id)?;
        Some(match &room.stage {
            Stage::Bidding(_) => text("u was al in deze kamer", "you were in this room"),
            Stage::Contract(_) => text("de verkoper is akkoord", "the seller agreed"),
            Stage::Ended(..) => text("afgelopen", "ended"),
        })
    });
    let state = state
        .map(|state| format!(" · {}", state.get(language)))
        .unwrap_or_default();
    let town = &home.address.town;
    let said = language.pick(
        format!("{town} · vraagprijs {price}{state}"),
        format!("{town} · asking price {price}{state}"),
    );
    RadioCard {
        value: home.id.0.clone(),
        title: home.address.line(),
        text: said,
        icon: None,
    }
}

#[component]
fn EndedNotice() -> impl IntoView {
    let session = use_session();
    let how = tell(move |language| {
        let ended = session.with(|story| match &story.room()?.stage {
            Stage::Ended(_, ending) => Some((story.room()?.object.address_line.clone(), *ending)),
            _ => None,
        });
        let Some((address, ending)) = ended else {
            return String::new();
        };
        format!("{address}. {}", words::ending(ending, language))
    });
    view! {
        <Notice tone=NoticeTone::Information title=say(text("Deze koop ging niet door", "This purchase did not go through"))>
            <p>{how}</p>
            <p><a href=href("/koopovereenkomst")>{say(text("Bekijk wat het kostte", "See what it cost"))}</a></p>
        </Notice>
    }
}

#[component]
fn NoFavourites() -> impl IntoView {
    view! {
        <EmptyState title=say(text("U hebt geen andere favorieten", "You have no other favourites"))
            text=say(text("Zoek eerst een woning die u wilt kopen.", "First find a home that you want to buy."))
            picture=|| view! { <div inner_html=pictures::no_favourites()></div> }
            action=|| view! { <ButtonLink href=href("/woontinder") label=say(text("Naar Woontinder", "To Woontinder"))/> }/>
    }
}
