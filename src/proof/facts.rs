//! Signed facts of an object passport: every source signs its own statements with its own fictional key,
//! so a value, a day or a home that was changed afterwards no longer fits its signature.

use super::base64url;
use super::keys::Key;
use crate::platform::signer::SignedFact;

/// Checks facts, each by the key of the source that it names.
pub fn check(facts: &[SignedFact]) -> Vec<bool> {
    facts.iter().map(holds).collect()
}

fn holds(fact: &SignedFact) -> bool {
    let key = Key::of_fact_source(fact.source).public();
    let signature = base64url::decode(&fact.signature);
    signature.is_some_and(|bytes| key.verifies(fact.claim.as_bytes(), &bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::proofs::{Proofs, VERSION};
    use crate::domain::home::{Catalogue, Home};
    use crate::domain::passport::{FactSource, Statement};

    /// Signs a claim as its source would.
    fn sign(source: FactSource, claim: &str) -> String {
        base64url::encode(&Key::of_fact_source(source).sign(claim.as_bytes()))
    }

    fn homes() -> Vec<Home> {
        let json = include_str!("../../public/data/homes.json");
        Catalogue::from_json(json).unwrap().homes
    }

    fn statements(home: &Home) -> Vec<Statement> {
        home.passport.statements(home.id.as_str())
    }

    fn signed(statement: &Statement, signature: &str) -> SignedFact {
        SignedFact {
            source: statement.provenance.source,
            claim: statement.claim.clone(),
            signature: signature.to_owned(),
        }
    }

    /// When this fails after homes changed, have the sources sign again:
    /// `cargo xtask sign`.
    #[test]
    fn every_proven_fact_that_ships_carries_a_signature_that_holds() {
        let proofs = Proofs::read(include_str!("../../public/data/proofs.json")).unwrap();
        for home in homes() {
            for (number, statement) in statements(&home).iter().enumerate() {
                let signature = proofs.of(&home.id, number);
                if statement.provenance.proven {
                    let fact = signed(statement, signature);
                    assert!(holds(&fact), "{} {:?}", home.id, statement.kind);
                } else {
                    assert_eq!(signature, "", "{} {:?}", home.id, statement.kind);
                }
            }
        }
    }

    #[test]
    #[ignore = "writes public/data/proofs.json: `cargo xtask sign` runs it"]
    fn sign_the_shipped_facts() {
        let sign_one = |statement: &Statement| {
            let provenance = statement.provenance;
            let signed = provenance
                .proven
                .then(|| sign(provenance.source, &statement.claim));
            signed.unwrap_or_default()
        };
        let of_home = |home: &Home| {
            let signatures = statements(home).iter().map(sign_one).collect();
            (home.id.clone(), signatures)
        };
        let proofs = Proofs {
            version: VERSION,
            homes: homes().iter().map(of_home).collect(),
        };
        let json = serde_json::to_string(&proofs)
            .unwrap()
            .replace("],", "],\n");
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/proofs.json");
        std::fs::write(path, json + "\n").unwrap();
        assert_eq!(proofs.homes.len(), homes().len());
    }

    #[test]
    fn given_a_changed_value_another_source_or_another_home_no_proof_holds() {
        let home = &homes()[0];
        let all = statements(home);
        let area = &all[0];
        let signature = sign(area.provenance.source, &area.claim);
        let good = signed(area, &signature);
        let changed = |from: &str, to: &str| SignedFact {
            claim: good.claim.replace(from, to),
            ..good.clone()
        };
        let forged = [
            changed("278", "298"),
            changed("heideweg-19", "heideweg-21"),
            changed("2022", "2026"),
            SignedFact {
                source: FactSource::Agent,
                ..good.clone()
            },
            SignedFact {
                signature: String::new(),
                ..good.clone()
            },
        ];
        assert_eq!(check(std::slice::from_ref(&good)), [true]);
        assert_eq!(check(&forged), [false; 5]);
    }
}
