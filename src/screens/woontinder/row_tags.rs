//! What a row of a list says of a home besides its price: whether it fits the budget, and what its seller
//! demands, in the words of the card of the chosen home. Reckoned when what it rests on changes, not
//! when somebody looks or swipes.

use std::sync::Arc;

use leptos::prelude::*;

use super::home_parts::{demand_tag, fit_tag};
use crate::app::Session;
use crate::domain::BudgetInput;
use crate::domain::home::Home;
use crate::journey::vault::Verdict;
use crate::ui::tag::Tag;

/// What the fit of every home in a list rests on; one for the whole list.
#[derive(Clone, Copy)]
pub(super) struct Suits {
    session: Session,
    rests_on: Memo<(Option<BudgetInput>, Option<Verdict>)>,
}

impl Suits {
    /// For the homes of a list.
    pub fn new(session: Session) -> Self {
        let rests_on = session.select(|story| {
            (
                story.journey.budget_input(),
                story.journey.vault.verdict.clone(),
            )
        });
        Self { session, rests_on }
    }
}

/// The tags of one home.
#[component]
pub(super) fn RowTags(suits: Suits, home: Arc<Home>) -> impl IntoView {
    move || {
        suits.rests_on.track();
        let language = suits.session.language();
        let (checked, preparation) = suits.session.with_untracked(|story| {
            let journey = &story.journey;
            (journey.check(&home), journey.preparation(&home))
        });
        let fit = checked.map(|checked| fit_tag(language, &checked));
        let tags = fit.into_iter().chain(demand_tag(language, preparation));
        tags.map(|(label, tone, icon)| view! { <Tag label tone icon/> })
            .collect_view()
    }
}
