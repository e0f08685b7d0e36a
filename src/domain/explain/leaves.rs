//! The leaves of an explanation reproduce its root: every node is reckoned again from what stands
//! under it, with the rules and nothing else.

use proptest::prelude::*;

use super::*;
use crate::domain::annuity::{self, RepaymentForm};
use crate::domain::budget::{BudgetInput, assess};
use crate::domain::mortgage_offer::offer;
use crate::domain::per_month::{tax_saved, twelfth};
use crate::domain::{
    EnergyLabel, HomeOffer, Income, IncomeTax, LendingNorm, MortgageApplication, Obligations,
    TaxPosition, check, fictional_lenders, home::price_per_square_metre, month_cost,
};

const YEAR: NormYear = NormYear::Of2026;

/// The amount of a node, made of its leaves.
fn reckoned(node: &Explanation) -> Quantity {
    let Because::Rule { rule, .. } = node.because else {
        assert!(node.from.is_empty(), "an input rests on nothing");
        return node.amount;
    };
    if node.from.is_empty() {
        return node.amount;
    }
    let again: Vec<_> = node
        .from
        .iter()
        .map(|part| with_amount(part, node))
        .collect();
    match again[0].part {
        Part::Plus | Part::Minus => signed_sum(&again),
        Part::Times => Quantity::Money(product(again[0].amount, again[1].amount)),
        Part::SmallestOf => again[0].money().min(again[1].money()).into(),
        Part::LargestOf => again[0].money().max(again[1].money()).into(),
        Part::Used => by_rule(rule, node, &again),
    }
}

fn with_amount(part: &Explanation, whole: &Explanation) -> Explanation {
    let amount = if part.what == Term::FinancingBurdenShare {
        let income = reckoned(whole.find(Term::TestIncome).unwrap());
        let interest = reckoned(part.find(Term::TestInterest).unwrap());
        let (Quantity::Money(income), Quantity::Percentage(interest)) = (income, interest) else {
            panic!("income and interest have their units");
        };
        LendingNorm::of(YEAR)
            .financing_burden(income, interest)
            .into()
    } else {
        reckoned(part)
    };
    Explanation {
        amount,
        ..part.clone()
    }
}

fn by_rule(rule: Rule, node: &Explanation, parts: &[Explanation]) -> Quantity {
    let tax = IncomeTax::of(YEAR);
    let of = |what| parts.iter().find(|part| part.what == what);
    let money = |place: usize| parts[place].money();
    match rule {
        Rule::NetToGross => tax.gross_month_of_net_month(money(0)).into(),
        Rule::ThirteenthMonth => money(0).into(),
        Rule::OfferedInterestCounts => parts[0].amount,
        Rule::LeastTestInterest => {
            let least = of(Term::LeastTestInterest).unwrap().percentage();
            parts[0].percentage().max(least).into()
        }
        Rule::PresentValue => {
            let interest = node.find(Term::TestInterest).unwrap().percentage();
            let Quantity::Months(months) = node.find(Term::TermMonths).unwrap().amount else {
                panic!("a term is in months");
            };
            annuity::present_value(money(0).at_least_zero(), interest, months).into()
        }
        Rule::AnnuityPayment | Rule::LinearPayment => {
            let form = if rule == Rule::LinearPayment {
                RepaymentForm::Linear
            } else {
                RepaymentForm::Annuity
            };
            annuity::first_payment(money(0), parts[1].percentage(), 360, form).into()
        }
        Rule::InterestOverBalance => planned_interest(parts, 1).into(),
        Rule::InterestOverTerm => planned_interest(parts, 30).into(),
        Rule::TaxRelief | Rule::LittleDebt => tax_saved(money(1), money(0), tax).into(),
        Rule::TwelfthOfYear => twelfth(money(0)).into(),
        Rule::PerSquareMetre => {
            let Quantity::SquareMetres(area) = parts[1].amount else {
                panic!("an area is in square metres");
            };
            let area = i64::from(area);
            Cents((2 * money(0).0 + area) / (2 * area)).into()
        }
        // Amounts of law that hold or do not, and shares that are looked up.
        _ => node.amount,
    }
}

/// The interest of the first years of an annuity.
fn planned_interest(parts: &[Explanation], years: usize) -> Cents {
    let form = RepaymentForm::Annuity;
    let plan = annuity::schedule(parts[0].money(), parts[1].percentage(), 360, form);
    plan.iter().take(years).map(|year| year.interest).sum()
}

fn any_input() -> impl Strategy<Value = BudgetInput> {
    let people = (
        80_000_i64..900_000,
        proptest::option::of(0_i64..600_000),
        any::<bool>(),
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
    (people, money, home, any::<[bool; 2]>()).prop_map(|(people, money, home, [nhg, starter])| {
        let label = home.0.map(|place| EnergyLabel::ALL[place]);
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
        input.measures = Cents(home.1);
        input.fixed_years = home.2;
        input.interest = Sourced::typed(Percentage(home.3));
        input.nhg = nhg;
        if starter {
            input.applicant_tax = TaxPosition::Starter;
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
fn a_linear_month_is_reproduced_too() {
    let input = BudgetInput::new(Income::typed_net(Cents::from_euros(3_000)));
    let loan = Explanation::input(Term::Loan, Cents::from_euros(200_000), Source::Typed);
    let woz = Sourced::typed(Cents::from_euros(220_000));
    let cost = month_cost(&input.month_question(loan, woz, RepaymentForm::Linear));
    let gross = cost.explanation.find(Term::MonthlyGross).unwrap();
    assert_eq!(reckoned(gross), gross.amount);
}
