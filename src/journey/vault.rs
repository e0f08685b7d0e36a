//! O3 Financieel-ID: consent, import, withdrawal, and the credential that follows from it.
//! Which source answers what is asked elsewhere; here is only what the participant allowed.

mod amounts;
mod contents;
mod ends;
mod forgetting;
mod issuing;
mod known_to_search;
mod logged;
pub mod partner;
mod receivers;
pub mod scan;
pub mod sharing;
mod sharing_rules;
mod standing;
mod state;
mod withdrawals;

pub use amounts::OwedCredits;
pub use ends::Ends;
pub use forgetting::{forget, traces};
pub use logged::Logged;
pub use receivers::{HasRead, Held, Kept};
pub use standing::{Standing, Taker};
pub use state::{Connection, OwnStatement, Progress, Vault};
pub use withdrawals::Withdrawal;

use serde::{Deserialize, Serialize};

use super::RequestId;
use crate::domain::Cents;
use crate::domain::moment::Moment;
use crate::domain::persona::PersonaId;
use crate::domain::record::{Field, Record, Source};

/// How long a consent holds: 90 days, as in the government's own consent demo (GBO).
pub const CONSENT_SECONDS: i64 = 90 * 24 * 3600;

/// The largest file that is looked at: a Financieel-ID is a few thousand bytes.
pub const LARGEST_UPLOAD: usize = 200_000;

/// What may be asked of a source: exactly what was consented to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Where.
    pub source: Source,
    /// Which fields.
    pub fields: Vec<Field>,
}

/// How the participant signs in at the source. The demo never shows a real one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignIn {
    /// Demo-inlog: stands for what DigiD does at a government source.
    Demo,
    /// Demo-wallet: stands for the wallet on one's phone (NL Wallet, from 2027).
    Wallet,
}

/// Something that the sources sign.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Claim {
    /// What one source gave.
    Record(Record),
    /// Kan tot € X financieren: the outcome of the sum, without the income behind it.
    CanFinance(Cents),
    /// The same, while these sources were not asked, at least one of them: of what is owed there the sum
    /// counts what the participant stated, and of a partner nothing.
    CanFinanceStated {
        /// Up to what amount.
        amount: Cents,
        /// Who was not asked about the participant.
        unasked: Vec<Source>,
        /// Who was not asked about a partner whose income is in the amount.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        partner_unasked: Vec<Source>,
    },
    /// Inkomen uit vast dienstverband, without employer or wages.
    PermanentJob,
    /// Geen betalingsachterstand, without the credits behind it.
    NoArrears,
}

/// How a source behaves, when a presenter wants to show that it can go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Behaviour {
    /// It does not answer.
    Down,
    /// It answers after a long time.
    Slow,
    /// It has nothing about this person.
    NoData,
    /// It leaves out what was not needed.
    Partial,
    /// It says something else than was typed.
    Differs,
}

impl Behaviour {
    /// All five.
    pub const ALL: [Self; 5] = [
        Self::Down,
        Self::Slow,
        Self::NoData,
        Self::Partial,
        Self::Differs,
    ];
}

/// Why a source gave nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourceFault {
    /// It does not answer.
    Down,
    /// It answers that it has nothing about this person.
    NoData,
}

/// What came of checking an uploaded file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// Every signature holds.
    Valid {
        /// Kan tot € X financieren, when that is in it.
        can_finance: Option<Cents>,
        /// Until when all of it holds; `None` in a story from before this was kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        until: Option<Moment>,
    },
    /// A value or a signature was changed.
    Changed,
    /// Signed by somebody whom the app does not know.
    UnknownIssuer,
    /// Its time is over.
    Expired,
    /// Not a Financieel-ID at all.
    NotAFinancialId,
    /// A source took its signature back: consent was withdrawn.
    Withdrawn,
    /// Made for the key of somebody else.
    NotYours,
}

impl Verdict {
    /// Every signature holds, and it says this; nothing is known of its end.
    pub const fn valid(can_finance: Option<Cents>) -> Self {
        Self::Valid {
            can_finance,
            until: None,
        }
    }
}

/// Somebody who receives data from the participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Receiver {
    /// The search of homes.
    Woontinder,
    /// The lender.
    Lender,
    /// Makelaar: the seller's estate agent.
    Agent,
    /// Verkoper.
    Seller,
    /// Notaris.
    Notary,
    /// Adviseur: a mortgage adviser.
    Adviser,
}

impl Receiver {
    /// All, in the order of the journey.
    pub const ALL: [Self; 6] = [
        Self::Woontinder,
        Self::Agent,
        Self::Seller,
        Self::Adviser,
        Self::Lender,
        Self::Notary,
    ];

    /// The part of the address that names it (`/deel/verkoper`).
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Woontinder => "woontinder",
            Self::Lender => "geldverstrekker",
            Self::Agent => "makelaar",
            Self::Seller => "verkoper",
            Self::Notary => "notaris",
            Self::Adviser => "adviseur",
        }
    }

    /// The receiver that an address names.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|receiver| receiver.slug() == slug)
    }
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Allow a source to give these fields.
    Consent {
        /// Where, and which fields.
        question: Question,
        /// How one signs in there.
        sign_in: SignIn,
    },
    /// Gegevens importeren.
    Import(Source),
    /// Ask once more what was under way when the app closed, or give it up where that may not be any more.
    AskAgain(Source),
    /// Annuleren, while a source is being asked.
    Cancel(Source),
    /// A source answered.
    Arrived(RequestId, Record),
    /// A source did not answer.
    Failed(RequestId, SourceFault),
    /// Take consent back: the data is forgotten at once.
    Withdraw(Source),
    /// A presenter lets a source take its signature back.
    Revoke(Source),
    /// Complete by hand; `None` takes it away.
    State(OwnStatement, Option<Cents>),
    /// Have a Financieel-ID made of what is in the vault. The amount is the outcome of the sum.
    Issue {
        /// Kan tot € X financieren, when the sum was made.
        can_finance: Option<Cents>,
    },
    /// The sources have signed.
    Issued(RequestId, String),
    /// The signing did not work.
    IssueFailed(RequestId),
    /// A file was uploaded.
    Upload(String),
    /// The file was checked.
    Verified(RequestId, Verdict),
    /// The check itself did not work.
    VerifyFailed(RequestId),
    /// Ask a receiver to erase what it holds.
    AskErasure(Receiver),
    /// Do not let a source give anything: the participant fills it in.
    Decline(Source),
    /// A presenter makes a source behave; `None` as usual.
    Behave(Source, Option<Behaviour>),
    /// Whose example data the sources give in one's own story.
    StandIn(PersonaId),
    /// Wis alles.
    Wipe,
    /// Deel een zin.
    Sharing(sharing::Command),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Consent was given.
    Consented {
        /// Where, and which fields.
        question: Question,
        /// How one signed in.
        sign_in: SignIn,
        /// Until when it holds.
        until: Moment,
    },
    /// The source is being asked.
    Asked(Source, RequestId),
    /// The question was given up.
    Cancelled(Source),
    /// The record is in the vault.
    Imported(Record),
    /// The source gave nothing.
    SourceFailed(Source, SourceFault),
    /// Consent was taken back.
    Withdrawn(Source),
    /// A statement of one's own.
    Stated(OwnStatement, Option<Cents>),
    /// The sources are asked to sign.
    IssueAsked(RequestId),
    /// The Financieel-ID is there; the text of its file.
    Issued(String),
    /// It could not be made.
    IssueFailed,
    /// A file is being checked.
    VerifyAsked(RequestId),
    /// This came of it.
    Verified(Verdict),
    /// The check did not work.
    VerifyFailed,
    /// A receiver saw these fields.
    Shared(Receiver, Vec<Field>),
    /// A receiver was asked to erase what it held, and did.
    Erased(Receiver),
    /// A source may not give anything.
    Declined(Source),
    /// A source behaves like this from now on.
    Behaves(Source, Option<Behaviour>),
    /// Whose example data the sources give.
    StoodIn(PersonaId),
    /// Everything was wiped.
    Wiped {
        /// The last question that was asked, so that a late answer stays stale.
        last: RequestId,
        /// Receivers that keep what they have by law.
        kept: Vec<Receiver>,
    },
    /// This is in the Financieel-ID that is being made.
    IssueListed(Vec<Claim>),
    /// So many fields were in the vault once; what they said was forgotten.
    Forgotten(Source, usize),
    /// Deel een zin.
    Sharing(sharing::Event),
    /// A Financieel-ID was shown to the search of homes; what it said was forgotten since.
    ShownBefore,
    /// A source took its signature back: what it signed until now holds no more.
    Revoked(Source),
    /// The record is in the vault; so many fields it had, and those that are not consented to any more were
    /// forgotten since.
    ImportedPart(Record, usize),
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A field is asked that this source does not have.
    ForeignField,
    /// A field is missing without which the source is of no use.
    RequiredFieldMissing(Field),
    /// There is no consent (any more) for this source.
    NoConsent(Source),
    /// The source is being asked already.
    AlreadyAsking(Source),
    /// The answer belongs to a question that is no longer open.
    Stale,
    /// The source sent more than was consented to: nothing of it is kept.
    MoreThanAsked,
    /// There is nothing in the vault to sign.
    VaultEmpty,
    /// An amount is negative or too large.
    OutOfRange,
    /// The file is larger than [`LARGEST_UPLOAD`].
    FileTooLarge,
    /// This receiver holds nothing that could be erased.
    NothingHeld(Receiver),
    /// There is no Financieel-ID from which a sentence could be shown.
    NoFinancialId,
    /// The consent that the Financieel-ID rests on is over.
    FinancialIdOver,
    /// The Financieel-ID says something else than the vault and the sum say now.
    FinancialIdOutdated,
    /// Nothing was chosen to be shown.
    NothingChosen,
    /// This receiver did not ask for that.
    NotAsked,
    /// The participant refused this receiver that.
    RefusedBefore,
    /// The Financieel-ID does not say that.
    NotInFinancialId,
    /// This receiver asks no more than it needs.
    NothingTooMuch(Receiver),
}
