//! What would move the amounts of a financial check most, reckoned when somebody looks.

use leptos::prelude::*;

use crate::app::{Changes, Session};
use crate::domain::home::Home;
use crate::domain::{Affordability, Cents, Change, Term};

/// By amount of the check.
#[derive(Clone, Copy)]
pub struct CheckChanges {
    /// Kosten koper.
    pub costs: Changes,
    /// The loan that is needed.
    pub loan: Changes,
    /// Gross a month.
    pub gross: Changes,
    /// Net a month.
    pub net: Changes,
    /// Own money that is needed.
    pub needed: Changes,
    /// Own money that remains.
    pub left: Changes,
    /// What is short.
    pub short: Changes,
}

impl CheckChanges {
    /// Of a home, with what is tried.
    pub fn of(session: Session, home: &Home, tried: Signal<Option<Change>>) -> Self {
        let home = StoredValue::new(home.clone());
        let by = move |amount: fn(&Affordability) -> Cents| {
            Signal::derive(move || {
                let tried = tried.get();
                session.with(|story| {
                    let journey = &story.journey;
                    home.with_value(|home| journey.what_would_change_check(home, tried, amount))
                })
            })
        };
        Self {
            costs: by(|checked| checked.costs.total),
            loan: by(|checked| checked.loan_needed),
            gross: by(|checked| checked.month.gross),
            net: by(|checked| checked.month.net),
            needed: by(|checked| checked.own_money_needed),
            left: by(|checked| checked.own_money_left),
            short: by(|checked| checked.shortfall),
        }
    }

    /// Of the amount that a table names like this.
    pub const fn of_term(self, what: Term) -> Option<Changes> {
        Some(match what {
            Term::MonthlyGross => self.gross,
            Term::MonthlyNet => self.net,
            Term::OwnMoneyNeeded => self.needed,
            Term::OwnMoneyLeft => self.left,
            Term::Shortfall => self.short,
            _ => return None,
        })
    }
}
