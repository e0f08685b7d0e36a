//! What would make a lender say yes: each change that does it alone, found by applying again, with
//! what the month would cost then. And what would move an amount of its offer most.

use time::Date;

use super::levers::{self, Lever, LeverOutcome};
use super::mortgage::MortgageApplication;
use super::mortgage_offer::{Offer, offer};
use super::{Cents, Lender, RepaymentForm, Sourced};

/// One change of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishChange {
    /// Fix the interest for this many years.
    FixedYears(u8),
    /// With NHG.
    WithNhg,
    /// Without NHG.
    WithoutNhg,
    /// So much more own money, in whole euros: from savings, or as a gift.
    OwnMoney(Cents),
}

/// A change after which the lender says yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// What to change.
    pub change: WishChange,
    /// The gross payment of the first month then.
    pub monthly_gross: Cents,
}

/// All changes that alone make this lender say yes; none when it says yes already.
pub fn remedies(application: &MortgageApplication, lender: &Lender, on: Date) -> Vec<Remedy> {
    let answer = |application: &MortgageApplication| offer(application, lender, on);
    if answer(application).accepted.is_ok() {
        return Vec::new();
    }
    let guarantee = if application.input.nhg {
        WishChange::WithoutNhg
    } else {
        WishChange::WithNhg
    };
    let periods = lender.rates.iter().map(|rate| rate.fixed_years);
    let periods = periods.filter(|years| *years != application.input.fixed_years.value);
    let wishes = std::iter::once(guarantee).chain(periods.map(WishChange::FixedYears));
    let tried = wishes.map(|change| (change, answer(&changed(application, change))));
    let helps = tried.filter(|(_, offer)| offer.accepted.is_ok());
    let remedy = |(change, offer): (WishChange, Offer)| Remedy {
        change,
        monthly_gross: offer.monthly_gross,
    };
    helps
        .map(remedy)
        .chain(own_money(application, lender, on))
        .collect()
}

/// The application with one change.
pub fn changed(application: &MortgageApplication, change: WishChange) -> MortgageApplication {
    let mut changed = application.clone();
    match change {
        WishChange::FixedYears(years) => changed.input.fixed_years = Sourced::tried(years),
        WishChange::WithNhg => changed.input.nhg = true,
        WishChange::WithoutNhg => changed.input.nhg = false,
        WishChange::OwnMoney(more) => match application.own_money {
            Some(stated) => changed.own_money = Some(Sourced::tried(stated.value + more)),
            None => changed.input.savings_tried += more,
        },
    }
    changed
}

/// What moves an amount of this lender's offer most, the strongest first.
pub fn what_would_change_offer(
    application: &MortgageApplication,
    lender: &Lender,
    on: Date,
    most: usize,
    amount: &dyn Fn(&Offer) -> Cents,
) -> Vec<LeverOutcome> {
    let now = offer(application, lender, on);
    let tried = |lever| {
        let then = offer(&pulled(application, lever), lender, on);
        // What makes a lender say no is no way to another amount.
        let is_choice = then.accepted.is_ok() || now.accepted.is_err();
        is_choice.then(|| amount(&then))
    };
    let levers = offer_levers(application, lender);
    levers::strongest(levers, most, amount(&now), &tried)
}

/// What moves an amount of the application itself most, the strongest first.
pub fn what_would_change_application(
    application: &MortgageApplication,
    most: usize,
    amount: &dyn Fn(&MortgageApplication) -> Cents,
) -> Vec<LeverOutcome> {
    let tried = |lever| Some(amount(&pulled(application, lever)));
    levers::strongest(wished(application), most, amount(application), &tried)
}

/// What can still be chosen: the home and who buys it stand, an agent and an inspection were there or
/// not, and the interest is the lender's.
fn offer_levers(application: &MortgageApplication, lender: &Lender) -> Vec<Lever> {
    let mut levers = wished(application);
    let periods = lender.rates.iter().map(|rate| rate.fixed_years);
    let others = periods.filter(|years| *years != application.input.fixed_years.value);
    levers.extend(others.map(Lever::FixedYears));
    levers.push(Lever::Repayment(match application.form {
        RepaymentForm::Annuity => RepaymentForm::Linear,
        RepaymentForm::Linear => RepaymentForm::Annuity,
    }));
    levers
}

/// The same without the periods of a lender.
fn wished(application: &MortgageApplication) -> Vec<Lever> {
    let mut levers = levers::levers(&application.input);
    levers.retain(|lever| {
        matches!(
            lever,
            Lever::NetMonthMore(_) | Lever::SavingsMore(_) | Lever::NoDuties | Lever::Nhg(_)
        )
    });
    levers
}

fn pulled(application: &MortgageApplication, lever: Lever) -> MortgageApplication {
    match lever {
        Lever::SavingsMore(more) => changed(application, WishChange::OwnMoney(more)),
        Lever::Repayment(form) => MortgageApplication {
            form,
            ..application.clone()
        },
        lever => MortgageApplication {
            input: levers::pulled(&application.input, lever),
            ..application.clone()
        },
    }
}

/// The least own money more, in whole euros. A smaller loan is never refused for its size, so that
/// bisection finds it; a whole loan less would leave nothing to lend.
fn own_money(application: &MortgageApplication, lender: &Lender, on: Date) -> Option<Remedy> {
    let with = |euros| {
        let change = WishChange::OwnMoney(Cents::from_euros(euros));
        offer(&changed(application, change), lender, on)
    };
    // Who pays all of it pays nothing for a loan either: from there on nothing is lent.
    let for_loan = application.costs_of_loan();
    let most = application.loan() - for_loan;
    let (mut too_little, mut enough) = (0, most.whole_euros() - 1);
    if enough <= 0 || with(enough).accepted.is_err() {
        return None;
    }
    while enough - too_little > 1 {
        let middle = (too_little + enough) / 2;
        if with(middle).accepted.is_ok() {
            enough = middle;
        } else {
            too_little = middle;
        }
    }
    Some(Remedy {
        change: WishChange::OwnMoney(Cents::from_euros(enough)),
        monthly_gross: with(enough).monthly_gross,
    })
}

#[cfg(test)]
mod tests {
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
        assert!(
            !(found.iter()).any(|one| matches!(one.lever, Lever::Label(_) | Lever::Interest(_)))
        );
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
}
