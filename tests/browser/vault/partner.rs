//! A partner who takes part and leaves: the joint amount goes with the partner wherever it is, and what the
//! participant made alone stays.

use crate::accessibility::Report;

use super::credential::{downloaded, upload, with_financial_id};
use super::sharing::share;
use super::{HAND, count};

const CAN_FINANCE: &str = "Tot welk bedrag u kunt financieren";
const FIELD: &str = "#financial-id-file";

#[test]
fn a_partner_who_leaves_takes_the_joint_amount_along_and_nothing_that_was_made_alone() {
    let browser = with_financial_id();
    let mut report = Report::default();
    browser.press(HAND, "button", "Download Financieel-ID");
    let alone = downloaded(&browser, "financieel-id");
    std::fs::remove_file(browser.downloads.join("financieel-id.json"))
        .expect("the first file goes out of the way of the second");
    browser.go("/kluis/partner");
    browser.press(HAND, "button", "Ik sta dit toe: maandinkomen");
    browser.find("button", "Trek in en wis: maandinkomen");
    browser.press(HAND, "button", "Ik doe mee");
    browser.find("button", "Ik stap eruit");
    browser.go("/financieel-id");
    browser.press(HAND, "button", "Maak Financieel-ID opnieuw");
    browser.press(HAND, "button", "Download Financieel-ID");
    let joint = downloaded(&browser, "financieel-id");
    assert_ne!(alone, joint);
    share(&browser, "verkoper", "de verkoper", CAN_FINANCE);
    browser.go("/ontvanger/verkoper");
    browser.reads("Kan tot € ");
    browser.go("/kluis/partner");
    browser.reads("Verkoper zag het gezamenlijke bedrag");
    browser.press(HAND, "button", "Ik stap eruit");
    browser.find("button", "Ik doe mee");
    report.judge(&browser, "the partner left");
    assert_eq!((count(&browser, "Joined"), count(&browser, "Left")), (1, 1));
    browser.go("/ontvanger/verkoper");
    browser.reads("Deze ontvanger ziet nu niets");
    browser.go("/financieel-id");
    browser.reads("Uw Financieel-ID geldt niet meer: uw partner stapte uit");
    report.judge(&browser, "the joint one lapsed");
    browser.go("/woontinder");
    upload(&browser, FIELD, "samen.json", joint.as_bytes());
    browser.reads("is ingetrokken: uw partner stapte uit");
    upload(&browser, FIELD, "alleen.json", alone.as_bytes());
    browser.reads("Financieel-ID ontvangen");
    report.close();
    browser.stays_calm(&[]);
}
