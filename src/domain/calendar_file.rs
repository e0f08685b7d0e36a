//! Entries for somebody's own calendar, as an iCalendar file (RFC 5545): lines that end with CRLF and
//! are folded at 75 octets, escaped texts, the time zone of the Netherlands written out. Reads
//! nothing and knows no clock: the moment of writing is part of the entry.

use time::{Date, Duration, Month, PrimitiveDateTime, Time, Weekday};

use super::moment::Moment;

/// The MIME type of such a file.
pub const MIME: &str = "text/calendar";

/// The most octets a line may have, without its end (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;

/// The address of every organiser: in this demo nobody reads mail.
const NOBODY: &str = "mailto:niemand@wooncarriere.example";

/// The time zone of the Netherlands: summer time from the last Sunday of March to that of October.
const TIME_ZONE: [&str; 16] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
];

/// When an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// From one moment to another.
    Between(Moment, Moment),
    /// Whole days, the last one included.
    Days(Date, Date),
}

/// Whether an entry stands or was called off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It stands.
    #[default]
    Confirmed,
    /// It was called off: a calendar that opens the file takes it out.
    Cancelled,
}

impl Standing {
    /// What the file asks of a calendar (RFC 5546, section 3.2): to add or change, or to take out.
    const fn method(self) -> &'static str {
        match self {
            Self::Confirmed => "METHOD:PUBLISH",
            Self::Cancelled => "METHOD:CANCEL",
        }
    }
}

/// One entry of a calendar, in words that are ready to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// Names the entry for ever: a later file with the same name changes it. No private data: files
    /// travel.
    pub uid: String,
    /// How often it was changed; a file with a higher number wins.
    pub sequence: u32,
    /// Whose appointment it is: who may change it and call it off.
    pub organiser: String,
    /// When it was written or changed last.
    pub written: Moment,
    /// When it is.
    pub extent: Extent,
    /// Whether it stands.
    pub standing: Standing,
    /// Its title.
    pub title: String,
    /// More about it; may be empty.
    pub about: String,
    /// Where it is; may be empty.
    pub place: String,
}

impl CalendarEntry {
    /// A file with this entry alone.
    pub fn file(&self) -> String {
        let mut file = String::new();
        for line in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Grip op je wooncarriere//demo//NL",
            "CALSCALE:GREGORIAN",
            self.standing.method(),
        ] {
            push_line(&mut file, line);
        }
        if matches!(self.extent, Extent::Between(..)) {
            for line in TIME_ZONE.into_iter().chain(["END:VTIMEZONE"]) {
                push_line(&mut file, line);
            }
        }
        self.write(&mut file);
        push_line(&mut file, "END:VCALENDAR");
        file
    }

    fn write(&self, file: &mut String) {
        let mut line = |text: &str| push_line(file, text);
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escaped(&self.uid)));
        line(&format!("DTSTAMP:{}Z", stamp(universal(self.written))));
        line(&format!("SEQUENCE:{}", self.sequence));
        line(&format!(
            "ORGANIZER;CN=\"{}\":{NOBODY}",
            quoted(&self.organiser)
        ));
        match self.extent {
            Extent::Between(starts, ends) => {
                for (name, moment) in [("DTSTART", starts), ("DTEND", ends)] {
                    let moment = stamp(moment.wall_clock());
                    line(&format!("{name};TZID=Europe/Amsterdam:{moment}"));
                }
            }
            Extent::Days(first, last) => {
                // The end of whole days is the day after the last.
                let after = last.next_day().unwrap_or(last);
                line(&format!("DTSTART;VALUE=DATE:{}", day(first)));
                line(&format!("DTEND;VALUE=DATE:{}", day(after)));
                line("TRANSP:TRANSPARENT");
            }
        }
        line(match self.standing {
            Standing::Confirmed => "STATUS:CONFIRMED",
            Standing::Cancelled => "STATUS:CANCELLED",
        });
        line(&format!("SUMMARY:{}", escaped(&self.title)));
        for (name, text) in [("DESCRIPTION", &self.about), ("LOCATION", &self.place)] {
            if !text.is_empty() {
                line(&format!("{name}:{}", escaped(text)));
            }
        }
        line("END:VEVENT");
    }
}

/// Adds a line, folded: a continuation begins with a space, which counts, and no character is cut.
fn push_line(file: &mut String, line: &str) {
    let mut octets = 0;
    for character in line.chars() {
        if octets + character.len_utf8() > LONGEST_LINE {
            file.push_str("\r\n ");
            octets = 1;
        }
        file.push(character);
        octets += character.len_utf8();
    }
    file.push_str("\r\n");
}

/// A text as a value (RFC 5545, section 3.3.11); control characters are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// A text between quotes, as a parameter (RFC 5545, section 3.2).
fn quoted(text: &str) -> String {
    let fits = |character: &char| !character.is_control() && *character != '"';
    text.chars().filter(fits).collect()
}

fn day(date: Date) -> String {
    format!(
        "{:04}{:02}{:02}",
        date.year().clamp(0, 9_999),
        u8::from(date.month()),
        date.day()
    )
}

fn stamp(moment: PrimitiveDateTime) -> String {
    let (hour, minute, second) = moment.time().as_hms();
    format!("{}T{hour:02}{minute:02}{second:02}", day(moment.date()))
}

/// Universal time of a Dutch moment. The hour that comes twice in October is taken as summer time.
fn universal(moment: Moment) -> PrimitiveDateTime {
    let wall = moment.wall_clock();
    let year = wall.year();
    let begins = last_sunday(year, Month::March, 2);
    let ends = last_sunday(year, Month::October, 3);
    let hours = if begins <= wall && wall < ends { 2 } else { 1 };
    wall.saturating_sub(Duration::hours(hours))
}

/// The last Sunday of a month of 31 days, at an hour.
fn last_sunday(year: i32, month: Month, hour: u8) -> PrimitiveDateTime {
    let last = Date::from_calendar_date(year, month, 31).unwrap_or(Date::MAX);
    let after_sunday = match last.weekday() {
        Weekday::Sunday => 0,
        other => i64::from(other.number_from_monday()),
    };
    let sunday = last.saturating_sub(Duration::days(after_sunday));
    PrimitiveDateTime::new(sunday, Time::from_hms(hour, 0, 0).unwrap_or(Time::MIDNIGHT))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn on(year: i32, month: Month, day: u8, hour: u8) -> Moment {
        let day = Date::from_calendar_date(year, month, day).unwrap();
        Moment::on(day, hour, 0)
    }

    fn entry() -> CalendarEntry {
        CalendarEntry {
            uid: "afspraak-7-1@wooncarriere.example".to_owned(),
            sequence: 0,
            organiser: "\"Makelaar\" Zonder Kantoor".to_owned(),
            written: on(2026, Month::November, 21, 10),
            extent: Extent::Between(
                on(2026, Month::November, 23, 9),
                on(2026, Month::November, 23, 10),
            ),
            standing: Standing::Confirmed,
            title: "Gesprek; met adviseur, over \\ geld".to_owned(),
            about: "Regel één\nRegel twee".to_owned(),
            place: String::new(),
        }
    }

    fn lines(file: &str) -> Vec<&str> {
        assert!(file.ends_with("\r\n"));
        file.trim_end_matches("\r\n").split("\r\n").collect()
    }

    #[test]
    fn an_entry_is_written_with_its_zone_and_in_universal_time() {
        let file = entry().file().replace("\r\n ", "");
        let lines = lines(&file);
        for line in [
            "VERSION:2.0",
            "TZID:Europe/Amsterdam",
            "UID:afspraak-7-1@wooncarriere.example",
            "DTSTAMP:20261121T090000Z",
            "DTSTART;TZID=Europe/Amsterdam:20261123T090000",
            "DTEND;TZID=Europe/Amsterdam:20261123T100000",
            "SEQUENCE:0",
            "METHOD:PUBLISH",
            "ORGANIZER;CN=\"Makelaar Zonder Kantoor\":mailto:niemand@wooncarriere.example",
            "STATUS:CONFIRMED",
            "SUMMARY:Gesprek\\; met adviseur\\, over \\\\ geld",
            "DESCRIPTION:Regel één\\nRegel twee",
        ] {
            assert!(lines.contains(&line), "{line} is missing in {lines:#?}");
        }
        assert!(!file.contains("LOCATION"), "an empty place is left out");
        let begun = lines
            .iter()
            .filter(|line| line.starts_with("BEGIN:"))
            .count();
        let ended = lines.iter().filter(|line| line.starts_with("END:")).count();
        assert_eq!((begun, ended), (5, 5));
    }

    #[test]
    fn universal_time_is_two_hours_behind_in_summer() {
        let known = [
            (on(2026, Month::March, 29, 1), "20260329T000000"),
            (on(2026, Month::March, 29, 3), "20260329T010000"),
            (on(2026, Month::July, 1, 12), "20260701T100000"),
            (on(2026, Month::October, 25, 1), "20261024T230000"),
            (on(2026, Month::October, 25, 3), "20261025T020000"),
            (on(2027, Month::January, 1, 0), "20261231T230000"),
        ];
        for (wall, expected) in known {
            assert_eq!(stamp(universal(wall)), expected);
        }
    }

    #[test]
    fn whole_days_end_on_the_day_after_and_need_no_zone() {
        let day = Date::from_calendar_date(2026, Month::December, 31).unwrap();
        let file = CalendarEntry {
            extent: Extent::Days(day, day),
            ..entry()
        }
        .file();
        assert!(file.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
        assert!(!file.contains("VTIMEZONE"));
    }

    #[test]
    fn what_was_moved_is_changed_and_what_was_called_off_is_withdrawn_under_the_same_name() {
        let moved = CalendarEntry {
            sequence: 1,
            extent: Extent::Between(
                on(2026, Month::November, 24, 9),
                on(2026, Month::November, 24, 10),
            ),
            ..entry()
        };
        let called_off = CalendarEntry {
            standing: Standing::Cancelled,
            sequence: 2,
            ..moved.clone()
        };
        let files = [entry(), moved, called_off].map(|entry| entry.file());
        let asked = ["PUBLISH", "PUBLISH", "CANCEL"];
        let stands = ["CONFIRMED", "CONFIRMED", "CANCELLED"];
        for (number, file) in files.iter().enumerate() {
            let lines = lines(file);
            for line in [
                "UID:afspraak-7-1@wooncarriere.example".to_owned(),
                format!("SEQUENCE:{number}"),
                format!("METHOD:{}", asked[number]),
                format!("STATUS:{}", stands[number]),
            ] {
                assert!(lines.contains(&&*line), "{line} is missing in {lines:#?}");
            }
            let method = lines.iter().position(|line| line.starts_with("METHOD:"));
            let first = lines.iter().position(|line| line.starts_with("BEGIN:VT"));
            assert!(method < first, "what is asked stands before all parts");
        }
    }

    proptest! {
        #[test]
        fn whatever_the_words_are_lines_stay_short_and_come_back_whole(title: String, about in "[ -~éç€\n]{0,400}") {
            let file = CalendarEntry { title: title.clone(), about: about.clone(), ..entry() }.file();
            for line in lines(&file) {
                prop_assert!(line.len() <= LONGEST_LINE, "{line}");
                prop_assert!(!line.contains(['\r', '\n']));
            }
            let unfolded = file.replace("\r\n ", "");
            let summary = format!("SUMMARY:{}", escaped(&title));
            prop_assert!(unfolded.split("\r\n").any(|line| line == summary));
        }
    }
}
