//! The door of the transaction room of one home, reached from that home.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::app::{Loading, Screen, href, parameter, say, tell, use_session};
use crate::domain::{Home, HomeId};
use crate::journey::{Command, Phase};
use crate::part;
use crate::text::{Text, room as words, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::empty_state::EmptyState;
use crate::ui::facade::{FacadeSize, facade_svg};
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::pictures;
use crate::ui::row_list::{Row, RowList};
use crate::ui::skeleton::{Skeleton, SkeletonShape};

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "bidding-home",
    path: "/bieden/:home",
    phase: Some(Phase::Purchase),
    // Any home can be bid on, also one that is no favourite.
    step: None,
    title: text("Naar de transactiekamer", "To the transaction room"),
    behind: super::bidding::SCREEN.behind,
    view: part!(purchase, view! { <BiddingHome/> }.into_any()),
};

#[component]
fn BiddingHome() -> impl IntoView {
    let session = use_session();
    let key = parameter("home");
    let home = move || {
        let id = HomeId::new(key.get().unwrap_or_default());
        session.catalogue().map(|all| all.home(&id).cloned())
    };
    view! {
        <div class="screen">
            {move || match (session.loading(), home()) {
                (Loading::Failed, _) => view! { <NotLoaded/> }.into_any(),
                (_, None) => view! {
                    <Skeleton shape=SkeletonShape::Picture label=say(text("De woning wordt geladen", "The home is loading"))/>
                }.into_any(),
                (_, Some(None)) => view! { <Unknown/> }.into_any(),
                (_, Some(Some(home))) => view! { <Door home/> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Door(home: Home) -> impl IntoView {
    let session = use_session();
    let navigate = use_navigate();
    let (address, town) = (home.address.line(), home.address.postcode_and_town());
    let picture = facade_svg(&home, FacadeSize::Wide);
    let summary = home.summary();
    let demands = summary.demands_prepared_financing;
    let (price, weeks) = (summary.asking_price, summary.preferred_transfer_weeks);
    let refused = RwSignal::new(None::<Text>);
    let enter = move || match session.dispatch(Command::EnterRoom(Box::new(summary.clone()))) {
        Ok(()) => navigate("/bieden", NavigateOptions::default()),
        Err(refusal) => refused.set(Some(words::journey_refusal(&refusal))),
    };
    let rows = move || {
        let language = session.language();
        let row = |dutch: &str, english: &str, amount: String| Row {
            label: language.pick(dutch, english).to_owned(),
            amount,
            ..Row::default()
        };
        vec![
            row("Vraagprijs", "Asking price", language.euros(price)),
            row(
                "De verkoper wil graag overdragen over",
                "The seller would like to transfer in",
                language.pick(format!("{weeks} weken"), format!("{weeks} weeks")),
            ),
        ]
    };
    view! {
        <header class="screen-head">
            <p class="overline">{say(text("Transactiekamer", "Transaction room"))}</p>
            <h1 tabindex="-1">{address.clone()}</h1>
            <p class="lead">{town}</p>
        </header>
        <div class="bid-picture" role="img" aria-label=address inner_html=picture></div>
        <Card>
            <p>{say(text(
                "In de transactiekamer biedt u op deze woning. Verkoper, makelaar en notaris kunnen er ook in. Zij zien uw bod, niet uw gegevens.",
                "In the transaction room you bid on this home. Seller, agent and notary can enter too. They see your bid, not your data.",
            ))}</p>
            <RowList rows/>
        </Card>
        {demands.then(|| view! {
            <Notice tone=NoticeTone::Information title=say(text("Voorbereide financiering gevraagd", "Prepared financing wanted"))>
                <p>{say(words::remedy(crate::room::RefusalReason::FinancingNotPrepared))}</p>
            </Notice>
        })}
        <div class="actions">
            <Button label=say(text("Ga de transactiekamer in", "Enter the transaction room")) on_press=enter
                refused=move || refused.get().map(|why| why.get(session.language()).to_owned())/>
            <ButtonLink kind=ButtonKind::Quiet href=href("/woontinder") label=say(text("Terug naar de woningen", "Back to the homes"))/>
        </div>
    }
}

/// The homes did not come.
#[component]
pub fn NotLoaded() -> impl IntoView {
    let session = use_session();
    view! {
        <header class="screen-head"><h1 tabindex="-1">{say(SCREEN.title)}</h1></header>
        <Notice tone=NoticeTone::Fault retry_label=say(text("Probeer opnieuw", "Try again")) on_retry=move || session.load()>
            <p>{say(text(
                "De woningen konden niet worden geladen. Wat u al hebt gedaan, is bewaard.",
                "The homes could not be loaded. What you did so far is kept.",
            ))}</p>
        </Notice>
    }
}

#[component]
fn Unknown() -> impl IntoView {
    view! {
        <header class="screen-head"><h1 tabindex="-1">{say(SCREEN.title)}</h1></header>
        <EmptyState title=say(text("Deze woning kennen wij niet", "We do not know this home"))
            text=say(text("Kies een woning uit uw favorieten of zoek er een.", "Choose a home from your favourites or find one."))
            picture=|| view! { <div inner_html=pictures::nothing_found()></div> }
            action=|| view! { <ButtonLink href=href("/bieden") label=tell(|language| language.pick("Naar mijn favorieten", "To my favourites").to_owned())/> }/>
    }
}
