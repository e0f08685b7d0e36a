//! The outcome of the sum: one large amount, what it is made of, and what keeps it from being more.

use leptos::prelude::*;

use super::live::LiveSum;
use super::outcome_rows::{RowChanges, rows};
use crate::app::{NotForYou, Why, WhyRows, say, tell, use_session};
use crate::domain::Cents;
use crate::journey::assessment::coverage;
use crate::text::text;
use crate::ui::amount::Amount;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::notice::Notice;
use crate::ui::then_now::ThenNow;

/// The card with the amount.
#[component]
pub fn Outcome(sum: LiveSum) -> impl IntoView {
    let session = use_session();
    let total = sum.part(Cents::ZERO, |budget| budget.total);
    let norms = session.select(|story| story.journey.norm_year);
    let why = sum.why(|budget| &budget.explanation);
    let changes_of_total = sum.changes(|budget| budget.total);
    let changes = RowChanges::of(sum);
    let coverage = Signal::derive(move || {
        let typed = sum.live.with(|typed| typed.as_ref().map(coverage));
        typed.unwrap_or_else(|| session.with(|story| story.journey.norm_coverage()))
    });
    let rows = Memo::new(move |_| {
        let language = session.language();
        sum.budget.with(|budget| {
            sum.input.with(|input| match (budget, input) {
                (Some(budget), Some(input)) => rows(budget, input, language, changes),
                _ => Vec::new(),
            })
        })
    });
    view! {
        <div class="outcome" tabindex="-1" node_ref=sum.outcome>
        <Card>
            <Amount amount=tell(move |language| language.euros(total.get()))
                label=say(text("Dit kunt u besteden: lening en eigen geld samen", "What you can spend: loan and own money together"))
                why=move || view! { <Why explanation=why changes=changes_of_total/> }/>
            <NotForYou coverage/>
            <Tried sum/>
            <WhyRows rows/>
            <Price sum/>
            <ThenNow
                then_label=say(text("idee 2019", "idea 2019"))
                then=say(text(
                    "Het living lab liet bij dit voorbeeld €\u{a0}348.300 zien. Geen leenregel geeft dat bedrag.",
                    "The living lab showed €\u{a0}348,300 for this example. No lending rule gives that amount.",
                ))
                now_label=say(text("zo is het nu", "as it is now"))
                now=tell(move |language| {
                    let norms = language.norm_year(norms.get(), session.now().date());
                    let costs = language.pick(
                        "Kosten koper betaalt u zelf: die mag u niet lenen.",
                        "You pay the buyer’s costs yourself: they cannot be borrowed.",
                    );
                    format!("{norms} {costs}")
                })/>
        </Card>
        </div>
    }
}

/// That something is tried out, and the way back.
#[component]
fn Tried(sum: LiveSum) -> impl IntoView {
    view! {
        <Show when=move || sum.tried.with(|tried| !tried.is_empty())>
            <Notice title=say(text("U probeert iets uit", "You are trying something out"))>
                <p>{say(text(
                    "De bedragen op dit scherm rekenen daarmee. Andere schermen niet.",
                    "The amounts on this screen reckon with it. Other screens do not.",
                ))}</p>
                <Button kind=ButtonKind::Secondary label=say(text("Neem alles terug", "Take it all back"))
                    on_press=move || sum.tried.set(Vec::new())/>
            </Notice>
        </Show>
    }
}

/// The highest price, and what keeps it from being higher.
#[component]
fn Price(sum: LiveSum) -> impl IntoView {
    let price = sum.part(Cents::ZERO, |budget| budget.highest_price.price);
    let limit = sum.part(None, |budget| Some(budget.highest_price.limit));
    let why = sum.why(|budget| &budget.highest_price.explanation);
    let changes = sum.changes(|budget| budget.highest_price.price);
    let said = tell(move |language| {
        let why = limit.get().map_or("", |limit| language.price_limit(limit));
        if price.get() <= Cents::ZERO {
            return why.to_owned();
        }
        let price = language.euros(price.get());
        language.pick(
            format!("Een woning van {price} past nog net, met de kosten koper erbij. {why}"),
            format!("A home of {price} just fits, with the buyer’s costs included. {why}"),
        )
    });
    view! { <p>{said} " " <Why explanation=why changes/></p> }
}
