//! Makes a Financieel-ID: for every claim a credential (SD-JWT VC) by the fictional issuer that
//! answers for it, all bound to one holder, together in one file. Every datum is hidden behind a
//! salt of its own, so that the holder can show one without the other.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::bundle;
use super::issuer::Issuer;
use super::keys::{self, Key};
use super::sd_jwt::{self, Disclosure};
use crate::domain::moment::Moment;
use crate::domain::record::{Datum, Record};
use crate::domain::{Cents, iso_date};
use crate::journey::vault::{CONSENT_SECONDS, Claim};

/// The day for which a record holds.
pub const DAY: &str = "on";

/// Kan tot € X financieren, in cents.
pub const CAN_FINANCE: &str = "can_finance";

/// The text of the file. It holds as long as a consent. Nothing when there is no claim, or when two
/// are for the same issuer.
pub fn issue(seed: u64, claims: &[Claim], at: Moment) -> Option<String> {
    let issuers: BTreeSet<_> = claims.iter().map(issuer).collect();
    if issuers.is_empty() || issuers.len() != claims.len() {
        return None;
    }
    let press = Press {
        seed,
        at,
        holder: Key::of_holder(seed).public().jwk(),
    };
    bundle::write(
        claims
            .iter()
            .map(|claim| press.credential(claim))
            .collect::<Option<_>>()?,
    )
}

fn issuer(claim: &Claim) -> Issuer {
    match claim {
        Claim::Record(record) => Issuer::Of(record.source),
        Claim::CanFinance(_) => Issuer::AuditOffice,
    }
}

/// What all credentials of one file share.
struct Press {
    seed: u64,
    at: Moment,
    holder: Value,
}

impl Press {
    fn credential(&self, claim: &Claim) -> Option<String> {
        match claim {
            Claim::Record(record) => self.record(record),
            Claim::CanFinance(amount) => Some(self.can_finance(*amount)),
        }
    }

    fn record(&self, record: &Record) -> Option<String> {
        let issuer = Issuer::Of(record.source);
        let hide = |datum| self.disclosure(issuer, datum);
        let hidden: Vec<_> = record.data.iter().map(hide).collect::<Option<_>>()?;
        let mut payload = self.payload(issuer);
        payload.insert(DAY.to_owned(), json!(iso_date::written(record.on)));
        Some(sd_jwt::issue(&Key::of_issuer(issuer), payload, &hidden))
    }

    fn can_finance(&self, amount: Cents) -> String {
        let mut payload = self.payload(Issuer::AuditOffice);
        payload.insert(CAN_FINANCE.to_owned(), json!(amount));
        sd_jwt::issue(&Key::of_issuer(Issuer::AuditOffice), payload, &[])
    }

    fn payload(&self, issuer: Issuer) -> Map<String, Value> {
        let claims = [
            ("vct", json!(issuer.credential())),
            ("iss", json!(issuer.address())),
            ("iat", json!(self.at)),
            ("exp", json!(self.at.after_seconds(CONSENT_SECONDS))),
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
        let about = format!("{} {name} at {}", issuer.address(), self.at.0);
        Some(Disclosure::new(&keys::salt(self.seed, &about), name, value))
    }
}
