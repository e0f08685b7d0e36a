//! An estimate that somebody typed beside what a source says: how much they differ and in what.
//! Replaces nothing: both stay visible.

use serde::{Deserialize, Serialize};

use super::norms::NormYear;
use super::{Cents, Income, Person, Term};

/// A typed income beside a fetched one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncomeComparison {
    /// Toetsinkomen by what was typed.
    pub typed: Cents,
    /// Toetsinkomen by the source.
    pub fetched: Cents,
    /// How much more the source says; below nothing for less.
    pub difference: Cents,
    /// The parts that make the difference, the largest first, equal ones left out.
    pub parts: Vec<PartDifference>,
}

/// One part of the income in which they differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartDifference {
    /// Which part.
    pub what: Term,
    /// By what was typed, a year.
    pub typed: Cents,
    /// By the source, a year.
    pub fetched: Cents,
}

impl PartDifference {
    /// How much more the source says.
    pub fn difference(&self) -> Cents {
        self.fetched - self.typed
    }
}

/// Compares what somebody typed with what a source says.
pub fn compare_incomes(
    typed: &Income,
    fetched: &Income,
    person: Person,
    year: NormYear,
) -> IncomeComparison {
    let trees = [typed, fetched].map(|income| income.test_income(person, year));
    let kinds = [
        Term::GrossYear(person),
        Term::HolidayPay(person),
        Term::ThirteenthMonth(person),
    ];
    let mut parts: Vec<PartDifference> = kinds
        .into_iter()
        .map(|what| {
            let [typed, fetched] = [&trees[0], &trees[1]]
                .map(|tree| tree.find(what).map_or(Cents::ZERO, |part| part.money()));
            PartDifference {
                what,
                typed,
                fetched,
            }
        })
        .filter(|part| part.difference() != Cents::ZERO)
        .collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.difference().0.abs()));
    let [typed, fetched] = trees.map(|tree| tree.money());
    IncomeComparison {
        typed,
        fetched,
        difference: fetched - typed,
        parts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Source;

    #[test]
    fn the_parts_make_the_whole_difference() {
        let typed = Income::typed_net(Cents::from_euros(2_400));
        let fetched = Income::known(
            Cents(243_190),
            Cents(220_040),
            Cents(100_000),
            Source::Typed,
        );
        let compared = compare_incomes(&typed, &fetched, Person::Applicant, NormYear::Of2026);
        let sum: Cents = compared.parts.iter().map(PartDifference::difference).sum();
        assert_eq!(sum, compared.difference);
        assert_eq!(compared.fetched, Cents(3_238_320));
        assert_eq!(compared.parts.len(), 3);
        assert_eq!(compared.parts[0].what, Term::GrossYear(Person::Applicant));
    }

    #[test]
    fn given_the_same_income_then_nothing_differs() {
        let income = Income::typed_net(Cents::from_euros(2_400));
        let compared = compare_incomes(&income, &income, Person::Partner, NormYear::Of2026);
        assert!(compared.parts.is_empty());
        assert_eq!(compared.difference, Cents::ZERO);
    }
}
