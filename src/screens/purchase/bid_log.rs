//! Biedlogboek: every bid with its time, anonymous, each line chained to the one before; and the
//! check that anybody with the log can do.

use leptos::prelude::*;

use crate::app::{say, tell, use_session};
use crate::platform::{Answer, Job};
use crate::room::{ChainFault, Entry, Event, Role};
use crate::text::{Language, room as words, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::disclosure::Disclosure;
use crate::ui::icon::Symbol;
use crate::ui::log_list::{LogEntry, LogList};
use crate::ui::notice::{Notice, NoticeTone};

/// What a check of the log found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    Nothing,
    Busy,
    Holds { lines: usize, sealed: usize },
    Broken(ChainFault),
    WrongSeal(usize),
    Unavailable,
}

/// The log with its check.
#[component]
pub fn BidLog() -> impl IntoView {
    let session = use_session();
    let lines = move || {
        let language = session.language();
        session.with(|story| {
            let entries = story
                .ledger()
                .map(|ledger| ledger.entries())
                .unwrap_or_default();
            let line = |(number, entry)| line(number, entry, language);
            (1_u64..).zip(entries).filter_map(line).collect::<Vec<_>>()
        })
    };
    view! {
        <Card title=say(text("Biedlogboek", "Bid log"))>
            <div class="bid-log"><LogList label=say(text("Biedlogboek", "Bid log")) entries=lines/></div>
            <Check/>
            <Disclosure label=say(text("Wie ziet dit biedlogboek?", "Who sees this bid log?"))>
                <p>{say(text(
                    "In deze demo ziet u meteen alle biedingen. In het echt ziet tijdens het bieden alleen de verkopende kant alles. Wie heeft geboden, mag het logboek pas inzien na de bedenktijd en de ontbindende voorwaarden. Namen staan er niet in.",
                    "In this demo you see all bids at once. In reality only the selling side sees everything during the bidding. Who bid may see the log only after the cooling-off period and the conditions. It holds no names.",
                ))}</p>
            </Disclosure>
        </Card>
    }
}

/// A bid or an answer as a line; other entries of the room are chained too but not shown here.
fn line(number: u64, entry: &Entry, language: Language) -> Option<LogEntry> {
    let price = match &entry.event {
        Event::BidPlaced(terms) | Event::Countered(terms) | Event::Agreed(terms) => {
            Some(terms.price)
        }
        Event::BidWithdrawn | Event::BidRefused(_) => None,
        _ => return None,
    };
    let who = words::author(entry.author, language);
    let letters = match entry.author {
        Role::Rival(number) => char::from(b'A' + number % 26).to_string(),
        _ => who.chars().take(1).collect(),
    };
    let at = entry.at.wall_clock();
    Some(LogEntry {
        number,
        time: format!(
            "{} {}, {}",
            at.day(),
            language.month(at.month()),
            language.time(at.time())
        ),
        who,
        letters,
        text: words::event(&entry.event, language),
        amount: price.map(|price| language.euros(price)).unwrap_or_default(),
        hash: entry.digest.0.clone(),
        own: entry.author == Role::Buyer,
    })
}

#[component]
fn Check() -> impl IntoView {
    let session = use_session();
    let found = RwSignal::new(Found::Nothing);
    let check = move || {
        let Some(ledger) = session.with_untracked(|story| story.ledger().cloned()) else {
            return;
        };
        if let Err(fault) = ledger.verify() {
            return found.set(Found::Broken(fault));
        }
        let entries = ledger.entries().to_vec();
        let lines = entries.len();
        let sealed = entries.iter().filter(|entry| entry.seal.is_some()).count();
        found.set(Found::Busy);
        let then = move |answer| {
            found.set(match answer {
                Ok(Answer::CheckSeals(Ok(()))) => Found::Holds { lines, sealed },
                Ok(Answer::CheckSeals(Err(position))) => Found::WrongSeal(position),
                _ => Found::Unavailable,
            });
        };
        session.ask(Job::CheckSeals { entries }, Box::new(then));
    };
    view! {
        <Button kind=ButtonKind::Secondary icon=Symbol::ShieldCheck label=say(text("Controleer het logboek", "Check the log"))
            busy=move || found.get() == Found::Busy on_press=check/>
        {move || outcome(found.get()).map(|(tone, said)| view! {
            <Notice tone=tone><p>{tell(said)}</p></Notice>
        })}
    }
}

fn outcome(
    found: Found,
) -> Option<(
    NoticeTone,
    impl Fn(Language) -> String + Copy + Send + Sync + 'static,
)> {
    let tone = match found {
        Found::Nothing | Found::Busy => return None,
        Found::Holds { .. } => NoticeTone::Success,
        Found::Broken(_) | Found::WrongSeal(_) | Found::Unavailable => NoticeTone::Fault,
    };
    Some((tone, move |language: Language| found_words(found, language)))
}

fn found_words(found: Found, language: Language) -> String {
    match found {
        Found::Nothing | Found::Busy => String::new(),
        Found::Holds { lines, sealed } => language.pick(
            format!("Alles klopt. De transactiekamer heeft {lines} regels, elk vast aan de regel ervoor. {sealed} handtekeningen zijn gecontroleerd."),
            format!("All is well. The room has {lines} lines, each chained to the one before. {sealed} signatures were checked."),
        ),
        Found::Broken(fault) => words::chain_fault(fault, language),
        Found::WrongSeal(position) => language.pick(
            format!("De handtekening onder regel {} klopt niet.", position + 1),
            format!("The signature under line {} is not right.", position + 1),
        ),
        Found::Unavailable => language
            .pick(
                "De ketting klopt, maar de handtekeningen konden nu niet worden gecontroleerd. Probeer het nog eens.",
                "The chain holds, but the signatures could not be checked now. Please try again.",
            )
            .to_owned(),
    }
}
