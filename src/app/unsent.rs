//! What was typed on a screen about a home and not sent yet, or is too long to be kept there: the story
//! keeps it under the name of both, so that leaving loses nothing.

use leptos::prelude::*;

use super::Session;
use crate::domain::home::HomeId;
use crate::journey::Command;

/// What was typed. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Unsent {
    session: Session,
    name: StoredValue<String>,
}

impl Unsent {
    /// On the screen with this id, about a home.
    pub fn of(session: Session, screen: &str, home: &HomeId) -> Self {
        Self {
            session,
            name: StoredValue::new(format!("{screen}/{home}")),
        }
    }

    /// What was typed last time; for event handlers.
    pub fn typed(self) -> Option<String> {
        let name = self.name.try_get_value()?;
        (self.session).with_untracked(|story| story.journey.notes.get(&name).cloned())
    }

    /// Keeps it, unless it is; nothing forgets it.
    pub fn keep(self, typed: &str) {
        // The screen may be gone: what was typed was kept when it went.
        let Some(screen) = self.name.try_get_value() else {
            return;
        };
        if self.typed().unwrap_or_default() != typed {
            let note = Command::Note {
                screen,
                text: typed.to_owned(),
            };
            // Ten times too long to send: then it stands on the screen as long as that is open.
            let _ = self.session.dispatch(note);
        }
    }

    /// It was sent, or kept where it belongs.
    pub fn forget(self) {
        self.keep("");
    }

    /// The field is left: keeps what stands in it.
    pub fn leave(self, typed: RwSignal<String>) {
        if let Some(typed) = typed.try_get_untracked() {
            self.keep(&typed);
        }
    }

    /// Keeps what is typed whenever the screen or the page is left.
    pub fn keep_on_leaving(self, typed: RwSignal<String>) {
        let keep = move || self.leave(typed);
        // An effect, because only a browser has a window.
        Effect::new(move || {
            let closing = window_event_listener(leptos::ev::pagehide, move |_| keep());
            on_cleanup(move || closing.remove());
        });
        on_cleanup(keep);
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::platform::fake::Fake;

    #[test]
    fn given_a_question_that_is_not_sent_leaving_keeps_it_for_its_own_home_until_it_is_sent() {
        let fake = Fake::default();
        let root = Owner::new();
        let session = root.with(|| Session::start(fake.platform()));
        let unsent = |home: &str| Unsent::of(session, "agent", &HomeId::new(home));
        let screen = root.child();
        screen.with(|| {
            let typed = RwSignal::new(String::new());
            unsent("heideweg-19").keep_on_leaving(typed);
            typed.set("Hoe oud is het dak?".to_owned());
        });
        screen.cleanup();
        // Also after a reload.
        let session = root.with(|| Session::start(fake.platform()));
        root.with(|| {
            let unsent = |home: &str| Unsent::of(session, "agent", &HomeId::new(home));
            let kept = unsent("heideweg-19").typed();
            assert_eq!(kept.as_deref(), Some("Hoe oud is het dak?"));
            assert_eq!(unsent("spinnewielhof-41").typed(), None);
            unsent("heideweg-19").forget();
            assert_eq!(unsent("heideweg-19").typed(), None);
        });
    }
}
