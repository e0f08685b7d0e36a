//! Why a home got a "no": four reasons, one tap, and the "no" stays. What was said so far stands below.

use leptos::prelude::*;

use super::swipe_turns::names_within;
use super::swiping::Swiping;
use super::waiting_homes::WaitingHomes;
use crate::app::{say, use_session};
use crate::domain::home::HomeId;
use crate::journey::search::{Buyer, PassReason};
use crate::text::{search as words, text};

/// The reasons for the home that just got a "no"; in the same place, as long as there is none, what waits
/// for a Financieel-ID.
#[component]
pub fn WhyNot(swiping: Swiping) -> impl IntoView {
    let passed = Memo::new(move |_| swiping.passed());
    view! {
        <div class="swipe-why">
            {move || match passed.get() {
                Some(home) => view! { <Reasons swiping home/> }.into_any(),
                None => view! { <p class="quiet swipe-waiting"><WaitingHomes/></p> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Reasons(swiping: Swiping, home: HomeId) -> impl IntoView {
    let session = use_session();
    let given = {
        let home = home.clone();
        session.select(move |story| story.journey.search.reason(&home))
    };
    let reason = move |reason: PassReason| {
        let home = home.clone();
        let label = say(words::pass_reason(reason));
        view! {
            <button type="button" class="chip-button" aria-pressed=move || (given.get() == Some(reason)).to_string()
                on:click=move |_| swiping.explain(home.clone(), reason)>{move || label.get()}</button>
        }
    };
    view! {
        <div class="chip-row" role="group" aria-label=say(text("Waarom niet?", "Why not?"))>
            {PassReason::ALL.map(reason).collect_view()}
        </div>
    }
}

/// How often which reason was given; of two buyers by each of them.
#[component]
pub fn ReasonsGiven() -> impl IntoView {
    let session = use_session();
    let given = session.select(|story| {
        let of = |buyer| story.journey.search.reasons_given(buyer);
        [Buyer::First, Buyer::Partner].map(of)
    });
    let lines = move || {
        let language = session.language();
        let names = names_within(session);
        let line = |(place, reasons): (usize, Vec<(PassReason, usize)>)| {
            let name = names.as_ref().map(|names| names[place].as_str());
            (!reasons.is_empty()).then(|| language.why_no(name, &reasons))
        };
        let all = given.get().into_iter().enumerate();
        all.filter_map(line).collect::<Vec<_>>()
    };
    move || {
        let lines = lines().into_iter();
        lines
            .map(|line| view! { <p class="quiet">{line}</p> })
            .collect_view()
    }
}
