//! Running other programs, and saying clearly when one fails.

use crate::failure::{Failure, Outcome};
use std::process::{Command, Stdio};

/// Runs to the end with its output shown; fails with `advice` when the program does.
pub fn run(command: &mut Command, advice: &str) -> Outcome<()> {
    let shown = show(command);
    let status = command.status().map_err(Failure::because(format!(
        "'{shown}' could not be started. {advice}"
    )))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "'{shown}' failed ({status}). {advice}"
    )))
}

/// Runs to the end; shows its output only when it fails.
pub fn quietly(command: &mut Command, advice: &str) -> Outcome<()> {
    let shown = show(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(Failure::because(format!(
            "'{shown}' could not be started. {advice}"
        )))?;
    if output.status.success() {
        return Ok(());
    }
    eprint!("{}", String::from_utf8_lossy(&output.stdout));
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    Err(Failure::new(format!(
        "'{shown}' failed ({}). {advice}",
        output.status
    )))
}

/// What a program prints on its standard output, or nothing when it is missing or fails.
pub fn output_of(program: &str, arguments: &[&str]) -> Option<String> {
    output(Command::new(program).args(arguments))
}

/// What a prepared command prints, or nothing when it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stderr(Stdio::null())
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

fn show(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program())
        .to_string_lossy()
        .into_owned();
    command.get_args().take(4).fold(program, |line, argument| {
        format!("{line} {}", argument.to_string_lossy())
    })
}
