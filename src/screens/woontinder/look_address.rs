//! What is looked at on the map and in the street stands in their address: the town and the chosen home,
//! where the map was brought, and in the street where one stands and looks. So the way back from a home,
//! and a reload, show it again. The filters are kept by the story.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::map_area::InSight;
use super::street_looking::Looking;
use super::street_standing::Standing;
use crate::app::Address;
use crate::domain::Region;
use crate::domain::home::HomeId;
use crate::journey::search::query::coded;
use crate::ui::map::sight::Sight;

const TOWN: &str = "stad";
const HOME: &str = "woning";

/// The address follows what moves after this many milliseconds of rest: browsers take no more
/// than a few changes a second.
const REST: u32 = 300;

/// The parts of an address.
type Parts = Vec<(&'static str, String)>;

/// Takes over what the address of the map says, and from then on has it say what is looked at. Gives where
/// somebody brought the map.
pub(super) fn keep_in_address(in_sight: InSight, path: &'static str) -> RwSignal<Option<Sight>> {
    take_over(in_sight);
    let asked = use_query_map().get_untracked();
    let sight = RwSignal::new(Sight::read(|name| asked.get(name)));
    keep_rested(in_sight, path, move || {
        let mut parts = parts(in_sight);
        parts.extend(sight.get().into_iter().flat_map(Sight::written));
        parts
    });
    sight
}

/// The same of the street, with where one stands and looks.
pub(super) fn keep_street_in_address(looking: Looking, path: &'static str) {
    let in_sight = looking.in_sight;
    take_over(in_sight);
    let asked = use_query_map().get_untracked();
    looking.stand_again(Standing::read(|name| asked.get(name)));
    keep_rested(in_sight, path, move || {
        let mut parts = parts(in_sight);
        parts.extend(looking.standing().written());
        parts
    });
}

/// Has the address say these parts, once they have come to rest.
fn keep_rested(in_sight: InSight, path: &'static str, parts: impl Fn() -> Parts + 'static) {
    let address = Address::of(path);
    let last = StoredValue::new(String::new());
    Effect::new(move |before: Option<String>| {
        let query = query(parts());
        last.set_value(query.clone());
        if before.is_some_and(|before| before != query) {
            let own = query.clone();
            let rested = move |()| {
                // Something else came meanwhile, or the screen was left.
                if last.try_get_value().is_some_and(|last| last == own) {
                    address.write(&own);
                }
            };
            in_sight.session.after(REST, Box::new(rested));
        }
        query
    });
}

fn take_over(in_sight: InSight) {
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
}

/// What is looked at; followed.
fn parts(in_sight: InSight) -> Parts {
    let town = in_sight.chosen_town().map(in_address);
    let home = in_sight.chosen_home().map(|home| home.to_string());
    let parts = [(TOWN, town), (HOME, home)];
    let parts = parts.into_iter();
    parts
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
}

fn query(parts: Parts) -> String {
    let parts = parts.into_iter();
    let parts = parts.map(|(name, value)| format!("{name}={}", coded(&value)));
    parts.collect::<Vec<_>>().join("&")
}

/// A town as an address writes it: `tilburg`.
fn in_address(town: Region) -> String {
    town.name().to_lowercase()
}
