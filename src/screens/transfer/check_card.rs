//! A card with things that must be in order, and how many of them are: the deed's own rules and the
//! notary's list look alike.

use leptos::prelude::*;
use time::Date;

use super::deed_parts::room_with_deed;
use crate::app::{say, use_session};
use crate::room::Room;
use crate::text::{Language, Text, text};
use crate::ui::card::Card;
use crate::ui::check_list::{CheckLine, CheckList, Verdict};
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// The card.
#[component]
pub fn CheckCard(
    /// Its heading.
    title: Text,
    /// What is checked, in a room with a deed.
    lines: fn(&Room, Language, Date) -> Vec<CheckLine>,
    /// What is said before the list.
    #[prop(optional)]
    lead: Option<Text>,
) -> impl IntoView {
    let session = use_session();
    let room = room_with_deed(session);
    let lines = Memo::new(move |_| {
        let (language, today) = (session.language(), session.now().date());
        let found = room.with(|room| room.as_ref().map(|room| lines(room, language, today)));
        found.unwrap_or_default()
    });
    let count = move || {
        let passes = |line: &&CheckLine| line.verdict == Verdict::Pass;
        let (done, all) = lines.with(|lines| (lines.iter().filter(passes).count(), lines.len()));
        session.language().pick(
            format!("{done} van {all} in orde"),
            format!("{done} of {all} in order"),
        )
    };
    view! {
        <Card title=say(title) aside=move || view! { <Tag label=count tone=Tone::Canal/> }>
            {lead.map(|lead| view! { <p>{say(lead)}</p> })}
            <CheckList lines/>
        </Card>
    }
}

/// A line of it.
pub fn check_line(language: Language, title: Text, verdict: Verdict, reason: String) -> CheckLine {
    let label = match verdict {
        Verdict::Pass => text("in orde", "in order"),
        Verdict::Block | Verdict::Waiting => text("nog niet", "not yet"),
    };
    CheckLine {
        title: title.get(language).to_owned(),
        reason,
        verdict,
        verdict_label: label.get(language).to_owned(),
    }
}
