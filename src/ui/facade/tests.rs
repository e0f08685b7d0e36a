//! What holds for the picture of every home that is shipped.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use super::*;
use crate::domain::home::Catalogue;

fn catalogue() -> Catalogue {
    Catalogue::from_json(include_str!("../../../public/data/homes.json")).unwrap()
}

#[test]
fn the_same_home_gives_the_same_picture_and_another_home_another() {
    let homes = catalogue().homes;
    let first = facade_svg(&homes[0], FacadeSize::Card);
    assert_eq!(first, facade_svg(&homes[0], FacadeSize::Card));
    assert_ne!(first, facade_svg(&homes[1], FacadeSize::Card));
}

#[test]
fn a_picture_has_no_ids_and_leaves_its_label_to_who_shows_it() {
    for home in catalogue().homes {
        let svg = facade_svg(&home, FacadeSize::Card);
        assert!(
            !svg.contains(" id=") && !svg.contains("role="),
            "{}",
            home.id
        );
        assert!(svg.contains(r#"aria-hidden="true""#), "{}", home.id);
    }
}
