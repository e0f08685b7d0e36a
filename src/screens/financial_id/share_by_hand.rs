//! The equal way for who shares nothing with a receiver: what it is, and what it costs in time.

use leptos::prelude::*;

use crate::app::{say, use_session};
use crate::journey::vault::Receiver;
use crate::text::{text, vault as words};
use crate::ui::card::Card;
use crate::ui::tone::Tone;

/// How it goes without sharing.
#[component]
pub fn ByHand(
    /// With whom nothing is shared.
    receiver: Receiver,
) -> impl IntoView {
    let session = use_session();
    let by_hand = words::by_hand(receiver);
    let time = move || by_hand.time(session.language());
    view! {
        <Card tone=Tone::Wash title=say(text("Liever niet delen?", "Rather not share?"))>
            <p>{say(by_hand.way)}</p>
            <p><strong>{time}</strong></p>
        </Card>
    }
}
