//! What three lenders answer to the applications of the story.

use time::Month;

use super::*;
use crate::domain::{
    BudgetInput, EnergyLabel, Income, TaxPosition, TaxStanding, fictional_lenders,
};

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 22).unwrap()
}

fn known(gross_month: i64, holiday_pay: i64) -> Income {
    Income::known(
        Cents(gross_month),
        Cents(holiday_pay),
        Cents::ZERO,
        Source::Typed,
    )
}

fn couple() -> MortgageApplication {
    MortgageApplication {
        input: BudgetInput {
            partner: Some(known(300_000, 288_000)),
            savings: Sourced::typed(Cents::from_euros(41_000)),
            label: Some(Sourced::typed(EnergyLabel::C)),
            applicant_tax: TaxStanding::of(TaxPosition::Starter),
            partner_tax: TaxStanding::of(TaxPosition::Starter),
            ..BudgetInput::new(known(243_190, 220_040))
        },
        price: Sourced::typed(Cents::from_euros(290_000)),
        market_value: Sourced::typed(Cents::from_euros(290_000)),
        own_money: None,
        form: RepaymentForm::Annuity,
        woz: None,
    }
}

/// The couple with something else in what the sum is made with.
fn couple_with(change: impl FnOnce(&mut BudgetInput)) -> MortgageApplication {
    let mut application = couple();
    change(&mut application.input);
    application
}

fn answers(application: &MortgageApplication) -> Vec<Offer> {
    let answers = offers(application, fictional_lenders(), today());
    assert!(answers.iter().all(|offer| offer.explanation.adds_up()));
    answers
}

fn refusals(application: &MortgageApplication, lender: &str) -> Vec<RejectionReason> {
    let answers = answers(application);
    let answer = answers.iter().find(|offer| offer.lender == lender).unwrap();
    answer.accepted.clone().err().unwrap_or_default()
}

#[test]
fn a_couple_with_enough_income_is_accepted_everywhere_cheapest_first() {
    let answers = answers(&couple());
    assert!(answers.iter().all(|offer| offer.accepted.is_ok()));
    assert_eq!(answers[0].lender, "Spaarbank Het Dijkje");
    assert!(answers.is_sorted_by_key(|offer| offer.interest));
    let costs = couple().purchase_costs().total;
    assert_eq!(answers[0].loan, Cents::from_euros(290_000 - 41_000) + costs);
}

#[test]
fn the_applicant_of_the_story_alone_is_refused_with_the_amount_that_is_short() {
    let alone = couple_with(|input| input.partner = None);
    for offer in answers(&alone) {
        let reasons = offer.accepted.unwrap_err();
        let RejectionReason::LoanAboveIncome { most, short } = reasons[0] else {
            panic!("{reasons:?}");
        };
        assert_eq!(most + short, offer.loan);
        assert_eq!(most, offer.largest_loan);
    }
}

#[test]
fn given_a_guarantee_then_the_interest_is_lower_and_the_fee_is_in_the_loan() {
    let with_nhg = couple_with(|input| input.nhg = true);
    let (plain, guaranteed) = (&answers(&couple())[0], &answers(&with_nhg)[0]);
    assert!(guaranteed.interest < plain.interest);
    let fee = Percentage(400).of(guaranteed.loan);
    assert!((guaranteed.loan - plain.loan - fee).0.abs() <= 1);
}

#[test]
fn a_home_above_the_limit_has_no_guarantee() {
    let dear = MortgageApplication {
        price: Sourced::typed(Cents::from_euros(470_001)),
        market_value: Sourced::typed(Cents::from_euros(480_000)),
        ..couple_with(|input| input.nhg = true)
    };
    let limit = Cents::from_euros(470_000);
    let reasons = refusals(&dear, "Bank De Molensteen");
    assert!(reasons.contains(&RejectionReason::AboveNhgLimit { limit }));
}

#[test]
fn a_lender_that_finances_less_of_the_value_says_so() {
    let little_own = MortgageApplication {
        own_money: Some(Sourced::typed(Cents::from_euros(10_000))),
        ..couple()
    };
    assert!(refusals(&little_own, "Bank De Molensteen").is_empty());
    let reasons = refusals(&little_own, "Spaarbank Het Dijkje");
    assert!(
        matches!(reasons[0], RejectionReason::LoanAboveValue { most, .. } if most == Cents::from_euros(261_000))
    );
}

#[test]
fn energy_measures_may_be_borrowed_above_the_value_but_no_more_than_they_cost() {
    let largest = |measures| {
        let application = couple_with(|input| {
            input.applicant = known(900_000, 864_000);
            input.measures = Sourced::typed(Cents::from_euros(measures));
        });
        let answers = answers(&application);
        let answer = answers
            .iter()
            .find(|offer| offer.lender == "Bank De Molensteen");
        answer.unwrap().largest_loan
    };
    assert_eq!(largest(0), Cents::from_euros(290_000));
    assert_eq!(largest(1_000), Cents::from_euros(291_000));
    assert_eq!(largest(90_000), Cents::from_euros(307_400));
}

#[test]
fn a_lender_without_that_period_says_only_that() {
    let long = couple_with(|input| input.fixed_years = Sourced::typed(30));
    let reasons = refusals(&long, "Hypotheekhuis Zuiderlicht");
    assert_eq!(reasons, [RejectionReason::FixedYearsNotOffered]);
}

#[test]
fn an_application_and_its_offers_survive_being_saved() {
    let saved = serde_json::to_string(&couple()).unwrap();
    assert_eq!(
        serde_json::from_str::<MortgageApplication>(&saved).unwrap(),
        couple()
    );
    let answers = answers(&couple());
    let saved = serde_json::to_string(&answers).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Offer>>(&saved).unwrap(), answers);
}

#[test]
fn an_offer_says_what_it_costs_gross_net_and_over_the_whole_term() {
    for offer in answers(&couple()) {
        let net = offer.net_explanation.as_ref().unwrap();
        assert!(net.adds_up());
        assert_eq!(net.money(), offer.monthly_net);
        assert_eq!(offer.explanation.money(), offer.monthly_gross);
        assert!(offer.monthly_net < offer.monthly_gross);
        let paid = offer.monthly_gross * 360 - offer.loan;
        let difference = (offer.total_interest - paid).0.abs();
        assert!(difference < 500, "rounding of 360 months: {difference}");
        assert!(offer.conditions.offer_days > 0);
        let paid = offer.total_explanation.as_ref().unwrap();
        assert!(paid.adds_up());
        assert_eq!(paid.money(), offer.loan + offer.total_interest);
        let interest = offer.interest_explanation.as_ref().unwrap();
        assert!(interest.adds_up());
        assert_eq!(Some(interest.percentage()), offer.interest);
    }
    let linear = MortgageApplication {
        form: RepaymentForm::Linear,
        ..couple()
    };
    let [annuity, linear] = [couple(), linear].map(|one| answers(&one)[0].clone());
    assert!(linear.total_interest < annuity.total_interest);
    assert!(linear.monthly_gross > annuity.monthly_gross);
}

#[test]
fn more_own_money_brings_a_cheaper_class() {
    let rich = MortgageApplication {
        own_money: Some(Sourced::typed(Cents::from_euros(150_000))),
        ..couple()
    };
    let of = |application: &MortgageApplication| {
        let all = answers(application);
        let found = all
            .into_iter()
            .find(|one| one.lender == "Bank De Molensteen");
        found.unwrap()
    };
    let (little, much) = (of(&couple()), of(&rich));
    assert_eq!(little.class, Some(RateClass::UpTo(Percentage(90_000))));
    assert_eq!(much.class, Some(RateClass::UpTo(Percentage(60_000))));
    assert!(much.interest < little.interest);
}

#[test]
fn an_offer_of_before_there_were_conditions_still_reads() {
    let mut saved = serde_json::to_value(&answers(&couple())[0]).unwrap();
    let fields = saved.as_object_mut().unwrap();
    for added in [
        "class",
        "monthly_net",
        "net_explanation",
        "total_interest",
        "interest_explanation",
        "total_explanation",
        "conditions",
    ] {
        assert!(fields.remove(added).is_some(), "{added}");
    }
    let old: Offer = serde_json::from_value(saved).unwrap();
    assert_eq!((old.class, old.monthly_net), (None, Cents::ZERO));
}

#[test]
fn who_will_not_live_there_gets_no_tax_back() {
    let elsewhere = couple_with(|input| {
        input.applicant_tax = TaxStanding::of(TaxPosition::NotMainResidence);
        input.partner_tax = TaxStanding::of(TaxPosition::NotMainResidence);
        input.savings = Sourced::typed(Cents::from_euros(100_000));
    });
    for offer in answers(&elsewhere) {
        assert_eq!(offer.monthly_net, offer.monthly_gross, "{}", offer.lender);
    }
    for offer in answers(&couple()) {
        assert!(offer.monthly_net < offer.monthly_gross, "{}", offer.lender);
    }
}
