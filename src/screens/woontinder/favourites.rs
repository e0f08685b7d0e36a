//! Jouw droomselectie: the favourites, side by side and one by one, with the financial check.

use leptos::prelude::*;

use super::checks_beside::ChecksBeside;
use super::comparison::Comparison;
use super::favourite_card::FavouriteCard;
use super::favourite_opened::Opened;
use super::favourite_order::Order;
use super::favourite_removed::{Removal, Removed};
use super::favourite_share::{OpenFile, Share};
use super::favourite_talk::Talks;
use super::home_parts::{WithHomes, home_of};
use super::liked_outside::LikedOutside;
use super::swipe_turns::{Turns, WHO_CHOOSES};
use super::swipe_why::ReasonsGiven;
use super::trials::Trials;
use super::viewing_reminder::Reminder;
use crate::app::{Behind, NotForYou, Screen, href, say, tell, use_session};
use crate::domain::home::{Home, HomeId};
use crate::journey::{Phase, Step};
use crate::part;
use crate::text::text;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::empty_state::EmptyState;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::pictures;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "favourites",
    path: "/droomselectie",
    phase: Some(Phase::Orientation),
    step: Some(Step::Search),
    title: text("Jouw droomselectie", "Your selection"),
    behind: Some(Behind {
        who: text(
            "Alleen u. De check gebeurt in uw browser; geen bank of makelaar krijgt iets.",
            "Only you. The check is made in your browser; no bank or agent receives anything.",
        ),
        data: text(
            "Uw eigen berekening, de vraagprijs, het energielabel en de WOZ-waarde van elke woning.",
            "Your own sum, and the asking price, energy label and WOZ value of each home.",
        ),
        rule: text(
            "U mag hoogstens de waarde van de woning lenen. De kosten koper betaalt u zelf.",
            "You may borrow at most the value of the home. You pay the buyer’s costs yourself.",
        ),
    }),
    view: part!(orientation, view! { <FavouritesScreen/> }.into_any()),
};

#[component]
fn FavouritesScreen() -> impl IntoView {
    let session = use_session();
    Trials::provide();
    let favourites = session.select(|story| story.journey.search.favourites());
    let removal = Removal::new(session);
    let together = session.select(|story| story.journey.search.is_together());
    let from_file = RwSignal::new(None::<Vec<HomeId>>);
    let checking = RwSignal::new(false);
    let is_empty = Memo::new(move |_| favourites.with(Vec::is_empty));
    let has_sum = session.select(|story| story.journey.budget_input().is_some());
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{say(text("Uw favorieten bij elkaar. Welke past het best bij u?", "Your favourites together. Which one fits you best?"))}</p>
                <Show when=move || together.get()><Turns question=WHO_CHOOSES/></Show>
            </header>
            <WithHomes>
                <Opened from_file/>
                <Removed removal/>
                <Reminder/>
                <Talks/>
                <LikedOutside/>
                <Show when=move || checking.get() && !has_sum.get() && !is_empty.get()><NoSum/></Show>
                {move || if is_empty.get() {
                    view! { <NothingKept/> }.into_any()
                } else {
                    view! { <List favourites removal checking/> }.into_any()
                }}
                <ReasonsGiven/>
                <OpenFile from_file/>
            </WithHomes>
            <Show when=move || !is_empty.get()>
                <div class="actions">
                    <Button icon=Symbol::Euro on_press=move || checking.set(true)
                        label=say(text("Doe een financiële check!", "Do a financial check!"))/>
                </div>
            </Show>
        </div>
    }
}

#[component]
fn List(
    favourites: Memo<Vec<HomeId>>,
    removal: Removal,
    checking: RwSignal<bool>,
) -> impl IntoView {
    let session = use_session();
    let homes = Memo::new(move |_| {
        let found = |id: &HomeId| home_of(session, id);
        favourites.with(|ids| ids.iter().filter_map(found).collect::<Vec<Home>>())
    });
    let several = Memo::new(move |_| homes.with(|homes| homes.len() >= 2));
    let beside = NodeRef::<leptos::html::Div>::new();
    let compare = move || {
        if let Some(beside) = beside.get_untracked() {
            // Refused only when the comparison is not in the page.
            let _ = beside.focus();
            beside.scroll_into_view();
        }
    };
    view! {
        <Show when=move || several.get()>
            <div class="cluster">
                <Button kind=ButtonKind::Secondary icon=Symbol::ChevronDown on_press=compare
                    label=say(text("Vergelijk uw favorieten", "Compare your favourites"))/>
            </div>
            <Order homes/>
        </Show>
        <Show when=move || checking.get()><NotForYou/></Show>
        <div class="stack">
            <For each=move || homes.get() key=|home| home.id.clone() let:home>
                <FavouriteCard home checking=checking.into() on_remove=Callback::new(move |(id,): (HomeId,)| removal.take_out(id))/>
            </For>
        </div>
        <Show when=move || checking.get()><ChecksBeside homes/></Show>
        <Show when=move || several.get()>
            <div tabindex="-1" node_ref=beside><Comparison homes checking=checking.into()/></div>
        </Show>
        <Share favourites/>
        <div class="cluster">
            <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Cards href=href("/woontinder/swipen")
                label=say(text("Verder swipen", "Go on swiping"))/>
        </div>
    }
}

#[component]
fn NoSum() -> impl IntoView {
    view! {
        <Notice tone=NoticeTone::Waiting title=say(text("Eerst uw bestedingsruimte", "First your budget"))>
            <p>{say(text(
                "Voor de check moeten wij weten wat u kunt besteden. Daarna komt u hier terug; uw favorieten blijven staan.",
                "For the check we need to know what you can spend. Come back here after that; your favourites stay.",
            ))}</p>
            <ButtonLink kind=ButtonKind::Secondary href=href("/bestedingsruimte") label=say(text("Bereken uw bestedingsruimte", "Estimate your budget"))/>
        </Notice>
    }
}

#[component]
fn NothingKept() -> impl IntoView {
    let session = use_session();
    let together = session.select(|story| story.journey.search.is_together());
    let about = tell(move |language| {
        let said = if together.get() {
            text(
                "Hier komt wat u allebei leuk vindt. Swipe allebei: naar rechts is leuk.",
                "What you both like is kept here. Swipe both of you: right is yes.",
            )
        } else {
            text(
                "Swipe een woning naar rechts, of druk op het hart. Dan komt zij hier te staan.",
                "Swipe a home to the right, or press the heart. Then it is kept here.",
            )
        };
        said.get(language).to_owned()
    });
    view! {
        <EmptyState title=say(text("Nog geen favorieten", "No favourites yet")) text=about
            picture=move || view! { <div inner_html=pictures::no_favourites()></div> }
            action=move || view! { <ButtonLink icon=Symbol::Cards href=href("/woontinder/swipen") label=say(text("Ga swipen", "Start swiping"))/> }/>
    }
}
