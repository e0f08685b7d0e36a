//! Inside the transaction room: the current bid, the answer of the seller, the form, the log.

use leptos::prelude::*;

use super::bid_answer::{Answer, AnswerNotice};
use super::bid_confirm::ConfirmBid;
use super::bid_draft::BidDraft;
use super::bid_form::BidForm;
use super::bid_log::BidLog;
use super::seen_in_room::SeenInRoom;
use super::seller_reasons::SellerReasons;
use crate::app::{say, tell, use_session};
use crate::room::{Command, Role, Terms};
use crate::text::{Text, phases, room as words, text};
use crate::ui::amount::Amount;
use crate::ui::button::Button;
use crate::ui::card::Card;
use crate::ui::facade::{FacadeSize, facade_svg};
use crate::ui::icon::Symbol;
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// The room.
#[component]
pub fn BidRoom(choosing: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let address = session.select(|story| {
        story
            .room()
            .map(|room| room.object.address_line.clone())
            .unwrap_or_default()
    });
    let draft = BidDraft::new(session);
    let (open, asked) = (RwSignal::new(false), RwSignal::new(None::<Terms>));
    let answer = session.select(Answer::of);
    let anew = RwSignal::new(false);
    let submit = move || {
        if let Some(terms) = draft.read(session) {
            asked.set(Some(terms));
            open.set(true);
        }
    };
    let may_bid = Memo::new(move |_| match answer.get() {
        Answer::Waiting => false,
        Answer::Countered(_) => anew.get(),
        _ => true,
    });
    view! {
        <header class="screen-head">
            <p class="overline">{say(text("Transactiekamer", "Transaction room"))}</p>
            <h1 tabindex="-1">{tell(move |language| {
                let address = address.get();
                language.pick(format!("U gaat bieden op: {address}"), format!("You are going to bid on: {address}"))
            })}</h1>
        </header>
        <Standing/>
        <AnswerNotice answer anew/>
        <Show when=move || may_bid.get()><BidForm draft on_submit=submit/></Show>
        <BidLog/>
        <SellerReasons/>
        <SeenInRoom/>
        <p>
            <button type="button" class="text-button" on:click=move |_| choosing.set(true)>
                {say(text("Andere woning kiezen", "Choose another home"))}
            </button>
        </p>
        <Actions answer may_bid on_submit=submit/>
        <ConfirmBid draft open asked/>
    }
}

/// The home, the current bid, and how this home is sold.
#[component]
fn Standing() -> impl IntoView {
    let session = use_session();
    let highest = session.select(|story| {
        let bid = story.room()?.bidding()?.highest()?;
        Some((bid.terms.price, bid.bidder))
    });
    let room = session.select(|story| {
        story
            .room()
            .map(|room| (room.object.asking_price, room.method))
    });
    let picture = move || {
        let home = session.with(|story| story.journey.room.clone())?;
        Some(facade_svg(
            session.catalogue()?.home(&home)?,
            FacadeSize::Wide,
        ))
    };
    let method = move || room.get().map(|(_, method)| method).unwrap_or_default();
    view! {
        <Card>
            <div class="bid-picture" aria-hidden="true" inner_html=move || picture().unwrap_or_default()></div>
            <Amount label=say(text("Huidig bod", "Current bid"))
                amount=tell(move |language| match highest.get() {
                    Some((price, _)) => language.euros(price),
                    None => language.pick("nog geen", "none yet").to_owned(),
                })
                why=move || view! { <p class="quiet">{tell(move |language| {
                    let asking = language.euros(room.get().map(|(asking, _)| asking).unwrap_or_default());
                    let by = match highest.get() {
                        Some((_, Role::Buyer)) => language.pick("Dit is uw bod. ", "This is your bid. ").to_owned(),
                        Some((_, bidder)) => format!("{}. ", phases::role(bidder, language)),
                        None => String::new(),
                    };
                    language.pick(format!("{by}Vraagprijs {asking}."), format!("{by}Asking price {asking}."))
                })}</p> }/>
            <div class="stack-tight">
                <div class="cluster"><Tag tone=Tone::Wash icon=Symbol::Handshake label=tell(move |language| {
                    let method = words::method(method()).get(language).to_lowercase();
                    language.pick(format!("verkoopmethode: {method}"), format!("way of selling: {method}"))
                })/></div>
                <p class="quiet">{tell(move |language| words::method_meaning(method()).get(language).to_owned())}</p>
            </div>
        </Card>
    }
}

/// The one thing to do next; nothing while the seller thinks.
#[component]
fn Actions(
    answer: Memo<Answer>,
    may_bid: Memo<bool>,
    #[prop(into)] on_submit: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<Text>);
    let accept = move || {
        if let Err(refusal) = session.buyer(Command::Accept) {
            refused.set(Some(words::journey_refusal(&refusal)));
        }
    };
    let why = move || {
        refused
            .get()
            .map(|why| why.get(session.language()).to_owned())
    };
    view! {
        <Show when=move || answer.get() != Answer::Waiting>
            <div class="actions">
                <Show when=move || may_bid.get() fallback=move || view! {
                    <Button icon=Symbol::Handshake label=say(text("Accepteer tegenvoorstel", "Accept counter-bid"))
                        on_press=accept refused=why/>
                }>
                    <Button label=say(text("Plaats bod", "Place bid")) on_press=on_submit/>
                </Show>
            </div>
        </Show>
    }
}
