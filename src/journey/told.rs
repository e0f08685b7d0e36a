//! What others know of the participant by what was done, without the vault: a question, an interest, a
//! viewing, an identification, a bid. Follows from what happened; knows no words.

use super::Story;
use super::agent::Said;
use super::vault::Receiver;
use crate::domain::Cents;
use crate::domain::home::HomeId;
use crate::domain::moment::Moment;
use crate::room::{Entry, Event, Identification, Purpose, Role};

/// What somebody knows by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    /// So many questions were asked about the home.
    Asked(usize),
    /// One is interested in it.
    Interested,
    /// One comes to see it, then.
    Viewing(Moment),
    /// One saw it, then.
    Viewed(Moment),
    /// One would have come to see it, and called that off.
    CalledOff,
    /// Who one is, shown in this way.
    Identified(Identification, Purpose),
    /// One bids this.
    Bid(Cents),
    /// One did bid this and took it back.
    BidTakenBack(Cents),
}

/// How it can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayBack {
    /// The viewing can be called off.
    CallOff,
    /// The bid can be withdrawn.
    WithdrawBid,
    /// It cannot: who knows it may be asked to erase it.
    Ask,
    /// It cannot: it stands in a log whose lines are chained.
    Chained,
}

/// Something that somebody knows of the participant by what was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// About which home.
    pub home: HomeId,
    /// What.
    pub doing: Doing,
    /// Since when; `None` where only its outcome is kept.
    pub since: Option<Moment>,
    /// How it can be taken back.
    pub back: WayBack,
}

impl Story {
    /// What a receiver knows by what was done until now, home by home.
    pub fn told(&self, receiver: Receiver, now: Moment) -> Vec<Told> {
        let mut all = Vec::new();
        if receiver == Receiver::Agent {
            all.extend(self.told_agent());
            all.extend(self.told_of_viewings(now));
        }
        for room in &self.log().rooms {
            let entries = room.ledger.entries();
            all.extend(self.told_in_room(receiver, &room.home, entries));
        }
        all
    }

    /// Questions together, for each home, and an interest.
    fn told_agent(&self) -> Vec<Told> {
        let told = |home: &HomeId, doing, since| Told {
            home: home.clone(),
            doing,
            since: Some(since),
            back: WayBack::Ask,
        };
        let mut all = Vec::new();
        for (home, thread) in self.journey.agent.all() {
            let is_question = |(_, said): &&(Moment, Said)| *said != Said::Interest;
            let count = thread.iter().filter(is_question).count();
            let last = thread.iter().rfind(is_question);
            all.extend(last.map(|(at, _)| told(home, Doing::Asked(count), *at)));
            let interest = thread.iter().find(|(_, said)| *said == Said::Interest);
            all.extend(interest.map(|(at, _)| told(home, Doing::Interested, *at)));
        }
        all
    }

    fn told_of_viewings(&self, now: Moment) -> Vec<Told> {
        let viewings = self.journey.viewings.all();
        let told = viewings.filter_map(|(home, viewing)| {
            let (doing, back) = match viewing.at {
                Some(at) if viewing.is_over(now) => (Doing::Viewed(at), WayBack::Ask),
                Some(at) if viewing.has_begun(now) => (Doing::Viewing(at), WayBack::Ask),
                Some(at) => (Doing::Viewing(at), WayBack::CallOff),
                None => {
                    viewing.called_off?;
                    (Doing::CalledOff, WayBack::Ask)
                }
            };
            let (home, since) = (home.clone(), None);
            Some(Told {
                home,
                doing,
                since,
                back,
            })
        });
        told.collect()
    }

    fn told_in_room(&self, receiver: Receiver, home: &HomeId, entries: &[Entry]) -> Vec<Told> {
        let sells = matches!(receiver, Receiver::Agent | Receiver::Seller);
        let own = entries.iter().filter(|entry| entry.author == Role::Buyer);
        let (mut identified, mut bid) = (None, None);
        for entry in own {
            let since = Some(entry.at);
            match &entry.event {
                Event::Identified(how, Purpose::Bidding) if sells => {
                    identified = Some((Doing::Identified(*how, Purpose::Bidding), since));
                }
                Event::Identified(how, Purpose::Signing) if receiver == Receiver::Notary => {
                    identified = Some((Doing::Identified(*how, Purpose::Signing), since));
                }
                Event::BidPlaced(terms) if sells => bid = Some((Doing::Bid(terms.price), since)),
                Event::BidWithdrawn => {
                    if let Some((doing, _)) = &mut bid
                        && let Doing::Bid(price) = *doing
                    {
                        *doing = Doing::BidTakenBack(price);
                    }
                }
                _ => {}
            }
        }
        let bidding = self.room_of(home).and_then(|room| room.bidding());
        let is_open = bidding.is_some_and(|bidding| bidding.open_bid(Role::Buyer).is_some());
        let told = |(doing, since)| {
            let back = match doing {
                Doing::Bid(_) if is_open => WayBack::WithdrawBid,
                _ => WayBack::Chained,
            };
            Told {
                home: home.clone(),
                doing,
                since,
                back,
            }
        };
        identified.into_iter().chain(bid).map(told).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::home;
    use crate::domain::iso_date;
    use crate::journey::{Command, agent, viewing};
    use crate::room::{self, Terms};

    const NOW: Moment = Moment(1_795_255_200);

    fn a_home() -> home::Home {
        let json = include_str!("../../public/data/homes.json");
        let mut all = home::Catalogue::from_json(json).unwrap().homes;
        all.remove(0)
    }

    fn say(story: &mut Story, command: Command) {
        story.dispatch(command, NOW).unwrap();
    }

    fn doings(story: &Story, receiver: Receiver, now: Moment) -> Vec<(Doing, WayBack)> {
        let told = story.told(receiver, now).into_iter();
        told.map(|one| (one.doing, one.back)).collect()
    }

    #[test]
    fn given_questions_an_interest_and_a_viewing_the_agent_knows_and_nobody_else() {
        let (mut story, home) = (Story::new(7), a_home().id);
        for text in ["Is er een berging?", "Hoe oud is het dak?"] {
            let (home, text) = (home.clone(), text.to_owned());
            let ask = agent::Command::Ask {
                home,
                fact: None,
                text,
            };
            say(&mut story, Command::Agent(ask));
        }
        say(
            &mut story,
            Command::Agent(agent::Command::ShowInterest(home.clone())),
        );
        let hour = viewing::free_hours(&home, NOW)[0];
        let plan = viewing::Command::Plan(home.clone(), hour);
        say(&mut story, Command::Viewing(plan));
        let known = [
            (Doing::Asked(2), WayBack::Ask),
            (Doing::Interested, WayBack::Ask),
            (Doing::Viewing(hour), WayBack::CallOff),
        ];
        assert_eq!(doings(&story, Receiver::Agent, NOW), known);
        let after = hour.after_seconds(viewing::LENGTH);
        let last = doings(&story, Receiver::Agent, after).pop();
        assert_eq!(last, Some((Doing::Viewed(hour), WayBack::Ask)));
        let off = viewing::Command::CallOff(home);
        say(&mut story, Command::Viewing(off));
        let last = doings(&story, Receiver::Agent, NOW).pop();
        assert_eq!(last, Some((Doing::CalledOff, WayBack::Ask)));
        for other in Receiver::ALL {
            let knows = other == Receiver::Agent;
            assert_eq!(!story.told(other, NOW).is_empty(), knows, "{other:?}");
        }
    }

    #[test]
    fn given_a_bid_seller_and_agent_know_who_bids_what_until_it_is_taken_back() {
        let (mut story, home) = (Story::new(7), a_home());
        let object = Box::new(home::ObjectSummary::of(&home));
        say(&mut story, Command::EnterRoom(object));
        let buyer = |command| Command::Room(Role::Buyer, command);
        let wallet = Identification::Wallet;
        let identify = room::Command::Identify(wallet, Purpose::Bidding);
        say(&mut story, buyer(identify));
        let price = Cents::from_euros(250_000);
        let terms = Terms {
            price,
            transfer: iso_date::read("2027-03-01").unwrap(),
            conditions: Default::default(),
        };
        say(&mut story, buyer(room::Command::PlaceBid(terms)));
        let who = (
            Doing::Identified(wallet, Purpose::Bidding),
            WayBack::Chained,
        );
        let bid = (Doing::Bid(price), WayBack::WithdrawBid);
        for receiver in [Receiver::Agent, Receiver::Seller] {
            assert_eq!(doings(&story, receiver, NOW), [who.clone(), bid.clone()]);
        }
        say(&mut story, buyer(room::Command::WithdrawBid));
        let taken_back = (Doing::BidTakenBack(price), WayBack::Chained);
        assert_eq!(doings(&story, Receiver::Seller, NOW), [who, taken_back]);
        for other in [Receiver::Notary, Receiver::Lender, Receiver::Woontinder] {
            assert_eq!(story.told(other, NOW), [], "{other:?}");
        }
    }
}
