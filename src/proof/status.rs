//! What issuers took back, as a list that each of them signs: for which holder's key, and until when
//! what was signed holds no more. Simpler than the bits by number of the IETF draft "Token Status List":
//! a withdrawal takes back everything of before it at once, so one date for a holder is enough.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::issuer::Issuer;
use super::jws;
use super::keys::Key;
use crate::domain::moment::Moment;
use crate::domain::record::Source;

/// One line of the list.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Status {
    /// Who says so.
    iss: String,
    /// About whose credentials: the key in their `cnf`.
    cnf: Value,
    /// Until when they were made.
    until: Moment,
}

fn header() -> Value {
    json!({ "alg": "ES256", "typ": "voorbeeld-status+jwt" })
}

/// The list as the fictional issuers sign it. Who signs the sum signs along, for the sum rests on every
/// record.
pub fn publish(holder: &Value, withdrawn: &[(Source, Moment)]) -> Vec<String> {
    let lines = withdrawn.iter().flat_map(|(source, until)| {
        let line = |issuer| line(issuer, holder, *until);
        [Issuer::Of(*source), Issuer::AuditOffice].map(line)
    });
    lines.flatten().collect()
}

fn line(issuer: Issuer, holder: &Value, until: Moment) -> Option<String> {
    let status = Status {
        iss: issuer.address().to_owned(),
        cnf: holder.clone(),
        until,
    };
    let status = serde_json::to_string(&status).ok()?;
    Some(jws::sign(&header(), &status, &Key::of_issuer(issuer)))
}

/// Whether this issuer took back what it made for this holder at that moment. A line that it did not
/// sign itself says nothing.
pub fn is_taken_back(list: &[String], issuer: Issuer, holder: &Value, made: Moment) -> bool {
    let lines = list.iter().filter_map(|line| read(line, issuer));
    lines
        .into_iter()
        .any(|status| status.cnf == *holder && made <= status.until)
}

fn read(line: &str, issuer: Issuer) -> Option<Status> {
    let key = Key::of_issuer(issuer).public();
    let status: Status = jws::open(line, &header(), &key)?;
    (status.iss == issuer.address()).then_some(status)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::base64url;

    const AT: Moment = Moment(1_000);
    const BANK: Issuer = Issuer::Of(Source::Bank);

    fn holder(seed: u64) -> Value {
        json!({ "jwk": Key::of_holder(seed).public().jwk() })
    }

    #[test]
    fn given_a_line_it_takes_back_what_that_issuer_made_for_that_holder_until_then() {
        let list = publish(&holder(7), &[(Source::Bank, AT)]);
        let taken = |issuer, seed, made| is_taken_back(&list, issuer, &holder(seed), made);
        assert!(taken(BANK, 7, AT) && taken(Issuer::AuditOffice, 7, Moment(0)));
        assert!(!taken(BANK, 7, AT.after_seconds(1)));
        assert!(!taken(BANK, 8, AT) && !taken(Issuer::Of(Source::TaxOffice), 7, AT));
    }

    #[test]
    fn given_a_line_that_was_changed_or_signed_by_another_it_says_nothing() {
        let list = publish(&holder(7), &[(Source::Bank, AT)]);
        let line = &list[0];
        let (signed, signature) = line.rsplit_once('.').unwrap();
        let (head, body) = signed.split_once('.').unwrap();
        let later = base64url::decode(body).unwrap();
        let later = String::from_utf8(later).unwrap().replace("1000", "9000");
        let others = Key::of_issuer(Issuer::Of(Source::TaxOffice)).sign(signed.as_bytes());
        let none = base64url::encode(br#"{"alg":"none"}"#);
        let forged = [
            format!("{head}.{}.{signature}", base64url::encode(later.as_bytes())),
            format!("{signed}.{}", base64url::encode(&others)),
            format!("{none}.{body}."),
            String::new(),
            "a.b.c".to_owned(),
        ];
        for line in forged {
            assert!(!is_taken_back(&[line], BANK, &holder(7), Moment(0)));
        }
    }
}
