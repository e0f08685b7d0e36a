//! Whether the bid fits the bidder's own budget, what it costs a month, and what would make it fit:
//! tried in place. Private: nobody else sees it, and it stops nobody.

use leptos::prelude::*;

use super::bid_draft::BidDraft;
use super::bid_sums::{BidChanges, BidSum};
use crate::app::{NotForYou, TriedOut, Trying, WaysOut, Why, href, say, tell, use_session};
use crate::domain::{Affordability, Cents, Change, Verdict};
use crate::text::{Language, text};
use crate::ui::disclosure::Disclosure;
use crate::ui::icon::Symbol;
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

fn sentence(checked: &Affordability, language: Language) -> String {
    match checked.verdict {
        Verdict::Fits => {
            let left = language.euros(checked.own_money_left);
            language.pick(
                format!("Past binnen uw ruimte. U houdt hoogstens {left} eigen geld over."),
                format!("Fits your budget. You keep {left} of your own money at most."),
            )
        }
        // There is money enough: what was asked with it cannot be had.
        _ if checked.shortfall == Cents::ZERO => {
            let reason = checked.reasons.first();
            let reason = reason.map(|reason| language.affordability_reason(*reason));
            let reason = reason.unwrap_or_default();
            language.pick(
                format!("Past nu niet. {reason}"),
                format!("Does not fit now. {reason}"),
            )
        }
        Verdict::FitsIf | Verdict::DoesNotFit => {
            let short = language.euros(checked.shortfall);
            language.pick(
                format!("Past nu niet: u komt {short} tekort. U kunt wel bieden, maar zorg voor een voorwaarde voor financiering."),
                format!("Does not fit now: you are {short} short. You can bid, but do keep a financing condition."),
            )
        }
    }
}

fn month(checked: &Affordability, language: Language) -> String {
    let month = language.euros(checked.month.net);
    language.pick(
        format!("Gebruikt u al uw eigen geld, dan kost dit netto {month} per maand."),
        format!("If you use all of your own money, it costs {month} net a month."),
    )
}

/// The sentences under the amount, each with its reasons, and what would help.
#[component]
pub fn BidFit(draft: BidDraft) -> impl IntoView {
    let session = use_session();
    let known = session.select(|story| story.journey.budget_input().is_some());
    let tried = RwSignal::new(Vec::<Change>::new());
    let trying = Trying::new(session, tried, Some(draft.amount));
    let sum = BidSum::new(session, draft, tried);
    let changes = BidChanges::of(sum);
    let checked = Memo::new(move |_| sum.checked());
    let said = move |say: fn(&Affordability, Language) -> String| {
        tell(move |language| {
            let said = checked.with(|checked| Some(say(checked.as_ref()?, language)));
            said.unwrap_or_default()
        })
    };
    let why = Signal::derive(move || checked.with(|one| Some(one.as_ref()?.explanation.clone())));
    let month_why =
        Signal::derive(move || checked.with(|one| Some(one.as_ref()?.month.explanation.clone())));
    let ways = Signal::derive(move || {
        let ways = checked.get().map(|checked| checked.ways_out);
        let ways = ways.into_iter().flatten();
        ways.map(|way| way.change).collect::<Vec<_>>()
    });
    let fits =
        move || checked.with(|one| one.as_ref().is_some_and(|one| one.verdict == Verdict::Fits));
    let helps = move || ways.with(|ways| !ways.is_empty());
    view! {
        <div class="bid-fit">
            <Tag tone=Tone::Canal icon=Symbol::EyeOff label=say(text("alleen u ziet dit", "only you see this"))/>
            <Show when=move || known.get() fallback=|| view! {
                <p>
                    {say(text("Weet u al wat u kunt besteden? ", "Do you know what you can spend? "))}
                    <a href=href("/bestedingsruimte")>{say(text("Bereken het hier", "Calculate it here"))}</a>
                </p>
            }>
                <NotForYou/>
                <p tabindex="-1" node_ref=trying.verdict>
                    <span role="status">{said(sentence)}</span> " " <Why explanation=why changes=changes.balance/>
                </p>
                <Show when=fits>
                    <p>{said(month)} " " <Why explanation=month_why changes=changes.month/></p>
                </Show>
                <TriedOut trying/>
                <Show when=helps>
                    <Disclosure label=say(text("Wat kan helpen?", "What could help?"))><WaysOut trying ways untitled=true/></Disclosure>
                </Show>
            </Show>
        </div>
    }
}
