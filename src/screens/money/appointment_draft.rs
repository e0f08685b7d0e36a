//! The appointment while it is chosen: way of talking, and the hours that the agenda has for it. Nothing
//! of it is kept before it is made.

use leptos::prelude::*;

use super::appointment_share::{ToShow, is_shown};
use crate::app::Session;
use crate::domain::appointment::{Agenda, Channel};
use crate::domain::moment::Moment;
use crate::journey::appointment::{Appointment, Command as AppointmentCommand, Refusal};
use crate::journey::{Command, Refusal as JourneyRefusal};

/// What is chosen so far; nothing of it is kept before the appointment is made.
#[derive(Clone, Copy)]
pub struct Draft {
    /// Way of talking, as its position in [`Channel::ALL`].
    pub channel: RwSignal<String>,
    /// Why the agenda said no.
    pub refused: RwSignal<Option<Refusal>>,
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
            refused: RwSignal::new(None),
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

    /// The free hours in the chosen way; followed.
    pub fn hours(self, session: Session) -> Vec<Moment> {
        self.looked.track();
        let seed = session.with(|story| story.log().seed);
        let days = Agenda { seed }.free_days(self.channel(), session.now());
        days.into_iter().flat_map(|free| free.slots).collect()
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
