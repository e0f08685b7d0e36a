//! Several short choices of which any number holds. Must not know what is chosen.

use leptos::prelude::*;

/// Check boxes that look like small pieces of paper; the whole piece is the target.
#[component]
pub fn Chips(
    /// What is chosen.
    #[prop(into)]
    legend: Signal<String>,
    /// The choices, always as many and in the same order.
    #[prop(into)]
    options: Signal<Vec<String>>,
    /// The places of the chosen ones, rising.
    chosen: RwSignal<Vec<usize>>,
) -> impl IntoView {
    let choose = move |place: usize, wanted: bool| {
        chosen.update(|chosen| {
            chosen.retain(|other| *other != place);
            if wanted {
                chosen.push(place);
                chosen.sort_unstable();
            }
        });
    };
    let chip = move |(place, label): (usize, String)| {
        let checked = move || chosen.with(|chosen| chosen.contains(&place));
        view! {
            <label class="chip">
                <input type="checkbox" class="visually-hidden" checked=checked prop:checked=checked
                    on:change=move |event| choose(place, event_target_checked(&event))/>
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="chip-set">
            <legend class="field-label">{move || legend.get()}</legend>
            {move || options.get().into_iter().enumerate().map(chip).collect_view()}
        </fieldset>
    }
}
