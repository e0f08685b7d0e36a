//! After a viewing: a thumb for every part of the home, and a note.

use leptos::prelude::*;

use super::viewing_hours::say_viewing;
use crate::app::{Unsent, href, say, use_session};
use crate::domain::home::{Home, HomeId};
use crate::journey::viewing::{self, LONGEST_NOTE, Refusal, Space, Thumb};
use crate::text::{text, viewing as words};
use crate::ui::button::{ButtonLink, IconButton};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::text_area::TextArea;

/// The parts and the note.
#[component]
pub fn After(home: Home) -> impl IntoView {
    let session = use_session();
    let id = home.id.clone();
    let kept = session.with_untracked(|story| Some(story.journey.viewings.of(&id)?.note.clone()));
    let unsent = Unsent::of(session, "viewing", &id);
    let note = RwSignal::new(unsent.typed().or(kept).unwrap_or_default());
    let refused = RwSignal::new(None::<Refusal>);
    let noted = id.clone();
    let keep = move || {
        let command = viewing::Command::Note(noted.clone(), note.get_untracked());
        let refusal = say_viewing(session, command);
        match refusal {
            Some(_) => unsent.keep(&note.get_untracked()),
            None => unsent.forget(),
        }
        refused.set(refusal);
    };
    let room = move || note.with(|typed| session.language().room_left(typed, LONGEST_NOTE));
    let error = move || {
        refused
            .get()
            .map(|refusal| session.language().viewing_refusal(&refusal, None))
    };
    let bid = href(&format!("/bieden/{id}"));
    view! {
        <Card title=say(text("U bent geweest. Hoe was het?", "You have been there. How was it?"))>
            <ul class="thumb-list">
                {Space::ALL.map(|space| view! { <Part id=id.clone() space refused/> }).collect_view()}
            </ul>
            <TextArea label=say(text("Wat zag u?", "What did you see?")) value=note on_leave=keep room=Signal::derive(room) error/>
        </Card>
        <div class="actions">
            <ButtonLink href=bid label=say(text("Bied op deze woning", "Bid on this home"))/>
        </div>
    }
}

#[component]
fn Part(id: HomeId, space: Space, refused: RwSignal<Option<Refusal>>) -> impl IntoView {
    let session = use_session();
    let of = id.clone();
    let thumb =
        session.select(move |story| story.journey.viewings.of(&of)?.thumbs.get(&space).copied());
    let id = StoredValue::new(id);
    let rate = move |wanted: Thumb| {
        let given = (thumb.get_untracked() != Some(wanted)).then_some(wanted);
        let command = viewing::Command::Rate(id.get_value(), space, given);
        refused.set(say_viewing(session, command));
    };
    let name = words::space(space);
    let called = move |good: bool| {
        move || {
            let language = session.language();
            let word = if good {
                language.pick("goed", "good")
            } else {
                language.pick("niet goed", "not good")
            };
            format!("{}: {word}", name.get(language))
        }
    };
    view! {
        <li class="thumb-line">
            <span>{say(name)}</span>
            <IconButton label=called(true) symbol=Symbol::ThumbUp meaning="yes" on_press=move || rate(Thumb::Up)
                pressed=Signal::derive(move || thumb.get() == Some(Thumb::Up))/>
            <IconButton label=called(false) symbol=Symbol::ThumbDown meaning="no" on_press=move || rate(Thumb::Down)
                pressed=Signal::derive(move || thumb.get() == Some(Thumb::Down))/>
        </li>
    }
}
