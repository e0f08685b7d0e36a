//! "Hoe komt u hieraan?": the button beside an amount, and the sheet with the tree of reasons that
//! the sum itself produced, with what would change the amount.

use leptos::prelude::*;

use super::{Session, say, use_session};
use crate::domain::{Cents, Explanation, LeverOutcome, Moved, Percentage};
use crate::text::explain::Told;
use crate::text::{Language, Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::explain_tree::{ExplainTree, Reason};
use crate::ui::heading::Heading;
use crate::ui::icon::Symbol;
use crate::ui::row_list::{Row, RowList};
use crate::ui::sheet::Sheet;

/// What would change an amount or a rate, and what of it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WhatIf {
    /// What would change an amount most, the strongest first.
    pub levers: Vec<LeverOutcome>,
    /// The same of a rate.
    pub rates: Vec<LeverOutcome<Percentage>>,
    /// That it stands, or a part of it, and by which document.
    pub fixed: Option<Text>,
}

impl WhatIf {
    /// Nothing can change it any more.
    pub fn fixed(why: Text) -> Self {
        Self::default().and_fixed(why)
    }

    /// The same, where a part of it stands.
    pub fn and_fixed(self, why: Text) -> Self {
        Self {
            fixed: Some(why),
            ..self
        }
    }
}

impl From<Vec<LeverOutcome>> for WhatIf {
    fn from(levers: Vec<LeverOutcome>) -> Self {
        Self {
            levers,
            ..Self::default()
        }
    }
}

impl From<Vec<LeverOutcome<Percentage>>> for WhatIf {
    fn from(rates: Vec<LeverOutcome<Percentage>>) -> Self {
        Self {
            rates,
            ..Self::default()
        }
    }
}

/// What would change an amount, reckoned when somebody looks.
pub type Changes = Signal<WhatIf>;

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

/// What would change the amount, with the new outcome, and what stands.
fn changed(session: Session, changes: Changes) -> AnyView {
    let rows = Signal::derive(move || changes.with(|changes| rows(session.language(), changes)));
    let fixed = Signal::derive(move || changes.with(|changes| changes.fixed));
    let has_rows = move || rows.with(|rows| !rows.is_empty());
    let is_something = move || has_rows() || fixed.get().is_some();
    view! {
        <Show when=is_something>
            <section class="why-changes">
                <Heading level=3 text=say(WHAT_IF)/>
                {move || has_rows().then(|| view! { <RowList rows/> })}
                {move || fixed.get().map(|why| view! { <p>{why.get(session.language())}</p> })}
            </section>
        </Show>
    }
    .into_any()
}

const WHAT_IF: Text = text("Wat zou dit veranderen?", "What would change this?");

fn rows(language: Language, changes: &WhatIf) -> Vec<Row> {
    let euros = |amount| language.euros(amount);
    let points = |rate| {
        let points = language.percent(rate);
        let points = points.trim_end_matches('%');
        language.pick(
            format!("{points} procentpunt"),
            format!("{points} percentage points"),
        )
    };
    let amounts = changes.levers.iter().map(|outcome| {
        let size = euros(Cents(outcome.difference.0.abs()));
        lever_row(language, outcome, [euros(outcome.total), size])
    });
    let rates = changes.rates.iter().map(|outcome| {
        let size = points(Percentage(outcome.difference.0.abs()));
        lever_row(language, outcome, [language.percent(outcome.total), size])
    });
    amounts.chain(rates).collect()
}

fn lever_row<T: Moved>(
    language: Language,
    outcome: &LeverOutcome<T>,
    [amount, size]: [String; 2],
) -> Row {
    let more = outcome.difference.units() > 0;
    Row {
        label: language.lever(outcome.lever),
        amount,
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
    let changes = changes.map(|changes| changes.get()).unwrap_or_default();
    let rows = rows(language, &changes);
    if !rows.is_empty() || changes.fixed.is_some() {
        lines.push(format!("\n{}", WHAT_IF.get(language)));
    }
    for row in rows {
        lines.push(format!("- {}: {} ({})", row.label, row.amount, row.note));
    }
    lines.extend(changes.fixed.map(|why| why.get(language).to_owned()));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BudgetInput, Income, Lever, Sourced, assess, what_would_change_by};

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
                Signal::stored(WhatIf::from(found.clone())),
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

    #[test]
    fn what_is_copied_says_rates_as_rates_and_what_stands_in_a_sentence() {
        let lever = Lever::Nhg(true);
        let lower = LeverOutcome {
            lever,
            total: Percentage(3_590),
            difference: Percentage(-200),
        };
        let stands = text("Dit staat vast.", "This stands.");
        let told = WhatIf::from(vec![lower]).and_fixed(stands);
        Owner::new().with(|| {
            let why = Signal::stored(Some(assess(&input()).explanation));
            let copied = written(Language::Dutch, why, Some(Signal::stored(told.clone())));
            assert!(
                copied.ends_with("- U neemt NHG: 3,59% (0,2 procentpunt minder)\nDit staat vast.")
            );
            let copied = written(Language::English, why, Some(Signal::stored(told)));
            assert!(
                copied
                    .ends_with("- You take NHG: 3.59% (0.2 percentage points less)\nThis stands.")
            );
        });
    }

    fn every(told: &Told, ask: &mut impl FnMut(&Told)) {
        ask(told);
        told.parts.iter().for_each(|part| every(part, ask));
    }
}
