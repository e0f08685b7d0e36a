//! The consent log: which events a participant wants to find back later, as lines without values.

use super::sharing::{self, Doubt, Handover, Item, Reception, items_of};
use super::{Event, Question, Receiver, SourceFault, Verdict};
use crate::domain::Term;
use crate::domain::moment::Moment;
use crate::domain::record::{Field, Source};

/// A line of the consent log.
#[derive(Clone, Debug, PartialEq)]
pub enum Logged {
    /// Consent given.
    Consented(Question, Moment),
    /// Data came in.
    Imported(Source, usize),
    /// A source gave nothing.
    Failed(Source, SourceFault),
    /// A question was given up; whether a consent stays by which the source gave something before.
    Cancelled(Source, bool),
    /// Consent taken back, data forgotten.
    Withdrawn(Source),
    /// A source took its signature back.
    Revoked(Source),
    /// A Financieel-ID was made.
    Issued,
    /// A Financieel-ID was shown to the search of homes, which may use what it keeps of it until then.
    Shown(Verdict, Moment),
    /// A Financieel-ID was shown to the search of homes; what it said was forgotten since.
    ShownBefore,
    /// A receiver saw fields.
    Shared(Receiver, Vec<Field>),
    /// A receiver erased what it held, because the participant asked.
    Erased(Receiver),
    /// A source may not give anything.
    Declined(Source),
    /// A receiver saw this, for a purpose, until a moment.
    Presented(Receiver, sharing::Purpose, Vec<Item>, Moment),
    /// A receiver did not believe what it was shown.
    Doubted(Receiver, Doubt),
    /// A part of what a receiver asked was refused.
    PartRefused(Receiver, Vec<Item>),
    /// A part that a receiver had read was refused: it may not look at that any more.
    PartEnded(Receiver, Vec<Item>),
    /// A receiver was reported for asking this.
    Reported(Receiver, Vec<Item>),
    /// A receiver may not look any more.
    Stopped(Receiver),
    /// A receiver was asked to erase, and a law makes it keep for so many years.
    KeptByLaw(Receiver, u8),
    /// What a receiver was shown something for does not take place: it may not look any more.
    Ended(Receiver, sharing::Purpose),
    /// The partner takes part in the joint sum; these sources of what is owed gave nothing by then.
    Joined(Vec<Source>),
    /// The partner takes part no more.
    Left,
    /// In the participant's log: the partner takes part from now on, or no more.
    PartnerCounts(bool),
    /// In the partner's log: the lenders may reckon with the partner's income, until a moment.
    LenderLet(Moment),
    /// In the partner's log: they may not any more.
    LenderKept,
    /// A receiver reckons with this, which was typed.
    Typed(Receiver, Vec<Term>),
    /// In the partner's log: a receiver was shown the joint amount, until a moment.
    JointShown(Receiver, Moment),
    /// Everything was wiped; these receivers keep something by law.
    Wiped(Vec<Receiver>),
}

/// The line of an event, for those that leave one.
pub(super) fn logged(event: &Event, at: Moment) -> Option<Logged> {
    Some(match event {
        Event::Consented {
            question, until, ..
        } => Logged::Consented(question.clone(), *until),
        Event::Imported(record) => Logged::Imported(record.source, record.data.len()),
        Event::ImportedPart(record, fields) => Logged::Imported(record.source, *fields),
        Event::Forgotten(source, fields) => Logged::Imported(*source, *fields),
        Event::SourceFailed(source, fault) => Logged::Failed(*source, *fault),
        Event::Withdrawn(source) => Logged::Withdrawn(*source),
        Event::Revoked(source) => Logged::Revoked(*source),
        Event::Issued(_) => Logged::Issued,
        Event::Verified(verdict) => {
            let ends = match verdict {
                Verdict::Valid { until, .. } => *until,
                _ => None,
            };
            let until = Receiver::Woontinder.may_keep_file(at, ends);
            Logged::Shown(verdict.clone(), until)
        }
        Event::ShownBefore => Logged::ShownBefore,
        Event::Shared(receiver, fields) => Logged::Shared(*receiver, fields.clone()),
        Event::Erased(receiver) => Logged::Erased(*receiver),
        Event::Declined(source) => Logged::Declined(*source),
        Event::Wiped { kept, .. } => Logged::Wiped(kept.clone()),
        Event::Sharing(event) => return logged_sharing(event),
        _ => return None,
    })
}

fn logged_sharing(event: &sharing::Event) -> Option<Logged> {
    Some(match event {
        sharing::Event::Checked(handover, Reception::Accepted(claims))
        | sharing::Event::Supplied(handover, claims) => presented(handover, items_of(claims)),
        sharing::Event::Faded {
            handover,
            claims,
            forgotten,
            ..
        } => presented(handover, [items_of(claims), forgotten.clone()].concat()),
        sharing::Event::Checked(handover, Reception::Doubted(doubt)) => {
            Logged::Doubted(handover.receiver, *doubt)
        }
        sharing::Event::PartRefused(receiver, items) => {
            Logged::PartRefused(*receiver, items.clone())
        }
        sharing::Event::PartEnded(receiver, items) => Logged::PartEnded(*receiver, items.clone()),
        sharing::Event::Reported(receiver, items) => Logged::Reported(*receiver, items.clone()),
        sharing::Event::Stopped(receiver) => Logged::Stopped(*receiver),
        sharing::Event::KeptByLaw(receiver, years) => Logged::KeptByLaw(*receiver, *years),
        sharing::Event::Ended(receiver, purpose) => Logged::Ended(*receiver, *purpose),
        sharing::Event::Began(_) | sharing::Event::Failed => return None,
    })
}

fn presented(handover: &Handover, items: Vec<Item>) -> Logged {
    Logged::Presented(handover.receiver, handover.purpose, items, handover.until)
}
