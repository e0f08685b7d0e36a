//! A story with a partner, really signed: what is taken back when the partner leaves, and what is not.

use crate::domain::moment::Moment;
use crate::domain::record::{Datum, Field, Record, Source};
use crate::domain::{Cents, iso_date};
use crate::journey::budget::{self, Details, Form};
use crate::journey::vault::partner::Command as Partner;
use crate::journey::vault::sharing::{Doubt, Handover, Item, Reception, Sentence};
use crate::journey::vault::{Command as Vault, Question, Receiver, SignIn, Verdict};
use crate::journey::{Command, RequestId, SideEffect, Story};
use crate::platform::{Answer, Check, Job};
use crate::proof::perform;

const SEED: u64 = 7;
const BEGIN: Moment = Moment(1_795_255_200);
const WAGES: Source = Source::EmployeeInsurance;

fn minute(number: i64) -> Moment {
    BEGIN.after_seconds(60 * number)
}

/// Whoever asked, UWV answers these wages a month.
fn answered(effects: &[SideEffect], gross_month: i64) -> (RequestId, Record) {
    let [SideEffect::Fetch { request, .. }] = effects else {
        panic!("{effects:?}")
    };
    let wages = Datum::Wages {
        gross_month: Cents(gross_month),
        holiday_pay: Cents::ZERO,
        thirteenth_month: Cents::ZERO,
    };
    let record = Record {
        source: WAGES,
        on: iso_date::read("2026-11-01").unwrap(),
        data: vec![wages],
    };
    (*request, record)
}

fn wages() -> Question {
    Question {
        source: WAGES,
        fields: vec![Field::Wages],
    }
}

/// A sum and the participant's own wages.
fn begun() -> Story {
    let mut story = Story::new(SEED);
    let form = Form {
        net_month: Cents::from_euros(2_400),
        savings: Cents::ZERO,
        equity: Cents::ZERO,
        partner: None,
        details: Details::default(),
    };
    let mut say = |command| story.dispatch(command, BEGIN).unwrap();
    say(Command::Budget(budget::Command::Calculate(form)));
    let question = wages();
    let sign_in = SignIn::Demo;
    say(Command::Vault(Vault::Consent { question, sign_in }));
    let asked = say(Command::Vault(Vault::Import(WAGES)));
    let (request, record) = answered(&asked, 301_700);
    say(Command::Vault(Vault::Arrived(request, record)));
    story
}

fn joins(story: &mut Story, at: Moment) {
    let mut say = |command| story.dispatch(Command::Partner(command), at).unwrap();
    let asked = say(Partner::Fetch(wages()));
    let (request, record) = answered(&asked, 264_100);
    say(Partner::Arrived(request, record));
    say(Partner::Join);
}

/// Makes a Financieel-ID and lets the worker sign it; the text of the file.
fn signed(story: &mut Story, now: Moment) -> String {
    let can_finance = story.journey.proven_loan();
    let issue = Command::Vault(Vault::Issue { can_finance });
    let asked = story.dispatch(issue, now).unwrap();
    let [
        SideEffect::Issue {
            request,
            claims,
            at,
        },
    ] = &asked[..]
    else {
        panic!("{asked:?}")
    };
    let job = Job::Issue {
        seed: SEED,
        claims: claims.clone(),
        ends: story.journey.vault.ends().clone(),
        at: *at,
    };
    let Ok(Answer::Issue(text)) = perform(job) else {
        panic!("not signed")
    };
    let issued = Command::Vault(Vault::Issued(*request, text.clone()));
    story.dispatch(issued, now).unwrap();
    text
}

fn checked(story: &Story, text: &str, at: Moment) -> Verdict {
    let check = Check {
        at,
        holder: Some(SEED),
        withdrawn: story.journey.vault.withdrawals(),
    };
    super::verify_by(text, &check)
}

/// What the agent finds in one thing of a file.
fn seen(story: &Story, file: &str, item: Item, at: Moment) -> Reception {
    let receiver = Receiver::Agent;
    let job = Job::Share {
        seed: SEED,
        file: file.to_owned(),
        handover: Handover {
            request: RequestId(1),
            receiver,
            purpose: receiver.ask().purpose,
            items: vec![item],
            at,
            until: receiver.ask().until(at),
        },
        withdrawn: story.journey.vault.withdrawals(),
        answered: Vec::new(),
    };
    let Ok(Answer::Share(reception)) = perform(job) else {
        panic!("not shown")
    };
    reception
}

#[test]
fn given_a_partner_who_leaves_the_joint_file_is_withdrawn_and_the_own_file_and_records_hold() {
    let mut story = begun();
    let alone = signed(&mut story, minute(1));
    joins(&mut story, minute(2));
    let joint = signed(&mut story, minute(3));
    assert!(matches!(
        checked(&story, &joint, minute(4)),
        Verdict::Valid { .. }
    ));
    let leave = Command::Partner(Partner::Leave);
    story.dispatch(leave, minute(5)).unwrap();
    let later = minute(6);
    assert_eq!(checked(&story, &joint, later), Verdict::Withdrawn);
    assert!(matches!(
        checked(&story, &alone, later),
        Verdict::Valid {
            can_finance: Some(_),
            ..
        }
    ));
    // Of the joint file itself only the amount goes: what UWV signed is the participant's own.
    let wages = seen(&story, &joint, Item::Field(Field::Wages), later);
    assert!(matches!(wages, Reception::Accepted(_)), "{wages:?}");
    let sum = Item::Sentence(Sentence::CanFinance);
    let sum = seen(&story, &joint, sum, later);
    assert_eq!(sum, Reception::Doubted(Doubt::Withdrawn));
    // Withdrawing the own wages takes all of it back, as before.
    let withdraw = Command::Vault(Vault::Withdraw(WAGES));
    story.dispatch(withdraw, later).unwrap();
    for text in [alone, joint] {
        assert_eq!(checked(&story, &text, minute(7)), Verdict::Withdrawn);
    }
}

#[test]
fn given_a_file_made_alone_after_a_joint_one_it_stays_when_the_partner_leaves() {
    let mut story = begun();
    joins(&mut story, minute(1));
    signed(&mut story, minute(2));
    let mut leave = |at| {
        let left = story.dispatch(Command::Partner(Partner::Leave), at);
        left.unwrap();
        signed(&mut story, at.after_seconds(30))
    };
    let alone = leave(minute(3));
    joins(&mut story, minute(4));
    let joint = signed(&mut story, minute(5));
    let left = Command::Partner(Partner::Wipe);
    story.dispatch(left, minute(6)).unwrap();
    assert!(matches!(
        checked(&story, &alone, minute(7)),
        Verdict::Valid { .. }
    ));
    assert_eq!(checked(&story, &joint, minute(7)), Verdict::Withdrawn);
}
