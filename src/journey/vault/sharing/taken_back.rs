//! What becomes of what receivers were shown when a source takes its signature back: whoever looks at the
//! source's list finds that it holds no more. Only the names of it are left.

use super::{Item, Sharing, items_of};
use crate::domain::record::Source;
use crate::journey::vault::Claim;

impl Sharing {
    /// What was shown with signatures and rests on this source holds no more; what the receiver got out
    /// of the vault itself, without a signature, is what it was. A presentation that is on its way comes
    /// too late.
    pub(in crate::journey::vault) fn take_back(&mut self, source: Source) {
        self.open = None;
        let grants = self.grants.values_mut().flatten();
        for grant in grants.filter(|grant| grant.proven) {
            let rests = |claim: &Claim| claim.rests_on(source);
            let (gone, left): (Vec<_>, Vec<_>) = grant.claims.drain(..).partition(rests);
            grant.claims = left;
            let gone: Vec<Item> = items_of(&gone);
            grant.taken_back.extend(gone);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cents;
    use crate::domain::iso_date;
    use crate::domain::moment::Moment;
    use crate::domain::record::{Datum, Field, Record};
    use crate::journey::RequestId;
    use crate::journey::vault::sharing::{self, Handover, Purpose, Reception, Sentence};
    use crate::journey::vault::{Event, Receiver, Vault, Verdict};

    const NOW: Moment = Moment(1_000);

    fn shown(to: Receiver, claims: Vec<Claim>) -> Event {
        let handover = Handover {
            request: RequestId(1),
            receiver: to,
            purpose: to.ask().purpose,
            items: items_of(&claims),
            at: NOW,
            until: NOW.after_seconds(1_000),
        };
        Event::Sharing(sharing::Event::Checked(
            handover,
            Reception::Accepted(claims),
        ))
    }

    fn told(events: &[Event]) -> Vault {
        let begin = Vault::default();
        events
            .iter()
            .fold(begin, |vault, one| vault.evolve(one, NOW))
    }

    fn name() -> Claim {
        Claim::Record(Record {
            source: Source::Population,
            on: iso_date::read("2026-11-01").unwrap(),
            data: vec![Datum::Name("Noor Voorbeeld".to_owned())],
        })
    }

    #[test]
    fn given_a_signature_that_is_taken_back_no_receiver_counts_on_what_rests_on_it() {
        let amount = Claim::CanFinance(Cents(29_000_000));
        let vault = told(&[
            shown(Receiver::Woontinder, vec![amount.clone()]),
            shown(Receiver::Notary, vec![name(), Claim::NoArrears]),
            Event::Revoked(Source::CreditRegistry),
        ]);
        assert_eq!(vault.view_of(Receiver::Woontinder, NOW).grants, []);
        assert_eq!(vault.verdict, Some(Verdict::Withdrawn));
        assert!(!vault.is_known_to_search());
        // The name was signed by another; the sentence by who signs for all.
        let notary = vault.view_of(Receiver::Notary, NOW).grants;
        assert_eq!(notary[0].claims, [name()]);
        let gone = [Item::Sentence(Sentence::NoArrears)];
        assert_eq!(notary[0].taken_back, gone);
        let vault = vault.evolve(&Event::Revoked(Source::Population), NOW);
        assert_eq!(vault.view_of(Receiver::Notary, NOW).grants, []);
        // What is shown anew with a new signature holds.
        let vault = vault.evolve(&shown(Receiver::Woontinder, vec![amount]), NOW);
        assert!(vault.is_known_to_search());
    }

    #[test]
    fn given_data_without_a_signature_nothing_of_it_can_be_taken_back() {
        let handover = Handover {
            request: RequestId(1),
            receiver: Receiver::Lender,
            purpose: Purpose::Mortgage,
            items: vec![Item::Field(Field::Name)],
            at: NOW,
            until: NOW.after_seconds(1_000),
        };
        let supplied = sharing::Event::Supplied(handover, vec![name()]);
        let taken_back = Event::Revoked(Source::Population);
        let vault = told(&[Event::Sharing(supplied), taken_back]);
        let lender = vault.view_of(Receiver::Lender, NOW).grants;
        assert_eq!(lender[0].claims, [name()]);
    }
}
