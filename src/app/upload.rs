//! A Financieel-ID that somebody hands in: chosen as a file, wherever a screen takes one. What could not
//! be read is said beside the button; what is done with the text is the screen's. Reads no codes.

use leptos::prelude::*;

use super::{Session, use_session};
use crate::journey::vault::{Command as VaultCommand, Refusal as VaultRefusal};
use crate::journey::{Command, Refusal};
use crate::platform::FileFault;
use crate::text::{Text, search, text};
use crate::ui::file_button::FileButton;

const UNREADABLE: Text = text(
    "Dit bestand kon niet worden gelezen. Kies een ander bestand.",
    "This file could not be read. Choose another file.",
);

/// Has a text checked as a Financieel-ID; why not, when it is not looked at.
pub fn hand_in(session: Session, text: String) -> Option<Text> {
    match session.dispatch(Command::Vault(VaultCommand::Upload(text))) {
        Ok(()) => None,
        Err(Refusal::Vault(refusal)) => Some(search::upload_refusal(refusal)),
        Err(_) => Some(UNREADABLE),
    }
}

/// The button that chooses the file.
#[component]
pub fn ChooseFile(
    /// What it does, in a verb.
    #[prop(into)]
    label: Signal<String>,
    /// The identity of the file field in the page.
    field: &'static str,
    /// Why the last one was not looked at.
    refused: RwSignal<Option<Text>>,
    /// Called with what was read.
    #[prop(into)]
    on_read: Callback<String>,
) -> impl IntoView {
    let session = use_session();
    let then = move |file| {
        let said = match file {
            Ok(text) => {
                // The screen may be gone.
                let _ = on_read.try_run(text);
                return;
            }
            Err(FileFault::Nothing) => return,
            Err(FileFault::TooLarge) => search::upload_refusal(VaultRefusal::FileTooLarge),
            Err(FileFault::Unreadable) => UNREADABLE,
        };
        let _ = refused.try_set(Some(said));
    };
    let error = move || {
        refused
            .get()
            .map(|said| said.get(session.language()).to_owned())
    };
    view! {
        <FileButton label field accept=".json,.jwt,.txt,text/plain,application/json" error
            on_choose=move || session.read_file(field, Box::new(then))/>
    }
}
