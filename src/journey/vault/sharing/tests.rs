//! Stories of sharing: what each receiver's screen holds, and nothing else.

mod again;

use super::*;
use crate::domain::{Cents, iso_date};
use crate::journey::SideEffect;
use crate::journey::vault::{Command as VaultCommand, Event as VaultEvent, Logged, Refusal};
use crate::journey::{Decision, Event as JourneyEvent, Story};

const NOW: Moment = Moment(1_000);
const DAY: i64 = 24 * 3600;
const WAGE: i64 = 271_828;
const WEALTH: i64 = 1_618_033;
const CAN_FINANCE: i64 = 29_000_000;

fn say(vault: Vault, command: VaultCommand, now: Moment) -> (Vault, Vec<SideEffect>) {
    let decided = vault.decide(None, command, now).unwrap();
    take(vault, decided, now)
}

fn take(vault: Vault, decided: Decision, now: Moment) -> (Vault, Vec<SideEffect>) {
    let vault = decided
        .events
        .iter()
        .fold(vault, |vault, event| match event {
            JourneyEvent::Vault(event) => vault.evolve(event, now),
            other => panic!("{other:?}"),
        });
    (vault, decided.side_effects)
}

fn records() -> Vec<Record> {
    let on = iso_date::read("2026-11-01").unwrap();
    let record = |source, data| Record { source, on, data };
    let wages = Datum::Wages {
        gross_month: Cents(WAGE),
        holiday_pay: Cents(141_421),
        thirteenth_month: Cents::ZERO,
    };
    let job = Datum::EmploymentDetails {
        employer: "Bakkerij De Verzonnen Korst".to_owned(),
        since: iso_date::read("2019-03-17").unwrap(),
        permanent: true,
    };
    vec![
        record(Source::EmployeeInsurance, vec![wages, job]),
        record(Source::CreditRegistry, vec![Datum::Arrears(0)]),
        record(Source::TaxOffice, vec![Datum::Wealth(Cents(WEALTH))]),
        record(
            Source::Population,
            vec![Datum::Name("Noor Voorbeeld".to_owned())],
        ),
    ]
}

/// A vault with records and a Financieel-ID of them.
fn filled() -> Vault {
    let vault = records()
        .into_iter()
        .fold(Vault::default(), |vault, record| {
            let question = crate::journey::vault::Question {
                source: record.source,
                fields: record.data.iter().map(Datum::field).collect(),
            };
            let consented = VaultEvent::Consented {
                question,
                sign_in: crate::journey::vault::SignIn::Demo,
                until: NOW.after_seconds(90 * DAY),
            };
            let vault = vault.evolve(&consented, NOW);
            vault.evolve(&VaultEvent::Imported(record), NOW)
        });
    let issue = VaultCommand::Issue {
        can_finance: Some(Cents(CAN_FINANCE)),
    };
    let (vault, effects) = say(vault, issue, NOW);
    let [SideEffect::Issue { claims, .. }] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    assert!(claims.contains(&Claim::PermanentJob) && claims.contains(&Claim::NoArrears));
    let issued = VaultCommand::Issued(vault.issuing.unwrap(), "signed".to_owned());
    say(vault, issued, NOW).0
}

/// What the receiver finds when everything holds.
fn claims(items: &[Item]) -> Vec<Claim> {
    let claim = |item: &Item| match item {
        // Neither source of what is owed said it.
        Item::Sentence(Sentence::CanFinance) => Claim::CanFinanceStated {
            amount: Cents(CAN_FINANCE),
            unasked: vec![Source::CreditRegistry, Source::StudentLoans],
            partner_unasked: Vec::new(),
        },
        Item::Sentence(Sentence::PermanentJob) => Claim::PermanentJob,
        Item::Sentence(Sentence::NoArrears) => Claim::NoArrears,
        Item::Field(field) => {
            let mut records = records().into_iter();
            let record = records.find(|record| record.datum(*field).is_some());
            Claim::Record(record.unwrap().only(&[*field]))
        }
    };
    items.iter().map(claim).collect()
}

fn shown(vault: Vault, receiver: Receiver, items: Vec<Item>) -> Vault {
    let show = VaultCommand::Sharing(Command::Show(receiver, items.clone()));
    let (vault, effects) = say(vault, show, NOW);
    let [SideEffect::Share { handover, .. }] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    let checked = Command::Checked(handover.request, Reception::Accepted(claims(&items)));
    say(vault, VaultCommand::Sharing(checked), NOW).0
}

fn needed(receiver: Receiver) -> Vec<Item> {
    let vault = filled();
    let needed = receiver.ask().needed;
    let mut items = vault.showable(receiver);
    items.retain(|item| needed.contains(item));
    items
}

fn refusal(vault: &Vault, command: Command) -> Refusal {
    let refused = vault.decide(None, VaultCommand::Sharing(command), NOW);
    refused.unwrap_err()
}

#[test]
fn given_every_receiver_its_screen_holds_what_was_shown_and_nothing_else() {
    let vault = Receiver::ALL
        .into_iter()
        .fold(filled(), |vault, one| shown(vault, one, needed(one)));
    for receiver in Receiver::ALL {
        let view = serde_json::to_string(&vault.view_of(receiver, NOW)).unwrap();
        let items = needed(receiver);
        assert!(!items.is_empty(), "{receiver:?}");
        let secrets = [
            (WAGE.to_string(), Item::Field(Field::Wages)),
            ("141421".to_owned(), Item::Field(Field::Wages)),
            (
                "Verzonnen Korst".to_owned(),
                Item::Field(Field::EmploymentDetails),
            ),
            (WEALTH.to_string(), Item::Field(Field::Wealth)),
            (
                CAN_FINANCE.to_string(),
                Item::Sentence(Sentence::CanFinance),
            ),
            (
                "PermanentJob".to_owned(),
                Item::Sentence(Sentence::PermanentJob),
            ),
            ("NoArrears".to_owned(), Item::Sentence(Sentence::NoArrears)),
            ("Noor".to_owned(), Item::Field(Field::Name)),
        ];
        for (secret, item) in secrets {
            let expected = items.contains(&item);
            assert_eq!(
                view.contains(&secret),
                expected,
                "{receiver:?} {secret} in {view}"
            );
        }
    }
}

#[test]
fn given_a_receiver_that_was_shown_nothing_its_screen_is_empty() {
    let vault = shown(filled(), Receiver::Seller, needed(Receiver::Seller));
    assert!(vault.view_of(Receiver::Agent, NOW).grants.is_empty());
    assert!(vault.view_of(Receiver::Woontinder, NOW).grants.is_empty());
}

#[test]
fn what_is_seen_beforehand_is_exactly_what_the_receiver_reads() {
    for receiver in Receiver::ALL {
        let items = needed(receiver);
        let seen = filled().preview(&items);
        let vault = shown(filled(), receiver, items);
        let mut read = vault.view_of(receiver, NOW).grants.remove(0).claims;
        assert_eq!(items_of(&seen).len(), items_of(&read).len());
        read.retain(|claim| !seen.contains(claim));
        assert_eq!(read, [], "{receiver:?}");
    }
    assert_eq!(filled().preview(&[]), []);
}

#[test]
fn given_no_financial_id_or_no_choice_nothing_is_shown() {
    let items = needed(Receiver::Seller);
    let show = |items| Command::Show(Receiver::Seller, items);
    let empty = Vault::default();
    assert_eq!(refusal(&empty, show(items)), Refusal::NoFinancialId);
    assert_eq!(refusal(&filled(), show(Vec::new())), Refusal::NothingChosen);
}

#[test]
fn given_something_that_was_not_asked_or_is_not_there_it_is_not_shown() {
    let show = |receiver, item| Command::Show(receiver, vec![item]);
    let wages = Item::Field(Field::Wages);
    let seller = refusal(&filled(), show(Receiver::Seller, wages));
    assert_eq!(seller, Refusal::NotAsked);
    let notary = refusal(
        &filled(),
        show(Receiver::Notary, Item::Field(Field::BirthDate)),
    );
    assert_eq!(notary, Refusal::NotInFinancialId);
    let woontinder = refusal(&filled(), show(Receiver::Woontinder, wages));
    assert_eq!(woontinder, Refusal::NotAsked);
}

#[test]
fn given_the_demo_clock_at_the_end_the_receiver_sees_nothing_more() {
    let vault = shown(filled(), Receiver::Seller, needed(Receiver::Seller));
    let last = NOW.after_seconds(30 * DAY - 1);
    assert_eq!(vault.view_of(Receiver::Seller, last).grants.len(), 1);
    let over = NOW.after_seconds(30 * DAY);
    assert!(vault.view_of(Receiver::Seller, over).grants.is_empty());
}

#[test]
fn given_a_stop_the_receiver_sees_nothing_and_it_stands_in_the_log() {
    let vault = shown(filled(), Receiver::Seller, needed(Receiver::Seller));
    let stop = VaultCommand::Sharing(Command::Stop(Receiver::Seller));
    let (vault, _) = say(vault, stop, NOW);
    assert!(vault.view_of(Receiver::Seller, NOW).grants.is_empty());
    assert!(matches!(
        vault.log.last(),
        Some((_, Logged::Stopped(Receiver::Seller)))
    ));
    let again = refusal(&vault, Command::Stop(Receiver::Seller));
    assert_eq!(again, Refusal::NothingHeld(Receiver::Seller));
}

#[test]
fn given_a_request_to_erase_the_seller_does_and_the_notary_says_the_law_forbids() {
    let vault = shown(filled(), Receiver::Seller, needed(Receiver::Seller));
    let vault = shown(vault, Receiver::Notary, needed(Receiver::Notary));
    let (vault, _) = say(vault, VaultCommand::AskErasure(Receiver::Seller), NOW);
    let (vault, _) = say(vault, VaultCommand::AskErasure(Receiver::Notary), NOW);
    assert!(vault.view_of(Receiver::Seller, NOW).grants.is_empty());
    assert_eq!(vault.view_of(Receiver::Notary, NOW).grants.len(), 1);
    let last: Vec<_> = vault
        .log
        .iter()
        .rev()
        .take(2)
        .map(|(_, line)| line)
        .collect();
    assert_eq!(
        last,
        [
            &Logged::KeptByLaw(Receiver::Notary, 5),
            &Logged::Erased(Receiver::Seller)
        ]
    );
}

#[test]
fn given_a_receiver_that_asks_too_much_that_part_can_be_refused_and_reported() {
    let refuse = VaultCommand::Sharing(Command::RefusePart(Receiver::Agent));
    let report = VaultCommand::Sharing(Command::Report(Receiver::Agent));
    let (vault, _) = say(filled(), refuse, NOW);
    let (vault, _) = say(vault, report, NOW);
    assert_eq!(vault.sharing.refused, [Receiver::Agent]);
    assert_eq!(vault.sharing.reported, [Receiver::Agent]);
    // What was refused is not shown any more, by whatever tick; the rest is.
    let wages = vec![Item::Field(Field::Wages)];
    let refused = refusal(&vault, Command::Show(Receiver::Agent, wages));
    assert_eq!(refused, Refusal::RefusedBefore);
    let rest = vault.showable(Receiver::Agent);
    assert!(!rest.is_empty() && !rest.contains(&Item::Field(Field::Wages)));
    shown(vault.clone(), Receiver::Agent, rest);
    let seller = refusal(&vault, Command::Report(Receiver::Seller));
    assert_eq!(seller, Refusal::NothingTooMuch(Receiver::Seller));
}

#[test]
fn given_somebody_who_shares_nothing_that_is_told_in_the_log_and_nothing_is_shown() {
    let refuse = VaultCommand::Sharing(Command::Refuse(Receiver::Seller));
    let (vault, effects) = say(filled(), refuse, NOW);
    assert_eq!(effects, []);
    let asked = Receiver::Seller.ask().items().collect();
    let told = Logged::PartRefused(Receiver::Seller, asked);
    assert_eq!(vault.log.last(), Some(&(NOW, told)));
    assert!(vault.view_of(Receiver::Seller, NOW).grants.is_empty());
}

#[test]
fn given_somebody_who_shares_nothing_after_sharing_it_is_known_until_when_that_goes_on() {
    let seller = Receiver::Seller;
    assert_eq!(filled().view_of(seller, NOW).lasts_until(), None);
    let vault = shown(filled(), seller, needed(seller));
    let (vault, _) = say(vault, VaultCommand::Sharing(Command::Refuse(seller)), NOW);
    let until = seller.ask().until(NOW);
    assert_eq!(vault.view_of(seller, NOW).lasts_until(), Some(until));
    let (vault, _) = say(vault, VaultCommand::Sharing(Command::Stop(seller)), NOW);
    assert_eq!(vault.view_of(seller, NOW).lasts_until(), None);
}

#[test]
fn given_a_stop_the_homes_that_ask_a_financial_id_wait_again() {
    let woontinder = Receiver::Woontinder;
    let vault = shown(filled(), woontinder, needed(woontinder));
    assert!(vault.is_known_to_search());
    let (vault, _) = say(vault, VaultCommand::Sharing(Command::Stop(woontinder)), NOW);
    assert!(!vault.is_known_to_search());
    assert_eq!(vault.verdict, None);
}

#[test]
fn given_time_that_passes_without_any_event_what_was_shared_counts_no_more() {
    let woontinder = Receiver::Woontinder;
    let mut story = Story::new(7);
    story.journey.vault = shown(filled(), woontinder, needed(woontinder));
    let over = woontinder.ask().until(NOW);
    story.let_pass(over.after_seconds(-1));
    assert!(!story.is_behind(over.after_seconds(-1)));
    assert!(story.journey.vault.is_known_to_search());
    assert!(story.is_behind(over));
    story.let_pass(over);
    assert!(!story.journey.vault.is_known_to_search());
    assert!(!story.is_behind(over));
}

#[test]
fn given_an_answer_to_another_question_it_is_stale() {
    let vault = shown(filled(), Receiver::Seller, needed(Receiver::Seller));
    let late = Command::Checked(RequestId(1), Reception::Accepted(Vec::new()));
    assert_eq!(refusal(&vault, late), Refusal::Stale);
    assert_eq!(
        refusal(&vault, Command::Failed(RequestId(1))),
        Refusal::Stale
    );
}

#[test]
fn given_a_wipe_who_must_keep_by_law_is_named() {
    let vault = shown(filled(), Receiver::Notary, needed(Receiver::Notary));
    let (vault, _) = say(vault, VaultCommand::Wipe, NOW);
    let kept = vec![Receiver::Notary];
    assert_eq!(vault.log, [(NOW, Logged::Wiped(kept))]);
    assert!(vault.is_empty());
}

#[test]
fn given_a_notary_who_was_shown_something_the_law_makes_it_keep_that_whatever_ends() {
    let notary = Receiver::Notary;
    assert_eq!(filled().kept_by_law(notary, NOW), None);
    let mut items = needed(notary);
    let vault = shown(filled(), notary, items.clone());
    items.sort_unstable();
    let five_years = iso_date::read("1975-01-01").unwrap();
    let kept = |vault: &Vault, now| {
        vault
            .kept_by_law(notary, now)
            .map(|kept| (kept.items, kept.until))
    };
    let expected = Some((items, five_years));
    let (stopped, _) = say(
        vault.clone(),
        VaultCommand::Sharing(Command::Stop(notary)),
        NOW,
    );
    assert_eq!(kept(&stopped, NOW), expected);
    let over = NOW.after_seconds(91 * DAY);
    assert!(vault.view_of(notary, over).grants.is_empty());
    assert_eq!(kept(&vault, over), expected);
    assert_eq!(kept(&vault, Moment::on(five_years, 0, 0)), None);
    // A wipe takes out what it was, and tells that the notary keeps it all the same.
    let (wiped, _) = say(stopped, VaultCommand::Wipe, NOW);
    assert_eq!(wiped.log, [(NOW, Logged::Wiped(vec![notary]))]);
    assert_eq!(kept(&wiped, NOW), Some((Vec::new(), five_years)));
    let (again, _) = say(wiped, VaultCommand::Wipe, NOW);
    assert_eq!(again.log, [(NOW, Logged::Wiped(vec![notary]))]);
    // No law makes a seller keep anything.
    let seller = shown(filled(), Receiver::Seller, needed(Receiver::Seller));
    assert_eq!(seller.kept_by_law(Receiver::Seller, NOW), None);
}

#[test]
fn given_a_temporary_job_or_arrears_the_sentence_is_not_said() {
    let mut vault = filled();
    assert_eq!(vault.derived().len(), 2);
    let on = iso_date::read("2026-11-01").unwrap();
    let data = vec![Datum::Arrears(1)];
    let source = Source::CreditRegistry;
    vault = vault.evolve(&VaultEvent::Imported(Record { source, on, data }), NOW);
    assert_eq!(vault.derived(), [Claim::PermanentJob]);
    let withdrawn = VaultEvent::Withdrawn(Source::EmployeeInsurance);
    assert_eq!(vault.evolve(&withdrawn, NOW).derived(), []);
}

#[test]
fn every_receiver_is_named_by_its_address() {
    for receiver in Receiver::ALL {
        assert_eq!(Receiver::from_slug(receiver.slug()), Some(receiver));
    }
}
