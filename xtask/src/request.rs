//! One HTTP request as the static server needs it: method, path, and a few headers.
//!
//! Must not know the file system: a path that comes out of here has no way up.

use std::io::{self, BufRead};

/// Longest line and most headers that are read: what is longer is refused.
const LONGEST_LINE: u64 = 16 * 1024;
const MOST_HEADERS: usize = 200;

#[derive(Debug, Default, PartialEq)]
pub struct Request {
    pub method: String,
    /// As sent, with its query.
    pub target: String,
    pub accepts_brotli: bool,
    /// The version of the file that the browser has.
    pub known_tag: Option<String>,
    pub close: bool,
    pub has_body: bool,
}

impl Request {
    /// Reads the head of a request; nothing when the connection has ended.
    pub fn read(stream: &mut impl BufRead) -> io::Result<Option<Self>> {
        let Some(first) = line(stream)? else {
            return Ok(None);
        };
        let mut words = first.split_whitespace();
        let (Some(method), Some(target), Some(version)) =
            (words.next(), words.next(), words.next())
        else {
            return Err(io::ErrorKind::InvalidData.into());
        };
        let mut request = Self {
            method: method.to_owned(),
            target: target.to_owned(),
            close: version == "HTTP/1.0",
            ..Self::default()
        };
        for _ in 0..MOST_HEADERS {
            match line(stream)? {
                Some(header) if header.is_empty() => return Ok(Some(request)),
                Some(header) => request.take_header(&header),
                None => break,
            }
        }
        Err(io::ErrorKind::InvalidData.into())
    }

    fn take_header(&mut self, header: &str) {
        let Some((name, value)) = header.split_once(':') else {
            return;
        };
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => self.accepts_brotli = accepts_brotli(value),
            "if-none-match" => self.known_tag = Some(value.to_owned()),
            "connection" => self.close |= value.eq_ignore_ascii_case("close"),
            "transfer-encoding" => self.has_body = true,
            "content-length" => self.has_body = value != "0",
            _ => {}
        }
    }
}

fn accepts_brotli(value: &str) -> bool {
    value.split(',').any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        let refused = |weight: &str| matches!(weight, "q=0" | "q=0.0" | "q=0.00" | "q=0.000");
        parts.next() == Some("br") && !parts.any(refused)
    })
}

fn line(stream: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    io::Read::take(&mut *stream, LONGEST_LINE).read_until(b'\n', &mut bytes)?;
    if bytes.is_empty() {
        return Ok(None);
    }
    if bytes.last() != Some(&b'\n') {
        return Err(io::ErrorKind::InvalidData.into());
    }
    String::from_utf8(bytes)
        .map(|text| Some(text.trim_end().to_owned()))
        .map_err(|_| io::ErrorKind::InvalidData.into())
}

/// The path below the served folder that a request's target means, such as `data/homes.json`; the empty
/// path is the folder itself. Nothing when the target is outside `base`, hidden, or tries to go up.
pub fn path_within(base: &str, target: &str) -> Option<String> {
    let path = target.split(['?', '#']).next()?;
    let inside = match path.strip_prefix(base) {
        Some(inside) => inside,
        None if base.trim_end_matches('/') == path => "",
        None => return None,
    };
    let decoded = percent_decoded(inside)?;
    let safe = |part: &str| !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    let folders = decoded.trim_end_matches('/');
    let sound = folders.is_empty()
        || folders
            .split('/')
            .all(|part| !part.is_empty() && safe(part));
    sound.then(|| folders.to_owned())
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let high = char::from(rest.next()?).to_digit(16)?;
        let low = char::from(rest.next()?).to_digit(16)?;
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_target_leaves_the_folder() {
        for target in [
            "/../Cargo.toml",
            "/data/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/data/%2e%2e%5cCargo.toml",
            "//etc/passwd",
            "/c:/windows",
            "/.fingerprint",
            "/data/.hidden",
            "/a%00.html",
            "/%zz",
            "/%f",
            "/%ff",
            "etc/passwd",
        ] {
            assert_eq!(path_within("/", target), None, "{target}");
        }
    }

    #[test]
    fn paths_are_read_below_the_base() {
        assert_eq!(path_within("/", "/").as_deref(), Some(""));
        assert_eq!(
            path_within("/", "/data/homes.json?v=1").as_deref(),
            Some("data/homes.json")
        );
        assert_eq!(
            path_within("/", "/zoeken/kaart/").as_deref(),
            Some("zoeken/kaart")
        );
        assert_eq!(path_within("/", "/caf%C3%A9").as_deref(), Some("café"));
        assert_eq!(path_within("/x/", "/x/app.js").as_deref(), Some("app.js"));
        assert_eq!(path_within("/x/", "/x").as_deref(), Some(""));
        assert_eq!(path_within("/x/", "/xy/app.js"), None);
        assert_eq!(path_within("/x/", "/app.js"), None);
    }

    #[test]
    fn reads_a_request_and_refuses_nonsense() {
        let text =
            "GET /a HTTP/1.1\r\nAccept-Encoding: gzip, br;q=1\r\nIf-None-Match: \"1\"\r\n\r\n";
        let request = Request::read(&mut text.as_bytes()).unwrap().unwrap();
        assert!(request.accepts_brotli && !request.close && !request.has_body);
        assert_eq!(
            (request.method.as_str(), request.known_tag.as_deref()),
            ("GET", Some("\"1\""))
        );
        assert!(Request::read(&mut "".as_bytes()).unwrap().is_none());
        assert!(Request::read(&mut "nonsense\r\n\r\n".as_bytes()).is_err());
        assert!(Request::read(&mut "GET / HTTP/1.1\r\nHost: x\r\n".as_bytes()).is_err());
        assert!(!accepts_brotli("gzip, br;q=0"));
        assert!(!accepts_brotli("gzip, bright"));
    }
}
