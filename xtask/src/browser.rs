//! Runs the tests that drive a real browser: finds Chromium and its driver, serves dist/, starts the driver, and
//! ends only what it started.

use crate::dist;
use crate::failure::{Failure, Outcome};
use crate::options::Options;
use crate::port;
use crate::process;
use crate::project::{self, Project};
use crate::server::{self, Site};
use std::io::Write;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const DRIVERS: &[&str] = &[
    "chromedriver",
    "/usr/lib/chromium/chromedriver",
    "/usr/lib/chromium-browser/chromedriver",
];

/// Every journey and every adapter in a real browser: tests/browser.
pub fn journeys(project: &Project) -> Outcome<()> {
    run_target(project, "browser", &[])
}

/// The command `shots`: pictures of every screen into shots/.
pub fn shots(project: &Project, options: &Options) -> Outcome<()> {
    let folder = project.path("shots");
    fs::create_dir_all(&folder).map_err(Failure::because(
        "shots/ cannot be written. Check the rights on the project's folder.",
    ))?;
    let mut variables = vec![("WOONCARRIERE_SHOTS", folder.display().to_string())];
    if let Some(only) = &options.only {
        variables.push(("WOONCARRIERE_ONLY", only.clone()));
    }
    run_target(project, "shots", &variables)?;
    println!("The pictures are in {}", folder.display());
    Ok(())
}

/// Serves an up-to-date dist/ and runs one test target against it.
fn run_target(project: &Project, target: &str, variables: &[(&str, String)]) -> Outcome<()> {
    let sources = [
        format!("tests/{target}/main.rs"),
        format!("tests/{target}.rs"),
    ];
    if !sources.iter().any(|source| project.path(source).is_file()) {
        return Err(Failure::new(format!(
            "There is no {} yet. Write it and try again.",
            sources[0]
        )));
    }
    dist::ensure(project, "/")?;
    let browser = find()?;
    let driver = Driver::start(&browser.driver)?;
    let listener = port::listen_anywhere()?;
    let address = format!("http://127.0.0.1:{}/", port::of(&listener)?);
    let site = Site {
        folder: project.dist(),
        base: "/".to_owned(),
    };
    // Ends with this program.
    thread::spawn(move || server::serve(&listener, site));
    process::run(
        Command::new("cargo")
            .args([
                "test",
                "--package",
                "wooncarriere",
                "--features",
                "browser-tests",
                "--test",
                target,
            ])
            .args(["--", "--nocapture"])
            .current_dir(project.root())
            .env("WOONCARRIERE_URL", &address)
            .env("WOONCARRIERE_CHROMIUM", &browser.program)
            .env("WEBDRIVER_URL", format!("http://127.0.0.1:{}", driver.port))
            .envs(variables.iter().map(|(name, value)| (name, value))),
        "See what is printed above.",
    )
}

pub struct Browser {
    pub program: PathBuf,
    pub driver: PathBuf,
}

/// Finds Chromium and its driver; on Debian, as root, installs them.
pub fn find() -> Outcome<Browser> {
    if let Some(browser) = present() {
        return Ok(browser);
    }
    let advice = "Install Chromium and its driver (Debian: apt-get install chromium chromium-driver) and try again.";
    let is_root = process::output_of("id", &["-u"]).is_some_and(|user| user == "0");
    if !is_root || !Path::new("/etc/debian_version").exists() {
        return Err(Failure::new(format!(
            "Chromium with chromedriver was not found. {advice}"
        )));
    }
    println!("Installing Chromium and its driver");
    install(advice)?;
    present()
        .ok_or_else(|| Failure::new(format!("Chromium was installed but is not found. {advice}")))
}

fn present() -> Option<Browser> {
    let program = BROWSERS.iter().find_map(|name| on_path(name))?;
    let driver = DRIVERS.iter().find_map(|name| on_path(name))?;
    Some(Browser { program, driver })
}

fn on_path(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH").unwrap_or_default();
    // A full name stays as it is when it is joined to a folder.
    env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

fn install(advice: &str) -> Outcome<()> {
    // A folder of our own: the system's temporary folder may be swept while apt unpacks into it.
    let temporary = project::cache()?.join("apt");
    fs::create_dir_all(&temporary).map_err(Failure::because(format!(
        "{} cannot be written. Make room and try again.",
        temporary.display()
    )))?;
    let apt = |arguments: &[&str]| {
        process::run(
            Command::new("apt-get")
                .args(arguments)
                .env("DEBIAN_FRONTEND", "noninteractive")
                .env("TMPDIR", &temporary),
            advice,
        )
    };
    apt(&["update", "--quiet"])?;
    apt(&[
        "install",
        "--quiet",
        "--yes",
        "--no-install-recommends",
        "chromium",
        "chromium-driver",
    ])
}

/// A running chromedriver; ends with this value.
pub struct Driver {
    process: Child,
    pub port: u16,
}

impl Driver {
    pub fn start(program: &Path) -> Outcome<Self> {
        let advice = "Run it by hand to see why.";
        let port = port::free_number(None)?;
        let process = Command::new(program)
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(Failure::because(format!(
                "{} could not be started. {advice}",
                program.display()
            )))?;
        let driver = Self { process, port };
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(20) {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(driver);
            }
            thread::sleep(Duration::from_millis(50));
        }
        Err(Failure::new(format!(
            "{} does not answer. {advice}",
            program.display()
        )))
    }

    /// Asks the driver to end its browsers and itself.
    fn ask_to_end(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream
            .write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        std::io::Read::read(&mut stream, &mut [0; 512]).map(|_| ())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // When it does not answer it is ended the hard way.
        let _ = self.ask_to_end();
        for _ in 0..60 {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
