//! What comes after a favourite: the selection with its order, notes, comparison and shared link; a
//! viewing from the first hour to the last thumb; and the agent who says what the passport says.

use std::path::PathBuf;

use serde_json::json;
use wooncarriere::domain::home::HomeId;
use wooncarriere::domain::moment::Moment;
use wooncarriere::journey::agent::{Said, Topic};
use wooncarriere::journey::search::{self, Opinion};
use wooncarriere::journey::viewing::free_hours;
use wooncarriere::journey::{Command, Step};
use wooncarriere::text::Language;

use crate::accessibility::Report;
use crate::driver::{Browser, Wishes};
use crate::hands::{Hand, key};
use crate::stories::{self, STORY, now};
use crate::traveller::{Habit, Traveller};

const NL: Language = Language::Dutch;
pub const HOMES: [&str; 3] = ["heideweg-19", "garenklosstraat-14", "spinnewielhof-41"];

/// Gives back what the app puts on the clipboard.
pub const CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });";

/// The story of somebody with these favourites.
pub fn with_favourites(homes: &[&str]) -> String {
    let keep = |id: &&str| {
        let judged = search::Command::Judge(HomeId::new(*id), Opinion::Favourite);
        Command::Search(judged)
    };
    stories::told(homes.iter().map(keep).collect())
}

pub fn address(id: &str) -> String {
    stories::home(id).address.line()
}

/// The favourites in the order of the page.
pub fn order(browser: &Browser) -> serde_json::Value {
    browser.run("return [...document.querySelectorAll('.order-words strong')].map((line) => line.innerText)")
}

/// The file that was just handed out; the folder is empty after it.
fn taken(traveller: &Traveller, beginning: &str) -> String {
    let text = traveller.downloaded(beginning).replace("\r\n ", "");
    let files = std::fs::read_dir(&traveller.browser.downloads).expect("the folder can be read");
    for file in files.flatten() {
        std::fs::remove_file(file.path()).expect("the file can be removed");
    }
    text
}

/// Whether a calendar file has these lines.
#[track_caller]
fn has(file: &str, lines: &[&str]) {
    for line in lines {
        let found = file.split("\r\n").any(|other| other == *line);
        assert!(found, "{line} is missing in\n{file}");
    }
}

/// Chooses a day and a time.
fn choose(browser: &Browser, hand: Hand, hour: Moment) {
    browser.press(hand, "radio", &NL.row_day(hour.date()));
    browser.press(hand, "radio", &NL.hour(hour));
    browser.reads(&format!("U kiest {}.", NL.slot(hour)));
}

/// The name that every file about the same viewing has.
fn uid(file: &str) -> &str {
    let uid = file.split("\r\n").find(|line| line.starts_with("UID:"));
    uid.expect("a file about a viewing has a UID")
}

#[test]
fn a_viewing_is_planned_moved_called_off_and_taken_out_of_the_calendar() {
    let traveller = Traveller::at_the_door(Wishes::PHONE, Hand::Touch, Habit::TurnsBack);
    let (browser, hand) = (&traveller.browser, traveller.hand);
    let mut report = Report::default();
    let hours = free_hours(&HomeId::new(HOMES[0]), now());
    browser.go("/bezichtigen/heideweg-19");
    report.judge(browser, "the agent's hours");
    browser.press(hand, "button", "Spreek de bezichtiging af");
    browser.reads("Kies eerst een dag en een tijd.");
    choose(browser, hand, hours[0]);
    report.judge(browser, "an hour that is chosen");
    assert!(
        browser.glimpse("button", "Zet in mijn agenda").is_none(),
        "a choice books nothing"
    );
    browser.press_times(hand, "button", "Spreek de bezichtiging af", 2);
    browser.find("heading", &NL.slot(hours[0]));
    report.judge(browser, "a viewing that is planned");
    browser.press(hand, "button", "Zet in mijn agenda");
    let first = taken(&traveller, "bezichtiging-heideweg-19");
    has(
        &first,
        &["METHOD:PUBLISH", "SEQUENCE:0", "STATUS:CONFIRMED"],
    );
    browser.press(hand, "button", "Kies een andere tijd");
    browser.reads(&format!("Nu afgesproken: {}.", NL.slot(hours[0])));
    choose(browser, hand, hours[3]);
    browser.press(hand, "button", "Verzet de bezichtiging");
    browser.find("heading", &NL.slot(hours[3]));
    browser.reads("Dan gaat de oude tijd weg.");
    browser.reload();
    browser.press(hand, "button", "Zet in mijn agenda");
    let moved = taken(&traveller, "bezichtiging-heideweg-19");
    has(
        &moved,
        &["METHOD:PUBLISH", "SEQUENCE:1", "STATUS:CONFIRMED"],
    );
    browser.press(hand, "button", "Zeg de bezichtiging af");
    browser.reads(&format!(
        "U hebt de bezichtiging van {} afgezegd.",
        NL.slot(hours[3])
    ));
    report.judge(browser, "a viewing that was called off");
    browser.press(hand, "button", "Haal haar uit mijn agenda");
    let off = taken(&traveller, "bezichtiging-heideweg-19");
    has(&off, &["METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED"]);
    assert!(
        [&first, &moved].iter().all(|file| uid(file) == uid(&off)),
        "{off}"
    );
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn two_viewings_at_one_hour_clash_and_the_reason_names_the_other_home() {
    let browser = Browser::start(Wishes::DESK);
    let [first, second] = [HOMES[0], HOMES[1]].map(|id| free_hours(&HomeId::new(id), now()));
    let shared = first.into_iter().find(|hour| second.contains(hour));
    let shared = shared.expect("an hour that both offer");
    browser.go("/bezichtigen/heideweg-19");
    choose(&browser, Hand::Keys, shared);
    browser.press(Hand::Keys, "button", "Spreek de bezichtiging af");
    browser.find("heading", &NL.slot(shared));
    browser.focus_shows();
    browser.go("/bezichtigen/garenklosstraat-14");
    choose(&browser, Hand::Keys, shared);
    browser.press(Hand::Keys, "button", "Spreek de bezichtiging af");
    browser.reads("Rond die tijd bezichtigt u al Heideweg 19.");
    browser.stays_calm(&[]);
}

#[test]
fn after_a_viewing_thumbs_and_a_note_are_kept_even_when_the_page_is_closed_while_typing() {
    let (browser, hand) = (Browser::start(Wishes::PHONE), Hand::Touch);
    let mut report = Report::default();
    browser.keep(&[(STORY, &with_favourites(&HOMES[..1]))]);
    browser.go("/bezichtigen/heideweg-19");
    let hours = free_hours(&HomeId::new(HOMES[0]), now());
    choose(&browser, hand, hours[0]);
    browser.press(hand, "button", "Spreek de bezichtiging af");
    browser.press(hand, "link", "Jouw droomselectie");
    browser.reads(&NL.reminder(&stories::home(HOMES[0]), hours[0], now()));
    browser.press(hand, "link", "Naar de bezichtiging");
    browser.press(hand, "button", "Spring naar na de bezichtiging");
    browser.find("heading", "U bent geweest. Hoe was het?");
    browser.press(hand, "button", "Keuken: goed");
    browser.press(hand, "button", "Badkamer: niet goed");
    report.judge(&browser, "after a viewing");
    browser.fill(hand, "Wat zag u?", "Vocht onder het raam");
    browser.reload();
    let pressed = "return [...document.querySelectorAll('[aria-pressed=true]')].map((thumb) => thumb.ariaLabel)";
    let given = json!(["Keuken: goed", "Badkamer: niet goed"]);
    browser.wait_for("the thumbs", || browser.run(pressed) == given);
    assert_eq!(
        browser.find("textbox", "Wat zag u?").value,
        "Vocht onder het raam"
    );
    browser.press(hand, "button", "Keuken: goed");
    browser.wait_for("one thumb less", || {
        browser.run(pressed) == json!(["Badkamer: niet goed"])
    });
    browser.go("/droomselectie");
    browser.find("heading", "Jouw droomselectie");
    browser.reads("Bezichtigd: badkamer niet goed.");
    assert!(browser.glimpse("link", "Naar de bezichtiging").is_none());
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn the_agent_answers_from_the_passport_and_says_what_it_does_not_know() {
    let (browser, hand) = (Browser::start(Wishes::DESK), Hand::Mouse);
    let mut report = Report::default();
    browser.go("/woningen/heideweg-19");
    let ask = browser.look_for(|| {
        let fits =
            |name: &str| name.starts_with("Vraag de makelaar") && name.ends_with("nergielabel");
        browser
            .seen()
            .into_iter()
            .find(|seen| seen.role == "link" && fits(&seen.name))
    });
    browser.press(
        hand,
        "link",
        &ask.expect("a way to ask about the label").name,
    );
    browser.find("heading", "Contact met de makelaar");
    assert_eq!(browser.find("combobox", "Onderwerp").value, "Energielabel");
    browser.choose(hand, "Onderwerp", "Bodem");
    browser.reload();
    assert_eq!(browser.find("combobox", "Onderwerp").value, "Bodem");
    browser.choose(hand, "Onderwerp", "Energielabel");
    browser.press(hand, "button", "Stuur uw vraag");
    let about = |fact, text: &str| {
        let said = Said::Question {
            fact,
            text: text.to_owned(),
        };
        NL.agent_answer(&stories::home(HOMES[0]), &said).remove(0)
    };
    browser.reads(&about(Some(Topic::Energy), ""));
    browser.fill(hand, "Uw vraag", "Is er asbest?");
    browser.keys(&key::ENTER.to_string());
    browser.reads("Dat weet ik niet: het staat niet in het objectpaspoort.");
    browser.fill(hand, "Uw vraag", "Hoe groot is het huis?");
    browser.keys(&key::ENTER.to_string());
    browser.reads("Welke klopt, weet ik niet.");
    browser.press(hand, "button", "Stuur uw vraag");
    browser.reads("Uw bericht is leeg.");
    report.judge(&browser, "the thread with an empty question");
    browser.press(hand, "button", "Laat weten dat u belangstelling hebt");
    browser.reads("Fijn dat u belangstelling hebt voor Heideweg 19.");
    browser.reload();
    browser.reads(&about(Some(Topic::Energy), ""));
    assert!(
        browser.glimpse("button", "Laat weten").is_none(),
        "once is enough"
    );
    browser.go("/makelaar/heideweg-19?feit=kasteel");
    browser.reads("De link noemt een onderwerp dat wij niet kennen.");
    report.judge(&browser, "a link with an unknown subject");
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn only_what_the_agent_cannot_answer_is_for_the_seller_and_a_line_goes_off_the_list_and_back() {
    let (browser, hand) = (Browser::start(Wishes::PHONE), Hand::Touch);
    let mut report = Report::default();
    browser.go("/makelaar/heideweg-19");
    let asked = "Hoe oud is het huis en het dak? Is er asbest?";
    browser.fill(hand, "Uw vraag", asked);
    browser.press(hand, "button", "Stuur uw vraag");
    browser
        .reads("Dit staat nu op de lijst bij Bezichtigen: “Hoe oud is het dak?”, “Is er asbest?”.");
    browser.press(hand, "link", "Bezichtigen");
    browser.press(hand, "button", "Haal van de lijst : Is er asbest?");
    browser.find("button", "Zet terug : Is er asbest?");
    report.judge(&browser, "a question that is off the list");
    browser.press(hand, "button", "Zet terug : Is er asbest?");
    browser.press(hand, "button", "Haal van de lijst : Hoe oud is het dak?");
    browser.find("button", "Zet terug : Hoe oud is het dak?");
    browser.reload();
    browser.find("button", "Haal van de lijst : Is er asbest?");
    assert!(browser.glimpse("button", "Zet terug").is_none());
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn favourites_are_ordered_by_keys_noted_and_compared() {
    let (browser, hand) = (Browser::start(Wishes::DESK), Hand::Keys);
    let mut report = Report::default();
    browser.keep(&[(STORY, &with_favourites(&HOMES))]);
    browser.go("/droomselectie");
    let [one, two, three] = HOMES.map(address);
    browser.find("heading", "Uw volgorde");
    assert_eq!(order(&browser), json!([one, two, three]));
    browser.press(hand, "button", &format!("{three}: omhoog"));
    browser.wait_for("the new order", || {
        order(&browser) == json!([one, three, two])
    });
    browser.focus_shows();
    let grip = browser.find("button", &format!("{two}: versleep"));
    browser.walk_to(&grip);
    browser.keys(&key::UP.to_string().repeat(2));
    let sorted = json!([two, one, three]);
    browser.wait_for("the grip to follow", || order(&browser) == sorted);
    browser.fill(hand, "Notitie", "Eerst de fundering laten keuren");
    browser.reload();
    browser.wait_for("the same order", || order(&browser) == sorted);
    let note = browser.find("textbox", "Notitie").value;
    assert_eq!(note, "Eerst de fundering laten keuren");
    browser.press(hand, "button", "Vergelijk uw favorieten");
    let is_there = "const there = document.activeElement;
        const top = there.getBoundingClientRect().top;
        return there.querySelector('.compare-table') !== null && top >= 0 && top < innerHeight / 2";
    browser.wait_for("the comparison", || browser.run(is_there) == json!(true));
    let table = "const table = document.querySelector('.compare-table');
        return [table.querySelectorAll('thead th').length, table.querySelectorAll('tbody tr').length]";
    let before = browser.run(table);
    assert_eq!(before[0], 3, "three side by side");
    browser.check(hand, "Geld", false);
    browser.wait_for("fewer lines", || {
        browser.run(table)[1].as_i64() < before[1].as_i64()
    });
    report.judge(&browser, "three favourites beside each other");
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn a_selection_is_shared_by_link_or_file_and_garbage_is_said() {
    let sender = Traveller::at_the_door(
        Wishes {
            before: CLIPBOARD,
            ..Wishes::DESK
        },
        Hand::Mouse,
        Habit::TurnsBack,
    );
    let (browser, hand) = (&sender.browser, sender.hand);
    let mut report = Report::default();
    browser.keep(&[(STORY, &with_favourites(&HOMES))]);
    browser.go("/droomselectie");
    browser.press(hand, "summary", "Delen met iemand anders");
    browser.press(hand, "button", "Kopieer de link");
    browser.reads("Gekopieerd.");
    let link = browser.run("return window.copied");
    let link = link.as_str().expect("a link").to_owned();
    browser.press(hand, "button", "Bewaar als bestand");
    let file: PathBuf = browser.downloads.join("gekregen.json");
    let selection = taken(&sender, "droomselectie");
    std::fs::write(&file, selection).expect("the folder can be written");
    let receiver = Browser::start(Wishes::PHONE);
    receiver.go(&link);
    receiver.reads("Iemand deelt een droomselectie met u");
    receiver.reads(&address(HOMES[2]));
    report.judge(&receiver, "a shared selection");
    receiver.press(Hand::Touch, "button", "Voeg 3 toe");
    receiver.wait_for("three favourites", || {
        order(&receiver) == json!(HOMES.map(address))
    });
    assert_eq!(
        receiver.place(),
        "/droomselectie",
        "the link has done its work"
    );
    receiver.upload("#selection-file", &file);
    receiver.reads("(staat er al)");
    receiver.press(Hand::Touch, "button", "Niet toevoegen");
    for garbage in ["#deel=", "#deel=%3Cscript%3E"] {
        receiver.go("/");
        receiver.go(&format!("/droomselectie{garbage}"));
        receiver.reads("Deze link klopt niet");
        receiver.press(Hand::Touch, "button", "Begrepen");
        receiver.lacks("button", "Begrepen");
    }
    receiver.go("/");
    receiver.go("/droomselectie#deel=bestaat-niet");
    receiver.reads("1 woning kennen wij niet (meer).");
    report.judge(&receiver, "a link with an unknown home");
    report.close();
    browser.stays_calm(&[]);
    receiver.stays_calm(&[]);
}

#[test]
fn the_passport_shows_its_doubts_its_proofs_and_whether_one_qualifies() {
    let browser = Browser::start(Wishes::DESK);
    browser.keep(&[(STORY, &stories::until(Step::Bidding))]);
    browser.go("/woningen/heideweg-19");
    for words in [
        "De bronnen zeggen niet hetzelfde",
        "Zo loopt het recht van overpad",
        "Plattegrond",
        "Wat deze woning u kost",
    ] {
        browser.reads(words);
    }
    // Every fact can be asked about.
    let facts = "const lines = [...document.querySelectorAll('.fact-line')];
        return [lines.length > 10, lines.filter((line) => !line.querySelector('a[href*=\"feit=\"]')).length]";
    assert_eq!(browser.run(facts), json!([true, 0]));
    browser.go("/woningen/watermuntlaan-56");
    browser.reads("Deze verkoper vraagt voorbereide financiering");
    browser.stays_calm(&[]);
}
