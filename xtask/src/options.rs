//! The options behind a command. A command takes only the options that its help line names.

use crate::failure::{Failure, Outcome};

/// All options that any command knows.
#[derive(Debug, Default, PartialEq)]
pub struct Options {
    pub port: Option<u16>,
    /// The folder of the web server that the app is put in; starts and ends with `/`.
    pub sub_path: Option<String>,
    pub fast: bool,
    /// The id of the one screen to take pictures of.
    pub only: Option<String>,
}

impl Options {
    /// Reads the arguments; `line` is the command's help line, which names what it takes.
    pub fn read(line: &str, arguments: Vec<String>) -> Outcome<Self> {
        let mut options = Self::default();
        let mut rest = arguments.into_iter();
        while let Some(argument) = rest.next() {
            let (name, attached) = match argument.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (argument, None),
            };
            if !name.starts_with("--") || !line.contains(&format!("[{name}")) {
                return Err(Failure::new(format!(
                    "'{name}' means nothing here. This command takes: {line}"
                )));
            }
            if name == "--fast" {
                options.fast = true;
                continue;
            }
            let Some(value) = attached.or_else(|| rest.next()) else {
                return Err(Failure::new(format!("Give a value after '{name}'.")));
            };
            options.set(&name, value)?;
        }
        Ok(options)
    }

    /// The folder on the web server; `/` when none was asked for.
    pub fn public_path(&self) -> String {
        self.sub_path.clone().unwrap_or_else(|| "/".to_owned())
    }

    fn set(&mut self, name: &str, value: String) -> Outcome<()> {
        match name {
            "--port" => match value.parse() {
                Ok(number) if number > 0 => self.port = Some(number),
                _ => {
                    return Err(Failure::new(format!(
                        "'{value}' is not a port: give a number from 1 to 65535."
                    )));
                }
            },
            "--sub-path" => self.sub_path = Some(sub_path(&value)?),
            _ => self.only = Some(value),
        }
        Ok(())
    }
}

fn sub_path(value: &str) -> Outcome<String> {
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || "-_.~/".contains(letter);
    if !value.chars().all(allowed) || value.contains("//") || value.contains("..") {
        return Err(Failure::new(format!(
            "'{value}' is not a folder on a web server: give letters, digits and dashes between slashes, such as /demo/."
        )));
    }
    Ok(match value.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str, arguments: &[&str]) -> Outcome<Options> {
        Options::read(
            line,
            arguments.iter().map(|word| (*word).to_owned()).collect(),
        )
    }

    #[test]
    fn takes_what_the_help_line_names() {
        let options = read(
            "[--port N] [--sub-path /x/]",
            &["--port", "9000", "--sub-path=demo"],
        )
        .unwrap();
        assert_eq!(options.port, Some(9000));
        assert_eq!(options.public_path(), "/demo/");
        assert!(read("[--fast]", &["--fast"]).unwrap().fast);
    }

    #[test]
    fn refuses_what_it_does_not_name() {
        assert!(read("[--fast]", &["--port", "1"]).is_err());
        assert!(read("[--port N]", &["--port", "zero"]).is_err());
        assert!(read("[--port N]", &["--port"]).is_err());
        assert!(read("[--sub-path /x/]", &["--sub-path", "/a/../b/"]).is_err());
        assert!(read("[--sub-path /x/]", &["--sub-path", "/a b/"]).is_err());
    }
}
