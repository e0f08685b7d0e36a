//! A list of things that pass, block or wait, each with its reason. Must not judge.

use super::icon::{Icon, Symbol};
use leptos::prelude::*;

/// The outcome of one check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Verdict {
    /// Not looked at, or somebody is at work.
    #[default]
    Waiting,
    /// In order.
    Pass,
    /// Stops what follows.
    Block,
}

/// One check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckLine {
    /// What is checked.
    pub title: String,
    /// Why it passes, blocks or waits.
    pub reason: String,
    /// The outcome.
    pub verdict: Verdict,
    /// The outcome in words.
    pub verdict_label: String,
}

fn line(line: CheckLine) -> impl IntoView {
    let (name, symbol) = match line.verdict {
        Verdict::Pass => ("pass", Symbol::Check),
        Verdict::Block => ("block", Symbol::Cross),
        Verdict::Waiting => ("waiting", Symbol::Clock),
    };
    view! {
        <li class="check-line" data-verdict=name>
            <span class="check-mark"><Icon symbol/></span>
            <div class="check-words">
                <p class="check-title">{line.title}</p>
                <p class="check-reason">{line.reason}</p>
            </div>
            <span class="check-verdict">{line.verdict_label}</span>
        </li>
    }
}

/// The checks, in order.
#[component]
pub fn CheckList(
    /// The checks.
    #[prop(into)]
    lines: Signal<Vec<CheckLine>>,
) -> impl IntoView {
    view! { <ul class="check-list">{move || lines.get().into_iter().map(line).collect_view()}</ul> }
}
