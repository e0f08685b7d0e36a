//! Stories of the partner's own vault.

mod over;

use super::*;
use crate::domain::record::{Credit, Datum, Field};
use crate::domain::{Cents, iso_date};
use crate::journey::budget::{self, Details, Form};
use crate::journey::vault::Withdrawal;
use crate::journey::{Command as JourneyCommand, Story};

const NOW: Moment = Moment(1_000);

fn say(story: &mut Story, command: Command) -> Vec<SideEffect> {
    story
        .dispatch(JourneyCommand::Partner(command), NOW)
        .unwrap()
}

fn with_sum() -> Story {
    let mut story = Story::new(7);
    let form = Form {
        net_month: Cents::from_euros(2_400),
        savings: Cents::from_euros(16_000),
        equity: Cents::from_euros(25_000),
        partner: None,
        details: Details::default(),
    };
    let sum = JourneyCommand::Budget(budget::Command::Calculate(form));
    story.dispatch(sum, NOW).unwrap();
    story
}

/// Who has a partner has no single allowance, also in the amount without the partner.
fn not_single(alone: Option<Cents>) -> Option<Cents> {
    alone.map(|alone| alone - Cents::from_euros(17_000))
}

fn fetched(story: &mut Story) {
    let question = Question {
        source: Source::EmployeeInsurance,
        fields: vec![Field::Wages],
    };
    let asked = say(story, Command::Fetch(question));
    let [
        SideEffect::Fetch {
            request,
            partner: true,
            ..
        },
    ] = asked.as_slice()
    else {
        panic!("{asked:?}")
    };
    let wages = Datum::Wages {
        gross_month: Cents(264_100),
        holiday_pay: Cents(253_536),
        thirteenth_month: Cents::ZERO,
    };
    let record = Record {
        source: Source::EmployeeInsurance,
        on: iso_date::read("2026-11-01").unwrap(),
        data: vec![wages],
    };
    say(story, Command::Arrived(*request, record));
}

#[test]
fn given_the_partners_data_but_no_consent_to_join_the_sum_stays_the_same() {
    let mut story = with_sum();
    let alone = story.journey.can_finance();
    fetched(&mut story);
    assert_eq!(story.journey.can_finance(), alone);
    assert!(story.journey.vault.is_empty());
}

#[test]
fn given_a_partner_who_joins_and_leaves_the_sum_follows() {
    let mut story = with_sum();
    let alone = story.journey.can_finance();
    fetched(&mut story);
    say(&mut story, Command::Join);
    assert!(story.journey.can_finance() > alone);
    assert_eq!(story.journey.can_finance_alone(), not_single(alone));
    say(&mut story, Command::Leave);
    assert_eq!(story.journey.can_finance(), alone);
}

#[test]
fn given_a_withdrawal_the_partner_takes_part_no_more() {
    let mut story = with_sum();
    fetched(&mut story);
    say(&mut story, Command::Join);
    say(&mut story, Command::Withdraw(Source::EmployeeInsurance));
    assert!(!story.journey.partner.joins);
    let again = story
        .journey
        .partner
        .decide(None, Command::Join, NOW)
        .unwrap_err();
    assert_eq!(again, Refusal::NoWages);
    assert!(!story.log().write().contains("264100"));
}

fn fetched_duties(story: &mut Story) {
    let on = iso_date::read("2026-11-01").unwrap();
    let credit = |revolving, amount, monthly| Credit {
        revolving,
        amount: Cents(amount),
        monthly: Cents(monthly),
    };
    let credits = vec![credit(true, 300_000, 0), credit(false, 500_000, 12_000)];
    for (source, datum) in [
        (Source::CreditRegistry, Datum::Credits(credits)),
        (Source::StudentLoans, Datum::StudentPayment(Cents(8_765))),
    ] {
        let fields = vec![datum.field()];
        let asked = say(story, Command::Fetch(Question { source, fields }));
        let [SideEffect::Fetch { request, .. }] = asked.as_slice() else {
            panic!("{asked:?}")
        };
        let data = vec![datum];
        let record = Record { source, on, data };
        say(story, Command::Arrived(*request, record));
    }
}

#[test]
fn given_the_partners_debts_they_count_with_the_partner_and_only_then() {
    let mut story = with_sum();
    let alone = story.journey.can_finance();
    fetched(&mut story);
    say(&mut story, Command::Join);
    let without_debts = story.journey.can_finance();
    fetched_duties(&mut story);
    let together = story.journey.can_finance();
    assert!(alone < together && together < without_debts);
    assert_eq!(story.journey.can_finance_alone(), not_single(alone));
    let duties = story.journey.budget_input().unwrap().obligations;
    let duties = duties.partner;
    let owed = [
        duties.credit_limit,
        duties.personal_loan,
        duties.student_loan,
    ];
    assert_eq!(
        owed.map(|one| one.value),
        [Cents(300_000), Cents(12_000), Cents(8_765)]
    );
    say(&mut story, Command::Leave);
    assert_eq!(story.journey.can_finance(), alone);
}

#[test]
fn given_an_own_student_debt_it_counts_beside_what_the_partner_pays() {
    let mut story = with_sum();
    let mut form = story.journey.budget.form.clone().unwrap();
    form.details.further.student_debt = Cents::from_euros(20_000);
    let sum = JourneyCommand::Budget(budget::Command::Calculate(form));
    story.dispatch(sum, NOW).unwrap();
    let input = story.journey.budget_input().unwrap();
    let own = input.obligations.student_debt;
    assert!(own.value > Cents::ZERO);
    fetched(&mut story);
    say(&mut story, Command::Join);
    fetched_duties(&mut story);
    let both = story.journey.budget_input().unwrap().obligations;
    assert_eq!(both.student_debt, own);
    assert_eq!(both.partner.student_loan.value, Cents(8_765));
}

#[test]
fn everything_the_partner_did_stands_in_the_partners_own_log_and_that_it_counts_in_the_other() {
    let mut story = with_sum();
    fetched(&mut story);
    fetched_duties(&mut story);
    say(&mut story, Command::Join);
    say(&mut story, Command::Leave);
    say(&mut story, Command::Withdraw(Source::StudentLoans));
    let log = &story.journey.partner.vault.log;
    let lines: Vec<_> = log.iter().rev().take(3).map(|(_, line)| line).collect();
    let withdrawn = Logged::Withdrawn(Source::StudentLoans);
    assert_eq!(
        lines,
        [&withdrawn, &Logged::Left, &Logged::Joined(Vec::new())]
    );
    assert_eq!(log.len(), 9);
    let own: Vec<_> = (story.journey.vault.log.iter().map(|(_, line)| line)).collect();
    let told = [true, false].map(Logged::PartnerCounts);
    assert_eq!(own, told.iter().collect::<Vec<_>>());
    assert!(!story.log().write().contains("8765"));
}

#[test]
fn given_a_wipe_nothing_of_the_partner_is_left_and_the_sum_is_as_before() {
    let mut story = with_sum();
    let alone = story.journey.can_finance();
    fetched(&mut story);
    fetched_duties(&mut story);
    say(&mut story, Command::Join);
    say(&mut story, Command::Wipe);
    assert_eq!(story.journey.can_finance(), alone);
    assert!(story.journey.partner.vault.is_empty() && !story.journey.partner.joins);
    let file = story.log().write();
    assert!(!file.contains("264100") && !file.contains("8765"), "{file}");
}

#[test]
fn what_would_change_the_amount_that_is_signed_is_reckoned_from_that_amount() {
    let mut story = with_sum();
    let sum = issued(&mut story, NOW);
    let found = story.journey.what_would_change_proven_loan();
    assert!(!found.is_empty());
    for one in &found {
        assert_eq!(sum + one.difference, one.total);
        // A partner of whom nobody said anything is not signed for.
        assert!(!matches!(one.lever, crate::domain::Lever::Partner(_)));
    }
}

fn own(story: &mut Story, command: super::super::Command, at: Moment) -> Vec<SideEffect> {
    let said = story.dispatch(JourneyCommand::Vault(command), at);
    said.unwrap()
}

/// The participant's own wages, and a Financieel-ID with the amount of the moment in it.
fn issued(story: &mut Story, at: Moment) -> Cents {
    use crate::journey::vault::Command as Own;
    if story.journey.vault.income().is_none() {
        let question = Question {
            source: Source::EmployeeInsurance,
            fields: vec![Field::Wages],
        };
        let sign_in = SignIn::Demo;
        own(story, Own::Consent { question, sign_in }, at);
        let asked = own(story, Own::Import(Source::EmployeeInsurance), at);
        let [SideEffect::Fetch { request, .. }] = asked.as_slice() else {
            panic!("{asked:?}")
        };
        let record = Record {
            source: Source::EmployeeInsurance,
            on: iso_date::read("2026-11-01").unwrap(),
            data: vec![Datum::Wages {
                gross_month: Cents(301_700),
                holiday_pay: Cents(289_632),
                thirteenth_month: Cents::ZERO,
            }],
        };
        own(story, Own::Arrived(*request, record), at);
    }
    let can_finance = story.journey.proven_loan();
    let asked = own(story, Own::Issue { can_finance }, at);
    let [SideEffect::Issue { request, .. }] = asked.as_slice() else {
        panic!("{asked:?}")
    };
    let sum = can_finance.unwrap();
    own(story, Own::Issued(*request, format!("sum {}", sum.0)), at);
    sum
}

fn show(receiver: Receiver) -> super::super::Command {
    use crate::journey::vault::sharing::{self, Item, Sentence};
    let items = vec![Item::Sentence(Sentence::CanFinance)];
    super::super::Command::Sharing(sharing::Command::Show(receiver, items))
}

fn shown(story: &mut Story, receiver: Receiver, sum: Cents) {
    use crate::journey::vault::Claim;
    use crate::journey::vault::sharing::{self, Reception};
    let began = own(story, show(receiver), NOW);
    let [SideEffect::Share { handover, .. }] = began.as_slice() else {
        panic!("{began:?}")
    };
    let found = Reception::Accepted(vec![Claim::CanFinance(sum)]);
    let checked = sharing::Command::Checked(handover.request, found);
    own(story, super::super::Command::Sharing(checked), NOW);
}

#[test]
fn given_a_joint_amount_that_was_shown_when_the_partner_leaves_nobody_reads_it_any_more() {
    use crate::journey::Refusal as Why;
    use crate::journey::vault::{Refusal as OwnRefusal, Taker, Verdict};
    let (mut story, later) = (with_sum(), NOW.after_seconds(60));
    fetched(&mut story);
    say(&mut story, Command::Join);
    let sum = issued(&mut story, NOW);
    for receiver in [Receiver::Woontinder, Receiver::Seller] {
        shown(&mut story, receiver, sum);
        let heard = (story.journey.partner.vault.log.iter())
            .any(|(_, line)| matches!(line, Logged::JointShown(to, _) if *to == receiver));
        assert!(heard, "{receiver:?}");
    }
    assert_eq!(story.journey.vault.withdrawals(), []);
    let leave = JourneyCommand::Partner(Command::Leave);
    story.dispatch(leave, later).unwrap();
    for receiver in [Receiver::Woontinder, Receiver::Seller] {
        let view = story.journey.vault.view_of(receiver, later);
        assert_eq!(view.grants, [], "{receiver:?}");
    }
    let vault = &story.journey.vault;
    assert_eq!(vault.verdict, Some(Verdict::Withdrawn));
    assert_eq!(vault.taken_back_by(), Some(Taker::Partner));
    // The file that was downloaded stands on the list of what was taken back.
    let withdrawn = [Withdrawal::JointSum(NOW)];
    assert_eq!(vault.withdrawals(), withdrawn);
    let refused = story.dispatch(JourneyCommand::Vault(show(Receiver::Seller)), later);
    assert_eq!(refused, Err(Why::Vault(OwnRefusal::NoFinancialId)));
    let file = story.log().write();
    assert!(!file.contains(&sum.0.to_string()), "{file}");
    let log = crate::journey::log::Log::read(&file).unwrap();
    assert_eq!(Story::replay(log), story);
    // Made anew it says what the participant can alone, and that stays when the partner withdraws.
    let alone = issued(&mut story, later.after_seconds(60));
    assert!(alone < sum);
    let wages = Command::Withdraw(Source::EmployeeInsurance);
    let end = later.after_seconds(120);
    let said = story.dispatch(JourneyCommand::Partner(wages), end);
    said.unwrap();
    assert_eq!(story.journey.vault.says_can_finance(), Some(alone));
    assert_eq!(story.journey.vault.withdrawals(), withdrawn);
}

#[test]
fn given_a_joint_amount_when_the_partner_withdraws_or_wipes_the_file_is_taken_back() {
    let ends = [
        Command::Withdraw(Source::EmployeeInsurance),
        Command::Withdraw(Source::StudentLoans),
        Command::Wipe,
    ];
    for end in ends {
        let mut story = with_sum();
        fetched(&mut story);
        fetched_duties(&mut story);
        say(&mut story, Command::Join);
        issued(&mut story, NOW);
        let said = story.dispatch(JourneyCommand::Partner(end.clone()), NOW);
        said.unwrap();
        let withdrawn = story.journey.vault.withdrawals();
        assert_eq!(withdrawn, [Withdrawal::JointSum(NOW)], "{end:?}");
        let log = crate::journey::log::Log::read(&story.log().write()).unwrap();
        assert_eq!(Story::replay(log), story, "{end:?}");
    }
}

#[test]
fn given_a_save_file_in_which_a_joint_amount_was_shown_after_leaving_it_fades_all_the_same() {
    use crate::journey::vault::sharing::{self, Handover, Reception, items_of};
    use crate::journey::vault::{Claim, Event as OwnEvent};
    let mut story = with_sum();
    fetched(&mut story);
    say(&mut story, Command::Join);
    let sum = issued(&mut story, NOW);
    let claims = vec![Claim::CanFinance(sum)];
    let handover = Handover {
        request: crate::journey::RequestId(9),
        receiver: Receiver::Seller,
        purpose: Receiver::Seller.ask().purpose,
        items: items_of(&claims),
        at: NOW,
        until: NOW.after_seconds(1_000),
    };
    let mut log = story.log().clone();
    let shown = sharing::Event::Checked(handover, Reception::Accepted(claims));
    for event in [
        JourneyEvent::Partner(Event::Left),
        JourneyEvent::Vault(OwnEvent::Sharing(shown)),
    ] {
        log.events
            .push(crate::journey::log::Recorded { at: NOW, event });
    }
    let mut story = Story::replay(log);
    assert!(story.log().write().contains(&sum.0.to_string()));
    say(&mut story, Command::Withdraw(Source::EmployeeInsurance));
    let file = story.log().write();
    assert!(!file.contains(&sum.0.to_string()), "{file}");
}

#[test]
fn given_a_partner_whose_debts_were_never_asked_the_joint_amount_and_the_log_say_so() {
    let mut story = with_sum();
    fetched(&mut story);
    say(&mut story, Command::Join);
    let (credits, students) = (Source::CreditRegistry, Source::StudentLoans);
    let log = &story.journey.partner.vault.log;
    let joined = Logged::Joined(vec![credits, students]);
    assert_eq!(log.last().map(|(_, line)| line), Some(&joined));
    let amount = Cents::from_euros(280_869);
    let mut claim = super::super::Claim::CanFinance(amount);
    claim.names_gap(&story.journey.partner.vault.unasked());
    let stated = super::super::Claim::CanFinanceStated {
        amount,
        unasked: Vec::new(),
        partner_unasked: vec![credits, students],
    };
    assert_eq!(claim, stated);
    fetched_duties(&mut story);
    let mut claim = super::super::Claim::CanFinance(amount);
    claim.names_gap(&story.journey.partner.vault.unasked());
    assert_eq!(claim, super::super::Claim::CanFinance(amount));
}
