//! Who pays what of the notary's statement, and what would change its amounts: another declaration
//! while it is not paid. The rest stands in the contract or in the mortgage agreement.

use leptos::prelude::*;

use super::deed_parts::deed_of;
use crate::app::{Changes, Session, WhatIf};
use crate::domain::{
    Cents, Explanation, LeverOutcome, NormYear, Offer, Rule, Source, SourceName, Term,
};
use crate::journey::Story;
use crate::room::{Statement, what_would_change_statement};
use crate::text::{Text, text};

/// What would change the amounts of the statement, reckoned when somebody looks.
#[derive(Clone, Copy)]
pub struct StatementChanges {
    /// Koopsom.
    pub price: Changes,
    /// Overdrachtsbelasting.
    pub tax: Changes,
    /// Notary and land registry.
    pub notary: Changes,
    /// Everything together.
    pub total: Changes,
    /// What the lender sends.
    pub loan: Changes,
    /// What the buyer pays of it.
    pub own_money: Changes,
}

impl StatementChanges {
    /// Of the room that is entered.
    pub fn of(session: Session) -> Self {
        let fixed = |why| -> Changes { Signal::stored(WhatIf::fixed(why)) };
        let by = |amount: fn(&Story, &Statement) -> Cents, unpaid: Text| -> Changes {
            Signal::derive(move || {
                session.with(|story| match is_paid(story) {
                    true => WhatIf::fixed(PAID),
                    false => WhatIf::from(other_declarations(story, amount)).and_fixed(unpaid),
                })
            })
        };
        Self {
            price: fixed(PRICE),
            tax: by(|_, asked| asked.transfer_tax.money(), TAX),
            notary: fixed(NOTARY),
            total: by(|_, asked| asked.amount(), PRICE_AND_NOTARY),
            loan: fixed(LOAN),
            own_money: by(own_money, OWN_MONEY),
        }
    }
}

fn is_paid(story: &Story) -> bool {
    let deed = story.room().and_then(deed_of);
    deed.is_some_and(|(_, deed)| deed.escrow.is_some())
}

fn other_declarations(story: &Story, amount: fn(&Story, &Statement) -> Cents) -> Vec<LeverOutcome> {
    let found = || {
        let (contract, deed) = deed_of(story.room()?)?;
        let year = deed.statement(contract)?.total.year()?;
        let input = story.journey.budget_input();
        let with_partner = input.is_some_and(|input| input.partner.is_some());
        let amount = |asked: &Statement| amount(story, asked);
        let price = contract.terms.price;
        let found = what_would_change_statement(price, deed.tax?, with_partner, year, &amount);
        Some(found)
    };
    found().unwrap_or_default()
}

/// What the buyer pays, the mortgage being what it is.
fn own_money(story: &Story, asked: &Statement) -> Cents {
    let chosen = story.journey.mortgage.chosen.as_ref();
    let left = chosen.map(|offer| split(lent(offer), &asked.total)[1].money());
    left.unwrap_or(asked.amount())
}

const PAID: Text = text(
    "Dit staat vast: u hebt de nota van de notaris betaald.",
    "This stands: you have paid the statement of the notary.",
);
const PRICE: Text = text(
    "Dit staat vast in het koopcontract.",
    "This stands in the purchase contract.",
);
const TAX: Text = text(
    "De koopsom staat vast in het koopcontract. De belasting volgt uit wat u naar waarheid verklaart. Zolang u niet hebt betaald, kunt u dat nog aanpassen.",
    "The price stands in the purchase contract. The tax follows from what you truthfully declare. As long as you have not paid, you can still change that.",
);
const NOTARY: Text = text(
    "In deze demo is dit één vast bedrag. In het echt staat het in de offerte van uw notaris.",
    "In this demo this is one fixed amount. In reality it is in the quotation of your notary.",
);
const PRICE_AND_NOTARY: Text = text(
    "De koopsom staat vast in het koopcontract. Wat de notaris vraagt, staat in zijn offerte.",
    "The price stands in the purchase contract. What the notary asks is in the quotation.",
);
const LOAN: Text = text(
    "Dit staat vast in de hypotheekovereenkomst die u hebt gekozen.",
    "This stands in the mortgage agreement that you chose.",
);
const OWN_MONEY: Text = text(
    "De koopsom staat vast in het koopcontract en uw lening in de hypotheekovereenkomst.",
    "The price stands in the purchase contract and your loan in the mortgage agreement.",
);

/// The loan of an offer, as it came about; of an older file only how much the lender gives is known.
pub fn lent(offer: &Offer) -> Explanation {
    let known = offer.explanation.find(Term::Loan).cloned();
    known.unwrap_or_else(|| {
        let from = SourceName::Lender;
        let on = offer.dated;
        Explanation::input(Term::Loan, offer.loan, Source::Fetched { from, on })
    })
}

/// What the lender pays of the whole, never more than it, and what is left for the buyer.
pub fn split(loan: Explanation, total: &Explanation) -> [Explanation; 2] {
    let year = total.year().unwrap_or(NormYear::LATEST);
    let paid = if loan.money() > total.money() {
        Explanation::smallest(Term::Loan, Rule::Added, year, loan, total.clone())
    } else {
        loan
    };
    let parts = vec![total.clone().added(), paid.clone().taken_off()];
    let own = Explanation::sum(Term::OwnMoneyNeeded, Rule::Added, year, parts);
    [paid, own]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lender_and_buyer_pay_is_the_whole_to_the_cent_and_says_so() {
        let typed = |what, amount| Explanation::input(what, Cents(amount), Source::Typed);
        let total = typed(Term::NotaryStatement, 29_730_050);
        for (lent, own) in [(25_000_000, 4_730_050), (30_000_000, 0)] {
            let parts = split(typed(Term::Loan, lent), &total);
            assert!(parts.iter().all(Explanation::adds_up));
            assert_eq!(parts[1].money(), Cents(own));
            assert_eq!(parts[0].money() + parts[1].money(), total.money());
        }
    }
}
