//! "Hoe komt u hieraan?": the button beside an amount, and the sheet with the tree of reasons that
//! the sum itself produced, with what would change the amount.

use leptos::prelude::*;

use super::{Session, say, use_session};
use crate::domain::{Cents, Explanation, LeverOutcome};
use crate::text::explain::Told;
use crate::text::{Language, Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::explain_tree::{ExplainTree, Reason};
use crate::ui::heading::Heading;
use crate::ui::icon::Symbol;
use crate::ui::row_list::{Row, RowList};
use crate::ui::sheet::Sheet;

/// What would change an amount, reckoned when somebody looks.
pub type Changes = Signal<Vec<LeverOutcome>>;

/// A button that shows why an amount is what it is.
#[component]
pub fn Why(
    /// The reasons; while there are none the button is not shown.
    #[prop(into)]
    explanation: Signal<Option<Explanation>>,
    /// What would change it most.
    #[prop(optional)]
    changes: Option<Changes>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let label = say(text("Hoe komt u hieraan?", "How did you get this?"));
    view! {
        <Show when=move || explanation.with(Option::is_some)>
            <button type="button" class="text-button" on:click=move |_| open.set(true)>{label}</button>
        </Show>
        <WhySheet open explanation changes/>
    }
}

/// The sheet with the reasons, to read, copy and print.
#[component]
pub fn WhySheet(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The reasons.
    explanation: Signal<Option<Explanation>>,
    /// What would change the amount most.
    changes: Option<Changes>,
) -> impl IntoView {
    let session = use_session();
    let label = say(text("Hoe komt u hieraan?", "How did you get this?"));
    let written = move || written(session.language(), explanation, changes);
    // Behind a sheet the messages of the page are out of sight: it says itself that it was copied.
    let buttons = move || {
        let said = RwSignal::new(None::<Text>);
        let say_it = move |how| {
            // The sheet may be closed meanwhile.
            let _ = said.try_set(Some(how));
        };
        let copy = move || session.copy_and_say(&untrack(written), say_it);
        view! {
            <p class="quiet" role="status">{move || said.get().map(|how| how.get(session.language()))}</p>
            <div class="cluster">
            <Button kind=ButtonKind::Secondary icon=Symbol::Cards label=say(text("Kopieer", "Copy")) on_press=copy/>
            <Button kind=ButtonKind::Secondary icon=Symbol::Document label=say(text("Print", "Print")) on_press=move || session.print()/>
            </div>
            <Button kind=ButtonKind::Quiet label=say(text("Sluiten", "Close")) on_press=move || open.set(false)/>
        }
    };
    let actions = move || move || open.get().then(buttons);
    let body = move || {
        let changed = changes.map(|changes| changed(session, changes));
        view! {
            <ExplainTree reasons=reasons(session, explanation)/>
            {changed}
            <pre class="why-print" aria-hidden="true">{written}</pre>
        }
    };
    view! {
        <Sheet open title=label close_label=say(text("Sluiten", "Close")) actions=actions>
            {move || open.get().then(body)}
        </Sheet>
    }
}

fn reasons(session: Session, explanation: Signal<Option<Explanation>>) -> Signal<Vec<Reason>> {
    Signal::derive(move || {
        let language = session.language();
        told(language, explanation)
            .map(reason)
            .into_iter()
            .collect()
    })
}

/// The reasons in words; the amount that was asked for is a part of nothing here.
fn told(language: Language, explanation: Signal<Option<Explanation>>) -> Option<Told> {
    let told = explanation.with(|why| why.as_ref().map(|why| language.explain(why)))?;
    Some(Told { sign: "", ..told })
}

fn reason(told: Told) -> Reason {
    Reason {
        sentence: format!("{}: {}", told.name, told.sentence),
        amount: format!("{} {}", told.sign, told.amount).trim().to_owned(),
        cite: told.citation.unwrap_or_default(),
        children: told.parts.into_iter().map(reason).collect(),
    }
}

/// What would change the amount, with the new outcome.
fn changed(session: Session, changes: Changes) -> AnyView {
    let rows = Signal::derive(move || {
        let language = session.language();
        let outcomes = changes.get().into_iter();
        outcomes
            .map(|outcome| lever_row(language, outcome))
            .collect::<Vec<_>>()
    });
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <section class="why-changes">
                <Heading level=3 text=say(text("Wat zou dit veranderen?", "What would change this?"))/>
                <RowList rows/>
            </section>
        </Show>
    }
    .into_any()
}

fn lever_row(language: Language, outcome: LeverOutcome) -> Row {
    let more = outcome.difference > Cents::ZERO;
    let size = language.euros(Cents(outcome.difference.0.abs()));
    Row {
        label: language.lever(outcome.lever),
        amount: language.euros(outcome.total),
        note: if more {
            language.pick(format!("{size} meer"), format!("{size} more"))
        } else {
            language.pick(format!("{size} minder"), format!("{size} less"))
        },
        ..Row::default()
    }
}

/// All of it as plain text.
fn written(
    language: Language,
    explanation: Signal<Option<Explanation>>,
    changes: Option<Changes>,
) -> String {
    let told = told(language, explanation);
    let mut lines: Vec<String> = told.map(|told| told.as_plain_text()).into_iter().collect();
    let outcomes = changes.map(|changes| changes.get()).unwrap_or_default();
    if !outcomes.is_empty() {
        let head = language.pick("Wat zou dit veranderen?", "What would change this?");
        lines.push(format!("\n{head}"));
    }
    for outcome in outcomes {
        let row = lever_row(language, outcome);
        lines.push(format!("- {}: {} ({})", row.label, row.amount, row.note));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BudgetInput, Income, Sourced, assess, what_would_change_by};

    fn input() -> BudgetInput {
        BudgetInput {
            savings: Sourced::typed(Cents::from_euros(16_000)),
            ..BudgetInput::new(Income::typed_net(Cents::from_euros(2_400)))
        }
    }

    #[test]
    fn what_is_copied_is_the_whole_tree_with_its_sources_and_what_would_change_it() {
        let tree = assess(&input()).explanation;
        let found = what_would_change_by(&input(), 3, &|input| assess(input).total);
        Owner::new().with(|| {
            let (why, changes) = (
                Signal::stored(Some(tree.clone())),
                Signal::stored(found.clone()),
            );
            for language in Language::ALL {
                let copied = written(language, why, Some(changes));
                every(&language.explain(&tree), &mut |told| {
                    assert!(copied.contains(&format!("{}: {}", told.name, told.amount)));
                    assert!(copied.contains(&told.sentence), "{}", told.sentence);
                    let cited = told.citation.iter().all(|cite| copied.contains(cite));
                    assert!(cited, "{:?}", told.citation);
                });
                let asked = language.pick("Wat zou dit veranderen?", "What would change this?");
                let (_, after) = copied
                    .split_once(asked)
                    .expect("what would change it is there");
                assert_eq!(after.trim().lines().count(), found.len());
                for outcome in &found {
                    assert!(after.contains(&language.euros(outcome.total)));
                }
                let alone = written(language, why, None);
                assert!(copied.starts_with(&alone) && !alone.contains(asked));
            }
        });
    }

    fn every(told: &Told, ask: &mut impl FnMut(&Told)) {
        ask(told);
        told.parts.iter().for_each(|part| every(part, ask));
    }
}
