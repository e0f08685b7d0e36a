//! What a list of homes is refused for. Knows only the shipped list, from which it spoils copies.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::*;

const SHIPPED: &str = include_str!("../../../../public/data/homes.json");

fn refused_after(from: &str, to: &str) -> HomesFault {
    assert!(SHIPPED.contains(from), "the shipped list has no {from}");
    Catalogue::from_json(&SHIPPED.replacen(from, to, 1)).unwrap_err()
}

fn impossible(home: &str, field: &'static str) -> HomesFault {
    HomesFault::Impossible {
        home: HomeId::new(home),
        field,
    }
}

#[test]
fn the_shipped_list_is_accepted_and_searched() {
    let catalogue = Catalogue::from_json(SHIPPED).unwrap();
    let home = catalogue.find(&HomeId::new("heideweg-19")).unwrap();
    assert_eq!(home.summary().address_line, "Heideweg 19");
    assert_eq!(home.address.postcode_and_town(), "5037 XX Tilburg");
    assert!(catalogue.find(&HomeId::new("nowhere-1")).is_none());
}

#[test]
fn a_home_that_cannot_be_right_is_named_with_its_field() {
    let cases = [
        ("\"price\":27000000", "\"price\":0", "price"),
        ("5037 XX", "0037 XX", "address.postcode"),
        ("5037 XX", "5037 SS", "address.postcode"),
        ("\"built\":1910", "\"built\":2910", "built"),
        ("\"latitude\":51.5564", "\"latitude\":52.5564", "position"),
        (
            "0855019990000131",
            "085501999000013",
            "passport.registration",
        ),
        (
            "0855019990000131",
            "0307019990000131",
            "passport.registration",
        ),
        (
            "0855019990000131",
            "0855109990000131",
            "passport.registration",
        ),
        ("\"roof\":3", "\"roof\":7", "passport.condition"),
        ("\"plot_area\":1595,", "", "plot_area"),
    ];
    for (from, to, field) in cases {
        assert_eq!(refused_after(from, to), impossible("heideweg-19", field));
    }
}

#[test]
fn a_second_home_with_the_same_name_is_refused() {
    assert_eq!(
        refused_after("garenklosstraat-8\"", "heideweg-19\""),
        impossible("heideweg-19", "id")
    );
    assert_eq!(
        refused_after("\"number\":\"14\"", "\"number\":\"8\""),
        impossible("garenklosstraat-14", "address")
    );
}

#[test]
fn what_is_no_list_or_another_form_is_refused() {
    assert!(matches!(
        Catalogue::from_json("[]").unwrap_err(),
        HomesFault::Unreadable { .. }
    ));
    assert_eq!(
        refused_after("\"version\":1", "\"version\":9"),
        HomesFault::UnknownVersion(9)
    );
}
