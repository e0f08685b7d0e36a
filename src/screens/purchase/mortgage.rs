//! K2 Hypotheek: let the lender see what it needs, see what the application holds, choose an offer,
//! take the documents.

use leptos::html::H1;
use leptos::prelude::*;

use super::mortgage_app::HypotheekApp;
use super::mortgage_done::MortgageDone;
use super::mortgage_fetch::FetchData;
use crate::app::{Behind, Screen, say, tell, use_session};
use crate::journey::{Phase, Step, mortgage};
use crate::part;
use crate::text::{Text, text};
use crate::ui::then_now::ThenNow;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "mortgage",
    path: "/hypotheek",
    phase: Some(Phase::Purchase),
    step: Some(Step::Mortgage),
    title: text("Hypotheek", "Mortgage"),
    behind: Some(Behind {
        who: text(
            "De geldverstrekkers zien alleen wat u deelt. De verkoper hoort later alleen dát het rond is, niet waarmee.",
            "The lenders only see what you share. The seller later hears only that it is settled, not with what.",
        ),
        data: text(
            "Inkomen en vermogen uit uw kluis, de koopsom uit de transactiekamer, het energielabel uit het objectpaspoort.",
            "Income and wealth from your vault, the price from the transaction room, the energy label from the object passport.",
        ),
        rule: text(
            "Hoeveel een bank mag lenen, staat in de Tijdelijke regeling hypothecair krediet (2026). De rente kiest de bank zelf.",
            "How much a bank may lend is set by the Tijdelijke regeling hypothecair krediet (2026). The bank sets the interest.",
        ),
    }),
    view: part!(purchase, view! { <MortgageScreen/> }.into_any()),
};

const HEADING: Text = text("Verkocht!", "Sold!");

/// How far the application is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Fetch,
    Apply,
    Done,
}

#[component]
fn MortgageScreen() -> impl IntoView {
    let session = use_session();
    let place = Memo::new(move |_| {
        let now = session.now();
        session.with(|story| match &story.journey {
            journey if journey.mortgage.chosen.is_some() => Place::Done,
            journey if mortgage::lenders_may_look(journey, now) => Place::Apply,
            _ => Place::Fetch,
        })
    });
    // Another part of the screen is another page to who reads it.
    let heading = NodeRef::<H1>::new();
    Effect::new(move |before: Option<Place>| {
        let now = place.get();
        if before.is_some_and(|before| before != now)
            && let Some(heading) = heading.get_untracked()
        {
            // Without focus it only does not begin at its top.
            let _ = heading.focus();
        }
        now
    });
    let sold = session.select(|story| {
        let room = story.room()?;
        Some((
            room.object.address_line.clone(),
            room.contract()?.terms.price,
        ))
    });
    let lead = tell(move |language| {
        let Some((address, price)) = sold.get() else {
            return String::new();
        };
        let price = language.euros(price);
        let asks = match place.get() {
            Place::Fetch => language.pick(
                "Om af te ronden hebben we gegevens van u nodig.",
                "To complete it we need data from you.",
            ),
            Place::Apply => language.pick("Kies nu uw hypotheek.", "Now choose your mortgage."),
            Place::Done => language.pick("Uw hypotheek is rond.", "Your mortgage is settled."),
        };
        language.pick(
            format!("U koopt {address} voor {price}. {asks}"),
            format!("You buy {address} for {price}. {asks}"),
        )
    });
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1" node_ref=heading>{say(HEADING)}</h1>
                <p class="lead">{lead}</p>
            </header>
            {move || match place.get() {
                Place::Fetch => view! { <FetchData/> }.into_any(),
                Place::Apply => view! { <HypotheekApp/> }.into_any(),
                Place::Done => view! { <MortgageDone/> }.into_any(),
            }}
        </div>
    }
}

/// In which order things go.
#[component]
pub fn OrderThenNow() -> impl IntoView {
    view! {
        <ThenNow
            then_label=say(text("idee 2019", "idea 2019"))
            then=say(text("Eerst de definitieve hypotheek, dan pas de koopovereenkomst.", "First the final mortgage, only then the purchase contract."))
            now_label=say(text("zo is het nu", "as it is now"))
            now=say(text(
                "Meestal tekent u eerst de koopovereenkomst, met een voorwaarde voor financiering. Daarna hebt u ongeveer 6 weken voor de hypotheek. In deze demo mag het allebei.",
                "Usually you first sign the purchase contract, with a financing condition. After that you have about 6 weeks for the mortgage. In this demo both work.",
            ))/>
    }
}
