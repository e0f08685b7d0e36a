//! What holds for the data that is shipped: homes, their passports, the map, and every picture.
//! With `GALLERY` set to a folder, the pictures are also written there as pages to look at.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use wooncarriere::domain::home::{Catalogue, Extra, Home, HomeId, HomeKind, Outdoor, Roof};
use wooncarriere::domain::passport::{EasementKind, FactSource, Monument, iso_day};
use wooncarriere::domain::{Cents, EnergyLabel, Position, Region};
use wooncarriere::ui::facade::{FacadeSize, facade_svg};
use wooncarriere::ui::pictures::{self, Age, Hair};

const HOMES: &str = include_str!("../public/data/homes.json");
const MAP: &str = include_str!("../public/data/map.json");

fn catalogue() -> Catalogue {
    Catalogue::from_json(HOMES).unwrap()
}

fn home(id: &str) -> Home {
    catalogue().find(&HomeId::new(id)).unwrap().clone()
}

fn tilburg() -> Vec<Home> {
    let homes = catalogue().homes.into_iter();
    homes
        .filter(|home| home.region == Region::Tilburg)
        .collect()
}

fn euros(amount: i64) -> Cents {
    Cents::from_euros(amount)
}

#[test]
fn every_region_has_sixteen_homes_at_least_and_every_kind_is_for_sale() {
    let homes = catalogue().homes;
    assert!(homes.len() >= 64);
    for region in Region::ALL {
        let count = homes.iter().filter(|home| home.region == region).count();
        assert!(count >= 16, "{region:?}: {count}");
        let kinds: BTreeSet<_> = homes
            .iter()
            .filter(|home| home.region == region)
            .map(|home| home.kind)
            .collect();
        assert_eq!(kinds.len(), 6, "{region:?}: {kinds:?}");
    }
    assert!(HOMES.len() < 133_000, "{} bytes", HOMES.len());
}

#[test]
fn heideweg_19_is_the_home_of_the_story() {
    let home = home("heideweg-19");
    assert_eq!(home.headline.nl, "Karakteristiek huis in bosrijke omgeving");
    assert_eq!((home.built, home.living_area, home.rooms), (1910, 278, 15));
    assert_eq!((home.plot_area, home.price), (Some(1595), euros(270_000)));
    assert_eq!(
        (home.kind, home.outdoor),
        (HomeKind::Detached, Outdoor::Garden)
    );
    assert!([EnergyLabel::C, EnergyLabel::D].contains(&home.energy_label()));
    assert!(home.passport.others_may_cross() && home.passport.area_is_disputed());
    let sources: Vec<_> = home
        .passport
        .living_area
        .iter()
        .map(|fact| fact.source)
        .collect();
    assert_eq!(sources, [FactSource::Bag, FactSource::Agent]);
}

#[test]
fn the_street_of_the_camera_picture_has_its_three_prices_close_together() {
    let homes = tilburg();
    let street: Vec<_> = homes
        .iter()
        .filter(|home| home.address.street == "Garenklosstraat")
        .collect();
    let prices: Vec<_> = street.iter().map(|home| home.price).collect();
    assert_eq!(prices, [euros(189_000), euros(239_000), euros(243_500)]);
    for pair in street.windows(2) {
        let metres = pair[0].position.metres_to(pair[1].position);
        assert!((10.0..100.0).contains(&metres), "{metres} m");
    }
}

#[test]
fn the_filter_of_the_story_finds_homes_and_so_does_a_starter_alone() {
    let homes = tilburg();
    let found = homes.iter().filter(|home| {
        (euros(150_000)..=euros(300_000)).contains(&home.price)
            && home.rooms >= 5
            && home.built > 1970
    });
    assert!(found.count() >= 5);
    let alone = homes.iter().filter(|home| {
        home.kind == HomeKind::Apartment
            && (euros(150_000)..=euros(165_000)).contains(&home.price)
            && [EnergyLabel::A, EnergyLabel::B].contains(&home.energy_label())
    });
    assert!(alone.count() >= 2);
    let prepared = catalogue()
        .homes
        .iter()
        .filter(|home| home.seller.demands_prepared_financing)
        .count();
    assert!((6..=8).contains(&prepared), "{prepared}");
}

#[test]
fn no_home_contradicts_itself() {
    for home in catalogue().homes {
        let id = &home.id;
        let passport = &home.passport;
        let price = home.price.0;
        assert!((15_000_000..=45_000_000).contains(&price), "{id}: price");
        let woz = passport.woz.value.value.0 * 100 / price;
        assert!(
            (85..=100).contains(&woz),
            "{id}: WOZ is {woz}% of the price"
        );
        let per_room = home.living_area / u32::from(home.rooms);
        assert!((15..=42).contains(&per_room), "{id}: {per_room} m² a room");
        assert_eq!(
            passport.living_area[0].value, home.living_area,
            "{id}: area"
        );
        if home.kind == HomeKind::Apartment {
            assert!(home.outdoor != Outdoor::Garden, "{id}: garden");
        }
        let old = home.built < 1945;
        assert!(!old || home.energy_label() >= EnergyLabel::C, "{id}: label");
        assert!(
            home.built < 2005 || home.energy_label() <= EnergyLabel::A,
            "{id}: label"
        );
        assert!(
            home.built < 1960 || passport.monument.value == Monument::No,
            "{id}: monument"
        );
        let panels = home.facade.has(Extra::SolarPanels);
        assert!(
            !panels || home.energy_label() <= EnergyLabel::B,
            "{id}: panels"
        );
        let old_gable = matches!(home.facade.roof, Roof::StepGable | Roof::BellGable);
        assert!(!old_gable || home.built < 1800, "{id}: gable");
    }
}

#[test]
fn every_passport_is_complete_dated_and_partly_proven() {
    let today = iso_day::parse("2026-11-01").unwrap();
    let mut statements = 0;
    for home in catalogue().homes {
        let (proven, total) = home.passport.proven_count();
        assert!(
            total >= 13 && proven >= 9 && proven < total,
            "{}: {proven} of {total}",
            home.id
        );
        for fact in home.passport.provenances() {
            assert!(
                fact.on <= today,
                "{}: {:?} says {}",
                home.id,
                fact.source,
                fact.on
            );
            assert!(
                fact.on.year() >= 2010,
                "{}: {:?} says {}",
                home.id,
                fact.source,
                fact.on
            );
        }
        assert!(
            home.passport.woz.value.valued_on < home.passport.woz.on,
            "{}: WOZ",
            home.id
        );
        statements += usize::from(home.passport.condition[0].source == FactSource::Seller);
    }
    assert!(
        statements >= 5,
        "some conditions are only the seller's word: {statements}"
    );
}

#[test]
fn some_homes_have_what_is_worth_asking_about() {
    let homes = catalogue().homes;
    let count = |test: &dyn Fn(&Home) -> bool| homes.iter().filter(|home| test(home)).count();
    assert!(count(&|home| home.passport.area_is_disputed()) >= 3);
    assert!(count(&|home| home.passport.ground_lease.is_some()) >= 2);
    assert!(count(&|home| home.passport.others_may_cross()) >= 3);
    assert!(count(&|home| home.passport.condition.len() > 1) >= 3);
    assert!(
        count(&|home| home
            .passport
            .easements
            .value
            .iter()
            .any(|easement| easement.kind != EasementKind::RightOfWay))
            >= 2
    );
}

#[test]
fn every_headline_is_a_sentence_of_its_own_in_both_languages() {
    let mut seen = BTreeSet::new();
    for home in catalogue().homes {
        for line in [&home.headline.nl, &home.headline.en] {
            assert!(
                (20..=75).contains(&line.chars().count()),
                "{}: {line}",
                home.id
            );
            assert!(seen.insert(line.clone()), "{}: {line}", home.id);
        }
    }
}

#[test]
fn a_catalogue_reads_back_as_it_was_written() {
    let catalogue = catalogue();
    let written = serde_json::to_string(&catalogue).unwrap();
    assert_eq!(Catalogue::from_json(&written).unwrap(), catalogue);
    let summary = serde_json::to_string(&catalogue.homes[0].summary()).unwrap();
    assert!(summary.contains("Heideweg 19") && !summary.contains("facade"));
}

fn outlines(map: &Value, region: Region, kind: &str) -> BTreeMap<String, Vec<Position>> {
    let features = map["regions"][region.name()]["features"]
        .as_array()
        .unwrap();
    let of_kind = features
        .iter()
        .filter(|feature| feature["properties"]["kind"] == kind);
    of_kind
        .map(|feature| {
            let ring = feature["geometry"]["coordinates"][0].as_array().unwrap();
            let corner = |point: &Value| {
                Position::new(point[1].as_f64().unwrap(), point[0].as_f64().unwrap())
            };
            let name = feature["properties"]["name"].as_str().unwrap();
            (name.to_owned(), ring.iter().map(corner).collect())
        })
        .collect()
}

#[test]
fn every_home_lies_in_its_neighbourhood_and_every_neighbourhood_in_its_municipality() {
    let map: Value = serde_json::from_str(MAP).unwrap();
    for region in Region::ALL {
        let neighbourhoods = outlines(&map, region, "neighbourhood");
        let municipality = &outlines(&map, region, "municipality")[region.name()];
        assert!(neighbourhoods.len() >= 6, "{region:?}");
        for (name, outline) in &neighbourhoods {
            assert_eq!(outline.first(), outline.last(), "{name} is closed");
            assert!(
                outline
                    .iter()
                    .all(|corner| corner.lies_within(municipality)),
                "{name}"
            );
        }
        for home in catalogue()
            .homes
            .iter()
            .filter(|home| home.region == region)
        {
            let outline = &neighbourhoods[&home.neighbourhood];
            assert!(home.position.lies_within(outline), "{}", home.id);
        }
    }
}

#[test]
fn the_map_has_every_layer_for_every_region_and_stays_small() {
    assert!(MAP.len() < 40_000, "{} bytes", MAP.len());
    let map: Value = serde_json::from_str(MAP).unwrap();
    for region in Region::ALL {
        let features = map["regions"][region.name()]["features"]
            .as_array()
            .unwrap();
        for kind in [
            "municipality",
            "green",
            "neighbourhood",
            "water",
            "rail",
            "road",
            "station",
        ] {
            let found = features
                .iter()
                .any(|feature| feature["properties"]["kind"] == kind);
            assert!(found, "{region:?} has no {kind}");
        }
    }
}

/// Whether every element is closed, in order, and no attribute holds a number that is none.
fn is_well_formed(svg: &str) -> bool {
    let mut open = Vec::new();
    for tag in svg.split('<').skip(1) {
        let Some((inside, text)) = tag.split_once('>') else {
            return false;
        };
        if !text.is_empty() || inside.matches('"').count() % 2 != 0 {
            return false;
        }
        let name = inside
            .split([' ', '/'])
            .find(|part| !part.is_empty())
            .unwrap_or("");
        if inside.starts_with('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !inside.ends_with('/') {
            open.push(name);
        }
    }
    open.is_empty() && !svg.contains("NaN") && !svg.contains("inf")
}

#[test]
fn the_check_of_pictures_sees_what_is_broken() {
    assert!(is_well_formed(
        r#"<svg a="1"><g><path d="M0 0"/></g></svg>"#
    ));
    for broken in [
        "<svg><g></svg>",
        "<svg><g></svg></g>",
        r#"<svg a="1></svg>"#,
        "<svg>text</svg>",
        "<svg",
    ] {
        assert!(!is_well_formed(broken), "{broken}");
    }
}

#[test]
fn every_facade_is_well_formed_small_and_the_same_every_time() {
    let homes = catalogue().homes;
    let mut pictures = BTreeSet::new();
    for home in &homes {
        for size in FacadeSize::ALL {
            let svg = facade_svg(home, size);
            assert!(is_well_formed(&svg), "{} {size:?}", home.id);
            assert_eq!(svg, facade_svg(home, size), "{} {size:?}", home.id);
            assert!(
                svg.len() < 9_500,
                "{} {size:?}: {} bytes",
                home.id,
                svg.len()
            );
        }
        assert!(
            pictures.insert(facade_svg(home, FacadeSize::Card)),
            "{}",
            home.id
        );
    }
    let average = pictures.iter().map(String::len).sum::<usize>() / homes.len();
    assert!(average < 7_000, "{average} bytes on average");
    let cards: Vec<_> = pictures.into_iter().collect();
    show("facades", &cards);
    let small = homes
        .iter()
        .map(|home| facade_svg(home, FacadeSize::Thumbnail));
    show("thumbnails", &small.collect::<Vec<_>>());
}

#[test]
fn every_picture_is_well_formed_and_a_portrait_follows_its_name() {
    let mut all = vec![
        pictures::orientation(),
        pictures::purchase(),
        pictures::transport(),
        pictures::keys(),
        pictures::no_favourites(),
        pictures::nothing_found(),
        pictures::no_network(),
    ];
    let styles = [
        Hair::Short,
        Hair::ShortWithBeard,
        Hair::Bob,
        Hair::Long,
        Hair::Bun,
        Hair::Curls,
        Hair::Scarf,
    ];
    for age in [Age::Young, Age::Grown, Age::Elder] {
        for (name, hair) in ["sanne", "milan", "fatima", "joost", "mei", "ria", "klaas"]
            .into_iter()
            .zip(styles)
        {
            let portrait = pictures::persona_portrait(name, age, hair);
            assert_eq!(portrait, pictures::persona_portrait(name, age, hair));
            all.push(portrait);
        }
    }
    assert!(all.iter().all(|svg| is_well_formed(svg)));
    let different: BTreeSet<_> = all.iter().collect();
    assert!(
        different.len() >= 25,
        "{} of {}",
        different.len(),
        all.len()
    );
    show("pictures", &all);
}

fn show(name: &str, pictures: &[String]) {
    let Ok(folder) = std::env::var("GALLERY") else {
        return;
    };
    let cells: String = pictures
        .iter()
        .map(|svg| format!("<div>{svg}</div>"))
        .collect();
    let style = "body{display:grid;grid-template-columns:repeat(6,1fr);gap:8px;background:#faf6ef}div{border-radius:14px;overflow:hidden}";
    let page = format!("<!doctype html><meta charset=utf-8><style>{style}</style>{cells}");
    std::fs::write(format!("{folder}/{name}.html"), page).unwrap();
}
