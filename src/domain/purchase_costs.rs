//! Kosten koper: what a buyer pays beside the price, and the own money that takes. Tax is law, the
//! rest are indications with a low and a high end.

use serde::{Deserialize, Serialize};

use super::norms::NormYear;
use super::transfer_tax::{Buyers, transfer_tax};
use super::{Cents, Explanation, LendingNorm, Percentage, PurchaseNorm, Rule, Term};
use crate::domain::purchase_norm::Indication;

/// A post of the costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CostKind {
    /// Overdrachtsbelasting.
    TransferTax,
    /// Notary: deeds of transfer and mortgage, registration included.
    Notary,
    /// Taxatie.
    Valuation,
    /// Mortgage advice.
    Advice,
    /// Bankgarantie.
    Guarantee,
    /// Bouwkundige keuring.
    Inspection,
    /// Aankoopmakelaar.
    Agent,
    /// Borgtochtprovisie NHG.
    NhgFee,
}

impl CostKind {
    /// All posts, in the order of reading.
    pub const ALL: [Self; 8] = [
        Self::TransferTax,
        Self::Notary,
        Self::Valuation,
        Self::Advice,
        Self::NhgFee,
        Self::Guarantee,
        Self::Inspection,
        Self::Agent,
    ];
}

impl PurchaseCosts {
    /// What a post costs; nothing where it is not paid.
    pub fn of(&self, kind: CostKind) -> Cents {
        let item = self.items.iter().find(|item| item.kind == kind);
        item.map_or(Cents::ZERO, |item| item.middle)
    }
}

/// What a buyer chooses to pay for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostChoices {
    /// A bank guarantee in place of a deposit of one's own.
    pub guarantee: bool,
    /// Bouwkundige keuring.
    pub inspection: bool,
    /// Aankoopmakelaar.
    pub agent: bool,
}

impl Default for CostChoices {
    /// A guarantee and an inspection, no agent: what a careful starter does.
    fn default() -> Self {
        Self {
            guarantee: true,
            inspection: true,
            agent: false,
        }
    }
}

/// For which purchase the costs are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CostQuestion {
    /// The year of the norms.
    pub year: NormYear,
    /// Who buys.
    pub buyers: Buyers,
    /// What they pay for.
    pub choices: CostChoices,
    /// Whether there is a mortgage: without one no valuation and no advice.
    pub with_mortgage: bool,
    /// The loan over which the NHG fee is paid, if it is.
    pub nhg_loan: Option<Cents>,
}

/// One post of the costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostItem {
    /// Which.
    pub kind: CostKind,
    /// At the cheap end; the same as the middle where the law sets it.
    pub low: Cents,
    /// What the app reckons with.
    pub middle: Cents,
    /// At the dear end.
    pub high: Cents,
    /// Why.
    pub explanation: Explanation,
}

impl CostItem {
    /// Whether it is what people usually pay, and not an amount of law.
    pub fn is_indication(&self) -> bool {
        !matches!(self.kind, CostKind::TransferTax | CostKind::NhgFee)
    }

    fn certain(kind: CostKind, explanation: Explanation) -> Self {
        let amount = explanation.money();
        Self {
            kind,
            low: amount,
            middle: amount,
            high: amount,
            explanation,
        }
    }

    fn indication(kind: CostKind, range: Indication, year: NormYear) -> Self {
        Self {
            kind,
            low: range.low,
            middle: range.middle,
            high: range.high,
            explanation: Explanation::rule(Term::Cost(kind), range.middle, Rule::Indication, year),
        }
    }
}

/// All costs of a purchase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurchaseCosts {
    /// The posts, in the order of reading.
    pub items: Vec<CostItem>,
    /// The sum of the middles.
    pub total: Cents,
    /// The sum of the low ends.
    pub low: Cents,
    /// The sum of the high ends.
    pub high: Cents,
    /// Why the total is what it is.
    pub explanation: Explanation,
}

/// The costs of buying at a price.
pub fn purchase_costs(price: Cents, question: CostQuestion) -> PurchaseCosts {
    let items = cost_items(price.at_least_zero(), question);
    let sum = |amount: fn(&CostItem) -> Cents| items.iter().map(amount).sum();
    let parts = items
        .iter()
        .map(|item| item.explanation.clone().added())
        .collect();
    PurchaseCosts {
        total: sum(|item| item.middle),
        low: sum(|item| item.low),
        high: sum(|item| item.high),
        explanation: Explanation::sum(
            Term::PurchaseCosts,
            Rule::PurchaseCosts,
            question.year,
            parts,
        ),
        items,
    }
}

fn cost_items(price: Cents, question: CostQuestion) -> Vec<CostItem> {
    let CostQuestion { year, choices, .. } = question;
    let norm = PurchaseNorm::of(year);
    let tax = transfer_tax(price, question.buyers, year);
    let mut items = vec![
        CostItem::certain(CostKind::TransferTax, tax),
        CostItem::indication(CostKind::Notary, norm.notary, year),
    ];
    if question.with_mortgage {
        items.push(CostItem::indication(
            CostKind::Valuation,
            norm.valuation,
            year,
        ));
        items.push(CostItem::indication(CostKind::Advice, norm.advice, year));
    }
    if let Some(loan) = question.nhg_loan {
        items.push(CostItem::certain(CostKind::NhgFee, nhg_fee(loan, year)));
    }
    if choices.guarantee {
        items.push(CostItem::certain(
            CostKind::Guarantee,
            guarantee(price, year),
        ));
    }
    if choices.inspection {
        items.push(CostItem::indication(
            CostKind::Inspection,
            norm.inspection,
            year,
        ));
    }
    if choices.agent {
        items.push(CostItem::certain(CostKind::Agent, agent(price, year)));
    }
    items
}

fn nhg_fee(loan: Cents, year: NormYear) -> Explanation {
    let fee = LendingNorm::of(year).amounts.nhg_fee;
    let share = Explanation::rule(Term::CostShare, fee, Rule::NhgFee, year);
    let loan = Explanation::rule(Term::Loan, loan, Rule::NhgLoan, year);
    Explanation::share(
        Term::Cost(CostKind::NhgFee),
        Rule::NhgFee,
        year,
        share,
        loan,
    )
}

/// A share of the guaranteed part of the price, and at least a fixed amount.
fn guarantee(price: Cents, year: NormYear) -> Explanation {
    let norm = PurchaseNorm::of(year);
    let share = Explanation::rule(Term::CostShare, norm.deposit_share, Rule::Deposit, year);
    let price = reckoned_price(price, year);
    let guaranteed = Explanation::share(Term::Deposit, Rule::Deposit, year, share, price);
    let of_guaranteed = indicated_share(norm.guarantee_share, guaranteed, year);
    let least = Explanation::rule(
        Term::CostLeast,
        norm.guarantee_least,
        Rule::Indication,
        year,
    );
    let what = Term::Cost(CostKind::Guarantee);
    Explanation::largest(what, Rule::Indication, year, of_guaranteed, least)
}

fn agent(price: Cents, year: NormYear) -> Explanation {
    let norm = PurchaseNorm::of(year);
    let fee = indicated_share(norm.agent_share, reckoned_price(price, year), year);
    let basis = Explanation::rule(Term::CostBasis, fee.money(), Rule::Indication, year);
    let share = Explanation::rule(Term::VatRate, norm.agent_vat, Rule::Vat, year);
    let vat = Explanation::share(Term::Vat, Rule::Vat, year, share, basis);
    let parts = vec![fee.added(), vat.added()];
    Explanation::sum(Term::Cost(CostKind::Agent), Rule::Indication, year, parts)
}

/// The price of a home as a leaf: where it comes from is told beside the home.
pub(super) fn reckoned_price(price: Cents, year: NormYear) -> Explanation {
    Explanation::rule(Term::Price, price, Rule::PriceReckonedWith, year)
}

fn indicated_share(share: Percentage, of: Explanation, year: NormYear) -> Explanation {
    let share = Explanation::rule(Term::CostShare, share, Rule::Indication, year);
    Explanation::share(Term::CostBasis, Rule::Indication, year, share, of)
}

/// Own money that a purchase takes: price and costs less the loan.
pub fn own_money_needed(price: Cents, costs: &PurchaseCosts, loan: Cents) -> Cents {
    (price + costs.total - loan).at_least_zero()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::TaxPosition;

    fn question() -> CostQuestion {
        CostQuestion {
            year: NormYear::Of2026,
            buyers: Buyers::alone(TaxPosition::OwnHome),
            choices: CostChoices::default(),
            with_mortgage: true,
            nhg_loan: None,
        }
    }

    fn middle(costs: &PurchaseCosts, kind: CostKind) -> Cents {
        let item = costs.items.iter().find(|item| item.kind == kind);
        item.unwrap().middle
    }

    #[test]
    fn the_posts_of_a_home_of_three_hundred_thousand() {
        let costs = purchase_costs(Cents::from_euros(300_000), question());
        let middle = |kind| middle(&costs, kind);
        assert_eq!(middle(CostKind::TransferTax), Cents::from_euros(6_000));
        assert_eq!(middle(CostKind::Guarantee), Cents::from_euros(300));
        assert_eq!(
            costs.total,
            Cents::from_euros(6_000 + 1_500 + 625 + 2_500 + 300 + 400)
        );
        assert!(costs.low < costs.total && costs.total < costs.high);
    }

    #[test]
    fn a_guarantee_is_never_cheaper_than_its_least() {
        let costs = purchase_costs(Cents::from_euros(100_000), question());
        let guarantee = middle(&costs, CostKind::Guarantee);
        assert_eq!(guarantee, Cents::from_euros(250));
    }

    #[test]
    fn an_agent_and_the_guarantee_fund_are_paid_when_chosen() {
        let asked = CostQuestion {
            choices: CostChoices {
                agent: true,
                ..CostChoices::default()
            },
            nhg_loan: Some(Cents::from_euros(250_000)),
            ..question()
        };
        let costs = purchase_costs(Cents::from_euros(300_000), asked);
        let middle = |kind| middle(&costs, kind);
        assert_eq!(middle(CostKind::Agent), Cents::from_euros(3_630));
        assert_eq!(middle(CostKind::NhgFee), Cents::from_euros(1_000));
    }

    proptest! {
        #[test]
        fn the_posts_are_the_total_to_the_cent(
            cents in 0_i64..200_000_000, partner: bool, agent: bool, nhg: bool,
        ) {
            let asked = CostQuestion {
                buyers: match partner {
                    true => Buyers::together(TaxPosition::Starter, TaxPosition::OwnHome),
                    false => Buyers::alone(TaxPosition::Starter),
                },
                choices: CostChoices { agent, ..CostChoices::default() },
                nhg_loan: nhg.then_some(Cents(cents / 2)),
                ..question()
            };
            let costs = purchase_costs(Cents(cents), asked);
            prop_assert_eq!(costs.items.iter().map(|item| item.middle).sum::<Cents>(), costs.total);
            prop_assert_eq!(costs.explanation.money(), costs.total);
            prop_assert!(costs.explanation.adds_up());
            prop_assert!(costs.low <= costs.total && costs.total <= costs.high);
        }
    }
}
