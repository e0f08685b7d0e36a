//! What the others in the room see of the participant: what was done in the room, and from the vault
//! only what was shown to each of them.

use leptos::prelude::*;

use crate::app::SeenBy;
use crate::journey::vault::Receiver;
use crate::text::text;

/// The seller's side, while there are bids.
#[component]
pub fn SeenInRoom() -> impl IntoView {
    view! {
        <div class="columns">
        <SeenBy receiver=Receiver::Seller beside=text(
            "In deze kamer ziet de verkoper ook uw bod: het bedrag, de dag en de voorwaarden.",
            "In this room the seller also sees your bid: the amount, the day and the conditions.",
        )/>
        <SeenBy receiver=Receiver::Agent beside=text(
            "In deze kamer ziet de makelaar hetzelfde bod als de verkoper.",
            "In this room the estate agent sees the same bid as the seller.",
        )/>
        </div>
    }
}

/// Seller and notary, once there is an agreement; also when it has ended.
#[component]
pub fn SeenWithContract() -> impl IntoView {
    view! {
        <div class="columns">
        <SeenBy receiver=Receiver::Seller beside=text(
            "De verkoper ziet ook deze overeenkomst, en of u hebt getekend.",
            "The seller also sees this contract, and whether you signed.",
        )/>
        <SeenBy receiver=Receiver::Notary beside=text(
            "De notaris krijgt ook deze overeenkomst.",
            "The notary also gets this contract.",
        )/>
        </div>
    }
}

/// The lenders, from the application on.
#[component]
pub fn SeenByLenders() -> impl IntoView {
    // What they need is asked for together, by the application itself.
    view! {
        <SeenBy receiver=Receiver::Lender no_way=true beside=text(
            "De geldverstrekkers zien ook wat u hier aan de aanvraag toevoegt, de koopsom en het energielabel.",
            "The lenders also see what you add to the application here, the price and the energy label.",
        )/>
    }
}
