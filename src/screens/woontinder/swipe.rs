//! O2 Woontinder, Swipen: the deck of homes that pass the filters. Right is favourite, left is no;
//! buttons and arrow keys do the same, and every opinion can be taken back.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::home_parts::{ToFavourites, WithHomes};
use super::liked_outside::LikedOutside;
use super::search_address::take_over;
use super::search_nothing::BadParts;
use super::swipe_card::HomeCard;
use super::swipe_empty::EmptyDeck;
use super::swipe_said::in_words;
use super::swipe_turns::{Turns, WHO_SWIPES};
use super::swipe_why::WhyNot;
use super::swiping::Swiping;
use crate::app::{Behind, Screen, href, say, tell, use_session};
use crate::domain::home::HomeId;
use crate::journey::{Phase, Step};
use crate::part;
use crate::text::text;
use crate::ui::button::IconButton;
use crate::ui::deck::Deck;
use crate::ui::icon::Symbol;
use crate::ui::swipe::Direction;
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "swipe",
    path: "/woontinder/swipen",
    phase: Some(Phase::Orientation),
    step: Some(Step::Search),
    title: text("Swipen", "Swipe"),
    behind: Some(Behind {
        who: text(
            "Alleen u. Geen verkoper ziet dat u zijn woning bewaart of weglegt.",
            "Only you. No seller sees that you keep a home or put it aside.",
        ),
        data: text(
            "De gegevens van de woning komen uit het objectpaspoort. Uw mening blijft in deze browser.",
            "What is said of the home comes from its object passport. Your opinion stays in this browser.",
        ),
        rule: text(
            "Of een woning past, volgt uit uw eigen berekening met de leennormen van 2026.",
            "Whether a home fits follows from your own sum with the lending norms of 2026.",
        ),
    }),
    view: part!(orientation, view! { <SwipeScreen/> }.into_any()),
};

/// A card has landed after this many milliseconds, whatever the browser says of it.
const FLIGHT: u32 = 1_200;

#[component]
fn SwipeScreen() -> impl IntoView {
    let session = use_session();
    let asked = take_over(session, SCREEN.path);
    let swiping = Swiping::new(session);
    // The last card flies like any other before the words come in its place.
    let is_flying = move || swiping.pile.with(Vec::is_empty) && swiping.control.is_flying();
    let is_empty = Memo::new(move |_| swiping.pile.with(Vec::is_empty) && !is_flying());
    Effect::new(move || {
        if is_flying() {
            session.after(FLIGHT, Box::new(move |()| swiping.control.land()));
        }
    });
    view! {
        <div class="screen swipe-screen">
            <header class="screen-head">
                <div class="spread">
                    <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                    <Progress/>
                </div>
                <Turns question=WHO_SWIPES/>
                <p class="quiet"><FilterLine/></p>
            </header>
            <BadParts asked/>
            <WithHomes>
                <Keys swiping/>
                {move || if is_empty.get() {
                    view! { <EmptyDeck on_undo=move || swiping.take_back()/> }.into_any()
                } else {
                    view! { <Pile swiping/> }.into_any()
                }}
                <p class="swipe-said" role="status">
                    {move || swiping.said.get().map(|said| in_words(session, &said))}
                    <span class="visually-hidden">" " {move || swiping.now_on_top()}</span>
                </p>
                <WhyNot swiping/>
                <Show when=move || !is_empty.get()><LikedOutside/></Show>
            </WithHomes>
            <div class="actions"><ToFavourites/></div>
        </div>
    }
}

/// The keys, also where no card is left: then the last one can still be taken back.
#[component]
fn Keys(swiping: Swiping) -> impl IntoView {
    let (control, session) = (swiping.control, use_session());
    let pressed = move |event: leptos::ev::KeyboardEvent| {
        let other = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
        // A key that is held down is one opinion, not one after the other.
        if other || event.repeat() || event.default_prevented() || session.keys_are_taken() {
            return;
        }
        match event.key().as_str() {
            "ArrowRight" => control.swipe(Direction::Yes),
            "ArrowLeft" => control.swipe(Direction::No),
            "Backspace" => swiping.take_back(),
            _ => {}
        }
    };
    // An effect, because only a browser has a window.
    Effect::new(move || {
        let keys = window_event_listener(leptos::ev::keydown, pressed);
        on_cleanup(move || keys.remove());
    });
}

/// The deck and the buttons under it.
#[component]
fn Pile(swiping: Swiping) -> impl IntoView {
    let control = swiping.control;
    let navigate = use_navigate();
    let open = move || {
        if let Some(home) = swiping.top() {
            navigate(&format!("/woningen/{home}"), NavigateOptions::default());
        }
    };
    let draw = move |card: String| view! { <HomeCard id=HomeId::new(card)/> }.into_any();
    view! {
        <Deck control draw yes_label=say(text("Favoriet", "Favourite")) no_label=say(text("Nee", "No"))/>
        <div class="deck-actions">
            <IconButton label=say(text("Vorige terughalen", "Take back the last")) symbol=Symbol::Undo once=true on_press=move || swiping.take_back()/>
            <IconButton label=say(text("Nee (pijltje naar links)", "No (left arrow)")) symbol=Symbol::Cross large=true meaning="no" once=true
                on_press=move || control.swipe(Direction::No)/>
            <IconButton label=say(text("Favoriet (pijltje naar rechts)", "Favourite (right arrow)")) symbol=Symbol::Heart large=true meaning="yes" once=true
                on_press=move || control.swipe(Direction::Yes)/>
            <IconButton label=say(text("Meer over deze woning", "More about this home")) symbol=Symbol::Info on_press=open/>
        </div>
    }
}

/// How many homes are still to be seen.
#[component]
fn Progress() -> impl IntoView {
    let session = use_session();
    let label = move || {
        let catalogue = session.catalogue()?;
        let (left, all) = session.with(|story| {
            (
                story.journey.deck(&catalogue.homes).len(),
                story.journey.matching(&catalogue.homes).len(),
            )
        });
        Some(session.language().pick(
            format!("nog {left} van {all}"),
            format!("{left} of {all} to go"),
        ))
    };
    move || label().map(|label| view! { <Tag label tone=Tone::Canal icon=Symbol::Cards/> })
}

/// The filters in a line, and the way back to them.
#[component]
fn FilterLine() -> impl IntoView {
    let session = use_session();
    let filters = session.select(|story| story.journey.filters());
    let line = tell(move |language| {
        let catalogue = session.catalogue();
        let homes = catalogue
            .as_ref()
            .map(|catalogue| catalogue.homes.as_slice());
        filters.with(|filters| language.filters(filters, homes.unwrap_or_default()))
    });
    view! {
        <span class="swipe-filters">{line} " "</span>
        <a href=href("/woontinder")>{say(text("Filters aanpassen", "Change filters"))}</a>
    }
}
