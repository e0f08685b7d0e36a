//! Mock sources: they know the fictional personas and nobody else.

use std::collections::BTreeMap;

use super::RecordSource;
use crate::domain::persona::{Persona, PersonaId};
use crate::domain::record::{Record, Source};
use crate::journey::vault::{Question, SourceFault};

/// The sources over the personas' records.
pub struct MockSources {
    records: BTreeMap<(PersonaId, Source), Record>,
}

/// Names the partner of a persona.
pub fn partner_of(persona: &PersonaId) -> PersonaId {
    PersonaId(format!("{}/partner", persona.0))
}

impl MockSources {
    /// Sources that know these people.
    pub fn new(personas: &[Persona]) -> Self {
        let keyed = |id: &PersonaId, records: &[Record]| {
            let keyed = |record: &Record| ((id.clone(), record.source), record.clone());
            records.iter().map(keyed).collect::<Vec<_>>()
        };
        let of = |persona: &Persona| {
            let partner = persona.partner.iter();
            let partners =
                partner.flat_map(|partner| keyed(&partner_of(&persona.id), &partner.records));
            let mut records = keyed(&persona.id, &persona.records);
            records.extend(partners);
            records
        };
        Self {
            records: personas.iter().flat_map(of).collect(),
        }
    }
}

impl RecordSource for MockSources {
    fn answer(&self, person: &PersonaId, question: &Question) -> Result<Record, SourceFault> {
        let record = self.records.get(&(person.clone(), question.source));
        record
            .map(|record| record.clone().only(&question.fields))
            .ok_or(SourceFault::NoData)
    }

    fn delay(&self, question: &Question) -> u32 {
        match question.source {
            Source::Bank => 700,
            Source::SecondBank => 800,
            Source::TaxOffice => 1_100,
            Source::EmployeeInsurance => 900,
            Source::CreditRegistry => 600,
            Source::Pensions => 1_300,
            Source::Population => 500,
            Source::StudentLoans => 1_000,
        }
    }
}
