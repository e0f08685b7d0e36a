//! The command `test`: every check there is, one after the other.

use crate::browser;
use crate::dist;
use crate::failure::Outcome;
use crate::licences;
use crate::options::Options;
use crate::process;
use crate::project::Project;
use crate::size_gate::Load;
use crate::summary::Summary;
use crate::tools::{self, WASM_TARGET};
use std::process::Command;

/// A check that is one call of Cargo.
struct Check {
    name: &'static str,
    /// Separated by single spaces.
    arguments: &'static str,
}

const BEFORE_BUILD: &[Check] = &[
    Check {
        name: "format",
        arguments: "fmt --all --check",
    },
    Check {
        name: "lint commands",
        arguments: "clippy --package xtask --all-targets -- -D warnings",
    },
    Check {
        name: "lint core",
        arguments: "clippy --package wooncarriere --all-targets -- -D warnings",
    },
    Check {
        name: "lint screens and proof",
        arguments: "clippy --package wooncarriere --features html,proof --all-targets -- -D warnings",
    },
    Check {
        name: "lint app in the browser",
        arguments: "clippy --package wooncarriere --target {wasm} --features web --lib --bin wooncarriere -- -D warnings",
    },
    Check {
        name: "lint worker in the browser",
        arguments: "clippy --package wooncarriere --target {wasm} --features worker --lib --bin worker -- -D warnings",
    },
    Check {
        name: "test commands",
        arguments: "test --package xtask",
    },
    Check {
        name: "test core",
        arguments: "test --package wooncarriere",
    },
    Check {
        name: "test screens and proof",
        arguments: "test --package wooncarriere --features html,proof",
    },
];

const LINT_JOURNEYS: Check = Check {
    name: "lint browser journeys",
    arguments: "clippy --package wooncarriere --features browser-tests --all-targets -- -D warnings",
};

/// The command: all steps in order, then the summary.
pub fn test(project: &Project, options: &Options) -> Outcome<()> {
    let mut summary = Summary::default();
    summary.step("tools", || {
        tools::ensure_rust_components()?;
        tools::ToolChain::ready(project).map(|_| ())
    });
    for check in BEFORE_BUILD {
        summary.step(check.name, || run(project, check));
    }
    summary.step("licences", || licences::check(project));
    summary.step("release build", || dist::ensure(project, "/"));
    summary.step("size of the first screen", || {
        dist::require(project, "/")?;
        Load::of(&project.dist(), "/")?.check()
    });
    if !options.fast {
        summary.step(LINT_JOURNEYS.name, || run(project, &LINT_JOURNEYS));
        summary.step("browser journeys", || browser::journeys(project));
    }
    summary.close()
}

/// The fictional sources' signatures stand in public/data/proofs.json; a test writes them when it is asked to.
const SIGN: Check = Check {
    name: "sign the facts",
    arguments: "test --package wooncarriere --lib --features proof -- --ignored --exact proof::facts::tests::sign_the_shipped_facts",
};

/// The command `sign`.
pub fn sign(project: &Project, _: &Options) -> Outcome<()> {
    run(project, &SIGN)?;
    println!("public/data/proofs.json fits public/data/homes.json again.");
    Ok(())
}

fn run(project: &Project, check: &Check) -> Outcome<()> {
    let arguments = check.arguments.replace("{wasm}", WASM_TARGET);
    process::run(
        Command::new("cargo")
            .args(arguments.split(' '))
            .current_dir(project.root()),
        "See what is printed above.",
    )
}
