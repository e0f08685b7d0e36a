//! The file of a Financieel-ID: JSON that a person can open, with the signed credentials in it and a
//! notice in plain words. Knows nothing of what is in a credential.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::codes;
use crate::journey::vault::{LARGEST_UPLOAD, Verdict};

const FORMAT: &str = "financieel-id";
const VERSION: u32 = 1;

/// What a reader of the file must know.
const NOTICE: Notice<&str> = Notice {
    nl: "Dit is een voorbeeld met verzonnen gegevens. De handtekeningen zijn echt gezet, maar met \
         sleutels van verzonnen instanties. U kunt hier buiten deze demo niets mee aantonen.",
    en: "This is an example with fictional data. The signatures were really made, but with keys of \
         fictional organisations. Outside this demo it proves nothing.",
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bundle<Text> {
    format: Text,
    version: u32,
    notice: Notice<Text>,
    credentials: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Notice<Text> {
    nl: Text,
    en: Text,
}

/// Writes the file.
pub fn write(credentials: Vec<String>) -> Option<String> {
    let bundle = Bundle {
        format: FORMAT,
        version: VERSION,
        notice: NOTICE,
        credentials,
    };
    serde_json::to_string_pretty(&bundle).ok()
}

/// Reads the file: the credentials as they stand in it, unchecked.
///
/// # Errors
/// [`Verdict::NotAFinancialId`] when it is something else, [`Verdict::Changed`] when it says to be
/// one but something was added, left out or said differently.
pub fn read(text: &str) -> Result<Vec<String>, Verdict> {
    if text.len() > LARGEST_UPLOAD {
        return Err(Verdict::NotAFinancialId);
    }
    if codes::is_divided(text) {
        // Parts that do not fit together are no file yet, and a joined one is read once.
        let whole = codes::join(text).filter(|whole| !codes::is_divided(whole));
        return read(&whole.ok_or(Verdict::NotAFinancialId)?);
    }
    if !says_to_be_one(text) {
        return Err(Verdict::NotAFinancialId);
    }
    let bundle: Bundle<String> = serde_json::from_str(text).map_err(|_| Verdict::Changed)?;
    if bundle.notice.nl != NOTICE.nl || bundle.notice.en != NOTICE.en {
        return Err(Verdict::Changed);
    }
    Ok(bundle.credentials)
}

fn says_to_be_one(text: &str) -> bool {
    serde_json::from_str::<Value>(text)
        .is_ok_and(|file| file["format"] == FORMAT && file["version"] == VERSION)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_can_be_read_by_people_and_by_the_app() {
        let text = write(vec!["a~".to_owned(), "b~".to_owned()]).unwrap();
        assert!(
            text.lines().count() > 8 && text.contains("verzonnen gegevens"),
            "{text}"
        );
        assert_eq!(read(&text), Ok(vec!["a~".to_owned(), "b~".to_owned()]));
    }

    #[test]
    fn given_the_parts_of_its_codes_the_file_is_read_as_well() {
        let text = write(vec!["a~".repeat(400)]).unwrap();
        let mut parts = codes::divide(&text).unwrap();
        parts.rotate_left(1);
        assert_eq!(read(&parts.concat()), read(&text));
        parts.pop();
        assert_eq!(read(&parts.concat()), Err(Verdict::NotAFinancialId));
    }

    #[test]
    fn something_else_is_no_financial_id() {
        for text in [
            "",
            "hallo",
            "[]",
            "null",
            "{}",
            r#"{"format":"financieel-id"}"#,
        ] {
            assert_eq!(read(text), Err(Verdict::NotAFinancialId), "{text}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(read(&deep), Err(Verdict::NotAFinancialId));
        let large = format!(
            "{}{}",
            write(Vec::new()).unwrap(),
            " ".repeat(LARGEST_UPLOAD)
        );
        assert_eq!(read(&large), Err(Verdict::NotAFinancialId));
    }

    #[test]
    fn a_file_that_says_more_or_less_was_changed() {
        let text = write(vec!["a~".to_owned()]).unwrap();
        let twice = text.replacen('{', r#"{ "credentials": [],"#, 1);
        let more = text.replacen('{', r#"{ "echt": true,"#, 1);
        let other = text.replace("verzonnen gegevens", "echte gegevens");
        let less = text.replace("credentials", "credential");
        for changed in [twice, more, other, less] {
            assert_eq!(read(&changed), Err(Verdict::Changed), "{changed}");
        }
    }
}
