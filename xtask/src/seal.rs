//! Finishes what Trunk built: a build number, the worker's version, a content security policy, 404.html, and
//! the service worker's list of files.
//!
//! Trunk cannot do this itself: it needs the final names and contents of all files.

use crate::failure::{Failure, Outcome};
use crate::fingerprint::{Fingerprint, files_below};
use crate::tags::tags;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The map's on-line layer is the only thing from elsewhere, and only after the user asks for it.
const MAP_TILES: &str = "https://service.pdok.nl";

/// Seals the build in `dist`; `service_worker` is the text of public/sw.js.
pub fn seal(dist: &Path, service_worker: &str) -> Outcome<()> {
    let build = build_number(dist)?;
    let page = read(dist, "index.html")?;
    let page = without_missing_preloads(&page, |name| dist.join(name).is_file());
    let page = with_build_number(&page, &build)?;
    let page = with_policy(&page)?;
    write(dist, "index.html", &page)?;
    let worker = service_worker
        .replace("{{build}}", &build)
        .replace("{{files}}", &file_list(dist)?);
    write(dist, "sw.js", &worker)?;
    // A file host without fallback shows this page for a deep link: the app then finds its way.
    write(dist, "404.html", &page)
}

fn build_number(dist: &Path) -> Outcome<String> {
    let names = ["."];
    Ok(Fingerprint::of_files(dist, &names)?.text())
}

/// A preload of a file that is not there would only be an error in the console.
fn without_missing_preloads(page: &str, exists: impl Fn(&str) -> bool) -> String {
    let mut kept = page.to_owned();
    for tag in tags(page).iter().rev() {
        let is_preload = tag.name == "link" && tag.attribute("rel") == Some("preload");
        // Addresses with a slash in front are Trunk's own and exist.
        let missing = tag
            .attribute("href")
            .is_some_and(|name| !name.starts_with('/') && !exists(name));
        if is_preload && missing {
            kept.replace_range(tag.range.clone(), "");
        }
    }
    kept
}

fn with_build_number(page: &str, build: &str) -> Outcome<String> {
    let mut numbered = page.to_owned();
    let found = tags(page);
    let worker = found
        .iter()
        .find(|tag| tag.name == "meta" && tag.attribute("name") == Some("wooncarriere-worker"));
    let root = found.iter().find(|tag| tag.name == "html");
    let (Some(worker), Some(root)) = (worker, root) else {
        return Err(Failure::new(
            "index.html lacks <html> or <meta name=\"wooncarriere-worker\">. Put it back and build again.",
        ));
    };
    let address = worker.attribute("content").unwrap_or_default();
    numbered.replace_range(
        worker.range.clone(),
        &format!("<meta name=\"wooncarriere-worker\" content=\"{address}?v={build}\">"),
    );
    numbered.insert_str(root.range.end - 1, &format!(" data-build=\"{build}\""));
    Ok(numbered)
}

/// Allows the page's own inline scripts by their digest, and nothing from elsewhere but the map's pictures.
fn with_policy(page: &str) -> Outcome<String> {
    let found = tags(page);
    let digests: Vec<String> = found
        .iter()
        .filter(|tag| tag.name == "script" && tag.attribute("src").is_none())
        .map(|tag| format!("'{}'", digest(tag.content.as_bytes())))
        .collect();
    let Some(charset) = found.iter().find(|tag| tag.attribute("charset").is_some()) else {
        return Err(Failure::new(
            "index.html lacks <meta charset>. Put it back and build again.",
        ));
    };
    let policy = format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self' 'unsafe-inline'; \
         img-src 'self' data: blob: {MAP_TILES}; media-src 'self' blob:; worker-src 'self'; connect-src 'self'; \
         object-src 'none'; base-uri 'self'; form-action 'self'",
        digests.join(" ")
    );
    let mut guarded = page.to_owned();
    guarded.insert_str(
        charset.range.end,
        &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
    );
    Ok(guarded)
}

/// The service worker's list: `[["name","sha256-..."], ...]` of every file of this build.
fn file_list(dist: &Path) -> Outcome<String> {
    let mut entries = Vec::new();
    for path in files_below(dist)? {
        let name = path
            .strip_prefix(dist)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        if matches!(name.as_str(), "sw.js" | "404.html") || name.ends_with(".br") {
            continue;
        }
        let content = fs::read(&path).map_err(Failure::because(format!(
            "dist/{name} cannot be read. Build again."
        )))?;
        // A host may redirect index.html to its folder, and a redirected page cannot be used.
        let address = if name == "index.html" {
            "./".to_owned()
        } else {
            name
        };
        entries.push(serde_json::json!([address, digest(&content)]));
    }
    Ok(serde_json::Value::from(entries).to_string())
}

/// As in Content-Security-Policy and in `integrity`.
fn digest(content: &[u8]) -> String {
    format!("sha256-{}", base64(&Sha256::digest(content)))
}

/// Base64 with padding (RFC 4648, section 4).
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let byte = |index: usize| u32::from(group.get(index).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place)) as usize & 63];
            text.push(if place <= group.len() {
                char::from(letter)
            } else {
                '='
            });
        }
    }
    text
}

fn read(dist: &Path, name: &str) -> Outcome<String> {
    fs::read_to_string(dist.join(name)).map_err(Failure::because(format!(
        "The build left no dist/{name}. Build again."
    )))
}

fn write(dist: &Path, name: &str, text: &str) -> Outcome<()> {
    fs::write(dist.join(name), text).map_err(Failure::because(format!(
        "dist/{name} cannot be written. Make room and build again."
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html lang=nl><meta charset=utf-8><meta name=wooncarriere-worker content=worker-loader.js>\
        <link rel=preload href=data/homes.json as=fetch><link rel=preload href=data/none.json as=fetch>\
        <link rel=preload href=/app.wasm as=fetch><script>go()</script><script src=a.js></script>";
    const SERVICE_WORKER: &str = "const BUILD = \"{{build}}\"; const FILES = {{files}};";

    #[test]
    fn digests_are_those_of_the_standards() {
        assert_eq!(base64(b"Man"), "TWFu");
        assert_eq!(base64(b"Ma"), "TWE=");
        assert_eq!(base64(b"M"), "TQ==");
        assert_eq!(
            digest(b""),
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        );
    }

    #[test]
    fn the_policy_names_each_inline_script() {
        let page = with_policy(PAGE).unwrap();
        assert_eq!(page.matches("'sha256-").count(), 1);
        assert!(page.contains(&digest(b"go()")));
        assert!(with_policy("<p>").is_err());
    }

    #[test]
    fn a_sealed_build_lists_its_own_files_and_knows_its_number() {
        let dist = std::env::temp_dir().join(format!("wooncarriere-seal-{}", std::process::id()));
        fs::create_dir_all(dist.join("data")).unwrap();
        fs::write(dist.join("index.html"), PAGE).unwrap();
        fs::write(dist.join("data/homes.json"), "[]").unwrap();
        seal(&dist, SERVICE_WORKER).unwrap();
        let page = read(&dist, "index.html").unwrap();
        let worker = read(&dist, "sw.js").unwrap();
        let missing = read(&dist, "404.html").unwrap();
        fs::remove_dir_all(&dist).unwrap();
        assert_eq!(page, missing);
        assert!(page.contains("data/homes.json") && !page.contains("data/none.json"));
        assert!(page.contains("/app.wasm"));
        let (_, rest) = page.split_once("data-build=\"").unwrap();
        let build = rest.split_once('"').unwrap().0;
        assert!(page.contains(&format!("worker-loader.js?v={build}")));
        assert!(worker.contains(&format!("BUILD = \"{build}\"")));
        assert!(worker.contains(&format!("[\"./\",\"{}\"]", digest(page.as_bytes()))));
        assert!(worker.contains("data/homes.json") && !worker.contains("404.html"));
    }
}
