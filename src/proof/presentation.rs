//! Shows a receiver a part of a Financieel-ID, and checks what is shown: the receiver asks with a
//! number that it never uses twice, the holder answers it with a proof by the own key. Of what was not
//! chosen only digests are in the text, among decoys: always as many, whatever the file says.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::binding::{self, Proof};
use super::credential::{CAN_FINANCE, NO_ARREARS, PERMANENT_JOB};
use super::keys::{self, Key, PublicKey};
use super::sd_jwt::SdJwt;
use super::{bundle, verify};
use crate::domain::moment::Moment;
use crate::journey::vault::sharing::{Doubt, Handover, Item, Reception, Sentence};
use crate::journey::vault::{Claim, LARGEST_UPLOAD, Receiver, Verdict, Withdrawal};
use crate::platform::Check;

const FORMAT: &str = "financieel-id-inzage";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Presentation {
    format: String,
    shown: Vec<String>,
}

/// What a receiver knows when something is shown to it.
pub struct Expected {
    /// Who it is.
    pub audience: String,
    /// The number of its question.
    pub nonce: String,
    /// Numbers of questions that were answered before.
    pub spent: Vec<String>,
    /// When.
    pub at: Moment,
    /// What was signed and taken back.
    pub withdrawn: Vec<Withdrawal>,
}

/// How a receiver calls itself, in `aud`.
pub fn audience(receiver: Receiver) -> String {
    format!("https://{}.voorbeeld.invalid", receiver.slug())
}

/// The number of a receiver's question in a story.
pub fn nonce(seed: u64, handover: &Handover) -> String {
    let about = format!(
        "question {} of {} at {}",
        handover.request.0,
        handover.receiver.slug(),
        handover.at.0
    );
    keys::salt(seed, &about)
}

/// The whole way: the receiver asks, the holder shows, the receiver checks, also that this question was
/// not among those that were answered before. Nothing when the file cannot be read or has none of what
/// was chosen.
pub fn share(
    seed: u64,
    file: &str,
    handover: &Handover,
    answered: &[Handover],
    withdrawn: Vec<Withdrawal>,
) -> Option<Reception> {
    let nonce = nonce(seed, handover);
    let text = show(seed, file, handover, &nonce)?;
    let expected = Expected {
        audience: audience(handover.receiver),
        nonce,
        spent: answered.iter().map(|one| self::nonce(seed, one)).collect(),
        at: handover.at,
        withdrawn,
    };
    Some(match receive(&text, &expected) {
        Ok(claims) => Reception::Accepted(claims),
        Err(doubt) => Reception::Doubted(doubt),
    })
}

/// What the holder shows. Nothing when the file cannot be read or has none of what was chosen.
pub fn show(seed: u64, file: &str, handover: &Handover, nonce: &str) -> Option<String> {
    let names: Vec<_> = handover.items.iter().filter_map(name).collect();
    let key = Key::of_holder(seed);
    let bound = |credential: &String| {
        let shown = SdJwt::read(credential)?.only(&names)?;
        let to = audience(handover.receiver);
        let proof = Proof::of(&shown, to, nonce.to_owned(), handover.purpose);
        binding::bind(&shown, &proof.during(handover.at, handover.until), &key)
    };
    let credentials = bundle::read(file).ok()?;
    let shown: Vec<_> = credentials.iter().filter_map(bound).collect();
    if shown.is_empty() {
        return None;
    }
    let format = FORMAT.to_owned();
    serde_json::to_string_pretty(&Presentation { format, shown }).ok()
}

/// What an item is called in a credential.
fn name(item: &Item) -> Option<String> {
    match item {
        Item::Sentence(Sentence::CanFinance) => Some(CAN_FINANCE.to_owned()),
        Item::Sentence(Sentence::PermanentJob) => Some(PERMANENT_JOB.to_owned()),
        Item::Sentence(Sentence::NoArrears) => Some(NO_ARREARS.to_owned()),
        // A field is called as the datum that answers it.
        Item::Field(field) => match serde_json::to_value(field) {
            Ok(Value::String(name)) => Some(name),
            _ => None,
        },
    }
}

/// What a receiver finds in what is shown to it.
///
/// # Errors
/// A [`Doubt`], the graver one first: a forged text is not called a repeated one.
pub fn receive(text: &str, expected: &Expected) -> Result<Vec<Claim>, Doubt> {
    let shown = read(text)?;
    let parts: Vec<_> = shown
        .iter()
        .map(|text| binding::part(text).ok_or(Doubt::Changed))
        .collect::<Result<_, _>>()?;
    let texts: Vec<_> = parts.iter().map(|(shown, _)| (*shown).to_owned()).collect();
    let credentials = verify::open_all(&texts).map_err(doubt)?;
    let key = PublicKey::from_jwk(&credentials[0].holder["jwk"]).ok_or(Doubt::Changed)?;
    for (shown, proof) in parts {
        let proof = binding::check(shown, proof, &key).ok_or(Doubt::NotTheHolder)?;
        about(&proof, expected)?;
    }
    let check = Check {
        at: expected.at,
        holder: None,
        withdrawn: expected.withdrawn.clone(),
    };
    verify::in_force(&credentials, &check).map_err(doubt)?;
    let claims = credentials
        .into_iter()
        .flat_map(|credential| credential.claims);
    Ok(claims.collect())
}

fn read(text: &str) -> Result<Vec<String>, Doubt> {
    if text.len() > LARGEST_UPLOAD {
        return Err(Doubt::NotAPresentation);
    }
    let read: Presentation = serde_json::from_str(text).map_err(|_| Doubt::NotAPresentation)?;
    match read.format == FORMAT {
        true => Ok(read.shown),
        false => Err(Doubt::NotAPresentation),
    }
}

/// Whether a proof answers this question, of this receiver, now.
fn about(proof: &Proof, expected: &Expected) -> Result<(), Doubt> {
    if proof.aud != expected.audience {
        return Err(Doubt::OtherReceiver);
    }
    if proof.nonce != expected.nonce || expected.spent.contains(&proof.nonce) {
        return Err(Doubt::Replayed);
    }
    match proof.exp <= expected.at {
        true => Err(Doubt::Expired),
        false => Ok(()),
    }
}

const fn doubt(verdict: Verdict) -> Doubt {
    match verdict {
        Verdict::UnknownIssuer => Doubt::UnknownIssuer,
        Verdict::Expired => Doubt::Expired,
        Verdict::Withdrawn => Doubt::Withdrawn,
        Verdict::NotYours => Doubt::NotTheHolder,
        Verdict::NotAFinancialId => Doubt::NotAPresentation,
        Verdict::Valid { .. } | Verdict::Changed => Doubt::Changed,
    }
}

#[cfg(test)]
mod tests;
