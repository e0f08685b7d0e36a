//! How many there are of each, as bars on one line; what lies within the chosen bounds stands out.
//! Must not know what is counted; the words beside it say the same.

use leptos::prelude::*;

/// How high the drawing is, in its own units.
const HEIGHT: f64 = 40.0;
/// How wide a bar is with the space after it.
const WIDTH: f64 = 10.0;

/// Bars in two paths: inside and outside the bounds. Only a picture: hidden from screen readers.
#[component]
pub fn Histogram(
    /// The counts.
    #[prop(into)]
    bars: Signal<Vec<u32>>,
    /// From which bar up to (not with) which one is chosen, in bars; parts count.
    #[prop(into)]
    chosen: Signal<(f64, f64)>,
) -> impl IntoView {
    let drawn = move |inside: bool| bars.with(|bars| path(bars, chosen.get(), inside));
    let frame = move || format!("0 0 {} {HEIGHT}", bars.with(Vec::len) as f64 * WIDTH);
    view! {
        <svg class="histogram" viewBox=frame preserveAspectRatio="none" aria-hidden="true">
            <path class="histogram-outside" d=move || drawn(false)/>
            <path class="histogram-inside" d=move || drawn(true)/>
        </svg>
    }
}

/// The outline of the bars whose middle lies inside, or outside, the bounds.
fn path(bars: &[u32], chosen: (f64, f64), inside: bool) -> String {
    let most = bars.iter().max().copied().unwrap_or(0).max(1);
    let mut path = String::new();
    for (place, count) in bars.iter().enumerate() {
        let left = place as f64;
        let is_inside = (chosen.0..chosen.1).contains(&(left + 0.5));
        if *count > 0 && is_inside == inside {
            let height = (HEIGHT * f64::from(*count) / f64::from(most)).max(3.0);
            let x = left * WIDTH + 1.0;
            path += &format!("M{x} {HEIGHT}v-{height:.1}h{}v{height:.1}z", WIDTH - 2.0);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_drawn_inside_or_outside_and_never_when_it_is_empty() {
        let bars = [4, 0, 2];
        assert_eq!(
            path(&bars, (0.0, 3.0), true),
            "M1 40v-40.0h8v40.0zM21 40v-20.0h8v20.0z"
        );
        assert_eq!(path(&bars, (0.0, 3.0), false), "");
        assert_eq!(path(&bars, (1.0, 3.0), false), "M1 40v-40.0h8v40.0z");
        assert_eq!(path(&[], (0.0, 1.0), true), "");
    }
}
