//! Hulp nodig?: the agenda of an adviser. Opening hours, and which hours others have taken: those
//! others are simulated, by a seed. No clock: the moment of looking is given.

use serde::{Deserialize, Serialize};
use time::{Date, Duration, Weekday};

use super::calendar::holiday;
use super::moment::Moment;

/// How long a talk takes, in seconds: an hour.
pub const LENGTH: i64 = 3_600;

/// How long before its beginning an hour can still be taken, in seconds: an hour.
pub const NOTICE: i64 = 3_600;

/// How many days ahead the agenda is open.
pub const DAYS_AHEAD: i64 = 28;

/// How one talks to the adviser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Channel {
    /// The adviser calls.
    Phone,
    /// A video call.
    Video,
    /// At the office.
    Office,
}

impl Channel {
    /// All in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Phone, Self::Video, Self::Office];

    /// The hours at which a talk can begin on a day; none on Sundays and holidays. The office is
    /// closed in the evening and on Saturday.
    pub fn hours(self, day: Date) -> &'static [u8] {
        if holiday(day).is_some() {
            return &[];
        }
        match (day.weekday(), self) {
            (Weekday::Sunday, _) | (Weekday::Saturday, Self::Office) => &[],
            (Weekday::Saturday, _) => &[10, 11, 12],
            (Weekday::Thursday, Self::Phone | Self::Video) => &[9, 10, 11, 13, 14, 15, 16, 18, 19],
            _ => &[9, 10, 11, 13, 14, 15, 16],
        }
    }

    /// Whether a talk can begin at this moment, as far as opening hours go.
    pub fn is_open(self, slot: Moment) -> bool {
        let (day, hour) = (slot.date(), slot.hour_and_minute().0);
        Moment::on(day, hour, 0) == slot && self.hours(day).contains(&hour)
    }
}

/// A day with the beginnings that are free on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreeDay {
    /// The day.
    pub day: Date,
    /// When a talk can begin, in order; never empty.
    pub slots: Vec<Moment>,
}

/// The adviser's agenda: what others take of it follows from the seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agenda {
    /// The seed.
    pub seed: u64,
}

impl Agenda {
    /// Since when somebody else has this hour; `None` when nobody ever takes it. Of ten hours three
    /// were taken long ago, and three are taken one to ninety-six hours before they begin.
    pub fn taken_since(self, slot: Moment) -> Option<Moment> {
        let chance = chance(self.seed, slot);
        match chance % 10 {
            0..3 => Some(Moment(i64::MIN)),
            3..6 => {
                let hours = 1 + (chance / 10) % 96;
                Some(slot.after_seconds(-3_600 * i64::try_from(hours).unwrap_or(1)))
            }
            _ => None,
        }
    }

    /// Whether somebody else has this hour now.
    pub fn is_taken(self, slot: Moment, now: Moment) -> bool {
        self.taken_since(slot).is_some_and(|since| since <= now)
    }

    /// Whether this hour can be had now.
    pub fn is_free(self, slot: Moment, channel: Channel, now: Moment) -> bool {
        channel.is_open(slot) && is_ahead(slot, now) && !self.is_taken(slot, now)
    }

    /// The days with free hours, in order.
    pub fn free_days(self, channel: Channel, now: Moment) -> Vec<FreeDay> {
        let today = now.date();
        let days = (0..=DAYS_AHEAD).filter_map(|later| today.checked_add(Duration::days(later)));
        days.map(|day| {
            let slots = channel.hours(day).iter();
            let slots = slots.map(|hour| Moment::on(day, *hour, 0));
            FreeDay {
                day,
                slots: slots
                    .filter(|slot| self.is_free(*slot, channel, now))
                    .collect(),
            }
        })
        .filter(|free| !free.slots.is_empty())
        .collect()
    }

    /// The free hour to offer to who wanted this one: the first after it, else the last before it.
    pub fn next_free(self, wanted: Moment, channel: Channel, now: Moment) -> Option<Moment> {
        let free = || self.free_days(channel, now).into_iter();
        let mut slots = free().flat_map(|free| free.slots);
        slots
            .find(|slot| *slot > wanted)
            .or_else(|| free().flat_map(|free| free.slots).last())
    }
}

/// Whether an hour begins late enough to be taken now, and within the days that are open.
pub fn is_ahead(slot: Moment, now: Moment) -> bool {
    let last = now.date().saturating_add(Duration::days(DAYS_AHEAD));
    slot.seconds_since(now) >= NOTICE && slot.date() <= last
}

/// A number that depends on seed and hour alone.
fn chance(seed: u64, slot: Moment) -> u64 {
    // Two rounds of SplitMix64: spread, not secrecy.
    [slot.0.unsigned_abs(), 0x9e37_79b9_7f4a_7c15]
        .into_iter()
        .fold(seed, |state, added| {
            let state = state.wrapping_add(added);
            let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            state ^ (state >> 31)
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::Month;

    use super::*;

    fn day(month: Month, day: u8) -> Date {
        Date::from_calendar_date(2026, month, day).unwrap()
    }

    /// Saturday 21 November 2026, 10:00.
    fn now() -> Moment {
        Moment::on(day(Month::November, 21), 10, 0)
    }

    #[test]
    fn the_agenda_is_closed_on_sundays_and_holidays_and_the_office_in_the_evening() {
        for channel in Channel::ALL {
            assert!(channel.hours(day(Month::November, 22)).is_empty(), "Sunday");
            for closed in [(Month::December, 25), (Month::May, 14), (Month::April, 27)] {
                assert!(channel.hours(day(closed.0, closed.1)).is_empty());
            }
        }
        let thursday = Moment::on(day(Month::November, 26), 19, 0);
        assert!(Channel::Phone.is_open(thursday));
        assert!(!Channel::Office.is_open(thursday));
        assert!(!Channel::Phone.is_open(thursday.after_seconds(60)));
        assert!(Channel::Office.hours(day(Month::November, 28)).is_empty());
    }

    #[test]
    fn given_an_hour_that_is_taken_meanwhile_then_it_was_free_before() {
        let agenda = Agenda { seed: 7 };
        let later = now().after_seconds(3 * 24 * 3_600);
        let before = agenda.free_days(Channel::Phone, now());
        let gone = before
            .iter()
            .flat_map(|free| &free.slots)
            .find(|slot| is_ahead(**slot, later) && agenda.is_taken(**slot, later));
        let gone = *gone.expect("somebody takes an hour in three days");
        assert!(agenda.is_free(gone, Channel::Phone, now()));
        let next = agenda.next_free(gone, Channel::Phone, later).unwrap();
        assert!(next > gone && agenda.is_free(next, Channel::Phone, later));
    }

    #[test]
    fn given_the_last_hour_then_the_one_before_it_is_offered() {
        let agenda = Agenda { seed: 7 };
        let free = agenda.free_days(Channel::Office, now());
        let last = *free.last().unwrap().slots.last().unwrap();
        let offered = agenda.next_free(last, Channel::Office, now());
        assert_eq!(offered, Some(last));
        assert_eq!(
            agenda.next_free(Moment(i64::MAX), Channel::Office, now()),
            Some(last)
        );
    }

    proptest! {
        #[test]
        fn every_hour_that_is_offered_is_ahead_open_and_nobody_elses(seed: u64, ahead in 0_i64..40_000_000, channel in 0..3_usize) {
            let (agenda, now) = (Agenda { seed }, now().after_seconds(ahead));
            let channel = Channel::ALL[channel];
            let days = agenda.free_days(channel, now);
            prop_assert!(days.is_sorted_by_key(|free| free.day));
            for free in &days {
                prop_assert!(free.day.weekday() != Weekday::Sunday && holiday(free.day).is_none());
                for slot in &free.slots {
                    prop_assert_eq!(slot.date(), free.day);
                    prop_assert!(slot.seconds_since(now) >= NOTICE);
                    prop_assert!(!agenda.is_taken(*slot, now));
                }
            }
            prop_assert!(days.len() >= 10, "four weeks have room");
        }

        #[test]
        fn no_moment_breaks_the_agenda(seed: u64, slot: i64, now: i64) {
            let agenda = Agenda { seed };
            let (slot, now) = (Moment(slot), Moment(now));
            let free = agenda.is_free(slot, Channel::Video, now);
            prop_assert!(!free || slot > now);
        }
    }
}
