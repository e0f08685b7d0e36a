//! Contact met de makelaar: what was asked about a home, and what a question is about. The
//! agent is simulated and knows the object passport, nothing else; the words of the answers are made
//! from the home. Knows no passport and no screen.

pub mod reading;
pub mod topic;
mod words;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Decision, Event as JourneyEvent};
use crate::domain::home::HomeId;
use crate::domain::moment::Moment;

pub use reading::Reading;
pub use topic::Topic;

/// The longest question, in characters.
pub const LONGEST_QUESTION: usize = 1_000;

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Ask something about a home.
    Ask {
        /// Which home.
        home: HomeId,
        /// The fact of the passport that the question carries along.
        fact: Option<Topic>,
        /// In one's own words; may only be empty when a fact is asked about.
        text: String,
    },
    /// Laat weten dat u belangstelling hebt.
    ShowInterest(HomeId),
    /// Take a question off the list for the seller.
    TakeOff(HomeId, String),
    /// Put it on the list again.
    PutBack(HomeId, String),
}

/// What happened. Variants are only ever added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Something was asked.
    Asked {
        /// Which home.
        home: HomeId,
        /// The fact that was attached.
        fact: Option<Topic>,
        /// In one's own words.
        text: String,
    },
    /// The agent knows that one is interested.
    InterestShown(HomeId),
    /// This question is off the list for the seller.
    TakenOff(HomeId, String),
    /// It is on the list again.
    PutBack(HomeId, String),
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is asked.
    NothingAsked,
    /// The question is longer than [`LONGEST_QUESTION`].
    TooLong,
    /// The agent knows already.
    AlreadyKnown,
    /// The list for the seller has no such question to take off, or to put back.
    NotOnTheList,
}

/// Something that was said to the agent.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// A question.
    Question {
        /// The fact that was attached.
        fact: Option<Topic>,
        /// In one's own words.
        text: String,
    },
    /// One is interested.
    Interest,
}

impl Said {
    /// What the agent makes of it: the fact that was attached and the words beside it. Nothing of an
    /// interest.
    pub fn reading(&self) -> Option<Reading> {
        match self {
            Self::Question { fact, text } => Some(Reading::of(*fact, text)),
            Self::Interest => None,
        }
    }
}

/// All that was said to agents, by home.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Threads {
    by_home: BTreeMap<HomeId, Vec<(Moment, Said)>>,
    /// What is off the list for the seller, until it is asked again.
    taken_off: BTreeMap<HomeId, Vec<String>>,
}

impl Threads {
    /// Decides.
    pub fn decide(&self, command: Command) -> Result<Decision, Refusal> {
        let event = match command {
            Command::Ask { text, .. } if text.chars().count() > LONGEST_QUESTION => {
                return Err(Refusal::TooLong);
            }
            Command::Ask {
                fact: None, text, ..
            } if text.trim().is_empty() => return Err(Refusal::NothingAsked),
            Command::Ask { home, fact, text } => Event::Asked { home, fact, text },
            Command::ShowInterest(home) if self.is_interested(&home) => {
                return Err(Refusal::AlreadyKnown);
            }
            Command::ShowInterest(home) => Event::InterestShown(home),
            Command::TakeOff(home, question) if self.open_questions(&home).contains(&question) => {
                Event::TakenOff(home, question)
            }
            Command::PutBack(home, question) if self.is_taken_off(&home, &question) => {
                Event::PutBack(home, question)
            }
            Command::TakeOff(..) | Command::PutBack(..) => return Err(Refusal::NotOnTheList),
        };
        Ok(Decision::event(JourneyEvent::Agent(event)))
    }

    /// Remembers.
    pub fn evolve(mut self, event: &Event, at: Moment) -> Self {
        match event {
            Event::Asked { home, fact, text } => {
                let text = text.trim().to_owned();
                let asked = Reading::of(*fact, &text).open;
                let taken_off = self.taken_off.entry(home.clone()).or_default();
                taken_off.retain(|question| !asked.contains(question));
                self.hear(home, at, Said::Question { fact: *fact, text });
            }
            Event::InterestShown(home) => self.hear(home, at, Said::Interest),
            Event::TakenOff(home, question) => {
                let taken_off = self.taken_off.entry(home.clone()).or_default();
                taken_off.push(question.clone());
            }
            Event::PutBack(home, question) => {
                let taken_off = self.taken_off.entry(home.clone()).or_default();
                taken_off.retain(|other| other != question);
            }
        }
        self
    }

    fn hear(&mut self, home: &HomeId, at: Moment, said: Said) {
        let thread = self.by_home.entry(home.clone()).or_default();
        thread.push((at, said));
    }

    /// All of it, home by home, each oldest first.
    pub fn all(&self) -> impl Iterator<Item = (&HomeId, &[(Moment, Said)])> {
        self.by_home
            .iter()
            .map(|(home, thread)| (home, thread.as_slice()))
    }

    /// What was said about a home, oldest first.
    pub fn of(&self, home: &HomeId) -> &[(Moment, Said)] {
        self.by_home.get(home).map_or(&[], Vec::as_slice)
    }

    /// What was asked about a home that its passport does not say, oldest first and each once: what is on
    /// the list for the seller, and what was taken off it.
    pub fn unanswered(&self, home: &HomeId) -> Vec<String> {
        let mut found = Vec::new();
        for (_, said) in self.of(home) {
            for question in said.reading().unwrap_or_default().open {
                if !found.contains(&question) {
                    found.push(question);
                }
            }
        }
        found
    }

    /// The list for the seller.
    pub fn open_questions(&self, home: &HomeId) -> Vec<String> {
        let mut open = self.unanswered(home);
        open.retain(|question| !self.is_taken_off(home, question));
        open
    }

    /// Whether a question about a home was taken off the list for the seller.
    pub fn is_taken_off(&self, home: &HomeId, question: &str) -> bool {
        let taken_off = self.taken_off.get(home);
        taken_off.is_some_and(|off| off.iter().any(|other| other == question))
    }

    /// Whether the agent knows that one is interested.
    pub fn is_interested(&self, home: &HomeId) -> bool {
        self.of(home)
            .iter()
            .any(|(_, said)| *said == Said::Interest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> HomeId {
        HomeId::new("heideweg-19")
    }

    fn ask(fact: Option<Topic>, text: &str) -> Command {
        Command::Ask {
            home: home(),
            fact,
            text: text.to_owned(),
        }
    }

    fn after(threads: Threads, command: Command) -> Threads {
        let decision = threads.decide(command).unwrap();
        let fold = |threads: Threads, event: &JourneyEvent| match event {
            JourneyEvent::Agent(event) => threads.evolve(event, Moment(5)),
            other => panic!("{other:?}"),
        };
        decision.events.iter().fold(threads, fold)
    }

    #[test]
    fn given_a_fact_both_it_and_the_words_are_what_it_is_about() {
        let threads = after(
            Threads::default(),
            ask(Some(Topic::Soil), " En hoe is de fundering? "),
        );
        let (at, said) = &threads.of(&home())[0];
        let reading = said.reading().unwrap();
        assert_eq!(*at, Moment(5));
        assert_eq!(reading.answered, [Topic::Soil, Topic::Foundation]);
        assert_eq!(Said::Interest.reading(), None);
    }

    #[test]
    fn what_the_passport_does_not_say_is_a_question_for_the_seller_once() {
        let asked = [
            ask(None, "Is er asbest?"),
            ask(None, "Hoe is de fundering?"),
            ask(Some(Topic::Soil), "Hoe oud is het dak?"),
            ask(Some(Topic::Soil), ""),
            ask(None, "Is er asbest? "),
        ];
        let threads = asked.into_iter().fold(Threads::default(), after);
        let open = threads.open_questions(&home());
        assert_eq!(open, ["Is er asbest?", "Hoe oud is het dak?"]);
        assert!(threads.open_questions(&HomeId::new("elders-1")).is_empty());
    }

    #[test]
    fn given_a_question_that_is_answered_in_part_only_the_rest_is_for_the_seller() {
        let asked = ask(None, "Hoe is de fundering en is er asbest?");
        let threads = after(Threads::default(), asked);
        assert_eq!(threads.open_questions(&home()), ["Is er asbest?"]);
    }

    #[test]
    fn given_a_question_that_is_taken_off_it_comes_back_when_it_is_put_back_or_asked_again() {
        let asbestos = || (home(), "Is er asbest?".to_owned());
        let off = || Command::TakeOff(asbestos().0, asbestos().1);
        let back = || Command::PutBack(asbestos().0, asbestos().1);
        let asked = [ask(None, "Is er asbest?"), ask(None, "Hoe oud is het dak?")];
        let threads = asked.into_iter().fold(Threads::default(), after);
        assert_eq!(threads.decide(back()), Err(Refusal::NotOnTheList));

        let without = after(threads, off());
        assert_eq!(without.open_questions(&home()), ["Hoe oud is het dak?"]);
        assert_eq!(without.of(&home()).len(), 2, "the talk stays as it was");
        assert_eq!(without.decide(off()), Err(Refusal::NotOnTheList));

        let both = ["Is er asbest?", "Hoe oud is het dak?"];
        let put_back = after(without.clone(), back());
        assert_eq!(put_back.open_questions(&home()), both);
        let again = after(without, ask(None, "Is er asbest?"));
        assert_eq!(again.open_questions(&home()), both);
    }

    #[test]
    fn given_nothing_or_far_too_much_it_is_refused() {
        let threads = Threads::default();
        assert_eq!(threads.decide(ask(None, "  ")), Err(Refusal::NothingAsked));
        let long = "x".repeat(LONGEST_QUESTION + 1);
        assert_eq!(threads.decide(ask(None, &long)), Err(Refusal::TooLong));
        let longest = "é".repeat(LONGEST_QUESTION);
        assert!(
            threads.decide(ask(None, &longest)).is_ok(),
            "letters, not bytes"
        );
        assert!(threads.decide(ask(Some(Topic::Woz), "")).is_ok());
    }

    #[test]
    fn given_interest_the_agent_is_told_once() {
        let threads = after(Threads::default(), Command::ShowInterest(home()));
        assert!(threads.is_interested(&home()));
        let again = threads.decide(Command::ShowInterest(home()));
        assert_eq!(again, Err(Refusal::AlreadyKnown));
    }
}
