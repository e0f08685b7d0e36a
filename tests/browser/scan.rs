//! Upload of a Financieel-ID by camera: its own codes are held before the camera one by one, in another
//! order than they stand in; and the camera refused.

use serde_json::{Value, json};
use wooncarriere::journey::Step;

use crate::driver::{Browser, Wishes};
use crate::hands::Hand;
use crate::seen::tidy;
use crate::stories;

/// A picture of the codes instead of what a lens sees, one after the other from the last to the first.
const CODES_BEFORE_THE_LENS: &str = r"
    const codes = JSON.parse(localStorage.getItem('test.codes')).reverse();
    navigator.mediaDevices.getUserMedia = async () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
        const pen = canvas.getContext('2d');
        let turn = 0;
        const draw = () => {
            const { size, path } = codes[Math.floor(turn++ / 3) % codes.length];
            pen.setTransform(1, 0, 0, 1, 0, 0);
            pen.fillStyle = '#ddd';
            pen.fillRect(0, 0, 640, 480);
            const scale = 460 / (size + 8);
            pen.setTransform(scale, 0, 0, scale, 90 + 4 * scale, 10 + 4 * scale);
            pen.fillStyle = '#222';
            pen.fill(new Path2D(path));
        };
        draw();
        setInterval(draw, 400);
        return (window.testStream = canvas.captureStream(10));
    };";

const CODE: &str = "const svg = document.querySelector('.code svg'); return svg && { size: svg.viewBox.baseVal.width - 8, path: svg.querySelector('path').getAttribute('d') }";

fn says(browser: &Browser, words: &str) -> bool {
    let text = browser.run("return document.querySelector('main').textContent");
    tidy(text.as_str().unwrap_or_default()).contains(words)
}

fn codes(browser: &Browser) -> Vec<Value> {
    browser.go("/kluis/qr-codes");
    browser.wait_for("the first code", || !browser.run(CODE).is_null());
    let count = "return Number(document.querySelector('main [role=status]').textContent.match(/van (\\d+)/)[1])";
    let count = browser.run(count).as_u64().unwrap_or_default();
    let mut codes = Vec::new();
    for _ in 0..count {
        codes.push(browser.run(CODE));
        browser.press(Hand::Touch, "button", "Volgende code");
    }
    codes
}

#[test]
fn given_its_codes_before_the_camera_in_another_order_a_financial_id_is_received() {
    let browser = Browser::start(Wishes::PHONE);
    browser.keep(&[("wooncarriere.story", &stories::until(Step::Bidding))]);
    browser.go("/financieel-id");
    browser.press(Hand::Touch, "button", "Maak Financieel-ID");
    browser.find("button", "Download Financieel-ID");
    let codes = codes(&browser);
    assert!(codes.len() > 4, "{}", codes.len());
    browser.keep(&[("test.codes", &json!(codes).to_string())]);
    browser.before_next(CODES_BEFORE_THE_LENS);
    browser.go("/kluis/scannen");
    browser.press(Hand::Touch, "button", "Zet de camera aan");
    for seen in 1..codes.len() {
        let far = format!("Deel {seen} van {}", codes.len());
        let further = format!("Deel {} van {}", seen + 1, codes.len());
        browser.wait_for(&far, || {
            says(&browser, &far) || says(&browser, &further) || says(&browser, "ontvangen")
        });
    }
    browser.wait_for("the verdict", || says(&browser, "Financieel-ID ontvangen"));
    browser.wait_for("the camera to be let go", || {
        let ended =
            "return window.testStream.getTracks().every((track) => track.readyState === 'ended')";
        browser.run(ended) == json!(true)
    });
    browser.stays_calm(&[]);
}

#[test]
fn given_the_camera_refused_it_says_why_and_the_file_is_there() {
    let browser = Browser::start(Wishes::PHONE);
    let wish = json!({ "permission": { "name": "camera" }, "setting": "denied" });
    browser.chrome("Browser.setPermission", &wish);
    browser.go("/kluis/scannen");
    browser.press(Hand::Touch, "button", "Zet de camera aan");
    browser.wait_for("the reason", || says(&browser, "gaf geen toestemming"));
    let folder = browser.downloads.join("iets-anders.json");
    std::fs::write(&folder, "{}").expect("the folder can be written");
    browser.upload("#scan-file", &folder);
    browser.wait_for("the refusal", || {
        says(&browser, "Dit bestand is geen Financieel-ID.")
    });
    browser.stays_calm(&[]);
}
