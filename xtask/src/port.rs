//! Finding a free port on this machine.

use crate::failure::{Failure, Outcome};
use std::net::{Ipv4Addr, TcpListener};

/// Where the demo is served when nothing is in the way.
pub const DEMO: u16 = 8080;

/// Where the development build is served: never where the demo is, whose service worker would answer instead.
pub const DEVELOPMENT: u16 = 8090;

/// How many ports are tried after the first.
const TRIES: u16 = 100;

/// Listens on `first`, or on the next port that is free.
pub fn listen_from(first: u16) -> Outcome<TcpListener> {
    (first..=first.saturating_add(TRIES))
        .find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok())
        .ok_or_else(|| {
            Failure::new(format!(
                "No port from {first} on is free. Give another with --port."
            ))
        })
}

/// Listens on any free port.
pub fn listen_anywhere() -> Outcome<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(Failure::because(
        "This machine gives no free port. Close some programs and try again.",
    ))
}

/// The port of a listener.
pub fn of(listener: &TcpListener) -> Outcome<u16> {
    listener
        .local_addr()
        .map(|address| address.port())
        .map_err(Failure::because(
            "The address of the server cannot be read. Try again.",
        ))
}

/// A port that was free a moment ago, for a program that wants a number.
pub fn free_number(first: Option<u16>) -> Outcome<u16> {
    match first {
        Some(first) => of(&listen_from(first)?),
        None => of(&listen_anywhere()?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_gives_the_next_free_one() {
        let taken = listen_anywhere().unwrap();
        let number = of(&taken).unwrap();
        let other = listen_from(number).unwrap();
        assert!(of(&other).unwrap() > number);
    }
}
