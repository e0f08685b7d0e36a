//! Serves the few files of the benchmark page to one browser, and takes its report.
//!
//! The page is isolated from other origins, so that its clock is fine enough to measure microseconds.

use crate::failure::{Failure, Outcome};
use crate::mime;
use crate::request::Request;
use std::io::{BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{fs, thread};

/// The longest report that is taken, in bytes.
const LONGEST_REPORT: u64 = 64 * 1024;

/// Serves until the page reports, or until the time is over.
pub fn report(listener: &TcpListener, folder: &Path, longest: Duration) -> Outcome<String> {
    let advice = "The benchmark page did not report. Try again on a machine that is less busy.";
    listener
        .set_nonblocking(true)
        .map_err(Failure::because(advice))?;
    let start = Instant::now();
    while start.elapsed() < longest {
        match listener.accept() {
            // One visitor that breaks off is no reason to stop.
            Ok((stream, _)) => {
                if let Ok(Some(report)) = answer(stream, folder) {
                    return Ok(report);
                }
            }
            Err(_) => thread::sleep(Duration::from_millis(5)),
        }
    }
    Err(Failure::new(advice))
}

/// Serves for as long as this program runs.
pub fn serve(listener: &TcpListener, folder: &Path) {
    for stream in listener.incoming().flatten() {
        // One visitor that breaks off is no reason to stop.
        let _ = answer(stream, folder);
    }
}

/// Answers one request; the report when it was that.
fn answer(stream: TcpStream, folder: &Path) -> std::io::Result<Option<String>> {
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let Some(request) = Request::read(&mut reader)? else {
        return Ok(None);
    };
    if request.method == "POST" {
        let body = body(&mut reader)?;
        send(stream, "204 No Content", "text/plain", &[])?;
        return Ok(Some(body));
    }
    let path = place(folder, &request.target);
    match fs::read(&path) {
        Ok(bytes) => send(stream, "200 OK", mime::of(&path.to_string_lossy()), &bytes)?,
        Err(_) => send(stream, "404 Not Found", "text/plain", &[])?,
    }
    Ok(None)
}

/// The first JSON value that stands in the body.
fn body(reader: &mut impl Read) -> std::io::Result<String> {
    let read = reader.take(LONGEST_REPORT);
    let mut values = serde_json::Deserializer::from_reader(read).into_iter::<serde_json::Value>();
    match values.next() {
        Some(Ok(value)) => Ok(value.to_string()),
        _ => Err(std::io::ErrorKind::InvalidData.into()),
    }
}

fn place(folder: &Path, target: &str) -> PathBuf {
    let inside = |part: &&str| !part.is_empty() && *part != "..";
    let parts = target.split('/').filter(inside);
    let path = parts.fold(folder.to_path_buf(), |path, part| path.join(part));
    if path == folder {
        return folder.join("index.html");
    }
    path
}

fn send(mut stream: TcpStream, status: &str, kind: &str, bytes: &[u8]) -> std::io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\nCross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Embedder-Policy: require-corp\r\n\r\n",
        bytes.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_address_leads_out_of_the_folder() {
        let folder = Path::new("bench");
        assert_eq!(place(folder, "/"), folder.join("index.html"));
        assert_eq!(
            place(folder, "/engine/a.js"),
            folder.join("engine").join("a.js")
        );
        assert_eq!(place(folder, "/../../a"), folder.join("a"));
    }
}
