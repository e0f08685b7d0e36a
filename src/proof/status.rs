//! What issuers took back, as a list that each of them signs: for which holder's key, and what of it holds
//! no more. Simpler than the bits by number of the IETF draft "Token Status List": a source takes back
//! everything of before at once, so one date for a holder is enough; a joint amount is taken back by the
//! moment of its own signature, so that what was signed before and after it holds.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::issuer::Issuer;
use super::jws;
use super::keys::Key;
use crate::domain::moment::Moment;
use crate::journey::vault::Withdrawal;

/// One line of the list.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Status {
    /// Who says so.
    iss: String,
    /// About whose credentials: the key in their `cnf`.
    cnf: Value,
    /// Which of them.
    made: Made,
}

/// Which credentials of an issuer a line is about.
#[derive(Clone, Copy, Serialize, Deserialize)]
enum Made {
    /// All that were made until then.
    #[serde(rename = "until")]
    Until(Moment),
    /// The one that was made then.
    #[serde(rename = "at")]
    At(Moment),
}

impl Made {
    fn takes_in(self, moment: Moment) -> bool {
        match self {
            Self::Until(last) => moment <= last,
            Self::At(own) => moment == own,
        }
    }
}

fn header() -> Value {
    json!({ "alg": "ES256", "typ": "voorbeeld-status+jwt" })
}

/// The list as the fictional issuers sign it. Who signs the sentences signs along with a source, for they
/// rest on every record; a joint amount is taken back by who signed it alone.
pub fn publish(holder: &Value, withdrawn: &[Withdrawal]) -> Vec<String> {
    let lines = withdrawn.iter().flat_map(|withdrawal| match withdrawal {
        Withdrawal::Source(source, until) => {
            let made = Made::Until(*until);
            vec![(Issuer::Of(*source), made), (Issuer::AuditOffice, made)]
        }
        Withdrawal::JointSum(at) => vec![(Issuer::AuditOffice, Made::At(*at))],
    });
    lines
        .filter_map(|(issuer, made)| line(issuer, holder, made))
        .collect()
}

fn line(issuer: Issuer, holder: &Value, made: Made) -> Option<String> {
    let status = Status {
        iss: issuer.address().to_owned(),
        cnf: holder.clone(),
        made,
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
        .any(|status| status.cnf == *holder && status.made.takes_in(made))
}

fn read(line: &str, issuer: Issuer) -> Option<Status> {
    let key = Key::of_issuer(issuer).public();
    let status: Status = jws::open(line, &header(), &key)?;
    (status.iss == issuer.address()).then_some(status)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Source;
    use crate::proof::base64url;

    const AT: Moment = Moment(1_000);
    const BANK: Issuer = Issuer::Of(Source::Bank);

    fn holder(seed: u64) -> Value {
        json!({ "jwk": Key::of_holder(seed).public().jwk() })
    }

    #[test]
    fn given_a_line_it_takes_back_what_that_issuer_made_for_that_holder_until_then() {
        let list = publish(&holder(7), &[Withdrawal::Source(Source::Bank, AT)]);
        let taken = |issuer, seed, made| is_taken_back(&list, issuer, &holder(seed), made);
        assert!(taken(BANK, 7, AT) && taken(Issuer::AuditOffice, 7, Moment(0)));
        assert!(!taken(BANK, 7, AT.after_seconds(1)));
        assert!(!taken(BANK, 8, AT) && !taken(Issuer::Of(Source::TaxOffice), 7, AT));
    }

    #[test]
    fn given_a_joint_amount_that_was_taken_back_only_what_was_signed_with_it_goes() {
        let list = publish(&holder(7), &[Withdrawal::JointSum(AT)]);
        let taken = |issuer, made| is_taken_back(&list, issuer, &holder(7), made);
        assert!(taken(Issuer::AuditOffice, AT));
        assert!(!taken(Issuer::AuditOffice, AT.after_seconds(-1)));
        assert!(!taken(Issuer::AuditOffice, AT.after_seconds(1)));
        let wages = Issuer::Of(Source::EmployeeInsurance);
        assert!(!taken(wages, AT));
    }

    #[test]
    fn given_a_line_that_was_changed_or_signed_by_another_it_says_nothing() {
        let list = publish(&holder(7), &[Withdrawal::Source(Source::Bank, AT)]);
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
