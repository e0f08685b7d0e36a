//! What comes with that which the lenders would read, to its end: before it was all in view, nothing is
//! shown to them.

use leptos::html::P;
use leptos::prelude::*;

use super::mortgage_fetch::Choice;
use crate::app::{SharingTerms, say, tell, use_session};
use crate::domain::Explanation;
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

/// All that must be read: what the lenders would see, and what they would reckon with beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// What they would see of both vaults.
    pub seen: Needed,
    /// What they would reckon with.
    pub reckoned: Vec<Explanation>,
}

/// How far what the lenders would see was read. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Reading {
    /// For which choice all that comes with it is open.
    opened: RwSignal<Option<Whole>>,
    /// Which choice was read to its end.
    read: RwSignal<Option<Whole>>,
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

    fn is_opened(self, whole: &Whole) -> bool {
        self.opened.with(|opened| opened.as_ref() == Some(whole))
    }

    /// Whether this was read to its end, followed; another choice is read anew, and nothing needs no
    /// reading.
    pub fn is_read(self, whole: &Whole) -> bool {
        whole.seen == Needed::default()
            || (self.is_opened(whole) && self.read.with(|read| read.as_ref() == Some(whole)))
    }

    /// Its end came into view, or got the focus. The screen may be gone.
    fn reach_end(self) {
        if let Some(opened) = self.opened.try_get_untracked() {
            let _ = self.read.try_set(opened);
        }
    }

    fn go_on(self, whole: Whole) {
        match untrack(|| self.is_opened(&whole)) {
            false => self.opened.set(Some(whole)),
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
    let whole = Memo::new(move |_| choice.whole());
    let opened = Memo::new(move |_| whole.with(|whole| reading.is_opened(whole)));
    let label = tell(move |language| {
        let label = match (opened.get(), whole.with(|whole| reading.is_read(whole))) {
            (false, _) => text("Meer", "More"),
            (true, false) => text("Lees verder", "Read on"),
            (true, true) => text("Lees nog eens", "Read again"),
        };
        label.get(language).to_owned()
    });
    let read = move || reading.go_on(whole.get_untracked());
    view! {
        <Show when=move || whole.with(|whole| whole.seen != Needed::default())>
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
