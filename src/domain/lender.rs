//! Mortgage lenders: their rates by day, fixed period, share of the value and guarantee, and what
//! their offers bring along. Those in the app are openly fictional. Knows no applications: those are
//! in `mortgage`.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use time::Date;

use super::norms::{NormYear, embedded, euros, percent};
use super::{Cents, Explanation, Percentage, Rule, Source, SourceName, Term};

/// A lender with its rates.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Lender {
    /// Its name.
    pub name: String,
    /// The least test income it lends on.
    #[serde(deserialize_with = "euros")]
    pub least_test_income: Cents,
    /// The largest loan as a share of the market value; the law allows no more than 100%.
    #[serde(deserialize_with = "percent")]
    pub largest_loan_to_value: Percentage,
    /// What its offers bring along.
    pub conditions: Conditions,
    /// The days on which its rates changed, in order.
    pub sheets: Vec<RateSheet>,
    /// What a smaller share of the value takes off the interest, the smallest share first.
    pub classes: Vec<ValueClass>,
    /// Its rates by fixed period, for a loan of the whole value, before any shift.
    pub rates: Vec<Rate>,
}

/// What an offer brings along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conditions {
    /// For how many days after it was made an offer holds.
    pub offer_days: u16,
    /// What may be repaid early in a year without a penalty, as a share of the first loan.
    pub repay_free: Percentage,
    /// Whether the interest moves along to the next home.
    pub moves_along: bool,
}

/// A day on which the rates changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct RateSheet {
    /// The first day on which they hold.
    #[serde(with = "super::iso_date")]
    pub dated: Date,
    /// By how much all rates are above those of the first sheet; below nothing for lower.
    #[serde(deserialize_with = "percent")]
    pub shift: Percentage,
}

/// A class of loans by their share of the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct ValueClass {
    /// The largest share in this class.
    #[serde(deserialize_with = "percent")]
    pub up_to: Percentage,
    /// What it takes off the interest.
    #[serde(deserialize_with = "percent")]
    pub less: Percentage,
}

/// The interest for one fixed period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Rate {
    /// For how many years it is fixed.
    pub fixed_years: u8,
    /// Without NHG.
    #[serde(deserialize_with = "percent")]
    pub interest: Percentage,
    /// With NHG.
    #[serde(deserialize_with = "percent")]
    pub with_nhg: Percentage,
}

/// What decides the interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateQuestion {
    /// For how many years it is fixed.
    pub fixed_years: u8,
    /// With NHG.
    pub nhg: bool,
    /// The loan.
    pub loan: Cents,
    /// The value of the home.
    pub value: Cents,
    /// The day on which the offer is made.
    pub on: Date,
}

/// Why an interest is as low as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RateClass {
    /// NHG: the share of the value does not count.
    Guaranteed,
    /// The loan is at most this share of the value.
    UpTo(Percentage),
    /// The loan is above this share, the highest class of the lender: it is quoted as the dearest.
    Above(Percentage),
}

/// An interest with its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The interest.
    pub interest: Percentage,
    /// Its class.
    pub class: RateClass,
    /// The day of the rates.
    pub dated: Date,
    /// The day of the first table.
    listed_on: Date,
    /// The interest in the first table, for the whole value or with NHG.
    listed: Percentage,
    /// How much the rates rose since.
    shift: Percentage,
    /// What the class takes off.
    less: Percentage,
}

impl Quote {
    /// Why the interest is what it is: the table of the lender, what changed since, and the class.
    pub fn explained(&self, loan: Explanation, value: Explanation, year: NormYear) -> Explanation {
        let told = |on| Source::Fetched {
            from: SourceName::Lender,
            on,
        };
        let source = told(self.dated);
        let listed = Explanation::input(Term::ListedInterest, self.listed, told(self.listed_on));
        let mut parts = vec![listed.added()];
        if self.shift != Percentage::ZERO {
            parts.push(Explanation::input(Term::RateChange, self.shift, source).added());
        }
        if let RateClass::UpTo(limit) | RateClass::Above(limit) = self.class {
            let (what, rule) = (Term::ClassDiscount, Rule::LenderClass);
            let share = share_of_value(loan.money(), value.money());
            let share = Explanation::rule(Term::LoanShareOfValue, share, Rule::ShareOfValue, year)
                .using(loan)
                .using(value);
            let less = Explanation::rule(what, self.less, rule, year)
                .using(share)
                .using(Explanation::input(Term::ClassLimit, limit, source));
            parts.push(less.taken_off());
        }
        Explanation::sum(Term::OfferedInterest, Rule::LenderRate, year, parts)
    }
}

/// Rounded up, so that a loan just above a border never seems to be at it.
pub(super) fn share_of_value(loan: Cents, value: Cents) -> Percentage {
    let (loan, value) = (i128::from(loan.0), i128::from(value.0.max(1)));
    let thousandths = (loan * 100_000 + value - 1) / value;
    Percentage(i32::try_from(thousandths).unwrap_or(i32::MAX))
}

#[derive(Deserialize)]
struct LenderFile {
    lenders: Vec<Lender>,
}

impl Lender {
    /// The sheet that holds on a day; before the first one, the first.
    pub fn sheet(&self, day: Date) -> Option<&RateSheet> {
        let in_force = self.sheets.iter().rev().find(|sheet| sheet.dated <= day);
        in_force.or(self.sheets.first())
    }

    /// The interest, if the lender fixes it for that long.
    pub fn quote(&self, asked: RateQuestion) -> Option<Quote> {
        let is_asked = |rate: &&Rate| rate.fixed_years == asked.fixed_years;
        let rate = self.rates.iter().find(is_asked)?;
        let sheet = self.sheet(asked.on);
        let shift = sheet.map_or(Percentage::ZERO, |sheet| sheet.shift);
        let fits = |class: &&ValueClass| asked.loan <= class.up_to.of(asked.value);
        let (listed, less, class) = if asked.nhg {
            (rate.with_nhg, Percentage::ZERO, RateClass::Guaranteed)
        } else {
            let found = self.classes.iter().find(fits);
            let class = found.or(self.classes.last())?;
            let name = match found {
                Some(_) => RateClass::UpTo(class.up_to),
                None => RateClass::Above(class.up_to),
            };
            (rate.interest, class.less, name)
        };
        Some(Quote {
            interest: Percentage(listed.0 + shift.0 - less.0),
            class,
            dated: sheet.map_or(asked.on, |sheet| sheet.dated),
            listed_on: self.sheets.first().map_or(asked.on, |first| first.dated),
            listed,
            shift,
            less,
        })
    }
}

/// The periods for which the lenders of the app fix their interest, the shortest first.
pub fn fixed_periods() -> BTreeSet<u8> {
    let rates = fictional_lenders().iter().flat_map(|lender| &lender.rates);
    rates.map(|rate| rate.fixed_years).collect()
}

/// The first day after this one on which one of the lenders changes its rates.
pub fn next_rate_change(day: Date) -> Option<Date> {
    let sheets = fictional_lenders().iter().flat_map(|lender| &lender.sheets);
    sheets
        .map(|sheet| sheet.dated)
        .filter(|dated| *dated > day)
        .min()
}

/// The three lenders of the app. None of them exists.
pub fn fictional_lenders() -> &'static [Lender] {
    static LENDERS: OnceLock<LenderFile> = OnceLock::new();
    &LENDERS
        .get_or_init(|| embedded(include_str!("lenders.json")))
        .lenders
}

#[cfg(test)]
mod tests {
    use time::Month;

    use super::*;
    use crate::domain::{Because, Sourced};

    fn day(year: i32, month: Month, day: u8) -> Date {
        Date::from_calendar_date(year, month, day).unwrap()
    }

    fn asked(share: i64) -> RateQuestion {
        RateQuestion {
            fixed_years: 10,
            nhg: false,
            loan: Cents::from_euros(share * 3_000),
            value: Cents::from_euros(300_000),
            on: day(2026, Month::November, 22),
        }
    }

    #[test]
    fn a_loan_above_the_highest_class_is_called_so_and_quoted_as_the_dearest() {
        for lender in fictional_lenders() {
            let highest = lender.classes.last().unwrap().up_to;
            let class = |share| lender.quote(asked(share)).unwrap().class;
            let most = i64::from(highest.0 / 1_000);
            assert_eq!(class(most), RateClass::UpTo(highest), "{}", lender.name);
            assert_eq!(
                class(most + 1),
                RateClass::Above(highest),
                "{}",
                lender.name
            );
            let interest = |share| lender.quote(asked(share)).unwrap().interest;
            assert_eq!(interest(most), interest(most + 1));
        }
    }

    #[test]
    fn the_lenders_are_read_and_a_guarantee_always_lowers_the_interest() {
        assert_eq!(fictional_lenders().len(), 3);
        assert_eq!(fixed_periods(), BTreeSet::from([1, 5, 10, 15, 20, 30]));
        for lender in fictional_lenders() {
            assert!(lender.rates.is_sorted_by_key(|rate| rate.fixed_years));
            assert!(lender.sheets.is_sorted_by_key(|sheet| sheet.dated));
            assert!(lender.classes.is_sorted_by_key(|class| class.up_to));
            assert!(lender.classes.is_sorted_by_key(|class| -class.less.0));
            let last = lender.classes.last().unwrap();
            assert_eq!(
                (last.up_to, last.less),
                (lender.largest_loan_to_value, Percentage::ZERO)
            );
            for rate in &lender.rates {
                let least = rate.interest.0 - lender.classes[0].less.0;
                assert!(least > rate.with_nhg.0, "{}", lender.name);
            }
        }
    }

    #[test]
    fn a_smaller_share_of_the_value_is_cheaper_up_to_and_with_the_border() {
        let lender = &fictional_lenders()[0];
        let interest = |share| lender.quote(asked(share)).unwrap().interest.0;
        assert_eq!([interest(60), interest(61)], [3_600, 3_670]);
        assert_eq!(
            [interest(90), interest(91), interest(120)],
            [3_730, 3_790, 3_790]
        );
        let guaranteed = RateQuestion {
            nhg: true,
            ..asked(50)
        };
        let quote = lender.quote(guaranteed).unwrap();
        assert_eq!(
            (quote.interest.0, quote.class),
            (3_590, RateClass::Guaranteed)
        );
    }

    #[test]
    fn every_interest_is_made_of_what_the_lender_says() {
        let january = day(2027, Month::January, 20);
        for lender in fictional_lenders() {
            for (share, nhg) in [(55, false), (85, false), (100, false), (100, true)] {
                for on in [day(2026, Month::November, 22), january] {
                    let asked = RateQuestion {
                        nhg,
                        on,
                        ..asked(share)
                    };
                    let quote = lender.quote(asked).unwrap();
                    let (loan, value) = (Sourced::typed(asked.loan), Sourced::typed(asked.value));
                    let (loan, value) =
                        (loan.explain(Term::Loan), value.explain(Term::MarketValue));
                    let tree = quote.explained(loan, value, NormYear::LATEST);
                    assert!(tree.adds_up());
                    assert_eq!(tree.percentage(), quote.interest);
                    assert_eq!(tree.find(Term::RateChange).is_some(), on == january);
                    let told = |what| match tree.find(what).map(|leaf| &leaf.because) {
                        Some(Because::Input(Source::Fetched { on, .. })) => Some(*on),
                        _ => None,
                    };
                    let first = lender.sheets[0].dated;
                    assert_eq!(told(Term::ListedInterest), Some(first));
                    let since = told(Term::RateChange);
                    assert!(since.is_none_or(|on| on == quote.dated && on > first));
                    assert_eq!(tree.find(Term::ClassDiscount).is_none(), nhg);
                }
            }
        }
        let euro_more = share_of_value(Cents::from_euros(270_001), Cents::from_euros(300_000));
        assert!(euro_more > Percentage(90_000));
    }

    #[test]
    fn rates_are_those_of_the_sheet_of_the_day() {
        let lender = &fictional_lenders()[0];
        let interest = |on| {
            lender
                .quote(RateQuestion { on, ..asked(100) })
                .unwrap()
                .interest
                .0
        };
        assert_eq!(interest(day(2020, Month::January, 1)), 3_790);
        assert_eq!(interest(day(2027, Month::January, 3)), 3_790);
        assert_eq!(interest(day(2027, Month::January, 4)), 3_890);
        assert_eq!(interest(day(2030, Month::January, 1)), 3_840);
        let today = day(2026, Month::November, 22);
        assert_eq!(next_rate_change(today), Some(day(2027, Month::January, 4)));
        assert_eq!(next_rate_change(day(2028, Month::January, 1)), None);
        assert_eq!(
            lender.sheet(Date::MIN).unwrap().dated,
            day(2026, Month::November, 16)
        );
    }
}
