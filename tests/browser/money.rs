//! The adviser's agenda, the financial check and HypotheekApp as a person meets them. The hours and
//! the stories are made by the same code as in the app.

use serde_json::Value;
use wooncarriere::data::people;
use wooncarriere::domain::Cents;
use wooncarriere::domain::appointment::{Agenda, Channel};
use wooncarriere::domain::home::HomeId;
use wooncarriere::domain::moment::Moment;
use wooncarriere::journey::search::{self, Opinion};
use wooncarriere::journey::{Command, Step, Story, budget, scenario};
use wooncarriere::text::Language;

use crate::driver::{Browser, Wishes};
use crate::hands::Hand;
use crate::selection::CLIPBOARD;
use crate::stories::{self, STORY, now};
use crate::traveller::{Habit, Traveller, fetch_data};

const HAND: Hand = Hand::Mouse;
const SEED: u64 = 7;
const AGENDA: Agenda = Agenda { seed: SEED };
const DAY: i64 = 24 * 3_600;
const NL: Language = Language::Dutch;

/// From now on the page's clock is so many days ahead.
const AHEAD: &str = "const Real = Date, ahead = DAYS * 86400000;
    window.Date = class extends Real {
        constructor(...given) { if (given.length) { super(...given); } else { super(Real.now() + ahead); } }
        static now() { return Real.now() + ahead; }
    };";

fn days_ahead(days: i64) -> String {
    AHEAD.replace("DAYS", &days.to_string())
}

/// The hours on the days that are shown first, from two days ahead.
fn hours() -> Vec<Moment> {
    let days = AGENDA.free_days(Channel::Phone, now());
    let slots = days.into_iter().take(9).flat_map(|free| free.slots);
    slots
        .filter(|slot| slot.seconds_since(now()) > 2 * DAY)
        .collect()
}

/// Hours that nobody else ever takes.
fn quiet_hours() -> impl Iterator<Item = Moment> {
    let never = |slot: &Moment| AGENDA.taken_since(*slot).is_none();
    hours().into_iter().filter(never)
}

fn pick(browser: &Browser, slot: Moment) {
    let day = NL.row_day(slot.date());
    browser.press(HAND, "radio", &day);
    let time = NL.time(slot.wall_clock().time());
    browser.press(HAND, "radio", &time);
}

/// What somebody who buys alone fills in.
fn form_alone() -> budget::Form {
    let people = people::read(include_str!("../../public/data/personas.json"));
    let people = people.expect("the people ship");
    let single = people.iter().find(|persona| persona.partner.is_none());
    scenario::form(single.expect("somebody buys alone"))
}

/// A story of a single person with a sum and one favourite.
fn alone_with(favourite: &str) -> String {
    let form = form_alone();
    let mut story = Story::new(SEED);
    let judged = search::Command::Judge(HomeId::new(favourite), Opinion::Favourite);
    for command in [
        Command::Budget(budget::Command::Calculate(form)),
        Command::Search(judged),
    ] {
        let said = story.dispatch(command, now().after_seconds(-3_600));
        said.expect("the story can be told");
    }
    story.log().write()
}

#[test]
fn an_appointment_is_made_taken_along_moved_and_called_off() {
    let traveller = Traveller::at_the_door(Wishes::DESK, HAND, Habit::TurnsBack);
    let browser = &traveller.browser;
    let story = stories::until(Step::Search);
    browser.keep(&[(STORY, &story)]);
    browser.go("/bestedingsruimte");
    browser.press(HAND, "link", "Maak een afspraak");
    browser.press(HAND, "button", "Maak de afspraak");
    browser.reads("Kies eerst een dag en een tijd.");
    let mut hours = quiet_hours();
    let slot = hours.next().expect("a quiet hour");
    pick(browser, slot);
    browser.press(HAND, "button", "Maak de afspraak");
    browser.reads(&format!("Uw afspraak staat: {}", NL.slot(slot)));
    browser.press(HAND, "button", "Zet in mijn agenda");
    let file = traveller.downloaded("afspraak-adviseur");
    let (date, (hour, minute)) = (slot.date(), slot.hour_and_minute());
    let begins = format!(
        "DTSTART;TZID=Europe/Amsterdam:{:04}{:02}{:02}T{hour:02}{minute:02}00\r\n",
        date.year(),
        u8::from(date.month()),
        date.day()
    );
    assert!(
        file.starts_with("BEGIN:VCALENDAR\r\n") && file.contains(&begins),
        "{file}"
    );
    browser.reload();
    browser.press(HAND, "button", "Kies een ander moment");
    let other = hours.next().expect("another quiet hour");
    pick(browser, other);
    browser.press(HAND, "button", "Verzet de afspraak");
    browser.reads(&format!("Uw afspraak is verzet naar {}", NL.slot(other)));
    browser.go("/");
    browser.press(HAND, "link", "Bekijk uw afspraak");
    browser.press(HAND, "button", "Zeg de afspraak af");
    browser.find("dialog", "Afspraak afzeggen?");
    browser.press(HAND, "button", "Ja, zeg de afspraak af");
    browser.reads(&format!(
        "U hebt de afspraak van {} afgezegd",
        NL.slot(other)
    ));
    browser.find("button", "Maak de afspraak");
    browser.stays_calm(&[]);
}

#[test]
fn an_hour_that_somebody_took_meanwhile_is_answered_with_the_next_free_one() {
    let browser = Browser::start(Wishes::DESK);
    let story = Story::new(SEED).log().write();
    browser.keep(&[(STORY, &story)]);
    browser.go("/afspraak");
    // In three days it is taken, and it still lies ahead then.
    let later = now().after_seconds(3 * DAY);
    let taken = hours().into_iter().find(|slot| {
        slot.seconds_since(later) > DAY / 2 && AGENDA.is_taken(*slot, later.after_seconds(-DAY / 2))
    });
    let taken = taken.expect("somebody takes an hour");
    pick(&browser, taken);
    browser.run(&days_ahead(3));
    browser.press(HAND, "button", "Maak de afspraak");
    browser.reads("Iemand anders was net eerder.");
    browser.press(HAND, "button", "Neem dit moment");
    browser.reads("Uw afspraak staat");
    browser.stays_calm(&[]);
}

#[test]
fn what_would_make_a_favourite_fit_is_tried_in_place() {
    let browser = Browser::start(Wishes::DESK);
    browser.keep(&[(STORY, &alone_with("heideweg-19"))]);
    browser.go("/droomselectie");
    browser.press(HAND, "button", "Doe een financiële check!");
    browser.reads("Dit zou helpen");
    browser.reads("Wat u tekortkomt");
    let before = browser.kept(STORY);
    browser.press(HAND, "button", "Probeer een schenking");
    browser.reads("U probeert iets");
    browser.reads("past binnen uw budget");
    browser.reads("Eigen geld dat dan overblijft");
    browser.press(HAND, "button", "Terug naar mijn eigen cijfers");
    browser.reads("Wat u tekortkomt");
    assert_eq!(browser.kept(STORY), before, "trying keeps nothing");
    browser.stays_calm(&[]);
}

#[test]
fn offers_follow_the_answers_expire_are_renewed_and_chosen() {
    let browser = Browser::start(Wishes::DESK);
    let story = stories::until(Step::Mortgage);
    browser.keep(&[(STORY, &story)]);
    browser.go("/hypotheek");
    fetch_data(&browser, HAND, NL);
    browser.reads("De aanbiedingen naast elkaar");
    browser.choose(HAND, "Hoe lang staat de rente vast?", "1 jaar");
    browser.reads("Dit zou helpen");
    browser.press(HAND, "button", "Probeer 10 jaar vast");
    browser.wait_for("ten years", || {
        browser
            .glimpse("combobox", "Hoe lang staat de rente vast?")
            .is_some_and(|seen| seen.value == "10 jaar")
    });
    browser.press(HAND, "summary", "Klopt er iets niet? Pas het aan");
    browser.fill(HAND, "Eigen geld", "veel");
    browser.press(HAND, "button", "Bereken opnieuw");
    browser.reads("Dit is geen bedrag.");
    browser.fill(HAND, "Eigen geld", "60.000");
    browser.press(HAND, "button", "Bereken opnieuw");
    browser.reads("€ 60.000,00");
    browser.press(HAND, "button", "Ga weer uit van de bronnen");
    browser.reads("€ 42.423,50");
    browser.before_next(&days_ahead(40));
    browser.go("/hypotheek");
    browser.reads("Een aanbod is verlopen");
    assert_eq!(browser.glimpse("button", "Kies Bank De Molensteen"), None);
    browser.press(HAND, "button", "Vraag nieuwe aanbiedingen");
    browser.press(HAND, "button", "Kies Bank De Molensteen");
    browser.find("link", "Verder met de koopovereenkomst");
    browser.stays_calm(&[]);
}

#[test]
fn what_is_wanted_of_a_mortgage_is_not_lost_by_leaving_before_an_offer_is_chosen() {
    let browser = Browser::start(Wishes::PHONE);
    browser.keep(&[(STORY, &stories::until(Step::Mortgage))]);
    browser.go("/hypotheek");
    fetch_data(&browser, HAND, NL);
    let years = "Hoe lang staat de rente vast?";
    let stands = |value: &str, linear: &str| {
        let is_fixed = browser.glimpse("combobox", years);
        let is_linear = browser.glimpse("radio", "Lineair");
        is_fixed.is_some_and(|seen| seen.value == value)
            && is_linear.is_some_and(|seen| seen.checked == linear)
    };
    browser.wait_for("the usual", || stands("10 jaar", "false"));
    browser.choose(HAND, years, "20 jaar");
    browser.press(HAND, "radio", "Lineair");
    browser.wait_for("the draft", || stands("20 jaar", "true"));
    browser.reload();
    browser.wait_for("the draft after a reload", || stands("20 jaar", "true"));
    browser.go("/bestedingsruimte");
    browser.go("/hypotheek");
    browser.wait_for("the draft after leaving", || stands("20 jaar", "true"));
    // What is tried by a button is told as such also then, with the way back.
    browser.choose(HAND, years, "1 jaar");
    browser.press(HAND, "button", "Probeer 10 jaar vast");
    browser.reads("U probeert iets uit");
    browser.reload();
    browser.reads("U probeert iets uit");
    browser.stays_calm(&[]);
}

#[test]
fn a_price_that_was_changed_since_is_not_taken_back() {
    let browser = Browser::start(Wishes::DESK);
    browser.keep(&[(STORY, &alone_with("heideweg-19"))]);
    browser.go("/bestedingsruimte");
    browser.fill(HAND, "Prijs van de woning", "290.000");
    browser.press(HAND, "button", "Probeer: deze prijs");
    browser.find("button", "Neem terug: deze prijs");
    browser.press(HAND, "button", "Neem terug: deze prijs");
    assert_eq!(
        browser.find("textbox", "Prijs van de woning").value,
        "290.000"
    );
    browser.press(HAND, "button", "Probeer: deze prijs");
    browser.find("button", "Neem terug: deze prijs");
    browser.fill(HAND, "Prijs van de woning", "150.000");
    browser.lacks("button", "Neem terug: deze prijs");
    browser.reads("Dit past. U houdt hoogstens");
    browser.stays_calm(&[]);
}

#[test]
fn amounts_in_the_table_of_offers_open_their_reasons_and_the_clock_jumps_to_their_last_day() {
    let browser = Browser::start(Wishes::DESK);
    browser.keep(&[(STORY, &stories::until(Step::Mortgage))]);
    browser.go("/hypotheek");
    browser.reads("Aflossing studieschuld");
    browser.reads("Precies dit zien de geldverstrekkers");
    browser.check(HAND, "Laat weg: loongegevens", true);
    browser.reads("een loonstrook en een werkgeversverklaring");
    browser.reads("Reken op ongeveer 5 werkdagen extra.");
    fetch_data(&browser, HAND, NL);
    browser.reads("U deelde niet: loongegevens");
    browser.press(HAND, "button", "Laat het toch zien");
    browser.press(
        HAND,
        "button",
        "Alle rente in 30 jaar, Bank De Molensteen: Hoe komt u hieraan?",
    );
    browser.find("dialog", "Hoe komt u hieraan?");
    browser.reads("Wij tellen de rente van alle maanden op");
    browser.press(HAND, "button", "Sluiten");
    browser.press(
        HAND,
        "button",
        "Spring naar de dag dat een aanbod verlopen is",
    );
    browser.reads("Een aanbod is verlopen");
    browser.stays_calm(&[]);
}

/// Keeps what would be on paper: the text that the print shows, and nothing else of the page.
const PRINTER: &str = "window.print = () => { const paper = [...document.querySelectorAll('.why-print')]; window.printed = paper.map((page) => page.textContent).join('|'); };";

#[test]
fn the_reasons_of_an_amount_are_read_copied_and_printed_with_what_would_change_it() {
    let browser = Browser::start(Wishes::DESK);
    browser.keep(&[(STORY, &alone_with("heideweg-19"))]);
    browser.before_next(&format!("{CLIPBOARD} {PRINTER}"));
    browser.go("/bestedingsruimte");
    browser.press(HAND, "button", "Hoe komt u hieraan?");
    browser.find("dialog", "Hoe komt u hieraan?");
    browser.reads("Wat zou dit veranderen?");
    browser.press(HAND, "button", "Kopieer");
    browser.reads("Gekopieerd.");
    let copied = browser.run("return window.copied");
    let text = copied.as_str().expect("something was copied");
    for part in [
        "Hoogste prijs die u kunt betalen: €",
        "Dit hebt u zelf ingevuld.",
        "Tijdelijke regeling hypothecair krediet, artikel",
        "Wat zou dit veranderen?",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    browser.press(HAND, "button", "Print");
    assert_eq!(browser.run("return window.printed"), copied);
    browser.press(HAND, "button", "Sluiten");
    browser.press(HAND, "summary", "Bekijk als tabel");
    browser.press(HAND, "button", "Jaar 7: Hoe komt u hieraan?");
    browser.find("dialog", "Hoe komt u hieraan?");
    browser.reads("Wat zou dit veranderen?");
    browser.press(HAND, "button", "Sluiten");
    browser.stays_calm(&[]);
}

/// What the first button says of which the words begin and end like this.
fn said(browser: &Browser, begin: &str, end: &str) -> String {
    let script = "const [begin, end] = arguments;
        const said = [...document.querySelectorAll('main button')].map((button) => button.innerText.trim());
        return said.find((words) => words.startsWith(begin) && words.endsWith(end)) ?? null;";
    let look = || {
        let found = browser.run_with(script, &serde_json::json!([begin, end]));
        found.as_str().map(str::to_owned)
    };
    let found = browser.look_for(look);
    found.unwrap_or_else(|| panic!("no button says {begin} … {end}"))
}

/// What the story says happened, without what somebody noted down and did not send.
fn what_counts(browser: &Browser) -> Vec<Value> {
    let story = browser.kept(STORY).expect("a story is kept");
    let mut story: Value = serde_json::from_str(&story).expect("it can be read");
    let events = story["events"].as_array_mut().map(std::mem::take);
    let mut events = events.expect("it has events");
    assert!(
        events
            .iter()
            .any(|event| event["event"]["Mortgage"] == "Fetched")
    );
    events.retain(|event| event["event"]["Noted"].is_null());
    events
}

#[test]
fn more_own_money_for_an_offer_is_tried_taken_back_and_kept_only_with_the_offer() {
    let browser = Browser::start(Wishes::DESK);
    browser.keep(&[(STORY, &stories::until(Step::Mortgage))]);
    browser.go("/hypotheek");
    fetch_data(&browser, HAND, NL);
    browser.press(HAND, "summary", "Klopt er iets niet? Pas het aan");
    browser.fill(HAND, "Eigen geld", "500");
    browser.press(HAND, "button", "Bereken opnieuw");
    browser.reads("Dit zou helpen");
    let before = what_counts(&browser);
    let trying = said(&browser, "Probeer €", "meer eigen geld");
    let back = trying.replace("Probeer ", "Neem terug: ");
    browser.press(HAND, "button", &trying);
    browser.reads("Het telt pas als u een aanbod kiest.");
    said(&browser, "Kies ", "");
    browser.press(HAND, "button", &back);
    browser.lacks("button", &back);
    said(&browser, "Probeer €", "meer eigen geld");
    assert_eq!(what_counts(&browser), before, "trying decides nothing");
    browser.press(HAND, "button", &trying);
    let choose = said(&browser, "Kies ", "");
    browser.press(HAND, "button", &choose);
    browser.find("link", "Verder met de koopovereenkomst");
    browser.press(HAND, "button", "Hoe komt u hieraan?");
    browser.reads("Wat zou dit veranderen?");
    browser.press(HAND, "button", "Sluiten");
    browser.stays_calm(&[]);
}

#[test]
fn an_amount_that_cannot_be_changed_any_more_says_by_which_document_it_stands() {
    let standing = [
        (
            Step::Contract,
            "/koopovereenkomst",
            "De koopsom en de boete van 10% staan vast in het koopcontract.",
        ),
        (
            Step::Bought,
            "/gekocht",
            "Dit staat vast in uw hypotheekovereenkomst, zolang uw rente vaststaat.",
        ),
    ];
    for (step, path, words) in standing {
        let browser = Browser::start(Wishes::DESK);
        browser.keep(&[(STORY, &stories::until(step))]);
        browser.go(path);
        browser.press(HAND, "button", "Hoe komt u hieraan?");
        browser.find("dialog", "Hoe komt u hieraan?");
        browser.reads("Wat zou dit veranderen?");
        browser.reads(words);
        browser.press(HAND, "button", "Sluiten");
        browser.stays_calm(&[]);
    }
}

#[test]
fn what_would_make_a_bid_fit_is_tried_at_the_bid_and_taken_back() {
    let browser = Browser::start(Wishes::DESK);
    browser.keep(&[(STORY, &stories::until(Step::Bidding))]);
    browser.go("/bieden/heideweg-19");
    browser.press(HAND, "button", "Ga de transactiekamer in");
    browser.press(HAND, "button", "Identificeren");
    browser.fill(HAND, "Bedrag van uw bod", "450.000");
    browser.reads("Past nu niet: u komt");
    // Other buyers go on bidding meanwhile: only what is the participant's own is compared.
    let own = || {
        let story = browser.kept(STORY).unwrap_or_default();
        let events = story.find("\"rooms\"").unwrap_or(story.len());
        story[..events].to_owned()
    };
    let before = own();
    browser.press(HAND, "summary", "Wat kan helpen?");
    browser.press(HAND, "button", "Probeer: een schenking");
    browser.reads("Past binnen uw ruimte.");
    browser.press(HAND, "button", "Neem terug: een schenking");
    browser.reads("Past nu niet: u komt");
    browser.press(HAND, "summary", "Wat kan helpen?");
    browser.press(HAND, "button", "Probeer: deze prijs");
    browser.reads("Past binnen uw ruimte.");
    browser.press(HAND, "button", "Neem terug: deze prijs");
    let amount = browser.find("textbox", "Bedrag van uw bod");
    assert_eq!(amount.value, "450.000");
    assert_eq!(own(), before, "trying keeps nothing");
    browser.stays_calm(&[]);
}

#[test]
fn what_own_money_lacks_for_the_costs_is_tried_beside_them_and_taken_back() {
    let browser = Browser::start(Wishes::DESK);
    let mut form = form_alone();
    form.savings = Cents::from_euros(500);
    form.equity = Cents::ZERO;
    let sent = Command::Budget(budget::Command::Calculate(form));
    browser.keep(&[(STORY, &stories::told(vec![sent]))]);
    browser.go("/bestedingsruimte");
    browser.reads("Wat u tekortkomt");
    browser.press(HAND, "button", "Probeer: een schenking");
    browser.reads("Eigen geld dat u overhoudt");
    browser.press(HAND, "button", "Neem terug: een schenking");
    browser.reads("Wat u tekortkomt");
    browser.stays_calm(&[]);
}

#[test]
fn what_was_typed_follows_the_language_and_stays_the_same_amount() {
    let browser = Browser::start(Wishes::PHONE);
    browser.go("/bestedingsruimte");
    browser.fill(Hand::Touch, "Netto maandsalaris", "2.400,50");
    browser.press(Hand::Touch, "button", "Bereken");
    browser.find("button", "Bereken opnieuw");
    let before = browser.kept(STORY);
    browser.press(Hand::Touch, "button", "EN : Read this in English");
    browser.find("button", "Calculate again");
    browser.wait_for("the amount in English", || {
        let typed = "return [...document.querySelectorAll('input')].some((one) => one.value === '2,400.50')";
        browser.run(typed) == serde_json::json!(true)
    });
    browser.press(Hand::Touch, "button", "Calculate again");
    assert_eq!(browser.kept(STORY), before, "it is the same amount");
    browser.stays_calm(&[]);
}
