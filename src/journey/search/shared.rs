//! A selection of homes as it is handed to somebody else: as the end of a link or as a file. It names
//! homes and nothing of who chose them. Knows no browser.

use serde::{Deserialize, Serialize};

use crate::domain::home::HomeId;

/// The word in front of the homes in a link: `#deel=heideweg-19,...`.
const WORD: &str = "deel=";
/// What the file says it is.
const FORM: &str = "droomselectie";
/// No more homes than this are read.
const MOST: usize = 50;

/// The file.
#[derive(Serialize, Deserialize)]
struct File {
    form: String,
    version: u32,
    homes: Vec<HomeId>,
}

/// What stands behind the `#` of a link.
pub fn fragment(homes: &[HomeId]) -> String {
    let ids: Vec<_> = homes.iter().map(HomeId::as_str).collect();
    format!("{WORD}{}", ids.join(","))
}

/// Reads what stands behind the `#` of a link; `None` when it is no selection. Names that no home can
/// have are left out.
pub fn read_fragment(fragment: &str) -> Option<Vec<HomeId>> {
    let ids = fragment.trim_start_matches('#').strip_prefix(WORD)?;
    let found = named(ids.split(',').map(HomeId::new));
    (!found.is_empty()).then_some(found)
}

/// Whether what stands behind the `#` of a link says that it is a selection.
pub fn is_meant(fragment: &str) -> bool {
    fragment.trim_start_matches('#').starts_with(WORD)
}

/// The text of the file.
pub fn file(homes: &[HomeId]) -> String {
    let file = File {
        form: FORM.to_owned(),
        version: 1,
        homes: homes.to_vec(),
    };
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// Reads a file; `None` when it is no selection.
pub fn read_file(text: &str) -> Option<Vec<HomeId>> {
    let file: File = serde_json::from_str(text).ok()?;
    let found = named(file.homes.into_iter());
    (file.form == FORM && file.version == 1 && !found.is_empty()).then_some(found)
}

/// Each home once, and only what can be the name of one.
fn named(ids: impl Iterator<Item = HomeId>) -> Vec<HomeId> {
    let mut found: Vec<HomeId> = Vec::new();
    for id in ids {
        let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let can_be = !id.0.is_empty() && id.0.len() <= 80 && id.0.chars().all(fits);
        if can_be && found.len() < MOST && !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn homes() -> Vec<HomeId> {
        ["heideweg-19", "spinnewielhof-41"]
            .map(HomeId::new)
            .to_vec()
    }

    #[test]
    fn what_is_shared_reads_back_from_link_and_file() {
        assert_eq!(fragment(&homes()), "deel=heideweg-19,spinnewielhof-41");
        assert_eq!(
            read_fragment("#deel=heideweg-19,spinnewielhof-41"),
            Some(homes())
        );
        assert_eq!(read_file(&file(&homes())), Some(homes()));
    }

    #[test]
    fn what_is_no_selection_is_refused() {
        for odd in ["", "#", "#main", "#deel=", "#deel=<b>", "deel"] {
            assert_eq!(read_fragment(odd), None, "{odd}");
        }
        assert!(
            is_meant("#deel=") && is_meant("#deel=<b>"),
            "a selection gone wrong"
        );
        assert!(!is_meant("#main") && !is_meant("deel"), "something else");
        for odd in [
            "",
            "{}",
            "[]",
            r#"{"form":"iets","version":1,"homes":["a"]}"#,
            r#"{"form":"droomselectie","version":2,"homes":["a"]}"#,
        ] {
            assert_eq!(read_file(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_home_that_is_named_twice_is_there_once_and_a_name_that_cannot_be_is_not() {
        let read = read_fragment("#deel=a-1,a-1,b%20c,d-2");
        assert_eq!(read, Some(["a-1", "d-2"].map(HomeId::new).to_vec()));
    }
}
