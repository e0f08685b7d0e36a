//! What holds for what would make a lender say yes, and for what moves an offer.

use proptest::prelude::*;
use time::Month;

use super::*;
use crate::domain::{
    BudgetInput, Income, RepaymentForm, Source, TaxPosition, TaxStanding, fictional_lenders,
};

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 22).unwrap()
}

fn application(price: i64, own: i64, month: i64) -> MortgageApplication {
    let applicant = Income::known(
        Cents::from_euros(month),
        Cents::from_euros(month),
        Cents::ZERO,
        Source::Typed,
    );
    MortgageApplication {
        input: BudgetInput {
            savings: Sourced::typed(Cents::from_euros(own)),
            applicant_tax: TaxStanding::of(TaxPosition::Starter),
            partner_tax: TaxStanding::of(TaxPosition::Starter),
            ..BudgetInput::new(applicant)
        },
        price: Sourced::typed(Cents::from_euros(price)),
        market_value: Sourced::typed(Cents::from_euros(price)),
        own_money: None,
        form: RepaymentForm::Annuity,
        woz: None,
    }
}

#[test]
fn given_nhg_above_its_limit_then_leaving_it_out_helps() {
    let mut dear = application(480_000, 200_000, 6_000);
    dear.input.nhg = true;
    let helps = remedies(&dear, &fictional_lenders()[0], today());
    assert_eq!(helps[0].change, WishChange::WithoutNhg);
}

#[test]
fn given_a_period_that_is_not_offered_then_the_others_are() {
    let mut long = application(290_000, 41_000, 5_500);
    long.input.fixed_years = Sourced::typed(30);
    let helps = remedies(&long, &fictional_lenders()[1], today());
    let periods: Vec<_> = helps.iter().map(|remedy| remedy.change).collect();
    assert!(periods.contains(&WishChange::FixedYears(20)), "{periods:?}");
}

#[test]
fn what_moves_the_interest_of_an_offer_is_a_period_a_guarantee_or_a_smaller_share_of_the_value() {
    let asked = application(290_000, 41_000, 5_500);
    let lender = &fictional_lenders()[0];
    let now = offer(&asked, lender, today()).interest.unwrap();
    let found = what_would_change_rate(&asked, lender, today(), 20);
    for one in &found {
        let then = offer(&pulled(&asked, one.lever), lender, today());
        assert_eq!(then.interest, Some(one.total), "{:?}", one.lever);
        assert_eq!(now.0 + one.difference.0, one.total.0);
        assert_ne!(one.difference.0, 0);
    }
    let more = found.iter().find_map(|one| match one.lever {
        Lever::SavingsMore(more) => Some(more),
        _ => None,
    });
    let more = more.expect("the loan is above the lowest class");
    assert!(found.iter().any(|one| one.lever == Lever::GiftMore(more)));
    let a_euro_less = WishChange::OwnMoney(more - Cents::from_euros(1));
    let almost = offer(&changed(&asked, a_euro_less), lender, today());
    assert_eq!(almost.interest, Some(now), "the least that does it");
    assert!(found.iter().any(|one| one.lever == Lever::Nhg(true)));
    let periods = |one: &&LeverOutcome<Percentage>| matches!(one.lever, Lever::FixedYears(_));
    assert!(found.iter().filter(periods).count() >= 2);
    let mut guaranteed = asked;
    guaranteed.input.nhg = true;
    let found = what_would_change_rate(&guaranteed, lender, today(), 20);
    let by_own_money = |one: &LeverOutcome<Percentage>| matches!(one.lever, Lever::SavingsMore(_));
    assert!(
        !found.iter().any(by_own_money),
        "with NHG the share does not count"
    );
}

#[test]
fn given_a_home_above_the_limit_of_nhg_then_its_lower_interest_is_no_choice_even_after_a_no() {
    let dear = application(600_000, 41_000, 3_000);
    for lender in fictional_lenders() {
        assert!(offer(&dear, lender, today()).accepted.is_err());
        let found = what_would_change_rate(&dear, lender, today(), 20);
        assert!(found.iter().all(|one| one.lever != Lever::Nhg(true)));
        assert!(!found.is_empty(), "another period is one");
    }
}

#[test]
fn what_moves_an_offer_is_found_by_applying_again_with_what_one_can_still_choose() {
    let asked = application(290_000, 41_000, 5_500);
    let lender = &fictional_lenders()[0];
    let month = |offer: &Offer| offer.monthly_gross;
    let found = what_would_change_offer(&asked, lender, today(), 20, &month);
    assert!(found.is_sorted_by_key(|one| -one.difference.0.abs()));
    let of = |lever: Lever| found.iter().find(|one| one.lever == lever).copied();
    let linear = MortgageApplication {
        form: RepaymentForm::Linear,
        ..asked.clone()
    };
    let after = offer(&linear, lender, today()).monthly_gross;
    assert_eq!(
        of(Lever::Repayment(RepaymentForm::Linear)).map(|one| one.total),
        Some(after)
    );
    let more = Cents::from_euros(5_000);
    let saved = changed(&asked, WishChange::OwnMoney(more));
    let less = offer(&saved, lender, today()).monthly_gross;
    let saving = of(Lever::SavingsMore(more)).expect("own money moves the month");
    assert_eq!(saving.total, less);
    assert!(saving.difference < Cents::ZERO);
    let now = offer(&asked, lender, today());
    assert!(now.accepted.is_ok());
    for one in &found {
        let then = offer(&pulled(&asked, one.lever), lender, today());
        assert!(then.accepted.is_ok(), "{one:?}");
    }
    // The home and the lender's rate stand; a longer period has a rate of its own.
    assert!(
        found
            .iter()
            .any(|one| matches!(one.lever, Lever::FixedYears(_)))
    );
    assert!(!(found.iter()).any(|one| matches!(one.lever, Lever::Label(_) | Lever::Interest(_))));
}

#[test]
fn what_moves_the_loan_that_is_asked_is_found_by_asking_again() {
    let asked = application(290_000, 41_000, 5_500);
    let found = what_would_change_application(&asked, 20, &MortgageApplication::loan);
    let more = Cents::from_euros(5_000);
    let saved = found
        .iter()
        .find(|one| one.lever == Lever::SavingsMore(more));
    assert_eq!(saved.map(|one| one.difference), Some(-more));
    for one in &found {
        assert_eq!(pulled(&asked, one.lever).loan(), one.total);
        assert_eq!(asked.loan() + one.difference, one.total);
    }
    // What somebody earns asks for no other loan.
    assert!(
        !found
            .iter()
            .any(|one| matches!(one.lever, Lever::NetMonthMore(_)))
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_remedy_does_what_it_says_and_a_euro_less_does_not(
        price in 150_000_i64..500_000, own in 0_i64..80_000, month in 2_000_i64..7_000, nhg: bool, lender in 0..3_usize,
    ) {
        let mut asked = application(price, own, month);
        asked.input.nhg = nhg;
        let lender = &fictional_lenders()[lender];
        for remedy in remedies(&asked, lender, today()) {
            let after = offer(&changed(&asked, remedy.change), lender, today());
            prop_assert!(after.accepted.is_ok(), "{remedy:?}");
            prop_assert_eq!(after.monthly_gross, remedy.monthly_gross);
            if let WishChange::OwnMoney(more) = remedy.change {
                let less = WishChange::OwnMoney(more - Cents::from_euros(1));
                prop_assert!(offer(&changed(&asked, less), lender, today()).accepted.is_err());
            }
        }
    }
}
