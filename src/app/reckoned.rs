//! Everything that the lenders reckon with, line by line, with who says so: what sources gave, what was typed
//! of the buyer and of a partner, and what the room knows.

use leptos::prelude::*;

use super::{say, tell, use_session};
use crate::domain::Explanation;
use crate::text::text;

/// The lines; nothing where there are none.
#[component]
pub fn Reckoned(
    /// What.
    found: Memo<Vec<Explanation>>,
) -> impl IntoView {
    let line = move |leaf: Explanation| {
        let said = tell(move |language| {
            let told = language.explain(&leaf);
            format!("{}: {}. {}", told.name, told.amount, told.sentence)
        });
        view! { <li class="shown-line">{said}</li> }
    };
    view! {
        <Show when=move || found.with(|found| !found.is_empty())>
            <p>{say(text("Hiermee rekenen de geldverstrekkers:", "With this the lenders reckon:"))}</p>
            <ul class="shown-lines" data-reckoned="">{move || found.get().into_iter().map(line).collect_view()}</ul>
            <PartnersYes/>
        </Show>
    }
}

/// Whether a partner counts there: only with the partner's own yes.
#[component]
fn PartnersYes() -> impl IntoView {
    let session = use_session();
    let partner = session.select(|story| {
        let journey = &story.journey;
        let is_there = journey.has_typed_partner() || journey.partner.joins;
        is_there.then(|| journey.partner.lender_until())
    });
    let way = StoredValue::new(super::href("/kluis/partner"));
    let said = tell(move |language| {
        match partner.get() {
        Some(Some(until)) => {
            let day = language.date(until.date());
            language.pick(
                format!("Uw partner zei zelf ja: het inkomen van uw partner telt mee, tot {day}."),
                format!("Your partner said yes: your partner’s income counts, until {day}."),
            )
        }
        Some(None) => language
            .pick(
                "Het inkomen van uw partner telt hier niet mee. Dat kan alleen als uw partner zelf ja zegt.",
                "Your partner’s income does not count here. It can only if your partner says yes.",
            )
            .to_owned(),
        None => String::new(),
    }
    });
    view! {
        <Show when=move || partner.with(Option::is_some)>
            <p>{said}" "<a href=way.get_value()>{say(text("Naar uw partner", "To your partner"))}</a></p>
        </Show>
    }
}
