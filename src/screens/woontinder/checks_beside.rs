//! The financial checks of all favourites beside each other.

use leptos::prelude::*;

use super::check_changes::CheckChanges;
use super::trials::Trials;
use crate::app::{WhyTable, say, use_session};
use crate::domain::Explanation;
use crate::domain::home::Home;
use crate::text::financial_check::Checked;
use crate::text::text;
use crate::ui::card::Card;

/// The table; nothing with fewer than two.
#[component]
pub fn ChecksBeside(
    /// The favourites.
    homes: Memo<Vec<Home>>,
) -> impl IntoView {
    let session = use_session();
    let trials = Trials::here();
    let checks = Memo::new(move |_| {
        let checked = |home: Home| {
            let tried = trials.of(&home.id);
            session.with(|story| {
                let outcome = story.journey.check_with(&home, tried)?;
                let reason = outcome.reasons.first().copied();
                let why = reason.and_then(|reason| story.journey.why_reason(&home, tried, reason));
                Some(Checked {
                    name: home.address.line(),
                    outcome,
                    why,
                    tried,
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
        let name = |one: &Checked| session.language().name_in_table(&one.name, one.tried);
        let names = checks.with(|checks| checks.iter().map(name).collect::<Vec<_>>());
        std::iter::once(fact).chain(names).collect::<Vec<_>>()
    });
    let rows = Memo::new(move |_| checks.with(|checks| session.language().checks_beside(checks)));
    let changes = Callback::new(move |(column, why): (usize, Explanation)| {
        let home = homes.with_untracked(|homes| homes.get(column).cloned())?;
        let tried = untrack(|| trials.of(&home.id));
        let changes = CheckChanges::of(session, &home, Signal::stored(tried));
        // The same name may be that of another amount: a reason is known by all of it.
        let reason = checks.with_untracked(|checks| {
            let checked = checks.get(column)?;
            let reason = checked.outcome.reasons.first().copied();
            reason.filter(|_| checked.why.as_ref() == Some(&why))
        });
        match reason {
            Some(reason) => Some(changes.of_reason(reason)),
            None => changes.of_term(why.what),
        }
    });
    view! {
        <Show when=move || checks.with(|checks| checks.len() >= 2)>
            <Card title=say(text("De check naast elkaar", "The check side by side"))>
                <div class="beside-table"><WhyTable caption=say(text("Financiële check per woning", "Financial check per home")) columns rows changes/></div>
            </Card>
        </Show>
    }
}
