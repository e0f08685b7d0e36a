//! How a source stands for the participant, and whether the Financieel-ID still says what is in the
//! vault. Follows from connections and log alone; knows no words.

use super::{Claim, Logged, Progress, Question, SourceFault, Vault};
use crate::domain::moment::Moment;
use crate::domain::record::Source;

/// How a source stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was allowed yet.
    NotConnected,
    /// There is consent; nothing was asked yet, or the question was given up.
    Allowed,
    /// It is being asked.
    Asking,
    /// Its record is in the vault.
    Arrived,
    /// It gave nothing.
    GaveNothing(SourceFault),
    /// Consent was taken back, the data is forgotten.
    Withdrawn,
    /// Consent ran out before anything came.
    Expired,
}

/// Who let a Financieel-ID of before hold no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taker {
    /// The participant withdrew the consent for this source.
    Participant(Source),
    /// This source took its signature back.
    Source(Source),
    /// The participant wiped the vault.
    Wipe,
    /// The partner takes part in the sum no more, or withdrew what it was made with.
    Partner,
    /// The participant consented to less of this source than it had signed.
    Narrowed(Source),
}

impl Vault {
    /// Who let the Financieel-ID lapse that was there: the participant who consented to less after it was
    /// made, or who took back what was signed. `None` when nobody did.
    pub fn lapsed_by(&self) -> Option<Taker> {
        let issued = self
            .log
            .iter()
            .rposition(|(_, line)| *line == Logged::Issued)?;
        let (made, since) = (self.log.get(issued)?.0, self.log.get(issued + 1..)?);
        let mut lines = since.iter().map(|(_, line)| line);
        let narrowed = lines.clone().find_map(|line| match line {
            Logged::Consented(question, _) if self.narrows(question) => Some(question.source),
            _ => None,
        });
        let is_withdrawn = lines.any(|line| matches!(line, Logged::Withdrawn(_)));
        let has_left = self.joint_withdrawn.values().any(|left| *left >= made);
        let narrowed = narrowed.filter(|_| !is_withdrawn && !has_left);
        narrowed
            .map(Taker::Narrowed)
            .or_else(|| self.taken_back_by())
    }

    /// Whether there was a consent for this source to more than this.
    fn narrows(&self, question: &Question) -> bool {
        let is_more = |before: &Question| {
            let mut fields = before.fields.iter();
            before.source == question.source && fields.any(|one| !question.fields.contains(one))
        };
        let mut lines = self.log.iter();
        lines.any(|(_, line)| matches!(line, Logged::Consented(before, _) if is_more(before)))
    }

    /// Who took back last what was signed; `None` when nobody did.
    pub fn taken_back_by(&self) -> Option<Taker> {
        let own = self.log.iter().rev().find_map(|(at, line)| {
            let taker = match line {
                Logged::Withdrawn(source) => Taker::Participant(*source),
                Logged::Revoked(source) => Taker::Source(*source),
                Logged::Wiped(_) => Taker::Wipe,
                _ => return None,
            };
            Some((*at, taker))
        });
        let partners = self.joint_withdrawn.values().max();
        let partners = partners.map(|at| (*at, Taker::Partner));
        let last = own.into_iter().chain(partners).max_by_key(|(at, _)| *at);
        last.map(|(_, taker)| taker)
    }

    /// How a source stands at a moment.
    pub fn standing(&self, source: Source, now: Moment) -> Standing {
        let Some(connection) = self.connections.get(&source) else {
            let withdrawn = self
                .log
                .iter()
                .any(|(_, line)| *line == Logged::Withdrawn(source));
            return if withdrawn {
                Standing::Withdrawn
            } else {
                Standing::NotConnected
            };
        };
        match connection.progress {
            Progress::Asking(_) => Standing::Asking,
            Progress::Imported(_) => Standing::Arrived,
            Progress::Ready if connection.before.is_some() => Standing::Arrived,
            _ if connection.until < now => Standing::Expired,
            Progress::Failed(fault) => Standing::GaveNothing(fault),
            Progress::Ready => Standing::Allowed,
        }
    }

    /// Whether something came into the vault after the Financieel-ID was made, or a source took its
    /// signature back since.
    pub fn is_outdated(&self) -> bool {
        let since = self
            .log
            .iter()
            .rev()
            .take_while(|(_, line)| *line != Logged::Issued);
        self.financial_id.is_some()
            && since
                .into_iter()
                .any(|(_, line)| matches!(line, Logged::Imported(..) | Logged::Revoked(_)))
    }

    /// Until when all of the Financieel-ID holds: until the first consent that it rests on ends. `None`
    /// when there is none.
    pub fn holds_until(&self) -> Option<Moment> {
        self.financial_id.as_ref()?;
        self.ends.first()
    }

    /// When this source signed exactly what it gave last; `None` when it did not, or took that back.
    pub fn signed_on(&self, source: Source) -> Option<Moment> {
        let record = self.record(source)?;
        self.financial_id.as_ref()?;
        let signed = Claim::Record(record.clone());
        if !self.issued_claims.contains(&signed) {
            return None;
        }
        let issued = self.log.iter().rfind(|(_, line)| *line == Logged::Issued);
        let (at, _) = issued?;
        let taken_back = self.withdrawn.get(&source).is_some_and(|day| at <= day);
        (!taken_back).then_some(*at)
    }

    /// Whether there was a Financieel-ID that a withdrawal took away.
    pub fn has_lapsed(&self) -> bool {
        self.financial_id.is_none() && self.log.iter().any(|(_, line)| *line == Logged::Issued)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::iso_date;
    use crate::domain::record::{Datum, Field, Record};
    use crate::journey::RequestId;
    use crate::journey::vault::{CONSENT_SECONDS, Event, SignIn};

    const NOW: Moment = Moment(1_000);

    fn told(events: Vec<Event>) -> Vault {
        events
            .iter()
            .fold(Vault::default(), |vault, event| vault.evolve(event, NOW))
    }

    fn consented() -> Event {
        let question = Question {
            source: Source::Bank,
            fields: vec![Field::MissedPayments],
        };
        Event::Consented {
            question,
            sign_in: SignIn::Demo,
            until: NOW.after_seconds(CONSENT_SECONDS),
        }
    }

    fn imported() -> Event {
        let on = iso_date::read("2026-11-01").unwrap();
        Event::Imported(Record {
            source: Source::Bank,
            on,
            data: vec![Datum::MissedPayments(0)],
        })
    }

    #[test]
    fn given_a_story_a_source_stands_where_it_led() {
        let asked = Event::Asked(Source::Bank, RequestId(1));
        let failed = Event::SourceFailed(Source::Bank, SourceFault::Down);
        let stories = [
            (vec![], Standing::NotConnected),
            (vec![consented()], Standing::Allowed),
            (vec![consented(), asked.clone()], Standing::Asking),
            (
                vec![consented(), asked.clone(), Event::Cancelled(Source::Bank)],
                Standing::NotConnected,
            ),
            (
                vec![consented(), asked.clone(), failed],
                Standing::GaveNothing(SourceFault::Down),
            ),
            (vec![consented(), asked, imported()], Standing::Arrived),
            (
                vec![consented(), Event::Withdrawn(Source::Bank)],
                Standing::Withdrawn,
            ),
            (
                vec![consented(), Event::Withdrawn(Source::Bank), consented()],
                Standing::Allowed,
            ),
        ];
        for (events, standing) in stories {
            assert_eq!(
                told(events.clone()).standing(Source::Bank, NOW),
                standing,
                "{events:?}"
            );
        }
    }

    #[test]
    fn given_a_financial_id_it_is_known_when_a_source_signed_what_it_gave() {
        let bank = Source::Bank;
        let Event::Imported(record) = imported() else {
            unreachable!()
        };
        let listed = Event::IssueListed(vec![Claim::Record(record.clone())]);
        let made = vec![
            consented(),
            imported(),
            listed,
            Event::Issued("text".to_owned()),
        ];
        assert_eq!(told(made.clone()).signed_on(bank), Some(NOW));
        assert_eq!(told(made.clone()).signed_on(Source::TaxOffice), None);
        let other = Record {
            data: vec![Datum::MissedPayments(2)],
            ..record
        };
        let newer = [made.clone(), vec![Event::Imported(other)]].concat();
        assert_eq!(told(newer).signed_on(bank), None);
        let revoked = [made, vec![Event::Revoked(bank)]].concat();
        assert_eq!(told(revoked).signed_on(bank), None);
    }

    #[test]
    fn given_what_was_taken_back_it_is_known_by_whom() {
        let bank = Source::Bank;
        assert_eq!(told(vec![consented(), imported()]).taken_back_by(), None);
        let withdrawn = told(vec![consented(), imported(), Event::Withdrawn(bank)]);
        assert_eq!(withdrawn.taken_back_by(), Some(Taker::Participant(bank)));
        let revoked = told(vec![consented(), imported(), Event::Revoked(bank)]);
        assert_eq!(revoked.taken_back_by(), Some(Taker::Source(bank)));
        let wiped = Event::Wiped {
            last: RequestId(1),
            kept: Vec::new(),
        };
        let wiped = told(vec![consented(), Event::Revoked(bank), wiped]);
        assert_eq!(wiped.taken_back_by(), Some(Taker::Wipe));
    }

    #[test]
    fn given_ninety_days_without_an_answer_consent_has_run_out() {
        let later = NOW.after_seconds(CONSENT_SECONDS + 1);
        assert_eq!(
            told(vec![consented()]).standing(Source::Bank, later),
            Standing::Expired
        );
        let arrived = told(vec![consented(), imported()]);
        assert_eq!(arrived.standing(Source::Bank, later), Standing::Arrived);
    }

    #[test]
    fn given_a_new_import_the_financial_id_is_outdated() {
        let issued = Event::Issued("text".to_owned());
        assert!(!told(vec![consented(), imported(), issued.clone()]).is_outdated());
        assert!(told(vec![consented(), imported(), issued.clone(), imported()]).is_outdated());
        let withdrawn = told(vec![
            consented(),
            imported(),
            issued,
            Event::Withdrawn(Source::Bank),
        ]);
        assert!(!withdrawn.is_outdated());
        assert!(withdrawn.has_lapsed());
    }
}
