//! The text form of an SD-JWT (RFC 9901), as far as the Financieel-ID uses it: hidden claims only at
//! the top of the payload, SHA-256, ES256. Whatever else comes in is refused. The proof of the holder
//! is in [`super::binding`]. Knows neither issuers nor what the claims mean.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::base64url;
use super::keys::{Key, PublicKey};

/// The only header: the algorithm is a matter of the key, never of the message.
const HEADER: [(&str, &str); 2] = [("alg", "ES256"), ("typ", "dc+sd-jwt")];

const DIGESTS: &str = "_sd";
const HASH: &str = "_sd_alg";
const ARRAY_DIGEST: &str = "...";

/// A claim that the holder may show or keep hidden.
pub struct Disclosure {
    text: String,
    name: String,
    value: Value,
}

impl Disclosure {
    /// Hides a claim behind a salt.
    pub fn new(salt: &str, name: String, value: Value) -> Self {
        let text = base64url::encode(json!([salt, name, value]).to_string().as_bytes());
        Self { text, name, value }
    }

    fn read(text: &str) -> Option<Self> {
        let (_salt, name, value): (String, String, Value) = read_json(text)?;
        let is_free = ![DIGESTS, HASH, ARRAY_DIGEST].contains(&name.as_str());
        is_free.then(|| Self {
            text: text.to_owned(),
            name,
            value,
        })
    }

    /// What the issuer signs in its place (RFC 9901, section 4.2.3).
    fn digest(&self) -> String {
        base64url::encode(&Sha256::digest(&self.text))
    }
}

/// A digest with nothing behind it: of a salt that is thrown away (RFC 9901, section 4.2.5).
pub fn decoy(salt: &str) -> String {
    base64url::encode(&Sha256::digest(salt))
}

/// Signs. Neither the order of the digests nor, with enough decoys, their number says anything about
/// the claims.
pub fn issue(
    key: &Key,
    mut payload: Map<String, Value>,
    hidden: &[Disclosure],
    decoys: Vec<String>,
) -> String {
    let mut digests: BTreeSet<_> = hidden.iter().map(Disclosure::digest).collect();
    digests.extend(decoys);
    if !digests.is_empty() {
        payload.insert(DIGESTS.to_owned(), json!(digests));
    }
    payload.insert(HASH.to_owned(), json!("sha-256"));
    let parts = [Value::Object(header()), Value::Object(payload)];
    let signed = parts
        .map(|part| base64url::encode(part.to_string().as_bytes()))
        .join(".");
    let signature = base64url::encode(&key.sign(signed.as_bytes()));
    let disclosures: String = hidden
        .iter()
        .map(|hidden| format!("{}~", hidden.text))
        .collect();
    format!("{signed}.{signature}~{disclosures}")
}

/// An SD-JWT that was read, with nothing checked but its form.
pub struct SdJwt {
    signed: String,
    signature: Vec<u8>,
    payload: Map<String, Value>,
    disclosures: Vec<Disclosure>,
}

impl SdJwt {
    /// Reads. Nothing when the form or the header is another.
    pub fn read(text: &str) -> Option<Self> {
        Self::read_as(text, &header())
    }

    fn read_as(text: &str, wanted: &Map<String, Value>) -> Option<Self> {
        // A Financieel-ID ends in "~": what would follow is a proof of the holder.
        let mut parts = text.strip_suffix('~')?.split('~');
        let (signed, signature) = parts.next()?.rsplit_once('.')?;
        let (header_read, payload) = signed.split_once('.')?;
        if read_json::<Map<String, Value>>(header_read)? != *wanted {
            return None;
        }
        Some(Self {
            signed: signed.to_owned(),
            signature: base64url::decode(signature)?,
            payload: read_json(payload)?,
            disclosures: parts.map(Disclosure::read).collect::<Option<_>>()?,
        })
    }

    /// Who says to have signed it; believe it after [`Self::open`].
    pub fn claimed_issuer(&self) -> Option<&str> {
        self.payload.get("iss")?.as_str()
    }

    /// The names and values of what is disclosed, in order.
    pub fn disclosed(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.disclosures
            .iter()
            .map(|hidden| (hidden.name.as_str(), &hidden.value))
    }

    /// The same text, showing only claims of these names; nothing when it has none of them. Of the
    /// other claims the digests stay in it, for the issuer signed those, and nobody can read them.
    pub fn only(&self, names: &[String]) -> Option<String> {
        let shown = |hidden: &&Disclosure| names.contains(&hidden.name);
        let disclosures: String = self
            .disclosures
            .iter()
            .filter(shown)
            .map(|hidden| format!("{}~", hidden.text))
            .collect();
        let signature = base64url::encode(&self.signature);
        (!disclosures.is_empty()).then(|| format!("{}.{signature}~{disclosures}", self.signed))
    }

    /// The claims, those of the disclosures among them. Nothing when the signature is not by this
    /// key, or when a disclosure is not signed, comes twice or names a claim that is there already.
    pub fn open(self, key: &PublicKey) -> Option<Map<String, Value>> {
        if !key.verifies(self.signed.as_bytes(), &self.signature) {
            return None;
        }
        let mut claims = self.payload;
        if claims.remove(HASH)? != "sha-256" {
            return None;
        }
        let listed: Vec<String> = match claims.remove(DIGESTS) {
            Some(digests) => serde_json::from_value(digests).ok()?,
            None => Vec::new(),
        };
        let mut digests: BTreeSet<_> = listed.iter().cloned().collect();
        if digests.len() != listed.len() {
            return None;
        }
        for disclosure in self.disclosures {
            // Taken out, so that a second disclosure with this digest finds nothing.
            if !digests.remove(&disclosure.digest()) || claims.contains_key(&disclosure.name) {
                return None;
            }
            claims.insert(disclosure.name, disclosure.value);
        }
        Some(claims)
    }
}

fn header() -> Map<String, Value> {
    HEADER
        .into_iter()
        .map(|(name, value)| (name.to_owned(), json!(value)))
        .collect()
}

pub(super) fn read_json<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_slice(&base64url::decode(text)?).ok()
}

#[cfg(test)]
mod tests;
