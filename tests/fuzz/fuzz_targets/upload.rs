//! Whatever somebody uploads as a Financieel-ID: the check may refuse it, never panic, and never
//! believe a text that holds no signature of an issuer.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wooncarriere::domain::moment::Moment;
use wooncarriere::journey::vault::Verdict;
use wooncarriere::platform::Check;
use wooncarriere::proof::check_file;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let check = Check {
        at: Moment(1_795_255_200),
        holder: Some(7),
        withdrawn: Vec::new(),
    };
    if let Verdict::Valid { .. } = check_file(&text, &check) {
        assert!(text.contains("financieel-id") || text.trim_start().starts_with("FID1"));
    }
});
