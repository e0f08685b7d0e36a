//! Drawing an area on the map with a finger, and getting rid of it.

use serde_json::{Value, json};

use crate::driver::{Browser, Wishes};
use crate::hands::Hand;

/// Draws a rectangle with a finger over a part of the map: shares of its width and height.
fn draw(browser: &Browser, [left, top, right, bottom]: [f64; 4]) {
    let sheet = "document.querySelector('.map').scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = document.querySelector('.map-pencil').getBoundingClientRect(); return [box.x, box.y, box.width, box.height];";
    let sheet = browser.run(sheet);
    let [x, y, width, height] = [0, 1, 2, 3].map(|side| sheet[side].as_f64().unwrap_or_default());
    let step = |(across, down): (f64, f64)| json!({ "type": "pointerMove", "duration": 30, "x": (x + width * across) as i64, "y": (y + height * down) as i64 });
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    let mut actions: Vec<Value> = vec![
        step(corners[0]),
        json!({ "type": "pointerDown", "button": 0 }),
    ];
    actions.extend(corners[1..].iter().map(|corner| step(*corner)));
    actions.push(json!({ "type": "pointerUp", "button": 0 }));
    let finger = json!([{ "type": "pointer", "id": "touch", "parameters": { "pointerType": "touch" }, "actions": actions }]);
    browser.ask("POST", "/actions", &json!({ "actions": finger }));
    browser.after_stroke();
}

fn rows(browser: &Browser) -> i64 {
    let count = "return document.querySelectorAll('.map-list .map-row').length";
    browser.run(count).as_i64().unwrap_or_default()
}

#[test]
fn an_area_drawn_by_finger_leaves_only_its_homes_and_can_be_erased() {
    let browser = Browser::start(Wishes::PHONE);
    browser.go("/woontinder/kaart");
    browser.find("button", "Teken een gebied");
    let all = rows(&browser);
    assert!(all > 3, "{all} homes");
    browser.press(Hand::Touch, "button", "Teken een gebied");
    draw(&browser, [0.25, 0.2, 0.75, 0.9]);
    browser.find("button", "Wis het gebied");
    let inside = rows(&browser);
    assert!(inside < all, "{inside} of {all} homes");
    browser.reload();
    browser.find("button", "Wis het gebied");
    assert_eq!(rows(&browser), inside, "after a reload");
    // The other ways of looking and the filters know the area too.
    browser.go("/woontinder");
    browser.find("button", "Zoek in alle buurten");
    browser.wait_for("the count of the area", || {
        let count = browser.run("return document.querySelector('.search-count').innerText");
        count
            .as_str()
            .is_some_and(|count| count.starts_with(&format!("{inside} ")))
    });
    browser.press(Hand::Touch, "button", "Zoek in alle buurten");
    // At once to another page: what was just changed is kept all the same.
    browser.go("/woontinder/kaart");
    browser.wait_for("all homes", || rows(&browser) == all);
    browser.press(Hand::Touch, "button", "Teken een gebied");
    draw(&browser, [0.25, 0.2, 0.75, 0.9]);
    browser.press(Hand::Touch, "button", "Wis het gebied");
    browser.wait_for("all homes", || rows(&browser) == all);
    browser.stays_calm(&[]);
}

#[test]
fn going_back_to_the_filters_keeps_what_was_drawn_since() {
    let browser = Browser::start(Wishes::PHONE);
    browser.go("/woontinder?prijs=150000-300000");
    let kept = "return localStorage.getItem('wooncarriere.search')";
    browser.wait_for("the address to be the app's own", || {
        browser.run(kept) == json!("prijs=150000-300000")
    });
    browser.press(Hand::Touch, "button", "Vind je droomhuis!");
    browser.press(Hand::Touch, "link", "Op de kaart");
    browser.find("button", "Teken een gebied");
    browser.press(Hand::Touch, "button", "Teken een gebied");
    draw(&browser, [0.25, 0.2, 0.75, 0.9]);
    browser.find("button", "Wis het gebied");
    browser.run("history.back()");
    browser.find("button", "Zoek in alle buurten");
    // An address that somebody else made says what is looked for.
    browser.go("/woontinder?prijs=150000-250000");
    browser.find("heading", "Vind hier je droomhuis");
    browser.lacks("button", "Zoek in alle buurten");
    browser.stays_calm(&[]);
}

/// Of every label how far its foot lies from the middle of the map, in widths and heights of the map.
const LABELS: &str = "const map = document.querySelector('.map-sheet').getBoundingClientRect();
    return [...document.querySelectorAll('.map-label')].map((label) => { const box = label.getBoundingClientRect();
        return [(box.x + box.width / 2 - map.x) / map.width - 0.5, (box.bottom - map.y) / map.height - 0.5]; });";

const FOCUS: &str = "const on = document.activeElement; return on.classList.contains('map-label') ? on.getAttribute('aria-label') : ''";

#[test]
fn only_labels_near_the_sight_are_in_the_page_and_the_focus_goes_with_its_home() {
    let browser = Browser::start(Wishes::DESK);
    browser.go("/woontinder/kaart");
    browser.find("button", "Teken een gebied");
    let fullest = "const words = [...document.querySelectorAll('.map-label[data-state=group]')].map((one) => one.getAttribute('aria-label'));
        return words.sort((one, other) => parseInt(other) - parseInt(one))[0]";
    browser.wait_for("a group", || browser.run(fullest).is_string());
    let group = browser.run(fullest);
    let group = group.as_str().unwrap_or_default();
    browser.press(Hand::Keys, "button", group);
    browser.wait_for("the focus on what the group came apart in", || {
        let focus = browser.run(FOCUS);
        focus != json!("") && focus != json!(group)
    });
    let labels = browser.run(LABELS);
    let labels = labels.as_array().expect("labels");
    assert!((labels.len() as i64) < rows(&browser), "{labels:?}");
    for label in labels {
        let off = |side: usize| label[side].as_f64().unwrap_or(f64::NAN).abs();
        // Half the map, the margin, and the room of the label itself.
        assert!(off(0) < 1.1 && off(1) < 1.2, "{label} is in the page");
    }
    let held = browser.run(FOCUS);
    for _ in 0..5 {
        browser.drag(Hand::Touch, ".map-sheet", -220);
    }
    let off = "const map = document.querySelector('.map-sheet').getBoundingClientRect(), label = document.activeElement.getBoundingClientRect();
        return Math.abs(map.x + map.width / 2 - label.x - label.width / 2) / map.width";
    browser.wait_for("its home to leave the sight and the room around it", || {
        browser.run(off).as_f64().is_some_and(|far| far > 0.9)
    });
    assert_eq!(
        browser.run(FOCUS),
        held,
        "the focus stays when its home leaves the sight"
    );
    browser.stays_calm(&[]);
}

#[test]
fn nothing_is_asked_of_the_map_service_until_somebody_wants_it_and_its_absence_is_said() {
    let browser = Browser::start(Wishes::DESK);
    browser.go("/woontinder/kaart");
    browser.find("button", "Teken een gebied");
    let asked = "return performance.getEntriesByType('resource').filter((one) => one.name.includes('pdok')).length";
    assert_eq!(browser.run(asked), json!(0));
    browser.chrome("Network.enable", &json!({}));
    let blocked = json!({ "urls": ["*service.pdok.nl*"] });
    browser.chrome("Network.setBlockedURLs", &blocked);
    browser.check_off_when_it_fails("Kaart van PDOK gebruiken");
}

impl Browser {
    /// Ticks a box that unticks itself when what it asks for does not come.
    #[track_caller]
    fn check_off_when_it_fails(&self, name: &str) {
        self.press(Hand::Mouse, "checkbox", name);
        self.wait_for("the reason", || {
            let said = "return document.querySelector('main').textContent.includes('De kaart van PDOK kwam niet')";
            self.run(said) == json!(true)
        });
        let box_again = self.find("checkbox", name);
        assert_eq!(box_again.checked, "false");
    }
}

#[test]
fn a_reach_that_an_address_asks_is_a_ring_on_the_map_until_it_is_let_go_there() {
    let browser = Browser::start(Wishes::DESK);
    browser.go("/woontinder?reis=fiets,20,51.5600,5.0750");
    let kept = || browser.kept("wooncarriere.story").unwrap_or_default();
    browser.wait_for("the story to keep it", || kept().contains("\"travel\""));
    browser.go("/woontinder/kaart");
    let ring = || browser.run("return document.querySelectorAll('.map-ring').length");
    browser.wait_for("the ring", || ring() == json!(1));
    let near = rows(&browser);
    let line = "Reistijd: 20 minuten fietsen vanaf het centrum van Tilburg";
    browser.press(Hand::Keys, "summary", line);
    browser.choose(Hand::Keys, "Bereikbaar vanaf", "Maakt niet uit");
    browser.wait_for("no ring", || ring() == json!(0));
    browser.wait_for("the homes farther away", || rows(&browser) > near);
    assert!(near > 0, "some homes are near");
    browser.stays_calm(&[]);
}

#[test]
fn the_town_that_is_looked_at_comes_back_with_a_reload_and_from_a_home() {
    let browser = Browser::start(Wishes::DESK);
    browser.go("/woontinder/kaart");
    browser.wait_for("the towns", || browser.words().contains("Arnhem"));
    let press = "[...document.querySelectorAll('button')].find((one) => one.innerText.startsWith('Arnhem')).click()";
    browser.run(press);
    let in_arnhem = || browser.words().contains("woningen in Arnhem");
    browser.wait_for("Arnhem", in_arnhem);
    browser.wait_for("its address", || {
        browser.run("return location.search") == json!("?stad=arnhem")
    });
    browser.reload();
    browser.wait_for("Arnhem again", in_arnhem);
    browser.stays_calm(&[]);
}
