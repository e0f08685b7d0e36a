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
                return Ok(asked.and(SideEffect::Issue {
                    request,
                    claims,
                    at: now,
                }));
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
        let can_finance = can_finance.filter(|_| self.sum_stands(now));
        claims.extend(can_finance.map(|amount| self.sum_claim(amount)));
        let sentences = self.derived().into_iter().filter(|claim| {
            let from = match claim {
                Claim::PermanentJob => Sentence::PermanentJob.source(),
                Claim::NoArrears => Sentence::NoArrears.source(),
                _ => None,
            };
            from.is_none_or(|source| !self.is_over(source, now))
        });
        claims.extend(sentences);
        claims
    }

    /// The amount, with on what it rests.
    fn sum_claim(&self, amount: Cents) -> Claim {
        let unasked = self.unasked();
        match unasked.is_empty() {
            true => Claim::CanFinance(amount),
            false => Claim::CanFinanceStated {
                amount,
                unasked,
                partner_unasked: Vec::new(),
            },
        }
    }

    /// Whether the amount may be signed: it rests on no wages whose consent is over, and on nothing whose
    /// consent ran out since it was made.
    fn sum_stands(&self, now: Moment) -> bool {
        self.over_since(Source::EmployeeInsurance).is_none() && self.over == self.over_by(now)
    }

    /// Whether the consent for a source ran out.
    pub fn is_over(&self, source: Source, now: Moment) -> bool {
        let connection = self.connections.get(&source);
        connection.is_some_and(|connection| connection.until <= now)
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

    #[test]
    fn given_debts_that_no_source_gave_what_is_signed_says_so() {
        let wages = Datum::Wages {
            gross_month: Cents(243_190),
            holiday_pay: Cents::ZERO,
            thirteenth_month: Cents::ZERO,
        };
        let amount = |vault: &Vault| {
            let claims = signed(vault, NOW).unwrap();
            let mut claims = claims.into_iter();
            claims.find(|claim| claim.can_finance().is_some()).unwrap()
        };
        let vault = with(Vault::default(), Source::EmployeeInsurance, wages, NOW);
        let stated = |unasked| Claim::CanFinanceStated {
            amount: Cents(29_000_000),
            unasked,
            partner_unasked: Vec::new(),
        };
        let (credits, students) = (Source::CreditRegistry, Source::StudentLoans);
        assert_eq!(amount(&vault), stated(vec![credits, students]));
        let vault = with(vault, credits, Datum::Credits(Vec::new()), NOW);
        assert_eq!(amount(&vault), stated(vec![students]));
        let vault = with(vault, students, Datum::StudentPayment(Cents(4_350)), NOW);
        assert_eq!(amount(&vault), Claim::CanFinance(Cents(29_000_000)));
    }
}
