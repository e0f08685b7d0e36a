//! Homes side by side: which facts are compared, and how they read. Knows no looks.

use super::explain::Reasoned;
use super::{Language, Text, homes, search, text};
use crate::domain::home::Home;
use crate::domain::{Affordability, Explanation};

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

impl Language {
    /// Compares homes; what they cost is only there for homes that were checked.
    pub fn compare(self, compared: &[(Home, Option<Affordability>)]) -> Vec<ComparedFact> {
        let fact = |criterion, label: Text, value: &dyn Fn(&Home) -> String| ComparedFact {
            criterion,
            label,
            values: (compared.iter())
                .map(|(home, _)| value(home).into())
                .collect(),
        };
        let mut facts = vec![
            fact(
                Criterion::Money,
                text("Vraagprijs", "Asking price"),
                &|home| self.euros(home.price),
            ),
            fact(
                Criterion::Building,
                text("Soort woning", "Kind of home"),
                &|home| homes::kind(home.kind).get(self).to_owned(),
            ),
            fact(Criterion::Space, text("Plaats", "Town"), &|home| {
                home.address.town.clone()
            }),
            fact(Criterion::Building, text("Bouwjaar", "Built in"), &|home| {
                home.built.to_string()
            }),
            fact(
                Criterion::Space,
                text("Woonoppervlakte", "Living area"),
                &|home| self.square_metres(home.living_area),
            ),
            fact(
                Criterion::Money,
                text("Prijs per m²", "Price per m²"),
                &|home| {
                    self.euros(crate::domain::Cents(
                        home.price.0 / i64::from(home.living_area.max(1)),
                    ))
                },
            ),
            fact(
                Criterion::Space,
                text("Perceeloppervlakte", "Plot area"),
                &|home| {
                    home.plot_area.map_or_else(
                        || self.pick("geen", "none").to_owned(),
                        |area| self.square_metres(area),
                    )
                },
            ),
            fact(Criterion::Space, text("Aantal kamers", "Rooms"), &|home| {
                home.rooms.to_string()
            }),
            fact(
                Criterion::Space,
                text("Buitenruimte", "Outdoor space"),
                &|home| homes::outdoor(home.outdoor).get(self).to_owned(),
            ),
            fact(
                Criterion::Building,
                text("Energielabel", "Energy label"),
                &|home| home.energy_label().label().to_owned(),
            ),
            fact(
                Criterion::Building,
                text("Slechtste onderdeel", "Worst building part"),
                &|home| self.worst_part(home),
            ),
            fact(Criterion::Money, text("WOZ-waarde", "WOZ value"), &|home| {
                self.euros(home.passport.woz.value.value)
            }),
        ];
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
            fact(text("Eigen geld nodig", "Own money needed"), &|checked| {
                amount(checked.own_money_needed, &checked.own_money_explanation)
            }),
            fact(text("Netto per maand", "Net a month"), &|checked| {
                amount(checked.month.net, &checked.month.explanation)
            }),
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
            }
        }
    }
}
