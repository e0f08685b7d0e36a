//! Until when what a Financieel-ID says holds: no longer than the consent that it rests on. Knows no files.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::sharing::Item;
use super::{Claim, Receiver, Refusal, Vault};
use crate::domain::moment::Moment;
use crate::domain::record::Source;

/// When each part of a Financieel-ID ends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ends {
    /// What each source signed: with its consent.
    pub records: Vec<(Source, Moment)>,
    /// The sentences, which one signature stands under: with the first of what they rest on.
    pub sentences: Option<Moment>,
}

impl Ends {
    /// When what this source signed ends, when it signed.
    pub fn of_record(&self, source: Source) -> Option<Moment> {
        let mut records = self.records.iter();
        records.find(|(one, _)| *one == source).map(|(_, end)| *end)
    }

    /// When the first of it ends; `None` when nothing is signed.
    pub fn first(&self) -> Option<Moment> {
        let records = self.records.iter().map(|(_, end)| *end);
        records.chain(self.sentences).min()
    }

    fn of(&self, claim: &Claim) -> Option<Moment> {
        match claim {
            Claim::Record(record) => self.of_record(record.source),
            _ => self.sentences,
        }
    }
}

impl Vault {
    /// Until when each part of the Financieel-ID holds.
    pub const fn ends(&self) -> &Ends {
        &self.ends
    }

    /// Sources that gave something and whose consent is over by then.
    pub(super) fn over_by(&self, now: Moment) -> BTreeSet<Source> {
        let gave = self.records().map(|record| record.source);
        gave.filter(|source| self.is_over(*source, now)).collect()
    }

    /// Whether what this source gave counts in no sum any more, because the consent for it is over; and
    /// since when.
    pub fn over_since(&self, source: Source) -> Option<Moment> {
        let connection = self.connections.get(&source)?;
        self.over.contains(&source).then_some(connection.until)
    }

    /// Sources of which the sum read something that counts no more, each with the end of its consent.
    pub fn over(&self) -> Vec<(Source, Moment)> {
        let read = Source::IN_THE_SUM.into_iter();
        read.filter_map(|source| Some((source, self.over_since(source)?)))
            .collect()
    }

    /// An amount in which somebody else's income counts holds no longer than the consents for that; and
    /// the sentences beside it, for one signature stands under all.
    pub(in crate::journey) fn end_sum_by(&mut self, end: Moment) {
        if self.says_can_finance().is_some() {
            let own = self.ends.sentences;
            self.ends.sentences = Some(own.map_or(end, |own| own.min(end)));
        }
    }

    /// Until when what is signed now holds, by the consents as they stand.
    pub(super) fn ends_of(&self, claims: &[Claim]) -> Ends {
        let end = |claim: &Claim| match claim {
            Claim::Record(record) => {
                let connection = self.connections.get(&record.source)?;
                Some((record.source, connection.until))
            }
            _ => None,
        };
        let records: Vec<_> = claims.iter().filter_map(end).collect();
        let is_said = |claim: &&Claim| !matches!(claim, Claim::Record(_));
        let sentences = claims.iter().filter(is_said);
        let rest_on = sentences.flat_map(|said| {
            let ends = records.iter();
            ends.filter(|(source, _)| said.rests_on(*source))
                .map(|(_, end)| *end)
        });
        let sentences = rest_on.min();
        Ends { records, sentences }
    }

    /// Until when a receiver may look at these when they are shown now.
    pub fn look_until(&self, receiver: Receiver, items: &[Item], now: Moment) -> Moment {
        self.no_longer(items, receiver.ask().until(now))
    }

    /// Until this moment, or until the first of these ends.
    fn no_longer(&self, items: &[Item], until: Moment) -> Moment {
        let shown = self.preview(items);
        let ends = shown.iter().filter_map(|claim| self.ends.of(claim));
        ends.fold(until, Moment::min)
    }

    /// The end of showing these.
    ///
    /// # Errors
    /// [`Refusal::FinancialIdOver`] when one of them holds no more.
    pub(super) fn end_of_showing(
        &self,
        items: &[Item],
        now: Moment,
        until: Moment,
    ) -> Result<Moment, Refusal> {
        let shown = self.preview(items);
        let is_over = |claim| self.ends.of(claim).is_some_and(|end| end <= now);
        match shown.iter().any(is_over) {
            true => Err(Refusal::FinancialIdOver),
            false => Ok(self.no_longer(items, until)),
        }
    }
}

#[cfg(test)]
mod tests;
