//! What the budget must hold to.

use proptest::prelude::*;

use super::*;
use crate::domain::Source;
use crate::domain::{HomeOffer, check};

fn starter() -> BudgetInput {
    BudgetInput {
        savings: Sourced::typed(Cents::from_euros(16_000)),
        equity: Sourced::typed(Cents::from_euros(25_000)),
        applicant_tax: TaxStanding::of(TaxPosition::Starter),
        partner_tax: TaxStanding::of(TaxPosition::Starter),
        ..BudgetInput::new(Income::typed_net(Cents::from_euros(2_400)))
    }
}

fn couple() -> BudgetInput {
    BudgetInput {
        partner: Some(Income::typed_net(Cents::from_euros(2_543))),
        ..starter()
    }
}

type Duty = fn(&mut Obligations) -> &mut Sourced<Cents>;

const DUTIES: [Duty; 7] = [
    |duties| &mut duties.student_loan,
    |duties| &mut duties.student_debt,
    |duties| &mut duties.credit_limit,
    |duties| &mut duties.personal_loan,
    |duties| &mut duties.lease,
    |duties| &mut duties.alimony,
    |duties| &mut duties.ground_rent,
];

#[test]
fn the_starter_alone() {
    let budget = assess(&starter());
    assert_eq!(budget.applicant_gross_month, Cents(264_574));
    assert_eq!(budget.test_income, Cents(3_428_879));
    assert_eq!(budget.burden_share, Percentage(22_600));
    assert_eq!(budget.single_allowance, Cents::from_euros(17_000));
    let exact = budget.loan_on_income + budget.single_allowance + budget.own_money;
    assert_eq!(exact.whole_euros(), 197_612, "to the nearest euro");
    assert_eq!(budget.total, Cents::from_euros(197_611), "never rounded up");
    assert!(budget.explanation.adds_up());
    assert!(budget.highest_price.explanation.adds_up());
}

#[test]
fn the_starter_with_a_partner() {
    let budget = assess(&couple());
    assert_eq!(budget.single_allowance, Cents::ZERO);
    assert_eq!(budget.own_money, Cents::from_euros(41_000));
    let exact = budget.loan_on_income + budget.own_money;
    assert_eq!(exact.whole_euros(), 348_338, "to the nearest euro");
    assert_eq!(budget.total, Cents::from_euros(348_337), "never rounded up");
    assert!(budget.explanation.adds_up());
}

#[test]
fn given_a_shorter_fixed_period_then_the_test_interest_is_five_percent() {
    let budget = assess(&BudgetInput {
        fixed_years: Sourced::typed(5),
        ..couple()
    });
    assert_eq!(budget.test_interest, Percentage(5_000));
    assert!(budget.loan < assess(&couple()).loan);
}

#[test]
fn a_budget_survives_being_saved() {
    let input = couple();
    let saved = serde_json::to_string(&input).unwrap();
    assert_eq!(serde_json::from_str::<BudgetInput>(&saved).unwrap(), input);
    let budget = assess(&input);
    let saved = serde_json::to_string(&budget).unwrap();
    assert_eq!(serde_json::from_str::<Budget>(&saved).unwrap(), budget);
}

proptest! {
    #[test]
    fn more_debt_never_lends_more(
        net in 0_i64..600_000, debt in 0_i64..200_000, more in 0_i64..100_000,
    ) {
        for duty in DUTIES {
            let with = |amount| {
                let mut input = BudgetInput::new(Income::typed_net(Cents(net)));
                *duty(&mut input.obligations) = Sourced::typed(Cents(amount));
                assess(&input)
            };
            let (less, more) = (with(debt), with(debt + more));
            prop_assert!(more.loan <= less.loan);
            prop_assert!(more.explanation.adds_up() && less.explanation.adds_up());
        }
    }

    #[test]
    fn no_input_breaks_the_sum(
        net: i64, partner: i64, savings: i64, equity: i64, debt: i64, interest: i32, years: u8,
    ) {
        let home = HomeOffer { price: Cents(savings), label: None, woz: None };
        let known = Income::known(Cents(partner), Cents(net), Cents(debt), Source::Typed);
        let input = BudgetInput {
            partner: Some(known),
            savings: Sourced::typed(Cents(savings)),
            equity: Sourced::typed(Cents(equity)),
            interest: Sourced::typed(Percentage(interest)),
            fixed_years: Sourced::typed(years),
            obligations: Obligations {
                credit_limit: Sourced::typed(Cents(debt)),
                ..Obligations::NONE
            },
            ..BudgetInput::new(Income::typed_net(Cents(net)))
        };
        prop_assert!(assess(&input).loan >= Cents::ZERO);
        prop_assert!(check(&home, &input).shortfall >= Cents::ZERO);
    }

    #[test]
    fn the_parts_are_the_whole(net in 0_i64..900_000, savings in 0_i64..30_000_000) {
        let budget = assess(&BudgetInput {
            savings: Sourced::typed(Cents(savings)),
            ..BudgetInput::new(Income::typed_net(Cents(net)))
        });
        let loan = budget.loan_on_income + budget.single_allowance + budget.label_extra;
        prop_assert_eq!(loan.floor_to_euros(), budget.loan);
        prop_assert_eq!(budget.loan + budget.own_money, budget.total);
        prop_assert_eq!(budget.explanation.money(), budget.total);
    }
}
