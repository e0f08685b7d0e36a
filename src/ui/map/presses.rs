//! Presses on the ground: which of them is the second half of a double one. A double press brings the map
//! closer; what was pressed hears it once. Knows no map.

use std::cell::Cell;

/// A press so soon after another belongs to it, in milliseconds: a finger that taps twice is not counted
/// by every browser.
const A_MOMENT: f64 = 500.0;

/// The presses on one map.
#[derive(Debug)]
pub struct Presses {
    last: Cell<f64>,
}

impl Default for Presses {
    fn default() -> Self {
        Self {
            last: Cell::new(f64::NEG_INFINITY),
        }
    }
}

impl Presses {
    /// Whether a press stands by itself. `count` is how many the browser takes to belong together, 1 for
    /// the first; `at` is when it came, in milliseconds.
    pub fn begins(&self, count: f64, at: f64) -> bool {
        let is_late = at - self.last.replace(at) > A_MOMENT;
        is_late && count < 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_double_press_only_the_first_half_begins_whether_the_browser_counts_or_not() {
        for counts in [[1.0, 2.0, 3.0], [1.0, 1.0, 1.0]] {
            let presses = Presses::default();
            let times = [0.0, 180.0, 360.0].into_iter();
            let heard = counts.into_iter().zip(times);
            let heard: Vec<_> = heard.map(|(count, at)| presses.begins(count, at)).collect();
            assert_eq!(heard, [true, false, false], "{counts:?}");
        }
    }

    #[test]
    fn a_press_after_a_moment_begins_again_unless_the_browser_counts_it_as_the_second() {
        let presses = Presses::default();
        assert!(presses.begins(1.0, 10.0));
        assert!(presses.begins(1.0, 700.0));
        assert!(!presses.begins(2.0, 1_300.0), "of a slow hand");
        assert!(presses.begins(1.0, 2_000.0));
    }
}
