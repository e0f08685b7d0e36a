//! O2 Op de kaart: the homes that pass the filters on a map, with the same homes in a list beside it.

use std::sync::Arc;

use leptos::prelude::*;

use super::look_address::keep_in_address;
use super::map_additions::{Limits, Online, OnlineChoice};
use super::map_area::InSight;
use super::map_chips::{NeighbourhoodChoice, TownChoice};
use super::map_choice::Choice;
use super::map_list::Twin;
use super::map_towns::of_town;
use super::map_words::{group_words, homes_in_words, markers, words};
use super::search_address::take_over;
use super::search_nothing::{BadParts, Loosen};
use super::travel_wish::{TravelFields, TravelWish, travel_line};
use super::waiting_homes::WaitingHomes;
use crate::app::{Behind, Loading, Screen, href, say, tell, use_session};
use crate::domain::home::{Home, HomeId};
use crate::domain::region::Bounds;
use crate::journey::{Phase, Step};
use crate::part;
use crate::text::{Language, Text, text};
use crate::ui::button::ButtonLink;
use crate::ui::disclosure::Disclosure;
use crate::ui::empty_state::EmptyState;
use crate::ui::map::ground::Ground;
use crate::ui::map::sight::Sight;
use crate::ui::map::{Area, Map};
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::pictures;
use crate::ui::skeleton::{Skeleton, SkeletonShape};

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "map",
    path: "/woontinder/kaart",
    phase: Some(Phase::Orientation),
    step: Some(Step::Search),
    title: text("Op de kaart", "On the map"),
    behind: Some(Behind {
        who: text(
            "Niemand ziet welke woningen u bekijkt of bewaart.",
            "Nobody sees which homes you look at or keep.",
        ),
        data: text(
            "De kaart is een eigen tekening in deze app. Er gaat niets naar een kaartdienst, tenzij u zelf de kaart van PDOK aanzet.",
            "The map is a drawing of our own in this app. Nothing goes to a map service, unless you switch on the map of PDOK.",
        ),
        rule: text(
            "U ziet dezelfde woningen als bij Swipen: alles wat bij uw filters past.",
            "You see the same homes as when swiping: everything that fits your filters.",
        ),
    }),
    view: part!(orientation, view! { <MapScreen/> }.into_any()),
};

pub(super) const RETRY: Text = text("Probeer opnieuw", "Try again");

#[component]
fn MapScreen() -> impl IntoView {
    let session = use_session();
    let asked = take_over(session, SCREEN.path);
    let in_sight = InSight::new(session);
    let sight = keep_in_address(in_sight, SCREEN.path);
    let travel = TravelWish::kept(session);
    // A neighbourhood or an area without homes must not take the map away that it is chosen on.
    let is_empty = Memo::new(move |_| in_sight.anywhere.with(Vec::is_empty));
    view! {
        <div class="screen map-screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead" role="status">{tell(move |language| lead(in_sight, language))}</p>
                <p class="quiet"><WaitingHomes/></p>
            </header>
            <BadParts asked/>
            // Outside what changes with the homes: a reach without homes must not take its own fields away.
            <Disclosure label=tell(move |language| travel_line(travel, session, language))>
                <div class="stack"><TravelFields wish=travel/></div>
            </Disclosure>
            {move || match session.loading() {
                Loading::Busy => view! {
                    <Skeleton shape=SkeletonShape::Picture label=say(text("De woningen worden opgehaald", "Fetching the homes"))/>
                }.into_any(),
                Loading::Failed => view! {
                    <Notice tone=NoticeTone::Fault retry_label=say(RETRY) on_retry=move || session.load()>
                        <p>{say(text("De woningen konden niet worden geladen.", "The homes could not be loaded."))}</p>
                    </Notice>
                }.into_any(),
                Loading::Ready(_) if is_empty.get() => view! { <NothingFound/> }.into_any(),
                Loading::Ready(_) => view! { <Found in_sight sight travel/> }.into_any(),
            }}
        </div>
    }
}

fn lead(in_sight: InSight, language: Language) -> String {
    let Some(town) = in_sight.town.get() else {
        return language
            .pick(
                "Woningen die bij uw filters passen.",
                "Homes that fit your filters.",
            )
            .to_owned();
    };
    let (count, town) = (in_sight.homes.with(Vec::len), town.name());
    let homes = homes_in_words(count, language);
    format!("{homes} in {town}")
}

#[component]
fn NothingFound() -> impl IntoView {
    view! {
        <EmptyState
            title=say(text("Geen woning past bij uw filters", "No home fits your filters"))
            text=say(text(
                "Maak een filter ruimer. Dan ziet u hier weer woningen.",
                "Widen a filter. Then you will see homes here again.",
            ))
            picture=move || view! { <div inner_html=pictures::nothing_found()></div> }
            action=move || view! {
                <Loosen/>
                <ButtonLink label=say(text("Pas uw filters aan", "Change your filters")) href=href("/woontinder")/>
            }/>
    }
}

/// Chips, map, the chosen home, and the list: one under the other, or the map at the left.
#[component]
fn Found(in_sight: InSight, sight: RwSignal<Option<Sight>>, travel: TravelWish) -> impl IntoView {
    let online = Online::off();
    view! {
        <TownChoice in_sight/>
        <div class="map-columns">
            <div class="map-place">
                <HomesMap in_sight sight online travel/>
                <Limits in_sight/>
                <NeighbourhoodChoice in_sight/>
                <OnlineChoice online/>
            </div>
            <Choice in_sight/>
            <Twin in_sight/>
        </div>
    }
}

#[component]
fn HomesMap(
    in_sight: InSight,
    sight: RwSignal<Option<Sight>>,
    online: Online,
    travel: TravelWish,
) -> impl IntoView {
    let session = use_session();
    let ground = RwSignal::new(Loading::Busy);
    let fetch = move || {
        ground.set(Loading::Busy);
        session.read_data(
            "map.json",
            Box::new(move |file| {
                let read = file.ok().and_then(|json| Ground::read(&json)).map(Arc::new);
                // Left before it came: then nobody waits for it.
                let _ = ground.try_set(read.map_or(Loading::Failed, Loading::Ready));
            }),
        );
    };
    fetch();
    let laid = move || match ground.get() {
        Loading::Ready(ground) => Some(ground),
        _ => None,
    };
    let note =
        move || laid().map(|ground: Arc<Ground>| ground.note.get(session.language()).to_owned());
    let group_words = move |members: usize| group_words(members, session.language());
    // Who drew an area sees the whole of it; a town in which nothing fits is in sight all the same.
    let view = Memo::new(move |_| {
        let around =
            |homes: &Vec<Arc<Home>>| Bounds::around(homes.iter().map(|home| home.position));
        let drawn = (in_sight.drawn).with(|drawn| Bounds::around(drawn.iter().copied()));
        let homes = in_sight.homes.with(around);
        let town = in_sight.town.get();
        let in_town = || (in_sight.anywhere).with(|homes| around(&of_town(homes, town)));
        homes.and(drawn).or(homes).or_else(in_town)
    });
    view! {
        <Map words=Signal::derive(move || words(session.language())) view sight ground=Signal::derive(laid)
            markers=Memo::new(move |_| markers(in_sight)) selected=Signal::derive(move || in_sight.selected().map(|home| home.id.0.clone()))
            chosen=Signal::derive(move || in_sight.chosen_areas())
            on_press=move |id: String| in_sight.select(Some(HomeId(id)))
            on_area=move |area: Area| in_sight.choose_area(&area)
            group_words additions=online.additions(in_sight, travel)/>
        <p class="quiet map-note">{note}</p>
        {move || matches!(ground.get(), Loading::Failed).then(|| view! {
            <Notice tone=NoticeTone::Fault retry_label=say(RETRY) on_retry=fetch>
                <p>{say(text("De ondergrond van de kaart is niet geladen. De prijzen staan wel op de goede plek.", "The ground of the map did not load. The prices are in the right place."))}</p>
            </Notice>
        })}
    }
}
