//! What is tried of the financial check, home by home: the card of a home and the tables that show it
//! beside others reckon with the same. Kept nowhere.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::Change;
use crate::domain::home::HomeId;

/// What is tried on a screen. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Trials(RwSignal<BTreeMap<HomeId, Change>>);

impl Trials {
    /// For all that stands on a screen.
    pub fn provide() {
        provide_context(Self(RwSignal::new(BTreeMap::new())));
    }

    /// Those of the screen; own ones where it has none.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self(RwSignal::new(BTreeMap::new())))
    }

    /// What is tried of this home; followed.
    pub fn of(self, home: &HomeId) -> Option<Change> {
        self.0.with(|tried| tried.get(home).copied())
    }

    /// That of one home, until its card goes.
    pub fn own(self, home: &HomeId) -> Trial {
        let trial = Trial {
            trials: self,
            home: StoredValue::new(home.clone()),
        };
        let id = home.clone();
        on_cleanup(move || self.put(id, None));
        trial
    }

    fn put(self, home: HomeId, change: Option<Change>) {
        // The screen may be gone with all that was tried on it.
        let _ = self.0.try_update(|tried| match change {
            Some(change) => tried.insert(home, change),
            None => tried.remove(&home),
        });
    }
}

/// What is tried of one home. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Trial {
    trials: Trials,
    home: StoredValue<HomeId>,
}

impl Trial {
    /// Followed.
    pub fn get(self) -> Option<Change> {
        self.home.with_value(|home| self.trials.of(home))
    }

    /// Tries another change, or nothing any more; for event handlers.
    pub fn set(self, change: Option<Change>) {
        self.trials.put(self.home.get_value(), change);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cents;

    #[test]
    fn a_trial_is_of_one_home_and_goes_with_its_card() {
        let screen = Owner::new();
        let trials = screen.with(|| {
            Trials::provide();
            Trials::here()
        });
        let [one, other] = ["heideweg-19", "spinnewielhof-41"].map(HomeId::new);
        let gift = Change::Gift {
            amount: Cents::from_euros(5_000),
        };
        let card = screen.child();
        card.with(|| Trials::here().own(&one).set(Some(gift)));
        let found = || untrack(|| [trials.of(&one), trials.of(&other)]);
        assert_eq!(found(), [Some(gift), None]);
        card.cleanup();
        assert_eq!(found(), [None, None]);
    }
}
