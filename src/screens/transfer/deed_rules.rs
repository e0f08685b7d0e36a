//! The rules that execute the deed, each with how it stands.

use leptos::prelude::*;

use super::deed_parts::{deed_of, room_with_deed};
use crate::app::{say, use_session};
use crate::room::{CheckItem, Room};
use crate::text::{Language, Text, deed as words, text};
use crate::ui::card::Card;
use crate::ui::check_list::{CheckLine, CheckList, Verdict};
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;
use time::Date;

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
