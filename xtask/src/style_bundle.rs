//! Joins all style sheets of style/ into one file, so that the browser makes one request.
//!
//! Knows nothing of CSS: style/main.css comes first and names the order of the layers; each other sheet puts its
//! rules into a layer, so the order of the files does not matter.

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
    let others = files_below(folder)?.into_iter().filter(|path| {
        *path != main && path.extension().is_some_and(|extension| extension == "css")
    });
    let mut joined = read(&main)?;
    for sheet in others {
        joined.push('\n');
        joined.push_str(&read(&sheet)?);
    }
    Ok(joined)
}

fn read(sheet: &Path) -> Outcome<String> {
    fs::read_to_string(sheet).map_err(Failure::because(format!(
        "The style sheet {} cannot be read. Restore it.",
        sheet.display()
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn main_comes_first_and_every_other_sheet_after_it() {
        let folder =
            std::env::temp_dir().join(format!("wooncarriere-style-{}", std::process::id()));
        fs::create_dir_all(folder.join("parts")).unwrap();
        fs::write(folder.join("button.css"), "b{}").unwrap();
        fs::write(folder.join("parts/deck.css"), "d{}").unwrap();
        fs::write(folder.join("notes.txt"), "no").unwrap();
        let without_main = join(&folder);
        fs::write(folder.join("main.css"), "@layer a;").unwrap();
        let joined = join(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert!(without_main.is_err());
        assert_eq!(joined, "@layer a;\nb{}\nd{}");
    }
}
