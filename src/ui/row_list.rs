//! Rows of a label and an amount, with a total. Must not add up.

use leptos::prelude::*;

/// What a row is among the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowKind {
    /// One of them.
    #[default]
    Plain,
    /// The outcome of the rows above.
    Total,
    /// Aside, smaller.
    Aside,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub label: String,
    /// The amount or the fact, as it is written.
    pub amount: String,
    /// A few words under the label; may be empty.
    pub note: String,
    /// What it is among the others.
    pub kind: RowKind,
}

/// A list of rows.
#[component]
pub fn RowList(
    /// The rows, from top to bottom.
    #[prop(into)]
    rows: Signal<Vec<Row>>,
) -> impl IntoView {
    let row = |row: Row| {
        let kind = match row.kind {
            RowKind::Plain => "plain",
            RowKind::Total => "total",
            RowKind::Aside => "aside",
        };
        let note =
            (!row.note.is_empty()).then(|| view! { <span class="row-note">{row.note}</span> });
        view! {
            <div class="row" data-kind=kind>
                <dt class="row-label">{row.label}{note}</dt>
                <dd class="row-amount">{row.amount}</dd>
            </div>
        }
    };
    view! { <dl class="row-list">{move || rows.get().into_iter().map(row).collect_view()}</dl> }
}
