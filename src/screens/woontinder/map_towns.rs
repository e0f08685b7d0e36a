//! Homes by town and neighbourhood: plain sums, no screen.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::home::Home;
use crate::domain::region::Region;

/// The wanted town if it has a home, otherwise the first that has one.
pub(super) fn town_of(homes: &[Arc<Home>], wanted: Option<Region>) -> Option<Region> {
    let has_homes = |town: &Region| homes.iter().any(|home| home.region == *town);
    wanted.into_iter().chain(Region::ALL).find(has_homes)
}

/// The homes of a town.
pub(super) fn of_town(homes: &[Arc<Home>], town: Option<Region>) -> Vec<Arc<Home>> {
    let here = |home: &&Arc<Home>| town == Some(home.region);
    homes.iter().filter(here).cloned().collect()
}

/// The neighbourhoods of a town that have homes, with how many.
pub(super) fn neighbourhoods(homes: &[Arc<Home>], town: Region) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for home in homes.iter().filter(|home| home.region == town) {
        *counted.entry(home.neighbourhood.clone()).or_default() += 1;
    }
    counted
}

/// How many homes stand in a town, or in one neighbourhood of it.
pub(super) fn count_in(homes: &[Arc<Home>], town: Region, neighbourhood: Option<&str>) -> usize {
    let is_there = |home: &&Arc<Home>| {
        home.region == town && neighbourhood.is_none_or(|name| home.neighbourhood == name)
    };
    homes.iter().filter(is_there).count()
}

/// The towns that have homes.
pub(super) fn towns(homes: &[Arc<Home>]) -> Vec<Region> {
    let mut found = Region::ALL.to_vec();
    found.retain(|town| count_in(homes, *town, None) > 0);
    found
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
    fn a_town_has_its_own_homes_and_neighbourhoods() {
        let homes = shipped();
        let found = of_town(&homes, Some(Region::Tilburg));
        assert!(found.iter().all(|home| home.region == Region::Tilburg));
        let counted = neighbourhoods(&homes, Region::Tilburg);
        assert_eq!(counted.values().sum::<usize>(), found.len());
        assert_eq!(of_town(&homes, None), []);
    }
}
