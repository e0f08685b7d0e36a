//! One pointer at a time: what a finger holds, a second finger neither moves nor lets go. And what one
//! finger does on the map and on a card that it lets go too early.

use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::driver::{Browser, Wishes};
use crate::selection::{HOMES, address, order, with_favourites};
use crate::stories::STORY;

/// As long as a tap right after a stroke belongs to the stroke.
const A_MOMENT: Duration = Duration::from_millis(700);

/// A place in the window.
type Place = (i64, i64);

fn to((x, y): Place, milliseconds: u64) -> Value {
    json!({ "type": "pointerMove", "duration": milliseconds, "x": x, "y": y })
}

fn down() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn up() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

fn wait(times: usize) -> Vec<Value> {
    vec![json!({ "type": "pause", "duration": 60 }); times]
}

/// Every finger does what it does at the same time as the others; who is ready waits.
fn fingers(browser: &Browser, hands: Vec<Vec<Value>>) {
    let longest = hands.iter().map(Vec::len).max().unwrap_or_default();
    let finger = |(number, mut actions): (usize, Vec<Value>)| {
        actions.extend(wait(longest - actions.len()));
        json!({
            "type": "pointer", "id": format!("finger{number}"),
            "parameters": { "pointerType": "touch" }, "actions": actions,
        })
    };
    let sources: Vec<_> = hands.into_iter().enumerate().map(finger).collect();
    browser.ask("POST", "/actions", &json!({ "actions": sources }));
    thread::sleep(A_MOMENT);
}

/// The middle of the first, second, ... element of a kind, once it lies still.
#[track_caller]
fn middle(browser: &Browser, selector: &str, number: usize) -> Place {
    let middle = "const found = document.querySelectorAll(arguments[0])[arguments[1]];
        if (!found) return null;
        found.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = found.getBoundingClientRect();
        return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];";
    let look = || browser.run_with(middle, &json!([selector, number]));
    let still = browser.look_for(|| {
        let before = look();
        thread::sleep(Duration::from_millis(300));
        (before.is_array() && before == look()).then_some(before)
    });
    let still = still.unwrap_or_else(|| panic!("no {selector} that lies still"));
    let side = |side: usize| still[side].as_i64().unwrap_or_default();
    (side(0), side(1))
}

/// The opinions in the story.
fn judged(browser: &Browser) -> Vec<Value> {
    let story = browser.kept(STORY).unwrap_or_default();
    let story: Value = serde_json::from_str(&story).unwrap_or_default();
    let events = story["events"].as_array().cloned().unwrap_or_default();
    let opinion = |event: &Value| {
        let said = event.to_string();
        said.contains("\"Judged\"").then_some(event.clone())
    };
    events.iter().filter_map(opinion).collect()
}

const CARD: &str = ".deck-card[data-place=\"0\"]";
/// Where the card on top hangs, as it is written.
const HANGS: &str = "return document.querySelector('.deck-card[data-place=\"0\"]').style.transform";

/// Takes the card and draws it a little to the right, too slowly for a flick.
fn hold((x, y): Place) -> Vec<Value> {
    let mut actions = vec![to((x, y), 0), down()];
    actions.extend((1..=3).map(|part| to((x + 20 * part, y), 60)));
    actions
}

/// Draws far to the left beside it, and lets go.
fn pull_left((x, y): Place) -> Vec<Value> {
    let mut actions = wait(5);
    actions.extend([to((x - 10, y + 50), 0), down()]);
    actions.extend((1..=3).map(|part| to((x - 10 - 60 * part, y + 50), 40)));
    actions.push(up());
    actions
}

#[test]
fn a_second_finger_on_the_deck_neither_swipes_nor_takes_the_card_from_the_first() {
    let browser = Browser::start(Wishes::PHONE);
    browser.go("/woontinder/swipen");
    browser.find("button", "Favoriet (pijltje naar rechts)");
    let card = middle(&browser, CARD, 0);
    let mut first = hold(card);
    first.extend(wait(7));
    first.extend((4..=8).map(|part| to((card.0 + 20 * part, card.1), 40)));
    first.push(up());
    fingers(&browser, vec![first, pull_left(card)]);
    browser.wait_for("one opinion", || judged(&browser).len() == 1);
    let said = judged(&browser)[0].to_string();
    assert!(said.contains("\"Favourite\""), "{said}");
    browser.stays_calm(&[]);
}

#[test]
fn a_card_that_is_let_go_early_springs_back_also_when_a_second_finger_pulled() {
    let browser = Browser::start(Wishes::PHONE);
    browser.go("/woontinder/swipen");
    browser.find("button", "Favoriet (pijltje naar rechts)");
    let card = middle(&browser, CARD, 0);
    let alone = || {
        let mut actions = hold(card);
        actions.extend(wait(7));
        actions.push(up());
        actions
    };
    for hands in [vec![alone()], vec![alone(), pull_left(card)]] {
        fingers(&browser, hands);
        browser.wait_for("the card in its place", || browser.run(HANGS) == json!(""));
        assert!(judged(&browser).is_empty(), "{:?}", judged(&browser));
        assert_eq!(middle(&browser, CARD, 0), card);
    }
    browser.stays_calm(&[]);
}

#[test]
fn a_selection_is_ordered_by_finger_and_a_second_finger_does_not_spoil_it() {
    let browser = Browser::start(Wishes::PHONE);
    browser.keep(&[(STORY, &with_favourites(&HOMES))]);
    browser.go("/droomselectie");
    browser.find("heading", "Uw volgorde");
    let [one, two, three] = HOMES.map(address);
    let drag = |from: usize, till: usize| {
        // What is looked for first may bring the page elsewhere.
        middle(&browser, ".order-grip", 1);
        let place = |number: usize| {
            let place = "const box = document.querySelectorAll('.order-grip')[arguments[0]].getBoundingClientRect();
                return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];";
            let place = browser.run_with(place, &json!([number]));
            let side = |side: usize| place[side].as_i64().unwrap_or_default();
            (side(0), side(1))
        };
        let (from, till) = (place(from), place(till));
        let step = |part: i64| to((from.0, from.1 + (till.1 - from.1) * part / 6), 40);
        let mut actions = vec![to(from, 0), down()];
        actions.extend((1..=3).map(step));
        actions.extend(wait(6));
        actions.extend((4..=6).map(step));
        actions.push(up());
        (actions, place(1))
    };
    let (alone, _) = drag(2, 0);
    fingers(&browser, vec![alone]);
    browser.wait_for("the last one first", || {
        order(&browser) == json!([three, one, two])
    });
    let (first, beside) = drag(2, 0);
    let mut second = wait(5);
    second.extend([
        to(beside, 0),
        down(),
        to((beside.0, beside.1 + 70), 40),
        up(),
    ]);
    fingers(&browser, vec![first, second]);
    let sorted = json!([two, three, one]);
    browser.wait_for("only the first finger to order", || {
        order(&browser) == sorted
    });
    browser.reload();
    browser.wait_for("the same order", || order(&browser) == sorted);
    browser.stays_calm(&[]);
}

fn rows(browser: &Browser) -> i64 {
    let count = "return document.querySelectorAll('.map-list .map-row').length";
    browser.run(count).as_i64().unwrap_or_default()
}

#[test]
fn an_area_is_drawn_by_one_finger_whatever_a_second_one_does() {
    let browser = Browser::start(Wishes::PHONE);
    browser.go("/woontinder/kaart");
    browser.find("button", "Teken een gebied");
    let all = rows(&browser);
    browser.press(crate::hands::Hand::Touch, "button", "Teken een gebied");
    middle(&browser, ".map", 0);
    let sheet = "const box = document.querySelector('.map-pencil').getBoundingClientRect(); return [box.x, box.y, box.width, box.height];";
    let sheet = browser.run(sheet);
    let at = |across: f64, below: f64| {
        let side = |side: usize| sheet[side].as_f64().unwrap_or_default();
        let (x, y) = (side(0) + side(2) * across, side(1) + side(3) * below);
        (x as i64, y as i64)
    };
    let mut first = vec![to(at(0.25, 0.2), 0), down(), to(at(0.75, 0.2), 60)];
    first.extend(wait(5));
    first.extend([to(at(0.75, 0.9), 60), to(at(0.25, 0.9), 60), up()]);
    let mut second = wait(3);
    second.extend([to(at(0.95, 0.05), 0), down(), to(at(0.98, 0.1), 40), up()]);
    fingers(&browser, vec![first, second]);
    browser.find("button", "Wis het gebied");
    let inside = rows(&browser);
    assert!(inside > 0 && inside < all, "{inside} of {all} homes");
    browser.stays_calm(&[]);
}

/// Of every neighbourhood on the map a place where nothing lies over it; of the chosen ones only, when
/// that is asked.
const FREE: &str = "document.querySelector('.map').scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = document.querySelector('.map-sheet').getBoundingClientRect(), found = new Map();
    for (let x = box.x + 20; x < box.right - 20; x += 12) for (let y = box.y + 20; y < box.bottom - 20; y += 12) {
        const top = document.elementFromPoint(x, y);
        const wanted = top?.matches('.map-neighbourhood') && (!arguments[0] || top.dataset.chosen === 'true');
        if (wanted && !found.has(top)) found.set(top, [Math.round(x), Math.round(y)]);
    }
    return [...found.values()];";

fn free(browser: &Browser, chosen: bool) -> Vec<Place> {
    let places = browser.run_with(FREE, &json!([chosen]));
    let side = |place: &Value, side: usize| place[side].as_i64().unwrap_or_default();
    let places = places.as_array().cloned().unwrap_or_default();
    places
        .iter()
        .map(|place| (side(place, 0), side(place, 1)))
        .collect()
}

#[test]
fn a_neighbourhood_is_chosen_by_a_tap_on_the_map_and_let_go_by_another() {
    let browser = Browser::start(Wishes::PHONE);
    browser.go("/woontinder/kaart");
    browser.find("button", "Teken een gebied");
    browser.wait_for("the neighbourhoods", || !free(&browser, false).is_empty());
    let all = rows(&browser);
    let tap = |place: Place| fingers(&browser, vec![vec![to(place, 0), down(), up()]]);
    let is_chosen = || !free(&browser, true).is_empty();
    // One without a home that fits cannot be chosen.
    let taken = free(&browser, false).into_iter().find(|place| {
        tap(*place);
        rows(&browser) < all
    });
    assert!(taken.is_some(), "no neighbourhood can be chosen");
    browser.wait_for("the mark on the map", is_chosen);
    let chips = "return [...document.querySelectorAll('.map-place .map-chip[aria-pressed=true] .map-chip-count')].map((chip) => Number(chip.innerText))";
    assert_eq!(
        browser.run(chips),
        json!([rows(&browser)]),
        "its chip says so"
    );
    thread::sleep(A_MOMENT);
    let places = free(&browser, true);
    tap(places[0]);
    browser.wait_for("all homes", || rows(&browser) == all);
    browser.stays_calm(&[]);
}
