//! One pointer at a time: which finger, pen or mouse holds what is dragged. Others neither move it nor
//! let it go; another one may hold something else.

use leptos::ev::PointerEvent;

/// What a drag has to know of a pointer event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointer {
    /// Which one.
    pub id: i32,
    /// Whether it is a finger, a pen or the main button of a mouse.
    is_main: bool,
    /// Whether it is down.
    is_down: bool,
}

/// What a move of a pointer is to something that may be held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// It does not hold it.
    Other,
    /// It holds it.
    Holds,
    /// It held it, and was lifted where nobody saw it.
    Lost,
}

impl Pointer {
    /// Of an event.
    pub fn of(event: &PointerEvent) -> Self {
        Self {
            id: event.pointer_id(),
            is_main: event.button() == 0,
            is_down: event.buttons() != 0,
        }
    }

    /// Whether it may take hold, going down, of what this pointer holds already.
    pub const fn may_take(self, held_by: Option<i32>) -> bool {
        self.is_main && held_by.is_none()
    }

    /// Whether it holds: what lifts or loses it ends the drag.
    pub fn holds(self, held_by: Option<i32>) -> bool {
        held_by == Some(self.id)
    }

    /// What it does, moving.
    pub fn moves(self, held_by: Option<i32>) -> Grip {
        match (self.holds(held_by), self.is_down) {
            (false, _) => Grip::Other,
            (true, true) => Grip::Holds,
            (true, false) => Grip::Lost,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn finger(id: i32, is_down: bool) -> Pointer {
        Pointer {
            id,
            is_main: true,
            is_down,
        }
    }

    #[test]
    fn a_second_finger_neither_takes_moves_nor_lets_go() {
        let second = finger(8, true);
        assert!(second.may_take(None));
        assert!(!second.may_take(Some(7)));
        assert!(!second.holds(Some(7)));
        assert_eq!(second.moves(Some(7)), Grip::Other);
        assert_eq!(second.moves(None), Grip::Other);
    }

    #[test]
    fn the_finger_that_holds_moves_and_is_missed_when_it_was_lifted_elsewhere() {
        assert_eq!(finger(7, true).moves(Some(7)), Grip::Holds);
        assert_eq!(finger(7, false).moves(Some(7)), Grip::Lost);
        assert!(finger(7, false).holds(Some(7)), "lifted here");
    }

    #[test]
    fn another_button_of_the_mouse_drags_nothing() {
        let right = Pointer {
            is_main: false,
            ..finger(1, true)
        };
        assert!(!right.may_take(None));
    }
}
