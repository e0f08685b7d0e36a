//! What would change the amounts of an offer, and what would have changed those of the chosen one:
//! reckoned when somebody looks.

use leptos::prelude::*;

use super::wish_draft::WishDraft;
use crate::app::{Changes, Session, WhatIf};
use crate::domain::{Cents, Offer};
use crate::journey::mortgage::{
    what_would_change, what_would_change_interest, what_would_have_changed,
    what_would_have_changed_interest,
};
use crate::text::{Text, text};

/// What would change an amount of a lender's offer most, with what is tried.
pub fn changes_of(
    session: Session,
    draft: WishDraft,
    lender: String,
    amount: impl Fn(&Offer) -> Cents + Send + Sync + 'static,
) -> Changes {
    Signal::derive(move || {
        let tried = (draft.trial(), session.now().date());
        session.with(|story| {
            what_would_change(&story.journey, story.room(), tried, &lender, &amount).into()
        })
    })
}

/// What would change the amounts of an offer most.
#[derive(Clone, Copy)]
pub struct OfferChanges {
    /// Gross a month.
    pub gross: Changes,
    /// Net a month.
    pub net: Changes,
    /// The loan that is asked for.
    pub loan: Changes,
    /// The largest loan.
    pub most: Changes,
    /// The interest.
    pub interest: Changes,
}

impl OfferChanges {
    /// Of a lender, with what is tried.
    pub fn of(session: Session, draft: WishDraft, lender: &str) -> Self {
        let by =
            |amount: fn(&Offer) -> Cents| changes_of(session, draft, lender.to_owned(), amount);
        let asked = lender.to_owned();
        let interest = Signal::derive(move || {
            let tried = (draft.trial(), session.now().date());
            session.with(|story| {
                what_would_change_interest(&story.journey, story.room(), tried, &asked).into()
            })
        });
        Self {
            gross: by(|offer| offer.monthly_gross),
            net: by(|offer| offer.monthly_net),
            loan: by(|offer| offer.loan),
            most: by(|offer| offer.largest_loan),
            interest,
        }
    }
}

/// What would have made the amounts of the chosen offer other ones, reckoned when somebody looks.
#[derive(Clone, Copy)]
pub struct ChosenChanges {
    /// Gross a month.
    pub gross: Changes,
    /// Net a month.
    pub net: Changes,
    /// The loan.
    pub loan: Changes,
    /// The interest.
    pub interest: Changes,
    /// What the bank stands surety for.
    pub guarantee: Changes,
}

impl ChosenChanges {
    /// Of the offer that was chosen.
    pub fn of(session: Session) -> Self {
        let by = |amount: fn(&Offer) -> Cents| {
            let changed = session.select(move |story| {
                let found = what_would_have_changed(&story.journey, story.room(), amount);
                chosen(found)
            });
            changed.into()
        };
        let interest = session.select(|story| {
            let found = what_would_have_changed_interest(&story.journey, story.room());
            chosen(found)
        });
        Self {
            interest: interest.into(),
            guarantee: Signal::stored(WhatIf::fixed(GUARANTEE_STANDS)),
            gross: by(|offer| offer.monthly_gross),
            net: by(|offer| offer.monthly_net),
            loan: by(|offer| offer.loan),
        }
    }
}

/// What would have changed it, and that it stands now.
fn chosen(found: impl Into<WhatIf>) -> WhatIf {
    let found = found.into();
    let is_told = !found.levers.is_empty() || !found.rates.is_empty();
    found.and_fixed(if is_told { STANDS_NOW } else { STANDS })
}

const STANDS: Text = text(
    "Dit staat vast in de hypotheekovereenkomst die u hebt gekozen.",
    "This stands in the mortgage agreement that you chose.",
);
const STANDS_NOW: Text = text(
    "Nu staat dit vast in de hypotheekovereenkomst. Hierboven leest u wat het had veranderd voordat u koos.",
    "Now this stands in the mortgage agreement. Above you read what would have changed it before you chose.",
);
const GUARANTEE_STANDS: Text = text(
    "Dit staat vast: het is een tiende van de koopsom, zoals in het koopcontract staat.",
    "This stands: it is a tenth of the price, as the purchase contract says.",
);
