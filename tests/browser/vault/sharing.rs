//! A sentence on its way: seen beforehand, shown, read by its receiver, taken back; the receiver that
//! asks too much; the adviser of an appointment; the panels in the room of a home.

use crate::accessibility::Report;
use crate::driver::Browser;
use crate::stories::now;

use super::credential::with_financial_id;
use super::{HAND, count};
use wooncarriere::domain::appointment::{Agenda, Channel, LENGTH};
use wooncarriere::domain::moment::Moment;
use wooncarriere::text::Language;

const CAN_FINANCE: &str = "Tot welk bedrag u kunt financieren";
const NO_ARREARS: &str = "Dat u geen betalingsachterstand hebt";

/// Opens what a receiver will see and goes on to its end, where the screen does not show it at once.
fn see_to_the_end(browser: &Browser) {
    // Too low a window to hold it.
    browser.resize(1280, 420, false);
    browser.press(HAND, "button", "Meer");
    browser.find("button", "Lees verder");
    let began = count(browser, "Began");
    let share = browser.find("button", "Deel met");
    browser.call(&share, "function () { this.click(); }");
    browser.reads("lees alles tot het eind");
    assert_eq!(count(browser, "Began"), began, "before its end was seen");
    // Where it stands: brought to the middle, the end would come in view by itself.
    let further = browser.find("button", "Lees verder");
    browser.call(&further, "function () { this.click(); }");
    // Pressed again where it stands it only reads again, however late.
    let again = browser.find("button", "Lees nog eens");
    browser.call(&again, "function () { this.click(); this.click(); }");
    assert_eq!(count(browser, "Began"), began, "read, not shared");
    browser.resize(1280, 800, false);
}

/// Shows one thing to a receiver, by its address and its name.
pub fn share(browser: &Browser, slug: &str, name: &str, item: &str) {
    browser.go(&format!("/deel/{slug}"));
    browser.check(HAND, item, true);
    see_to_the_end(browser);
    browser.press(HAND, "button", &format!("Deel met {name}"));
    browser.reads("Gedeeld en gecontroleerd");
}

#[test]
fn a_sentence_is_seen_whole_before_it_is_shown_and_the_receiver_reads_nothing_else() {
    let browser = with_financial_id();
    let mut report = Report::default();
    let shown = count(&browser, "Began");
    browser.go("/deel/verkoper");
    browser.reads("Nog niets. Vink aan wat u wilt laten zien.");
    browser.check(HAND, CAN_FINANCE, true);
    browser.reads("Kan tot € ");
    report.judge(&browser, "a sentence was chosen");
    see_to_the_end(&browser);
    for term in ["Wie krijgt het", "Hoe lang", "Wat niet", "Spijt?"] {
        browser.reads(term);
    }
    report.judge(&browser, "more");
    assert_eq!(count(&browser, "Began"), shown, "shown before it was asked");
    browser.press(HAND, "button", "Deel met de verkoper");
    browser.reads("Gedeeld en gecontroleerd");
    browser.reads("Gedeeld op ");
    report.judge(&browser, "shown");
    browser.press(HAND, "button", "Deel nog iets met de verkoper");
    browser.find("heading", "Gedeeld met de verkoper");
    let ticked = browser.find("checkbox", CAN_FINANCE).checked;
    assert_eq!(ticked, "false", "one chooses afresh");
    report.judge(&browser, "shown before");
    browser.press(HAND, "link", "Bekijk het scherm van de ontvanger");
    browser.find("heading", "Zo ziet de verkoper u");
    browser.reads("Kan tot € ");
    let read = browser.run("return document.querySelector('main').innerText");
    let read = read.as_str().unwrap_or_default();
    for other in ["Loon", "Burgerservice", "Spaar", "betalingsachterstand"] {
        assert!(!read.contains(other), "{other} in {read}");
    }
    report.judge(&browser, "the receiver");
    browser.press(HAND, "link", "Intrekken of laten wissen");
    browser.press(HAND, "button", "Trek in: Verkoper");
    browser.reads("Verkoper mag niet meer kijken");
    browser.go("/ontvanger/verkoper");
    browser.reads("Deze ontvanger ziet nu niets");
    browser.go("/deel/verkoper");
    browser.reads("Liever niet delen?");
    browser.press(HAND, "button", "Deel niets");
    browser.reads("U deelt nu niets");
    report.judge(&browser, "nothing was shared");
    browser.press(HAND, "link", "uw logboek");
    browser.reads("U deelde niets: Verkoper");
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn a_receiver_that_asks_too_much_is_refused_that_part_and_reported() {
    let browser = with_financial_id();
    let mut report = Report::default();
    browser.go("/deel/makelaar");
    browser.reads("Let op: deze ontvanger vraagt te veel");
    report.judge(&browser, "the alarm");
    browser.press(HAND, "button", "Weiger dit deel");
    browser.reads("U weigerde dit deel.");
    browser.press(HAND, "button", "Meld dat dit te veel is");
    browser.reads("U hebt dit gemeld.");
    report.judge(&browser, "refused and reported");
    share(&browser, "makelaar", "de makelaar", CAN_FINANCE);
    browser.go("/ontvanger/makelaar");
    browser.reads("Kan tot € ");
    assert!(
        !browser.words().contains("Loongegevens"),
        "{}",
        browser.words()
    );
    browser.go("/wie-weet-wat");
    browser.reads("U weigerde een deel: Makelaar");
    browser.reads("U meldde dat deze ontvanger te veel vraagt: Makelaar");
    report.judge(&browser, "the log");
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn in_the_room_of_a_home_it_stands_what_each_sees_and_it_can_be_taken_back_there() {
    let browser = with_financial_id();
    let mut report = Report::default();
    share(&browser, "verkoper", "de verkoper", NO_ARREARS);
    browser.go("/bieden/heideweg-19");
    browser.press(HAND, "button", "Ga de transactiekamer in");
    browser.press(HAND, "button", "Identificeren");
    browser.find("heading", "Wat de verkoper van u ziet");
    let panel = |receiver: &str| {
        let panel =
            format!("return document.querySelector('[data-receiver={receiver}]').innerText");
        browser.run(&panel).as_str().unwrap_or_default().to_owned()
    };
    assert!(panel("verkoper").contains("Geen betalingsachterstand."));
    assert!(panel("makelaar").contains("Niets uit uw kluis."));
    report.judge(&browser, "the room");
    browser.press(HAND, "button", "Trek in: Verkoper");
    browser.wait_for("the end", || {
        panel("verkoper").contains("Niets uit uw kluis.")
    });
    let focus = "return document.activeElement.dataset.receiver";
    assert_eq!(browser.run(focus), "verkoper");
    browser.press(HAND, "link", "Deel een zin met de verkoper");
    browser.wait_for("the way to share", || browser.place() == "/deel/verkoper");
    report.close();
    browser.stays_calm(&[]);
}

/// Hours on the days that are shown first, that nobody else ever takes.
fn quiet_hours() -> Vec<Moment> {
    let agenda = Agenda { seed: 7 };
    let days = agenda.free_days(Channel::Phone, now()).into_iter();
    let slots = days.skip(2).take(7).flat_map(|free| free.slots);
    slots
        .filter(|slot| agenda.taken_since(*slot).is_none())
        .collect()
}

fn pick(browser: &Browser, slot: Moment) {
    let language = Language::Dutch;
    browser.press(HAND, "radio", &language.row_day(slot.date()));
    let time = language.time(slot.wall_clock().time());
    browser.press(HAND, "radio", &time);
}

#[test]
fn the_adviser_of_an_appointment_sees_what_was_chosen_until_it_ends_moves_or_is_called_off() {
    let browser = with_financial_id();
    let mut report = Report::default();
    let hours = quiet_hours();
    let end = |slot: Moment| Language::Dutch.slot(slot.after_seconds(LENGTH));
    browser.go("/afspraak");
    pick(&browser, hours[0]);
    browser.check(HAND, NO_ARREARS, true);
    browser.reads("Geen betalingsachterstand.");
    // The first press only brings into view what goes along.
    browser.press(HAND, "button", "Maak de afspraak en deel");
    browser.reads(&format!("Tot het gesprek voorbij is: {}", end(hours[0])));
    assert_eq!(count(&browser, "Booked"), 0);
    report.judge(&browser, "what goes along");
    browser.press(HAND, "button", "Maak de afspraak en deel");
    browser.reads("Uw afspraak staat");
    browser.find("heading", "Wat de adviseur van u ziet");
    browser.reads(&format!("Tot {}", end(hours[0])));
    report.judge(&browser, "the appointment with what is shown");
    browser.press(HAND, "button", "Kies een ander moment");
    pick(&browser, hours[1]);
    browser.press(HAND, "button", "Verzet de afspraak");
    browser.reads(&format!("Tot {}", end(hours[1])));
    browser.go("/ontvanger/adviseur");
    browser.reads("Geen betalingsachterstand.");
    browser.go("/wie-weet-wat");
    browser.reads(&format!("Tot {}", end(hours[1])));
    browser.go("/afspraak");
    browser.press(HAND, "button", "Trek in: Adviseur");
    browser.reads("Niets uit uw kluis.");
    browser.find("checkbox", NO_ARREARS);
    browser.check(HAND, CAN_FINANCE, true);
    browser.press(HAND, "button", "Meer");
    browser.press(HAND, "button", "Deel met de adviseur");
    browser.reads("Kan tot € ");
    browser.press(
        HAND,
        "button",
        "Demoklok: spring naar het einde van het gesprek",
    );
    browser.reads("is geweest. Wat u daarvoor liet zien, ziet de adviseur niet meer.");
    browser.go("/ontvanger/adviseur");
    browser.reads("Deze ontvanger ziet nu niets");
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn an_appointment_that_is_called_off_ends_what_the_adviser_sees() {
    let browser = with_financial_id();
    browser.go("/afspraak");
    pick(&browser, quiet_hours()[0]);
    browser.press(HAND, "button", "Maak de afspraak");
    browser.reads("Uw afspraak staat");
    browser.check(HAND, NO_ARREARS, true);
    browser.press(HAND, "button", "Meer");
    browser.press(HAND, "button", "Deel met de adviseur");
    browser.find("button", "Trek in: Adviseur");
    browser.press(HAND, "button", "Zeg de afspraak af");
    browser.reads("ziet de adviseur dan niet meer");
    browser.press(HAND, "button", "Ja, zeg de afspraak af");
    browser.reads("U hebt de afspraak van");
    browser.go("/ontvanger/adviseur");
    browser.reads("Deze ontvanger ziet nu niets");
    browser.go("/wie-weet-wat");
    browser.reads("Adviseur mag niet meer kijken");
    browser.stays_calm(&[]);
}
