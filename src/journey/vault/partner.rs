//! The partner's own vault: the same machine, another person. What is in it joins the joint sum only
//! with the partner's own consent, and leaves it when the partner wants.

use serde::{Deserialize, Serialize};

use super::{Logged, Question, SignIn, SourceFault, Vault};
use crate::domain::moment::Moment;
use crate::domain::persona::PersonaId;
use crate::domain::record::{Datum, Field, Record, Source};
use crate::domain::{
    Cents, Income, Obligations, Source as AmountSource, Sourced, explain::SourceName,
};
use crate::journey::{Decision, Event as JourneyEvent, RequestId, SideEffect};

/// The sources that the joint sum can use: income, credits and student loan.
pub const SOURCES: [Source; 3] = [
    Source::EmployeeInsurance,
    Source::CreditRegistry,
    Source::StudentLoans,
];

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
    /// Wis mijn kluis.
    Wipe,
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
            Command::Wipe => in_vault(&self.vault, super::Command::Wipe),
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
            Event::Joined => self.takes_part(true, at),
            Event::Left => self.takes_part(false, at),
        }
        // Without wages there is nothing that could count.
        self.joins &= self.wages().is_some();
        self
    }

    fn takes_part(&mut self, joins: bool, at: Moment) {
        self.joins = joins;
        let line = if joins { Logged::Joined } else { Logged::Left };
        self.vault.log.push((at, line));
    }

    /// Adds what the partner owes by BKR and DUO to what both pay: only while the partner takes part.
    pub fn count_duties(&self, duties: &mut Obligations) {
        if !self.joins {
            return;
        }
        let from = |source, name| {
            let record = self.vault.record(source)?;
            let on = record.on;
            Some((record, AmountSource::Fetched { from: name, on }))
        };
        if let Some((record, source)) = from(Source::CreditRegistry, SourceName::CreditRegistry)
            && let Some(Datum::Credits(credits)) = record.datum(Field::Credits)
        {
            for credit in credits {
                match credit.revolving {
                    true => add(&mut duties.credit_limit, credit.amount, source),
                    false => add(&mut duties.personal_loan, credit.monthly, source),
                }
            }
        }
        if let Some((record, source)) = from(Source::StudentLoans, SourceName::StudentLoans)
            && let Some(Datum::StudentPayment(payment)) = record.datum(Field::StudentPayment)
        {
            add(&mut duties.student_loan, *payment, source);
        }
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

/// Adds the partner's part; who says so is named as long as the amount was nobody else's.
fn add(to: &mut Sourced<Cents>, amount: Cents, source: AmountSource) {
    if to.value == Cents::ZERO {
        to.source = source;
    }
    to.value += amount;
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
    use crate::domain::iso_date;
    use crate::domain::record::Credit;
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
        assert_eq!(story.journey.can_finance_alone(), alone);
        let duties = story.journey.budget_input().unwrap().obligations;
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
    fn everything_the_partner_did_stands_in_the_partners_own_log_and_nowhere_else() {
        let mut story = with_sum();
        fetched(&mut story);
        fetched_duties(&mut story);
        say(&mut story, Command::Join);
        say(&mut story, Command::Leave);
        say(&mut story, Command::Withdraw(Source::StudentLoans));
        let log = &story.journey.partner.vault.log;
        let lines: Vec<_> = log.iter().rev().take(3).map(|(_, line)| line).collect();
        let withdrawn = Logged::Withdrawn(Source::StudentLoans);
        assert_eq!(lines, [&withdrawn, &Logged::Left, &Logged::Joined]);
        assert_eq!(log.len(), 9);
        assert!(story.journey.vault.log.is_empty());
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
}
