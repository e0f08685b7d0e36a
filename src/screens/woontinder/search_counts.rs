//! What the filters of the search screen come to, counted again at every change.

use std::sync::Arc;

use leptos::prelude::*;

use super::wishes::Wishes;
use crate::app::Session;
use crate::journey::search::{Counts, Market};

/// What the filters come to; `None` without homes.
pub type Counted = Memo<Option<Arc<Counts>>>;

impl Wishes {
    /// What the filters come to, followed; `None` without homes. Call it once: it holds all homes as
    /// columns and counts again only what changed.
    pub fn counts(self, session: Session) -> Counted {
        let known = session.select(|story| story.journey.vault.is_known_to_search());
        let basis = session.select(|story| {
            let journey = &story.journey;
            (journey.budget_input(), journey.vault.verdict.clone())
        });
        // What the columns are made for: see `Market::new`.
        let places = Memo::new(move |_| {
            let travel = self.travel.get().map(|travel| (travel.from, travel.way));
            (travel, self.neighbourhoods.get(), self.area.get())
        });
        let market = StoredValue::new(None::<Market>);
        let stocked = Memo::new(move |before: Option<&Option<u32>>| {
            basis.track();
            places.track();
            let catalogue = session.catalogue()?;
            let homes = &catalogue.homes;
            let own = session.with_untracked(|story| {
                let own = homes.iter().map(|home| story.journey.circumstances(home));
                own.collect::<Vec<_>>()
            });
            let filters = untrack(|| self.filters());
            market.set_value(Some(Market::new(homes, &own, &filters)));
            Some(
                before
                    .copied()
                    .flatten()
                    .map_or(0, |before| before.wrapping_add(1)),
            )
        });
        Memo::new(move |_| {
            stocked.get()?;
            let (filters, known) = (self.filters(), known.get());
            let counted = market.try_update_value(|market| {
                market.as_mut().map(|market| market.count(&filters, known))
            });
            counted.flatten().map(Arc::new)
        })
    }
}
