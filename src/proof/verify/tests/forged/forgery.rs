//! What a forger could make of a signed file. Says nothing of what the check must find.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::super::issued;
use crate::proof::issuer::Issuer;
use crate::proof::keys::Key;
use crate::proof::{base64url, bundle};

/// The credentials of a file.
pub fn credentials(text: &str) -> Vec<String> {
    bundle::read(text).unwrap()
}

/// A file of these credentials.
pub fn file(credentials: Vec<String>) -> String {
    bundle::write(credentials).unwrap()
}

/// Each credential changed in turn, the others as they were.
pub fn each(change: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let all = credentials(&issued());
    let replaced = |position: usize, by: String| {
        let mut all = all.clone();
        all[position] = by;
        file(all)
    };
    let changed = |position: usize| {
        change(&all[position])
            .into_iter()
            .map(move |by| (position, by))
    };
    (0..all.len())
        .flat_map(changed)
        .map(|(position, by)| replaced(position, by))
        .collect()
}

/// The JSON of a part.
pub fn decoded(part: &str) -> Value {
    serde_json::from_slice(&base64url::decode(part).unwrap()).unwrap()
}

/// The part that holds this JSON.
pub fn encoded(value: &Value) -> String {
    base64url::encode(value.to_string().as_bytes())
}

/// Header, payload, signature, disclosures.
pub fn parts(credential: &str) -> Vec<String> {
    credential
        .trim_end_matches('~')
        .split(['.', '~'])
        .map(str::to_owned)
        .collect()
}

/// The parts as one text again.
pub fn joined(parts: &[String]) -> String {
    let (token, disclosures) = parts.split_at(3);
    let disclosures: String = disclosures.iter().map(|part| format!("{part}~")).collect();
    format!("{}~{disclosures}", token.join("."))
}

/// One part in the place of another.
pub fn with_part(credential: &str, place: usize, by: String) -> String {
    let mut parts = parts(credential);
    parts[place] = by;
    joined(&parts)
}

/// Signed again by somebody whom the app does not know.
pub fn resigned(header: &Value, payload: &Value, credential: &str, key: &Key) -> String {
    let mut parts = parts(credential);
    (parts[0], parts[1]) = (encoded(header), encoded(payload));
    parts[2] = base64url::encode(&key.sign(parts[..2].join(".").as_bytes()));
    joined(&parts)
}

/// Every value that could stand in the place of this one.
fn other_values(value: &Value) -> Vec<Value> {
    let mut others = vec![
        json!(null),
        json!("anders"),
        json!([]),
        json!({}),
        json!(-1),
        json!(1e99),
    ];
    if let Some(number) = value.as_i64() {
        others.extend([
            json!(number + 1),
            json!(number * 10),
            json!(number.to_string()),
        ]);
    }
    if let Some(entries) = value.as_object() {
        for (name, inner) in entries {
            others.extend(other_values(inner).into_iter().map(|other| {
                let mut changed = value.clone();
                changed[name] = other;
                changed
            }));
        }
    }
    others.retain(|other| other != value);
    others
}

/// A letter changed or cut out.
pub fn changed_letters() -> Vec<String> {
    each(|credential| {
        let step = credential.len() / 240;
        let flipped = |place: usize| {
            let letter = if credential.as_bytes()[place] == b'A' {
                "B"
            } else {
                "A"
            };
            format!(
                "{}{letter}{}",
                &credential[..place],
                &credential[place + 1..]
            )
        };
        let cut = |place: usize| format!("{}{}", &credential[..place], &credential[place + 1..]);
        (0..240)
            .flat_map(|place| [flipped(place * step), cut(place * step)])
            .collect()
    })
}

/// Another value in the signed part.
pub fn changed_claims() -> Vec<String> {
    each(|credential| {
        let payload = decoded(&parts(credential)[1]);
        let entries = payload.as_object().unwrap().clone();
        let other = |(name, value): (&String, &Value)| -> Vec<Value> {
            let set = |by: Value| {
                let mut changed = payload.clone();
                changed[name] = by;
                changed
            };
            other_values(value).into_iter().map(set).collect()
        };
        let changed = entries.iter().flat_map(other);
        changed
            .map(|payload| with_part(credential, 1, encoded(&payload)))
            .collect()
    })
}

/// Another salt, name or value in a disclosure.
pub fn changed_disclosures() -> Vec<String> {
    each(|credential| {
        let parts = parts(credential);
        let places = (3..parts.len()).flat_map(|place| {
            let disclosure = decoded(&parts[place]);
            let others = |inner: usize| {
                let disclosure = disclosure.clone();
                other_values(&disclosure[inner]).into_iter().map(move |by| {
                    let mut changed = disclosure.clone();
                    changed[inner] = by;
                    changed
                })
            };
            let changed: Vec<_> = (0..3).flat_map(others).collect();
            changed
                .into_iter()
                .map(move |changed| (place, encoded(&changed)))
        });
        places
            .map(|(place, by)| with_part(credential, place, by))
            .collect()
    })
}

/// Disclosures moved, doubled and swapped between credentials.
pub fn moved_disclosures() -> Vec<String> {
    let all = credentials(&issued());
    let foreign: Vec<_> = all
        .iter()
        .flat_map(|credential| parts(credential).split_off(3))
        .collect();
    each(|credential| {
        let added = foreign
            .iter()
            .map(|disclosure| format!("{credential}{disclosure}~"));
        let own = parts(credential);
        let swapped = (3..own.len()).flat_map(|place| {
            let others = foreign.iter().filter(|other| !own.contains(other));
            others
                .map(|other| with_part(credential, place, other.clone()))
                .collect::<Vec<_>>()
        });
        added.chain(swapped).collect()
    })
}

/// Header, payload or signature of one credential in another.
pub fn mixed_parts() -> Vec<String> {
    let all = credentials(&issued());
    let same = |credential: &str, place: usize, by: &str| parts(credential)[place] == by;
    each(|credential| {
        let others = all
            .iter()
            .flat_map(|other| (1..3).map(|place| (place, parts(other)[place].clone())));
        others
            .filter(|(place, by)| !same(credential, *place, by))
            .map(|(place, by)| with_part(credential, place, by))
            .collect()
    })
}

/// HMAC with SHA-256 (RFC 2104), by somebody who takes the public key for a secret.
fn hmac(secret: &[u8], message: &[u8]) -> Vec<u8> {
    let pad = |with: u8| -> Vec<u8> {
        (0..64)
            .map(|place| secret.get(place).copied().unwrap_or(0) ^ with)
            .collect()
    };
    let inner = Sha256::digest([pad(0x36), message.to_vec()].concat());
    Sha256::digest([pad(0x5c), inner.to_vec()].concat()).to_vec()
}

/// Another algorithm, or a signature that is none.
pub fn other_algorithms() -> Vec<String> {
    each(|credential| {
        let issuer = decoded(&parts(credential)[1])["iss"]
            .as_str()
            .and_then(Issuer::known)
            .unwrap();
        let secret = Key::of_issuer(issuer).public().hex();
        let forged = |algorithm: &str, sign: &dyn Fn(&[u8]) -> Vec<u8>| {
            let mut parts = parts(credential);
            parts[0] = encoded(&json!({ "alg": algorithm, "typ": "dc+sd-jwt" }));
            parts[2] = base64url::encode(&sign(parts[..2].join(".").as_bytes()));
            joined(&parts)
        };
        let mac = |message: &[u8]| hmac(&secret.as_bytes()[..64], message);
        let zero = |_: &[u8]| vec![0; 64];
        vec![
            forged("none", &|_| Vec::new()),
            forged("nOnE", &|_| Vec::new()),
            forged("HS256", &mac),
            forged("ES256", &mac),
            forged("ES256", &zero),
            forged("ES256", &|_| Vec::new()),
            forged("ES256", &|_| vec![0xff; 64]),
        ]
    })
}

/// Signed again with another key that the forger has.
pub fn other_signers() -> Vec<String> {
    each(|credential| {
        let header = decoded(&parts(credential)[0]);
        let payload = decoded(&parts(credential)[1]);
        let issuer = payload["iss"].as_str().and_then(Issuer::known).unwrap();
        let mut keys: Vec<_> = Issuer::all()
            .filter(|other| *other != issuer)
            .map(Key::of_issuer)
            .collect();
        keys.push(Key::of_holder(7));
        keys.iter()
            .map(|key| resigned(&header, &payload, credential, key))
            .collect()
    })
}
