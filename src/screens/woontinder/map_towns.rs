//! Homes by town and neighbourhood: plain sums, no screen.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::Position;
use crate::domain::home::Home;
use crate::domain::region::Region;

/// The wanted town if it has a home, otherwise the first that has one.
pub(super) fn town_of(homes: &[Arc<Home>], wanted: Option<Region>) -> Option<Region> {
    let has_homes = |town: &Region| homes.iter().any(|home| home.region == *town);
    wanted.into_iter().chain(Region::ALL).find(has_homes)
}

/// The homes of a town, in the chosen neighbourhoods; without a choice in all of them. A choice that
/// no home is left in counts no more.
pub(super) fn within(
    homes: &[Arc<Home>],
    town: Region,
    chosen: &BTreeSet<String>,
) -> Vec<Arc<Home>> {
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

/// The homes inside a drawn area; without an area all of them.
pub(super) fn inside(mut homes: Vec<Arc<Home>>, area: &[Position]) -> Vec<Arc<Home>> {
    if area.len() > 2 {
        homes.retain(|home| home.position.lies_within(area));
    }
    homes
}

/// The middle of places; none when there are none.
pub(super) fn middle(places: &[Position]) -> Option<Position> {
    let count = places.len() as f64;
    let mean = |part: fn(&Position) -> f64| places.iter().map(part).sum::<f64>() / count;
    let middle = || Position::new(mean(|place| place.latitude), mean(|place| place.longitude));
    (!places.is_empty()).then(middle)
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
    fn given_a_drawn_area_only_the_homes_inside_it_are_in_sight() {
        let homes = within(&shipped(), Region::Tilburg, &BTreeSet::new());
        let corner = Position::new;
        let street = [
            corner(51.5460, 5.0780),
            corner(51.5460, 5.0800),
            corner(51.5475, 5.0800),
            corner(51.5475, 5.0780),
        ];
        let found = inside(homes.clone(), &street);
        assert_eq!(found.len(), 3);
        assert!(
            found
                .iter()
                .all(|home| home.address.street == "Garenklosstraat")
        );
        assert_eq!(inside(homes.clone(), &[]), homes);
        let empty = street.map(|place| corner(place.latitude + 1.0, place.longitude));
        assert_eq!(inside(homes, &empty), []);
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
