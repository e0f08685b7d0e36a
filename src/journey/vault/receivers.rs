//! What each receiver was given whole before sentences were shared; what it may look at now is told by
//! [`sharing`](super::sharing).

use time::Date;

use super::sharing::{Item, Sentence};
use super::{Logged, Receiver, Vault, Verdict};
use crate::domain::moment::Moment;
use crate::domain::record::Field;

/// Fields that a receiver holds with their values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// When they were shared last.
    pub since: Moment,
    /// Which, each once.
    pub fields: Vec<Field>,
}

/// What a receiver read and was not asked to erase since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HasRead {
    /// When it read something last.
    pub last: Moment,
    /// Which, each once; the values are not told.
    pub items: Vec<Item>,
}

/// What a law makes a receiver keep, whatever the participant withdraws or wipes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Who keeps it.
    pub by: Receiver,
    /// Which, each once; empty when a wipe took out of the log what it was.
    pub items: Vec<Item>,
    /// For how many years after the end of the matter it was shown for.
    pub years: u8,
    /// Until which day at least: so long after it was shown last.
    pub until: Date,
}

impl Vault {
    /// What a law makes a receiver keep of what it was ever shown; `None` when there is no such law, it
    /// was shown nothing, or the time is over.
    pub fn kept_by_law(&self, receiver: Receiver, now: Moment) -> Option<Kept> {
        let years = self.keeps_by_law(receiver)?;
        let (mut items, mut last) = (Vec::new(), None);
        for (at, line) in &self.log {
            match line {
                Logged::Presented(to, _, shown, _) if *to == receiver => items.extend(shown),
                Logged::Wiped(kept) if kept.contains(&receiver) => items.clear(),
                _ => continue,
            }
            last = Some(*at);
        }
        items.sort_unstable();
        items.dedup();
        let until = years_later(last?.date(), years)?;
        (now.date() < until).then_some(Kept {
            by: receiver,
            items,
            years,
            until,
        })
    }

    /// What a receiver read since it was last asked to erase; `None` when that was nothing. What has been
    /// read stays read when its time is over or it is withdrawn, so that it can be asked to erase it still.
    pub fn has_read(&self, receiver: Receiver) -> Option<HasRead> {
        let (mut items, mut last) = (Vec::new(), None);
        for (at, line) in &self.log {
            match line {
                Logged::Presented(to, _, shown, _) if *to == receiver => items.extend(shown),
                Logged::Shown(
                    Verdict::Valid {
                        can_finance: Some(_),
                        ..
                    },
                    _,
                )
                | Logged::ShownBefore
                    if receiver == Receiver::Woontinder =>
                {
                    items.push(Item::Sentence(Sentence::CanFinance));
                }
                Logged::Erased(by) if *by == receiver => {
                    items.clear();
                    last = None;
                    continue;
                }
                _ => continue,
            }
            last = Some(*at);
        }
        items.sort_unstable();
        items.dedup();
        last.map(|last| HasRead { last, items })
    }

    /// What a receiver holds since the participant last had it erased; `None` when it holds nothing.
    pub fn held_by(&self, receiver: Receiver) -> Option<Held> {
        let erased = self
            .log
            .iter()
            .rposition(|(_, line)| *line == Logged::Erased(receiver));
        let since = self
            .log
            .get(erased.map_or(0, |position| position + 1)..)
            .unwrap_or_default();
        since
            .iter()
            .fold(None, |held: Option<Held>, (at, line)| match line {
                Logged::Shared(shared_with, more) if *shared_with == receiver => {
                    let mut fields = held.map_or_else(Vec::new, |held| held.fields);
                    for field in more {
                        if !fields.contains(field) {
                            fields.push(*field);
                        }
                    }
                    Some(Held { since: *at, fields })
                }
                _ => held,
            })
    }
}

/// The same day so many years later; of 29 February the day after it, where that year has none.
fn years_later(day: Date, years: u8) -> Option<Date> {
    let year = day.year().checked_add(i32::from(years))?;
    let same = day.replace_year(year).ok();
    same.or_else(|| day.next_day()?.replace_year(year).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cents;
    use crate::journey::vault::sharing::{self, items_of};
    use crate::journey::vault::{Claim, Command, Event, Refusal};

    const NOW: Moment = Moment(1_000);

    fn told(events: &[Event]) -> Vault {
        events
            .iter()
            .fold(Vault::default(), |vault, event| vault.evolve(event, NOW))
    }

    fn read() -> Event {
        Event::Verified(Verdict::valid(Some(Cents(15_661_200))))
    }

    fn seen(vault: &Vault) -> Vec<Claim> {
        let view = vault.view_of(Receiver::Woontinder, NOW);
        view.grants.into_iter().flat_map(|one| one.claims).collect()
    }

    #[test]
    fn given_a_file_that_holds_woontinder_keeps_one_sentence_of_it_for_thirty_days() {
        let vault = told(&[read()]);
        assert_eq!(seen(&vault), [Claim::CanFinance(Cents(15_661_200))]);
        assert_eq!(vault.held_by(Receiver::Woontinder), None);
        assert_eq!(seen(&told(&[Event::Verified(Verdict::Changed)])), []);
        let last = NOW.after_seconds(30 * 24 * 3600);
        let mut later = vault;
        later.let_pass(last.after_seconds(-1));
        assert!(later.is_known_to_search());
        later.let_pass(last);
        assert!(!later.is_known_to_search());
    }

    #[test]
    fn given_a_file_that_ends_sooner_woontinder_keeps_the_sentence_no_longer() {
        let end = NOW.after_seconds(5 * 24 * 3600);
        let can_finance = Some(Cents(15_661_200));
        let valid = |until| {
            Event::Verified(Verdict::Valid {
                can_finance,
                until: Some(until),
            })
        };
        let mut vault = told(&[valid(end)]);
        assert!(matches!(vault.log.last(), Some((_, Logged::Shown(_, until))) if *until == end));
        vault.let_pass(end.after_seconds(-1));
        assert!(vault.is_known_to_search());
        vault.let_pass(end);
        assert!(!vault.is_known_to_search());
        assert_eq!(vault.view_of(Receiver::Woontinder, end).grants, []);
        let thirty = NOW.after_seconds(30 * 24 * 3600);
        let vault = told(&[valid(thirty.after_seconds(1))]);
        let view = vault.view_of(Receiver::Woontinder, NOW);
        assert_eq!(view.lasts_until(), Some(thirty));
    }

    #[test]
    fn given_a_stop_or_a_false_file_the_search_knows_nothing_any_more() {
        let stopped = sharing::Event::Stopped(Receiver::Woontinder);
        for end in [
            Event::Sharing(stopped),
            Event::Verified(Verdict::Changed),
            Event::Erased(Receiver::Woontinder),
        ] {
            let vault = told(&[read(), end.clone()]);
            assert_eq!(seen(&vault), [], "{end:?}");
            assert!(!vault.is_known_to_search(), "{end:?}");
        }
    }

    #[test]
    fn given_a_sentence_shown_to_woontinder_it_is_known_there_until_it_is_forgotten() {
        let claims = vec![Claim::CanFinance(Cents(15_661_200))];
        let handover = sharing::Handover {
            request: crate::journey::RequestId(1),
            receiver: Receiver::Woontinder,
            purpose: sharing::Purpose::Search,
            items: items_of(&claims),
            at: NOW,
            until: NOW.after_seconds(1_000),
        };
        let checked = sharing::Reception::Accepted(claims.clone());
        let checked = sharing::Event::Checked(handover.clone(), checked);
        let vault = told(&[Event::Sharing(checked)]);
        assert_eq!(seen(&vault), claims);
        let can_finance = Some(Cents(15_661_200));
        assert_eq!(vault.verdict, Some(Verdict::valid(can_finance)));
        let faded = sharing::Event::Faded {
            handover,
            claims: Vec::new(),
            forgotten: vec![Item::Sentence(Sentence::CanFinance)],
            proven: true,
        };
        let vault = told(&[Event::Sharing(faded)]);
        assert_eq!(vault.verdict, Some(Verdict::Withdrawn));
    }

    #[test]
    fn given_two_times_sharing_the_lender_holds_every_field_once() {
        let first = Event::Shared(Receiver::Lender, vec![Field::Wages]);
        let second = Event::Shared(Receiver::Lender, vec![Field::Wages, Field::Credits]);
        let held = Held {
            since: NOW,
            fields: vec![Field::Wages, Field::Credits],
        };
        assert_eq!(told(&[first, second]).held_by(Receiver::Lender), Some(held));
    }

    #[test]
    fn given_erasure_the_receiver_holds_nothing_and_cannot_be_asked_again() {
        let vault = told(&[read(), Event::Erased(Receiver::Woontinder)]);
        assert!(!vault.is_known_to_search());
        let again = vault.decide(None, Command::AskErasure(Receiver::Woontinder), NOW);
        assert_eq!(again, Err(Refusal::NothingHeld(Receiver::Woontinder)));
        let first = told(&[read()]).decide(None, Command::AskErasure(Receiver::Woontinder), NOW);
        assert!(first.is_ok());
    }
}
