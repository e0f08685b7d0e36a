//! The notary's list at the office: what was recorded, with its reason.

use leptos::prelude::*;
use time::Date;

use super::check_card::{CheckCard, check_line};
use super::deed_parts::deed_of;
use crate::room::{CheckItem, Room};
use crate::text::{Language, Text, deed as words, text};
use crate::ui::check_list::{CheckLine, Verdict};

/// The notary's list, as far as it was recorded.
#[component]
pub fn Checks() -> impl IntoView {
    view! { <CheckCard title=text("De lijst van de notaris", "The notary’s list") lines/> }
}

fn lines(room: &Room, language: Language, _: Date) -> Vec<CheckLine> {
    let Some((_, deed)) = deed_of(room) else {
        return Vec::new();
    };
    let line = |item: CheckItem| {
        let (verdict, reason) = match deed.checks.get(&item) {
            Some(None) => (Verdict::Pass, words::in_order(item)),
            Some(Some(obstacle)) => (Verdict::Block, words::obstacle(*obstacle)),
            None => (Verdict::Waiting, LOOKING),
        };
        let reason = reason.get(language).to_owned();
        check_line(language, words::check_item(item), verdict, reason)
    };
    CheckItem::ALL.map(line).to_vec()
}

const LOOKING: Text = text(
    "De notaris kijkt hiernaar.",
    "The notary is looking at this.",
);
