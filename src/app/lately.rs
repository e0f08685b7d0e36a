//! What was said in this window in the last seconds. Another window may write over it before it hears of
//! it: then it is said again, upon what the other window wrote.

use crate::domain::moment::Moment;
use crate::journey::{Command, Story};
use crate::room::Role;

/// Seconds within which a browser has handed what was written to every window, also a slow one.
const WITHIN: i64 = 5;

/// What was said lately, as the engine keeps it: the rest of the program does not know how.
pub trait Lately: Send + Sync {
    /// Remembers a command that was carried out, with the story before it. What simulated people say is
    /// not remembered: they look again, and say it again.
    fn remember(&mut self, command: Command, before: &Story, at: Moment);

    /// Takes out what a window that wrote `theirs` did not know of `ours`, to be said again.
    fn missed(&mut self, ours: &Story, theirs: &Story, now: Moment) -> Vec<Command>;
}

/// What was said, oldest first.
#[derive(Default)]
pub(super) struct SaidHere(Vec<Said>);

struct Said {
    at: Moment,
    command: Command,
    before: Story,
}

impl Lately for SaidHere {
    fn remember(&mut self, command: Command, before: &Story, at: Moment) {
        self.0.retain(|said| is_fresh(said, at));
        let is_simulated = matches!(command, Command::Room(role, _) if role != Role::Buyer);
        if !is_simulated {
            self.0.push(Said {
                at,
                command,
                before: before.clone(),
            });
        }
    }

    fn missed(&mut self, ours: &Story, theirs: &Story, now: Moment) -> Vec<Command> {
        let said = &mut self.0;
        said.retain(|said| is_fresh(said, now));
        let after = |index: usize| said.get(index + 1).map_or(ours, |next| &next.before);
        let mut places = 0..said.len();
        let first = places.find(|index| after(*index).is_missed_by(theirs, &said[*index].before));
        // Who did not know the first of them knew none that came after it.
        let missed = first.map(|first| said.split_off(first));
        let missed = missed.into_iter().flatten();
        missed.map(|said| said.command).collect()
    }
}

const fn is_fresh(said: &Said, now: Moment) -> bool {
    now.0 - said.at.0 <= WITHIN
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::super::{Session, keeping::STORY};
    use super::*;
    use leptos::prelude::*;

    use crate::platform::Archive;
    use crate::platform::fake::Fake;

    fn note(screen: &str) -> Command {
        Command::Note {
            screen: screen.to_owned(),
            text: "hallo".to_owned(),
        }
    }

    fn notes(session: Session) -> Vec<String> {
        session.with_untracked(|story| story.journey.notes.keys().cloned().collect())
    }

    fn kept(fake: &Fake) -> String {
        let kept = fake.read(STORY).ok().flatten();
        kept.expect("a story is kept")
    }

    /// A window in which something was said, and what another one wrote meanwhile, `later` seconds later.
    fn after_a_race(later: i64) -> (Session, Fake) {
        let fake = Fake::default();
        let session = Session::start(fake.platform());
        assert_eq!(session.dispatch(note("begin")), Ok(()));
        let before = kept(&fake);
        assert_eq!(session.dispatch(note("ours")), Ok(()));
        let elsewhere = Fake::default();
        assert_eq!(elsewhere.write(STORY, &before), Ok(()));
        let other = Session::start(elsewhere.platform());
        assert_eq!(other.dispatch(note("theirs")), Ok(()));
        fake.pass(later);
        let written = kept(&elsewhere);
        assert_eq!(fake.write(STORY, &written), Ok(()));
        session.adopt();
        (session, fake)
    }

    #[test]
    fn what_another_window_wrote_over_in_the_same_moment_is_said_again_once() {
        Owner::new().with(|| {
            let (session, fake) = after_a_race(1);
            assert_eq!(notes(session), ["begin", "ours", "theirs"]);
            // It is kept, and not said a third time.
            let before = session.with_untracked(Story::clone);
            session.adopt();
            assert!(session.with_untracked(|story| *story == before));
            let reloaded = Session::start(fake.platform());
            assert_eq!(notes(reloaded), ["begin", "ours", "theirs"]);
        });
    }

    #[test]
    fn what_another_window_wrote_long_after_counts() {
        Owner::new().with(|| {
            let (session, _) = after_a_race(WITHIN + 1);
            assert_eq!(notes(session), ["begin", "theirs"]);
        });
    }
}
