//! Bezichtigen: choose one of the agent's free hours, put it in your own calendar, be reminded on the
//! demo clock, and afterwards say how each part of the home was.

use leptos::prelude::*;

use super::home_parts::{Facade, WithHomes, home_of, price};
use super::viewing_after::After;
use super::viewing_hours::{Hours, say_viewing};
use crate::app::{Behind, Screen, href, parameter, say, tell, use_session};
use crate::domain::calendar_file::{self, CalendarEntry, Extent, Standing};
use crate::domain::home::{Home, HomeId};
use crate::domain::moment::Moment;
use crate::journey::viewing::{self, LENGTH};
use crate::journey::{Command, Phase, Step};
use crate::part;
use crate::platform::Document;
use crate::text::{agent, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::empty_state::EmptyState;
use crate::ui::facade::FacadeSize;
use crate::ui::icon::Symbol;
use crate::ui::pictures;

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
    let session = use_session();
    let id = parameter("home");
    let home = Memo::new(move |_| home_of(session, &HomeId::new(id.get()?)));
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{move || home.get().map(|home| format!("{}, {}", home.address.line(), home.address.town))}</p>
            </header>
            <WithHomes>
                {move || match home.get() {
                    Some(home) => view! { <Visit home/> }.into_any(),
                    None => view! { <NoSuchHome/> }.into_any(),
                }}
            </WithHomes>
        </div>
    }
}

/// The home of an address is not known.
#[component]
pub fn NoSuchHome() -> impl IntoView {
    view! {
        <EmptyState title=say(text("Deze woning kennen wij niet", "We do not know this home"))
            text=say(text("Misschien is de link verkeerd overgenomen.", "Perhaps the link was copied wrongly."))
            picture=move || view! { <div inner_html=pictures::nothing_found()></div> }
            action=move || view! { <ButtonLink href=href("/droomselectie") label=say(text("Naar uw droomselectie", "To your selection"))/> }/>
    }
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
    let head = home.clone();
    let home = StoredValue::new(home);
    view! {
        <div class="card favourite">
            <div class="favourite-head">
                <Facade home=head.clone() size=FacadeSize::Thumbnail class="favourite-picture"/>
                <div class="favourite-words">
                    <h2><a href=href(&format!("/woningen/{}", head.id))>{head.address.line()}</a></h2>
                    <p class="favourite-price">{price(head.price)}</p>
                    <p class="quiet">{say(agent::OFFICE)}</p>
                </div>
            </div>
        </div>
        {move || match (at.get(), over.get()) {
            (Some(_), true) => view! { <After home=home.get_value()/> }.into_any(),
            (Some(at), false) if !moving.get() => view! { <Planned home=home.get_value() at moving/> }.into_any(),
            _ => view! { <Hours id=home.with_value(|home| home.id.clone()) moving/> }.into_any(),
        }}
        <div class="cluster">
            <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Chat href=href(&format!("/makelaar/{}", head.id))
                label=say(text("Contact met de makelaar", "Contact the agent"))/>
            <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Heart href=href("/droomselectie")
                label=say(text("Jouw droomselectie", "Your selection"))/>
        </div>
    }
}

/// When it is, and what can be done until then.
#[component]
fn Planned(home: Home, at: Moment, moving: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<viewing::Refusal>);
    let remembered = home.clone();
    let reminder = tell(move |language| language.reminder(&remembered, at, session.now()));
    let id = home.id.clone();
    let call_off = move || refused.set(say_viewing(session, viewing::Command::CallOff(id.clone())));
    let skip = move || {
        // Refused only when another window has moved the clock: then the screen shows what holds.
        let _ = session.dispatch(Command::SkipTo(at.after_seconds(LENGTH)));
    };
    let save = move || {
        let text = entry(&home, at, session.now_untracked(), session).file();
        session.download(Document {
            name: format!("bezichtiging-{}.ics", home.id),
            mime: calendar_file::MIME,
            text,
        });
    };
    let error = move || {
        refused
            .get()
            .map(|refusal| session.language().viewing_refusal(&refusal, None))
    };
    view! {
        <Card title=tell(move |language| language.day_and_hour(at))>
            <p>{reminder}</p>
            <div class="cluster">
                <Button kind=ButtonKind::Secondary icon=Symbol::Calendar on_press=save label=say(text("Zet in mijn agenda", "Put in my calendar"))/>
                <Button kind=ButtonKind::Quiet icon=Symbol::Clock on_press=move || moving.set(true) label=say(text("Kies een andere tijd", "Choose another hour"))/>
                <Button kind=ButtonKind::Quiet icon=Symbol::Cross on_press=call_off refused=error label=say(text("Zeg de bezichtiging af", "Call the viewing off"))/>
            </div>
        </Card>
        <div class="actions">
            <Button icon=Symbol::Forward on_press=skip label=say(text("Spring naar na de bezichtiging", "Skip to after the viewing"))/>
        </div>
    }
}

/// The calendar file says where and when, and nothing of who comes.
fn entry(home: &Home, at: Moment, now: Moment, session: crate::app::Session) -> CalendarEntry {
    let language = session.language_untracked();
    let changes =
        session.with_untracked(|story| Some(story.journey.viewings.of(&home.id)?.changes));
    CalendarEntry {
        uid: format!("bezichtiging-{}@grip-op-je-wooncarriere.example", home.id),
        sequence: changes.unwrap_or(0),
        written: now,
        extent: Extent::Between(at, at.after_seconds(LENGTH)),
        standing: Standing::Confirmed,
        title: language.pick(
            format!("Bezichtiging {}", home.address.line()),
            format!("Viewing {}", home.address.line()),
        ),
        about: agent::OFFICE.get(language).to_owned(),
        place: format!(
            "{}, {}",
            home.address.line(),
            home.address.postcode_and_town()
        ),
    }
}
