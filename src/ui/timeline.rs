//! Dates in order, each with its state. Must not know the calendar.

use super::path::StepState;
use leptos::prelude::*;

/// One date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineEntry {
    /// When, as it is written.
    pub date: String,
    /// What happens.
    pub title: String,
    /// What it means or what you can do; may be empty.
    pub text: String,
    /// How it stands.
    pub state: StepState,
    /// How it stands, in words.
    pub state_label: String,
}

fn entry(entry: TimelineEntry) -> impl IntoView {
    let text =
        (!entry.text.is_empty()).then(|| view! { <p class="timeline-text">{entry.text}</p> });
    view! {
        <li class="timeline-entry" data-state=entry.state.name()>
            <p class="timeline-date">{entry.date}</p>
            <div class="timeline-words">
                <p class="timeline-title">
                    {entry.title} " " <span class="timeline-state">{entry.state_label}</span>
                </p>
                {text}
            </div>
        </li>
    }
}

/// The dates, earliest first.
#[component]
pub fn Timeline(
    /// The dates.
    #[prop(into)]
    entries: Signal<Vec<TimelineEntry>>,
) -> impl IntoView {
    view! {
        <ol class="timeline">{move || entries.get().into_iter().map(entry).collect_view()}</ol>
    }
}
