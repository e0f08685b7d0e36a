//! What would make a home fit: each way with the amount that does it, found by trying, not by
//! guessing. Says nothing about whether somebody wants it.

use serde::{Deserialize, Serialize};

use super::affordability::{Balance, HomeOffer};
use super::highest_price::{HighestPrice, Means, highest_price};
use super::{BudgetInput, Cents, Income, LendingNorm, Payoff, Percentage, Sourced, Term};

/// The highest net month of a partner that is tried.
const HIGHEST_PARTNER_NET: i64 = 8_000;

/// Own money or a lower price within this share of the price is taken to be within reach.
const REACH: Percentage = Percentage(10_000);

/// A partner's net month up to this is taken to be within reach.
const PARTNER_REACH: Cents = Cents::from_euros(3_500);

/// One way to make a home fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayOut {
    /// What to change.
    pub change: Change,
    /// Whether the app takes it to be possible for ordinary people: an assumption, not a rule.
    pub within_reach: bool,
}

/// What would make a home fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Buy without NHG.
    WithoutNhg,
    /// Fix the interest for long enough to be tested at the offered interest.
    FixLonger {
        /// For how many years.
        years: u8,
    },
    /// Pay off all debts, which takes this of the own money.
    PayOffDuties(Payoff),
    /// Buy together with somebody who earns this.
    PartnerIncome {
        /// The least net month, in whole euros.
        net_month: Cents,
    },
    /// Save more.
    MoreSavings {
        /// How much more.
        amount: Cents,
    },
    /// Be given a sum.
    Gift {
        /// How much.
        amount: Cents,
    },
    /// Pay less, or find a cheaper home.
    LowerPrice {
        /// The highest price that fits, with this label.
        price: Cents,
        /// How much less that is.
        less: Cents,
    },
}

/// The input as it would be after a change; a lower price changes the home and not the input.
pub fn applied(input: &BudgetInput, change: Change) -> BudgetInput {
    let mut changed = input.clone();
    match change {
        Change::WithoutNhg => changed.nhg = false,
        Change::FixLonger { years } if years > input.fixed_years.value => {
            changed.fixed_years = Sourced::tried(years);
        }
        Change::FixLonger { .. } => {}
        Change::PayOffDuties(_) => changed = input.with_debts_paid(),
        Change::PartnerIncome { net_month } => {
            if changed.partner.is_none() {
                changed.partner = Some(Income::tried_net(net_month));
                changed.partner_tax = input.applicant_tax.of_tried_partner();
            }
        }
        Change::MoreSavings { amount } => changed.savings_tried += amount,
        Change::Gift { amount } => changed.gift = Sourced::tried(input.gift.value + amount),
        Change::LowerPrice { .. } => {}
    }
    changed
}

/// All ways in which a home would fit; none when it fits already.
pub(super) fn ways_out(home: &HomeOffer, balance: &Balance) -> Vec<WayOut> {
    let short = balance.shortfall();
    if balance.fits(home) {
        return Vec::new();
    }
    let is_above_limit = balance.above_nhg_limit(home).is_some();
    let reach = REACH.of(home.price);
    let own_money = |change| WayOut {
        change,
        within_reach: short <= reach,
    };
    let mut ways: Vec<WayOut> = [
        without_nhg(home, &balance.input),
        fix_longer(home, &balance.input),
        pay_off_duties(home, &balance.input),
        partner_income(home, &balance.input),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !is_above_limit {
        ways.push(own_money(Change::MoreSavings { amount: short }));
        ways.push(own_money(Change::Gift { amount: short }));
    }
    ways.extend(lower_price(home, balance, reach));
    ways
}

/// What would pay the costs where own money does not even pay those of the cheapest home: only own
/// money does, for costs cannot be borrowed. None where it does.
pub fn ways_to_costs(highest: &HighestPrice) -> Vec<Change> {
    let balance = highest.balance_explanation();
    let short = balance.filter(|balance| balance.what == Term::Shortfall);
    let ways = short.map(|short| {
        let amount = short.money();
        [Change::MoreSavings { amount }, Change::Gift { amount }]
    });
    ways.into_iter().flatten().collect()
}

fn fits(home: &HomeOffer, input: &BudgetInput) -> bool {
    Balance::of(home, input).fits(home)
}

fn without_nhg(home: &HomeOffer, input: &BudgetInput) -> Option<WayOut> {
    let without = BudgetInput {
        nhg: false,
        ..input.clone()
    };
    (input.nhg && fits(home, &without)).then_some(WayOut {
        change: Change::WithoutNhg,
        within_reach: true,
    })
}

fn fix_longer(home: &HomeOffer, input: &BudgetInput) -> Option<WayOut> {
    let years = LendingNorm::of(input.norm_year)
        .amounts
        .offered_interest_counts_from_years;
    let longer = BudgetInput {
        fixed_years: Sourced::tried(years),
        ..input.clone()
    };
    (input.fixed_years.value < years && fits(home, &longer)).then_some(WayOut {
        change: Change::FixLonger { years },
        within_reach: true,
    })
}

fn pay_off_duties(home: &HomeOffer, input: &BudgetInput) -> Option<WayOut> {
    let free = input.with_debts_paid();
    (input.obligations.have_debts() && fits(home, &free)).then_some(WayOut {
        change: Change::PayOffDuties(input.obligations.payoff()),
        within_reach: false,
    })
}

/// The least net month of a partner, in whole euros. More income never lends less, so that
/// bisection finds it.
fn partner_income(home: &HomeOffer, input: &BudgetInput) -> Option<WayOut> {
    let with_partner = |euros| BudgetInput {
        partner: Some(Income::tried_net(Cents::from_euros(euros))),
        ..input.clone()
    };
    if input.partner.is_some() || !fits(home, &with_partner(HIGHEST_PARTNER_NET)) {
        return None;
    }
    let (mut too_little, mut enough) = (-1, HIGHEST_PARTNER_NET);
    while enough - too_little > 1 {
        let middle = (too_little + enough) / 2;
        if fits(home, &with_partner(middle)) {
            enough = middle;
        } else {
            too_little = middle;
        }
    }
    let net_month = Cents::from_euros(enough);
    Some(WayOut {
        change: Change::PartnerIncome { net_month },
        within_reach: net_month <= PARTNER_REACH,
    })
}

fn lower_price(home: &HomeOffer, balance: &Balance, reach: Cents) -> Option<WayOut> {
    let with_mortgage = balance.by_income.money() > Cents::ZERO;
    let question = balance.input.cost_question(with_mortgage);
    let means = Means {
        maximum_loan: &balance.by_income,
        own_money: &balance.own_money,
        measures: balance.measures,
    };
    let price = highest_price(&means, question).price;
    let less = home.price - price;
    (price > Cents::ZERO && less > Cents::ZERO).then_some(WayOut {
        change: Change::LowerPrice { price, less },
        within_reach: less <= reach,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::affordability::{Reason, check};
    use crate::domain::{TaxPosition, TaxStanding, Verdict};

    fn input() -> BudgetInput {
        BudgetInput {
            savings: Sourced::typed(Cents::from_euros(41_000)),
            applicant_tax: TaxStanding::of(TaxPosition::Starter),
            partner_tax: TaxStanding::of(TaxPosition::Starter),
            ..BudgetInput::new(Income::typed_net(Cents::from_euros(2_400)))
        }
    }

    fn home() -> HomeOffer {
        HomeOffer {
            price: Cents::from_euros(290_000),
            label: None,
            woz: None,
        }
    }

    fn after(home: &HomeOffer, input: &BudgetInput, change: Change) -> (HomeOffer, BudgetInput) {
        let mut home = *home;
        if let Change::LowerPrice { price, .. } = change {
            home.price = price;
        }
        (home, applied(input, change))
    }

    #[test]
    fn every_way_out_does_what_it_says_and_not_more_than_needed() {
        let checked = check(&home(), &input());
        assert!(checked.ways_out.len() >= 4);
        for way in &checked.ways_out {
            let (home, changed) = after(&home(), &input(), way.change);
            assert_eq!(check(&home, &changed).verdict, Verdict::Fits, "{way:?}");
        }
        let short = checked.shortfall - Cents(1);
        let (home, almost) = after(&home(), &input(), Change::Gift { amount: short });
        assert_ne!(check(&home, &almost).verdict, Verdict::Fits);
    }

    #[test]
    fn given_a_short_fixed_period_then_fixing_longer_is_the_first_way_out() {
        let together = BudgetInput {
            partner: Some(Income::typed_net(Cents::from_euros(2_543))),
            fixed_years: Sourced::typed(5),
            ..input()
        };
        let home = HomeOffer {
            price: Cents::from_euros(335_000),
            ..home()
        };
        let checked = check(&home, &together);
        assert_eq!(checked.verdict, Verdict::FitsIf);
        assert_eq!(checked.ways_out[0].change, Change::FixLonger { years: 10 });
    }

    #[test]
    fn given_nhg_above_its_limit_then_it_fits_without_and_money_does_not_help() {
        let rich = BudgetInput {
            nhg: true,
            savings: Sourced::typed(Cents::from_euros(400_000)),
            ..input()
        };
        let dear = HomeOffer {
            price: Cents::from_euros(480_000),
            ..home()
        };
        let checked = check(&dear, &rich);
        assert_eq!(
            (checked.verdict, checked.shortfall),
            (Verdict::FitsIf, Cents::ZERO)
        );
        let limit = Cents::from_euros(470_000);
        assert_eq!(checked.reasons[0], Reason::AboveNhgLimit { limit });
        let changes: Vec<_> = checked.ways_out.iter().map(|way| way.change).collect();
        let lower = Change::LowerPrice {
            price: limit,
            less: Cents::from_euros(10_000),
        };
        assert_eq!(changes, [Change::WithoutNhg, lower]);
        for change in changes {
            let (home, changed) = after(&dear, &rich, change);
            assert_eq!(check(&home, &changed).verdict, Verdict::Fits, "{change:?}");
        }
        let poor = BudgetInput {
            nhg: true,
            ..input()
        };
        assert_eq!(check(&dear, &poor).verdict, Verdict::DoesNotFit);
    }

    #[test]
    fn given_costs_that_own_money_does_not_pay_then_each_way_to_them_does_and_a_cent_less_does_not()
    {
        use crate::domain::assess;
        let poor = BudgetInput {
            savings: Sourced::typed(Cents::from_euros(500)),
            equity: Sourced::typed(Cents::ZERO),
            ..input()
        };
        let ways = |input: &BudgetInput| ways_to_costs(&assess(input).highest_price);
        let found = ways(&poor);
        assert_eq!(found.len(), 2, "{found:?}");
        for change in found {
            assert!(ways(&applied(&poor, change)).is_empty(), "{change:?}");
            let (Change::MoreSavings { amount } | Change::Gift { amount }) = change else {
                panic!("costs cannot be borrowed: {change:?}");
            };
            let less = Change::Gift {
                amount: amount - Cents(1),
            };
            assert!(!ways(&applied(&poor, less)).is_empty());
        }
        assert!(ways(&input()).is_empty());
    }

    #[test]
    fn a_villa_does_not_fit() {
        let villa = HomeOffer {
            price: Cents::from_euros(1_400_000),
            ..home()
        };
        assert_eq!(check(&villa, &input()).verdict, Verdict::DoesNotFit);
    }
}
