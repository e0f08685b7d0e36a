//! Why the amount in a reason is what it is, of a financial check and of a lender that says no: the
//! same sums as those of the check and the offer, reckoned when somebody asks.

use std::mem::discriminant;

use super::affordability::{Affordability, Balance, HomeOffer, Reason, explained_loan};
use super::highest_price::{loan_at, loan_on_value, measures_spent, with_nhg_loan};
use super::mortgage_offer::{Offer, RejectionReason};
use super::purchase_costs::{purchase_costs, reckoned_price};
use super::{
    BudgetInput, Cents, Explanation, LendingNorm, Obligations, Rule, Source, SourceName, Term,
};

/// The reasons of the amount that a reason names; `None` where it names none.
pub fn explain_reason(
    home: &HomeOffer,
    input: &BudgetInput,
    reason: Reason,
) -> Option<Explanation> {
    let balance = Balance::of(home, input);
    let year = balance.input.norm_year;
    let by_income = || balance.by_income.clone();
    let difference = |what, more: Explanation, less: Explanation| {
        let parts = vec![more.added(), less.taken_off()];
        Explanation::sum(what, Rule::Added, year, parts)
    };
    Some(match reason {
        Reason::AboveNhgLimit { limit } => {
            Explanation::rule(Term::NhgLimit, limit, Rule::NhgLimit, year)
        }
        Reason::IncomeCarries { .. } => {
            let possible = explained_loan(home, &balance);
            difference(Term::LoanDifference, possible, asked(home, &balance))
        }
        Reason::IncomeTooLow { .. } => {
            difference(Term::Shortfall, asked(home, &balance), by_income())
        }
        Reason::CostsNotCovered { .. } => costs_not_covered(home, &balance),
        Reason::LabelAdds { .. } => balance.by_income.find(Term::LabelExtra)?.clone(),
        Reason::ObligationsWeigh { .. } => {
            let (free, value) = (balance.without_duties(), on_value(home, &balance));
            let free = Explanation::smallest(Term::Loan, Rule::LoanToValue, year, free, value);
            difference(Term::LoanDifference, free, by_income())
        }
        Reason::ShortFixedPeriod => return None,
    })
}

/// The reasons of the amounts with which a lender says no; `None` where it names none.
pub fn explain_rejection(offer: &Offer, reason: RejectionReason) -> Option<Explanation> {
    let largest = offer.explanation.find(Term::MaximumLoan)?;
    let year = largest.year()?;
    let short_of = |what| {
        let most = largest.from.iter().find(|part| part.what == what)?;
        let asked = offer.explanation.find(Term::Loan)?;
        let parts = vec![asked.clone().added(), most.clone().taken_off()];
        Some(Explanation::sum(Term::Shortfall, Rule::Added, year, parts))
    };
    match reason {
        RejectionReason::LoanAboveIncome { .. } => short_of(Term::MaximumLoan),
        RejectionReason::LoanAboveValue { .. } => short_of(Term::LoanOnValue),
        RejectionReason::AboveNhgLimit { limit } => {
            let rule = Rule::NhgLimit;
            Some(Explanation::rule(Term::NhgLimit, limit, rule, year))
        }
        RejectionReason::IncomeBelowLeast { least } => {
            let (from, on) = (SourceName::Lender, offer.dated);
            let said = Source::Fetched { from, on };
            Some(Explanation::input(Term::LeastIncome, least, said))
        }
        RejectionReason::FixedYearsNotOffered | RejectionReason::NoLoanNeeded => None,
    }
}

impl Balance {
    /// Why the home fits or not, the most important first. What the income allows above the value of
    /// the home can be lent by nobody, and is no reason.
    pub(super) fn reasons(&self, home: &HomeOffer) -> Vec<Reason> {
        let input = &self.input;
        let norm = LendingNorm::of(input.norm_year);
        let by_income = self.by_income.money();
        let on_value = loan_at(home.price, Cents(i64::MAX), self.measures, norm);
        let mut reasons = Vec::new();
        let limit = self.above_nhg_limit(home);
        reasons.extend(limit.map(|limit| Reason::AboveNhgLimit { limit }));
        // The guarantee costs a share of the loan that one gets, not of one that nobody gives.
        let short = self.least.short_with(on_value);
        if short > Cents::ZERO {
            reasons.push(Reason::CostsNotCovered { short });
        }
        let asked = self.least.loan.min(on_value);
        reasons.push(if by_income < asked {
            Reason::IncomeTooLow {
                short: asked - by_income,
            }
        } else {
            Reason::IncomeCarries {
                spare: by_income.min(on_value) - asked,
            }
        });
        let extra = self.by_income.find(Term::LabelExtra);
        let extra = extra.map_or(Cents::ZERO, Explanation::money);
        if extra > Cents::ZERO && by_income <= on_value {
            reasons.push(Reason::LabelAdds { extra });
        }
        if !input.obligations.are_none() {
            let less = self.without_duties().money().min(on_value) - by_income;
            if less > Cents::ZERO {
                reasons.push(Reason::ObligationsWeigh { less });
            }
        }
        if norm.test_interest(input.interest.value, input.fixed_years.value) > input.interest.value
        {
            reasons.push(Reason::ShortFixedPeriod);
        }
        reasons
    }

    /// The largest loan by income of somebody without duties.
    fn without_duties(&self) -> Explanation {
        let free = BudgetInput {
            obligations: Obligations::WITHOUT,
            ..self.input.clone()
        };
        free.maximum_loan().explanation
    }
}

impl Affordability {
    /// The amount of the reason of this kind; nothing where there is no such reason.
    pub fn amount_of(&self, kind: Reason) -> Cents {
        let same = |one: &&Reason| discriminant(*one) == discriminant(&kind);
        match self.reasons.iter().find(same) {
            Some(
                Reason::AboveNhgLimit { limit: amount }
                | Reason::IncomeCarries { spare: amount }
                | Reason::IncomeTooLow { short: amount }
                | Reason::CostsNotCovered { short: amount }
                | Reason::LabelAdds { extra: amount }
                | Reason::ObligationsWeigh { less: amount },
            ) => *amount,
            Some(Reason::ShortFixedPeriod) | None => Cents::ZERO,
        }
    }
}

impl Offer {
    /// The amount with which the lender says no for a reason of this kind: what is short where
    /// something is. Nothing where there is no such reason.
    pub fn amount_of(&self, kind: RejectionReason) -> Cents {
        let reasons = self.accepted.as_ref().err();
        let mut reasons = reasons.into_iter().flatten();
        match reasons.find(|one| discriminant(*one) == discriminant(&kind)) {
            Some(
                RejectionReason::LoanAboveIncome { short: amount, .. }
                | RejectionReason::LoanAboveValue { short: amount, .. }
                | RejectionReason::AboveNhgLimit { limit: amount }
                | RejectionReason::IncomeBelowLeast { least: amount },
            ) => *amount,
            Some(RejectionReason::FixedYearsNotOffered | RejectionReason::NoLoanNeeded) | None => {
                Cents::ZERO
            }
        }
    }
}

/// The loan that is asked of the income: what is needed, and no more than the home is worth.
fn asked(home: &HomeOffer, balance: &Balance) -> Explanation {
    let year = balance.input.norm_year;
    let needed = balance.least.explained(Term::LoanNeeded);
    let on_value = on_value(home, balance);
    Explanation::smallest(Term::Loan, Rule::LoanToValue, year, needed, on_value)
}

fn on_value(home: &HomeOffer, balance: &Balance) -> Explanation {
    let year = balance.input.norm_year;
    loan_on_value(reckoned_price(home.price, year), balance.measures, year)
}

/// Price, costs and measures less a loan of the whole value and all own money.
fn costs_not_covered(home: &HomeOffer, balance: &Balance) -> Explanation {
    let input = &balance.input;
    let year = input.norm_year;
    let lent = on_value(home, balance);
    let question = input.cost_question(balance.loan > Cents::ZERO);
    let costs = purchase_costs(home.price, with_nhg_loan(question, lent.money()));
    let mut parts = vec![
        reckoned_price(home.price, year).added(),
        costs.explanation.added(),
    ];
    parts.extend(measures_spent(balance.measures, year).map(Explanation::added));
    parts.extend([lent.taken_off(), balance.own_money.clone().taken_off()]);
    Explanation::sum(Term::Shortfall, Rule::Added, year, parts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use time::{Date, Month};

    use super::*;
    use crate::domain::{
        EnergyLabel, Income, MortgageApplication, RepaymentForm, Sourced, check, fictional_lenders,
        offers,
    };

    fn named(reason: Reason) -> Option<Cents> {
        match reason {
            Reason::AboveNhgLimit { limit } => Some(limit),
            Reason::IncomeCarries { spare } => Some(spare),
            Reason::IncomeTooLow { short } | Reason::CostsNotCovered { short } => Some(short),
            Reason::LabelAdds { extra } => Some(extra),
            Reason::ObligationsWeigh { less } => Some(less),
            Reason::ShortFixedPeriod => None,
        }
    }

    proptest! {
        #[test]
        fn every_amount_of_a_reason_is_explained_to_the_cent(
            euros in 50_000_i64..600_000, net in 1_800_i64..6_000, savings in 0_i64..200_000,
            student in 0_i64..300, measures in 0_i64..15_000, nhg: bool, is_good: bool, years in 1_u8..20,
        ) {
            let input = BudgetInput {
                savings: Sourced::typed(Cents::from_euros(savings)),
                obligations: Obligations {
                    student_loan: Sourced::typed(Cents::from_euros(student)),
                    ..Obligations::NONE
                },
                measures: Sourced::typed(Cents::from_euros(measures)),
                fixed_years: Sourced::typed(years),
                nhg,
                ..BudgetInput::new(Income::typed_net(Cents::from_euros(net)))
            };
            let home = HomeOffer {
                price: Cents::from_euros(euros),
                label: Some(Sourced::typed(if is_good { EnergyLabel::A } else { EnergyLabel::D })),
                woz: None,
            };
            let checked = check(&home, &input);
            for reason in checked.reasons.iter().copied() {
                prop_assert_eq!(checked.amount_of(reason), named(reason).unwrap_or_default());
                let why = explain_reason(&home, &input, reason);
                prop_assert_eq!(why.as_ref().map(Explanation::money), named(reason), "{:?}", reason);
                prop_assert!(why.is_none_or(|why| why.adds_up()), "{:?}", reason);
            }
        }
    }

    #[test]
    fn every_amount_with_which_a_lender_says_no_is_explained_to_the_cent() {
        let on = Date::from_calendar_date(2026, Month::November, 22).unwrap();
        let mut seen = 0;
        for (euros, net, nhg) in [
            (480_000, 2_000, true),
            (150_000, 1_500, false),
            (300_000, 3_000, false),
        ] {
            let asked = MortgageApplication {
                input: BudgetInput {
                    nhg,
                    ..BudgetInput::new(Income::typed_net(Cents::from_euros(net)))
                },
                price: Sourced::typed(Cents::from_euros(euros)),
                market_value: Sourced::typed(Cents::from_euros(euros)),
                own_money: Some(Sourced::typed(Cents::from_euros(1_000))),
                form: RepaymentForm::Annuity,
                woz: None,
            };
            for offer in offers(&asked, fictional_lenders(), on) {
                for reason in offer.accepted.clone().err().unwrap_or_default() {
                    let expected = match reason {
                        RejectionReason::LoanAboveIncome { short, .. }
                        | RejectionReason::LoanAboveValue { short, .. } => Some(short),
                        RejectionReason::AboveNhgLimit { limit } => Some(limit),
                        RejectionReason::IncomeBelowLeast { least } => Some(least),
                        _ => None,
                    };
                    let why = explain_rejection(&offer, reason);
                    assert_eq!(why.as_ref().map(Explanation::money), expected, "{reason:?}");
                    assert!(why.is_none_or(|why| why.adds_up()), "{reason:?}");
                    assert_eq!(offer.amount_of(reason), expected.unwrap_or_default());
                    seen += 1;
                }
            }
        }
        assert!(seen >= 6, "{seen}");
    }
}
