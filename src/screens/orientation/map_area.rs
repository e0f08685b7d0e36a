//! Which homes are on the map: the town, the neighbourhoods that were tapped, and the home that was
//! chosen. All of it may vanish on reload; filters and favourites are kept by the story.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;

use crate::app::Session;
use crate::domain::home::{Home, HomeId};
use crate::domain::region::Region;
use crate::ui::map::Area;

/// What is in sight, and what was chosen in it.
#[derive(Clone, Copy)]
pub(super) struct InSight {
    /// The session of the page.
    pub session: Session,
    /// All homes that pass the filters.
    pub matching: Memo<Vec<Arc<Home>>>,
    /// The town on the map: the chosen one, as long as it has homes.
    pub town: Memo<Option<Region>>,
    /// The homes on the map and in the list.
    pub homes: Memo<Vec<Arc<Home>>>,
    chosen_town: RwSignal<Option<Region>>,
    /// The neighbourhoods that were tapped; without any, all count.
    pub chosen: RwSignal<BTreeSet<String>>,
    selected: RwSignal<Option<HomeId>>,
}

impl InSight {
    /// Everything that passes the filters, in the first town that has some of it.
    pub fn new(session: Session) -> Self {
        let matching = Memo::new(move |_| {
            let Some(catalogue) = session.catalogue() else {
                return Vec::new();
            };
            session.with(|story| {
                let known = story.journey.vault.is_known_to_search();
                let matching = story.journey.search.matching(&catalogue.homes, known);
                matching.into_iter().cloned().map(Arc::new).collect()
            })
        });
        let chosen_town = RwSignal::new(None);
        let chosen = RwSignal::new(BTreeSet::new());
        let town = Memo::new(move |_| {
            let wanted = chosen_town.get();
            matching.with(|homes| town_of(homes, wanted))
        });
        let homes = Memo::new(move |_| {
            let Some(town) = town.get() else {
                return Vec::new();
            };
            matching.with(|homes| chosen.with(|chosen| within(homes, town, chosen)))
        });
        Self {
            session,
            matching,
            town,
            homes,
            chosen_town,
            chosen,
            selected: RwSignal::new(None),
        }
    }

    /// The chosen home, as long as it is in sight; followed.
    pub fn selected(self) -> Option<Arc<Home>> {
        let selected = self.selected.get()?;
        self.homes
            .with(|homes| homes.iter().find(|home| home.id == selected).cloned())
    }

    /// Chooses a home, or none.
    pub fn select(self, home: Option<HomeId>) {
        self.selected.set(home);
    }

    /// The chosen neighbourhoods for the map; followed.
    pub fn chosen_areas(self) -> Vec<Area> {
        let Some(town) = self.town.get() else {
            return Vec::new();
        };
        let area = |name: &String| Area {
            town: town.name().to_owned(),
            name: name.clone(),
        };
        self.chosen.with(|chosen| chosen.iter().map(area).collect())
    }

    /// A neighbourhood was tapped on the map: in another town, that town comes first. One without a
    /// home that fits stays as it is.
    pub fn choose_area(self, area: &Area) {
        let here = self.town.get_untracked();
        let Some(town) = Region::ALL
            .into_iter()
            .find(|region| region.name() == area.town)
        else {
            return;
        };
        if !self
            .matching
            .with_untracked(|homes| neighbourhoods(homes, town).contains_key(&area.name))
        {
            return;
        }
        if here != Some(town) {
            self.go_to(town);
        }
        self.toggle(&area.name);
    }

    /// Shows another town.
    pub fn go_to(self, town: Region) {
        self.chosen.update(BTreeSet::clear);
        self.chosen_town.set(Some(town));
    }

    /// Chooses a neighbourhood of the town, or no longer.
    pub fn toggle(self, name: &str) {
        self.chosen.update(|chosen| {
            if !chosen.remove(name) {
                chosen.insert(name.to_owned());
            }
        });
    }
}

/// The wanted town if it has a home, otherwise the first that has one.
fn town_of(homes: &[Arc<Home>], wanted: Option<Region>) -> Option<Region> {
    let has_homes = |town: &Region| homes.iter().any(|home| home.region == *town);
    wanted.into_iter().chain(Region::ALL).find(has_homes)
}

/// The homes of a town, in the chosen neighbourhoods; without a choice in all of them. A choice that
/// no home is left in counts no more.
fn within(homes: &[Arc<Home>], town: Region, chosen: &BTreeSet<String>) -> Vec<Arc<Home>> {
    let of_town = || homes.iter().filter(|home| home.region == town).cloned();
    let chosen_ones: Vec<_> = of_town()
        .filter(|home| chosen.contains(&home.neighbourhood))
        .collect();
    if chosen_ones.is_empty() {
        of_town().collect()
    } else {
        chosen_ones
    }
}

/// The neighbourhoods of a town that have homes, with how many.
pub(super) fn neighbourhoods(homes: &[Arc<Home>], town: Region) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for home in homes.iter().filter(|home| home.region == town) {
        *counted.entry(home.neighbourhood.clone()).or_default() += 1;
    }
    counted
}

/// The towns that have homes, with how many.
pub(super) fn towns(homes: &[Arc<Home>]) -> Vec<(Region, usize)> {
    let counted = |town: Region| {
        (
            town,
            homes.iter().filter(|home| home.region == town).count(),
        )
    };
    Region::ALL
        .into_iter()
        .map(counted)
        .filter(|(_, count)| *count > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Vec<Arc<Home>> {
        let json = include_str!("../../../public/data/homes.json");
        let catalogue = crate::domain::home::Catalogue::from_json(json).unwrap();
        catalogue.homes.into_iter().map(Arc::new).collect()
    }

    #[test]
    fn given_no_wish_the_map_opens_in_the_first_town_and_a_wish_holds_while_it_has_homes() {
        let homes = shipped();
        assert_eq!(town_of(&homes, None), Some(Region::Tilburg));
        assert_eq!(town_of(&homes, Some(Region::Arnhem)), Some(Region::Arnhem));
        let without: Vec<_> = homes
            .iter()
            .filter(|home| home.region != Region::Arnhem)
            .cloned()
            .collect();
        assert_eq!(
            town_of(&without, Some(Region::Arnhem)),
            Some(Region::Tilburg)
        );
        assert_eq!(town_of(&[], Some(Region::Arnhem)), None);
    }

    #[test]
    fn given_a_chosen_neighbourhood_only_its_homes_are_in_sight() {
        let homes = shipped();
        let chosen = BTreeSet::from(["Korvel".to_owned()]);
        let found = within(&homes, Region::Tilburg, &chosen);
        assert_eq!(
            found.len(),
            neighbourhoods(&homes, Region::Tilburg)["Korvel"]
        );
        assert!(found.iter().all(|home| home.neighbourhood == "Korvel"));
    }

    #[test]
    fn given_a_neighbourhood_that_lost_its_homes_the_whole_town_is_in_sight() {
        let homes = shipped();
        let gone = BTreeSet::from(["Strijp".to_owned()]);
        assert_eq!(
            within(&homes, Region::Tilburg, &gone),
            within(&homes, Region::Tilburg, &BTreeSet::new())
        );
    }
}
