//! The facts of a passport as statements: what kind of fact, who said it, and the exact words that the
//! source signs. Knows no keys and no signatures.

use serde_json::{Value, json};
use time::Date;

use super::{FactSource, Passport, Provenance, iso_day};

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// Woonoppervlakte.
    LivingArea,
    /// Bouwjaar.
    Built,
    /// BAG.
    Registration,
    /// Onderhoudsstaat.
    Condition,
    /// Energielabel.
    EnergyLabel,
    /// Bestemming.
    Zoning,
    /// Recht van overpad en andere erfdienstbaarheden.
    Easements,
    /// Erfpacht.
    GroundLease,
    /// WOZ-waarde.
    Woz,
    /// Kadastrale aanduiding.
    Cadastral,
    /// Monument.
    Monument,
    /// Funderingsrisico.
    FoundationRisk,
    /// Bodem.
    Soil,
    /// Geluid.
    Noise,
    /// Vereniging van Eigenaren.
    OwnersAssociation,
}

impl FactKind {
    /// All kinds, in the order of the passport's fields.
    pub const ALL: [Self; 15] = [
        Self::LivingArea,
        Self::Built,
        Self::Registration,
        Self::Condition,
        Self::EnergyLabel,
        Self::Zoning,
        Self::Easements,
        Self::GroundLease,
        Self::Woz,
        Self::Cadastral,
        Self::Monument,
        Self::FoundationRisk,
        Self::Soil,
        Self::Noise,
        Self::OwnersAssociation,
    ];

    /// Its name in links and claims: that of the passport's field.
    pub const fn id(self) -> &'static str {
        match self {
            Self::LivingArea => "living_area",
            Self::Built => "built",
            Self::Registration => "registration",
            Self::Condition => "condition",
            Self::EnergyLabel => "energy_label",
            Self::Zoning => "zoning",
            Self::Easements => "easements",
            Self::GroundLease => "ground_lease",
            Self::Woz => "woz",
            Self::Cadastral => "cadastral",
            Self::Monument => "monument",
            Self::FoundationRisk => "foundation_risk",
            Self::Soil => "soil",
            Self::Noise => "noise",
            Self::OwnersAssociation => "owners_association",
        }
    }

    /// The kind with this name.
    pub fn known(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// After how many years the fact deserves a second look; `None` for what stays as it is. Ten for
    /// an energy label is the law (so long a label is valid);
    /// one for a WOZ value is too (set every year, Wet WOZ). One for the state of repair is what lenders
    /// ask of a report of an inspection. The others are a choice of this demo: how fast such a thing
    /// changes.
    pub const fn good_for_years(self) -> Option<u8> {
        match self {
            Self::EnergyLabel => Some(10),
            Self::FoundationRisk | Self::Soil | Self::Noise | Self::Monument => Some(5),
            Self::Zoning => Some(2),
            Self::Condition
            | Self::Woz
            | Self::Easements
            | Self::Cadastral
            | Self::GroundLease
            | Self::OwnersAssociation => Some(1),
            Self::LivingArea | Self::Built | Self::Registration => None,
        }
    }

    /// For how many years the fact is good, when it is older than that.
    pub fn outdated(self, on: Date, today: Date) -> Option<u8> {
        let years = self.good_for_years()?;
        (after_years(on, years) < today).then_some(years)
    }
}

/// The same day so many years later; 28 February where that year has no 29th.
pub fn after_years(day: Date, years: u8) -> Date {
    let year = day.year() + i32::from(years);
    let same = day.replace_year(year);
    let eve = || {
        day.previous_day()
            .and_then(|eve| eve.replace_year(year).ok())
    };
    same.ok().or_else(eve).unwrap_or(day)
}

/// One fact as one source stated it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it is about.
    pub kind: FactKind,
    /// The how manieth of its kind, from 0.
    pub number: usize,
    /// Who said it, when, and whether it is proven.
    pub provenance: Provenance,
    /// What the source signs: home, fact, value, source and day as JSON with its names in order.
    pub claim: String,
}

impl Passport {
    /// All statements about a home, in the order of [`Passport::provenances`].
    pub fn statements(&self, home: &str) -> Vec<Statement> {
        let mut fields = serde_json::to_value(self).unwrap_or_default();
        let mut all = Vec::new();
        for kind in FactKind::ALL {
            let facts = match fields.get_mut(kind.id()).map(Value::take) {
                Some(Value::Array(facts)) => facts,
                Some(fact @ Value::Object(_)) => vec![fact],
                _ => Vec::new(),
            };
            for (number, fact) in facts.into_iter().enumerate() {
                all.extend(statement(kind, number, home, fact));
            }
        }
        all
    }
}

fn statement(kind: FactKind, number: usize, home: &str, mut fact: Value) -> Option<Statement> {
    let source: FactSource = serde_json::from_value(fact.get("source")?.clone()).ok()?;
    let provenance = Provenance {
        source,
        on: iso_day::parse(fact.get("on")?.as_str()?)?,
        proven: fact.get("proven")?.as_bool()?,
    };
    let claim = json!({
        "home": home,
        "fact": kind.id(),
        "value": fact.get_mut("value")?.take(),
        "source": source,
        "on": fact.get("on")?,
    });
    Some(Statement {
        kind,
        number,
        provenance,
        claim: claim.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::home::Catalogue;
    use time::Month;

    fn day(year: i32, month: Month, day: u8) -> Date {
        Date::from_calendar_date(year, month, day).unwrap()
    }

    #[test]
    fn every_fact_of_every_home_is_a_statement_of_its_own() {
        let json = include_str!("../../../public/data/homes.json");
        for home in Catalogue::from_json(json).unwrap().homes {
            let statements = home.passport.statements(home.id.as_str());
            let told: Vec<_> = statements.iter().map(|one| one.provenance).collect();
            assert_eq!(told, home.passport.provenances(), "{}", home.id);
            let claims: std::collections::BTreeSet<_> =
                statements.iter().map(|one| &one.claim).collect();
            assert_eq!(claims.len(), statements.len(), "{}", home.id);
        }
    }

    #[test]
    fn a_claim_says_of_which_home_what_by_whom_and_when() {
        let json = include_str!("../../../public/data/homes.json");
        let homes = Catalogue::from_json(json).unwrap().homes;
        let home = homes.iter().find(|home| home.id.as_str() == "heideweg-19");
        let statements = home.unwrap().passport.statements("heideweg-19");
        let area = &statements[1];
        assert_eq!((area.kind, area.number), (FactKind::LivingArea, 1));
        assert_eq!(
            area.claim,
            r#"{"fact":"living_area","home":"heideweg-19","on":"2026-05-11","source":"Agent","value":261}"#
        );
    }

    #[test]
    fn given_a_fact_past_its_time_it_says_so_and_what_stays_never_does() {
        let label = day(2016, Month::November, 20);
        let today = day(2026, Month::November, 21);
        assert_eq!(FactKind::EnergyLabel.outdated(label, today), Some(10));
        let tomorrow = day(2016, Month::November, 21);
        assert_eq!(FactKind::EnergyLabel.outdated(tomorrow, today), None);
        assert_eq!(
            FactKind::Built.outdated(day(1950, Month::May, 1), today),
            None
        );
        let inspected = day(2025, Month::November, 20);
        assert_eq!(FactKind::Condition.outdated(inspected, today), Some(1));
        let lately = day(2025, Month::November, 21);
        assert_eq!(FactKind::Condition.outdated(lately, today), None);
        assert_eq!(
            after_years(day(2024, Month::February, 29), 1),
            day(2025, Month::February, 28)
        );
    }

    #[test]
    fn every_kind_is_known_by_its_name() {
        for kind in FactKind::ALL {
            assert_eq!(FactKind::known(kind.id()), Some(kind));
        }
        assert_eq!(FactKind::known("ghosts"), None);
    }
}
