//! What would change a budget: the inputs that move it most, each with the new outcome, found by
//! reckoning again.

use serde::{Deserialize, Serialize};

use super::{
    BudgetInput, Cents, EnergyLabel, Income, IncomeTax, LendingNorm, Percentage, RepaymentForm,
    Source, Sourced, TaxPosition, TaxStanding,
};

/// A change of one input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lever {
    /// The applicant earns this much more net a month.
    NetMonthMore(Cents),
    /// A partner buys along who earns this net a month.
    Partner(Cents),
    /// Nobody buys along.
    NoPartner,
    /// This much more savings.
    SavingsMore(Cents),
    /// All duties are paid off.
    NoDuties,
    /// The interest is fixed for this many years.
    FixedYears(u8),
    /// The interest is this.
    Interest(Percentage),
    /// The home has this label.
    Label(EnergyLabel),
    /// The mortgage has NHG, or has not.
    Nhg(bool),
    /// An agent of one's own is paid, or is not.
    Agent(bool),
    /// The home is inspected, or is not.
    Inspection(bool),
    /// No buyer uses the starters' exemption of the transfer tax.
    WithoutExemption,
    /// The loan is paid back like this: a wish of an application, a budget does not know it.
    Repayment(RepaymentForm),
}

/// The outcome of pulling a lever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeverOutcome {
    /// Which.
    pub lever: Lever,
    /// Bestedingsruimte afterwards, or the amount that was asked for.
    pub total: Cents,
    /// How much that is more; below nothing for less.
    pub difference: Cents,
}

const MORE_NET: Cents = Cents::from_euros(100);
const TYPICAL_PARTNER_NET: Cents = Cents::from_euros(2_000);
const MORE_SAVINGS: Cents = Cents::from_euros(5_000);
const INTEREST_STEP: i32 = 500;

/// The levers that move an amount most, whatever is reckoned from the input: the strongest first,
/// those without effect left out.
pub fn what_would_change_by(
    input: &BudgetInput,
    most: usize,
    outcome: &dyn Fn(&BudgetInput) -> Cents,
) -> Vec<LeverOutcome> {
    strongest(levers(input), most, outcome(input), &|lever| {
        Some(outcome(&pulled(input, lever)))
    })
}

/// Of these levers those that move an amount most; one without an outcome is no choice.
pub(super) fn strongest(
    levers: Vec<Lever>,
    most: usize,
    now: Cents,
    outcome: &dyn Fn(Lever) -> Option<Cents>,
) -> Vec<LeverOutcome> {
    let mut outcomes: Vec<LeverOutcome> = levers
        .into_iter()
        .filter_map(|lever| {
            let total = outcome(lever)?;
            Some(LeverOutcome {
                lever,
                total,
                difference: total - now,
            })
        })
        .filter(|outcome| outcome.difference != Cents::ZERO)
        .collect();
    outcomes.sort_by_key(|outcome| std::cmp::Reverse(outcome.difference.0.abs()));
    outcomes.truncate(most);
    outcomes
}

/// What can be tried with this input.
pub(super) fn levers(input: &BudgetInput) -> Vec<Lever> {
    let long = LendingNorm::of(input.norm_year)
        .amounts
        .offered_interest_counts_from_years;
    let higher = Percentage(input.interest.value.0.saturating_add(INTEREST_STEP));
    let mut levers = vec![
        Lever::NetMonthMore(MORE_NET),
        Lever::SavingsMore(MORE_SAVINGS),
        Lever::Interest(higher),
        Lever::Nhg(!input.nhg),
        Lever::Agent(!input.costs.agent),
        Lever::Inspection(!input.costs.inspection),
    ];
    levers.push(match input.partner {
        Some(_) => Lever::NoPartner,
        None => Lever::Partner(TYPICAL_PARTNER_NET),
    });
    if input.buyers().have_exemption() {
        levers.push(Lever::WithoutExemption);
    }
    if input.obligations.have_debts() {
        levers.push(Lever::NoDuties);
    }
    if input.fixed_years.value < long {
        levers.push(Lever::FixedYears(long));
    }
    if input.label.is_none_or(|label| label.value > EnergyLabel::A) {
        levers.push(Lever::Label(EnergyLabel::A));
    }
    levers
}

/// The input with one lever pulled.
pub fn pulled(input: &BudgetInput, lever: Lever) -> BudgetInput {
    let mut changed = input.clone();
    match lever {
        Lever::NetMonthMore(more) => changed.applicant = earning_more(input, more),
        Lever::Partner(net) => {
            changed.partner = Some(Income::tried_net(net));
            changed.partner_tax = input.applicant_tax.of_tried_partner();
        }
        Lever::NoPartner => changed.partner = None,
        Lever::SavingsMore(more) => changed.savings_tried += more,
        Lever::NoDuties => changed.obligations = input.obligations.paid_off(),
        Lever::FixedYears(years) => changed.fixed_years = Sourced::tried(years),
        Lever::Interest(interest) => changed.interest = Sourced::tried(interest),
        Lever::Label(label) => changed.label = Some(Sourced::tried(label)),
        Lever::Nhg(nhg) => changed.nhg = nhg,
        Lever::Agent(agent) => changed.costs.agent = agent,
        Lever::Inspection(inspection) => changed.costs.inspection = inspection,
        Lever::WithoutExemption => {
            for standing in [&mut changed.applicant_tax, &mut changed.partner_tax] {
                if standing.position == TaxPosition::Starter {
                    *standing = TaxStanding::of(TaxPosition::OwnHome);
                }
            }
        }
        Lever::Repayment(_) => {}
    }
    changed
}

/// The applicant's income with more net a month. Of a known income only the gross month and the
/// holiday pay that goes with it rise.
fn earning_more(input: &BudgetInput, more: Cents) -> Income {
    let tax = IncomeTax::of(input.norm_year);
    let net = input.applicant.net_month(input.norm_year) + more;
    match input.applicant {
        Income::Estimated {
            thirteenth_month, ..
        } => Income::Estimated {
            net_month: net,
            thirteenth_month,
            source: Source::Tried,
        },
        Income::Known {
            gross_month,
            holiday_pay,
            thirteenth_month,
        } => {
            let raised = tax.gross_month_of_net_month(net);
            let yearly = (raised - gross_month.value) * 12;
            Income::Known {
                gross_month: Sourced::tried(raised),
                holiday_pay: Sourced::tried(holiday_pay.value + tax.holiday_pay.of(yearly)),
                thirteenth_month,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Obligations;
    use crate::domain::assess;

    fn total(input: &BudgetInput) -> Cents {
        assess(input).total
    }

    fn starter() -> BudgetInput {
        BudgetInput {
            fixed_years: Sourced::typed(5),
            obligations: Obligations {
                student_loan: Sourced::typed(Cents::from_euros(150)),
                ..Obligations::NONE
            },
            ..BudgetInput::new(Income::typed_net(Cents::from_euros(2_400)))
        }
    }

    #[test]
    fn a_partner_moves_the_budget_of_a_starter_most() {
        let outcomes = what_would_change_by(&starter(), 3, &total);
        assert_eq!(outcomes.len(), 3);
        assert_eq!(outcomes[0].lever, Lever::Partner(TYPICAL_PARTNER_NET));
        assert!(outcomes[0].difference > Cents::ZERO);
    }

    #[test]
    fn each_outcome_is_what_the_budget_says() {
        let now = assess(&starter()).total;
        for outcome in what_would_change_by(&starter(), 10, &total) {
            assert_eq!(
                assess(&pulled(&starter(), outcome.lever)).total,
                outcome.total
            );
            assert_eq!(now + outcome.difference, outcome.total);
        }
    }

    #[test]
    fn the_transfer_tax_moves_with_how_the_buyers_stand_towards_it() {
        let tax = |input: &BudgetInput| {
            let costs = assess(input).highest_price.costs;
            costs.of(crate::domain::CostKind::TransferTax)
        };
        let starter = BudgetInput {
            applicant_tax: TaxStanding::of(TaxPosition::Starter),
            savings: Sourced::typed(Cents::from_euros(30_000)),
            ..starter()
        };
        let found = what_would_change_by(&starter, 3, &tax);
        assert_eq!(found[0].lever, Lever::WithoutExemption);
        assert!(found[0].difference > Cents::ZERO);
        let older = pulled(&starter, Lever::WithoutExemption);
        let back = what_would_change_by(&older, 20, &tax);
        assert!(back.iter().all(|one| one.lever != Lever::WithoutExemption));
    }

    #[test]
    fn a_partner_who_is_tried_is_as_old_as_the_buyer() {
        let highest = |input: &BudgetInput| assess(input).highest_price.price;
        let said = crate::domain::BuyerSaid {
            age: Sourced::typed(crate::domain::AgeBand::Under35),
            exemption_used: Sourced::assumed(false),
            lives_there: Sourced::assumed(true),
        };
        let poor = BudgetInput {
            applicant_tax: said.into(),
            savings: Sourced::typed(Cents::from_euros(6_000)),
            ..BudgetInput::new(Income::typed_net(Cents::from_euros(2_400)))
        };
        let found = what_would_change_by(&poor, 20, &highest);
        let partner = found
            .iter()
            .find(|one| matches!(one.lever, Lever::Partner(_)));
        assert!(partner.is_some_and(|one| one.difference > Cents::ZERO));
    }

    #[test]
    fn a_month_and_the_costs_have_their_own_levers_each_found_by_reckoning_again() {
        let input = BudgetInput {
            costs: crate::domain::CostChoices {
                agent: true,
                ..starter().costs
            },
            savings: Sourced::typed(Cents::from_euros(30_000)),
            ..starter()
        };
        let costs = |input: &BudgetInput| assess(input).highest_price.costs.total;
        let month = |input: &BudgetInput| assess(input).monthly_gross;
        for outcome in [&costs as &dyn Fn(&BudgetInput) -> Cents, &month] {
            let found = what_would_change_by(&input, 20, outcome);
            assert!(found.len() >= 2);
            assert!(found.is_sorted_by_key(|one| -one.difference.0.abs()));
            for one in found {
                assert_eq!(outcome(&pulled(&input, one.lever)), one.total);
                assert_eq!(outcome(&input) + one.difference, one.total);
            }
        }
        let without_agent = what_would_change_by(&input, 20, &costs);
        let agent = |one: &LeverOutcome| one.lever == Lever::Agent(false);
        assert!(
            without_agent
                .iter()
                .any(|one| agent(one) && one.difference < Cents::ZERO)
        );
        let savings = |one: &LeverOutcome| one.lever == Lever::SavingsMore(MORE_SAVINGS);
        // What the income carries does not ask for savings.
        assert!(!what_would_change_by(&input, 20, &month).iter().any(savings));
    }
}
