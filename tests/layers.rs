//! The invariants of `src/lib.rs` that the compiler cannot hold: who may name whom, what opens a
//! file, what stands in the list of screens.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("the folder can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("a source file is text");
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "nothing in {folder}");
    found
}

/// Code without comments, so that words about a thing are not taken for the thing.
fn code(text: &str) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines().filter(is_code).collect::<Vec<_>>().join("\n")
}

fn is_below(path: &Path, folder: &str) -> bool {
    path.to_string_lossy().replace('\\', "/").contains(folder)
}

fn refuse(folder: &str, words: &[&str], except: &[&str]) {
    for (path, text) in sources(folder) {
        if except.iter().any(|part| is_below(&path, part)) {
            continue;
        }
        let code = code(&text);
        for word in words {
            assert!(!code.contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn the_browser_is_named_in_its_own_room_and_in_the_map_only() {
    refuse(
        "src",
        &["web_sys", "js_sys"],
        &["src/platform/web", "src/ui/map"],
    );
}

#[test]
fn the_core_does_not_know_leptos() {
    for folder in ["domain", "journey", "room", "data", "platform", "text"] {
        refuse(
            &format!("src/{folder}"),
            &["leptos", "crate::app", "crate::screens"],
            &[],
        );
    }
}

#[test]
fn the_domain_knows_nobody_but_language() {
    let others = [
        "crate::journey",
        "crate::room",
        "crate::data",
        "crate::platform",
        "crate::ui",
    ];
    refuse("src/domain", &others, &[]);
}

#[test]
fn journey_and_room_know_neither_sources_nor_browser() {
    for folder in ["src/journey", "src/room"] {
        refuse(folder, &["crate::data", "crate::platform"], &[]);
    }
    refuse("src/room", &["crate::journey"], &[]);
}

#[test]
fn the_looks_know_no_journey() {
    refuse(
        "src/ui",
        &[
            "crate::journey",
            "crate::room",
            "crate::app",
            "crate::text",
            "crate::screens",
        ],
        &[],
    );
}

#[test]
fn a_screen_uses_no_other_screen_and_no_browser() {
    refuse("src/screens", &["platform::web"], &[]);
    for (path, text) in sources("src/screens") {
        let own = path
            .parent()
            .and_then(Path::file_name)
            .map(|name| name.to_string_lossy());
        for line in code(&text)
            .lines()
            .filter(|line| line.contains("crate::screens::"))
        {
            let allowed = [
                "crate::screens::of_step",
                "crate::screens::by_id",
                "crate::screens::ALL",
            ];
            let ok = allowed.iter().any(|name| line.contains(name));
            assert!(
                ok,
                "{} in {own:?} uses another screen: {line}",
                path.display()
            );
        }
    }
}

#[test]
fn the_core_reads_no_clock_and_rolls_no_dice() {
    let words = [
        "SystemTime",
        "Instant::now",
        "now_utc",
        "now_local",
        "rand::",
        "getrandom",
    ];
    for folder in ["domain", "journey", "room", "data", "text"] {
        refuse(&format!("src/{folder}"), &words, &[]);
    }
}

#[test]
fn every_file_says_first_what_it_is_for() {
    for folder in ["src", "tests", "xtask"] {
        for (path, text) in sources(folder) {
            if is_below(&path, "/target/") {
                continue;
            }
            assert!(
                text.starts_with("//!"),
                "{} opens with something else",
                path.display()
            );
        }
    }
}

#[test]
fn every_screen_file_is_in_the_list_once() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let list = fs::read_to_string(root.join("src/screens/mod.rs")).expect("the list is there");
    let list = code(&list);
    let list = list.split_once("ALL:").expect("there is a list").1;
    let list = list.split_once("];").expect("the list ends").0;
    for (path, text) in sources("src/screens") {
        if !code(&text).contains("static SCREEN: Screen") {
            continue;
        }
        let file = path
            .file_stem()
            .expect("a file has a name")
            .to_string_lossy()
            .into_owned();
        let folder = path
            .parent()
            .and_then(Path::file_name)
            .expect("a folder")
            .to_string_lossy();
        let name = if folder == "screens" {
            format!("&{file}::SCREEN")
        } else {
            format!("&{folder}::{file}::SCREEN")
        };
        assert_eq!(list.matches(&name).count(), 1, "{name} in the list");
    }
}

#[test]
fn files_stay_small_enough_to_read() {
    for (path, text) in sources("src") {
        let most = if is_below(&path, "src/screens") {
            200
        } else {
            400
        };
        let lines = text.lines().count();
        assert!(
            lines <= most,
            "{} has {lines} lines, {most} is the most",
            path.display()
        );
    }
}
