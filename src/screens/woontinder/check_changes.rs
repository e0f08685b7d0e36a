//! What would move the amounts of a financial check most, reckoned when somebody looks.

use leptos::prelude::*;

use crate::app::{Changes, Session};
use crate::domain::home::Home;
use crate::domain::{Affordability, Cents, Change, Explanation, Reason, Term};

/// By amount of the check.
#[derive(Clone, Copy)]
pub struct CheckChanges {
    /// Kosten koper, with the largest loan.
    pub costs: Changes,
    /// The largest loan.
    pub most: Changes,
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
    asked: Asked,
}

/// Of which home, with what is tried.
#[derive(Clone, Copy)]
struct Asked {
    session: Session,
    home: StoredValue<Home>,
    tried: Signal<Option<Change>>,
}

impl Asked {
    fn by(self, amount: impl Fn(&Affordability) -> Cents + Send + Sync + 'static) -> Changes {
        Signal::derive(move || {
            let tried = self.tried.get();
            self.session.with(|story| {
                let journey = &story.journey;
                let found = (self.home)
                    .with_value(|home| journey.what_would_change_check(home, tried, &amount));
                found.into()
            })
        })
    }
}

impl CheckChanges {
    /// Of a home, with what is tried.
    pub fn of(session: Session, home: &Home, tried: Signal<Option<Change>>) -> Self {
        let asked = Asked {
            session,
            home: StoredValue::new(home.clone()),
            tried,
        };
        Self {
            costs: asked.by(|checked| {
                let costs = checked.own_money_explanation.find(Term::PurchaseCosts);
                costs.map_or(Cents::ZERO, Explanation::money)
            }),
            most: asked.by(|checked| checked.loan_possible),
            loan: asked.by(|checked| checked.loan_needed),
            gross: asked.by(|checked| checked.month.gross),
            net: asked.by(|checked| checked.month.net),
            needed: asked.by(|checked| checked.own_money_needed),
            left: asked.by(|checked| checked.own_money_left),
            short: asked.by(|checked| checked.shortfall),
            asked,
        }
    }

    /// Of the amount that a reason names.
    pub fn of_reason(self, reason: Reason) -> Changes {
        self.asked.by(move |checked| checked.amount_of(reason))
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
