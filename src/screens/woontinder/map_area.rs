//! Which homes are on the map: the town, the neighbourhoods that were tapped, and the home that was
//! chosen. All of it may vanish on reload; filters and favourites are kept by the story.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::map_towns::{inside, neighbourhoods, town_of, within};
use crate::app::Session;
use crate::domain::Position;
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
    /// The corners of the area that was drawn; without any, the whole town counts.
    pub drawn: RwSignal<Vec<Position>>,
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
                let matching = story.journey.matching(&catalogue.homes);
                matching.into_iter().cloned().map(Arc::new).collect()
            })
        });
        let chosen_town = RwSignal::new(None);
        let chosen = RwSignal::new(BTreeSet::new());
        let drawn = RwSignal::new(Vec::new());
        let town = Memo::new(move |_| {
            let wanted = chosen_town.get();
            matching.with(|homes| town_of(homes, wanted))
        });
        let homes = Memo::new(move |_| {
            let Some(town) = town.get() else {
                return Vec::new();
            };
            let homes = matching.with(|homes| chosen.with(|chosen| within(homes, town, chosen)));
            drawn.with(|drawn| inside(homes, drawn))
        });
        Self {
            session,
            matching,
            town,
            homes,
            chosen_town,
            chosen,
            drawn,
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
        self.drawn.set(Vec::new());
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
