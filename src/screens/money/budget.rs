//! O1 Bestedingsruimte inschatten: the form, the outcome as one large amount that follows what is
//! typed, what a source says beside it, and under it costs, month and a price to try.

use leptos::prelude::*;

use super::beside::Beside;
use super::costs::Costs;
use super::fields::FormFields;
use super::help::HelpNeeded;
use super::live::LiveSum;
use super::month::PerMonth;
use super::outcome::Outcome;
use super::price::PriceCheck;
use crate::app::{Behind, ConsentOver, Screen, Why, href, say, use_session};
use crate::journey::{Phase, Step};
use crate::part;
use crate::text::text;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::form::Form;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "budget",
    path: "/bestedingsruimte",
    phase: Some(Phase::Orientation),
    step: Some(Step::Budget),
    title: text("Hoeveel kun jij besteden?", "How much can you spend?"),
    behind: Some(Behind {
        who: text(
            "Alleen u. Uw inkomen en spaargeld blijven in deze browser.",
            "Only you. Your income and savings stay in this browser.",
        ),
        data: text(
            "Wat u zelf invult, of wat u met toestemming ophaalt.",
            "What you fill in yourself, or what you fetch with consent.",
        ),
        rule: text(
            "Hoeveel u mag lenen, staat in een regeling van het Rijk (Tijdelijke regeling hypothecair krediet, 2026).",
            "How much you may borrow is set by the state (Tijdelijke regeling hypothecair krediet, 2026).",
        ),
    }),
    view: part!(money, view! { <BudgetScreen/> }.into_any()),
};

#[component]
fn BudgetScreen() -> impl IntoView {
    let session = use_session();
    let sum = LiveSum::new(session);
    let is_kept = move || sum.is_kept.get();
    let again = move || {
        let (nl, en) = if is_kept() {
            ("Bereken opnieuw", "Calculate again")
        } else {
            ("Bereken", "Calculate")
        };
        session.language().pick(nl, en).to_owned()
    };
    let line = sum.in_one_line();
    let (why, changes) = (
        sum.why_live(),
        sum.changes(|budget| budget.highest_price.price),
    );
    let live = move || {
        view! { <p class="live-sum"><span role="status">{line}</span> " " <Why explanation=why changes/></p> }
    };
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{say(text("Vul zelf in of haal gegevens op.", "Fill it in yourself or fetch your data."))}</p>
            </header>
            <Show when=is_kept><Outcome sum/></Show>
            <ConsentOver/>
            <Beside/>
            <div class="live-form" on:input=move |_| sum.touched() on:click=move |_| sum.touched() on:change=move |_| sum.left()>
                <Form on_submit=move || sum.calculate()>
                    <FormFields sum/>
                    <Show when=is_kept fallback=move || view! { <div class="actions">{live()}<Button label=again submits=true/></div> }>
                        <Button kind=ButtonKind::Secondary label=again submits=true/>
                    </Show>
                </Form>
            </div>
            <HelpNeeded/>
            <Show when=is_kept>
                <Costs sum/>
                <PerMonth sum/>
                <PriceCheck sum/>
                <div class="actions">
                    {live()}
                    <ButtonLink href=href("/woontinder") label=say(text("Verder met Woontinder", "On to Woontinder"))/>
                </div>
            </Show>
        </div>
    }
}
