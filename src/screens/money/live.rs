//! The sum while somebody types: what can be read is reckoned with shortly after the last key, and
//! kept when a field is left. What is tried out counts on this screen only.

use leptos::prelude::*;

use super::filling::empty;
use super::form::TypedForm;
use super::reading::Telling;
use crate::app::Session;
use crate::domain::{Budget, BudgetInput, Change, applied, assess};
use crate::journey::Command;
use crate::journey::budget::{Basis, Command as BudgetCommand, Form};

/// Milliseconds of rest after which the sum follows.
const REST: u32 = 350;

/// Milliseconds after which a card that was asked for stands in the page.
const SHOWN: u32 = 60;

/// The sum of the screen. Cheap to copy.
#[derive(Clone, Copy)]
pub struct LiveSum {
    /// What is typed.
    pub form: TypedForm,
    /// What of it can be read; nothing while it cannot.
    pub live: RwSignal<Option<Form>>,
    /// What is tried out, in order.
    pub tried: RwSignal<Vec<Change>>,
    /// What the sum is made with.
    pub input: Memo<Option<BudgetInput>>,
    /// Its outcome.
    pub budget: Memo<Option<Budget>>,
    /// Whether a sum was asked for and kept.
    pub is_kept: Memo<bool>,
    /// The card with the outcome.
    pub outcome: NodeRef<leptos::html::Div>,
    session: Session,
    turn: RwSignal<u32>,
    is_judged: RwSignal<bool>,
    /// The form that was kept last, as this window knows it.
    known: StoredValue<Form>,
}

impl LiveSum {
    /// Starts with what stands in the fields.
    pub fn new(session: Session) -> Self {
        let form = TypedForm::new(session);
        let live = RwSignal::new(form.read(session.language_untracked(), Telling::Nothing));
        let tried = RwSignal::new(Vec::new());
        let input = Memo::new(move |_| {
            let typed = live.get();
            let input = session.with(|story| match typed {
                Some(form) => Some(story.journey.input_of(&form)),
                None => story.journey.budget_input(),
            });
            tried.with(|tried| {
                input.map(|input| {
                    tried
                        .iter()
                        .fold(input, |now, change| applied(&now, *change))
                })
            })
        });
        let kept = session.with_untracked(|story| story.journey.budget.form.clone());
        let known = kept.or_else(|| live.get_untracked()).unwrap_or_else(empty);
        let sum = Self {
            form,
            live,
            tried,
            input,
            budget: Memo::new(move |_| input.with(|input| input.as_ref().map(assess))),
            is_kept: session.select(|story| story.journey.budget.form.is_some()),
            outcome: NodeRef::new(),
            session,
            turn: RwSignal::new(0),
            is_judged: RwSignal::new(false),
            known: StoredValue::new(known),
        };
        let kept = session.select(|story| story.journey.budget.form.clone());
        Effect::new(move || {
            if let Some(kept) = kept.get() {
                sum.take_over(&kept);
            }
        });
        sum
    }

    /// Another window keeps another form: fields that nobody changed here follow it.
    fn take_over(self, kept: &Form) {
        let before = self.known.get_value();
        if before != *kept {
            let language = self.session.language_untracked();
            self.known.set_value(kept.clone());
            self.form.follow(&before, kept, language);
            self.follow(Telling::Nothing);
        }
    }

    /// Something was typed, chosen or moved: the sum follows when it rests.
    pub fn touched(self) {
        self.rest();
    }

    /// A field was left: a sum that was kept is kept again. What is wrong with the field is said a
    /// moment later, so that a button that is just being pressed does not move away.
    pub fn left(self) {
        let language = self.session.language_untracked();
        let read = self.form.read(language, Telling::Silent);
        if let Some(form) = read.filter(|_| self.is_kept.get_untracked()) {
            self.keep(form);
        }
        self.is_judged.set(true);
        self.touched();
    }

    /// Bereken: everything must be readable, and then it is kept and the outcome has the focus.
    pub fn calculate(self) {
        let language = self.session.language_untracked();
        let Some(form) = self.form.read(language, Telling::All) else {
            let session = self.session;
            session.after(SHOWN, Box::new(move |()| session.focus_wrong()));
            self.follow(Telling::All);
            return;
        };
        self.keep(form);
        self.follow(Telling::Nothing);
        let focus = move || {
            let outcome = self.outcome.try_get_untracked().flatten();
            if let Some(outcome) = outcome {
                // Refused only when the card is not in the page.
                let _ = outcome.focus();
                // The card may be higher than a phone: the amount is at its top.
                outcome.scroll_into_view();
            }
        };
        if self.form.refused.with_untracked(Option::is_none) {
            self.session.after(SHOWN, Box::new(move |()| focus()));
        }
    }

    fn rest(self) {
        let turn = self.turn.get_untracked().wrapping_add(1);
        self.turn.set(turn);
        let follow = move || {
            // The screen may have been left, or more may have been typed.
            if self.turn.try_get_untracked() != Some(turn) {
                return;
            }
            let judged = self.is_judged.get_untracked();
            self.is_judged.set(false);
            self.follow(if judged {
                Telling::WhatStands
            } else {
                Telling::Nothing
            });
        };
        self.session.after(REST, Box::new(move |()| follow()));
    }

    /// Reckons with what stands in the fields now.
    fn follow(self, telling: Telling) {
        let read = self.form.read(self.session.language_untracked(), telling);
        if self.live.with_untracked(|live| *live != read) {
            self.live.set(read);
        }
    }

    /// The same form is kept once.
    fn keep(self, form: Form) {
        let is_kept = self
            .session
            .with_untracked(|story| story.journey.budget.form.as_ref() == Some(&form));
        let refusal = if is_kept {
            None
        } else {
            // Who leaves what the sources filled in as it is, reckons with the sources.
            let as_fetched = self.session.with_untracked(|story| {
                let fetched = story.journey.fetched_form();
                let is_first = story.journey.budget.form.is_none();
                is_first && fetched.is_some_and(|fetched| fetched.has_same_money(&form))
            });
            let say = |command| self.session.dispatch(Command::Budget(command)).err();
            let before = self.known.get_value();
            self.known.set_value(form.clone());
            let refusal = say(BudgetCommand::Calculate(form));
            if refusal.is_some() {
                self.known.set_value(before);
            }
            if refusal.is_none() && as_fetched {
                say(BudgetCommand::Use(Basis::Fetched));
            }
            refusal
        };
        self.form.refuse(refusal);
    }
}
