//! Two windows that write one story. A browser hands what one window wrote to the others a moment later:
//! a window that did not have it yet writes over it, without knowing.

use super::log::{Log, Recorded};
use super::story::Story;
use super::vault;
use crate::room::{Entry, Role};

impl Story {
    /// Whether another window told on from `before` without knowing what made this story of it: then that
    /// has to be said again. Not where the other window tells another story (somebody started afresh or
    /// brought one back), and not where it forgot something on purpose.
    pub fn is_missed_by(&self, theirs: &Self, before: &Self) -> bool {
        let (ours, theirs, before) = (self.log(), theirs.log(), before.log());
        // Anything can take the place of a story that had not begun.
        let tells_on = theirs.seed == before.seed
            && !before.is_empty()
            && theirs.events.starts_with(&before.events);
        tells_on && !knows(theirs, ours, before) && !forgets(theirs, ours)
    }
}

/// Whether a log has all that was added to ours. What simulated people said is not asked: they say it again.
fn knows(theirs: &Log, ours: &Log, before: &Log) -> bool {
    let mut events = (ours.events.iter()).filter(|event| !before.events.contains(event));
    let mut said =
        own_entries(ours).filter(|entry| !own_entries(before).any(|old| is_same(old, entry)));
    events.all(|event| theirs.events.contains(event))
        && said.all(|entry| own_entries(theirs).any(|their| is_same(their, entry)))
}

/// What the participant said in any room.
fn own_entries(log: &Log) -> impl Iterator<Item = &Entry> {
    let entries = log.rooms.iter().flat_map(|room| room.ledger.entries());
    entries.filter(|entry| entry.author == Role::Buyer)
}

/// In another place of the chain it has another digest.
fn is_same(one: &Entry, other: &Entry) -> bool {
    one.at == other.at && one.event == other.event
}

/// Whether something was taken out of a log, that was not taken out of ours.
fn forgets(theirs: &Log, ours: &Log) -> bool {
    let is_new = |event: &&Recorded| !ours.events.contains(event);
    let mut new = theirs.events.iter().filter(is_new);
    new.any(|recorded| vault::forget(&mut theirs.events.clone(), &recorded.event))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moment::Moment;
    use crate::domain::{Cents, home, iso_date};
    use crate::journey::Command;
    use crate::journey::vault::Command as VaultCommand;
    use crate::room::{self, Identification, Purpose};

    const NOW: Moment = Moment(1_795_255_200);

    fn noted(story: &Story, text: &str, at: i64) -> Story {
        let note = Command::Note {
            screen: text.to_owned(),
            text: text.to_owned(),
        };
        let mut next = story.clone();
        next.dispatch(note, NOW.after_seconds(at)).unwrap();
        next
    }

    fn begun() -> Story {
        noted(&Story::new(7), "begin", 1)
    }

    #[test]
    fn given_a_window_that_did_not_know_what_was_said_here_it_was_missed() {
        let before = begun();
        let ours = noted(&before, "ours", 2);
        let theirs = noted(&before, "theirs", 2);
        assert!(ours.is_missed_by(&theirs, &before));
        assert!(ours.is_missed_by(&before, &before));
        assert!(!ours.is_missed_by(&ours, &before));
        assert!(!ours.is_missed_by(&noted(&ours, "more", 3), &before));
    }

    #[test]
    fn given_a_room_what_the_buyer_said_is_missed_and_what_others_said_is_not() {
        let homes = home::Catalogue::from_json(include_str!("../../public/data/homes.json"));
        let summary = homes.unwrap().homes[0].summary();
        let mut before = begun();
        let enter = Command::EnterRoom(Box::new(summary));
        before.dispatch(enter, NOW).unwrap();
        let says = |story: &Story, by, command| {
            let mut next = story.clone();
            let said = next.dispatch(Command::Room(by, command), NOW);
            said.unwrap();
            next
        };
        let known = room::Command::Identify(Identification::Wallet, Purpose::Bidding);
        let ours = says(&before, Role::Buyer, known);
        let theirs = noted(&before, "theirs", 3);
        assert!(ours.is_missed_by(&theirs, &before));
        // The seller says again what is missing; nobody has to.
        let bid = room::Command::PlaceBid(room::Terms {
            price: Cents::from_euros(250_000),
            transfer: iso_date::read("2027-03-01").unwrap(),
            conditions: Default::default(),
        });
        let bids = says(&ours, Role::Buyer, bid);
        let refuses = room::Command::Refuse(room::RefusalReason::PriceTooLow);
        let refused = says(&bids, Role::Seller, refuses);
        assert!(!refused.is_missed_by(&bids, &bids));
    }

    #[test]
    fn given_a_window_that_tells_another_story_nothing_was_missed() {
        let before = begun();
        let ours = noted(&before, "ours", 2);
        let other_seed = noted(&Story::new(8), "begin", 1);
        let other_begin = noted(&Story::new(7), "other", 1);
        for theirs in [Story::new(7), other_seed, other_begin] {
            assert!(!ours.is_missed_by(&theirs, &before));
        }
        let first = noted(&Story::new(7), "ours", 2);
        assert!(!first.is_missed_by(&begun(), &Story::new(7)));
    }

    #[test]
    fn given_a_window_that_forgot_on_purpose_nothing_comes_back() {
        let before = begun();
        let ours = noted(&before, "ours", 2);
        let mut wiped = before.clone();
        let wipe = Command::Vault(VaultCommand::Wipe);
        assert!(wiped.dispatch(wipe, NOW).is_ok());
        assert!(!ours.is_missed_by(&wiped, &before));
        // A wipe that was not known there is missed like anything else.
        assert!(wiped.is_missed_by(&ours, &before));
    }
}
