//! Opens a file of anybody's deed and checks it, without touching this story.

use leptos::prelude::*;

use super::bought_proof::{Outcome, check};
use crate::app::{say, tell, use_session};
use crate::platform::FileFault;
use crate::room::{Checked, DeedFile, DeedFileFault};
use crate::text::{Text, text};
use crate::ui::card::Card;
use crate::ui::file_button::FileButton;
use crate::ui::notice::{Notice, NoticeTone};

/// The file field of this screen.
const FIELD: &str = "deed-file";

/// What became of a chosen file.
#[derive(Clone, PartialEq)]
enum Chosen {
    Nothing,
    Refused(Text),
    NoDeed(DeedFileFault),
    Deed(String),
}

/// Opens a file of anybody and checks it.
#[component]
pub fn CheckFile() -> impl IntoView {
    let session = use_session();
    let chosen = RwSignal::new(Chosen::Nothing);
    let outcome = RwSignal::new(None::<Checked>);
    let open = move || {
        let then = move |read: Result<String, FileFault>| {
            let next = match read.map(|text| DeedFile::read(&text)) {
                Err(fault) => Chosen::Refused(file_fault(fault)),
                Ok(Err(fault)) => Chosen::NoDeed(fault),
                Ok(Ok(file)) => {
                    let home = file
                        .room()
                        .map(|room| room.object.address_line)
                        .unwrap_or_default();
                    check(session, file, outcome);
                    Chosen::Deed(home)
                }
            };
            let _ = chosen.try_set(next);
        };
        session.read_file(FIELD, Box::new(then));
    };
    view! {
        <Card title=say(text("Controleer een bestand", "Check a file"))>
            <FileButton label=say(text("Kies een bestand ‘akte-….json’", "Choose a file ‘akte-….json’"))
                field=FIELD accept=".json,application/json" on_choose=open/>
            <p class="quiet">{say(text("Het bestand blijft op uw apparaat.", "The file stays on your device."))}</p>
            {move || match chosen.get() {
                Chosen::Nothing => ().into_any(),
                Chosen::Refused(why) => view! { <Notice tone=NoticeTone::Refused><p>{say(why)}</p></Notice> }.into_any(),
                Chosen::NoDeed(fault) => view! {
                    <Notice tone=NoticeTone::Refused><p>{tell(move |language| language.deed_file_fault(fault))}</p></Notice>
                }.into_any(),
                Chosen::Deed(home) => view! {
                    <p><strong>{home}</strong></p>
                    {move || outcome.get().map(|outcome| view! { <Outcome outcome/> })}
                }.into_any(),
            }}
        </Card>
    }
}

const fn file_fault(fault: FileFault) -> Text {
    match fault {
        FileFault::Nothing => text("U hebt geen bestand gekozen.", "You chose no file."),
        FileFault::TooLarge => text(
            "Dit bestand is te groot voor een akte. Kies een ander bestand.",
            "This file is too large for a deed. Choose another file.",
        ),
        FileFault::Unreadable => text(
            "Dit bestand kan niet worden gelezen. Kies een ander bestand.",
            "This file cannot be read. Choose another file.",
        ),
    }
}
