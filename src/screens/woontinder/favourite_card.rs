//! One favourite: picture, price, facts, the ways on, and what the financial check says of it.

use leptos::prelude::*;

use super::financial_check::CheckResult;
use super::hearts::OwnHeart;
use super::home_parts::{Facade, HomeTags, price};
use crate::app::{Unsent, href, say, use_session};
use crate::domain::home::{Home, HomeId};
use crate::journey::search::{Command as SearchCommand, LONGEST_NOTE};
use crate::journey::{Command, Refusal};
use crate::text::{Language, Text, homes, search as words, text};
use crate::ui::button::{ButtonKind, ButtonLink, IconButton};
use crate::ui::facade::FacadeSize;
use crate::ui::icon::Symbol;
use crate::ui::text_area::TextArea;

/// One favourite.
#[component]
pub fn FavouriteCard(
    /// Which home.
    home: Home,
    /// Whether the check was asked for.
    checking: Signal<bool>,
    /// Called to take it out.
    on_remove: Callback<(HomeId,)>,
) -> impl IntoView {
    let session = use_session();
    let page = href(&format!("/woningen/{}", home.id));
    let bid = href(&format!("/bieden/{}", home.id));
    let viewing = href(&format!("/bezichtigen/{}", home.id));
    let agent = href(&format!("/makelaar/{}", home.id));
    let line = home.address.line();
    let heart = OwnHeart::of(session, home.id.clone());
    let remove_label = {
        let line = line.clone();
        move || {
            let language = session.language();
            match heart.owner() {
                None => language.pick(format!("Haal {line} weg"), format!("Take out {line}")),
                Some(owner) => language.pick(
                    format!("Haal het hart van {owner} weg bij {line}"),
                    format!("Take the heart of {owner} away from {line}"),
                ),
            }
        }
    };
    let id = home.id.clone();
    let facts = home.clone();
    let about = move || in_short(&facts, session.language());
    let has_sum = session.select(|story| story.journey.budget_input().is_some());
    let checked = Memo::new(move |_| checking.get() && has_sum.get());
    let result = home.clone();
    view! {
        <article class="card favourite">
            <div class="favourite-head">
                <Facade home=home.clone() size=FacadeSize::Thumbnail class="favourite-picture"/>
                <div class="favourite-words">
                    <h2><a href=page>{line}</a></h2>
                    <p class="favourite-price">{price(home.price)}</p>
                    <p class="quiet">{about}</p>
                </div>
                <IconButton label=remove_label symbol=Symbol::Trash on_press=move || on_remove.run((id.clone(),))/>
            </div>
            {move || if checked.get() {
                view! { <CheckResult home=result.clone()/> }.into_any()
            } else {
                view! { <HomeTags home=result.clone()/> }.into_any()
            }}
            <Viewed id=home.id.clone()/>
            <Note id=home.id.clone()/>
            <div class="cluster">
                <ButtonLink kind=ButtonKind::Secondary href=bid label=say(text("Bied op deze woning", "Bid on this home"))/>
                <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Calendar href=viewing label=say(text("Bezichtigen", "View this home"))/>
                <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Chat href=agent label=say(text("Contact met de makelaar", "Contact the agent"))/>
            </div>
        </article>
    }
}

/// When it is viewed, or how that was.
#[component]
fn Viewed(id: HomeId) -> impl IntoView {
    let session = use_session();
    let viewing = session.select(move |story| story.journey.viewings.of(&id).cloned());
    let line = move || {
        let now = session.now();
        viewing.with(|viewing| session.language().viewing_in_short(viewing.as_ref()?, now))
    };
    move || line().map(|line| view! { <p class="quiet">{line}</p> })
}

/// What is noted on it; kept when the field is left.
#[component]
fn Note(id: HomeId) -> impl IntoView {
    let session = use_session();
    let kept = session.with_untracked(|story| story.journey.search.notes.get(&id).cloned());
    let unsent = Unsent::of(session, "note", &id);
    let note = RwSignal::new(unsent.typed().or(kept).unwrap_or_default());
    let refused = RwSignal::new(None::<Text>);
    let keep = move || {
        let command = SearchCommand::Write(id.clone(), note.get_untracked());
        let outcome = session.dispatch(Command::Search(command));
        refused.set(match outcome {
            Err(Refusal::Search(refusal)) => {
                unsent.keep(&note.get_untracked());
                Some(words::refusal(refusal))
            }
            _ => {
                unsent.forget();
                None
            }
        });
    };
    let room = move || note.with(|typed| session.language().room_left(typed, LONGEST_NOTE));
    view! {
        <TextArea label=say(text("Notitie", "Note")) value=note on_leave=keep room=Signal::derive(room)
            error=move || refused.get().map(|said| said.get(session.language()).to_owned())/>
    }
}

fn in_short(home: &Home, language: Language) -> String {
    let kind = homes::kind(home.kind).get(language);
    let rooms = language.pick(
        format!("{} kamers", home.rooms),
        format!("{} rooms", home.rooms),
    );
    format!(
        "{kind} · {} · {rooms} · {}",
        language.square_metres(home.living_area),
        home.address.town
    )
}
