//! The clock of the device. Knows no calendar: the core reads the seconds.

use js_sys::{Date, Math};

use super::{later, window};
use crate::domain::moment::Moment;
use crate::platform::{Clock, Then};

/// The clock of the device.
pub struct BrowserClock;

impl Clock for BrowserClock {
    fn now(&self) -> Moment {
        let date = Date::new_0();
        let minutes_behind_wall = date.get_timezone_offset();
        let seconds = date.get_time() / 1000.0 - minutes_behind_wall * 60.0;
        Moment(seconds.floor() as i64)
    }

    fn seed(&self) -> u64 {
        random_bytes().map_or_else(seed_of_chance, u64::from_le_bytes)
    }

    fn after(&self, milliseconds: u32, then: Then<()>) {
        later(milliseconds, move || then(()));
    }
}

fn random_bytes() -> Option<[u8; 8]> {
    let mut bytes = [0; 8];
    window()?
        .crypto()
        .ok()?
        .get_random_values_with_u8_array(&mut bytes)
        .ok()?;
    Some(bytes)
}

/// Where the browser gives no random bytes: guessable, and enough for a fictional story.
fn seed_of_chance() -> u64 {
    let half = || (Math::random() * f64::from(u32::MAX)) as u64;
    half() << 32 | half()
}
