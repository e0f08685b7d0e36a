//! A home that is for sale: where it is, what it is, what is asked for it, and the facts from which
//! its facade is drawn. Knows no screen, no budget and no bid.

use serde::{Deserialize, Serialize};

pub mod catalogue;
pub mod facade;
pub mod floor_plan;
pub mod neighbourhoods;
pub mod summary;

pub use catalogue::{Catalogue, HomesFault};
pub use facade::{Brick, DoorColour, Extra, FacadeFacts, Roof, Season, Setting};
pub use summary::ObjectSummary;

use super::{
    Cents, EnergyLabel, Explanation, HomeOffer, NormYear, Passport, Position, Quantity, Region,
    Rule, Source, SourceName, Sourced, Term,
};
use crate::text::Language;

/// The name of a home in links and logs: street and number, as in `heideweg-19`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HomeId(pub String);

impl HomeId {
    /// An id from its slug.
    pub fn new(slug: impl Into<String>) -> Self {
        Self(slug.into())
    }

    /// The slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for HomeId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A home that is for sale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Home {
    /// Its name in links and logs.
    pub id: HomeId,
    /// Its address.
    pub address: Address,
    /// The region in which people look for it.
    pub region: Region,
    /// Wijk or buurt, by its own name.
    pub neighbourhood: String,
    /// Where it stands.
    pub position: Position,
    /// What kind of home it is.
    pub kind: HomeKind,
    /// Vraagprijs.
    pub price: Cents,
    /// Bouwjaar.
    pub built: u16,
    /// Woonoppervlakte in m², as offered.
    pub living_area: u32,
    /// Perceeloppervlakte in m²; none for an apartment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plot_area: Option<u32>,
    /// Aantal kamers, the living room included.
    pub rooms: u8,
    /// Aantal slaapkamers.
    pub bedrooms: u8,
    /// Outdoor space.
    pub outdoor: Outdoor,
    /// One short sentence that says what is special.
    pub headline: Bilingual,
    /// What the seller asks for besides the price.
    pub seller: Seller,
    /// From which its picture is drawn.
    pub facade: FacadeFacts,
    /// Objectpaspoort.
    pub passport: Passport,
}

impl Home {
    /// The energy label as registered.
    pub const fn energy_label(&self) -> EnergyLabel {
        self.passport.energy_label.value
    }

    /// What a financial check has to know of the home.
    pub fn offer(&self) -> HomeOffer {
        let woz = self.passport.woz.provenance().on;
        let source = Source::Fetched {
            from: SourceName::PropertyValuation,
            on: woz,
        };
        let registered = Source::Fetched {
            from: SourceName::EnergyLabels,
            on: self.passport.energy_label.on,
        };
        HomeOffer {
            price: self.price,
            label: Some(Sourced {
                value: self.energy_label(),
                source: registered,
            }),
            woz: Some(Sourced {
                value: self.passport.woz.value.value,
                source,
            }),
        }
    }

    /// What a transaction room has to know of the home.
    pub fn summary(&self) -> ObjectSummary {
        ObjectSummary::of(self)
    }
}

/// What is asked for a home.
pub fn asking_price(price: Cents) -> Explanation {
    Explanation::rule(Term::AskingPrice, price, Rule::Asked, NormYear::LATEST)
}

/// The asking price by square metre of living area, to the nearest cent; `None` without an area.
pub fn price_per_square_metre(price: Cents, living_area: u32) -> Option<Explanation> {
    let year = NormYear::LATEST;
    let area = i64::from(living_area);
    let doubled = price.0.checked_mul(2)?.checked_add(area)?;
    let each = Cents(doubled.checked_div(area.checked_mul(2)?)?);
    let living_area = Explanation::rule(
        Term::LivingArea,
        Quantity::SquareMetres(living_area),
        Rule::OfferedArea,
        year,
    );
    let why = Explanation::rule(Term::PricePerSquareMetre, each, Rule::PerSquareMetre, year);
    Some(why.using(asking_price(price)).using(living_area))
}

/// Where a home is in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Straat.
    pub street: String,
    /// Huisnummer, with letter or addition.
    pub number: String,
    /// Postcode as it is written: `5038 XX`.
    pub postcode: String,
    /// Woonplaats.
    pub town: String,
}

impl Address {
    /// Street and number: `Heideweg 19`.
    pub fn line(&self) -> String {
        format!("{} {}", self.street, self.number)
    }

    /// Postcode and town: `5038 XX Tilburg`.
    pub fn postcode_and_town(&self) -> String {
        format!("{} {}", self.postcode, self.town)
    }
}

/// What kind of home it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum HomeKind {
    /// Appartement.
    Apartment,
    /// Tussenwoning.
    Terraced,
    /// Hoekwoning.
    EndOfTerrace,
    /// Twee-onder-een-kapwoning.
    SemiDetached,
    /// Vrijstaande woning.
    Detached,
    /// Herenhuis.
    TownHouse,
}

/// The best outdoor space of a home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Outdoor {
    /// Tuin.
    Garden,
    /// Balkon.
    Balcony,
    /// Dakterras.
    RoofTerrace,
    /// None.
    None,
}

/// What the seller asks for besides the price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seller {
    /// In how many weeks the seller would like to transfer the home.
    pub preferred_transfer_weeks: u8,
    /// Voorbereide financiering: only buyers with a Financieel-ID may bid.
    pub demands_prepared_financing: bool,
}

/// A sentence from the data in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    /// Dutch, level B1.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The sentence in one language.
    pub fn get(&self, language: Language) -> &str {
        language.pick(&self.nl, &self.en)
    }
}
