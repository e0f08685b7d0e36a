//! A consent that ends ends what was made with it: the joint amount, and what a sum counts.

use super::*;
use crate::journey::vault::CONSENT_SECONDS;

const DAY: i64 = 24 * 3_600;

#[test]
fn given_a_partner_whose_consent_ends_first_the_joint_amount_ends_with_it() {
    let mut story = with_sum();
    fetched(&mut story);
    say(&mut story, Command::Join);
    let later = NOW.after_seconds(10 * DAY);
    issued(&mut story, later);
    let partners = NOW.after_seconds(CONSENT_SECONDS);
    let own = later.after_seconds(CONSENT_SECONDS);
    let ends = story.journey.vault.ends();
    assert_eq!(ends.sentences, Some(partners));
    assert_eq!(ends.of_record(Source::EmployeeInsurance), Some(own));
    assert_eq!(story.journey.vault.holds_until(), Some(partners));
    let log = crate::journey::log::Log::read(&story.log().write()).unwrap();
    assert_eq!(Story::replay(log), story);
    // Made anew without the partner it ends with the own consent.
    let leave = JourneyCommand::Partner(Command::Leave);
    story.dispatch(leave, later).unwrap();
    issued(&mut story, later.after_seconds(1));
    assert_eq!(story.journey.vault.ends().sentences, Some(own));
}

#[test]
fn given_a_partner_whose_consent_is_over_the_sum_counts_them_again_once_it_is_given_anew() {
    let mut story = with_sum();
    let alone = story.journey.can_finance();
    fetched(&mut story);
    fetched_duties(&mut story);
    say(&mut story, Command::Join);
    let together = story.journey.can_finance();
    assert!(together > alone);
    let over = NOW.after_seconds(CONSENT_SECONDS);
    story.let_pass(over.after_seconds(-1));
    assert_eq!(story.journey.can_finance(), together);
    assert!(story.is_behind(over));
    story.let_pass(over);
    assert!(!story.is_behind(over));
    // Who has a partner is not single, whether the partner counts or not.
    let allowance = Cents::from_euros(17_000);
    let without = alone.map(|alone| alone - allowance);
    assert_eq!(story.journey.can_finance(), without);
    assert!(story.journey.partner.joins);
    let told = story.journey.partner.vault.over();
    assert_eq!(told.len(), 3);
    assert_eq!(told[0].1, over);
    let leave = story.journey.clone().evolve(
        &JourneyEvent::Partner(Event::Vault(super::super::super::Event::Declined(
            Source::Bank,
        ))),
        over,
    );
    assert!(leave.partner.joins, "another line of the log ends nothing");
}

#[test]
fn given_an_own_consent_that_is_over_the_sum_counts_what_was_typed_and_nothing_is_proven() {
    let mut story = with_sum();
    issued(&mut story, NOW);
    let proven = story.journey.proven_loan();
    assert!(proven.is_some());
    let use_it = JourneyCommand::Budget(budget::Command::Use(budget::Basis::Fetched));
    story.dispatch(use_it, NOW).unwrap();
    assert_eq!(story.journey.can_finance(), proven);
    let typed = with_sum().journey.can_finance();
    assert_ne!(typed, proven);
    let over = NOW.after_seconds(CONSENT_SECONDS);
    story.let_pass(over);
    assert_eq!(story.journey.proven_loan(), None);
    assert_eq!(story.journey.can_finance(), typed);
    let needed = crate::journey::mortgage::needed(&story.journey);
    assert_eq!(needed.own, [], "no lender gets what is over");
    let told = [(Source::EmployeeInsurance, over)];
    assert_eq!(story.journey.vault.over(), told);
}

#[test]
fn given_a_question_of_the_partner_that_is_open_it_is_asked_again_and_nobody_gave_nothing() {
    let mut story = with_sum();
    let question = Question {
        source: Source::EmployeeInsurance,
        fields: vec![Field::Wages],
    };
    say(&mut story, Command::Fetch(question));
    let again = story.unanswered();
    let effects = again.into_iter().flat_map(|command| {
        let said = story.dispatch(command, NOW);
        said.unwrap()
    });
    assert!(matches!(
        &effects.collect::<Vec<_>>()[..],
        [SideEffect::Fetch { partner: true, .. }]
    ));
    let log = &story.journey.partner.vault.log;
    let failed = |(_, line): &(Moment, Logged)| matches!(line, Logged::Failed(..));
    assert!(!log.iter().any(failed), "{log:?}");
}

#[test]
fn given_a_partner_whose_debts_nobody_was_asked_the_joint_amount_says_so() {
    use crate::journey::vault::{Claim, Command as Own};
    let mut story = with_sum();
    issued(&mut story, NOW);
    let own = [
        (Source::CreditRegistry, Datum::Credits(Vec::new())),
        (Source::StudentLoans, Datum::StudentPayment(Cents::ZERO)),
    ];
    for (source, datum) in own {
        let fields = vec![datum.field()];
        let question = Question { source, fields };
        let sign_in = SignIn::Demo;
        super::own(&mut story, Own::Consent { question, sign_in }, NOW);
        let asked = super::own(&mut story, Own::Import(source), NOW);
        let [SideEffect::Fetch { request, .. }] = asked.as_slice() else {
            panic!("{asked:?}")
        };
        let on = iso_date::read("2026-11-01").unwrap();
        let data = vec![datum];
        let record = Record { source, on, data };
        super::own(&mut story, Own::Arrived(*request, record), NOW);
    }
    let unasked = |story: &mut Story| {
        issued(story, NOW);
        let items = [crate::journey::vault::sharing::Item::Sentence(
            crate::journey::vault::sharing::Sentence::CanFinance,
        )];
        match story.journey.vault.preview(&items).remove(0) {
            Claim::CanFinanceStated {
                unasked,
                partner_unasked,
                ..
            } => [unasked, partner_unasked],
            _ => [Vec::new(), Vec::new()],
        }
    };
    let nobody = [Vec::new(), Vec::new()];
    assert_eq!(unasked(&mut story), nobody);
    fetched(&mut story);
    say(&mut story, Command::Join);
    let partners = vec![Source::CreditRegistry, Source::StudentLoans];
    assert_eq!(unasked(&mut story), [Vec::new(), partners]);
    fetched_duties(&mut story);
    assert_eq!(unasked(&mut story), nobody);
}
