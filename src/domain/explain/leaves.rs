//! The leaves of an explanation reproduce its root: every node is reckoned again from what stands
//! under it, with the rules and nothing else.

mod reckoning;

use proptest::prelude::*;
use reckoning::reckoned;

use super::*;
use crate::domain::annuity::RepaymentForm;
use crate::domain::budget::{BudgetInput, assess};
use crate::domain::mortgage_offer::offer;
use crate::domain::{
    AgeBand, BuyerSaid, EnergyLabel, ExitStage, HomeOffer, Income, MortgageApplication,
    Obligations, TaxPosition, TaxStanding, check, exit_cost, explain_year, fictional_lenders,
    home::price_per_square_metre, month_cost,
};

const YEAR: NormYear = NormYear::Of2026;

fn any_input() -> impl Strategy<Value = BudgetInput> {
    let people = (
        80_000_i64..900_000,
        proptest::option::of(0_i64..600_000),
        any::<bool>(),
        (0_usize..4, any::<[bool; 2]>()),
    );
    let money = (
        0_i64..20_000_000,
        0_i64..60_000,
        0_i64..2_000_000,
        0_i64..1_000_000,
    );
    let home = (
        proptest::option::of(0_usize..11),
        0_i64..3_000_000,
        1_u8..31,
        500_i32..9_000,
    );
    (people, money, home, any::<[bool; 4]>()).prop_map(|(people, money, home, answers)| {
        let [nhg, said, guarantee, tried] = answers;
        let label = home.0.map(|place| Sourced::typed(EnergyLabel::ALL[place]));
        let mut input = BudgetInput::new(Income::typed(Cents(people.0), people.2));
        input.partner = people.1.map(|net| Income::typed_net(Cents(net)));
        input.savings = Sourced::typed(Cents(money.0));
        input.obligations = Obligations {
            student_loan: Sourced::typed(Cents(money.1)),
            credit_limit: Sourced::typed(Cents(money.2)),
            student_debt: Sourced::typed(Cents(money.3)),
            ..Obligations::NONE
        };
        input.label = label;
        input.energy_guarantee = guarantee;
        input.measures = Sourced::typed(Cents(home.1));
        input.fixed_years = Sourced::typed(home.2);
        input.interest = Sourced::typed(Percentage(home.3));
        input.nhg = nhg;
        let (age, [exemption_used, lives_there]) = people.3;
        input.applicant_tax = if said {
            let said = BuyerSaid {
                age: Sourced::typed(AgeBand::ALL[age]),
                exemption_used: Sourced::typed(exemption_used),
                lives_there: Sourced::typed(lives_there),
            };
            said.into()
        } else {
            TaxStanding::of(TaxPosition::Starter)
        };
        if tried {
            input.savings_tried = Cents::from_euros(5_000);
            input.debts_paid = Cents::from_euros(3_000);
            input.obligations.partner.student_loan = Sourced::typed(Cents(8_765));
            input.obligations.partner.credit_limit = Sourced::typed(Cents(300_000));
        }
        input
    })
}

#[test]
fn the_price_of_a_square_metre_is_reckoned_from_price_and_area_to_the_nearest_cent() {
    for (price, area, cents) in [
        (160_000, 64, 250_000),
        (100_000, 3, 3_333_333),
        (200_000, 3, 6_666_667),
    ] {
        let why = price_per_square_metre(Cents::from_euros(price), area).expect("there is an area");
        assert_eq!(why.money(), Cents(cents));
        assert_eq!(reckoned(&why), why.amount);
    }
    assert_eq!(price_per_square_metre(Cents::from_euros(160_000), 0), None);
}

proptest! {
    #[test]
    fn the_leaves_of_a_budget_and_a_check_reproduce_their_roots(
        input in any_input(), price in 5_000_000_i64..90_000_000,
    ) {
        let budget = assess(&input);
        let home = HomeOffer { price: Cents(price), label: input.label, woz: None };
        let checked = check(&home, &input);
        let balance = budget.highest_price.balance_explanation().unwrap();
        let left = budget.own_money - budget.highest_price.own_money_needed;
        prop_assert_eq!(balance.money().0, left.0.abs());
        let trees = [
            &balance,
            &budget.explanation,
            &budget.monthly_explanation,
            &budget.highest_price.explanation,
            &checked.explanation,
            &checked.own_money_explanation,
            &checked.costs.explanation,
            &checked.month.explanation,
        ];
        for tree in trees {
            prop_assert!(tree.adds_up());
            prop_assert_eq!(reckoned(tree), tree.amount, "{:?}", tree.what);
        }
    }

    #[test]
    fn another_leaf_gives_another_root(input in any_input()) {
        prop_assume!(input.savings.value > Cents::ZERO);
        let mut tree = assess(&input).explanation;
        let own = tree.from.iter_mut().find(|part| part.what == Term::OwnMoney).unwrap();
        own.from[0].amount = Quantity::Money(Cents::ZERO);
        prop_assert_ne!(reckoned(&tree), tree.amount);
    }
}

proptest! {
    #[test]
    fn the_leaves_of_an_offer_reproduce_its_roots(
        input in any_input(), price in 8_000_000_i64..60_000_000, lender in 0..3_usize,
    ) {
        let application = MortgageApplication {
            input,
            price: Sourced::typed(Cents(price)),
            market_value: Sourced::typed(Cents(price)),
            own_money: None,
            form: RepaymentForm::Annuity,
            woz: None,
        };
        let day = Date::from_ordinal_date(2027, 20).unwrap();
        let offer = offer(&application, &fictional_lenders()[lender], day);
        let trees = [&offer.net_explanation, &offer.interest_explanation, &offer.total_explanation];
        for tree in trees.into_iter().flatten().chain([&offer.explanation]) {
            prop_assert!(tree.adds_up());
            prop_assert_eq!(reckoned(tree), tree.amount, "{:?}", tree.what);
        }
    }
}

#[test]
fn what_leaving_costs_is_reproduced_at_every_stage() {
    let made = Cents::from_euros(400);
    for stage in [
        ExitStage::BeforeSignatures,
        ExitStage::CoolingOff,
        ExitStage::ConditionUsed,
        ExitStage::Bound,
    ] {
        let cost = exit_cost(stage, Cents::from_euros(290_000), made, YEAR);
        assert_eq!(reckoned(&cost.explanation), cost.explanation.amount);
    }
}

#[test]
fn every_year_of_a_loan_on_a_very_dear_home_is_reproduced() {
    let input = BudgetInput::new(Income::typed_net(Cents::from_euros(9_000)));
    let loan = Explanation::input(Term::Loan, Cents::from_euros(700_000), Source::Typed);
    let woz = Sourced::typed(Cents::from_euros(1_450_000));
    let question = input.month_question(loan, woz, RepaymentForm::Annuity);
    for year in [1, 15, 30] {
        let tree = explain_year(&question, year).unwrap();
        assert_eq!(reckoned(&tree), tree.amount, "{year}");
    }
}

#[test]
fn a_linear_month_is_reproduced_too() {
    let input = BudgetInput::new(Income::typed_net(Cents::from_euros(3_000)));
    let loan = Explanation::input(Term::Loan, Cents::from_euros(200_000), Source::Typed);
    let woz = Sourced::typed(Cents::from_euros(220_000));
    let cost = month_cost(&input.month_question(loan, woz, RepaymentForm::Linear));
    let gross = cost.explanation.find(Term::MonthlyGross).unwrap();
    assert_eq!(reckoned(gross), gross.amount);
}
