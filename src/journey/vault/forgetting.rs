//! What is forgotten leaves the save file too: a withdrawal takes the values out of the log of
//! events, a wipe takes out the events. The state that the log tells stays the same.

use super::{Event, Vault};
use crate::journey::Event as JourneyEvent;
use crate::journey::log::Recorded;
use crate::journey::mortgage;
use crate::journey::vault::partner;

/// Takes out of the log what an event made forgotten; called before the event itself is written.
pub fn forget(log: &mut Vec<Recorded>, event: &JourneyEvent) {
    match event {
        JourneyEvent::Vault(event) => forget_in(log, event, of_own_vault),
        JourneyEvent::Partner(partner::Event::Vault(event)) => {
            forget_in(log, event, of_partners_vault);
        }
        _ => {}
    }
}

/// Whether an event makes what a source said forgotten.
pub const fn forgets(event: &Event) -> bool {
    matches!(event, Event::Withdrawn(_) | Event::Wiped { .. })
}

/// How many events of the participant's own vault the log holds, and how many of them hold a value
/// that a source gave.
pub fn traces(log: &[Recorded]) -> (usize, usize) {
    let mut found = (0, 0);
    for recorded in log {
        if let JourneyEvent::Vault(event) = &recorded.event
            && !matches!(event, Event::Wiped { .. })
        {
            found.0 += 1;
            found.1 += usize::from(holds_values(event));
        }
    }
    found
}

fn holds_values(event: &Event) -> bool {
    match event {
        Event::Imported(_) | Event::Stated(_, Some(_)) => true,
        Event::Issued(text) => !text.is_empty(),
        Event::IssueListed(claims) => !claims.is_empty(),
        Event::Sharing(super::sharing::Event::Checked(..)) => true,
        _ => false,
    }
}

type Find = fn(&mut JourneyEvent) -> Option<&mut Event>;

fn of_own_vault(event: &mut JourneyEvent) -> Option<&mut Event> {
    match event {
        JourneyEvent::Vault(event) => Some(event),
        _ => None,
    }
}

fn of_partners_vault(event: &mut JourneyEvent) -> Option<&mut Event> {
    match event {
        JourneyEvent::Partner(partner::Event::Vault(event)) => Some(event),
        _ => None,
    }
}

fn forget_in(log: &mut Vec<Recorded>, event: &Event, find: Find) {
    for told in log.iter_mut().filter(|_| forgets(event)) {
        if let JourneyEvent::Mortgage(event) = &mut told.event {
            mortgage::forget_reasons(event);
        }
    }
    match event {
        Event::Withdrawn(source) => {
            for told in log
                .iter_mut()
                .filter_map(|recorded| find(&mut recorded.event))
            {
                match told {
                    Event::Imported(record) if record.source == *source => {
                        *told = Event::Forgotten(*source, record.data.len());
                    }
                    // A Financieel-ID shows every record, so it is forgotten whole.
                    Event::Issued(text) => text.clear(),
                    Event::IssueListed(claims) => claims.clear(),
                    _ => {}
                }
            }
        }
        Event::Wiped { .. } => log.retain_mut(|recorded| find(&mut recorded.event).is_none()),
        _ => {}
    }
}

impl Vault {
    /// Whether nothing at all is in it: no data, no consent, no statement, no Financieel-ID.
    pub fn is_empty(&self) -> bool {
        self.connections.is_empty()
            && self.statements.is_empty()
            && self.financial_id.is_none()
            && self.verdict.is_none()
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::moment::Moment;
    use crate::domain::record::{Datum, Field, Record, Source};
    use crate::domain::{Cents, iso_date};
    use crate::journey::log::Log;
    use crate::journey::vault::{Command, Question, SignIn};
    use crate::journey::{Command as JourneyCommand, SideEffect, Story};

    const NOW: Moment = Moment(1_000);
    const WAGE: i64 = 271_828;

    fn say(story: &mut Story, command: Command) -> Vec<SideEffect> {
        story.dispatch(JourneyCommand::Vault(command), NOW).unwrap()
    }

    fn filled() -> Story {
        let mut story = Story::new(7);
        let question = Question {
            source: Source::EmployeeInsurance,
            fields: vec![Field::Wages],
        };
        say(
            &mut story,
            Command::Consent {
                question,
                sign_in: SignIn::Demo,
            },
        );
        let asked = say(&mut story, Command::Import(Source::EmployeeInsurance));
        let [SideEffect::Fetch { request, .. }] = asked.as_slice() else {
            panic!("{asked:?}")
        };
        let wages = Datum::Wages {
            gross_month: Cents(WAGE),
            holiday_pay: Cents::ZERO,
            thirteenth_month: Cents::ZERO,
        };
        let record = Record {
            source: Source::EmployeeInsurance,
            on: iso_date::read("2026-11-01").unwrap(),
            data: vec![wages],
        };
        say(&mut story, Command::Arrived(*request, record));
        let signed = say(&mut story, Command::Issue { can_finance: None });
        let [SideEffect::Issue { request, .. }] = signed.as_slice() else {
            panic!("{signed:?}")
        };
        say(
            &mut story,
            Command::Issued(*request, format!("signed {WAGE}")),
        );
        story
    }

    fn is_told_by_its_file(story: &Story) {
        let log = Log::read(&story.log().write()).unwrap();
        assert_eq!(&Story::replay(log), story);
    }

    #[test]
    fn given_a_withdrawal_the_save_file_holds_the_wage_no_more() {
        let mut story = filled();
        assert!(story.log().write().contains(&WAGE.to_string()));
        say(&mut story, Command::Withdraw(Source::EmployeeInsurance));
        let file = story.log().write();
        assert!(!file.contains(&WAGE.to_string()), "{file}");
        is_told_by_its_file(&story);
        assert_eq!(super::traces(&story.log().events).1, 0);
    }

    #[test]
    fn given_a_wipe_nothing_of_the_vault_is_left_anywhere() {
        let mut story = filled();
        say(&mut story, Command::Wipe);
        assert!(story.journey.vault.is_empty());
        assert_eq!(super::traces(&story.log().events), (0, 0));
        let file = story.log().write();
        assert!(
            !file.contains(&WAGE.to_string()) && !file.contains("Wages"),
            "{file}"
        );
        is_told_by_its_file(&story);
    }

    #[test]
    fn given_a_wipe_a_late_answer_is_refused_and_a_new_question_gets_a_new_number() {
        let mut story = filled();
        let before = say(&mut story, Command::Import(Source::EmployeeInsurance));
        let [SideEffect::Fetch { request: old, .. }] = before.as_slice() else {
            panic!("{before:?}")
        };
        say(&mut story, Command::Wipe);
        let question = Question {
            source: Source::EmployeeInsurance,
            fields: vec![Field::Wages],
        };
        say(
            &mut story,
            Command::Consent {
                question,
                sign_in: SignIn::Demo,
            },
        );
        let after = say(&mut story, Command::Import(Source::EmployeeInsurance));
        let [SideEffect::Fetch { request: new, .. }] = after.as_slice() else {
            panic!("{after:?}")
        };
        assert_ne!(old, new);
    }
}
