//! Objectpaspoort in words: groups of facts, each with everything that was said about it. Decides
//! what stands together and how it reads; knows no looks.

use time::Date;

use super::{Language, Text, homes, text};
use crate::domain::home::Home;
use crate::domain::passport::statement::after_years;
use crate::domain::passport::{Condition, EasementKind, Fact, FactKind, FactSource, Passport};

/// Facts that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactGroup {
    /// What they are about.
    pub title: Text,
    /// The facts.
    pub lines: Vec<FactLine>,
}

/// One fact, with all that was said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactLine {
    /// What it is about, for links and proofs.
    pub kind: FactKind,
    /// What it is.
    pub label: Text,
    /// What was said, best proof first.
    pub said: Vec<Said>,
    /// What it means; for facts of which the bare value says little.
    pub meaning: Option<Text>,
    /// Why sources disagree, when they do.
    pub conflict: Option<Text>,
}

/// What one source said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What.
    pub value: String,
    /// Who.
    pub source: FactSource,
    /// When.
    pub on: Date,
    /// Whether the source signs or certifies it.
    pub proven: bool,
    /// The how manieth of its kind, from 0.
    pub number: usize,
}

impl Said {
    fn of<T>(fact: &Fact<T>, value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            source: fact.source,
            on: fact.on,
            proven: fact.proven,
            number: 0,
        }
    }
}

impl FactLine {
    fn new(kind: FactKind, label: Text, said: Said) -> Self {
        Self {
            kind,
            label,
            said: vec![said],
            meaning: None,
            conflict: None,
        }
    }

    fn meaning(self, meaning: Text) -> Self {
        Self {
            meaning: Some(meaning),
            ..self
        }
    }
}

/// Why two measurements of a living area differ.
const AREAS_DIFFER: Text = text(
    "De gemeente en de makelaar meten niet hetzelfde. Een zolder, serre of schuine kant telt soms wel mee en soms niet. Vraag naar het meetrapport.",
    "The municipality and the agent do not measure the same. An attic, a conservatory or a slope may count or not. Ask for the measuring report.",
);

/// Why two scores of the same part differ.
pub const CONDITIONS_DIFFER: Text = text(
    "De keurder heeft alles bekeken en tekent ervoor. De verkoper geeft een eigen indruk. Bij verschil weegt de keuring zwaarder.",
    "The inspector looked at everything and signs for it. The seller gives an own impression. Where they differ the inspection weighs more.",
);

/// Whether sources disagree on any building part.
pub fn conditions_differ(conditions: &[Fact<Condition>]) -> bool {
    conditions
        .windows(2)
        .any(|pair| pair[0].value != pair[1].value)
}

impl Language {
    /// Everything in the passport but the condition, which is a table of its own.
    pub fn passport(self, home: &Home) -> Vec<FactGroup> {
        let passport = &home.passport;
        let mut groups = vec![
            self.building(passport),
            self.land(passport),
            self.value_and_registration(passport),
            self.surroundings(passport),
        ];
        groups.extend(self.association(passport));
        groups
    }

    fn building(self, passport: &Passport) -> FactGroup {
        let energy = &passport.energy_label;
        let until = FactKind::EnergyLabel.good_for_years().unwrap_or_default();
        let (letter, until) = (
            energy.value.label(),
            self.date(after_years(energy.on, until)),
        );
        let label = Said::of(
            energy,
            self.pick(
                format!("{letter}, geldig tot {until}"),
                format!("{letter}, valid until {until}"),
            ),
        );
        let areas = passport
            .living_area
            .iter()
            .enumerate()
            .map(|(number, fact)| Said {
                number,
                ..Said::of(fact, self.square_metres(fact.value))
            });
        let built = Said::of(&passport.built, passport.built.value.to_string());
        let monument = homes::monument(passport.monument.value).get(self);
        FactGroup {
            title: text("Gebouw", "Building"),
            lines: vec![
                FactLine::new(
                    FactKind::EnergyLabel,
                    text("Energielabel", "Energy label"),
                    label,
                ),
                FactLine {
                    kind: FactKind::LivingArea,
                    label: text("Woonoppervlakte", "Living area"),
                    said: areas.collect(),
                    meaning: None,
                    conflict: passport.area_is_disputed().then_some(AREAS_DIFFER),
                },
                FactLine::new(FactKind::Built, text("Bouwjaar", "Built in"), built),
                FactLine::new(
                    FactKind::Monument,
                    text("Monument", "Monument"),
                    Said::of(&passport.monument, monument),
                ),
            ],
        }
    }

    fn land(self, passport: &Passport) -> FactGroup {
        let cadastral = &passport.cadastral.value;
        let plot = cadastral
            .plot_area
            .map(|area| format!(", {}", self.square_metres(area)));
        let designation = format!("{}{}", cadastral.designation(), plot.unwrap_or_default());
        let zoning = homes::zoning(passport.zoning.value).get(self);
        let mut lines = vec![
            FactLine::new(
                FactKind::Cadastral,
                text("Kadaster", "Land registry"),
                Said::of(&passport.cadastral, designation),
            )
            .meaning(text(
                "Zo staat de woning in de akte.",
                "This is how the deed names the home.",
            )),
            FactLine::new(
                FactKind::Zoning,
                text("Bestemming", "Zoning"),
                Said::of(&passport.zoning, zoning),
            ),
        ];
        lines.push(self.easements(passport));
        if let Some(lease) = &passport.ground_lease {
            let (rent, until) = (self.euros(lease.value.yearly_rent), lease.value.until);
            let value = self.pick(
                format!("{rent} per jaar, tot {until}"),
                format!("{rent} a year, until {until}"),
            );
            lines.push(
                FactLine::new(
                    FactKind::GroundLease,
                    text("Erfpacht", "Ground lease"),
                    Said::of(lease, value),
                )
                .meaning(text(
                    "De grond is niet van u. U huurt die.",
                    "The land is not yours. You rent it.",
                )),
            );
        }
        FactGroup {
            title: text("Grond en rechten", "Land and rights"),
            lines,
        }
    }

    fn easements(self, passport: &Passport) -> FactLine {
        let fact = &passport.easements;
        let none = text("Geen", "None").get(self).to_owned();
        let all: Vec<_> = fact
            .value
            .iter()
            .map(|one| homes::easement(*one).get(self))
            .collect();
        let value = if all.is_empty() { none } else { all.join(" ") };
        let crossing = fact
            .value
            .iter()
            .any(|one| one.kind == EasementKind::RightOfWay);
        let label = if crossing || all.is_empty() {
            text(
                "Recht van overpad en andere rechten",
                "Right of way and other rights",
            )
        } else {
            text("Rechten van buren", "Rights of neighbours")
        };
        FactLine::new(FactKind::Easements, label, Said::of(fact, value))
    }

    fn value_and_registration(self, passport: &Passport) -> FactGroup {
        let woz = passport.woz.value;
        let (value, day) = (self.euros(woz.value), self.date(woz.valued_on));
        let value = self.pick(format!("{value} op {day}"), format!("{value} on {day}"));
        let entry = &passport.registration.value;
        let registered = format!("{} · {}", homes::purpose(entry.purpose).get(self), entry.id);
        FactGroup {
            title: text("Waarde en registratie", "Value and registration"),
            lines: vec![
                FactLine::new(
                    FactKind::Woz,
                    text("WOZ-waarde", "WOZ value"),
                    Said::of(&passport.woz, value),
                )
                .meaning(text(
                    "De gemeente schat deze waarde voor de belasting. Het is geen vraagprijs.",
                    "The municipality sets this value for taxes. It is no asking price.",
                )),
                FactLine::new(
                    FactKind::Registration,
                    text("BAG", "BAG"),
                    Said::of(&passport.registration, registered),
                ),
            ],
        }
    }

    fn surroundings(self, passport: &Passport) -> FactGroup {
        let risk = homes::foundation(passport.foundation_risk.value).get(self);
        let soil = homes::soil(passport.soil.value).get(self);
        let noise = passport.noise.value;
        let heard = format!("{noise} dB: {}", homes::noise(noise).get(self));
        FactGroup {
            title: text("Bodem en omgeving", "Soil and surroundings"),
            lines: vec![
                FactLine::new(
                    FactKind::FoundationRisk,
                    text("Funderingsrisico", "Foundation risk"),
                    Said::of(&passport.foundation_risk, risk),
                )
                .meaning(about_foundation(passport)),
                FactLine::new(
                    FactKind::Soil,
                    text("Bodem", "Soil"),
                    Said::of(&passport.soil, soil),
                ),
                FactLine::new(
                    FactKind::Noise,
                    text("Geluid van verkeer", "Traffic noise"),
                    Said::of(&passport.noise, heard),
                ),
            ],
        }
    }

    fn association(self, passport: &Passport) -> Option<FactGroup> {
        let fact = passport.owners_association.as_ref()?;
        let vve = fact.value;
        let (monthly, reserve) = (self.euros(vve.monthly), self.euros(vve.reserve_fund));
        let plan = if vve.maintenance_plan {
            self.pick("Er is een onderhoudsplan.", "There is a maintenance plan.")
        } else {
            self.pick(
                "Er is geen onderhoudsplan.",
                "There is no maintenance plan.",
            )
        };
        let value = self.pick(
            format!(
                "{monthly} per maand. Samen {reserve} gespaard met {} appartementen. {plan}",
                vve.apartments
            ),
            format!(
                "{monthly} a month. {reserve} saved together by {} apartments. {plan}",
                vve.apartments
            ),
        );
        let line = FactLine::new(
            FactKind::OwnersAssociation,
            text("Bijdrage en reserve", "Contribution and reserve"),
            Said::of(fact, value),
        );
        Some(FactGroup {
            title: text(
                "Vereniging van Eigenaren (VvE)",
                "Owners’ association (VvE)",
            ),
            lines: vec![line],
        })
    }
}

/// What the estimate of the foundation's risk is, and where more is said of this home itself.
fn about_foundation(passport: &Passport) -> Text {
    let mut by = passport.condition.iter().map(|fact| fact.source);
    if by.any(|source| source == FactSource::Inspection) {
        return text(
            "Een schatting voor de buurt. De keuring hierboven gaat over deze woning.",
            "An estimate for the neighbourhood. The inspection above is about this home.",
        );
    }
    text(
        "Een schatting voor de buurt. Deze woning is niet gekeurd: wat hierboven staat, zegt de verkoper zelf.",
        "An estimate for the neighbourhood. This home was not inspected: what stands above the seller says.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::home::Catalogue;

    fn homes() -> Vec<Home> {
        Catalogue::from_json(include_str!("../../public/data/homes.json"))
            .unwrap()
            .homes
    }

    #[test]
    fn every_fact_of_every_passport_is_told() {
        for home in homes() {
            for language in Language::ALL {
                let groups = language.passport(&home);
                let told = groups
                    .iter()
                    .flat_map(|group| &group.lines)
                    .map(|line| line.said.len())
                    .sum::<usize>();
                let all = home.passport.provenances().len();
                assert_eq!(told + home.passport.condition.len(), all, "{}", home.id);
            }
        }
    }

    #[test]
    fn an_inspection_is_named_only_where_there_is_one() {
        let mut seen = [0, 0];
        for home in homes() {
            let mut by = home.passport.condition.iter().map(|fact| fact.source);
            let inspected = by.any(|source| source == FactSource::Inspection);
            let said = about_foundation(&home.passport).get(Language::Dutch);
            assert_eq!(said.contains("keuring hierboven"), inspected, "{}", home.id);
            seen[usize::from(inspected)] += 1;
        }
        assert!(seen[0] > 0 && seen[1] > 0, "{seen:?}");
    }

    #[test]
    fn given_two_areas_both_stand_there_with_the_reason() {
        let disputed = homes()
            .into_iter()
            .find(|home| home.passport.area_is_disputed())
            .unwrap();
        let groups = Language::Dutch.passport(&disputed);
        let lines = groups.iter().flat_map(|group| &group.lines);
        let line = lines
            .filter(|line| line.conflict.is_some())
            .collect::<Vec<_>>();
        assert_eq!(line.len(), 1);
        assert_eq!(line[0].said.len(), disputed.passport.living_area.len());
    }
}
