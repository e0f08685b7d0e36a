//! Before a bid counts: what the living lab said, what holds today, and the bid once more.

use leptos::prelude::*;

use super::bid_draft::BidDraft;
use crate::app::{say, use_session};
use crate::journey::Refusal;
use crate::room::{Command, Terms};
use crate::text::{Language, room as words, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::row_list::{Row, RowList};
use crate::ui::sheet::Sheet;
use crate::ui::then_now::ThenNow;

/// The rows of a bid.
pub fn rows(terms: &Terms, language: Language) -> Vec<Row> {
    let row = |dutch: &str, english: &str, amount: String| Row {
        label: language.pick(dutch, english).to_owned(),
        amount,
        ..Row::default()
    };
    let conditions: Vec<_> = terms
        .conditions
        .iter()
        .map(|one| words::condition(*one).get(language))
        .collect();
    let conditions = if conditions.is_empty() {
        language.pick("geen", "none").to_owned()
    } else {
        conditions.join(", ")
    };
    vec![
        row("Bod", "Bid", language.euros(terms.price)),
        row(
            "Dag van overdracht",
            "Day of transfer",
            language.weekday_date(terms.transfer),
        ),
        row("Ontbindende voorwaarden", "Conditions", conditions),
    ]
}

/// The sheet; open as long as there is a bid to confirm.
#[component]
pub fn ConfirmBid(
    draft: BidDraft,
    open: RwSignal<bool>,
    asked: RwSignal<Option<Terms>>,
) -> impl IntoView {
    let session = use_session();
    let confirm = move || {
        let Some(terms) = asked.get_untracked() else {
            return;
        };
        open.set(false);
        let refusal = match session.buyer(Command::PlaceBid(terms)) {
            Err(Refusal::Room(refusal)) => Some(refusal),
            _ => None,
        };
        draft.refuse(refusal, session.language_untracked());
    };
    let actions = move || {
        view! {
            <Button label=say(text("Bevestig bod", "Confirm bid")) on_press=confirm/>
            <Button kind=ButtonKind::Secondary label=say(text("Annuleren", "Cancel")) on_press=move || open.set(false)/>
        }
    };
    let summary = move || {
        asked
            .get()
            .map(|terms| rows(&terms, session.language()))
            .unwrap_or_default()
    };
    view! {
        <Sheet open close_label=say(text("Sluiten", "Close")) actions
            title=say(text("Uw bod plaatsen?", "Place your bid?"))>
            <RowList rows=summary/>
            <ThenNow
                then_label=say(text("idee 2019", "idea 2019"))
                then=say(text(
                    "Pas op! U heeft een betaalverplichting als de verkoper uw bod accepteert",
                    "Take care! You have to pay if the seller accepts your bid",
                ))
                now_label=say(text("zo is het nu", "as it is now"))
                now=say(text(
                    "Zegt de verkoper ja, dan bent u het in principe eens. U zit pas vast als u allebei hebt getekend. Daarna hebt u nog 3 dagen bedenktijd.",
                    "If the seller says yes, you agree in principle. You are only bound once both have signed. After that you have 3 days to change your mind.",
                ))/>
        </Sheet>
    }
}
