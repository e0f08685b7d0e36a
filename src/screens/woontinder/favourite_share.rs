//! Sharing the selection as a link or a file, without a server; and opening one, which shows what is
//! in it and asks before anything is added.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::home_parts::home_of;
use crate::app::{Session, say, use_session};
use crate::domain::home::{Home, HomeId};
use crate::journey::Command;
use crate::journey::search::{Command as SearchCommand, Opinion, shared};
use crate::platform::{Document, FileFault};
use crate::text::{Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::disclosure::Disclosure;
use crate::ui::file_button::FileButton;
use crate::ui::icon::Symbol;
use crate::ui::tone::Tone;

/// The identity of the file field in the page.
const FIELD: &str = "selection-file";
/// Where the list lives.
const PATH: &str = "/droomselectie";

const NOT_A_SELECTION: Text = text(
    "Dit bestand is geen droomselectie. Kies het bestand dat iemand u stuurde.",
    "This file is no selection. Choose the file that somebody sent you.",
);

/// Ways to hand the list to somebody else.
#[component]
pub fn Share(favourites: Memo<Vec<HomeId>>) -> impl IntoView {
    let session = use_session();
    let copy = move || {
        let fragment = shared::fragment(&favourites.get_untracked());
        session.copy(&format!("{}#{fragment}", session.address(PATH)));
    };
    let save = move || {
        session.download(Document {
            name: "droomselectie.json".to_owned(),
            mime: "application/json",
            text: shared::file(&favourites.get_untracked()),
        });
    };
    view! {
        <Card>
            <Disclosure label=say(text("Delen met iemand anders", "Share with somebody else"))>
                <p>{say(text(
                    "De link en het bestand noemen alleen de woningen. Uw notities, uw budget en uw naam gaan niet mee.",
                    "The link and the file name the homes only. Your notes, your budget and your name stay here.",
                ))}</p>
                <div class="cluster">
                    <Button kind=ButtonKind::Secondary icon=Symbol::Share on_press=copy label=say(text("Kopieer de link", "Copy the link"))/>
                    <Button kind=ButtonKind::Quiet icon=Symbol::Download on_press=save label=say(text("Bewaar als bestand", "Save as a file"))/>
                </div>
            </Disclosure>
        </Card>
    }
}

/// A selection that was opened, from the link of the address or from a file.
#[component]
pub fn Opened(from_file: RwSignal<Option<Vec<HomeId>>>) -> impl IntoView {
    let hash = use_location().hash;
    let navigate = use_navigate();
    let opened = Memo::new(move |_| {
        let from_link = hash.with(|hash| shared::read_fragment(hash));
        from_file.get().or(from_link)
    });
    let done = Callback::new(move |()| {
        from_file.set(None);
        let quietly = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(PATH, quietly);
    });
    move || {
        let ids = opened.get()?;
        Some(view! { <Offer ids on_done=done/> })
    }
}

/// The field for a file that somebody sent.
#[component]
pub fn OpenFile(from_file: RwSignal<Option<Vec<HomeId>>>) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<Text>);
    let read = move || {
        let then = move |file: Result<String, FileFault>| match file {
            Ok(file) => {
                let read = shared::read_file(&file);
                refused.set(read.is_none().then_some(NOT_A_SELECTION));
                from_file.set(read);
            }
            Err(FileFault::Nothing) => {}
            Err(FileFault::TooLarge | FileFault::Unreadable) => refused.set(Some(NOT_A_SELECTION)),
        };
        session.read_file(FIELD, Box::new(then));
    };
    view! {
        <FileButton label=say(text("Open een gedeelde selectie", "Open a shared selection")) field=FIELD
            accept=".json,application/json" on_choose=read
            error=move || refused.get().map(|said| said.get(session.language()).to_owned())/>
    }
}

/// What is in it, and the question whether to add it.
#[component]
fn Offer(ids: Vec<HomeId>, on_done: Callback<()>) -> impl IntoView {
    let session = use_session();
    let found: Vec<Home> = ids
        .iter()
        .filter_map(|id| untrack(|| home_of(session, id)))
        .collect();
    let unknown = ids.len() - found.len();
    let new: Vec<_> = found
        .iter()
        .map(|home| home.id.clone())
        .filter(|id| !is_kept(session, id))
        .collect();
    let count = new.len();
    let add = move || {
        for id in &new {
            // An opinion is never refused.
            let _ = session.dispatch(Command::Search(SearchCommand::Judge(
                id.clone(),
                Opinion::Favourite,
            )));
        }
        on_done.run(());
    };
    let not_known = move || {
        let language = session.language();
        let homes = language.homes(unknown);
        language.pick(
            format!("{homes} kennen wij niet (meer)."),
            format!("{homes}: not known to us (any more)."),
        )
    };
    let label = move || {
        session
            .language()
            .pick(format!("Voeg {count} toe"), format!("Add {count}"))
    };
    view! {
        <Card tone=Tone::Canal title=say(text("Iemand deelt een droomselectie met u", "Somebody shares a selection with you"))>
            <ul class="plain-list">{found.into_iter().map(|home| view! { <Line home/> }).collect_view()}</ul>
            {(unknown > 0).then(|| view! { <p class="quiet">{not_known}</p> })}
            <div class="cluster">
                {(count > 0).then(|| view! { <Button kind=ButtonKind::Secondary icon=Symbol::Heart on_press=add label/> })}
                <Button kind=ButtonKind::Quiet on_press=on_done label=say(text("Niet toevoegen", "Do not add"))/>
            </div>
        </Card>
    }
}

#[component]
fn Line(home: Home) -> impl IntoView {
    let session = use_session();
    let kept = is_kept(session, &home.id);
    let said = move || {
        let language = session.language();
        let here = if kept {
            language.pick(" (staat er al)", " (is there already)")
        } else {
            ""
        };
        format!(
            "{}, {}{here}",
            home.address.line(),
            language.euros(home.price)
        )
    };
    view! { <li>{said}</li> }
}

fn is_kept(session: Session, id: &HomeId) -> bool {
    session.with_untracked(|story| story.journey.search.favourites().contains(id))
}
