//! Changes of meaning: what a forger who knows the form would write in a signed file. Says nothing of
//! what the check must find.

use serde_json::{Value, json};

use super::super::issued;
use super::forgery::{changed_claims, credentials, decoded, encoded, file, joined, parts};
use super::forgery::{resigned, with_part};
use crate::proof::keys::Key;

/// Keys that a forger may have: of holders, of the forger of the lab.
fn others() -> [Key; 3] {
    [Key::of_forger(), Key::of_holder(7), Key::of_holder(9)]
}

/// Each credential changed, in a file of its own.
fn each(change: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let all = credentials(&issued()).into_iter();
    let changed = all.flat_map(|credential| change(&credential));
    changed.map(|by| file(vec![by])).collect()
}

/// A payload in the place of the signed one: under the old signature, and signed by a forger.
fn put(credential: &str, payload: &Value) -> [String; 2] {
    let header = decoded(&parts(credential)[0]);
    [
        with_part(credential, 1, encoded(payload)),
        resigned(&header, payload, credential, &Key::of_forger()),
    ]
}

/// Each payload with one name set to one of these, in every way of [`put`].
fn set(name: &str, values: impl Fn(&Value) -> Vec<Value>) -> Vec<String> {
    each(|credential| {
        let payload = decoded(&parts(credential)[1]);
        let mut others = values(&payload[name]);
        others.retain(|other| *other != payload[name]);
        let changed = others.into_iter().flat_map(|other| {
            let mut changed = payload.clone();
            changed[name] = other;
            put(credential, &changed)
        });
        changed.collect()
    })
}

/// Other algorithms, types, and keys that the message brings along.
pub fn headers() -> Vec<String> {
    const ALGORITHMS: [&str; 14] = [
        "none", "None", "NONE", "", "HS256", "HS384", "HS512", "RS256", "PS256", "ES384", "ES512",
        "ES256K", "EdDSA", "es256",
    ];
    const TYPES: [&str; 6] = ["JWT", "jwt", "vc+sd-jwt", "kb+jwt", "dc+SD-JWT", ""];
    let usual = json!({ "alg": "ES256", "typ": "dc+sd-jwt" });
    let with = |name: &str, value: Value| {
        let mut header = usual.clone();
        header[name] = value;
        header
    };
    let mut headers: Vec<_> = ALGORITHMS.map(|one| with("alg", json!(one))).to_vec();
    headers.extend(TYPES.map(|one| with("typ", json!(one))));
    headers.extend([
        with("jwk", Key::of_forger().public().jwk()),
        with("jku", json!("https://sleutels.voorbeeld.invalid")),
        with("x5u", json!("https://sleutels.voorbeeld.invalid")),
        with("kid", json!("0")),
        with("crit", json!(["exp"])),
        with("b64", json!(false)),
        with("alg", json!(null)),
        with("alg", json!(["ES256"])),
        json!({ "typ": "dc+sd-jwt" }),
        json!({ "alg": "ES256" }),
        json!({}),
        json!([]),
        json!(null),
    ]);
    each(|credential| {
        let payload = decoded(&parts(credential)[1]);
        let forged = headers.iter().flat_map(|header| {
            let signed = resigned(header, &payload, credential, &Key::of_forger());
            [with_part(credential, 0, encoded(header)), signed]
        });
        forged.collect()
    })
}

/// The list of what is hidden: shorter, longer, doubled, of another form; another way to hash.
pub fn digests() -> Vec<String> {
    let lists = |signed: &Value| {
        let Some(list) = signed.as_array() else {
            return Vec::new();
        };
        let mut lists = vec![json!([]), json!({}), json!(null), json!("")];
        for place in 0..list.len() {
            let without = |by: Option<Value>| {
                let mut other = list.clone();
                match by {
                    Some(by) => other[place] = by,
                    None => drop(other.remove(place)),
                }
                json!(other)
            };
            let digest = list[place].as_str().unwrap_or_default();
            lists.push(without(None));
            for by in [
                json!(digest.to_uppercase()),
                json!(format!("{digest}=")),
                json!(digest[1..]),
                json!({ "...": digest }),
                json!(0),
                json!(null),
            ] {
                lists.push(without(Some(by)));
            }
            lists.push(json!([list.clone(), vec![list[place].clone()]].concat()));
        }
        lists
    };
    let hashes = |_: &Value| {
        let names = ["sha-512", "sha-1", "md5", "SHA-256", "sha256", ""];
        let mut hashes: Vec<_> = names.map(|name| json!(name)).to_vec();
        hashes.extend([json!(null), json!(256), json!(["sha-256"])]);
        hashes
    };
    [set("_sd", lists), set("_sd_alg", hashes)].concat()
}

/// Made earlier or later, valid for longer, or times that are none.
pub fn times() -> Vec<String> {
    const STEPS: [i64; 10] = [
        -31_536_000,
        -86_400,
        -3_600,
        -1,
        1,
        60,
        3_600,
        86_400,
        31_536_000,
        3_153_600_000,
    ];
    let others = |signed: &Value| {
        let at = signed.as_i64().unwrap_or_default();
        let mut others: Vec<_> = STEPS.map(|step| json!(at + step)).to_vec();
        others.extend([
            json!(0),
            json!(-1),
            json!(i64::MAX),
            json!(u64::MAX),
            json!(at.to_string()),
            json!(null),
            json!([at]),
            json!("2099-01-01"),
        ]);
        others
    };
    [set("iat", others), set("exp", others)].concat()
}

/// Made for the key of somebody else, or for none.
pub fn holders() -> Vec<String> {
    set("cnf", |signed| {
        let keys = (20..48).map(|seed| json!({ "jwk": Key::of_holder(seed).public().jwk() }));
        let mut others: Vec<_> = keys.collect();
        let mut swapped = signed.clone();
        swapped["jwk"]["x"] = signed["jwk"]["y"].clone();
        let mut private = signed.clone();
        private["jwk"]["d"] = signed["jwk"]["x"].clone();
        others.extend([
            swapped,
            private,
            json!({}),
            json!(null),
            json!({ "kid": "0" }),
        ]);
        others
    })
}

/// Every changed claim, signed by somebody who is not its issuer.
pub fn claims_signed_by_others() -> Vec<String> {
    let right = credentials(&issued());
    let forged = changed_claims().into_iter().flat_map(|text| {
        let changed = credentials(&text);
        let differs = |place: &usize| changed[*place] != right[*place];
        let place = (0..right.len()).find(differs).unwrap_or_default();
        let credential = changed[place].clone();
        let header = decoded(&parts(&credential)[0]);
        let payload = decoded(&parts(&credential)[1]);
        others().map(|key| file(vec![resigned(&header, &payload, &credential, &key)]))
    });
    forged.collect()
}

/// Parts that are missing, come twice, or stand where another belongs.
pub fn lost_and_doubled_parts() -> Vec<String> {
    let in_one = each(|credential| {
        let own = parts(credential);
        let mut forged = Vec::new();
        for place in 0..own.len() {
            forged.push(with_part(credential, place, String::new()));
            let doubled = format!("{0}{0}", own[place]);
            forged.push(with_part(credential, place, doubled));
            for other in 0..place {
                let mut swapped = own.clone();
                swapped.swap(place, other);
                // Claims that change places among themselves are the same claims.
                if other < 3 {
                    forged.push(joined(&swapped));
                }
            }
        }
        for hidden in &own[3..] {
            forged.push(format!("{credential}{hidden}~"));
        }
        forged.extend([
            credential.trim_end_matches('~').to_owned(),
            format!("{credential}~"),
            format!("{credential}{}", own[..3].join(".")),
            format!("{}~{credential}", own[..3].join(".")),
            credential.replacen('.', "..", 1),
            credential.replacen('~', "", 1),
            credential.replace('~', "."),
            credential.replace('.', "~"),
            String::new(),
        ]);
        forged
    });
    let all = credentials(&issued());
    let twice = (0..all.len()).map(|place| file(vec![all[place].clone(), all[place].clone()]));
    in_one.into_iter().chain(twice).collect()
}
