//! O2 Augmented reality: the homes that pass the filters as price labels over the street before you,
//! seen by the camera or drawn, with the same homes in a list.

use leptos::prelude::*;

use super::home_parts::WithHomes;
use super::look_address::keep_street_in_address;
use super::map_additions::Limits;
use super::map_area::InSight;
use super::map_chips::TownChoice;
use super::search_address::take_over;
use super::search_nothing::{BadParts, Loosen};
use super::street_ahead::{Ahead, StreetList};
use super::street_looking::Looking;
use super::street_own::OwnPlaceChoice;
use super::street_stage::Stage;
use super::street_tools::{Senses, StandChoice};
use super::waiting_homes::WaitingHomes;
use crate::app::{Behind, Screen, href, say, tell, use_session};
use crate::journey::{Phase, Step};
use crate::part;
use crate::text::text;
use crate::ui::button::ButtonLink;
use crate::ui::empty_state::EmptyState;
use crate::ui::pictures;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "street",
    path: "/straat",
    phase: Some(Phase::Orientation),
    step: Some(Step::Search),
    title: text("Augmented reality", "Augmented reality"),
    behind: Some(Behind {
        who: text(
            "Niemand kijkt mee. Het beeld van uw camera blijft op dit toestel.",
            "Nobody looks along. The picture of your camera stays on this device.",
        ),
        data: text(
            "Camera, kompas en uw eigen plek gaan pas aan als u dat vraagt, en uit als u weggaat. Zonder dat kiest u zelf waar u in gedachten staat.",
            "Camera, compass and your own place only start when you ask, and stop when you leave. Without them you choose where you stand in your mind.",
        ),
        rule: text(
            "U ziet dezelfde woningen als bij Swipen en Op de kaart: alles wat bij uw filters past.",
            "You see the same homes as when swiping and on the map: everything that fits your filters.",
        ),
    }),
    view: part!(orientation, view! { <StreetScreen/> }.into_any()),
};

#[component]
fn StreetScreen() -> impl IntoView {
    let session = use_session();
    let asked = take_over(session, SCREEN.path);
    let looking = Looking::new(InSight::new(session));
    keep_street_in_address(looking, SCREEN.path);
    on_cleanup(move || looking.leave());
    let is_empty = Memo::new(move |_| looking.in_sight.anywhere.with(Vec::is_empty));
    let lead = tell(move |language| {
        let place = looking.place().unwrap_or_default();
        let homes = language.homes(looking.homes().len());
        if looking.own.position().is_some() {
            return language.pick(
                format!("U staat op uw eigen plek. Om u heen: {homes}. Alles past bij uw filters."),
                format!(
                    "You stand in your own place. Around you: {homes}. All of it fits your filters."
                ),
            );
        }
        language.pick(
            format!("U staat in gedachten in {place}. Om u heen: {homes}. Alles past bij uw filters."),
            format!("In your mind you stand in {place}. Around you: {homes}. All of it fits your filters."),
        )
    });
    view! {
        <div class="screen street-screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <Show when=move || !looking.homes().is_empty()><p class="lead">{lead}</p></Show>
                <p class="quiet"><WaitingHomes/></p>
            </header>
            <BadParts asked/>
            <WithHomes>
                {move || if is_empty.get() {
                    view! { <NothingAround/> }.into_any()
                } else {
                    view! { <Around looking/> }.into_any()
                }}
            </WithHomes>
        </div>
    }
}

/// Where one stands, what one sees, and the same as a list.
#[component]
fn Around(looking: Looking) -> impl IntoView {
    view! {
        <TownChoice in_sight=looking.in_sight/>
        <Limits in_sight=looking.in_sight/>
        <Stage looking/>
        <StandChoice looking/>
        <Senses looking/>
        <OwnPlaceChoice own=looking.own/>
        <div class="street-columns">
            <Ahead looking/>
            <StreetList looking/>
        </div>
    }
}

#[component]
fn NothingAround() -> impl IntoView {
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
