//! Map and deck of the app beside leaflet.markercluster and react-tinder-card: the same homes, the same
//! cards and the same hand, in one run of one browser, in turns.

use crate::bench::{compile, copy};
use crate::bench_hand::{Cost, Hand, Played};
use crate::bench_site;
use crate::browser::{Browser, Driver};
use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::port;
use crate::process;
use crate::project::Project;
use crate::style_bundle;
use crate::tools::ToolChain;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

/// Each is measured so often, in turns; the median counts.
const ROUNDS: usize = 3;

/// Files of the project and of others, and where they stand beside the page.
const FILES: &[(&str, &str)] = &[
    ("xtask/bench/places.html", "places.html"),
    ("xtask/bench/places.js", "places.js"),
    ("target/style/main.css", "main.css"),
    ("node_modules/leaflet/dist/leaflet.js", "leaflet/leaflet.js"),
    (
        "node_modules/leaflet/dist/leaflet.css",
        "leaflet/leaflet.css",
    ),
    (
        "node_modules/leaflet.markercluster/dist/leaflet.markercluster.js",
        "cluster/leaflet.markercluster.js",
    ),
    (
        "node_modules/leaflet.markercluster/dist/MarkerCluster.css",
        "cluster/MarkerCluster.css",
    ),
    (
        "node_modules/leaflet.markercluster/dist/MarkerCluster.Default.css",
        "cluster/MarkerCluster.Default.css",
    ),
];

/// What is measured beside what.
struct Match {
    /// The first part of its name on the page.
    name: &'static str,
    theirs: &'static str,
    hand: &'static str,
    touch: bool,
    screen: (u32, u32),
    slower: u32,
}

const MATCHES: [Match; 2] = [
    Match {
        name: "map",
        theirs: "leaflet.markercluster",
        hand: "xtask/bench/pan.json",
        touch: false,
        screen: (1280, 800),
        slower: 1,
    },
    Match {
        name: "deck",
        theirs: "react-tinder-card",
        hand: "xtask/bench/swipe.json",
        touch: true,
        screen: (390, 844),
        slower: 4,
    },
];

/// Compiles map and deck, and puts everything beside the page.
pub fn build(
    project: &Project,
    options: &Options,
    tools: &ToolChain,
    folder: &Path,
) -> Outcome<()> {
    compile(project, tools, folder, "bench_places", "web")?;
    style_bundle::styles(project, options)?;
    copy(project, folder, FILES)?;
    let packages = ["react", "react-dom/client", "react-tinder-card"];
    let bundle = project.path("xtask/bench/bundle.mjs");
    let bundled = process::output(Command::new("node").arg(bundle).args(packages));
    let bundled = bundled.ok_or_else(|| {
        Failure::new(
            "The packages of the other deck could not be joined. Run 'npm ci' and try again.",
        )
    })?;
    fs::write(folder.join("tinder.js"), bundled).map_err(Failure::because(
        "target/bench cannot be written. Make room and try again.",
    ))
}

/// Measures, and prints each match.
pub fn run(project: &Project, browser: &Browser, folder: PathBuf) -> Outcome<()> {
    let listener = port::listen_anywhere()?;
    let base = format!("http://127.0.0.1:{}/places.html", port::of(&listener)?);
    // Ends with this program.
    thread::spawn(move || bench_site::serve(&listener, &folder));
    let driver = Driver::start(&browser.driver)?;
    let hand = Hand::start(driver.port, &browser.program)?;
    for one in MATCHES {
        let gestures: Value = serde_json::from_str(&project.read(one.hand)?).map_err(
            Failure::because(format!("{} cannot be read. Restore it.", one.hand)),
        )?;
        let (mut own, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            for (side, into) in [("own", &mut own), ("theirs", &mut theirs)] {
                hand.open(
                    &format!("{base}#{}-{side}", one.name),
                    one.screen,
                    one.slower,
                )?;
                into.push(hand.play(&gestures, one.touch)?);
            }
        }
        println!("{}", told(&one, &own, &theirs));
    }
    Ok(())
}

fn told(one: &Match, own: &[Played], theirs: &[Played]) -> String {
    let title = format!(
        "{} beside {}: the moves of {} with a machine {} times slower ({ROUNDS} rounds each, in turns; medians)",
        one.name, one.theirs, one.hand, one.slower
    );
    let name = format!("this {}", one.name);
    let lines = [(name.as_str(), own), (one.theirs, theirs)];
    let lines = lines.map(|(name, rounds)| line(name, rounds));
    format!("{title}\n{}", lines.join("\n"))
}

fn line(name: &str, rounds: &[Played]) -> String {
    let of = |part: &dyn Fn(&Played) -> f64| median(rounds.iter().map(part).collect());
    let each = |cost: &Cost, part: f64| part / cost.moves.max(1.0);
    let mut said = format!(
        "  {name:<22} {:.2} ms a move, {:.2} layouts a move, {:.0} moves, {:.0} frames dropped, {:.0} over 50 ms, {:.0} nodes",
        of(&|round| each(&round.strokes, round.strokes.work)),
        of(&|round| each(&round.strokes, round.strokes.layouts)),
        of(&|round| round.strokes.moves),
        of(&|round| round.strokes.dropped),
        of(&|round| round.strokes.long),
        of(&|round| round.nodes),
    );
    if rounds.iter().any(|round| round.wheel.moves > 0.0) {
        said += &format!(
            "; {:.0} ms a zoom, {:.0} of its frames dropped",
            of(&|round| each(&round.wheel, round.wheel.work)),
            of(&|round| round.wheel.dropped),
        );
    }
    said
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_match_is_told_with_both_sides_by_the_median_of_their_rounds() {
        let round = |work: f64| Played {
            strokes: Cost {
                moves: 10.0,
                work,
                ..Cost::default()
            },
            ..Played::default()
        };
        let own = [round(10.0), round(900.0), round(12.0)];
        let said = told(&MATCHES[1], &own, &[round(50.0)]);
        assert!(
            said.contains("1.20 ms a move") && said.contains("5.00 ms a move"),
            "{said}"
        );
        assert!(
            said.contains("react-tinder-card") && !said.contains("a zoom"),
            "{said}"
        );
        let turned = Played {
            wheel: Cost {
                moves: 2.0,
                work: 80.0,
                ..Cost::default()
            },
            ..round(1.0)
        };
        assert!(line("this map", &[turned]).contains("40 ms a zoom"));
    }
}
