//! Objectpaspoort: everything that is known about a home, each fact with its source, its day and
//! whether it is proven. Sources that disagree stay side by side. Knows no screen and no seller.

use serde::{Deserialize, Serialize};
use time::Date;

pub mod fact;
pub mod statement;

pub use fact::{Fact, FactSource, Provenance, iso_day};
pub use statement::{FactKind, Statement};

use super::{Cents, EnergyLabel};

/// Everything known about one home. Groups that can have several sources are lists, best proof first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passport {
    /// Woonoppervlakte in m²; more than one when sources disagree.
    pub living_area: Vec<Fact<u32>>,
    /// Bouwjaar as registered.
    pub built: Fact<u16>,
    /// The address's entry in the BAG.
    pub registration: Fact<Registration>,
    /// Onderhoudsstaat; more than one when sources disagree.
    pub condition: Vec<Fact<Condition>>,
    /// Energielabel.
    pub energy_label: Fact<EnergyLabel>,
    /// Bestemming in the environment plan (omgevingsplan).
    pub zoning: Fact<Zoning>,
    /// Erfdienstbaarheden: easements that come with the land; empty when there are none.
    pub easements: Fact<Vec<Easement>>,
    /// Erfpacht; none means full ownership of the land.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground_lease: Option<Fact<GroundLease>>,
    /// WOZ-waarde.
    pub woz: Fact<Woz>,
    /// Kadastrale gegevens.
    pub cadastral: Fact<Cadastral>,
    /// Whether the home is a monument.
    pub monument: Fact<Monument>,
    /// Funderingsrisico, an indication.
    pub foundation_risk: Fact<FoundationRisk>,
    /// What is known of the soil; knowing nothing proves nothing.
    pub soil: Fact<Soil>,
    /// Geluid: road traffic noise at the front in dB, Lden.
    pub noise: Fact<u8>,
    /// Vereniging van Eigenaren; apartments only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owners_association: Option<Fact<OwnersAssociation>>,
}

impl Passport {
    /// Of every fact in the passport who said it, in the order of the fields.
    pub fn provenances(&self) -> Vec<Provenance> {
        let mut all: Vec<_> = self.living_area.iter().map(Fact::provenance).collect();
        all.push(self.built.provenance());
        all.push(self.registration.provenance());
        all.extend(self.condition.iter().map(Fact::provenance));
        all.push(self.energy_label.provenance());
        all.push(self.zoning.provenance());
        all.push(self.easements.provenance());
        all.extend(self.ground_lease.iter().map(Fact::provenance));
        all.push(self.woz.provenance());
        all.push(self.cadastral.provenance());
        all.push(self.monument.provenance());
        all.push(self.foundation_risk.provenance());
        all.push(self.soil.provenance());
        all.push(self.noise.provenance());
        all.extend(self.owners_association.iter().map(Fact::provenance));
        all
    }

    /// How many facts are proven, and how many there are.
    pub fn proven_count(&self) -> (usize, usize) {
        let all = self.provenances();
        (all.iter().filter(|fact| fact.proven).count(), all.len())
    }

    /// Whether sources disagree about the living area.
    pub fn area_is_disputed(&self) -> bool {
        self.living_area
            .windows(2)
            .any(|pair| pair[0].value != pair[1].value)
    }

    /// Whether anybody else may cross this land (recht van overpad, lijdend erf).
    pub fn others_may_cross(&self) -> bool {
        self.easements.value.contains(&Easement {
            kind: EasementKind::RightOfWay,
            side: EasementSide::Servient,
        })
    }
}

/// An entry in the BAG.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Identificatie: 16 digits; municipality (4), kind of object (2), sequence (10).
    pub id: String,
    /// Gebruiksdoel.
    pub purpose: Purpose,
}

/// Gebruiksdoel in the BAG.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// Woonfunctie.
    Dwelling,
    /// Woonfunctie and winkelfunctie.
    DwellingAndShop,
    /// Woonfunctie and kantoorfunctie.
    DwellingAndOffice,
}

/// Conditiescore by NEN 2767: 1 excellent, 2 good, 3 fair, 4 moderate, 5 bad, 6 very bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Score(pub u8);

impl Score {
    /// Whether the standard knows the score.
    pub const fn is_known(self) -> bool {
        matches!(self.0, 1..=6)
    }
}

/// Onderhoudsstaat per building part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// Dak.
    pub roof: Score,
    /// Gevel.
    pub facade: Score,
    /// Fundering.
    pub foundation: Score,
    /// Installaties: heating, water, electricity.
    pub installations: Score,
    /// Kozijnen en ramen.
    pub windows: Score,
    /// Binnenwerk.
    pub inside: Score,
}

impl Condition {
    /// The scores in the order of the fields.
    pub const fn scores(self) -> [Score; 6] {
        [
            self.roof,
            self.facade,
            self.foundation,
            self.installations,
            self.windows,
            self.inside,
        ]
    }

    /// The score of the part that needs attention first.
    pub fn worst(self) -> Score {
        self.scores().into_iter().max().unwrap_or(self.roof)
    }
}

/// Bestemming: what the environment plan allows here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Zoning {
    /// Wonen.
    Living,
    /// Wonen, with a practice or office at home.
    LivingWithPractice,
    /// Gemengd: living, shops and work.
    Mixed,
    /// Centrum.
    TownCentre,
    /// Wonen in a wood or green area, where little may be added.
    LivingInNature,
}

/// Erfdienstbaarheid: a right of one piece of land over another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Easement {
    /// What may be done.
    pub kind: EasementKind,
    /// Whether this land has the right or bears it.
    pub side: EasementSide,
}

/// What an easement allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EasementKind {
    /// Recht van overpad: to cross the land.
    RightOfWay,
    /// To lead water or a sewer through the land.
    Drainage,
    /// To have windows or a wall closer than the law allows.
    LightAndOverhang,
}

/// Which side of an easement the land is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EasementSide {
    /// Heersend erf: this home has the right.
    Dominant,
    /// Lijdend or dienend erf: others have the right over this land.
    Servient,
}

/// Erfpacht: the land is leased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundLease {
    /// Canon: the rent per year.
    pub yearly_rent: Cents,
    /// The year in which the lease ends.
    pub until: u16,
}

/// WOZ-waarde.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Woz {
    /// The value set by the municipality.
    pub value: Cents,
    /// Waardepeildatum: the day to which the value refers.
    #[serde(with = "iso_day")]
    pub valued_on: Date,
}

/// Kadastrale aanduiding and size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cadastral {
    /// Kadastrale gemeente.
    pub municipality: String,
    /// Sectie: one or two capital letters.
    pub section: String,
    /// Perceelnummer.
    pub number: u32,
    /// Appartementsindex: the n of A-n; apartments only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apartment_index: Option<u16>,
    /// Plot area in m²; none for an apartment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plot_area: Option<u32>,
}

impl Cadastral {
    /// As a deed writes it: `Tilburg N 2419` or `Tilburg N 2419 A-7`.
    pub fn designation(&self) -> String {
        let plot = format!("{} {} {}", self.municipality, self.section, self.number);
        match self.apartment_index {
            Some(index) => format!("{plot} A-{index}"),
            None => plot,
        }
    }
}

/// Whether a home is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Monument {
    /// Not protected.
    No,
    /// Gemeentelijk monument.
    Municipal,
    /// Rijksmonument.
    National,
    /// Beschermd stads- of dorpsgezicht: the view of the street is protected.
    ProtectedView,
}

/// Funderingsrisico, an indication from A (no raised risk) to E (strongly raised risk).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FoundationRisk {
    /// No raised risk.
    A,
    /// Hardly raised.
    B,
    /// Somewhat raised.
    C,
    /// Raised.
    D,
    /// Strongly raised.
    E,
}

/// What Bodemloket knows of the soil.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Soil {
    /// Nothing is known; that proves nothing.
    NothingKnown,
    /// Examined, clean enough to live on.
    Examined,
    /// Suspect because of what was here before.
    Suspect,
    /// An oil tank was removed or filled with a certificate.
    OilTankRemoved,
    /// Contaminated; cleaning is not urgent.
    Contaminated,
}

/// Vereniging van Eigenaren: the owners' association of an apartment building.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnersAssociation {
    /// Bijdrage per month.
    pub monthly: Cents,
    /// Reservefonds of the whole building.
    pub reserve_fund: Cents,
    /// How many apartments share it.
    pub apartments: u16,
    /// Whether there is a meerjarenonderhoudsplan (MJOP).
    pub maintenance_plan: bool,
}
