//! The deck under a finger: what a move may cost.

use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::driver::{Browser, Wishes};
use crate::hands::{Hand, key};

/// How often the page was laid out since it began.
fn layouts(browser: &Browser) -> f64 {
    let metrics = browser.chrome("Performance.getMetrics", &json!({}));
    let mut metrics = metrics["metrics"].as_array().into_iter().flatten();
    let count = metrics.find(|metric| metric["name"] == "LayoutCount");
    let count = count.and_then(|metric| metric["value"].as_f64());
    count.expect("Chromium counts layouts")
}

fn finger(browser: &Browser, kind: &str, points: &Value) {
    let event = json!({ "type": kind, "touchPoints": points });
    browser.chrome("Input.dispatchTouchEvent", &event);
}

const CARD: &str = "const box = document.querySelector('.deck-card[data-place=\"0\"]').getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]";
/// Where it hangs, as it is written: asking where it lies would lay the page out.
const HANGS: &str = "return document.querySelector('.deck-card[data-place=\"0\"]').style.transform";

fn follows(browser: &Browser, across: &str) {
    browser.wait_for("the card to follow", || {
        browser
            .run(HANGS)
            .as_str()
            .is_some_and(|place| place.contains(across))
    });
}

/// Opens the deck; where the middle of the card on top is.
fn opens(browser: &Browser) -> [f64; 2] {
    browser.go("/woontinder/swipen");
    browser.wait_for("a card", || {
        browser.run("return !!document.querySelector('.deck-card[data-place=\"0\"] svg')")
            == json!(true)
    });
    // A page that is still coming takes the card from under the finger.
    let still = browser.look_for(|| {
        let before = browser.run(CARD);
        thread::sleep(Duration::from_millis(400));
        (before == browser.run(CARD)).then_some(before)
    });
    let card = still.expect("a card that hangs still");
    [0, 1].map(|side| card[side].as_f64().unwrap_or_default())
}

/// The address on the card on top.
fn top(browser: &Browser) -> Value {
    browser.run("return document.querySelector('.deck-card[data-place=\"0\"] h2')?.innerText ?? ''")
}

#[test]
fn a_card_that_comes_to_the_top_under_a_finger_is_not_taken_along() {
    let browser = Browser::start(Wishes::PHONE);
    let [x, y] = opens(&browser);
    let at = |across: f64| json!([{ "x": x + across, "y": y }]);
    let first = top(&browser);
    finger(&browser, "touchStart", &at(0.0));
    for across in [20.0, 80.0, 140.0] {
        finger(&browser, "touchMove", &at(across));
    }
    follows(&browser, "(140px");
    browser.keys(&key::LEFT.to_string());
    browser.wait_for("the next card", || top(&browser) != first);
    let second = top(&browser);
    finger(&browser, "touchMove", &at(170.0));
    finger(&browser, "touchEnd", &json!([]));
    thread::sleep(Duration::from_millis(400));
    assert_eq!(top(&browser), second);
    assert_eq!(browser.run(HANGS), json!(""));
    browser.stays_calm(&[]);
}

#[test]
fn without_motion_a_card_that_is_taken_back_fades_in() {
    let browser = Browser::start(Wishes {
        calm: true,
        ..Wishes::PHONE
    });
    opens(&browser);
    let first = top(&browser);
    browser.press(Hand::Touch, "button", "Nee (pijltje naar links)");
    browser.wait_for("the next card", || top(&browser) != first);
    browser.press(Hand::Touch, "button", "Vorige terughalen");
    browser.wait_for("the card", || top(&browser) == first);
    let fades =
        "const style = getComputedStyle(document.querySelector('.deck-card[data-place=\"0\"]'));
        return [style.animationName, parseFloat(style.animationDuration) > 0.2]";
    assert_eq!(browser.run(fades), json!(["deck-return-still", true]));
    browser.stays_calm(&[]);
}

#[test]
fn no_move_of_a_card_lays_the_page_out() {
    let browser = Browser::start(Wishes::PHONE);
    let [x, y] = opens(&browser);
    browser.chrome("Performance.enable", &json!({}));
    let at = |across: f64| json!([{ "x": x + across, "y": y }]);
    finger(&browser, "touchStart", &at(0.0));
    // It has begun, and has its label.
    for across in [10.0, 40.0, 80.0, 130.0, 140.0] {
        finger(&browser, "touchMove", &at(across));
    }
    follows(&browser, "(140px");
    let before = layouts(&browser);
    for step in 0..30 {
        finger(&browser, "touchMove", &at(140.0 - 9.0 * f64::from(step)));
    }
    follows(&browser, "(-121px");
    let after = layouts(&browser);
    finger(&browser, "touchEnd", &json!([]));
    assert_eq!(after - before, 0.0, "layouts in 30 moves");
    browser.stays_calm(&[]);
}
