//! How far and how fast a card must be swiped before letting go commits it: plain arithmetic on
//! pointer positions. Must not know the page.

/// Which way a card goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the right.
    Yes,
    /// To the left.
    No,
}

impl Direction {
    /// The value of the data attributes in the style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }
}

/// Beyond this distance, in CSS pixels, letting go commits.
const FAR: f64 = 104.0;
/// Beyond this speed, in pixels per millisecond, letting go commits as well ...
const FAST: f64 = 0.55;
/// ... when the card has gone at least this far, so that a shaking hand commits nothing.
const NUDGE: f64 = 28.0;
/// A speed that is older than this, in milliseconds, no longer counts: the hand stood still.
const STALE: f64 = 90.0;
/// Below this distance a press is still a press.
const STILL: f64 = 7.0;
/// How many degrees the card turns per pixel.
const TURN: f64 = 0.045;
/// How much of the newest speed counts against the speed before.
const FRESHNESS: f64 = 0.6;

/// One drag of one pointer. Distances in CSS pixels, times in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drag {
    /// The pointer that drags; others are ignored.
    pub pointer: i32,
    /// Where the card is held: -1 at its top, 1 at its bottom.
    grip: f64,
    start: (f64, f64),
    at: (f64, f64),
    time: f64,
    speed: f64,
}

impl Drag {
    /// A pointer went down, `grip` of the way from the middle of the card (-1 top, 1 bottom).
    pub const fn begin(pointer: i32, at: (f64, f64), time: f64, grip: f64) -> Self {
        Self {
            pointer,
            grip: grip.clamp(-1.0, 1.0),
            start: at,
            at,
            time,
            speed: 0.0,
        }
    }

    /// The pointer moved.
    #[must_use]
    pub fn moved(self, at: (f64, f64), time: f64) -> Self {
        let passed = (time - self.time).max(1.0);
        let newest = (at.0 - self.at.0) / passed;
        let speed = self.speed * (1.0 - FRESHNESS) + newest * FRESHNESS;
        Self {
            at,
            time,
            speed,
            ..self
        }
    }

    /// How far the card is from its place.
    pub fn offset(self) -> (f64, f64) {
        (self.at.0 - self.start.0, self.at.1 - self.start.1)
    }

    /// How far the card is turned, in degrees: held at its top it leans along, held at its bottom the
    /// other way, held in the middle not at all.
    pub fn angle(self) -> f64 {
        (self.offset().0 * TURN * -self.grip).clamp(-14.0, 14.0)
    }

    /// How far the card is turned once it has gone.
    pub fn last_angle(self, direction: Direction) -> f64 {
        let side = if direction == Direction::Yes {
            1.0
        } else {
            -1.0
        };
        16.0 * side * -self.grip
    }

    /// Whether it is more than a press.
    pub fn has_begun(self) -> bool {
        self.offset().0.abs() > STILL
    }

    /// What letting go does because of the distance alone: shown on the card while it is held.
    pub fn leaning(self) -> Option<Direction> {
        let (across, _) = self.offset();
        (across.abs() >= FAR).then(|| Self::side(across))
    }

    /// What letting go at this time does; `None`: the card springs back.
    pub fn verdict(self, time: f64) -> Option<Direction> {
        let (across, _) = self.offset();
        let moving = time - self.time < STALE;
        let fast = self.speed.abs() > FAST && self.speed.signum() == across.signum();
        let flicked = moving && fast && across.abs() > NUDGE;
        self.leaning()
            .or_else(|| flicked.then(|| Self::side(across)))
    }

    fn side(across: f64) -> Direction {
        if across > 0.0 {
            Direction::Yes
        } else {
            Direction::No
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slowly(to: f64) -> Drag {
        Drag::begin(1, (200.0, 300.0), 0.0, -1.0).moved((200.0 + to, 304.0), 2_000.0)
    }

    #[test]
    fn a_card_that_is_dragged_far_enough_commits_whatever_the_speed() {
        assert_eq!(slowly(110.0).verdict(2_010.0), Some(Direction::Yes));
        assert_eq!(slowly(-110.0).verdict(9_000.0), Some(Direction::No));
        assert_eq!(slowly(90.0).verdict(2_010.0), None);
    }

    #[test]
    fn a_flick_commits_but_a_shaking_hand_does_not() {
        let flick = |to: f64| Drag::begin(1, (0.0, 0.0), 0.0, -1.0).moved((to, 0.0), 30.0);
        assert_eq!(flick(60.0).verdict(35.0), Some(Direction::Yes));
        assert_eq!(flick(-60.0).verdict(35.0), Some(Direction::No));
        assert_eq!(flick(20.0).verdict(35.0), None);
    }

    #[test]
    fn a_fast_move_that_then_stands_still_is_no_flick() {
        let held = Drag::begin(1, (0.0, 0.0), 0.0, -1.0).moved((-60.0, 0.0), 30.0);
        assert_eq!(held.verdict(330.0), None);
    }

    #[test]
    fn the_label_shows_only_what_standing_still_would_commit() {
        let fast = Drag::begin(1, (0.0, 0.0), 0.0, -1.0).moved((60.0, 0.0), 30.0);
        assert_eq!(fast.leaning(), None);
        assert_eq!(slowly(-110.0).leaning(), Some(Direction::No));
    }

    #[test]
    fn a_card_that_is_thrown_back_towards_its_place_stays() {
        let back = slowly(80.0).moved((240.0, 304.0), 2_020.0);
        assert_eq!(back.verdict(2_025.0), None);
    }

    #[test]
    fn a_card_turns_by_where_it_is_held() {
        let held = |grip| Drag::begin(1, (0.0, 0.0), 0.0, grip).moved((100.0, 0.0), 500.0);
        assert!(held(-1.0).angle() > 4.0 && held(1.0).angle() < -4.0);
        assert!(held(0.0).angle().abs() < f64::EPSILON);
        assert!(held(-1.0).last_angle(Direction::Yes) > 0.0);
        assert!(held(1.0).last_angle(Direction::Yes) < 0.0);
    }

    #[test]
    fn a_press_is_not_a_drag() {
        assert!(!slowly(5.0).has_begun());
        assert!(slowly(12.0).has_begun());
    }
}
