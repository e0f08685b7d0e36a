//! The Financieel-ID as a file: made, downloaded, taken in elsewhere, changed, forged, and whatever
//! else somebody may put into the field for it.

use std::path::PathBuf;

use crate::accessibility::Report;
use crate::driver::Browser;

use super::{HAND, with_story};
use wooncarriere::journey::Step;

/// A browser in which a Financieel-ID was made.
pub fn with_financial_id() -> Browser {
    let browser = with_story(Step::Bidding);
    make(&browser);
    browser
}

/// Makes a Financieel-ID of what is in the vault.
pub fn make(browser: &Browser) {
    browser.go("/financieel-id");
    browser.press(HAND, "button", "Maak Financieel-ID");
    browser.find("button", "Download Financieel-ID");
}

/// A file that was downloaded, once it is there.
pub fn downloaded(browser: &Browser, beginning: &str) -> String {
    let file = || -> Option<PathBuf> {
        let files = std::fs::read_dir(&browser.downloads).ok()?;
        files.flatten().map(|file| file.path()).find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(beginning) && !name.ends_with(".crdownload")
        })
    };
    let text = browser.look_for(|| {
        let text = std::fs::read_to_string(file()?).ok()?;
        (!text.is_empty()).then_some(text)
    });
    text.unwrap_or_else(|| panic!("no file {beginning}… was downloaded"))
}

/// The same file with one sign of its longest signature changed.
fn changed(file: &str) -> String {
    let place = file.len() / 2;
    let mut signs: Vec<_> = file.chars().collect();
    let letter = |sign: &char| sign.is_ascii_alphanumeric();
    let place = (place..signs.len()).find(|place| letter(&signs[*place]));
    let place = place.expect("a letter");
    signs[place] = if signs[place] == 'A' { 'B' } else { 'A' };
    signs.into_iter().collect()
}

/// Chooses a file with this content in a field.
pub fn upload(browser: &Browser, field: &str, name: &str, content: &[u8]) {
    let file = browser.downloads.join(name);
    std::fs::write(&file, content).expect("the folder can be written");
    browser.upload(field, &file);
}

#[test]
fn a_file_is_taken_in_elsewhere_and_whatever_was_changed_is_refused_with_the_reason() {
    let browser = with_financial_id();
    let mut report = Report::default();
    browser.press(HAND, "button", "Download Financieel-ID");
    let own = downloaded(&browser, "financieel-id");
    browser.go("/woontinder");
    let field = "#financial-id-file";
    let huge = vec![b'x'; 6_000_000];
    let large = vec![b'{'; 300_000];
    for (name, content, said) in [
        ("leeg.json", &b""[..], "Dit bestand is geen Financieel-ID."),
        (
            "foto.json",
            &[0xff, 0xd8, 0xff, 0xe0, 0x00],
            "Dit bestand is geen Financieel-ID.",
        ),
        (
            "woorden.txt",
            b"zomaar wat woorden",
            "Dit bestand is geen Financieel-ID.",
        ),
        (
            "groot.json",
            &large,
            "Dit bestand is te groot voor een Financieel-ID.",
        ),
        (
            "heel-groot.json",
            &huge,
            "Dit bestand is te groot voor een Financieel-ID.",
        ),
        (
            "veranderd.json",
            changed(&own).as_bytes(),
            "is iets veranderd na het ondertekenen",
        ),
    ] {
        upload(&browser, field, name, content);
        browser.reads(said);
        // What was too large was not looked at: that is said beside the button.
        if !said.contains("te groot") {
            browser.reads("Financieel-ID niet aangenomen");
        }
    }
    report.judge(&browser, "a changed file");
    upload(&browser, field, "echt.json", own.as_bytes());
    browser.reads("Financieel-ID ontvangen");
    report.judge(&browser, "a genuine file");
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn in_the_lab_every_forgery_is_refused_and_the_real_one_is_genuine() {
    let browser = with_financial_id();
    let mut report = Report::default();
    browser.go("/kluis/probeer-te-vervalsen");
    report.judge(&browser, "the lab");
    browser.fill(HAND, "Wat u ervan maakt", "99900000");
    browser.press(HAND, "button", "Verander en controleer");
    browser.reads("Er is iets veranderd na het ondertekenen.");
    report.judge(&browser, "a forged value");
    browser.press(HAND, "button", "Controleer het echte");
    browser.reads("Alle handtekeningen kloppen.");
    for (trick, said) in [
        ("Eén teken van de handtekening", "Er is iets veranderd"),
        ("Zelf opnieuw tekenen", "Er is iets veranderd"),
        ("Langer geldig maken", "Er is iets veranderd"),
        (
            "Een eigen bron verzinnen",
            "getekend door iemand die wij niet kennen",
        ),
        ("De handtekening weglaten", "Geweigerd"),
        ("Het bestand van een ander", "Het is niet van u"),
    ] {
        browser.press(HAND, "button", trick);
        browser.reads(said);
        browser.reads("Geweigerd");
        browser.press(HAND, "button", "Controleer het echte");
        browser.reads("Alle handtekeningen kloppen.");
    }
    upload(&browser, "#lab-file", "woorden.txt", b"geen Financieel-ID");
    browser.reads("Dit bestand is geen Financieel-ID.");
    upload(&browser, "#lab-file", "groot.json", &vec![b'x'; 6_000_000]);
    browser.reads("Dit bestand is te groot voor een Financieel-ID.");
    browser.press(HAND, "button", "Controleer het na 90 dagen");
    browser.reads("Het is verlopen.");
    browser.press(HAND, "button", "Een bron nam de handtekening terug");
    browser.reads("Het is ingetrokken: ");
    browser.reads("Wat de controle kan zeggen: 7 van 7 gezien");
    report.judge(&browser, "all outcomes were seen");
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn a_file_of_before_a_withdrawal_holds_no_more() {
    let browser = with_financial_id();
    browser.press(HAND, "button", "Download Financieel-ID");
    let old = downloaded(&browser, "financieel-id");
    browser.go("/wie-weet-wat");
    browser.press(HAND, "button", "Intrekken: maandinkomen");
    browser.press(HAND, "button", "Ja, trek in en wis");
    browser.reads("Uw Financieel-ID geldt niet meer: u trok uw toestemming voor");
    browser.go("/woontinder");
    upload(&browser, "#financial-id-file", "oud.json", old.as_bytes());
    browser.reads("is ingetrokken: u trok uw toestemming voor");
    browser.stays_calm(&[]);
}
