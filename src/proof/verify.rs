//! Checks a Financieel-ID that somebody shows. Trusts nothing in it before the signature of a known
//! issuer holds over it; then reads it as strictly as it was written. A moment before it was made
//! is no fault: stories of the demo run at clocks of their own.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::bundle;
use super::credential::{
    AMOUNT, CAN_FINANCE, DAY, NO_ARREARS, PARTNER_UNASKED, PERMANENT_JOB, UNASKED,
};
use super::issuer::Issuer;
use super::keys::Key;
use super::sd_jwt::SdJwt;
use super::status;
use crate::domain::iso_date;
use crate::domain::moment::Moment;
use crate::domain::record::{Datum, Record, Source};
use crate::journey::vault::{Claim, Verdict};
use crate::platform::Check;

/// What the check finds.
pub fn verify(text: &str, check: &Check) -> Verdict {
    let credentials = match checked(text, check) {
        Ok(credentials) => credentials,
        Err(verdict) => return verdict,
    };
    let claims = credentials.iter().flat_map(|one| &one.claims);
    Verdict::Valid {
        can_finance: claims.into_iter().find_map(Claim::can_finance),
        until: credentials.iter().map(|one| one.until).min(),
    }
}

/// All credentials of a valid file: what the holder left out is not in them. The graver reason comes
/// first: a changed file is not called expired.
fn checked(text: &str, check: &Check) -> Result<Vec<Credential>, Verdict> {
    let texts = bundle::read(text)?;
    let credentials = open_all(&texts)?;
    if let Some(seed) = check.holder
        && credentials[0].holder != holder(seed)
    {
        return Err(Verdict::NotYours);
    }
    in_force(&credentials, check)?;
    Ok(credentials)
}

/// How a credential names the key of a story's holder, in `cnf`.
fn holder(seed: u64) -> Value {
    json!({ "jwk": Key::of_holder(seed).public().jwk() })
}

/// Credentials that belong together: all signed, one of each issuer, all of one holder.
pub(super) fn open_all(texts: &[String]) -> Result<Vec<Credential>, Verdict> {
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
    Ok(credentials)
}

/// Whether they still hold: neither taken back nor expired.
pub(super) fn in_force(credentials: &[Credential], check: &Check) -> Result<(), Verdict> {
    // What the issuers publish is about the holder of the story, or about whoever shows this.
    let own = check.holder.map(holder);
    let whose = own.as_ref().or(credentials.first().map(|one| &one.holder));
    let list = whose.map(|whose| status::publish(whose, &check.withdrawn));
    let list = list.unwrap_or_default();
    let taken_back =
        |one: &Credential| status::is_taken_back(&list, one.issuer, &one.holder, one.made);
    if credentials.iter().any(taken_back) {
        return Err(Verdict::Withdrawn);
    }
    match credentials
        .iter()
        .any(|credential| credential.until <= check.at)
    {
        true => Err(Verdict::Expired),
        false => Ok(()),
    }
}

/// A credential whose signature holds.
pub(super) struct Credential {
    issuer: Issuer,
    /// The key that it was made for, as in `cnf`.
    pub(super) holder: Value,
    made: Moment,
    until: Moment,
    /// What it shows.
    pub(super) claims: Vec<Claim>,
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
    let made: Moment = serde_json::from_value(take("iat")?).ok()?;
    let until = serde_json::from_value(take("exp")?).ok()?;
    let holder = take("cnf")?;
    let claims = match issuer {
        Issuer::Of(source) => vec![Claim::Record(record(source, claims)?)],
        Issuer::AuditOffice => sentences(claims)?,
    };
    Some(Credential {
        issuer,
        holder,
        made,
        until,
        claims,
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

/// The amount; beside it, when there are any, the sources that were not asked.
fn can_finance(value: Value) -> Option<Claim> {
    let Value::Object(mut parts) = value else {
        return serde_json::from_value(value).ok().map(Claim::CanFinance);
    };
    let amount = serde_json::from_value(parts.remove(AMOUNT)?).ok()?;
    let unasked: Vec<Source> = serde_json::from_value(parts.remove(UNASKED)?).ok()?;
    let partner_unasked: Vec<Source> = match parts.remove(PARTNER_UNASKED) {
        Some(said) => serde_json::from_value(said).ok()?,
        None => Vec::new(),
    };
    let is_stated = !unasked.is_empty() || !partner_unasked.is_empty();
    let is_read = parts.is_empty() && is_stated;
    is_read.then_some(Claim::CanFinanceStated {
        amount,
        unasked,
        partner_unasked,
    })
}

fn sentences(claims: Map<String, Value>) -> Option<Vec<Claim>> {
    let sentence = |(name, value): (String, Value)| match name.as_str() {
        CAN_FINANCE => can_finance(value),
        PERMANENT_JOB if value == true => Some(Claim::PermanentJob),
        NO_ARREARS if value == true => Some(Claim::NoArrears),
        _ => None,
    };
    claims.into_iter().map(sentence).collect()
}

#[cfg(test)]
mod tests;
