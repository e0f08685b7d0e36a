//! What would move the loan that the sum says, with the partner and without.

use super::Journey;
use super::vault::partner::Partnering;
use crate::domain::{BudgetInput, Lever, LeverOutcome, what_would_change_by};

/// How many things that would move it are told.
const MOST: usize = 3;

impl Journey {
    /// What would change the loan most, in whole euros as it is shown; nothing before there is a sum.
    pub fn what_would_change_loan(&self, with_partner: bool) -> Vec<LeverOutcome> {
        let input = if with_partner {
            self.budget_input()
        } else {
            self.input_alone()
        };
        let Some(input) = input else {
            return Vec::new();
        };
        what_would_change_by(&input, MOST, &|input| {
            input.maximum_loan().loan.floor_to_euros()
        })
    }

    /// The same of the loan that is signed. A partner of whom no source said anything is no choice
    /// there.
    pub fn what_would_change_proven_loan(&self) -> Vec<LeverOutcome> {
        let found = self.proven_input().map(|input| {
            what_would_change_by(&input, MOST + 1, &|input| input.maximum_loan().loan)
        });
        let mut found = found.unwrap_or_default();
        found.retain(|one| !matches!(one.lever, Lever::Partner(_)));
        found.truncate(MOST);
        found
    }

    fn input_alone(&self) -> Option<BudgetInput> {
        let alone = Self {
            partner: Partnering::default(),
            ..self.clone()
        };
        let mut input = alone.budget_input()?;
        input.partner = None;
        input.alone = self.budget_input()?.alone;
        Some(input)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cents;
    use crate::journey::budget::{Budgeting, Details, Form, PartnerForm};

    #[test]
    fn what_would_change_either_loan_is_reckoned_from_that_loan() {
        let form = Form {
            net_month: Cents::from_euros(2_400),
            savings: Cents::ZERO,
            equity: Cents::ZERO,
            partner: Some(PartnerForm {
                net_month: Cents::from_euros(2_100),
                under_35: true,
            }),
            details: Details::default(),
        };
        let journey = Journey {
            budget: Budgeting {
                form: Some(form),
                ..Budgeting::default()
            },
            ..Journey::default()
        };
        for (with_partner, now) in [
            (true, journey.can_finance()),
            (false, journey.can_finance_alone()),
        ] {
            let found = journey.what_would_change_loan(with_partner);
            assert!(!found.is_empty());
            for one in found {
                assert_eq!(
                    now.map(|now| now + one.difference),
                    Some(one.total),
                    "{one:?}"
                );
            }
        }
        let together = journey.what_would_change_loan(true);
        let alone = |one: &&LeverOutcome| one.lever == Lever::NoPartner;
        let without = together.iter().find(alone).map(|one| one.total);
        assert_eq!(without, journey.can_finance_alone());
        assert!(Journey::default().what_would_change_loan(false).is_empty());
        assert_eq!(journey.proven_loan(), None, "only typed");
        assert!(journey.what_would_change_proven_loan().is_empty());
    }
}
