//! Stories of the contract: signatures, cooling off, conditions, the guarantee.

use super::*;

#[test]
fn given_one_signature_when_it_is_set_again_then_it_is_refused_and_no_period_runs() {
    let mut story = Story::agreed(&[]);
    story.given(Role::Buyer, Command::SignContract);
    assert_eq!(
        story.when(Role::Buyer, Command::SignContract),
        Err(Refusal::AlreadySigned)
    );
    assert_eq!(story.contract().cooling_off_until, None);
    assert_eq!(
        story.when(Role::Buyer, Command::DissolveInCoolingOff),
        Err(Refusal::NotNow)
    );
    assert_eq!(
        story.when(Role::Buyer, Command::Leave),
        Err(Refusal::AlreadySigned)
    );
}

#[test]
fn given_an_agreement_when_the_buyer_leaves_before_signing_then_nothing_binds() {
    let mut story = Story::agreed(&[]);
    story.given(Role::Seller, Command::SignContract);
    story.given(Role::Buyer, Command::Leave);
    assert!(matches!(
        story.room().stage,
        Stage::Ended(_, Ending::Unsigned(_))
    ));
    assert_eq!(
        story.when(Role::Buyer, Command::SignContract),
        Err(Refusal::NotNow)
    );
}

#[test]
fn given_two_signatures_then_the_last_day_of_the_cooling_off_is_allowed_and_the_day_after_is_not() {
    // Both signed on Saturday 21 November 2026: the last day is Tuesday 24 November.
    let last = Date::from_calendar_date(2026, Month::November, 24).unwrap();
    let mut story = Story::signed(&[]);
    assert_eq!(story.contract().cooling_off_until, Some(last));
    story.now = Moment::on(last, 23, 59);
    story.given(Role::Buyer, Command::DissolveInCoolingOff);
    assert!(matches!(
        story.room().stage,
        Stage::Ended(_, Ending::CoolingOff(_))
    ));

    let mut story = Story::signed(&[]);
    story.now = Moment::on(last + Duration::days(1), 0, 0);
    let late = story.when(Role::Buyer, Command::DissolveInCoolingOff);
    assert_eq!(late, Err(Refusal::CoolingOffOver));
}

#[test]
fn given_a_condition_then_it_can_be_used_on_its_last_day_and_has_lapsed_the_day_after() {
    let mut story = Story::signed(&[Condition::Financing, Condition::Inspection]);
    let last = story.contract().conditions[&Condition::Inspection].until;
    assert_eq!(
        last,
        today() + Duration::days(23),
        "21 days later is a Saturday"
    );
    story.skip_to(last + Duration::days(1));
    let late = story.when(Role::Buyer, Command::Invoke(Condition::Inspection));
    assert_eq!(late, Err(Refusal::ConditionClosed));
    let state = story.contract().conditions[&Condition::Inspection].state(story.now.date());
    assert_eq!(state, ConditionState::Lapsed);

    story.skip_to(last);
    story.given(Role::Buyer, Command::Invoke(Condition::Inspection));
    let ending = Ending::Condition(Condition::Inspection, at(last));
    assert!(matches!(story.room().stage, Stage::Ended(_, ended) if ended == ending));
}

#[test]
fn given_a_condition_that_is_met_absent_or_unsigned_then_it_cannot_be_used() {
    let mut story = Story::signed(&[Condition::Inspection]);
    story.given(Role::Buyer, Command::Meet(Condition::Inspection));
    let used = |story: &mut Story, condition| story.when(Role::Buyer, Command::Invoke(condition));
    assert_eq!(
        used(&mut story, Condition::Inspection),
        Err(Refusal::ConditionClosed)
    );
    assert_eq!(
        used(&mut story, Condition::Financing),
        Err(Refusal::NoSuchCondition)
    );
    let mut story = Story::agreed(&[Condition::Inspection]);
    assert_eq!(
        used(&mut story, Condition::Inspection),
        Err(Refusal::NotNow)
    );
}

#[test]
fn given_a_contract_then_the_deed_waits_for_cooling_off_conditions_and_guarantee() {
    let mut story = Story::signed(&[Condition::Financing]);
    let draft = |story: &mut Story| story.when(Role::Notary, Command::DraftDeed);
    assert_eq!(draft(&mut story), Err(Refusal::CoolingOffRuns));
    story.skip_to(today() + Duration::days(10));
    assert_eq!(draft(&mut story), Err(Refusal::ConditionOpen));
    story.given(Role::Lender, Command::Meet(Condition::Financing));
    assert_eq!(draft(&mut story), Err(Refusal::NoGuarantee));
    let too_little = Command::Guarantee(Cents::from_euros(28_999));
    assert_eq!(
        story.when(Role::Lender, too_little),
        Err(Refusal::WrongAmount)
    );
    story.given(
        Role::Lender,
        Command::Guarantee(deposit(Cents::from_euros(290_000))),
    );
    assert_eq!(story.contract().guarantee, Some(Cents::from_euros(29_000)));
    assert_eq!(draft(&mut story), Ok(()));
}
