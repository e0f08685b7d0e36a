//! Rows of amounts of which every one says where it comes from: the sheet of reasons exists once
//! for all rows.

use leptos::prelude::*;

use super::use_session;
use super::why::WhySheet;
use crate::domain::Explanation;
use crate::text::text;
use crate::ui::button::IconButton;
use crate::ui::icon::Symbol;
use crate::ui::row_list::RowKind;

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhyRow {
    /// What it is.
    pub label: String,
    /// The amount, as it is written.
    pub amount: String,
    /// A few words under the label; may be empty.
    pub note: String,
    /// What it is among the others.
    pub kind: RowKind,
    /// Where the amount comes from; without it there is no button.
    pub why: Option<Explanation>,
}

/// Rows of a label and an amount, each with its reasons.
#[component]
pub fn WhyRows(
    /// The rows, from top to bottom.
    #[prop(into)]
    rows: Signal<Vec<WhyRow>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let asked = RwSignal::new(None);
    let ask = Callback::new(move |(why,): (Explanation,)| {
        asked.set(Some(why));
        open.set(true);
    });
    view! {
        <dl class="row-list">
            {move || rows.get().into_iter().map(|each| row(each, ask)).collect_view()}
        </dl>
        <WhySheet open explanation=asked.into() changes=None/>
    }
}

fn row(row: WhyRow, ask: Callback<(Explanation,)>) -> impl IntoView {
    let kind = match row.kind {
        RowKind::Plain => "plain",
        RowKind::Total => "total",
        RowKind::Aside => "aside",
    };
    let note = (!row.note.is_empty()).then(|| view! { <span class="row-note">{row.note}</span> });
    let button = row.why.map(|why| button(row.label.clone(), why, ask));
    view! {
        <div class="row why-row" data-kind=kind>
            <dt class="row-label">{row.label}{note}</dt>
            <dd class="row-amount">{row.amount}{button}</dd>
        </div>
    }
}

fn button(what: String, why: Explanation, ask: Callback<(Explanation,)>) -> impl IntoView {
    let session = use_session();
    let question = text("Hoe komt u hieraan?", "How did you get this?");
    let label = Signal::derive(move || format!("{what}: {}", question.get(session.language())));
    view! { <IconButton label symbol=Symbol::Info on_press=move || ask.run((why.clone(),))/> }
}

/// A row without reasons of its own: what was typed, or what is told elsewhere on the screen.
pub fn plain_row(label: &str, amount: String) -> WhyRow {
    WhyRow {
        label: label.to_owned(),
        amount,
        ..WhyRow::default()
    }
}
