//! What the filters cannot do: a link that asks what cannot be, and filters that nothing passes, with
//! which of them to loosen.

use leptos::prelude::*;

use super::search_counts::Counted;
use super::wishes::Wishes;
use super::wishes_kept::keep;
use crate::app::{say, use_session};
use crate::journey::search::query::{Asked, BadPart};
use crate::journey::search::{Filters, Market, Widening};
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::notice::{Notice, NoticeTone};

/// What the address asked and cannot be, and what counts now.
#[component]
pub fn BadParts(asked: Asked) -> impl IntoView {
    let Asked { filters, refused } = asked;
    let rest = if filters.is_some() {
        text(
            "De rest van de link telt mee.",
            "The rest of the link counts.",
        )
    } else {
        text(
            "Verder vraagt de link niets. Uw eigen filters staan er nog.",
            "The link asks nothing else. Your own filters are still there.",
        )
    };
    let session = use_session();
    let told = move |bad: BadPart| view! { <p>{move || session.language().bad_part(&bad)}</p> };
    (!refused.is_empty()).then(|| {
        view! {
            <Notice tone=NoticeTone::Refused title=say(text("Niet alles in de link klopt", "Not everything in the link is right"))>
                {refused.into_iter().map(told).collect_view()}
                <p>{say(rest)}</p>
            </Notice>
        }
    })
}

/// Which filter to loosen when nothing passes.
#[component]
pub fn NothingPasses(wishes: Wishes, counts: Counted) -> impl IntoView {
    let session = use_session();
    let widenings =
        move || counts.with(|counts| counts.as_ref().map(|counts| counts.widenings.clone()));
    let empty = Memo::new(move |_| {
        counts.with(|counts| counts.as_ref().is_some_and(|counts| counts.passing == 0))
    });
    let about = move || {
        session
            .language()
            .widenings(&widenings().unwrap_or_default())
    };
    let everything = move || wishes.set(&Filters::default());
    view! {
        <Show when=move || empty.get() && wishes.refusal().is_none()>
            <Notice tone=NoticeTone::Refused title=say(text("Geen woning past bij al uw filters", "No home passes all your filters"))>
                <p>{about}</p>
                <div class="cluster">
                    {buttons(Signal::derive(move || widenings().unwrap_or_default()), Callback::new(move |filters| wishes.set(&filters)))}
                    <Button kind=ButtonKind::Quiet label=say(text("Wis alle filters", "Clear all filters")) on_press=everything/>
                </div>
            </Notice>
        </Show>
    }
}

/// The same where no filter is asked: at the map and in the street, each widening in one tap.
#[component]
pub fn Loosen() -> impl IntoView {
    let session = use_session();
    let widenings = Memo::new(move |_| {
        let catalogue = session.catalogue();
        let homes = catalogue
            .as_ref()
            .map(|catalogue| catalogue.homes.as_slice());
        let homes = homes.unwrap_or_default();
        session.with(|story| {
            let journey = &story.journey;
            let own = homes.iter().map(|home| journey.circumstances(home));
            let (own, filters) = (own.collect::<Vec<_>>(), journey.filters());
            let known = journey.vault.is_known_to_search();
            Market::new(homes, &own, &filters)
                .count(&filters, known)
                .widenings
        })
    });
    // Filters that were left out cannot cross.
    let loosen = Callback::new(move |filters| {
        let _ = keep(session, filters);
    });
    view! { <div class="cluster">{buttons(widenings.into(), loosen)}</div> }
}

/// A button for each widening.
fn buttons(widenings: Signal<Vec<Widening>>, loosen: Callback<Filters>) -> impl IntoView {
    let session = use_session();
    let button = move |widening: Widening| {
        let filters = widening.filters.clone();
        let label = move || session.language().widening(&widening);
        view! { <Button kind=ButtonKind::Secondary label on_press=move || loosen.run(filters.clone())/> }
    };
    move || widenings.get().into_iter().map(button).collect_view()
}
