//! Making a Financieel-ID and checking one: what may be signed, and which answers still count.

use super::sharing::Sentence;
use super::{Claim, Command, Event, LARGEST_UPLOAD, Refusal, Vault};
use crate::domain::Cents;
use crate::domain::moment::Moment;
use crate::domain::record::Source;
use crate::journey::{Decision, Event as JourneyEvent, SideEffect};

impl Vault {
    pub(super) fn decide_credential(
        &self,
        command: Command,
        now: Moment,
    ) -> Result<Decision, Refusal> {
        let request = self.last_request.next();
        let event = match command {
            Command::Issue { can_finance } => {
                let claims = self.to_sign(can_finance, now);
                if claims.is_empty() {
                    return Err(Refusal::VaultEmpty);
                }
                let listed = Event::IssueListed(claims.clone());
                let mut asked = happened(Event::IssueAsked(request));
                asked.events.push(JourneyEvent::Vault(listed));
                return Ok(asked.and(SideEffect::Issue { request, claims }));
            }
            Command::Upload(text) if text.len() > LARGEST_UPLOAD => {
                return Err(Refusal::FileTooLarge);
            }
            Command::Upload(text) => {
                let asked = happened(Event::VerifyAsked(request));
                return Ok(asked.and(SideEffect::Verify { request, text }));
            }
            Command::Issued(answer, text) if self.issuing == Some(answer) => Event::Issued(text),
            Command::IssueFailed(answer) if self.issuing == Some(answer) => Event::IssueFailed,
            Command::Verified(answer, verdict) if self.verifying == Some(answer) => {
                Event::Verified(verdict)
            }
            Command::VerifyFailed(answer) if self.verifying == Some(answer) => Event::VerifyFailed,
            _ => return Err(Refusal::Stale),
        };
        Ok(happened(event))
    }

    /// What the sources may sign now: nothing of a source whose consent ran out, and no sentence that
    /// follows from what it gave. Empty when no record is left.
    fn to_sign(&self, can_finance: Option<Cents>, now: Moment) -> Vec<Claim> {
        let records = self
            .records()
            .filter(|record| !self.is_over(record.source, now));
        let mut claims: Vec<_> = records.cloned().map(Claim::Record).collect();
        if claims.is_empty() {
            return claims;
        }
        // The sum is proven by the wages.
        let wages = !self.is_over(Source::EmployeeInsurance, now);
        claims.extend(can_finance.filter(|_| wages).map(Claim::CanFinance));
        let sentences = self.derived().into_iter().filter(|claim| {
            let from = match claim {
                Claim::PermanentJob => Sentence::PermanentJob.source(),
                Claim::NoArrears => Sentence::NoArrears.source(),
                Claim::Record(_) | Claim::CanFinance(_) => None,
            };
            from.is_none_or(|source| !self.is_over(source, now))
        });
        claims.extend(sentences);
        claims
    }

    /// Whether the consent for a source ran out.
    fn is_over(&self, source: Source, now: Moment) -> bool {
        let connection = self.connections.get(&source);
        connection.is_some_and(|connection| connection.until < now)
    }
}

fn happened(event: Event) -> Decision {
    Decision::event(JourneyEvent::Vault(event))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::iso_date;
    use crate::domain::record::{Datum, Record};
    use crate::journey::vault::{CONSENT_SECONDS, Question, SignIn};

    const NOW: Moment = Moment(1_000);

    fn with(vault: Vault, source: Source, datum: Datum, at: Moment) -> Vault {
        let question = Question {
            source,
            fields: source.fields().to_vec(),
        };
        let consented = Event::Consented {
            question,
            sign_in: SignIn::Demo,
            until: at.after_seconds(CONSENT_SECONDS),
        };
        let record = Record {
            source,
            on: iso_date::read("2026-11-01").unwrap(),
            data: vec![datum],
        };
        let vault = vault.evolve(&consented, at);
        vault.evolve(&Event::Imported(record), at)
    }

    fn signed(vault: &Vault, now: Moment) -> Result<Vec<Claim>, Refusal> {
        let can_finance = Some(Cents(29_000_000));
        let issued = vault.decide(None, Command::Issue { can_finance }, now)?;
        match issued.side_effects.as_slice() {
            [SideEffect::Issue { claims, .. }] => Ok(claims.clone()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn given_a_consent_that_ran_out_nothing_of_that_source_is_signed_nor_what_follows_from_it() {
        let wages = Datum::Wages {
            gross_month: Cents(243_190),
            holiday_pay: Cents::ZERO,
            thirteenth_month: Cents::ZERO,
        };
        let later = NOW.after_seconds(3_600);
        let vault = with(Vault::default(), Source::EmployeeInsurance, wages, NOW);
        let vault = with(vault, Source::CreditRegistry, Datum::Arrears(0), later);
        let all = signed(&vault, later).unwrap();
        assert_eq!(all.len(), 4, "two records, an amount and a sentence");
        let one_is_over = NOW.after_seconds(CONSENT_SECONDS + 1);
        let left = signed(&vault, one_is_over).unwrap();
        let source = Source::CreditRegistry;
        assert!(
            matches!(&left[..], [Claim::Record(record), Claim::NoArrears] if record.source == source),
            "{left:?}"
        );
        let all_are_over = later.after_seconds(CONSENT_SECONDS + 1);
        assert_eq!(signed(&vault, all_are_over), Err(Refusal::VaultEmpty));
    }
}
