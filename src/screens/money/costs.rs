//! Kosten koper at the highest price: every post as an indication with its range or as law, and the
//! own money that it all takes.

use leptos::prelude::*;

use super::live::LiveSum;
use crate::app::{
    Changes, TriedOut, Trying, WaysOut, Why, WhyRow, WhyRows, plain_row, say, tell, use_session,
};
use crate::domain::{
    Budget, BudgetInput, Cents, CostItem, CostKind, Explanation, Person, Term, assess,
    ways_to_costs,
};
use crate::text::terms::cost_kind;
use crate::text::{Language, Text, text};
use crate::ui::card::Card;
use crate::ui::row_list::RowKind;

/// The card with the costs.
#[component]
pub fn Costs(sum: LiveSum) -> impl IntoView {
    let session = use_session();
    let changes = RowChanges {
        posts: CostKind::ALL.map(|kind| {
            let post = move |input: &BudgetInput| assess(input).highest_price.costs.of(kind);
            (kind, sum.changes_by(post))
        }),
        costs: sum.changes(|budget| budget.highest_price.costs.total),
        needed: sum.changes(|budget| budget.highest_price.own_money_needed),
        left: sum.changes(|budget| balance(budget, Term::OwnMoneyLeft)),
        short: sum.changes(|budget| balance(budget, Term::Shortfall)),
    };
    let trying = Trying::new(session, sum.tried, None);
    let ways = sum.part(Vec::new(), |budget| ways_to_costs(&budget.highest_price));
    let rows = Memo::new(move |_| {
        let language = session.language();
        let rows = |budget: &Option<Budget>| {
            let budget = budget.as_ref();
            budget.map(|budget| rows(budget, language, changes))
        };
        sum.budget.with(rows).unwrap_or_default()
    });
    let price = sum.part(Cents::ZERO, |budget| budget.highest_price.price);
    let price_why = sum.why(|budget| &budget.highest_price.explanation);
    let price_changes = sum.changes(|budget| budget.highest_price.price);
    let lead = tell(move |language| {
        if price.get() <= Cents::ZERO {
            return language
                .pick(
                    "Deze kosten betaalt u zelf, bij elke woning.",
                    "You pay these costs yourself, for any home.",
                )
                .to_owned();
        }
        let price = language.euros(price.get());
        language.pick(
            format!("Bij een woning van {price}. Deze kosten mag u niet lenen."),
            format!("For a home of {price}. These costs cannot be borrowed."),
        )
    });
    view! {
        <Card title=say(text("Kosten koper", "Buyer’s costs"))>
            <p tabindex="-1" node_ref=trying.verdict>{lead} " " <Why explanation=price_why changes=price_changes/></p>
            <WhyRows rows/>
            <TriedOut trying/>
            <WaysOut trying ways/>
        </Card>
    }
}

/// What would change the amounts of the last rows.
#[derive(Clone, Copy)]
struct RowChanges {
    posts: [(CostKind, Changes); CostKind::ALL.len()],
    costs: Changes,
    needed: Changes,
    left: Changes,
    short: Changes,
}

impl RowChanges {
    fn of_post(&self, asked: CostKind) -> Option<Changes> {
        let mut posts = self.posts.iter();
        let found = posts.find(|(kind, _)| *kind == asked);
        found.map(|(_, changes)| *changes)
    }
}

/// Own money that is left or lacking, whichever is asked; nothing where it is the other.
fn balance(budget: &Budget, asked: Term) -> Cents {
    let balance = budget.highest_price.balance_explanation();
    let asked = balance.filter(|balance| balance.what == asked);
    asked.map_or(Cents::ZERO, |balance| balance.money())
}

fn rows(budget: &Budget, language: Language, changes: RowChanges) -> Vec<WhyRow> {
    let highest = &budget.highest_price;
    let costs = &highest.costs;
    let mut rows: Vec<WhyRow> = costs
        .items
        .iter()
        .map(|item| WhyRow {
            changes: changes.of_post(item.kind),
            ..post(item, language)
        })
        .collect();
    rows.push(WhyRow {
        note: range(costs.low, costs.high, language),
        kind: RowKind::Total,
        why: Some(costs.explanation.clone()),
        changes: Some(changes.costs),
        ..plain_row(
            language.pick("Samen", "Together"),
            language.euros(costs.total),
        )
    });
    rows.push(WhyRow {
        why: highest.own_money_explanation(),
        changes: Some(changes.needed),
        ..plain_row(
            language.pick("Eigen geld dat u nodig hebt", "Own money that you need"),
            language.euros(highest.own_money_needed),
        )
    });
    rows.extend(highest.balance_explanation().map(|balance| {
        let (name, changes) = match balance.what {
            Term::Shortfall => (SHORT, changes.short),
            _ => (LEFT, changes.left),
        };
        WhyRow {
            changes: Some(changes),
            ..plain_row(name.get(language), language.euros(balance.money())).because(balance)
        }
    }));
    rows
}

const SHORT: Text = text("Wat u tekortkomt", "What you are short");
const LEFT: Text = text("Eigen geld dat u overhoudt", "Own money that you keep");

fn post(item: &CostItem, language: Language) -> WhyRow {
    let note = match item.kind {
        CostKind::TransferTax => tax_note(&item.explanation, language),
        CostKind::NhgFee => language
            .pick("vast deel van de hypotheek", "fixed share of the mortgage")
            .to_owned(),
        _ => range(item.low, item.high, language),
    };
    WhyRow {
        note,
        why: Some(item.explanation.clone()),
        ..plain_row(
            cost_kind(item.kind).get(language),
            language.euros(item.middle),
        )
    }
}

/// `meestal € 1.200 tot € 2.500`; `schatting` where there is no range.
fn range(low: Cents, high: Cents, language: Language) -> String {
    if low >= high {
        return language.pick("schatting", "estimate").to_owned();
    }
    let (low, high) = (language.euros(low), language.euros(high));
    language.pick(
        format!("meestal {low} tot {high}"),
        format!("usually {low} to {high}"),
    )
}

/// Who pays which rate.
fn tax_note(tax: &Explanation, language: Language) -> String {
    let rate = |person| {
        let rate = tax.find(Term::TransferTaxRate(person));
        rate.map(|rate| language.percent(rate.percentage()))
    };
    match (rate(Person::Applicant), rate(Person::Partner)) {
        (Some(yours), Some(partners)) => language.pick(
            format!("u {yours}, uw partner {partners}, ieder over de helft"),
            format!("you {yours}, your partner {partners}, each over half"),
        ),
        (Some(yours), None) => language.pick(
            format!("{yours} van de prijs"),
            format!("{yours} of the price"),
        ),
        _ => String::new(),
    }
}
