//! Stories of the adviser who sees a part of the vault: until the talk is over, moved along with it,
//! ended with it, and never without it.

use time::{Date, Month};

use super::*;
use crate::domain::Cents;
use crate::domain::appointment::{Channel, LENGTH};
use crate::domain::iso_date;
use crate::domain::record::{Datum, Field, Record, Source};
use crate::journey::log::Log;
use crate::journey::vault::sharing::{
    Command as SharingCommand, Grant, Purpose, Reception, Sentence,
};
use crate::journey::vault::{
    self, Claim, Command as VaultCommand, Logged, Question, Receiver, Refusal as VaultRefusal,
    SignIn,
};
use crate::journey::{Command as JourneyCommand, SideEffect, Story};

const SEED: u64 = 7;
const NO_ARREARS: Item = Item::Sentence(Sentence::NoArrears);
const WEALTH: Item = Item::Field(Field::Wealth);

/// Saturday 21 November 2026, 10:00.
fn now() -> Moment {
    let day = Date::from_calendar_date(2026, Month::November, 21).unwrap();
    Moment::on(day, 10, 0)
}

fn say(story: &mut Story, command: JourneyCommand, at: Moment) -> Vec<SideEffect> {
    story.dispatch(command, at).unwrap()
}

/// An hour of the second or third week that nobody else ever takes.
fn quiet_hour(which: usize) -> Moment {
    let agenda = Agenda { seed: SEED };
    let days = agenda.free_days(Channel::Phone, now()).into_iter().skip(7);
    let quiet = |slot: &Moment| agenda.taken_since(*slot).is_none();
    let mut slots = days.flat_map(|free| free.slots).filter(quiet);
    slots.nth(which).unwrap()
}

/// This source gave this.
fn fetched(story: &mut Story, source: Source, datum: Datum) {
    let fields = [source.required_fields(), &[datum.field()]].concat();
    let question = Question { source, fields };
    let consent = VaultCommand::Consent {
        question,
        sign_in: SignIn::Demo,
    };
    say(story, JourneyCommand::Vault(consent), now());
    let import = VaultCommand::Import(source);
    let asked = say(story, JourneyCommand::Vault(import), now());
    let [SideEffect::Fetch { request, .. }] = asked.as_slice() else {
        panic!("{asked:?}")
    };
    let record = Record {
        source,
        on: iso_date::read("2026-11-01").unwrap(),
        data: vec![datum],
    };
    let arrived = VaultCommand::Arrived(*request, record);
    say(story, JourneyCommand::Vault(arrived), now());
}

fn signed(story: &mut Story) {
    let issue = VaultCommand::Issue { can_finance: None };
    let asked = say(story, JourneyCommand::Vault(issue), now());
    let [SideEffect::Issue { request, .. }] = asked.as_slice() else {
        panic!("{asked:?}")
    };
    let issued = VaultCommand::Issued(*request, "signed".to_owned());
    say(story, JourneyCommand::Vault(issued), now());
}

/// A story with a Financieel-ID that says that nothing is in arrears, and what was saved.
fn prepared() -> Story {
    let mut story = Story::new(SEED);
    fetched(&mut story, Source::CreditRegistry, Datum::Arrears(0));
    let wealth = Datum::Wealth(Cents(1_600_000));
    fetched(&mut story, Source::TaxOffice, wealth);
    signed(&mut story);
    story
}

fn ask(story: &mut Story, command: Command, at: Moment) -> Vec<SideEffect> {
    say(story, JourneyCommand::Appointment(command), at)
}

/// The adviser checks what came, if anything did.
fn check(story: &mut Story, effects: &[SideEffect], at: Moment) {
    for effect in effects {
        let SideEffect::Share { handover, .. } = effect else {
            panic!("{effect:?}")
        };
        let claims = story.journey.vault.preview(&handover.items);
        let checked = SharingCommand::Checked(handover.request, Reception::Accepted(claims));
        say(story, sharing(checked), at);
    }
}

fn sharing(command: SharingCommand) -> JourneyCommand {
    JourneyCommand::Vault(VaultCommand::Sharing(command))
}

/// An appointment for which the adviser sees one sentence.
fn shown() -> Story {
    let mut story = prepared();
    ask(
        &mut story,
        Command::Book(quiet_hour(0), Channel::Phone),
        now(),
    );
    let show = JourneyCommand::ShowAdviser(vec![NO_ARREARS]);
    let effects = say(&mut story, show, now());
    assert_eq!(effects.len(), 1);
    check(&mut story, &effects, now());
    story
}

fn seen(story: &Story, at: Moment) -> Vec<Grant> {
    story.journey.vault.view_of(Receiver::Adviser, at).grants
}

#[test]
fn given_an_appointment_then_the_adviser_sees_what_was_chosen_until_its_end_and_nothing_else() {
    let story = shown();
    let ends = quiet_hour(0).after_seconds(LENGTH);
    let expected = Grant {
        purpose: Purpose::Talk,
        claims: vec![Claim::NoArrears],
        since: now(),
        until: ends,
        forgotten: Vec::new(),
        proven: true,
        taken_back: Vec::new(),
    };
    assert_eq!(seen(&story, now()), [expected]);
    assert_eq!(seen(&story, ends.after_seconds(-1)).len(), 1);
    assert_eq!(seen(&story, ends), []);
    let log = story.journey.vault.log.last().unwrap();
    let line = Logged::Presented(Receiver::Adviser, Purpose::Talk, vec![NO_ARREARS], ends);
    assert_eq!(log.1, line);
}

#[test]
fn given_no_appointment_then_nothing_can_be_shown_for_one() {
    let mut story = prepared();
    let show = || JourneyCommand::ShowAdviser(vec![NO_ARREARS]);
    let none = JourneyRefusal::Appointment(Refusal::NoAppointment);
    assert_eq!(story.dispatch(show(), now()), Err(none.clone()));
    let mut over = shown();
    let ends = quiet_hour(0).after_seconds(LENGTH);
    assert_eq!(over.dispatch(show(), ends), Err(none));
}

#[test]
fn given_nothing_chosen_or_something_that_is_not_there_then_it_is_refused_and_the_appointment_stands()
 {
    let mut story = prepared();
    let book = Command::Book(quiet_hour(0), Channel::Phone);
    assert_eq!(ask(&mut story, book, now()), []);
    for (items, why) in [
        (vec![], VaultRefusal::NothingChosen),
        (
            vec![Item::Sentence(Sentence::PermanentJob)],
            VaultRefusal::NotInFinancialId,
        ),
        (vec![Item::Field(Field::Wages)], VaultRefusal::NotAsked),
    ] {
        let refused = story.dispatch(JourneyCommand::ShowAdviser(items), now());
        assert_eq!(refused, Err(JourneyRefusal::Vault(why)));
    }
    assert!(story.journey.appointments.coming(now()).is_some());
    assert_eq!(seen(&story, now()), []);
}

#[test]
fn given_a_move_then_what_was_shown_moves_along_with_a_presentation_of_its_own() {
    let mut story = shown();
    let later = now().after_seconds(600);
    let other = quiet_hour(1);
    let effects = ask(&mut story, Command::Move(other, Channel::Phone), later);
    assert_eq!(seen(&story, later), [], "the old end holds no more");
    check(&mut story, &effects, later);
    let grants = seen(&story, later);
    let [grant] = grants.as_slice() else {
        panic!("{grants:?}")
    };
    assert_eq!(grant.until, other.after_seconds(LENGTH));
    assert_eq!(grant.claims, [Claim::NoArrears]);
}

#[test]
fn given_another_way_of_talking_at_the_same_hour_then_nothing_is_shown_again() {
    let mut story = shown();
    let before = seen(&story, now());
    let other = Command::Move(quiet_hour(0), Channel::Video);
    assert_eq!(ask(&mut story, other, now()), []);
    assert_eq!(seen(&story, now()), before);
}

#[test]
fn given_a_move_while_the_adviser_is_still_checking_then_the_late_answer_counts_for_nothing() {
    let mut story = prepared();
    ask(
        &mut story,
        Command::Book(quiet_hour(0), Channel::Phone),
        now(),
    );
    let show = JourneyCommand::ShowAdviser(vec![NO_ARREARS, WEALTH]);
    let early = say(&mut story, show, now());
    let effects = ask(
        &mut story,
        Command::Move(quiet_hour(1), Channel::Phone),
        now(),
    );
    let [SideEffect::Share { handover, .. }] = early.as_slice() else {
        panic!("{early:?}")
    };
    let claims = vec![Claim::NoArrears];
    let late = SharingCommand::Checked(handover.request, Reception::Accepted(claims));
    let refused = story.dispatch(sharing(late), now());
    assert_eq!(refused, Err(JourneyRefusal::Vault(VaultRefusal::Stale)));
    check(&mut story, &effects, now());
    let grants = seen(&story, now());
    assert_eq!(grants.len(), 1);
    assert_eq!(grants[0].claims.len(), 2, "{grants:?}");
}

#[test]
fn given_a_financial_id_that_is_outdated_then_nothing_of_it_is_shown_until_it_is_made_again() {
    let mut story = prepared();
    let book = Command::Book(quiet_hour(0), Channel::Phone);
    ask(&mut story, book, now());
    fetched(&mut story, Source::CreditRegistry, Datum::Arrears(0));
    let show = || JourneyCommand::ShowAdviser(vec![WEALTH]);
    let outdated = JourneyRefusal::Vault(VaultRefusal::FinancialIdOutdated);
    assert_eq!(story.dispatch(show(), now()), Err(outdated));
    assert_eq!(seen(&story, now()), []);
    signed(&mut story);
    let effects = say(&mut story, show(), now());
    check(&mut story, &effects, now());
    assert_eq!(seen(&story, now()).len(), 1);
}

#[test]
fn given_a_call_off_then_the_adviser_sees_nothing_and_the_log_says_so() {
    let mut story = shown();
    let effects = ask(&mut story, Command::Cancel, now());
    assert_eq!(effects, []);
    assert_eq!(seen(&story, now()), []);
    let last = story.journey.vault.log.last().unwrap();
    assert_eq!(last.1, Logged::Ended(Receiver::Adviser, Purpose::Talk));
    // What was shown for advice without an appointment is another matter, and stays.
    let mut both = shown();
    let advice = SharingCommand::Show(Receiver::Adviser, vec![WEALTH]);
    let effects = say(&mut both, sharing(advice), now());
    check(&mut both, &effects, now());
    ask(&mut both, Command::Cancel, now());
    let grants = seen(&both, now());
    assert_eq!(grants.len(), 1);
    assert_eq!(grants[0].purpose, Purpose::Advice);
}

#[test]
fn given_a_consent_that_was_withdrawn_then_a_move_ends_what_cannot_be_shown_again() {
    let mut story = shown();
    let withdraw = JourneyCommand::Vault(VaultCommand::Withdraw(Source::CreditRegistry));
    say(&mut story, withdraw, now());
    let other = Command::Move(quiet_hour(1), Channel::Phone);
    assert_eq!(ask(&mut story, other, now()), []);
    assert_eq!(seen(&story, now()), []);
}

#[test]
fn given_nothing_shown_then_moving_and_calling_off_leave_no_line_in_the_log() {
    let mut story = prepared();
    let lines = story.journey.vault.log.len();
    ask(
        &mut story,
        Command::Book(quiet_hour(0), Channel::Phone),
        now(),
    );
    ask(
        &mut story,
        Command::Move(quiet_hour(1), Channel::Phone),
        now(),
    );
    ask(&mut story, Command::Cancel, now());
    assert_eq!(story.journey.vault.log.len(), lines);
}

#[test]
fn what_was_shown_for_an_appointment_replays_from_its_file_and_is_wiped_with_the_rest() {
    let mut story = shown();
    let effects = ask(
        &mut story,
        Command::Move(quiet_hour(1), Channel::Phone),
        now(),
    );
    check(&mut story, &effects, now());
    let log = Log::read(&story.log().write()).unwrap();
    assert_eq!(Story::replay(log), story);
    let wipe = JourneyCommand::Vault(vault::Command::Wipe);
    say(&mut story, wipe, now());
    assert_eq!(seen(&story, now()), []);
}
