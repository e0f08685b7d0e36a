//! The vault as a person meets it: sources that answer, falter and are refused; what is added by hand;
//! what leaves the vault, and how everything goes again. Every state is judged for accessibility.

mod credential;
mod leaving;
mod narrower;
mod partner;
pub mod sharing;

use serde_json::Value;

use crate::accessibility::Report;
use crate::driver::{Browser, Wishes};
use crate::hands::Hand;
use crate::stories::{self, STORY};
use wooncarriere::journey::Step;

const HAND: Hand = Hand::Mouse;

/// The five sources of the slide, by their address.
const SOURCES: [&str; 5] = ["bank", "vermogen", "uwv", "bkr", "pensioen"];

/// A browser with the couple's story until a step.
fn with_story(until: Step) -> Browser {
    let browser = Browser::start(Wishes {
        calm: true,
        ..Wishes::DESK
    });
    browser.keep(&[(STORY, &stories::until(until))]);
    browser
}

fn story(browser: &Browser) -> Value {
    let story = browser.kept(STORY).unwrap_or_default();
    serde_json::from_str(&story).unwrap_or_default()
}

/// How many lines of the kept story are about this.
fn count(browser: &Browser, name: &str) -> usize {
    let name = format!("\"{name}\"");
    story(browser).to_string().matches(&name).count()
}

/// From consent to the fields of a source.
fn to_the_fields(browser: &Browser, source: &str) {
    browser.go(&format!("/financieel-id/{source}"));
    browser.press(HAND, "button", "Ga verder");
    browser.find("heading", "Kies hoe u inlogt");
    browser.press(HAND, "button", "Ga verder");
    browser.press(HAND, "button", "Inloggen als");
    browser.find("heading", "Kies uw gegevens");
}

/// Makes UWV behave like this from now on.
fn uwv_behaves(browser: &Browser, how: &str) {
    browser.go("/kluis/bronnen-instellen");
    browser.choose(HAND, "UWV", how);
    browser.press(HAND, "button", "Stel zo in");
    browser.reads("De bronnen doen nu zo.");
}

#[test]
fn one_source_is_asked_step_by_step_and_its_answer_can_be_read_field_by_field() {
    let browser = with_story(Step::FinancialId);
    let mut report = Report::default();
    browser.go("/financieel-id/uwv");
    for term in ["Wie vraagt het", "Waarvoor", "Hoe lang", "Liever niet?"] {
        browser.reads(term);
    }
    report.judge(&browser, "consent");
    browser.press(HAND, "button", "Ga verder");
    browser.find("heading", "Kies hoe u inlogt");
    report.judge(&browser, "ways to sign in");
    browser.press(HAND, "button", "Ga verder");
    browser.find("button", "Inloggen als");
    let typed = "return document.querySelectorAll('main input').length";
    assert_eq!(browser.run(typed), 0, "a field for somebody's secret");
    report.judge(&browser, "the source itself");
    browser.press(HAND, "button", "Inloggen als");
    browser.find("heading", "Kies uw gegevens");
    report.judge(&browser, "fields");
    browser.press(HAND, "button", "Alles kiezen");
    assert_eq!(
        count(&browser, "Consented"),
        0,
        "consent before it was given"
    );
    browser.press(HAND, "button", "Gegevens importeren");
    browser.find("heading", "Uw gegevens worden opgehaald");
    report.judge(&browser, "asking");
    browser.find("heading", "Wat de bron gaf");
    browser.press(HAND, "summary", "Bekijk precies wat de bron gaf");
    browser.reads("Loongegevens");
    browser.reads("Arbeidsverleden");
    for detail in [
        "Bron: UWV.",
        "Dienstverbanden",
        "vast contract",
        "november 2025",
    ] {
        browser.reads(detail);
    }
    assert!(
        !story(&browser)
            .to_string()
            .contains("CitizenServiceNumber\":"),
        "everything, and with it what a law reserves"
    );
    report.judge(&browser, "result");
    browser.press(HAND, "button", "Download het verzekeringsbericht");
    let paper = credential::downloaded(&browser, "verzekeringsbericht");
    assert!(
        paper.contains("november 2025") && paper.contains("nog niet getekend"),
        "{paper}"
    );
    assert_eq!(
        (count(&browser, "Consented"), count(&browser, "Imported")),
        (1, 1)
    );
    browser.reload();
    browser.find("heading", "Wat de bron gaf");
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn what_is_not_ticked_does_not_leave_the_source() {
    let browser = with_story(Step::FinancialId);
    to_the_fields(&browser, "uwv");
    browser.press(HAND, "button", "Gegevens importeren");
    browser.find("heading", "Wat de bron gaf");
    browser.press(HAND, "summary", "Bekijk precies wat de bron gaf");
    browser.reads("Niet gevraagd:");
    let told = story(&browser).to_string();
    assert!(told.contains("gross_month"), "{told}");
    assert!(!told.contains("\"EmploymentHistory\":"), "{told}");
    browser.stays_calm(&[]);
}

#[test]
fn a_question_can_be_given_up_before_and_while_the_source_is_asked() {
    let browser = with_story(Step::FinancialId);
    to_the_fields(&browser, "uwv");
    browser.press(HAND, "button", "Annuleren");
    browser.reads("Geannuleerd. Er is niets opgehaald.");
    assert_eq!(count(&browser, "Consented"), 0);
    uwv_behaves(&browser, "antwoordt heel traag");
    to_the_fields(&browser, "uwv");
    browser.press(HAND, "button", "Gegevens importeren");
    browser.find("heading", "Uw gegevens worden opgehaald");
    browser.press(HAND, "button", "Annuleren");
    // A consent that brought nothing is over with it.
    browser.find("heading", "Wat u toestaat");
    assert_eq!(
        (count(&browser, "Cancelled"), count(&browser, "Imported")),
        (1, 0)
    );
    browser.stays_calm(&[]);
}

#[test]
fn a_source_that_falters_says_so_and_offers_to_try_again_and_the_way_by_hand() {
    let browser = with_story(Step::FinancialId);
    let mut report = Report::default();
    for (how, title) in [
        ("antwoordt niet", "De bron antwoordt niet"),
        ("heeft geen gegevens", "De bron heeft niets over u"),
    ] {
        uwv_behaves(&browser, how);
        to_the_fields(&browser, "uwv");
        browser.press(HAND, "button", "Gegevens importeren");
        browser.reads(title);
        browser.find("link", "Ik vul het zelf in");
        report.judge(&browser, how);
        browser.press(HAND, "button", "Vraag het opnieuw");
        browser.reads(title);
        uwv_behaves(&browser, "zoals gewoonlijk");
        browser.go("/financieel-id/uwv");
        browser.press(HAND, "button", "Vraag het opnieuw");
        browser.find("heading", "Wat de bron gaf");
        browser.reads("Uw toestemming geldt tot");
        browser.press(HAND, "button", "Intrekken: maandinkomen");
        browser.press(HAND, "button", "Ja, trek in en wis");
        browser.find("heading", "Wat u toestaat");
    }
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn a_slow_a_partial_and_a_differing_answer_are_each_told_as_what_they_are() {
    let browser = with_story(Step::FinancialId);
    let mut report = Report::default();
    for (how, said) in [
        ("antwoordt heel traag", "Uw toestemming geldt tot"),
        ("geeft maar een deel", "De bron gaf niet alles"),
        (
            "zegt iets anders dan u intypte",
            "Dit is anders dan u intypte",
        ),
    ] {
        uwv_behaves(&browser, how);
        to_the_fields(&browser, "uwv");
        browser.press(HAND, "button", "Alles kiezen");
        browser.press(HAND, "button", "Gegevens importeren");
        browser.find("heading", "Uw gegevens worden opgehaald");
        // A very slow source takes longer than anything else here may.
        let answered = || browser.glimpse("heading", "Wat de bron gaf");
        let answered = browser
            .look_for(answered)
            .or_else(|| browser.look_for(answered));
        assert!(answered.is_some(), "{how}: {}", browser.describe());
        browser.reads(said);
        report.judge(&browser, how);
        browser.press(HAND, "button", "Intrekken: maandinkomen");
        browser.press(HAND, "button", "Ja, trek in en wis");
        browser.find("heading", "Wat u toestaat");
    }
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn everything_is_fetched_in_one_go_with_a_consent_for_each() {
    let browser = with_story(Step::FinancialId);
    let mut report = Report::default();
    browser.go("/kluis/alles-ophalen");
    browser.press(HAND, "button", "Alles ophalen");
    browser.reads("U hebt niets aangevinkt.");
    assert_eq!(count(&browser, "Consented"), 0);
    report.judge(&browser, "nothing ticked");
    let keepers = [
        "de Voorbeeldbank",
        "de Belastingdienst",
        "UWV",
        "BKR",
        "het Pensioenregister",
    ];
    for keeper in keepers {
        browser.check(HAND, &format!("Ja, dit mag van {keeper} komen"), true);
    }
    browser.press(HAND, "button", "Alles ophalen");
    browser.wait_for("all five answers", || count(&browser, "Imported") == 5);
    assert_eq!(count(&browser, "Consented"), 5);
    report.judge(&browser, "everything fetched");
    browser.press(HAND, "link", "Naar uw Financieel-ID");
    browser.reads("5 van 5 bronnen zijn binnen");
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn refusing_every_source_leads_to_the_way_by_hand_each_time() {
    let browser = with_story(Step::FinancialId);
    for source in SOURCES {
        browser.go(&format!("/financieel-id/{source}"));
        browser.press(HAND, "button", "Ik vul het zelf in");
        browser.wait_for("the sum by hand", || browser.place() == "/bestedingsruimte");
        browser.find("textbox", "Netto maandsalaris");
    }
    assert_eq!(
        (count(&browser, "Declined"), count(&browser, "Consented")),
        (5, 0)
    );
    browser.go("/deel/verkoper");
    browser.reads("Liever niet delen?");
    browser.go("/kluis/partner");
    browser.press(HAND, "link", "Typ een schatting in de berekening");
    browser.find("textbox", "Netto maandsalaris");
    browser.stays_calm(&[]);
}

#[test]
fn what_no_source_gives_is_stated_by_hand_and_the_woz_value_is_confirmed() {
    let browser = with_story(Step::FinancialId);
    let mut report = Report::default();
    browser.go("/financieel-id");
    browser.press(HAND, "summary", "Alimentatie, hypotheek of huis");
    browser.fill(HAND, "Alimentatieverklaring", "veel");
    browser.press(HAND, "button", "Bewaar alimentatieverklaring");
    browser.reads("Dit is geen bedrag.");
    report.judge(&browser, "a statement in error");
    browser.fill(HAND, "Alimentatieverklaring", "250");
    browser.press(HAND, "button", "Bewaar alimentatieverklaring");
    browser.find("button", "Verwijder alimentatieverklaring");
    browser.fill(HAND, "Huidige hypotheek", "180.000");
    browser.press(HAND, "button", "Bewaar huidige hypotheek");
    browser.find("button", "Verwijder huidige hypotheek");
    browser.fill(HAND, "Postcode", "5037 XX");
    browser.fill(HAND, "Huisnummer", "19");
    browser.press(HAND, "button", "Zoek WOZ-waarde op");
    browser.reads("Heideweg 19: € 264.000");
    assert_eq!(
        count(&browser, "Woz"),
        0,
        "taken over before it was confirmed"
    );
    report.judge(&browser, "a value to confirm");
    browser.press(HAND, "button", "Ja, neem dit over");
    browser.wait_for("the statement", || count(&browser, "Woz") == 1);
    assert_eq!(
        browser.find("textbox", "Real-time WOZ-waarde").value,
        "264.000"
    );
    browser.reload();
    assert_eq!(
        browser.find("textbox", "Alimentatieverklaring").value,
        "250"
    );
    browser.press(HAND, "button", "Verwijder alimentatieverklaring");
    browser.lacks("button", "Verwijder alimentatieverklaring");
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn a_partner_decides_alone_takes_part_and_leaves() {
    let browser = with_story(Step::FinancialId);
    let mut report = Report::default();
    browser.go("/kluis/partner");
    browser.reads("Geef het scherm aan Daan.");
    for term in ["Wie vraagt het", "Waarvoor", "Hoe lang", "Liever niet?"] {
        browser.reads(term);
    }
    browser.find("link", "Liever een schatting");
    report.judge(&browser, "the partner is asked");
    browser.press(HAND, "button", "Ik sta dit toe: maandinkomen");
    browser.find("button", "Trek in en wis: maandinkomen");
    assert_eq!(
        count(&browser, "Joined"),
        0,
        "wages count before the partner says so"
    );
    report.judge(&browser, "the wages are in");
    browser.press(HAND, "button", "Ik doe mee");
    browser.find("button", "Ik stap eruit");
    assert_eq!(count(&browser, "Joined"), 1);
    report.judge(&browser, "the partner takes part");
    browser.press(HAND, "button", "Ik stap eruit");
    browser.find("button", "Ik doe mee");
    browser.press(HAND, "button", "Trek in en wis: maandinkomen");
    browser.find("button", "Ik sta dit toe: maandinkomen");
    report.close();
    browser.stays_calm(&[]);
}
