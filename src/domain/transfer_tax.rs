//! Overdrachtsbelasting: each buyer is taxed over the own share of the price. Knows no other costs.

use serde::{Deserialize, Serialize};
use time::Date;

use super::norms::NormYear;
use super::{Cents, Explanation, Person, PurchaseNorm, Rule, Term};

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

/// Who buys: alone, or two for half each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Buyers {
    /// The person who uses the app.
    pub applicant: TaxPosition,
    /// The partner who buys along.
    pub partner: Option<TaxPosition>,
}

impl Buyers {
    /// Somebody who buys alone.
    pub const fn alone(applicant: TaxPosition) -> Self {
        Self {
            applicant,
            partner: None,
        }
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
    position: TaxPosition,
    price: Cents,
    share: Cents,
    year: NormYear,
) -> Explanation {
    let norm = PurchaseNorm::of(year);
    let (rate, rule) = match position {
        TaxPosition::Starter if price <= norm.starter_limit => {
            (super::Percentage::ZERO, Rule::TransferTaxStarter)
        }
        TaxPosition::Starter => (norm.own_home_rate, Rule::TransferTaxStarterAboveLimit),
        TaxPosition::OwnHome => (norm.own_home_rate, Rule::TransferTaxOwnHome),
        TaxPosition::NotMainResidence => (norm.other_home_rate, Rule::TransferTaxOther),
    };
    let mut rate = Explanation::rule(Term::TransferTaxRate(person), rate, rule, year);
    if position == TaxPosition::Starter {
        let limit = Explanation::rule(Term::StarterLimit, norm.starter_limit, rule, year);
        rate = rate.using(limit);
    }
    let share = Explanation::rule(Term::ShareOfPrice(person), share, Rule::EqualShares, year);
    Explanation::share(Term::TransferTax(person), rule, year, rate, share)
}

#[cfg(test)]
mod tests {
    use time::Month;

    use super::*;

    const YEAR: NormYear = NormYear::Of2026;

    fn tax(euros: i64, applicant: TaxPosition, partner: Option<TaxPosition>) -> Cents {
        let explained = transfer_tax(
            Cents::from_euros(euros),
            Buyers { applicant, partner },
            YEAR,
        );
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
    fn a_starter_is_younger_than_35_on_the_day_of_the_transfer() {
        let born = day(1991, Month::June, 15);
        let on = |transfer| TaxPosition::at_transfer(born, transfer, false, true, YEAR);
        assert_eq!(on(day(2026, Month::June, 14)), TaxPosition::Starter);
        assert_eq!(on(day(2026, Month::June, 15)), TaxPosition::OwnHome);
        let again = TaxPosition::at_transfer(born, day(2026, Month::May, 1), true, true, YEAR);
        assert_eq!(again, TaxPosition::OwnHome);
    }
}
