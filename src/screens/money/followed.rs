//! What a screen follows of the sum: amounts, their reasons, what would change them, one line.

use leptos::prelude::*;

use super::live::LiveSum;
use crate::app::tell;
use crate::domain::{Budget, Cents, Explanation, LeverOutcome, what_would_change_in};

/// How many things that would change an amount are told.
const CHANGES: usize = 3;

impl LiveSum {
    /// A part of the outcome, followed; what `otherwise` says while there is none.
    pub fn part<T: Clone + PartialEq + Send + Sync + 'static>(
        self,
        otherwise: T,
        part: fn(&Budget) -> T,
    ) -> Memo<T> {
        Memo::new(move |_| {
            let found = self.budget.with(|budget| budget.as_ref().map(part));
            found.unwrap_or_else(|| otherwise.clone())
        })
    }

    /// The reasons of an amount, followed.
    pub fn why(self, part: fn(&Budget) -> &Explanation) -> Signal<Option<Explanation>> {
        Signal::derive(move || {
            self.budget
                .with(|budget| budget.as_ref().map(|budget| part(budget).clone()))
        })
    }

    /// What would change an amount most, followed.
    pub fn changes(self, amount: fn(&Budget) -> Cents) -> Signal<Vec<LeverOutcome>> {
        Signal::derive(move || {
            self.input.with(|input| {
                input
                    .as_ref()
                    .map(|input| what_would_change_in(input, CHANGES, amount))
                    .unwrap_or_default()
            })
        })
    }

    /// The outcome in one line, beside what somebody does next.
    pub fn in_one_line(self) -> Signal<String> {
        let total = self.part(None, |budget| Some(budget.total));
        let readable = self.live;
        tell(move |language| {
            let Some(total) = total.get().filter(|_| readable.with(Option::is_some)) else {
                return language
                    .pick(
                        "De uitkomst verschijnt hier.",
                        "The outcome will show here.",
                    )
                    .to_owned();
            };
            let total = language.euros(total);
            language.pick(
                format!("U kunt {total} besteden."),
                format!("You can spend {total}."),
            )
        })
    }
}
