//! What the agent makes of a question: the subjects of which the passport says what was asked, and
//! those that only come near. Clause by clause, by known words; what is not known stays unanswered.

mod rest;

use std::ops::Range;

use super::Topic;
use super::words::{Ask, Sense, senses};

/// No more subjects than this are answered.
const MOST: usize = 3;
/// No more than this are named because they come near.
const MOST_NEAR: usize = 2;
/// A clause of so few words goes on with what the one before it asked: `hoe oud zijn dak en ketel`.
const SHORT: usize = 3;

/// Words that say something together.
const SAID_AS_ONE: [(&str, &str); 10] = [
    ("right of way", "right-of-way"),
    ("ground lease", "ground-lease"),
    ("kan ik erin", "overdracht"),
    ("kan ik er in", "overdracht"),
    ("kunnen wij erin", "overdracht"),
    ("kunnen we erin", "overdracht"),
    ("move in", "transfer"),
    ("welk jaar", "bouwjaar"),
    ("what year", "built"),
    ("which year", "built"),
];

/// The marks that end a sentence, or a part of it that stands by itself.
const ENDS: [char; 6] = ['.', '?', '!', ';', ':', '\n'];

/// A question as the agent reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The passport says what was asked of these subjects.
    pub answered: Vec<Topic>,
    /// Of these it says something, but not what was asked.
    pub near: Vec<Topic>,
    /// What was asked that the passport does not say, in the words of who asked.
    pub open: Vec<String>,
}

impl Reading {
    /// Reads a question: the fact that was attached, and what was typed beside it.
    pub fn of(fact: Option<Topic>, text: &str) -> Self {
        let mut reading = Self::default();
        add(&mut reading.answered, fact.as_slice());
        for sentence in text.split_inclusive(ENDS) {
            reading.hear(sentence.trim(), fact);
        }
        let Self { answered, near, .. } = &mut reading;
        near.retain(|topic| !answered.contains(topic));
        near.truncate(MOST_NEAR);
        answered.truncate(MOST);
        if reading.answered.is_empty() {
            // Nothing of it was answered: all of it helps to understand it.
            reading.open = vec![text.trim().to_owned()];
        }
        reading
    }

    fn hear(&mut self, sentence: &str, fact: Option<Topic>) {
        let mut asked = None;
        let mut parts = Vec::new();
        for (mut clause, place) in clauses(sentence.trim_end_matches(ENDS)) {
            if clause.asks.is_none() && clause.words <= SHORT {
                clause.asks = asked.as_ref().map(|(ask, _)| *ask);
                clause.goes_on = clause.asks.is_some();
            }
            let follows = asked.clone().filter(|_| clause.goes_on);
            if let Some(ask) = clause.asks.filter(|_| !clause.goes_on) {
                asked = Some((ask, place.clone()));
            }
            let heard = clause.settle(fact);
            add(&mut self.answered, &heard.answered);
            add(&mut self.near, &heard.near);
            parts.push(Part {
                place,
                follows,
                heard,
            });
        }
        self.open.extend(rest::of(sentence, &parts));
    }
}

/// What the passport says of a clause.
#[derive(Debug, Default)]
struct Heard {
    answered: Vec<Topic>,
    near: Vec<Topic>,
    is_open: bool,
}

impl Heard {
    fn answer(&mut self, topics: &[Topic]) {
        add(&mut self.answered, topics);
    }

    fn miss(&mut self, topics: &[Topic]) {
        add(&mut self.near, topics);
        self.is_open = true;
    }
}

/// A clause of a sentence, with what was heard in it.
struct Part {
    place: Range<usize>,
    /// What is asked, and by the clause in which place, where this one only goes on with it.
    follows: Option<(Ask, Range<usize>)>,
    heard: Heard,
}

fn add(to: &mut Vec<Topic>, topics: &[Topic]) {
    for topic in topics {
        if !to.contains(topic) {
            to.push(*topic);
        }
    }
}

/// The words of a part of a sentence, taken together.
#[derive(Debug, Default)]
struct Clause {
    named: Vec<Topic>,
    near: Vec<Topic>,
    asks: Option<Ask>,
    /// That was asked by the clause before it.
    goes_on: bool,
    part: bool,
    place: bool,
    home: bool,
    /// A word that is not known.
    other: bool,
    /// Begins as a question does.
    is_question: bool,
    words: usize,
}

/// A sentence in its clauses, each with its place.
fn clauses(sentence: &str) -> Vec<(Clause, Range<usize>)> {
    let mut places = Vec::new();
    let (mut from, mut at) = (0, 0);
    for piece in sentence.split_inclusive(|letter| letter == ',' || is_apart(letter)) {
        let word = piece.trim_end_matches(|letter| letter == ',' || is_apart(letter));
        let joins = matches!(&*word.to_lowercase(), "en" | "and" | "maar" | "but");
        if joins || piece.ends_with(',') {
            let end = if joins { at } else { at + word.len() };
            places.push(from..end);
            from = at + piece.len();
        }
        at += piece.len();
    }
    places.push(from..sentence.len());
    let read = |place: Range<usize>| (read(&sentence[place.clone()]), place);
    let clauses = places.into_iter().map(read);
    clauses.filter(|(clause, _)| clause.words > 0).collect()
}

fn is_apart(letter: char) -> bool {
    !letter.is_alphanumeric() && !"-²".contains(letter)
}

fn read(text: &str) -> Clause {
    let mut text = text.to_lowercase();
    for (words, word) in SAID_AS_ONE {
        text = text.replace(words, word);
    }
    let words = text.split(is_apart).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let mut clause = Clause {
        is_question: words.first().is_some_and(|word| opens_a_question(word))
            || words.len() <= SHORT,
        words: words.len(),
        ..Clause::default()
    };
    for (place, word) in words.iter().enumerate() {
        if is_left_out(&words, place) {
            break;
        }
        let mut is_known = false;
        for sense in senses(word) {
            is_known = true;
            clause.hears(sense);
        }
        clause.other |= !is_known;
    }
    clause
}

/// From here on it says what is not meant: `niet over ...`, `behalve ...`.
fn is_left_out(words: &[&str], place: usize) -> bool {
    let next = words.get(place + 1).copied().unwrap_or_default();
    match words[place] {
        "behalve" | "except" => true,
        "niet" | "not" => {
            place == 0 || matches!(next, "over" | "naar" | "om" | "about" | "for" | "the")
        }
        _ => false,
    }
}

fn opens_a_question(word: &str) -> bool {
    const OPENINGS: &str = "is zijn was hoe wat welk welke waar wie wanneer waarom hoeveel kan kunt mag moet heeft zit zitten staat ligt loopt geldt komt lekt are was does do did can may must has have how what which where who when why will";
    OPENINGS.split(' ').any(|opening| opening == word)
}

impl Clause {
    fn hears(&mut self, sense: Sense) {
        match sense {
            Sense::Names(topic) => add(&mut self.named, &[topic]),
            Sense::Near(topics) => add(&mut self.near, topics),
            // `Wanneer` alone says less than what happened then.
            Sense::Asks(ask) => {
                self.asks = self.asks.filter(|asks| *asks != Ask::Moment).or(Some(ask));
            }
            Sense::Part => self.part = true,
            Sense::Place => self.place = true,
            Sense::Home => self.home = true,
            Sense::Filler => {}
        }
    }

    /// What the passport says of it, and what it leaves open.
    fn settle(mut self, fact: Option<Topic>) -> Heard {
        if self.near.iter().any(|topic| self.named.contains(topic)) {
            // A word of several meanings beside one that is plain: `is de grond vervuild`.
            self.near.clear();
        }
        let mut heard = Heard::default();
        match self.asks {
            None => self.settle_plain(&mut heard),
            Some(ask) => self.settle_asked(ask, fact, &mut heard),
        }
        heard
    }

    fn settle_plain(self, heard: &mut Heard) {
        let is_of_part = self.part || self.place;
        let mut named = self.named;
        if is_of_part && named.contains(&Topic::Built) {
            // The year of a part is not that of the home.
            named.retain(|topic| *topic != Topic::Built);
            heard.miss(&[Topic::Condition]);
        } else if is_of_part && named.is_empty() {
            let is_state = self.part && self.near.is_empty() && !self.other;
            let listen = if is_state { Heard::answer } else { Heard::miss };
            listen(heard, &[Topic::Condition]);
        }
        if !self.near.is_empty() {
            heard.miss(&self.near);
        }
        let is_nothing = named.is_empty() && self.near.is_empty() && !is_of_part;
        heard.is_open |= is_nothing && self.other && self.is_question;
        heard.answer(&named);
    }

    fn settle_asked(self, ask: Ask, fact: Option<Topic>, heard: &mut Heard) {
        if self.part || self.place {
            let near = match ask {
                Ask::Size => Topic::Area,
                _ => Topic::Condition,
            };
            heard.miss(&[near]);
            return;
        }
        if !self.near.is_empty() {
            heard.miss(&self.near);
        }
        let mut about = self.named;
        if about.is_empty() && self.near.is_empty() && !self.home && !self.other {
            about.extend(fact);
        }
        for topic in &about {
            // `Hoe oud is het huis, en het energielabel`: of that, its age is not meant.
            if ask.known().contains(topic) || self.goes_on && topic.is_one_value() {
                heard.answer(&[*topic]);
            } else {
                heard.miss(&[*topic]);
            }
        }
        if !about.is_empty() || !self.near.is_empty() {
            return;
        }
        let whole = ask.of_home();
        if self.other && !self.home {
            heard.is_open = true;
        } else if ask.known().contains(&whole) && ask != Ask::Moment {
            heard.answer(&[whole]);
        } else {
            heard.miss(&[whole]);
        }
    }
}

#[cfg(test)]
mod tests;
