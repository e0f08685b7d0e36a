//! The deck without cards: why it is empty, and what to do now.

use leptos::prelude::*;

use super::liked_outside::LikedOutside;
use super::swipe_said::ALL_SEEN;
use super::swipe_why::ReasonsGiven;
use crate::app::{href, say, use_session};
use crate::domain::home::Home;
use crate::journey::search::Regard;
use crate::text::text;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::empty_state::EmptyState;
use crate::ui::icon::Symbol;
use crate::ui::pictures;

/// Why there are no cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Empty {
    NothingPasses,
    /// Favourites, and whether a heart of one buyer waits for the other.
    AllSeen {
        favourites: usize,
        waits: bool,
    },
}

/// What is shown in the place of the deck.
#[component]
pub fn EmptyDeck(
    /// Takes the last opinion back.
    #[prop(into)]
    on_undo: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let why = Memo::new(move |_| {
        let catalogue = session.catalogue();
        session.with(|story| {
            let search = &story.journey.search;
            let passing = catalogue.as_ref().map_or(0, |catalogue| {
                story.journey.matching(&catalogue.homes).len()
            });
            if passing == 0 {
                Empty::NothingPasses
            } else {
                let own = Some(Regard::Awaiting(search.turn));
                let waits = |home: &Home| search.regard(&home.id) == own;
                Empty::AllSeen {
                    favourites: search.favourites().len(),
                    waits: catalogue.is_some_and(|catalogue| catalogue.homes.iter().any(waits)),
                }
            }
        })
    });
    let title = move || match why.get() {
        Empty::NothingPasses => text(
            "Geen woning past bij uw filters",
            "No home passes your filters",
        ),
        Empty::AllSeen { .. } => ALL_SEEN,
    };
    let about = move || match why.get() {
        Empty::NothingPasses => text(
            "Maak een filter ruimer. Dan komen er woningen bij.",
            "Widen a filter. Then there are more homes.",
        ),
        Empty::AllSeen {
            favourites: 0,
            waits: true,
        } => text(
            "Wat u leuk vindt, wacht nog op de ander. Wat u allebei leuk vindt, komt in uw droomselectie.",
            "What you like still waits for the other. What you both like comes into your selection.",
        ),
        Empty::AllSeen { favourites: 0, .. } => text(
            "Er zit nog geen favoriet bij. Haal een woning terug, of maak uw filters ruimer.",
            "There is no favourite yet. Take a home back, or widen your filters.",
        ),
        Empty::AllSeen { .. } => text(
            "Uw favorieten staan in uw droomselectie. Vergelijk ze en doe de financiële check.",
            "Your favourites are in your selection. Compare them and do the financial check.",
        ),
    };
    let picture = move || match why.get() {
        Empty::NothingPasses => pictures::nothing_found(),
        Empty::AllSeen {
            favourites: 0,
            waits: false,
        } => pictures::no_favourites(),
        Empty::AllSeen { .. } => pictures::orientation(),
    };
    let seen = move || matches!(why.get(), Empty::AllSeen { .. });
    let action = move || {
        view! {
            <div class="stack-tight">
                <ButtonLink kind=ButtonKind::Secondary icon=Symbol::Filter href=href("/woontinder")
                    label=say(text("Filters aanpassen", "Change filters"))/>
                <Show when=seen>
                    <Button kind=ButtonKind::Quiet icon=Symbol::Undo on_press=on_undo
                        label=say(text("Laatste woning terughalen", "Take back the last home"))/>
                </Show>
            </div>
        }
    };
    view! {
        <EmptyState title=move || title().get(session.language()) text=move || about().get(session.language())
            picture=move || view! { <div inner_html=picture></div> } action/>
        <LikedOutside/>
        <ReasonsGiven/>
    }
}
