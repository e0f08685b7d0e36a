//! Homes side by side: which facts are compared, and how they read. Knows no looks.

use super::explain::Reasoned;
use super::{Language, Text, homes, search, text};
use crate::domain::home::{Home, asking_price, price_per_square_metre};
use crate::domain::{Affordability, Explanation, Term};

/// How many homes can be compared at once.
pub const MOST_COMPARED: usize = 4;

/// What several homes are compared by: each can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// Price, and what it costs.
    Money,
    /// Size, rooms, outdoor space.
    Space,
    /// Kind, year, state, label.
    Building,
}

impl Criterion {
    /// All of them, in the order of the choices.
    pub const ALL: [Self; 3] = [Self::Money, Self::Space, Self::Building];

    /// What it is called.
    pub const fn name(self) -> Text {
        match self {
            Self::Money => text("Geld", "Money"),
            Self::Space => text("Ruimte", "Space"),
            Self::Building => text("Gebouw", "Building"),
        }
    }
}

/// One fact of all compared homes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedFact {
    /// The criterion it belongs to.
    pub criterion: Criterion,
    /// What is compared.
    pub label: Text,
    /// Its value per home, in their order.
    pub values: Vec<Reasoned>,
}

/// How a fact of a home reads.
type Reading = fn(Language, &Home) -> String;

/// Where an amount of a home comes from.
type Reasons = fn(&Home) -> Option<Explanation>;

const NO_AMOUNT: Reasons = |_| None;

/// What is compared of every home, in the order of the table.
const FACTS: [(Criterion, Text, Reading, Reasons); 12] = [
    (
        Criterion::Money,
        text("Vraagprijs", "Asking price"),
        |language, home| language.euros(home.price),
        |home| Some(asking_price(home.price)),
    ),
    (
        Criterion::Building,
        text("Soort woning", "Kind of home"),
        |language, home| homes::kind(home.kind).get(language).to_owned(),
        NO_AMOUNT,
    ),
    (
        Criterion::Space,
        text("Plaats", "Town"),
        |_, home| home.address.town.clone(),
        NO_AMOUNT,
    ),
    (
        Criterion::Building,
        text("Bouwjaar", "Built in"),
        |_, home| home.built.to_string(),
        NO_AMOUNT,
    ),
    (
        Criterion::Space,
        text("Woonoppervlakte", "Living area"),
        |language, home| language.square_metres(home.living_area),
        NO_AMOUNT,
    ),
    (
        Criterion::Money,
        text("Prijs per m²", "Price per m²"),
        |language, home| {
            let why = price_per_square_metre(home.price, home.living_area);
            why.map_or_else(|| "-".to_owned(), |why| language.euros(why.money()))
        },
        |home| price_per_square_metre(home.price, home.living_area),
    ),
    (
        Criterion::Space,
        text("Perceeloppervlakte", "Plot area"),
        |language, home| match home.plot_area {
            Some(area) => language.square_metres(area),
            None => language.pick("geen", "none").to_owned(),
        },
        NO_AMOUNT,
    ),
    (
        Criterion::Space,
        text("Aantal kamers", "Rooms"),
        |_, home| home.rooms.to_string(),
        NO_AMOUNT,
    ),
    (
        Criterion::Space,
        text("Buitenruimte", "Outdoor space"),
        |language, home| homes::outdoor(home.outdoor).get(language).to_owned(),
        NO_AMOUNT,
    ),
    (
        Criterion::Building,
        text("Energielabel", "Energy label"),
        |_, home| home.energy_label().label().to_owned(),
        NO_AMOUNT,
    ),
    (
        Criterion::Building,
        text("Slechtste onderdeel", "Worst building part"),
        Language::worst_part,
        NO_AMOUNT,
    ),
    (
        Criterion::Money,
        text("WOZ-waarde", "WOZ value"),
        |language, home| language.euros(home.passport.woz.value.value),
        |home| Some(home.offer().woz?.explain(Term::WozValue)),
    ),
];

impl Language {
    /// Compares homes; what they cost is only there for homes that were checked.
    pub fn compare(self, compared: &[(Home, Option<Affordability>)]) -> Vec<ComparedFact> {
        let fact = |(criterion, label, reading, why): (Criterion, Text, Reading, Reasons)| {
            let value = |(home, _): &(Home, _)| Reasoned {
                said: reading(self, home),
                why: why(home),
            };
            ComparedFact {
                criterion,
                label,
                values: compared.iter().map(value).collect(),
            }
        };
        let mut facts: Vec<_> = FACTS.into_iter().map(fact).collect();
        if compared.iter().any(|(_, checked)| checked.is_some()) {
            facts.extend(self.compare_cost(compared));
        }
        facts
    }

    fn worst_part(self, home: &Home) -> String {
        let Some(condition) = home.passport.condition.first() else {
            return "-".to_owned();
        };
        let worst = condition.value.worst();
        format!("{} {}", worst.0, homes::score(worst).get(self))
    }

    fn compare_cost(self, compared: &[(Home, Option<Affordability>)]) -> Vec<ComparedFact> {
        let fact = |label: Text, value: &dyn Fn(&Affordability) -> Reasoned| {
            let value = |(_, checked): &(Home, Option<Affordability>)| {
                let checked = checked.as_ref();
                checked.map_or_else(|| "-".to_owned().into(), value)
            };
            ComparedFact {
                criterion: Criterion::Money,
                label,
                values: compared.iter().map(value).collect(),
            }
        };
        let amount = |amount, why: &Explanation| Reasoned::of(self.euros(amount), Some(why));
        vec![
            fact(text("Past het?", "Does it fit?"), &|checked| {
                match checked.verdict {
                    crate::domain::Verdict::FitsIf => self.fit(checked),
                    verdict => search::verdict(verdict).get(self).to_owned(),
                }
                .into()
            }),
            fact(
                text("Eigen geld, minstens nodig", "Own money, needed at least"),
                &|checked| amount(checked.own_money_needed, &checked.own_money_explanation),
            ),
            fact(
                text(
                    "Netto per maand, met al uw eigen geld",
                    "Net a month, with all of your own money",
                ),
                &|checked| amount(checked.month.net, &checked.month.explanation),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::home::Catalogue;

    #[test]
    fn every_compared_fact_has_a_value_for_every_home() {
        let homes = Catalogue::from_json(include_str!("../../public/data/homes.json"))
            .unwrap()
            .homes;
        let compared: Vec<_> = homes
            .into_iter()
            .take(MOST_COMPARED)
            .map(|home| (home, None))
            .collect();
        for language in Language::ALL {
            for fact in language.compare(&compared) {
                assert_eq!(fact.values.len(), MOST_COMPARED, "{:?}", fact.label);
                let is_amount = |value: &Reasoned| value.said.contains('€');
                for value in &fact.values {
                    assert_eq!(value.why.is_some(), is_amount(value), "{:?}", fact.label);
                }
            }
        }
    }
}
