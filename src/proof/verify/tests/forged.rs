//! Forged files: every one is refused, or shows nothing but what was signed.

mod forgery;
mod tampering;

use forgery::*;
use proptest::prelude::*;
use serde_json::json;
use tampering::*;

use super::*;
use crate::proof::base64url;

#[test]
fn given_any_forgery_nothing_is_believed() {
    let forgeries = [
        changed_letters(),
        changed_claims(),
        changed_disclosures(),
        moved_disclosures(),
        mixed_parts(),
        other_algorithms(),
        other_signers(),
    ];
    assert!(
        forgeries.iter().all(|kind| kind.len() >= 20),
        "{:?}",
        forgeries.each_ref().map(Vec::len)
    );
    refused(&forgeries.concat());
}

#[test]
fn given_two_thousand_changes_of_meaning_each_is_refused_with_its_reason() {
    let tampered = [
        headers(),
        digests(),
        times(),
        holders(),
        claims_signed_by_others(),
        lost_and_doubled_parts(),
    ];
    assert!(
        tampered.iter().all(|kind| kind.len() >= 60),
        "{:?}",
        tampered.each_ref().map(Vec::len)
    );
    let tampered: BTreeSet<_> = tampered.concat().into_iter().collect();
    assert!(tampered.len() >= 2_000, "{}", tampered.len());
    refused(&tampered.into_iter().collect::<Vec<_>>());
}

fn refused(forgeries: &[String]) {
    for forgery in forgeries {
        assert_ne!(*forgery, issued());
        let verdict = verify(forgery, NOW);
        assert_eq!(verdict, reason(forgery), "{forgery}");
    }
}

#[test]
fn given_the_right_parts_in_another_order_the_same_is_shown() {
    let mut turned = credentials(&issued());
    turned.reverse();
    let turned = shown(&file(turned), NOW).unwrap();
    assert_eq!(turned.len(), claims().len());
    assert!(turned.iter().all(|claim| claims().contains(claim)));
    let swapped = each(|credential| {
        let mut parts = parts(credential);
        parts[3..].reverse();
        Some(joined(&parts))
            .filter(|text| text != credential)
            .into_iter()
            .collect()
    });
    assert_eq!(swapped.len(), 2, "those with two claims");
    let amount = Some(Cents(34_830_000));
    for text in swapped {
        let valid = Verdict::valid(amount);
        assert_eq!(verify(&text, NOW), valid);
    }
}

#[test]
fn a_seed_of_the_fuzzer_gets_past_the_notice_of_the_file_and_is_refused_there() {
    let seed = include_str!("../../../../tests/fuzz/corpus/upload/past_the_notice.json");
    let past = bundle::read(seed).unwrap();
    assert_eq!(past.len(), 4);
    assert!(past.iter().all(|text| SdJwt::read(text).is_some()));
    assert_eq!(verify(seed, NOW), Verdict::Changed);
}

/// Why a forgery must be refused: it names an issuer that nobody knows, or else it was changed.
fn reason(forgery: &str) -> Verdict {
    let unknown = |credential: &String| {
        let payload = credential.split('.').nth(1).and_then(base64url::decode);
        let payload = payload.and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
        let issuer = payload.as_ref().and_then(|payload| payload["iss"].as_str());
        issuer.is_some_and(|issuer| Issuer::known(issuer).is_none())
    };
    match credentials(forgery).iter().any(unknown) {
        true => Verdict::UnknownIssuer,
        false => Verdict::Changed,
    }
}

#[test]
fn given_claims_that_are_held_back_only_signed_ones_are_shown() {
    let without_wages = each(|credential| {
        let places = 3..parts(credential).len();
        places
            .map(|place| {
                let mut parts = parts(credential);
                parts.remove(place);
                joined(&parts)
            })
            .collect()
    });
    assert_eq!(without_wages.len(), 6);
    for text in without_wages {
        let shown = shown(&text, NOW).unwrap();
        assert_ne!(shown, claims());
        let amounts = shown
            .iter()
            .filter(|claim| !matches!(claim, Claim::Record(_)));
        assert!(amounts.clone().all(|claim| claims().contains(claim)));
        for (shown, signed) in shown.iter().zip(claims()) {
            let (Claim::Record(shown), Claim::Record(signed)) = (shown, &signed) else {
                continue;
            };
            assert!(shown.data.iter().all(|datum| signed.data.contains(datum)));
        }
    }
    let mut fewer = credentials(&issued());
    fewer.pop();
    assert_eq!(verify(&file(fewer), NOW), Verdict::valid(None));
}

#[test]
fn given_an_unknown_issuer_its_signature_counts_for_nothing() {
    for texts in each(|credential| {
        let header = decoded(&parts(credential)[0]);
        let mut payload = decoded(&parts(credential)[1]);
        payload["iss"] = json!("https://uwv.nl");
        vec![resigned(&header, &payload, credential, &Key::of_holder(9))]
    }) {
        assert_eq!(verify(&texts, NOW), Verdict::UnknownIssuer);
    }
}

#[test]
fn given_an_issuer_that_speaks_for_another_it_is_not_believed() {
    let bank = Issuer::Of(Source::Bank);
    let sum = &credentials(&issued())[3];
    let mut payload = decoded(&parts(sum)[1]);
    payload["iss"] = json!(bank.address());
    let forged = resigned(
        &decoded(&parts(sum)[0]),
        &payload,
        sum,
        &Key::of_issuer(bank),
    );
    assert_eq!(verify(&file(vec![forged]), NOW), Verdict::UnknownIssuer);
}

#[test]
fn given_credentials_of_two_people_or_one_twice_the_file_was_changed() {
    let mine = credentials(&issued());
    let theirs = credentials(&issue(8, &claims(), &Ends::default(), NOW).unwrap());
    let mixed = vec![mine[0].clone(), theirs[3].clone()];
    assert_eq!(verify(&file(mixed), NOW), Verdict::Changed);
    let twice = vec![mine[3].clone(), mine[3].clone()];
    assert_eq!(verify(&file(twice), NOW), Verdict::Changed);
    let many = vec![mine[0].clone(); 40];
    assert_eq!(verify(&file(many), NOW), Verdict::Changed);
    assert_eq!(verify(&file(Vec::new()), NOW), Verdict::Changed);
}

#[test]
fn given_one_credential_that_is_too_old_the_whole_file_is() {
    let earlier = NOW.after_seconds(-CONSENT_SECONDS);
    let mut mixed = credentials(&issued());
    mixed[3] = credentials(&issue(7, &claims(), &Ends::default(), earlier).unwrap())[3].clone();
    assert_eq!(verify(&file(mixed), NOW), Verdict::Expired);
}

#[test]
fn huge_and_deep_texts_do_no_harm() {
    let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
    let long = "A".repeat(150_000);
    for part in [
        deep.clone(),
        long.clone(),
        base64url::encode(deep.as_bytes()),
    ] {
        let credential = &credentials(&issued())[0];
        for place in 0..parts(credential).len() {
            let text = file(vec![with_part(credential, place, part.clone())]);
            assert_eq!(verify(&text, NOW), Verdict::Changed);
        }
    }
    let many = format!(
        "{}{}",
        credentials(&issued())[0],
        "WyJhIiwiYiIsMV0~".repeat(10_000)
    );
    assert_eq!(verify(&file(vec![many]), NOW), Verdict::Changed);
    assert_eq!(verify(&long.repeat(20), NOW), Verdict::NotAFinancialId);
}

proptest! {
    #[test]
    fn garbage_is_never_valid(text in "\\PC{0,200}") {
        prop_assert_eq!(verify(&text, NOW), Verdict::NotAFinancialId);
    }

    #[test]
    fn garbage_in_the_place_of_a_credential_is_a_change(text in "[A-Za-z0-9_.~{}\"-]{0,200}") {
        prop_assert_eq!(verify(&file(vec![text]), NOW), Verdict::Changed);
    }

    #[test]
    fn a_changed_byte_anywhere_in_the_file_shows_nothing_new(place in 0_usize..4_000, byte in 32_u8..127) {
        let mut bytes = issued().into_bytes();
        let place = place % bytes.len();
        bytes[place] = byte;
        let text = String::from_utf8(bytes).unwrap();
        if let Ok(shown) = shown(&text, NOW) {
            prop_assert_eq!(shown, claims());
        }
    }

    /// The twin of the fuzzer in `tests/fuzz`: bytes that are no text, and pieces of a right file.
    #[test]
    fn whatever_is_uploaded_does_no_harm(bytes: Vec<u8>) {
        let text = String::from_utf8_lossy(&bytes);
        prop_assert_eq!(verify(&text, NOW), Verdict::NotAFinancialId);
    }

    #[test]
    fn a_right_file_with_a_piece_replaced_shows_nothing_new(
        from in 0_usize..4_000, length in 0_usize..400, by in "[ -~]{0,80}",
    ) {
        let whole = issued();
        let from = from % whole.len();
        let to = (from + length).min(whole.len());
        let Some(text) = whole.get(..from).zip(whole.get(to..)) else { return Ok(()) };
        let text = format!("{}{by}{}", text.0, text.1);
        if let Ok(shown) = shown(&text, NOW) {
            for claim in &shown {
                let known = match claim {
                    Claim::Record(record) => claims().iter().any(|signed| match signed {
                        Claim::Record(signed) => {
                            signed.source == record.source
                                && record.data.iter().all(|datum| signed.data.contains(datum))
                        }
                        _ => false,
                    }),
                    sentence => claims().contains(sentence),
                };
                prop_assert!(known, "{claim:?}");
            }
        }
    }

    #[test]
    fn parts_of_codes_that_somebody_made_up_are_no_file(text in "FID1 [0-9]{1,3}/[0-9]{1,3} [a-f0-9]{8} [ -~]{0,100}") {
        prop_assert_eq!(verify(&text, NOW), Verdict::NotAFinancialId);
    }
}

/// The file from which the fuzzer of uploads starts: one sentence, and a record of one field.
fn seed_of_the_fuzzer() -> String {
    let on = iso_date::read("2026-11-01").unwrap();
    let record = Record {
        source: Source::Bank,
        on,
        data: vec![Datum::MissedPayments(0)],
    };
    let claims = [Claim::Record(record), Claim::CanFinance(Cents(29_000_000))];
    issue(7, &claims, &Ends::default(), NOW).unwrap()
}

const SEED_FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fuzz/corpus/upload/valid.json"
);

#[test]
fn the_fuzzer_of_uploads_starts_from_a_file_that_holds() {
    let kept = std::fs::read_to_string(SEED_FILE).unwrap();
    assert_eq!(kept, seed_of_the_fuzzer(), "have it written again");
    let can_finance = Some(Cents(29_000_000));
    assert_eq!(verify(&kept, NOW), Verdict::valid(can_finance));
}

#[test]
#[ignore = "writes tests/fuzz/corpus/upload/valid.json when credentials changed"]
fn write_the_file_from_which_the_fuzzer_starts() {
    std::fs::write(SEED_FILE, seed_of_the_fuzzer()).unwrap();
}
