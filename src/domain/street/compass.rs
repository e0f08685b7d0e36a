//! Which way a device looks, from the three angles at which it is held.

/// The heading in degrees of what the camera at the back looks at, from the angles that a device gives
/// (W3C Device Orientation: `alpha` around the upright axis, `beta` front to back, `gamma` left to
/// right, all in degrees). A device that lies flat looks at the ground: then where its top points.
pub fn heading_of(alpha: f64, beta: f64, gamma: f64) -> f64 {
    let (sine_a, cosine_a) = alpha.to_radians().sin_cos();
    let sine_b = beta.to_radians().sin();
    let (sine_c, cosine_c) = gamma.to_radians().sin_cos();
    // Where the axis out of the back points: east and north.
    let east = -cosine_a * sine_c - sine_a * sine_b * cosine_c;
    let north = -sine_a * sine_c + cosine_a * sine_b * cosine_c;
    if east.hypot(north) < 0.2 {
        return (360.0 - alpha).rem_euclid(360.0);
    }
    east.atan2(north).to_degrees().rem_euclid(360.0)
}
