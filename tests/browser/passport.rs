//! The object passport: proofs that the browser checks, and a fact that somebody changed on its way.

use serde_json::json;

use crate::driver::{Browser, Wishes};

/// Somebody on the way raises one WOZ value in the list of homes.
const FORGER: &str = "
    const fetched = window.fetch;
    window.fetch = async (...asked) => {
        const answer = await fetched(...asked);
        const address = String(asked[0]?.url ?? asked[0]);
        if (!address.includes('homes.json')) return answer;
        const text = (await answer.text()).replace('\"value\":23300000', '\"value\":29900000');
        return new Response(text, { status: 200 });
    };";

/// A worker that never starts.
const NO_WORKER: &str =
    "window.Worker = class { constructor() { throw new Error('no worker'); } };";

fn says(browser: &Browser, words: &str) -> bool {
    let said = "return document.querySelector('main').textContent.includes(arguments[0])";
    browser.run_with(said, &json!([words])) == json!(true)
}

fn tags(browser: &Browser, words: &str) -> i64 {
    let count = "return [...document.querySelectorAll('.tag')].filter((tag) => tag.textContent.trim() === arguments[0]).length";
    browser
        .run_with(count, &json!([words]))
        .as_i64()
        .unwrap_or_default()
}

#[test]
fn given_untouched_facts_every_proof_is_checked_and_holds() {
    let browser = Browser::start(Wishes::DESK);
    browser.go("/woningen/garenklosstraat-14");
    browser.wait_for("the check", || says(&browser, "ze kloppen alle 10"));
    assert_eq!(tags(&browser, "bewijs klopt"), 10);
    assert_eq!(tags(&browser, "bewijs klopt niet"), 0);
    browser.stays_calm(&[]);
}

#[test]
fn given_a_value_that_somebody_changed_its_proof_does_not_hold() {
    let browser = Browser::start(Wishes::DESK);
    browser.before_next(FORGER);
    browser.go("/woningen/garenklosstraat-14");
    browser.wait_for("the check", || says(&browser, "Bij 1 van de 10"));
    assert!(says(&browser, "299.000"), "the changed value is shown");
    assert_eq!(tags(&browser, "bewijs klopt niet"), 1);
    assert_eq!(tags(&browser, "bewijs klopt"), 9);
}

#[test]
fn given_no_worker_the_facts_stay_and_the_check_can_be_tried_again() {
    let browser = Browser::start(Wishes::PHONE);
    browser.before_next(NO_WORKER);
    browser.go("/woningen/garenklosstraat-14");
    browser.find("button", "Controleer opnieuw");
    assert!(says(&browser, "WOZ-waarde"));
    assert_eq!(tags(&browser, "bewijs klopt"), 0);
}
