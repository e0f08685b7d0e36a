//! Whatever somebody uploads as a Financieel-ID: the check may refuse it, never panic, and of what it
//! believes every value stands in the one file that an issuer signed here.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wooncarriere::domain::moment::Moment;
use wooncarriere::journey::vault::Verdict;
use wooncarriere::platform::{Answer, Check, Job};
use wooncarriere::proof::{check_file, perform};

/// The only signed file that the fuzzer knows.
const SIGNED: &str = include_str!("../corpus/upload/valid.json");

/// The names and values that a file shows.
fn values(text: &str) -> Vec<(String, String)> {
    let job = Job::Open {
        text: text.to_owned(),
    };
    match perform(job) {
        Ok(Answer::Open(values)) => values
            .into_iter()
            .map(|value| (value.name, value.written))
            .collect(),
        _ => Vec::new(),
    }
}

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let check = Check {
        at: Moment(1_795_255_200),
        holder: Some(7),
        withdrawn: Vec::new(),
    };
    if let Verdict::Valid { can_finance, .. } = check_file(&text, &check) {
        let known = check_file(SIGNED, &check);
        let Verdict::Valid {
            can_finance: signed,
            ..
        } = known
        else {
            panic!("the signed file holds no more: {known:?}")
        };
        assert!(can_finance.is_none() || can_finance == signed);
        let signed = values(SIGNED);
        for value in values(&text) {
            assert!(signed.contains(&value), "{value:?} was never signed");
        }
    }
});
