//! The days of the offers to jump to: the last one on which they hold, and when rates change.

use leptos::prelude::*;
use time::{Date, Duration};

use super::clock::{Clock, jump_words};
use crate::app::use_session;
use crate::domain::next_rate_change;
use crate::journey::mortgage::StandingOffer;
use crate::text::{Language, Text, text};

/// The clock with the days of the offers.
#[component]
pub fn OfferClock(
    /// The offers as they stand today.
    offers: Memo<Vec<StandingOffer>>,
) -> impl IntoView {
    let session = use_session();
    let jumps = Memo::new(move |_| {
        let (today, language) = (session.now().date(), session.language());
        offers.with(|offers| jumps(offers, today, language))
    });
    view! { <Clock jumps/> }
}

const LAST_DAY: Text = text(
    "de laatste dag van het eerste aanbod dat verloopt",
    "the last day of the first offer that expires",
);
const EXPIRED: Text = text(
    "de dag dat een aanbod verlopen is",
    "the day on which an offer has expired",
);
const NEW_RATES: Text = text(
    "de dag dat rentes veranderen",
    "the day on which rates change",
);

/// Days that are still to come, earliest first.
fn jumps(offers: &[StandingOffer], today: Date, language: Language) -> Vec<(Date, String)> {
    let accepted = offers.iter().filter(|one| one.offer.accepted.is_ok());
    let expires = accepted
        .filter(|one| !one.is_expired)
        .map(|one| one.expires);
    let last = expires.min();
    let after = last.map(|day| day.saturating_add(Duration::days(1)));
    let days = [
        (last, LAST_DAY),
        (after, EXPIRED),
        (next_rate_change(today), NEW_RATES),
    ];
    let jump = |(day, to): (Option<Date>, Text)| {
        let day = day.filter(|day| *day > today)?;
        Some((
            day,
            jump_words(to.get(language), &language.date(day), language),
        ))
    };
    let mut jumps: Vec<_> = days.into_iter().filter_map(jump).collect();
    jumps.sort_by_key(|(day, _)| *day);
    jumps
}
