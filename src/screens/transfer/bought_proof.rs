//! The deed with all signatures, and its check by anybody: this deed, or one from a file.

use leptos::prelude::*;

use crate::app::{Session, say, tell, use_session};
use crate::platform::{Answer, Document, FileFault, Job};
use crate::room::{Checked, DeedFile, Entry, Event, Ledger, Terms};
use crate::text::documents::deed::deed_document;
use crate::text::{Language, Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::disclosure::Disclosure;
use crate::ui::icon::Symbol;
use crate::ui::log_list::{LogEntry, LogList};
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::skeleton::Skeleton;

/// The file field of this screen.
const FIELD: &str = "deed-file";

/// The deed of this story: signatures, check, downloads.
#[component]
pub fn Proof() -> impl IntoView {
    let session = use_session();
    let ledger = session.select(|story| story.ledger().cloned().unwrap_or_default());
    let outcome = RwSignal::new(None::<Checked>);
    let check = move || check(session, DeedFile::of(&ledger.get_untracked()), outcome);
    Effect::new(move || {
        ledger.track();
        check();
    });
    let listed = move |from_draft: bool| {
        move || {
            let language = session.language();
            let entries = ledger.with(|ledger| log(ledger, language));
            let draft = ledger.with(|ledger| ledger.entries().iter().position(|entry| entry.event == Event::DeedDrafted));
            if from_draft { entries.into_iter().skip(draft.unwrap_or_default()).collect() } else { entries }
        }
    };
    view! {
        <Card title=say(text("De akte met alle handtekeningen", "The deed with all signatures"))>
            <LogList entries=listed(true) label=say(text("Wat er met de akte gebeurde", "What happened with the deed"))/>
            <Disclosure label=say(text("Alles wat in de transactiekamer gebeurde", "All that happened in the transaction room"))>
                <LogList entries=listed(false) label=say(text("Het hele logboek", "The whole log"))/>
            </Disclosure>
        </Card>
        <Card title=say(text("Klopt de akte?", "Does the deed hold?"))>
            <p>{say(text(
                "Iedereen met het bestand kan dit nagaan, ook zonder deze app te vertrouwen: elke regel hangt vast aan de vorige en draagt een handtekening.",
                "Anybody with the file can check this, also without trusting this app: every line is tied to the one before and carries a signature.",
            ))}</p>
            {move || match outcome.get() {
                Some(outcome) => view! { <Outcome outcome/> }.into_any(),
                None => view! { <Skeleton lines=2 label=say(text("De akte wordt gecontroleerd", "The deed is being checked"))/> }.into_any(),
            }}
            <div class="cluster">
                <Button kind=ButtonKind::Secondary icon=Symbol::Refresh label=say(text("Controleer opnieuw", "Check again")) on_press=check/>
                <Downloads ledger/>
            </div>
        </Card>
    }
}

/// Has the signatures checked, then says what follows.
fn check(session: Session, file: DeedFile, outcome: RwSignal<Option<Checked>>) {
    outcome.set(None);
    let entries = file.entries.entries().to_vec();
    let then = move |answer| {
        let signatures = match answer {
            Ok(Answer::CheckSeals(found)) => Some(found),
            _ => None,
        };
        // The screen may be gone by now.
        let _ = outcome.try_set(Some(file.check(signatures)));
    };
    session.ask(Job::CheckSeals { entries }, Box::new(then));
}

#[component]
fn Outcome(outcome: Checked) -> impl IntoView {
    let session = use_session();
    let tone = match outcome {
        Checked::Valid => NoticeTone::Success,
        Checked::Invalid(_) => NoticeTone::Refused,
        Checked::Undecided(_) => NoticeTone::Waiting,
    };
    let title = move || session.language().checked(outcome).0.to_owned();
    view! {
        <Notice tone title>
            <p>{move || session.language().checked(outcome).1}</p>
            <p class="quiet">{say(text(
                "Wie er achter een sleutel zit, kan dit niet zeggen: in deze demo zijn de mensen en hun sleutels verzonnen.",
                "It cannot say who is behind a key: in this demo the people and their keys are fictional.",
            ))}</p>
        </Notice>
    }
}

#[component]
fn Downloads(ledger: Memo<Ledger>) -> impl IntoView {
    let session = use_session();
    let buyer = Memo::new(move |_| session.persona().map(|persona| persona.name));
    let home = session.select(|story| story.room().map(|room| room.object.id.0.clone()).unwrap_or_default());
    let file = move || {
        let text = DeedFile::of(&ledger.get_untracked()).write();
        let name = format!("akte-{}.json", home.get_untracked());
        session.download(Document { name, mime: "application/json", text });
    };
    let page = move || {
        let language = session.language_untracked();
        let buyer = buyer.get_untracked();
        let page = session.with_untracked(|story| {
            deed_document(language, story.room()?, story.ledger()?, buyer.as_deref())
        });
        if let Some(text) = page {
            let name = format!("akte-{}.html", home.get_untracked());
            session.download(Document { name, mime: "text/html", text });
        }
    };
    view! {
        <Button kind=ButtonKind::Secondary icon=Symbol::Document label=say(text("Download de akte", "Download the deed")) on_press=page/>
        <Button kind=ButtonKind::Secondary icon=Symbol::Download label=say(text("Download het bestand om te controleren", "Download the file to check")) on_press=file/>
    }
}

fn log(ledger: &Ledger, language: Language) -> Vec<LogEntry> {
    let entry = |(number, entry): (u64, &Entry)| {
        let who = language.author(entry.author);
        let at = entry.at.wall_clock();
        let amount = match &entry.event {
            Event::BidPlaced(Terms { price, .. }) | Event::Countered(Terms { price, .. }) => language.euros(*price),
            Event::Guaranteed(amount) | Event::PaidIntoEscrow(amount) => language.euros(*amount),
            _ => String::new(),
        };
        LogEntry {
            number,
            time: format!("{} {}", language.short_date(at.date()), language.time(at.time())),
            letters: who.chars().take(1).collect(),
            who,
            text: language.happened(&entry.event),
            amount,
            hash: entry.digest.0.clone(),
            own: entry.author == crate::room::Role::Buyer,
        }
    };
    (1..).zip(ledger.entries()).map(entry).collect()
}

/// What became of a chosen file.
#[derive(Clone, PartialEq)]
enum Chosen {
    Nothing,
    Refused(Text),
    NoDeed(crate::room::DeedFileFault),
    Deed(String),
}

/// Opens a file of anybody and checks it.
#[component]
pub fn CheckFile() -> impl IntoView {
    let session = use_session();
    let chosen = RwSignal::new(Chosen::Nothing);
    let outcome = RwSignal::new(None::<Checked>);
    let open = move |_| {
        let then = move |read: Result<String, FileFault>| {
            let next = match read.map(|text| DeedFile::read(&text)) {
                Err(fault) => Chosen::Refused(file_fault(fault)),
                Ok(Err(fault)) => Chosen::NoDeed(fault),
                Ok(Ok(file)) => {
                    let home = file.room().map(|room| room.object.address_line).unwrap_or_default();
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
            <label class="field-label" for=FIELD>{say(text("Kies een bestand ‘akte-….json’", "Choose a file ‘akte-….json’"))}</label>
            <input class="file-field" type="file" id=FIELD accept=".json,application/json" on:change=open/>
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
        FileFault::TooLarge => text("Dit bestand is te groot voor een akte. Kies een ander bestand.", "This file is too large for a deed. Choose another file."),
        FileFault::Unreadable => text("Dit bestand kan niet worden gelezen. Kies een ander bestand.", "This file cannot be read. Choose another file."),
    }
}
