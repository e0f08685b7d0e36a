//! The fields of the budget screen: what is wrong in them, what does not count, and what another window
//! keeps.

use serde_json::json;
use wooncarriere::journey::Step;

use crate::driver::{Browser, Wishes};
use crate::hands::Hand;
use crate::seen::Seen;
use crate::stories::{self, STORY};

const HAND: Hand = Hand::Mouse;
const SAVINGS: &str = "Spaargeld";
const NET: &str = "Netto maandsalaris";

fn with_a_sum(wishes: Wishes) -> Browser {
    let browser = Browser::start(wishes);
    browser.keep(&[(STORY, &stories::until(Step::Search))]);
    browser.go("/bestedingsruimte");
    browser
}

fn has_focus(browser: &Browser, field: &Seen) -> bool {
    let asked = "function () { return document.activeElement === this; }";
    browser.call(field, asked) == Some(json!(true))
}

/// What is read aloud with a field, beside its name.
fn described(browser: &Browser, name: &str) -> String {
    let asked = "function () {
        const ids = (this.getAttribute('aria-describedby') ?? '').split(' ');
        return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    }";
    let said = browser.call(&browser.find("textbox", name), asked);
    let said = said.unwrap_or_default();
    crate::seen::tidy(said.as_str().unwrap_or_default())
}

#[test]
fn a_wrong_field_gets_the_focus_and_keeps_its_text_and_the_outcome_above_is_that_of_before() {
    let browser = with_a_sum(Wishes::PHONE);
    browser.fill(HAND, SAVINGS, "veel");
    browser.press(HAND, "button", "Bereken opnieuw");
    browser.wait_for("the focus", || {
        has_focus(&browser, &browser.find("textbox", SAVINGS))
    });
    assert_eq!(browser.find("textbox", SAVINGS).value, "veel");
    assert!(described(&browser, SAVINGS).contains("Dit is geen bedrag."));
    browser.reads("Dit is uw vorige uitkomst");
    browser.fill(HAND, SAVINGS, "20.000");
    browser.press(HAND, "button", "Bereken opnieuw");
    browser.wait_for("the outcome of now", || {
        !browser.words().contains("Dit is uw vorige uitkomst")
    });
    browser.stays_calm(&[]);
}

#[test]
fn fields_follow_another_window_where_nothing_was_changed_here() {
    let browser = with_a_sum(Wishes::DESK);
    let here = browser.window();
    browser.fill(HAND, SAVINGS, "16.500");
    let other = browser.second_window(Wishes::DESK);
    browser.go("/bestedingsruimte");
    browser.fill(HAND, NET, "2.950");
    browser.press(HAND, "button", "Bereken opnieuw");
    browser.wait_for("the salary is kept", || {
        browser
            .kept(STORY)
            .is_some_and(|story| story.contains("295000"))
    });
    browser.steer(&here);
    browser.wait_for("the salary of the other window", || {
        browser.find("textbox", NET).value == "2.950"
    });
    assert_eq!(browser.find("textbox", SAVINGS).value, "16.500");
    browser.press(HAND, "button", "Bereken opnieuw");
    browser.steer(&other);
    browser.wait_for("the savings of the first window", || {
        browser.find("textbox", SAVINGS).value == "16.500"
    });
    browser.stays_calm(&[]);
}

#[test]
fn an_amount_that_does_not_count_or_not_in_full_says_so_at_its_field() {
    let browser = with_a_sum(Wishes::DESK);
    browser.press(HAND, "summary", "Meer vragen die de uitkomst veranderen");
    browser.choose(HAND, "Energielabel van de woning", "C");
    let measures = "Wat u wilt lenen om energie te besparen";
    browser.fill(HAND, measures, "15.000");
    browser.reads("isolatie");
    assert!(!described(&browser, measures).contains("telt niet mee"));
    browser.fill(HAND, measures, "40.000");
    let most = "Bij energielabel C kunt u hiervoor hoogstens € 15.000 lenen: meer telt niet mee.";
    browser.wait_for("the limit", || described(&browser, measures).contains(most));
    // Once the sources count, what was typed does not.
    browser.keep(&[(STORY, &stories::until(Step::Mortgage))]);
    browser.go("/bestedingsruimte");
    browser.press(HAND, "button", "Reken met de opgehaalde gegevens");
    let not = "Wat u hier invulde telt nu niet mee.";
    browser.wait_for("the source", || described(&browser, NET).contains(not));
    browser.stays_calm(&[]);
}
