//! What a browser, a person or the world can do wrong: the app goes on, says so, and loses nothing.

use serde_json::{Value, json};

use crate::driver::{Browser, Wishes};
use crate::hands::Hand;
use crate::stories::{self, STORY};
use wooncarriere::journey::Step;

const HAND: Hand = Hand::Mouse;

fn on_a_desk() -> Browser {
    Browser::start(Wishes::DESK)
}

fn story(browser: &Browser) -> Value {
    let story = browser.kept(STORY).unwrap_or_default();
    serde_json::from_str(&story).unwrap_or_default()
}

fn calculate(browser: &Browser) {
    browser.go("/bestedingsruimte");
    browser.fill(HAND, "Netto maandsalaris", "2.400");
    browser.press(HAND, "button", "Bereken");
    browser.find("button", "Bereken opnieuw");
}

/// The same with savings, once the sum follows; they are kept when their field is left.
fn calculate_with_savings(browser: &Browser) {
    calculate(browser);
    browser.fill(HAND, "Spaargeld", "10.000");
    browser.reads("Netto, na belastingvoordeel");
}

#[test]
fn a_story_that_cannot_be_read_is_set_aside_and_said_aloud() {
    let browser = on_a_desk();
    let newer = r#"{"version":999,"seed":1,"events":[],"rooms":[]}"#;
    for garbage in [
        "kapot",
        "{\"version\":1}",
        "[1,2,3]",
        "",
        newer,
        "\u{0}\u{1F3E0}",
    ] {
        browser.before_next("localStorage.clear();");
        browser.keep(&[(STORY, garbage)]);
        browser.go("/");
        browser.reads("opzij gelegd");
        let aside = browser.run("return Object.entries(localStorage).filter(([key]) => key.includes('.aside.')).map(([, text]) => text)");
        assert_eq!(aside, json!([garbage]), "what was set aside");
        browser.press(HAND, "button", "Begrepen");
        calculate(&browser);
        assert!(browser.kept(STORY).is_some(), "a new story is kept");
    }
    browser.stays_calm(&[]);
}

#[test]
fn preferences_that_cannot_be_read_are_what_is_usual() {
    let browser = on_a_desk();
    browser.keep(&[
        ("wooncarriere.language", "klingon"),
        ("wooncarriere.theme", "{}"),
        ("wooncarriere.size", "\u{0}"),
        ("wooncarriere.falls", "veel"),
    ]);
    browser.go("/");
    browser.find("link", "Begin");
    browser.stays_calm(&[]);
}

#[test]
fn a_full_storage_is_said_and_the_app_goes_on() {
    let browser = on_a_desk();
    browser.before_next(
        "let piece = 'x'.repeat(1 << 20);
         for (let number = 0; piece; number++) {
             try { localStorage.setItem('vol' + number, piece); } catch { piece = piece.slice(0, piece.length >> 1); }
         }",
    );
    calculate(&browser);
    browser.reads("kan niets bewaren");
    browser.reads("Dit kunt u besteden");
    browser.press(HAND, "link", "Verder met Woontinder");
    browser.find("heading", "Vind hier je droomhuis");
    browser.stays_calm(&[]);
}

#[test]
fn a_forbidden_storage_is_said_and_the_app_goes_on() {
    let forbid = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('forbidden', 'SecurityError'); } });";
    let browser = Browser::start(Wishes {
        before: forbid,
        ..Wishes::DESK
    });
    browser.go("/");
    browser.reads("kan niets bewaren");
    calculate(&browser);
    browser.reads("Dit kunt u besteden");
    browser.press(HAND, "link", "Verder met Woontinder");
    browser.find("heading", "Vind hier je droomhuis");
    browser.stays_calm(&[]);
}

#[test]
fn two_windows_act_and_nothing_is_lost() {
    let browser = on_a_desk();
    calculate(&browser);
    let first = browser.window();
    browser.second_window(Wishes::DESK);
    browser.go("/team/voorbeeld");
    browser.fill(HAND, "Notitie", "uit het tweede venster");
    browser.press(HAND, "button", "Bewaar");
    browser.reads("Bewaard.");
    let after_second = story(&browser)["events"].as_array().map_or(0, Vec::len);
    browser.steer(&first);
    browser.fill(HAND, "Netto maandsalaris", "3.000");
    browser.press(HAND, "button", "Bereken opnieuw");
    browser.wait_for("the sum of the first window", || {
        story(&browser)["events"].as_array().map_or(0, Vec::len) > after_second
    });
    let told = story(&browser).to_string();
    assert!(told.contains("uit het tweede venster"), "{told}");
    assert!(told.contains("240000") && told.contains("300000"), "{told}");
    browser.stays_calm(&[]);
}

/// How often the bid of these tests was placed.
fn bids(value: &Value) -> usize {
    let inside: usize = match value {
        Value::Object(parts) => parts.values().map(bids).sum(),
        Value::Array(parts) => parts.iter().map(bids).sum(),
        _ => 0,
    };
    inside + usize::from(value["BidPlaced"]["price"] == 29_000_000)
}

/// How many events of this name the story has.
fn count(browser: &Browser, name: &str) -> usize {
    story(browser).to_string().matches(name).count()
}

#[test]
fn a_double_click_acts_once() {
    let browser = on_a_desk();
    browser.go("/bestedingsruimte");
    browser.fill(HAND, "Netto maandsalaris", "2.400");
    browser.press_times(HAND, "button", "Bereken", 2);
    browser.find("button", "Bereken opnieuw");
    assert_eq!(count(&browser, "240000"), 1, "{}", story(&browser));
    browser.stays_calm(&[]);
}

#[test]
fn a_double_tap_places_one_bid_and_only_after_it_was_confirmed() {
    let browser = Browser::start(Wishes::PHONE);
    let hand = Hand::Touch;
    browser.keep(&[(STORY, &stories::until(Step::Bidding))]);
    browser.go("/bieden/heideweg-19");
    browser.press(hand, "button", "Ga de transactiekamer in");
    browser.press(hand, "button", "Identificeren");
    browser.fill(hand, "Bedrag van uw bod", "290.000");
    browser.press_times(hand, "button", "Plaats bod", 2);
    browser.find("dialog", "Uw bod plaatsen?");
    assert_eq!(bids(&story(&browser)), 0, "a double tap confirmed a bid");
    browser.press_times(hand, "button", "Bevestig bod", 2);
    browser.wait_for("the seller's yes", || count(&browser, "\"Agreed\"") == 1);
    assert_eq!(bids(&story(&browser)), 1, "{}", story(&browser));
    browser.stays_calm(&[]);
}

#[test]
fn addresses_that_do_not_exist_lead_somewhere() {
    let browser = on_a_desk();
    for (address, words) in [
        ("/bestaat/niet/echt", "Deze pagina bestaat niet"),
        ("/woningen/geen-woning", "kennen wij niet"),
        ("/bieden/geen-woning", "Deze woning kennen wij niet"),
        ("/financieel-id/geen-bron", "Deze bron kennen wij niet"),
        ("/woningen/%E0%A4%A", "niet"),
        ("/hypotheek", "Zover bent u nog niet."),
        ("/koopovereenkomst", "Zover bent u nog niet."),
    ] {
        browser.go(address);
        browser.reads(words);
        let onward = "return document.querySelectorAll('main a, main button').length > 0";
        browser.wait_for(&format!("a way on from {address}"), || {
            browser.run(onward) == json!(true)
        });
    }
    // The server answers such an address with the page and the code of a page that is there.
    browser.stays_calm(&[]);
}

#[test]
fn without_a_network_a_page_that_was_open_before_opens_again() {
    let browser = on_a_desk();
    browser.go("/");
    let ready = "return !!navigator.serviceWorker?.controller";
    if browser.run("return !document.documentElement.dataset.build") == json!(true) {
        panic!("this build has no service worker: serve dist/ as 'cargo xtask test' does");
    }
    browser.wait_for("the service worker", || browser.run(ready) == json!(true));
    let offline =
        json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    browser.chrome("Network.enable", &json!({}));
    browser.chrome("Network.emulateNetworkConditions", &offline);
    browser.go("/bestedingsruimte");
    calculate(&browser);
    browser.go("/woontinder");
    browser.find("heading", "Vind hier je droomhuis");
    browser.stays_calm(&[]);
}

#[test]
fn a_file_that_is_no_story_opens_nothing() {
    let browser = on_a_desk();
    calculate(&browser);
    let before = story(&browser);
    let file = browser.downloads.join("foto.json");
    for wrong in [b"geen verhaal".to_vec(), vec![0xff; 5_000], Vec::new()] {
        std::fs::write(&file, wrong).expect("the folder can be written");
        browser.go("/bestedingsruimte");
        browser.press(HAND, "button", "Menu");
        browser.upload("#story-file", &file);
        browser.reads("Er is niets geopend.");
        assert_eq!(story(&browser), before);
    }
    browser.stays_calm(&[]);
}

#[test]
fn a_saved_story_opens_again() {
    let browser = on_a_desk();
    let told = stories::until(Step::Bidding);
    let file = browser.downloads.join("verhaal.json");
    std::fs::write(&file, &told).expect("the folder can be written");
    calculate(&browser);
    browser.press(HAND, "button", "Menu");
    browser.upload("#story-file", &file);
    browser.reads("Het verhaal uit het bestand is geopend.");
    browser.press(HAND, "button", "Ongedaan maken");
    browser.reads("Uw vorige verhaal is terug.");
    assert_eq!(count(&browser, "Favourite"), 0, "{}", story(&browser));
    browser.stays_calm(&[]);
}

#[test]
fn with_little_motion_nothing_moves_for_long() {
    let browser = Browser::start(Wishes {
        calm: true,
        ..Wishes::PHONE
    });
    browser.keep(&[(STORY, &stories::until(Step::Mortgage))]);
    browser.go("/bieden");
    // Something may fade; nothing may travel, turn or grow.
    let long = "return document.getAnimations()
        .filter((moving) => moving.transitionProperty !== 'opacity' && moving.playState === 'running' && moving.effect.getComputedTiming().endTime > 150)
        .map((moving) => moving.effect.target?.className + ': ' + (moving.animationName ?? moving.transitionProperty))";
    assert_eq!(browser.run(long), json!([]));
    browser.keep(&[(STORY, &stories::until(Step::Search))]);
    browser.go("/woontinder/swipen");
    browser.press(Hand::Touch, "button", "Nee (pijltje naar links)");
    assert_eq!(browser.run(long), json!([]));
    browser.stays_calm(&[]);
}

#[test]
fn another_language_keeps_place_and_what_was_half_typed() {
    let browser = on_a_desk();
    browser.go("/bestedingsruimte");
    browser.fill(HAND, "Netto maandsalaris", "2.4");
    browser.run("scrollTo(0, 120)");
    let scrolled = browser.run("return scrollY");
    browser.call(
        &browser.find("button", "Read this in English"),
        "function () { this.click(); }",
    );
    let field = browser.find("textbox", "Net monthly salary");
    assert_eq!(field.value, "2.4");
    assert_eq!(browser.place(), "/bestedingsruimte");
    assert_eq!(browser.run("return scrollY"), scrolled);
    browser.stays_calm(&[]);
}

#[test]
fn the_sum_follows_typing_and_the_cursor_stays() {
    let browser = on_a_desk();
    browser.go("/bestedingsruimte");
    browser.fill(HAND, "Netto maandsalaris", "9.000");
    browser.fill(HAND, "Spaargeld", "2.000");
    browser.reads("U kunt nu nog geen woning kopen.");
    let kept = count(&browser, "900000");
    assert_eq!(kept, 0, "nothing is kept before it is asked for");
    browser.run("document.activeElement.setSelectionRange(1, 1)");
    browser.keys("0");
    browser.reads("U kunt € 713.095 besteden aan een woning.");
    let cursor = browser.run("return document.activeElement.selectionStart");
    assert_eq!(cursor, json!(2));
    browser.stays_calm(&[]);
}

#[test]
fn a_way_out_is_really_tried_and_can_be_taken_back() {
    let browser = on_a_desk();
    // Enough for the costs, so that only the price has ways out.
    calculate_with_savings(&browser);
    browser.fill(HAND, "Prijs van de woning", "290.000");
    browser.reads("Dit past nog niet.");
    let ways = "return [...document.querySelectorAll('button')].filter((one) => one.innerText.includes('Probeer: een schenking')).length";
    browser.wait_for("one gift to try", || browser.run(ways) == json!(1));
    browser.press(HAND, "button", "Probeer: een schenking");
    browser.reads("Dit past. U houdt hoogstens");
    browser.reads("U probeert iets uit");
    browser.press(HAND, "button", "Neem terug: een schenking");
    browser.reads("Dit past nog niet.");
    assert_eq!(count(&browser, "Gift"), 0, "the story keeps no trial");
    browser.stays_calm(&[]);
}

/// Just after the next press, another window writes the story as it is now, without what was pressed.
const ANOTHER_WRITES_OVER: &str = "
    const [key, story] = [arguments[0], localStorage.getItem(arguments[0])];
    const write = () => { localStorage.setItem(key, story); dispatchEvent(new StorageEvent('storage', { key })); window.wroteOver = true; };
    addEventListener('click', () => setTimeout(write, 200), { capture: true, once: true });";

#[test]
fn what_another_window_writes_over_in_the_same_moment_is_not_lost() {
    let browser = on_a_desk();
    calculate_with_savings(&browser);
    let before = browser.kept(STORY).unwrap_or_default();
    browser.run_with(ANOTHER_WRITES_OVER, &json!([STORY]));
    browser.press(HAND, "button", "Bereken opnieuw");
    browser.wait_for("what the other window writes", || {
        browser.run("return window.wroteOver === true") == json!(true)
    });
    browser.wait_for("the sum with the savings", || {
        browser
            .kept(STORY)
            .is_some_and(|kept| kept.len() > before.len() && kept.contains("\"savings\":1000000"))
    });
    assert!(!before.contains("\"savings\":1000000"));
    assert_eq!(browser.find("textbox", "Spaargeld").value, "10.000");
    browser.stays_calm(&[]);
}

#[test]
fn amounts_that_cannot_be_read_stay_and_say_why() {
    let browser = on_a_desk();
    browser.go("/bestedingsruimte");
    for wrong in ["veel", "-5", "2.400.5", "1e9", "<script>", "99.999.999.999"] {
        browser.fill(HAND, "Netto maandsalaris", wrong);
        browser.press(HAND, "button", "Bereken");
        browser.wait_for("a sentence about what is wrong", || {
            browser.run("return !!document.querySelector('[aria-invalid=true], main .notice')")
                == json!(true)
        });
        assert_eq!(browser.find("textbox", "Netto maandsalaris").value, wrong);
        assert!(
            browser.glimpse("button", "Bereken opnieuw").is_none(),
            "{wrong} gives a sum"
        );
    }
    browser.stays_calm(&[]);
}

/// The part of the program that reads and tells stories does not come, or comes again.
fn engine_comes(browser: &Browser, comes: bool) {
    let blocked: &[&str] = if comes { &[] } else { &["*split_engine*"] };
    browser.chrome("Network.enable", &json!({}));
    browser.chrome("Network.setBlockedURLs", &json!({ "urls": blocked }));
}

#[test]
fn a_kept_story_waits_for_what_reads_it_and_stays_as_it_was() {
    let browser = on_a_desk();
    let kept = stories::until(Step::Search);
    browser.keep(&[(STORY, &kept)]);
    engine_comes(&browser, false);
    browser.go("/");
    browser.reads("Uw verhaal kon niet worden geladen");
    browser.reads("Het staat nog in deze browser");
    assert_eq!(browser.kept(STORY).as_deref(), Some(kept.as_str()));
    engine_comes(&browser, true);
    browser.press(HAND, "button", "Probeer opnieuw");
    browser.find("button", "Menu");
    browser.lacks("button", "Probeer opnieuw");
    assert_eq!(browser.kept(STORY).as_deref(), Some(kept.as_str()));
    browser.stays_calm(&["Failed to fetch"]);
}

#[test]
fn without_the_engine_a_screen_says_so_and_can_be_asked_again() {
    let browser = on_a_desk();
    engine_comes(&browser, false);
    browser.go("/bestedingsruimte");
    browser.reads("Dit deel van de app kon niet worden geladen");
    engine_comes(&browser, true);
    browser.press(HAND, "button", "Probeer opnieuw");
    browser.fill(HAND, "Netto maandsalaris", "2.400");
    browser.press(HAND, "button", "Bereken");
    browser.find("button", "Bereken opnieuw");
    assert!(browser.kept(STORY).is_some(), "the story is kept");
    browser.stays_calm(&["Failed to fetch"]);
}
