//! A plain table, also the twin of a chart. Must not calculate or sort.

use leptos::prelude::*;

/// A table: the first column names the row; the others hold figures, at the right.
#[component]
pub fn DataTable(
    /// What the table shows.
    #[prop(into)]
    caption: Signal<String>,
    /// The columns' names.
    #[prop(into)]
    columns: Signal<Vec<String>>,
    /// The cells, row by row.
    #[prop(into)]
    rows: Signal<Vec<Vec<String>>>,
    /// What stands behind the text of a cell, by its row and column from 0.
    #[prop(optional)]
    beside: Option<Callback<(usize, usize), AnyView>>,
    /// What stands behind the name of a row, by the row from 0.
    #[prop(optional)]
    about: Option<Callback<usize, AnyView>>,
) -> impl IntoView {
    let cell = move |place: (usize, usize), said: String| {
        let beside = beside.map(|beside| beside.run(place));
        view! { <td>{said}{beside}</td> }
    };
    let row = move |(place, cells): (usize, Vec<String>)| {
        let mut cells = cells.into_iter();
        let name = cells.next().unwrap_or_default();
        let cells = cells
            .enumerate()
            .map(|(column, said)| cell((place, column), said));
        let about = about.map(|about| about.run(place));
        view! {
            <tr>
                <th scope="row">{name}{about}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    let head = |name: String| view! { <th scope="col">{name}</th> };
    view! {
        <div class="data-table" tabindex="0" role="region" aria-label=move || caption.get()>
            <table>
                <caption>{move || caption.get()}</caption>
                <thead><tr>{move || columns.get().into_iter().map(head).collect_view()}</tr></thead>
                <tbody>{move || rows.get().into_iter().enumerate().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
