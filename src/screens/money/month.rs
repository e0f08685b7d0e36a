//! What the mortgage costs a month: gross and net, annuity or linear.

use leptos::prelude::*;

use super::live::LiveSum;
use super::years::OverTheYears;
use crate::app::{Why, say, tell, use_session};
use crate::domain::{Cents, MonthQuestion, RepaymentForm, Sourced, Term, month_cost, month_plan};
use crate::text::text;
use crate::ui::amount::{Amount, AmountSize};
use crate::ui::card::Card;
use crate::ui::segments::Segments;
use crate::ui::select_field::SelectOption;

const LINEAR: &str = "linear";
const ANNUITY: &str = "annuity";

/// The card with the month.
#[component]
pub fn PerMonth(sum: LiveSum) -> impl IntoView {
    let chosen = RwSignal::new(ANNUITY.to_owned());
    let question = Memo::new(move |_| {
        let form = chosen.with(|form| {
            if form == LINEAR {
                RepaymentForm::Linear
            } else {
                RepaymentForm::Annuity
            }
        });
        question(sum, form)
    });
    let cost = Memo::new(move |_| question.with(|question| question.as_ref().map(month_cost)));
    let plan = Memo::new(move |_| {
        question
            .with(|question| question.as_ref().map(month_plan))
            .unwrap_or_default()
    });
    let gross = move || cost.with(|cost| cost.as_ref().map_or(Cents::ZERO, |cost| cost.gross));
    let net = move || cost.with(|cost| cost.as_ref().map_or(Cents::ZERO, |cost| cost.net));
    let net_why = Signal::derive(move || cost.get().map(|cost| cost.explanation));
    let gross_why = Signal::derive(move || {
        cost.with(|cost| cost.as_ref()?.explanation.find(Term::MonthlyGross).cloned())
    });
    view! {
        <Show when=move || { gross() > Cents::ZERO }>
            <Card title=say(text("Per maand", "A month"))>
                <Segments legend=say(text("Hoe u terugbetaalt", "How you pay back")) options=forms() value=chosen/>
                <p class="quiet">{about(chosen)}</p>
                <div class="columns">
                    <Amount size=AmountSize::Medium label=say(text("Bruto, in de eerste maand", "Gross, in the first month"))
                        amount=tell(move |language| language.euros(gross())) why=move || view! { <Why explanation=gross_why/> }/>
                    <Amount size=AmountSize::Medium label=say(text("Netto, na belastingvoordeel", "Net, after tax relief"))
                        amount=tell(move |language| language.euros(net())) why=move || view! { <Why explanation=net_why/> }/>
                </div>
                <OverTheYears plan/>
            </Card>
        </Show>
    }
}

/// For the loan at the highest price, on a home of that value.
fn question(sum: LiveSum, form: RepaymentForm) -> Option<MonthQuestion> {
    sum.budget.with(|budget| {
        let highest = &budget.as_ref()?.highest_price;
        let loan = highest.loan_explanation()?.clone();
        let woz = Sourced::assumed(highest.price);
        sum.input
            .with(|input| Some(input.as_ref()?.month_question(loan, woz, form)))
    })
}

fn forms() -> Signal<Vec<SelectOption>> {
    let session = use_session();
    Signal::derive(move || {
        let language = session.language();
        let option = |value: &str, dutch: &str, english: &str| SelectOption {
            value: value.to_owned(),
            label: language.pick(dutch, english).to_owned(),
        };
        vec![
            option(ANNUITY, "Annuïteit", "Annuity"),
            option(LINEAR, "Lineair", "Linear"),
        ]
    })
}

fn about(chosen: RwSignal<String>) -> Signal<String> {
    tell(move |language| {
        let said = if chosen.with(|form| form == LINEAR) {
            text(
                "Lineair: u lost elke maand evenveel af. U begint duurder en betaalt elk jaar minder.",
                "Linear: you pay back the same each month. You start dearer and pay less each year.",
            )
        } else {
            text(
                "Annuïteit: bruto betaalt u elke maand hetzelfde. Netto betaalt u elk jaar iets meer.",
                "Annuity: gross you pay the same each month. Net you pay a little more each year.",
            )
        };
        said.get(language).to_owned()
    })
}
