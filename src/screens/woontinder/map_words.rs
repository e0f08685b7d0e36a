//! What stands on the map: prices, groups, and the words of its own buttons.

use std::sync::Arc;

use leptos::prelude::*;

use super::hearts::look;
use super::map::RETRY;
use super::map_area::InSight;
use super::swipe_turns::names_within;
use crate::domain::home::Home;
use crate::text::Language;
use crate::ui::map::{GroupWords, MapWords, Marker};

/// `1 woning`, `3 woningen`.
pub(super) fn homes_in_words(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Dutch, 1) => "1 woning".to_owned(),
        (Language::Dutch, _) => format!("{count} woningen"),
        (Language::English, 1) => "1 home".to_owned(),
        (Language::English, _) => format!("{count} homes"),
    }
}

/// The homes in sight as markers, with what you thought of them.
pub(super) fn markers(in_sight: InSight) -> Vec<Marker> {
    let session = in_sight.session;
    let language = session.language();
    let names = names_within(session);
    let marker = |home: &Arc<Home>| {
        let label = language.euros(home.price);
        let regard = session.with(|story| story.journey.search.regard(&home.id));
        let mut spoken = format!("{}, {label}", home.address.line());
        if let Some(regard) = regard {
            spoken += ", ";
            spoken += &language.regard(regard, names.as_ref());
        }
        Marker {
            id: home.id.0.clone(),
            position: home.position,
            label,
            spoken,
            state: look(regard),
        }
    };
    in_sight
        .homes
        .with(|homes| homes.iter().map(marker).collect())
}

/// What is written on homes that lie close together.
pub(super) fn group_words(members: usize, language: Language) -> GroupWords {
    let label = homes_in_words(members, language);
    let spoken = language.pick(
        format!("{label} dicht bij elkaar. Zoom in."),
        format!("{label} close together. Zoom in."),
    );
    GroupWords { label, spoken }
}

/// The words of the map itself.
pub(super) fn words(language: Language) -> MapWords {
    let pick = |dutch: &str, english: &str| language.pick(dutch, english).to_owned();
    MapWords {
        name: pick(
            "Kaart met woningen. De lijst erna zegt hetzelfde.",
            "Map with homes. The list after it says the same.",
        ),
        waiting: pick(
            "De kaart wordt klaargezet. De lijst heeft dezelfde woningen.",
            "The map is being set up. The list has the same homes.",
        ),
        failed: pick(
            "De kaart kon niet worden geladen. U kunt verder met de lijst: daar staan dezelfde woningen in.",
            "The map could not be loaded. You can go on with the list: it has the same homes.",
        ),
        retry: RETRY.get(language).to_owned(),
        closer: pick("Zoom in", "Zoom in"),
        closest: pick(
            "Zoom in: dichterbij kan niet",
            "Zoom in: this is the closest",
        ),
        farther: pick("Zoom uit", "Zoom out"),
        farthest: pick(
            "Zoom uit: verder weg kan niet",
            "Zoom out: this is the farthest",
        ),
        everything: pick("Toon alle woningen", "Show all homes"),
        draw: pick("Teken een gebied", "Draw an area"),
        drawing: pick(
            "Trek met uw vinger of muis een lijn om het gebied heen.",
            "Draw a line around the area with your finger or mouse.",
        ),
        credit: pick("Kaartgegevens © Kadaster", "Map data © Kadaster"),
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::app::Session;
    use crate::domain::home::HomeId;
    use crate::journey::Command;
    use crate::journey::search::{Buyer, Command as SearchCommand, Filters, Opinion};
    use crate::platform::fake::Fake;
    use crate::ui::map::MarkerState;

    #[test]
    fn a_price_with_the_heart_of_one_of_two_says_whose_and_looks_like_neither_other() {
        Owner::new().with(|| {
            let session = Session::start(Fake::default().platform());
            session.load();
            let home = HomeId::new("heideweg-19");
            let tell = |command| session.dispatch(Command::Search(command)).unwrap();
            tell(SearchCommand::Filter(Filters::default()));
            tell(SearchCommand::Judge(home.clone(), Opinion::Favourite));
            let marker = || {
                let all = markers(InSight::new(session));
                all.into_iter().find(|one| one.id == home.as_str()).unwrap()
            };
            assert_eq!(marker().state, MarkerState::Favourite);
            tell(SearchCommand::TakeTurn(Buyer::Partner));
            let half = marker();
            assert_eq!(half.state, MarkerState::Half);
            let whose = ", hart van u, wacht op uw partner";
            assert!(half.spoken.ends_with(whose), "{}", half.spoken);
        });
    }
}
