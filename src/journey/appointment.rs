//! Hulp nodig?: an appointment with an adviser: made, moved, called off. One at a time. Private: the
//! adviser is simulated, and the room hears nothing of it.

use serde::{Deserialize, Serialize};

use super::{Decision, Event as JourneyEvent};
use crate::domain::appointment::{Agenda, Channel, LENGTH, is_ahead};
use crate::domain::moment::Moment;

/// What can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Make an appointment that begins at this moment.
    Book(Moment, Channel),
    /// Move the appointment to this moment, or talk in another way.
    Move(Moment, Channel),
    /// Call it off.
    Cancel,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// An appointment was made.
    Booked(Moment, Channel),
    /// The appointment is now at this moment.
    Moved(Moment, Channel),
    /// The appointment was called off.
    Cancelled,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The adviser has no talks at that moment in that way.
    Closed,
    /// It begins within the hour, is past, or is more than four weeks away.
    OutOfReach,
    /// Somebody else took this hour meanwhile.
    Taken {
        /// The free hour that is offered instead.
        next: Option<Moment>,
    },
    /// There is an appointment already, at this moment: move that one.
    AlreadyBooked(Moment),
    /// There is no appointment to move or call off.
    NoAppointment,
    /// The talk has begun.
    Begun,
    /// It is at that moment already, in that way.
    NothingChanges,
}

/// An appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The first is 1.
    pub number: u32,
    /// When it begins.
    pub slot: Moment,
    /// How one talks.
    pub channel: Channel,
    /// When it was made or changed last.
    pub changed_at: Moment,
    /// How often it was changed.
    pub changes: u32,
    /// Whether it was called off.
    pub is_cancelled: bool,
}

impl Appointment {
    /// When it ends.
    pub const fn ends(&self) -> Moment {
        self.slot.after_seconds(LENGTH)
    }

    /// Whether it stands and is not over.
    pub fn is_coming(&self, now: Moment) -> bool {
        !self.is_cancelled && now < self.ends()
    }
}

/// State: the appointment that was made last; earlier ones are over or were called off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Appointments {
    /// The last one.
    pub last: Option<Appointment>,
}

impl Appointments {
    /// The one that stands and is not over.
    pub fn coming(&self, now: Moment) -> Option<Appointment> {
        self.last.filter(|appointment| appointment.is_coming(now))
    }

    /// Decides. `agenda` is the adviser's.
    pub fn decide(
        &self,
        agenda: Agenda,
        command: Command,
        now: Moment,
    ) -> Result<Decision, Refusal> {
        let event = match (command, self.coming(now)) {
            (Command::Book(..), Some(coming)) => return Err(Refusal::AlreadyBooked(coming.slot)),
            (Command::Move(..) | Command::Cancel, None) => return Err(Refusal::NoAppointment),
            (Command::Move(..) | Command::Cancel, Some(coming)) if coming.slot <= now => {
                return Err(Refusal::Begun);
            }
            (Command::Move(slot, channel), Some(coming))
                if (slot, channel) == (coming.slot, coming.channel) =>
            {
                return Err(Refusal::NothingChanges);
            }
            (Command::Move(slot, channel), Some(coming)) => {
                check(agenda, slot, channel, now, Some(coming.slot))?;
                Event::Moved(slot, channel)
            }
            (Command::Book(slot, channel), None) => {
                check(agenda, slot, channel, now, None)?;
                Event::Booked(slot, channel)
            }
            (Command::Cancel, Some(_)) => Event::Cancelled,
        };
        Ok(Decision::event(JourneyEvent::Appointment(event)))
    }

    /// Remembers.
    pub fn evolve(mut self, event: &Event, at: Moment) -> Self {
        match *event {
            Event::Booked(slot, channel) => {
                self.last = Some(Appointment {
                    number: self.last.map_or(0, |last| last.number).saturating_add(1),
                    slot,
                    channel,
                    changed_at: at,
                    changes: 0,
                    is_cancelled: false,
                });
            }
            Event::Moved(slot, channel) => {
                self.last = self.last.map(|last| Appointment {
                    slot,
                    channel,
                    ..last.changed(at)
                });
            }
            Event::Cancelled => {
                self.last = self.last.map(|last| Appointment {
                    is_cancelled: true,
                    ..last.changed(at)
                });
            }
        }
        self
    }
}

impl Appointment {
    fn changed(self, at: Moment) -> Self {
        Self {
            changed_at: at,
            changes: self.changes.saturating_add(1),
            ..self
        }
    }
}

/// Whether this hour can be had; `own` is the hour that is given up for it.
fn check(
    agenda: Agenda,
    slot: Moment,
    channel: Channel,
    now: Moment,
    own: Option<Moment>,
) -> Result<(), Refusal> {
    if !channel.is_open(slot) {
        return Err(Refusal::Closed);
    }
    if !is_ahead(slot, now) {
        return Err(Refusal::OutOfReach);
    }
    if own != Some(slot) && agenda.is_taken(slot, now) {
        let next = agenda.next_free(slot, channel, now);
        return Err(Refusal::Taken { next });
    }
    Ok(())
}

mod shown;

#[cfg(test)]
mod tests;
