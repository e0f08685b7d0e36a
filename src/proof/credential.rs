//! Makes a Financieel-ID: for every claim a credential (SD-JWT VC) by the fictional issuer that
//! answers for it, all bound to one holder, together in one file. Every datum is hidden behind a
//! salt of its own, so that the holder can show one without the other.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::bundle;
use super::issuer::Issuer;
use super::keys::{self, Key};
use super::sd_jwt::{self, Disclosure};
use crate::domain::iso_date;
use crate::domain::moment::Moment;
use crate::domain::record::{Datum, Record};
use crate::journey::vault::{CONSENT_SECONDS, Claim, Ends};

/// The day for which a record holds.
pub const DAY: &str = "on";

/// Kan tot € X financieren, in cents; with the sources of what is owed that were not asked, if any.
pub const CAN_FINANCE: &str = "can_finance";

/// The amount beside those sources.
pub const AMOUNT: &str = "amount";

/// Those sources: what is owed there is as the holder stated it.
pub const UNASKED: &str = "not_asked";
/// The same of a partner whose income is in the amount.
pub const PARTNER_UNASKED: &str = "not_asked_of_partner";

/// Inkomen uit vast dienstverband: always true, or it is not said.
pub const PERMANENT_JOB: &str = "permanent_job";

/// Geen betalingsachterstand: always true, or it is not said.
pub const NO_ARREARS: &str = "no_arrears";

/// Digests in every credential: more than any source has fields and than there are sentences, so that
/// their number tells nothing of what else is true or was fetched.
pub const DIGESTS: usize = 8;

/// The text of the file. Each credential holds as long as `ends` says, and never longer than a consent
/// given now. Nothing when there is no claim, when two records are of the same source, or when one
/// sentence is said twice.
pub fn issue(seed: u64, claims: &[Claim], ends: &Ends, at: Moment) -> Option<String> {
    let subjects: BTreeSet<_> = claims.iter().map(subject).collect();
    if subjects.is_empty() || subjects.len() != claims.len() {
        return None;
    }
    let press = Press {
        seed,
        at,
        ends,
        holder: Key::of_holder(seed).public().jwk(),
    };
    let records = claims.iter().filter_map(|claim| match claim {
        Claim::Record(record) => Some(press.record(record)),
        _ => None,
    });
    let mut credentials: Vec<_> = records.collect::<Option<_>>()?;
    let sentences: Vec<_> = claims.iter().filter_map(sentence).collect();
    if !sentences.is_empty() {
        credentials.push(press.sentences(sentences));
    }
    bundle::write(credentials)
}

/// The issuer that answers for a claim, and what the claim is about.
fn subject(claim: &Claim) -> (Issuer, &'static str) {
    match claim {
        Claim::Record(record) => (Issuer::Of(record.source), ""),
        Claim::CanFinance(_) | Claim::CanFinanceStated { .. } => (Issuer::AuditOffice, CAN_FINANCE),
        Claim::PermanentJob => (Issuer::AuditOffice, PERMANENT_JOB),
        Claim::NoArrears => (Issuer::AuditOffice, NO_ARREARS),
    }
}

fn sentence(claim: &Claim) -> Option<(&'static str, Value)> {
    let value = match claim {
        Claim::Record(_) => return None,
        Claim::CanFinance(amount) => json!(amount),
        Claim::CanFinanceStated {
            amount,
            unasked,
            partner_unasked,
        } => match partner_unasked.is_empty() {
            true => json!({ AMOUNT: amount, UNASKED: unasked }),
            false => {
                json!({ AMOUNT: amount, UNASKED: unasked, PARTNER_UNASKED: partner_unasked })
            }
        },
        Claim::PermanentJob | Claim::NoArrears => json!(true),
    };
    Some((subject(claim).1, value))
}

/// What all credentials of one file share.
struct Press<'a> {
    seed: u64,
    at: Moment,
    ends: &'a Ends,
    holder: Value,
}

impl Press<'_> {
    fn record(&self, record: &Record) -> Option<String> {
        let issuer = Issuer::Of(record.source);
        let hide = |datum| self.disclosure(issuer, datum);
        let hidden: Vec<_> = record.data.iter().map(hide).collect::<Option<_>>()?;
        let mut payload = self.payload(issuer);
        payload.insert(DAY.to_owned(), json!(iso_date::written(record.on)));
        Some(self.signed(issuer, payload, &hidden))
    }

    /// Each sentence is hidden by itself, among decoys: who is shown one does not learn whether there are
    /// others.
    fn sentences(&self, sentences: Vec<(&str, Value)>) -> String {
        let issuer = Issuer::AuditOffice;
        let hide = |(name, value): (&str, Value)| self.hidden(issuer, name.to_owned(), value);
        let hidden: Vec<_> = sentences.into_iter().map(hide).collect();
        self.signed(issuer, self.payload(issuer), &hidden)
    }

    fn signed(&self, issuer: Issuer, payload: Map<String, Value>, hidden: &[Disclosure]) -> String {
        let decoy = |number| {
            let about = format!("{} decoy {number} at {}", issuer.address(), self.at.0);
            sd_jwt::decoy(&keys::salt(self.seed, &about))
        };
        let decoys = (hidden.len()..DIGESTS).map(decoy).collect();
        sd_jwt::issue(&Key::of_issuer(issuer), payload, hidden, decoys)
    }

    fn payload(&self, issuer: Issuer) -> Map<String, Value> {
        let own = match issuer {
            Issuer::Of(source) => self.ends.of_record(source),
            Issuer::AuditOffice => self.ends.sentences,
        };
        let longest = self.at.after_seconds(CONSENT_SECONDS);
        let until = own.map_or(longest, |own| own.min(longest));
        let claims = [
            ("vct", json!(issuer.credential())),
            ("iss", json!(issuer.address())),
            ("iat", json!(self.at)),
            ("exp", json!(until)),
            ("cnf", json!({ "jwk": self.holder })),
        ];
        claims
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect()
    }

    /// A datum is written as an object of one entry: its field and what the field holds.
    fn disclosure(&self, issuer: Issuer, datum: &Datum) -> Option<Disclosure> {
        let Value::Object(entry) = serde_json::to_value(datum).ok()? else {
            return None;
        };
        let (name, value) = entry.into_iter().next()?;
        Some(self.hidden(issuer, name, value))
    }

    fn hidden(&self, issuer: Issuer, name: String, value: Value) -> Disclosure {
        let about = format!("{} {name} at {}", issuer.address(), self.at.0);
        Disclosure::new(&keys::salt(self.seed, &about), name, value)
    }
}
