//! Bezichtigen: choose and book one of the agent's free hours, put it in your own calendar, be reminded on the
//! demo clock, and afterwards say how each part of the home was.

use leptos::prelude::*;

use super::home_parts::{Facade, price};
use super::home_screen::HomeScreen;
use super::viewing_after::After;
use super::viewing_hours::Hours;
use super::viewing_planned::{CalledOff, Planned};
use super::viewing_questions::OpenQuestions;
use crate::app::{Behind, Screen, href, say, use_session};
use crate::domain::home::Home;
use crate::journey::viewing::LENGTH;
use crate::journey::{Phase, Step};
use crate::part;
use crate::text::{agent, text};
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::facade::FacadeSize;
use crate::ui::icon::Symbol;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "viewing",
    path: "/bezichtigen/:home",
    phase: Some(Phase::Orientation),
    step: Some(Step::Search),
    title: text("Bezichtigen", "View a home"),
    behind: Some(Behind {
        who: text(
            "U en de makelaar van de verkoper. De makelaar is nagebootst.",
            "You and the seller’s agent. The agent is simulated.",
        ),
        data: text(
            "De makelaar weet wanneer u komt. Uw notities en duimen blijven in deze browser.",
            "The agent knows when you come. Your notes and thumbs stay in this browser.",
        ),
        rule: text(
            "Bezichtigen is gratis en verplicht u tot niets. Afzeggen mag tot het begin.",
            "Viewing is free and binds you to nothing. You may call it off until it begins.",
        ),
    }),
    view: part!(orientation, view! { <ViewingScreen/> }.into_any()),
};

#[component]
fn ViewingScreen() -> impl IntoView {
    view! { <HomeScreen title=SCREEN.title draw=move |home: Home| view! { <Visit home/> }.into_any()/> }
}

#[component]
fn Visit(home: Home) -> impl IntoView {
    let session = use_session();
    let id = home.id.clone();
    let at = session.select(move |story| story.journey.viewings.of(&id)?.at);
    let over = Memo::new(move |_| {
        at.get()
            .is_some_and(|at| session.now().seconds_since(at) >= LENGTH)
    });
    let moving = RwSignal::new(false);
    let heading = NodeRef::<leptos::html::H2>::new();
    Effect::new(move |before: Option<(bool, bool, bool)>| {
        let place = (at.get().is_some(), over.get(), moving.get());
        // What was pressed is gone: one reads on from the top.
        if before.is_some_and(|before| before != place)
            && let Some(heading) = heading.get_untracked()
        {
            let _ = heading.focus();
        }
        place
    });
    let head = home.clone();
    let home = StoredValue::new(home);
    view! {
        <div class="card favourite">
            <div class="favourite-head">
                <Facade home=head.clone() size=FacadeSize::Thumbnail class="favourite-picture"/>
                <div class="favourite-words">
                    <h2 tabindex="-1" node_ref=heading><a href=href(&format!("/woningen/{}", head.id))>{head.address.line()}</a></h2>
                    <p class="favourite-price">{price(head.price)}</p>
                    <p class="quiet">{say(agent::OFFICE)}</p>
                </div>
            </div>
        </div>
        {move || match (at.get(), over.get()) {
            (Some(_), true) => view! { <After home=home.get_value()/> }.into_any(),
            (Some(at), false) if !moving.get() => view! { <Planned home=home.get_value() at moving/> }.into_any(),
            _ => view! {
                <CalledOff home=home.get_value()/>
                <Hours id=home.with_value(|home| home.id.clone()) moving/>
            }
            .into_any(),
        }}
        <OpenQuestions id=head.id.clone()/>
        <div class="cluster">
            <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Chat href=href(&format!("/makelaar/{}", head.id))
                label=say(text("Contact met de makelaar", "Contact the agent"))/>
            <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Heart href=href("/droomselectie")
                label=say(text("Jouw droomselectie", "Your selection"))/>
        </div>
    }
}
