//! How it ends: receivers that erase or must keep, the log as a file, and everything wiped, with the
//! proof searched for in what the browser really keeps.

use std::collections::BTreeSet;

use serde_json::Value;
use wooncarriere::domain::Cents;
use wooncarriere::text::Language;

use crate::accessibility::Report;

use super::credential::{downloaded, make, with_financial_id};
use super::sharing::share;
use super::{HAND, story, to_the_fields};

#[test]
fn a_receiver_erases_and_a_notary_says_what_the_law_makes_it_keep() {
    let browser = with_financial_id();
    let mut report = Report::default();
    share(
        &browser,
        "verkoper",
        "de verkoper",
        "Dat u geen betalingsachterstand hebt",
    );
    browser.go("/wie-weet-wat");
    report.judge(&browser, "who knows what");
    browser.press(HAND, "button", "Laat wissen: Verkoper");
    browser.lacks("button", "Laat wissen: Verkoper");
    browser.go("/ontvanger/verkoper");
    browser.reads("Deze ontvanger weet niets van u");
    to_the_fields(&browser, "brp");
    browser.press(HAND, "button", "Gegevens importeren");
    browser.find("heading", "Wat de bron gaf");
    browser.go("/financieel-id");
    browser.press(HAND, "button", "Maak Financieel-ID opnieuw");
    browser.find("button", "Download Financieel-ID");
    share(&browser, "notaris", "de notaris", "Naam");
    browser.go("/wie-weet-wat");
    browser.press(HAND, "button", "Laat wissen: Notaris");
    browser.reads("Notaris mag uw gegevens niet wissen");
    browser.reads("Wwft, artikel 33");
    report.judge(&browser, "a law that makes one keep");
    report.close();
    browser.stays_calm(&[]);
}

#[test]
fn the_log_is_kept_as_a_file_without_values() {
    let browser = with_financial_id();
    share(
        &browser,
        "verkoper",
        "de verkoper",
        "Tot welk bedrag u kunt financieren",
    );
    browser.go("/wie-weet-wat");
    browser.press(HAND, "button", "Bewaar dit logboek als bestand");
    let log = downloaded(&browser, "wie-weet-wat");
    assert!(log.contains("U liet iets zien: Verkoper"), "{log}");
    assert!(log.contains("Waarvoor: uw bod beoordelen. Tot "), "{log}");
    let secrets = secrets(&story(&browser));
    assert!(secrets.len() > 5, "{secrets:?}");
    for value in secrets {
        // In prose an amount stands in euros.
        let amount = value.parse().map(Cents).unwrap_or_default();
        let written = [Language::Dutch.euros(amount), Language::Dutch.cents(amount)];
        let is_amount = amount > Cents::from_euros(10);
        let told = is_amount && written.iter().any(|one| log.contains(one));
        assert!(!log.contains(&value) && !told, "{value} in {log}");
    }
    browser.stays_calm(&[]);
}

/// All texts and amounts below a value, as they stand in a file.
fn leaves(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(parts) => parts.values().for_each(|part| leaves(part, found)),
        Value::Array(parts) => parts.iter().for_each(|part| leaves(part, found)),
        Value::String(text) => found.extend((text.len() > 3).then(|| text.clone())),
        Value::Number(number) => {
            found.extend(Some(number.to_string()).filter(|text| text.len() > 4));
        }
        Value::Bool(_) | Value::Null => {}
    }
}

/// What only sources said: values of what came in, without those that stand elsewhere in the story.
fn secrets(story: &Value) -> BTreeSet<String> {
    let (mut came, mut elsewhere) = (BTreeSet::new(), BTreeSet::new());
    for recorded in story["events"].as_array().into_iter().flatten() {
        let event = &recorded["event"];
        match &event["Vault"]["Imported"]["data"] {
            Value::Null if event["Vault"].is_null() => leaves(event, &mut elsewhere),
            Value::Null => {}
            data => leaves(data, &mut came),
        }
    }
    leaves(&story["rooms"], &mut elsewhere);
    came.difference(&elsewhere).cloned().collect()
}

/// Whether a text says this by itself, and not as a piece of a longer number or word.
fn is_said(text: &str, secret: &str) -> bool {
    let is_piece = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
    text.match_indices(secret).any(|(place, _)| {
        let (before, after) = (&text[..place], &text[place + secret.len()..]);
        !is_piece(before.chars().next_back()) && !is_piece(after.chars().next())
    })
}

#[test]
fn a_wipe_leaves_nothing_of_the_vault_in_what_the_browser_keeps() {
    let browser = with_financial_id();
    let mut report = Report::default();
    to_the_fields(&browser, "brp");
    browser.press(HAND, "button", "Alles kiezen");
    browser.press(HAND, "button", "Gegevens importeren");
    browser.find("heading", "Wat de bron gaf");
    browser.go("/financieel-id");
    browser.press(HAND, "button", "Maak Financieel-ID opnieuw");
    browser.find("button", "Download Financieel-ID");
    share(
        &browser,
        "verkoper",
        "de verkoper",
        "Tot welk bedrag u kunt financieren",
    );
    let secrets = secrets(&story(&browser));
    assert!(secrets.len() > 10, "{secrets:?}");
    let kept = || {
        let all = browser.run("return JSON.stringify(Object.entries(localStorage)) + JSON.stringify(Object.entries(sessionStorage))");
        all.as_str().unwrap_or_default().to_owned()
    };
    let before = kept();
    assert!(secrets.iter().all(|secret| is_said(&before, secret)));
    browser.go("/wie-weet-wat");
    browser.press(HAND, "button", "Wis alles");
    browser.find("dialog", "Alles wissen uit uw kluis?");
    report.judge(&browser, "the question before wiping");
    browser.press(HAND, "button", "Ja, wis alles");
    browser.find("heading", "Dit is er nog van u in uw kluis");
    report.judge(&browser, "the proof of empty");
    let after = kept();
    let left: Vec<_> = secrets
        .iter()
        .filter(|secret| is_said(&after, secret))
        .collect();
    assert!(left.is_empty(), "{left:?} in {after}");
    assert!(!after.contains("eyJ"), "a credential is left: {after}");
    browser.reload();
    browser.find("heading", "Dit is er nog van u in uw kluis");
    browser.go("/ontvanger/verkoper");
    browser.reads("Deze ontvanger weet niets van u");
    // Life goes on: a new vault can be filled.
    to_the_fields(&browser, "uwv");
    browser.press(HAND, "button", "Gegevens importeren");
    browser.find("heading", "Wat de bron gaf");
    make(&browser);
    report.close();
    browser.stays_calm(&[]);
}
