//! Looking for a home as people do: filters, the deck by one buyer and by two, and the homes that wait
//! for a Financieel-ID.

use serde_json::json;
use wooncarriere::journey::Step;

use crate::accessibility::Report;
use crate::driver::{Browser, Wishes};
use crate::hands::{Hand, key};
use crate::seen::tidy;
use crate::stories::{self, STORY};
use crate::vault::sharing::share;

/// The number at the beginning of the words of an element; none where there is no such element.
fn number(browser: &Browser, selector: &str) -> Option<u32> {
    let words = "return document.querySelector(arguments[0])?.innerText ?? ''";
    let words = browser.run_with(words, &json!([selector]));
    let words = words.as_str().unwrap_or_default();
    let digits: String = words
        .chars()
        .skip_while(|letter| !letter.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

/// How many homes pass the filters.
#[track_caller]
fn passing(browser: &Browser) -> u32 {
    let found = browser.look_for(|| number(browser, ".search-count strong"));
    found.unwrap_or_else(|| panic!("no count\n{}", browser.describe()))
}

/// How many homes lie on the deck.
#[track_caller]
fn left(browser: &Browser) -> u32 {
    let found = browser.look_for(|| number(browser, ".swipe-screen .spread .tag"));
    found.unwrap_or_else(|| panic!("no count\n{}", browser.describe()))
}

/// The address on the card on top; empty without one.
fn top(browser: &Browser) -> String {
    let name = "return document.querySelector('.deck-card[data-place=\"0\"] h2')?.innerText ?? ''";
    tidy(browser.run(name).as_str().unwrap_or_default())
}

/// The homes of the selection.
fn kept(browser: &Browser) -> serde_json::Value {
    let names =
        "return [...document.querySelectorAll('.favourite h2')].map((name) => name.innerText)";
    browser.run(names)
}

fn begins(browser: &Browser, address: &str, until: Step) {
    browser.before_next("localStorage.clear();");
    browser.keep(&[(STORY, &stories::until(until))]);
    browser.go(address);
}

#[test]
fn filters_stand_in_the_address_count_at_once_and_survive_a_reload() {
    let (browser, hand) = (Browser::start(Wishes::PHONE), Hand::Touch);
    let mut report = Report::default();
    browser.go("/woontinder");
    let before = passing(&browser);
    browser.choose(hand, "Regio", "Tilburg");
    browser.choose(hand, "Aantal kamers", "5 of meer");
    browser.press(hand, "summary", "Meer filters");
    browser.check(hand, "Vrijstaand", true);
    browser.wait_for("the filters in the address", || {
        let place = browser.place();
        ["regio=tilburg", "kamers=5", "soort=vrijstaand"]
            .iter()
            .all(|part| place.contains(part))
    });
    let after = passing(&browser);
    assert!(after < before, "{after} of {before} homes");
    report.judge(&browser, "filters, with the others open");
    let place = browser.place();
    browser.reload();
    assert_eq!(browser.place(), place);
    browser.wait_for("the same count", || passing(&browser) == after);
    assert_eq!(browser.find("checkbox", "Vrijstaand").checked, "true");
    browser.press(hand, "button", "Vind je droomhuis!");
    browser.press(hand, "link", "Swipen");
    browser.wait_for("the same homes on the deck", || left(&browser) == after);
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn filters_stand_in_the_address_of_who_only_arrives_and_of_who_comes_back_by_a_link() {
    let (browser, hand) = (Browser::start(Wishes::PHONE), Hand::Touch);
    begins(&browser, "/woontinder", Step::Search);
    let filled = || browser.place().starts_with("/woontinder?prijs=");
    browser.wait_for("the filters in the address", filled);
    let (place, count) = (browser.place(), passing(&browser));
    let told = browser.kept(STORY).unwrap_or_default();
    assert!(
        !told.contains("\"Filtered\""),
        "nobody changed them: {told}"
    );
    browser.reload();
    browser.wait_for("the same homes", || passing(&browser) == count);
    assert_eq!(browser.place(), place);
    browser.press(hand, "button", "Vind je droomhuis!");
    browser.press(hand, "link", "Swipen");
    browser.wait_for("the deck", || browser.place() == "/woontinder/swipen");
    browser.press(hand, "link", "Filters aanpassen");
    browser.wait_for("the filters in the address", || browser.place() == place);
    browser.run("history.back()");
    browser.wait_for("the deck", || browser.place() == "/woontinder/swipen");
    browser.stays_calm(&[]);
}

#[test]
fn filters_that_were_just_changed_count_on_the_next_screen_and_are_told_once() {
    let browser = Browser::start(Wishes::DESK);
    begins(&browser, "/woontinder", Step::Search);
    passing(&browser);
    let list = browser.find("combobox", "Regio");
    // Three choices and away, faster than the story keeps them.
    let hurry = "async function () {
        for (const line of [1, 2, 3]) {
            this.selectedIndex = line;
            this.dispatchEvent(new Event('change', { bubbles: true }));
            await new Promise((done) => setTimeout(done, 50));
        }
        document.querySelector('a.frame-name').click();
        return this.value;
    }";
    let chosen = browser.call(&list, hurry).unwrap_or_default();
    browser.wait_for("the last choice in the story", || {
        let story = browser.kept(STORY).unwrap_or_default();
        story.contains(chosen.as_str().unwrap_or("nothing"))
    });
    let told = browser.kept(STORY).unwrap_or_default();
    assert_eq!(told.matches("\"Filtered\"").count(), 1, "{told}");
    assert_eq!(browser.place(), "/", "nothing leads back");
    browser.stays_calm(&[]);
}

#[test]
fn when_nothing_passes_one_tap_loosens_the_filter_that_is_in_the_way() {
    let (browser, hand) = (Browser::start(Wishes::PHONE), Hand::Touch);
    let mut report = Report::default();
    browser.go("/woontinder?prijs=150000-300000&regio=tilburg&kamers=8&bouwjaar=2011&zoiets=1");
    browser.reads("Geen woning past bij al uw filters");
    assert_eq!(passing(&browser), 0);
    report.judge(&browser, "nothing passes");
    browser.press(hand, "button", "Vind je droomhuis!");
    browser.reads("Er past geen woning. Maak eerst een filter ruimer.");
    let first = browser
        .seen()
        .into_iter()
        .find(|seen| seen.role == "button" && seen.name.starts_with("Elk"))
        .expect("a filter to loosen");
    let promised = first
        .name
        .rsplit(": ")
        .next()
        .unwrap_or_default()
        .to_owned();
    browser.press(hand, "button", &first.name);
    browser.lacks("button", &first.name);
    assert!(
        promised.starts_with(&passing(&browser).to_string()),
        "{promised}"
    );
    browser.go("/woontinder?kamers=99&soort=kasteel&regio=tilburg");
    browser.reads("Niet alles in de link klopt");
    browser.reads("“kasteel”");
    assert!(passing(&browser) > 0, "what can be asked still counts");
    report.judge(&browser, "a link that asks what cannot be");
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn the_deck_by_finger_buttons_and_keys_and_everything_can_be_taken_back() {
    let (browser, hand) = (Browser::start(Wishes::PHONE), Hand::Touch);
    let mut report = Report::default();
    begins(&browser, "/woontinder/swipen", Step::Search);
    let all = left(&browser);
    let (first, deck) = (top(&browser), ".deck");
    browser.drag(hand, deck, -170);
    browser.reads(&format!("{first} is weggelegd."));
    browser.press(hand, "button", "Te klein");
    assert_eq!(left(&browser), all - 1, "the reason keeps the no");
    report.judge(&browser, "the deck with reasons");
    let second = top(&browser);
    browser.keys(&key::RIGHT.to_string());
    browser.wait_for("one card less", || left(&browser) == all - 2);
    let third = top(&browser);
    // A key that is held down says nothing more.
    for _ in 0..2 {
        let held = json!({ "type": "keyDown", "key": "ArrowRight", "code": "ArrowRight", "autoRepeat": true });
        browser.chrome("Input.dispatchKeyEvent", &held);
    }
    browser.press(hand, "button", "Menu");
    browser.find("dialog", "Menu");
    browser.keys(&key::RIGHT.to_string());
    browser.keys(&key::ESCAPE.to_string());
    browser.lacks("dialog", "Menu");
    assert_eq!((left(&browser), top(&browser)), (all - 2, third));
    browser.reload();
    browser.wait_for("the deck as it was", || left(&browser) == all - 2);
    for (name, side) in [(second, "yes"), (first, "no")] {
        browser.press(hand, "button", "Vorige terughalen");
        browser.wait_for("the card that was taken back", || top(&browser) == name);
        let from =
            "return document.querySelector('.deck-card[data-place=\"0\"]').dataset.returning";
        assert_eq!(
            browser.run(from),
            json!(side),
            "{name} comes from its own side"
        );
    }
    assert_eq!(left(&browser), all);
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn two_buyers_each_swipe_and_talk_about_what_only_one_likes() {
    let (browser, hand) = (Browser::start(Wishes::PHONE), Hand::Touch);
    let mut report = Report::default();
    begins(&browser, "/woontinder/swipen", Step::Search);
    let [no, yes] = ["Nee (pijltje naar links)", "Favoriet (pijltje naar rechts)"];
    let swipe = |names: [&str; 3]| {
        names.map(|name| {
            let before = left(&browser);
            let home = top(&browser);
            browser.press(hand, "button", name);
            browser.wait_for("one card less", || left(&browser) == before - 1);
            // A press that comes sooner would be the second one of a double click.
            std::thread::sleep(std::time::Duration::from_millis(700));
            home
        })
    };
    let all = left(&browser);
    let [both, hers, his] = swipe([yes, yes, no]);
    browser.press(hand, "button", "Te duur");
    browser.press(hand, "button", "Daan");
    browser.wait_for("a deck of his own", || left(&browser) == all);
    browser.reads("2 woningen die de ander leuk vindt");
    report.judge(&browser, "the deck of the second buyer");
    assert_eq!(
        swipe([yes, no, yes]),
        [both.clone(), hers.clone(), his.clone()]
    );
    browser.press(hand, "link", "Jouw droomselectie (1)");
    browser.find("heading", "Gespreksstof");
    browser.reads("Ja: Iris. Nee: Daan.");
    browser.reads("Ja: Daan. Nee: Iris (te duur).");
    report.judge(&browser, "talk cards");
    assert_eq!(kept(&browser), json!([both]), "only what both like");
    browser.press(hand, "button", "Samen ja");
    browser.wait_for("what they agreed", || kept(&browser) == json!([both, hers]));
    browser.press(hand, "button", "Samen nee");
    browser.lacks("heading", "Gespreksstof");
    browser.reload();
    browser.wait_for("the same selection", || {
        kept(&browser) == json!([both, hers])
    });
    // Whose turn it is takes away the own heart, and says nothing for the other.
    let take = format!("Haal het hart van Daan weg bij {both}");
    browser.press(hand, "button", &take);
    browser.reads("Alleen het hart van Daan is weg; het hart van Iris blijft.");
    browser.lacks("heading", "Gespreksstof");
    assert_eq!(kept(&browser), json!([hers]));
    report.judge(&browser, "a heart was taken away");
    browser.press(hand, "button", "Zet terug");
    browser.wait_for("the heart that was given again", || {
        kept(&browser) == json!([both, hers])
    });
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn homes_that_ask_a_financial_id_are_announced_and_come_with_it() {
    let (browser, hand) = (Browser::start(Wishes::DESK), Hand::Mouse);
    let mut report = Report::default();
    let announced = || number(&browser, ".search-count .quiet");
    begins(&browser, "/woontinder?regio=tilburg", Step::Search);
    let before = passing(&browser);
    let waiting = browser.look_for(announced).expect("homes that wait");
    browser.reads("een Financieel-ID.");
    browser.find("button", "Financieel-ID uploaden");
    browser.find("link", "Nee, maak er een");
    begins(&browser, "/financieel-id", Step::Bidding);
    browser.press(hand, "button", "Maak Financieel-ID");
    browser.find("button", "Download Financieel-ID");
    browser.go("/woontinder?regio=tilburg");
    assert_eq!(passing(&browser), before);
    browser.press(hand, "link", "Deel één zin uit mijn Financieel-ID");
    let sentence = "Tot welk bedrag u kunt financieren";
    share(&browser, "woontinder", "Woontinder", sentence);
    report.judge(&browser, "one sentence was shared");
    browser.press(hand, "link", "Terug naar de woningen");
    browser.go("/woontinder?regio=tilburg");
    browser.reads("Financieel-ID ontvangen");
    browser.reads("Woontinder weet één zin: kan tot € ");
    browser.wait_for("the homes that waited", || {
        passing(&browser) == before + waiting && announced().is_none()
    });
    report.judge(&browser, "a Financieel-ID was received");
    browser.press(hand, "summary", "Meer filters");
    browser.check(hand, "Ik kom in aanmerking", true);
    browser.wait_for("the filter in the address", || {
        browser.place().contains("aanmerking=ja")
    });
    assert!(passing(&browser) <= before + waiting);
    browser.check(hand, "Ik kom in aanmerking", false);
    browser.press(hand, "button", "Trek in: Woontinder");
    browser.wait_for("the homes wait again", || {
        passing(&browser) == before && announced() == Some(waiting)
    });
    report.judge(&browser, "withdrawn");
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn given_two_windows_the_search_follows_what_the_other_one_keeps() {
    let browser = Browser::start(Wishes::DESK);
    browser.go("/woontinder");
    browser.find("combobox", "Regio");
    let first = browser.window();
    browser.second_window(Wishes::DESK);
    browser.go("/woontinder");
    browser.choose(Hand::Mouse, "Regio", "Arnhem");
    browser.wait_for("the address of the second window", || {
        let search = browser.run("return location.search");
        search
            .as_str()
            .is_some_and(|search| search.contains("regio=arnhem"))
    });
    browser.steer(&first);
    browser.wait_for("Arnhem in the first window", || {
        let chosen =
            "return [...document.querySelectorAll('select')].some((one) => one.value === 'Arnhem')";
        browser.run(chosen) == json!(true)
    });
    browser.stays_calm(&[]);
}
