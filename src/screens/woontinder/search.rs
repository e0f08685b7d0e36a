//! O2 Woontinder: the filters, how many homes pass them, and the choice of a way to look at those.

use leptos::prelude::*;

use super::home_parts::WithHomes;
use super::search_credential::FinancialIdCard;
use super::search_filters::FilterFields;
use super::wishes::Wishes;
use crate::app::{Behind, Screen, href, say, use_session};
use crate::journey::search::Widening;
use crate::journey::{Phase, Step};
use crate::part;
use crate::text::{Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::{Icon, Symbol};
use crate::ui::notice::{Notice, NoticeTone};
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
    let wishes = Wishes::new(session);
    wishes.keep_along(session);
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
            <FilterFields wishes/>
            <NothingPasses wishes/>
            <FinancialIdCard/>
            <WithHomes><PriceLevel/></WithHomes>
            <Outcome wishes choosing/>
        </div>
        <Methods open=choosing/>
    }
}

/// How many homes pass, and the button to go on.
#[component]
fn Outcome(wishes: Wishes, choosing: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let counts = wishes.counts(session);
    let refused = RwSignal::new(None::<Text>);
    let find = move || {
        let said = match counts.get_untracked() {
            Some((0, _)) => Some(text(
                "Er past geen woning. Maak eerst een filter ruimer.",
                "No home passes. Widen a filter first.",
            )),
            _ => wishes.keep_now(session),
        };
        choosing.set(said.is_none());
        refused.set(said);
    };
    let count = move || {
        counts
            .get()
            .map(|(count, _)| session.language().homes(count))
    };
    let waiting = move || {
        let (_, waiting) = counts.get()?;
        (waiting > 0).then(|| session.language().waiting_for_financial_id(waiting))
    };
    view! {
        <div class="actions search-actions">
            <p class="search-count" role="status">
                <strong>{count}</strong>
                {move || waiting().map(|waiting| view! { <span class="quiet">{waiting}</span> })}
            </p>
            <Button label=say(text("Vind je droomhuis!", "Find your dream house!")) icon=Symbol::Search on_press=find
                refused=move || {
                    let still = counts.get().is_some_and(|(count, _)| count == 0) || wishes.refusal().is_some();
                    refused.get().filter(|_| still).map(|said| said.get(session.language()).to_owned())
                }/>
        </div>
    }
}

/// Which filter to loosen when nothing passes.
#[component]
fn NothingPasses(wishes: Wishes) -> impl IntoView {
    let session = use_session();
    let empty = Memo::new(move |_| {
        wishes
            .counts(session)
            .get()
            .is_some_and(|(count, _)| count == 0)
    });
    let widen = move |widening: Widening| {
        let label = {
            let widening = widening.clone();
            move || session.language().widening(&widening)
        };
        view! { <Button kind=ButtonKind::Secondary label on_press=move || wishes.set(&widening.filters)/> }
    };
    let everything = move || wishes.set(&crate::journey::search::Filters::default());
    view! {
        <Show when=move || empty.get() && wishes.refusal().is_none()>
            <Notice tone=NoticeTone::Refused title=say(text("Geen woning past bij al uw filters", "No home passes all your filters"))>
                <p>{say(text("Maak er één ruimer:", "Widen one of them:"))}</p>
                <div class="cluster">
                    {move || wishes.widenings(session).into_iter().map(widen).collect_view()}
                    <Button kind=ButtonKind::Quiet label=say(text("Wis alle filters", "Clear all filters")) on_press=everything/>
                </div>
            </Notice>
        </Show>
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
