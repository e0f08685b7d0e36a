//! The seller agreed: the one celebration of the bidding, the contract to take along, and the way on.

use leptos::prelude::*;

use super::bid_confirm::rows;
use super::bid_log::BidLog;
use super::papers::{agreement, contract_paper, download};
use super::seen_in_room::SeenInRoom;
use super::seller_reasons::SellerReasons;
use crate::app::{href, say, tell, use_session};
use crate::text::text;
use crate::ui::amount::Amount;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::celebration::Celebration;
use crate::ui::icon::Symbol;
use crate::ui::notice::Notice;
use crate::ui::row_list::RowList;

/// What was agreed.
#[component]
pub fn Agreed() -> impl IntoView {
    let session = use_session();
    let agreed = session.select(|story| {
        agreement(story)
            .map(|(object, contract)| (object.address_line.clone(), contract.terms.clone()))
    });
    let unsigned = session.select(|story| {
        agreement(story).is_some_and(|(_, contract)| contract.buyer_signed.is_none())
    });
    let price = move || {
        agreed
            .get()
            .map(|(_, terms)| terms.price)
            .unwrap_or_default()
    };
    let summary = move || {
        agreed
            .get()
            .map(|(_, terms)| rows(&terms, session.language()).split_off(1))
            .unwrap_or_default()
    };
    let take = move || {
        download(session, "koopcontract", |session, language| {
            contract_paper(session, language).into_iter().collect()
        })
    };
    view! {
        <header class="screen-head">
            <p class="overline">{say(text("Transactiekamer", "Transaction room"))}</p>
            <h1 tabindex="-1">{say(text(
                "Gefeliciteerd! De verkoper gaat akkoord met uw bod",
                "Congratulations! The seller accepts your bid",
            ))}</h1>
        </header>
        <Card>
            <Show when=move || unsigned.get()><div class="bid-celebration"><Celebration/></div></Show>
            <Amount label=move || agreed.get().map(|(address, _)| address).unwrap_or_default()
                amount=tell(move |language| language.euros(price()))/>
            <RowList rows=summary/>
            <Button kind=ButtonKind::Secondary icon=Symbol::Download label=say(text("Download koopcontract", "Download purchase contract")) on_press=take/>
        </Card>
        <Show when=move || unsigned.get()>
            <Notice title=say(text("U zit nog nergens aan vast", "You are not bound yet"))>
                <p>{say(text(
                    "U bent het in principe eens. De koop geldt pas als u en de verkoper allebei hebben getekend. Daarna hebt u 3 dagen bedenktijd.",
                    "You agree in principle. The purchase only holds once you and the seller have both signed. After that you have 3 days to change your mind.",
                ))}</p>
            </Notice>
        </Show>
        <BidLog/>
        <SellerReasons/>
        <SeenInRoom/>
        <div class="actions">
            <ButtonLink href=href("/hypotheek") label=say(text("Verder met de hypotheek", "On to the mortgage"))/>
            <ButtonLink kind=ButtonKind::Secondary href=href("/koopovereenkomst") label=say(text("Bekijk de overeenkomst", "See the contract"))/>
        </div>
    }
}
