//! What the adviser sees because of an appointment: shown for as long as it stands and lasts, moved
//! and ended along with it. Without an appointment nothing can be shown for one.

use super::{Command, Event, Refusal};
use crate::domain::appointment::Agenda;
use crate::domain::moment::Moment;
use crate::journey::vault::{self, sharing::Item};
use crate::journey::{Decision, Event as JourneyEvent, Journey, Refusal as JourneyRefusal};

impl Journey {
    /// Decides about the appointment, and about what was shown for it.
    pub(in crate::journey) fn decide_appointment(
        &self,
        agenda: Agenda,
        command: Command,
        now: Moment,
    ) -> Result<Decision, Refusal> {
        let mut decided = self.appointments.decide(agenda, command, now)?;
        let ends = decided.events.iter().find_map(|event| match event {
            JourneyEvent::Appointment(changed) => Some(self.end_after(changed, now)),
            _ => None,
        });
        let before = self.appointments.coming(now).map(|coming| coming.ends());
        if let Some(ends) = ends.filter(|ends| *ends != before) {
            let followed = self.vault.follow_talk(now, ends);
            decided.events.extend(followed.events);
            decided.side_effects.extend(followed.side_effects);
        }
        Ok(decided)
    }

    /// When the appointment ends once this has happened.
    fn end_after(&self, event: &Event, now: Moment) -> Option<Moment> {
        let changed = self.appointments.evolve(event, now);
        changed.coming(now).map(|coming| coming.ends())
    }

    /// Lets the adviser see this until the appointment is over.
    pub(in crate::journey) fn show_adviser(
        &self,
        items: Vec<Item>,
        now: Moment,
    ) -> Result<Decision, JourneyRefusal> {
        let coming = self.appointments.coming(now);
        let none = JourneyRefusal::Appointment(Refusal::NoAppointment);
        let ends = coming.ok_or(none)?.ends();
        if self.must_renew(now) {
            return Err(JourneyRefusal::Vault(vault::Refusal::FinancialIdOutdated));
        }
        let shown = self.vault.show_at_talk(items, now, ends);
        shown.map_err(JourneyRefusal::Vault)
    }
}

#[cfg(test)]
mod tests;
