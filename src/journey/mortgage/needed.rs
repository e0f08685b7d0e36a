//! What the lenders see of the vaults: what the sum is made with, and what a lender asks besides.

use crate::domain::record::Field;
use crate::journey::Journey;

/// What a lender needs, as far as it is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needed {
    /// From the vault of the participant.
    pub own: Vec<Field>,
    /// From the vault of a partner who takes part; nothing of a partner who does not.
    pub partners: Vec<Field>,
}

/// Wages, wealth, student loan and credits make the sum; the rest a lender asks besides.
const OWN: [Field; 6] = [
    Field::Wages,
    Field::EmploymentDetails,
    Field::Wealth,
    Field::StudentPayment,
    Field::Credits,
    Field::Arrears,
];

/// What the lenders will see.
pub fn needed(journey: &Journey) -> Needed {
    let is_there = |field: &Field| journey.vault.datum(*field).is_some();
    let joins = journey.partner.income().is_some();
    Needed {
        own: OWN.into_iter().filter(is_there).collect(),
        partners: joins.then_some(Field::Wages).into_iter().collect(),
    }
}
