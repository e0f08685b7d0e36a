//! Questions to the browser's driver and its answers, as the WebDriver standard defines them: JSON
//! over HTTP on this machine. Must not know what is asked.

use std::fmt;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

/// No answer takes longer, starting a browser included.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the driver refused.
#[derive(Debug)]
pub struct Fault(pub String);

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// The driver's address.
#[derive(Clone, Debug)]
pub struct Wire {
    host: String,
}

impl Wire {
    /// `http://127.0.0.1:4444` or so.
    pub fn to(address: &str) -> Self {
        let host = address
            .trim_start_matches("http://")
            .trim_end_matches('/')
            .to_owned();
        Self { host }
    }

    /// Asks and waits for the answer's value.
    pub fn ask(&self, method: &str, path: &str, body: &Value) -> Result<Value, Fault> {
        let fault = |error: std::io::Error| Fault(format!("{method} {path}: {error}"));
        let answer = self.exchange(method, path, body).map_err(fault)?;
        let (head, body) = answer
            .split_once("\r\n\r\n")
            .ok_or_else(|| Fault(format!("{method} {path}: half an answer")))?;
        let mut answer: Value = serde_json::from_str(body)
            .map_err(|error| Fault(format!("{method} {path}: {error}: {body}")))?;
        let value = answer.get_mut("value").map(Value::take).unwrap_or_default();
        if head.split(' ').nth(1) == Some("200") {
            return Ok(value);
        }
        let words = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        let said = words("message");
        let first = said.lines().next().unwrap_or_default();
        Err(Fault(format!("{path}: {}: {first}", words("error"))))
    }

    fn exchange(&self, method: &str, path: &str, body: &Value) -> std::io::Result<String> {
        let mut stream = TcpStream::connect(&self.host)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let body = if method == "POST" {
            body.to_string()
        } else {
            String::new()
        };
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n",
            self.host
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(body.as_bytes())?;
        read_answer(&mut stream)
    }
}

/// Fetches a text from a server on this machine.
pub fn get(host: &str, path: &str) -> Result<String, Fault> {
    let wire = Wire::to(host);
    let answer = wire
        .exchange("GET", path, &Value::Null)
        .map_err(|error| Fault(format!("{path}: {error}")))?;
    let (_, body) = answer.split_once("\r\n\r\n").unwrap_or_default();
    Ok(body.to_owned())
}

/// The driver may keep the line open, so the answer ends where its length says.
fn read_answer(stream: &mut TcpStream) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    let mut piece = [0; 64 * 1024];
    loop {
        let count = stream.read(&mut piece)?;
        bytes.extend_from_slice(&piece[..count]);
        if count == 0 || is_complete(&bytes) {
            return Ok(String::from_utf8_lossy(&bytes).into_owned());
        }
    }
}

fn is_complete(bytes: &[u8]) -> bool {
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
        return false;
    };
    let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length:"))
        .and_then(|length| length.trim().parse::<usize>().ok());
    length.is_some_and(|length| bytes.len() >= end + 4 + length)
}
