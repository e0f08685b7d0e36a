//! Which amounts count instead of what is typed at the first screen, so that its fields can say so.

use crate::domain::{Cents, SourceName};
use crate::journey::Journey;
use crate::journey::budget::{Basis, Figure};
use crate::journey::vault::OwnStatement;

/// Whose amount counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// That of a source.
    Source(SourceName),
    /// That of a source of the partner who takes part.
    PartnersSource(SourceName),
    /// An own statement of the vault.
    OwnStatement,
}

impl Journey {
    /// What counts instead of this typed amount; `None` where it counts itself.
    pub fn counts_instead(&self, figure: Figure, typed: Cents) -> Option<Instead> {
        let fetched = self.budget.basis == Basis::Fetched;
        let own = |there: bool, source| (fetched && there).then_some(Instead::Source(source));
        let vault = &self.vault;
        match figure {
            Figure::NetMonth => own(vault.income().is_some(), SourceName::EmployeeInsurance),
            Figure::Savings => own(vault.savings().is_some(), SourceName::TaxOffice),
            Figure::StudentLoan | Figure::StudentDebt => {
                let known = vault.student_payment().is_some();
                own(known, SourceName::StudentLoans)
            }
            Figure::OtherDuties | Figure::CreditLimit => {
                let owed = vault.credits()?;
                let known = match figure {
                    Figure::OtherDuties => owed.payments,
                    _ => owed.limits,
                };
                own(known.value > typed, SourceName::CreditRegistry)
            }
            Figure::PartnerNetMonth => {
                let source = SourceName::EmployeeInsurance;
                let known = self.partner.income();
                known.map(|_| Instead::PartnersSource(source))
            }
            Figure::Alimony => {
                let stated = vault.statements.get(&OwnStatement::Alimony).copied();
                let counts = stated.filter(|amount| *amount > Cents::ZERO && typed == Cents::ZERO);
                counts.map(|_| Instead::OwnStatement)
            }
            Figure::Equity => {
                let stated = vault.stated_equity().filter(|_| typed == Cents::ZERO);
                stated.map(|_| Instead::OwnStatement)
            }
            Figure::Interest | Figure::Lease | Figure::GroundRent | Figure::Measures => None,
        }
    }
}
