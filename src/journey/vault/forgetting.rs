//! What is forgotten leaves the save file too: a withdrawal takes the values out of the log of
//! events, with all that was made of them; so does a consent to less, for what it leaves out; a wipe takes
//! out the events. What happened stays told.

mod derived;
mod narrowed;

use std::collections::BTreeSet;

use super::contents::amount_in;
use super::sharing::{self, Reception};
use super::{Claim, Event, Vault, Verdict, partner};
use crate::domain::record::Source;
use crate::journey::Event as JourneyEvent;
use crate::journey::log::Recorded;

/// Whose vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    /// The participant's.
    Own,
    /// The partner's.
    Partners,
}

impl Whose {
    /// What happened in this vault.
    fn event(self, event: &mut JourneyEvent) -> Option<&mut Event> {
        match (self, event) {
            (Self::Own, JourneyEvent::Vault(event))
            | (Self::Partners, JourneyEvent::Partner(partner::Event::Vault(event))) => Some(event),
            _ => None,
        }
    }
}

/// Takes out of the log what an event made forgotten; called before the event itself is written.
/// Whether anything was: then the log tells another state than the one that led to it.
pub fn forget(log: &mut Vec<Recorded>, event: &JourneyEvent) -> bool {
    let (whose, event) = match event {
        JourneyEvent::Partner(partner::Event::Left) => {
            fade_joint_sums(log);
            return true;
        }
        JourneyEvent::Vault(event) => (Whose::Own, event),
        JourneyEvent::Partner(partner::Event::Vault(event)) => (Whose::Partners, event),
        _ => return false,
    };
    match event {
        Event::Withdrawn(source) => {
            derived::forget(log, whose, &[*source]);
            let told = log.iter_mut();
            told.filter_map(|recorded| whose.event(&mut recorded.event))
                .for_each(|told| fade(told, *source));
        }
        Event::Wiped { .. } => {
            derived::forget(log, whose, &Source::ALL);
            log.retain_mut(|recorded| whose.event(&mut recorded.event).is_none());
        }
        Event::Consented { question, .. } => return narrowed::forget(log, whose, question),
        Event::Stated(statement, None) => return narrowed::forget_stated(log, whose, *statement),
        _ => return false,
    }
    if whose == Whose::Partners {
        fade_joint_sums(log);
    }
    true
}

/// Who knows one income reads the other from a joint amount: what was signed while the partner took
/// part goes with the partner, whenever it was shown.
fn fade_joint_sums(log: &mut [Recorded]) {
    let (mut joins, mut is_joint, mut sums) = (false, false, BTreeSet::new());
    for recorded in log {
        match &mut recorded.event {
            JourneyEvent::Partner(partner::Event::Joined) => joins = true,
            JourneyEvent::Partner(
                partner::Event::Left
                | partner::Event::Vault(
                    Event::Withdrawn(Source::EmployeeInsurance) | Event::Wiped { .. },
                ),
            ) => joins = false,
            JourneyEvent::Vault(told) => {
                if let Event::IssueListed(claims) = told {
                    let sum = amount_in(claims);
                    is_joint = joins && (claims.is_empty() || sum.is_some());
                    sums.extend(sum.filter(|_| is_joint));
                }
                // The search reads any file, not only the one that was made last.
                let is_read = matches!(told, Event::Verified(Verdict::Valid { can_finance: Some(sum), .. })
                    if sums.contains(sum));
                if is_joint || is_read {
                    fade_sum(told);
                }
            }
            _ => {}
        }
    }
}

/// Leaves of what was told that it happened, without the amount that can be financed.
fn fade_sum(told: &mut Event) {
    let is_sum = |claim: &Claim| claim.can_finance().is_some();
    match told {
        Event::Issued(text) => text.clear(),
        Event::IssueListed(claims) => claims.clear(),
        Event::Verified(Verdict::Valid { .. }) => *told = Event::ShownBefore,
        Event::Sharing(shown) => fade_shown(shown, &is_sum),
        _ => {}
    }
}

/// Leaves of what was told that it happened, without what the source gave.
fn fade(told: &mut Event, source: Source) {
    match told {
        Event::Imported(record) if record.source == source => {
            *told = Event::Forgotten(source, record.data.len());
        }
        Event::ImportedPart(record, fields) if record.source == source => {
            *told = Event::Forgotten(source, *fields);
        }
        // A Financieel-ID shows every record, so it is forgotten whole.
        Event::Issued(text) => text.clear(),
        Event::IssueListed(claims) => claims.clear(),
        Event::Verified(Verdict::Valid { .. }) => *told = Event::ShownBefore,
        Event::Sharing(shown) => fade_shown(shown, &|claim| claim.rests_on(source)),
        _ => {}
    }
}

/// What a receiver was shown of this: only its name is left.
fn fade_shown(event: &mut sharing::Event, is_gone: &dyn Fn(&Claim) -> bool) {
    use sharing::Event::{Checked, Faded, Supplied};
    let (handover, claims, before, proven) = match event {
        Checked(handover, Reception::Accepted(claims)) => (handover, claims, Vec::new(), true),
        Supplied(handover, claims) => (handover, claims, Vec::new(), false),
        Faded {
            handover,
            claims,
            forgotten,
            proven,
        } => (handover, claims, forgotten.clone(), *proven),
        _ => return,
    };
    let (gone, left): (Vec<_>, Vec<_>) = claims.drain(..).partition(is_gone);
    if gone.is_empty() {
        *claims = left;
        return;
    }
    *event = Faded {
        handover: handover.clone(),
        claims: left,
        forgotten: [before, sharing::items_of(&gone)].concat(),
        proven,
    };
}

impl Claim {
    /// Whether it holds no longer once this source takes its signature back. One signature stands
    /// under all sentences, and it rests on every record, as the check of a Financieel-ID has it.
    pub fn rests_on(&self, source: Source) -> bool {
        match self {
            Self::Record(record) => record.source == source,
            _ => true,
        }
    }
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
        Event::Imported(_) | Event::ImportedPart(..) | Event::Stated(_, Some(_)) => true,
        Event::Verified(Verdict::Valid { can_finance, .. }) => can_finance.is_some(),
        Event::Issued(text) => !text.is_empty(),
        Event::IssueListed(claims) => !claims.is_empty(),
        Event::Sharing(
            sharing::Event::Checked(_, Reception::Accepted(claims))
            | sharing::Event::Supplied(_, claims)
            | sharing::Event::Faded { claims, .. },
        ) => !claims.is_empty(),
        _ => false,
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
mod tests;
