//! Financiële check: whether a home fits somebody's budget, why not, and what would make it fit.

use serde::{Deserialize, Serialize};

use super::annuity::RepaymentForm;
use super::highest_price::{loan_at, loan_on_value, measures_spent, with_nhg_loan};
use super::least_loan::{LeastLoan, Purchase};
use super::per_month::{MonthCost, month_cost};
use super::purchase_costs::{PurchaseCosts, purchase_costs, reckoned_price};
use super::ways_out::{WayOut, ways_out};
use super::{BudgetInput, Cents, EnergyLabel, Explanation, LendingNorm, Rule, Sourced, Term};

/// What must be known of a home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeOffer {
    /// Asking price; taken to be the market value too.
    pub price: Cents,
    /// Its energy label, if there is one.
    pub label: Option<Sourced<EnergyLabel>>,
    /// Its WOZ value; the price is taken when it is not known.
    pub woz: Option<Sourced<Cents>>,
}

/// Whether a home fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// Loan and own money pay it.
    Fits,
    /// It does not yet, but a way out is within reach.
    FitsIf,
    /// It does not, and no way out is within reach.
    DoesNotFit,
}

/// Why a home fits or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// With NHG a home may not cost this much.
    AboveNhgLimit {
        /// The most, with energy measures where there are any.
        limit: Cents,
    },
    /// The income carries this much more than is needed.
    IncomeCarries {
        /// What is not needed.
        spare: Cents,
    },
    /// The income carries too little.
    IncomeTooLow {
        /// What the loan is short.
        short: Cents,
    },
    /// Costs cannot be borrowed, and own money does not pay them.
    CostsNotCovered {
        /// What own money is short, even with a loan of the whole value.
        short: Cents,
    },
    /// The label adds to the loan.
    LabelAdds {
        /// How much.
        extra: Cents,
    },
    /// The duties of every month take off the loan.
    ObligationsWeigh {
        /// How much.
        less: Cents,
    },
    /// A short fixed period makes the lender test at a higher interest.
    ShortFixedPeriod,
}

/// The outcome of the check of one home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Affordability {
    /// Whether it fits.
    pub verdict: Verdict,
    /// The least loan: price and costs less all own money.
    pub loan_needed: Cents,
    /// The largest loan on this home: by income, label and value.
    pub loan_possible: Cents,
    /// The least own money: price and costs less the largest loan.
    pub own_money_needed: Cents,
    /// Own money that is not needed when the largest loan is taken.
    pub own_money_left: Cents,
    /// What is lacking; nothing when it fits.
    pub shortfall: Cents,
    /// The costs of buying it with the least loan.
    pub costs: PurchaseCosts,
    /// What it costs a month with the least loan.
    pub month: MonthCost,
    /// Why, the most important first.
    pub reasons: Vec<Reason>,
    /// What would make it fit; empty when it fits.
    pub ways_out: Vec<WayOut>,
    /// Own money left, or the shortfall, explained.
    pub explanation: Explanation,
    /// The least own money, explained.
    pub own_money_explanation: Explanation,
}

/// The bare sum of a home and a budget, without reasons.
pub(super) struct Balance {
    pub input: BudgetInput,
    pub by_income: Explanation,
    pub measures: Cents,
    pub loan: Cents,
    pub costs: PurchaseCosts,
    pub own_money: Explanation,
    pub needed: Cents,
    pub least: LeastLoan,
}

impl Balance {
    /// Sets a home against a budget; the home's own label counts.
    pub(super) fn of(home: &HomeOffer, input: &BudgetInput) -> Self {
        let input = BudgetInput {
            label: home.label,
            ..input.clone()
        };
        let maximum = input.maximum_loan();
        let measures = maximum.measures_extra;
        let norm = LendingNorm::of(input.norm_year);
        let loan = loan_at(home.price, maximum.loan, measures, norm);
        let own_money = input.own_money();
        let question = with_nhg_loan(input.cost_question(loan > Cents::ZERO), loan);
        let costs = purchase_costs(home.price, question);
        let least = Purchase {
            price: reckoned_price(home.price, input.norm_year),
            measures,
            own_money: own_money.clone(),
            question,
        }
        .settle();
        Self {
            needed: home.price + costs.total + measures,
            least,
            input,
            by_income: maximum.explanation,
            measures,
            loan,
            costs,
            own_money,
        }
    }

    /// What is lacking; nothing when money is enough.
    pub(super) fn shortfall(&self) -> Cents {
        (self.needed - self.loan - self.own_money.money()).at_least_zero()
    }

    /// Whether it fits: there is money enough, and the guarantee that was asked can be had.
    pub(super) fn fits(&self, home: &HomeOffer) -> bool {
        self.shortfall() == Cents::ZERO && self.above_nhg_limit(home).is_none()
    }

    /// The limit of NHG that the home is above, where NHG was asked.
    pub(super) fn above_nhg_limit(&self, home: &HomeOffer) -> Option<Cents> {
        let amounts = &LendingNorm::of(self.input.norm_year).amounts;
        let limit = amounts.above_nhg_limit(home.price, self.measures);
        limit.filter(|_| self.input.nhg)
    }
}

/// Checks whether a home fits a budget.
pub fn check(home: &HomeOffer, input: &BudgetInput) -> Affordability {
    let balance = Balance::of(home, input);
    let own = balance.own_money.money();
    let shortfall = balance.shortfall();
    let loan_needed = balance.least.loan;
    let ways_out = ways_out(home, &balance);
    let verdict = if balance.fits(home) {
        Verdict::Fits
    } else if ways_out.iter().any(|way| way.within_reach) {
        Verdict::FitsIf
    } else {
        Verdict::DoesNotFit
    };
    let own_money_needed = (balance.needed - balance.loan).at_least_zero();
    Affordability {
        verdict,
        loan_needed,
        loan_possible: balance.loan,
        own_money_needed,
        own_money_left: (own - own_money_needed).at_least_zero(),
        shortfall,
        month: monthly(home, &balance),
        reasons: balance.reasons(home),
        ways_out,
        explanation: explained(home, &balance),
        own_money_explanation: explained_own_money(home, &balance),
        costs: balance.least.costs,
    }
}

fn monthly(home: &HomeOffer, balance: &Balance) -> MonthCost {
    let input = &balance.input;
    let loan = balance.least.explained(Term::LoanNeeded);
    let woz = home.woz.unwrap_or(Sourced::assumed(home.price));
    month_cost(&input.month_question(loan, woz, RepaymentForm::Annuity))
}

/// Loan and own money less price and costs, named after its outcome.
fn explained(home: &HomeOffer, balance: &Balance) -> Explanation {
    let year = balance.input.norm_year;
    let price = reckoned_price(home.price, year);
    let loan = explained_loan(home, balance);
    let (own, costs) = (balance.own_money.clone(), balance.costs.explanation.clone());
    let measures = measures_spent(balance.measures, year);
    if balance.shortfall() > Cents::ZERO {
        let mut parts = vec![price.added(), costs.added()];
        parts.extend(measures.map(Explanation::added));
        parts.extend([loan.taken_off(), own.taken_off()]);
        return Explanation::sum(Term::Shortfall, Rule::Added, year, parts);
    }
    let mut parts = vec![
        loan.added(),
        own.added(),
        price.taken_off(),
        costs.taken_off(),
    ];
    parts.extend(measures.map(Explanation::taken_off));
    Explanation::sum(Term::OwnMoneyLeft, Rule::Added, year, parts)
}

/// Price and costs less the largest loan.
fn explained_own_money(home: &HomeOffer, balance: &Balance) -> Explanation {
    let year = balance.input.norm_year;
    let mut parts = vec![
        reckoned_price(home.price, year).added(),
        balance.costs.explanation.clone().added(),
    ];
    parts.extend(measures_spent(balance.measures, year).map(Explanation::added));
    parts.push(explained_loan(home, balance).taken_off());
    Explanation::sum(Term::OwnMoneyNeeded, Rule::Added, year, parts)
}

/// The largest loan on this home: the smallest of what the income and the value allow.
pub(super) fn explained_loan(home: &HomeOffer, balance: &Balance) -> Explanation {
    let year = balance.input.norm_year;
    let price = reckoned_price(home.price, year);
    let on_value = loan_on_value(price, balance.measures, year);
    let by_income = balance.by_income.clone();
    Explanation::smallest(Term::Loan, Rule::LoanToValue, year, by_income, on_value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Income, TaxPosition, TaxStanding};

    fn starter() -> BudgetInput {
        BudgetInput {
            savings: Sourced::typed(Cents::from_euros(16_000)),
            equity: Sourced::typed(Cents::from_euros(25_000)),
            applicant_tax: TaxStanding::of(TaxPosition::Starter),
            partner_tax: TaxStanding::of(TaxPosition::Starter),
            ..BudgetInput::new(Income::typed_net(Cents::from_euros(2_400)))
        }
    }

    fn home(euros: i64) -> HomeOffer {
        HomeOffer {
            price: Cents::from_euros(euros),
            label: None,
            woz: None,
        }
    }

    #[test]
    fn a_home_below_the_budget_fits_and_leaves_own_money() {
        let checked = check(&home(180_000), &starter());
        assert_eq!(checked.verdict, Verdict::Fits);
        assert_eq!(checked.shortfall, Cents::ZERO);
        assert!(checked.own_money_left > Cents::ZERO);
        assert_eq!(checked.explanation.what, Term::OwnMoneyLeft);
        assert_eq!(checked.explanation.money(), checked.own_money_left);
        assert!(checked.ways_out.is_empty());
        assert!(checked.explanation.adds_up());
    }

    #[test]
    fn the_home_of_the_story_is_out_of_reach_alone_and_fits_with_a_partner() {
        let alone = check(&home(290_000), &starter());
        assert_ne!(alone.verdict, Verdict::Fits);
        assert_eq!(alone.explanation.what, Term::Shortfall);
        assert_eq!(alone.explanation.money(), alone.shortfall);
        let together = BudgetInput {
            partner: Some(Income::typed_net(Cents::from_euros(2_543))),
            ..starter()
        };
        assert_eq!(check(&home(290_000), &together).verdict, Verdict::Fits);
    }

    #[test]
    fn given_no_own_money_then_the_costs_are_the_reason() {
        let poor = BudgetInput {
            savings: Sourced::typed(Cents::ZERO),
            equity: Sourced::typed(Cents::ZERO),
            ..starter()
        };
        let checked = check(&home(100_000), &poor);
        assert!(
            matches!(checked.reasons[0], Reason::CostsNotCovered { short } if short == checked.costs.total)
        );
    }

    #[test]
    fn given_a_home_worth_less_than_the_income_carries_then_no_more_than_its_value_is_promised() {
        let rich = BudgetInput {
            savings: Sourced::typed(Cents::from_euros(41_000)),
            equity: Sourced::typed(Cents::ZERO),
            applicant: Income::typed_net(Cents::from_euros(3_500)),
            ..starter()
        };
        let checked = check(&home(200_000), &rich);
        let spare = checked.loan_possible - checked.loan_needed;
        assert_eq!(checked.loan_possible, Cents::from_euros(200_000));
        assert_eq!(checked.reasons, [Reason::IncomeCarries { spare }]);
        let poor = BudgetInput {
            savings: Sourced::typed(Cents::from_euros(3_000)),
            ..rich
        };
        let carries = check(&home(200_000), &poor).reasons[1];
        assert_eq!(carries, Reason::IncomeCarries { spare: Cents::ZERO });
    }

    #[test]
    fn given_own_money_for_all_then_there_is_no_loan_and_nothing_is_paid_for_one() {
        let rich = BudgetInput {
            savings: Sourced::typed(Cents::from_euros(400_000)),
            ..starter()
        };
        let checked = check(&home(250_000), &rich);
        assert_eq!(checked.loan_needed, Cents::ZERO);
        for post in [
            crate::domain::CostKind::Valuation,
            crate::domain::CostKind::Advice,
        ] {
            assert_eq!(checked.costs.of(post), Cents::ZERO, "{post:?}");
        }
    }

    #[test]
    fn given_nhg_the_reasons_and_the_shortfall_say_the_same_amount() {
        let poor = BudgetInput {
            savings: Sourced::typed(Cents::ZERO),
            equity: Sourced::typed(Cents::ZERO),
            nhg: true,
            ..starter()
        };
        let checked = check(&home(100_000), &poor);
        assert!(checked.loan_needed > checked.loan_possible);
        let short = checked.shortfall;
        assert_eq!(checked.reasons[0], Reason::CostsNotCovered { short });
    }

    proptest! {
        #[test]
        fn a_check_agrees_with_the_highest_price(
            euros in 50_000_i64..600_000, net in 2_000_i64..7_000, savings in 0_i64..300_000, nhg: bool,
        ) {
            let input = BudgetInput {
                applicant: Income::typed_net(Cents::from_euros(net)),
                savings: Sourced::typed(Cents::from_euros(savings)),
                nhg,
                ..starter()
            };
            let highest = crate::domain::assess(&input).highest_price.price;
            let checked = check(&home(euros), &input);
            let fits = Cents::from_euros(euros) <= highest;
            prop_assert_eq!(checked.verdict == Verdict::Fits, fits);
            prop_assert!(checked.explanation.adds_up());
            prop_assert!(checked.own_money_explanation.adds_up());
            prop_assert_eq!(checked.own_money_explanation.money(), checked.own_money_needed);
            prop_assert!(checked.month.explanation.adds_up());
        }
    }
}
