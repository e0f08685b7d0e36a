//! Rows and tables of amounts of which every one says where it comes from: the sheet of reasons
//! exists once for all of them.

use leptos::prelude::*;

use super::use_session;
use super::why::{Changes, WhySheet};
use crate::domain::Explanation;
use crate::text::explain::Reasoned;
use crate::text::text;
use crate::ui::button::IconButton;
use crate::ui::data_table::DataTable;
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
    /// What would change the amount most.
    pub changes: Option<Changes>,
}

impl WhyRow {
    /// The same with its reasons.
    pub fn because(self, why: Explanation) -> Self {
        Self {
            why: Some(why),
            ..self
        }
    }
}

/// What is asked about: one sheet for all amounts of a list or a table. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Asking {
    open: RwSignal<bool>,
    why: RwSignal<Option<Explanation>>,
    changes: RwSignal<Option<Changes>>,
}

impl Asking {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            why: RwSignal::new(None),
            changes: RwSignal::new(None),
        }
    }

    /// The button beside an amount.
    pub fn button(self, what: String, why: Explanation, changes: Option<Changes>) -> AnyView {
        self.button_of(what, move || Some(why.clone()), changes)
    }

    /// The same for reasons that are reckoned when somebody asks.
    pub fn button_of(
        self,
        what: String,
        why: impl Fn() -> Option<Explanation> + Send + Sync + 'static,
        changes: Option<Changes>,
    ) -> AnyView {
        let session = use_session();
        let question = text("Hoe komt u hieraan?", "How did you get this?");
        let label = Signal::derive(move || format!("{what}: {}", question.get(session.language())));
        let ask = move || {
            self.why.set(untrack(&why));
            self.changes.set(changes);
            self.open.set(true);
        };
        view! { <IconButton label symbol=Symbol::Info on_press=ask/> }.into_any()
    }

    /// The sheet; stands once beside the amounts.
    pub fn sheet(self) -> AnyView {
        let changes = Signal::derive(move || {
            let changes = self.changes.get();
            // The row that asked may have gone meanwhile, with what it would reckon.
            changes
                .and_then(|changes| changes.try_get())
                .unwrap_or_default()
        });
        view! { <WhySheet open=self.open explanation=self.why.into() changes=Some(changes)/> }
            .into_any()
    }
}

impl Default for Asking {
    fn default() -> Self {
        Self::new()
    }
}

/// Rows of a label and an amount, each with its reasons.
#[component]
pub fn WhyRows(
    /// The rows, from top to bottom.
    #[prop(into)]
    rows: Signal<Vec<WhyRow>>,
) -> impl IntoView {
    let asking = Asking::new();
    view! {
        <dl class="row-list">
            {move || rows.get().into_iter().map(|each| row(each, asking)).collect_view()}
        </dl>
        {asking.sheet()}
    }
}

fn row(row: WhyRow, asking: Asking) -> impl IntoView {
    let kind = match row.kind {
        RowKind::Plain => "plain",
        RowKind::Total => "total",
        RowKind::Aside => "aside",
    };
    let note = (!row.note.is_empty()).then(|| view! { <span class="row-note">{row.note}</span> });
    let label = row.label.clone();
    let button = row.why.map(|why| asking.button(label, why, row.changes));
    view! {
        <div class="row why-row" data-kind=kind>
            <dt class="row-label">{row.label}{note}</dt>
            <dd class="row-amount">{row.amount}{button}</dd>
        </div>
    }
}

/// A table of which every amount opens its reasons from its cell.
#[component]
pub fn WhyTable(
    /// What the table shows.
    caption: Signal<String>,
    /// The columns' names.
    columns: Memo<Vec<String>>,
    /// The cells, row by row; the first of a row names it.
    rows: Memo<Vec<Vec<Reasoned>>>,
    /// What would change an amount of a column, by the column from 0 and by the amount.
    #[prop(optional)]
    changes: Option<Callback<(usize, Explanation), Option<Changes>>>,
) -> impl IntoView {
    let asking = Asking::new();
    let said = move || {
        let said = |cell: &Reasoned| cell.said.clone();
        let row = |row: &Vec<Reasoned>| row.iter().map(said).collect();
        rows.with(|rows| rows.iter().map(row).collect::<Vec<_>>())
    };
    let beside = Callback::new(move |(row, column): (usize, usize)| {
        let cells = rows.with_untracked(|rows| rows.get(row).cloned().unwrap_or_default());
        let name = columns.with_untracked(|columns| columns.get(column + 1).cloned());
        let why = cells.get(column + 1).and_then(|cell| cell.why.clone());
        let what = cells.first().map(|name| name.said.clone());
        let what = format!("{}, {}", what.unwrap_or_default(), name.unwrap_or_default());
        let changes =
            (why.clone().zip(changes)).and_then(|(why, changes)| changes.run((column, why)));
        why.map(|why| asking.button(what, why, changes)).into_any()
    });
    view! {
        <DataTable caption columns rows=said beside/>
        {asking.sheet()}
    }
}

/// A row without reasons of its own: what was typed, or what is told elsewhere on the screen.
pub fn plain_row(label: &str, amount: String) -> WhyRow {
    WhyRow {
        label: label.to_owned(),
        amount,
        ..WhyRow::default()
    }
}
