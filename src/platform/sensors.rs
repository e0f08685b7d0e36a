//! What a device sees and feels: its camera, its compass and where it is. Each is asked for only after
//! a person pressed a button for it; nothing of any is kept or sent.

use serde::{Deserialize, Serialize};

use super::Then;
use crate::domain::Position;
use crate::domain::street::heading_of;

/// Camera, compass and place.
pub trait Sensors {
    /// Shows what the camera at the back sees in the `video` element with this id.
    fn show_camera(&self, video: &'static str, then: Then<Result<(), CameraFault>>);

    /// Says once when the camera that is shown stops by itself: unplugged, or no longer allowed.
    fn when_camera_ends(&self, then: Then<()>);

    /// What stands in that element now; `None` while there is no picture.
    fn picture(&self, video: &'static str) -> Option<Picture>;

    /// Lets the camera go; it sees nothing any more.
    fn stop_camera(&self);

    /// Says, again and again until it is stopped, in which direction the device looks; `None` once when
    /// the device cannot tell or may not. Once it knew north, nothing comes that does not.
    fn follow_heading(&self, heard: Heard);

    /// Stops saying so.
    fn stop_heading(&self);

    /// Says, again and again until it is stopped, where the device is. After a fault nothing follows.
    fn follow_place(&self, found: Found);

    /// Stops saying so; the device no longer looks for its place.
    fn stop_place(&self);
}

/// Where a device says it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fix {
    /// The place.
    pub position: Position,
    /// How far the device may be from it, in metres.
    pub within: f64,
}

/// Called with a place.
pub type Found = Box<dyn Fn(Result<Fix, PlaceFault>) + Send>;

/// No place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceFault {
    /// The person or the browser said no.
    Refused,
    /// The device cannot tell.
    Unknown,
    /// It was not found in time.
    TooLate,
}

/// One picture of the camera in greys, for who looks for a QR code in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Pixels from left to right.
    pub width: u16,
    /// Pixels from top to bottom.
    pub height: u16,
    /// How light each pixel is, row by row: a letter a pixel, from [`Self::DARK`] in 32 steps, none of
    /// which has a meaning of its own in JSON.
    pub grey: String,
}

impl Picture {
    /// The letter of the darkest grey.
    pub const DARK: u8 = b']';
    /// How much lighter every next letter is, of 255.
    pub const STEP: u8 = 8;

    /// A picture of pixels from 0 (dark) to 255.
    pub fn new(width: u16, height: u16, light: &[u8]) -> Self {
        let letter = |light: &u8| char::from(Self::DARK + light / Self::STEP);
        Self {
            width,
            height,
            grey: light.iter().map(letter).collect(),
        }
    }
}

/// Called with a heading.
pub type Heard = Box<dyn Fn(Option<Heading>) + Send>;

/// Which way a device looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heading {
    /// Degrees to the right of north, 0 up to 360; of a device that does not know north, to the right of
    /// a direction of its own.
    pub degrees: f64,
    /// Whether it is counted from north.
    pub knows_north: bool,
}

/// What a device says of how it is held, as the events of W3C Device Orientation and of WebKit have it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reading {
    /// The angles `alpha`, `beta` and `gamma`, in degrees, when all three are known.
    pub angles: Option<[f64; 3]>,
    /// Whether they are counted from the earth: `absolute`. Otherwise `alpha` starts anywhere.
    pub is_absolute: bool,
    /// `webkitCompassHeading`: degrees to the right of north.
    pub compass: Option<f64>,
    /// `webkitCompassAccuracy`: less than 0 when the compass says nothing.
    pub accuracy: Option<f64>,
}

impl Reading {
    /// Which way the device looks, as far as it can tell.
    pub fn heading(self) -> Option<Heading> {
        let trusted = self.accuracy.is_none_or(|accuracy| accuracy >= 0.0);
        if let Some(degrees) = self.compass.filter(|_| trusted) {
            return Some(Heading {
                degrees,
                knows_north: true,
            });
        }
        let [alpha, beta, gamma] = self.angles?;
        Some(Heading {
            degrees: heading_of(alpha, beta, gamma),
            knows_north: self.is_absolute,
        })
    }
}

/// No picture of the camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameraFault {
    /// The person or the browser said no.
    Refused,
    /// There is no camera, or this address may not ask for one.
    Missing,
    /// There is one, but it gives no picture: another app may hold it.
    Unavailable,
}

#[cfg(test)]
mod tests {
    use super::*;

    const UPRIGHT: Reading = Reading {
        angles: Some([270.0, 90.0, 0.0]),
        is_absolute: false,
        compass: None,
        accuracy: None,
    };

    #[test]
    fn a_device_that_counts_from_anywhere_is_no_compass() {
        let heading = UPRIGHT.heading().unwrap();
        assert!((heading.degrees - 90.0).abs() < 0.5 && !heading.knows_north);
        let absolute = Reading {
            is_absolute: true,
            ..UPRIGHT
        };
        assert!(absolute.heading().unwrap().knows_north);
        assert_eq!(Reading::default().heading(), None);
    }

    #[test]
    fn a_compass_counts_before_angles_unless_it_says_nothing() {
        let compass = Reading {
            compass: Some(10.0),
            accuracy: Some(15.0),
            ..UPRIGHT
        };
        let north = |degrees| Heading {
            degrees,
            knows_north: true,
        };
        assert_eq!(compass.heading(), Some(north(10.0)));
        let disturbed = Reading {
            accuracy: Some(-1.0),
            ..compass
        };
        assert!(!disturbed.heading().unwrap().knows_north);
    }
}
