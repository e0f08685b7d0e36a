//! Drawings on the page of a home: the floors, made from its facts, and the right of way.

use leptos::prelude::*;

use crate::app::{say, tell, use_session};
use crate::domain::home::Home;
use crate::domain::home::floor_plan::{Floor, floor_plan};
use crate::domain::passport::{EasementKind, EasementSide, Passport};
use crate::text::{Language, homes, text};
use crate::ui::card::Card;
use crate::ui::sketch::{floor_svg, right_of_way_svg};

/// Every floor beside the others.
#[component]
pub(super) fn FloorPlan(home: Home) -> impl IntoView {
    let session = use_session();
    let figure = move |floor: Floor| {
        let level = floor.level;
        let said = tell(move |language| level_in_words(level, language));
        let drawn = move || {
            let language = session.language();
            floor_svg(&floor, |kind| homes::room(kind).get(language).to_owned())
        };
        view! {
            <figure class="floor">
                <div class="floor-picture" inner_html=drawn></div>
                <figcaption>{said}</figcaption>
            </figure>
        }
    };
    view! {
        <Card title=say(text("Plattegrond", "Floor plan"))>
            <div class="floors">{floor_plan(&home).into_iter().map(figure).collect_view()}</div>
            <p class="quiet">{say(text(
                "Een schets uit de feiten van deze woning: oppervlakte, verdiepingen en kamers staan in het objectpaspoort, muren en deuren zijn verzonnen.",
                "A sketch from the facts of this home: area, floors and rooms stand in the object passport, walls and doors are invented.",
            ))}</p>
        </Card>
    }
}

fn level_in_words(level: u8, language: Language) -> String {
    match level {
        0 => language
            .pick("Begane grond of woonlaag", "Ground or living floor")
            .to_owned(),
        1 => language.pick("Eerste verdieping", "First floor").to_owned(),
        2 => language
            .pick("Tweede verdieping", "Second floor")
            .to_owned(),
        _ => language.pick(format!("Verdieping {level}"), format!("Floor {level}")),
    }
}

/// Recht van overpad, where there is one: who crosses whose land.
#[component]
pub(super) fn RightOfWay(passport: Passport) -> impl IntoView {
    let session = use_session();
    let rights = passport.easements.value;
    let way = rights
        .into_iter()
        .find(|right| right.kind == EasementKind::RightOfWay)?;
    let crossed = way.side == EasementSide::Servient;
    let drawn = move || {
        let language = session.language();
        let words = [
            language.pick("deze woning", "this home"),
            language.pick("buren", "neighbours"),
            language.pick("straat", "street"),
        ];
        right_of_way_svg(crossed, words)
    };
    let said = if crossed {
        text(
            "Schets: de buren mogen achter en naast uw huis langs naar de straat. U moet die weg vrijhouden.",
            "Sketch: the neighbours may pass behind and beside your house to the street. You must keep that way clear.",
        )
    } else {
        text(
            "Schets: u mag achter en naast het huis van de buren langs naar de straat. Zij moeten die weg vrijhouden.",
            "Sketch: you may pass behind and beside the neighbours’ house to the street. They must keep that way clear.",
        )
    };
    Some(view! {
        <Card level=3 title=say(text("Zo loopt het recht van overpad", "How the right of way runs"))>
            <figure class="way">
                <div class="way-picture" inner_html=drawn></div>
                <figcaption class="quiet">{say(said)}</figcaption>
            </figure>
        </Card>
    })
}
