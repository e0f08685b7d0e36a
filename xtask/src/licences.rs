//! Holds the licence of everything that the project uses to an allow-list: crates from `cargo metadata`, npm
//! packages from package-lock.json.

use crate::failure::{Failure, Outcome};
use crate::licence_expression::is_allowed;
use crate::process;
use crate::project::Project;
use crate::tools::WASM_TARGET;
use serde_json::Value;
use std::process::Command;

/// What may be part of the app, its tests and these commands.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// What may also be used to build and check the app, without becoming a part of it.
const ALLOWED_FOR_TOOLS: &[&str] = &["MPL-2.0"];

/// Fails with the list of what is not allowed.
pub fn check(project: &Project) -> Outcome<()> {
    let metadata = crate_metadata(project)?;
    let lock = project.read("package-lock.json")?;
    let lock: Value = serde_json::from_str(&lock).map_err(Failure::because(
        "package-lock.json cannot be read. Restore it with 'git restore package-lock.json'.",
    ))?;
    let crates = refused_crates(&metadata);
    let packages = refused_packages(&lock);
    let counted = metadata["packages"].as_array().map_or(0, Vec::len);
    let refused: Vec<String> = crates.into_iter().chain(packages).collect();
    if counted == 0 {
        return Err(Failure::new(
            "'cargo metadata' names no packages. Run it to see why.",
        ));
    }
    if refused.is_empty() {
        println!("The licences of {counted} crates and of the npm packages are on the list.");
        return Ok(());
    }
    Err(Failure::new(format!(
        "These licences are not on the list in xtask/src/licences.rs; use something else or extend the list:\n  {}",
        refused.join("\n  ")
    )))
}

fn crate_metadata(project: &Project) -> Outcome<Value> {
    let host = process::output_of("rustc", &["-vV"])
        .and_then(|text| {
            text.lines()
                .find_map(|line| line.strip_prefix("host: ").map(str::to_owned))
        })
        .unwrap_or_default();
    let mut command = Command::new("cargo");
    command
        .args([
            "metadata",
            "--format-version",
            "1",
            "--all-features",
            "--locked",
        ])
        .args(["--filter-platform", WASM_TARGET, "--filter-platform", &host])
        .current_dir(project.root());
    let text = process::output(&mut command).ok_or_else(|| {
        Failure::new("'cargo metadata --all-features --locked' failed. Run it to see why.")
    })?;
    serde_json::from_str(&text).map_err(Failure::because(
        "The answer of 'cargo metadata' cannot be read. Run it to see why.",
    ))
}

fn refused_crates(metadata: &Value) -> Vec<String> {
    let packages = metadata["packages"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    packages
        .iter()
        .filter_map(|package| refusal(&package["name"], &package["license"], ALLOWED))
        .collect()
}

fn refused_packages(lock: &Value) -> Vec<String> {
    let Some(packages) = lock["packages"].as_object() else {
        return vec!["package-lock.json has no packages".to_owned()];
    };
    packages
        .iter()
        .filter_map(|(path, package)| {
            let name = Value::from(path.trim_start_matches("node_modules/"));
            let for_tools = [ALLOWED, ALLOWED_FOR_TOOLS].concat();
            let allowed = if package["dev"] == true {
                for_tools.as_slice()
            } else {
                ALLOWED
            };
            refusal(&name, &package["license"], allowed)
        })
        .collect()
}

/// What to say of a package that is not allowed.
fn refusal(name: &Value, licence: &Value, allowed: &[&str]) -> Option<String> {
    let name = name.as_str().unwrap_or("a package without a name");
    match licence.as_str() {
        Some(expression) if is_allowed(expression, allowed) => None,
        Some(expression) => Some(format!("{name}: {expression}")),
        None => Some(format!("{name}: names no licence")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_each_crate_that_is_not_allowed() {
        let metadata = json!({ "packages": [
            { "name": "good", "license": "MIT OR Apache-2.0" },
            { "name": "strict", "license": "AGPL-3.0-only" },
            { "name": "silent", "license": null },
        ]});
        assert_eq!(
            refused_crates(&metadata),
            ["strict: AGPL-3.0-only", "silent: names no licence"]
        );
    }

    #[test]
    fn a_licence_for_tools_may_not_ship() {
        let lock = json!({ "packages": {
            "node_modules/checker": { "license": "MPL-2.0", "dev": true },
            "node_modules/shipped": { "license": "MPL-2.0" },
            "node_modules/font": { "license": "OFL-1.1" },
        }});
        assert_eq!(refused_packages(&lock), ["shipped: MPL-2.0"]);
        assert_eq!(refused_packages(&json!({})).len(), 1);
    }
}
