//! The sum with and without the partner, once there is a sum.

use leptos::prelude::*;

use crate::app::{Changes, WhatIf, WhyRow, WhyRows, href, say, use_session};
use crate::journey::budget::Basis;
use crate::journey::{Journey, Step, Story};
use crate::text::{Language, text, vault as words};
use crate::ui::card::Card;

/// Both amounts, and where the second comes from.
#[component]
pub fn WithAndWithout(
    /// The partner's name.
    name: Memo<String>,
) -> impl IntoView {
    let session = use_session();
    let has_sum = session.select(|story| story.journey.budget.form.is_some());
    let changes = |with_partner| -> Changes {
        let changed =
            move |story: &Story| WhatIf::from(story.journey.what_would_change_loan(with_partner));
        session.select(changed).into()
    };
    let (with, without) = (changes(true), changes(false));
    let rows = move || {
        let (language, name) = (session.language(), name.get());
        session.with(|story| {
            let journey = &story.journey;
            let written =
                |amount: Option<_>| amount.map(|one| language.euros(one)).unwrap_or_default();
            let mut rows = vec![WhyRow {
                label: language.pick(
                    format!("Lening zonder {name}"),
                    format!("Loan without {name}"),
                ),
                amount: written(journey.can_finance_alone()),
                why: journey.loan_explained(false),
                changes: Some(without),
                note: rests_on(journey, language).to_owned(),
                ..WhyRow::default()
            }];
            let note = with_what(journey, language);
            rows.extend(note.map(|note| WhyRow {
                label: language.pick(format!("Lening met {name}"), format!("Loan with {name}")),
                amount: written(journey.can_finance()),
                why: journey.loan_explained(true),
                changes: Some(with),
                note,
                ..WhyRow::default()
            }));
            rows
        })
    };
    view! {
        <Card title=say(text("De som met en zonder", "The sum with and without"))>
            <Show when=move || has_sum.get() fallback=move || view! {
                <p>{say(text("Er is nog geen berekening. ", "There is no sum yet. "))}
                <a href=href(crate::screens::of_step(Step::Budget).path)>{say(text("Reken eerst uit wat u kunt lenen", "First calculate what you can borrow"))}</a></p>
            }>
                <WhyRows rows=Signal::derive(rows)/>
                <p class="quiet">{say(text(
                    "Uit het verschil kan iemand het loon ongeveer afleiden. Daarom beslist de partner.",
                    "From the difference somebody can roughly derive the wages. That is why the partner decides.",
                ))}</p>
            </Show>
        </Card>
    }
}

/// What the amount without the partner rests on: what counts in the sum, typed or fetched.
fn rests_on(journey: &Journey, language: Language) -> &'static str {
    let is_fetched = journey.budget.basis == Basis::Fetched && journey.vault.income().is_some();
    match is_fetched {
        true => language.pick("Met wat uw bronnen gaven", "With what your sources gave"),
        false => language.pick("Met wat u zelf invulde", "With what you filled in"),
    }
}

/// What the joint sum is made with; nothing when there is none.
fn with_what(journey: &Journey, language: Language) -> Option<String> {
    if journey.partner.income().is_some() {
        let names = journey.partner.vault.records().map(|record| {
            let name = words::source(record.source).get(language);
            words::inside(name)
        });
        let names = names.collect::<Vec<_>>().join(", ");
        return Some(language.pick(format!("Met: {names}"), format!("With: {names}")));
    }
    let said = language.pick("Met uw eigen schatting", "With your own estimate");
    (journey.has_typed_partner()).then(|| said.to_owned())
}
