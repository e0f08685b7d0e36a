//! The address of the search screen: what it asks of who arrives, and the filters, which always stand in
//! it. Knows no fields.

use leptos::prelude::*;

use super::search::SCREEN;
use super::wishes::Wishes;
use super::wishes_kept::keep;
use crate::app::{Address, Session};
use crate::journey::search::Filters;
use crate::journey::search::query::{self, Asked};

/// The filters in the address of the search screen.
#[derive(Clone, Copy)]
pub struct FilterAddress {
    session: Session,
    address: Address,
}

impl FilterAddress {
    /// Of the screen that is shown now.
    pub fn new(session: Session) -> Self {
        Self {
            session,
            address: Address::of(SCREEN.path),
        }
    }

    /// What somebody asks with this address; nothing when it is the one that the app wrote itself.
    pub fn asked(self) -> Asked {
        let asked = query::read(&untrack(|| self.address.query()));
        let own = self.session.own_query();
        if own.is_some_and(|own| query::read(&own) == asked) {
            return Asked::default();
        }
        asked
    }

    /// Has these filters stand in the address, and knows it again as the app's own.
    pub fn write(self, filters: &Filters) {
        let query = filters.query();
        self.session.remember_query(&query);
        self.address.write(&query);
    }

    /// Has the filters stand in the address from the start, also of who came by a link without any. What
    /// somebody asks with the address stays until it is kept.
    pub fn keep_filled(self, wishes: Wishes) {
        let waits = self.asked().filters.is_some();
        Effect::new(move |before: Option<()>| {
            let stands = self.address.query();
            let first = before.is_none();
            if first && waits || !is_behind(&stands, &untrack(|| wishes.filters())) {
                return;
            }
            // After the page has come to this address itself.
            let fill = move |()| {
                if self.address.is_here() {
                    self.write(&untrack(|| wishes.filters()));
                }
            };
            self.session.after(0, Box::new(fill));
        });
    }
}

/// Takes over the filters that somebody asks with the address of another screen on which homes are looked at,
/// and gives back what was asked. From then on the story keeps them, and the address goes on without: who
/// comes back to it goes on where the story is.
pub(super) fn take_over(session: Session, path: &'static str) -> Asked {
    let address = Address::of(path);
    let stands = untrack(|| address.query());
    let asked = query::read(&stands);
    if let Some(filters) = asked.filters.clone() {
        // Prices that cross are not read in the first place, so there is nothing to refuse.
        let _ = untrack(|| keep(session, filters));
    }
    if asked != Asked::default() {
        // After the page has come to this address itself.
        let write = move |()| {
            if address.is_here() {
                address.write(&query::besides(&untrack(|| address.query())));
            }
        };
        session.after(0, Box::new(write));
    }
    asked
}

/// Whether other filters stand in an address than these.
fn is_behind(stands: &str, filters: &Filters) -> bool {
    let asked = query::read(stands);
    !asked.refused.is_empty() || asked.filters.unwrap_or_default() != *filters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Region;

    #[test]
    fn an_address_without_filters_or_with_others_is_behind_and_one_with_the_same_is_not() {
        let filters = Filters {
            region: Some(Region::Tilburg),
            ..Filters::starting(None)
        };
        assert!(is_behind("", &filters));
        assert!(is_behind("prijs=150000-300000", &filters));
        assert!(is_behind(
            "regio=tilburg&prijs=150000-300000&kamers=99",
            &filters
        ));
        assert!(!is_behind(&filters.query(), &filters));
        assert!(!is_behind(
            "van=iemand&regio=tilburg&prijs=150000-300000",
            &filters
        ));
        assert!(!is_behind("", &Filters::default()));
    }

    #[test]
    fn what_an_address_says_besides_filters_stays_when_they_are_taken_over() {
        let stands = "?stad=tilburg&regio=tilburg&kamers=5&woning=heideweg-19&van=iemand";
        assert_eq!(
            query::besides(stands),
            "stad=tilburg&woning=heideweg-19&van=iemand"
        );
        assert_eq!(query::besides("regio=tilburg&kamers=99"), "");
        assert_eq!(query::besides(""), "");
    }
}
