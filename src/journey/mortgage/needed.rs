//! What the lenders see of the vaults: what the sum is made with, and what a lender asks besides.

use crate::domain::moment::Moment;
use crate::domain::record::Field;
use crate::journey::Journey;
use crate::journey::vault::sharing::{Item, Purpose};
use crate::journey::vault::{Receiver, Vault};

/// What a lender needs, as far as it is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needed {
    /// From the vault of the participant.
    pub own: Vec<Field>,
    /// From the vault of a partner who takes part; nothing of a partner who does not.
    pub partners: Vec<Field>,
}

/// What a lender asks: wages, wealth, student loan and credits make the sum, the rest it asks besides.
pub const ASKED: [Field; 6] = [
    Field::Wages,
    Field::EmploymentDetails,
    Field::Wealth,
    Field::StudentPayment,
    Field::Credits,
    Field::Arrears,
];

/// What makes the sum of a partner who takes part.
const PARTNERS: [Field; 3] = [Field::Wages, Field::StudentPayment, Field::Credits];

/// What the lenders will see.
pub fn needed(journey: &Journey) -> Needed {
    let of = |vault: &Vault, fields: &[Field]| {
        let there = fields.iter().copied();
        there
            .filter(|field| vault.datum(*field).is_some())
            .collect()
    };
    let joins = journey.partner.income().is_some();
    Needed {
        own: of(&journey.vault, &ASKED),
        partners: match joins {
            true => of(&journey.partner.vault, &PARTNERS),
            false => Vec::new(),
        },
    }
}

/// Whether the lenders may see all that the sum is made with: it was fetched for them, the time is not
/// over, and nothing came into a vault since that they were not shown.
pub fn lenders_may_look(journey: &Journey, now: Moment) -> bool {
    let Needed { own, partners } = needed(journey);
    let see = |vault: &Vault, fields: &[Field]| {
        let sharing = &vault.sharing;
        let shown = sharing.shown_for(Receiver::Lender, Purpose::Mortgage, now);
        (fields.iter()).all(|field| shown.contains(&Item::Field(*field)))
    };
    journey.mortgage.shared && see(&journey.vault, &own) && see(&journey.partner.vault, &partners)
}
