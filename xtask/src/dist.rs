//! Building the app and serving it: the commands `dist`, `demo` and `dev`.

use crate::compress;
use crate::failure::{Failure, Outcome};
use crate::fingerprint::{Fingerprint, files_below};
use crate::options::Options;
use crate::parts;
use crate::port;
use crate::process;
use crate::project::Project;
use crate::seal;
use crate::server::{self, Site};
use crate::tools::ToolChain;
use std::fs;
use std::time::Instant;

/// Everything that a build is made from.
const INPUTS: &[&str] = &[
    "src",
    "style",
    "public",
    "xtask/app_link.rs",
    "xtask/src",
    ".cargo/config.toml",
    "Cargo.toml",
    "Cargo.lock",
    "index.html",
    "Trunk.toml",
    "package.json",
    "package-lock.json",
];

/// Inside dist/: from which inputs it was built. Written last, so a build that broke off never counts.
const STAMP: &str = ".fingerprint";

/// The command `dist`.
pub fn distribute(project: &Project, options: &Options) -> Outcome<()> {
    let base = options.public_path();
    ensure(project, &base)?;
    println!("dist/ can go on any web server or file host, in the folder {base}");
    Ok(())
}

/// The command `demo`: serves until it is stopped.
pub fn demo(project: &Project, options: &Options) -> Outcome<()> {
    let base = options.public_path();
    ensure(project, &base)?;
    let first = options.port.unwrap_or(port::DEMO);
    let listener = port::listen_from(first)?;
    let number = port::of(&listener)?;
    if number != first {
        println!("Port {first} is taken, so this is port {number}.");
    }
    println!("\nThe app is at http://localhost:{number}{base}\nStop with Ctrl+C.");
    server::serve(
        &listener,
        Site {
            folder: project.dist(),
            base,
        },
    );
    Ok(())
}

/// The command `dev`: Trunk builds and reloads after every saved file.
pub fn develop(project: &Project, options: &Options) -> Outcome<()> {
    let tools = ToolChain::ready(project)?;
    let first = options.port.unwrap_or(port::DEVELOPMENT);
    let number = port::free_number(Some(first))?;
    if number != first {
        println!("Port {first} is taken, so this is port {number}.");
    }
    println!(
        "The app comes at http://localhost:{number}/ when the first build is done. Stop with Ctrl+C."
    );
    let flags = std::env::var("RUSTFLAGS").unwrap_or_default();
    process::run(
        tools
            .trunk(project)
            .args([
                "serve",
                "--address",
                "127.0.0.1",
                "--port",
                &number.to_string(),
            ])
            // Kept apart from dist/, which is a finished release build.
            .args(["--dist", "target/dev"])
            // Leptos: one type for all views; builds in half the time.
            .env(
                "RUSTFLAGS",
                format!("{flags} --cfg erase_components").trim(),
            ),
        "See what is printed above, correct it, and try again.",
    )
}

/// Makes dist/ for the folder `base` of a web server, unless it is there and up to date.
pub fn ensure(project: &Project, base: &str) -> Outcome<()> {
    let tools = ToolChain::ready(project)?;
    let wanted = fingerprint(project, base)?;
    let stamp = project.dist().join(STAMP);
    if is_up_to_date(project, &wanted) {
        println!("dist/ is up to date.");
        return Ok(());
    }
    // What is there from now on is not a finished build.
    let _ = fs::remove_file(&stamp);
    let start = Instant::now();
    println!("Building the release: a few minutes the first time");
    process::run(
        tools
            .trunk(project)
            .args(["build", "--release", "--public-url", base])
            // For the browser's programs only: Trunk's hook runs Cargo for this machine.
            .env(parts::RUSTFLAGS_NAME, parts::RUSTFLAGS)
            .env_remove("RUSTFLAGS"),
        "See what is printed above, correct it, and try again.",
    )?;
    parts::cut(project, &tools)?;
    let dist = project.dist();
    seal::seal(&dist, &project.read("public/sw.js")?)?;
    let files: Vec<_> = files_below(&dist)?
        .into_iter()
        .filter(|path| compress::is_worth_it(path))
        .collect();
    compress::compress(&files)?;
    fs::write(&stamp, wanted).map_err(Failure::because(
        "dist/ cannot be written. Make room and try again.",
    ))?;
    println!(
        "Built dist/ in {} seconds: {} files compressed.",
        start.elapsed().as_secs(),
        files.len()
    );
    println!("A browser shows a new build when all windows with the old one have been closed.");
    Ok(())
}

/// Fails when dist/ was not built from what is there now.
pub fn require(project: &Project, base: &str) -> Outcome<()> {
    if is_up_to_date(project, &fingerprint(project, base)?) {
        return Ok(());
    }
    Err(Failure::new(
        "dist/ is not built from these sources. Run 'cargo xtask dist' first.",
    ))
}

fn is_up_to_date(project: &Project, wanted: &str) -> bool {
    fs::read_to_string(project.dist().join(STAMP)).is_ok_and(|found| found == wanted)
}

fn fingerprint(project: &Project, base: &str) -> Outcome<String> {
    let inputs = Fingerprint::of_files(project.root(), INPUTS)?;
    let compiler = process::output_of("rustc", &["--version"]).unwrap_or_default();
    Ok(inputs
        .with(base.as_bytes())
        .with(compiler.as_bytes())
        .text())
}
