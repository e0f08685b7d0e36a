//! The check of the home in the room at the price that is typed, and what would move its amounts.

use leptos::prelude::*;

use super::bid_draft::BidDraft;
use crate::app::{Changes, Session};
use crate::domain::explain::{Source, SourceName};
use crate::domain::{
    Affordability, BudgetInput, Cents, Change, HomeOffer, Sourced, applied, check,
    what_would_change_by,
};
use crate::journey::Story;

/// How many things that would change an amount are told.
const MOST: usize = 3;

/// What the check of a bid is made with. Cheap to copy.
#[derive(Clone, Copy)]
pub struct BidSum {
    session: Session,
    draft: BidDraft,
    tried: RwSignal<Vec<Change>>,
}

impl BidSum {
    /// With what is tried.
    pub fn new(session: Session, draft: BidDraft, tried: RwSignal<Vec<Change>>) -> Self {
        Self {
            session,
            draft,
            tried,
        }
    }

    /// The check; followed. `None` before a sum was made, or while the price cannot be read.
    pub fn checked(self) -> Option<Affordability> {
        let (offer, input) = self.asked()?;
        Some(check(&offer, &input))
    }

    fn asked(self) -> Option<(HomeOffer, BudgetInput)> {
        let price = self.draft.price(self.session.language())?;
        let (offer, input) = self
            .session
            .with(|story| Some((offered(story, price)?, story.journey.budget_input()?)))?;
        let tried = self.tried.get();
        let input = tried
            .iter()
            .fold(input, |now, change| applied(&now, *change));
        Some((offer, input))
    }

    fn changes(self, amount: fn(&Affordability) -> Cents) -> Changes {
        Signal::derive(move || {
            let asked = self.asked();
            let found = asked.map(|(offer, input)| {
                what_would_change_by(&input, MOST, &|input| amount(&check(&offer, input)))
            });
            found.unwrap_or_default().into()
        })
    }
}

/// The home in the room at another price.
fn offered(story: &Story, price: Cents) -> Option<HomeOffer> {
    let object = &story.room()?.object;
    let on = story.ledger()?.entries().first()?.at.date();
    let fetched = |from| Source::Fetched { from, on };
    Some(HomeOffer {
        price,
        label: Some(Sourced {
            value: object.energy_label,
            source: fetched(SourceName::EnergyLabels),
        }),
        woz: Some(Sourced {
            value: object.woz.value,
            source: fetched(SourceName::PropertyValuation),
        }),
    })
}

/// What would change the amounts of the check most, reckoned when somebody looks.
#[derive(Clone, Copy)]
pub struct BidChanges {
    /// Own money that is left, or what is short: whichever there is now.
    pub balance: Changes,
    /// The net month.
    pub month: Changes,
}

impl BidChanges {
    /// Of a bid.
    pub fn of(sum: BidSum) -> Self {
        let left = sum.changes(|checked| checked.own_money_left);
        let short = sum.changes(|checked| checked.shortfall);
        let is_short = move || {
            sum.checked()
                .is_some_and(|checked| checked.shortfall > Cents::ZERO)
        };
        Self {
            balance: Signal::derive(move || if is_short() { short } else { left }.get()),
            month: sum.changes(|checked| checked.month.net),
        }
    }
}
