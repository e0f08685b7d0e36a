//! Turning along with the device.

use leptos::prelude::*;

use super::street_looking::Looking;
use super::street_seen::{Camera, Compass};
use crate::domain::street;

impl Looking {
    /// Turns along with the device.
    pub fn follow(self) {
        self.compass.set(Compass::Asked);
        self.ahead.set_value(None);
        let heard = move |heading: Option<f64>| match heading {
            Some(heading) => {
                let _ = self.compass.try_set(Compass::On);
                let ahead = self.ahead(heading);
                let _ = self.heading.try_set(street::turn(ahead, heading));
            }
            None => {
                let _ = self.compass.try_set(Compass::Missing);
            }
        };
        self.in_sight.session.follow_heading(Box::new(heard));
    }

    /// What counts as straight ahead: before the camera the north, and in the drawn street where the
    /// device pointed first, for a table does not stand to the north.
    fn ahead(self, heading: f64) -> f64 {
        if self.camera.try_get_untracked() == Some(Camera::On) {
            self.ahead.try_set_value(None);
            return 0.0;
        }
        let first = self.ahead.try_get_value().flatten().unwrap_or(heading);
        self.ahead.try_set_value(Some(first));
        first
    }

    /// Turns along no longer.
    pub fn stop_following(self) {
        self.in_sight.session.stop_heading();
        self.compass.set(Compass::Off);
    }
}
