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
const LABELS: &str = "const map = document.querySelector('.map-sheet')?.getBoundingClientRect();
    if (!map) return [];
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

/// Whether the labels lie as they lay before, to a few pixels.
fn lies_as(browser: &Browser, before: &Value) -> bool {
    let now = browser.run(LABELS);
    let feet = |labels: &Value| {
        let foot =
            |label: &Value| [0, 1].map(|side: usize| label[side].as_f64().unwrap_or(f64::NAN));
        let mut feet: Vec<_> = labels.as_array().into_iter().flatten().map(foot).collect();
        feet.sort_by(|one, other| one.partial_cmp(other).expect("places"));
        feet
    };
    let (now, before) = (feet(&now), feet(before));
    let is_near = |one: &[f64; 2], other: &[f64; 2]| {
        (one[0] - other[0]).abs() < 0.02 && (one[1] - other[1]).abs() < 0.02
    };
    !now.is_empty()
        && now.len() == before.len()
        && now
            .iter()
            .zip(&before)
            .all(|(one, other)| is_near(one, other))
}

#[test]
fn where_the_map_was_brought_comes_back_with_a_reload_until_another_town_is_chosen() {
    let browser = Browser::start(Wishes::DESK);
    browser.go("/woontinder/kaart");
    browser.wait_for("labels", || browser.run(LABELS) != json!([]));
    let steps = browser.run("return history.length");
    let own = browser.run("return location.search");
    assert_eq!(own, json!(""), "where it goes by itself needs no address");
    browser.press(Hand::Mouse, "button", "Zoom in");
    browser.drag(Hand::Mouse, ".map-sheet", 90);
    let brought = || browser.place().contains("midden=") && browser.place().contains("zoom=");
    browser.wait_for("its address", brought);
    browser.after_stroke();
    let before = browser.run(LABELS);
    browser.reload();
    browser.wait_for("the same sight", || lies_as(&browser, &before));
    assert_eq!(browser.run("return history.length"), steps);
    let press = "[...document.querySelectorAll('button')].find((one) => one.innerText.startsWith('Arnhem')).click()";
    browser.run(press);
    browser.wait_for("all of Arnhem", || {
        browser.run("return location.search") == json!("?stad=arnhem")
    });
    browser.stays_calm(&[]);
}

#[test]
fn an_address_that_brings_the_map_nowhere_shows_the_town() {
    let browser = Browser::start(Wishes::DESK);
    browser.go("/woontinder/kaart");
    browser.wait_for("labels", || browser.run(LABELS) != json!([]));
    let before = browser.run(LABELS);
    for query in [
        "midden=inf,5&zoom=14",
        "midden=51.56,5.08&zoom=99",
        "midden=%3Cb%3E",
    ] {
        browser.go(&format!("/woontinder/kaart?{query}"));
        browser.wait_for(query, || lies_as(&browser, &before));
    }
    browser.stays_calm(&[]);
}

#[test]
fn from_nearby_there_are_houses_around_a_home_and_from_far_there_are_none() {
    let browser = Browser::start(Wishes::DESK);
    let corners = "const path = (name) => document.querySelector('path.map-' + name).getAttribute('d').split('M').length;
        return [path('house'), path('home')];";
    let drawn = |zoom: f64| {
        browser.go(&format!(
            "/woontinder/kaart?midden=51.5564,5.0435&zoom={zoom}"
        ));
        browser.wait_for("the ground", || {
            browser.run("return !!document.querySelector('path.map-house')") == json!(true)
        });
        browser.after_stroke();
        let counted = browser.run(corners);
        [0, 1].map(|kind: usize| counted[kind].as_i64().unwrap_or_default())
    };
    let [houses, homes] = drawn(16.0);
    assert!(houses > 40 && homes > 1, "{houses} houses, {homes} homes");
    let library_blue = "return [...document.querySelectorAll('.map-plot')]
        .filter((shape) => getComputedStyle(shape).stroke === 'rgb(51, 136, 255)')
        .map((shape) => shape.getAttribute('class'));";
    assert_eq!(
        browser.run(library_blue),
        json!([]),
        "a shape without an edge of its own"
    );
    let [houses, homes] = drawn(13.0);
    assert!(houses <= 2 && homes <= 2, "{houses} houses, {homes} homes");
    browser.stays_calm(&[]);
}

#[test]
fn with_letters_that_grow_labels_on_the_map_join_where_they_would_lie_over_each_other() {
    let browser = Browser::start(Wishes::DESK);
    browser.go("/woontinder/kaart");
    browser.wait_for("labels", || browser.run(LABELS) != json!([]));
    browser.run("document.documentElement.style.fontSize = '200%'");
    // They may touch: a quarter of a label stays free for a finger all the same.
    let worst = "const all = [...document.querySelectorAll('.map-label')].map((one) => one.getBoundingClientRect());
        const over = (one, other) => Math.min((Math.min(one.right, other.right) - Math.max(one.left, other.left)) / one.width,
            (Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)) / one.height);
        return all.length === 0 ? 1 : Math.max(0, ...all.flatMap((one, at) => all.slice(at + 1).map((other) => over(one, other))));";
    browser.wait_for("labels with room", || {
        browser.run(worst).as_f64().is_some_and(|over| over < 0.25)
    });
    browser.stays_calm(&[]);
}
