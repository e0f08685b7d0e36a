//! "Hoe komt u hieraan?": the button beside an amount, and the sheet with the tree of reasons that
//! the sum itself produced.

use leptos::prelude::*;

use super::{say, use_session};
use crate::domain::Explanation;
use crate::text::explain::Told;
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::explain_tree::{ExplainTree, Reason};
use crate::ui::icon::Symbol;
use crate::ui::sheet::Sheet;

/// A button that shows why an amount is what it is.
#[component]
pub fn Why(
    /// The reasons; while there are none the button is not shown.
    #[prop(into)]
    explanation: Signal<Option<Explanation>>,
) -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let label = say(text("Hoe komt u hieraan?", "How did you get this?"));
    let told = move || {
        explanation
            .get()
            .map(|why| session.language().explain(&why))
    };
    let reasons = move || told().map(reason).into_iter().collect::<Vec<_>>();
    let copy = move || {
        let language = session.language_untracked();
        if let Some(why) = explanation.get_untracked() {
            session.copy(&language.explain(&why).as_plain_text());
        }
    };
    let actions = move || {
        view! {
            <Button kind=ButtonKind::Secondary icon=Symbol::Cards label=say(text("Kopieer", "Copy")) on_press=copy/>
            <Button kind=ButtonKind::Quiet label=say(text("Sluiten", "Close")) on_press=move || open.set(false)/>
        }
    };
    view! {
        <Show when=move || explanation.with(Option::is_some)>
            <button type="button" class="text-button" on:click=move |_| open.set(true)>{label}</button>
        </Show>
        <Sheet open title=label close_label=say(text("Sluiten", "Close")) actions=actions>
            {move || open.get().then(|| view! { <ExplainTree reasons=reasons/> })}
        </Sheet>
    }
}

fn reason(told: Told) -> Reason {
    Reason {
        sentence: format!("{}: {}", told.name, told.sentence),
        amount: format!("{} {}", told.sign, told.amount).trim().to_owned(),
        cite: told.citation.unwrap_or_default(),
        children: told.parts.into_iter().map(reason).collect(),
    }
}
