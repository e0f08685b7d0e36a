//! The project's commands: sets up the tool chain, then works.
//!
//! Every command ends with exit code 0, or with one sentence that says what is wrong and what to do.
//! Must not know the app's code: it builds, checks and serves what is there.

mod bench;
mod bench_hand;
mod bench_places;
mod bench_site;
mod browser;
mod compress;
mod dist;
mod failure;
mod fingerprint;
mod licence_expression;
mod licences;
mod mime;
mod options;
mod parts;
mod port;
mod process;
mod project;
mod quality;
mod request;
mod seal;
mod server;
mod size_gate;
mod style_bundle;
mod summary;
mod tags;
mod tools;
#[path = "../../tests/browser/wire.rs"]
#[expect(dead_code, reason = "the tests of the browser ask it for more")]
mod wire;

use failure::{Failure, Outcome};
use options::Options;
use project::Project;
use std::process::ExitCode;

struct Command {
    name: &'static str,
    line: &'static str,
    run: fn(&Project, &Options) -> Outcome<()>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "demo",
        line: "[--port N] [--sub-path /x/]  install what is missing, build, and serve the app on this machine",
        run: dist::demo,
    },
    Command {
        name: "dev",
        line: "[--port N]  serve the app while you work on it: every saved file is built and shown",
        run: dist::develop,
    },
    Command {
        name: "dist",
        line: "[--sub-path /x/]  build the folder dist/ for any web server or file host",
        run: dist::distribute,
    },
    Command {
        name: "test",
        line: "[--fast]  every check there is, with one summary (--fast: without the browser)",
        run: quality::test,
    },
    Command {
        name: "shots",
        line: "[--only screen-id]  pictures of every screen into shots/",
        run: browser::shots,
    },
    Command {
        name: "bench",
        line: "measure filter engine, map and deck against what others made, and print both",
        run: bench::bench,
    },
    Command {
        name: "sign",
        line: "sign the facts in public/data/homes.json again, after you changed them",
        run: quality::sign,
    },
    Command {
        name: "styles",
        line: "join the sheets of style/ into target/style/main.css (Trunk calls this)",
        run: style_bundle::styles,
    },
    Command {
        name: "help",
        line: "this list",
        run: help,
    },
];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_else(|| "help".to_owned());
    match run(&name, arguments.collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(name: &str, arguments: Vec<String>) -> Outcome<()> {
    let name = if matches!(name, "--help" | "-h") {
        "help"
    } else {
        name
    };
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        return Err(Failure::new(format!(
            "There is no command '{name}'. These are there:\n{}",
            list()
        )));
    };
    let options = Options::read(command.line, arguments)?;
    (command.run)(&Project::find()?, &options)
}

fn help(_: &Project, _: &Options) -> Outcome<()> {
    println!("cargo xtask <command>\n{}", list());
    Ok(())
}

fn list() -> String {
    COMMANDS
        .iter()
        .map(|command| format!("  {:<7} {}", command.name, command.line))
        .collect::<Vec<_>>()
        .join("\n")
}
