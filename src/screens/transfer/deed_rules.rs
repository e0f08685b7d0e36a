//! The rules that execute the deed, each with how it stands.

use leptos::prelude::*;
use time::Date;

use super::check_card::{CheckCard, check_line};
use super::deed_parts::deed_of;
use crate::room::{CheckItem, Obstacle, Room};
use crate::text::{Language, Text, deed as words, text};
use crate::ui::check_list::{CheckLine, Verdict};

/// De slimme akte: when it executes, and how far each rule is.
#[component]
pub fn DeedRules() -> impl IntoView {
    view! {
        <CheckCard title=text("De slimme akte: wanneer gaat het door?", "The smart deed: when does it go through?") lines
            lead=text(
                "De akte bestaat uit gegevens en regels. De notaris mag hem pas uitvoeren als alles hieronder in orde is.",
                "The deed consists of data and rules. The notary may only execute it when everything below is in order.",
            )/>
    }
}

/// What each rule waits for.
const WAITING: [(CheckItem, Text); 4] = [
    (
        CheckItem::Identity,
        text("Laat zien wie u bent.", "Show who you are."),
    ),
    (
        CheckItem::Signatures,
        text(
            "U en de verkoper tekenen allebei.",
            "You and the seller both sign.",
        ),
    ),
    (
        CheckItem::Escrow,
        text(
            "U betaalt de nota van de notaris, bij de volgende stap.",
            "You pay the notary’s statement, in the next step.",
        ),
    ),
    (
        CheckItem::ConditionsSettled,
        words::obstacle(Obstacle::ConditionsOpen),
    ),
];

fn lines(room: &Room, language: Language, today: Date) -> Vec<CheckLine> {
    let Some((contract, deed)) = deed_of(room) else {
        return Vec::new();
    };
    let verdict = |passes| match passes {
        true => Verdict::Pass,
        false => Verdict::Waiting,
    };
    let line = |(item, waiting): (CheckItem, Text)| {
        let passes = deed.inspect(contract, item, today).is_none();
        let reason = match passes {
            true => words::in_order(item),
            false => waiting,
        };
        let reason = reason.get(language).to_owned();
        check_line(language, words::check_item(item), verdict(passes), reason)
    };
    let day = language.weekday_date(contract.terms.transfer);
    let not_before = language.pick(
        format!("Niet eerder dan {day}."),
        format!("Not before {day}."),
    );
    let title = text("De afgesproken dag", "The agreed day");
    let has_come = verdict(today >= contract.terms.transfer);
    let mut lines: Vec<_> = WAITING.into_iter().map(line).collect();
    lines.push(check_line(language, title, has_come, not_before));
    lines
}
