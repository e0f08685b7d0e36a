//! Homes that pass the filters but ask for a Financieel-ID: announced wherever homes are looked at, with
//! the way to where one is shown.

use leptos::prelude::*;

use crate::app::{href, use_session};

/// How many there are, as a link; nothing when there are none, or one was shown.
#[component]
pub fn WaitingHomes() -> impl IntoView {
    let session = use_session();
    let waiting = Memo::new(move |_| {
        let catalogue = session.catalogue()?;
        let count = session.with(|story| story.journey.waiting_for_financial_id(&catalogue.homes));
        (count > 0).then_some(count)
    });
    let said = move |count| session.language().waiting_for_financial_id(count);
    move || {
        waiting
            .get()
            .map(|count| view! { <a href=href("/woontinder")>{move || said(count)}</a> })
    }
}
