//! What a device sees and feels: its camera and its compass. Both are asked for only after a person
//! pressed a button for it; nothing of either is kept or sent.

use super::Then;

/// Camera and compass.
pub trait Sensors {
    /// Shows what the camera at the back sees in the `video` element with this id.
    fn show_camera(&self, video: &'static str, then: Then<Result<(), CameraFault>>);

    /// Lets the camera go; it sees nothing any more.
    fn stop_camera(&self);

    /// Says, again and again until it is stopped, in which direction the device looks: degrees of
    /// the compass; `None` once when the device cannot tell or may not.
    fn follow_heading(&self, heard: Heard);

    /// Stops saying so.
    fn stop_heading(&self);
}

/// Called with a heading.
pub type Heard = Box<dyn Fn(Option<f64>) + Send>;

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
