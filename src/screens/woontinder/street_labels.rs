//! The price labels over the picture of the street, and the stems on which they stand.

use leptos::prelude::*;

use super::hearts::look;
use super::street_looking::Looking;
use super::street_seen::Shown;
use super::swipe_turns::names_within;
use crate::app::{href, use_session};
use crate::domain::home::HomeId;
use crate::domain::street::Label;

/// The price of a home over its place; leads to its passport.
#[component]
pub(super) fn PriceLabel(looking: Looking, shown: Shown) -> impl IntoView {
    let session = use_session();
    let home = shown.home;
    let (price, line) = (home.price, home.address.line());
    let passport = href(&format!("/woningen/{}", home.id));
    let own = home.id.clone();
    let place = Memo::new(move |_| place_of(looking, &own));
    let own = home.id.clone();
    // Who goes and stands elsewhere sees the same home from another distance.
    let metres = Memo::new(move |_| looking.metres_to(&own));
    let regard = session.select(move |story| story.journey.search.regard(&home.id));
    let state = move || look(regard.get()).name();
    let far = move || session.language().distance(metres.get());
    // Begins with what is to be seen, for who speaks to the screen.
    let spoken = move || {
        let language = session.language();
        let (price, far) = (language.euros(price), language.distance(metres.get()));
        let said = language.pick(
            format!("{price} koop · {far}: objectpaspoort van {line}"),
            format!("{price} for sale · {far}: object passport of {line}"),
        );
        match regard.get() {
            Some(regard) => {
                let thought = language.regard(regard, names_within(session).as_ref());
                format!("{said}, {thought}")
            }
            None => said,
        }
    };
    view! {
        <a class="street-label" href=passport aria-label=spoken data-state=state style=move || place.get()>
            <strong>{move || session.language().euros(price)}</strong>
            " "
            <span>{move || session.language().pick("koop", "for sale")} " · " {far}</span>
        </a>
    }
}

fn place_of(looking: Looking, home: &HomeId) -> String {
    let found = looking.shown.with(|shown| {
        let rank = shown.iter().position(|shown| shown.home.id == *home)?;
        let label = shown.get(rank)?.label;
        Some((label, shown.len() - rank + 1))
    });
    found.map_or_else(String::new, |(label, above)| {
        format!(
            "transform: translate({:.1}px, {:.1}px); z-index: {above}",
            label.left, label.top
        )
    })
}

/// From every label down to its home, as a path; followed.
pub(super) fn stems(looking: Looking) -> String {
    let height = looking.picture.with(|picture| picture.label_height);
    let stem = |shown: &Shown| {
        let Label { anchor, top, .. } = shown.label;
        let foot = anchor.down.max(top + height) + 8.0;
        format!("M{:.1} {:.1}V{foot:.1}", anchor.across, top + 4.0)
    };
    looking.shown.with(|shown| shown.iter().map(stem).collect())
}
