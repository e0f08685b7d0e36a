//! What the participant looks for, home by home: the plain reading that the [`Market`](super::Market)
//! is tested against. Knows no screen and no counts.

use serde::{Deserialize, Serialize};

use super::preparation::Preparation;
use crate::domain::home::{Home, HomeKind, Outdoor};
use crate::domain::region::Region;
use crate::domain::{Cents, EnergyLabel, Outline, Travel, Verdict};
use crate::journey::Journey;

/// Prijssegment of the story, as on the living lab's slide: at least.
const STORY_FROM: Cents = Cents::from_euros(150_000);
/// Prijssegment of the story: at most.
const STORY_TO: Cents = Cents::from_euros(300_000);
/// Prices are filtered in steps of this many euros.
pub const PRICE_STEP: i64 = 5_000;
/// The lowest price, in euros, that can be asked for; at this end there is no bound.
pub const LOWEST_PRICE: i64 = 100_000;
/// The highest price, in euros, that can be asked for; at this end there is no bound.
pub const HIGHEST_PRICE: i64 = 500_000;
/// Netto per maand is filtered in steps of this many euros.
pub const MONTH_STEP: i64 = 50;
/// The lowest monthly cost that can be asked for, in euros.
pub const LOWEST_MONTH: i64 = 300;
/// The highest, in euros; at this end there is no bound.
pub const HIGHEST_MONTH: i64 = 2_500;
/// The numbers of rooms that can be asked for: so many or more.
pub const ROOMS: [u8; 7] = [2, 3, 4, 5, 6, 7, 8];
/// The years that can be asked for: built in this one or later.
pub const YEARS: [u16; 5] = [1946, 1971, 1991, 2001, 2011];
/// Every kind of home, in the order in which they are offered.
pub const KINDS: [HomeKind; 6] = [
    HomeKind::Apartment,
    HomeKind::Terraced,
    HomeKind::EndOfTerrace,
    HomeKind::SemiDetached,
    HomeKind::Detached,
    HomeKind::TownHouse,
];
/// Every outdoor space, in the order in which they are offered.
pub const OUTDOORS: [Outdoor; 4] = [
    Outdoor::Garden,
    Outdoor::Balcony,
    Outdoor::RoofTerrace,
    Outdoor::None,
];

/// The most neighbourhoods that can be asked for at once.
pub const MOST_NEIGHBOURHOODS: usize = 32;

/// Buurt: a neighbourhood of a town. Towns share names such as Centrum.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Neighbourhood(pub Region, pub String);

impl Neighbourhood {
    /// Whether a home stands in it.
    pub fn holds(&self, home: &Home) -> bool {
        self.0 == home.region && self.1 == home.neighbourhood
    }
}

/// What the participant looks for. The default is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filters {
    /// Prijssegment: at least.
    pub price_from: Option<Cents>,
    /// Prijssegment: at most.
    pub price_to: Option<Cents>,
    /// Regio.
    pub region: Option<Region>,
    /// Aantal kamers: at least.
    pub rooms_from: Option<u8>,
    /// Bouwjaar: in this year or later.
    pub built_from: Option<u16>,
    /// Energielabel: this one or a better one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label_from: Option<EnergyLabel>,
    /// Soort woning: one of these; empty for any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<HomeKind>,
    /// Buitenruimte: one of these; empty for any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outdoors: Vec<Outdoor>,
    /// Netto per maand, in the first year: at most. Only counts once a sum was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month_to: Option<Cents>,
    /// Past binnen mijn budget. Only counts once a sum was made.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fits_budget: bool,
    /// Ik kom in aanmerking: the seller demands no prepared financing, or it suffices.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub eligible: bool,
    /// Reistijd: within this estimated reach.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub travel: Option<Travel>,
    /// Buurt: one of these; empty for any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub neighbourhoods: Vec<Neighbourhood>,
    /// The area that was drawn on the map; without one anywhere.
    #[serde(default, skip_serializing_if = "Outline::is_empty")]
    pub area: Outline,
}

/// What a home is to this participant, as far as filters ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Circumstances {
    /// Netto per maand in the first year; `None` before a sum was made.
    pub month: Option<Cents>,
    /// Whether it fits the budget; `None` before a sum was made.
    pub fits: Option<bool>,
    /// Whether the participant qualifies.
    pub eligible: bool,
}

impl Filters {
    /// What the search starts from: up to the highest price that the budget allows, rounded up to a
    /// step so that nothing is missed; without a sum the prices of the story.
    pub fn starting(highest_price: Option<Cents>) -> Self {
        let (from, to) = match highest_price {
            Some(price) if price > Cents::ZERO => {
                let steps = (price.whole_euros() + PRICE_STEP - 1).div_euclid(PRICE_STEP);
                let half = steps / 2 * PRICE_STEP;
                (
                    STORY_FROM.min(Cents::from_euros(half)),
                    Cents::from_euros(steps * PRICE_STEP),
                )
            }
            _ => (STORY_FROM, STORY_TO),
        };
        Self {
            price_from: Some(from),
            price_to: Some(to),
            ..Self::default()
        }
    }

    /// Whether a home passes by what it is. A seller who demands prepared financing is only shown to
    /// who holds a Financieel-ID.
    pub fn admit(&self, home: &Home, has_financial_id: bool) -> bool {
        self.price_from.is_none_or(|least| home.price >= least)
            && self.price_to.is_none_or(|most| home.price <= most)
            && self.region.is_none_or(|region| home.region == region)
            && self.rooms_from.is_none_or(|least| home.rooms >= least)
            && self.built_from.is_none_or(|year| home.built >= year)
            && (self.label_from).is_none_or(|worst| home.energy_label() <= worst)
            && (self.kinds.is_empty() || self.kinds.contains(&home.kind))
            && (self.outdoors.is_empty() || self.outdoors.contains(&home.outdoor))
            && self
                .travel
                .is_none_or(|travel| travel.reaches(home.position))
            && self.is_in_neighbourhood(home)
            && self.area.holds(home.position)
            && (has_financial_id || !home.seller.demands_prepared_financing)
    }

    /// Whether a home stands in one of the neighbourhoods, as far as any is asked.
    pub fn is_in_neighbourhood(&self, home: &Home) -> bool {
        let mut asked = self.neighbourhoods.iter();
        self.neighbourhoods.is_empty() || asked.any(|one| one.holds(home))
    }

    /// Whether it is asked in which neighbourhoods or inside which area a home stands.
    pub const fn has_places(&self) -> bool {
        !self.neighbourhoods.is_empty() || !self.area.is_empty()
    }

    /// The same wherever a home stands in its town.
    #[must_use]
    pub fn anywhere(self) -> Self {
        Self {
            neighbourhoods: Vec::new(),
            area: Outline::default(),
            ..self
        }
    }

    /// Asks for a neighbourhood, or no longer; no more than [`MOST_NEIGHBOURHOODS`].
    pub fn toggle(&mut self, neighbourhood: Neighbourhood) {
        let before = self.neighbourhoods.len();
        self.neighbourhoods.retain(|one| *one != neighbourhood);
        if self.neighbourhoods.len() == before && before < MOST_NEIGHBOURHOODS {
            self.neighbourhoods.push(neighbourhood);
            self.neighbourhoods.sort_unstable();
        }
    }

    /// Whether a home passes by what it is to the participant.
    pub fn suit(&self, circumstances: Circumstances) -> bool {
        let month = self.month_to.zip(circumstances.month);
        month.is_none_or(|(most, month)| month <= most)
            && !(self.fits_budget && circumstances.fits == Some(false))
            && (!self.eligible || circumstances.eligible)
    }

    /// Whether nothing is asked besides price, region, rooms and year.
    pub const fn more_is_empty(&self) -> bool {
        let bare = self.label_from.is_none()
            && self.kinds.is_empty()
            && self.outdoors.is_empty()
            && self.travel.is_none()
            && !self.has_places();
        bare && !self.is_personal()
    }

    /// Whether anything is asked that depends on the participant's own sum or Financieel-ID.
    pub const fn is_personal(&self) -> bool {
        self.month_to.is_some() || self.fits_budget || self.eligible
    }
}

impl Journey {
    /// The filters that count: those that were kept, and before that what the search starts from. Every
    /// way of looking uses the same.
    pub fn filters(&self) -> Filters {
        let price = || self.assessment().map(|budget| budget.highest_price.price);
        let kept = self.search.filters.clone();
        kept.unwrap_or_else(|| Filters::starting(price()))
    }

    /// What a home is to the participant.
    pub fn circumstances(&self, home: &Home) -> Circumstances {
        let checked = self.check(home);
        let preparation = self.preparation(home);
        Circumstances {
            month: checked.as_ref().map(|checked| checked.month.net),
            fits: checked.map(|checked| checked.verdict == Verdict::Fits),
            eligible: matches!(
                preparation,
                Preparation::NotDemanded | Preparation::Eligible { .. }
            ),
        }
    }

    /// The homes that pass all filters, the personal ones too, in the order of the catalogue.
    pub fn matching<'h>(&self, homes: &'h [Home]) -> Vec<&'h Home> {
        self.passing(&self.filters(), homes)
    }

    /// The homes that would pass these filters, in the order of the catalogue.
    pub fn passing<'h>(&self, filters: &Filters, homes: &'h [Home]) -> Vec<&'h Home> {
        let known = self.vault.is_known_to_search();
        let admitted = homes.iter().filter(|home| filters.admit(home, known));
        if !filters.is_personal() {
            return admitted.collect();
        }
        admitted
            .filter(|home| filters.suit(self.circumstances(home)))
            .collect()
    }

    /// The homes that the other buyer likes and that whose turn it is has not looked at yet: those that
    /// pass the filters and come by on the deck, and those that do not.
    pub fn waiting_homes<'h>(&self, homes: &'h [Home]) -> [Vec<&'h Home>; 2] {
        if !self.search.is_together() {
            return [Vec::new(), Vec::new()];
        }
        let waiting = self.search.waiting_for(self.search.turn);
        let passing = self.matching(homes);
        let waits = homes.iter().filter(|home| waiting.contains(&home.id));
        waits
            .partition::<Vec<_>, _>(|home| passing.iter().any(|one| one.id == home.id))
            .into()
    }

    /// The homes that still lie on the deck of whose turn it is: they pass, and nothing is thought of
    /// them yet. One that was taken back lies on top.
    pub fn deck<'h>(&self, homes: &'h [Home]) -> Vec<&'h Home> {
        let mut deck = self.matching(homes);
        deck.retain(|home| self.search.opinion(&home.id).is_none());
        deck.sort_by_key(|home| self.search.taken_back.as_ref() != Some(&home.id));
        deck
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_sum_the_prices_start_from_it() {
        let filters = Filters::starting(Some(Cents::from_euros(191_300)));
        assert_eq!(filters.price_to, Some(Cents::from_euros(195_000)));
        assert!(filters.price_from < filters.price_to);
    }

    #[test]
    fn given_no_sum_or_an_empty_one_the_prices_are_those_of_the_story() {
        for nothing in [None, Some(Cents::ZERO)] {
            let filters = Filters::starting(nothing);
            assert_eq!(filters.price_from, Some(Cents::from_euros(150_000)));
            assert_eq!(filters.price_to, Some(Cents::from_euros(300_000)));
        }
    }

    #[test]
    fn before_filters_are_set_every_way_of_looking_starts_from_the_same() {
        let json = include_str!("../../../public/data/homes.json");
        let homes = crate::domain::home::Catalogue::from_json(json)
            .unwrap()
            .homes;
        let mut journey = Journey::default();
        assert_eq!(journey.filters(), Filters::starting(None));
        let found = journey.matching(&homes);
        assert!(found.len() > 3 && found.len() < homes.len());
        assert!(found.iter().all(|home| home.price <= STORY_TO));
        let last = found[3].id.clone();
        journey.search.taken_back = Some(last.clone());
        assert_eq!(
            journey.deck(&homes)[0].id,
            last,
            "what was taken back lies on top"
        );
        assert_eq!(journey.deck(&homes).len(), journey.matching(&homes).len());
        journey.search.filters = Some(Filters::default());
        assert_eq!(journey.filters(), Filters::default());
    }

    #[test]
    fn given_filters_of_an_older_story_they_still_read() {
        let old = r#"{"price_from":15000000,"price_to":null,"region":"Tilburg","rooms_from":5,"built_from":null}"#;
        let filters: Filters = serde_json::from_str(old).unwrap();
        assert_eq!(filters.region, Some(Region::Tilburg));
        assert!(filters.kinds.is_empty() && !filters.is_personal());
    }

    #[test]
    fn neighbourhoods_are_of_a_town_asked_once_each_and_in_one_order() {
        let mut filters = Filters::default();
        let centre = |town| Neighbourhood(town, "Centrum".to_owned());
        let korvel = Neighbourhood(Region::Tilburg, "Korvel".to_owned());
        for one in [
            korvel.clone(),
            centre(Region::Arnhem),
            centre(Region::Tilburg),
        ] {
            filters.toggle(one);
        }
        let json = include_str!("../../../public/data/homes.json");
        let homes = crate::domain::home::Catalogue::from_json(json)
            .unwrap()
            .homes;
        let found = Journey::default().passing(&filters, &homes);
        assert!(found.len() > 2);
        assert!(
            found
                .iter()
                .all(|home| home.neighbourhood == "Korvel" || home.neighbourhood == "Centrum")
        );
        assert!(found.iter().all(|home| home.region != Region::Eindhoven));
        let mut other = Filters::default();
        for one in [
            centre(Region::Tilburg),
            korvel.clone(),
            centre(Region::Arnhem),
            korvel.clone(),
            korvel,
        ] {
            other.toggle(one);
        }
        assert_eq!(filters, other);
        assert!(filters.has_places() && !filters.more_is_empty());
        assert_eq!(filters.anywhere(), Filters::default());
    }

    #[test]
    fn given_no_sum_the_personal_filters_keep_nothing_out() {
        let unknown = Circumstances {
            month: None,
            fits: None,
            eligible: true,
        };
        let filters = Filters {
            month_to: Some(Cents::from_euros(400)),
            fits_budget: true,
            ..Filters::default()
        };
        assert!(filters.suit(unknown));
        let dear = Circumstances {
            month: Some(Cents::from_euros(401)),
            ..unknown
        };
        assert!(!filters.suit(dear));
        let too_much = Circumstances {
            fits: Some(false),
            ..unknown
        };
        assert!(!filters.suit(too_much));
    }
}
