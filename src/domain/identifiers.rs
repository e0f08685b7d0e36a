//! Checks of numbers that identify a person, an account or an address. Says whether a number can
//! exist, never whether it does. The demo uses only numbers of the test ranges.

use serde::{Deserialize, Serialize};

/// Why a number cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum IdentifierRefusal {
    /// There is nothing.
    Empty,
    /// It has the wrong length or the wrong signs.
    WrongShape,
    /// Its check digits do not agree.
    CheckFails,
    /// It is well formed, but may be somebody's: a demo takes test numbers only.
    NotATestNumber,
    /// Its last letters are never issued.
    NotIssued,
}

/// Burgerservicenummer of the test range (9999.....): nine digits that pass the eleven-test.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TestBsn(String);

/// International bank account number, upper case without spaces.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Iban(String);

/// Dutch postcode, `5038AB`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Postcode(String);

impl TestBsn {
    /// Reads a test number; spaces and dots are left out.
    ///
    /// # Errors
    /// An [`IdentifierRefusal`]; a number that could be a living person's is refused.
    pub fn parse(typed: &str) -> Result<Self, IdentifierRefusal> {
        let digits = compact(typed)?;
        if digits.len() != 9 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(IdentifierRefusal::WrongShape);
        }
        if !passes_eleven_test(&digits) {
            return Err(IdentifierRefusal::CheckFails);
        }
        if !digits.starts_with("9999") {
            return Err(IdentifierRefusal::NotATestNumber);
        }
        Ok(Self(digits))
    }

    /// The nine digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Iban {
    /// Reads an account number of any country; a Dutch one has 18 signs.
    ///
    /// # Errors
    /// An [`IdentifierRefusal`] when its shape or its remainder by 97 is wrong.
    pub fn parse(typed: &str) -> Result<Self, IdentifierRefusal> {
        let number = compact(typed)?.to_ascii_uppercase();
        let bytes = number.as_bytes();
        let is_shaped = (15..=34).contains(&bytes.len())
            && bytes.iter().all(u8::is_ascii_alphanumeric)
            && bytes[..2].iter().all(u8::is_ascii_alphabetic)
            && bytes[2..4].iter().all(u8::is_ascii_digit);
        if !is_shaped || (number.starts_with("NL") && !is_dutch_shape(bytes)) {
            return Err(IdentifierRefusal::WrongShape);
        }
        if remainder_by_97(bytes) != 1 {
            return Err(IdentifierRefusal::CheckFails);
        }
        Ok(Self(number))
    }

    /// Without spaces.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In groups of four, as it is printed.
    pub fn grouped(&self) -> String {
        let mut written = String::with_capacity(self.0.len() + 8);
        for (position, sign) in self.0.chars().enumerate() {
            if position > 0 && position % 4 == 0 {
                written.push(' ');
            }
            written.push(sign);
        }
        written
    }
}

impl Postcode {
    /// Reads `5038AB` or `5038 ab`.
    ///
    /// # Errors
    /// An [`IdentifierRefusal`] when it is no Dutch postcode.
    pub fn parse(typed: &str) -> Result<Self, IdentifierRefusal> {
        let code = compact(typed)?.to_ascii_uppercase();
        let bytes = code.as_bytes();
        let is_shaped = bytes.len() == 6
            && bytes[0] != b'0'
            && bytes[..4].iter().all(u8::is_ascii_digit)
            && bytes[4..].iter().all(u8::is_ascii_alphabetic);
        if !is_shaped {
            return Err(IdentifierRefusal::WrongShape);
        }
        if matches!(&bytes[4..], b"SA" | b"SD" | b"SS") {
            return Err(IdentifierRefusal::NotIssued);
        }
        Ok(Self(code))
    }

    /// Without a space: `5038AB`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is printed: `5038 AB`.
    pub fn spaced(&self) -> String {
        format!("{} {}", &self.0[..4], &self.0[4..])
    }
}

/// Elfproef: `9a+8b+7c+6d+5e+4f+3g+2h-1i` is divisible by eleven and not all is zero.
pub fn passes_eleven_test(digits: &str) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    if digits.len() != 9 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let sum: i32 = digits
        .bytes()
        .zip(weights)
        .map(|(byte, weight)| i32::from(byte - b'0') * weight)
        .sum();
    sum % 11 == 0 && digits != "000000000"
}

fn compact(typed: &str) -> Result<String, IdentifierRefusal> {
    let is_filler = |sign: &char| sign.is_whitespace() || *sign == '.';
    let compact: String = typed.chars().filter(|sign| !is_filler(sign)).collect();
    if compact.is_empty() {
        return Err(IdentifierRefusal::Empty);
    }
    if !compact.is_ascii() {
        return Err(IdentifierRefusal::WrongShape);
    }
    Ok(compact)
}

fn is_dutch_shape(bytes: &[u8]) -> bool {
    bytes.len() == 18
        && bytes[4..8].iter().all(u8::is_ascii_alphabetic)
        && bytes[8..].iter().all(u8::is_ascii_digit)
}

fn remainder_by_97(bytes: &[u8]) -> u32 {
    bytes[4..]
        .iter()
        .chain(&bytes[..4])
        .fold(0, |remainder, byte| match byte {
            b'0'..=b'9' => (remainder * 10 + u32::from(byte - b'0')) % 97,
            letter => (remainder * 100 + u32::from(letter - b'A') + 10) % 97,
        })
}

macro_rules! text_of {
    ($identifier:ty) => {
        impl From<$identifier> for String {
            fn from(identifier: $identifier) -> Self {
                identifier.0
            }
        }

        impl TryFrom<String> for $identifier {
            type Error = &'static str;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text).map_err(|_| "an identifier that passes its check")
            }
        }
    };
}

text_of!(TestBsn);
text_of!(Iban);
text_of!(Postcode);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn test_numbers_pass_the_eleven_test_and_others_are_refused() {
        for number in ["999990019", "999991772", "999991905", "9999.93.653"] {
            assert!(TestBsn::parse(number).is_ok(), "{number}");
        }
        assert_eq!(
            TestBsn::parse("123456789"),
            Err(IdentifierRefusal::CheckFails)
        );
        assert_eq!(
            TestBsn::parse("111222333"),
            Err(IdentifierRefusal::NotATestNumber)
        );
        assert_eq!(TestBsn::parse("12345"), Err(IdentifierRefusal::WrongShape));
        assert_eq!(TestBsn::parse(" "), Err(IdentifierRefusal::Empty));
        assert!(!passes_eleven_test("000000000"));
    }

    #[test]
    fn a_fictional_account_passes_and_a_changed_digit_does_not() {
        let account = Iban::parse("nl13 TEST 0123 4567 89").unwrap();
        assert_eq!(account.grouped(), "NL13 TEST 0123 4567 89");
        assert!(Iban::parse("NL44 DEMO 0001 2345 67").is_ok());
        assert_eq!(
            Iban::parse("NL13 TEST 0123 4567 88"),
            Err(IdentifierRefusal::CheckFails)
        );
        assert_eq!(
            Iban::parse("NL13 TEST 0123 4567"),
            Err(IdentifierRefusal::WrongShape)
        );
    }

    #[test]
    fn a_postcode_is_four_digits_and_two_letters() {
        assert_eq!(Postcode::parse("5038 ab").unwrap().spaced(), "5038 AB");
        assert_eq!(
            Postcode::parse("0123 AB"),
            Err(IdentifierRefusal::WrongShape)
        );
        assert_eq!(
            Postcode::parse("5038 SS"),
            Err(IdentifierRefusal::NotIssued)
        );
        assert_eq!(Postcode::parse("5038A"), Err(IdentifierRefusal::WrongShape));
    }

    #[test]
    fn a_saved_number_is_checked_when_it_is_read() {
        assert!(serde_json::from_str::<TestBsn>("\"999990019\"").is_ok());
        assert!(serde_json::from_str::<TestBsn>("\"999990018\"").is_err());
    }

    proptest! {
        #[test]
        fn nothing_that_is_typed_breaks_a_check(typed in ".{0,40}") {
            let _ = (TestBsn::parse(&typed), Postcode::parse(&typed));
            prop_assert!(Iban::parse(&typed).is_ok_and(|iban| iban.0.len() >= 15) || Iban::parse(&typed).is_err());
        }
    }
}
