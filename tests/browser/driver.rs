//! A browser with a profile of its own: started with wishes, steered, and ended with this value.
//! Must not know the app beyond its address.

use std::cell::{Cell, RefCell};
use std::env;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::wire::{Fault, Wire};

/// How long anything may take to appear.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// How long to wait before looking again.
const MOMENT: Duration = Duration::from_millis(30);

/// Chromium prints this though the file is as it should be: it does not check `integrity` on a
/// preload of this kind.
const HARMLESS: &[&str] = &["`integrity` attribute is currently ignored for preload destinations"];

/// How the browser should be.
#[derive(Clone, Copy, Debug)]
pub struct Wishes {
    /// Width of the page in CSS pixels.
    pub width: u32,
    /// Height of the page in CSS pixels.
    pub height: u32,
    /// Whether it is a screen for fingers.
    pub touch: bool,
    /// Whether the device wants a dark theme.
    pub dark: bool,
    /// Whether the device wants little motion.
    pub calm: bool,
    /// Runs in every document before its own scripts.
    pub before: &'static str,
}

impl Wishes {
    /// A telephone.
    pub const PHONE: Self = Self {
        width: 390,
        height: 844,
        touch: true,
        ..Self::DESK
    };
    /// A screen on a desk.
    pub const DESK: Self = Self {
        width: 1280,
        height: 800,
        touch: false,
        dark: false,
        calm: false,
        before: "",
    };
}

/// A running browser.
pub struct Browser {
    wire: Wire,
    session: String,
    base: String,
    /// What files are downloaded to.
    pub downloads: PathBuf,
    /// Where Chromium itself listens.
    pub debugger: String,
    /// Where and when something was pressed last.
    pub pressed: Cell<Option<((i64, i64), Instant)>>,
    /// Scripts for the next page only.
    once: RefCell<Vec<String>>,
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: run these tests with 'cargo xtask test' or 'cargo xtask shots'")
    })
}

fn own_folder() -> PathBuf {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("wooncarriere-browser-{}-{number}", std::process::id());
    let folder = env::temp_dir().join(name);
    std::fs::create_dir_all(&folder).expect("the temporary folder can be written");
    folder
}

fn capabilities(downloads: &std::path::Path) -> Value {
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-background-timer-throttling",
        "--disable-renderer-backgrounding",
        "--disable-backgrounding-occluded-windows",
        "--force-color-profile=srgb",
        "--lang=nl-NL",
        // A moving picture instead of a camera; permission is still asked.
        "--use-fake-device-for-media-stream",
    ];
    json!({ "capabilities": { "alwaysMatch": {
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": variable("WOONCARRIERE_CHROMIUM"),
            "args": arguments,
            "prefs": { "download.default_directory": downloads.display().to_string() },
        },
    }}})
}

impl Browser {
    /// Starts one.
    pub fn start(wishes: Wishes) -> Self {
        let wire = Wire::to(&variable("WEBDRIVER_URL"));
        let downloads = own_folder();
        let made = wire
            .ask("POST", "/session", &capabilities(&downloads))
            .unwrap_or_else(|fault| panic!("no browser: {fault}"));
        let session = made["sessionId"].as_str().expect("a session").to_owned();
        let debugger = &made["capabilities"]["goog:chromeOptions"]["debuggerAddress"];
        let browser = Self {
            wire,
            session,
            base: variable("WOONCARRIERE_URL")
                .trim_end_matches('/')
                .to_owned(),
            downloads,
            debugger: debugger.as_str().unwrap_or_default().to_owned(),
            pressed: Cell::default(),
            once: RefCell::default(),
        };
        browser.dress(wishes);
        browser
    }

    /// Makes the window of the moment as wished.
    pub fn dress(&self, wishes: Wishes) {
        self.resize(wishes.width, wishes.height, wishes.touch);
        let touch = json!({ "enabled": wishes.touch, "maxTouchPoints": 5 });
        self.chrome("Emulation.setTouchEmulationEnabled", &touch);
        let pick = |wish: bool, yes: &str, no: &str| if wish { yes } else { no }.to_owned();
        let features = json!([
            { "name": "prefers-color-scheme", "value": pick(wishes.dark, "dark", "light") },
            { "name": "prefers-reduced-motion", "value": pick(wishes.calm, "reduce", "no-preference") },
        ]);
        self.chrome(
            "Emulation.setEmulatedMedia",
            &json!({ "features": features }),
        );
        if !wishes.before.is_empty() {
            let source = json!({ "source": wishes.before });
            self.chrome("Page.addScriptToEvaluateOnNewDocument", &source);
        }
    }

    /// Gives the page another size.
    pub fn resize(&self, width: u32, height: u32, mobile: bool) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.chrome("Emulation.setDeviceMetricsOverride", &size);
    }

    fn try_ask(&self, method: &str, path: &str, body: &Value) -> Result<Value, Fault> {
        let path = format!("/session/{}{path}", self.session);
        self.wire.ask(method, &path, body)
    }

    /// A question of the WebDriver standard about this session.
    #[track_caller]
    pub fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        self.try_ask(method, path, body)
            .unwrap_or_else(|fault| panic!("{fault}"))
    }

    /// A question of Chromium's own protocol.
    #[track_caller]
    pub fn chrome(&self, command: &str, parameters: &Value) -> Value {
        self.try_chrome(command, parameters)
            .unwrap_or_else(|fault| panic!("{command}: {fault}"))
    }

    /// The same, for what may be gone already.
    pub fn try_chrome(&self, command: &str, parameters: &Value) -> Result<Value, Fault> {
        let body = json!({ "cmd": command, "params": parameters });
        self.try_ask("POST", "/goog/cdp/execute", &body)
    }

    /// Runs a script in the page: the body of a function.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.run_with(script, &json!([]))
    }

    /// Runs a script in the page with arguments.
    #[track_caller]
    pub fn run_with(&self, script: &str, arguments: &Value) -> Value {
        let body = json!({ "script": script, "args": arguments });
        self.ask("POST", "/execute/sync", &body)
    }

    /// The full address of a path.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Opens an address, of the app or of a file beside it.
    #[track_caller]
    pub fn open(&self, path: &str) {
        let address = if path.starts_with("http") {
            path.to_owned()
        } else {
            self.address(path)
        };
        self.ask("POST", "/url", &json!({ "url": address }));
        self.forget_scripts();
    }

    /// Opens a screen of the app and waits until it stands.
    #[track_caller]
    pub fn go(&self, path: &str) {
        self.open(path);
        self.stands();
    }

    /// Loads the page again and waits until the app stands.
    #[track_caller]
    pub fn reload(&self) {
        self.ask("POST", "/refresh", &json!({}));
        self.forget_scripts();
        self.stands();
    }

    /// Waits until the app shows a screen.
    #[track_caller]
    pub fn stands(&self) {
        let standing = "return !document.getElementById('first-paint') && !!document.querySelector('main h1') && document.fonts.status === 'loaded'";
        self.wait_for("the app with a heading", || {
            self.run(standing) == json!(true)
        });
    }

    /// Goes back or forward in the browser's history: `back` or `forward`.
    #[track_caller]
    pub fn travel(&self, direction: &str) {
        self.ask("POST", &format!("/{direction}"), &json!({}));
        self.stands();
    }

    /// The path of the address of the moment, without the server's.
    #[track_caller]
    pub fn place(&self) -> String {
        let address = self.run("return location.href");
        let address = address.as_str().unwrap_or_default();
        address
            .strip_prefix(&self.base)
            .unwrap_or(address)
            .to_owned()
    }

    /// Looks until something is so; panics with `what` when the time is over.
    #[track_caller]
    pub fn wait_for(&self, what: &str, is_so: impl Fn() -> bool) {
        let found = self.look_for(|| is_so().then_some(()));
        assert!(
            found.is_some(),
            "{what} did not come in {} seconds.\n{}",
            PATIENCE.as_secs(),
            self.describe()
        );
    }

    /// Looks until there is something, or the time is over.
    pub fn look_for<T>(&self, look: impl Fn() -> Option<T>) -> Option<T> {
        let start = Instant::now();
        loop {
            if let Some(found) = look() {
                return Some(found);
            }
            if start.elapsed() > PATIENCE {
                return None;
            }
            thread::sleep(MOMENT);
        }
    }

    /// What the browser keeps for the app under a key.
    #[track_caller]
    pub fn kept(&self, key: &str) -> Option<String> {
        let kept = self.run_with("return localStorage.getItem(arguments[0])", &json!([key]));
        kept.as_str().map(str::to_owned)
    }

    /// Makes the browser keep something before the app starts, at the next page that is opened.
    #[track_caller]
    pub fn keep(&self, pairs: &[(&str, &str)]) {
        self.before_next(&format!(
            "for (const [key, text] of {}) localStorage.setItem(key, text);",
            json!(pairs)
        ));
    }

    /// Runs a script at the next page that is opened, before its own.
    #[track_caller]
    pub fn before_next(&self, script: &str) {
        // The page may hold others in itself; only its own window counts.
        let source = json!({ "source": format!("if (window === top) {{ {script} }}") });
        let added = self.chrome("Page.addScriptToEvaluateOnNewDocument", &source);
        let number = added["identifier"].as_str().unwrap_or_default().to_owned();
        self.once.borrow_mut().push(number);
    }

    /// What was to run once has run.
    fn forget_scripts(&self) {
        for number in self.once.borrow_mut().drain(..) {
            let script = json!({ "identifier": number });
            let _ = self.try_chrome("Page.removeScriptToEvaluateOnNewDocument", &script);
        }
    }

    /// The window that is steered.
    #[track_caller]
    pub fn window(&self) -> String {
        let window = self.ask("GET", "/window", &json!({}));
        window.as_str().unwrap_or_default().to_owned()
    }

    /// Opens a second window of the same browser and steers it.
    #[track_caller]
    pub fn second_window(&self, wishes: Wishes) -> String {
        let made = self.ask("POST", "/window/new", &json!({ "type": "tab" }));
        let window = made["handle"].as_str().unwrap_or_default().to_owned();
        self.steer(&window);
        self.dress(wishes);
        window
    }

    /// Steers another window.
    #[track_caller]
    pub fn steer(&self, window: &str) {
        self.ask("POST", "/window", &json!({ "handle": window }));
    }

    /// What the console said that is an error.
    pub fn complaints(&self) -> Vec<String> {
        let log = self
            .try_ask("POST", "/se/log", &json!({ "type": "browser" }))
            .unwrap_or_default();
        let entries = log.as_array().cloned().unwrap_or_default();
        let said = |entry: &Value| entry["message"].as_str().unwrap_or_default().to_owned();
        entries
            .iter()
            .filter(|entry| entry["level"] == "SEVERE")
            .map(said)
            .filter(|message| !HARMLESS.iter().any(|known| message.contains(known)))
            .collect()
    }

    /// Fails when the console had an error, other than those that a test provoked.
    #[track_caller]
    pub fn stays_calm(&self, provoked: &[&str]) {
        let complaints: Vec<_> = self
            .complaints()
            .into_iter()
            .filter(|said| !provoked.iter().any(|known| said.contains(known)))
            .collect();
        assert!(
            complaints.is_empty(),
            "the console says:\n  {}",
            complaints.join("\n  ")
        );
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Nothing is left to be done when the driver is gone.
        let _ = self.try_ask("DELETE", "", &json!({}));
        let _ = std::fs::remove_dir_all(&self.downloads);
    }
}
