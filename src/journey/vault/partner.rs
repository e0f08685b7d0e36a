//! The partner's own vault: the same machine, another person. What is in it joins the joint sum only
//! with the partner's own consent, and leaves it when the partner wants.

use serde::{Deserialize, Serialize};

use super::{Question, SignIn, SourceFault, Vault};
use crate::domain::moment::Moment;
use crate::domain::persona::PersonaId;
use crate::domain::record::{Datum, Field, Record, Source};
use crate::domain::{Income, Source as AmountSource, explain::SourceName};
use crate::journey::{Decision, Event as JourneyEvent, RequestId, SideEffect};

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// The partner lets a source give these fields, and asks for them.
    Fetch(Question),
    /// A source answered.
    Arrived(RequestId, Record),
    /// A source did not answer.
    Failed(RequestId, SourceFault),
    /// The partner takes consent back: the data is forgotten at once.
    Withdraw(Source),
    /// Ik doe mee: the partner's income counts in the joint sum.
    Join,
    /// Ik stap eruit.
    Leave,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// In the partner's vault.
    Vault(super::Event),
    /// The partner's income counts.
    Joined,
    /// It does not count any more.
    Left,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There are no wages in the partner's vault that could count.
    NoWages,
    /// The partner does not take part.
    NotJoined,
    /// The rules of a vault.
    Vault(super::Refusal),
}

/// The partner's part of the story.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Partnering {
    /// The partner's own vault.
    pub vault: Vault,
    /// Whether the income counts in the joint sum.
    pub joins: bool,
}

impl Partnering {
    /// Decides.
    ///
    /// # Errors
    /// A [`Refusal`].
    pub fn decide(
        &self,
        persona: Option<&PersonaId>,
        command: Command,
        now: Moment,
    ) -> Result<Decision, Refusal> {
        let in_vault = |vault: &Vault, command| {
            let decision = vault.decide(persona, command, now);
            decision.map(of_partner).map_err(Refusal::Vault)
        };
        match command {
            Command::Fetch(question) => {
                let source = question.source;
                let sign_in = SignIn::Demo;
                let consent = super::Command::Consent { question, sign_in };
                let mut decision = in_vault(&self.vault, consent)?;
                let allowed =
                    decision
                        .events
                        .iter()
                        .fold(self.clone(), |partner, event| match event {
                            JourneyEvent::Partner(event) => partner.evolve(event, now),
                            _ => partner,
                        });
                let asked = in_vault(&allowed.vault, super::Command::Import(source))?;
                decision.events.extend(asked.events);
                decision.side_effects.extend(asked.side_effects);
                Ok(decision)
            }
            Command::Arrived(request, record) => {
                in_vault(&self.vault, super::Command::Arrived(request, record))
            }
            Command::Failed(request, fault) => {
                in_vault(&self.vault, super::Command::Failed(request, fault))
            }
            Command::Withdraw(source) => in_vault(&self.vault, super::Command::Withdraw(source)),
            Command::Join if self.wages().is_none() => Err(Refusal::NoWages),
            Command::Join => Ok(happened(Event::Joined)),
            Command::Leave if !self.joins => Err(Refusal::NotJoined),
            Command::Leave => Ok(happened(Event::Left)),
        }
    }

    /// Remembers.
    pub fn evolve(mut self, event: &Event, at: Moment) -> Self {
        match event {
            Event::Vault(event) => self.vault = self.vault.evolve(event, at),
            Event::Joined => self.joins = true,
            Event::Left => self.joins = false,
        }
        // Without wages there is nothing that could count.
        self.joins &= self.wages().is_some();
        self
    }

    fn wages(&self) -> Option<&Record> {
        let record = self.vault.record(Source::EmployeeInsurance)?;
        record.datum(Field::Wages).map(|_| record)
    }

    /// The income that counts in the joint sum: only while the partner takes part.
    pub fn income(&self) -> Option<Income> {
        let record = self.wages().filter(|_| self.joins)?;
        let Datum::Wages {
            gross_month,
            holiday_pay,
            thirteenth_month,
        } = record.datum(Field::Wages)?
        else {
            return None;
        };
        Some(Income::Known {
            gross_month: *gross_month,
            holiday_pay: *holiday_pay,
            thirteenth_month: *thirteenth_month,
            source: AmountSource::Fetched {
                from: SourceName::EmployeeInsurance,
                on: record.on,
            },
        })
    }
}

fn happened(event: Event) -> Decision {
    Decision::event(JourneyEvent::Partner(event))
}

/// The same decision, about the partner.
fn of_partner(decision: Decision) -> Decision {
    let event = |event| match event {
        JourneyEvent::Vault(event) => JourneyEvent::Partner(Event::Vault(event)),
        other => other,
    };
    let effect = |effect| match effect {
        SideEffect::Fetch {
            request,
            persona,
            question,
            behaviour,
            ..
        } => SideEffect::Fetch {
            request,
            persona,
            question,
            behaviour,
            partner: true,
        },
        other => other,
    };
    Decision {
        events: decision.events.into_iter().map(event).collect(),
        side_effects: decision.side_effects.into_iter().map(effect).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Cents, iso_date};
    use crate::journey::budget::{self, Details, Form};
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
        assert_eq!(story.journey.can_finance_alone(), alone);
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
}
