//! The deed in plain words and the rules that execute it: shown where one signs, on this device and
//! in the window that the code opens.

use leptos::prelude::*;
use time::Date;

use crate::app::{Session, say, tell, use_session};
use crate::room::{CheckItem, Contract, Deed, Room};
use crate::text::{Language, Text, deed as words, text};
use crate::ui::card::Card;
use crate::ui::check_list::{CheckLine, CheckList, Verdict};
use crate::ui::row_list::{Row, RowList};
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// The room while it has a deed.
pub fn room_with_deed(session: Session) -> Memo<Option<Room>> {
    session.select(|story| story.room().filter(|room| deed_of(room).is_some()).cloned())
}

/// The deed of a room, with its contract.
pub fn deed_of(room: &Room) -> Option<(&Contract, &Deed)> {
    let contract = room.contract()?;
    Some((contract, contract.deed.as_ref()?))
}

/// What is signed, in plain words.
#[component]
pub fn DeedInWords() -> impl IntoView {
    let session = use_session();
    let room = room_with_deed(session);
    let rows = move || {
        room.get()
            .map(|room| rows(&room, session.language()))
            .unwrap_or_default()
    };
    let address = Memo::new(move |_| {
        room.get()
            .map(|room| room.object.address_line)
            .unwrap_or_default()
    });
    let sentence = move |words: fn(Language, &str) -> String| {
        move || words(session.language(), &address.get())
    };
    view! {
        <Card title=say(text("Wat u ondertekent", "What you sign"))>
            <RowList rows/>
            <ul class="plain-list">
                <li>{sentence(|language, home| language.pick(
                    format!("U neemt {home} over van de verkoper, voor de prijs hierboven."),
                    format!("You take over {home} from the seller, for the price above."),
                ))}</li>
                <li>{say(text(
                    "U vraagt de notaris om de woning op uw naam te zetten. Dat mag pas als alle regels hieronder kloppen.",
                    "You ask the notary to put the home in your name. That is allowed only when all rules below hold.",
                ))}</li>
                <li>{say(text(
                    "Tot die dag blijft de woning van de verkoper en blijft het geld op de rekening van de notaris.",
                    "Until that day the home stays the seller’s and the money stays in the notary’s account.",
                ))}</li>
            </ul>
        </Card>
    }
}

fn rows(room: &Room, language: Language) -> Vec<Row> {
    let Some((contract, _)) = deed_of(room) else {
        return Vec::new();
    };
    let row = |label: Text, amount: String, note: &str| Row {
        label: label.get(language).to_owned(),
        amount,
        note: note.to_owned(),
        ..Row::default()
    };
    vec![
        row(
            text("Woning", "Home"),
            room.object.address_line.clone(),
            &room.object.postcode_and_town,
        ),
        row(
            text("In het Kadaster", "In the land registry"),
            room.object.cadastral_designation.clone(),
            "",
        ),
        row(
            text("Koopsom", "Price"),
            language.euros(contract.terms.price),
            "",
        ),
        row(
            text("Dag van de overdracht", "Day of the transfer"),
            language.date(contract.terms.transfer),
            "",
        ),
    ]
}

/// De slimme akte: when it executes, and how far each rule is.
#[component]
pub fn DeedRules() -> impl IntoView {
    let session = use_session();
    let room = room_with_deed(session);
    let lines = Memo::new(move |_| {
        let today = session.now().date();
        room.with(|room| {
            room.as_ref()
                .map(|room| rules(room, session.language(), today))
                .unwrap_or_default()
        })
    });
    let count = move || {
        let (done, all) = lines.with(|lines| {
            (
                lines
                    .iter()
                    .filter(|line| line.verdict == Verdict::Pass)
                    .count(),
                lines.len(),
            )
        });
        session
            .language()
            .pick(format!("{done} van {all}"), format!("{done} of {all}"))
    };
    view! {
        <Card title=say(text("De slimme akte: wanneer gaat het door?", "The smart deed: when does it go through?"))
            aside=move || view! { <Tag label=count tone=Tone::Canal/> }>
            <p>{say(text(
                "De akte bestaat uit gegevens en regels. De notaris mag hem pas uitvoeren als alles hieronder in orde is.",
                "The deed consists of data and rules. The notary may only execute it when everything below is in order.",
            ))}</p>
            <CheckList lines/>
        </Card>
    }
}

fn rules(room: &Room, language: Language, today: Date) -> Vec<CheckLine> {
    let Some((contract, deed)) = deed_of(room) else {
        return Vec::new();
    };
    let line = |item: CheckItem, waiting: Text| {
        let passes = deed.inspect(contract, item, today).is_none();
        let reason = if passes {
            words::in_order(item)
        } else {
            waiting
        };
        check_line(
            language,
            words::check_item(item),
            reason.get(language).to_owned(),
            passes,
        )
    };
    let day = language.weekday_date(contract.terms.transfer);
    vec![
        line(
            CheckItem::Identity,
            text("Laat zien wie u bent.", "Show who you are."),
        ),
        line(
            CheckItem::Signatures,
            text(
                "U en de verkoper tekenen allebei.",
                "You and the seller both sign.",
            ),
        ),
        line(
            CheckItem::Escrow,
            text(
                "U betaalt de nota van de notaris, bij de volgende stap.",
                "You pay the notary’s statement, in the next step.",
            ),
        ),
        line(
            CheckItem::ConditionsSettled,
            words::obstacle(crate::room::Obstacle::ConditionsOpen),
        ),
        check_line(
            language,
            text("De afgesproken dag", "The agreed day"),
            language.pick(
                format!("Niet eerder dan {day}."),
                format!("Not before {day}."),
            ),
            today >= contract.terms.transfer,
        ),
    ]
}

fn check_line(language: Language, title: Text, reason: String, passes: bool) -> CheckLine {
    let (verdict, label) = if passes {
        (Verdict::Pass, language.pick("in orde", "in order"))
    } else {
        (Verdict::Waiting, language.pick("nog niet", "not yet"))
    };
    CheckLine {
        title: title.get(language).to_owned(),
        reason,
        verdict,
        verdict_label: label.to_owned(),
    }
}

/// The words of a refusal, followed; for beside the control that asked.
pub fn refusal_words(
    session: Session,
    refusal: RwSignal<Option<crate::journey::Refusal>>,
) -> impl Fn() -> Option<String> + Copy {
    move || {
        let language = session.language();
        refusal.get().map(|refusal| match refusal {
            crate::journey::Refusal::Room(refusal) => language.deed_refusal(refusal),
            _ => language.deed_refusal(crate::room::Refusal::NotNow),
        })
    }
}

/// A link out of the way that does nothing.
pub const CANCEL: Text = text("Annuleren", "Cancel");

/// Where the fictional keys come from; said once on a screen.
#[component]
pub fn OwnKey() -> impl IntoView {
    let told = tell(|language| {
        language
            .pick(
                "Uw handtekening wordt gezet met een sleutel van uzelf, die in deze browser blijft.",
                "Your signature is made with a key of your own, which stays in this browser.",
            )
            .to_owned()
    });
    view! { <p class="quiet">{told}</p> }
}
