//! Turning along with the device: before the camera one looks where the device points.

use leptos::prelude::*;

use super::street_looking::Looking;
use super::street_seen::{Camera, Compass};
use crate::domain::street;
use crate::platform::sensors::Heading;

impl Looking {
    /// The compass that came with the camera goes with it; one that was asked for by itself stays.
    pub fn drop_compass(self) {
        if self.with_camera.try_get_value() == Some(true) {
            self.stop_following();
        }
    }

    /// Turns along with the device.
    pub fn follow(self) {
        self.with_camera.set_value(false);
        self.compass.set(Compass::Asked);
        self.ahead.set_value(None);
        self.before.set_value(None);
        let heard = move |heading: Option<Heading>| match heading {
            Some(heading) if heading.knows_north => {
                let _ = self.compass.try_set(Compass::On);
                let ahead = self.ahead(heading.degrees);
                let _ = self.heading.try_set(street::turn(ahead, heading.degrees));
            }
            Some(heading) => {
                let _ = self.compass.try_set(Compass::Adrift);
                self.drift(heading.degrees);
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

    /// Without north: before the camera the picture turns as far as the device does, from wherever one
    /// dragged it; in the drawn street north does not matter.
    fn drift(self, heading: f64) {
        let ahead = self.ahead(heading);
        if self.camera.try_get_untracked() != Some(Camera::On) {
            self.before.try_set_value(Some(heading));
            let _ = self.heading.try_set(street::turn(ahead, heading));
            return;
        }
        let before = self.before.try_get_value().flatten();
        self.before.try_set_value(Some(heading));
        if let Some(before) = before {
            self.turn(street::turn(before, heading));
        }
    }

    /// Turns along no longer.
    pub fn stop_following(self) {
        self.in_sight.session.stop_heading();
        self.with_camera.set_value(false);
        self.compass.set(Compass::Off);
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::super::map_area::InSight;
    use super::*;
    use crate::app::Session;
    use crate::platform::fake::Fake;

    /// Somebody in a street, with a device.
    fn with_device(test: impl FnOnce(Looking, &Fake)) {
        let fake = Fake::default();
        Owner::new().with(|| {
            let session = Session::start(fake.platform());
            test(Looking::new(InSight::new(session)), &fake);
        });
    }

    #[test]
    fn the_camera_starts_the_compass_and_looks_where_the_device_points() {
        with_device(|looking, fake| {
            fake.give_camera(Ok(()));
            fake.turn_to(30.0);
            looking.open_camera();
            assert_eq!(looking.camera.get(), Camera::On);
            assert_eq!(looking.compass.get(), Compass::On);
            fake.turn_to(90.0);
            assert_eq!(looking.heading.get(), 90.0);
            looking.close_camera();
            assert_eq!(
                looking.compass.get(),
                Compass::Off,
                "it goes with the camera"
            );
        });
    }

    #[test]
    fn without_a_compass_the_camera_stays_and_that_is_said() {
        with_device(|looking, fake| {
            fake.give_camera(Ok(()));
            looking.open_camera();
            assert_eq!(looking.camera.get(), Camera::On);
            assert_eq!(looking.compass.get(), Compass::Missing);
        });
    }

    #[test]
    fn without_a_camera_the_drawn_street_does_not_begin_to_turn_but_goes_on_turning() {
        with_device(|looking, fake| {
            fake.turn_to(30.0);
            looking.open_camera();
            assert!(matches!(looking.camera.get(), Camera::Fault(_)));
            assert_eq!(looking.compass.get(), Compass::Off);
            looking.follow();
            looking.open_camera();
            assert_eq!(
                looking.compass.get(),
                Compass::On,
                "it was asked for by itself"
            );
        });
    }
    #[test]
    fn without_north_the_camera_says_so_and_turns_on_from_where_one_dragged_the_picture() {
        with_device(|looking, fake| {
            fake.turn_without_north(170.0);
            looking.follow();
            fake.turn_without_north(200.0);
            assert_eq!(looking.heading.get(), 30.0, "in the drawn street");
            fake.give_camera(Ok(()));
            looking.open_camera();
            assert_eq!(looking.compass.get(), Compass::Adrift);
            fake.turn_without_north(200.0);
            looking.turn(-25.0);
            fake.turn_without_north(205.0);
            assert_eq!(looking.heading.get(), 10.0);
            fake.turn_to(90.0);
            assert_eq!(looking.compass.get(), Compass::On);
            assert_eq!(looking.heading.get(), 90.0);
        });
    }
}
