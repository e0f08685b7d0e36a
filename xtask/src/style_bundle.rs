//! Joins all style sheets of style/ into one file, so that the browser makes one request.
//!
//! Of CSS it knows only `@import`, one a line and only in style/main.css: such a line is replaced by the sheet that
//! it names. Sheets that no line names come behind the others, so a new sheet works at once; where its order matters
//! it is named.

use crate::failure::{Failure, Outcome};
use crate::fingerprint::files_below;
use crate::options::Options;
use crate::project::Project;
use std::fs;
use std::path::Path;

/// Where Trunk finds the joined sheet.
const JOINED: &str = "target/style/main.css";

/// The command: writes the joined sheet.
pub fn styles(project: &Project, _: &Options) -> Outcome<()> {
    let joined = join(&project.path("style"))?;
    let path = project.path(JOINED);
    // Left alone when nothing changed: a development build has nothing to do then.
    if fs::read_to_string(&path).is_ok_and(|found| found == joined) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(project.root());
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&path, joined))
        .map_err(Failure::because(format!(
            "{JOINED} cannot be written. Check the rights on target/."
        )))
}

fn join(folder: &Path) -> Outcome<String> {
    let main = folder.join("main.css");
    let mut done = vec![main.clone()];
    let mut joined = String::new();
    for line in read(&main)?.lines() {
        match imported(line) {
            Some(name) => {
                let sheet = folder.join(name);
                joined.push_str(&read(&sheet)?);
                done.push(sheet);
            }
            None => joined.push_str(line),
        }
        joined.push('\n');
    }
    for sheet in files_below(folder)? {
        let is_sheet = sheet
            .extension()
            .is_some_and(|extension| extension == "css");
        if is_sheet && !done.contains(&sheet) {
            joined.push_str(&read(&sheet)?);
            joined.push('\n');
        }
    }
    Ok(joined)
}

/// The file that an import line names: `@import "name.css";` or `@import url("name.css");`.
fn imported(line: &str) -> Option<&str> {
    let rest = line.trim().strip_prefix("@import")?;
    rest.split(['"', '\'']).nth(1)
}

fn read(sheet: &Path) -> Outcome<String> {
    fs::read_to_string(sheet).map_err(Failure::because(format!(
        "The style sheet {} cannot be read. Restore it, or take its line out of style/main.css.",
        sheet.display()
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_sheets_come_in_their_place_and_the_others_behind() {
        let folder =
            std::env::temp_dir().join(format!("wooncarriere-style-{}", std::process::id()));
        fs::create_dir_all(folder.join("parts")).unwrap();
        fs::write(folder.join("button.css"), "b{}").unwrap();
        fs::write(folder.join("parts/deck.css"), "d{}").unwrap();
        fs::write(folder.join("tokens.css"), "t{}").unwrap();
        fs::write(folder.join("notes.txt"), "no").unwrap();
        let without_main = join(&folder);
        fs::write(
            folder.join("main.css"),
            "@layer a;\n@import url(\"tokens.css\");",
        )
        .unwrap();
        let joined = join(&folder).unwrap();
        fs::write(folder.join("main.css"), "@import 'gone.css';").unwrap();
        let missing = join(&folder).unwrap_err().to_string();
        fs::remove_dir_all(&folder).unwrap();
        assert!(without_main.is_err());
        assert_eq!(joined, "@layer a;\nt{}\nb{}\nd{}\n");
        assert!(missing.contains("gone.css"));
    }

    #[test]
    fn an_import_line_names_its_sheet() {
        assert_eq!(imported("  @import \"base.css\";"), Some("base.css"));
        assert_eq!(imported("@import url('deck.css');"), Some("deck.css"));
        assert_eq!(imported("@layer base;"), None);
    }
}
