//! Who does what at the transfer.

use leptos::prelude::*;

use crate::app::say;
use crate::text::text;
use crate::ui::disclosure::Disclosure;

/// Everybody with a part in it.
#[component]
pub fn WhoDoesWhat() -> impl IntoView {
    let parts = [
        (
            text("U", "You"),
            text(
                "verklaart de belasting, betaalt de nota en tekent.",
                "declare the tax, pay the statement and sign.",
            ),
        ),
        (
            text("De verkoper", "The seller"),
            text(
                "tekent en geeft u de sleutel.",
                "signs and gives you the key.",
            ),
        ),
        (
            text("Uw geldverstrekker", "Your lender"),
            text(
                "maakt de hypotheek over naar de notaris.",
                "sends the mortgage to the notary.",
            ),
        ),
        (
            text("De notaris", "The notary"),
            text(
                "controleert, passeert de akte en schrijft hem in.",
                "checks, executes the deed and registers it.",
            ),
        ),
        (
            text("Het Kadaster", "The land registry"),
            text("zet de woning op uw naam.", "puts the home in your name."),
        ),
    ];
    let line = |(who, what)| view! { <li><strong>{say(who)}</strong> " " {say(what)}</li> };
    view! {
        <Disclosure label=say(text("Wie doet wat?", "Who does what?"))>
            <ul class="plain-list">{parts.map(line).into_iter().collect_view()}</ul>
        </Disclosure>
    }
}
