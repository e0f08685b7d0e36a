//! Which homes are on the map: those that pass the filters, in one town, and the home that was chosen.
//! Town and chosen home stand in the address; filters, with the neighbourhoods and the area that was
//! drawn, are kept by the story.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::map_towns::{of_town, town_of};
use super::wishes_kept::keep;
use crate::app::Session;
use crate::domain::home::{Home, HomeId};
use crate::domain::region::Region;
use crate::domain::{Outline, Position};
use crate::journey::search::filters::Neighbourhood;
use crate::journey::search::{FilterName, Filters};
use crate::ui::map::Area;

/// What is in sight, and what was chosen in it.
#[derive(Clone, Copy)]
pub(super) struct InSight {
    /// The session of the page.
    pub session: Session,
    /// All homes that pass the filters.
    pub matching: Memo<Vec<Arc<Home>>>,
    /// All homes that pass them wherever they stand: what there is to choose neighbourhoods from.
    pub anywhere: Memo<Vec<Arc<Home>>>,
    /// Those of them in whatever neighbourhood, inside the area that was drawn.
    pub in_area: Memo<Vec<Arc<Home>>>,
    /// The town on the map: the chosen one, as long as it has homes.
    pub town: Memo<Option<Region>>,
    /// The homes on the map and in the list.
    pub homes: Memo<Vec<Arc<Home>>>,
    /// The names of the neighbourhoods of that town that were chosen; without any, all count.
    pub chosen: Memo<BTreeSet<String>>,
    /// The corners of the area that was drawn; without any, the whole town counts.
    pub drawn: Memo<Vec<Position>>,
    /// The neighbourhood that was tapped last, when no home that fits stands in it.
    pub without_homes: RwSignal<Option<Area>>,
    filters: Memo<Filters>,
    chosen_town: RwSignal<Option<Region>>,
    selected: RwSignal<Option<HomeId>>,
}

impl InSight {
    /// Everything that passes the filters, in the first town that has some of it.
    pub fn new(session: Session) -> Self {
        let filters = session.select(|story| story.journey.filters());
        let passing = move |filters: &Filters| {
            let Some(catalogue) = session.catalogue() else {
                return Vec::new();
            };
            session.with(|story| {
                let passing = story.journey.passing(filters, &catalogue.homes);
                passing.into_iter().cloned().map(Arc::new).collect()
            })
        };
        let anywhere = Memo::new(move |_| passing(&filters.get().anywhere()));
        let has_places = Memo::new(move |_| filters.with(Filters::has_places));
        let matching = Memo::new(move |_| {
            if has_places.get() {
                return filters.with(passing);
            }
            anywhere.get()
        });
        let in_area = Memo::new(move |_| {
            if filters.with(|filters| filters.area.is_empty()) {
                return anywhere.get();
            }
            passing(&filters.get().without(FilterName::Neighbourhood))
        });
        let chosen_town = RwSignal::new(None);
        let town = Memo::new(move |_| {
            let wanted = chosen_town.get();
            let of = |homes: Memo<Vec<_>>| homes.with(|homes| town_of(homes, wanted));
            let found = wanted.and_then(|_| of(anywhere).filter(|town| wanted == Some(*town)));
            found.or_else(|| of(matching)).or_else(|| of(anywhere))
        });
        let homes = Memo::new(move |_| {
            let town = town.get();
            matching.with(|homes| of_town(homes, town))
        });
        let chosen = Memo::new(move |_| {
            let town = town.get();
            let named = |filters: &Filters| {
                let here = filters.neighbourhoods.iter();
                let here = here.filter(|one| town == Some(one.0));
                here.map(|one| one.1.clone()).collect()
            };
            filters.with(named)
        });
        let drawn = Memo::new(move |_| filters.with(|filters| filters.area.corners()));
        Self {
            session,
            matching,
            anywhere,
            in_area,
            town,
            homes,
            chosen,
            drawn,
            filters,
            chosen_town,
            selected: RwSignal::new(None),
            without_homes: RwSignal::new(None),
        }
    }

    /// The chosen home, as long as it is in sight; followed.
    pub fn selected(self) -> Option<Arc<Home>> {
        let selected = self.selected.get()?;
        self.homes
            .with(|homes| homes.iter().find(|home| home.id == selected).cloned())
    }

    /// The town that was chosen by hand; followed.
    pub fn chosen_town(self) -> Option<Region> {
        self.chosen_town.get()
    }

    /// The home that was chosen, in sight or not; followed.
    pub fn chosen_home(self) -> Option<HomeId> {
        self.selected.get()
    }

    /// Chooses a home, or none.
    pub fn select(self, home: Option<HomeId>) {
        self.without_homes.set(None);
        self.selected.set(home);
    }

    /// The chosen neighbourhoods for the map; followed.
    pub fn chosen_areas(self) -> Vec<Area> {
        let area = |Neighbourhood(town, name): &Neighbourhood| Area {
            town: town.name().to_owned(),
            name: name.clone(),
        };
        self.filters
            .with(|filters| filters.neighbourhoods.iter().map(area).collect())
    }

    /// Shows another town. What was chosen and drawn stays: see [`Limits`](super::map_additions::Limits).
    pub fn go_to(self, town: Region) {
        self.without_homes.set(None);
        self.chosen_town.set(Some(town));
    }

    /// Chooses a neighbourhood of the town, or no longer.
    pub fn toggle(self, name: &str) {
        if let Some(town) = self.town.get_untracked() {
            let neighbourhood = Neighbourhood(town, name.to_owned());
            self.change(move |filters| filters.toggle(neighbourhood));
        }
    }

    /// All neighbourhoods count again.
    pub fn choose_all(self) {
        self.change(|filters| filters.neighbourhoods.clear());
    }

    /// Only what lies inside counts; without an area, everything.
    pub fn draw(self, area: Outline) {
        self.change(move |filters| filters.area = area);
        let is_empty = |homes: Memo<Vec<_>>| homes.with_untracked(Vec::is_empty);
        if is_empty(self.homes) && !is_empty(self.matching) {
            // It was drawn around homes of another town.
            self.chosen_town.set(None);
        }
    }

    /// Whether any neighbourhood was chosen, in whatever town; followed.
    pub fn has_neighbourhoods(self) -> bool {
        self.filters
            .with(|filters| !filters.neighbourhoods.is_empty())
    }

    fn change(self, change: impl FnOnce(&mut Filters)) {
        self.without_homes.set(None);
        // What is looked at stays in sight, also when more towns have homes again.
        self.chosen_town.set(self.town.get_untracked());
        let mut filters = self.filters.get_untracked();
        change(&mut filters);
        // Prices that cross are not kept in the first place, so there is nothing to refuse.
        let _ = keep(self.session, filters);
    }
}
