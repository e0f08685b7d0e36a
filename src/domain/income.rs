//! What somebody earns, as an estimate from the net month or as the gross amounts themselves, and
//! what of it counts for a mortgage (toetsinkomen).

use serde::{Deserialize, Serialize};

use super::norms::NormYear;
use super::per_month::twelfth;
use super::{Cents, Explanation, IncomeTax, Person, Rule, Source, Sourced, Term};

/// Fixed income from one employer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Income {
    /// Only the net month is known: the gross amounts are reckoned back from it.
    Estimated {
        /// Netto maandsalaris.
        net_month: Cents,
        /// Whether a fixed thirteenth month comes with it.
        #[serde(default)]
        thirteenth_month: bool,
        /// Amounts of a year that were stated instead of what follows from the gross month.
        #[serde(default)]
        stated: StatedParts,
        /// Who says so.
        source: Source,
    },
    /// The gross amounts are known.
    Known {
        /// Bruto maandinkomen.
        gross_month: Sourced<Cents>,
        /// Vakantiegeld, a year.
        holiday_pay: Sourced<Cents>,
        /// Dertiende maand, a year.
        thirteenth_month: Sourced<Cents>,
    },
}

/// What somebody with an estimated income states of the year beside the month; without it the gross
/// month says what each is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedParts {
    /// Vakantiegeld, a year.
    pub holiday_pay: Option<Sourced<Cents>>,
    /// Dertiende maand, a year.
    pub thirteenth_month: Option<Sourced<Cents>>,
}

impl StatedParts {
    /// Nothing of the year was stated.
    pub const NONE: Self = Self {
        holiday_pay: None,
        thirteenth_month: None,
    };
}

impl Income {
    /// The gross amounts of a month, of the holiday pay of a year and of the thirteenth month, all by
    /// one source.
    pub const fn known(
        gross_month: Cents,
        holiday_pay: Cents,
        thirteenth_month: Cents,
        source: Source,
    ) -> Self {
        Self::Known {
            gross_month: Sourced {
                value: gross_month,
                source,
            },
            holiday_pay: Sourced {
                value: holiday_pay,
                source,
            },
            thirteenth_month: Sourced {
                value: thirteenth_month,
                source,
            },
        }
    }

    /// An estimate from the net month that the person filled in.
    pub const fn typed_net(net_month: Cents) -> Self {
        Self::typed(net_month, false)
    }

    /// The same, with or without a fixed thirteenth month.
    pub const fn typed(net_month: Cents, thirteenth_month: bool) -> Self {
        Self::Estimated {
            net_month,
            thirteenth_month,
            stated: StatedParts::NONE,
            source: Source::Typed,
        }
    }

    /// A net month that is tried out.
    pub const fn tried_net(net_month: Cents) -> Self {
        Self::Estimated {
            net_month,
            thirteenth_month: false,
            stated: StatedParts::NONE,
            source: Source::Tried,
        }
    }

    /// Who says what is earned in a month.
    pub const fn source(&self) -> Source {
        match self {
            Self::Estimated { source, .. } => *source,
            Self::Known { gross_month, .. } => gross_month.source,
        }
    }

    /// Who says what the thirteenth month of a year is, also when there is none.
    pub fn thirteenth_month_source(&self) -> Source {
        match self {
            Self::Estimated { stated, .. } => {
                let said = stated.thirteenth_month.map(|part| part.source);
                said.unwrap_or(Source::Assumed)
            }
            Self::Known {
                thirteenth_month, ..
            } => thirteenth_month.source,
        }
    }

    /// Bruto maandinkomen.
    pub fn gross_month(&self, person: Person, year: NormYear) -> Explanation {
        match *self {
            Self::Estimated {
                net_month, source, ..
            } => {
                let gross = IncomeTax::of(year).gross_month_of_net_month(net_month);
                Explanation::rule(Term::GrossMonth(person), gross, Rule::NetToGross, year)
                    .using(Explanation::input(
                        Term::NetMonth(person),
                        net_month,
                        source,
                    ))
                    .using(payroll_tax(gross, year))
            }
            Self::Known { gross_month, .. } => told(Term::GrossMonth(person), gross_month),
        }
    }

    /// Netto maandsalaris: as filled in, or what is left of the gross month.
    pub fn net_month(&self, year: NormYear) -> Cents {
        match *self {
            Self::Estimated { net_month, .. } => net_month.at_least_zero(),
            Self::Known { gross_month, .. } => {
                IncomeTax::of(year).net_month_of_gross_month(gross_month.value.at_least_zero())
            }
        }
    }

    /// This person's part of the toetsinkomen: twelve months, holiday pay, thirteenth month.
    pub fn test_income(&self, person: Person, year: NormYear) -> Explanation {
        let gross_year = Explanation::year_of(
            Term::GrossYear(person),
            year,
            self.gross_month(person, year),
        );
        let mut parts = vec![
            gross_year.clone().added(),
            self.holiday_pay(person, year, gross_year).added(),
        ];
        parts.extend(self.thirteenth_month(person, year).map(Explanation::added));
        Explanation::sum(
            Term::PersonalTestIncome(person),
            Rule::PersonalTestIncome,
            year,
            parts,
        )
    }

    /// Nothing when there is none: then it is not told either.
    fn thirteenth_month(&self, person: Person, year: NormYear) -> Option<Explanation> {
        let what = Term::ThirteenthMonth(person);
        let said = match *self {
            Self::Estimated { stated, .. } => stated.thirteenth_month,
            Self::Known {
                thirteenth_month, ..
            } => Some(thirteenth_month),
        };
        match (said, *self) {
            (Some(said), _) => (said.value > Cents::ZERO).then(|| told(what, said)),
            (
                None,
                Self::Estimated {
                    thirteenth_month: true,
                    ..
                },
            ) => {
                let month = self.gross_month(person, year);
                let amount = month.money();
                Some(Explanation::rule(what, amount, Rule::ThirteenthMonth, year).using(month))
            }
            _ => None,
        }
    }

    fn holiday_pay(&self, person: Person, year: NormYear, gross_year: Explanation) -> Explanation {
        let said = match *self {
            Self::Estimated { stated, .. } => stated.holiday_pay,
            Self::Known { holiday_pay, .. } => Some(holiday_pay),
        };
        if let Some(said) = said {
            return told(Term::HolidayPay(person), said);
        }
        let share = Explanation::rule(
            Term::HolidayPayShare,
            IncomeTax::of(year).holiday_pay,
            Rule::HolidayPay,
            year,
        );
        Explanation::share(
            Term::HolidayPay(person),
            Rule::HolidayPay,
            year,
            share,
            gross_year,
        )
    }
}

/// What is withheld of a gross month: the tax of twelve such months, less the credits.
fn payroll_tax(gross_month: Cents, year: NormYear) -> Explanation {
    let (tax, gross_year) = (IncomeTax::of(year), gross_month * 12);
    let part = |what, amount, rule| Explanation::rule(what, amount, rule, year);
    let parts = vec![
        part(
            Term::BracketTax,
            tax.bracket_tax(gross_year),
            Rule::Brackets,
        )
        .added(),
        part(
            Term::GeneralCredit,
            tax.general_credit(gross_year),
            Rule::GeneralCredit,
        )
        .taken_off(),
        part(
            Term::LabourCredit,
            tax.labour_credit(gross_year),
            Rule::LabourCredit,
        )
        .taken_off(),
    ];
    let sum = Explanation::sum(Term::YearTax, Rule::PayrollTax, year, parts);
    // Credits above the tax are lost.
    let of_year = match sum.money() < Cents::ZERO {
        true => {
            let nothing = part(Term::YearTax, Cents::ZERO, Rule::PayrollTax);
            sum.from.into_iter().fold(nothing, Explanation::using)
        }
        false => sum,
    };
    let month = twelfth(of_year.money());
    part(Term::PayrollTax, month, Rule::TwelfthOfYear).using(of_year)
}

/// An amount that was put in; nobody earns less than nothing.
fn told(what: Term, amount: Sourced<Cents>) -> Explanation {
    Explanation::input(what, amount.value.at_least_zero(), amount.source)
}

/// Toetsinkomen of everybody who buys: all incomes count in full.
pub fn test_income(applicant: &Income, partner: Option<&Income>, year: NormYear) -> Explanation {
    let mut parts = vec![applicant.test_income(Person::Applicant, year).added()];
    if let Some(partner) = partner {
        parts.push(partner.test_income(Person::Partner, year).added());
    }
    Explanation::sum(Term::TestIncome, Rule::JointTestIncome, year, parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEAR: NormYear = NormYear::Of2026;

    #[test]
    fn the_tax_between_gross_and_net_is_told_and_is_their_difference() {
        for net in [90_000, 240_000, 254_300, 700_000, 2_500_000] {
            let gross = Income::typed_net(Cents(net)).gross_month(Person::Applicant, YEAR);
            let tax = gross.find(Term::PayrollTax).map(Explanation::money);
            let between = gross.money() - Cents(net);
            assert!((tax.unwrap() - between).0.abs() <= 1, "{tax:?} {between:?}");
            assert!(gross.adds_up());
        }
    }

    #[test]
    fn net_months_of_2026_give_the_known_test_incomes() {
        let known = [
            (1_800, 24_035),
            (2_000, 26_756),
            (2_200, 30_163),
            (2_400, 34_289),
            (2_600, 38_623),
            (2_800, 42_987),
            (3_000, 47_457),
            (3_500, 60_235),
            (4_000, 73_318),
            (5_000, 101_344),
        ];
        for (net, expected) in known {
            let income = Income::typed_net(Cents::from_euros(net));
            let explained = test_income(&income, None, YEAR);
            // The known ones are rounded to a euro from a month that was not rounded to a cent: half a
            // cent of a month is 6.48 cents of a year with holiday pay.
            let off = (explained.money().0 - expected * 100).abs();
            assert!(off <= 50 + 7, "{net}: {:?}", explained.money());
            assert!(explained.adds_up());
        }
    }

    #[test]
    fn net_months_of_2026_give_the_known_gross_years() {
        // Twelve months of whole cents: 12 x 7.819,79 is 93.837,48.
        let known = [
            (1_800, 22_254),
            (2_000, 24_774),
            (2_200, 27_929),
            (2_400, 31_749),
            (2_600, 35_762),
            (2_800, 39_803),
            (3_000, 43_942),
            (3_500, 55_773),
            (4_000, 67_887),
            (5_000, 93_837),
        ];
        for (net, expected) in known {
            let income = Income::typed_net(Cents::from_euros(net));
            let year = income.gross_month(Person::Applicant, YEAR).money() * 12;
            let rounded = (year.0 + 50) / 100;
            assert_eq!(rounded, expected, "{net}");
        }
    }

    #[test]
    fn given_the_gross_amounts_of_a_source_then_they_are_only_added() {
        let income = Income::known(Cents(243_190), Cents(220_040), Cents::ZERO, Source::Typed);
        let explained = test_income(&income, None, YEAR);
        assert_eq!(explained.money(), Cents(3_138_320));
        assert!(explained.adds_up());
    }

    #[test]
    fn given_a_fixed_thirteenth_month_then_one_gross_month_more_counts() {
        let net = Cents::from_euros(2_400);
        let without = test_income(&Income::typed(net, false), None, YEAR);
        let with = test_income(&Income::typed(net, true), None, YEAR);
        assert_eq!(with.money() - without.money(), Cents(264_574));
        assert!(with.adds_up());
    }

    #[test]
    fn an_income_that_was_saved_before_thirteenth_months_is_still_read() {
        let saved = r#"{"Estimated":{"net_month":240000,"source":"Typed"}}"#;
        let income: Income = serde_json::from_str(saved).unwrap();
        assert_eq!(income, Income::typed_net(Cents::from_euros(2_400)));
    }

    #[test]
    fn the_partner_counts_in_full() {
        let one = Income::typed_net(Cents::from_euros(2_400));
        let alone = test_income(&one, None, YEAR).money();
        assert_eq!(test_income(&one, Some(&one), YEAR).money(), alone + alone);
    }
}
