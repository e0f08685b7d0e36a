//! Words of the appointment with an adviser: ways of talking, refusals, and the entry for one's own
//! calendar. Knows no hours: those are in `domain::appointment`.

use time::{Date, Month};

use super::{Language, Text, text};
use crate::domain::CalendarEntry;
use crate::domain::appointment::Channel;
use crate::domain::calendar_file::{Extent, Standing};
use crate::domain::moment::Moment;
use crate::journey::appointment::{Appointment, Refusal};

/// The adviser. Nobody of this name works anywhere.
pub const ADVISER: &str = "Mirte Dijkgraaf";

/// A way of talking.
pub const fn channel(channel: Channel) -> Text {
    match channel {
        Channel::Phone => text("Telefoon", "Phone"),
        Channel::Video => text("Beeldbellen", "Video call"),
        Channel::Office => text("Op kantoor", "At the office"),
    }
}

/// What happens then.
pub const fn channel_meaning(channel: Channel) -> Text {
    match channel {
        Channel::Phone => text(
            "De adviseur belt u. Ook donderdagavond en zaterdagochtend.",
            "The adviser calls you. Also on Thursday evening and Saturday morning.",
        ),
        Channel::Video => text(
            "U ziet elkaar op uw scherm. Ook donderdagavond en zaterdagochtend.",
            "You see each other on your screen. Also on Thursday evening and Saturday morning.",
        ),
        Channel::Office => text(
            "U komt langs, van maandag tot en met vrijdag overdag.",
            "You come by, Monday to Friday in the daytime.",
        ),
    }
}

/// Where the talk is.
pub const fn place(channel: Channel) -> Text {
    match channel {
        Channel::Phone => text(
            "Telefoon: de adviseur belt u",
            "Phone: the adviser calls you",
        ),
        Channel::Video => text("Beeldbellen", "Video call"),
        Channel::Office => text(
            "Adviespunt Wonen (verzonnen), Tilburg",
            "Adviespunt Wonen (fictional), Tilburg",
        ),
    }
}

impl Language {
    /// The beginning of a talk or a viewing: `donderdag 26 november 2026 om 11:00`.
    pub fn slot(self, slot: Moment) -> String {
        let wall = slot.wall_clock();
        let (day, time) = (self.weekday_date(wall.date()), self.time(wall.time()));
        let at = self.pick("om", "at");
        format!("{day} {at} {time}")
    }

    /// A day that is short enough for a row of days: `do 26 nov`, `Thu 26 Nov`.
    pub fn row_day(self, day: Date) -> String {
        let weekday = self.weekday(day.weekday());
        let weekday = weekday.get(..self.pick(2, 3)).unwrap_or(weekday);
        let month = match (self, day.month()) {
            (Self::Dutch, Month::March) => "mrt",
            (_, month) => {
                let name = self.month(month);
                name.get(..3).unwrap_or(name)
            }
        };
        format!("{weekday} {} {month}", day.day())
    }

    /// Why an appointment cannot be made, moved or called off, with what would make it possible.
    pub fn appointment_refusal(self, refusal: Refusal) -> String {
        match refusal {
            Refusal::Closed => self.pick(
                "Op dat moment is er op deze manier geen gesprek. Kies een tijd uit de lijst.",
                "There is no talk in this way at that moment. Choose a time from the list.",
            ),
            Refusal::OutOfReach => self.pick(
                "Dit moment kan niet meer. Kies een tijd van over een uur tot over vier weken.",
                "This moment is no longer possible. Choose a time from an hour to four weeks ahead.",
            ),
            Refusal::Taken { next: Some(next) } => return self.taken(next),
            Refusal::Taken { next: None } => self.pick(
                "Iemand anders was net eerder, en er is niets vrij. Kies een andere manier van praten.",
                "Somebody else was just ahead of you, and nothing is free. Choose another way to talk.",
            ),
            Refusal::AlreadyBooked(slot) => return self.already_booked(slot),
            Refusal::NoAppointment => self.pick(
                "U hebt nu geen afspraak. Kies een dag en een tijd.",
                "You have no appointment now. Choose a day and a time.",
            ),
            Refusal::Begun => self.pick(
                "Het gesprek is al begonnen. Verzetten of afzeggen kan niet meer.",
                "The talk has begun. It can no longer be moved or called off.",
            ),
            Refusal::NothingChanges => self.pick(
                "Op dit moment staat uw afspraak al. Kies een andere tijd of een andere manier.",
                "Your appointment is at this moment already. Choose another time or way.",
            ),
        }
        .to_owned()
    }

    fn taken(self, next: Moment) -> String {
        let next = self.slot(next);
        self.pick(
            format!("Iemand anders was net eerder. Het volgende vrije moment is {next}."),
            format!("Somebody else was just ahead of you. The next free moment is {next}."),
        )
    }

    fn already_booked(self, slot: Moment) -> String {
        let slot = self.slot(slot);
        self.pick(
            format!("U hebt al een afspraak op {slot}. Verzet die, of zeg die eerst af."),
            format!("You have an appointment on {slot} already. Move it, or call it off first."),
        )
    }

    /// The appointment as an entry for one's own calendar; `seed` tells stories apart.
    pub fn appointment_entry(self, appointment: &Appointment, seed: u64) -> CalendarEntry {
        let channel = channel(appointment.channel).get(self);
        let about = self.pick(
            format!("Gesprek van een uur met {ADVISER} over wat u kunt besteden. {channel}.\nVerzonnen: in deze demo wacht er niemand op u."),
            format!("A talk of an hour with {ADVISER} about what you can spend. {channel}.\nFictional: in this demo nobody is waiting for you."),
        );
        CalendarEntry {
            uid: format!(
                "afspraak-{seed:x}-{}@wooncarriere.example",
                appointment.number
            ),
            sequence: appointment.changes,
            organiser: ADVISER.to_owned(),
            written: appointment.changed_at,
            extent: Extent::Between(appointment.slot, appointment.ends()),
            standing: if appointment.is_cancelled {
                Standing::Cancelled
            } else {
                Standing::Confirmed
            },
            title: self
                .pick(
                    "Gesprek met de hypotheekadviseur (demo)",
                    "Talk with the mortgage adviser (demo)",
                )
                .to_owned(),
            about,
            place: place(appointment.channel).get(self).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn slot() -> Moment {
        let day = Date::from_calendar_date(2026, Month::November, 26).unwrap();
        Moment::on(day, 11, 0)
    }

    #[test]
    fn a_moment_reads_as_people_say_it() {
        assert_eq!(
            Language::Dutch.slot(slot()),
            "donderdag 26 november 2026 om 11:00"
        );
        assert_eq!(Language::Dutch.row_day(slot().date()), "do 26 nov");
        assert_eq!(Language::English.row_day(slot().date()), "Thu 26 Nov");
        let march = Date::from_calendar_date(2027, Month::March, 1).unwrap();
        assert_eq!(Language::Dutch.row_day(march), "ma 1 mrt");
    }

    #[test]
    fn every_refusal_has_words_of_its_own_in_both_languages() {
        let all = [
            Refusal::Closed,
            Refusal::OutOfReach,
            Refusal::Taken { next: Some(slot()) },
            Refusal::Taken { next: None },
            Refusal::AlreadyBooked(slot()),
            Refusal::NoAppointment,
            Refusal::Begun,
            Refusal::NothingChanges,
        ];
        for language in Language::ALL {
            let words: BTreeSet<_> = all.map(|one| language.appointment_refusal(one)).into();
            assert_eq!(words.len(), all.len());
        }
    }

    #[test]
    fn given_a_change_then_the_entry_keeps_its_name_and_counts_it() {
        let made = Appointment {
            number: 1,
            slot: slot(),
            channel: Channel::Office,
            changed_at: slot().after_seconds(-90_000),
            changes: 0,
            is_cancelled: false,
        };
        let off = Appointment {
            changes: 1,
            is_cancelled: true,
            ..made
        };
        let [first, second] = [made, off].map(|one| Language::Dutch.appointment_entry(&one, 7));
        assert_eq!(first.uid, second.uid);
        assert_eq!((first.sequence, second.sequence), (0, 1));
        let file = second.file();
        assert!(file.contains("STATUS:CANCELLED") && file.contains("METHOD:CANCEL\r\n"));
        assert!(file.contains("DTSTART;TZID=Europe/Amsterdam:20261126T110000"));
        assert!(file.contains("DTEND;TZID=Europe/Amsterdam:20261126T120000"));
        assert!(file.contains("LOCATION:Adviespunt Wonen (verzonnen)\\, Tilburg"));
    }
}
