//! Beside the picture of the street: the home right ahead, and all homes around as a list.

use std::sync::Arc;

use leptos::prelude::*;

use super::hearts::{BothHearts, Heart, HeartSwitch};
use super::map_choice::Facts;
use super::row_tags::{RowTags, Suits};
use super::street_looking::Looking;
use super::street_named::NamedAhead;
use crate::app::{href, say, tell, use_session};
use crate::domain::home::Home;
use crate::screens;
use crate::text::text;
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::facade::{FacadeSize, facade_svg};

/// The home whose label is nearest to the middle of the picture.
#[component]
pub(super) fn Ahead(looking: Looking) -> impl IntoView {
    let ahead = Memo::new(move |_| {
        let middle = looking.picture.with(|picture| picture.width / 2.0);
        let off = |across: f64| (across - middle).abs();
        looking.shown.with(|shown| {
            let nearest = shown.iter().min_by(|one, other| {
                off(one.label.anchor.across).total_cmp(&off(other.label.anchor.across))
            });
            nearest.map(|shown| shown.home.clone())
        })
    });
    let named = NamedAhead::new(looking.in_sight.session);
    Effect::new(move |before: Option<()>| named.comes(ahead.get(), before.is_none()));
    view! {
        <p class="visually-hidden" role="status">{tell(move |language| named.in_words(language))}</p>
        <section class="street-ahead" aria-label=say(text("Recht voor u", "Right ahead"))>
            {move || match ahead.get() {
                Some(home) => view! { <AheadHome home/> }.into_any(),
                None => view! {
                    <p class="map-hint">{say(text(
                        "Hier staat geen woning die past. Draai verder, of kies er een uit de lijst.",
                        "No home that fits stands here. Turn on, or choose one from the list.",
                    ))}</p>
                }.into_any(),
            }}
        </section>
    }
}

#[component]
fn AheadHome(home: Arc<Home>) -> impl IntoView {
    let price = home.price;
    let passport = href(&format!("/woningen/{}", home.id));
    // Viewings are a screen of their own; where there is none, nothing promises one.
    let viewing = screens::by_id("viewing")
        .map(|screen| href(&screen.path.replace(":home", home.id.as_str())));
    view! {
        <p class="overline">{say(text("Recht voor u", "Right ahead"))}</p>
        <div class="map-choice-head">
            <div class="map-choice-words">
                <h2>{home.address.line()}</h2>
                <p class="map-choice-price">{tell(move |language| language.euros(price))}</p>
            </div>
            <HeartSwitch id=home.id.clone()/>
        </div>
        <BothHearts id=home.id.clone()/>
        <Facts home=home.clone()/>
        <div class="cluster">
            <ButtonLink label=say(text("Objectpaspoort", "Object passport")) href=passport/>
            {viewing.map(|viewing| view! {
                <ButtonLink kind=ButtonKind::Secondary label=say(text("Bezichtigen", "Plan a viewing")) href=viewing/>
            })}
        </div>
    }
}

/// All homes around, nearest first, with distance and direction.
#[component]
pub(super) fn StreetList(looking: Looking) -> impl IntoView {
    let homes = Memo::new(move |_| looking.homes());
    let suits = Suits::new(looking.in_sight.session);
    view! {
        <ul class="map-list" aria-label=say(text("Dezelfde woningen als lijst", "The same homes as a list"))>
            <For each=move || homes.get() key=|(home, _)| home.id.clone() let:row>
                <ListRow looking home=row.0 suits/>
            </For>
        </ul>
    }
}

#[component]
fn ListRow(looking: Looking, home: Arc<Home>, suits: Suits) -> impl IntoView {
    let session = use_session();
    let (price, passport) = (home.price, href(&format!("/woningen/{}", home.id)));
    let own = home.id.clone();
    // Who goes and stands elsewhere sees it from another side; the row stays, and so does the focus on it.
    let seen = Memo::new(move |_| looking.sighting_of(&own));
    let whereabouts = move || {
        let language = session.language();
        seen.get().map(|seen| {
            let (far, way) = (
                language.distance(seen.metres),
                language.direction(seen.bearing),
            );
            format!("{far} · {way}")
        })
    };
    view! {
        <li>
            <a class="map-row" href=passport>
                <span class="map-row-picture" aria-hidden="true" inner_html=facade_svg(&home, FacadeSize::Thumbnail)></span>
                <span class="map-row-words">
                    <span class="map-row-name">{home.address.line()}</span>
                    <span class="map-row-price">{tell(move |language| language.euros(price))}</span>
                    <span class="map-row-place">{whereabouts}</span>
                </span>
                <Heart home=home.id.clone()/>
                <span class="map-row-tags"><RowTags suits home/></span>
            </a>
        </li>
    }
}
