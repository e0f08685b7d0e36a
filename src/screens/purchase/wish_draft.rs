//! What is wanted and tried of a mortgage while it is chosen. It counts once an offer is chosen; until
//! then every change that a button made can be taken back, and leaving loses nothing.

use leptos::html::H2;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::wish_attempt::Attempt;
use crate::app::{Session, Unsent};
use crate::domain::{Cents, RepaymentForm, WishChange};
use crate::journey::Story;
use crate::journey::mortgage::{self, Trial, Wishes};

/// A draft as it is kept, with the wishes that it began from: once those change it is over.
#[derive(Serialize, Deserialize)]
struct Kept {
    from: Wishes,
    wishes: Wishes,
    tried: Vec<Attempt>,
}

/// The wishes while they are chosen, and what is tried. Cheap to copy.
#[derive(Clone, Copy)]
pub struct WishDraft {
    /// For how many years the interest is fixed.
    pub years: RwSignal<String>,
    /// With Nationale Hypotheek Garantie.
    pub nhg: RwSignal<bool>,
    /// Annuity or linear.
    pub form: RwSignal<String>,
    /// The heading above the offers: it gets the focus when a button goes.
    pub heading: NodeRef<H2>,
    tried: RwSignal<Vec<Attempt>>,
}

impl WishDraft {
    /// As it was left for this home, or as it was kept.
    pub fn new(session: Session) -> Self {
        let wishes = |story: &Story| mortgage::wishes(&story.journey, story.room());
        let from = session.with_untracked(wishes);
        let home = session.with_untracked(|story| story.room().map(|room| room.object.id.clone()));
        let unsent = home.map(|home| Unsent::of(session, "mortgage", &home));
        let left = unsent.and_then(Unsent::typed);
        let left = left.and_then(|left| serde_json::from_str::<Kept>(&left).ok());
        let begun = left.filter(|left| left.from == from).unwrap_or(Kept {
            from,
            wishes: from,
            tried: Vec::new(),
        });
        let form = if begun.wishes.form == RepaymentForm::Linear {
            "linear"
        } else {
            "annuity"
        };
        let draft = Self {
            years: RwSignal::new(begun.wishes.fixed_years.to_string()),
            nhg: RwSignal::new(begun.wishes.nhg),
            form: RwSignal::new(form.to_owned()),
            heading: NodeRef::new(),
            tried: RwSignal::new(begun.tried),
        };
        if let Some(unsent) = unsent {
            let from = session.select(wishes);
            Effect::new(move || unsent.keep(&draft.written(from.get())));
        }
        draft
    }

    /// What leaving would lose; nothing where it says what counts already. Followed.
    fn written(self, from: Wishes) -> String {
        let trial = self.trial();
        if trial == Trial::of(from) {
            return String::new();
        }
        let kept = Kept {
            from,
            wishes: trial.wishes,
            tried: self.tried.get(),
        };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// All of it as it stands now; followed.
    pub fn trial(self) -> Trial {
        Trial {
            wishes: self.wishes(),
            own_money: self.own_money(),
        }
    }

    fn wishes(self) -> Wishes {
        Wishes {
            fixed_years: self.years.with(|years| years.parse().unwrap_or(10)),
            nhg: self.nhg.get(),
            form: self.form.with(|form| {
                if form == "linear" {
                    RepaymentForm::Linear
                } else {
                    RepaymentForm::Annuity
                }
            }),
        }
    }

    /// How much more own money is tried.
    fn own_money(self) -> Cents {
        self.tried.with(|tried| {
            let more = tried.iter().map(|attempt| match attempt.change {
                WishChange::OwnMoney(more) => more,
                _ => Cents::ZERO,
            });
            more.sum()
        })
    }

    /// What is tried and still stands: who chooses otherwise takes it over. Followed.
    pub fn tried(self) -> Vec<WishChange> {
        let changes = self.tried.get().into_iter();
        let changes = changes.map(|attempt| attempt.change);
        changes.filter(|change| self.stands(*change)).collect()
    }

    fn stands(self, change: WishChange) -> bool {
        let wishes = self.wishes();
        match change {
            WishChange::FixedYears(years) => wishes.fixed_years == years,
            WishChange::WithNhg => wishes.nhg,
            WishChange::WithoutNhg => !wishes.nhg,
            WishChange::OwnMoney(_) => true,
        }
    }

    /// Tries a change; for event handlers.
    pub fn try_out(self, change: WishChange) {
        let now = untrack(|| self.trial());
        let (change, before) = match change {
            WishChange::FixedYears(_) => (change, WishChange::FixedYears(now.wishes.fixed_years)),
            WishChange::WithNhg => (change, WishChange::WithoutNhg),
            WishChange::WithoutNhg => (change, WishChange::WithNhg),
            WishChange::OwnMoney(more) => {
                let nothing = WishChange::OwnMoney(Cents::ZERO);
                (WishChange::OwnMoney(now.own_money + more), nothing)
            }
        };
        self.tried.update(|tried| {
            tried.retain(|attempt| !attempt.is_like(change));
            tried.push(Attempt { change, before });
        });
        self.put(change);
    }

    /// Puts back what stood there before a change was tried; for event handlers.
    pub fn take_back(self, change: WishChange) {
        let tried = self.tried.get_untracked();
        let found = tried.iter().find(|attempt| attempt.change == change);
        if let Some(attempt) = found {
            self.forget(change);
            self.put(attempt.before);
        }
    }

    /// What was kept is not tried any more; for event handlers.
    pub fn own_money_is_kept(self) {
        self.forget(WishChange::OwnMoney(Cents::ZERO));
    }

    fn forget(self, change: WishChange) {
        self.tried
            .update(|tried| tried.retain(|attempt| !attempt.is_like(change)));
    }

    /// The button that was pressed goes: the offers are the next thing to read.
    fn put(self, change: WishChange) {
        match change {
            WishChange::FixedYears(years) => self.years.set(years.to_string()),
            WishChange::WithNhg => self.nhg.set(true),
            WishChange::WithoutNhg => self.nhg.set(false),
            WishChange::OwnMoney(_) => {}
        }
        if let Some(heading) = self.heading.get_untracked() {
            // Refused only when the heading is not in the page.
            let _ = heading.focus();
        }
    }
}
