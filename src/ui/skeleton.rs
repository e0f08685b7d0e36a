//! Grey paper that keeps the place of what is still coming. Must not know what comes.

use leptos::prelude::*;

/// The shape of what comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SkeletonShape {
    /// Lines of text.
    #[default]
    Lines,
    /// Rows with an amount at the right.
    Rows,
    /// A picture with lines under it.
    Picture,
}

/// Keeps the place; says its label to who listens.
#[component]
pub fn Skeleton(
    /// What is being fetched: read aloud, not shown.
    #[prop(into)]
    label: Signal<String>,
    /// The shape.
    #[prop(optional)]
    shape: SkeletonShape,
    /// How many lines or rows.
    #[prop(default = 3)]
    lines: usize,
) -> impl IntoView {
    let name = match shape {
        SkeletonShape::Lines => "lines",
        SkeletonShape::Rows => "rows",
        SkeletonShape::Picture => "picture",
    };
    view! {
        <div class="skeleton" data-shape=name role="status">
            <span class="visually-hidden">{move || label.get()}</span>
            {(0..lines).map(|_| view! { <span class="skeleton-line"></span> }).collect_view()}
        </div>
    }
}
