//! What must not get lost while one looks for a home: a neighbourhood that is tapped twice, the last card,
//! what two agreed on, a question that was not sent.

use serde_json::{Value, json};
use wooncarriere::domain::home::{Catalogue, HomeId};
use wooncarriere::journey::Command;
use wooncarriere::journey::search::{Buyer, Command as SearchCommand, Filters, Opinion};

use crate::driver::{Browser, Wishes};
use crate::hands::{Hand, key};
use crate::stories::{self, STORY};

/// One point on every neighbourhood in sight that is chosen, or on every one that is not.
const POINTS: &str = "const map = document.querySelector('.map-sheet').getBoundingClientRect(), found = new Map();
    for (let y = map.top + 30; y < Math.min(map.bottom, innerHeight) - 70; y += 12)
        for (let x = map.left + 20; x < map.right - 20; x += 12) {
            const on = document.elementFromPoint(x, y);
            if (on?.classList.contains('map-neighbourhood') && on.dataset.chosen === arguments[0]) found.set(on, [Math.round(x), Math.round(y)]);
        }
    return [...found.values()];";

fn points(browser: &Browser, chosen: bool) -> Vec<(i64, i64)> {
    let points = browser.run_with(POINTS, &json!([chosen.to_string()]));
    let side = |point: &Value, side: usize| point[side].as_i64().unwrap_or_default();
    let points = points.as_array().cloned().unwrap_or_default();
    let points = points.iter();
    points
        .map(|point| (side(point, 0), side(point, 1)))
        .collect()
}

fn chosen(browser: &Browser) -> Value {
    let count = "return new Set([...document.querySelectorAll('.map-neighbourhood[data-chosen=true]')]).size";
    browser.run(count)
}

/// What is said of a neighbourhood without homes.
fn without(browser: &Browser) -> String {
    let said = "return document.querySelector('.map-without')?.textContent ?? ''";
    browser.run(said).as_str().unwrap_or_default().to_owned()
}

/// Opens the map with these filters and brings it in sight.
fn opens_the_map(browser: &Browser, query: &str) {
    browser.go(&format!("/woontinder?{query}"));
    browser.wait_for("the filters in the story", || {
        browser
            .kept(STORY)
            .is_some_and(|story| story.contains("Filtered"))
    });
    browser.go("/woontinder/kaart");
    browser.find("button", "Teken een gebied");
    browser.run(
        "document.querySelector('.map').scrollIntoView({ block: 'start', behavior: 'instant' })",
    );
    browser.wait_for("the ground", || !points(browser, false).is_empty());
}

#[test]
fn a_double_tap_on_a_neighbourhood_is_heard_once() {
    for (wishes, hand) in [(Wishes::PHONE, Hand::Touch), (Wishes::DESK, Hand::Mouse)] {
        let browser = Browser::start(wishes);
        opens_the_map(&browser, "prijs=150000-225000&regio=tilburg");
        for turn in 0..24 {
            let points = points(&browser, false);
            let (x, y) = points[turn % points.len()];
            browser.point(hand, x, y, 1);
            browser.after_stroke();
            if chosen(&browser) != json!(0) {
                break;
            }
        }
        assert_eq!(chosen(&browser), json!(1), "a single tap chooses");
        assert_eq!(without(&browser), "");
        browser.wait_for("the chosen one in sight", || {
            !points(&browser, true).is_empty()
        });
        browser.after_stroke();
        let (x, y) = points(&browser, true)[0];
        browser.point(hand, x, y, 2);
        browser.wait_for("it to be let go", || chosen(&browser) == json!(0));
        browser.after_stroke();
        assert_eq!(
            chosen(&browser),
            json!(0),
            "the second tap is the same press"
        );
        browser.stays_calm(&[]);
    }
}

#[test]
fn a_tap_on_a_neighbourhood_without_homes_says_so_and_chooses_nothing() {
    for (wishes, hand) in [(Wishes::PHONE, Hand::Touch), (Wishes::DESK, Hand::Mouse)] {
        // Most neighbourhoods of the town have no home at this price.
        let said = (0..8).any(|turn| {
            let browser = Browser::start(wishes);
            opens_the_map(&browser, "prijs=150000-175000&regio=tilburg");
            let points = points(&browser, false);
            let (x, y) = points[turn % points.len()];
            browser.point(hand, x, y, 1);
            browser.after_stroke();
            let said = without(&browser).contains("staat geen woning die bij uw filters past");
            assert_ne!(said, chosen(&browser) == json!(1), "one or the other");
            browser.stays_calm(&[]);
            said
        });
        assert!(said, "a neighbourhood without homes");
    }
}

/// The story of somebody who said no to every home but one.
fn all_but(last: &str) -> String {
    let homes = include_str!("../../public/data/homes.json");
    let homes = Catalogue::from_json(homes).expect("the homes").homes;
    let filter = SearchCommand::Filter(Filters::default());
    let others = homes.into_iter().filter(|home| home.id.as_str() != last);
    let no = others.map(|home| SearchCommand::Judge(home.id, Opinion::Pass));
    let said = std::iter::once(filter).chain(no);
    stories::told(said.map(Command::Search).collect())
}

#[test]
fn the_last_card_flies_is_told_and_comes_back_by_a_key() {
    let browser = Browser::start(Wishes::PHONE);
    browser.keep(&[(STORY, &all_but("heideweg-19"))]);
    browser.go("/woontinder/swipen");
    let top = "return document.querySelector('.deck-card[data-place=\"0\"] h2')?.innerText ?? ''";
    browser.wait_for("the last card", || browser.run(top) == json!("Heideweg 19"));
    let watch = "window.flew = []; new MutationObserver(() => {
            const card = document.querySelector('.deck-card[data-leaving]');
            if (card) window.flew.push(card.dataset.leaving);
        }).observe(document.body, { subtree: true, childList: true, attributes: true });";
    browser.run(watch);
    browser.press(Hand::Touch, "button", "Nee (pijltje naar links)");
    browser.find("heading", "U hebt alle woningen bekeken");
    assert_eq!(browser.run("return window.flew[0] ?? ''"), json!("no"));
    let said = "return document.querySelector('.swipe-said[role=status]').textContent";
    let said = browser.run(said);
    let said = said.as_str().unwrap_or_default();
    assert!(said.contains("U hebt alle woningen bekeken."), "{said}");
    browser.keys(&key::BACKSPACE.to_string());
    browser.wait_for("the card again", || {
        browser.run(top) == json!("Heideweg 19")
    });
    browser.stays_calm(&[]);
}

#[test]
fn what_two_agreed_on_is_taken_back_in_one_press() {
    let browser = Browser::start(Wishes::PHONE);
    let home = || HomeId::new("heideweg-19");
    let said = [
        SearchCommand::Judge(home(), Opinion::Favourite),
        SearchCommand::TakeTurn(Buyer::Partner),
        SearchCommand::Judge(home(), Opinion::Pass),
    ];
    let story = stories::told(said.map(Command::Search).to_vec());
    browser.keep(&[(STORY, &story)]);
    browser.go("/droomselectie");
    for button in ["Samen ja", "Samen nee"] {
        browser.press(Hand::Touch, "button", button);
        browser.lacks("heading", "Gespreksstof");
        browser.press(Hand::Touch, "button", "Neem terug");
        browser.find("heading", "Gespreksstof");
        browser.lacks("button", "Neem terug");
    }
    browser.stays_calm(&[]);
}

#[test]
fn a_question_that_is_not_sent_stays_when_the_screen_or_the_page_is_left() {
    let (browser, hand) = (Browser::start(Wishes::DESK), Hand::Mouse);
    browser.go("/makelaar/heideweg-19");
    let question = "Hoe oud is het dak";
    browser.fill(hand, "Uw vraag", question);
    let stands = || browser.find("textbox", "Uw vraag").value;
    browser.run("document.querySelector('a.frame-name').click()");
    browser.wait_for("the front door", || browser.place() == "/");
    browser.run("history.back()");
    browser.wait_for("the question", || stands() == question);
    browser.fill(hand, "Uw vraag", "Hoe oud is het dak?");
    browser.reload();
    browser.wait_for("the question", || stands() == "Hoe oud is het dak?");
    browser.press(hand, "button", "Stuur uw vraag");
    browser.wait_for("an empty field", || stands().is_empty());
    browser.reload();
    assert_eq!(stands(), "");
    browser.stays_calm(&[]);
}
