//! The home that was chosen on the map or in the list: picture, price, facts, and where to go from here.

use std::sync::Arc;

use leptos::prelude::*;

use super::hearts::{BothHearts, HeartSwitch};
use super::home_parts::HomeTags;
use super::map_area::InSight;
use crate::app::{href, say, tell, use_session};
use crate::domain::home::Home;
use crate::text::{Language, Text, text};
use crate::ui::button::{ButtonKind, ButtonLink, IconButton};
use crate::ui::facade::{FacadeSize, facade_svg};
use crate::ui::icon::Symbol;

const CLOSE: Text = text("Sluiten", "Close");

/// The chosen home; without one, nothing on a phone and a hint on a desk.
#[component]
pub(super) fn Choice(in_sight: InSight) -> impl IntoView {
    let chosen = Memo::new(move |_| in_sight.selected());
    // Only its name is read when it comes: the rest can be read after it, and the hearts speak themselves.
    let named = tell(move |language| {
        chosen.with(|chosen| {
            chosen
                .as_ref()
                .map_or_else(String::new, |home| in_words(home, language))
        })
    });
    view! {
        <p class="visually-hidden" role="status">{named}</p>
        <section class="map-choice" aria-label=say(text("Gekozen woning", "Chosen home"))
            data-chosen=move || chosen.with(Option::is_some).to_string()>
            {move || match chosen.get() {
                Some(home) => view! { <ChosenHome in_sight home/> }.into_any(),
                None => view! {
                    <p class="map-hint">{say(text(
                        "Tik op een prijs op de kaart, of kies een woning uit de lijst.",
                        "Tap a price on the map, or choose a home from the list.",
                    ))}</p>
                }.into_any(),
            }}
        </section>
    }
}

fn in_words(home: &Home, language: Language) -> String {
    let (line, price) = (home.address.line(), language.euros(home.price));
    language.pick(
        format!("Gekozen: {line}, {price}."),
        format!("Chosen: {line}, {price}."),
    )
}

#[component]
fn ChosenHome(in_sight: InSight, home: Arc<Home>) -> impl IntoView {
    let price = home.price;
    let passport = href(&format!("/woningen/{}", home.id));
    let viewing = href(&format!("/bezichtigen/{}", home.id));
    view! {
        <div class="map-choice-head">
            <div class="map-choice-picture" aria-hidden="true" inner_html=facade_svg(&home, FacadeSize::Wide)></div>
            <div class="map-choice-words">
                <h2>{home.address.line()}</h2>
                <p class="map-choice-price">{tell(move |language| language.euros(price))}</p>
                <Headline home=home.clone()/>
            </div>
            <IconButton symbol=Symbol::Cross label=say(CLOSE) on_press=move || in_sight.select(None)/>
        </div>
        <Facts home=home.clone()/>
        <HomeTags home=(*home).clone()/>
        <div class="map-choice-actions">
            <ButtonLink label=say(text("Objectpaspoort", "Object passport")) href=passport/>
            <ButtonLink kind=ButtonKind::Secondary label=say(text("Bezichtigen", "View")) href=viewing/>
            <HeartSwitch id=home.id.clone()/>
        </div>
        <BothHearts id=home.id.clone()/>
    }
}

#[component]
fn Headline(home: Arc<Home>) -> impl IntoView {
    let session = use_session();
    view! { <p class="map-choice-text">{move || home.headline.get(session.language()).to_owned()}</p> }
}

/// The facts that one compares first.
#[component]
pub(super) fn Facts(home: Arc<Home>) -> impl IntoView {
    let (built, area, rooms) = (home.built, home.living_area, home.rooms);
    view! {
        <dl class="facts">
            <div><dt>{say(text("Bouwjaar", "Year built"))}</dt><dd>{built}</dd></div>
            <div><dt>{say(text("Woonoppervlakte", "Living area"))}</dt><dd>{tell(move |language| language.square_metres(area))}</dd></div>
            <div><dt>{say(text("Aantal kamers", "Rooms"))}</dt><dd>{rooms}</dd></div>
        </dl>
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::app::Session;
    use crate::platform::fake::Fake;

    #[test]
    fn a_home_that_is_chosen_is_named_once_in_a_live_region_and_its_card_is_none() {
        Owner::new().with(|| {
            let fake = Fake::default();
            let session = Session::with_homes(&fake);
            let in_sight = InSight::new(session);
            let first = in_sight.homes.with(|homes| homes.first().cloned());
            let first = first.expect("a home in sight");
            in_sight.select(Some(first.id.clone()));
            let html = view! { <Choice in_sight/> }.to_html();
            let said = format!("Gekozen: {}, ", first.address.line());
            assert_eq!(html.matches(&said).count(), 1, "{html}");
            assert!(!html.contains("aria-live"), "{html}");
        });
    }
}
