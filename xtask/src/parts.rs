//! Cuts the app's program into parts that arrive when they are needed: `src/app/part.rs` marks where.
//! Trunk cannot do this: the cut comes between the compiler and wasm-bindgen. What Trunk left in dist/
//! for the uncut program is replaced.

use crate::failure::{Failure, Outcome};
use crate::fingerprint::Fingerprint;
use crate::process;
use crate::project::Project;
use crate::seal::base64;
use crate::tags::tags;
use crate::tools::{ToolChain, WASM_TARGET};
use sha2::{Digest, Sha384};
use std::fs;
use std::path::{Path, PathBuf};

/// Where Cargo looks for flags for the browser's programs.
pub const RUSTFLAGS_NAME: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// What the compiler needs to be told; `xtask/app_link.rs` tells the linker.
pub const RUSTFLAGS: &str = "--cfg erase_components --cfg parts";

/// The name of the app's binary.
const APP: &str = "wooncarriere";
/// The module that loads parts, as the cutter calls it.
const LINK: &str = "__wasm_split.js";
/// What rustc's code for this target may use.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What makes a part smallest once it is compressed, which is not what makes it smallest before:
/// `-Os` leaves more that repeats itself than `-Oz`, and functions of like names lie side by side.
/// Measured with brotli on the first part: 386 kB with `-Oz`, 380 kB with these.
const PASSES: &[&str] = &["-Os", "--reorder-functions-by-name"];
/// What comes before them for the first part: 373 kB, for twice the time. Twice over, and with fewer
/// functions written into the ones that call them, it is 1.6 kB less again (195.7 and 194.1 kB).
const PASSES_OF_FIRST: &[&str] = &[
    "--one-caller-inline-max-function-size=60",
    "--always-inline-max-function-size=4",
    "--strip-producers",
    "--strip-target-features",
    "--flatten",
    "--rereloop",
    "-Os",
    "--flatten",
    "--rereloop",
    "-Os",
];

/// Cuts the program that was just built, and puts the parts into dist/.
pub fn cut(project: &Project, tools: &ToolChain) -> Outcome<()> {
    let folder = project.path("target/parts");
    let _ = fs::remove_dir_all(&folder);
    make_folder(&folder)?;
    let advice = "Remove target/parts and build again.";
    let program = project
        .target()
        .join(WASM_TARGET)
        .join("release")
        .join(format!("{APP}.wasm"));
    process::quietly(
        tools
            .command("wasm-split-cli")
            .arg(&program)
            .arg(&folder)
            .args(["--out-name", APP]),
        advice,
    )?;
    process::quietly(
        tools
            .command("wasm-bindgen")
            .args([
                "--target",
                "web",
                "--no-typescript",
                "--keep-lld-exports",
                "--out-name",
                APP,
                "--out-dir",
            ])
            .arg(folder.join("bound"))
            .arg(folder.join(format!("{APP}.wasm"))),
        advice,
    )?;
    let parts = names_of_parts(&folder)?;
    let small = folder.join("small");
    make_folder(&small)?;
    let main = format!("bound/{APP}_bg.wasm");
    for name in parts.iter().map(String::as_str).chain([main.as_str()]) {
        let file_name = name.rsplit('/').next().unwrap_or(name);
        let before: &[&str] = if name == main { PASSES_OF_FIRST } else { &[] };
        process::quietly(
            tools
                .command("wasm-opt")
                .args(FEATURES)
                .args(before)
                .args(PASSES)
                .arg(folder.join(name))
                .arg("-o")
                .arg(small.join(file_name)),
            advice,
        )?;
    }
    put_in_place(&project.dist(), &folder, &parts)
}

/// The parts beside the first one, without folder, in order.
fn names_of_parts(folder: &Path) -> Outcome<Vec<String>> {
    let entries =
        fs::read_dir(folder).map_err(Failure::because("target/parts is gone. Build again."))?;
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".wasm") && *name != format!("{APP}.wasm"))
        .collect();
    names.sort();
    Ok(names)
}

/// Names that change with every build, in all places: nothing of an older build can be mixed in.
fn put_in_place(dist: &Path, folder: &Path, parts: &[String]) -> Outcome<()> {
    let build = Fingerprint::of_files(folder, &["small", LINK, "bound"])?.text();
    let old = old_name(dist)?;
    let new = format!("{APP}-{build}");
    let place = format!("parts-{build}");
    make_folder(&dist.join(&place))?;
    for name in parts {
        copy(
            &folder.join("small").join(name),
            &dist.join(&place).join(name),
        )?;
    }
    let link = read(&folder.join(LINK))?.replace(&format!("./{APP}.js"), &format!("../{new}.js"));
    let glue = read(&folder.join(format!("bound/{APP}.js")))?
        // The import only: the same name is also the key under which the program asks for it.
        .replace(
            &format!("from \"./{LINK}\""),
            &format!("from \"./{place}/{LINK}\""),
        )
        .replace(&format!("{APP}_bg.wasm"), &format!("{new}_bg.wasm"));
    write(&dist.join(&place).join(LINK), &link)?;
    write(&dist.join(format!("{new}.js")), &glue)?;
    copy(
        &folder.join(format!("small/{APP}_bg.wasm")),
        &dist.join(format!("{new}_bg.wasm")),
    )?;
    for ending in [".js", "_bg.wasm"] {
        let _ = fs::remove_file(dist.join(format!("{old}{ending}")));
    }
    let page = read(&dist.join("index.html"))?.replace(&old, &new);
    let page = with_new_integrity(&page, dist, &new)?;
    write(
        &dist.join("index.html"),
        &with_link_preload(&page, &new, &place),
    )
}

/// What Trunk called the app, without ending.
fn old_name(dist: &Path) -> Outcome<String> {
    let page = read(&dist.join("index.html"))?;
    let found = tags(&page);
    let preload = found
        .iter()
        .find(|tag| tag.attribute("rel") == Some("modulepreload"));
    let name = preload
        .and_then(|tag| tag.attribute("href"))
        .and_then(|address| address.rsplit('/').next()?.strip_suffix(".js"));
    name.map(str::to_owned).ok_or_else(|| {
        Failure::new("dist/index.html does not name the app's program. Build again.")
    })
}

/// The digests of the files that took the place of Trunk's.
fn with_new_integrity(page: &str, dist: &Path, name: &str) -> Outcome<String> {
    let mut changed = page.to_owned();
    for tag in tags(page) {
        let (Some(address), Some(before)) = (tag.attribute("href"), tag.attribute("integrity"))
        else {
            continue;
        };
        let Some(file) = address
            .rsplit('/')
            .next()
            .filter(|file| file.starts_with(name))
        else {
            continue;
        };
        let content = fs::read(dist.join(file))
            .map_err(Failure::because("dist/ cannot be read. Build again."))?;
        changed = changed.replace(
            before,
            &format!("sha384-{}", base64(&Sha384::digest(content))),
        );
    }
    Ok(changed)
}

/// The program imports the loader of parts: without this the browser would learn of it one round trip later.
fn with_link_preload(page: &str, name: &str, place: &str) -> String {
    let mut changed = page.to_owned();
    for tag in tags(page) {
        let address = tag.attribute("href").unwrap_or_default();
        if tag.attribute("rel") == Some("modulepreload") && address.contains(name) {
            let address = address.replace(&format!("{name}.js"), &format!("{place}/{LINK}"));
            changed.insert_str(
                tag.range.end,
                &format!("<link crossorigin href=\"{address}\" rel=modulepreload>"),
            );
            break;
        }
    }
    changed
}

fn make_folder(folder: &PathBuf) -> Outcome<()> {
    fs::create_dir_all(folder).map_err(Failure::because(format!(
        "{} cannot be written. Make room and build again.",
        folder.display()
    )))
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    fs::copy(from, to).map(drop).map_err(Failure::because(
        "dist/ cannot be written. Make room and build again.",
    ))
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(Failure::because(format!(
        "The build left no {}. Build again.",
        path.display()
    )))
}

fn write(path: &Path, text: &str) -> Outcome<()> {
    fs::write(path, text).map_err(Failure::because(
        "dist/ cannot be written. Make room and build again.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<script type=module>import init from '/x/wooncarriere-old.js'; init('/x/wooncarriere-old_bg.wasm')</script>\
        <link href=/x/wooncarriere-old.js integrity=sha384-old1 rel=modulepreload>\
        <link href=/x/wooncarriere-old_bg.wasm integrity=sha384-old2 rel=preload as=fetch>";

    #[test]
    fn the_cut_program_takes_the_place_of_the_whole_one() {
        let root = std::env::temp_dir().join(format!("wooncarriere-parts-{}", std::process::id()));
        let (dist, folder) = (root.join("dist"), root.join("parts"));
        for made in [&dist, &folder.join("bound"), &folder.join("small")] {
            fs::create_dir_all(made).unwrap();
        }
        let texts = [
            (dist.join("index.html"), PAGE),
            (dist.join("wooncarriere-old.js"), "old"),
            (dist.join("wooncarriere-old_bg.wasm"), "old"),
            (
                folder.join(LINK),
                "import { initSync } from \"./wooncarriere.js\";",
            ),
            (
                folder.join("bound/wooncarriere.js"),
                "import * as a from \"./__wasm_split.js\"; a['./__wasm_split.js']; 'wooncarriere_bg.wasm'",
            ),
            (folder.join("wooncarriere.wasm"), "uncut"),
            (folder.join("split_money.wasm"), "large"),
            (folder.join("small/split_money.wasm"), "small"),
            (folder.join("small/wooncarriere_bg.wasm"), "main"),
        ];
        for (path, text) in texts {
            fs::write(path, text).unwrap();
        }
        let parts = names_of_parts(&folder).unwrap();
        put_in_place(&dist, &folder, &parts).unwrap();
        let page = read(&dist.join("index.html")).unwrap();
        let name = old_name(&dist).unwrap();
        let glue = read(&dist.join(format!("{name}.js"))).unwrap();
        let place = name.replace(APP, "parts");
        let link = read(&dist.join(&place).join(LINK)).unwrap();
        let part = read(&dist.join(&place).join("split_money.wasm")).unwrap();
        let has_old = dist.join("wooncarriere-old.js").exists();
        fs::remove_dir_all(&root).unwrap();
        assert_eq!(parts, ["split_money.wasm"]);
        assert!(!has_old && !page.contains("wooncarriere-old") && !page.contains("sha384-old"));
        assert!(page.contains(&format!("href=\"/x/{place}/{LINK}\"")));
        let import = format!("from \"./{place}/{LINK}\"; a['./{LINK}']");
        assert!(glue.contains(&import) && glue.contains(&format!("{name}_bg.wasm")));
        assert!(link.contains(&format!("../{name}.js")));
        assert_eq!(part, "small");
    }
}
