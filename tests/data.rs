//! What holds for the data that is shipped: homes, map, and the picture of every home.

use std::fmt::Write;

use wooncarriere::domain::home::Catalogue;
use wooncarriere::ui::facade::{FacadeSize, facade_svg};

const HOMES: &str = include_str!("../public/data/homes.json");

#[test]
fn every_facade_is_small() {
    let catalogue = Catalogue::from_json(HOMES).unwrap();
    let mut gallery = String::from(
        "<body style='margin:8px;background:#faf6ef;font:11px sans-serif;display:grid;grid-template-columns:repeat(6,1fr);gap:8px'>",
    );
    for home in &catalogue.homes {
        let svg = facade_svg(home, FacadeSize::Card);
        let wide = facade_svg(home, FacadeSize::Thumbnail);
        writeln!(gallery, "<div><div style='border-radius:14px;overflow:hidden'>{svg}</div><div style='display:flex;gap:6px'><div style='width:56px;height:56px;border-radius:8px;overflow:hidden'>{wide}</div>{} {:?} {:?} {:?} {} b</div></div>", home.id, home.kind, home.facade.roof, home.facade.setting, svg.len()).unwrap();
    }
    if let Ok(folder) = std::env::var("GALLERY") {
        std::fs::write(format!("{folder}/gallery.html"), &gallery).unwrap();
    }
    let largest = catalogue
        .homes
        .iter()
        .map(|home| facade_svg(home, FacadeSize::Card).len())
        .max()
        .unwrap();
    assert!(largest < 60_000, "{largest}");
}

#[test]
fn gallery_of_pictures() {
    use wooncarriere::ui::pictures::*;
    let mut page = String::from(
        "<meta charset=utf-8><body style='margin:8px;background:#faf6ef;display:grid;grid-template-columns:repeat(4,1fr);gap:10px'>",
    );
    for svg in [
        orientation(),
        purchase(),
        transport(),
        keys(),
        no_favourites(),
        nothing_found(),
        no_network(),
    ] {
        write!(
            page,
            "<div style='border-radius:14px;overflow:hidden'>{svg}</div>"
        )
        .unwrap();
    }
    page.push_str("<div style='display:grid;grid-template-columns:repeat(5,1fr);gap:6px'>");
    for (seed, age) in [
        ("sanne", Age::Young),
        ("milan", Age::Young),
        ("fatima", Age::Young),
        ("joost", Age::Grown),
        ("mei", Age::Grown),
        ("amir", Age::Grown),
        ("els", Age::Grown),
        ("ria", Age::Elder),
        ("klaas", Age::Elder),
        ("winston", Age::Elder),
    ] {
        write!(
            page,
            "<div style='border-radius:50%;overflow:hidden'>{}</div>",
            persona_portrait(seed, age)
        )
        .unwrap();
    }
    page.push_str("</div>");
    let catalogue = Catalogue::from_json(HOMES).unwrap();
    for index in [0, 10, 11, 17, 20, 31, 54, 58] {
        write!(
            page,
            "<div style='border-radius:14px;overflow:hidden'>{}</div>",
            facade_svg(&catalogue.homes[index], FacadeSize::Wide)
        )
        .unwrap();
    }
    if let Ok(folder) = std::env::var("GALLERY") {
        std::fs::write(format!("{folder}/pictures.html"), &page).unwrap();
    }
}
