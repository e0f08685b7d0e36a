//! A short signed text (JWS, compact form, RFC 7515): a header that is known beforehand, a body, and a
//! signature over both. Knows nothing of what the body means.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::base64url;
use super::keys::{Key, PublicKey};
use super::sd_jwt::read_json;

/// Signs a body.
pub fn sign(header: &Value, body: &str, key: &Key) -> String {
    let signed = [&header.to_string(), body].map(|part| base64url::encode(part.as_bytes()));
    let signed = signed.join(".");
    let signature = base64url::encode(&key.sign(signed.as_bytes()));
    format!("{signed}.{signature}")
}

/// The body, when it has exactly this header and this key signed it.
pub fn open<Body: DeserializeOwned>(text: &str, header: &Value, key: &PublicKey) -> Option<Body> {
    let (signed, signature) = text.rsplit_once('.')?;
    let (head, body) = signed.split_once('.')?;
    if read_json::<Value>(head)? != *header {
        return None;
    }
    let body = read_json(body)?;
    let holds = key.verifies(signed.as_bytes(), &base64url::decode(signature)?);
    holds.then_some(body)
}
