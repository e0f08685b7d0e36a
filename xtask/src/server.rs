//! A small web server for the folder dist/, on this machine only.
//!
//! What it does a plain file host can do too: compressed copies, deep links to index.html, cache headers.

use crate::mime;
use crate::request::{Request, path_within};
use std::fs::{self, File};
use std::io::{self, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

/// How long a connection may be idle.
const PATIENCE: Duration = Duration::from_secs(60);

/// A folder, and the path on the server that it is found under.
pub struct Site {
    pub folder: PathBuf,
    /// Starts and ends with `/`.
    pub base: String,
}

/// Serves until the program ends; a thread for each connection.
pub fn serve(listener: &TcpListener, site: Site) {
    let site = Arc::new(site);
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A connection that gets no thread is dropped; the browser tries again.
        let _ = thread::Builder::new().spawn(move || {
            // A browser that goes away in the middle is no fault of the server's.
            let _ = converse(&stream, &site);
        });
    }
}

fn converse(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    loop {
        let request = match Request::read(&mut reader) {
            Ok(Some(request)) => request,
            Ok(None) => return Ok(()),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                return Answer::plain("400 Bad Request").send(stream, true, true);
            }
            Err(error) => return Err(error),
        };
        // A body is never read, so the connection cannot go on behind it.
        let close = request.close || request.has_body;
        answer(&request, site).send(stream, request.method != "HEAD", close)?;
        if close {
            return Ok(());
        }
    }
}

struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Body,
}

enum Body {
    Text(String),
    File(File, u64),
    /// A "not modified" has no body and no length.
    None,
}

impl Answer {
    fn plain(status: &'static str) -> Self {
        Self {
            status,
            headers: vec![
                ("Content-Type", mime::of(".txt").to_owned()),
                ("Cache-Control", "no-store".to_owned()),
            ],
            body: Body::Text(format!("{status}\n")),
        }
    }

    fn send(self, mut stream: &TcpStream, with_body: bool, close: bool) -> io::Result<()> {
        let mut head = format!(
            "HTTP/1.1 {}\r\nX-Content-Type-Options: nosniff\r\n",
            self.status
        );
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        match &self.body {
            Body::Text(text) => head.push_str(&format!("Content-Length: {}\r\n", text.len())),
            Body::File(_, length) => head.push_str(&format!("Content-Length: {length}\r\n")),
            Body::None => {}
        }
        if close {
            head.push_str("Connection: close\r\n");
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes())?;
        match self.body {
            Body::Text(text) if with_body => stream.write_all(text.as_bytes()),
            Body::File(mut file, length) if with_body => {
                let mut limited = io::Read::take(&mut file, length);
                let copied = io::copy(&mut limited, &mut stream)?;
                // A file that shrank while it was sent: the promised length cannot be kept.
                if copied == length {
                    Ok(())
                } else {
                    Err(io::ErrorKind::UnexpectedEof.into())
                }
            }
            _ => Ok(()),
        }
    }
}

fn answer(request: &Request, site: &Site) -> Answer {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        let mut refusal = Answer::plain("405 Method Not Allowed");
        refusal.headers.push(("Allow", "GET, HEAD".to_owned()));
        return refusal;
    }
    let Some(path) = path_within(&site.base, &request.target) else {
        return Answer::plain("404 Not Found");
    };
    let last = path.rsplit('/').next().unwrap_or_default();
    // An address without an extension is a screen of the app.
    let name = if last.contains('.') {
        path.as_str()
    } else {
        "index.html"
    };
    file_answer(request, site, name).unwrap_or_else(|_| Answer::plain("404 Not Found"))
}

fn file_answer(request: &Request, site: &Site, name: &str) -> io::Result<Answer> {
    let compressed = site.folder.join(format!("{name}.br"));
    let has_compressed = compressed.is_file();
    let brotli = request.accepts_brotli && has_compressed;
    let file = File::open(if brotli {
        compressed
    } else {
        site.folder.join(name)
    })?;
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Err(io::ErrorKind::NotFound.into());
    }
    let tag = version_tag(&metadata, brotli);
    let caching = if is_hashed(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let mut headers = vec![("Cache-Control", caching.to_owned()), ("ETag", tag.clone())];
    if has_compressed {
        headers.push(("Vary", "Accept-Encoding".to_owned()));
    }
    if request.known_tag.as_deref() == Some(&tag) {
        return Ok(Answer {
            status: "304 Not Modified",
            headers,
            body: Body::None,
        });
    }
    headers.push(("Content-Type", mime::of(name).to_owned()));
    if brotli {
        headers.push(("Content-Encoding", "br".to_owned()));
    }
    Ok(Answer {
        status: "200 OK",
        headers,
        body: Body::File(file, metadata.len()),
    })
}

fn version_tag(metadata: &fs::Metadata, brotli: bool) -> String {
    let changed = metadata
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
        .map_or(0, |age| age.as_nanos());
    let form = if brotli { "-br" } else { "" };
    format!("\"{changed:x}-{:x}{form}\"", metadata.len())
}

/// Whether Trunk put a hash of the content in the name, so that the content of this name never changes:
/// `main-0123456789abcdef.css`, `wooncarriere-0123456789abcdef_bg.wasm`.
fn is_hashed(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    let stem = file.split('.').next().unwrap_or_default();
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() >= 12 && hash.chars().all(|digit| digit.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::port;
    use std::io::Read;

    fn ask(port: u16, head: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream
            .write_all(format!("{head}\r\nConnection: close\r\n\r\n").as_bytes())
            .unwrap();
        let mut text = Vec::new();
        stream.read_to_end(&mut text).unwrap();
        String::from_utf8_lossy(&text).into_owned()
    }

    fn start(name: &str) -> (u16, PathBuf) {
        let folder =
            std::env::temp_dir().join(format!("wooncarriere-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("data")).unwrap();
        fs::write(folder.join("index.html"), "<h1>page</h1>").unwrap();
        fs::write(folder.join("index.html.br"), "compressed").unwrap();
        fs::write(folder.join("data/homes.json"), "[]").unwrap();
        fs::write(folder.join("main-0123456789abcdef.css"), "p{}").unwrap();
        let listener = port::listen_anywhere().unwrap();
        let number = port::of(&listener).unwrap();
        let site = Site {
            folder: folder.clone(),
            base: "/x/".to_owned(),
        };
        thread::spawn(move || serve(&listener, site));
        (number, folder)
    }

    #[test]
    fn serves_files_deep_links_and_compressed_copies() {
        let (port, folder) = start("server");
        let page = ask(port, "GET /x/zoeken/kaart HTTP/1.1");
        let compressed = ask(port, "GET /x/ HTTP/1.1\r\nAccept-Encoding: gzip, br");
        let head = ask(port, "HEAD /x/data/homes.json HTTP/1.1");
        let hashed = ask(port, "GET /x/main-0123456789abcdef.css HTTP/1.1");
        let tag = hashed
            .lines()
            .find_map(|line| line.strip_prefix("ETag: "))
            .unwrap()
            .to_owned();
        let same = ask(
            port,
            &format!("GET /x/main-0123456789abcdef.css HTTP/1.1\r\nIf-None-Match: {tag}"),
        );
        let missing = ask(port, "GET /x/missing.js HTTP/1.1");
        let outside = ask(port, "GET /x/../secret.txt HTTP/1.1");
        let folder_name = ask(port, "GET /x/data HTTP/1.1");
        let posted = ask(port, "POST /x/ HTTP/1.1\r\nContent-Length: 3");
        fs::remove_dir_all(&folder).unwrap();
        assert!(
            page.starts_with("HTTP/1.1 200 OK") && page.ends_with("<h1>page</h1>"),
            "{page}"
        );
        assert!(page.contains("Cache-Control: no-cache"));
        assert!(compressed.contains("Content-Encoding: br") && compressed.ends_with("compressed"));
        assert!(
            compressed.contains("Content-Type: text/html")
                && compressed.contains("Vary: Accept-Encoding")
        );
        assert!(
            head.contains("Content-Length: 2\r\n") && head.ends_with("\r\n\r\n"),
            "{head}"
        );
        assert!(hashed.contains("immutable"));
        assert!(same.starts_with("HTTP/1.1 304"), "{same}");
        assert!(missing.starts_with("HTTP/1.1 404"));
        assert!(outside.starts_with("HTTP/1.1 404"));
        assert!(folder_name.ends_with("<h1>page</h1>"));
        assert!(posted.starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert!(is_hashed("wooncarriere-ab12ab12ab12ab12_bg.wasm"));
        assert!(!is_hashed("worker_bg.wasm"));
        assert!(!is_hashed(
            "atkinson-hyperlegible-next-latin-wght-normal.woff2"
        ));
        assert!(!is_hashed("index.html"));
    }
}
