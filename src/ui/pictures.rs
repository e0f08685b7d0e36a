//! Pictures.
/// Which phase.
#[derive(Clone, Copy, Debug)]
pub enum PhasePicture {
    /// O.
    Orientation,
    /// K.
    Purchase,
    /// T.
    Transfer,
}
/// Phase.
pub fn phase_illustration(_: PhasePicture) -> String { String::new() }
/// Portrait.
pub fn persona_portrait(_: &str) -> String { String::new() }
