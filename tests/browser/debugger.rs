//! A line to what the driver cannot reach: the workers of a page, over the WebSocket on which
//! Chromium itself listens. Just enough of RFC 6455 to ask and to hear.

use std::io::{Read, Result, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

/// An open line to one worker.
pub struct Worker {
    stream: TcpStream,
    number: u64,
}

/// The running workers of all pages of a browser that listens at this address.
pub fn workers(debugger: &str) -> Vec<Worker> {
    let list = crate::wire::get(debugger, "/json/list").expect("Chromium lists its targets");
    let targets: Value = serde_json::from_str(&list).expect("the list is JSON");
    targets
        .as_array()
        .into_iter()
        .flatten()
        .filter(|target| target["type"] == "worker")
        .filter_map(|target| target["webSocketDebuggerUrl"].as_str())
        .map(|address| Worker::open(debugger, address).expect("a worker that listens"))
        .collect()
}

impl Worker {
    fn open(host: &str, address: &str) -> Result<Self> {
        let path = address.split_once(host).map_or(address, |(_, path)| path);
        let mut stream = TcpStream::connect(host)?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        // The key proves nothing here: any sixteen bytes do.
        let head = format!(
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: d29vbmNhcnJpZXJlMTIzNA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
        );
        stream.write_all(head.as_bytes())?;
        let mut answer = Vec::new();
        let mut one = [0];
        while !answer.ends_with(b"\r\n\r\n") {
            stream.read_exact(&mut one)?;
            answer.push(one[0]);
        }
        Ok(Self { stream, number: 0 })
    }

    /// Asks in Chromium's own protocol and waits for the answer.
    pub fn ask(&mut self, command: &str, parameters: &Value) -> Value {
        self.number += 1;
        let question = json!({ "id": self.number, "method": command, "params": parameters });
        self.send(&question.to_string()).expect("the worker hears");
        loop {
            let heard = self.hear().expect("the worker answers");
            let mut answer: Value = serde_json::from_str(&heard).unwrap_or_default();
            if answer["id"] == self.number {
                return answer["result"].take();
            }
        }
    }

    /// One text frame, masked with zeros as a client must mask.
    fn send(&mut self, text: &str) -> Result<()> {
        let mut frame = vec![0x81];
        match text.len() {
            short @ 0..=125 => frame.push(0x80 | u8::try_from(short).unwrap_or_default()),
            long => {
                frame.push(0x80 | 126);
                frame.extend(u16::try_from(long).unwrap_or(u16::MAX).to_be_bytes());
            }
        }
        frame.extend([0; 4]);
        frame.extend(text.as_bytes());
        self.stream.write_all(&frame)
    }

    /// The next message, put together from its frames.
    fn hear(&mut self) -> Result<String> {
        let mut message = Vec::new();
        loop {
            let mut head = [0; 2];
            self.stream.read_exact(&mut head)?;
            let length = match head[1] & 0x7f {
                126 => {
                    let mut long = [0; 2];
                    self.stream.read_exact(&mut long)?;
                    u64::from(u16::from_be_bytes(long))
                }
                127 => {
                    let mut long = [0; 8];
                    self.stream.read_exact(&mut long)?;
                    u64::from_be_bytes(long)
                }
                short => u64::from(short),
            };
            let mut part = vec![0; usize::try_from(length).unwrap_or_default()];
            self.stream.read_exact(&mut part)?;
            message.extend(part);
            if head[0] & 0x80 != 0 {
                return Ok(String::from_utf8_lossy(&message).into_owned());
            }
        }
    }
}
