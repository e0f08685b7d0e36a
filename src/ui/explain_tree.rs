//! The tree of reasons under an amount. Must not reason: it shows what it is given.

use super::icon::{Icon, Symbol};
use leptos::prelude::*;

/// One reason, with the reasons under it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reason {
    /// In plain words, a whole sentence.
    pub sentence: String,
    /// The amount it gives; may be empty.
    pub amount: String,
    /// Where it is written: the source or the article; may be empty.
    pub cite: String,
    /// What it rests on.
    pub children: Vec<Reason>,
}

/// One reason's own words.
fn words(sentence: String, amount: String, cite: String) -> impl IntoView {
    view! {
        <span class="reason-words">
            <span class="reason-sentence">{sentence}</span>
            {(!cite.is_empty()).then(|| view! { <cite class="reason-cite">{cite}</cite> })}
        </span>
        <span class="reason-amount">{amount}</span>
    }
}

fn reason(reason: Reason, open: bool) -> AnyView {
    let own = words(reason.sentence, reason.amount, reason.cite);
    if reason.children.is_empty() {
        return view! { <li class="reason"><div class="reason-line">{own}</div></li> }.into_any();
    }
    let children = reason.children.into_iter();
    let children = children
        .map(|child| self::reason(child, false))
        .collect_view();
    view! {
        <li class="reason">
            <details open=open>
                <summary class="reason-line">
                    <Icon symbol=Symbol::ChevronRight/>
                    {own}
                </summary>
                <ul class="reasons">{children}</ul>
            </details>
        </li>
    }
    .into_any()
}

/// The reasons; each opens what it rests on, and the first row is open.
#[component]
pub fn ExplainTree(
    /// The first row of reasons.
    #[prop(into)]
    reasons: Signal<Vec<Reason>>,
) -> impl IntoView {
    view! {
        <ul class="explain-tree reasons">
            {move || reasons.get().into_iter().map(|root| reason(root, true)).collect_view()}
        </ul>
    }
}
