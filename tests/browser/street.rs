//! Augmented reality: the drawn street, the camera with its permission given and refused, and a device
//! that is turned.

use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::driver::{Browser, Wishes};
use crate::hands::{Hand, key};

/// A telephone whose labels stand at once where they belong.
const CALM: Wishes = Wishes {
    calm: true,
    ..Wishes::PHONE
};

/// A telephone that counts how often it was asked for its place, and how often that was ended.
const COUNTED: Wishes = Wishes {
    before: "window.places = { asked: 0, ended: 0 };
        const [ask, end] = [Geolocation.prototype.watchPosition, Geolocation.prototype.clearWatch];
        Geolocation.prototype.watchPosition = function (...all) { places.asked += 1; return ask.apply(this, all); };
        Geolocation.prototype.clearWatch = function (...all) { places.ended += 1; return end.apply(this, all); };
        Geolocation.prototype.getCurrentPosition = function () { places.asked += 100; };",
    ..CALM
};

/// How often the place was asked for, and how often that was ended.
fn places(browser: &Browser) -> (i64, i64) {
    let counted = browser.run("return [places.asked, places.ended]");
    let count = |side: usize| counted[side].as_i64().unwrap_or(-1);
    (count(0), count(1))
}

/// Carries the device to a place; without one it does not know where it is.
fn carry(browser: &Browser, place: Option<(f64, f64)>) {
    let place = place.map_or_else(
        || json!({}),
        |(latitude, longitude)| json!({ "latitude": latitude, "longitude": longitude, "accuracy": 20 }),
    );
    browser.chrome("Emulation.setGeolocationOverride", &place);
}

fn says(browser: &Browser, words: &str) {
    browser.wait_for(words, || {
        let said = "return document.querySelector('main').textContent.includes(arguments[0])";
        browser.run_with(said, &json!([words])) == json!(true)
    });
}

/// What the person says when the browser asks for the camera: `granted` or `denied`.
fn answer(browser: &Browser, setting: &str) {
    allow(browser, "camera", setting);
}

fn allow(browser: &Browser, what: &str, setting: &str) {
    let wish = json!({ "permission": { "name": what }, "setting": setting });
    browser.chrome("Browser.setPermission", &wish);
}

/// Holds the device upright and looks in another direction; `alpha` turns against the clock.
fn hold(browser: &Browser, alpha: f64) {
    let angles = json!({ "alpha": alpha, "beta": 90.0, "gamma": 0.0 });
    browser.chrome("DeviceOrientation.setDeviceOrientationOverride", &angles);
}

fn labels(browser: &Browser) -> Vec<Value> {
    let places = "return [...document.querySelectorAll('.street-label:not(.street-ruler)')].map((label) => { const box = label.getBoundingClientRect(); return { name: label.getAttribute('aria-label'), x: box.x, y: box.y, width: box.width, height: box.height }; });";
    browser.run(places).as_array().cloned().unwrap_or_default()
}

fn names(browser: &Browser) -> Vec<String> {
    let name = |label: &Value| label["name"].as_str().unwrap_or_default().to_owned();
    labels(browser).iter().map(name).collect()
}

/// Once what moves has come to rest.
fn at_rest(browser: &Browser) {
    browser.wait_for("the labels to stand still", || {
        let before = labels(browser);
        thread::sleep(Duration::from_millis(150));
        !before.is_empty() && before == labels(browser)
    });
}

fn overlap(one: &Value, other: &Value) -> bool {
    let number = |label: &Value, part: &str| label[part].as_f64().unwrap_or_default();
    (number(one, "x") - number(other, "x")).abs() < number(one, "width").min(number(other, "width"))
        && (number(one, "y") - number(other, "y")).abs()
            < number(one, "height").min(number(other, "height"))
}

/// The first label that lies under another one.
fn covered(labels: &[Value]) -> Option<&Value> {
    let mut all = labels.iter().enumerate();
    let is_covered = |(at, one): &(usize, &Value)| {
        let mut later = labels[at + 1..].iter();
        later.any(|other| overlap(one, other))
    };
    all.find(is_covered).map(|(_, one)| one)
}

fn lie_free(labels: &[Value]) {
    assert!(labels.len() > 1, "{labels:?}");
    assert_eq!(covered(labels), None, "it lies under another label");
}

#[test]
fn the_drawn_street_shows_the_prices_of_the_slide_and_turns_by_drag_and_by_keys() {
    let browser = Browser::start(CALM);
    browser.go("/straat");
    browser.wait_for("price labels", || !labels(&browser).is_empty());
    at_rest(&browser);
    let shown = labels(&browser);
    lie_free(&shown);
    let before = names(&browser).join("; ");
    for price in ["189.000", "239.000", "243.500"] {
        assert!(before.contains(price), "{price} in {before}");
    }
    browser.drag(Hand::Touch, ".street-stage", -150);
    let dragged = labels(&browser);
    assert_ne!(dragged, shown, "a drag turns the street");
    let stage = browser.find("group", "De straat. Draai met de pijltjes links en rechts, loop met omhoog en omlaag. De lijst eronder zegt hetzelfde.");
    browser.walk_to(&stage);
    browser.keys(&key::LEFT.to_string().repeat(2));
    at_rest(&browser);
    assert_ne!(labels(&browser), dragged, "so does an arrow key");
    browser.stays_calm(&[]);
}

#[test]
fn labels_lie_free_of_each_other_on_a_large_table_too() {
    let browser = Browser::start(Wishes {
        calm: true,
        ..Wishes::DESK
    });
    browser.go("/straat");
    browser.wait_for("price labels", || !labels(&browser).is_empty());
    let high = || labels(&browser)[0]["height"].as_f64().unwrap_or_default();
    let before = high();
    browser.resize(3_840, 2_160, false);
    browser.wait_for("the labels of a table", || high() > 1.5 * before);
    at_rest(&browser);
    lie_free(&labels(&browser));
    browser.stays_calm(&[]);
}

#[test]
fn a_label_leads_to_the_passport_of_its_home() {
    let browser = Browser::start(CALM);
    browser.go("/straat");
    browser.wait_for("price labels", || !labels(&browser).is_empty());
    at_rest(&browser);
    let label = names(&browser)
        .into_iter()
        .find(|name| name.contains("Garenklosstraat 21"))
        .expect("the nearest home has a label");
    browser.press(Hand::Touch, "link", &label);
    browser.wait_for("the passport", || {
        browser.place() == "/woningen/garenklosstraat-21"
    });
}

#[test]
fn given_a_camera_its_picture_comes_turns_with_the_device_and_is_let_go() {
    let browser = Browser::start(CALM);
    answer(&browser, "granted");
    browser.go("/straat");
    hold(&browser, 1.0);
    browser.press(Hand::Touch, "button", "Zet de camera aan");
    browser.find("button", "Zet de camera uit");
    let plays = "const video = document.getElementById('street-camera'); window.track = video.srcObject?.getVideoTracks()[0]; return video.videoWidth > 0 && !video.paused && window.track?.readyState === 'live'";
    browser.wait_for("the picture of the camera", || {
        browser.run(plays) == json!(true)
    });
    browser.find("button", "Draai niet meer mee");
    at_rest(&browser);
    let north = names(&browser).join("; ");
    assert!(north.contains("Garenklosstraat 21"), "{north}");
    hold(&browser, 180.0);
    browser.wait_for("the south", || {
        !names(&browser).join("; ").contains("Garenklosstraat")
    });
    browser.press(Hand::Touch, "button", "Zet de camera uit");
    browser.wait_for("the camera to be let go", || {
        browser.run("return window.track.readyState") == json!("ended")
    });
    browser.stays_calm(&[]);
}

#[test]
fn a_device_that_does_not_know_north_is_no_compass_and_one_that_does_is_believed() {
    let browser = Browser::start(CALM);
    answer(&browser, "granted");
    browser.go("/straat");
    browser.press(Hand::Touch, "button", "Zet de camera aan");
    browser.find("button", "Zet de camera uit");
    let held = "dispatchEvent(new DeviceOrientationEvent(arguments[0], { alpha: 180, beta: 90, gamma: 0, absolute: arguments[1] }))";
    let adrift = "Dit toestel weet niet waar het noorden is";
    browser.run_with(held, &json!(["deviceorientation", false]));
    browser.reads(adrift);
    at_rest(&browser);
    let north = names(&browser).join("; ");
    assert!(
        north.contains("Garenklosstraat 21"),
        "where it began: {north}"
    );
    browser.run_with(held, &json!(["deviceorientationabsolute", true]));
    browser.wait_for("the south", || {
        !names(&browser).join("; ").contains("Garenklosstraat") && !browser.words().contains(adrift)
    });
    browser.stays_calm(&[]);
}

#[test]
fn the_drawn_street_turns_from_where_the_device_points_first_also_to_the_south() {
    let browser = Browser::start(CALM);
    browser.go("/straat");
    browser.wait_for("price labels", || !labels(&browser).is_empty());
    at_rest(&browser);
    let ahead = labels(&browser);
    hold(&browser, 180.0);
    browser.press(Hand::Touch, "button", "Draai mee met uw toestel");
    browser.find("button", "Draai niet meer mee");
    at_rest(&browser);
    let across = |labels: &[Value]| {
        labels
            .iter()
            .map(|one| one["x"].clone())
            .collect::<Vec<_>>()
    };
    let south = labels(&browser);
    assert_eq!(across(&south), across(&ahead), "at a table to the south");
    // A little to the right: what stands there comes to the middle, so that labels move to the left.
    hold(&browser, 165.0);
    let first = |labels: &[Value]| {
        let name = labels[0]["name"].clone();
        (name, labels[0]["x"].as_f64().unwrap_or_default())
    };
    let (name, before) = first(&ahead);
    browser.wait_for("the street to turn", || {
        let now = labels(&browser);
        let same = now.iter().find(|label| label["name"] == name);
        // It may have left the picture, but not because there are no labels any more.
        !now.is_empty()
            && same.is_none_or(|label| label["x"].as_f64().is_some_and(|x| x < before - 10.0))
    });
    browser.stays_calm(&[]);
}

#[test]
fn given_a_refusal_the_drawn_street_stays_and_says_why() {
    let browser = Browser::start(CALM);
    answer(&browser, "denied");
    browser.go("/straat");
    browser.wait_for("price labels", || !labels(&browser).is_empty());
    browser.press(Hand::Touch, "button", "Zet de camera aan");
    browser.wait_for("the reason", || {
        let said = "return document.body.textContent.includes('gaf geen toestemming')";
        browser.run(said) == json!(true)
    });
    assert!(!labels(&browser).is_empty());
    let drawn = "return !!document.querySelector('.street-home')";
    assert_eq!(browser.run(drawn), json!(true));
    browser.stays_calm(&[]);
}

#[test]
fn given_ones_own_place_near_homes_distances_count_from_there_and_it_is_let_go_on_leaving() {
    let browser = Browser::start(COUNTED);
    allow(&browser, "geolocation", "granted");
    carry(&browser, Some((51.546_68, 5.079_68)));
    browser.go("/straat");
    browser.wait_for("price labels", || !labels(&browser).is_empty());
    assert_eq!(places(&browser), (0, 0), "nothing is asked by itself");
    browser.press(Hand::Touch, "button", "Gebruik mijn plek");
    says(&browser, "U staat op uw eigen plek");
    let first = "return document.querySelector('.map-list .map-row').textContent";
    let first = browser.run(first);
    assert!(
        first
            .as_str()
            .is_some_and(|row| row.contains("Garenklosstraat") && row.contains("0 m")),
        "{first}"
    );
    assert_eq!(places(&browser), (1, 0));
    browser.wait_for("the label to say so too", || {
        names(&browser)
            .iter()
            .any(|name| name.contains("Garenklosstraat 21") && name.contains("· 0 m"))
    });
    let home = "document.querySelector('.map-list .map-row').click()";
    browser.run(home);
    browser.wait_for("the passport", || browser.place().starts_with("/woningen/"));
    assert_eq!(places(&browser), (1, 1), "on leaving it stops");
    browser.stays_calm(&[]);
}

#[test]
fn given_a_place_far_away_an_unknown_one_or_a_refusal_the_chosen_place_stays_and_says_why() {
    let browser = Browser::start(COUNTED);
    allow(&browser, "geolocation", "granted");
    carry(&browser, Some((52.373_1, 4.892_6)));
    browser.go("/straat");
    browser.wait_for("price labels", || !labels(&browser).is_empty());
    at_rest(&browser);
    let before = names(&browser);
    browser.press(Hand::Touch, "button", "Gebruik mijn plek");
    says(&browser, "De dichtstbijzijnde woning van deze demo is");
    assert_eq!(places(&browser), (1, 1), "it is not followed any further");
    carry(&browser, None);
    // A place of the last five seconds would still be good enough.
    thread::sleep(Duration::from_millis(5_500));
    browser.press(Hand::Touch, "button", "Gebruik mijn plek");
    says(&browser, "Dit toestel weet niet waar het is");
    allow(&browser, "geolocation", "denied");
    browser.press(Hand::Touch, "button", "Gebruik mijn plek");
    says(&browser, "U of uw browser gaf geen toestemming");
    assert_eq!(names(&browser), before);
    assert_eq!(places(&browser), (3, 3));
    browser.stays_calm(&[]);
}

#[test]
fn the_focus_stays_in_the_street_when_its_label_leaves_and_a_reload_finds_the_same_place() {
    let browser = Browser::start(CALM);
    browser.go("/straat");
    browser.wait_for("price labels", || !labels(&browser).is_empty());
    at_rest(&browser);
    let name = names(&browser)[0].clone();
    let label = browser.find("link", &name);
    browser.walk_to(&label);
    for _ in 0..8 {
        browser.keys(&key::UP.to_string());
    }
    at_rest(&browser);
    let own = name.rsplit("van ").next().unwrap_or_default().to_owned();
    let left = !names(&browser).iter().any(|one| one.ends_with(&own));
    assert!(left, "{own} is still there");
    let focus = "return document.activeElement.className";
    assert_eq!(browser.run(focus), json!("street-stage"));
    let line = "return document.querySelector('.street-columns > [role=status]').textContent";
    browser.wait_for("what stands right ahead", || {
        let said = browser.run(line);
        said.as_str()
            .is_some_and(|said| said.starts_with("Recht voor u"))
    });
    browser.keys(&key::LEFT.to_string());
    browser.wait_for("the address of the place", || {
        let place = browser.place();
        place.contains("gelopen=") && place.contains("kijkt=-20")
    });
    at_rest(&browser);
    let before = names(&browser);
    browser.reload();
    browser.wait_for("the same street", || names(&browser) == before);
    browser.run("document.querySelector('.map-list .map-row').click()");
    browser.wait_for("a home", || browser.place().starts_with("/woningen/"));
    browser.run("history.back()");
    browser.wait_for("the same street", || names(&browser) == before);
    browser.stays_calm(&[]);
}

#[test]
fn with_letters_that_grow_the_labels_in_the_street_keep_clear_of_each_other() {
    let browser = Browser::start(CALM);
    browser.go("/straat");
    browser.wait_for("price labels", || !labels(&browser).is_empty());
    at_rest(&browser);
    let width = |labels: &[Value]| labels[0]["width"].as_f64().unwrap_or_default();
    let before = labels(&browser);
    browser.run("document.documentElement.style.fontSize = '200%'");
    browser.wait_for("larger labels that were measured", || {
        let now = labels(&browser);
        !now.is_empty() && width(&now) > 1.5 * width(&before) && covered(&now).is_none()
    });
    assert!(labels(&browser).len() < before.len(), "fewer find room");
    browser.stays_calm(&[]);
}
