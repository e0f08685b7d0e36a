//! The highest price, with and without energy measures and NHG.

use proptest::prelude::*;

use super::*;
use crate::domain::{
    BudgetInput, Buyers, CostChoices, CostKind, EnergyLabel, Income, NormYear, Source, Sourced,
    TaxPosition, TaxStanding, assess,
};

fn question(applicant: TaxPosition) -> CostQuestion {
    CostQuestion {
        year: NormYear::Of2026,
        buyers: Buyers::alone(applicant),
        choices: CostChoices::default(),
        with_mortgage: true,
        nhg_loan: None,
    }
}

fn found(loan: Cents, own: Cents, applicant: TaxPosition) -> HighestPrice {
    let input = |what, amount| Explanation::input(what, amount, Source::Typed);
    let means = Means {
        maximum_loan: &input(Term::MaximumLoan, loan),
        own_money: &input(Term::OwnMoney, own),
        measures: Cents::ZERO,
    };
    highest_price(&means, question(applicant))
}

fn pays(price: Cents, loan: Cents, own: Cents, measures: Cents, asked: CostQuestion) -> bool {
    let input = |what, amount| Explanation::input(what, amount, Source::Typed);
    let means = Means {
        maximum_loan: &input(Term::MaximumLoan, loan),
        own_money: &input(Term::OwnMoney, own),
        measures,
    };
    means.pay(price, asked)
}

fn with_measures(loan: i64, own: i64, measures: i64, asked: CostQuestion) -> HighestPrice {
    let input = |what, euros| Explanation::input(what, Cents::from_euros(euros), Source::Typed);
    let means = Means {
        maximum_loan: &input(Term::MaximumLoan, loan),
        own_money: &input(Term::OwnMoney, own),
        measures: Cents::from_euros(measures),
    };
    highest_price(&means, asked)
}

#[test]
fn given_energy_measures_then_up_to_six_percent_above_the_value_is_lent() {
    let asked = question(TaxPosition::Starter);
    let found = with_measures(600_000, 5_420, 20_000, asked);
    assert_eq!(found.loan, found.price + Cents::from_euros(20_000));
    assert_eq!(
        found.costs.total + found.own_money_left,
        Cents::from_euros(5_420)
    );
    let small = with_measures(106_000, 6_000, 20_000, asked);
    assert!(small.loan.0 * 100 <= small.price.0 * 106 + 100);
    assert!(small.explanation.adds_up() && found.explanation.adds_up());
}

#[test]
fn given_the_starters_exemption_then_its_limit_is_said_and_not_that_money_is_used_up() {
    let starter = |euros| {
        let loan = Cents::from_euros(euros);
        found(loan, Cents::from_euros(20_000), TaxPosition::Starter)
    };
    let at_limit = starter(550_000);
    assert_eq!(at_limit.price, Cents::from_euros(555_000));
    assert_eq!(at_limit.limit, PriceLimit::StarterLimit);
    assert!(at_limit.own_money_left > Cents::ZERO);
    let said = |price: &HighestPrice| {
        let parts = &price.explanation.from;
        parts
            .iter()
            .find(|part| part.what == Term::StarterLimit)
            .map(Explanation::money)
    };
    assert_eq!(said(&at_limit), Some(at_limit.price));
    assert!(at_limit.explanation.adds_up());
    for (other, limit) in [
        (starter(540_000), PriceLimit::Loan),
        (starter(580_000), PriceLimit::Loan),
    ] {
        assert_eq!(other.limit, limit, "{:?}", other.price);
        assert_eq!(said(&other), None);
    }
}

#[test]
fn given_measures_that_leave_no_home_then_the_sum_is_made_without_them_and_says_so() {
    let wanting = BudgetInput {
        savings: Sourced::typed(Cents::from_euros(6_000)),
        equity: Sourced::typed(Cents::ZERO),
        label: Some(Sourced::typed(EnergyLabel::E)),
        measures: Sourced::typed(Cents::from_euros(12_000)),
        applicant_tax: TaxStanding::of(TaxPosition::Starter),
        ..BudgetInput::new(Income::typed_net(Cents::from_euros(2_400)))
    };
    let highest = assess(&wanting).highest_price;
    let plain = BudgetInput {
        measures: Sourced::assumed(Cents::ZERO),
        ..wanting.clone()
    };
    assert_eq!(highest.limit, PriceLimit::WithoutMeasures);
    assert_eq!(highest.price, assess(&plain).highest_price.price);
    assert!(highest.price > Cents::ZERO && highest.explanation.adds_up());
    let enough = BudgetInput {
        savings: Sourced::typed(Cents::from_euros(20_000)),
        ..wanting
    };
    let highest = assess(&enough).highest_price;
    assert_ne!(highest.limit, PriceLimit::WithoutMeasures);
    assert!(highest.explanation.find(Term::MeasuresSpent).is_some());
}

#[test]
fn given_nhg_then_no_price_is_above_its_limit_and_its_fee_is_paid() {
    let asked = CostQuestion {
        nhg_loan: Some(Cents::ZERO),
        ..question(TaxPosition::Starter)
    };
    let dear = with_measures(600_000, 60_000, 0, asked);
    assert_eq!(dear.price, Cents::from_euros(470_000));
    assert_eq!(dear.limit, PriceLimit::NhgLimit);
    assert!(dear.explanation.adds_up());
    assert_eq!(dear.explanation.money(), dear.price);
    let modest = with_measures(200_000, 20_000, 0, asked);
    let fee = modest
        .costs
        .items
        .iter()
        .find(|item| item.kind == CostKind::NhgFee);
    assert_eq!(
        fee.unwrap().middle,
        Cents::from_euros(800),
        "0,4% of 200.000"
    );
    assert_eq!(modest.limit, PriceLimit::Loan);
}

#[test]
fn given_enough_own_money_then_the_loan_is_the_limit() {
    let found = found(
        Cents::from_euros(200_000),
        Cents::from_euros(50_000),
        TaxPosition::OwnHome,
    );
    assert_eq!(found.limit, PriceLimit::Loan);
    assert_eq!(found.loan, Cents::from_euros(200_000));
    assert_eq!(found.price, Cents::from_euros(239_926));
    assert!(found.own_money_left < Cents::from_euros(2));
}

#[test]
fn given_little_own_money_then_the_costs_are_the_limit() {
    let found = found(
        Cents::from_euros(400_000),
        Cents::from_euros(11_325),
        TaxPosition::OwnHome,
    );
    assert_eq!(found.limit, PriceLimit::OwnMoney);
    assert_eq!(found.price, found.loan);
    assert!(found.price > Cents::from_euros(299_900));
}

#[test]
fn given_no_own_money_then_no_home_can_be_bought() {
    let found = found(
        Cents::from_euros(400_000),
        Cents::ZERO,
        TaxPosition::Starter,
    );
    assert_eq!(found.limit, PriceLimit::CostsAlone);
    assert_eq!(found.price, Cents::ZERO);
    assert!(found.own_money_needed > Cents::ZERO);
}

proptest! {
    #[test]
    fn the_price_is_paid_and_one_euro_more_is_not(
        loan in 0_i64..90_000_000, own in 600_000_i64..40_000_000, starter: bool,
    ) {
        let position = if starter { TaxPosition::Starter } else { TaxPosition::OwnHome };
        let result = found(Cents(loan), Cents(own), position);
        let paid = |price| {
            pays(price, Cents(loan), Cents(own), Cents::ZERO, question(position))
        };
        prop_assert!(paid(result.price));
        prop_assert!(!paid(result.price + Cents::from_euros(1)));
        prop_assert!(result.explanation.adds_up());
        prop_assert_eq!(result.explanation.money(), result.price);
    }

    #[test]
    fn with_measures_and_nhg_the_price_is_paid_and_the_next_euro_is_not(
        loan in 0_i64..900_000, own in 6_000_i64..90_000, measures in 0_i64..20_000,
        starter: bool, nhg: bool,
    ) {
        let asked = CostQuestion {
            nhg_loan: nhg.then_some(Cents::ZERO),
            ..question(if starter { TaxPosition::Starter } else { TaxPosition::OwnHome })
        };
        let result = with_measures(loan, own, measures, asked);
        prop_assert!(result.explanation.adds_up());
        prop_assert_eq!(result.explanation.money(), result.price);
        let needed = result.own_money_explanation().unwrap();
        prop_assert_eq!(needed.money(), result.own_money_needed);
        let [loan, own, measures] = [loan, own, measures].map(Cents::from_euros);
        let paid = |price| pays(price, loan, own, measures, asked);
        if result.price > Cents::ZERO {
            prop_assert!(paid(result.price));
        }
        if result.limit != PriceLimit::NhgLimit {
            for more in [1, 10, 1_000, 20_000, 100_000] {
                prop_assert!(!paid(result.price + Cents::from_euros(more)));
            }
        }
    }
}
