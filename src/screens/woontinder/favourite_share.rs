//! Sharing the selection as a link or a file, without a server; and the field for a file that somebody
//! sent.

use leptos::prelude::*;

use crate::app::{say, use_session};
use crate::domain::home::HomeId;
use crate::journey::search::shared;
use crate::platform::{Document, FileFault};
use crate::text::{Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::disclosure::Disclosure;
use crate::ui::file_button::FileButton;
use crate::ui::icon::Symbol;

/// The identity of the file field in the page.
const FIELD: &str = "selection-file";
/// Where the list lives.
pub const PATH: &str = "/droomselectie";

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
