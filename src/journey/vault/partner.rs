//! The partner's own vault: the same machine, another person. What is in it joins the joint sum only
//! with the partner's own consent, and leaves it when the partner wants.

use serde::{Deserialize, Serialize};

use super::contents::amount_in;
use super::{Logged, Question, Receiver, SignIn, SourceFault, Vault};
use crate::domain::moment::Moment;
use crate::domain::persona::PersonaId;
use crate::domain::record::{Field, Record, Source};
use crate::domain::{Income, Obligations};
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
    /// Ask a source again, by the consent that is there.
    Import(Source),
    /// Ask once more what was under way when the app closed.
    AskAgain(Source),
    /// Annuleren, while a source is being asked.
    Cancel(Source),
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
    /// The lenders may reckon with the partner's income, and see what sources gave of it.
    LetLender,
    /// They may not any more.
    KeepFromLender,
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
    /// The lenders may reckon with the partner's income.
    LenderLet,
    /// They may not any more.
    LenderKept,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There are no wages in the partner's vault that could count.
    NoWages,
    /// The partner does not take part.
    NotJoined,
    /// The partner did not let the lenders look.
    LenderNotLet,
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
    /// Said so and not taken back since; told by what was said alone, for the wages are forgotten.
    said_yes: bool,
    /// When sums with the income in them were signed since.
    signed: Vec<Moment>,
    /// Until when the lenders may reckon with the income, typed or fetched: the partner's own yes.
    lender_until: Option<Moment>,
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
            Command::Import(source) => in_vault(&self.vault, super::Command::Import(source)),
            Command::AskAgain(source) => in_vault(&self.vault, super::Command::AskAgain(source)),
            Command::Cancel(source) => in_vault(&self.vault, super::Command::Cancel(source)),
            Command::Withdraw(source) => in_vault(&self.vault, super::Command::Withdraw(source)),
            Command::Wipe => in_vault(&self.vault, super::Command::Wipe),
            Command::Join if self.vault.income().is_none() => Err(Refusal::NoWages),
            Command::Join => Ok(happened(Event::Joined)),
            Command::Leave if !self.joins => Err(Refusal::NotJoined),
            Command::Leave => Ok(happened(Event::Left)),
            Command::LetLender => Ok(happened(Event::LenderLet)),
            Command::KeepFromLender if !self.lets_lender() => Err(Refusal::LenderNotLet),
            Command::KeepFromLender => Ok(happened(Event::LenderKept)),
        }
    }

    /// Remembers.
    pub fn evolve(mut self, event: &Event, at: Moment) -> Self {
        self.says(event);
        match event {
            Event::Vault(event) => self.vault = self.vault.evolve(event, at),
            Event::Joined => self.takes_part(true, at),
            Event::Left => self.takes_part(false, at),
            Event::LenderLet | Event::LenderKept => {
                self.lets_or_keeps(*event == Event::LenderLet, at)
            }
        }
        // Without wages there is nothing that could count. Those whose consent is over count again once it
        // is given anew.
        self.joins &= self.vault.datum(Field::Wages).is_some();
        if !self.joins {
            // Who does not take part shows nobody anything.
            (Receiver::ALL.into_iter()).for_each(|receiver| self.shut_out(receiver));
        }
        self
    }

    /// A receiver that may not look at the participant's data any more has no use for the partner's.
    pub(in crate::journey) fn shut_out(&mut self, receiver: Receiver) {
        self.vault.sharing.forget(receiver);
    }

    /// When the sums were signed, with the partner's income in them, that this takes back: leaving takes
    /// them all, and so does withdrawing what such a sum was made with.
    pub(in crate::journey) fn sums_taken_back(&self, event: &Event) -> &[Moment] {
        match event {
            Event::Left | Event::Vault(super::Event::Withdrawn(_) | super::Event::Wiped { .. }) => {
                &self.signed
            }
            _ => &[],
        }
    }

    /// Learns what the participant did with a joint amount: the partner's own log tells who read it.
    pub(in crate::journey) fn hear(&mut self, event: &super::Event, at: Moment) {
        if let super::Event::IssueListed(claims) = event
            && self.said_yes
        {
            // Of one that was forgotten since nothing is left but that it was there.
            let is_joint = claims.is_empty() || amount_in(claims).is_some();
            self.signed.extend(is_joint.then_some(at));
        }
        if let Some((receiver, until)) = event.shows_sum(at)
            && !self.signed.is_empty()
        {
            let line = Logged::JointShown(receiver, until);
            self.vault.log.push((at, line));
        }
    }

    /// What is said of taking part, and what it does to the sums of before.
    fn says(&mut self, event: &Event) {
        if !self.sums_taken_back(event).is_empty() {
            self.signed.clear();
        }
        if matches!(
            event,
            Event::Left | Event::Vault(super::Event::Withdrawn(_) | super::Event::Wiped { .. })
        ) {
            self.lender_until = None;
        }
        match event {
            Event::Joined => self.said_yes = true,
            Event::Left
            | Event::Vault(
                super::Event::Withdrawn(Source::EmployeeInsurance) | super::Event::Wiped { .. },
            ) => self.said_yes = false,
            Event::Vault(_) | Event::LenderLet | Event::LenderKept => {}
        }
    }

    /// Whether the lenders may reckon with the partner's income, typed or fetched.
    pub const fn lets_lender(&self) -> bool {
        self.lender_until.is_some()
    }

    /// Until when they may; `None` when they may not.
    pub const fn lender_until(&self) -> Option<Moment> {
        self.lender_until
    }

    /// Whether something of it held until a moment that is over by now.
    pub(in crate::journey) fn is_behind(&self, now: Moment) -> bool {
        self.vault.is_behind(now) || self.lender_until.is_some_and(|until| until <= now)
    }

    /// Lets end what is over: consents, and the yes for the lenders.
    pub(in crate::journey) fn let_pass(&mut self, now: Moment) {
        self.vault.let_pass(now);
        self.lender_until = self.lender_until.filter(|until| now < *until);
    }

    fn lets_or_keeps(&mut self, may: bool, at: Moment) {
        let until = Receiver::Lender.ask().until(at);
        self.lender_until = may.then_some(until);
        let line = match may {
            true => Logged::LenderLet(until),
            false => {
                self.shut_out(Receiver::Lender);
                Logged::LenderKept
            }
        };
        self.vault.log.push((at, line));
    }

    /// The sources of what the partner owes that gave nothing by now. Told by the log: it still knows that
    /// something came where what it was is forgotten.
    fn gave_no_debts(&self) -> Vec<Source> {
        let gave = |source: &Source| {
            let lines = self.vault.log.iter().rev();
            let mut told = lines.filter_map(|(_, line)| match line {
                Logged::Imported(from, _) if from == source => Some(true),
                Logged::Withdrawn(from) if from == source => Some(false),
                _ => None,
            });
            told.next() == Some(true)
        };
        let debts = [Source::CreditRegistry, Source::StudentLoans].into_iter();
        debts.filter(|source| !gave(source)).collect()
    }

    fn takes_part(&mut self, joins: bool, at: Moment) {
        self.joins = joins;
        let line = match joins {
            true => Logged::Joined(self.gave_no_debts()),
            false => Logged::Left,
        };
        self.vault.log.push((at, line));
    }

    /// Until when an amount holds in which this partner counts: until the first end of the consents that it
    /// rests on. `None` while the partner does not count.
    pub(in crate::journey) fn sum_ends(&self) -> Option<Moment> {
        self.income()?;
        self.consents_end()
    }

    /// When the first consent of this partner ends for something that a source gave; `None` when none gave
    /// anything.
    pub fn consents_end(&self) -> Option<Moment> {
        let connections = self.vault.connections.values();
        let gave = connections.filter(|one| one.record().is_some());
        gave.map(|one| one.until).min()
    }

    /// What of this partner counts in the joint sum when the partner takes part, as far as it is there.
    pub fn counted_fields(&self) -> Vec<Field> {
        let counted = [Field::Wages, Field::Credits, Field::StudentPayment].into_iter();
        counted
            .filter(|field| self.vault.counted_datum(*field).is_some())
            .collect()
    }

    /// Puts what the partner owes by BKR and DUO beside what the participant pays: only while the partner's
    /// income counts.
    pub fn count_duties(&self, duties: &mut Obligations) {
        if self.income().is_none() {
            return;
        }
        if let Some(owed) = self.vault.credits() {
            duties.partner.credit_limit = owed.limits;
            duties.partner.personal_loan = owed.payments;
        }
        if let Some(payment) = self.vault.student_payment() {
            duties.partner.student_loan = payment;
        }
    }

    /// The income that counts in the joint sum: only while the partner takes part and every consent of the
    /// partner holds, for without the debts the income says too much.
    pub fn income(&self) -> Option<Income> {
        let counts = self.joins && self.vault.over().is_empty();
        self.vault.income().filter(|_| counts)
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
mod tests;
