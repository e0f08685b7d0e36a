//! O2 Woontinder: the filters, how many homes pass them, and the choice of a way to look at those.

use leptos::prelude::*;

use super::home_parts::WithHomes;
use super::search_address::FilterAddress;
use super::search_counts::Counted;
use super::search_credential::FinancialIdCard;
use super::search_filters::FilterFields;
use super::search_more::MoreFilters;
use super::search_nothing::{BadParts, NothingPasses};
use super::wishes::Wishes;
use crate::app::{Behind, Screen, href, say, tell, use_session};
use crate::journey::{Phase, Step};
use crate::part;
use crate::text::{Text, text};
use crate::ui::button::Button;
use crate::ui::icon::{Icon, Symbol};
use crate::ui::sheet::Sheet;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "search",
    path: "/woontinder",
    phase: Some(Phase::Orientation),
    step: Some(Step::Search),
    title: text("Vind hier je droomhuis", "Find your dream house here"),
    behind: Some(Behind {
        who: text(
            "Alleen u. Verkopers en makelaars zien niet wat u zoekt of bewaart.",
            "Only you. Sellers and agents do not see what you look for or keep.",
        ),
        data: text(
            "Uw filters en uw budget. Uit een Financieel-ID leest Woontinder alleen of het echt is en tot welk bedrag u kunt financieren.",
            "Your filters and your budget. Of a Financieel-ID, Woontinder only reads whether it is real and how much you can finance.",
        ),
        rule: text(
            "Een verkoper mag vragen om voorbereide financiering. U hoeft daarvoor geen inkomen te laten zien.",
            "A seller may ask for prepared financing. You need not show your income for that.",
        ),
    }),
    view: part!(orientation, view! { <SearchScreen/> }.into_any()),
};

#[component]
fn SearchScreen() -> impl IntoView {
    let session = use_session();
    let address = FilterAddress::new(session);
    let asked = address.asked();
    let by_address = asked.filters.is_some();
    let wishes = Wishes::new(session, asked.filters.clone());
    wishes.keep_along(session, by_address, move |filters| address.write(filters));
    address.keep_filled(wishes);
    let counts = wishes.counts(session);
    let choosing = RwSignal::new(false);
    let from_budget = session.select(|story| story.journey.assessment().is_some());
    let lead = move || {
        let (dutch, english) = if from_budget.get() {
            (
                "De prijzen beginnen bij wat u kunt besteden.",
                "The prices start from what you can spend.",
            )
        } else {
            (
                "Stel in wat u zoekt. Swipe daarna door de woningen.",
                "Set what you look for. Then swipe through the homes.",
            )
        };
        session.language().pick(dutch, english)
    };
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{lead}</p>
            </header>
            <BadParts asked/>
            <FilterFields wishes counts/>
            <MoreFilters wishes counts/>
            <NothingPasses wishes counts/>
            <FinancialIdCard/>
            <WithHomes><PriceLevel/></WithHomes>
            <Outcome wishes counts choosing/>
        </div>
        <Methods open=choosing/>
    }
}

/// How many homes pass, and the button to go on.
#[component]
fn Outcome(wishes: Wishes, counts: Counted, choosing: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let passing = move || counts.with(|counts| counts.as_ref().map(|counts| counts.passing));
    let refused = RwSignal::new(None::<Text>);
    let find = move || {
        let said = match untrack(passing) {
            Some(0) => Some(text(
                "Er past geen woning. Maak eerst een filter ruimer.",
                "No home passes. Widen a filter first.",
            )),
            _ => wishes.keep_now(session),
        };
        choosing.set(said.is_none());
        refused.set(said);
    };
    let count = move || passing().map(|count| session.language().homes(count));
    let waiting = move || counts.with(|counts| counts.as_ref().map_or(0, |counts| counts.waiting));
    let announced = tell(move |language| language.waiting_for_financial_id(waiting()));
    view! {
        <div class="actions search-actions">
            <p class="search-count" role="status">
                <strong>{count}</strong>
                <Show when=move || { waiting() > 0 }><span class="quiet">{announced}</span></Show>
            </p>
            <Button label=say(text("Vind je droomhuis!", "Find your dream house!")) icon=Symbol::Search on_press=find
                refused=move || {
                    let still = passing() == Some(0) || wishes.refusal().is_some();
                    refused.get().filter(|_| still).map(|said| said.get(session.language()).to_owned())
                }/>
        </div>
    }
}

#[component]
fn PriceLevel() -> impl IntoView {
    let session = use_session();
    let level = move || {
        let catalogue = session.catalogue()?;
        catalogue
            .price_level
            .as_ref()
            .map(|level| level.get(session.language()).to_owned())
    };
    move || level().map(|level| view! { <p class="quiet">{level}</p> })
}

/// Zoekmethode: three ways to look at the same homes.
#[component]
fn Methods(open: RwSignal<bool>) -> impl IntoView {
    let method = |path: &str, symbol: Symbol, title: Text, about: Text| {
        view! {
            <a class="method-card" href=href(path)>
                <Icon symbol/>
                <span class="method-words">
                    <strong>{say(title)}</strong>
                    <span>{say(about)}</span>
                </span>
                <Icon symbol=Symbol::ChevronRight/>
            </a>
        }
    };
    view! {
        <Sheet open title=say(text("Zoekmethode", "Way of searching")) close_label=say(text("Terug naar de filters", "Back to the filters"))>
            <div class="stack-tight">
                {method("/woontinder/swipen", Symbol::Cards, text("Swipen", "Swipe"), text(
                    "Eén woning tegelijk: naar rechts is favoriet, naar links is nee.",
                    "One home at a time: right is favourite, left is no.",
                ))}
                {method("/woontinder/kaart", Symbol::Map, text("Op de kaart", "On the map"), text(
                    "Alle woningen op hun plek, met hun prijs.",
                    "All homes in their place, with their price.",
                ))}
                {method("/straat", Symbol::Camera, text("Augmented reality", "Augmented reality"), text(
                    "Prijzen over de straat heen, met uw camera of getekend.",
                    "Prices over the street, with your camera or drawn.",
                ))}
            </div>
        </Sheet>
    }
}
