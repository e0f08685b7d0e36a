//! What ended and what cannot be ended: a consent that is over is told wherever the sum is, and what others
//! know by what was done is told where they are.

use wooncarriere::journey::{Command, Step, Story, scenario};
use wooncarriere::platform::fake::START;
use wooncarriere::text::Language;

use crate::{browser, catalogue, render};

fn told(until: Step) -> Story {
    let world = catalogue();
    let told = scenario::tell(&world.personas[0], until, 7, START, &world);
    told.expect("the story is told").0
}

fn shown(story: &Story, path: &str) -> String {
    render(path, &browser(Language::Dutch, Some(story.log().write())))
}

#[test]
fn a_consent_that_is_over_is_told_wherever_the_sum_is() {
    let mut story = told(Step::Bidding);
    let places = ["/bestedingsruimte", "/financieel-id"];
    let said = "Een toestemming is voorbij";
    for path in places {
        assert!(!shown(&story, path).contains(said), "{path}");
    }
    let now = story.now(START);
    let later = now.after_seconds(91 * 24 * 3_600);
    story
        .dispatch(Command::SkipTo(later), now)
        .expect("the demo clock moves");
    for path in places {
        let html = shown(&story, path);
        assert!(html.contains(said), "{path}");
        let over = "gaf, telt niet meer mee in uw som";
        assert!(html.contains(&format!("Wat UWV {over}")), "{path}");
        assert!(!html.contains(&format!("Voorbeeldbank {over}")), "{path}");
    }
}

#[test]
fn who_was_bid_to_knows_it_and_the_log_and_its_own_screen_say_so() {
    let story = told(Step::Mortgage);
    for path in [
        "/wie-weet-wat",
        "/ontvanger/verkoper",
        "/ontvanger/makelaar",
    ] {
        let html = shown(&story, path);
        for said in ["U bood ", "weten wie er biedt", "Terugnemen kan niet"] {
            assert!(html.contains(said), "{path}: {said}");
        }
        assert!(!html.contains("weet niets van u"), "{path}");
    }
    let html = shown(&story, "/ontvanger/notaris");
    assert!(!html.contains("U bood "));
}
