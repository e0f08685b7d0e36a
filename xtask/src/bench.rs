//! The command `bench`: the filter engine and crossfilter2 over the same homes in one page of a real
//! browser, then map and deck beside theirs. Reports and judges nothing: a slow machine is no defect.

use crate::bench_places;
use crate::bench_site;
use crate::browser::{self, Browser};
use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::port;
use crate::process;
use crate::project::Project;
use crate::tools::{ToolChain, WASM_TARGET};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// A machine that needs longer is too busy to measure anything.
const LONGEST: Duration = Duration::from_secs(180);

/// Builds the pages, opens them, prints what they report.
pub fn bench(project: &Project, options: &Options) -> Outcome<()> {
    let tools = ToolChain::ready(project)?;
    let folder = project.path("target/bench");
    build(project, &tools, &folder)?;
    bench_places::build(project, options, &tools, &folder)?;
    let browser = browser::find()?;
    selection(&browser, &folder)?;
    bench_places::run(project, &browser, folder)
}

/// The filter engine: the page measures itself.
fn selection(browser: &Browser, folder: &Path) -> Outcome<()> {
    let listener = port::listen_anywhere()?;
    let address = format!("http://127.0.0.1:{}/", port::of(&listener)?);
    let profile = folder.join("profile");
    let mut running = Command::new(&browser.program)
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
        ])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(&address)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(Failure::because(
            "The browser could not be started. Run it by hand to see why.",
        ))?;
    let report = bench_site::report(&listener, folder, LONGEST);
    // It may have ended by itself.
    let _ = running.kill();
    let _ = running.wait();
    println!("{}", told(&report?)?);
    Ok(())
}

fn build(project: &Project, tools: &ToolChain, folder: &Path) -> Outcome<()> {
    compile(project, tools, folder, "bench_selection", "browser")?;
    let files = [
        ("xtask/bench/index.html", "index.html"),
        ("xtask/bench/selection.js", "selection.js"),
        (
            "node_modules/crossfilter2/crossfilter.min.js",
            "crossfilter.js",
        ),
    ];
    copy(project, folder, &files)
}

/// Compiles a program for a page as the app is, into the folder `engine`.
pub fn compile(
    project: &Project,
    tools: &ToolChain,
    folder: &Path,
    name: &str,
    features: &str,
) -> Outcome<()> {
    let advice = "See what is printed above.";
    let package = ["build", "--release", "--package", "wooncarriere"];
    process::run(
        Command::new("cargo")
            .args(package)
            .args(["--target", WASM_TARGET, "--features", features])
            .args(["--bin", name])
            .current_dir(project.root()),
        advice,
    )?;
    let compiled = project.target().join(WASM_TARGET).join("release");
    process::run(
        tools
            .command("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(folder.join("engine"))
            .arg(compiled.join(format!("{name}.wasm"))),
        advice,
    )
}

/// Puts files of the project beside the page.
pub fn copy(project: &Project, folder: &Path, files: &[(&str, &str)]) -> Outcome<()> {
    for (from, to) in files {
        let target = folder.join(to);
        let copied = target
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::copy(project.path(from), &target));
        copied.map_err(Failure::because(format!(
            "{from} could not be copied to target/bench. Run 'npm ci' and try again."
        )))?;
    }
    Ok(())
}

/// The report in a few lines.
fn told(report: &str) -> Outcome<String> {
    let report: serde_json::Value = serde_json::from_str(report).map_err(Failure::because(
        "The report of the page cannot be read. Try again.",
    ))?;
    if let Some(fault) = report["fault"].as_str() {
        return Err(Failure::new(format!("The benchmark page failed: {fault}")));
    }
    if report["same"] != true {
        return Err(Failure::new(
            "The two engines did not say the same, so the times mean nothing. See xtask/bench/selection.js.",
        ));
    }
    let line = |name: &str, key: &str| {
        let time = |part: &str| report[key][part].as_f64().unwrap_or(f64::NAN);
        format!(
            "  {name:<14} median {:.3} ms   95% {:.3} ms   longest {:.3} ms",
            time("median"),
            time("p95"),
            time("most")
        )
    };
    Ok(format!(
        "A step of the price slider over {} homes: count, facets of 8 columns, first 20 ({} steps; both say the same)\n{}\n{}",
        report["homes"],
        report["own"]["steps"],
        line("this engine", "own"),
        line("crossfilter2", "crossfilter"),
    ))
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn a_report_is_told_with_both_engines_and_refused_when_they_differ() {
        let times = r#"{"median":0.05,"p95":0.08,"most":0.4,"steps":486}"#;
        let report = |same: bool| {
            format!(r#"{{"homes":100000,"same":{same},"own":{times},"crossfilter":{times}}}"#)
        };
        let said = told(&report(true)).expect("a report");
        assert!(
            said.contains("100000 homes") && said.contains("median 0.050 ms"),
            "{said}"
        );
        assert!(told(&report(false)).is_err());
        assert!(told(r#"{"fault":"no wasm"}"#).is_err());
        assert!(told("nothing").is_err());
    }
}
