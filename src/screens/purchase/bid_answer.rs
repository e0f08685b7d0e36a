//! What the seller said to the last bid: nothing yet, still thinking, a counter-bid, a no.

use leptos::prelude::*;

use super::bid_confirm::rows;
use crate::app::{say, tell, use_session};
use crate::journey::Story;
use crate::room::{Command, Counter, RefusalReason, Role};
use crate::text::{Text, room as words, text};
use crate::ui::amount::{Amount, AmountSize};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::row_list::RowList;
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// How the last bid of the buyer stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The buyer has not bid yet.
    NoBid,
    /// The seller thinks.
    Waiting,
    /// The seller would sell on other terms.
    Countered(Counter),
    /// The seller said no.
    Refused(RefusalReason),
    /// The buyer took it back.
    Withdrawn,
}

impl Answer {
    /// In the room that is entered.
    pub fn of(story: &Story) -> Self {
        let Some(bidding) = story.room().and_then(|room| room.bidding()) else {
            return Self::NoBid;
        };
        let Some(last) = bidding
            .bids
            .iter()
            .rev()
            .find(|bid| bid.bidder == Role::Buyer)
        else {
            return Self::NoBid;
        };
        match (&bidding.counter, last.refused) {
            (_, Some(reason)) => Self::Refused(reason),
            _ if last.withdrawn => Self::Withdrawn,
            (Some(counter), None) => Self::Countered(counter.clone()),
            (None, None) => Self::Waiting,
        }
    }
}

/// The answer in words, with the second ways; said aloud when it changes.
#[component]
pub fn AnswerNotice(answer: Memo<Answer>, anew: RwSignal<bool>) -> impl IntoView {
    view! {
        <div aria-live="polite">
            {move || match answer.get() {
                Answer::NoBid => ().into_any(),
                Answer::Waiting => view! {
                    <Notice tone=NoticeTone::Waiting title=say(text("Uw bod ligt bij de verkoper", "Your bid is with the seller"))>
                        <p>{say(text("De verkoper denkt na. U kunt uw bod nog intrekken.", "The seller is thinking. You can still withdraw your bid."))}</p>
                        <Withdraw/>
                    </Notice>
                }.into_any(),
                Answer::Countered(counter) => view! { <CounterBid counter anew/> }.into_any(),
                Answer::Refused(reason) => view! {
                    <Notice tone=NoticeTone::Refused title=say(text("De verkoper zegt nee", "The seller says no"))>
                        <p>{say(words::reason(reason))}</p>
                        <p>{say(words::remedy(reason))}</p>
                    </Notice>
                }.into_any(),
                Answer::Withdrawn => view! {
                    <Notice title=say(text("U hebt uw bod ingetrokken", "You withdrew your bid"))>
                        <p>{say(text("Dat kost niets. U kunt opnieuw bieden.", "That costs nothing. You can bid again."))}</p>
                    </Notice>
                }.into_any(),
            }}
        </div>
    }
}

#[component]
fn CounterBid(counter: Counter, anew: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let price = counter.terms.price;
    let terms = counter.terms;
    let other = tell(move |language| {
        if anew.get() {
            language
                .pick("Terug naar het tegenvoorstel", "Back to the counter-bid")
                .to_owned()
        } else {
            language.pick("Nieuw bod", "New bid").to_owned()
        }
    });
    view! {
        <Card title=say(text("De verkoper doet een tegenvoorstel", "The seller makes a counter-bid")) tone=Tone::Ochre
            aside=|| view! { <Tag tone=Tone::Ochre label=say(text("wacht op u", "waits for you"))/> }>
            <Amount size=AmountSize::Medium amount=tell(move |language| language.euros(price))/>
            <RowList rows=move || rows(&terms, session.language()).split_off(1)/>
            <p>{say(text(
                "Zegt u ja, dan bent u het in principe eens. U tekent later pas.",
                "If you say yes, you agree in principle. You only sign later.",
            ))}</p>
            <div class="cluster">
                <Button kind=ButtonKind::Secondary label=other on_press=move || anew.update(|anew| *anew = !*anew)/>
                <Withdraw/>
            </div>
        </Card>
    }
}

/// Takes the own open bid back.
#[component]
fn Withdraw() -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<Text>);
    let withdraw = move || {
        let said = session.buyer(Command::WithdrawBid);
        // When it worked, this button is no longer there.
        if let Err(refusal) = said {
            refused.set(Some(words::journey_refusal(&refusal)));
        }
    };
    view! {
        <Button kind=ButtonKind::Danger label=say(text("Bod intrekken", "Withdraw bid")) on_press=withdraw
            refused=move || refused.get().map(|why| why.get(session.language()).to_owned())/>
    }
}
