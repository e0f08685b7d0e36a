//! The purchase ended before the transfer: how, what it cost, and how to go on.

use leptos::prelude::*;

use super::contract_exits::{CostsMade, CostsMadeField, ExitAmount};
use crate::app::{href, say, tell, use_session};
use crate::domain::ExitStage;
use crate::room::{Ending, Stage};
use crate::text::{room as words, text};
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::notice::Notice;

const fn stage(ending: Ending) -> ExitStage {
    match ending {
        Ending::Unsigned(_) => ExitStage::BeforeSignatures,
        Ending::CoolingOff(_) => ExitStage::CoolingOff,
        Ending::Condition(..) => ExitStage::ConditionUsed,
    }
}

/// The outcome, with the way on at once.
#[component]
pub fn Ended() -> impl IntoView {
    let session = use_session();
    let ending = session.select(|story| match story.room()?.stage {
        Stage::Ended(_, ending) => Some(ending),
        _ => None,
    });
    let made = CostsMade::new();
    view! {
        <Notice title=say(text("Deze koop gaat niet door", "This purchase does not go through"))>
            <p>{tell(move |language| ending.get().map(|ending| words::ending(ending, language)).unwrap_or_default())}</p>
        </Notice>
        <Card title=say(text("Wat het u kost", "What it costs you"))>
            {move || ending.get().map(|ending| view! { <p class="exit-price"><ExitAmount stage=stage(ending) made/></p> })}
            <p>{say(text(
                "U betaalt geen boete. Een bankgarantie vervalt. Uw Financieel-ID en uw favorieten zijn er nog.",
                "You pay no penalty. A bank guarantee ends. Your Financieel-ID and your favourites are still there.",
            ))}</p>
            <CostsMadeField made/>
            <div class="cluster">
                <ButtonLink href=href("/bieden") label=say(text("Verder met een andere woning", "Go on with another home"))/>
                <ButtonLink kind=ButtonKind::Secondary href=href("/woontinder") label=say(text("Opnieuw zoeken", "Search again"))/>
            </div>
        </Card>
    }
}
