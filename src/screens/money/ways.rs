//! The ways out of a shortfall as buttons, and what is tried now with the way back.

use leptos::prelude::*;

use super::price::Trial;
use crate::app::{say, tell};
use crate::domain::Change;
use crate::text::{Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::heading::Heading;
use crate::ui::icon::Symbol;

/// A price that a button put in place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swap {
    /// What stood in the field.
    before: String,
    /// What the button put there.
    tried: String,
}

impl Swap {
    /// Whether what the button put there is still what stands in the field: only then there is
    /// something to take back.
    pub fn stands(&self, typed: &str) -> bool {
        typed == self.tried
    }
}

impl Trial {
    /// Tries a change: all amounts of the screen follow.
    fn try_out(self, change: Change) {
        let session = self.sum.session();
        if let Change::LowerPrice { price, .. } = change {
            let before = self.price.get_untracked();
            let tried = session.language_untracked().typed_money(price);
            self.price.set(tried.clone());
            self.swap.set(Some(Swap { before, tried }));
        } else {
            self.sum.tried.update(|tried| tried.push(change));
        }
        self.focus();
    }

    fn take_back(self, change: Change) {
        self.sum
            .tried
            .update(|tried| tried.retain(|other| *other != change));
        self.focus();
    }

    /// Whether a price that a button put there still stands; who changes it takes it over. Followed.
    fn has_swap(self) -> bool {
        self.price.with(|typed| {
            (self.swap).with(|swap| swap.as_ref().is_some_and(|swap| swap.stands(typed)))
        })
    }

    fn take_price_back(self) {
        if let Some(swap) = self.swap.get_untracked().filter(|_| self.has_swap()) {
            self.price.set(swap.before);
            self.swap.set(None);
        }
        self.focus();
    }

    /// The button that was pressed goes: the verdict is the next thing to read.
    fn focus(self) {
        if let Some(verdict) = self.verdict.get_untracked() {
            // Refused only when the sentence is not in the page.
            let _ = verdict.focus();
        }
    }
}

/// What would make it fit.
#[component]
pub fn Ways(trial: Trial) -> impl IntoView {
    let ways = Memo::new(move |_| {
        let checked = trial.checked;
        let ways = checked.with(|checked| checked.as_ref().map(|checked| checked.ways_out.clone()));
        ways.unwrap_or_default()
    });
    let list = move || {
        let way = |change: Change| {
            view! {
                <li class="way">
                    <p>{tell(move |language| language.way_out(change))}</p>
                    <Button kind=ButtonKind::Secondary label=named(name(change), TRY) on_press=move || trial.try_out(change)/>
                </li>
            }
        };
        let ways = ways.get().into_iter();
        ways.map(|each| way(each.change)).collect_view()
    };
    view! {
        <Show when=move || ways.with(|ways| !ways.is_empty())>
            <section class="ways">
                <Heading level=3 text=say(text("Wat kan helpen?", "What could help?"))/>
                <ul class="way-list">{list}</ul>
            </section>
        </Show>
    }
}

/// What is tried, each with the way back.
#[component]
pub fn Tried(trial: Trial) -> impl IntoView {
    let tried = trial.sum.tried;
    let list = move || {
        let one = |change: Change| {
            view! {
                <li class="way">
                    <p>{tell(move |language| language.way_out(change))}</p>
                    {back(name(change), move || trial.take_back(change))}
                </li>
            }
        };
        tried.get().into_iter().map(one).collect_view()
    };
    let something = move || trial.has_swap() || tried.with(|tried| !tried.is_empty());
    view! {
        <Show when=something>
            <section class="ways">
                <Heading level=3 text=say(text("U probeert dit", "You are trying this"))/>
                <ul class="way-list">
                    {list}
                    <Show when=move || trial.has_swap()>
                        <li class="way">
                            <p>{say(text("Een lagere prijs.", "A lower price."))}</p>
                            {back(PRICE, move || trial.take_price_back())}
                        </li>
                    </Show>
                </ul>
            </section>
        </Show>
    }
}

const TRY: Text = text("Probeer", "Try");
const BACK: Text = text("Neem terug", "Take back");

fn named(what: Text, verb: Text) -> Signal<String> {
    tell(move |language| format!("{}: {}", verb.get(language), what.get(language)))
}

fn back(what: Text, on_press: impl Fn() + Send + Sync + 'static) -> AnyView {
    let label = named(what, BACK);
    view! { <Button kind=ButtonKind::Quiet icon=Symbol::Undo label on_press/> }.into_any()
}

const PRICE: Text = text("deze prijs", "this price");

/// What is tried, in a few words.
const fn name(change: Change) -> Text {
    match change {
        Change::WithoutNhg => text("zonder NHG", "without NHG"),
        Change::FixLonger { .. } => text("rente langer vast", "interest fixed for longer"),
        Change::PayOffDuties => text("zonder schulden", "without debts"),
        Change::PartnerIncome { .. } => text("met een partner", "with a partner"),
        Change::MoreSavings { .. } => text("meer spaargeld", "more savings"),
        Change::Gift { .. } => text("een schenking", "a gift"),
        Change::LowerPrice { .. } => PRICE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_that_was_changed_since_is_not_that_of_the_button_any_more() {
        let swap = Swap {
            before: "290.000".to_owned(),
            tried: "215.000".to_owned(),
        };
        assert!(swap.stands("215.000"));
        for newer in ["220.000", "215.00", ""] {
            assert!(!swap.stands(newer));
        }
    }
}
