//! With which filters the search starts, and what makes them admit more homes. Knows no screen.

use super::Filters;
use crate::domain::Cents;
use crate::domain::home::Home;

/// Prijssegment of the story, as on the living lab's slide: at least.
const STORY_FROM: Cents = Cents::from_euros(150_000);
/// Prijssegment of the story: at most.
const STORY_TO: Cents = Cents::from_euros(300_000);
/// Prices are filtered in steps of this many euros.
pub const PRICE_STEP: i64 = 5_000;

/// A filter that can be left out by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterName {
    /// Prijssegment.
    Price,
    /// Regio.
    Region,
    /// Aantal kamers.
    Rooms,
    /// Bouwjaar.
    Built,
}

/// The same filters without one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Widening {
    /// The one that was left out.
    pub filter: FilterName,
    /// What remains.
    pub filters: Filters,
    /// How many homes pass then.
    pub matches: usize,
}

impl Filters {
    /// What the search starts from: up to the highest price that the budget allows, rounded up to a
    /// step so that nothing is missed; without a sum the prices of the story.
    pub fn starting(highest_price: Option<Cents>) -> Self {
        let (from, to) = match highest_price {
            Some(price) if price > Cents::ZERO => {
                let steps = (price.whole_euros() + PRICE_STEP - 1).div_euclid(PRICE_STEP);
                let to = steps * PRICE_STEP;
                (
                    STORY_FROM.min(Cents::from_euros(to / 2)),
                    Cents::from_euros(to),
                )
            }
            _ => (STORY_FROM, STORY_TO),
        };
        Self {
            price_from: Some(from),
            price_to: Some(to),
            ..Self::default()
        }
    }

    /// How many homes pass.
    pub fn count(&self, homes: &[Home], has_financial_id: bool) -> usize {
        homes
            .iter()
            .filter(|home| self.admit(home, has_financial_id))
            .count()
    }

    /// How many homes would pass with a Financieel-ID that do not pass without one.
    pub fn waiting_for_financial_id(&self, homes: &[Home]) -> usize {
        self.count(homes, true) - self.count(homes, false)
    }

    /// The filters that keep homes out by themselves, the most fruitful to leave out first.
    pub fn widenings(&self, homes: &[Home], has_financial_id: bool) -> Vec<Widening> {
        let now = self.count(homes, has_financial_id);
        let without = |filter, filters: Self| {
            let matches = filters.count(homes, has_financial_id);
            (matches > now).then_some(Widening {
                filter,
                filters,
                matches,
            })
        };
        let all = [
            without(
                FilterName::Price,
                Self {
                    price_from: None,
                    price_to: None,
                    ..self.clone()
                },
            ),
            without(
                FilterName::Region,
                Self {
                    region: None,
                    ..self.clone()
                },
            ),
            without(
                FilterName::Rooms,
                Self {
                    rooms_from: None,
                    ..self.clone()
                },
            ),
            without(
                FilterName::Built,
                Self {
                    built_from: None,
                    ..self.clone()
                },
            ),
        ];
        let mut found: Vec<_> = all.into_iter().flatten().collect();
        found.sort_by_key(|widening| std::cmp::Reverse(widening.matches));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Region;
    use crate::domain::home::Catalogue;

    fn homes() -> Vec<Home> {
        Catalogue::from_json(include_str!("../../../public/data/homes.json"))
            .unwrap()
            .homes
    }

    #[test]
    fn given_a_sum_the_prices_start_from_it() {
        let filters = Filters::starting(Some(Cents::from_euros(191_300)));
        assert_eq!(filters.price_to, Some(Cents::from_euros(195_000)));
        assert!(filters.price_from < filters.price_to);
    }

    #[test]
    fn given_no_sum_or_an_empty_one_the_prices_are_those_of_the_story() {
        for nothing in [None, Some(Cents::ZERO)] {
            let filters = Filters::starting(nothing);
            assert_eq!(filters.price_from, Some(Cents::from_euros(150_000)));
            assert_eq!(filters.price_to, Some(Cents::from_euros(300_000)));
        }
    }

    #[test]
    fn given_no_match_each_widening_says_what_it_brings() {
        let homes = homes();
        let region = Some(Region::Tilburg);
        let narrow = Filters {
            region,
            rooms_from: Some(40),
            ..Filters::starting(None)
        };
        assert_eq!(narrow.count(&homes, false), 0);
        let widenings = narrow.widenings(&homes, false);
        assert_eq!(widenings.len(), 1);
        assert_eq!(widenings[0].filter, FilterName::Rooms);
        assert_eq!(
            widenings[0].matches,
            widenings[0].filters.count(&homes, false)
        );
        assert!(widenings[0].matches > 0);
    }

    #[test]
    fn given_no_financial_id_the_homes_that_ask_for_one_are_counted_apart() {
        let homes = homes();
        let demanding = homes
            .iter()
            .filter(|home| home.seller.demands_prepared_financing);
        assert_eq!(
            Filters::default().waiting_for_financial_id(&homes),
            demanding.count()
        );
    }
}
