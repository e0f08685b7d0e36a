//! A large calm figure with a line that explains it. Must not calculate or format.

use leptos::prelude::*;

/// How large a figure is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AmountSize {
    /// The one figure of a screen.
    #[default]
    Large,
    /// A figure inside a card.
    Medium,
}

/// Sets the sign apart from the figure, so that it can be drawn smaller.
fn parts(amount: &str) -> (String, String) {
    match amount.strip_prefix('€') {
        Some(figure) => ("€\u{a0}".to_owned(), figure.trim_start().to_owned()),
        None => (String::new(), amount.to_owned()),
    }
}

/// An amount, with a label above and an explanation below where given.
#[component]
pub fn Amount(
    /// As it is written: `€ 197.611`.
    #[prop(into)]
    amount: Signal<String>,
    /// What the amount is.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// How large.
    #[prop(optional)]
    size: AmountSize,
    /// Below: what it says, and the way to the reasons.
    #[prop(optional, into)]
    why: ViewFn,
) -> impl IntoView {
    let figure = move || {
        let (sign, figure) = parts(&amount.get());
        view! { <span class="amount-sign">{sign}</span>{figure} }
    };
    let size = if size == AmountSize::Large {
        "large"
    } else {
        "medium"
    };
    view! {
        <div class="amount" data-size=size>
            {label.map(|label| view! { <p class="amount-label">{move || label.get()}</p> })}
            <p class="amount-figure">{figure}</p>
            <div class="amount-why">{why.run()}</div>
        </div>
    }
}
