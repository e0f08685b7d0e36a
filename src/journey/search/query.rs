//! The filters as they stand behind the question mark of an address, and back. What an address asks
//! that cannot be is refused by name and left out; what it says besides is none of our business.

use super::filters::{
    Filters, HIGHEST_MONTH, HIGHEST_PRICE, KINDS, LOWEST_MONTH, LOWEST_PRICE, MONTH_STEP,
    MOST_NEIGHBOURHOODS, Neighbourhood, OUTDOORS, PRICE_STEP, ROOMS, YEARS,
};
use crate::domain::home::{HomeKind, Outdoor};
use crate::domain::travel::MINUTES;
use crate::domain::{Cents, EnergyLabel, Outline, Region, Spot, Travel, Way};

/// A part of an address that cannot be a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadPart {
    /// The name of the filter in the address.
    pub name: &'static str,
    /// What was asked, at most 40 characters of it.
    pub value: String,
}

/// What an address asks: of a part that is half right, the right half.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The filters; `None` when the address names none that can be.
    pub filters: Option<Filters>,
    /// What was left out.
    pub refused: Vec<BadPart>,
}

/// Reads one value into the filters; `None` refuses it.
type Reader = fn(&mut Filters, &str) -> Option<()>;

const READERS: [(&str, Reader); 13] = [
    ("prijs", price),
    ("regio", region),
    ("kamers", rooms),
    ("bouwjaar", built),
    ("label", label),
    ("soort", kinds),
    ("buiten", outdoors),
    ("maandlast", month),
    ("budget", budget),
    ("aanmerking", eligible),
    ("reis", travel),
    ("buurt", neighbourhoods),
    ("gebied", area),
];

/// The word for a kind of home in an address.
const fn kind_word(kind: HomeKind) -> &'static str {
    match kind {
        HomeKind::Apartment => "appartement",
        HomeKind::Terraced => "tussenwoning",
        HomeKind::EndOfTerrace => "hoekwoning",
        HomeKind::SemiDetached => "twee-onder-een-kap",
        HomeKind::Detached => "vrijstaand",
        HomeKind::TownHouse => "herenhuis",
    }
}

/// The word for an outdoor space in an address.
const fn outdoor_word(outdoor: Outdoor) -> &'static str {
    match outdoor {
        Outdoor::Garden => "tuin",
        Outdoor::Balcony => "balkon",
        Outdoor::RoofTerrace => "dakterras",
        Outdoor::None => "geen",
    }
}

/// The word for a way to travel in an address.
const fn way_word(way: Way) -> &'static str {
    match way {
        Way::Walk => "lopen",
        Way::Cycle => "fiets",
        Way::Car => "auto",
    }
}

impl Filters {
    /// As it stands behind the question mark; empty when nothing is asked.
    pub fn query(&self) -> String {
        let mut parts = Vec::new();
        let mut add = |name: &str, value: Option<String>| {
            parts.extend(value.map(|value| format!("{name}={value}")));
        };
        let euros = |amount: Option<Cents>| {
            amount.map_or_else(String::new, |cents| cents.whole_euros().to_string())
        };
        let priced = self.price_from.or(self.price_to).is_some();
        let prices = || format!("{}-{}", euros(self.price_from), euros(self.price_to));
        add("prijs", priced.then(prices));
        add(
            "regio",
            self.region.map(|region| region.name().to_lowercase()),
        );
        add("kamers", self.rooms_from.map(|rooms| rooms.to_string()));
        add("bouwjaar", self.built_from.map(|year| year.to_string()));
        let label = |label: EnergyLabel| label.label().replace('+', "%2B");
        add("label", self.label_from.map(label));
        add("soort", listed(&self.kinds, kind_word));
        add("buiten", listed(&self.outdoors, outdoor_word));
        add("maandlast", self.month_to.map(|most| euros(Some(most))));
        add("budget", self.fits_budget.then(|| "ja".to_owned()));
        add("aanmerking", self.eligible.then(|| "ja".to_owned()));
        let travel = |travel: Travel| {
            let Travel { from, way, minutes } = travel;
            format!("{},{minutes},{}", way_word(way), from.written())
        };
        add("reis", self.travel.map(travel));
        let named = |Neighbourhood(town, name): &Neighbourhood| {
            format!("{}:{}", town.name().to_lowercase(), coded(name))
        };
        let named: Vec<_> = self.neighbourhoods.iter().map(named).collect();
        add("buurt", (!named.is_empty()).then(|| named.join(",")));
        add(
            "gebied",
            (!self.area.is_empty()).then(|| self.area.written()),
        );
        parts.join("&")
    }
}

/// Reads what stands behind the question mark of an address.
pub fn read(query: &str) -> Asked {
    let mut asked = Asked::default();
    for part in query.trim_start_matches('?').split('&') {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        let Some((name, reader)) = READERS.iter().find(|(known, _)| *known == name) else {
            continue;
        };
        let value = decoded(value);
        let before = asked.filters.clone().unwrap_or_default();
        let (filters, wrong) = read_part((name, *reader), &before, &value);
        asked.filters = filters.or(asked.filters);
        asked.refused.extend(wrong.map(|value| BadPart {
            name,
            value: value.chars().take(40).collect(),
        }));
    }
    asked
}

/// What stands behind the question mark of an address besides filters.
pub fn besides(query: &str) -> String {
    let is_filter = |part: &&str| {
        let name = part.split('=').next().unwrap_or(part);
        READERS.iter().any(|(known, _)| *known == name)
    };
    let parts = query.trim_start_matches('?').split('&');
    let rest: Vec<_> = parts.filter(|part| !is_filter(part)).collect();
    rest.join("&")
}

/// Reads one part: the filters with it, if any of it can be, and what of it cannot.
fn read_part(
    (name, reader): (&str, Reader),
    before: &Filters,
    value: &str,
) -> (Option<Filters>, Option<String>) {
    let with = |value: &str| {
        let mut filters = before.clone();
        reader(&mut filters, value).map(|()| filters)
    };
    if let Some(filters) = with(value) {
        return (Some(filters), None);
    }
    let (pieces, between) = pieces(name, value);
    let (right, wrong): (Vec<_>, Vec<_>) = (pieces.iter())
        .map(String::as_str)
        .partition(|piece| with(piece).is_some());
    let filters = with(&right.join(between)).filter(|_| !right.is_empty());
    // Right by themselves and not together: then all of it is named.
    let wrong = if filters.is_some() {
        wrong.join(between)
    } else {
        value.to_owned()
    };
    (filters, Some(wrong))
}

/// What a part that cannot be is made of, and what stands between: of a list its items, of prices the
/// lowest and the highest.
fn pieces(name: &str, value: &str) -> (Vec<String>, &'static str) {
    match (name, value.split_once('-')) {
        ("soort" | "buiten" | "buurt", _) => (value.split(',').map(str::to_owned).collect(), ","),
        ("prijs", Some((from, to))) => (vec![format!("{from}-"), format!("-{to}")], ""),
        _ => (Vec::new(), ""),
    }
}

fn listed<T: Copy>(chosen: &[T], word: fn(T) -> &'static str) -> Option<String> {
    let words: Vec<_> = chosen.iter().map(|one| word(*one)).collect();
    (!words.is_empty()).then(|| words.join(","))
}

fn chosen<T: Copy>(value: &str, all: &[T], word: fn(T) -> &'static str) -> Option<Vec<T>> {
    let value = value.to_lowercase();
    let words: Vec<_> = value.split(',').collect();
    let known = |wanted: &&str| all.iter().any(|one| word(*one) == *wanted);
    let found = all
        .iter()
        .copied()
        .filter(|one| words.contains(&word(*one)));
    words.iter().all(known).then(|| found.collect())
}

fn euros(value: &str, from: i64, to: i64, step: i64) -> Option<Cents> {
    let euros: i64 = value.parse().ok()?;
    ((from..=to).contains(&euros) && euros % step == 0).then(|| Cents::from_euros(euros))
}

fn price(filters: &mut Filters, value: &str) -> Option<()> {
    let (from, to) = value.split_once('-')?;
    let read = |side: &str| match side {
        "" => Some(None),
        side => euros(side, LOWEST_PRICE, HIGHEST_PRICE, PRICE_STEP).map(Some),
    };
    (filters.price_from, filters.price_to) = (read(from)?, read(to)?);
    filters.price_from.or(filters.price_to)?;
    let crossed = filters.price_from.zip(filters.price_to);
    crossed.is_none_or(|(from, to)| from <= to).then_some(())
}

fn region(filters: &mut Filters, value: &str) -> Option<()> {
    filters.region = Some(town(value)?);
    Some(())
}

fn town(value: &str) -> Option<Region> {
    let value = value.to_lowercase();
    let mut all = Region::ALL.into_iter();
    all.find(|region| region.name().to_lowercase() == value)
}

fn rooms(filters: &mut Filters, value: &str) -> Option<()> {
    let rooms = value.parse().ok().filter(|rooms| ROOMS.contains(rooms))?;
    filters.rooms_from = Some(rooms);
    Some(())
}

fn built(filters: &mut Filters, value: &str) -> Option<()> {
    let year = value.parse().ok().filter(|year| YEARS.contains(year))?;
    filters.built_from = Some(year);
    Some(())
}

fn label(filters: &mut Filters, value: &str) -> Option<()> {
    filters.label_from = Some(EnergyLabel::from_label(&value.to_uppercase())?);
    Some(())
}

fn kinds(filters: &mut Filters, value: &str) -> Option<()> {
    filters.kinds = chosen(value, &KINDS, kind_word)?;
    Some(())
}

fn outdoors(filters: &mut Filters, value: &str) -> Option<()> {
    filters.outdoors = chosen(value, &OUTDOORS, outdoor_word)?;
    Some(())
}

fn month(filters: &mut Filters, value: &str) -> Option<()> {
    filters.month_to = Some(euros(value, LOWEST_MONTH, HIGHEST_MONTH, MONTH_STEP)?);
    Some(())
}

fn budget(filters: &mut Filters, value: &str) -> Option<()> {
    filters.fits_budget = value.eq_ignore_ascii_case("ja");
    filters.fits_budget.then_some(())
}

fn eligible(filters: &mut Filters, value: &str) -> Option<()> {
    filters.eligible = value.eq_ignore_ascii_case("ja");
    filters.eligible.then_some(())
}

fn travel(filters: &mut Filters, value: &str) -> Option<()> {
    let mut parts = value.splitn(3, ',');
    let (way, minutes, from) = (parts.next()?, parts.next()?, parts.next()?);
    let minutes = minutes.parse().ok()?;
    filters.travel = Some(Travel {
        from: Spot::read(from)?,
        way: (Way::ALL.into_iter()).find(|one| way.eq_ignore_ascii_case(way_word(*one)))?,
        minutes: Some(minutes).filter(|minutes| MINUTES.contains(minutes))?,
    });
    Some(())
}

/// The longest name of a neighbourhood, in bytes.
const LONGEST_NAME: usize = 60;

fn neighbourhoods(filters: &mut Filters, value: &str) -> Option<()> {
    filters.neighbourhoods.clear();
    for said in value.split(',') {
        let (region, name) = said.split_once(':')?;
        let is_name = (1..=LONGEST_NAME).contains(&name.len());
        let one = Neighbourhood(town(region)?, is_name.then(|| name.to_owned())?);
        if !filters.neighbourhoods.contains(&one) {
            filters.toggle(one);
        }
    }
    (value.split(',').count() <= MOST_NEIGHBOURHOODS).then_some(())
}

fn area(filters: &mut Filters, value: &str) -> Option<()> {
    filters.area = Outline::read(value)?;
    Some(())
}

/// With percent codes for all but letters, digits and hyphens, as an address has it.
pub fn coded(text: &str) -> String {
    let code = |byte: u8| match byte {
        b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(code).collect()
}

/// Takes percent codes out; what is no code stays as it is.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| *first == b'%');
        let code = code.and_then(|code| std::str::from_utf8(code).ok());
        if let Some(byte) = code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests;
