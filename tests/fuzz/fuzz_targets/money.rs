//! Whatever somebody types as an amount: it is refused or read as one amount, which reads back as
//! itself however it is written.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wooncarriere::domain::parse_money::LARGEST_TYPED;
use wooncarriere::domain::{Cents, parse_money};
use wooncarriere::text::Language;

fuzz_target!(|typed: &str| {
    let read = Language::ALL.map(|language| (language, parse_money(typed, language.decimal_mark())));
    for (language, amount) in &read {
        let Ok(amount) = amount else { continue };
        assert!((Cents::ZERO..=LARGEST_TYPED).contains(amount), "{typed:?}");
        let written = language.cents(*amount);
        let again = parse_money(&written, language.decimal_mark());
        assert_eq!(again.as_ref(), Ok(amount), "{typed:?} as {written}");
    }
    if let [(_, Ok(dutch)), (_, Ok(english))] = read {
        assert_eq!(dutch, english, "{typed:?}");
    }
});
