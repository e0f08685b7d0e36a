//! Stories of what the lenders reckon with: a partner only by the partner's own yes, and nothing that is
//! not named.

use proptest::prelude::*;

use super::*;
use crate::domain::explain::Source as SaidBy;
use crate::journey::vault::partner::Command as PartnerCommand;

fn of_partner(story: &mut Story, command: PartnerCommand) {
    let now = Moment::on(today(), 11, 0);
    let command = JourneyCommand::Partner(command);
    story.dispatch(command, now).unwrap();
}

fn names_partner(story: &Story) -> bool {
    let named = reckoned(&story.journey, story.room(), &[]);
    named.iter().any(|leaf| is_of_partner(leaf.what))
}

fn test_income(story: &Story) -> Cents {
    let application = application(&story.journey, story.room()).unwrap();
    application.input.test_income().money()
}

#[test]
fn given_no_yes_of_the_partner_a_typed_income_counts_at_no_lender_and_is_named_nowhere() {
    let mut story = agreed();
    let together = test_income(&story);
    assert!(names_partner(&story));
    of_partner(&mut story, PartnerCommand::KeepFromLender);
    assert!(test_income(&story) < together);
    assert!(!names_partner(&story));
    let application = application(&story.journey, story.room()).unwrap();
    let allowance = application.input.maximum_loan().single_allowance;
    assert_eq!(allowance, Cents::ZERO, "who has a partner is not single");
    of_partner(&mut story, PartnerCommand::LetLender);
    assert_eq!(test_income(&story), together);
}

#[test]
fn given_a_yes_its_end_is_in_both_logs_and_it_is_over_by_the_clock() {
    let mut story = agreed();
    let now = Moment::on(today(), 11, 0);
    let fetch = JourneyCommand::Mortgage(Command::FetchData);
    story.dispatch(fetch, now).unwrap();
    let typed = |vault: &vault::Vault| {
        let mut lines = vault.log.iter().rev();
        lines.find_map(|(_, line)| match line {
            vault::Logged::Typed(Receiver::Lender, what) => Some(what.clone()),
            _ => None,
        })
    };
    let partners = typed(&story.journey.partner.vault).unwrap();
    assert!(partners.iter().all(|what| is_of_partner(*what)));
    assert!(typed(&story.journey.vault).is_some());
    let until = story.journey.partner.lender_until().unwrap();
    let skip = JourneyCommand::SkipTo(until);
    story.dispatch(skip, now).unwrap();
    assert!(!story.journey.partner.lets_lender());
    assert!(!names_partner(&story));
}

#[test]
fn given_a_yes_after_the_application_it_is_shown_again_before_anything_counts() {
    let mut story = agreed();
    of_partner(&mut story, PartnerCommand::KeepFromLender);
    let now = Moment::on(today(), 12, 0);
    let fetch = JourneyCommand::Mortgage(Command::FetchData);
    story.dispatch(fetch, now).unwrap();
    assert!(lenders_may_look(&story.journey, now));
    of_partner(&mut story, PartnerCommand::LetLender);
    assert!(!lenders_may_look(&story.journey, now));
}

#[test]
fn given_no_mortgage_the_lender_erases_and_given_one_a_law_makes_it_keep() {
    let mut story = agreed();
    assert_eq!(story.journey.vault.keeps_by_law(Receiver::Lender), None);
    choose(&mut story, Moment::on(today(), 11, 0)).unwrap();
    let journey = &story.journey;
    assert_eq!(journey.vault.keeps_by_law(Receiver::Lender), Some(5));
    let partners = &journey.partner.vault;
    assert_eq!(partners.keeps_by_law(Receiver::Lender), Some(5));
    assert_eq!(journey.vault.keeps_by_law(Receiver::Seller), None);
}

/// Every input of a tree that somebody said, without what the app assumes.
fn said(tree: &Explanation, all: &mut Vec<(Term, SaidBy)>) {
    if let Because::Input(source) = tree.because
        && source != SaidBy::Assumed
    {
        all.push((tree.what, source));
    }
    tree.from.iter().for_each(|part| said(part, all));
}

proptest! {
    #[test]
    fn what_is_named_is_what_the_trees_of_an_offer_are_made_with(
        net in 150_000_i64..600_000,
        partner in proptest::option::of(50_000_i64..400_000),
        amounts in any::<[u16; 5]>(),
        lets in any::<bool>(),
        own_money in proptest::option::of(0_i64..9_000_000),
    ) {
        let mut story = agreed();
        if !lets {
            of_partner(&mut story, PartnerCommand::KeepFromLender);
        }
        let mut form = form();
        form.net_month = Cents(net);
        form.partner = partner.map(|net_month| PartnerForm { net_month: Cents(net_month), under_35: true });
        let [savings, equity, lease, alimony, student] = amounts.map(|one| Cents::from_euros(i64::from(one)));
        (form.savings, form.equity) = (savings, equity);
        form.details.student_loan = student;
        form.details.further.lease = lease;
        form.details.further.alimony = alimony;
        story.journey.budget.form = Some(form);
        story.journey.mortgage.answers.own_money = own_money.map(Cents);
        let journey = &story.journey;
        let named = reckoned(journey, story.room(), &[]);
        let names: BTreeSet<_> = named.iter().map(|leaf| format!("{:?}", leaf.what)).collect();
        let mut used = Vec::new();
        let application = application(journey, story.room()).unwrap();
        for tree in [
            application.input.test_income(),
            application.input.maximum_loan().explanation,
            application.explained_loan(),
        ] {
            said(&tree, &mut used);
        }
        let used: BTreeSet<_> = used.into_iter().map(|(what, _)| format!("{what:?}")).collect();
        prop_assert_eq!(&names, &used);
        let counts = partner.is_some() && lets;
        prop_assert_eq!(named.iter().any(|leaf| is_of_partner(leaf.what)), counts);
        let typed = journey.typed_for_lenders();
        for what in typed.iter().flatten() {
            let name = format!("{what:?}");
            prop_assert!(names.contains(&name), "{} is logged and not named", name);
        }
    }
}
