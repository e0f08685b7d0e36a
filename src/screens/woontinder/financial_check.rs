//! Doe een financiële check!: whether a home fits, why (not), what it costs, what would help and what
//! that leads to; tried in place, kept nowhere.

use leptos::prelude::*;

use super::check_changes::CheckChanges;
use super::home_parts::FitTag;
use crate::app::{WhyRow, WhyRows, WhyTable, plain_row, say, tell, use_session};
use crate::domain::home::Home;
use crate::domain::{Affordability, Cents, Change, Explanation, Term};
use crate::journey::financial_check::Tried;
use crate::text::financial_check::Checked;
use crate::text::{Language, Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::Notice;
use crate::ui::row_list::RowKind;

/// The check of one home.
#[component]
pub fn CheckResult(home: Home) -> impl IntoView {
    let session = use_session();
    let tried = RwSignal::new(None::<Change>);
    let preparation = {
        let home = home.clone();
        session.select(move |story| story.journey.preparation(&home))
    };
    let helps = {
        let home = home.clone();
        session.select(move |story| story.journey.what_would_help(&home))
    };
    let changes = CheckChanges::of(session, &home, tried.into());
    let outcome = Memo::new(move |_| {
        session.with(|story| match tried.get() {
            Some(change) => story.journey.check_with(&home, change),
            None => story.journey.check(&home),
        })
    });
    view! {
        <div class="check-result">
            <Trying tried/>
            {move || outcome.get().map(|checked| view! { <Outcome checked changes/> })}
            <Helps helps tried/>
            {move || session.language().preparation(preparation.get()).map(|said| view! { <p class="favourite-demand">{said}</p> })}
        </div>
    }
}

/// Verdict, reasons and amounts.
#[component]
fn Outcome(checked: Affordability, changes: CheckChanges) -> impl IntoView {
    let session = use_session();
    let reasons = checked.reasons.clone();
    let listed = move || {
        let language = session.language();
        let line = |reason| view! { <li>{language.affordability_reason(reason)}</li> };
        reasons.iter().copied().map(line).collect_view()
    };
    let amounts = checked.clone();
    view! {
        <div><FitTag checked/></div>
        <ul class="plain-list">{listed}</ul>
        <WhyRows rows=move || rows(&amounts, session.language(), changes)/>
    }
}

/// Which change is tried, and the way back.
#[component]
fn Trying(tried: RwSignal<Option<Change>>) -> impl IntoView {
    move || {
        tried.get().map(|change| {
            view! {
                <Notice title=say(text("U probeert iets", "You try something"))>
                    <p>{tell(move |language| language.way_out(change))}</p>
                    <Button kind=ButtonKind::Secondary icon=Symbol::Undo label=say(text("Terug naar mijn eigen cijfers", "Back to my own figures"))
                        on_press=move || tried.set(None)/>
                </Notice>
            }
        })
    }
}

/// What would help, each with its outcome and a button that tries it.
#[component]
fn Helps(helps: Memo<Vec<Tried>>, tried: RwSignal<Option<Change>>) -> impl IntoView {
    let help = move |one: Tried| {
        let change = one.change;
        let is_other = move || tried.get() != Some(change);
        view! {
            <li>
                <p>{tell(move |language| format!("{} {}", language.way_out(change), language.tried(&one)))}</p>
                <Show when=is_other>
                    <Button kind=ButtonKind::Quiet label=tell(move |language| language.try_change(change)) on_press=move || tried.set(Some(change))/>
                </Show>
            </li>
        }
    };
    move || {
        let helps = helps.get();
        (!helps.is_empty()).then(|| {
            view! {
                <div class="stack-tight">
                    <h3>{say(text("Dit zou helpen", "This would help"))}</h3>
                    <ul class="helps">{helps.into_iter().map(help).collect_view()}</ul>
                </div>
            }
        })
    }
}

fn rows(checked: &Affordability, language: Language, changes: CheckChanges) -> Vec<WhyRow> {
    let row = |name: Text, amount, why: Option<&Explanation>, changes| WhyRow {
        why: why.cloned(),
        changes: Some(changes),
        ..plain_row(name.get(language), language.euros(amount))
    };
    let month = &checked.month.explanation;
    let gross = month.find(Term::MonthlyGross);
    let needed = Some(&checked.own_money_explanation);
    let costs = Some(&checked.costs.explanation);
    let (name, amount) = if checked.shortfall == Cents::ZERO {
        (LEFT, checked.own_money_left)
    } else {
        (SHORT, checked.shortfall)
    };
    vec![
        row(COSTS, checked.costs.total, costs, changes.costs),
        row(
            LOAN,
            checked.loan_needed,
            month.find(Term::LoanNeeded),
            changes.loan,
        ),
        row(GROSS, checked.month.gross, gross, changes.gross),
        row(NET, checked.month.net, Some(month), changes.net),
        row(NEEDED, checked.own_money_needed, needed, changes.needed),
        WhyRow {
            kind: RowKind::Total,
            ..row(name, amount, Some(&checked.explanation), changes.balance)
        },
    ]
}

const LEFT: Text = text("Eigen geld dat overblijft", "Own money that remains");
const SHORT: Text = text("Wat u tekortkomt", "What you are short");
const COSTS: Text = text("Kosten koper", "Buyer’s costs");
const LOAN: Text = text("Lening die u nodig hebt", "Loan you need");
const GROSS: Text = text("Per maand, bruto", "A month, gross");
const NET: Text = text("Per maand, netto", "A month, net");
const NEEDED: Text = text("Eigen geld nodig", "Own money needed");

/// The checks of all favourites beside each other.
#[component]
pub fn ChecksBeside(
    /// The favourites.
    homes: Memo<Vec<Home>>,
) -> impl IntoView {
    let session = use_session();
    let checks = Memo::new(move |_| {
        let checked = |home: Home| {
            session.with(|story| {
                Some(Checked {
                    name: home.address.line(),
                    outcome: story.journey.check(&home)?,
                    helps: story.journey.what_would_help(&home),
                })
            })
        };
        homes
            .get()
            .into_iter()
            .filter_map(checked)
            .collect::<Vec<_>>()
    });
    let columns = Memo::new(move |_| {
        let fact = session.language().pick("Wat", "What").to_owned();
        let name = |one: &Checked| one.name.clone();
        let names = checks.with(|checks| checks.iter().map(name).collect::<Vec<_>>());
        std::iter::once(fact).chain(names).collect::<Vec<_>>()
    });
    let rows = Memo::new(move |_| checks.with(|checks| session.language().checks_beside(checks)));
    view! {
        <Show when=move || checks.with(|checks| checks.len() >= 2)>
            <Card title=say(text("De check naast elkaar", "The check side by side"))>
                <div class="beside-table"><WhyTable caption=say(text("Financiële check per woning", "Financial check per home")) columns rows/></div>
            </Card>
        </Show>
    }
}
