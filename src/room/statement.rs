//! Nota van afrekening: what the notary asks of the buyer on the escrow account before the deed is
//! executed. Follows from price and declaration alone: the room knows no ages, what the buyer
//! declares counts, and the tax office checks it afterwards.

use super::TransferTaxDeclaration;
use crate::domain::transfer_tax::transfer_tax;
use crate::domain::{
    Buyers, Cents, CostKind, Explanation, Lever, LeverOutcome, NormYear, PurchaseNorm, Rule,
    TaxPosition, Term, strongest,
};

/// What the notary asks, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Koopsom.
    pub price: Cents,
    /// Overdrachtsbelasting, by the declaration.
    pub transfer_tax: Explanation,
    /// Notary and land registry: what people usually pay, no law.
    pub notary: Explanation,
    /// Everything together, to the cent.
    pub total: Explanation,
}

impl Statement {
    /// What is to be paid into escrow.
    pub fn amount(&self) -> Cents {
        self.total.money()
    }
}

impl TransferTaxDeclaration {
    /// Declaring this, as something that somebody still can do.
    const fn lever(self) -> Lever {
        match self {
            Self::StartersExemption => Lever::ExemptionForAll,
            Self::MainResidence => Lever::WithoutExemption,
            Self::ExemptionForOneOfTwo => Lever::ExemptionForOne,
        }
    }

    /// What it says of each buyer.
    pub const fn buyers(self) -> Buyers {
        match self {
            Self::StartersExemption => Buyers::alone(TaxPosition::Starter),
            Self::MainResidence => Buyers::alone(TaxPosition::OwnHome),
            Self::ExemptionForOneOfTwo => {
                Buyers::together(TaxPosition::Starter, TaxPosition::OwnHome)
            }
        }
    }
}

/// The statement for a price and a declaration, by the norms of a year.
///
/// Two buyers who are in the same position are taxed as one: half and half is the whole.
pub fn statement(price: Cents, declared: TransferTaxDeclaration, year: NormYear) -> Statement {
    let tax = transfer_tax(price, declared.buyers(), year);
    let middle = PurchaseNorm::of(year).notary.middle;
    let notary = Explanation::rule(Term::Cost(CostKind::Notary), middle, Rule::Indication, year);
    let agreed = Explanation::rule(Term::Price, price, Rule::PriceReckonedWith, year);
    let parts = vec![agreed.added(), tax.clone().added(), notary.clone().added()];
    let total = Explanation::sum(Term::NotaryStatement, Rule::Added, year, parts);
    Statement {
        price,
        transfer_tax: tax,
        notary,
        total,
    }
}

/// What would move an amount of the statement: the other declarations that these buyers can still
/// make. Price and fees are not theirs to change.
pub fn what_would_change_statement(
    price: Cents,
    declared: TransferTaxDeclaration,
    with_partner: bool,
    year: NormYear,
    amount: &dyn Fn(&Statement) -> Cents,
) -> Vec<LeverOutcome> {
    let others = TransferTaxDeclaration::ALL.into_iter().filter(|other| {
        let is_for_two = *other == TransferTaxDeclaration::ExemptionForOneOfTwo;
        *other != declared && (with_partner || !is_for_two)
    });
    let others: Vec<_> = others.collect();
    let levers: Vec<_> = others.iter().map(|other| other.lever()).collect();
    let most = levers.len();
    let now = amount(&statement(price, declared, year));
    strongest(levers, most, now, &|lever| {
        let other = others.iter().find(|other| other.lever() == lever)?;
        Some(amount(&statement(price, *other, year)))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const YEAR: NormYear = NormYear::Of2026;

    fn tax(euros: i64, declared: TransferTaxDeclaration) -> Cents {
        statement(Cents::from_euros(euros), declared, YEAR)
            .transfer_tax
            .money()
    }

    #[test]
    fn given_a_starter_then_price_and_notary_are_asked() {
        let asked = statement(
            Cents::from_euros(290_000),
            TransferTaxDeclaration::StartersExemption,
            YEAR,
        );
        assert_eq!(asked.transfer_tax.money(), Cents::ZERO);
        assert_eq!(asked.amount(), Cents::from_euros(291_500));
    }

    #[test]
    fn given_a_main_residence_then_two_percent_is_added() {
        let asked = statement(
            Cents::from_euros(290_000),
            TransferTaxDeclaration::MainResidence,
            YEAR,
        );
        assert_eq!(asked.transfer_tax.money(), Cents::from_euros(5_800));
        assert_eq!(asked.amount(), Cents::from_euros(297_300));
    }

    #[test]
    fn given_one_exempted_buyer_of_two_then_the_other_half_is_taxed() {
        assert_eq!(
            tax(290_000, TransferTaxDeclaration::ExemptionForOneOfTwo),
            Cents::from_euros(2_900)
        );
    }

    #[test]
    fn given_a_price_above_the_limit_then_the_exemption_gives_two_percent() {
        let exempted = TransferTaxDeclaration::StartersExemption;
        assert_eq!(tax(555_000, exempted), Cents::ZERO);
        assert_eq!(tax(560_000, exempted), Cents::from_euros(11_200));
        assert_eq!(
            tax(560_000, TransferTaxDeclaration::ExemptionForOneOfTwo),
            Cents::from_euros(11_200)
        );
    }

    #[test]
    fn another_declaration_is_what_would_change_the_statement() {
        let own_home = TransferTaxDeclaration::MainResidence;
        let price = Cents::from_euros(290_000);
        let found = |with_partner| {
            what_would_change_statement(price, own_home, with_partner, YEAR, &Statement::amount)
        };
        let alone = found(false);
        assert_eq!(alone.len(), 1);
        assert_eq!(alone[0].lever, Lever::ExemptionForAll);
        assert_eq!(alone[0].difference, Cents::from_euros(-5_800));
        let together = found(true);
        assert_eq!(together[1].lever, Lever::ExemptionForOne);
        assert_eq!(together[1].total, Cents::from_euros(294_400));
        let dear = Cents::from_euros(560_000);
        let amount = &Statement::amount;
        let above = what_would_change_statement(dear, own_home, true, YEAR, amount);
        assert!(above.is_empty(), "above the limit it makes no difference");
    }

    proptest! {
        #[test]
        fn the_parts_are_the_total_to_the_cent(cents in 100_i64..10_000_000_000, which in 0_usize..3) {
            let declared = TransferTaxDeclaration::ALL[which];
            let asked = statement(Cents(cents), declared, YEAR);
            let parts = asked.price + asked.transfer_tax.money() + asked.notary.money();
            prop_assert_eq!(asked.amount(), parts);
            prop_assert!(asked.total.adds_up());
        }
    }
}
