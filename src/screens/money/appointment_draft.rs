//! The appointment while it is chosen: way of talking, day and hour. Nothing of it is kept before it
//! is made.

use leptos::prelude::*;
use time::Date;

use super::appointment_share::{ToShow, is_shown};
use crate::app::Session;
use crate::domain::appointment::{Agenda, Channel, FreeDay};
use crate::domain::iso_date;
use crate::domain::moment::Moment;
use crate::journey::appointment::{Appointment, Command as AppointmentCommand, Refusal};
use crate::journey::{Command, Refusal as JourneyRefusal};

/// What is chosen so far; nothing of it is kept before the appointment is made.
#[derive(Clone, Copy)]
pub struct Draft {
    /// Way of talking, as its position in [`Channel::ALL`].
    pub channel: RwSignal<String>,
    /// The day, as ISO 8601; empty until one is chosen.
    pub day: RwSignal<String>,
    /// When it begins, in seconds; empty until an hour is chosen.
    pub slot: RwSignal<String>,
    /// Why the agenda said no.
    pub refused: RwSignal<Option<Refusal>>,
    /// Whether the button was pressed before everything was chosen.
    pub unchosen: RwSignal<bool>,
    /// Notified when the agenda turned out to have changed.
    looked: Trigger,
    /// Whether an appointment that stands is moved.
    moves: bool,
    /// What the adviser may see once it is made.
    to_show: ToShow,
}

impl Draft {
    /// Nothing chosen but the way of talking of the appointment that is moved.
    pub fn new(own: Option<Appointment>, to_show: ToShow) -> Self {
        let channel = own.map_or(Channel::Phone, |own| own.channel);
        Self {
            channel: RwSignal::new(position(channel).to_string()),
            day: RwSignal::new(String::new()),
            slot: RwSignal::new(String::new()),
            refused: RwSignal::new(None),
            unchosen: RwSignal::new(false),
            looked: Trigger::new(),
            moves: own.is_some(),
            to_show,
        }
    }

    /// Followed.
    fn channel(self) -> Channel {
        let position = self.channel.with(|chosen| chosen.parse::<usize>());
        position
            .ok()
            .and_then(|position| Channel::ALL.get(position).copied())
            .unwrap_or(Channel::Phone)
    }

    /// The free days in the chosen way; followed.
    pub fn days(self, session: Session) -> Vec<FreeDay> {
        self.looked.track();
        let seed = session.with(|story| story.log().seed);
        Agenda { seed }.free_days(self.channel(), session.now())
    }

    /// The hour that is chosen, as long as it stands in the list of the chosen day; followed.
    pub fn slot(self, days: &[FreeDay]) -> Option<Moment> {
        let slot = Moment(self.slot.with(|slot| slot.parse().ok())?);
        self.slots(days).contains(&slot).then_some(slot)
    }

    /// The free hours of the chosen day; followed.
    pub fn slots(self, days: &[FreeDay]) -> Vec<Moment> {
        let day: Option<Date> = self.day.with(|day| iso_date::read(day));
        let found = days.iter().find(|free| Some(free.day) == day);
        found.map(|free| free.slots.clone()).unwrap_or_default()
    }

    /// Asks for this hour; `moving` ends when it is given, and what is ticked is shown for a new one.
    pub fn ask(self, session: Session, slot: Moment, moving: RwSignal<bool>) {
        let channel = untrack(|| self.channel());
        let (to_show, items) = (self.to_show, untrack(|| self.to_show.items()));
        let command = if self.moves {
            AppointmentCommand::Move(slot, channel)
        } else {
            AppointmentCommand::Book(slot, channel)
        };
        match session.dispatch(Command::Appointment(command)) {
            Ok(()) => {
                moving.set(false);
                if self.moves {
                    // What the adviser sees moves along; what came of it is told.
                    to_show.tried.set(untrack(|| is_shown(session)));
                } else if !items.is_empty() {
                    to_show.share(items);
                }
            }
            Err(JourneyRefusal::Appointment(refusal)) => {
                self.refused.set(Some(refusal));
                self.looked.notify();
            }
            // The agenda refuses with its own reasons only.
            Err(_) => {}
        }
    }
}

fn position(channel: Channel) -> usize {
    let is_it = |other: &Channel| *other == channel;
    Channel::ALL.iter().position(is_it).unwrap_or_default()
}
