//! What a screen follows of the sum: amounts, their reasons, what would change them, one line.

use leptos::prelude::*;

use super::live::LiveSum;
use crate::app::{Changes, WhatIf, tell};
use crate::domain::{
    Budget, BudgetInput, Cents, Explanation, LeverOutcome, assess, what_would_change_by,
};

/// How many things that would change an amount are told.
pub const CHANGES: usize = 3;

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

    /// The reasons of the outcome, followed; none while what is typed cannot be read.
    pub fn why_live(self) -> Signal<Option<Explanation>> {
        let why = self.why(|budget| &budget.highest_price.explanation);
        Signal::derive(move || why.get().filter(|_| self.live.with(Option::is_some)))
    }

    /// What would change an amount most, reckoned when somebody looks.
    pub fn changes(self, amount: fn(&Budget) -> Cents) -> Changes {
        self.changes_by(move |input| amount(&assess(input)))
    }

    /// The same for what is reckoned from the input.
    pub fn changes_by(
        self,
        amount: impl Fn(&BudgetInput) -> Cents + Send + Sync + 'static,
    ) -> Changes {
        // Remembered: the question, its list and its print ask for it in turn.
        Memo::new(move |_| WhatIf::from(self.changes_now(&amount))).into()
    }

    /// What would change such an amount most; followed.
    pub fn changes_now(self, amount: &dyn Fn(&BudgetInput) -> Cents) -> Vec<LeverOutcome> {
        let found = self.input.with(|input| {
            let input = input.as_ref();
            input.map(|input| what_would_change_by(input, CHANGES, amount))
        });
        found.unwrap_or_default()
    }

    /// The outcome in one line, beside what somebody does next.
    pub fn in_one_line(self) -> Signal<String> {
        let price = self.part(None, |budget| Some(budget.highest_price.price));
        let readable = self.live;
        tell(move |language| {
            let Some(price) = price.get().filter(|_| readable.with(Option::is_some)) else {
                return language
                    .pick(
                        "De uitkomst verschijnt hier.",
                        "The outcome will show here.",
                    )
                    .to_owned();
            };
            if price <= Cents::ZERO {
                let none = language.pick(
                    "U kunt nu nog geen woning kopen.",
                    "You cannot buy a home yet.",
                );
                return none.to_owned();
            }
            let price = language.euros(price);
            language.pick(
                format!("U kunt {price} besteden aan een woning."),
                format!("You can spend {price} on a home."),
            )
        })
    }
}
