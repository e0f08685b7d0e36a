//! What each receiver holds now: what it was shown since the participant last had it erased.

use super::{Logged, Receiver, Vault, Verdict};
use crate::domain::Cents;
use crate::domain::moment::Moment;
use crate::domain::record::Field;

/// What a receiver holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// A checked statement and nothing behind it: kan tot € X financieren, when that was in it.
    Statement {
        /// When it was shown last.
        since: Moment,
        /// The amount.
        can_finance: Option<Cents>,
    },
    /// A statement that holds no longer; what it said was forgotten here.
    Faded {
        /// When it was shown.
        since: Moment,
    },
    /// Fields with their values.
    Fields {
        /// When they were shared last.
        since: Moment,
        /// Which.
        fields: Vec<Field>,
    },
}

impl Vault {
    /// What a receiver holds; `None` when it holds nothing.
    pub fn held_by(&self, receiver: Receiver) -> Option<Held> {
        let erased = self
            .log
            .iter()
            .rposition(|(_, line)| *line == Logged::Erased(receiver));
        let since = self
            .log
            .get(erased.map_or(0, |position| position + 1)..)
            .unwrap_or_default();
        since.iter().fold(None, |held, (at, line)| match line {
            Logged::Shown(Verdict::Valid { can_finance }) if receiver == Receiver::Woontinder => {
                Some(Held::Statement {
                    since: *at,
                    can_finance: *can_finance,
                })
            }
            Logged::ShownBefore if receiver == Receiver::Woontinder => {
                Some(Held::Faded { since: *at })
            }
            Logged::Shared(shared_with, fields) if *shared_with == receiver => Some(Held::Fields {
                since: *at,
                fields: together(held, fields),
            }),
            _ => held,
        })
    }
}

fn together(held: Option<Held>, more: &[Field]) -> Vec<Field> {
    let mut fields = match held {
        Some(Held::Fields { fields, .. }) => fields,
        _ => Vec::new(),
    };
    for field in more {
        if !fields.contains(field) {
            fields.push(*field);
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::vault::{Command, Event, Refusal};

    const NOW: Moment = Moment(1_000);

    fn told(events: &[Event]) -> Vault {
        events
            .iter()
            .fold(Vault::default(), |vault, event| vault.evolve(event, NOW))
    }

    #[test]
    fn given_a_checked_credential_woontinder_holds_the_statement_alone() {
        let verdict = Verdict::Valid {
            can_finance: Some(Cents(15_661_200)),
        };
        let vault = told(&[Event::Verified(verdict)]);
        let held = Held::Statement {
            since: NOW,
            can_finance: Some(Cents(15_661_200)),
        };
        assert_eq!(vault.held_by(Receiver::Woontinder), Some(held));
        assert_eq!(vault.held_by(Receiver::Lender), None);
        assert_eq!(
            told(&[Event::Verified(Verdict::Changed)]).held_by(Receiver::Woontinder),
            None
        );
    }

    #[test]
    fn given_two_times_sharing_the_lender_holds_every_field_once() {
        let first = Event::Shared(Receiver::Lender, vec![Field::Wages]);
        let second = Event::Shared(Receiver::Lender, vec![Field::Wages, Field::Credits]);
        let held = Held::Fields {
            since: NOW,
            fields: vec![Field::Wages, Field::Credits],
        };
        assert_eq!(told(&[first, second]).held_by(Receiver::Lender), Some(held));
    }

    #[test]
    fn given_erasure_the_receiver_holds_nothing_and_cannot_be_asked_again() {
        let shown = Event::Verified(Verdict::Valid { can_finance: None });
        let vault = told(&[shown.clone(), Event::Erased(Receiver::Woontinder)]);
        assert_eq!(vault.held_by(Receiver::Woontinder), None);
        assert!(!vault.is_known_to_search());
        let again = vault.decide(None, Command::AskErasure(Receiver::Woontinder), NOW);
        assert_eq!(again, Err(Refusal::NothingHeld(Receiver::Woontinder)));
        assert!(
            told(&[shown])
                .decide(None, Command::AskErasure(Receiver::Woontinder), NOW)
                .is_ok()
        );
    }
}
