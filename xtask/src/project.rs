//! Where the project and its tools live on this machine.

use crate::failure::{Failure, Outcome};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The project's folder.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The folder above this crate: as Cargo says at run time, so that a moved clone works.
    pub fn find() -> Outcome<Self> {
        let crate_folder = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        let root = crate_folder.parent().map(Path::to_path_buf);
        match root {
            Some(root) if root.join("Cargo.lock").is_file() => Ok(Self { root }),
            _ => Err(Failure::new(
                "The project's folder was not found. Run 'cargo xtask' inside a complete clone.",
            )),
        }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// Where Cargo builds.
    pub fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.path("target"), |folder| self.root.join(folder))
    }

    /// The text of one of the project's files.
    pub fn read(&self, relative: &str) -> Outcome<String> {
        fs::read_to_string(self.path(relative)).map_err(Failure::because(format!(
            "{relative} cannot be read. Restore it with 'git restore {relative}'."
        )))
    }
}

/// The project's own cache folder: shared by all clones, apart from the user's own tools.
pub fn cache() -> Outcome<PathBuf> {
    let absolute = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    absolute("XDG_CACHE_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".cache")))
        .or_else(|| absolute("LOCALAPPDATA"))
        .map(|folder| folder.join("wooncarriere"))
        .ok_or_else(|| {
            Failure::new("There is no home folder to keep tools in. Set HOME or XDG_CACHE_HOME.")
        })
}

/// The version of a package in the text of a Cargo.lock; the first when there are several.
pub fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name).skip(1);
    let version = lines.next()?.trim().strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";

    #[test]
    fn finds_the_version_of_exactly_that_package() {
        assert_eq!(
            locked_version(LOCK, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }
}
