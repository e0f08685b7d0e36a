//! Words of HypotheekApp: why an interest is what it is, what an offer brings along, what would help,
//! and the offers beside each other.

use super::explain::Reasoned;
use super::{Language, Text, text};
use crate::domain::{Conditions, Explanation, Offer, RateClass, Remedy, Term, WishChange};
use crate::journey::mortgage::StandingOffer;

impl Language {
    /// Why an interest is as low as it is: `lening tot 90% van de waarde`.
    pub fn rate_class(self, class: RateClass) -> String {
        match class {
            RateClass::Guaranteed => self.pick("met NHG", "with NHG").to_owned(),
            RateClass::UpTo(share) => {
                let share = self.percent(share);
                self.pick(
                    format!("lening tot {share} van de waarde"),
                    format!("loan up to {share} of the value"),
                )
            }
            RateClass::Above(share) => {
                let share = self.percent(share);
                self.pick(
                    format!("lening boven {share} van de waarde"),
                    format!("loan above {share} of the value"),
                )
            }
        }
    }

    /// What would help, with what the month would cost then.
    pub fn remedy(self, remedy: Remedy) -> String {
        let month = self.euros(remedy.monthly_gross);
        let what = self.wish(remedy.change);
        self.pick(
            format!("{what} Dan zegt deze geldverstrekker ja: {month} bruto per maand."),
            format!("{what} Then this lender says yes: {month} gross a month."),
        )
    }

    /// A change of an application, as a sentence.
    pub fn wish(self, change: WishChange) -> String {
        match change {
            WishChange::FixedYears(years) => {
                let years = self.years(i64::from(years));
                self.pick(
                    format!("Zet de rente {years} vast."),
                    format!("Fix the interest for {years}."),
                )
            }
            WishChange::WithNhg => self
                .pick("Vraag aan met NHG.", "Apply with NHG.")
                .to_owned(),
            WishChange::WithoutNhg => self
                .pick("Vraag aan zonder NHG.", "Apply without NHG.")
                .to_owned(),
            WishChange::OwnMoney(more) => {
                let more = self.euros(more);
                self.pick(
                    format!("Breng {more} meer eigen geld in, gespaard of gekregen."),
                    format!("Bring in {more} more own money, saved or given."),
                )
            }
        }
    }

    /// The button that tries what would help.
    pub fn try_remedy(self, change: WishChange) -> String {
        let what = self.wish_in_short(change);
        self.pick(format!("Probeer {what}"), format!("Try {what}"))
    }

    /// The button that takes back what is tried.
    pub fn take_back(self, change: WishChange) -> String {
        let what = self.wish_in_short(change);
        self.pick(format!("Neem terug: {what}"), format!("Take back: {what}"))
    }

    fn wish_in_short(self, change: WishChange) -> String {
        match change {
            WishChange::FixedYears(years) => {
                let years = self.years(i64::from(years));
                self.pick(format!("{years} vast"), format!("{years} fixed"))
            }
            WishChange::WithNhg => self.pick("met NHG", "with NHG").to_owned(),
            WishChange::WithoutNhg => self.pick("zonder NHG", "without NHG").to_owned(),
            WishChange::OwnMoney(more) => {
                let more = self.euros(more);
                self.pick(
                    format!("{more} meer eigen geld"),
                    format!("{more} more own money"),
                )
            }
        }
    }

    /// The offers beside each other: a row a fact, the fact's name first.
    pub fn offers_beside(self, offers: &[StandingOffer]) -> Vec<Vec<Reasoned>> {
        let row = |(name, cell, why): (Text, Cell, Reasons)| {
            let cells = offers.iter().map(|one| match one.offer.interest {
                Some(_) => Reasoned::of(cell(self, one), why(&one.offer)),
                None => "-".to_owned().into(),
            });
            let name = name.get(self).to_owned();
            std::iter::once(name.into()).chain(cells).collect()
        };
        FACTS.into_iter().map(row).collect()
    }

    fn last_day(self, one: &StandingOffer) -> String {
        match one.offer.accepted {
            Ok(()) => self.short_date(one.expires),
            Err(_) => self.pick("geen aanbod", "no offer").to_owned(),
        }
    }

    fn repay_free(self, conditions: Conditions) -> String {
        let share = self.percent(conditions.repay_free);
        self.pick(format!("{share} per jaar"), format!("{share} a year"))
    }

    fn moves_along(self, conditions: Conditions) -> String {
        let word = if conditions.moves_along {
            text("ja", "yes")
        } else {
            text("nee", "no")
        };
        word.get(self).to_owned()
    }
}

/// What a fact of an offer reads.
type Cell = fn(Language, &StandingOffer) -> String;

/// Where an amount of an offer comes from.
type Reasons = fn(&Offer) -> Option<&Explanation>;

const NO_AMOUNT: Reasons = |_| None;

/// The facts by which offers are compared, in the order of reading.
const FACTS: [(Text, Cell, Reasons); 10] = [
    (
        text("Rente", "Interest"),
        |language, one| language.percent(one.offer.interest.unwrap_or_default()),
        |offer| offer.interest_explanation.as_ref(),
    ),
    (
        text("Tariefklasse", "Rate class"),
        |language, one| {
            let class = one.offer.class.map(|class| language.rate_class(class));
            class.unwrap_or_default()
        },
        |offer| {
            offer
                .interest_explanation
                .as_ref()?
                .find(Term::ClassDiscount)
        },
    ),
    (
        text("Bruto per maand", "Gross a month"),
        |language, one| language.euros(one.offer.monthly_gross),
        |offer| Some(&offer.explanation),
    ),
    (
        text("Netto per maand, eerste jaar", "Net a month, first year"),
        |language, one| language.euros(one.offer.monthly_net),
        |offer| offer.net_explanation.as_ref(),
    ),
    (
        text("Alle rente in 30 jaar", "All interest in 30 years"),
        |language, one| language.euros(one.offer.total_interest),
        |offer| offer.total_explanation.as_ref()?.find(Term::TotalInterest),
    ),
    (
        text("Alles samen in 30 jaar", "Everything in 30 years"),
        |language, one| language.euros(one.offer.loan + one.offer.total_interest),
        |offer| offer.total_explanation.as_ref(),
    ),
    (
        text(
            "Extra aflossen zonder boete",
            "Extra repayment without a penalty",
        ),
        |language, one| language.repay_free(one.offer.conditions),
        NO_AMOUNT,
    ),
    (
        text(
            "Rente meenemen naar een volgend huis",
            "Interest moves along to a next home",
        ),
        |language, one| language.moves_along(one.offer.conditions),
        NO_AMOUNT,
    ),
    (
        text("Tarieven van", "Rates of"),
        |language, one| language.short_date(one.offer.dated),
        NO_AMOUNT,
    ),
    (
        text("Aanbod geldt tot en met", "Offer holds until"),
        |language, one| language.last_day(one),
        NO_AMOUNT,
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Cents, Percentage};

    #[test]
    fn what_would_help_names_the_change_and_the_month() {
        for (change, part) in [
            (WishChange::FixedYears(10), "10 jaar vast"),
            (WishChange::WithoutNhg, "zonder NHG"),
            (WishChange::WithNhg, "met NHG"),
            (
                WishChange::OwnMoney(Cents::from_euros(12_345)),
                "€\u{a0}12.345",
            ),
        ] {
            let said = Language::Dutch.remedy(Remedy {
                change,
                monthly_gross: Cents::from_euros(1_200),
            });
            assert!(
                said.contains(part) && said.contains("€\u{a0}1.200"),
                "{said}"
            );
            assert!(Language::Dutch.try_remedy(change).contains(part));
            assert!(Language::Dutch.take_back(change).starts_with("Neem terug"));
        }
        let class = RateClass::UpTo(Percentage(90_000));
        assert_eq!(
            Language::English.rate_class(class),
            "loan up to 90% of the value"
        );
    }
}
