//! The proof of the holder (key binding, RFC 9901 section 4.3): a short text, signed by the key that
//! the credential was made for, that says to whom, in answer to which question and until when it is
//! shown. Knows neither claims nor what they mean.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::keys::{Key, PublicKey};
use super::{base64url, jws};
use crate::domain::moment::Moment;
use crate::journey::vault::sharing::Purpose;

/// What the holder signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// When it is shown.
    pub iat: Moment,
    /// To whom.
    pub aud: String,
    /// The question that it answers.
    pub nonce: String,
    /// What for.
    pub purpose: Purpose,
    /// Until when the receiver may look.
    pub exp: Moment,
    /// Hash of what is shown.
    sd_hash: String,
}

impl Proof {
    /// A proof of what is shown: an SD-JWT that ends in `~`.
    pub fn of(shown: &str, aud: String, nonce: String, purpose: Purpose) -> Self {
        Self {
            iat: Moment(0),
            aud,
            nonce,
            purpose,
            exp: Moment(0),
            sd_hash: hash(shown),
        }
    }

    /// The same, at a time.
    pub fn during(self, iat: Moment, exp: Moment) -> Self {
        Self { iat, exp, ..self }
    }
}

/// The only header of a proof.
fn header() -> Value {
    json!({ "alg": "ES256", "typ": "kb+jwt" })
}

/// What is shown with its proof behind it.
pub fn bind(shown: &str, proof: &Proof, key: &Key) -> Option<String> {
    let proof = serde_json::to_string(proof).ok()?;
    Some(format!("{shown}{}", jws::sign(&header(), &proof, key)))
}

/// Parts what is shown from its proof; both unchecked.
pub fn part(text: &str) -> Option<(&str, &str)> {
    let end = text.rfind('~')? + 1;
    text.split_at_checked(end)
}

/// The proof, when this key signed it and it is about what is shown.
pub fn check(shown: &str, proof: &str, key: &PublicKey) -> Option<Proof> {
    let proof: Proof = jws::open(proof, &header(), key)?;
    (proof.sd_hash == hash(shown)).then_some(proof)
}

/// `sd_hash` (RFC 9901, section 4.3.1).
pub(super) fn hash(shown: &str) -> String {
    base64url::encode(&Sha256::digest(shown))
}
