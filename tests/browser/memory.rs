//! What the app takes in memory: JavaScript and WebAssembly, of the page and of its worker, asked of
//! Chromium itself.

use serde_json::{Value, json};

use crate::driver::Browser;

/// The whole journey stays under this.
const MOST_BYTES: f64 = 60.0 * 1024.0 * 1024.0;

/// Adds up the memories of all WebAssembly modules.
const ADD_UP: &str =
    "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }";

/// Asks something that runs JavaScript.
type Ask<'a> = &'a dyn Fn(&str, &Value) -> Value;

/// The parts of the page's program share one memory; the program hands it out. (Chromium's tab falls
/// over when it is asked for all memories of a program in parts.)
const OF_THE_PAGE: &str = "import(document.querySelector('link[rel=modulepreload]').href)\
    .then((program) => program.initSync().memory.buffer.byteLength)";

/// Bytes of JavaScript.
fn script(ask: Ask) -> f64 {
    ask("HeapProfiler.collectGarbage", &json!({}));
    let heap = ask("Runtime.getHeapUsage", &json!({}));
    heap["usedSize"].as_f64().unwrap_or_default()
}

/// Bytes of JavaScript and of WebAssembly of the page.
fn measure_page(ask: Ask) -> (f64, f64) {
    let question =
        json!({ "expression": OF_THE_PAGE, "awaitPromise": true, "returnByValue": true });
    let size = ask("Runtime.evaluate", &question);
    (
        script(ask),
        size["result"]["value"].as_f64().unwrap_or_default(),
    )
}

/// Bytes of JavaScript and of WebAssembly of a worker.
fn measure(ask: Ask) -> (f64, f64) {
    let script = script(ask);
    let prototype = json!({ "expression": "WebAssembly.Memory.prototype" });
    let prototype = ask("Runtime.evaluate", &prototype);
    let query = json!({ "prototypeObjectId": prototype["result"]["objectId"] });
    let memories = ask("Runtime.queryObjects", &query);
    let sum = json!({
        "objectId": memories["objects"]["objectId"],
        "functionDeclaration": ADD_UP,
        "returnByValue": true,
    });
    let sum = ask("Runtime.callFunctionOn", &sum);
    let binary = sum["result"]["value"].as_f64().unwrap_or_default();
    (script, binary)
}

/// Fails when the page and its workers take too much; prints what they take.
#[track_caller]
pub fn stays_small(browser: &Browser) {
    let mut total = 0.0;
    let mut tell = |who: &str, (script, binary): (f64, f64)| {
        let mega = |bytes: f64| bytes / 1024.0 / 1024.0;
        println!(
            "memory of the {who}: {:.1} MB JavaScript, {:.1} MB WebAssembly",
            mega(script),
            mega(binary)
        );
        assert!(
            script > 0.0 && binary > 0.0,
            "nothing was measured of the {who}"
        );
        total += script + binary;
    };
    tell(
        "page",
        measure_page(&|command, wish| browser.chrome(command, wish)),
    );
    for mut worker in crate::debugger::workers(&browser.debugger) {
        let worker = std::cell::RefCell::new(&mut worker);
        tell(
            "worker",
            measure(&|command, wish| worker.borrow_mut().ask(command, wish)),
        );
    }
    println!("memory together: {:.1} MB", total / 1024.0 / 1024.0);
    assert!(total < MOST_BYTES, "{total} bytes");
}
