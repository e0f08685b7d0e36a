//! What holds for the levers of a budget.

use super::*;
use crate::domain::{Explanation, Obligations, Term, assess};

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
fn a_gift_a_sold_home_and_the_pay_of_a_partner_are_told_apart_and_own_money_counts_once() {
    let couple = BudgetInput {
        partner: Some(Income::typed_net(Cents::from_euros(2_100))),
        equity: Sourced::typed(Cents::from_euros(25_000)),
        ..starter()
    };
    let own = |input: &BudgetInput| input.own_money().money();
    let found = what_would_change_by(&couple, 1, &own);
    let levers: Vec<_> = found.iter().map(|one| one.lever).collect();
    let more = MORE_SAVINGS;
    let ways = [
        Lever::SavingsMore(more),
        Lever::GiftMore(more),
        Lever::EquityMore(more),
    ];
    assert_eq!(levers, ways);
    assert!(found.iter().all(|one| one.difference == more));
    let given = pulled(&couple, Lever::GiftMore(more)).own_money();
    assert_eq!(given.find(Term::Gift).map(Explanation::money), Some(more));
    let sold = pulled(&couple, Lever::EquityMore(more)).own_money();
    let left = sold.find(Term::Equity).map(Explanation::money);
    assert_eq!(left, Some(Cents::from_euros(30_000)));
    let income = |input: &BudgetInput| input.test_income().money();
    let found = what_would_change_by(&couple, 3, &income);
    let paid = found
        .iter()
        .find(|one| one.lever == Lever::PartnerNetMore(MORE_NET));
    assert!(paid.is_some_and(|one| one.difference > Cents::ZERO));
    let alone = super::levers(&starter());
    assert!(!alone.contains(&Lever::EquityMore(more)));
    assert!(!alone.contains(&Lever::PartnerNetMore(MORE_NET)));
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

#[test]
fn what_moves_an_amount_by_less_than_a_euro_is_no_choice() {
    let found = |difference: i64| {
        let outcome = |_: Lever| Some(Cents(100_000 + difference));
        strongest(vec![Lever::Agent(true)], 3, Cents(100_000), &outcome).len()
    };
    assert_eq!([-100, -99, 0, 99, 100].map(found), [1, 0, 0, 0, 1]);
}
