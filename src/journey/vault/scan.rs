//! A Financieel-ID that comes by camera, code by code: which parts were seen, in any order, and when
//! it is whole. Checks no signature and knows no picture.

use std::collections::BTreeMap;

/// How a part begins.
pub const MARK: &str = "FID1";

/// How many parts at most.
pub const MOST_PARTS: usize = 120;

/// A part of a divided text, as one code says it: `FID1 3/12 a1b2c3d4 …`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'t> {
    /// Which, from one.
    pub number: usize,
    /// Of how many.
    pub all: usize,
    /// Names the whole text.
    pub mark: &'t str,
    /// What it holds of the text.
    pub chunk: &'t str,
}

impl<'t> Part<'t> {
    /// Reads a part from behind its first word; `None` when it is none, or one that cannot be.
    pub fn read(behind: &'t str) -> Option<Self> {
        let (place, rest) = behind.split_once(' ')?;
        let (mark, chunk) = rest.split_once(' ')?;
        let (number, all) = place.split_once('/')?;
        let (number, all): (usize, usize) = (number.parse().ok()?, all.parse().ok()?);
        ((1..=all.min(MOST_PARTS)).contains(&number) && all <= MOST_PARTS).then_some(Self {
            number,
            all,
            mark,
            chunk,
        })
    }
}

/// What came of one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// A part that was not there yet.
    New,
    /// A part that was there already.
    Again,
    /// No part of a Financieel-ID.
    SomethingElse,
    /// A part of another Financieel-ID than the one that is being read.
    OtherFile,
}

/// What was seen so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    all: usize,
    mark: String,
    parts: BTreeMap<usize, String>,
}

impl Scan {
    /// Takes in what a code says.
    pub fn take_in(&mut self, text: &str) -> Seen {
        let behind = text.trim_start().strip_prefix(MARK);
        let part = behind.and_then(|behind| Part::read(behind.strip_prefix(' ')?));
        let Some(part) = part else {
            return Seen::SomethingElse;
        };
        if self.parts.is_empty() {
            (self.all, self.mark) = (part.all, part.mark.to_owned());
        }
        if (self.all, self.mark.as_str()) != (part.all, part.mark) {
            return Seen::OtherFile;
        }
        match self.parts.insert(part.number, text.to_owned()) {
            None => Seen::New,
            Some(_) => Seen::Again,
        }
    }

    /// How many parts were seen, of how many; nothing before the first.
    pub fn progress(&self) -> Option<(usize, usize)> {
        (!self.parts.is_empty()).then_some((self.parts.len(), self.all))
    }

    /// The numbers of the parts that were not seen yet.
    pub fn missing(&self) -> Vec<usize> {
        let is_missing = |number: &usize| !self.parts.contains_key(number);
        (1..=self.all).filter(is_missing).collect()
    }

    /// All parts one after the other, to be read as a file; `None` while one is missing.
    pub fn whole(&self) -> Option<String> {
        let is_whole = !self.parts.is_empty() && self.parts.len() == self.all;
        is_whole.then(|| self.parts.values().map(String::as_str).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(number: usize, all: usize, mark: &str) -> String {
        format!("FID1 {number}/{all} {mark} tekst {number}")
    }

    #[test]
    fn given_parts_in_any_order_and_twice_it_is_whole_with_the_last() {
        let mut scan = Scan::default();
        assert_eq!(scan.progress(), None);
        for (number, seen, missing) in [
            (3, Seen::New, vec![1, 2]),
            (1, Seen::New, vec![2]),
            (3, Seen::Again, vec![2]),
        ] {
            assert_eq!(scan.take_in(&part(number, 3, "ab")), seen);
            assert_eq!(scan.missing(), missing);
            assert_eq!(scan.whole(), None);
        }
        assert_eq!(scan.progress(), Some((2, 3)));
        assert_eq!(scan.take_in(&part(2, 3, "ab")), Seen::New);
        let whole: String = [1, 2, 3].map(|number| part(number, 3, "ab")).concat();
        assert_eq!(scan.whole(), Some(whole));
    }

    #[test]
    fn given_a_part_of_another_file_it_is_refused_and_the_rest_stays() {
        let mut scan = Scan::default();
        scan.take_in(&part(1, 3, "ab"));
        for other in [part(2, 3, "cd"), part(2, 4, "ab")] {
            assert_eq!(scan.take_in(&other), Seen::OtherFile);
        }
        assert_eq!(scan.progress(), Some((1, 3)));
    }

    #[test]
    fn given_garbage_it_is_something_else_and_nothing_is_kept() {
        let mut scan = Scan::default();
        for garbage in [
            "",
            "hallo",
            "https://voorbeeld.invalid",
            "FID1",
            "FID1 ",
            "FID1 0/3 ab tekst",
            "FID1 4/3 ab tekst",
            "FID1 1/999999999999 ab tekst",
            "FID1 1/121 ab tekst",
            "FID2 1/3 ab tekst",
        ] {
            assert_eq!(scan.take_in(garbage), Seen::SomethingElse, "{garbage}");
        }
        assert_eq!(scan, Scan::default());
    }
}
