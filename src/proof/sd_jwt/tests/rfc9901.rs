//! The example of RFC 9901, section 5, with the keys of its appendix A.5: what the standard signed,
//! hid and bound, our parts find again.

use super::*;
use crate::proof::binding;

/// Section 5.1: what the issuer signed.
const TOKEN: &str = concat!(
    "eyJhbGciOiAiRVMyNTYiLCAidHlwIjogImV4YW1wbGUrc2Qtand0In0.eyJfc2QiOiBbIkNyUWU3UzVrcUJB",
    "SHQtbk1ZWGdjNmJkdDJTSDVhVFkxc1VfTS1QZ2tqUEkiLCAiSnpZakg0c3ZsaUgwUjNQeUVNZmVadTZKdDY5",
    "dTVxZWhabzdGN0VQWWxTRSIsICJQb3JGYnBLdVZ1Nnh5bUphZ3ZrRnNGWEFiUm9jMkpHbEFVQTJCQTRvN2NJ",
    "IiwgIlRHZjRvTGJnd2Q1SlFhSHlLVlFaVTlVZEdFMHc1cnREc3JaemZVYW9tTG8iLCAiWFFfM2tQS3QxWHlY",
    "N0tBTmtxVlI2eVoyVmE1TnJQSXZQWWJ5TXZSS0JNTSIsICJYekZyendzY002R242Q0pEYzZ2Vks4QmtNbmZH",
    "OHZPU0tmcFBJWmRBZmRFIiwgImdiT3NJNEVkcTJ4Mkt3LXc1d1BFemFrb2I5aFYxY1JEMEFUTjNvUUw5Sk0i",
    "LCAianN1OXlWdWx3UVFsaEZsTV8zSmx6TWFTRnpnbGhRRzBEcGZheVF3TFVLNCJdLCAiaXNzIjogImh0dHBz",
    "Oi8vaXNzdWVyLmV4YW1wbGUuY29tIiwgImlhdCI6IDE2ODMwMDAwMDAsICJleHAiOiAxODgzMDAwMDAwLCAi",
    "c3ViIjogInVzZXJfNDIiLCAibmF0aW9uYWxpdGllcyI6IFt7Ii4uLiI6ICJwRm5kamtaX1ZDem15VGE2VWps",
    "Wm8zZGgta284YUlLUWM5RGxHemhhVllvIn0sIHsiLi4uIjogIjdDZjZKa1B1ZHJ5M2xjYndIZ2VaOGtoQXYx",
    "VTFPU2xlclAwVmtCSnJXWjAifV0sICJfc2RfYWxnIjogInNoYS0yNTYiLCAiY25mIjogeyJqd2siOiB7Imt0",
    "eSI6ICJFQyIsICJjcnYiOiAiUC0yNTYiLCAieCI6ICJUQ0FFUjE5WnZ1M09IRjRqNFc0dmZTVm9ISVAxSUxp",
    "bERsczd2Q2VHZW1jIiwgInkiOiAiWnhqaVdXYlpNUUdIVldLVlE0aGJTSWlyc1ZmdWVjQ0U2dDRqVDlGMkha",
    "USJ9fX0.MczwjBFGtzf-6WMT-hIvYbkb11NrV1WMO-jTijpMPNbswNzZ87wY2uHz-CXo6R04b7jYrpj9mNRA",
    "vVssXou1iw",
);

/// Section 5.1: disclosures of claims, with what each says.
const CLAIMS: [(&str, &str, &str); 6] = [
    (
        "WyIyR0xDNDJzS1F2ZUNmR2ZyeU5STjl3IiwgImdpdmVuX25hbWUiLCAiSm9obiJd",
        "given_name",
        "\"John\"",
    ),
    (
        "WyJlbHVWNU9nM2dTTklJOEVZbnN4QV9BIiwgImZhbWlseV9uYW1lIiwgIkRvZSJd",
        "family_name",
        "\"Doe\"",
    ),
    (
        "WyI2SWo3dE0tYTVpVlBHYm9TNXRtdlZBIiwgImVtYWlsIiwgImpvaG5kb2VAZXhhbXBsZS5jb20iXQ",
        "email",
        "\"johndoe@example.com\"",
    ),
    (
        "WyJRZ19PNjR6cUF4ZTQxMmExMDhpcm9BIiwgInBob25lX251bWJlcl92ZXJpZmllZCIsIHRydWVd",
        "phone_number_verified",
        "true",
    ),
    (
        "WyJQYzMzSk0yTGNoY1VfbEhnZ3ZfdWZRIiwgImJpcnRoZGF0ZSIsICIxOTQwLTAxLTAxIl0",
        "birthdate",
        "\"1940-01-01\"",
    ),
    (
        "WyJHMDJOU3JRZmpGWFE3SW8wOXN5YWpBIiwgInVwZGF0ZWRfYXQiLCAxNTcwMDAwMDAwXQ",
        "updated_at",
        "1570000000",
    ),
];

const ADDRESS: &str = concat!(
    "WyJBSngtMDk1VlBycFR0TjRRTU9xUk9BIiwgImFkZHJlc3MiLCB7InN0cmVldF9hZGRyZXNzIjogIjEyMyBN",
    "YWluIFN0IiwgImxvY2FsaXR5IjogIkFueXRvd24iLCAicmVnaW9uIjogIkFueXN0YXRlIiwgImNvdW50cnki",
    "OiAiVVMifV0",
);

/// Section 5.1: the disclosure of an element of a list, which a Financieel-ID never has.
const ELEMENT: &str = "WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIlVTIl0";

/// Section 5.2: the proof of the holder.
const PROOF: &str = concat!(
    "eyJhbGciOiAiRVMyNTYiLCAidHlwIjogImtiK2p3dCJ9.eyJub25jZSI6ICIxMjM0NTY3ODkwIiwgImF1ZCI",
    "6ICJodHRwczovL3ZlcmlmaWVyLmV4YW1wbGUub3JnIiwgImlhdCI6IDE3NDg1MzcyNDQsICJzZF9oYXNoIjo",
    "gIjBfQWYtMkItRWhMV1g1eWRoX3cyeHp3bU82aU02NkJfMlFDRWFuSTRmVVkifQ.T3SIus2OidNl41nmVkTZ",
    "VCKKhOAX97aOldMyHFiYjHm261eLiJ1YiuONFiMN8QlCmYzDlBLAdPvrXh52KaLgUQ",
);

fn issuer() -> PublicKey {
    let jwk = json!({
        "kty": "EC",
        "crv": "P-256",
        "x": "b28d4MwZMjw8-00CG4xfnn9SLMVMM19SlqZpVb_uNtQ",
        "y": "Xv5zWwuoaTgdS6hV43yI6gBwTnjukmFQQnJ_kCxzqk8",
    });
    PublicKey::from_jwk(&jwk).unwrap()
}

/// The example names its own kind of token in the header.
fn read(text: &str) -> Option<SdJwt> {
    let header = json!({ "alg": "ES256", "typ": "example+sd-jwt" });
    SdJwt::read_as(text, &serde_json::from_value(header).unwrap())
}

#[test]
fn what_the_standard_signed_we_open_with_every_claim() {
    let disclosures: String = CLAIMS.iter().map(|(text, ..)| format!("{text}~")).collect();
    let text = format!("{TOKEN}~{disclosures}{ADDRESS}~");
    let claims = read(&text).unwrap().open(&issuer()).unwrap();
    for (_, name, value) in CLAIMS {
        assert_eq!(claims[name].to_string(), value);
    }
    assert_eq!(claims["address"]["locality"], "Anytown");
    assert_eq!(claims["sub"], "user_42");
    assert!(!claims.contains_key(DIGESTS) && !claims.contains_key("phone_number"));
}

#[test]
fn what_the_standard_hid_stays_hidden() {
    let claims = read(&format!("{TOKEN}~")).unwrap().open(&issuer()).unwrap();
    for (_, name, _) in CLAIMS {
        assert!(!claims.contains_key(name), "{name}");
    }
}

#[test]
fn the_example_with_one_letter_changed_does_not_open() {
    let (first, _, _) = CLAIMS[0];
    let other_key = Key::of_issuer(Issuer::Of(Source::Bank)).public();
    let text = format!("{TOKEN}~{first}~");
    assert!(read(&text).unwrap().open(&issuer()).is_some());
    assert!(read(&text).unwrap().open(&other_key).is_none());
    let twice = format!("{text}{first}~");
    assert!(read(&twice).unwrap().open(&issuer()).is_none());
    let changed = text.replace("-CXo6R04b7", "-CXo6R04b8");
    assert!(read(&changed).is_none_or(|text| text.open(&issuer()).is_none()));
    let foreign = format!("{TOKEN}~WyJkdW1teXNhbHQiLCAiZm9vIiwgImJhciJd~");
    assert!(read(&foreign).unwrap().open(&issuer()).is_none());
}

#[test]
fn an_element_of_a_list_is_no_part_of_a_financial_id() {
    assert!(read(&format!("{TOKEN}~{ELEMENT}~")).is_none());
    // And a Financieel-ID has another kind of token.
    assert!(SdJwt::read(&format!("{TOKEN}~")).is_none());
}

#[test]
fn the_proof_of_the_holder_covers_what_the_standard_showed() {
    let shown = format!(
        "{TOKEN}~{}~{ADDRESS}~{}~{ELEMENT}~",
        CLAIMS[1].0, CLAIMS[0].0
    );
    let (signed, signature) = PROOF.rsplit_once('.').unwrap();
    let body: Value = read_json(signed.split_once('.').unwrap().1).unwrap();
    assert_eq!(body["sd_hash"], binding::hash(&shown));
    let payload: Value = read_json(TOKEN.split('.').nth(1).unwrap()).unwrap();
    let holder = PublicKey::from_jwk(&payload["cnf"]["jwk"]).unwrap();
    let signature = base64url::decode(signature).unwrap();
    assert!(holder.verifies(signed.as_bytes(), &signature));
    assert!(!issuer().verifies(signed.as_bytes(), &signature));
    assert_eq!(
        binding::part(&format!("{shown}{PROOF}")),
        Some((shown.as_str(), PROOF))
    );
    // It says neither purpose nor end, so a receiver of this app does not take it.
    assert_eq!(binding::check(&shown, PROOF, &holder), None);
}
