//! The notary's list at the office: what was recorded, with its reason.

use leptos::prelude::*;

use super::deed_parts::{deed_of, room_with_deed};
use crate::app::{say, use_session};
use crate::room::{CheckItem, Deed};
use crate::text::{Language, deed as words, text};
use crate::ui::card::Card;
use crate::ui::check_list::{CheckLine, CheckList, Verdict};
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// The notary's list, as far as it was recorded.
#[component]
pub fn Checks() -> impl IntoView {
    let session = use_session();
    let room = room_with_deed(session);
    let lines = Memo::new(move |_| {
        let language = session.language();
        room.with(|room| {
            let Some((_, deed)) = room.as_ref().and_then(deed_of) else {
                return Vec::new();
            };
            CheckItem::ALL
                .map(|item| check_line(deed, item, language))
                .to_vec()
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
        session.language().pick(
            format!("{done} van {all} in orde"),
            format!("{done} of {all} in order"),
        )
    };
    view! {
        <Card title=say(text("De lijst van de notaris", "The notary’s list")) aside=move || view! { <Tag label=count tone=Tone::Canal/> }>
            <CheckList lines/>
        </Card>
    }
}

fn check_line(deed: &Deed, item: CheckItem, language: Language) -> CheckLine {
    let (verdict, reason, label) = match deed.checks.get(&item) {
        Some(None) => (
            Verdict::Pass,
            words::in_order(item),
            text("in orde", "in order"),
        ),
        Some(Some(obstacle)) => (
            Verdict::Block,
            words::obstacle(*obstacle),
            text("nog niet", "not yet"),
        ),
        None => (
            Verdict::Waiting,
            text(
                "De notaris kijkt hiernaar.",
                "The notary is looking at this.",
            ),
            text("wacht", "waits"),
        ),
    };
    CheckLine {
        title: words::check_item(item).get(language).to_owned(),
        reason: reason.get(language).to_owned(),
        verdict,
        verdict_label: label.get(language).to_owned(),
    }
}
