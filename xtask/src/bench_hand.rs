//! A hand that is played from a file: strokes and turns of a wheel, through the browser's own input, with
//! what the browser says that each cost. Knows neither map nor deck.

use crate::failure::{Failure, Outcome};
use crate::wire::{Fault, Wire};
use serde_json::{Value, json};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// Things move on for a while after a hand lets go.
const REST: Duration = Duration::from_millis(700);

/// A page gets this long to be there.
const PATIENCE: Duration = Duration::from_secs(60);

/// A frame takes so many milliseconds.
const FRAME: f64 = 1000.0 / 60.0;

/// A frame after more than this many milliseconds is seen as a stutter.
const LONG: f64 = 50.0;

/// What strokes or turns of the wheel cost together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cost {
    /// How often the page heard of a move.
    pub moves: f64,
    /// How long the main thread worked, in milliseconds.
    pub work: f64,
    /// How often the page was laid out.
    pub layouts: f64,
    /// How many frames did not come.
    pub dropped: f64,
    /// How many came more than 50 ms after the one before.
    pub long: f64,
}

impl Cost {
    fn add(&mut self, other: Self) {
        self.moves += other.moves;
        self.work += other.work;
        self.layouts += other.layouts;
        self.dropped += other.dropped;
        self.long += other.long;
    }
}

/// What a whole file of gestures cost.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Played {
    /// The strokes.
    pub strokes: Cost,
    /// The turns of the wheel; a move is one turn.
    pub wheel: Cost,
    /// How many nodes were in the page at most: markers, cards.
    pub nodes: f64,
}

/// A browser of its own.
pub struct Hand {
    wire: Wire,
    session: String,
}

impl Hand {
    /// Starts a browser.
    pub fn start(driver: u16, program: &Path) -> Outcome<Self> {
        let wire = Wire::to(&format!("http://127.0.0.1:{driver}"));
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
        ];
        let wish = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": {
            "binary": program.display().to_string(), "args": arguments,
        }}}});
        let made = wire.ask("POST", "/session", &wish).map_err(told)?;
        let session = made["sessionId"].as_str().unwrap_or_default().to_owned();
        Ok(Self { wire, session })
    }

    /// Asks the browser in its own protocol.
    fn chrome(&self, command: &str, parameters: &Value) -> Outcome<Value> {
        let path = format!("/session/{}/goog/cdp/execute", self.session);
        let question = json!({ "cmd": command, "params": parameters });
        self.wire.ask("POST", &path, &question).map_err(told)
    }

    fn run(&self, script: &str) -> Outcome<Value> {
        let question = json!({ "expression": script, "returnByValue": true });
        Ok(self.chrome("Runtime.evaluate", &question)?["result"]["value"].take())
    }

    /// Opens a page on a screen of a size, on a machine so many times slower, and waits until it is there.
    pub fn open(&self, address: &str, (width, height): (u32, u32), slower: u32) -> Outcome<()> {
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.chrome("Emulation.setDeviceMetricsOverride", &screen)?;
        self.chrome("Emulation.setCPUThrottlingRate", &json!({ "rate": 1 }))?;
        // Another part of one address would not be loaded afresh.
        self.chrome("Page.navigate", &json!({ "url": "about:blank" }))?;
        self.chrome("Page.navigate", &json!({ "url": address }))?;
        let start = Instant::now();
        loop {
            let ready = self.run("globalThis.benchReady")?;
            match ready.as_str() {
                Some("ready") => break,
                Some(fault) => return Err(Failure::new(format!("{address} failed: {fault}"))),
                None if start.elapsed() > PATIENCE => {
                    return Err(Failure::new(format!("{address} did not come. Try again.")));
                }
                None => thread::sleep(Duration::from_millis(50)),
            }
        }
        self.chrome("Performance.enable", &json!({}))?;
        self.chrome("Emulation.setCPUThrottlingRate", &json!({ "rate": slower }))?;
        thread::sleep(REST);
        Ok(())
    }

    /// Plays gestures with a finger or with a mouse.
    pub fn play(&self, gestures: &Value, touch: bool) -> Outcome<Played> {
        let beat = gestures["milliseconds"].as_u64().unwrap_or(16);
        let beat = Duration::from_millis(beat);
        let mut played = Played::default();
        for gesture in gestures["gestures"].as_array().into_iter().flatten() {
            if let Some(points) = gesture["stroke"].as_array() {
                played.strokes.add(self.stroke(points, beat, touch)?);
            } else {
                played.wheel.add(self.turn(&gesture["wheel"])?);
            }
            let nodes = self.run("benchNodes()")?.as_f64().unwrap_or_default();
            played.nodes = played.nodes.max(nodes);
        }
        Ok(played)
    }

    /// Down, along the points at the beat, and up again. Only the moves are counted.
    fn stroke(&self, points: &[Value], beat: Duration, touch: bool) -> Outcome<Cost> {
        let [Some(first), Some(last)] = [points.first(), points.last()] else {
            return Ok(Cost::default());
        };
        self.point("down", first, touch)?;
        let before = self.begin()?;
        let start = Instant::now();
        for (number, point) in (1..).zip(&points[1..]) {
            thread::sleep((beat * number).saturating_sub(start.elapsed()));
            self.point("move", point, touch)?;
        }
        thread::sleep(beat * 2);
        let cost = self.cost(&before)?;
        self.point("up", last, touch)?;
        thread::sleep(REST);
        Ok(cost)
    }

    /// One turn of the wheel, until what it began is over.
    fn turn(&self, wheel: &Value) -> Outcome<Cost> {
        let before = self.begin()?;
        let turn = json!({
            "type": "mouseWheel", "x": wheel[0], "y": wheel[1], "deltaX": 0, "deltaY": wheel[2],
        });
        self.chrome("Input.dispatchMouseEvent", &turn)?;
        thread::sleep(REST);
        self.cost(&before)
    }

    fn point(&self, what: &str, point: &Value, touch: bool) -> Outcome<()> {
        let (x, y) = (&point[0], &point[1]);
        if touch {
            let kind = match what {
                "down" => "touchStart",
                "move" => "touchMove",
                _ => "touchEnd",
            };
            let fingers = if what == "up" {
                json!([])
            } else {
                json!([{ "x": x, "y": y }])
            };
            let event = json!({ "type": kind, "touchPoints": fingers });
            return self.chrome("Input.dispatchTouchEvent", &event).map(drop);
        }
        let kind = match what {
            "down" => "mousePressed",
            "move" => "mouseMoved",
            _ => "mouseReleased",
        };
        let held = u8::from(what != "up");
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": held, "clickCount": 1 });
        self.chrome("Input.dispatchMouseEvent", &event).map(drop)
    }

    fn begin(&self) -> Outcome<Value> {
        self.run("void benchTake()")?;
        self.metrics()
    }

    fn metrics(&self) -> Outcome<Value> {
        Ok(self.chrome("Performance.getMetrics", &json!({}))?["metrics"].take())
    }

    fn cost(&self, before: &Value) -> Outcome<Cost> {
        let after = self.metrics()?;
        let taken = self.run("benchTake()")?;
        let more = |name: &str| metric(&after, name) - metric(before, name);
        let (dropped, long) = stutter(&taken["gaps"]);
        Ok(Cost {
            moves: taken["moves"].as_f64().unwrap_or_default(),
            work: more("TaskDuration") * 1000.0,
            layouts: more("LayoutCount"),
            dropped,
            long,
        })
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        // Nothing is left to be done when the driver is gone.
        let path = format!("/session/{}", self.session);
        let _ = self.wire.ask("DELETE", &path, &Value::Null);
    }
}

fn told(fault: Fault) -> Failure {
    Failure::new(format!("The browser did not do as asked: {fault}"))
}

fn metric(metrics: &Value, name: &str) -> f64 {
    let mut all = metrics.as_array().into_iter().flatten();
    let found = all.find(|metric| metric["name"] == name);
    found
        .and_then(|metric| metric["value"].as_f64())
        .unwrap_or_default()
}

/// Frames that did not come, and frames that came late, from the times between frames in milliseconds.
fn stutter(gaps: &Value) -> (f64, f64) {
    let gaps = gaps
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64);
    gaps.fold((0.0, 0.0), |(dropped, long), gap| {
        let missed = (gap / FRAME).round() - 1.0;
        (
            dropped + missed.max(0.0),
            long + f64::from(u8::from(gap > LONG)),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_that_did_not_come_are_counted_and_a_late_one_is_a_stutter() {
        assert_eq!(stutter(&json!([16.7, 16.6, 17.1])), (0.0, 0.0));
        assert_eq!(stutter(&json!([16.7, 33.3, 83.4])), (5.0, 1.0));
        assert_eq!(stutter(&Value::Null), (0.0, 0.0));
    }

    #[test]
    fn a_metric_is_found_by_name_and_one_that_is_missing_is_nothing() {
        let metrics = json!([{ "name": "LayoutCount", "value": 12 }]);
        assert_eq!(metric(&metrics, "LayoutCount"), 12.0);
        assert_eq!(metric(&metrics, "TaskDuration"), 0.0);
    }
}
