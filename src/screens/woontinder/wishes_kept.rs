//! Keeping what is wished for in the story a moment after it changed. Knows no fields.

use leptos::prelude::*;

use crate::app::Session;
use crate::journey::search::{Command as SearchCommand, Filters, Refusal};
use crate::journey::{self, Command};

/// The story keeps the filters after this many milliseconds of rest, so that a drag is one entry.
const REST: u32 = 350;

/// What was changed last and is not kept yet. Lives on when the screen is left.
#[derive(Clone)]
pub struct Waiting {
    session: Session,
    last: ArcStoredValue<Option<Filters>>,
}

impl Waiting {
    /// Nothing waits.
    pub fn new(session: Session) -> Self {
        Self {
            session,
            last: ArcStoredValue::new(None),
        }
    }

    /// Has these kept when nothing else comes in the meantime; then `write` hears it. Those that waited
    /// are forgotten.
    pub fn rest(&self, filters: Filters, write: Box<dyn Fn(&Filters) + Send>) {
        self.last.set_value(Some(filters.clone()));
        let (session, last) = (self.session, self.last.clone());
        let rested = move |()| {
            if last.with_value(|last| last.as_ref() == Some(&filters)) {
                last.set_value(None);
                // Why not is shown beside the sliders while they stand so.
                let _ = keep(session, filters.clone());
                write(&filters);
            }
        };
        session.after(REST, Box::new(rested));
    }

    /// Whether something was changed that is not kept yet.
    pub fn waits(&self) -> bool {
        self.last.with_value(Option::is_some)
    }

    /// The page is closed: what still waits is kept at once.
    pub fn close(&self) {
        if let Some(filters) = self.taken() {
            let _ = keep(self.session, filters);
        }
    }

    fn taken(&self) -> Option<Filters> {
        let waiting = self.last.with_value(Clone::clone);
        self.last.set_value(None);
        waiting
    }

    /// The screen is left: what still waits is kept at once, and nobody hears it any more.
    pub fn leave(&self) {
        if let Some(filters) = self.taken() {
            let session = self.session;
            // Not within the taking down of the screen itself.
            let leave = move |()| {
                let _ = keep(session, filters);
            };
            session.after(0, Box::new(leave));
        }
    }
}

/// Has the story keep these filters, unless it does; what comes back is why not.
pub fn keep(session: Session, filters: Filters) -> Option<Refusal> {
    let kept =
        session.with_untracked(|story| story.journey.search.filters.as_ref() == Some(&filters));
    if kept {
        return None;
    }
    match session.dispatch(Command::Search(SearchCommand::Filter(filters))) {
        Err(journey::Refusal::Search(refusal)) => Some(refusal),
        _ => None,
    }
}

/// Keeps two sliders in order: the one that is moved past the other takes it along.
pub fn push_along(from: RwSignal<i64>, to: RwSignal<i64>) {
    Effect::new(move |before: Option<(i64, i64)>| {
        let now = (from.get(), to.get());
        if let Some((from_now, to_now)) = pushed(before.unwrap_or(now), now) {
            from.set(from_now);
            to.set(to_now);
            return (from_now, to_now);
        }
        now
    });
}

/// Where both stand after a move past each other; nothing when they are in order.
fn pushed(before: (i64, i64), (from, to): (i64, i64)) -> Option<(i64, i64)> {
    if from <= to {
        return None;
    }
    // Only the upper one was moved.
    let is_upper = before.0 == from && before.1 != to;
    Some(if is_upper { (to, to) } else { (from, from) })
}

#[cfg(all(test, feature = "html"))]
mod tests {
    #[test]
    fn a_slider_that_is_moved_past_the_other_takes_it_along() {
        assert_eq!(pushed((150, 300), (200, 300)), None);
        assert_eq!(pushed((150, 300), (320, 300)), Some((320, 320)));
        assert_eq!(pushed((150, 300), (150, 140)), Some((140, 140)));
        assert_eq!(pushed((150, 300), (150, 150)), None);
        assert_eq!(pushed((300, 200), (300, 200)), Some((300, 300)));
    }

    use super::*;
    use crate::domain::Cents;
    use crate::platform::fake::Fake;

    fn up_to(euros: i64) -> Filters {
        Filters {
            price_to: Some(Cents::from_euros(euros)),
            ..Filters::default()
        }
    }

    /// How often the story kept filters, and which are kept.
    fn kept(session: Session) -> (usize, Option<Filters>) {
        session.with_untracked(|story| {
            let events = story.log().events.len();
            (events, story.journey.search.filters.clone())
        })
    }

    /// Changes twice within a moment.
    fn changed(fake: &Fake) -> (Session, Waiting, ArcStoredValue<Vec<Filters>>) {
        let session = Session::start(fake.platform());
        let (waiting, heard) = (Waiting::new(session), ArcStoredValue::new(Vec::new()));
        for euros in [200_000, 205_000, 210_000] {
            let heard = heard.clone();
            let write = move |kept: &Filters| heard.update_value(|all| all.push(kept.clone()));
            waiting.rest(up_to(euros), Box::new(write));
        }
        (session, waiting, heard)
    }

    #[test]
    fn given_a_drag_then_only_where_it_ends_is_kept_and_heard() {
        Owner::new().with(|| {
            let fake = Fake::default();
            let (session, _, heard) = changed(&fake);
            assert_eq!(kept(session), (0, None));
            fake.pass(1);
            assert_eq!(kept(session), (1, Some(up_to(210_000))));
            assert_eq!(heard.get_value(), [up_to(210_000)]);
        });
    }

    #[test]
    fn given_a_page_that_is_closed_in_the_middle_then_the_last_is_kept_before_it_is_gone() {
        Owner::new().with(|| {
            let fake = Fake::default();
            let (session, waiting, _) = changed(&fake);
            waiting.close();
            assert_eq!(kept(session), (1, Some(up_to(210_000))));
            waiting.close();
            fake.pass(1);
            assert_eq!(kept(session).0, 1, "nothing waits any more");
        });
    }

    #[test]
    fn given_a_screen_that_is_left_in_the_middle_then_the_last_is_kept_once_and_not_heard() {
        Owner::new().with(|| {
            let fake = Fake::default();
            let (session, waiting, heard) = changed(&fake);
            waiting.leave();
            fake.pass(1);
            assert_eq!(kept(session), (1, Some(up_to(210_000))));
            assert!(heard.get_value().is_empty());
            waiting.leave();
            fake.pass(1);
            assert_eq!(kept(session).0, 1, "nothing waits any more");
        });
    }
}
