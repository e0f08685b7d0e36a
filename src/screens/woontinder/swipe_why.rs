//! Why a home got a "no": four reasons, one tap, and the "no" stays. What was said so far stands below.

use leptos::prelude::*;

use super::swiping::Swiping;
use crate::app::{say, use_session};
use crate::domain::home::HomeId;
use crate::journey::search::PassReason;
use crate::text::{search as words, text};

/// The reasons for the home that just got a "no".
#[component]
pub fn WhyNot(swiping: Swiping) -> impl IntoView {
    view! {
        <div class="swipe-why">
            {move || swiping.passed().map(|home| view! { <Reasons swiping home/> })}
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

/// How often which reason was given.
#[component]
pub fn ReasonsGiven() -> impl IntoView {
    let session = use_session();
    let given = session.select(|story| story.journey.search.reasons_given());
    let line = move || {
        let reasons = given.get();
        let language = session.language();
        (!reasons.is_empty()).then(|| {
            let said = language.reasons_given(&reasons);
            language.pick(
                format!("Waarom u nee zei: {said}."),
                format!("Why you said no: {said}."),
            )
        })
    };
    move || line().map(|line| view! { <p class="quiet">{line}</p> })
}
