//! Ways out of a shortfall as buttons that really try them, and what is tried with the way back. What
//! is tried counts on its screen only.

use leptos::html::P;
use leptos::prelude::*;

use super::{Session, say, tell};
use crate::domain::Change;
use crate::text::{Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::heading::Heading;
use crate::ui::icon::Symbol;

/// A price that a button put in place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Swap {
    /// What stood in the field.
    before: String,
    /// What the button put there.
    tried: String,
    /// What the button said.
    change: Change,
}

impl Swap {
    /// Whether what the button put there is still what stands in the field: only then there is
    /// something to take back.
    fn stands(&self, typed: &str) -> bool {
        typed == self.tried
    }
}

/// What is tried in one place of a screen. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Trying {
    /// The sentence that says the outcome: it gets the focus when a button goes.
    pub verdict: NodeRef<P>,
    /// What the sum is made with.
    tried: RwSignal<Vec<Change>>,
    /// What of it was tried here.
    here: RwSignal<Vec<Change>>,
    /// The price as it is typed, where one is.
    price: Option<RwSignal<String>>,
    swap: RwSignal<Option<Swap>>,
    session: Session,
}

impl Trying {
    /// Nothing yet. A lower price is put into the field of the price.
    pub fn new(
        session: Session,
        tried: RwSignal<Vec<Change>>,
        price: Option<RwSignal<String>>,
    ) -> Self {
        Self {
            verdict: NodeRef::new(),
            tried,
            here: RwSignal::new(Vec::new()),
            price,
            swap: RwSignal::new(None),
            session,
        }
    }

    fn try_out(self, change: Change) {
        match (change, self.price) {
            (Change::LowerPrice { price: lower, .. }, Some(price)) => {
                let before = price.get_untracked();
                let tried = self.session.language_untracked().typed_money(lower);
                price.set(tried.clone());
                self.swap.set(Some(Swap {
                    before,
                    tried,
                    change,
                }));
            }
            _ => {
                self.here.update(|here| here.push(change));
                self.tried.update(|tried| tried.push(change));
            }
        }
        self.focus();
    }

    fn take_back(self, change: Change) {
        let swap = self.swap.get_untracked();
        if let Some((swap, price)) = swap.zip(self.price)
            && swap.change == change
        {
            price.set(swap.before);
            self.swap.set(None);
        }
        let keep_others = |changes: &mut Vec<Change>| changes.retain(|other| *other != change);
        self.here.update(keep_others);
        self.tried.update(keep_others);
        self.focus();
    }

    /// What was tried here and stands. Followed.
    fn standing(self) -> Vec<Change> {
        let tried = self.tried.get().into_iter();
        let here = self.here.get();
        let lower = self.price.and_then(|price| {
            let swap = self.swap.get()?;
            price
                .with(|typed| swap.stands(typed))
                .then_some(swap.change)
        });
        tried
            .filter(|change| here.contains(change))
            .chain(lower)
            .collect()
    }

    /// The button that was pressed goes: the verdict is the next thing to read.
    fn focus(self) {
        if let Some(verdict) = self.verdict.get_untracked() {
            // Refused only when the sentence is not in the page.
            let _ = verdict.focus();
        }
    }
}

/// What would help, each with a button that tries it.
#[component]
pub fn WaysOut(
    /// Where it is tried.
    trying: Trying,
    /// What would help; nothing is shown while nothing would.
    #[prop(into)]
    ways: Signal<Vec<Change>>,
    /// Whether what is around it says its name already.
    #[prop(optional)]
    untitled: bool,
) -> impl IntoView {
    let way = move |change: Change| {
        view! {
            <li class="way">
                <p>{tell(move |language| language.way_out(change))}</p>
                <Button kind=ButtonKind::Secondary label=named(name(change), TRY) on_press=move || trying.try_out(change)/>
            </li>
        }
    };
    let title = move || {
        let title = say(text("Wat kan helpen?", "What could help?"));
        (!untitled).then(|| view! { <Heading level=3 text=title/> })
    };
    view! {
        <Show when=move || ways.with(|ways| !ways.is_empty())>
            <section class="ways">
                {title()}
                <ul class="way-list">{move || ways.get().into_iter().map(way).collect_view()}</ul>
            </section>
        </Show>
    }
}

/// What is tried, each with the way back.
#[component]
pub fn TriedOut(
    /// Where it is tried.
    trying: Trying,
) -> impl IntoView {
    let standing = Memo::new(move |_| trying.standing());
    let one = move |change: Change| {
        view! {
            <li class="way">
                <p>{tell(move |language| language.way_out(change))}</p>
                <Button kind=ButtonKind::Quiet icon=Symbol::Undo label=named(name(change), BACK) on_press=move || trying.take_back(change)/>
            </li>
        }
    };
    view! {
        <Show when=move || standing.with(|standing| !standing.is_empty())>
            <section class="ways">
                <Heading level=3 text=say(text("U probeert dit", "You are trying this"))/>
                <ul class="way-list">{move || standing.get().into_iter().map(one).collect_view()}</ul>
            </section>
        </Show>
    }
}

const TRY: Text = text("Probeer", "Try");
const BACK: Text = text("Neem terug", "Take back");

fn named(what: Text, verb: Text) -> Signal<String> {
    tell(move |language| format!("{}: {}", verb.get(language), what.get(language)))
}

/// What is tried, in a few words.
const fn name(change: Change) -> Text {
    match change {
        Change::WithoutNhg => text("zonder NHG", "without NHG"),
        Change::FixLonger { .. } => text("rente langer vast", "interest fixed for longer"),
        Change::PayOffDuties(_) => text("zonder schulden", "without debts"),
        Change::PartnerIncome { .. } => text("met een partner", "with a partner"),
        Change::MoreSavings { .. } => text("meer spaargeld", "more savings"),
        Change::Gift { .. } => text("een schenking", "a gift"),
        Change::LowerPrice { .. } => text("deze prijs", "this price"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cents;

    #[test]
    fn a_price_that_was_changed_since_is_not_that_of_the_button_any_more() {
        let swap = Swap {
            before: "290.000".to_owned(),
            tried: "215.000".to_owned(),
            change: Change::LowerPrice {
                price: Cents::from_euros(215_000),
                less: Cents::from_euros(75_000),
            },
        };
        assert!(swap.stands("215.000"));
        for newer in ["220.000", "215.00", ""] {
            assert!(!swap.stands(newer));
        }
    }
}
