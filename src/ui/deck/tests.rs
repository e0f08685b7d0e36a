//! Stories of the deck: what flies away, comes back, and is dragged.

use super::*;

type Said = RwSignal<Vec<(String, Direction)>>;

fn deck() -> (RwSignal<Vec<String>>, Said, DeckControl) {
    let pile = RwSignal::new(["a", "b", "c", "d", "e"].map(str::to_owned).to_vec());
    let said = RwSignal::new(Vec::new());
    let swiped = move |(card, direction): (String, Direction)| {
        pile.update(|pile| pile.retain(|other| *other != card));
        said.update(|said| said.push((card, direction)));
    };
    (
        pile,
        said,
        DeckControl::new(pile.into(), Callback::new(swiped)),
    )
}

#[test]
fn a_swiped_card_stays_in_the_page_while_it_flies_and_the_next_is_on_top() {
    Owner::new().with(|| {
        let (_, said, control) = deck();
        control.swipe(Direction::No);
        assert_eq!(said.get(), [("a".to_owned(), Direction::No)]);
        assert_eq!(control.in_sight(), ["a", "b", "c", "d"]);
        assert_eq!(control.leaves("a"), Some(Direction::No));
        assert_eq!(control.place("b"), Some(0));
    });
}

#[test]
fn a_card_that_comes_back_no_longer_leaves() {
    Owner::new().with(|| {
        let (pile, _, control) = deck();
        control.swipe(Direction::Yes);
        pile.update(|pile| pile.insert(0, "a".to_owned()));
        assert_eq!(control.leaves("a"), None);
        assert_eq!(control.in_sight(), ["a", "b", "c"]);
    });
}

#[test]
fn a_card_that_is_taken_back_comes_from_the_side_it_left() {
    Owner::new().with(|| {
        let (pile, _, control) = deck();
        control.swipe(Direction::No);
        control.bring_back("a".to_owned(), Direction::No);
        pile.update(|pile| pile.insert(0, "a".to_owned()));
        assert_eq!(control.returns("a"), Some(Direction::No));
        assert_eq!(control.returns("b"), None);
        control.swipe(Direction::Yes);
        assert_eq!(control.returns("a"), None);
    });
}

#[test]
fn the_last_card_flies_too_until_it_lands_and_comes_back_from_its_side() {
    Owner::new().with(|| {
        let (pile, _, control) = deck();
        pile.set(vec!["z".to_owned()]);
        assert!(!control.is_flying());
        control.swipe(Direction::No);
        assert!(pile.with(Vec::is_empty) && control.is_flying());
        assert_eq!(control.in_sight(), ["z"]);
        control.land();
        assert!(!control.is_flying());
        control.bring_back("z".to_owned(), Direction::No);
        pile.set(vec!["z".to_owned()]);
        assert_eq!(control.returns("z"), Some(Direction::No));
        assert!(!control.is_flying());
    });
}

#[test]
fn an_empty_pile_is_swiped_in_peace() {
    Owner::new().with(|| {
        let (pile, said, control) = deck();
        pile.set(Vec::new());
        control.swipe(Direction::Yes);
        assert!(said.get().is_empty() && control.in_sight().is_empty());
    });
}
/// A finger that took the card on top and drags it far to the right.
fn dragging(control: DeckControl) -> Drag {
    let drag = Drag::begin(1, (200.0, 300.0), 0.0, -1.0);
    control.take(drag);
    let moved = drag.moved((380.0, 300.0), 400.0);
    assert!(control.follow(moved));
    moved
}

#[test]
fn a_drag_commits_the_card_that_was_taken() {
    Owner::new().with(|| {
        let (_, said, control) = deck();
        let drag = dragging(control);
        assert_eq!(control.leaning("a"), Some("yes"));
        control.end(drag, 420.0);
        assert_eq!(said.get(), [("a".to_owned(), Direction::Yes)]);
    });
}

#[test]
fn a_card_that_comes_to_the_top_in_mid_drag_neither_follows_nor_is_committed() {
    Owner::new().with(|| {
        let (pile, said, control) = deck();
        let drag = dragging(control);
        // Another window, or other filters.
        pile.update(|pile| drop(pile.remove(0)));
        assert_eq!((control.transform("b"), control.leaning("b")), (None, None));
        control.end(drag, 420.0);
        assert!(said.get().is_empty());
        let drag = dragging(control);
        pile.update(|pile| drop(pile.remove(0)));
        assert!(!control.follow(drag), "the drag ends");
        assert_eq!(control.held_by(), None);
    });
}

#[test]
fn a_key_or_another_turn_in_mid_drag_ends_the_drag() {
    Owner::new().with(|| {
        let (_, said, control) = deck();
        dragging(control);
        control.swipe(Direction::No);
        assert_eq!(control.held_by(), None);
        assert_eq!(said.get(), [("a".to_owned(), Direction::No)]);
        dragging(control);
        control.let_go();
        assert_eq!((control.held_by(), control.transform("b")), (None, None));
    });
}
