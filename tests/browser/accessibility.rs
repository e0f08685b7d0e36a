//! WCAG 2.2 A and AA on every screen, light and dark, with sheets open and with faults shown; the
//! width of the page and its words at large sizes. The judge is axe-core, run inside the page.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::driver::{Browser, Wishes};
use crate::hands::Hand;
use crate::seen::tidy;
use crate::stories::{self, Scene};
use wooncarriere::journey::Step;

/// Lets the page move to its end first: a colour that is still fading in is nobody's colour.
const JUDGE: &str = "
    const done = arguments[arguments.length - 1];
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    // What sticks to an edge covers what can be scrolled from under it: judged where it stands.
    const sticky = [...document.querySelectorAll('main *, header, header *')].filter((element) => getComputedStyle(element).position === 'sticky');
    for (const element of sticky) element.style.position = 'static';
    for (const moving of document.getAnimations()) { try { moving.finish(); } catch { moving.cancel(); } }
    axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] }).finally(() => {
        for (const element of sticky) element.style.position = '';
    }).then(
        (result) => done(result.violations.flatMap((violation) => violation.nodes.map((node) => ({
            rule: violation.id, help: violation.help, where: node.target.flat().join(' '), why: node.failureSummary,
        })))),
        (error) => done([{ rule: 'axe', help: String(error), where: '', why: '' }]),
    );";

fn axe() -> String {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/node_modules/axe-core/axe.min.js"
    );
    std::fs::read_to_string(file)
        .unwrap_or_else(|error| panic!("axe-core is not there, run 'npm ci': {error}"))
}

/// Faults that were found, each once, with the places where it was.
#[derive(Default)]
pub struct Report {
    faults: BTreeMap<String, Vec<String>>,
    judged: usize,
}

impl Report {
    /// Judges the page as it is now.
    pub fn judge(&mut self, browser: &Browser, place: &str) {
        if browser.run("return typeof axe") != json!("object") {
            browser.run(&axe());
        }
        let judge = json!({ "script": JUDGE, "args": [] });
        let found = browser.ask("POST", "/execute/async", &judge);
        self.judged += 1;
        for fault in found.as_array().into_iter().flatten() {
            let part = |key: &str| tidy(fault[key].as_str().unwrap_or_default());
            let [rule, help, at, why] = ["rule", "help", "where", "why"].map(part);
            self.note(format!("{rule}: {help}\n    {at}\n    {why}"), place);
        }
    }

    /// Notes what is wrong at a place.
    pub fn note(&mut self, fault: String, place: &str) {
        self.faults.entry(fault).or_default().push(place.to_owned());
    }

    /// Fails when anything was wrong, and says what and where.
    #[track_caller]
    pub fn close(self) {
        println!("{} pages judged", self.judged);
        let lines: Vec<_> = self
            .faults
            .iter()
            .map(|(fault, places)| format!("{fault}\n    on {}", places.join(", ")))
            .collect();
        assert!(
            lines.is_empty(),
            "{} faults:\n{}",
            lines.len(),
            lines.join("\n")
        );
    }
}

fn every_scene(wishes: Wishes) {
    let browser = Browser::start(Wishes {
        calm: true,
        ..wishes
    });
    let mut report = Report::default();
    for scene in stories::scenes() {
        scene.show(&browser, "nl");
        report.judge(&browser, &scene.name());
    }
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn every_screen_at_its_step_on_a_desk_in_the_light() {
    every_scene(Wishes::DESK);
}

#[test]
fn every_screen_at_its_step_on_a_phone_in_the_dark() {
    every_scene(Wishes {
        dark: true,
        ..Wishes::PHONE
    });
}

#[test]
fn every_screen_of_the_path_before_and_after_its_step() {
    let browser = Browser::start(Wishes {
        calm: true,
        ..Wishes::PHONE
    });
    let mut report = Report::default();
    for screen in wooncarriere::screens::ALL {
        for until in [None, Some(Step::Bought)] {
            let scene = Scene { screen, until };
            scene.show(&browser, "en");
            report.judge(&browser, &scene.name());
        }
    }
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn sheets_and_faults() {
    let browser = Browser::start(Wishes {
        calm: true,
        ..Wishes::PHONE
    });
    let mut report = Report::default();
    let hand = Hand::Touch;
    browser.keep(&[(stories::STORY, &stories::until(Step::Search))]);
    browser.go("/");
    browser.press(hand, "button", "Menu");
    browser.find("dialog", "Menu");
    report.judge(&browser, "the menu");
    browser.press(hand, "button", "Opnieuw beginnen");
    browser.find("dialog", "Wilt u opnieuw beginnen?");
    report.judge(&browser, "the question before a new start");
    browser.press(hand, "button", "Ja, begin opnieuw");
    browser.reads("U bent opnieuw begonnen.");
    report.judge(&browser, "a message with a way back");
    browser.go("/bestedingsruimte");
    browser.fill(hand, "Netto maandsalaris", "veel");
    browser.press(hand, "button", "Bereken");
    browser.wait_for("a field in error", || {
        browser.run("return !!document.querySelector('[aria-invalid=true]')") == json!(true)
    });
    report.judge(&browser, "a field in error");
    browser.fill(hand, "Netto maandsalaris", "2.400");
    browser.press(hand, "button", "Bereken");
    browser.press(hand, "button", "Hoe komt u hieraan?");
    browser.find("dialog", "Hoe komt u hieraan?");
    report.judge(&browser, "the reasons of an amount");
    browser.go("/bestaat/niet");
    report.judge(&browser, "an address that does not exist");
    browser.keep(&[(stories::STORY, "kapot")]);
    browser.go("/");
    browser.reads("opzij gelegd");
    report.judge(&browser, "the notice of a story that was set aside");
    browser.keep(&[(stories::STORY, &stories::until(Step::Bidding))]);
    browser.go("/bieden/heideweg-19");
    browser.press(hand, "button", "Ga de transactiekamer in");
    browser.press(hand, "button", "Identificeren");
    browser.fill(hand, "Bedrag van uw bod", "290.000");
    browser.press(hand, "button", "Plaats bod");
    browser.find("dialog", "Uw bod plaatsen?");
    report.judge(&browser, "the warning before a bid");
    report.close();
    browser.stays_calm(&[]);
}

/// What sticks out of the page on the right, unless it scrolls inside its own box.
const STICKS_OUT: &str = "
    const root = document.documentElement;
    const over = root.scrollWidth - root.clientWidth;
    if (over <= 0) return null;
    const scrolls = (element) => { for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (/(auto|scroll|hidden|clip)/.test(getComputedStyle(up).overflowX)) return true; } return false; };
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(element));
    return over + ' px: ' + wide.slice(0, 4).map((element) => element.tagName.toLowerCase() + '.' + element.className).join(', ');";

fn no_page_is_wider(width: u32, height: u32, prepare: &str) {
    let browser = Browser::start(Wishes {
        width,
        height,
        calm: true,
        ..Wishes::DESK
    });
    let mut report = Report::default();
    for scene in stories::scenes() {
        scene.show(&browser, "nl");
        browser.run(prepare);
        if let Value::String(over) = browser.run(STICKS_OUT) {
            report.note(format!("sticks out {over}"), &scene.name());
        }
        report.judged += 1;
    }
    report.close();
}

#[test]
fn at_320_pixels_no_page_scrolls_sideways() {
    no_page_is_wider(320, 640, "");
}

#[test]
fn with_text_at_200_percent_no_page_scrolls_sideways() {
    no_page_is_wider(
        1280,
        800,
        "document.documentElement.style.fontSize = '200%'",
    );
}
