//! Map and deck of the app on the benchmark's page: one function for each that puts it into an element,
//! and what others need to show the same: the picture of a card, and the ground of the map. Knows nothing
//! of time, nor of who else is measured.

use std::sync::Arc;

use js_sys::{Float64Array, Reflect, global};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;
use wooncarriere::domain::Position;
use wooncarriere::domain::home::Catalogue;
use wooncarriere::domain::region::Bounds;
use wooncarriere::ui::deck::{Deck, DeckControl};
use wooncarriere::ui::facade::{FacadeSize, facade_svg};
use wooncarriere::ui::map::ground::{Ground, Shape};
use wooncarriere::ui::map::{Additions, Area, GroupWords, Map, MapWords, Marker, MarkerState};
use wooncarriere::ui::swipe::Direction;

/// How many cards lie on the pile.
const CARDS: usize = 40;

const HOMES: &str = include_str!("../../public/data/homes.json");

/// The sketch that lies under the prices in the app.
const GROUND: &str = include_str!("../../public/data/map.json");

fn main() {
    offer("benchMap", |place| put(place, map));
    offer("benchDeck", |place| put(place, deck));
    offer("benchGround", |_| shapes().into());
    offer("benchCard", |number| {
        picture(number.as_f64().unwrap_or_default() as usize).into()
    });
}

/// Gives the page a function of one argument.
fn offer(name: &str, act: fn(JsValue) -> JsValue) {
    let act = Closure::<dyn Fn(JsValue) -> JsValue>::new(act).into_js_value();
    // A global object can always be written to.
    let _ = Reflect::set(&global(), &name.into(), &act);
}

/// Puts a view into an element, for good.
fn put(place: JsValue, view: fn() -> AnyView) -> JsValue {
    if let Ok(place) = place.dyn_into::<HtmlElement>() {
        leptos::mount::mount_to(place, view).forget();
    }
    JsValue::UNDEFINED
}

/// The homes that the page made up: latitude, longitude, latitude ...
fn markers() -> Vec<Marker> {
    let given = Reflect::get(&global(), &"benchPlaces".into()).unwrap_or_default();
    let given = given.dyn_into::<Float64Array>();
    let numbers = given.map_or_else(|_| Vec::new(), |numbers| numbers.to_vec());
    let (pairs, _) = numbers.as_chunks::<2>();
    let marker = |(number, [latitude, longitude]): (usize, &[f64; 2])| Marker {
        id: format!("home-{number}"),
        position: Position::new(*latitude, *longitude),
        label: format!("€ {}.000", 180 + number % 400),
        spoken: format!("Straat {number}"),
        state: MarkerState::Plain,
    };
    pairs.iter().enumerate().map(marker).collect()
}

/// The shapes of the ground in the order in which they are drawn, as JSON, with the class names that the
/// app gives them.
fn shapes() -> String {
    let shape = |shape: &Shape| {
        serde_json::json!({
            "kind": shape.kind.name(),
            "form": if shape.is_area { "area" } else { "line" },
            "name": shape.name,
            "middle": [shape.middle.latitude, shape.middle.longitude],
            "geometry": shape.geometry,
        })
    };
    let ground = Ground::read(GROUND);
    let shapes: Vec<_> = ground
        .iter()
        .flat_map(|ground| &ground.shapes)
        .map(shape)
        .collect();
    serde_json::Value::from(shapes).to_string()
}

fn map() -> AnyView {
    let markers = markers();
    let ground = Ground::read(GROUND).map(Arc::new);
    let view = Bounds::around(markers.iter().map(|marker| marker.position));
    let additions = Additions {
        outline: Signal::stored(Vec::new()),
        ring: Signal::stored(Vec::new()),
        on_outline: Callback::new(|_| ()),
        online: Signal::stored(false),
        on_offline: Callback::new(|()| ()),
    };
    let group_words = |members: usize| GroupWords {
        label: format!("{members} woningen"),
        spoken: format!("{members} woningen dicht bij elkaar"),
    };
    view! {
        <Map words=Signal::stored(MapWords::default()) markers=Signal::stored(markers) selected=Signal::stored(None::<String>)
            view=Signal::stored(view) sight=RwSignal::new(None) ground=Signal::stored(ground) chosen=Signal::stored(Vec::<Area>::new())
            on_press=|_: String| () on_area=|_: Area| () group_words additions/>
    }
    .into_any()
}

fn deck() -> AnyView {
    let pile: Vec<String> = (0..CARDS).map(|number| number.to_string()).collect();
    let swiped = |_: (String, Direction)| ();
    let control = DeckControl::new(Signal::stored(pile), Callback::new(swiped));
    let draw = |card: String| {
        let picture = picture(card.parse().unwrap_or_default());
        view! { <div class="home-card" inner_html=picture></div> }.into_any()
    };
    view! { <Deck control draw yes_label="Favoriet" no_label="Niets voor mij"/> }.into_any()
}

/// What is on a card, the same for everybody who is measured.
fn picture(number: usize) -> String {
    let homes = Catalogue::from_json(HOMES).map(|catalogue| catalogue.homes);
    let homes = homes.unwrap_or_default();
    let Some(home) = homes.get(number % homes.len().max(1)) else {
        return String::new();
    };
    format!(
        "<div class=\"home-card-picture\">{}</div><div class=\"home-card-words\"><h2>{}</h2><p class=\"home-card-price\">€ {}</p><p class=\"home-card-text\">{}</p></div>",
        facade_svg(home, FacadeSize::Card),
        home.address.line(),
        home.price.whole_euros(),
        home.headline.nl,
    )
}
