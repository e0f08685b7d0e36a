//! Overdrachtsbelasting: each buyer is taxed over the own share of the price. Knows no other costs.

use serde::{Deserialize, Serialize};
use time::Date;

use super::norms::NormYear;
use super::purchase_costs::reckoned_price;
use super::{
    AgeBand, Because, Cents, Explanation, Person, PurchaseNorm, Rule, Source, Sourced, Term,
};

/// How one buyer stands towards the transfer tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TaxPosition {
    /// Under 35 at the transfer, going to live there, exemption not used before.
    Starter,
    /// Going to live there.
    #[default]
    OwnHome,
    /// Not going to live there.
    NotMainResidence,
}

/// What is said of one buyer, as far as the transfer tax asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuyerSaid {
    /// How old, on the day at the notary.
    pub age: Sourced<AgeBand>,
    /// Whether the starters' exemption was used before.
    pub exemption_used: Sourced<bool>,
    /// Whether the buyer will live there.
    pub lives_there: Sourced<bool>,
}

impl BuyerSaid {
    /// The position that follows from it.
    pub fn position(self) -> TaxPosition {
        if !self.lives_there.value {
            TaxPosition::NotMainResidence
        } else if self.age.value == AgeBand::Under35 && !self.exemption_used.value {
            TaxPosition::Starter
        } else {
            TaxPosition::OwnHome
        }
    }

    /// What of it decides, in the order in which the law asks.
    fn leaves(self, person: Person) -> Vec<Explanation> {
        let mut leaves = vec![self.lives_there.explain(Term::LivesThere)];
        if self.lives_there.value {
            leaves.push(self.age.explain(Term::Age(person)));
            if self.age.value == AgeBand::Under35 {
                leaves.push(self.exemption_used.explain(Term::ExemptionUsed(person)));
            }
        }
        leaves
    }
}

/// A position with what it follows from, where that is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxStanding {
    /// The position.
    pub position: TaxPosition,
    /// What was said; nothing where only the position is declared.
    pub said: Option<BuyerSaid>,
}

impl TaxStanding {
    /// A position of which is told elsewhere what it follows from.
    pub const fn of(position: TaxPosition) -> Self {
        Self {
            position,
            said: None,
        }
    }
}

impl TaxStanding {
    /// That of a partner who is tried out beside this buyer: as old as the buyer, going to live in the
    /// same home, and without an exemption that was used before.
    pub fn of_tried_partner(self) -> Self {
        match self.said {
            Some(said) => Self::from(BuyerSaid {
                age: Sourced::tried(said.age.value),
                exemption_used: Sourced::tried(false),
                lives_there: said.lives_there,
            }),
            None => self,
        }
    }
}

impl From<BuyerSaid> for TaxStanding {
    fn from(said: BuyerSaid) -> Self {
        Self {
            position: said.position(),
            said: Some(said),
        }
    }
}

/// Who buys: alone, or two for half each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Buyers {
    /// The person who uses the app.
    pub applicant: TaxStanding,
    /// The partner who buys along.
    pub partner: Option<TaxStanding>,
}

impl Buyers {
    /// Somebody who buys alone.
    pub const fn alone(applicant: TaxPosition) -> Self {
        Self {
            applicant: TaxStanding::of(applicant),
            partner: None,
        }
    }

    /// Two for half each.
    pub const fn together(applicant: TaxPosition, partner: TaxPosition) -> Self {
        Self {
            applicant: TaxStanding::of(applicant),
            partner: Some(TaxStanding::of(partner)),
        }
    }

    /// Whether a euro more makes a buyer lose the starters' exemption.
    pub fn lose_exemption_above(self, price: Cents, year: NormYear) -> bool {
        price == PurchaseNorm::of(year).starter_limit && self.have_exemption()
    }

    /// Whether a buyer is a starter, who pays no tax up to the limit.
    pub fn have_exemption(self) -> bool {
        let everybody = [Some(self.applicant), self.partner];
        let mut positions = everybody.into_iter().flatten().map(|one| one.position);
        positions.any(|position| position == TaxPosition::Starter)
    }
}

impl TaxPosition {
    /// The position of a buyer on the day of the transfer at the notary, which is the day that
    /// counts: not that of the contract.
    pub fn at_transfer(
        born: Date,
        transfer: Date,
        exemption_used: bool,
        lives_there: bool,
        year: NormYear,
    ) -> Self {
        if !lives_there {
            return Self::NotMainResidence;
        }
        let limit = i32::from(PurchaseNorm::of(year).starter_younger_than_years);
        let age = age_on(born, transfer);
        if (18..limit).contains(&age) && !exemption_used {
            return Self::Starter;
        }
        Self::OwnHome
    }
}

/// Full years of age on a day.
pub fn age_on(born: Date, day: Date) -> i32 {
    let birthday_to_come =
        (u8::from(day.month()), day.day()) < (u8::from(born.month()), born.day());
    day.year() - born.year() - i32::from(birthday_to_come)
}

/// Whether a buyer in this tree pays no tax for being of an age that nobody said.
pub fn assumes_a_starter(tree: &Explanation) -> bool {
    [Person::Applicant, Person::Partner]
        .into_iter()
        .any(|person| {
            let rate = tree.find(Term::TransferTaxRate(person));
            let exempt = rate.filter(|rate| rate.is_by(Rule::TransferTaxStarter));
            let age = exempt.and_then(|rate| rate.find(Term::Age(person)));
            age.is_some_and(|age| age.because == Because::Input(Source::Assumed))
        })
}

/// The tax over a price (for a home at its value).
pub fn transfer_tax(price: Cents, buyers: Buyers, year: NormYear) -> Explanation {
    let price = price.at_least_zero();
    let half = Cents(price.0 / 2);
    let parts = match buyers.partner {
        None => vec![tax_of_buyer(Person::Applicant, buyers.applicant, price, price, year).added()],
        Some(partner) => vec![
            tax_of_buyer(
                Person::Applicant,
                buyers.applicant,
                price,
                price - half,
                year,
            )
            .added(),
            tax_of_buyer(Person::Partner, partner, price, half, year).added(),
        ],
    };
    let what = Term::Cost(super::CostKind::TransferTax);
    Explanation::sum(what, Rule::EqualShares, year, parts)
}

fn tax_of_buyer(
    person: Person,
    standing: TaxStanding,
    price: Cents,
    share: Cents,
    year: NormYear,
) -> Explanation {
    let norm = PurchaseNorm::of(year);
    let position = standing.position;
    let (rate, rule) = match position {
        TaxPosition::Starter if price <= norm.starter_limit => {
            (super::Percentage::ZERO, Rule::TransferTaxStarter)
        }
        TaxPosition::Starter => (norm.own_home_rate, Rule::TransferTaxStarterAboveLimit),
        TaxPosition::OwnHome => (norm.own_home_rate, Rule::TransferTaxOwnHome),
        TaxPosition::NotMainResidence => (norm.other_home_rate, Rule::TransferTaxOther),
    };
    let mut rate = Explanation::rule(Term::TransferTaxRate(person), rate, rule, year);
    let said = standing.said.map(|said| said.leaves(person));
    rate.from.extend(said.unwrap_or_default());
    if position == TaxPosition::Starter {
        let limit = Explanation::rule(Term::StarterLimit, norm.starter_limit, rule, year);
        rate = rate.using(limit);
    }
    let mut part = Explanation::rule(Term::ShareOfPrice(person), share, Rule::EqualShares, year);
    if share != price {
        part = part.using(reckoned_price(price, year));
    }
    let share = part;
    Explanation::share(Term::TransferTax(person), rule, year, rate, share)
}

#[cfg(test)]
mod tests {
    use time::Month;

    use super::*;

    const YEAR: NormYear = NormYear::Of2026;

    fn tax(euros: i64, applicant: TaxPosition, partner: Option<TaxPosition>) -> Cents {
        let buyers = match partner {
            Some(partner) => Buyers::together(applicant, partner),
            None => Buyers::alone(applicant),
        };
        let explained = transfer_tax(Cents::from_euros(euros), buyers, YEAR);
        assert!(explained.adds_up());
        explained.money()
    }

    fn day(year: i32, month: Month, day: u8) -> Date {
        Date::from_calendar_date(year, month, day).unwrap()
    }

    #[test]
    fn the_three_rates() {
        assert_eq!(tax(300_000, TaxPosition::Starter, None), Cents::ZERO);
        assert_eq!(
            tax(300_000, TaxPosition::OwnHome, None),
            Cents::from_euros(6_000)
        );
        assert_eq!(
            tax(300_000, TaxPosition::NotMainResidence, None),
            Cents::from_euros(24_000)
        );
    }

    #[test]
    fn above_the_limit_the_exemption_lapses_altogether() {
        assert_eq!(tax(555_000, TaxPosition::Starter, None), Cents::ZERO);
        assert_eq!(tax(555_001, TaxPosition::Starter, None), Cents(1_110_002));
    }

    #[test]
    fn given_a_partner_of_35_then_only_that_half_is_taxed() {
        let taxed = tax(400_000, TaxPosition::Starter, Some(TaxPosition::OwnHome));
        assert_eq!(taxed, Cents::from_euros(4_000));
    }

    #[test]
    fn an_exemption_for_an_age_that_nobody_said_is_told_apart() {
        let assumes = |age, price| {
            let said = BuyerSaid {
                age,
                exemption_used: Sourced::assumed(false),
                lives_there: Sourced::assumed(true),
            };
            let buyers = Buyers {
                applicant: TaxStanding::of(TaxPosition::OwnHome),
                partner: Some(said.into()),
            };
            assumes_a_starter(&transfer_tax(Cents::from_euros(price), buyers, YEAR))
        };
        assert!(assumes(Sourced::assumed(AgeBand::Under35), 300_000));
        assert!(!assumes(Sourced::typed(AgeBand::Under35), 300_000));
        assert!(!assumes(Sourced::assumed(AgeBand::Under57), 300_000));
        // Above the limit the age changes nothing.
        assert!(!assumes(Sourced::assumed(AgeBand::Under35), 600_000));
    }

    #[test]
    fn what_was_said_of_a_buyer_decides_and_stands_with_the_rate() {
        let said = |age, exemption_used, lives_there| BuyerSaid {
            age: Sourced::typed(age),
            exemption_used: Sourced::assumed(exemption_used),
            lives_there: Sourced::assumed(lives_there),
        };
        let told = |said: BuyerSaid| {
            let buyers = Buyers {
                applicant: said.into(),
                partner: None,
            };
            let tax = transfer_tax(Cents::from_euros(300_000), buyers, YEAR);
            let rate = tax.find(Term::TransferTaxRate(Person::Applicant)).unwrap();
            let leaves: Vec<_> = rate.from.iter().map(|leaf| leaf.what).collect();
            (tax.money().0 / 100, leaves)
        };
        let (lives, age) = (Term::LivesThere, Term::Age(Person::Applicant));
        let used = Term::ExemptionUsed(Person::Applicant);
        let young = told(said(AgeBand::Under35, false, true));
        assert_eq!(young, (0, vec![lives, age, used, Term::StarterLimit]));
        let again = told(said(AgeBand::Under35, true, true));
        assert_eq!(again, (6_000, vec![lives, age, used]));
        let older = told(said(AgeBand::Under57, false, true));
        assert_eq!(older, (6_000, vec![lives, age]));
        let elsewhere = told(said(AgeBand::Under35, false, false));
        assert_eq!(elsewhere, (24_000, vec![lives]));
    }

    #[test]
    fn a_starter_is_younger_than_35_on_the_day_of_the_transfer() {
        let born = day(1991, Month::June, 15);
        let on = |transfer| TaxPosition::at_transfer(born, transfer, false, true, YEAR);
        assert_eq!(on(day(2026, Month::June, 14)), TaxPosition::Starter);
        assert_eq!(on(day(2026, Month::June, 15)), TaxPosition::OwnHome);
        let again = TaxPosition::at_transfer(born, day(2026, Month::May, 1), true, true, YEAR);
        assert_eq!(again, TaxPosition::OwnHome);
    }
}
