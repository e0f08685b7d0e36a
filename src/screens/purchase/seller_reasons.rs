//! Waarom zei de verkoper dit? The reasoning of the simulated seller as rows, each with its rule, because
//! it is a demo.

use leptos::prelude::*;

use crate::app::{say, use_session};
use crate::domain::Cents;
use crate::journey::Story;
use crate::room::policy::seller::{self, Weighing};
use crate::room::{Bidding, Role, Stage};
use crate::text::{Language, Text, room as words, text};
use crate::ui::disclosure::Disclosure;
use crate::ui::row_list::{Row, RowKind, RowList};

/// How the seller looked at the buyer's last bid.
fn weighing(story: &Story) -> Option<Weighing> {
    let room = story.room()?;
    let past;
    let bidding = match &room.stage {
        Stage::Bidding(bidding) => bidding,
        Stage::Contract(contract) | Stage::Ended(contract, _) => {
            past = Bidding {
                bids: contract.bids.clone(),
                counter: None,
            };
            &past
        }
    };
    let bid = bidding
        .bids
        .iter()
        .rev()
        .find(|bid| bid.bidder == Role::Buyer && !bid.withdrawn)?;
    Some(seller::weigh(room, bidding, bid, story.log().seed))
}

fn rows(weighed: &Weighing, language: Language) -> Vec<Row> {
    let row = |name: Text, amount: String| Row {
        label: name.get(language).to_owned(),
        amount,
        ..Row::default()
    };
    let uncertain = |condition| {
        let share = language.percent(seller::burden(condition));
        language.pick(
            format!("{share} van uw bod, want onzeker voor de verkoper"),
            format!("{share} of your bid, for it is uncertain for the seller"),
        )
    };
    let noted = |name: Text, amount: Cents, note: Text| Row {
        note: note.get(language).to_owned(),
        ..row(name, language.euros(amount))
    };
    let mut rows = vec![row(
        text("Uw bod", "Your bid"),
        language.euros(weighed.price),
    )];
    rows.extend(weighed.deductions.iter().map(|(condition, cost)| Row {
        note: uncertain(*condition),
        ..row(
            words::condition(*condition),
            format!("− {}", language.euros(*cost)),
        )
    }));
    rows.push(Row {
        kind: RowKind::Total,
        ..row(WORTH, language.euros(weighed.worth))
    });
    rows.push(noted(RESERVE, weighed.reserve, RESERVE_RULE));
    rows.extend(
        weighed
            .best_other
            .map(|other| noted(BEST_OTHER, other, OTHER_RULE)),
    );
    rows.push(row(ANSWER, answer(&weighed.answer, language)));
    rows
}

const WORTH: Text = text(
    "Dit is uw bod de verkoper waard",
    "What your bid is worth to the seller",
);
const RESERVE: Text = text("De verkoper wil minstens", "The seller wants at least");
const RESERVE_RULE: Text = text(
    "vraagprijs, met 0% tot 3% erbij door het toeval, naar boven op duizend euro",
    "asking price, with 0% to 3% on top by chance, up to a thousand euros",
);
const OTHER_RULE: Text = text(
    "met dezelfde aftrek voor voorwaarden",
    "with the same deductions for conditions",
);
const BEST_OTHER: Text = text("Beste andere bod is waard", "The best other bid is worth");
const ANSWER: Text = text("Dus zegt de verkoper", "So the seller says");

fn answer(answer: &seller::Answer, language: Language) -> String {
    match answer {
        seller::Answer::Accept => language.pick("ja", "yes").to_owned(),
        seller::Answer::Counter(price) => {
            let price = language.euros(*price);
            language.pick(
                format!("tegenvoorstel {price}"),
                format!("counter-bid {price}"),
            )
        }
        seller::Answer::Refuse(_) => language.pick("nee", "no").to_owned(),
    }
}

/// The reasoning; nothing before there was a bid.
#[component]
pub fn SellerReasons() -> impl IntoView {
    let session = use_session();
    let weighed = session.select(|story| weighing(story).map(Box::new));
    let rows = move || {
        weighed.with(|weighed| {
            weighed
                .as_ref()
                .map(|weighed| rows(weighed, session.language()))
                .unwrap_or_default()
        })
    };
    view! {
        <Show when=move || weighed.with(Option::is_some)>
            <Disclosure label=say(text("Waarom zei de verkoper dit?", "Why did the seller say this?"))>
                <p>{say(text(
                    "De verkoper is nagespeeld en volgt vaste regels. In het echt ziet niemand hoe een verkoper rekent.",
                    "The seller is simulated and follows fixed rules. In reality nobody sees how a seller reckons.",
                ))}</p>
                <RowList rows/>
            </Disclosure>
        </Show>
    }
}
