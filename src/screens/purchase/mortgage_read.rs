//! What comes with that which the lenders would read, to its end: before it was all in view, nothing is
//! shown to them.

use leptos::prelude::*;

use super::mortgage_fetch::Choice;
use crate::app::{ReadOn, ReadToEnd, tell, use_session};
use crate::domain::Explanation;
use crate::journey::mortgage::Needed;
use crate::journey::vault::Receiver;
use crate::text::{Text, text};

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

impl Whole {
    /// Whether the lenders would see nothing: then there is nothing to read first.
    pub fn is_unseen(&self) -> bool {
        self.seen == Needed::default()
    }
}

/// The button to read, and what it opens; nothing where the lenders would see nothing.
#[component]
pub fn Read(choice: Choice) -> impl IntoView {
    let session = use_session();
    let receiver = Receiver::Lender;
    let until = tell(move |language| {
        let now = session.now();
        let until = choice.whole.with(|whole| {
            session.with(|story| {
                let (own, partners) = (&story.journey.vault, &story.journey.partner.vault);
                let own = own.supplied_until(receiver, &whole.seen.own, now);
                own.min(partners.supplied_until(receiver, &whole.seen.partners, now))
            })
        });
        let day = language.date(until.date());
        language.pick(format!("Tot {day}."), format!("Until {day}."))
    });
    view! {
        <Show when=move || choice.whole.with(|whole| !whole.is_unseen())>
            <ReadOn reading=choice.reading/>
            <ReadToEnd reading=choice.reading receiver purpose=receiver.ask().purpose until from_vault=true
                end=text("Dit is alles. Nu kunt u ophalen.", "This is all. Now you can fetch.")/>
        </Show>
    }
}
