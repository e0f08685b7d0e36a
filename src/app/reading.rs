//! Reading to its end what somebody is about to agree to: a button that opens all that comes with it, an end
//! that must have been in view, and what is said to who goes on before. The same wherever something is shown
//! to somebody.

use leptos::html::P;
use leptos::prelude::*;

use super::{SharingTerms, say, tell, use_session};
use crate::journey::vault::Receiver;
use crate::journey::vault::sharing::Purpose;
use crate::text::{Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;

/// The end that must be in view; there is one on a screen.
const END: &str = "share-end";

/// How far something was read. Another thing than was opened is read anew. Cheap to copy.
pub struct Reading<T: Send + Sync + 'static> {
    /// What is there to read now.
    what: Memo<T>,
    /// Of what all that comes with it was opened.
    opened: RwSignal<Option<T>>,
    /// What was read to its end.
    read: RwSignal<Option<T>>,
    /// Whether somebody wanted to go on before.
    early: RwSignal<bool>,
    /// The end, to go to.
    end: NodeRef<P>,
}

impl<T: Send + Sync + 'static> Clone for Reading<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Reading<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Reading<T> {
    /// Nothing is open.
    pub fn of(what: Memo<T>) -> Self {
        Self {
            what,
            opened: RwSignal::new(None),
            read: RwSignal::new(None),
            early: RwSignal::new(false),
            end: NodeRef::new(),
        }
    }

    /// Whether all that comes with it is open to be read; followed.
    pub fn is_opened(self) -> bool {
        let opened = self.opened.get();
        self.what.with(|what| opened.as_ref() == Some(what))
    }

    /// Whether it was read to its end; followed.
    pub fn is_read(self) -> bool {
        let read = self.read.get();
        self.is_opened() && self.what.with(|what| read.as_ref() == Some(what))
    }

    /// Whether one may go on now; before it was read, that is said instead.
    pub fn may_go_on(self) -> bool {
        let is_read = untrack(|| self.is_read());
        self.early.set(!is_read);
        is_read
    }

    /// Whether somebody wanted to go on and has not read it yet; followed.
    pub fn is_early(self) -> bool {
        self.early.get() && !self.is_read()
    }

    /// Opens it; once it is open, moves focus to its end, which brings that into view and has it read aloud.
    fn go_on(self) {
        if !untrack(|| self.is_opened()) {
            self.early.set(false);
            self.opened.set(Some(self.what.get_untracked()));
        } else if let Some(end) = self.end.get_untracked() {
            // Without focus the page can still be scrolled there.
            let _ = end.focus();
        }
    }

    /// Its end came into view, or got the focus. The screen may be gone.
    fn reach_end(self) {
        if let Some(opened) = self.opened.try_get_untracked() {
            let _ = self.read.try_set(opened);
        }
    }
}

/// The button to read: first what comes with it, then its end.
#[component]
pub fn ReadOn<T: Clone + PartialEq + Send + Sync + 'static>(
    /// What.
    reading: Reading<T>,
) -> impl IntoView {
    let label = tell(move |language| {
        let label = match (reading.is_opened(), reading.is_read()) {
            (false, _) => text("Meer", "More"),
            (true, false) => text("Lees verder", "Read on"),
            (true, true) => text("Lees nog eens", "Read again"),
        };
        label.get(language).to_owned()
    });
    view! { <Button kind=ButtonKind::Secondary icon=Symbol::Eye label on_press=move || reading.go_on()/> }
}

/// What comes with it, to its end; nothing before it is opened.
#[component]
pub fn ReadToEnd<T: Clone + PartialEq + Send + Sync + 'static>(
    /// What.
    reading: Reading<T>,
    /// Who gets it.
    receiver: Receiver,
    /// What for.
    purpose: Purpose,
    /// Until when, in a sentence.
    #[prop(into)]
    until: Signal<String>,
    /// Whether it comes out of the vault itself, without signatures, and not out of a Financieel-ID.
    #[prop(optional)]
    from_vault: bool,
    /// What stands at the end.
    end: Text,
) -> impl IntoView {
    let session = use_session();
    let watch = move || session.when_in_view(END, Box::new(move |()| reading.reach_end()));
    let opened = Memo::new(move |_| reading.is_opened());
    view! {
        <Show when=move || opened.get()>
            <SharingTerms receiver purpose until from_vault on_open=watch>
                <p id=END tabindex="-1" class="share-end" node_ref=reading.end on:focus=move |_| reading.reach_end()>{say(end)}</p>
            </SharingTerms>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_goes_on_early_is_told_so_until_the_end_and_another_thing_is_read_anew() {
        Owner::new().with(|| {
            let what = RwSignal::new(1);
            let reading = Reading::of(Memo::new(move |_| what.get()));
            assert!(!reading.may_go_on() && reading.is_early());
            reading.go_on();
            assert!(
                reading.is_opened() && !reading.is_early(),
                "it is being read"
            );
            assert!(!reading.may_go_on() && reading.is_early(), "not to its end");
            reading.reach_end();
            assert!(reading.is_read() && !reading.is_early() && reading.may_go_on());
            what.set(2);
            assert!(!reading.is_opened() && !reading.is_read() && !reading.may_go_on());
            what.set(1);
            assert!(reading.is_read(), "that was read");
        });
    }
}
