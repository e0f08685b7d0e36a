//! A consent to less than before, and a statement that is taken away: what they leave out goes out of the
//! log of events. No sum goes with it, for what a sum reads a source must give as long as it gives anything.

use std::collections::BTreeSet;

use super::super::sharing::{self, Reception};
use super::super::{Claim, Event, OwnStatement, Question};
use super::{Whose, fade_shown};
use crate::domain::record::{Field, Record, Source};
use crate::journey::log::Recorded;

/// Takes out what this source gave and is not consented to any more; whether there was anything.
pub(super) fn forget(log: &mut [Recorded], whose: Whose, question: &Question) -> bool {
    let mut told: Vec<_> = log
        .iter_mut()
        .filter_map(|recorded| whose.event(&mut recorded.event))
        .collect();
    let mut dropped = Dropped {
        source: question.source,
        fields: BTreeSet::new(),
    };
    for event in &told {
        if let Event::Imported(record) | Event::ImportedPart(record, _) = &**event
            && record.source == question.source
        {
            let fields = record.data.iter().map(|datum| datum.field());
            (dropped.fields).extend(fields.filter(|field| !question.fields.contains(field)));
        }
    }
    if dropped.fields.is_empty() {
        return false;
    }
    let mut is_signed_with_it = false;
    for event in &mut told {
        if let Event::IssueListed(claims) = &**event {
            is_signed_with_it = claims.iter().any(|claim| dropped.is_in(claim));
        }
        dropped.leave(event, is_signed_with_it);
    }
    true
}

/// Takes out every amount that was stated for this; whether there was any.
pub(super) fn forget_stated(
    log: &mut Vec<Recorded>,
    whose: Whose,
    statement: OwnStatement,
) -> bool {
    let before = log.len();
    log.retain_mut(|recorded| {
        let told = whose.event(&mut recorded.event);
        !matches!(told, Some(Event::Stated(one, _)) if *one == statement)
    });
    log.len() < before
}

/// What is not consented to any more.
struct Dropped {
    source: Source,
    fields: BTreeSet<Field>,
}

impl Dropped {
    /// Whether a claim says it, or follows from it.
    fn is_in(&self, claim: &Claim) -> bool {
        match claim {
            Claim::Record(record) => {
                let mut data = record.data.iter();
                record.source == self.source
                    && data.any(|datum| self.fields.contains(&datum.field()))
            }
            Claim::PermanentJob => self.fields.contains(&Field::EmploymentDetails),
            Claim::NoArrears => self.fields.contains(&Field::Arrears),
            Claim::CanFinance(_) | Claim::CanFinanceStated { .. } => false,
        }
    }

    /// The record without it; nothing when nothing is left.
    fn rest(&self, record: &Record) -> Option<Record> {
        let mut rest = record.clone();
        if record.source == self.source {
            rest.data
                .retain(|datum| !self.fields.contains(&datum.field()));
        }
        Some(rest).filter(|rest| !rest.data.is_empty())
    }

    fn leave(&self, told: &mut Event, is_signed_with_it: bool) {
        match told {
            Event::Imported(record) => {
                let fields = record.data.len();
                if let Some(part) = self.part(record, fields) {
                    *told = part;
                }
            }
            Event::ImportedPart(record, fields) => {
                if let Some(part) = self.part(record, *fields) {
                    *told = part;
                }
            }
            // A Financieel-ID shows every record, so it is forgotten whole.
            Event::IssueListed(claims) if is_signed_with_it => claims.clear(),
            Event::Issued(text) if is_signed_with_it => text.clear(),
            Event::Sharing(shown) => {
                self.divide(shown);
                fade_shown(shown, &|claim| self.is_in(claim));
            }
            _ => {}
        }
    }

    /// What is left of an import that had it; `None` when it had nothing of it.
    fn part(&self, record: &Record, fields: usize) -> Option<Event> {
        let had_it = self.is_in(&Claim::Record(record.clone()));
        had_it.then(|| match self.rest(record) {
            Some(rest) => Event::ImportedPart(rest, fields),
            None => Event::Forgotten(self.source, fields),
        })
    }

    /// Sets apart in what was shown of one source what goes and what stays.
    fn divide(&self, shown: &mut sharing::Event) {
        use sharing::Event::{Checked, Faded, Supplied};
        let (Checked(_, Reception::Accepted(claims)) | Supplied(_, claims) | Faded { claims, .. }) =
            shown
        else {
            return;
        };
        let parts = claims.drain(..).flat_map(|claim| match claim {
            Claim::Record(record) if self.is_in(&Claim::Record(record.clone())) => {
                let gone: Vec<_> = self.fields.iter().copied().collect();
                let rest = self.rest(&record).map(Claim::Record);
                let gone = Claim::Record(record.only(&gone));
                rest.into_iter().chain([gone]).collect()
            }
            other => vec![other],
        });
        *claims = parts.collect();
    }
}
