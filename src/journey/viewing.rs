//! Bezichtigen: the agent's free hours for a home, the one that was chosen, and what was seen there.
//! The agent is simulated: which hours are free follows from the home's name and the day. Knows no
//! calendar file and no words.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::{Date, Duration};

use super::{Decision, Event as JourneyEvent};
use crate::domain::calendar;
use crate::domain::home::HomeId;
use crate::domain::moment::Moment;

/// How long a viewing takes, in seconds: three quarters of an hour.
pub const LENGTH: i64 = 45 * 60;
/// Between the beginnings of two viewings, in seconds at least: an hour and a half, for the way there.
const APART: i64 = 90 * 60;
/// On how many working days the agent offers hours.
const DAYS: usize = 5;
/// The hours of a day at which an agent shows homes.
const HOURS: [(u8, u8); 4] = [(10, 0), (13, 30), (16, 0), (18, 30)];
/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 2_000;

/// A part of a home that one looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Space {
    /// Woonkamer.
    Living,
    /// Keuken.
    Kitchen,
    /// Slaapkamers.
    Bedrooms,
    /// Badkamer.
    Bathroom,
    /// Buitenruimte.
    Outside,
    /// Buurt.
    Neighbourhood,
}

impl Space {
    /// All of them, in the order of a walk through the home.
    pub const ALL: [Self; 6] = [
        Self::Living,
        Self::Kitchen,
        Self::Bedrooms,
        Self::Bathroom,
        Self::Outside,
        Self::Neighbourhood,
    ];
}

/// How a part was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Thumb {
    /// Good.
    Up,
    /// Not good.
    Down,
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// View a home at this moment; a second choice replaces the first.
    Plan(HomeId, Moment),
    /// Do not view it after all.
    CallOff(HomeId),
    /// Say how a part was; `None` takes it back.
    Rate(HomeId, Space, Option<Thumb>),
    /// Note what was seen, at most [`LONGEST_NOTE`] characters; empty forgets it.
    Note(HomeId, String),
}

/// What happened. Variants are only ever added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The home is viewed at this moment.
    Planned(HomeId, Moment),
    /// It is not viewed.
    CalledOff(HomeId),
    /// This part was so.
    Rated(HomeId, Space, Option<Thumb>),
    /// This was noted.
    Noted(HomeId, String),
}

/// Why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The agent does not offer this hour.
    NotOffered,
    /// Another home is viewed then.
    Clashes(HomeId),
    /// No viewing is planned.
    NothingPlanned,
    /// The viewing has not been yet.
    TooEarly,
    /// The viewing goes on now: it can neither be called off nor moved.
    Begun,
    /// The viewing has been.
    Over,
    /// The note is longer than [`LONGEST_NOTE`].
    NoteTooLong,
}

/// The viewing of one home.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Viewing {
    /// When it begins; `None` after it was called off.
    pub at: Option<Moment>,
    /// When it would have begun, after it was called off.
    pub called_off: Option<Moment>,
    /// How often it was planned or called off: the number of its calendar file.
    pub changes: u32,
    /// How its parts were.
    pub thumbs: BTreeMap<Space, Thumb>,
    /// What was noted.
    pub note: String,
}

impl Viewing {
    /// Whether it has been at this moment.
    pub fn is_over(&self, now: Moment) -> bool {
        self.at.is_some_and(|at| now.seconds_since(at) >= LENGTH)
    }

    /// Whether it goes on at this moment.
    pub fn has_begun(&self, now: Moment) -> bool {
        self.at.is_some_and(|at| now >= at) && !self.is_over(now)
    }
}

/// All viewings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Viewings {
    by_home: BTreeMap<HomeId, Viewing>,
}

impl Viewings {
    /// Decides.
    pub fn decide(&self, command: Command, now: Moment) -> Result<Decision, Refusal> {
        let event = match command {
            Command::Plan(home, at) => self.plan(home, at, now)?,
            Command::CallOff(home) => {
                self.planned(&home, now, false)?;
                self.not_begun(&home, now)?;
                Event::CalledOff(home)
            }
            Command::Rate(home, space, thumb) => {
                self.planned(&home, now, true)?;
                Event::Rated(home, space, thumb)
            }
            Command::Note(_, note) if note.chars().count() > LONGEST_NOTE => {
                return Err(Refusal::NoteTooLong);
            }
            Command::Note(home, note) => {
                self.planned(&home, now, true)?;
                Event::Noted(home, note)
            }
        };
        Ok(Decision::event(JourneyEvent::Viewing(event)))
    }

    fn plan(&self, home: HomeId, at: Moment, now: Moment) -> Result<Event, Refusal> {
        if self.of(&home).is_some_and(|viewing| viewing.is_over(now)) {
            return Err(Refusal::Over);
        }
        self.not_begun(&home, now)?;
        if !free_hours(&home, now).contains(&at) {
            return Err(Refusal::NotOffered);
        }
        match self.clash(&home, at) {
            Some(other) => Err(Refusal::Clashes(other.clone())),
            None => Ok(Event::Planned(home, at)),
        }
    }

    /// The home that is viewed so close to this moment that both cannot be.
    pub fn clash(&self, home: &HomeId, at: Moment) -> Option<&HomeId> {
        let others = self.by_home.iter().filter(|(other, _)| *other != home);
        let close = |viewing: &Viewing| {
            let planned = viewing.at;
            planned.is_some_and(|planned| at.seconds_since(planned).abs() < APART)
        };
        let found = others.into_iter().find(|(_, viewing)| close(viewing));
        found.map(|(other, _)| other)
    }

    /// A viewing that is planned and has been, or has not been yet.
    fn planned(&self, home: &HomeId, now: Moment, over: bool) -> Result<(), Refusal> {
        let viewing = self.of(home).filter(|viewing| viewing.at.is_some());
        match viewing.map(|viewing| viewing.is_over(now)) {
            None => Err(Refusal::NothingPlanned),
            Some(is) if is == over => Ok(()),
            Some(true) => Err(Refusal::Over),
            Some(false) => Err(Refusal::TooEarly),
        }
    }

    /// Afzeggen en verzetten mag tot het begin.
    fn not_begun(&self, home: &HomeId, now: Moment) -> Result<(), Refusal> {
        let begun = self.of(home).is_some_and(|viewing| viewing.has_begun(now));
        if begun { Err(Refusal::Begun) } else { Ok(()) }
    }

    /// Remembers.
    pub fn evolve(mut self, event: &Event) -> Self {
        match event {
            Event::Planned(home, at) => self.change(home, Some(*at)),
            Event::CalledOff(home) => self.change(home, None),
            Event::Rated(home, space, thumb) => {
                let thumbs = &mut self.entry(home).thumbs;
                match thumb {
                    Some(thumb) => thumbs.insert(*space, *thumb),
                    None => thumbs.remove(space),
                };
            }
            Event::Noted(home, note) => self.entry(home).note.clone_from(note),
        }
        self
    }

    fn entry(&mut self, home: &HomeId) -> &mut Viewing {
        self.by_home.entry(home.clone()).or_default()
    }

    fn change(&mut self, home: &HomeId, at: Option<Moment>) {
        let viewing = self.entry(home);
        viewing.called_off = if at.is_none() { viewing.at } else { None };
        viewing.at = at;
        viewing.changes = viewing.changes.saturating_add(1);
    }

    /// All of them, home by home.
    pub fn all(&self) -> impl Iterator<Item = (&HomeId, &Viewing)> {
        self.by_home.iter()
    }

    /// The viewing of a home, when one was ever planned.
    pub fn of(&self, home: &HomeId) -> Option<&Viewing> {
        self.by_home.get(home)
    }

    /// The viewings that have not been.
    pub fn coming(&self, now: Moment) -> impl Iterator<Item = (&HomeId, Moment)> {
        let planned = self.by_home.iter();
        let planned = planned.filter(move |(_, viewing)| !viewing.is_over(now));
        planned.filter_map(|(home, viewing)| Some((home, viewing.at?)))
    }

    /// The next viewing that has not been: what to be reminded of.
    pub fn next(&self, now: Moment) -> Option<(&HomeId, Moment)> {
        self.coming(now).min_by_key(|(_, at)| *at)
    }
}

/// The hours that the agent offers for a home: on the working days after today.
pub fn free_hours(home: &HomeId, now: Moment) -> Vec<Moment> {
    let mut day = now.date();
    let mut hours = Vec::new();
    for _ in 0..DAYS {
        day = calendar::next_working_day(day.saturating_add(Duration::DAY));
        let free = HOURS.iter().filter(|hour| is_free(home, day, **hour));
        hours.extend(free.map(|(hour, minute)| Moment::on(day, *hour, *minute)));
    }
    hours
}

/// Two of three hours are free, by chance that is always the same (FNV-1a over name, day and hour).
fn is_free(home: &HomeId, day: Date, hour: (u8, u8)) -> bool {
    let named = format!("{home} {} {}:{}", day.to_julian_day(), hour.0, hour.1);
    let mixed = named
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |mixed, byte| {
            (mixed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    !(mixed >> 32).is_multiple_of(3)
}

#[cfg(test)]
mod tests;
