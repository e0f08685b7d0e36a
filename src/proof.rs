//! Signatures, the Financieel-ID and QR codes: what the worker does when it is asked a
//! [`Job`]. Every key in here is fictional and follows from a name or a seed, so whoever reads this
//! file can make them all: the demo shows how a proof works and proves nothing about anybody.
//! Pure: reads no clock, rolls no dice, knows no browser.

mod base64url;
mod binding;
mod bundle;
mod codes;
mod credential;
mod facts;
mod forging;
mod issuer;
mod jws;
mod keys;
mod look;
mod presentation;
mod qr;
mod sd_jwt;
mod seals;
mod status;
mod verify;

use crate::journey::vault::Verdict;
use crate::platform::{Answer, Check, Job, SignerFault};

/// Checks a file, as the worker does for [`Job::Verify`]: for who wants no job, such as a fuzzer.
pub fn check_file(text: &str, check: &Check) -> Verdict {
    verify::verify(text, check)
}

/// Does a job. The answer has the same name as the job.
///
/// # Errors
/// [`SignerFault::Impossible`]: a text too long for QR codes, claims that make no Financieel-ID
/// (none at all, or two of one source), or a file of which nothing can be shown or forged.
pub fn perform(job: Job) -> Result<Answer, SignerFault> {
    Ok(match job {
        Job::Seal { seed, entries } => Answer::Seal(seals::sign(seed, entries)),
        Job::CheckSeals { entries } => Answer::CheckSeals(seals::check(&entries)),
        Job::Issue {
            seed,
            claims,
            ends,
            at,
        } => {
            let file = credential::issue(seed, &claims, &ends, at);
            Answer::Issue(file.ok_or(SignerFault::Impossible)?)
        }
        Job::CheckFacts { facts } => Answer::CheckFacts(facts::check(&facts)),
        Job::Verify { text, check } => Answer::Verify(verify::verify(&text, &check)),
        Job::Qr { text } => Answer::Qr(qr::draw(&text).ok_or(SignerFault::Impossible)?),
        Job::Share {
            seed,
            file,
            handover,
            answered,
            withdrawn,
        } => {
            let reception = presentation::share(seed, &file, &handover, &answered, withdrawn);
            Answer::Share(reception.ok_or(SignerFault::Impossible)?)
        }
        Job::Open { text } => Answer::Open(forging::values(&text).ok_or(SignerFault::Impossible)?),
        Job::Forge { text, forgery } => {
            Answer::Forge(forging::forge(&text, &forgery).ok_or(SignerFault::Impossible)?)
        }
        Job::Look { picture } => Answer::Look(look::look(&picture)),
        Job::Codes { text } => Answer::Codes(codes::draw(&text).ok_or(SignerFault::Impossible)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cents;
    use crate::domain::moment::Moment;
    use crate::journey::vault::{CONSENT_SECONDS, Claim, Ends};

    #[test]
    fn given_an_issued_financial_id_its_check_says_what_can_be_financed() {
        let claims = vec![Claim::CanFinance(Cents(34_830_000))];
        let issued = perform(Job::Issue {
            seed: 7,
            claims,
            ends: Ends::default(),
            at: Moment(1_795_255_200),
        });
        let Ok(Answer::Issue(text)) = issued else {
            panic!("{issued:?}")
        };
        let verified = perform(Job::Verify {
            text,
            check: Check {
                at: Moment(1_795_255_260),
                holder: Some(7),
                withdrawn: Vec::new(),
            },
        });
        let valid = Verdict::Valid {
            can_finance: Some(Cents(34_830_000)),
            until: Some(Moment(1_795_255_200).after_seconds(CONSENT_SECONDS)),
        };
        assert_eq!(verified, Ok(Answer::Verify(valid)));
    }

    #[test]
    fn what_cannot_be_done_is_said() {
        let nothing = perform(Job::Issue {
            seed: 7,
            claims: Vec::new(),
            ends: Ends::default(),
            at: Moment(0),
        });
        assert_eq!(nothing, Err(SignerFault::Impossible));
        let long = perform(Job::Qr {
            text: "x".repeat(5_000),
        });
        assert_eq!(long, Err(SignerFault::Impossible));
    }
}
