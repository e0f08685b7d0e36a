//! A gable that is laid brick by brick: the one celebration when a bid is accepted and the one when
//! the home is yours. Must not be used for anything else.

use leptos::prelude::*;

/// The courses from the ground up: from where to where, in half bricks. Two courses make one step of
/// the gable.
const COURSES: [(u32, u32); 12] = [
    (0, 14),
    (0, 14),
    (0, 14),
    (0, 14),
    (0, 14),
    (0, 14),
    (2, 12),
    (2, 12),
    (4, 10),
    (4, 10),
    (6, 8),
    (6, 8),
];
/// Half a brick with its joint, in the drawing's own measure.
const HALF: u32 = 14;
/// A course with its joint.
const COURSE: u32 = 13;
/// The ground line.
const GROUND: u32 = 160;

/// A brick of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Brick {
    left: u32,
    top: u32,
    width: u32,
}

/// One course: every second one begins with half a brick, so that no joint lies above another.
fn course(row: u32, from: u32, to: u32) -> impl Iterator<Item = Brick> {
    let first = from + 1 + (row + 1) % 2;
    let begins = (from..to)
        .filter(move |at| *at == from || (*at >= first && (at - first).is_multiple_of(2)));
    begins.map(move |at| {
        let end = if at == from { first } else { at + 2 };
        Brick {
            left: 2 + at * HALF,
            top: GROUND - (row + 1) * COURSE,
            width: (end.min(to) - at) * HALF - 2,
        }
    })
}

/// All bricks, in the order in which they are laid.
fn bricks() -> impl Iterator<Item = Brick> {
    (0..)
        .zip(COURSES)
        .flat_map(|(row, (from, to))| course(row, from, to))
}

/// Draws the gable; a screen says what is celebrated in words beside it.
#[component]
pub fn Celebration() -> impl IntoView {
    let brick = |(turn, brick): (usize, Brick)| {
        view! {
            <rect class="celebration-brick" x=brick.left y=brick.top width=brick.width
                height=COURSE - 2 rx="1.5" style=format!("--turn: {turn}")></rect>
        }
    };
    view! {
        <svg class="celebration" viewBox="0 0 200 164" aria-hidden="true" focusable="false">
            {bricks().enumerate().map(brick).collect_view()}
            <path class="celebration-door" d="M85 160v-34a14 14 0 0 1 28 0v34Z"></path>
            <path class="celebration-glass" d="M30 97h26v35H30ZM142 97h26v35h-26ZM88 46h22v32H88Z"></path>
            <path class="celebration-ground" d="M-6 161.5h212"></path>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_course_is_closed_from_its_first_to_its_last_half_brick() {
        for (row, (from, to)) in (0..).zip(COURSES) {
            let laid: u32 = course(row, from, to).map(|brick| brick.width + 2).sum();
            assert_eq!(laid, (to - from) * HALF, "course {row}");
        }
    }

    #[test]
    fn no_joint_lies_above_another() {
        let joints = |row: u32| course(row, 0, 14).skip(1).map(|brick| brick.left);
        let above: Vec<u32> = joints(1).collect();
        assert!(joints(0).all(|joint| !above.contains(&joint)));
    }
}
