//! Probeer te vervalsen: forges copies of a Financieel-ID as anybody could who has the file, so that
//! the check can be seen at work. Whatever it makes must be refused; it has no key of an issuer.

use serde_json::{Value as Json, json};

use super::base64url;
use super::bundle;
use super::credential;
use super::keys::Key;
use super::sd_jwt::{SdJwt, read_json};
use crate::domain::Cents;
use crate::domain::moment::Moment;
use crate::journey::vault::{Claim, Ends};
use crate::platform::{Forgery, Value};

/// Seed of the other person of the lab: no story has it by chance.
const SOMEBODY: u64 = u64::MAX;

/// Every value that a file shows; nothing when it cannot be read.
pub fn values(text: &str) -> Option<Vec<Value>> {
    let mut values = Vec::new();
    for (number, text) in bundle::read(text).ok()?.iter().enumerate() {
        let read = SdJwt::read(text)?;
        let value = |(place, (name, written)): (usize, (&str, &Json))| Value {
            credential: number,
            place,
            name: name.to_owned(),
            written: written.to_string(),
        };
        values.extend(read.disclosed().enumerate().map(value));
    }
    Some(values)
}

/// A forged copy; nothing when the file cannot be read or has no such place.
pub fn forge(text: &str, forgery: &Forgery) -> Option<String> {
    let mut credentials = bundle::read(text).ok()?;
    if *forgery == Forgery::SomebodyElses {
        return somebody_elses();
    }
    let place = match forgery {
        Forgery::OtherValue { value } => value.credential,
        // The sum is the last one, and the one worth forging.
        _ => credentials.len().checked_sub(1)?,
    };
    let forged = Parts::of(credentials.get(place)?)?.forged(forgery)?;
    credentials[place] = forged;
    bundle::write(credentials)
}

/// A credential in pieces.
struct Parts {
    header: Json,
    payload: Json,
    signature: String,
    disclosures: Vec<String>,
}

impl Parts {
    fn of(text: &str) -> Option<Self> {
        let mut parts = text.strip_suffix('~')?.split('~');
        let (signed, signature) = parts.next()?.rsplit_once('.')?;
        let (header, payload) = signed.split_once('.')?;
        Some(Self {
            header: read_json(header)?,
            payload: read_json(payload)?,
            signature: signature.to_owned(),
            disclosures: parts.map(str::to_owned).collect(),
        })
    }

    fn signed(&self) -> String {
        [&self.header, &self.payload]
            .map(|part| base64url::encode(part.to_string().as_bytes()))
            .join(".")
    }

    fn text(&self) -> String {
        let disclosures: String = self
            .disclosures
            .iter()
            .map(|hidden| format!("{hidden}~"))
            .collect();
        format!("{}.{}~{disclosures}", self.signed(), self.signature)
    }

    fn sign_as_forger(mut self) -> Self {
        let signature = Key::of_forger().sign(self.signed().as_bytes());
        self.signature = base64url::encode(&signature);
        self
    }

    fn forged(mut self, forgery: &Forgery) -> Option<String> {
        match forgery {
            Forgery::OtherValue { value } => {
                let hidden = self.disclosures.get_mut(value.place)?;
                let mut disclosure: Json = read_json(hidden)?;
                let written = serde_json::from_str(&value.written);
                // What is no JSON is taken for a text.
                *disclosure.get_mut(2)? = written.unwrap_or(json!(value.written));
                *hidden = base64url::encode(disclosure.to_string().as_bytes());
            }
            Forgery::LongerValid => self.payload["exp"] = json!(Moment(i64::from(u32::MAX))),
            Forgery::OwnKey => self = self.sign_as_forger(),
            Forgery::OwnIssuer => {
                self.payload["iss"] = json!("https://echt-waar.voorbeeld.invalid");
                self = self.sign_as_forger();
            }
            Forgery::NoSignature => {
                self.header["alg"] = json!("none");
                self.signature.clear();
            }
            // A whole file takes the place of this one.
            Forgery::SomebodyElses => return None,
            Forgery::OneLetter => {
                let first = if self.signature.starts_with('A') {
                    "B"
                } else {
                    "A"
                };
                self.signature.replace_range(..1, first);
            }
        }
        Some(self.text())
    }
}

/// A richer person's file, signed as it should be, for another key.
fn somebody_elses() -> Option<String> {
    let rich = [Claim::CanFinance(Cents::from_euros(900_000))];
    credential::issue(SOMEBODY, &rich, &Ends::default(), Moment(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::iso_date;
    use crate::domain::record::{Datum, Record, Source};
    use crate::journey::vault::Verdict;
    use crate::platform::Check;
    use crate::proof::verify::verify;

    const NOW: Moment = Moment(1_795_255_200);

    fn file() -> String {
        let record = Record {
            source: Source::Bank,
            on: iso_date::read("2026-11-01").unwrap(),
            data: vec![Datum::MissedPayments(0)],
        };
        let claims = [
            Claim::CanFinance(Cents(19_761_200)),
            Claim::NoArrears,
            Claim::Record(record),
        ];
        credential::issue(7, &claims, &Ends::default(), NOW).unwrap()
    }

    fn check() -> Check {
        Check {
            at: NOW,
            holder: Some(7),
            withdrawn: Vec::new(),
        }
    }

    #[test]
    fn every_forgery_of_the_lab_is_refused_with_its_reason() {
        let mut value = values(&file()).unwrap().remove(1);
        assert_eq!(value.written, "19761200");
        value.written = "99000000".to_owned();
        let forgeries = [
            (Forgery::OtherValue { value }, Verdict::Changed),
            (Forgery::LongerValid, Verdict::Changed),
            (Forgery::OwnKey, Verdict::Changed),
            (Forgery::OwnIssuer, Verdict::UnknownIssuer),
            (Forgery::NoSignature, Verdict::Changed),
            (Forgery::SomebodyElses, Verdict::NotYours),
            (Forgery::OneLetter, Verdict::Changed),
        ];
        for (forgery, verdict) in forgeries {
            let forged = forge(&file(), &forgery).unwrap();
            assert_eq!(verify(&forged, &check()), verdict, "{forgery:?}");
        }
        assert!(matches!(verify(&file(), &check()), Verdict::Valid { .. }));
    }

    #[test]
    fn given_a_value_that_is_put_back_the_copy_is_right_again() {
        let value = values(&file()).unwrap().remove(1);
        let same = forge(&file(), &Forgery::OtherValue { value }).unwrap();
        assert!(matches!(verify(&same, &check()), Verdict::Valid { .. }));
    }

    #[test]
    fn what_is_no_file_cannot_be_forged() {
        assert_eq!(values("hallo"), None);
        assert_eq!(forge("hallo", &Forgery::OneLetter), None);
    }
}
