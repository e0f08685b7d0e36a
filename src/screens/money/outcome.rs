//! The outcome of the sum: one large amount, what it is made of, and what keeps it from being more.

use leptos::prelude::*;

use super::live::LiveSum;
use super::outcome_rows::{RowChanges, rows};
use crate::app::{NotForYou, Why, WhyRows, say, tell, use_session};
use crate::domain::{BudgetInput, Cents, Income};
use crate::journey::assessment::coverage;
use crate::journey::budget::Form;
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
    let price = sum.part(Cents::ZERO, |budget| budget.highest_price.price);
    let norms = session.select(|story| story.journey.norm_year);
    let why = sum.why(|budget| &budget.highest_price.explanation);
    let changes_of_price = sum.changes(|budget| budget.highest_price.price);
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
    let now = tell(move |language| {
        let norms = language.norm_year(norms.get(), session.now().date());
        let costs = language.pick(
            "Kosten koper betaalt u zelf: die mag u niet lenen.",
            "You pay the buyer’s costs yourself: they cannot be borrowed.",
        );
        format!("{norms} {costs}")
    });
    let is_example = Memo::new(move |_| {
        let typed = sum.live.get();
        let form = typed.or_else(|| session.with(|story| story.journey.budget.form.clone()));
        let form = form.as_ref();
        sum.input
            .with(|input| (form.zip(input.as_ref())).is_some_and(is_example))
    });
    view! {
        <div class="outcome" tabindex="-1" node_ref=sum.outcome>
        <Card>
            <Amount amount=tell(move |language| language.euros(price.get()))
                label=say(text("Dit kunt u besteden aan een woning, naast de kosten koper", "What you can spend on a home, beside the buyer’s costs"))
                why=move || view! { <Why explanation=why changes=changes_of_price/> }/>
            <Price sum/>
            <Before sum/>
            <NotForYou coverage/>
            <Tried sum/>
            <WhyRows rows/>
            <Show when=move || is_example.get() fallback=move || view! { <p>{now}</p> }>
            <ThenNow
                then_label=say(text("idee 2019", "idea 2019"))
                then=say(text(
                    "Het living lab liet bij dit voorbeeld €\u{a0}348.300 zien. Geen leenregel geeft dat bedrag.",
                    "The living lab showed €\u{a0}348,300 for this example. No lending rule gives that amount.",
                ))
                now_label=say(text("zo is het nu", "as it is now"))
                now/>
            </Show>
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

/// That a field cannot be read, so that the amounts are those of before.
#[component]
fn Before(sum: LiveSum) -> impl IntoView {
    view! {
        <Show when=move || sum.live.with(Option::is_none)>
            <Notice title=say(text("Dit is uw vorige uitkomst", "This is your earlier outcome"))>
                <p>{say(text(
                    "Een veld hieronder klopt nog niet. Daarna rekenen wij opnieuw.",
                    "A field below is not right yet. After that we calculate again.",
                ))}</p>
            </Notice>
        </Show>
    }
}

/// What keeps the price from being higher, or from being anything.
#[component]
fn Price(sum: LiveSum) -> impl IntoView {
    let limit = sum.part(None, |budget| Some(budget.highest_price.limit));
    let said = tell(move |language| {
        let why = limit.get().map_or("", |limit| language.price_limit(limit));
        why.to_owned()
    });
    view! { <p>{said}</p> }
}

/// Whether the sum is that of the living lab's example: 2,400 net, 16,000 of savings, 25,000 of
/// equity, nobody along.
fn is_example((form, input): (&Form, &BudgetInput)) -> bool {
    let amounts = [form.net_month, form.savings, form.equity];
    amounts == [2_400, 16_000, 25_000].map(Cents::from_euros)
        && input.partner.is_none()
        && input.applicant == Income::typed_net(form.net_month)
        && input.savings.value == form.savings
        && input.equity.value == form.equity
}
