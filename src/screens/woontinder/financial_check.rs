//! Doe een financiële check!: whether a home fits, why (not), what it costs, what would help and what
//! that leads to; tried in place, kept nowhere.

use leptos::prelude::*;

use super::check_changes::CheckChanges;
use super::home_parts::FitTag;
use super::trials::{Trial, Trials};
use crate::app::{Asking, WhyRow, WhyRows, plain_row, say, tell, use_session};
use crate::domain::home::Home;
use crate::domain::{Affordability, Cents, Explanation, Reason, Term};
use crate::journey::financial_check::Tried;
use crate::text::{Language, Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;
use crate::ui::notice::Notice;
use crate::ui::row_list::RowKind;

/// The check of one home.
#[component]
pub fn CheckResult(
    /// Which home.
    home: Home,
) -> impl IntoView {
    let session = use_session();
    let tried = Trials::here().own(&home.id);
    let preparation = {
        let home = home.clone();
        session.select(move |story| story.journey.preparation(&home))
    };
    let helps = {
        let home = home.clone();
        session.select(move |story| story.journey.what_would_help(&home))
    };
    let changes = CheckChanges::of(session, &home, Signal::derive(move || tried.get()));
    let checked_home = home.clone();
    let outcome = Memo::new(move |_| {
        let tried = tried.get();
        session.with(|story| story.journey.check_with(&checked_home, tried))
    });
    view! {
        <div class="check-result">
            <Trying tried/>
            {move || outcome.get().map(|checked| view! { <Outcome home=home.clone() checked tried changes/> })}
            <Helps helps tried/>
            {move || session.language().preparation(preparation.get()).map(|said| view! { <p class="favourite-demand">{said}</p> })}
        </div>
    }
}

/// Verdict, reasons and amounts.
#[component]
fn Outcome(
    home: Home,
    checked: Affordability,
    tried: Trial,
    changes: CheckChanges,
) -> impl IntoView {
    let session = use_session();
    let asking = Asking::new();
    let reasons = checked.reasons.clone();
    let line = move |reason: Reason| {
        let said = session.language().affordability_reason(reason);
        let home = home.clone();
        let why =
            move || session.with(|story| story.journey.why_reason(&home, tried.get(), reason));
        let has_amount = reason != Reason::ShortFixedPeriod;
        let what = said.trim_end_matches('.').to_owned();
        let button =
            has_amount.then(|| asking.button_of(what, why, Some(changes.of_reason(reason))));
        view! { <li>{said}{button}</li> }
    };
    let listed = move || {
        let reasons = reasons.iter().copied();
        reasons.map(&line).collect_view()
    };
    let amounts = checked.clone();
    view! {
        <div><FitTag checked/></div>
        <ul class="plain-list check-reasons">{listed}</ul>
        {asking.sheet()}
        <WhyRows rows=move || rows(&amounts, session.language(), changes)/>
    }
}

/// Which change is tried, and the way back.
#[component]
fn Trying(tried: Trial) -> impl IntoView {
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
fn Helps(helps: Memo<Vec<Tried>>, tried: Trial) -> impl IntoView {
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
    let needed = &checked.own_money_explanation;
    // The largest loan and its costs stand in the tree of the least own money, beside each other.
    let most = needed.from.iter().find(|part| part.what == Term::Loan);
    let costs = needed.find(Term::PurchaseCosts);
    let all_in = |row: WhyRow| WhyRow {
        note: ALL_IN.get(language).to_owned(),
        ..row
    };
    let (name, amount, balance) = if checked.shortfall == Cents::ZERO {
        (LEFT, checked.own_money_left, changes.left)
    } else {
        (SHORT, checked.shortfall, changes.short)
    };
    let paid = costs.map_or(Cents::ZERO, Explanation::money);
    vec![
        row(MOST, checked.loan_possible, most, changes.most),
        row(COSTS, paid, costs, changes.costs),
        row(
            NEEDED,
            checked.own_money_needed,
            Some(needed),
            changes.needed,
        ),
        WhyRow {
            kind: RowKind::Total,
            ..row(name, amount, Some(&checked.explanation), balance)
        },
        all_in(row(
            LOAN,
            checked.loan_needed,
            month.find(Term::LoanNeeded),
            changes.loan,
        )),
        all_in(row(GROSS, checked.month.gross, gross, changes.gross)),
        all_in(row(NET, checked.month.net, Some(month), changes.net)),
    ]
}

const ALL_IN: Text = text(
    "als u al uw eigen geld gebruikt",
    "if you use all of your own money",
);
const MOST: Text = text(
    "Hoogste hypotheek op deze woning",
    "Largest mortgage on this home",
);
const LEFT: Text = text(
    "Eigen geld dat dan overblijft",
    "Own money that then remains",
);
const SHORT: Text = text("Wat u tekortkomt", "What you are short");
const COSTS: Text = text("Kosten koper", "Buyer’s costs");
const LOAN: Text = text("Lening die u nodig hebt", "Loan you need");
const GROSS: Text = text("Per maand, bruto", "A month, gross");
const NET: Text = text("Per maand, netto", "A month, net");
const NEEDED: Text = text(
    "Eigen geld dat u minstens nodig hebt",
    "Own money that you need at least",
);
