//! Why an amount is what it is: the tree that a calculation produces while it reckons. Holds no
//! words: those are in `text::explain`.

mod forgotten;

use serde::{Deserialize, Serialize};
use time::Date;

use super::norms::NormYear;
use super::{AgeBand, Cents, EnergyLabel, Percentage, Rule, Term};

/// An amount, what it is, and how it came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// What the amount is.
    pub what: Term,
    /// The amount.
    pub amount: Quantity,
    /// Where it comes from.
    pub because: Because,
    /// How it takes part in the amount above it.
    pub part: Part,
    /// What it was reckoned from, in the order of reading.
    pub from: Vec<Explanation>,
}

/// An amount of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quantity {
    /// Money.
    Money(Cents),
    /// A percentage.
    Percentage(Percentage),
    /// A number of years.
    Years(u32),
    /// A number of months.
    Months(u32),
    /// A bare number.
    Count(u32),
    /// A number of square metres.
    SquareMetres(u32),
    /// A factor in millionths.
    Factor(i64),
    /// An answer out of the list that goes with what it is: its place among all energy labels or all
    /// ages, and 0 for no and 1 for yes.
    Answer(u8),
}

/// Where an amount comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Because {
    /// It was put in.
    Input(Source),
    /// A rule made it out of other amounts, or gives it.
    Rule {
        /// The rule.
        rule: Rule,
        /// The year of its norms.
        year: NormYear,
    },
}

/// Who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// The person filled it in.
    Typed,
    /// It was fetched, with consent.
    Fetched {
        /// Where.
        from: SourceName,
        /// When.
        #[serde(with = "super::iso_date")]
        on: Date,
    },
    /// The app assumes it until somebody says otherwise.
    Assumed,
    /// The person only tries it out.
    Tried,
}

/// A source of personal or object data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SourceName {
    /// The bank.
    Bank,
    /// Mijn Belastingdienst.
    TaxOffice,
    /// UWV.
    EmployeeInsurance,
    /// BKR.
    CreditRegistry,
    /// DUO.
    StudentLoans,
    /// Pensioenregister.
    PensionRegister,
    /// Basisregistratie Personen.
    Population,
    /// Kadaster.
    LandRegistry,
    /// WOZ-waardeloket.
    PropertyValuation,
    /// EP-Online.
    EnergyLabels,
    /// The agent's listing.
    Listing,
    /// A mortgage lender.
    Lender,
    /// Koopcontract: what buyer and seller agreed.
    Contract,
}

/// How an amount takes part in the one above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// It is used in another way than the ones below (looked up with, tested against).
    #[default]
    Used,
    /// It is added.
    Plus,
    /// It is taken off.
    Minus,
    /// The amount above is the smallest of these.
    SmallestOf,
    /// The amount above is the largest of these.
    LargestOf,
    /// One of two factors: share x amount, or count x amount.
    Times,
}

/// A value with who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Who says so.
    pub source: Source,
}

impl<T> Sourced<T> {
    /// Filled in by the person.
    pub const fn typed(value: T) -> Self {
        Self {
            value,
            source: Source::Typed,
        }
    }

    /// Assumed by the app.
    pub const fn assumed(value: T) -> Self {
        Self {
            value,
            source: Source::Assumed,
        }
    }

    /// Tried out.
    pub const fn tried(value: T) -> Self {
        Self {
            value,
            source: Source::Tried,
        }
    }
}

impl<T: Into<Quantity>> Sourced<T> {
    /// As a leaf of an explanation.
    pub fn explain(self, what: Term) -> Explanation {
        Explanation::input(what, self.value, self.source)
    }
}

impl From<Cents> for Quantity {
    fn from(amount: Cents) -> Self {
        Self::Money(amount)
    }
}

impl From<EnergyLabel> for Quantity {
    fn from(label: EnergyLabel) -> Self {
        Self::Answer(label as u8)
    }
}

impl From<AgeBand> for Quantity {
    fn from(age: AgeBand) -> Self {
        Self::Answer(age as u8)
    }
}

impl From<bool> for Quantity {
    fn from(yes: bool) -> Self {
        Self::Answer(u8::from(yes))
    }
}

impl From<Percentage> for Quantity {
    fn from(percentage: Percentage) -> Self {
        Self::Percentage(percentage)
    }
}

impl Explanation {
    /// An amount that was put in.
    pub fn input(what: Term, amount: impl Into<Quantity>, source: Source) -> Self {
        Self::node(what, amount.into(), Because::Input(source))
    }

    /// An amount that a rule gives.
    pub fn rule(what: Term, amount: impl Into<Quantity>, rule: Rule, year: NormYear) -> Self {
        Self::node(what, amount.into(), Because::Rule { rule, year })
    }

    /// The sum of amounts of money or of percentages, each as it takes part ([`Self::added`],
    /// [`Self::taken_off`]).
    pub fn sum(what: Term, rule: Rule, year: NormYear, parts: Vec<Self>) -> Self {
        let mut sum = Self::rule(what, signed_sum(&parts), rule, year);
        sum.from = parts;
        sum
    }

    /// The smallest of two amounts of money.
    pub fn smallest(what: Term, rule: Rule, year: NormYear, one: Self, other: Self) -> Self {
        let amount = one.money().min(other.money());
        Self::rule(what, amount, rule, year)
            .with_part(Part::SmallestOf, one)
            .with_part(Part::SmallestOf, other)
    }

    /// The largest of two amounts of money.
    pub fn largest(what: Term, rule: Rule, year: NormYear, one: Self, other: Self) -> Self {
        let amount = one.money().max(other.money());
        Self::rule(what, amount, rule, year)
            .with_part(Part::LargestOf, one)
            .with_part(Part::LargestOf, other)
    }

    /// A share of an amount of money.
    pub fn share(what: Term, rule: Rule, year: NormYear, share: Self, of: Self) -> Self {
        let amount = product(share.amount, of.amount);
        Self::rule(what, amount, rule, year)
            .with_part(Part::Times, share)
            .with_part(Part::Times, of)
    }

    /// Twelve times a monthly amount.
    pub fn year_of(what: Term, year: NormYear, month: Self) -> Self {
        let twelve = Self::rule(
            Term::MonthsPerYear,
            Quantity::Count(12),
            Rule::Calendar,
            year,
        );
        Self::share(what, Rule::TwelveMonths, year, twelve, month)
    }

    /// Adds something that was used.
    pub fn using(self, used: Self) -> Self {
        self.with_part(Part::Used, used)
    }

    /// As something that is added.
    pub fn added(self) -> Self {
        Self {
            part: Part::Plus,
            ..self
        }
    }

    /// As something that is taken off.
    pub fn taken_off(self) -> Self {
        Self {
            part: Part::Minus,
            ..self
        }
    }

    /// The amount of money; nothing where it is no money.
    pub fn money(&self) -> Cents {
        match self.amount {
            Quantity::Money(amount) => amount,
            _ => Cents::ZERO,
        }
    }

    /// The percentage; nothing where it is none.
    pub fn percentage(&self) -> Percentage {
        match self.amount {
            Quantity::Percentage(percentage) => percentage,
            _ => Percentage::ZERO,
        }
    }

    /// Whether this rule gives it.
    pub fn is_by(&self, rule: Rule) -> bool {
        matches!(self.because, Because::Rule { rule: by, .. } if by == rule)
    }

    /// The year of the norms of its rule; none of an input.
    pub const fn year(&self) -> Option<NormYear> {
        match self.because {
            Because::Rule { year, .. } => Some(year),
            Because::Input(_) => None,
        }
    }

    /// The first amount of this kind in the tree, from the top.
    pub fn find(&self, what: Term) -> Option<&Self> {
        if self.what == what {
            return Some(self);
        }
        self.from.iter().find_map(|child| child.find(what))
    }

    /// Whether every sum, product, smallest and largest in the tree is what its parts make.
    pub fn adds_up(&self) -> bool {
        self.agrees_with_its_parts() && self.from.iter().all(Self::adds_up)
    }

    fn agrees_with_its_parts(&self) -> bool {
        let of = |part| self.from.iter().filter(move |child| child.part == part);
        let factors: Vec<_> = of(Part::Times).collect();
        let product_agrees = match factors[..] {
            [] => true,
            [one, other] => Quantity::Money(product(one.amount, other.amount)) == self.amount,
            _ => false,
        };
        let is_sum = of(Part::Plus).chain(of(Part::Minus)).next().is_some();
        let smallest = of(Part::SmallestOf).map(Self::money).min();
        let largest = of(Part::LargestOf).map(Self::money).max();
        product_agrees
            && (!is_sum || signed_sum(&self.from) == self.amount)
            && smallest.is_none_or(|amount| amount == self.money())
            && largest.is_none_or(|amount| amount == self.money())
    }

    fn with_part(mut self, part: Part, child: Self) -> Self {
        self.from.push(Self { part, ..child });
        self
    }

    fn node(what: Term, amount: Quantity, because: Because) -> Self {
        Self {
            what,
            amount,
            because,
            part: Part::Used,
            from: Vec::new(),
        }
    }
}

/// Of percentages when the first part is one, and of money otherwise.
fn signed_sum(parts: &[Explanation]) -> Quantity {
    let first = parts.first().map(|first| first.amount);
    let of_percentages = matches!(first, Some(Quantity::Percentage(_)));
    let sum = |amount: fn(&Explanation) -> i64| -> i64 {
        let signed = parts.iter().map(|child| match child.part {
            Part::Plus => amount(child),
            Part::Minus => amount(child).saturating_neg(),
            _ => 0,
        });
        signed.fold(0, i64::saturating_add)
    };
    if of_percentages {
        let thousandths = sum(|child| i64::from(child.percentage().0));
        Percentage(i32::try_from(thousandths).unwrap_or(i32::MAX)).into()
    } else {
        Cents(sum(|child| child.money().0)).into()
    }
}

fn product(one: Quantity, other: Quantity) -> Cents {
    match (one, other) {
        (Quantity::Percentage(share), Quantity::Money(amount))
        | (Quantity::Money(amount), Quantity::Percentage(share)) => share.of(amount),
        (Quantity::Count(times), Quantity::Money(amount))
        | (Quantity::Money(amount), Quantity::Count(times)) => amount * i64::from(times),
        _ => Cents::ZERO,
    }
}

#[cfg(test)]
mod leaves;

#[cfg(test)]
mod tests;
