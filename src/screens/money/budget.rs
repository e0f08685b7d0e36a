//! O1 Bestedingsruimte inschatten: the form, the outcome as one large amount, where it comes from,
//! and what a source says beside it.

use leptos::prelude::*;

use super::beside::Beside;
use super::fields::FormFields;
use super::form::TypedForm;
use super::help::HelpNeeded;
use crate::app::{Behind, Screen, Why, href, say, tell, use_session};
use crate::domain::{Budget, Cents};
use crate::journey::budget::Command as BudgetCommand;
use crate::journey::{Command, Phase, Step};
use crate::part;
use crate::text::{Language, text};
use crate::ui::amount::Amount;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::form::Form;
use crate::ui::row_list::{Row, RowKind, RowList};
use crate::ui::then_now::ThenNow;

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
    let form = TypedForm::new(session);
    let budget = session.select(|story| story.journey.assessment());
    let calculate = move || {
        if let Some(read) = form.read(session.language_untracked()) {
            let refusal = session
                .dispatch(Command::Budget(BudgetCommand::Calculate(read)))
                .err();
            form.refuse(refusal);
        }
    };
    let has_sum = move || budget.with(Option::is_some);
    let again = move || {
        let (nl, en) = if has_sum() {
            ("Bereken opnieuw", "Calculate again")
        } else {
            ("Bereken", "Calculate")
        };
        session.language().pick(nl, en).to_owned()
    };
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{say(text("Vul zelf in of haal gegevens op.", "Fill it in yourself or fetch your data."))}</p>
            </header>
            {move || budget.get().map(|budget| view! { <Outcome budget/> })}
            <Beside/>
            <Form on_submit=calculate>
                <FormFields form/>
                <Show when=has_sum fallback=move || view! { <div class="actions"><Button label=again submits=true/></div> }>
                    <Button kind=ButtonKind::Secondary label=again submits=true/>
                </Show>
            </Form>
            <HelpNeeded/>
            <Show when=has_sum>
                <div class="actions">
                    <ButtonLink href=href("/woontinder") label=say(text("Verder met Woontinder", "On to Woontinder"))/>
                </div>
            </Show>
        </div>
    }
}

#[component]
fn Outcome(budget: Budget) -> impl IntoView {
    let total = budget.total;
    let explanation = Signal::stored(Some(budget.explanation.clone()));
    let price = budget.highest_price.price;
    let price_why = Signal::stored(Some(budget.highest_price.explanation.clone()));
    let rows = {
        let budget = budget.clone();
        let session = use_session();
        move || rows(&budget, session.language())
    };
    view! {
        <Card>
            <Amount amount=tell(move |language| language.euros(total))
                label=say(text("Dit kunt u besteden: lening en eigen geld samen", "What you can spend: loan and own money together"))
                why=move || view! { <Why explanation/> }/>
            <RowList rows/>
            <p>
                {tell(move |language| {
                    if price <= Cents::ZERO {
                        return language.pick(
                            "U hebt nog geen eigen geld voor de kosten koper. Die mag u niet lenen.",
                            "You have no own money for the buyer’s costs yet. They cannot be borrowed.",
                        ).to_owned();
                    }
                    let price = language.euros(price);
                    language.pick(
                        format!("Een woning van {price} past nog net, met de kosten koper erbij."),
                        format!("A home of {price} just fits, with the buyer’s costs included."),
                    )
                })}
                " "
                <Why explanation=price_why/>
            </p>
            <ThenNow
                then_label=say(text("idee 2019", "idea 2019"))
                then=say(text(
                    "Het living lab liet bij dit voorbeeld €\u{a0}348.300 zien. Geen leenregel geeft dat bedrag.",
                    "The living lab showed €\u{a0}348,300 for this example. No lending rule gives that amount.",
                ))
                now_label=say(text("zo is het nu", "as it is now"))
                now=say(text(
                    "Deze app rekent met de leennormen van 2026. Kosten koper betaalt u zelf: die mag u niet lenen.",
                    "This app uses the lending norms of 2026. You pay the buyer’s costs yourself: they cannot be borrowed.",
                ))/>
        </Card>
    }
}

fn rows(budget: &Budget, language: Language) -> Vec<Row> {
    let row = |dutch: &str, english: &str, amount: String| Row {
        label: language.pick(dutch, english).to_owned(),
        amount,
        ..Row::default()
    };
    let costs = &budget.highest_price.costs;
    vec![
        row(
            "Lening volgens de norm van 2026",
            "Loan by the norm of 2026",
            language.euros(budget.loan),
        ),
        row(
            "Uw eigen geld",
            "Your own money",
            language.euros(budget.own_money),
        ),
        Row {
            kind: RowKind::Total,
            ..row("Samen", "Together", language.euros(budget.total))
        },
        row(
            "Kosten koper, uit uw eigen geld",
            "Buyer’s costs, from your own money",
            language.euros(costs.total),
        ),
        row(
            "Hypotheek per maand, bruto",
            "Mortgage a month, gross",
            language.euros(budget.monthly_gross),
        ),
    ]
}
