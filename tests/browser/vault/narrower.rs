//! Less than before: a field that is unticked leaves the vault and what the browser keeps; and the codes of
//! a Financieel-ID that go by themselves until somebody pauses.

use crate::accessibility::Report;
use crate::driver::{Browser, Wishes};
use crate::stories::{self, STORY};

use super::credential::make;
use super::{HAND, story, to_the_fields, with_story};
use wooncarriere::journey::Step;

const HISTORY: &str = "Arbeidsverleden";

#[test]
fn a_field_that_is_unticked_leaves_the_vault_and_what_the_browser_keeps() {
    let browser = with_story(Step::FinancialId);
    let mut report = Report::default();
    to_the_fields(&browser, "uwv");
    browser.check(HAND, HISTORY, true);
    browser.press(HAND, "button", "Gegevens importeren");
    browser.find("heading", "Wat de bron gaf");
    let kept = || story(&browser).to_string();
    assert!(kept().contains("\"EmploymentHistory\":"), "{}", kept());
    make(&browser);
    browser.go("/financieel-id/uwv");
    browser.press(HAND, "button", "Andere gegevens kiezen");
    browser.reads("Wat u uitvinkt, gaat uit uw kluis");
    browser.check(HAND, HISTORY, false);
    report.judge(&browser, "a field is unticked");
    browser.press(HAND, "button", "Gegevens importeren");
    browser.find("heading", "Wat de bron gaf");
    assert!(!kept().contains("\"EmploymentHistory\":"), "{}", kept());
    browser.go("/financieel-id");
    browser.reads("Uw Financieel-ID geldt niet meer: u koos minder gegevens van UWV");
    make(&browser);
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn the_codes_go_by_themselves_until_somebody_pauses() {
    // The codes go by themselves only where motion is wanted.
    let browser = Browser::start(Wishes::DESK);
    browser.keep(&[(STORY, &stories::until(Step::Bidding))]);
    make(&browser);
    browser.go("/kluis/qr-codes");
    browser.reads("Code 1 van ");
    browser.press(HAND, "button", "Speel af");
    browser.reads("Code 2 van ");
    browser.reads("Code 3 van ");
    browser.press(HAND, "button", "Pauze");
    browser.find("button", "Speel af");
    let place = "return document.querySelector('main [role=status]').textContent";
    let stands = browser.run(place);
    // Longer than a code stands.
    std::thread::sleep(std::time::Duration::from_millis(2_500));
    assert_eq!(browser.run(place), stands, "it goes on after a pause");
    browser.press(HAND, "button", "Speel af");
    browser.wait_for("the next code", || browser.run(place) != stands);
    browser.stays_calm(&[]);
}
