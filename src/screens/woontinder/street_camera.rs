//! The camera before the street: asked for, let go, and stopped by itself. Then the drawn street comes in its
//! place.

use leptos::prelude::*;

use super::street_looking::Looking;
use super::street_seen::{Camera, Compass};
use crate::platform::CameraFault;

impl Looking {
    /// Asks for the camera, and by the same press for the compass: some devices only let a press ask.
    pub fn open_camera(self) {
        let compass = self.compass.get_untracked();
        if !compass.turns_along() && compass != Compass::Asked {
            self.follow();
            self.with_camera.set_value(true);
        }
        self.camera.set(Camera::Asked);
        let answered = move |answer: Result<(), CameraFault>| {
            let failed = answer.is_err();
            if !failed {
                let ended = move |()| self.camera_ended();
                (self.in_sight.session).when_camera_ends(Box::new(ended));
            }
            // Left before it came: then nobody looks.
            let _ = self
                .camera
                .try_set(answer.map_or_else(Camera::Fault, |()| Camera::On));
            if failed {
                self.drop_compass();
            }
        };
        self.in_sight
            .session
            .show_camera(super::street_stage::VIDEO, Box::new(answered));
    }

    /// The camera stopped by itself: the drawn street comes in its place.
    fn camera_ended(self) {
        // Left since: then nobody looks.
        if self.camera.try_set(Camera::Ended).is_none() {
            self.in_sight.session.stop_camera();
            self.drop_compass();
            self.turn(0.0);
        }
    }

    /// Lets the camera go.
    pub fn close_camera(self) {
        self.in_sight.session.stop_camera();
        self.camera.set(Camera::Off);
        self.drop_compass();
        self.turn(0.0);
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::super::map_area::InSight;
    use super::*;
    use crate::app::Session;
    use crate::domain::street::Lane;
    use crate::platform::fake::Fake;

    #[test]
    fn a_camera_that_stops_by_itself_says_so_and_can_be_asked_again() {
        let fake = Fake::default();
        Owner::new().with(|| {
            let looking = Looking::new(InSight::new(Session::start(fake.platform())));
            fake.give_camera(Ok(()));
            looking.open_camera();
            fake.turn_to(120.0);
            assert_eq!(looking.heading.get(), 120.0);
            fake.end_camera();
            assert_eq!(looking.camera.get(), Camera::Ended);
            assert_eq!(looking.compass.get(), Compass::Off);
            let (_, last) = Lane::sides(looking.count(), 0.0);
            assert_eq!(looking.heading.get(), last, "in the drawn street");
            looking.open_camera();
            assert_eq!(looking.camera.get(), Camera::On);
            looking.close_camera();
            fake.end_camera();
            assert_eq!(looking.camera.get(), Camera::Off, "it was let go");
        });
    }
}
