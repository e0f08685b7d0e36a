//! What would make a lender say yes: each change that does it alone, found by applying again, with
//! what the month would cost then. And what would move an amount of its offer most.

use serde::{Deserialize, Serialize};
use time::Date;

use super::levers::{self, Lever, LeverOutcome, Moved};
use super::mortgage::MortgageApplication;
use super::mortgage_offer::{Offer, RejectionReason, offer, quoted_interest};
use super::{Cents, Lender, Percentage, RepaymentForm, Sourced};

/// One change of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    let levers = offer_levers(application, lender);
    moved_offer(application, (lender, on), levers, most, &|offer| {
        Some(amount(offer))
    })
}

/// What moves the interest of this lender's offer most, the strongest first: another period, NHG,
/// and the least own money with which the loan is a small enough share of the value for a lower one.
pub fn what_would_change_rate(
    application: &MortgageApplication,
    lender: &Lender,
    on: Date,
    most: usize,
) -> Vec<LeverOutcome<Percentage>> {
    let mut levers = offer_levers(application, lender);
    levers.retain(|lever| matches!(lever, Lever::FixedYears(_) | Lever::Nhg(_)));
    if let Some(more) = own_money_for_lower_rate(application, lender, on) {
        levers.extend([Lever::SavingsMore(more), Lever::GiftMore(more)]);
    }
    moved_offer(application, (lender, on), levers, most, &|offer| {
        offer.interest
    })
}

/// What these levers make of a part of an offer; one that has no such part is no choice.
fn moved_offer<T: Moved>(
    application: &MortgageApplication,
    (lender, on): (&Lender, Date),
    levers: Vec<Lever>,
    most: usize,
    part: &dyn Fn(&Offer) -> Option<T>,
) -> Vec<LeverOutcome<T>> {
    let now = offer(application, lender, on);
    let Some(asked) = part(&now) else {
        return Vec::new();
    };
    let tried = |lever| {
        let then = offer(&pulled(application, lever), lender, on);
        // What makes a lender say no is no way to another amount, nor is what cannot be had at all.
        let is_choice = match &then.accepted {
            Ok(()) => true,
            Err(_) => now.accepted.is_err() && (cannot_be_had(&now) || !cannot_be_had(&then)),
        };
        part(&then).filter(|_| is_choice)
    };
    levers::strongest(levers, most, asked, &tried)
}

/// Whether an offer was asked for that nobody makes: NHG above its limit, or a loan of nothing.
fn cannot_be_had(offer: &Offer) -> bool {
    let nobody_makes = |reason: &RejectionReason| {
        matches!(
            reason,
            RejectionReason::AboveNhgLimit { .. } | RejectionReason::NoLoanNeeded
        )
    };
    let reasons = offer.accepted.as_ref().err();
    reasons.is_some_and(|reasons| reasons.iter().any(nobody_makes))
}

/// In whole euros; `None` where the loan is in the lowest class, or none counts. A smaller loan is
/// never dearer, so that bisection finds it.
fn own_money_for_lower_rate(
    application: &MortgageApplication,
    lender: &Lender,
    on: Date,
) -> Option<Cents> {
    let now = quoted_interest(application, lender, on)?;
    let is_lower = |euros| {
        let change = WishChange::OwnMoney(Cents::from_euros(euros));
        let then = quoted_interest(&changed(application, change), lender, on);
        then.is_some_and(|interest| interest < now)
    };
    let most = application.loan() - application.costs_of_loan();
    let most = most.whole_euros() - 1;
    (most > 0 && is_lower(most)).then(|| Cents::from_euros(least(most, is_lower)))
}

/// The least whole number up to one that is enough, when every larger one is too.
fn least(enough: i64, is_enough: impl Fn(i64) -> bool) -> i64 {
    let (mut too_little, mut enough) = (0, enough);
    while enough - too_little > 1 {
        let middle = (too_little + enough) / 2;
        if is_enough(middle) {
            enough = middle;
        } else {
            too_little = middle;
        }
    }
    enough
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
            Lever::NetMonthMore(_)
                | Lever::PartnerNetMore(_)
                | Lever::SavingsMore(_)
                | Lever::GiftMore(_)
                | Lever::EquityMore(_)
                | Lever::NoDuties(_)
                | Lever::Nhg(_)
        )
    });
    levers
}

fn pulled(application: &MortgageApplication, lever: Lever) -> MortgageApplication {
    match lever {
        Lever::SavingsMore(more) => changed(application, WishChange::OwnMoney(more)),
        // Own money that was stated in one amount has no parts.
        Lever::GiftMore(more) | Lever::EquityMore(more) if application.own_money.is_some() => {
            changed(application, WishChange::OwnMoney(more))
        }
        Lever::NoDuties(payoff) => {
            let left = |stated: Sourced<Cents>| Sourced::tried(stated.value - payoff.known);
            MortgageApplication {
                input: levers::pulled(&application.input, lever),
                own_money: application.own_money.map(left),
                ..application.clone()
            }
        }
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
    let most = most.whole_euros() - 1;
    if most <= 0 || with(most).accepted.is_err() {
        return None;
    }
    let enough = least(most, |euros| with(euros).accepted.is_ok());
    Some(Remedy {
        change: WishChange::OwnMoney(Cents::from_euros(enough)),
        monthly_gross: with(enough).monthly_gross,
    })
}

#[cfg(test)]
mod tests;
