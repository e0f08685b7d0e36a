//! A number that changes when any of a set of files changes: tells whether a build is still up to date.
//!
//! Made from names and contents, not from dates: switching branches back and forth costs no build.

use crate::failure::{Failure, Outcome};
use std::fs;
use std::path::{Path, PathBuf};

/// FNV-1a in 64 bits: against mistakes, not against malice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fingerprint(u64);

impl Fingerprint {
    pub fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Of files and whole folders, named relative to `root`. What does not exist counts as such.
    pub fn of_files(root: &Path, names: &[&str]) -> Outcome<Self> {
        let mut fingerprint = Self::new();
        for name in names {
            let path = root.join(name);
            let files = if path.is_dir() {
                files_below(&path)?
            } else {
                vec![path]
            };
            for file in files {
                let label = file
                    .strip_prefix(root)
                    .unwrap_or(&file)
                    .to_string_lossy()
                    .into_owned();
                fingerprint = fingerprint.with(label.as_bytes());
                fingerprint = match fs::read(&file) {
                    Ok(content) => fingerprint.with(&content),
                    Err(_) => fingerprint.with(b"absent"),
                };
            }
        }
        Ok(fingerprint)
    }

    /// Goes on with one more piece; the length keeps neighbouring pieces apart.
    pub fn with(self, piece: &[u8]) -> Self {
        let length = (piece.len() as u64).to_le_bytes();
        let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        Self(length.iter().chain(piece).fold(self.0, mix))
    }

    pub fn text(self) -> String {
        format!("{:016x}", self.0)
    }
}

/// All files in a folder and the folders in it, in a fixed order. Names with a dot in front are left out.
pub fn files_below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let unreadable = || {
        Failure::because(format!(
            "{} cannot be read. Check its rights.",
            folder.display()
        ))
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable())? {
        let path = entry.map_err(unreadable())?.path();
        let hidden = path
            .file_name()
            .is_none_or(|name| name.to_string_lossy().starts_with('.'));
        if hidden {
            continue;
        }
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("wooncarriere-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("src/deep")).unwrap();
        fs::write(folder.join("src/deep/a.rs"), "one").unwrap();
        folder
    }

    #[test]
    fn changes_with_content_name_and_presence_only() {
        let root = folder("fingerprint");
        let look = || Fingerprint::of_files(&root, &["src", "index.html"]).unwrap();
        let first = look();
        fs::write(root.join("src/deep/a.rs"), "one").unwrap();
        assert_eq!(look(), first, "a new date is no change");
        fs::write(root.join("src/deep/a.rs"), "two").unwrap();
        let changed = look();
        assert_ne!(changed, first);
        fs::rename(root.join("src/deep/a.rs"), root.join("src/deep/b.rs")).unwrap();
        let renamed = look();
        assert_ne!(renamed, changed);
        fs::write(root.join("index.html"), "").unwrap();
        assert_ne!(look(), renamed);
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn neighbouring_pieces_do_not_run_together() {
        assert_ne!(
            Fingerprint::new().with(b"ab").with(b"c"),
            Fingerprint::new().with(b"a").with(b"bc")
        );
    }
}
