//! What is looked at on the map and in the street stands in their address: the town and the chosen home.
//! So the way back from a home, and a reload, show it again. The filters are kept by the story.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::map_area::InSight;
use crate::app::Address;
use crate::domain::Region;
use crate::domain::home::HomeId;

const TOWN: &str = "stad";
const HOME: &str = "woning";

/// Takes over what the address of a screen says, and from then on has it say what is looked at.
pub(super) fn keep_in_address(in_sight: InSight, path: &'static str) {
    let address = Address::of(path);
    let asked = use_query_map().get_untracked();
    let mut towns = Region::ALL.into_iter();
    let town = asked.get(TOWN);
    let town = town.and_then(|town| towns.find(|region| in_address(*region) == town));
    if let Some(town) = town {
        in_sight.go_to(town);
    }
    if let Some(home) = asked.get(HOME) {
        in_sight.select(Some(HomeId::new(&home)));
    }
    Effect::new(move |before: Option<String>| {
        let town = in_sight.chosen_town().map(in_address);
        let home = in_sight.chosen_home().map(|home| home.to_string());
        let parts = [(TOWN, town), (HOME, home)];
        let parts = parts
            .into_iter()
            .filter_map(|(name, value)| Some(format!("{name}={}", value?)));
        let query = parts.collect::<Vec<_>>().join("&");
        if before.is_some_and(|before| before != query) {
            address.write(&query);
        }
        query
    });
}

/// A town as an address writes it: `tilburg`.
fn in_address(town: Region) -> String {
    town.name().to_lowercase()
}
