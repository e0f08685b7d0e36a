//! T3 De woning is gekocht: the home, the one celebration, the deed that anybody can check, what
//! happened with the data, and what comes next.

use leptos::prelude::*;

use super::bought_data::YourData;
use super::bought_file::CheckFile;
use super::bought_next::WhatComesNext;
use super::bought_proof::Proof;
use super::deed_parts::{deed_of, room_with_deed};
use crate::app::{Behind, Screen, href, say, use_session};
use crate::journey::{Phase, Step};
use crate::part;
use crate::room::Room;
use crate::text::{Language, phases, text};
use crate::ui::button::ButtonLink;
use crate::ui::card::Card;
use crate::ui::celebration::Celebration;
use crate::ui::facade::{FacadeSize, facade_svg};
use crate::ui::row_list::{Row, RowList};
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "bought",
    path: "/gekocht",
    phase: Some(Phase::Transfer),
    step: Some(Step::Bought),
    title: phases::step(Step::Bought),
    behind: Some(Behind {
        who: text(
            "De akte staat in de openbare registers: iedereen kan zien dat de woning van u is en wat u betaalde.",
            "The deed is in the public registers: everybody can see that the home is yours and what you paid.",
        ),
        data: text(
            "Het bestand met alle handtekeningen is van u.",
            "The file with all signatures is yours.",
        ),
        rule: text(
            "Eigendom gaat over door de akte van de notaris en de inschrijving (Burgerlijk Wetboek 3:89).",
            "Ownership passes by the notary’s deed and its registration (Civil Code 3:89).",
        ),
    }),
    view: part!(transfer, view! { <Bought/> }.into_any()),
};

#[component]
fn Bought() -> impl IntoView {
    view! {
        <div class="screen">
            <header class="screen-head">
                <p class="overline">{say(phases::phase(Phase::Transfer))}</p>
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{say(text("Gefeliciteerd! De woning staat op uw naam.", "Congratulations! The home is in your name."))}</p>
            </header>
            <Celebration/>
            <YourHome/>
            <Proof/>
            <YourData/>
            <WhatComesNext/>
            <CheckFile/>
            <div class="actions">
                <ButtonLink label=say(text("Naar het overzicht", "To the overview")) href=href("/")/>
            </div>
        </div>
    }
}

/// The home with its picture and the facts of the deed.
#[component]
fn YourHome() -> impl IntoView {
    let session = use_session();
    let room = room_with_deed(session);
    let address = move || {
        room.with(|room| {
            room.as_ref()
                .map(|room| room.object.address_line.clone())
                .unwrap_or_default()
        })
    };
    let picture = Memo::new(move |_| {
        let catalogue = session.catalogue()?;
        let id = room.with(|room| room.as_ref().map(|room| room.object.id.clone()))?;
        catalogue
            .home(&id)
            .map(|home| facade_svg(home, FacadeSize::Wide))
    });
    let rows = move || {
        room.with(|room| {
            room.as_ref()
                .map(|room| rows(room, session.language()))
                .unwrap_or_default()
        })
    };
    view! {
        <Card title=address aside=move || view! { <Tag tone=Tone::Verified label=say(text("van u", "yours"))/> }>
            <div class="home-picture" aria-hidden="true" inner_html=move || picture.get().unwrap_or_default()></div>
            <RowList rows/>
        </Card>
    }
}

fn rows(room: &Room, language: Language) -> Vec<Row> {
    let Some((contract, deed)) = deed_of(room) else {
        return Vec::new();
    };
    let row = |dutch: &str, english: &str, amount: String| Row {
        label: language.pick(dutch, english).to_owned(),
        amount,
        ..Row::default()
    };
    let day = |at: Option<crate::domain::moment::Moment>| {
        at.map(|at| language.date(at.date())).unwrap_or_default()
    };
    vec![
        row("Plaats", "Town", room.object.postcode_and_town.clone()),
        row(
            "In het Kadaster",
            "In the land registry",
            room.object.cadastral_designation.clone(),
        ),
        row("Koopsom", "Price", language.euros(contract.terms.price)),
        row("Akte gepasseerd", "Deed executed", day(deed.executed)),
        row("Ingeschreven", "Registered", day(deed.registered)),
    ]
}
