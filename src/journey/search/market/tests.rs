//! The market against the plain reading of the same filters over the homes that ship.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::super::filters::ROOMS;
use super::*;
use crate::domain::home::Catalogue;
use crate::domain::{Position, Spot, Way};
use crate::journey::Journey;
use crate::journey::budget::{Details, Form};
use crate::journey::search::filters::Neighbourhood;

fn homes() -> Vec<Home> {
    Catalogue::from_json(include_str!("../../../../public/data/homes.json"))
        .unwrap()
        .homes
}

fn earning() -> Journey {
    let mut journey = Journey::default();
    journey.budget.form = Some(Form {
        net_month: Cents::from_euros(2_900),
        savings: Cents::from_euros(30_000),
        equity: Cents::ZERO,
        partner: None,
        details: Details::default(),
    });
    journey
}

fn circumstances(journey: &Journey, homes: &[Home]) -> Vec<Circumstances> {
    homes
        .iter()
        .map(|home| journey.circumstances(home))
        .collect()
}

/// The homes, and what they are to somebody who earns.
static KNOWN: LazyLock<(Vec<Home>, Vec<Circumstances>)> = LazyLock::new(|| {
    let homes = homes();
    let own = circumstances(&earning(), &homes);
    (homes, own)
});

fn plainly(
    filters: &Filters,
    homes: &[Home],
    own: &[Circumstances],
    has_financial_id: bool,
) -> usize {
    let both = homes.iter().zip(own);
    both.filter(|(home, own)| filters.admit(home, has_financial_id) && filters.suit(**own))
        .count()
}

/// From where every search in these tests travels, and where it looks.
fn stocked() -> Filters {
    let name = |name: &str| Neighbourhood(Region::Eindhoven, name.to_owned());
    Filters {
        travel: Some(Travel {
            from: Spot::near(Region::Eindhoven.centre()),
            way: Way::Cycle,
            minutes: 20,
        }),
        neighbourhoods: vec![name("Strijp"), name("Woensel")],
        area: Outline::read("5130000_520000_0_60000_40000_0").unwrap(),
        ..Filters::default()
    }
}

fn some_of<T: Clone + std::fmt::Debug + 'static>(all: &'static [T]) -> BoxedStrategy<Vec<T>> {
    prop::sample::subsequence(all, 0..=all.len()).boxed()
}

fn filters() -> impl Strategy<Value = Filters> {
    let euros =
        |euros| prop::option::of((0_i64..100).prop_map(move |n| Cents::from_euros(n * euros)));
    let basic = (
        euros(5_000),
        euros(5_000),
        prop::option::of(prop::sample::select(&Region::ALL[..])),
        prop::option::of(prop::sample::select(&ROOMS[..])),
        prop::option::of(prop::sample::select(&YEARS[..])),
    );
    let more = (
        prop::option::of(prop::sample::select(&EnergyLabel::ALL[..])),
        some_of(&KINDS),
        some_of(&OUTDOORS),
        euros(25),
        any::<(bool, bool)>(),
        prop::option::of((
            prop::sample::select(&Way::ALL[..]),
            prop::sample::select(&MINUTES[..]),
        )),
        any::<(bool, bool)>(),
    );
    (basic, more).prop_map(|(basic, more)| Filters {
        price_from: basic.0,
        price_to: basic.1,
        region: basic.2,
        rooms_from: basic.3,
        built_from: basic.4,
        label_from: more.0,
        kinds: more.1,
        outdoors: more.2,
        month_to: more.3,
        fits_budget: more.4.0,
        eligible: more.4.1,
        travel: (stocked().travel)
            .zip(more.5)
            .map(|(travel, (way, minutes))| Travel {
                way,
                minutes,
                ..travel
            }),
        neighbourhoods: if more.6.0 {
            stocked().neighbourhoods
        } else {
            Vec::new()
        },
        area: if more.6.1 {
            stocked().area
        } else {
            Outline::default()
        },
    })
}

proptest! {
    #[test]
    fn given_any_filters_one_after_another_it_counts_what_a_plain_reading_counts(
        said in prop::collection::vec((filters(), any::<bool>()), 1..6),
    ) {
        let (homes, own) = &*KNOWN;
        let mut market = Market::new(homes, own, &stocked());
        for (filters, known) in said {
            let counts = market.count(&filters, known);
            prop_assert_eq!(counts.passing, plainly(&filters, homes, own, known));
            let with = plainly(&filters, homes, own, true);
            prop_assert_eq!(counts.waiting, with - counts.passing);
            for name in FilterName::ALL {
                let wider = plainly(&filters.clone().without(name), homes, own, known);
                prop_assert_eq!(counts.within(name, ..) as usize, wider);
            }
            for widening in counts.widenings {
                prop_assert!(widening.matches > 0);
                prop_assert_eq!(widening.matches, plainly(&widening.filters, homes, own, known));
            }
        }
    }
}

fn counted(filters: &Filters) -> Counts {
    let homes = homes();
    let own = circumstances(&Journey::default(), &homes);
    Market::new(&homes, &own, filters).count(filters, false)
}

#[test]
fn given_no_match_each_widening_says_what_it_brings() {
    let narrow = Filters {
        region: Some(Region::Tilburg),
        rooms_from: Some(40),
        ..Filters::starting(None)
    };
    let counts = counted(&narrow);
    assert_eq!(counts.passing, 0);
    let left_out: Vec<_> = counts
        .widenings
        .iter()
        .map(|one| one.left_out.clone())
        .collect();
    assert_eq!(left_out, [vec![FilterName::Rooms]]);
    assert_eq!(
        counts.widenings[0].matches,
        counted(&counts.widenings[0].filters).passing
    );
}

#[test]
fn given_two_filters_that_both_keep_everything_out_both_are_to_be_loosened() {
    let narrow = Filters {
        rooms_from: Some(40),
        built_from: Some(3_000),
        ..Filters::default()
    };
    let widenings = counted(&narrow).widenings;
    assert_eq!(widenings.len(), 1);
    assert_eq!(
        widenings[0].left_out,
        [FilterName::Rooms, FilterName::Built]
    );
    assert_eq!(widenings[0].filters, Filters::default());
}

#[test]
fn given_no_financial_id_the_homes_that_ask_for_one_are_counted_apart() {
    let demanding = homes()
        .into_iter()
        .filter(|home| home.seller.demands_prepared_financing);
    let counts = counted(&Filters::default());
    assert_eq!(counts.waiting, demanding.count());
    assert_eq!(counts.passing + counts.waiting, homes().len());
}

#[test]
fn a_choice_counts_what_it_would_give_whatever_is_chosen_in_the_same_filter() {
    let tilburg = Filters {
        region: Some(Region::Tilburg),
        ..Filters::default()
    };
    let counts = counted(&tilburg);
    assert_eq!(
        counts.facet(FilterName::Region),
        counted(&Filters::default()).facet(FilterName::Region)
    );
    let five = Filters {
        rooms_from: Some(5),
        ..tilburg
    };
    let expected = counted(&five).passing;
    assert_eq!(counts.within(FilterName::Rooms, 5..) as usize, expected);
}

#[test]
fn given_a_reach_that_holds_no_home_going_farther_is_offered() {
    let narrow = Filters {
        travel: Some(Travel {
            from: Spot::near(Position::new(53.2, 6.5)),
            way: Way::Walk,
            minutes: 5,
        }),
        ..Filters::default()
    };
    let counts = counted(&narrow);
    assert_eq!(counts.passing, 0);
    assert_eq!(counts.widenings[0].left_out, [FilterName::Travel]);
    assert_eq!(counts.widenings[0].filters, Filters::default());
}

#[test]
fn the_places_of_these_tests_hold_some_homes_and_not_all() {
    let all = homes().len();
    for name in [FilterName::Neighbourhood, FilterName::Area] {
        let only = FilterName::ALL.into_iter().filter(|other| *other != name);
        let filters = only.fold(stocked(), Filters::without);
        let passing = plainly(&filters, &KNOWN.0, &KNOWN.1, true);
        assert!((1..all).contains(&passing), "{name:?}: {passing} of {all}");
    }
}

#[test]
fn every_number_of_minutes_and_every_monthly_cost_is_told_how_many_homes_it_gives() {
    let (homes, own) = &*KNOWN;
    let travel = stocked().travel.unwrap();
    for way in Way::ALL {
        let with = |minutes| Filters {
            travel: Some(Travel {
                way,
                minutes,
                ..travel
            }),
            rooms_from: Some(3),
            ..Filters::default()
        };
        let counts = Market::new(homes, own, &with(20)).count(&with(20), true);
        for (place, minutes) in MINUTES.into_iter().enumerate() {
            let told = counts.within(FilterName::Travel, ..=place) as usize;
            let plain = plainly(&with(minutes), homes, own, true);
            assert_eq!(told, plain, "{minutes} minutes, {way:?}");
        }
    }
    let dear = |month_to| Filters {
        month_to,
        rooms_from: Some(3),
        ..Filters::default()
    };
    let any = dear(None);
    let counts = Market::new(homes, own, &any).count(&any, true);
    assert_eq!(counts.facet(FilterName::Month).len(), 22);
    // A bar ends just before the amount that the next one begins with.
    for bars in 1..22 {
        let most = Cents(Cents::from_euros(LOWEST_MONTH + MONTH_BAR * bars).0 - 1);
        let told = counts.within(FilterName::Month, ..bars as usize) as usize;
        assert_eq!(told, plainly(&dear(Some(most)), homes, own, true));
    }
}
