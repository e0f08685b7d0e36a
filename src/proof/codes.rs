//! A text that is too long for one QR code, divided over several: `FID1 3/12 a1b2c3d4 …`. Parts may
//! come in any order and more than once; a part of another text is refused.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::keys::to_hex;
use super::qr;
use crate::journey::vault::scan::{MARK, MOST_PARTS, Part};
use crate::platform::QrCode;

/// Characters of the text in one part: a phone reads a code of this size from a screen.
const LENGTH: usize = 420;

/// The codes of a text in order; nothing when it is too long even so.
pub fn draw(text: &str) -> Option<Vec<QrCode>> {
    divide(text)?.iter().map(|part| qr::draw(part)).collect()
}

/// The parts of a text.
pub fn divide(text: &str) -> Option<Vec<String>> {
    let signs: Vec<_> = text.chars().collect();
    let chunks: Vec<_> = signs.chunks(LENGTH).collect();
    if chunks.is_empty() || chunks.len() > MOST_PARTS {
        return None;
    }
    let (all, mark) = (chunks.len(), mark(text));
    let part = |(number, chunk): (usize, &&[char])| {
        let chunk: String = chunk.iter().collect();
        format!("{MARK} {}/{all} {mark} {chunk}", number + 1)
    };
    Some(chunks.iter().enumerate().map(part).collect())
}

/// Whether a text says to be parts of a divided one.
pub fn is_divided(text: &str) -> bool {
    text.trim_start().starts_with(MARK)
}

/// The text again, from parts one after the other: nothing when one is missing, unreadable or of
/// another text.
pub fn join(parts: &str) -> Option<String> {
    let first_word = format!("{MARK} ");
    // A part may hold line ends of its own, so it ends where the next one begins.
    let read = parts.trim_start().split(&first_word).skip(1);
    let read: Vec<_> = read.map(Part::read).collect::<Option<_>>()?;
    let first = *read.first()?;
    if read
        .iter()
        .any(|part| (part.all, part.mark) != (first.all, first.mark))
    {
        return None;
    }
    let chunks: BTreeMap<_, _> = read.iter().map(|part| (part.number, part.chunk)).collect();
    if chunks.len() != first.all {
        return None;
    }
    let whole: String = chunks.values().copied().collect();
    // Whoever writes the parts to a file may end each with a line end.
    let without: String = chunks.into_values().map(without_added_line).collect();
    [whole, without]
        .into_iter()
        .find(|text| mark(text) == first.mark)
}

fn without_added_line(chunk: &str) -> &str {
    let chunk = chunk.strip_suffix('\n').unwrap_or(chunk);
    chunk.strip_suffix('\r').unwrap_or(chunk)
}

fn mark(text: &str) -> String {
    to_hex(&Sha256::digest(text)[..4])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moment::Moment;
    use proptest::prelude::*;

    fn long() -> String {
        "Een tekst van een Financieel-ID,\nmet \"regels\" en ë. ".repeat(60)
    }

    #[test]
    fn given_parts_in_any_order_and_twice_the_text_comes_back() {
        let mut parts = divide(&long()).unwrap();
        assert!(parts.len() > 5);
        parts.reverse();
        parts.push(parts[0].clone());
        assert_eq!(join(&parts.concat()).as_deref(), Some(long().as_str()));
        assert_eq!(
            join(&(parts.join("\n") + "\n")).as_deref(),
            Some(long().as_str())
        );
    }

    #[test]
    fn given_a_part_that_is_missing_changed_or_of_another_text_nothing_comes_back() {
        let parts = divide(&long()).unwrap();
        assert_eq!(join(&parts[1..].concat()), None);
        let other = divide(&long().to_uppercase()).unwrap();
        let mixed = [&parts[..1], &other[1..]].concat();
        assert_eq!(join(&mixed.concat()), None);
        let changed = parts.concat().replacen("tekst", "tikst", 1);
        assert_eq!(join(&changed), None);
        for garbage in [
            "",
            "FID1",
            "FID1 ",
            "FID1 1/0 a b",
            "FID1 0/1 a b",
            "FID1 x/y a b",
        ] {
            assert_eq!(join(garbage), None, "{garbage}");
        }
    }

    #[test]
    fn the_whole_vault_of_every_persona_can_be_shown_as_codes() {
        let people = crate::data::people::read(include_str!("../../public/data/personas.json"));
        for persona in people.expect("the people ship") {
            let records = persona.records.iter().cloned();
            let claims: Vec<_> = records.map(crate::journey::vault::Claim::Record).collect();
            let ends = crate::journey::vault::Ends::default();
            let file = super::super::credential::issue(7, &claims, &ends, Moment(1_000)).unwrap();
            let parts = divide(&file).expect("not too long").len();
            // At the pace of the screen this is less than a minute for all of it.
            assert!(parts <= 40, "{parts} codes of {} signs", file.len());
        }
    }

    #[test]
    fn every_part_fits_a_code_and_a_text_without_end_has_none() {
        let codes = draw(&long()).unwrap();
        assert!(
            codes.iter().all(|code| code.size < 100),
            "{}",
            codes[0].size
        );
        assert_eq!(divide(&"x".repeat(LENGTH * MOST_PARTS + 1)), None);
        assert_eq!(divide(""), None);
    }

    proptest! {
        #[test]
        fn what_was_divided_can_be_joined(text in "[ -~é€\n]{1,3000}") {
            prop_assume!(!text.contains(MARK));
            let parts = divide(&text).unwrap().concat();
            prop_assert_eq!(join(&parts), Some(text));
        }

        #[test]
        fn garbage_joins_to_nothing_or_to_what_it_says(text in "\\PC{0,300}") {
            if let Some(joined) = join(&format!("FID1 {text}")) {
                prop_assert!(text.contains(&mark(&joined)));
            }
        }
    }
}
