//! The command `bench`: the filter engine and crossfilter2 over the same homes in one page of a real
//! browser. Reports and judges nothing: a slow machine is no defect.

use crate::bench_site;
use crate::browser;
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

/// Builds the page, opens it, prints what it reports.
pub fn bench(project: &Project, _: &Options) -> Outcome<()> {
    let tools = ToolChain::ready(project)?;
    let folder = project.path("target/bench");
    build(project, &tools, &folder)?;
    let browser = browser::find()?;
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
    let report = bench_site::report(&listener, &folder, LONGEST);
    // It may have ended by itself.
    let _ = running.kill();
    let _ = running.wait();
    println!("{}", told(&report?)?);
    Ok(())
}

fn build(project: &Project, tools: &ToolChain, folder: &Path) -> Outcome<()> {
    let advice = "See what is printed above.";
    let package = ["build", "--release", "--package", "wooncarriere"];
    process::run(
        Command::new("cargo")
            .args(package)
            .args(["--target", WASM_TARGET, "--features", "browser"])
            .args(["--bin", "bench_selection"])
            .current_dir(project.root()),
        advice,
    )?;
    let compiled = project.path("target").join(WASM_TARGET).join("release");
    process::run(
        tools
            .command("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(folder.join("engine"))
            .arg(compiled.join("bench_selection.wasm")),
        advice,
    )?;
    let files = [
        ("xtask/bench/index.html", "index.html"),
        ("xtask/bench/selection.js", "selection.js"),
        (
            "node_modules/crossfilter2/crossfilter.min.js",
            "crossfilter.js",
        ),
    ];
    for (from, to) in files {
        fs::copy(project.path(from), folder.join(to)).map_err(Failure::because(format!(
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
