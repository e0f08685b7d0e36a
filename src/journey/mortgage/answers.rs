//! Answers to the application that go before what the sources say.

use serde::{Deserialize, Serialize};

use crate::domain::income::StatedParts;
use crate::domain::{Cents, Explanation, Income, NormYear, Person, Source, Sourced, Term};
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
    /// As an income. A part that is what was known already keeps who said it, and one that the app
    /// estimated stays an estimate; the others were typed. While the gross month is the one that was
    /// reckoned back from the net one, it is still told so.
    pub fn income(self, known: &Income, person: Person, year: NormYear) -> Income {
        let before = Self::of(known, person, year);
        if self.gross_month == before.gross_month
            && let Income::Estimated {
                net_month,
                thirteenth_month,
                source,
                ..
            } = *known
        {
            let stated = |value, before| (value != before).then(|| Sourced::typed(value));
            return Income::Estimated {
                net_month,
                thirteenth_month,
                stated: StatedParts {
                    holiday_pay: stated(self.holiday_pay, before.holiday_pay),
                    thirteenth_month: stated(self.thirteenth_month, before.thirteenth_month),
                },
                source,
            };
        }
        let sources = match known {
            Income::Known {
                gross_month,
                holiday_pay,
                thirteenth_month,
            } => [gross_month, holiday_pay, thirteenth_month].map(|part| part.source),
            Income::Estimated { .. } => [Source::Assumed; 3],
        };
        let part = |value, before, source| {
            let source = if value == before {
                source
            } else {
                Source::Typed
            };
            Sourced { value, source }
        };
        Income::Known {
            gross_month: part(self.gross_month, before.gross_month, sources[0]),
            holiday_pay: part(self.holiday_pay, before.holiday_pay, sources[1]),
            thirteenth_month: part(self.thirteenth_month, before.thirteenth_month, sources[2]),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Because;

    #[test]
    fn given_one_part_that_was_changed_then_the_others_stay_of_who_said_them() {
        let euros = Cents::from_euros;
        let (said, year) = (Source::Tried, NormYear::Of2026);
        let known = Income::known(euros(3_000), euros(2_880), Cents::ZERO, said);
        let stated = StatedIncome {
            thirteenth_month: euros(3_000),
            ..StatedIncome::of(&known, Person::Applicant, year)
        };
        let Income::Known {
            gross_month,
            holiday_pay,
            thirteenth_month,
        } = stated.income(&known, Person::Applicant, year)
        else {
            panic!("what is stated is known");
        };
        assert_eq!([gross_month.source, holiday_pay.source], [said, said]);
        assert_eq!(thirteenth_month, Sourced::typed(euros(3_000)));
    }

    #[test]
    fn given_an_estimated_month_of_which_another_part_was_changed_then_it_still_tells_its_net_month()
     {
        let (person, year) = (Person::Applicant, NormYear::Of2026);
        let known = Income::typed_net(Cents::from_euros(2_400));
        let before = StatedIncome::of(&known, person, year);
        let stated = StatedIncome {
            thirteenth_month: Cents::from_euros(1_000),
            ..before
        };
        let income = stated.income(&known, person, year);
        let total = income.test_income(person, year);
        assert!(total.adds_up());
        assert_eq!(StatedIncome::of(&income, person, year), stated);
        let month = income.gross_month(person, year);
        assert_eq!(
            month,
            known.gross_month(person, year),
            "net to gross, with its tax"
        );
        assert!(total.find(Term::NetMonth(person)).is_some());
        // The holiday pay still follows from the month; the thirteenth month was typed.
        assert!(total.find(Term::HolidayPayShare).is_some());
        let thirteenth = total.find(Term::ThirteenthMonth(person)).unwrap();
        assert_eq!(thirteenth.because, Because::Input(Source::Typed));
        let none = StatedIncome {
            thirteenth_month: Cents::ZERO,
            ..before
        };
        assert_eq!(none.income(&known, person, year), known, "as it was");
    }

    #[test]
    fn given_another_gross_month_then_the_net_one_is_told_no_longer() {
        let (person, year) = (Person::Applicant, NormYear::Of2026);
        let known = Income::typed(Cents::from_euros(2_400), true);
        let before = StatedIncome::of(&known, person, year);
        let stated = StatedIncome {
            gross_month: before.gross_month + Cents::from_euros(100),
            ..before
        };
        let total = stated
            .income(&known, person, year)
            .test_income(person, year);
        assert!(total.find(Term::NetMonth(person)).is_none());
        let without = StatedIncome {
            thirteenth_month: Cents::ZERO,
            ..before
        };
        let income = without.income(&known, person, year);
        assert_eq!(
            income.thirteenth_month_source(),
            Source::Typed,
            "said to have none"
        );
        let total = income.test_income(person, year);
        assert!(total.find(Term::ThirteenthMonth(person)).is_none());
        assert!(total.find(Term::NetMonth(person)).is_some());
    }
}
