//! Deel een zin: what receivers ask for, what the participant lets them see, for how long, and what
//! they hold. A receiver sees the chosen claims and nothing behind them. Knows no words and no keys.

mod asks;
mod narrowing;
mod read_file;
mod taken_back;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Claim, Receiver, Vault};
use crate::domain::moment::Moment;
use crate::domain::record::{Datum, Field, Record, Source};
use crate::journey::RequestId;

pub use asks::Ask;

/// A statement that follows from the data by a rule and tells nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sentence {
    /// Kan tot € X financieren.
    CanFinance,
    /// Inkomen uit vast dienstverband.
    PermanentJob,
    /// Geen betalingsachterstand.
    NoArrears,
}

impl Sentence {
    /// All three.
    pub const ALL: [Self; 3] = [Self::CanFinance, Self::PermanentJob, Self::NoArrears];

    /// The source from which it follows; the sum follows from what was typed or fetched.
    pub const fn source(self) -> Option<Source> {
        match self {
            Self::CanFinance => None,
            Self::PermanentJob => Some(Source::EmployeeInsurance),
            Self::NoArrears => Some(Source::CreditRegistry),
        }
    }
}

/// One thing that can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Item {
    /// A sentence.
    Sentence(Sentence),
    /// A field as the source gave it.
    Field(Field),
}

/// What a receiver needs it for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// Woningen laten zien die voorbereide financiering vragen.
    Search,
    /// Een bezichtiging plannen.
    Viewing,
    /// Een bod beoordelen.
    Bid,
    /// Een hypotheekaanvraag beoordelen.
    Mortgage,
    /// Een akte opmaken.
    Deed,
    /// Een adviesgesprek voorbereiden.
    Advice,
    /// Het gesprek voeren: until the end of an appointment, and only as long as that stands.
    Talk,
}

/// What was shown to a receiver, and until when it may look.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Grant {
    /// What for.
    pub purpose: Purpose,
    /// What it saw.
    pub claims: Vec<Claim>,
    /// When.
    pub since: Moment,
    /// Until when it may look.
    pub until: Moment,
    /// What it saw and what was forgotten since, because consent for its source was withdrawn.
    #[serde(default)]
    pub forgotten: Vec<Item>,
    /// Whether it was shown from a Financieel-ID, whose signatures the receiver checked.
    #[serde(default)]
    pub proven: bool,
    /// What it saw and what holds no more, because a source took its signature back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken_back: Vec<Item>,
}

impl Grant {
    fn new(handover: &Handover, claims: &[Claim], forgotten: &[Item], proven: bool) -> Self {
        Self {
            purpose: handover.purpose,
            claims: claims.to_vec(),
            since: handover.at,
            until: handover.until,
            forgotten: forgotten.to_vec(),
            proven,
            taken_back: Vec::new(),
        }
    }
}

/// A presentation on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// Number of the question: the receiver makes its nonce from it.
    pub request: RequestId,
    /// Who gets it.
    pub receiver: Receiver,
    /// What for.
    pub purpose: Purpose,
    /// What is shown.
    pub items: Vec<Item>,
    /// When it is shown.
    pub at: Moment,
    /// Until when the receiver may look.
    pub until: Moment,
}

impl Handover {
    fn is(&self, receiver: Receiver, purpose: Purpose) -> bool {
        (self.receiver, self.purpose) == (receiver, purpose)
    }
}

/// Why a receiver does not believe a presentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doubt {
    /// Something in it was changed.
    Changed,
    /// Signed by somebody whom the receiver does not know.
    UnknownIssuer,
    /// Its time is over.
    Expired,
    /// The source took its signature back.
    Withdrawn,
    /// Shown by somebody who is not the holder.
    NotTheHolder,
    /// Meant for another receiver.
    OtherReceiver,
    /// An answer to another question, or shown before.
    Replayed,
    /// No presentation at all.
    NotAPresentation,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reception {
    /// Everything holds; this was shown.
    Accepted(Vec<Claim>),
    /// It was not believed.
    Doubted(Doubt),
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Deel.
    Show(Receiver, Vec<Item>),
    /// The receiver checked it.
    Checked(RequestId, Reception),
    /// The presentation could not be made.
    Failed(RequestId),
    /// Weiger dit deel.
    RefusePart(Receiver),
    /// Deel niets.
    Refuse(Receiver),
    /// Meld dat de ontvanger te veel vraagt.
    Report(Receiver),
    /// Trek in: the receiver may not look any more.
    Stop(Receiver),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// A presentation is being made.
    Began(Handover),
    /// The receiver checked it.
    Checked(Handover, Reception),
    /// It could not be made.
    Failed,
    /// A part of what was asked was refused.
    PartRefused(Receiver, Vec<Item>),
    /// A part that the receiver read was refused since: it may not look at that any more.
    PartEnded(Receiver, Vec<Item>),
    /// The receiver was reported.
    Reported(Receiver, Vec<Item>),
    /// The receiver may not look any more.
    Stopped(Receiver),
    /// The receiver was asked to erase and answered that a law makes it keep, for so many years.
    KeptByLaw(Receiver, u8),
    /// The receiver got this out of the vault itself, without a Financieel-ID.
    Supplied(Handover, Vec<Claim>),
    /// The receiver was shown or given something of which a part was forgotten since: that part is
    /// left by its names only.
    Faded {
        /// To whom, what for and until when.
        handover: Handover,
        /// What is left.
        claims: Vec<Claim>,
        /// What is gone.
        forgotten: Vec<Item>,
        /// Whether it was shown from a Financieel-ID.
        proven: bool,
    },
    /// What it was shown for does not take place: the receiver may not look at that any more.
    Ended(Receiver, Purpose),
}

/// What is shared, and what is on its way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sharing {
    /// On its way.
    pub open: Option<Handover>,
    /// The last one could not be made.
    pub failed: bool,
    /// What came of the last one.
    pub last: Option<(Receiver, Reception)>,
    /// Questions of receivers that were answered: none of them is asked again.
    pub answered: Vec<Handover>,
    /// Receivers whose request for too much was refused.
    pub refused: Vec<Receiver>,
    /// Receivers that were reported.
    pub reported: Vec<Receiver>,
    grants: BTreeMap<Receiver, Vec<Grant>>,
}

impl Sharing {
    /// What a receiver may see now, oldest first.
    pub fn grants(&self, receiver: Receiver, now: Moment) -> impl Iterator<Item = &Grant> {
        let all = self.grants.get(&receiver).into_iter().flatten();
        all.filter(move |grant| now < grant.until)
    }

    fn grant(&mut self, handover: &Handover, grant: Grant) {
        self.make_way(handover.receiver, &grant);
        let all = self.grants.entry(handover.receiver).or_default();
        all.push(grant);
    }

    /// What a receiver may see for a purpose, or is about to, each once.
    pub fn shown_for(&self, receiver: Receiver, purpose: Purpose, now: Moment) -> Vec<Item> {
        let grants = self.grants(receiver, now);
        let grants = grants.filter(|grant| grant.purpose == purpose);
        let mut items: Vec<_> = grants.flat_map(|grant| items_of(&grant.claims)).collect();
        let open = self.open.as_ref().filter(|open| open.is(receiver, purpose));
        items.extend(open.into_iter().flat_map(|open| open.items.iter().copied()));
        items.sort_unstable();
        items.dedup();
        items
    }

    /// Ends what a receiver sees for a purpose; an answer that is under way comes too late.
    fn end(&mut self, receiver: Receiver, purpose: Purpose) {
        if let Some(grants) = self.grants.get_mut(&receiver) {
            grants.retain(|grant| grant.purpose != purpose);
        }
        self.open.take_if(|open| open.is(receiver, purpose));
    }

    /// Forgets what a receiver held.
    pub(super) fn forget(&mut self, receiver: Receiver) {
        self.grants.remove(&receiver);
    }

    /// Remembers.
    pub(super) fn evolve(&mut self, event: &Event) {
        match event {
            Event::Began(handover) => {
                self.failed = false;
                self.open = Some(handover.clone());
            }
            Event::Checked(handover, reception) => {
                self.open = None;
                self.answered.push(handover.clone());
                self.last = Some((handover.receiver, reception.clone()));
                if let Reception::Accepted(claims) = reception {
                    self.grant(handover, Grant::new(handover, claims, &[], true));
                }
            }
            Event::Supplied(handover, claims) => {
                self.grant(handover, Grant::new(handover, claims, &[], false));
            }
            Event::Faded {
                handover,
                claims,
                forgotten,
                proven,
            } => {
                self.open = None;
                if *proven {
                    self.answered.push(handover.clone());
                }
                self.grant(handover, Grant::new(handover, claims, forgotten, *proven));
            }
            Event::Failed => {
                self.open = None;
                self.failed = true;
            }
            Event::PartRefused(receiver, items) => {
                self.refused.push(*receiver);
                self.call_back(*receiver, items);
            }
            Event::PartEnded(receiver, items) => {
                self.refused.push(*receiver);
                self.end_part(*receiver, items);
            }
            Event::Reported(receiver, _) => self.reported.push(*receiver),
            Event::Stopped(receiver) => self.forget(*receiver),
            Event::KeptByLaw(..) => {}
            Event::Ended(receiver, purpose) => self.end(*receiver, *purpose),
        }
    }
}

/// What a receiver's own screen knows: nothing but what was shown to it and still holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReceiverView {
    /// Whose screen it is.
    pub receiver: Receiver,
    /// What it may see.
    pub grants: Vec<Grant>,
}

impl ReceiverView {
    /// Until when it may look at the last of it; `None` when it sees nothing.
    pub fn lasts_until(&self) -> Option<Moment> {
        self.grants.iter().map(|grant| grant.until).max()
    }
}

impl Vault {
    /// The state of a receiver's screen. What was withdrawn is not on it.
    pub fn view_of(&self, receiver: Receiver, now: Moment) -> ReceiverView {
        ReceiverView {
            receiver,
            grants: self
                .sharing
                .grants(receiver, now)
                .filter(|grant| !grant.claims.is_empty())
                .cloned()
                .collect(),
        }
    }

    /// The sentences that follow from the records, each by one rule: a contract without an end date,
    /// and no credit in arrears at the registry.
    pub fn derived(&self) -> Vec<Claim> {
        let permanent = matches!(
            self.datum(Field::EmploymentDetails),
            Some(Datum::EmploymentDetails {
                permanent: true,
                ..
            })
        );
        let no_arrears = matches!(self.datum(Field::Arrears), Some(Datum::Arrears(0)));
        let said = [
            (permanent, Claim::PermanentJob),
            (no_arrears, Claim::NoArrears),
        ];
        said.into_iter()
            .filter_map(|(holds, claim)| holds.then_some(claim))
            .collect()
    }
}

/// What a claim shows, item by item.
pub fn items_of(claims: &[Claim]) -> Vec<Item> {
    let of = |claim: &Claim| match claim {
        Claim::CanFinance(_) | Claim::CanFinanceStated { .. } => {
            vec![Item::Sentence(Sentence::CanFinance)]
        }
        Claim::PermanentJob => vec![Item::Sentence(Sentence::PermanentJob)],
        Claim::NoArrears => vec![Item::Sentence(Sentence::NoArrears)],
        Claim::Record(Record { data, .. }) => data
            .iter()
            .map(|datum| Item::Field(datum.field()))
            .collect(),
    };
    claims.iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests;
