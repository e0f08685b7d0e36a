//! The state of the vault, and how commands change it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::logged::{Logged, logged};
use super::sharing::{self, Sharing};
use super::{
    Behaviour, CONSENT_SECONDS, Claim, Command, Ends, Event, Question, Receiver, Refusal, SignIn,
    SourceFault, Verdict,
};
use crate::domain::Cents;
use crate::domain::moment::Moment;
use crate::domain::persona::PersonaId;
use crate::domain::record::{Datum, Record, Source};
use crate::journey::budget::LARGEST_AMOUNT;
use crate::journey::{Decision, Event as JourneyEvent, RequestId, SideEffect};

/// Something that no source gives and that the participant states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OwnStatement {
    /// Alimentatieverklaring: alimony paid, a month.
    Alimony,
    /// Huidige hypotheek: what is still owed.
    CurrentMortgage,
    /// Real-time WOZ-waarde of the present home.
    Woz,
}

impl OwnStatement {
    /// All three, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::Alimony, Self::CurrentMortgage, Self::Woz];
}

/// A source for which consent was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Connection {
    /// What may be asked.
    pub question: Question,
    /// How one signed in.
    pub sign_in: SignIn,
    /// Until when the consent holds.
    pub until: Moment,
    /// How far it is.
    pub progress: Progress,
    /// What it gave before it was asked again: that counts until there is something newer.
    pub before: Option<Record>,
}

impl Connection {
    /// What the source gave, the newest.
    pub const fn record(&self) -> Option<&Record> {
        match &self.progress {
            Progress::Imported(record) => Some(record),
            _ => self.before.as_ref(),
        }
    }
}

/// How far a source is.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// Nothing was asked yet.
    Ready,
    /// It is being asked.
    Asking(RequestId),
    /// It answered.
    Imported(Record),
    /// It did not.
    Failed(SourceFault),
}

/// State of the third step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vault {
    /// Sources with consent.
    pub connections: BTreeMap<Source, Connection>,
    /// What the participant states.
    pub statements: BTreeMap<OwnStatement, Cents>,
    /// The text of the Financieel-ID, once it was made.
    pub financial_id: Option<String>,
    /// The Financieel-ID is being signed.
    pub issuing: Option<RequestId>,
    /// A file is being checked.
    pub verifying: Option<RequestId>,
    /// What came of the last file.
    pub verdict: Option<Verdict>,
    /// The signing or the check did not work the last time.
    pub fault: bool,
    /// The last Financieel-ID that was asked for could not be made.
    pub issue_failed: bool,
    /// Who received what, when; oldest first.
    pub log: Vec<(Moment, Logged)>,
    /// How sources behave when a presenter wants it.
    pub behaviours: BTreeMap<Source, Behaviour>,
    /// Whose example data the sources give in one's own story, once it was chosen.
    pub stand_in: Option<PersonaId>,
    /// Deel een zin.
    pub sharing: Sharing,
    /// When consent was withdrawn last: credentials of before are withdrawn with it.
    pub(super) withdrawn: BTreeMap<Source, Moment>,
    /// When sums were signed with a partner's income in them, each with when the partner took it back.
    pub(super) joint_withdrawn: BTreeMap<Moment, Moment>,
    /// When the last Financieel-ID was asked for.
    pub(super) listed: Option<Moment>,
    /// What the Financieel-ID says.
    pub(super) issued_claims: Vec<Claim>,
    /// Until when it holds.
    pub(super) ends: Ends,
    /// Sources that gave something and whose consent is over: what they gave counts in no sum.
    pub(super) over: BTreeSet<Source>,
    pub(super) last_request: RequestId,
    /// Whether a mortgage was agreed: then a law makes the lender keep what it was shown.
    pub(super) lends: bool,
}

impl Vault {
    /// Decides.
    pub fn decide(
        &self,
        persona: Option<&PersonaId>,
        command: Command,
        now: Moment,
    ) -> Result<Decision, Refusal> {
        let event = match command {
            Command::Consent { question, sign_in } => {
                check_question(&question)?;
                let until = now.after_seconds(CONSENT_SECONDS);
                Event::Consented {
                    question,
                    sign_in,
                    until,
                }
            }
            Command::Import(source) if self.asking(source).is_some() => {
                return Err(Refusal::AlreadyAsking(source));
            }
            Command::Import(source) => return self.import(persona, source, now),
            Command::AskAgain(source) => match self.import(persona, source, now) {
                Err(_) => Event::Cancelled(source),
                asked => return asked,
            },
            Command::Cancel(source) => {
                self.asking(source).ok_or(Refusal::Stale)?;
                Event::Cancelled(source)
            }
            Command::Arrived(request, record) => self.arrived(request, record)?,
            Command::Failed(request, fault) => {
                let (source, _) = self.open_question(request).ok_or(Refusal::Stale)?;
                Event::SourceFailed(source, fault)
            }
            Command::Withdraw(source) => {
                self.connections
                    .get(&source)
                    .ok_or(Refusal::NoConsent(source))?;
                Event::Withdrawn(source)
            }
            Command::Revoke(source) => {
                self.financial_id.as_ref().ok_or(Refusal::NoFinancialId)?;
                self.record(source).ok_or(Refusal::NoConsent(source))?;
                Event::Revoked(source)
            }
            Command::State(_, Some(amount))
                if !(Cents::ZERO..=LARGEST_AMOUNT).contains(&amount) =>
            {
                return Err(Refusal::OutOfRange);
            }
            Command::State(statement, amount) => Event::Stated(statement, amount),
            Command::AskErasure(receiver) => self.ask_erasure(receiver, now)?,
            Command::Decline(source) => Event::Declined(source),
            Command::Behave(source, behaviour) => Event::Behaves(source, behaviour),
            Command::StandIn(persona) => Event::StoodIn(persona),
            Command::Wipe => self.wipe(now),
            Command::Sharing(command) => return self.decide_sharing(command, now),
            command => return self.decide_credential(command, now),
        };
        Ok(happened(event))
    }

    fn import(
        &self,
        persona: Option<&PersonaId>,
        source: Source,
        now: Moment,
    ) -> Result<Decision, Refusal> {
        let connection = self
            .connections
            .get(&source)
            .ok_or(Refusal::NoConsent(source))?;
        if connection.until < now {
            return Err(Refusal::NoConsent(source));
        }
        let request = self.last_request.next();
        let effect = SideEffect::Fetch {
            request,
            persona: persona.or(self.stand_in.as_ref()).cloned(),
            question: connection.question.clone(),
            behaviour: self.behaviours.get(&source).copied(),
            partner: false,
        };
        Ok(happened(Event::Asked(source, request)).and(effect))
    }

    fn arrived(&self, request: RequestId, record: Record) -> Result<Event, Refusal> {
        let (source, connection) = self.open_question(request).ok_or(Refusal::Stale)?;
        let asked = |datum: &Datum| connection.question.fields.contains(&datum.field());
        if record.source != source || !record.data.iter().all(asked) {
            return Err(Refusal::MoreThanAsked);
        }
        Ok(Event::Imported(record))
    }

    /// Remembers.
    pub fn evolve(mut self, event: &Event, at: Moment) -> Self {
        if let Some(line) = logged(event, at) {
            self.note(line, at);
        }
        match event {
            Event::Consented {
                question,
                sign_in,
                until,
            } => {
                // What is no longer consented to leaves at once.
                let before = self.connections.get(&question.source);
                let before = before.and_then(Connection::record);
                let before = before.map(|record| record.clone().only(&question.fields));
                let connection = Connection {
                    question: question.clone(),
                    sign_in: *sign_in,
                    until: *until,
                    progress: Progress::Ready,
                    before: before.filter(|record| !record.data.is_empty()),
                };
                self.connections.insert(question.source, connection);
                // What is on its way may show what is no longer consented to.
                self.sharing.open = None;
            }
            Event::Asked(source, request) => {
                self.last_request = *request;
                self.progress(*source, Progress::Asking(*request));
            }
            Event::Cancelled(source) => self.give_up(*source, at),
            Event::Imported(record) | Event::ImportedPart(record, _) => {
                self.progress(record.source, Progress::Imported(record.clone()));
                self.forget_before(record.source);
            }
            Event::SourceFailed(source, fault) => self.progress(*source, Progress::Failed(*fault)),
            Event::Forgotten(source, _) => {
                self.progress(*source, Progress::Ready);
                self.forget_before(*source);
            }
            Event::Withdrawn(source) => {
                self.connections.remove(source);
                self.withdrawn.insert(*source, at);
                self.financial_id = None;
                self.issued_claims.clear();
                self.ends = Ends::default();
                // What was asked before rests on what is withdrawn: its answer comes too late.
                self.issuing = None;
                self.verifying = None;
                self.sharing.open = None;
                if self.is_known_to_search() {
                    self.verdict = Some(Verdict::Withdrawn);
                }
            }
            Event::Stated(statement, Some(amount)) => {
                self.statements.insert(*statement, *amount);
            }
            Event::Stated(statement, None) => {
                self.statements.remove(statement);
            }
            Event::Revoked(source) => {
                self.withdrawn.insert(*source, at);
                self.sharing.take_back(*source);
                // The one sentence that the search knows rests on every record.
                if self.is_known_to_search() {
                    self.verdict = Some(Verdict::Withdrawn);
                }
            }
            Event::Shared(..) | Event::Declined(_) => {}
            Event::Erased(receiver) => {
                self.sharing.forget(*receiver);
                if *receiver == Receiver::Woontinder {
                    self.verdict = None;
                }
            }
            Event::Behaves(source, Some(behaviour)) => {
                self.behaviours.insert(*source, *behaviour);
            }
            Event::Behaves(source, None) => {
                self.behaviours.remove(source);
            }
            Event::StoodIn(persona) => self.stand_in = Some(persona.clone()),
            Event::Sharing(event) => {
                if let sharing::Event::Began(handover) = event {
                    self.last_request = handover.request;
                }
                self.sharing.evolve(event);
                self.tell_search(event);
            }
            Event::Wiped { last, .. } => self = self.wiped(*last, at),
            event => self.evolve_credential(event, at),
        }
        self
    }

    fn evolve_credential(&mut self, event: &Event, at: Moment) {
        self.fault = matches!(event, Event::IssueFailed | Event::VerifyFailed);
        match event {
            Event::IssueAsked(request) => {
                self.issue_failed = false;
                self.last_request = *request;
                self.issuing = Some(*request);
            }
            Event::IssueListed(claims) => {
                self.listed = Some(at);
                self.ends = self.ends_of(claims);
                if claims.is_empty() {
                    // Forgotten since: what is signed of it comes too late.
                    self.issuing = None;
                }
                self.issued_claims.clone_from(claims);
            }
            Event::Issued(text) => {
                self.issuing = None;
                // One that was forgotten since is not there any more.
                self.financial_id = Some(text.clone()).filter(|text| !text.is_empty());
            }
            Event::VerifyAsked(request) => {
                self.last_request = *request;
                self.verifying = Some(*request);
            }
            Event::Verified(verdict) => self.read_by_search(verdict, at),
            Event::IssueFailed => {
                self.issuing = None;
                self.issue_failed = true;
            }
            Event::ShownBefore => self.read_before_by_search(at),
            Event::VerifyFailed => self.verifying = None,
            _ => {}
        }
    }

    pub(super) fn progress(&mut self, source: Source, progress: Progress) {
        if let Some(connection) = self.connections.get_mut(&source) {
            connection.before = connection.record().cloned();
            connection.progress = progress;
        }
    }

    fn forget_before(&mut self, source: Source) {
        if let Some(connection) = self.connections.get_mut(&source) {
            connection.before = None;
        }
    }

    fn asking(&self, source: Source) -> Option<RequestId> {
        match self.connections.get(&source)?.progress {
            Progress::Asking(request) => Some(request),
            _ => None,
        }
    }

    fn open_question(&self, request: RequestId) -> Option<(Source, &Connection)> {
        let open = |(_, connection): &(&Source, &Connection)| {
            connection.progress == Progress::Asking(request)
        };
        self.connections
            .iter()
            .find(open)
            .map(|(source, connection)| (*source, connection))
    }
}

fn happened(event: Event) -> Decision {
    Decision::event(JourneyEvent::Vault(event))
}

fn check_question(question: &Question) -> Result<(), Refusal> {
    let known = question.source.fields();
    if !question.fields.iter().all(|field| known.contains(field)) {
        return Err(Refusal::ForeignField);
    }
    if question.fields.is_empty() {
        return Err(Refusal::NothingChosen);
    }
    let missing = question
        .source
        .required_fields()
        .iter()
        .find(|f| !question.fields.contains(f));
    missing.map_or(Ok(()), |field| Err(Refusal::RequiredFieldMissing(*field)))
}

#[cfg(test)]
mod tests;
