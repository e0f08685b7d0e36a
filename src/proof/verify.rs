//! Checks a Financieel-ID that somebody shows. Trusts nothing in it before the signature of a known
//! issuer holds over it; then reads it as strictly as it was written. A moment before it was made
//! is no fault: stories of the demo run at clocks of their own.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::bundle;
use super::credential::{CAN_FINANCE, DAY};
use super::issuer::Issuer;
use super::keys::Key;
use super::sd_jwt::SdJwt;
use crate::domain::moment::Moment;
use crate::domain::record::{Datum, Record, Source};
use crate::domain::{Cents, iso_date};
use crate::journey::vault::{Claim, Verdict};

/// What the check finds.
pub fn verify(text: &str, at: Moment) -> Verdict {
    match shown(text, at) {
        Ok(claims) => Verdict::Valid {
            can_finance: claims.iter().find_map(|claim| match claim {
                Claim::CanFinance(amount) => Some(*amount),
                Claim::Record(_) => None,
            }),
        },
        Err(verdict) => verdict,
    }
}

/// Everything that a valid file shows: what the holder left out is not in it.
fn shown(text: &str, at: Moment) -> Result<Vec<Claim>, Verdict> {
    let texts = bundle::read(text)?;
    // No more than one of each issuer can be right, so more are not even looked at.
    if texts.is_empty() || texts.len() > Issuer::all().count() {
        return Err(Verdict::Changed);
    }
    let credentials: Vec<_> = texts
        .iter()
        .map(|text| open(text))
        .collect::<Result<_, _>>()?;
    let issuers: BTreeSet<_> = credentials
        .iter()
        .map(|credential| credential.issuer)
        .collect();
    let one_holder = credentials
        .windows(2)
        .all(|pair| pair[0].holder == pair[1].holder);
    if issuers.len() != credentials.len() || !one_holder {
        return Err(Verdict::Changed);
    }
    if credentials.iter().any(|credential| credential.until <= at) {
        return Err(Verdict::Expired);
    }
    Ok(credentials
        .into_iter()
        .map(|credential| credential.claim)
        .collect())
}

/// A credential whose signature holds.
struct Credential {
    issuer: Issuer,
    holder: Value,
    until: Moment,
    claim: Claim,
}

fn open(text: &str) -> Result<Credential, Verdict> {
    let sealed = SdJwt::read(text).ok_or(Verdict::Changed)?;
    let name = sealed.claimed_issuer().ok_or(Verdict::Changed)?;
    let issuer = Issuer::known(name).ok_or(Verdict::UnknownIssuer)?;
    let key = Key::of_issuer(issuer).public();
    let claims = sealed.open(&key).ok_or(Verdict::Changed)?;
    // Signed by a known issuer, but not for this issuer to say.
    if claims.get("vct") != Some(&json!(issuer.credential())) {
        return Err(Verdict::UnknownIssuer);
    }
    read(issuer, claims).ok_or(Verdict::Changed)
}

fn read(issuer: Issuer, mut claims: Map<String, Value>) -> Option<Credential> {
    let mut take = |name| claims.remove(name);
    let (_, _) = (take("vct")?, take("iss")?);
    let _made: Moment = serde_json::from_value(take("iat")?).ok()?;
    let until = serde_json::from_value(take("exp")?).ok()?;
    let holder = take("cnf")?;
    let claim = match issuer {
        Issuer::Of(source) => Claim::Record(record(source, claims)?),
        Issuer::AuditOffice => Claim::CanFinance(can_finance(claims)?),
    };
    Some(Credential {
        issuer,
        holder,
        until,
        claim,
    })
}

fn record(source: Source, mut claims: Map<String, Value>) -> Option<Record> {
    let on = iso_date::read(claims.remove(DAY)?.as_str()?)?;
    let mut data = Vec::new();
    for (name, value) in claims {
        let datum: Datum = serde_json::from_value(json!({ name: value })).ok()?;
        if !source.fields().contains(&datum.field()) {
            return None;
        }
        data.push(datum);
    }
    Some(Record { source, on, data })
}

fn can_finance(mut claims: Map<String, Value>) -> Option<Cents> {
    let amount = serde_json::from_value(claims.remove(CAN_FINANCE)?).ok()?;
    claims.is_empty().then_some(amount)
}

#[cfg(test)]
mod tests;
