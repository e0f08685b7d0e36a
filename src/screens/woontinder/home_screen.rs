//! A screen about the home that its address names: heading and address, and what is said where no such
//! home is known. Knows nothing of what the screen does.

use leptos::prelude::*;

use super::home_parts::{WithHomes, home_of};
use crate::app::{href, parameter, say, use_session};
use crate::domain::home::{Home, HomeId};
use crate::text::{Text, text};
use crate::ui::button::ButtonLink;
use crate::ui::empty_state::EmptyState;
use crate::ui::pictures;

/// The screen with what is drawn for its home.
#[component]
pub fn HomeScreen(
    /// The heading.
    title: Text,
    /// Draws the rest.
    #[prop(into)]
    draw: Callback<(Home,), AnyView>,
) -> impl IntoView {
    let session = use_session();
    let id = parameter("home");
    let home = Memo::new(move |_| home_of(session, &HomeId::new(id.get()?)));
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(title)}</h1>
                <p class="lead">{move || home.get().map(|home| format!("{}, {}", home.address.line(), home.address.town))}</p>
            </header>
            <WithHomes>
                {move || match home.get() {
                    Some(home) => draw.run((home,)),
                    None => view! { <NoSuchHome/> }.into_any(),
                }}
            </WithHomes>
        </div>
    }
}

/// The home of an address is not known.
#[component]
pub fn NoSuchHome() -> impl IntoView {
    view! {
        <EmptyState title=say(text("Deze woning kennen wij niet", "We do not know this home"))
            text=say(text(
                "Misschien is de link verkeerd overgenomen, of is de woning niet meer te koop.",
                "Perhaps the link was copied wrongly, or the home is no longer for sale.",
            ))
            picture=move || view! { <div inner_html=pictures::nothing_found()></div> }
            action=move || view! { <ButtonLink href=href("/woontinder") label=say(text("Zoek een andere woning", "Look for another home"))/> }/>
    }
}
