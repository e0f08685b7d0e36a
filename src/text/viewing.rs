//! Words of viewings: parts of a home, refusals, reminders, the entry for one's own calendar. Knows no
//! looks.

use time::Time;

use super::{Language, Text, agent, text};
use crate::domain::CalendarEntry;
use crate::domain::calendar_file::{Extent, Standing};
use crate::domain::home::Home;
use crate::domain::moment::Moment;
use crate::journey::viewing::{LENGTH, Refusal, Space, Thumb, Viewing};

/// A part of a home.
pub const fn space(space: Space) -> Text {
    match space {
        Space::Living => text("Woonkamer", "Living room"),
        Space::Kitchen => text("Keuken", "Kitchen"),
        Space::Bedrooms => text("Slaapkamers", "Bedrooms"),
        Space::Bathroom => text("Badkamer", "Bathroom"),
        Space::Outside => text("Buitenruimte", "Outdoor space"),
        Space::Neighbourhood => text("De buurt", "The neighbourhood"),
    }
}

impl Language {
    /// Why a viewing cannot be, with what can; `other` is the home that is in the way.
    pub fn viewing_refusal(self, refusal: &Refusal, other: Option<&Home>) -> String {
        let said = match refusal {
            Refusal::Clashes(id) => {
                let name = other.map_or_else(|| id.to_string(), |home| home.address.line());
                return self.pick(
                    format!("Rond die tijd bezichtigt u al {name}. Kies een ander moment."),
                    format!("Around that time you view {name}. Choose another moment."),
                );
            }
            Refusal::NotOffered => text(
                "De makelaar kan dan niet. Kies een tijd die hij aanbiedt.",
                "The agent cannot make it then. Choose an hour that is offered.",
            ),
            Refusal::NothingPlanned => text(
                "Er is geen bezichtiging gepland. Kies eerst een tijd.",
                "No viewing is planned. Choose an hour first.",
            ),
            Refusal::TooEarly => text(
                "U bent er nog niet geweest. Na de bezichtiging kunt u dit invullen.",
                "You have not been there yet. You can fill this in after the viewing.",
            ),
            Refusal::Begun => text(
                "Deze bezichtiging is al begonnen. Afzeggen of verzetten kan niet meer.",
                "This viewing has begun. It can no longer be called off or moved.",
            ),
            Refusal::Over => text(
                "Deze bezichtiging is geweest. Zij kan niet meer worden veranderd.",
                "This viewing has been. It can no longer be changed.",
            ),
            Refusal::NoteTooLong => text(
                "Deze notitie is te lang. Maak haar hoogstens 2.000 tekens lang. Wat u typte, blijft staan.",
                "This note is too long. Make it at most 2,000 characters long. What you typed stays.",
            ),
        };
        said.get(self).to_owned()
    }

    /// The hour of a moment.
    pub fn hour(self, at: Moment) -> String {
        let (hour, minute) = at.hour_and_minute();
        self.time(Time::from_hms(hour, minute, 0).unwrap_or(Time::MIDNIGHT))
    }

    /// What to be reminded of: `Morgen om 10:00 uur bezichtigt u Heideweg 19.`
    pub fn reminder(self, home: &Home, at: Moment, now: Moment) -> String {
        let (line, hour) = (home.address.line(), self.hour(at));
        let days = (at.date() - now.date()).whole_days();
        let day = match days {
            0 => self.pick("Vandaag", "Today").to_owned(),
            1 => self.pick("Morgen", "Tomorrow").to_owned(),
            days => self.pick(format!("Over {days} dagen"), format!("In {days} days")),
        };
        self.pick(
            format!("{day} om {hour} uur bezichtigt u {line}."),
            format!("{day} at {hour} you view {line}."),
        )
    }

    /// How a viewing stands, in a line under the home: when it is, or what was seen there; `None` when
    /// nothing is planned.
    pub fn viewing_in_short(self, viewing: &Viewing, now: Moment) -> Option<String> {
        let at = viewing.at?;
        if !viewing.is_over(now) {
            let when = self.slot(at);
            return Some(self.pick(
                format!("Bezichtiging: {when}."),
                format!("Viewing: {when}."),
            ));
        }
        let thumbs = viewing.thumbs.iter().map(|(part, thumb)| {
            let said = match thumb {
                Thumb::Up => self.pick("goed", "good"),
                Thumb::Down => self.pick("niet goed", "not good"),
            };
            format!("{} {said}", space(*part).get(self).to_lowercase())
        });
        let seen = thumbs.collect::<Vec<_>>().join(", ");
        let viewed = self.pick("Bezichtigd", "Viewed");
        Some(if seen.is_empty() {
            format!("{viewed}.")
        } else {
            format!("{viewed}: {seen}.")
        })
    }

    /// A viewing as an entry for one's own calendar, withdrawn after it was called off; `None` when none
    /// was ever planned. `seed` tells stories apart, `now` is when it is written. It says where and when,
    /// and nothing of who comes.
    pub fn viewing_entry(
        self,
        home: &Home,
        viewing: &Viewing,
        seed: u64,
        now: Moment,
    ) -> Option<CalendarEntry> {
        let at = viewing.at.or(viewing.called_off)?;
        let (line, office) = (home.address.line(), agent::OFFICE.get(self).to_owned());
        Some(CalendarEntry {
            uid: format!("bezichtiging-{seed:x}-{}@wooncarriere.example", home.id),
            sequence: viewing.changes.saturating_sub(1),
            organiser: office.clone(),
            written: now,
            extent: Extent::Between(at, at.after_seconds(LENGTH)),
            standing: if viewing.at.is_some() {
                Standing::Confirmed
            } else {
                Standing::Cancelled
            },
            title: self.pick(
                format!("Bezichtiging {line} (demo)"),
                format!("Viewing {line} (demo)"),
            ),
            about: office,
            place: format!("{line}, {}", home.address.postcode_and_town()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::home::{Catalogue, HomeId};

    fn home() -> Home {
        let homes = Catalogue::from_json(include_str!("../../public/data/homes.json")).unwrap();
        homes.find(&HomeId::new("heideweg-19")).unwrap().clone()
    }

    #[test]
    fn a_reminder_counts_days_on_the_calendar_not_hours() {
        let now = Moment(0).after_seconds(23 * 3600);
        let tomorrow = Moment(0).after_seconds(34 * 3600);
        let said = Language::Dutch.reminder(&home(), tomorrow, now);
        assert_eq!(said, "Morgen om 10:00 uur bezichtigt u Heideweg 19.");
        let later = tomorrow.after_seconds(48 * 3600);
        let said = Language::English.reminder(&home(), later, now);
        assert!(said.starts_with("In 3 days at 10"), "{said}");
    }

    #[test]
    fn given_a_viewing_that_is_moved_and_called_off_then_its_entry_keeps_its_name_and_counts() {
        let planned = Viewing {
            at: Some(Moment(0)),
            changes: 1,
            ..Viewing::default()
        };
        let off = Viewing {
            at: None,
            called_off: Some(Moment(7_200)),
            changes: 3,
            ..Viewing::default()
        };
        let entry =
            |viewing: &Viewing| Language::Dutch.viewing_entry(&home(), viewing, 7, Moment(5));
        let [first, last] = [planned, off].map(|viewing| entry(&viewing).unwrap());
        assert_eq!(first.uid, last.uid);
        assert_eq!((first.sequence, last.sequence), (0, 2));
        assert_eq!(last.standing, Standing::Cancelled);
        let end = Moment(7_200).after_seconds(LENGTH);
        assert_eq!(last.extent, Extent::Between(Moment(7_200), end));
        assert!(last.file().contains("METHOD:CANCEL\r\n"));
        assert_eq!(entry(&Viewing::default()), None);
    }

    #[test]
    fn given_a_viewing_the_line_says_when_it_is_and_afterwards_what_was_seen() {
        let mut viewing = Viewing {
            at: Some(Moment(0)),
            changes: 1,
            ..Viewing::default()
        };
        let line = |viewing: &Viewing, now| Language::Dutch.viewing_in_short(viewing, now);
        let before = line(&viewing, Moment(0)).unwrap();
        assert!(
            before.starts_with("Bezichtiging: donderdag 1 januari"),
            "{before}"
        );
        let after = Moment(LENGTH);
        assert_eq!(line(&viewing, after).as_deref(), Some("Bezichtigd."));
        viewing.thumbs.insert(Space::Kitchen, Thumb::Up);
        viewing.thumbs.insert(Space::Bathroom, Thumb::Down);
        let seen = "Bezichtigd: keuken goed, badkamer niet goed.";
        assert_eq!(line(&viewing, after).as_deref(), Some(seen));
        assert_eq!(line(&Viewing::default(), after), None);
    }

    #[test]
    fn a_clash_names_the_home_that_is_in_the_way() {
        let clash = Refusal::Clashes(HomeId::new("heideweg-19"));
        let said = Language::Dutch.viewing_refusal(&clash, Some(&home()));
        assert!(said.contains("Heideweg 19"), "{said}");
    }
}
