//! Every change of meaning in the proof of a holder: made on the way, by somebody with another key, or by
//! the holder for another receiver, question or time.

use serde_json::{Value, json};

use super::*;
use crate::proof::base64url;

const NAMES: [&str; 6] = ["iat", "aud", "nonce", "purpose", "exp", "sd_hash"];

/// The presentation with its proof changed, under the old signature or signed by a key.
fn with_proof(change: &dyn Fn(&mut Value), signer: Option<&Key>) -> String {
    changed(&shown(), |text| {
        let (shown, proof) = binding::part(text).unwrap();
        let parts: Vec<_> = proof.split('.').collect();
        let mut body: Value = crate::proof::sd_jwt::read_json(parts[1]).unwrap();
        change(&mut body);
        let body = base64url::encode(body.to_string().as_bytes());
        let signed = format!("{}.{body}", parts[0]);
        let signature = match signer {
            Some(key) => base64url::encode(&key.sign(signed.as_bytes())),
            None => parts[2].to_owned(),
        };
        format!("{shown}{signed}.{signature}")
    })
}

/// What could stand in the place of any value.
fn values() -> Vec<Value> {
    let mut values = vec![
        json!(null),
        json!(true),
        json!([]),
        json!({}),
        json!(""),
        json!("anders"),
        json!("Mortgage"),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(i64::MAX),
    ];
    values.extend((1..30).map(|step| json!(NOW.0 + step)));
    values
}

#[test]
fn given_any_other_value_that_the_holder_did_not_sign_whoever_shows_it_is_not_the_holder() {
    let strangers = [Key::of_forger(), Key::of_holder(8), Key::of_holder(9)];
    let mut tried = 0;
    let mut refused = |change: &dyn Fn(&mut Value)| {
        let signers = strangers.iter().map(Some).chain([None]);
        for signer in signers {
            let forged = with_proof(change, signer);
            assert_eq!(receive(&forged, &expected()), Err(Doubt::NotTheHolder));
            tried += 1;
        }
    };
    for name in NAMES {
        for value in values() {
            refused(&|proof| proof[name] = value.clone());
        }
        refused(&|proof| drop(proof.as_object_mut().map(|all| all.remove(name))));
        refused(&|proof| proof[name.to_uppercase()] = json!(0));
    }
    assert!(tried >= 1_000, "{tried}");
}

#[test]
fn given_a_proof_of_the_holder_for_something_else_the_reason_is_named() {
    let own = Key::of_holder(SEED);
    let mut cases: Vec<(&str, Value, Doubt)> = Vec::new();
    let others = Receiver::ALL.into_iter().map(audience);
    let others = others.filter(|one| *one != audience(Receiver::Seller));
    cases.extend(others.map(|one| ("aud", json!(one), Doubt::OtherReceiver)));
    for other in ["", "verkoper", "https://VERKOPER.voorbeeld.invalid", "*"] {
        cases.push(("aud", json!(other), Doubt::OtherReceiver));
    }
    for other in ["", "Question", "question ", "other"] {
        cases.push(("nonce", json!(other), Doubt::Replayed));
    }
    for past in [i64::MIN, -1, 0, NOW.0 - 1, NOW.0] {
        cases.push(("exp", json!(past), Doubt::Expired));
    }
    for name in NAMES {
        let other_form = if name == "iat" || name == "exp" {
            json!("morgen")
        } else {
            json!(1)
        };
        cases.push((name, other_form, Doubt::NotTheHolder));
        cases.push((name, json!(null), Doubt::NotTheHolder));
        cases.push((name, json!([]), Doubt::NotTheHolder));
    }
    cases.push(("sd_hash", json!("anders"), Doubt::NotTheHolder));
    cases.push(("meer", json!(true), Doubt::NotTheHolder));
    for (name, value, doubt) in cases {
        let forged = with_proof(&|proof| proof[name] = value.clone(), Some(&own));
        let found = receive(&forged, &expected());
        assert_eq!(found, Err(doubt), "{name}: {value}");
    }
    let same = with_proof(&|_| {}, Some(&own));
    assert!(receive(&same, &expected()).is_ok());
}
