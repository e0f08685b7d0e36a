//! Makes the brotli copy beside every file of a build, with the compressor that is part of Node.js:
//! it is there anyway, and compiling one would delay the first build on a fresh machine.

use crate::failure::{Failure, Outcome};
use crate::process;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Compresses all files that are named behind `--`, several at a time.
const SCRIPT: &str = r#"
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
const compress = promisify(brotliCompress);
await Promise.all(process.argv.slice(1).map(async (path) => {
  const content = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(path + ".br", await compress(content, { params }));
}));
"#;

/// Whether compressing pays: fonts and pictures are compressed already.
pub fn is_worth_it(path: &Path) -> bool {
    let kinds = [
        "html",
        "js",
        "css",
        "json",
        "geojson",
        "svg",
        "wasm",
        "webmanifest",
        "ttf",
        "txt",
    ];
    path.extension()
        .is_some_and(|extension| kinds.iter().any(|kind| extension == *kind))
}

/// Writes `file.br` beside each of the files.
pub fn compress(files: &[PathBuf]) -> Outcome<()> {
    if files.is_empty() {
        return Err(Failure::new(
            "The build left no files to compress. Run 'cargo xtask dist' again.",
        ));
    }
    process::run(
        Command::new("node")
            .args(["--input-type=module", "--eval", SCRIPT, "--"])
            .args(files),
        "The files of the build could not be compressed. Check the disk and try again.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_and_pictures_are_left_as_they_are() {
        assert!(is_worth_it(Path::new("app_bg.wasm")));
        assert!(is_worth_it(Path::new("data/homes.json")));
        assert!(!is_worth_it(Path::new("font.woff2")));
        assert!(!is_worth_it(Path::new("photo.webp")));
    }
}
