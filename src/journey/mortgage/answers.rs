//! Answers to the application that go before what the sources say.

use serde::{Deserialize, Serialize};

use crate::domain::{Cents, Explanation, Income, NormYear, Person, Source, Term};
use crate::journey::budget::LARGEST_AMOUNT;

/// The income of one person as it is stated in the application, instead of what a source says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedIncome {
    /// Bruto maandinkomen.
    pub gross_month: Cents,
    /// 13e maand, a year.
    pub thirteenth_month: Cents,
    /// Vakantiegeld, a year.
    pub holiday_pay: Cents,
}

impl StatedIncome {
    /// As an income that was typed.
    pub const fn income(self) -> Income {
        Income::Known {
            gross_month: self.gross_month,
            holiday_pay: self.holiday_pay,
            thirteenth_month: self.thirteenth_month,
            source: Source::Typed,
        }
    }

    /// What the application says now of one person's income.
    pub fn of(income: &Income, person: Person, year: NormYear) -> Self {
        let total = income.test_income(person, year);
        let part = |term| total.find(term).map(Explanation::money).unwrap_or_default();
        Self {
            gross_month: income.gross_month(person, year).money(),
            thirteenth_month: part(Term::ThirteenthMonth(person)),
            holiday_pay: part(Term::HolidayPay(person)),
        }
    }

    fn amounts(self) -> [Cents; 3] {
        [self.gross_month, self.thirteenth_month, self.holiday_pay]
    }
}

/// Answers to the application that go before the sources, as far as they were given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// What the applicant earns.
    pub applicant: Option<StatedIncome>,
    /// What the partner earns; counts only while there is a partner.
    pub partner: Option<StatedIncome>,
    /// Own money that goes into it.
    pub own_money: Option<Cents>,
}

impl Answers {
    /// Whether every amount is one that the app takes: from nothing to ten million euros.
    pub fn are_possible(&self) -> bool {
        let possible = |amount: &Cents| (Cents::ZERO..=LARGEST_AMOUNT).contains(amount);
        let incomes = [self.applicant, self.partner].into_iter().flatten();
        let mut amounts = incomes
            .flat_map(StatedIncome::amounts)
            .chain(self.own_money);
        amounts.all(|amount| possible(&amount))
    }
}
