//! What comes with that which the lenders would read, to its end: before it was all in view, nothing is
//! shown to them.

use leptos::html::P;
use leptos::prelude::*;

use super::mortgage_fetch::Choice;
use crate::app::{SharingTerms, say, tell, use_session};
use crate::journey::mortgage::Needed;
use crate::journey::vault::Receiver;
use crate::text::{Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;

/// The end of what must be in view before the lenders see anything.
const END: &str = "lender-end";

/// Said to who would share before reading.
pub const UNREAD: Text = text(
    "Druk eerst op ‘Meer’ en lees alles tot het eind. Daarna kunt u ophalen.",
    "First press ‘More’ and read all of it to its end. Then you can fetch.",
);

/// How far what the lenders would see was read. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Reading {
    /// For which choice all that comes with it is open.
    opened: RwSignal<Option<Needed>>,
    /// Which choice was read to its end.
    read: RwSignal<Option<Needed>>,
    /// The end, to go to.
    end: NodeRef<P>,
}

impl Reading {
    /// Nothing is open.
    pub fn new() -> Self {
        Self {
            opened: RwSignal::new(None),
            read: RwSignal::new(None),
            end: NodeRef::new(),
        }
    }

    fn is_opened(self, seen: &Needed) -> bool {
        self.opened.with(|opened| opened.as_ref() == Some(seen))
    }

    /// Whether this was read to its end, followed; another choice is read anew, and nothing needs no
    /// reading.
    pub fn is_read(self, seen: &Needed) -> bool {
        *seen == Needed::default()
            || (self.is_opened(seen) && self.read.with(|read| read.as_ref() == Some(seen)))
    }

    /// Its end came into view, or got the focus. The screen may be gone.
    fn reach_end(self) {
        if let Some(opened) = self.opened.try_get_untracked() {
            let _ = self.read.try_set(opened);
        }
    }

    fn go_on(self, seen: Needed) {
        match untrack(|| self.is_opened(&seen)) {
            false => self.opened.set(Some(seen)),
            true => {
                if let Some(end) = self.end.get_untracked() {
                    // Without focus the page can still be scrolled there.
                    let _ = end.focus();
                }
            }
        }
    }
}

/// The button to read, and what it opens; nothing where the lenders would see nothing.
#[component]
pub fn ReadOn(choice: Choice) -> impl IntoView {
    let reading = choice.reading;
    let seen = Memo::new(move |_| choice.seen());
    let opened = Memo::new(move |_| seen.with(|seen| reading.is_opened(seen)));
    let label = tell(move |language| {
        let label = match (opened.get(), seen.with(|seen| reading.is_read(seen))) {
            (false, _) => text("Meer", "More"),
            (true, false) => text("Lees verder", "Read on"),
            (true, true) => text("Lees nog eens", "Read again"),
        };
        label.get(language).to_owned()
    });
    let read = move || reading.go_on(seen.get_untracked());
    view! {
        <Show when=move || seen.with(|seen| *seen != Needed::default())>
            <Button kind=ButtonKind::Secondary icon=Symbol::Eye label on_press=read/>
            <Show when=move || opened.get()><Terms choice/></Show>
        </Show>
    }
}

/// What comes with it, to its end.
#[component]
fn Terms(choice: Choice) -> impl IntoView {
    let session = use_session();
    let reading = choice.reading;
    let watch = move || session.when_in_view(END, Box::new(move |()| reading.reach_end()));
    let receiver = Receiver::Lender;
    let until = tell(move |language| {
        let (seen, now) = (choice.seen(), session.now());
        let until = session.with(|story| {
            let journey = &story.journey;
            let own = journey.vault.supplied_until(receiver, &seen.own, now);
            let partners = journey
                .partner
                .vault
                .supplied_until(receiver, &seen.partners, now);
            own.min(partners)
        });
        let day = language.date(until.date());
        language.pick(format!("Tot {day}."), format!("Until {day}."))
    });
    view! {
        <SharingTerms receiver purpose=receiver.ask().purpose until from_vault=true on_open=watch>
            <p id=END tabindex="-1" class="share-end" node_ref=reading.end on:focus=move |_| reading.reach_end()>
                {say(text("Dit is alles. Nu kunt u ophalen.", "This is all. Now you can fetch."))}
            </p>
        </SharingTerms>
    }
}
