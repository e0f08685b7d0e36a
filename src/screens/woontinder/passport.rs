//! The page of a home: what it looks like, what it costs, and its objectpaspoort.

use leptos::prelude::*;

use super::hearts::{BothHearts, OwnHeart};
use super::home_parts::{Facade, FactGrid, HomeTags, ToFavourites, WithHomes, home_of, price};
use super::home_screen::NoSuchHome;
use super::passport_facts::PassportFacts;
use super::passport_fit::Fit;
use super::passport_sketches::FloorPlan;
use crate::app::{Behind, Screen, href, parameter, say, use_session};
use crate::domain::home::{Home, HomeId};
use crate::journey::search::Regard;
use crate::journey::{Phase, Step};
use crate::part;
use crate::text::{Text, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::facade::FacadeSize;
use crate::ui::icon::Symbol;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "passport",
    path: "/woningen/:home",
    phase: Some(Phase::Orientation),
    step: Some(Step::Search),
    title: text("Objectpaspoort", "Object passport"),
    behind: Some(Behind {
        who: text(
            "Iedereen mag het objectpaspoort zien. Dat u het bekijkt, ziet niemand.",
            "Everybody may see the object passport. Nobody sees that you look at it.",
        ),
        data: text(
            "Elk gegeven heeft een bron en een datum. Bewijs: de bron tekent ervoor en uw browser kijkt de handtekening na. Verklaring: iemand zegt het, niemand heeft het nagekeken.",
            "Every fact has a source and a date. Proof: the source signs for it and your browser checks the signature. Statement: somebody says so, nobody checked it.",
        ),
        rule: text(
            "De verkoper moet vertellen wat hij weet en u niet kunt zien. U moet zelf ook onderzoek doen.",
            "The seller must tell what they know and you cannot see. You must look into it yourself too.",
        ),
    }),
    view: part!(orientation, view! { <PassportScreen/> }.into_any()),
};

#[component]
fn PassportScreen() -> impl IntoView {
    let session = use_session();
    let id = parameter("home");
    let home = Memo::new(move |_| home_of(session, &HomeId::new(id.get()?)));
    move || match home.get() {
        Some(home) => view! { <HomePage home/> }.into_any(),
        None => view! {
            <div class="screen">
                <header class="screen-head"><h1 tabindex="-1">{say(SCREEN.title)}</h1></header>
                <WithHomes><NoSuchHome/></WithHomes>
            </div>
        }
        .into_any(),
    }
}

#[component]
fn HomePage(home: Home) -> impl IntoView {
    let session = use_session();
    let (headline, facts) = (home.headline.clone(), home.clone());
    let place = format!(
        "{} · {}",
        home.address.postcode_and_town(),
        home.neighbourhood
    );
    view! {
        <div class="screen">
            <Facade home=home.clone() size=FacadeSize::Wide class="home-hero"/>
            <header class="screen-head">
                <div class="home-card-head">
                    <h1 tabindex="-1">{home.address.line()}</h1>
                    <p class="home-card-price">{price(home.price)}</p>
                </div>
                <p class="lead">{move || headline.get(session.language()).to_owned()}</p>
                <p class="quiet">{place}</p>
            </header>
            <HomeTags home=home.clone()/>
            <Card><FactGrid facts=move |language| language.more_home_facts(&facts)/></Card>
            <FloorPlan home=home.clone()/>
            <Fit home=home.clone()/>
            <PassportFacts home=home.clone()/>
            <Decide home/>
        </div>
    }
}

/// Favourite or not, and the way to a bid.
#[component]
fn Decide(home: Home) -> impl IntoView {
    let session = use_session();
    let heart = OwnHeart::of(session, home.id.clone());
    let id = StoredValue::new(home.id);
    let kept = session.select(move |story| {
        id.with_value(|id| story.journey.search.regard(id)) == Some(Regard::Kept)
    });
    let label = move |alone: Text, dutch: &str, english: &str| {
        let language = session.language();
        match heart.owner() {
            None => alone.get(language).to_owned(),
            Some(owner) => format!("{} {owner}", language.pick(dutch, english)),
        }
    };
    let remove = move || {
        label(
            text("Haal uit uw droomselectie", "Take out of your selection"),
            "Niet meer favoriet van",
            "No longer a favourite of",
        )
    };
    let keep = move || {
        label(
            text("Maak favoriet", "Make it a favourite"),
            "Maak favoriet van",
            "Make it a favourite of",
        )
    };
    let to = |screen: &str| href(&format!("/{screen}/{}", id.get_value()));
    let bid = to("bieden");
    view! {
        <BothHearts id=id.get_value()/>
        <div class="cluster">
            <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Calendar href=to("bezichtigen") label=say(text("Bezichtigen", "View this home"))/>
            <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Chat href=to("makelaar") label=say(text("Contact met de makelaar", "Contact the agent"))/>
            <Show when=move || heart.given.get()>
                <Button kind=ButtonKind::Quiet icon=Symbol::Cross on_press=move || heart.take_back() label=remove/>
            </Show>
            <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Cards href=href("/woontinder/swipen")
                label=say(text("Verder swipen", "Go on swiping"))/>
            <ToFavourites/>
        </div>
        <div class="actions">
            {move || {
                if kept.get() {
                    view! { <ButtonLink href=bid.clone() label=say(text("Bied op deze woning", "Bid on this home"))/> }
                        .into_any()
                } else if heart.given.get() {
                    view! { <p class="quiet">{say(text(
                        "Vindt u deze woning allebei leuk, dan kunt u hier bieden.",
                        "Once you both like this home, you can bid here.",
                    ))}</p> }
                        .into_any()
                } else {
                    view! { <Button icon=Symbol::Heart on_press=move || heart.give() label=keep/> }
                        .into_any()
                }
            }}
            <p class="visually-hidden" role="status">
                {move || kept.get().then(|| session.language().pick("Deze woning staat in uw droomselectie.", "This home is in your selection."))}
            </p>
        </div>
    }
}
