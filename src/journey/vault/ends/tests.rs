//! What is signed and shown ends with the first consent that it rests on.

use super::*;
use crate::domain::record::{Datum, Field, Record};
use crate::domain::{Cents, iso_date};
use crate::journey::vault::sharing::{Command as Sharing, Sentence};
use crate::journey::vault::{CONSENT_SECONDS, Command, Event, Question, SignIn};
use crate::journey::{Decision, Event as JourneyEvent, SideEffect};

const NOW: Moment = Moment(1_000);
const DAY: i64 = 24 * 3_600;
const NO_ARREARS: Item = Item::Sentence(Sentence::NoArrears);
const WEALTH: Item = Item::Field(Field::Wealth);

fn fetched(vault: Vault, source: Source, datum: Datum, at: Moment) -> Vault {
    let question = Question {
        source,
        fields: source.fields().to_vec(),
    };
    let consented = Event::Consented {
        question,
        sign_in: SignIn::Demo,
        until: at.after_seconds(CONSENT_SECONDS),
    };
    let record = Record {
        source,
        on: iso_date::read("2026-11-01").unwrap(),
        data: vec![datum],
    };
    let vault = vault.evolve(&consented, at);
    vault.evolve(&Event::Imported(record), at)
}

fn take(vault: Vault, decided: Decision, at: Moment) -> Vault {
    let events = decided.events.iter();
    events.fold(vault, |vault, event| match event {
        JourneyEvent::Vault(event) => vault.evolve(event, at),
        other => panic!("{other:?}"),
    })
}

/// Consents of day 0 (BKR) and day 80 (the tax office), and a Financieel-ID of day 89.
fn made() -> (Vault, Moment) {
    let wealth = Datum::Wealth(Cents(1_600_000));
    let later = NOW.after_seconds(80 * DAY);
    let vault = Vault::default();
    let vault = fetched(vault, Source::CreditRegistry, Datum::Arrears(0), NOW);
    let vault = fetched(vault, Source::TaxOffice, wealth, later);
    let at = NOW.after_seconds(89 * DAY);
    let issue = Command::Issue { can_finance: None };
    let asked = vault.decide(None, issue, at).unwrap();
    let vault = take(vault, asked, at);
    let request = vault.issuing.unwrap();
    let issued = Command::Issued(request, "signed".to_owned());
    let issued = vault.decide(None, issued, at).unwrap();
    (take(vault, issued, at), at)
}

fn shown_until(vault: &Vault, items: &[Item], now: Moment) -> Result<Moment, Refusal> {
    let show = Sharing::Show(Receiver::Adviser, items.to_vec());
    let shown = vault.decide(None, Command::Sharing(show), now)?;
    match shown.side_effects.as_slice() {
        [SideEffect::Share { handover, .. }] => {
            let told = vault.look_until(Receiver::Adviser, items, now);
            assert_eq!(told, handover.until, "what is said beforehand");
            Ok(handover.until)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn given_a_file_of_day_89_each_part_ends_with_its_own_consent_and_the_sentences_with_the_first() {
    let (vault, _) = made();
    let first = NOW.after_seconds(CONSENT_SECONDS);
    let wealth = NOW.after_seconds(80 * DAY + CONSENT_SECONDS);
    let ends = vault.ends();
    assert_eq!(ends.of_record(Source::CreditRegistry), Some(first));
    assert_eq!(ends.of_record(Source::TaxOffice), Some(wealth));
    assert_eq!(ends.sentences, Some(first));
    assert_eq!(vault.holds_until(), Some(first));
}

#[test]
fn given_a_consent_that_ends_what_is_shown_of_it_ends_then_and_later_it_cannot_be_shown() {
    let (vault, made) = made();
    let first = NOW.after_seconds(CONSENT_SECONDS);
    assert_eq!(shown_until(&vault, &[NO_ARREARS], made), Ok(first));
    assert_eq!(shown_until(&vault, &[NO_ARREARS, WEALTH], made), Ok(first));
    assert!(shown_until(&vault, &[WEALTH], made).unwrap() > first);
    let later = made.after_seconds(60 * DAY);
    for items in [vec![NO_ARREARS], vec![NO_ARREARS, WEALTH]] {
        let refused = shown_until(&vault, &items, later);
        assert_eq!(refused, Err(Refusal::FinancialIdOver));
    }
    assert!(shown_until(&vault, &[WEALTH], later).is_ok());
    assert!(shown_until(&vault, &[WEALTH], later.after_seconds(60 * DAY)).is_err());
}

#[test]
fn given_consent_anew_the_file_of_before_still_ends_with_the_old_one() {
    let (vault, made) = made();
    let vault = fetched(vault, Source::CreditRegistry, Datum::Arrears(0), made);
    let old = NOW.after_seconds(CONSENT_SECONDS);
    assert_eq!(vault.ends().sentences, Some(old));
}

#[test]
fn given_a_consent_that_ran_out_nothing_of_it_is_supplied_from_the_vault_itself() {
    let (vault, made) = made();
    let fields = [Field::Arrears, Field::Wealth];
    let first = NOW.after_seconds(CONSENT_SECONDS);
    assert_eq!(vault.cut(&fields, made).len(), 2);
    let supplied = vault.supply(Receiver::Lender, &fields, made);
    let seen = vault.clone().evolve(&supplied.unwrap(), made);
    let until = seen.view_of(Receiver::Lender, made).grants[0].until;
    assert_eq!(until, first);
    assert_eq!(vault.cut(&fields, first).len(), 1);
}
