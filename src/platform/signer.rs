//! Work that is too heavy for the main thread: signatures, credentials, QR codes. What a job does
//! is in [`crate::proof`]; here is only how it is asked.

use serde::{Deserialize, Serialize};

use super::{Picture, Then};
use crate::domain::moment::Moment;
use crate::domain::passport::FactSource;
use crate::journey::vault::sharing::{Handover, Reception};
use crate::journey::vault::{Claim, Ends, Verdict, Withdrawal};
use crate::room::{Digest, Entry, Role, Seal};

/// Does a job somewhere else and calls back.
pub trait Signer {
    /// Asks. The answer has the same name as the job.
    fn ask(&self, job: Job, then: Then<Result<Answer, SignerFault>>);
}

/// A job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Job {
    /// Sign entries of a room, each by its author.
    Seal {
        /// From which the fictional keys follow.
        seed: u64,
        /// Which entries.
        entries: Vec<(Digest, Role)>,
    },
    /// Check the seals of a room's log.
    CheckSeals {
        /// All entries in order.
        entries: Vec<Entry>,
    },
    /// Have the fictional sources sign a Financieel-ID.
    Issue {
        /// From which the participant's fictional key follows.
        seed: u64,
        /// What is signed.
        claims: Vec<Claim>,
        /// Until when each of it holds.
        ends: Ends,
        /// When.
        at: Moment,
    },
    /// Check a Financieel-ID.
    Verify {
        /// The text of the file.
        text: String,
        /// When, and for whom.
        check: Check,
    },
    /// Check the signatures on facts about a home.
    CheckFacts {
        /// The facts.
        facts: Vec<SignedFact>,
    },
    /// Draw a QR code.
    Qr {
        /// What it says.
        text: String,
    },
    /// Have the holder show a part of a Financieel-ID, and the receiver check it.
    Share {
        /// From which the participant's fictional key follows.
        seed: u64,
        /// The text of the Financieel-ID.
        file: String,
        /// To whom, what and for how long.
        handover: Handover,
        /// What was signed and taken back.
        withdrawn: Vec<Withdrawal>,
        /// Questions that receivers saw answered before.
        answered: Vec<Handover>,
    },
    /// List what a Financieel-ID says, value by value.
    Open {
        /// The text of the file.
        text: String,
    },
    /// Forge a copy of a Financieel-ID.
    Forge {
        /// The text of the file.
        text: String,
        /// How.
        forgery: Forgery,
    },
    /// Divide a text over QR codes.
    Codes {
        /// What they say together.
        text: String,
    },
    /// Look for QR codes in what the camera sees.
    Look {
        /// The picture.
        picture: Picture,
    },
}

/// Against what a Financieel-ID is checked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// When.
    pub at: Moment,
    /// Seed of the story whose holder it must belong to; `None` takes anybody's.
    pub holder: Option<u64>,
    /// What was signed for this holder and taken back.
    pub withdrawn: Vec<Withdrawal>,
}

/// A value in a Financieel-ID.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// Which credential, from zero.
    pub credential: usize,
    /// Which disclosure in it, from zero.
    pub place: usize,
    /// Its name in the file.
    pub name: String,
    /// As JSON.
    pub written: String,
}

/// A way to forge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Forgery {
    /// Another value in the place of one that was signed.
    OtherValue {
        /// Which; `written` is what it becomes.
        value: Value,
    },
    /// A longer validity.
    LongerValid,
    /// Signed by a key of one's own.
    OwnKey,
    /// An invented organisation as the issuer, signed by a key of one's own.
    OwnIssuer,
    /// No signature at all (`alg: none`).
    NoSignature,
    /// Another person's file in the place of it.
    SomebodyElses,
    /// One letter of the signature.
    OneLetter,
}

/// A fact about a home as its source signed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedFact {
    /// Who says to have signed.
    pub source: FactSource,
    /// What was signed.
    pub claim: String,
    /// The signature: ES256, base64url.
    pub signature: String,
}

/// What came of a job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The signatures.
    Seal(Vec<(Digest, Seal)>),
    /// Whether every sealed entry holds; the position of the first that does not.
    CheckSeals(Result<(), usize>),
    /// The text of the Financieel-ID.
    Issue(String),
    /// What the check found.
    Verify(Verdict),
    /// For every fact in order whether its signature holds.
    CheckFacts(Vec<bool>),
    /// The modules of the code.
    Qr(QrCode),
    /// What the receiver found.
    Share(Reception),
    /// The values.
    Open(Vec<Value>),
    /// The forged copy.
    Forge(String),
    /// The codes, in order.
    Codes(Vec<QrCode>),
    /// What the codes in the picture say.
    Look(Vec<String>),
}

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrCode {
    /// Modules along a side, without the quiet zone.
    pub size: u16,
    /// An SVG path that draws the dark modules, one unit a module, from (0, 0).
    pub path: String,
}

/// The job could not be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignerFault {
    /// The worker did not start or stopped.
    Unavailable,
    /// What was asked cannot be done (a text too long for a code).
    Impossible,
}
