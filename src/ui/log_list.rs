//! A log: time, who, what, amount, the short hash. Must not check the chain: it shows the outcome.

use super::{avatar::Avatar, tone::Tone};
use leptos::prelude::*;

/// How many signs of a hash are shown.
const SHOWN: usize = 7;

/// One entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogEntry {
    /// Tells it from the others and keeps it in place.
    pub number: u64,
    /// When, as it is written.
    pub time: String,
    /// Who, or the name that hides who: `Bieder A`.
    pub who: String,
    /// One or two letters for the round mark.
    pub letters: String,
    /// What, in a few words.
    pub text: String,
    /// The amount, as it is written; may be empty.
    pub amount: String,
    /// The whole hash; may be empty.
    pub hash: String,
    /// Whether it is the reader's own.
    pub own: bool,
}

fn entry(entry: LogEntry) -> impl IntoView {
    let short: String = entry.hash.chars().take(SHOWN).collect();
    let hash = (!short.is_empty())
        .then(|| view! { <code class="log-hash" title=entry.hash>{short}</code> });
    let tone = if entry.own { Tone::Canal } else { Tone::Wash };
    view! {
        <li class="log-entry" data-own=entry.own.then_some("true")>
            <Avatar letters=entry.letters tone/>
            <div class="log-words">
                <p class="log-who">{entry.who}</p>
                <p class="log-text">{entry.text}</p>
            </div>
            <div class="log-side">
                <p class="log-amount">{entry.amount}</p>
                <p class="log-time"><time>{entry.time}</time> {hash}</p>
            </div>
        </li>
    }
}

/// The entries, oldest first; a new one drops in at the end.
#[component]
pub fn LogList(
    /// The entries.
    #[prop(into)]
    entries: Signal<Vec<LogEntry>>,
    /// What the log is, for who listens.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <ol class="log-list" aria-label=move || label.get()>
            <For each=move || entries.get() key=|entry| (entry.number, entry.amount.clone(), entry.text.clone()) children=entry/>
        </ol>
    }
}
