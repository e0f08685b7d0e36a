//! The list of homes as data: read, checked, refused with the home and field at fault. Knows neither
//! where the text came from nor who looks at the homes.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Bilingual, Home, HomeId, HomeKind};

/// The form of the list that this code reads.
const VERSION: u32 = 1;
/// No home of the demo is older.
const OLDEST: u16 = 1500;
/// No home of the demo is newer.
const NEWEST: u16 = 2026;

/// All homes that are for sale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    /// The form of the list.
    pub version: u32,
    /// Of which year the prices are, as a sentence.
    pub price_level: Bilingual,
    /// The homes.
    pub homes: Vec<Home>,
}

/// Why a list of homes was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HomesFault {
    /// The text is not a list of homes.
    Unreadable {
        /// What the reader said, with line and column.
        reason: String,
    },
    /// The list has a form that this code does not know.
    UnknownVersion(u32),
    /// One home cannot be right.
    Impossible {
        /// The home.
        home: HomeId,
        /// The field at fault.
        field: &'static str,
    },
}

impl fmt::Display for HomesFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { reason } => write!(formatter, "the list of homes: {reason}"),
            Self::UnknownVersion(version) => write!(formatter, "list of homes, form {version}"),
            Self::Impossible { home, field } => write!(formatter, "home {home}: {field}"),
        }
    }
}

impl std::error::Error for HomesFault {}

impl Catalogue {
    /// Reads and checks a list of homes.
    ///
    /// # Errors
    /// Text that is no such list, an unknown version, or a home that cannot be right.
    pub fn from_json(json: &str) -> Result<Self, HomesFault> {
        let catalogue: Self =
            serde_json::from_str(json).map_err(|error| HomesFault::Unreadable {
                reason: error.to_string(),
            })?;
        if catalogue.version != VERSION {
            return Err(HomesFault::UnknownVersion(catalogue.version));
        }
        let mut seen = Seen::default();
        for home in &catalogue.homes {
            check(home, &mut seen).map_err(|field| HomesFault::Impossible {
                home: home.id.clone(),
                field,
            })?;
        }
        Ok(catalogue)
    }

    /// The home with this id.
    pub fn find(&self, id: &HomeId) -> Option<&Home> {
        self.homes.iter().find(|home| home.id == *id)
    }
}

/// What may occur only once in a list.
#[derive(Default)]
struct Seen<'list> {
    ids: BTreeSet<&'list str>,
    addresses: BTreeSet<(&'list str, &'list str, &'list str)>,
    registrations: BTreeSet<&'list str>,
    designations: BTreeSet<String>,
}

fn check<'list>(home: &'list Home, seen: &mut Seen<'list>) -> Result<(), &'static str> {
    check_unique(home, seen)?;
    check_place(home)?;
    check_building(home)?;
    check_passport(home)
}

fn check_unique<'list>(home: &'list Home, seen: &mut Seen<'list>) -> Result<(), &'static str> {
    let address = &home.address;
    let passport = &home.passport;
    let place = (&*address.town, &*address.street, &*address.number);
    ensure(
        "id",
        is_slug(home.id.as_str()) && seen.ids.insert(home.id.as_str()),
    )?;
    ensure("address", seen.addresses.insert(place))?;
    let registration = &*passport.registration.value.id;
    ensure(
        "passport.registration",
        seen.registrations.insert(registration),
    )?;
    let designation = passport.cadastral.value.designation();
    ensure("passport.cadastral", seen.designations.insert(designation))
}

fn check_place(home: &Home) -> Result<(), &'static str> {
    let starts_with_digit = home
        .address
        .number
        .starts_with(|first: char| first.is_ascii_digit());
    ensure("address.number", starts_with_digit)?;
    ensure("address.street", !home.address.street.trim().is_empty())?;
    ensure("address.town", !home.address.town.trim().is_empty())?;
    ensure("address.postcode", is_postcode(&home.address.postcode))?;
    ensure("neighbourhood", !home.neighbourhood.trim().is_empty())?;
    ensure("position", home.region.bounds().contains(home.position))
}

fn check_building(home: &Home) -> Result<(), &'static str> {
    let is_apartment = home.kind == HomeKind::Apartment;
    ensure("price", home.price.0 > 0)?;
    ensure("built", (OLDEST..=NEWEST).contains(&home.built))?;
    ensure("living_area", (15..=1_000).contains(&home.living_area))?;
    ensure("plot_area", is_apartment == home.plot_area.is_none())?;
    ensure("rooms", home.rooms > home.bedrooms && home.bedrooms > 0)?;
    ensure("headline.nl", !home.headline.nl.trim().is_empty())?;
    ensure("headline.en", !home.headline.en.trim().is_empty())?;
    ensure("facade.floors", (1..=9).contains(&home.facade.floors))?;
    ensure("facade.trees", home.facade.trees <= 3)
}

fn check_passport(home: &Home) -> Result<(), &'static str> {
    let passport = &home.passport;
    let is_apartment = home.kind == HomeKind::Apartment;
    let registration = &*passport.registration.value.id;
    let in_region = registration.starts_with(home.region.municipality_code());
    ensure(
        "passport.registration",
        is_bag_id(registration) && in_region,
    )?;
    ensure("passport.living_area", !passport.living_area.is_empty())?;
    ensure("passport.built", passport.built.value == home.built)?;
    let conditions = &passport.condition;
    let mut scores = conditions.iter().flat_map(|fact| fact.value.scores());
    ensure(
        "passport.condition",
        !conditions.is_empty() && scores.all(|score| score.is_known()),
    )?;
    ensure("passport.woz", passport.woz.value.value.0 > 0)?;
    let cadastral = &passport.cadastral.value;
    let indexed = cadastral.apartment_index.is_some();
    let same_plot = cadastral.plot_area == home.plot_area;
    ensure("passport.cadastral", indexed == is_apartment && same_plot)?;
    let has_association = passport.owners_association.is_some();
    ensure(
        "passport.owners_association",
        has_association == is_apartment,
    )
}

const fn ensure(field: &'static str, holds: bool) -> Result<(), &'static str> {
    if holds { Ok(()) } else { Err(field) }
}

fn is_slug(id: &str) -> bool {
    let fits =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    !id.is_empty() && id.chars().all(fits)
}

/// `5038 XX`: four digits, the first not 0, a space, two capitals; SA, SD and SS are never issued.
fn is_postcode(written: &str) -> bool {
    let [first, second, third, fourth, b' ', one, two] = written.as_bytes() else {
        return false;
    };
    let digits = [second, third, fourth];
    matches!(first, b'1'..=b'9')
        && digits.iter().all(|digit| digit.is_ascii_digit())
        && one.is_ascii_uppercase()
        && two.is_ascii_uppercase()
        && !(*one == b'S' && matches!(two, b'A' | b'D' | b'S'))
}

/// 16 digits, of which the fifth and sixth say that it is an address one can live at (01).
fn is_bag_id(id: &str) -> bool {
    id.len() == 16 && id.bytes().all(|digit| digit.is_ascii_digit()) && id.get(4..6) == Some("01")
}

#[cfg(test)]
mod tests;
