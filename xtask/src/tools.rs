//! The tool chain: which version of what, whether it is here, and how it gets here.
//!
//! Every version is pinned in this file, except wasm-bindgen, which must equal Cargo.lock's,
//! and the npm packages, which package-lock.json pins.

use crate::failure::{Failure, Outcome};
use crate::fingerprint::Fingerprint;
use crate::process;
use crate::project::{self, Project};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use std::{env, fs};

/// The bundler.
const TRUNK_VERSION: &str = "0.21.14";
/// The oldest Node.js that works.
const NODE_MAJOR: u32 = 20;
/// What the app is compiled to.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// After this time an installation that is not done was broken off.
const LONGEST_INSTALLATION: Duration = Duration::from_secs(6 * 3600);

/// On Windows npm is a script that must be named in full.
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// A program that is compiled from a crate into the project's own cache folder.
struct Tool {
    crate_name: &'static str,
    program: &'static str,
    version: String,
    /// Whether the crate's own lock file can be used: wasm-bindgen's may name a version that is gone.
    locked: bool,
}

impl Tool {
    fn trunk() -> Self {
        Self {
            crate_name: "trunk",
            program: "trunk",
            version: TRUNK_VERSION.to_owned(),
            locked: true,
        }
    }

    fn wasm_bindgen(project: &Project) -> Outcome<Self> {
        let lock = project.read("Cargo.lock")?;
        let version = project::locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
            Failure::new(
                "Cargo.lock does not name wasm-bindgen. Restore it with 'git restore Cargo.lock'.",
            )
        })?;
        Ok(Self {
            crate_name: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version,
            locked: false,
        })
    }

    fn folder(&self, tools: &Path) -> PathBuf {
        tools.join(format!("{}-{}", self.program, self.version))
    }

    fn works_in(&self, folder: &Path) -> bool {
        let program = folder.join("bin").join(self.program);
        process::output(Command::new(program).arg("--version"))
            .is_some_and(|answer| answer.split_whitespace().any(|word| word == self.version))
    }
}

/// The tools are there; hands out commands that find them.
pub struct ToolChain {
    path: OsString,
}

impl ToolChain {
    /// Checks what is there and installs what is missing, saying so line by line.
    pub fn ready(project: &Project) -> Outcome<Self> {
        check_rust(project)?;
        check_node()?;
        ensure_wasm_target()?;
        let tools = project::cache()?.join("tools");
        let mut folders = vec![project.path("node_modules/.bin")];
        for tool in [Tool::trunk(), Tool::wasm_bindgen(project)?] {
            folders.push(ensure(&tool, &tools)?.join("bin"));
        }
        ensure_npm_packages(project)?;
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let path = env::join_paths(folders).map_err(Failure::because(
            "PATH has a folder with a separator in its name. Rename that folder.",
        ))?;
        Ok(Self { path })
    }

    /// The program that makes modules for a page out of compiled wasm.
    pub fn wasm_bindgen(&self, project: &Project) -> Command {
        let mut command = Command::new(self.find("wasm-bindgen"));
        command.current_dir(project.root()).env("PATH", &self.path);
        command
    }

    /// Spawning looks a program up in this process's PATH, so it is named in full.
    fn find(&self, program: &str) -> PathBuf {
        env::split_paths(&self.path)
            .map(|folder| folder.join(program))
            .find(|program| program.is_file())
            .unwrap_or_else(|| PathBuf::from(program))
    }

    /// Trunk in the project's folder, with the pinned tools first on its PATH.
    pub fn trunk(&self, project: &Project) -> Command {
        let mut command = Command::new(self.find("trunk"));
        command
            .current_dir(project.root())
            .env("PATH", &self.path)
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            // Its sentence says enough.
            .env("RUST_LIB_BACKTRACE", "0")
            // A set but odd NO_COLOR stops Trunk.
            .env_remove("NO_COLOR");
        command
    }
}

/// Formatter and linter, which a minimal Rust installation lacks.
pub fn ensure_rust_components() -> Outcome<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if process::output_of("cargo", &[subcommand, "--version"]).is_none() {
            println!("Installing {component}");
            process::run(
                Command::new("rustup").args(["component", "add", component]),
                &format!("Install {component} for your Rust and try again."),
            )?;
        }
    }
    Ok(())
}

fn check_rust(project: &Project) -> Outcome<()> {
    let manifest = project.read("Cargo.toml")?;
    let wanted = manifest
        .lines()
        .find_map(|line| line.strip_prefix("rust-version = \"")?.strip_suffix('"'))
        .unwrap_or("1.95");
    let answer = process::output_of("rustc", &["--version"]).ok_or_else(|| {
        Failure::new("The Rust compiler was not found. Install Rust with rustup and try again.")
    })?;
    let found = answer.split_whitespace().nth(1).unwrap_or_default();
    if numbers(found) >= numbers(wanted) {
        return Ok(());
    }
    Err(Failure::new(format!(
        "Rust {wanted} or newer is needed and this is {found}. Run 'rustup update' and try again."
    )))
}

fn check_node() -> Outcome<()> {
    let advice = format!("Install Node.js {NODE_MAJOR} or newer, with npm, and try again.");
    let answer = process::output_of("node", &["--version"])
        .ok_or_else(|| Failure::new(format!("Node.js was not found. {advice}")))?;
    let (major, _) = numbers(answer.trim_start_matches('v'));
    if major < NODE_MAJOR {
        return Err(Failure::new(format!(
            "Node.js {answer} is too old. {advice}"
        )));
    }
    if process::output_of(NPM, &["--version"]).is_none() {
        return Err(Failure::new(format!("npm was not found. {advice}")));
    }
    Ok(())
}

/// The first two numbers of a version; zero where there is none.
fn numbers(version: &str) -> (u32, u32) {
    let mut parts = version
        .split(['.', '-'])
        .map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}

pub fn ensure_wasm_target() -> Outcome<()> {
    let has_target = || {
        process::output_of(
            "rustc",
            &["--print", "target-libdir", "--target", WASM_TARGET],
        )
        .is_some_and(|folder| Path::new(&folder).is_dir())
    };
    if has_target() {
        return Ok(());
    }
    println!("Installing the Rust target {WASM_TARGET}");
    process::run(
        Command::new("rustup").args(["target", "add", WASM_TARGET]),
        &format!(
            "Check the network connection, or install {WASM_TARGET} for your Rust, and try again."
        ),
    )
}

/// The folder of a tool that works; installs it when it does not.
fn ensure(tool: &Tool, tools: &Path) -> Outcome<PathBuf> {
    let folder = tool.folder(tools);
    if tool.works_in(&folder) {
        return Ok(folder);
    }
    println!(
        "Installing {} {} into {}: a few minutes, once",
        tool.program,
        tool.version,
        tools.display()
    );
    remove_leftovers(tools);
    let building = tools.join(format!(
        ".installing-{}-{}",
        tool.program,
        std::process::id()
    ));
    let installed = install(tool, &building).and_then(|()| put_in_place(tool, &building, &folder));
    // What is left of a failed installation must not fill the disk.
    let _ = fs::remove_dir_all(&building);
    installed.map(|()| folder)
}

/// Installations that were broken off; a young one may still be at work.
fn remove_leftovers(tools: &Path) {
    let is_old = |path: &Path| {
        let changed = fs::metadata(path).and_then(|metadata| metadata.modified());
        changed.is_ok_and(|time| time.elapsed().is_ok_and(|age| age > LONGEST_INSTALLATION))
    };
    for entry in fs::read_dir(tools).into_iter().flatten().flatten() {
        let is_installation = entry
            .file_name()
            .to_string_lossy()
            .starts_with(".installing-");
        if is_installation && is_old(&entry.path()) {
            // What cannot be removed is in nobody's way.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Installs into `building`, which is no tool's final folder: what breaks off halfway is never used.
fn install(tool: &Tool, building: &Path) -> Outcome<()> {
    let root = building.join("root");
    fs::create_dir_all(&root).map_err(Failure::because(format!(
        "{} cannot be written. Make room or set XDG_CACHE_HOME to a folder that can be.",
        building.display()
    )))?;
    if process::output_of("cargo", &["binstall", "-V"]).is_some() {
        let fetched = Command::new("cargo")
            .args(["binstall", "--no-confirm", "--root"])
            .arg(&root)
            .arg(format!("{}@{}", tool.crate_name, tool.version))
            .status();
        if fetched.is_ok_and(|status| status.success()) && tool.works_in(&root) {
            return Ok(());
        }
        println!(
            "cargo-binstall has no working {}: compiling it instead",
            tool.program
        );
    }
    process::run(
        // Unoptimized compiles in a third of the time and builds the app just as fast.
        Command::new("cargo")
            .args([
                "install",
                tool.crate_name,
                "--version",
                &tool.version,
                "--debug",
            ])
            .args(tool.locked.then_some("--locked"))
            .arg("--root")
            .arg(&root)
            .env("CARGO_TARGET_DIR", building.join("target"))
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env_remove("RUSTFLAGS"),
        "Check the network connection and the disk, and try again.",
    )
}

fn put_in_place(tool: &Tool, building: &Path, folder: &Path) -> Outcome<()> {
    let root = building.join("root");
    if !tool.works_in(&root) {
        return Err(Failure::new(format!(
            "{} {} was installed but does not run. Try again, or report this with what was printed above.",
            tool.program, tool.version
        )));
    }
    if folder.exists() {
        // Another run may have finished first; otherwise what is there is broken.
        if tool.works_in(folder) {
            return Ok(());
        }
        let broken = building.join("broken");
        fs::rename(folder, broken).map_err(Failure::because(format!(
            "{} is broken and cannot be replaced. Remove that folder and try again.",
            folder.display()
        )))?;
    }
    fs::rename(&root, folder).map_err(Failure::because(format!(
        "{} cannot be written. Make room and try again.",
        folder.display()
    )))
}

/// `npm ci` when package-lock.json is not what node_modules was made from.
fn ensure_npm_packages(project: &Project) -> Outcome<()> {
    let wanted =
        Fingerprint::of_files(project.root(), &["package.json", "package-lock.json"])?.text();
    let stamp = project.path("node_modules/.wooncarriere");
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    println!("Installing the npm packages of package-lock.json");
    process::run(
        Command::new(NPM)
            .args([
                "ci",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
            ])
            .current_dir(project.root()),
        "Check the network connection and try again.",
    )?;
    fs::write(&stamp, wanted).map_err(Failure::because(
        "node_modules cannot be written. Check the rights on the project's folder.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        assert!(numbers("1.100.0") > numbers("1.95"));
        assert!(numbers("1.95.0-nightly") >= numbers("1.95"));
        assert!(numbers("1.9") < numbers("1.95"));
        assert_eq!(numbers("odd"), (0, 0));
    }

    #[test]
    fn a_folder_without_a_working_program_is_not_taken_for_an_installation() {
        let folder = env::temp_dir().join(format!("wooncarriere-tool-{}", std::process::id()));
        fs::create_dir_all(folder.join("bin")).unwrap();
        fs::write(folder.join("bin/trunk"), "half a download").unwrap();
        let broken = Tool::trunk().works_in(&folder);
        fs::remove_dir_all(&folder).unwrap();
        assert!(!broken);
    }
}
