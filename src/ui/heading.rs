//! A heading of a chosen level, so that a component can stand at any depth. Must not choose looks:
//! the class does.

use leptos::prelude::*;

/// A heading: `level` 2 to 4 (anything else becomes 2), with the class that gives it its size.
#[component]
pub fn Heading(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// 2, 3 or 4.
    #[prop(default = 2)]
    level: u8,
    /// The class that gives it its looks.
    #[prop(default = "heading")]
    class: &'static str,
    /// For `aria-labelledby`.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    match level {
        3 => view! { <h3 class=class id=id>{move || text.get()}</h3> }.into_any(),
        4 => view! { <h4 class=class id=id>{move || text.get()}</h4> }.into_any(),
        _ => view! { <h2 class=class id=id>{move || text.get()}</h2> }.into_any(),
    }
}
