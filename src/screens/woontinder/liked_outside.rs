//! What the other buyer likes and the filters do not show: named wherever the two look together.

use leptos::prelude::*;

use crate::app::{href, say, use_session};
use crate::domain::home::HomeId;
use crate::text::text;
use crate::ui::notice::{Notice, NoticeTone};

/// The homes that the other buyer likes and that the filters keep from the deck: each leads to its own
/// page, where a heart can be given. Nothing where there are none.
#[component]
pub fn LikedOutside() -> impl IntoView {
    let session = use_session();
    let liked = Memo::new(move |_| {
        let catalogue = session.catalogue();
        let homes = catalogue
            .as_ref()
            .map(|catalogue| catalogue.homes.as_slice());
        session.with(|story| {
            let [_, outside] = story.journey.waiting_homes(homes.unwrap_or_default());
            let named = outside
                .iter()
                .map(|home| (home.id.clone(), home.address.line()));
            named.collect::<Vec<_>>()
        })
    });
    let one = |(id, address): (HomeId, String)| {
        view! { <li><a href=href(&format!("/woningen/{id}"))>{address}</a></li> }
    };
    view! {
        <Show when=move || liked.with(|liked| !liked.is_empty())>
            <Notice tone=NoticeTone::Information title=say(text(
                "De ander vindt dit leuk, maar het past niet bij uw filters",
                "The other likes this, but it does not pass your filters",
            ))>
                <ul>{move || liked.get().into_iter().map(one).collect_view()}</ul>
            </Notice>
        </Show>
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::app::Session;
    use crate::domain::Region;
    use crate::journey::Command;
    use crate::journey::search::{Buyer, Command as SearchCommand, Filters, Opinion};
    use crate::platform::fake::Fake;

    #[test]
    fn what_the_other_likes_outside_the_filters_is_counted_and_named_with_its_link() {
        Owner::new().with(|| {
            let fake = Fake::default();
            let session = Session::with_homes(&fake);
            let tell = |command| session.dispatch(Command::Search(command)).unwrap();
            let home = HomeId::new("heideweg-19");
            tell(SearchCommand::Judge(home, Opinion::Favourite));
            tell(SearchCommand::TakeTurn(Buyer::Partner));
            let html = || view! { <LikedOutside/> }.to_html();
            assert!(!html().contains("Heideweg 19"), "it passes: {}", html());
            tell(SearchCommand::Filter(Filters {
                region: Some(Region::Arnhem),
                ..Filters::default()
            }));
            assert!(html().contains("/woningen/heideweg-19"), "{}", html());
            let counts = session.with(|story| {
                let catalogue = session.catalogue().unwrap();
                let waiting = story.journey.waiting_homes(&catalogue.homes);
                waiting.map(|homes| homes.len())
            });
            assert_eq!(counts, [0, 1]);
            tell(SearchCommand::TakeTurn(Buyer::First));
            assert!(!html().contains("Heideweg 19"), "it is their own");
        });
    }
}
