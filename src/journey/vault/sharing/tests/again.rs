//! Stories of what ends a part of a showing, and of what stays read.

use super::*;

fn refuse_part(vault: Vault) -> Vault {
    let refuse = VaultCommand::Sharing(Command::RefusePart(Receiver::Agent));
    say(vault, refuse, NOW).0
}

fn agent_with_wages() -> Vault {
    let all = filled().showable(Receiver::Agent);
    assert!(all.contains(&Item::Field(Field::Wages)));
    shown(filled(), Receiver::Agent, all)
}

fn seen(vault: &Vault, receiver: Receiver) -> Vec<Item> {
    let view = vault.view_of(receiver, NOW);
    let claims = view.grants.iter().flat_map(|grant| items_of(&grant.claims));
    claims.collect()
}

#[test]
fn given_a_part_that_is_shown_a_refusal_of_it_ends_that_and_the_log_tells_it_was_read() {
    let vault = refuse_part(agent_with_wages());
    let wages = Item::Field(Field::Wages);
    assert!(!seen(&vault, Receiver::Agent).contains(&wages));
    assert!(!seen(&vault, Receiver::Agent).is_empty(), "the rest stays");
    let told = Logged::PartEnded(Receiver::Agent, vec![wages]);
    assert_eq!(vault.log.last(), Some(&(NOW, told)));
    assert_eq!(vault.sharing.refused, [Receiver::Agent]);
    // Nothing of it was read: that is told otherwise.
    let vault = refuse_part(shown(filled(), Receiver::Agent, needed(Receiver::Agent)));
    let told = Logged::PartRefused(Receiver::Agent, vec![wages]);
    assert_eq!(vault.log.last(), Some(&(NOW, told)));
}

#[test]
fn given_a_part_that_is_on_its_way_a_refusal_of_it_comes_first() {
    let all = filled().showable(Receiver::Agent);
    let show = VaultCommand::Sharing(Command::Show(Receiver::Agent, all.clone()));
    let (vault, _) = say(filled(), show, NOW);
    let request = vault.sharing.open.as_ref().unwrap().request;
    let vault = refuse_part(vault);
    let late = Command::Checked(request, Reception::Accepted(claims(&all)));
    assert_eq!(refusal(&vault, late), Refusal::Stale);
}

#[test]
fn given_the_same_shown_again_the_receiver_reads_only_the_new() {
    let seller = Receiver::Seller;
    let items = needed(seller);
    let sum = vec![Item::Sentence(Sentence::CanFinance)];
    let vault = shown(shown(filled(), seller, items.clone()), seller, items);
    assert_eq!(vault.view_of(seller, NOW).grants.len(), 1);
    // Another amount takes the place of the one before, and nothing else.
    let show = VaultCommand::Sharing(Command::Show(seller, sum));
    let (vault, effects) = say(vault, show, NOW);
    let [SideEffect::Share { handover, .. }] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    let joint = Claim::CanFinance(Cents(40_000_000));
    let checked = Command::Checked(handover.request, Reception::Accepted(vec![joint.clone()]));
    let (vault, _) = say(vault, VaultCommand::Sharing(checked), NOW);
    let view = vault.view_of(seller, NOW);
    let sums = view.grants.iter().flat_map(|grant| &grant.claims);
    let sums: Vec<_> = sums.filter(|claim| claim.can_finance().is_some()).collect();
    assert_eq!(sums, [&joint]);
    assert!(seen(&vault, seller).contains(&Item::Sentence(Sentence::NoArrears)));
    // What was forgotten of the new one does not let the old one be read again.
    let faded = Event::Faded {
        handover: handover.clone(),
        claims: Vec::new(),
        forgotten: handover.items.clone(),
        proven: true,
    };
    let before = shown(filled(), seller, needed(seller));
    let replayed = before.evolve(&VaultEvent::Sharing(faded), NOW);
    let items = seen(&replayed, seller);
    assert!(
        !items.contains(&Item::Sentence(Sentence::CanFinance)),
        "{items:?}"
    );
}

#[test]
fn given_the_same_data_in_another_order_it_says_the_same() {
    let mut record = records().remove(0);
    let said = Claim::Record(record.clone());
    record.data.reverse();
    let read = Claim::Record(record.clone());
    assert!(said != read && said.says_the_same(&read));
    record.data.pop();
    assert!(!said.says_the_same(&Claim::Record(record)));
    assert!(!Claim::PermanentJob.says_the_same(&Claim::NoArrears));
}

#[test]
fn given_a_stop_what_was_read_can_still_be_erased_until_it_was() {
    let seller = Receiver::Seller;
    let vault = shown(filled(), seller, needed(seller));
    let stop = VaultCommand::Sharing(Command::Stop(seller));
    let (vault, _) = say(vault, stop, NOW);
    let mut items = needed(seller);
    items.sort_unstable();
    let read = vault.has_read(seller).map(|read| (read.last, read.items));
    assert_eq!(read, Some((NOW, items)));
    let ask = VaultCommand::AskErasure(seller);
    let (vault, _) = say(vault, ask.clone(), NOW);
    assert!(matches!(
        vault.log.last(),
        Some((_, Logged::Erased(Receiver::Seller)))
    ));
    assert_eq!(vault.has_read(seller), None);
    let again = vault.decide(None, ask, NOW);
    assert_eq!(again, Err(Refusal::NothingHeld(seller)));
}

#[test]
fn given_signatures_that_come_late_the_log_tells_the_financial_id_where_it_was_asked_for() {
    let issue = VaultCommand::Issue { can_finance: None };
    let (vault, _) = say(filled(), issue, NOW);
    let day = NOW.after_seconds(DAY);
    let stop = VaultEvent::Declined(Source::Bank);
    let vault = vault.evolve(&stop, day);
    let issued = VaultCommand::Issued(vault.issuing.unwrap(), "signed".to_owned());
    let (vault, _) = say(vault, issued, day.after_seconds(DAY));
    let stamps: Vec<_> = vault.log.iter().map(|(at, _)| *at).collect();
    assert!(stamps.is_sorted(), "{stamps:?}");
    assert_eq!(
        vault.log.last(),
        Some(&(day, Logged::Declined(Source::Bank)))
    );
    assert!(!vault.is_outdated());
}
