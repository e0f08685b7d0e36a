//! The neighbourhoods of homes, each with its middle: a place that one can travel from.

use std::collections::BTreeMap;

use super::Home;
use crate::domain::{Position, Region, Spot};

/// The middle of each neighbourhood: of where its homes stand.
pub fn middles<'h>(
    homes: impl IntoIterator<Item = (Region, &'h str, Position)>,
) -> BTreeMap<(Region, &'h str), Position> {
    let mut by_name: BTreeMap<_, Vec<Position>> = BTreeMap::new();
    for (region, neighbourhood, position) in homes {
        let places = by_name.entry((region, neighbourhood)).or_default();
        places.push(position);
    }
    let middle = |(name, places): (_, Vec<_>)| Some((name, Position::middle(places)?));
    by_name.into_iter().filter_map(middle).collect()
}

/// The neighbourhood whose middle a spot is; `None` for any other place.
pub fn at(homes: &[Home], spot: Spot) -> Option<(Region, &str)> {
    let homes = homes.iter();
    let homes = homes.map(|home| (home.region, home.neighbourhood.as_str(), home.position));
    let mut middles = middles(homes).into_iter();
    let found = middles.find(|(_, middle)| Spot::near(*middle) == spot);
    found.map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::home::Catalogue;

    #[test]
    fn the_middle_of_every_neighbourhood_finds_its_name_again_and_a_place_aside_none() {
        let json = include_str!("../../../public/data/homes.json");
        let homes = Catalogue::from_json(json).unwrap().homes;
        let all = homes.iter();
        let all = all.map(|home| (home.region, home.neighbourhood.as_str(), home.position));
        let middles = middles(all);
        assert!(middles.contains_key(&(Region::Tilburg, "Korvel")));
        for (name, middle) in middles {
            let spot = Spot::near(middle);
            assert_eq!(at(&homes, spot), Some(name));
            assert_eq!(
                Spot::read(&spot.written()),
                Some(spot),
                "through an address"
            );
        }
        assert_eq!(at(&homes, Spot::near(Position::new(51.999, 6.1))), None);
    }
}
