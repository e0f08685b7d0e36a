//! Amounts as people type them: read, or answered with a sentence that says how to put it right.

use super::Language;
use crate::domain::{Cents, parse_money};

impl Language {
    /// Reads an amount as people who speak this language write it.
    ///
    /// # Errors
    /// A sentence that says what is wrong and how to put it right.
    pub fn read_money(self, typed: &str) -> Result<Cents, String> {
        parse_money(typed, self.decimal_mark()).map_err(|refusal| self.money_refusal(refusal))
    }

    /// The same, where nothing typed means nothing.
    ///
    /// # Errors
    /// A sentence that says what is wrong and how to put it right.
    pub fn read_optional_money(self, typed: &str) -> Result<Cents, String> {
        if typed.trim().is_empty() {
            Ok(Cents::ZERO)
        } else {
            self.read_money(typed)
        }
    }

    /// An amount as it stands in a field: without the sign, cents only when there are any.
    pub fn typed_money(self, amount: Cents) -> String {
        self.euros(amount)
            .trim_start_matches('€')
            .trim_start_matches('\u{a0}')
            .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_field_reads_back() {
        for amount in [Cents(240_000), Cents(243_190), Cents::ZERO] {
            for language in Language::ALL {
                let typed = language.typed_money(amount);
                assert_eq!(language.read_money(&typed), Ok(amount), "{typed}");
            }
        }
    }

    #[test]
    fn nonsense_is_answered_with_a_sentence() {
        for typed in ["", "veel", "-5", "1.2.3", "99999999999999999999"] {
            let said = Language::Dutch.read_money(typed).unwrap_err();
            assert!(said.ends_with('.'), "{typed}: {said}");
        }
    }
}
