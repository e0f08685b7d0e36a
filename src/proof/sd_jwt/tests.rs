//! The form against RFC 9901, and against somebody else's reading of it.

mod rfc9901;

use super::*;
use crate::domain::record::Source;
use crate::proof::issuer::Issuer;
use crate::proof::keys::salt;

fn key() -> Key {
    Key::of_issuer(Issuer::Of(Source::Bank))
}

fn hidden() -> Vec<Disclosure> {
    let hide = |name: &str, value| Disclosure::new(&salt(7, name), name.to_owned(), value);
    vec![
        hide("Wages", json!({ "gross_month": 400_000 })),
        hide("Overdrafts", json!(3)),
    ]
}

fn payload() -> Map<String, Value> {
    let claims = json!({ "iss": "https://bank.voorbeeld.invalid", "exp": 1_800_000_000 });
    serde_json::from_value(claims).unwrap()
}

fn issued() -> String {
    issue(&key(), payload(), &hidden(), Vec::new())
}

fn open(text: &str) -> Option<Map<String, Value>> {
    SdJwt::read(text)?.open(&key().public())
}

/// Signed by the right key, so that only the form can be at fault.
fn signed(header: &Value, payload: &Value, disclosures: &[&str]) -> String {
    let parts = [header, payload].map(|part| base64url::encode(part.to_string().as_bytes()));
    let signed = parts.join(".");
    let signature = base64url::encode(&key().sign(signed.as_bytes()));
    let disclosures: String = disclosures.iter().map(|text| format!("{text}~")).collect();
    format!("{signed}.{signature}~{disclosures}")
}

fn right_header() -> Value {
    json!({ "alg": "ES256", "typ": "dc+sd-jwt" })
}

#[test]
fn the_digest_of_the_standard_is_our_digest() {
    // RFC 9901, section 4.2.3.
    let text = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";
    let disclosure = Disclosure::read(text).unwrap();
    assert_eq!(
        disclosure.digest(),
        "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"
    );
    assert_eq!(
        (disclosure.name.as_str(), disclosure.value),
        ("family_name", json!("Möbius"))
    );
}

#[test]
fn given_an_issued_text_its_holder_can_show_all_or_some_of_it() {
    let text = issued();
    let all = open(&text).unwrap();
    assert_eq!(
        (&all["Overdrafts"], &all["Wages"]["gross_month"]),
        (&json!(3), &json!(400_000))
    );
    assert!(!all.contains_key(DIGESTS) && !all.contains_key(HASH));

    let (without_last, _) = text.trim_end_matches('~').rsplit_once('~').unwrap();
    let some = open(&format!("{without_last}~")).unwrap();
    assert!(some.contains_key("Wages") && !some.contains_key("Overdrafts"));
}

#[test]
fn what_is_hidden_is_not_in_the_signed_part_and_the_order_tells_nothing() {
    let text = issued();
    let payload = text.split(['.', '~']).nth(1).unwrap();
    let payload: Value = read_json(payload).unwrap();
    let written = payload.to_string();
    assert!(
        !written.contains("Wages") && !written.contains("400000"),
        "{written}"
    );
    let digests: Vec<String> = serde_json::from_value(payload[DIGESTS].clone()).unwrap();
    assert!(digests.is_sorted() && digests.len() == 2);
    assert!(digests.iter().all(|digest| digest.len() == 43));
}

#[test]
fn an_independent_reader_finds_the_same_claims() {
    use sd_jwt_payload::{SdJwt as Theirs, Sha256Hasher};
    let theirs = Theirs::parse(&issued()).unwrap();
    assert_eq!(theirs.headers()["alg"], "ES256");
    let read = theirs.into_disclosed_object(&Sha256Hasher::new()).unwrap();
    assert_eq!(Some(read), open(&issued()));
}

#[test]
fn an_independent_holder_can_hide_a_claim_and_we_still_read_it() {
    use sd_jwt_payload::{SdJwt as Theirs, Sha256Hasher};
    let theirs = Theirs::parse(&issued())
        .unwrap()
        .into_presentation(&Sha256Hasher::new());
    let (shown, hidden) = theirs.unwrap().conceal("/Wages").unwrap().finish();
    assert_eq!(hidden.len(), 1);
    let read = open(&shown.presentation()).unwrap();
    assert!(read.contains_key("Overdrafts") && !read.contains_key("Wages"));
}

#[test]
fn given_another_algorithm_or_header_even_a_right_signature_is_refused() {
    let payload = json!({ "iss": "x", "_sd_alg": "sha-256" });
    assert!(open(&signed(&right_header(), &payload, &[])).is_some());
    for header in [
        json!({ "alg": "none", "typ": "dc+sd-jwt" }),
        json!({ "alg": "None", "typ": "dc+sd-jwt" }),
        json!({ "alg": "HS256", "typ": "dc+sd-jwt" }),
        json!({ "alg": "ES384", "typ": "dc+sd-jwt" }),
        json!({ "alg": "ES256" }),
        json!({ "alg": "ES256", "typ": "JWT" }),
        json!({ "alg": "ES256", "typ": "dc+sd-jwt", "crit": ["b64"], "b64": false }),
        json!({ "alg": "ES256", "typ": "dc+sd-jwt", "jwk": key().public().jwk() }),
        json!({ "typ": "dc+sd-jwt" }),
        json!([]),
    ] {
        assert!(open(&signed(&header, &payload, &[])).is_none(), "{header}");
    }
}

#[test]
fn given_disclosures_that_do_not_fit_the_digests_the_text_is_refused() {
    let [wages, overdrafts] = hidden().try_into().ok().unwrap();
    let payload = |digests: Value| json!({ "iss": "x", "_sd_alg": "sha-256", "_sd": digests });
    let one = payload(json!([wages.digest()]));
    let (first, second) = (wages.text.as_str(), overdrafts.text.as_str());
    assert!(open(&signed(&right_header(), &one, &[first])).is_some());

    let twice = payload(json!([wages.digest(), wages.digest()]));
    let taken = json!({ "Wages": 1, "_sd_alg": "sha-256", "_sd": [wages.digest()] });
    let other_hash = json!({ "_sd_alg": "sha-512", "_sd": [wages.digest()] });
    let no_hash = json!({ "_sd": [wages.digest()] });
    let no_text = payload(json!([1]));
    let refused: [(&Value, &[&str]); 8] = [
        (&one, &[first, first]),
        (&one, &[second]),
        (&one, &[first, second]),
        (&twice, &[first]),
        (&taken, &[first]),
        (&other_hash, &[first]),
        (&no_hash, &[first]),
        (&no_text, &[]),
    ];
    for (payload, disclosures) in refused {
        let text = signed(&right_header(), payload, disclosures);
        assert!(open(&text).is_none(), "{payload} {disclosures:?}");
    }
}

#[test]
fn a_disclosure_of_another_form_or_with_a_reserved_name_is_refused() {
    for value in [
        json!(["salt", "only"]),
        json!(["salt", "name", 1, 2]),
        json!([1, "name", 1]),
        json!(["salt", 1, 1]),
        json!({ "salt": 1 }),
        json!(["salt", "_sd", []]),
        json!(["salt", "_sd_alg", "sha-256"]),
        json!(["salt", "...", 1]),
    ] {
        let text = base64url::encode(value.to_string().as_bytes());
        assert!(Disclosure::read(&text).is_none(), "{value}");
    }
}

#[test]
fn a_text_of_another_form_is_refused() {
    let text = issued();
    let token = text.split('~').next().unwrap();
    let with_proof = format!("{text}{token}");
    let open_end = text.trim_end_matches('~').to_owned();
    let empty_disclosure = format!("{text}~");
    let two_parts = format!("{}~", token.rsplit_once('.').unwrap().0);
    let four_parts = format!("{token}.AAAA~");
    for text in [
        with_proof,
        open_end,
        empty_disclosure,
        two_parts,
        four_parts,
    ] {
        assert!(open(&text).is_none(), "{text}");
    }
    for text in ["", "~", "~~", ".", "..~", "a.b.c~", "é.é.é~é~"] {
        assert!(open(text).is_none(), "{text}");
    }
}
