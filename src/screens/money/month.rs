//! What the mortgage costs a month: gross and net, annuity or linear.

use leptos::prelude::*;

use super::live::LiveSum;
use super::years::OverTheYears;
use crate::app::{Why, say, tell, use_session};
use crate::domain::{
    Budget, BudgetInput, Cents, HomeTax, MonthCost, MonthQuestion, RepaymentForm, Sourced, Term,
    assess, month_cost, month_plan,
};
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
    let question = Memo::new(move |_| question(sum, chosen.with(|form| form_of(form))));
    let changes = |amount: fn(MonthCost) -> Cents| {
        sum.changes_by(move |input| {
            let form = chosen.with(|form| form_of(form));
            let asked = at_highest_price(&assess(input), input, form);
            asked.map_or(Cents::ZERO, |asked| amount(month_cost(&asked)))
        })
    };
    let (gross_changes, net_changes) = (changes(|cost| cost.gross), changes(|cost| cost.net));
    let of_year = Callback::new(move |year: u32| {
        let form = chosen.with(|form| form_of(form));
        sum.changes_now(&|input| net_of_year(input, form, year))
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
    let is_own_home = Memo::new(move |_| {
        let is_own = |asked: &MonthQuestion| matches!(asked.tax, HomeTax::OwnHome { .. });
        question.with(|question| question.as_ref().is_none_or(is_own))
    });
    let net_label = tell(move |language| {
        let said = match is_own_home.get() {
            true => text("Netto, na belastingvoordeel", "Net, after tax relief"),
            false => text("Netto, zonder belastingvoordeel", "Net, without tax relief"),
        };
        let said = said.get(language);
        if chosen.with(|form| form == LINEAR) {
            let average = language.pick(
                "gemiddeld in het eerste jaar",
                "on average in the first year",
            );
            return format!("{said}, {average}");
        }
        said.to_owned()
    });
    view! {
        <Show when=move || { gross() > Cents::ZERO }>
            <Card title=say(text("Per maand", "A month"))>
                <Segments legend=say(text("Hoe u terugbetaalt", "How you pay back")) options=forms() value=chosen/>
                <p class="quiet">{about(chosen, is_own_home)}</p>
                <div class="columns">
                    <Amount size=AmountSize::Medium label=say(text("Bruto, in de eerste maand", "Gross, in the first month"))
                        amount=tell(move |language| language.euros(gross())) why=move || view! { <Why explanation=gross_why changes=gross_changes/> }/>
                    <Amount size=AmountSize::Medium label=net_label
                        amount=tell(move |language| language.euros(net())) why=move || view! { <Why explanation=net_why changes=net_changes/> }/>
                </div>
                <OverTheYears plan question of_year/>
            </Card>
        </Show>
    }
}

fn form_of(chosen: &str) -> RepaymentForm {
    if chosen == LINEAR {
        RepaymentForm::Linear
    } else {
        RepaymentForm::Annuity
    }
}

fn question(sum: LiveSum, form: RepaymentForm) -> Option<MonthQuestion> {
    sum.budget.with(|budget| {
        let budget = budget.as_ref()?;
        sum.input
            .with(|input| at_highest_price(budget, input.as_ref()?, form))
    })
}

/// For the loan at the highest price, on a home of that value.
pub fn at_highest_price(
    budget: &Budget,
    input: &BudgetInput,
    form: RepaymentForm,
) -> Option<MonthQuestion> {
    let highest = &budget.highest_price;
    let loan = highest.loan_explanation()?.clone();
    let woz = Sourced::assumed(highest.price);
    Some(input.month_question(loan, woz, form))
}

/// The net month of one year of the loan; nothing for a loan that there is not.
fn net_of_year(input: &BudgetInput, form: RepaymentForm, year: u32) -> Cents {
    let question = at_highest_price(&assess(input), input, form);
    let plan = question.as_ref().map(month_plan).unwrap_or_default();
    let found = plan.iter().find(|month| month.year == year);
    found.map_or(Cents::ZERO, |month| month.net)
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

fn about(chosen: RwSignal<String>, is_own_home: Memo<bool>) -> Signal<String> {
    tell(move |language| {
        let is_linear = chosen.with(|form| form == LINEAR);
        let said = if !is_linear && !is_own_home.get() {
            text(
                "Annuïteit: u betaalt elke maand hetzelfde.",
                "Annuity: you pay the same each month.",
            )
        } else if is_linear {
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
