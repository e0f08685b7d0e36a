//! What is in the vault, to be asked; and how it becomes empty again. Decides nothing about consent.

use super::sharing::{self, Item, Reception, Sentence};
use super::{
    Claim, Connection, Event, Logged, OwnStatement, Progress, Receiver, Refusal, Vault, Verdict,
};
use crate::domain::moment::Moment;
use crate::domain::record::{Datum, Field, Record, Source};
use crate::domain::{Cents, Term};
use crate::journey::RequestId;

impl Event {
    /// Whether this receiver may not look any more since.
    pub fn shuts_out(&self, receiver: Receiver) -> bool {
        match self {
            Self::Erased(one) | Self::Sharing(sharing::Event::Stopped(one)) => *one == receiver,
            Self::Wiped { .. } => true,
            _ => false,
        }
    }

    /// To whom this showed the amount that can be financed, and until when; `None` when to nobody.
    pub(super) fn shows_sum(&self, at: Moment) -> Option<(Receiver, Moment)> {
        use sharing::Event::{Checked, Faded};
        let sum = Item::Sentence(Sentence::CanFinance);
        let search = Receiver::Woontinder;
        match self {
            Self::Sharing(Checked(handover, Reception::Accepted(claims))) => {
                let shown = amount_in(claims).is_some();
                shown.then_some((handover.receiver, handover.until))
            }
            Self::Sharing(Faded {
                handover,
                claims,
                forgotten,
                proven: true,
            }) => {
                let shown = amount_in(claims).is_some() || forgotten.contains(&sum);
                shown.then_some((handover.receiver, handover.until))
            }
            Self::Verified(Verdict::Valid {
                can_finance: Some(_),
                until,
            }) => Some((search, search.may_keep_file(at, *until))),
            Self::ShownBefore => Some((search, search.ask().until(at))),
            _ => None,
        }
    }
}

impl Claim {
    /// Kan tot € X financieren, when it says that.
    pub const fn can_finance(&self) -> Option<Cents> {
        match self {
            Self::CanFinance(amount) | Self::CanFinanceStated { amount, .. } => Some(*amount),
            Self::Record(_) | Self::PermanentJob | Self::NoArrears => None,
        }
    }

    /// An amount with a partner's income in it says which sources of the partner's debts were not asked.
    pub(in crate::journey) fn names_gap(&mut self, gap: &[Source]) {
        if gap.is_empty() {
            return;
        }
        match self {
            Self::CanFinance(amount) => {
                *self = Self::CanFinanceStated {
                    amount: *amount,
                    unasked: Vec::new(),
                    partner_unasked: gap.to_vec(),
                };
            }
            Self::CanFinanceStated {
                partner_unasked, ..
            } => *partner_unasked = gap.to_vec(),
            Self::Record(_) | Self::PermanentJob | Self::NoArrears => {}
        }
    }
}

impl Connection {
    fn leave_out(&mut self, fields: &[Field]) {
        let given = match &mut self.progress {
            Progress::Imported(record) => Some(record),
            _ => self.before.as_mut(),
        };
        if let Some(record) = given {
            record.data.retain(|datum| !fields.contains(&datum.field()));
        }
    }
}

impl Vault {
    /// What the sources gave.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.connections.values().filter_map(Connection::record)
    }

    /// What one source gave.
    pub fn record(&self, source: Source) -> Option<&Record> {
        self.records().find(|record| record.source == source)
    }

    /// What may be asked of a source by a consent that still holds; `None` without one.
    pub fn asked_before(&self, source: Source, now: Moment) -> Option<Vec<Field>> {
        let connection = self.connections.get(&source)?;
        let holds = now <= connection.until;
        holds.then(|| connection.question.fields.clone())
    }

    /// What the sources gave whose consent holds: with that sums are made.
    pub(super) fn counted(&self) -> impl Iterator<Item = &Record> {
        self.records()
            .filter(|record| !self.over.contains(&record.source))
    }

    /// One datum, when it is in the vault and counts.
    pub fn counted_datum(&self, field: Field) -> Option<&Datum> {
        self.counted().find_map(|record| record.datum(field))
    }

    /// One datum, when it is in the vault.
    pub fn datum(&self, field: Field) -> Option<&Datum> {
        self.records().find_map(|record| record.datum(field))
    }

    /// Takes these fields out of what the sources gave.
    pub(in crate::journey) fn leave_out(&mut self, fields: &[Field]) {
        for connection in self.connections.values_mut() {
            connection.leave_out(fields);
        }
    }

    /// Kan tot € X financieren, as the Financieel-ID says it.
    pub fn says_can_finance(&self) -> Option<Cents> {
        amount_in(&self.issued_claims)
    }

    /// A question was given up. A consent that brought nothing ends with it; one by which something came
    /// before stays, with its own way to withdraw it.
    pub(super) fn give_up(&mut self, source: Source, at: Moment) {
        let gave = (self.connections.get(&source)).is_some_and(|one| one.before.is_some());
        match gave {
            true => self.progress(source, Progress::Ready),
            false => {
                self.connections.remove(&source);
            }
        }
        self.log.push((at, Logged::Cancelled(source, gave)));
    }

    /// Writes a line in the log. A Financieel-ID says what was there when it was asked for, so its line stands
    /// there, however late the signatures came.
    pub(in crate::journey) fn note(&mut self, line: Logged, at: Moment) {
        let at = match line {
            Logged::Issued => self.listed.map_or(at, |listed| listed.min(at)),
            _ => at,
        };
        let later = self.log.iter().rev().take_while(|(when, _)| *when > at);
        let place = self.log.len() - later.count();
        self.log.insert(place, (at, line));
    }

    /// The log says what a receiver reckons with that was typed.
    pub(in crate::journey) fn log_typed(
        &mut self,
        receiver: Receiver,
        what: Vec<Term>,
        at: Moment,
    ) {
        if !what.is_empty() {
            self.log.push((at, Logged::Typed(receiver, what)));
        }
    }

    /// Overwaarde by one's own statements: the WOZ value less the mortgage that is left, once both
    /// were stated; below nothing when a debt would be left.
    pub fn stated_equity(&self) -> Option<Cents> {
        let worth = self.statements.get(&OwnStatement::Woz)?;
        let owed = self.statements.get(&OwnStatement::CurrentMortgage)?;
        Some(*worth - *owed)
    }

    /// Years for which a law makes a receiver keep what it got.
    pub fn keeps_by_law(&self, receiver: Receiver) -> Option<u8> {
        receiver.keeps_by_law(self.lends)
    }

    /// A lender made a binding offer that was accepted.
    pub(in crate::journey) const fn be_lent(&mut self) {
        self.lends = true;
    }

    pub(super) fn ask_erasure(&self, receiver: Receiver, now: Moment) -> Result<Event, Refusal> {
        let is_shown = self.sharing.grants(receiver, now).next().is_some();
        if self.held_by(receiver).is_none() && self.has_read(receiver).is_none() && !is_shown {
            return Err(Refusal::NothingHeld(receiver));
        }
        Ok(match self.keeps_by_law(receiver) {
            Some(years) => Event::Sharing(sharing::Event::KeptByLaw(receiver, years)),
            None => Event::Erased(receiver),
        })
    }

    /// Everything goes; who holds something is asked to erase it, and by law some may not.
    pub(super) fn wipe(&self, now: Moment) -> Event {
        let keeps = |receiver: &Receiver| self.kept_by_law(*receiver, now).is_some();
        Event::Wiped {
            last: self.last_request,
            kept: Receiver::ALL.into_iter().filter(keeps).collect(),
        }
    }

    /// What is left: that it happened, and that every credential of before is withdrawn.
    pub(super) fn wiped(&mut self, last: RequestId, at: Moment) -> Self {
        let mut log = std::mem::take(&mut self.log);
        Self {
            log: log.split_off(log.len().saturating_sub(1)),
            withdrawn: Source::ALL.into_iter().map(|source| (source, at)).collect(),
            last_request: last,
            lends: self.lends,
            ..Self::default()
        }
    }
}

/// Kan tot € X financieren, when these say it.
pub(super) fn amount_in(claims: &[Claim]) -> Option<Cents> {
    claims.iter().find_map(Claim::can_finance)
}
