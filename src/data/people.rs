//! Reads `personas.json`.

use serde::Deserialize;

use crate::domain::persona::Persona;

/// The file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleFault {
    /// It is not the JSON that is expected; what the reader said.
    Unreadable(String),
    /// There is nobody in it.
    Empty,
}

#[derive(Deserialize)]
struct File {
    personas: Vec<Persona>,
}

/// Reads the personas, at least one.
pub fn read(json: &str) -> Result<Vec<Persona>, PeopleFault> {
    let file: File =
        serde_json::from_str(json).map_err(|fault| PeopleFault::Unreadable(fault.to_string()))?;
    if file.personas.is_empty() {
        return Err(PeopleFault::Empty);
    }
    Ok(file.personas)
}

#[cfg(test)]
mod coherence;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_personas_that_ship_can_be_read() {
        let personas = read(include_str!("../../public/data/personas.json")).unwrap();
        assert!(personas.iter().any(|persona| persona.partner.is_none()));
        assert!(personas.iter().any(|persona| persona.partner.is_some()));
    }

    #[test]
    fn an_empty_file_is_refused() {
        assert_eq!(read(r#"{"personas":[]}"#), Err(PeopleFault::Empty));
        assert!(matches!(read("geen json"), Err(PeopleFault::Unreadable(_))));
    }
}
