//! What the lenders see of the vaults: what the sum is made with, and what a lender asks besides.

use std::borrow::Cow;

use crate::domain::moment::Moment;
use crate::domain::record::Field;
use crate::journey::Journey;
use crate::journey::vault::sharing::{Item, Purpose};
use crate::journey::vault::{Receiver, Vault};

/// What a lender needs, as far as it is there and the consent for it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needed {
    /// From the vault of the participant.
    pub own: Vec<Field>,
    /// From the vault of a partner who takes part and lets the lenders look; nothing of another partner.
    pub partners: Vec<Field>,
}

/// What a lender asks: wages, wealth, student loan, credits and whether one is single make the sum, the rest
/// it asks besides.
pub const ASKED: [Field; 7] = [
    Field::Wages,
    Field::EmploymentDetails,
    Field::Wealth,
    Field::StudentPayment,
    Field::Credits,
    Field::Arrears,
    Field::CivilStatus,
];

/// What a lender asks that the sum is not made with: shown only by who wants to.
pub const BESIDES: [Field; 2] = [Field::EmploymentDetails, Field::Arrears];

/// What makes the sum of a partner who takes part.
const PARTNERS: [Field; 3] = [Field::Wages, Field::StudentPayment, Field::Credits];

/// What the lenders would see of the vault of a partner who takes part and lets them.
pub fn partners_fields(journey: &Journey) -> Vec<Field> {
    let there = PARTNERS.into_iter();
    let joins = journey.partner.income().is_some();
    there
        .filter(|field| joins && journey.partner.vault.counted_datum(*field).is_some())
        .collect()
}

/// What the lenders will see.
pub fn needed(journey: &Journey) -> Needed {
    let of = |vault: &Vault, fields: &[Field]| {
        let there = fields.iter().copied();
        there
            .filter(|field| vault.counted_datum(*field).is_some())
            .collect()
    };
    Needed {
        own: of(&journey.vault, &ASKED),
        partners: match journey.partner.lets_lender() {
            true => partners_fields(journey),
            false => Vec::new(),
        },
    }
}

/// Whether the lenders may see all that the sum is made with: it was fetched for them, the time is not
/// over, and nothing came into a vault since that they were not shown; what was left out on purpose
/// does not count.
pub fn lenders_may_look(journey: &Journey, now: Moment) -> bool {
    let Needed { own, partners } = needed(journey);
    let left_out = &journey.mortgage.left_out;
    let own: Vec<_> = own
        .into_iter()
        .filter(|one| !left_out.contains(one))
        .collect();
    journey.mortgage.shared
        && unseen(&journey.vault, &own, now).is_empty()
        && unseen(&journey.partner.vault, &partners, now).is_empty()
}

/// Which of these fields the lenders do not see.
fn unseen(vault: &Vault, fields: &[Field], now: Moment) -> Vec<Field> {
    let shown = vault
        .sharing
        .shown_for(Receiver::Lender, Purpose::Mortgage, now);
    let unseen = |field: &&Field| !shown.contains(&Item::Field(**field));
    fields.iter().filter(unseen).copied().collect()
}

impl Journey {
    /// The application was filled: where a part was refused, what was there and not shown was left out.
    pub(in crate::journey) fn fetched(&mut self, at: Moment) {
        self.mortgage.left_out = match self.vault.sharing.refused.contains(&Receiver::Lender) {
            true => unseen(&self.vault, &needed(self).own, at),
            false => Vec::new(),
        };
        let [own, partners] = self.typed_for_lenders();
        self.vault.log_typed(Receiver::Lender, own, at);
        if self.partner.lets_lender() {
            self.vault.log_typed(Receiver::Lender, partners.clone(), at);
            self.partner.vault.log_typed(Receiver::Lender, partners, at);
        }
    }

    /// The journey as it is without these fields of the own vault.
    pub(super) fn without(&self, fields: &[Field]) -> Cow<'_, Self> {
        let mut seen = Cow::Borrowed(self);
        if !fields.is_empty() {
            seen.to_mut().vault.leave_out(fields);
        }
        seen
    }
}
