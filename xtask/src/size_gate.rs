//! How much travels before the first screen: everything that index.html asks for, compressed. Reads dist/.

use crate::failure::{Failure, Outcome};
use crate::tags::tags;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The most that the first screen may weigh, in bytes of brotli: little more than it does. Only ever
/// lower this. What follows it (the engine first) is not counted.
pub const LIMIT: u64 = 275_000;

/// What is loaded by a page under `base`, in bytes.
#[derive(Debug, PartialEq)]
pub struct Load {
    /// Largest first.
    pub files: Vec<(String, u64)>,
}

impl Load {
    pub fn of(dist: &Path, base: &str) -> Outcome<Self> {
        let page = fs::read_to_string(dist.join("index.html")).map_err(Failure::because(
            "There is no dist/index.html to weigh. Run 'cargo xtask dist' first.",
        ))?;
        let mut files = Vec::new();
        for name in first_files(&page, base) {
            let size = weight(dist, &name).ok_or_else(|| {
                Failure::new(format!(
                    "index.html loads {name}, which dist/ does not have. Build again."
                ))
            })?;
            files.push((name, size));
        }
        files.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
        Ok(Self { files })
    }

    pub fn total(&self) -> u64 {
        self.files.iter().map(|(_, size)| size).sum()
    }

    /// Prints every file; fails when the sum is over the limit.
    pub fn check(&self) -> Outcome<()> {
        for (name, size) in &self.files {
            println!("{:>9} bytes  {name}", size);
        }
        let total = self.total();
        println!("{total:>9} bytes  together, of at most {LIMIT}");
        if total <= LIMIT {
            return Ok(());
        }
        Err(Failure::new(format!(
            "The first screen loads {} bytes too many. Move something to the worker or load it later.",
            total - LIMIT
        )))
    }
}

/// What travels: the compressed copy where there is one.
fn weight(dist: &Path, name: &str) -> Option<u64> {
    let size = |name: String| fs::metadata(dist.join(name)).ok().map(|file| file.len());
    size(format!("{name}.br")).or_else(|| size(name.to_owned()))
}

/// The page itself and every file that it names for loading at once, each once.
fn first_files(page: &str, base: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::from(["index.html".to_owned()]);
    for tag in tags(page) {
        let at_once = ["stylesheet", "preload", "modulepreload", "icon", "manifest"];
        let address = match tag.name.as_str() {
            "script" | "img" => tag.attribute("src"),
            "link"
                if tag
                    .attribute("rel")
                    .is_some_and(|rel| at_once.contains(&rel)) =>
            {
                tag.attribute("href")
            }
            _ => None,
        };
        let Some(address) = address else { continue };
        let name = address.strip_prefix(base).unwrap_or(address);
        names.insert(name.split('?').next().unwrap_or(name).to_owned());
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_the_page_loads_at_once_and_each_file_once() {
        let page = "<link rel=stylesheet href=/x/main.css><link rel=preload href=/x/app.wasm as=fetch>\
            <link rel=modulepreload href=/x/app.js><script src=app.js></script><link rel=next href=later.html>";
        let names: Vec<_> = first_files(page, "/x/").into_iter().collect();
        assert_eq!(names, ["app.js", "app.wasm", "index.html", "main.css"]);
    }

    #[test]
    fn weighs_the_compressed_copy_and_holds_the_limit() {
        let dist = std::env::temp_dir().join(format!("wooncarriere-size-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(
            dist.join("index.html"),
            "<link rel=preload href=font.woff2>",
        )
        .unwrap();
        fs::write(dist.join("index.html.br"), "123").unwrap();
        let incomplete = Load::of(&dist, "/");
        fs::write(dist.join("font.woff2"), "12345").unwrap();
        let load = Load::of(&dist, "/").unwrap();
        fs::remove_dir_all(&dist).unwrap();
        assert!(incomplete.is_err());
        assert_eq!(
            load.files,
            [("font.woff2".to_owned(), 5), ("index.html".to_owned(), 3)]
        );
        assert_eq!(load.total(), 8);
        assert!(load.check().is_ok());
        let exactly = Load {
            files: vec![("a".to_owned(), LIMIT)],
        };
        assert!(exactly.check().is_ok());
        let heavy = Load {
            files: vec![("a".to_owned(), LIMIT), ("b".to_owned(), 1)],
        };
        assert!(heavy.check().is_err());
    }
}
