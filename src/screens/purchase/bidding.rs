//! K1 Bieden: choose a home, show who you are, bid in the transaction room, hear the seller. This
//! file only says which of these is shown; each is in a file of its own.

use leptos::prelude::*;

use super::agreed::Agreed;
use super::bid_room::BidRoom;
use super::choose_home::ChooseHome;
use super::identify::Identify;
use crate::app::{Behind, Screen, use_session};
use crate::domain::HomeId;
use crate::journey::{Phase, Step, Story};
use crate::part;
use crate::room::Stage;
use crate::text::text;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "bidding",
    path: "/bieden",
    phase: Some(Phase::Purchase),
    step: Some(Step::Bidding),
    title: text("Bieden", "Bidding"),
    behind: Some(Behind {
        who: text(
            "Verkoper en makelaar zien uw bod. Andere bieders zien het zonder uw naam. Niemand ziet uw inkomen of spaargeld.",
            "Seller and agent see your bid. Other bidders see it without your name. Nobody sees your income or savings.",
        ),
        data: text(
            "Bedrag, dag van overdracht en voorwaarden. Elke regel zit vast aan de regel ervoor.",
            "Amount, day of transfer and conditions. Every line is chained to the one before.",
        ),
        rule: text(
            "Een koop geldt pas als beide partijen schriftelijk hebben getekend (Burgerlijk Wetboek 7, artikel 2). Makelaars houden sinds 2023 een biedlogboek bij: een afspraak in de branche.",
            "A sale only holds once both signed in writing (Civil Code 7, article 2). Agents keep a bid log since 2023: an agreement within the trade.",
        ),
    }),
    view: part!(purchase, view! { <BiddingScreen/> }.into_any()),
};

/// Where the participant is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Outside,
    Door,
    Inside,
    Agreed,
    Ended,
}

fn place(story: &Story) -> Place {
    let Some(room) = story.room() else {
        return Place::Outside;
    };
    match &room.stage {
        Stage::Bidding(_) if room.buyer_identified.is_none() => Place::Door,
        Stage::Bidding(_) => Place::Inside,
        Stage::Contract(_) => Place::Agreed,
        Stage::Ended(..) => Place::Ended,
    }
}

#[component]
fn BiddingScreen() -> impl IntoView {
    let session = use_session();
    // The home is part of it, so that another room begins with a fresh form.
    let here = session.select(|story| {
        let home: Option<HomeId> = story.room().map(|room| room.object.id.clone());
        (home, place(story))
    });
    let choosing = RwSignal::new(false);
    view! {
        <div class="screen">
            {move || match here.get().1 {
                _ if choosing.get() => view! { <ChooseHome ended=false choosing/> }.into_any(),
                Place::Outside => view! { <ChooseHome ended=false choosing/> }.into_any(),
                Place::Ended => view! { <ChooseHome ended=true choosing/> }.into_any(),
                Place::Door => view! { <Identify choosing/> }.into_any(),
                Place::Inside => view! { <BidRoom choosing/> }.into_any(),
                Place::Agreed => view! { <Agreed/> }.into_any(),
            }}
        </div>
    }
}
