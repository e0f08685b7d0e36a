//! The deed with all signatures, its check, and the files to take along.

use leptos::prelude::*;

use crate::app::{Session, say, use_session};
use crate::platform::{Answer, Document, Job};
use crate::room::{Checked, DeedFile, Entry, Event, Ledger, Terms};
use crate::text::documents::deed::deed_document;
use crate::text::{Language, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::disclosure::Disclosure;
use crate::ui::icon::Symbol;
use crate::ui::log_list::{LogEntry, LogList};
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::skeleton::Skeleton;

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
    let all = move || ledger.with(|ledger| log(ledger.entries().iter(), session.language()));
    let signed = move || ledger.with(|ledger| log(acts_of_deed(ledger), session.language()));
    view! {
        <div class="deed-log"><Card title=say(text("De akte met alle handtekeningen", "The deed with all signatures"))>
            <LogList entries=signed label=say(text("Wat er met de akte gebeurde", "What happened with the deed"))/>
            <Disclosure label=say(text("Alles wat in de transactiekamer gebeurde", "All that happened in the transaction room"))>
                <LogList entries=all label=say(text("Het hele logboek", "The whole log"))/>
            </Disclosure>
        </Card></div>
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
pub fn check(session: Session, file: DeedFile, outcome: RwSignal<Option<Checked>>) {
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

/// The outcome of a check in words.
#[component]
pub fn Outcome(
    /// What the check found.
    outcome: Checked,
) -> impl IntoView {
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
    let home = session.select(|story| {
        story
            .room()
            .map(|room| room.object.id.0.clone())
            .unwrap_or_default()
    });
    let file = move || {
        let text = DeedFile::of(&ledger.get_untracked()).write();
        let name = format!("akte-{}.json", home.get_untracked());
        session.download(Document {
            name,
            mime: "application/json",
            text,
        });
    };
    let page = move || {
        let language = session.language_untracked();
        let buyer = buyer.get_untracked();
        let page = session.with_untracked(|story| {
            deed_document(language, story.room()?, story.ledger()?, buyer.as_deref())
        });
        if let Some(text) = page {
            let name = format!("akte-{}.html", home.get_untracked());
            session.download(Document {
                name,
                mime: "text/html",
                text,
            });
        }
    };
    view! {
        <Button kind=ButtonKind::Secondary icon=Symbol::Document label=say(text("Download de akte", "Download the deed")) on_press=page/>
        <Button kind=ButtonKind::Secondary icon=Symbol::Download label=say(text("Download het bestand om te controleren", "Download the file to check")) on_press=file/>
    }
}

/// What was done with the deed, without the notary's list.
fn acts_of_deed(ledger: &Ledger) -> impl Iterator<Item = &Entry> {
    let of_deed = ledger
        .entries()
        .iter()
        .skip_while(|entry| entry.event != Event::DeedDrafted);
    of_deed.filter(|entry| !matches!(entry.event, Event::Checked(_)))
}

fn log<'l>(entries: impl Iterator<Item = &'l Entry>, language: Language) -> Vec<LogEntry> {
    let entry = |(number, entry): (u64, &Entry)| {
        let who = language.author(entry.author);
        let at = entry.at.wall_clock();
        let amount = match &entry.event {
            Event::BidPlaced(Terms { price, .. }) | Event::Countered(Terms { price, .. }) => {
                language.euros(*price)
            }
            Event::Guaranteed(amount) | Event::PaidIntoEscrow(amount) => language.euros(*amount),
            _ => String::new(),
        };
        LogEntry {
            number,
            time: format!(
                "{} {}",
                language.short_date(at.date()),
                language.time(at.time())
            ),
            letters: who.chars().take(1).collect(),
            who,
            text: language.happened(&entry.event),
            amount,
            hash: entry.digest.0.clone(),
            own: entry.author == crate::room::Role::Buyer,
        }
    };
    (1..).zip(entries).map(entry).collect()
}
