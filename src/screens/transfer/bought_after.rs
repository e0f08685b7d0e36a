//! What happened with the buyer's data during the journey, and what comes next.

use leptos::prelude::*;

use crate::app::routes::screen_of;
use crate::app::{Why, href, say, tell, use_session};
use crate::journey::vault::{Logged, Receiver, Verdict};
use crate::text::{Text, text};
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::pictures;
use crate::ui::row_list::{Row, RowList};

/// Where it is told who knows what.
const WHO_KNOWS: &str = "/wie-weet-wat";

/// What the log of the vault adds up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Totals {
    consents: usize,
    fetched: usize,
    withdrawn: usize,
    to_lender: usize,
    to_search: usize,
}

fn totals<'l>(log: impl Iterator<Item = &'l Logged>) -> Totals {
    log.fold(Totals::default(), |mut totals, logged| {
        match logged {
            Logged::Consented(..) => totals.consents += 1,
            Logged::Imported(_, fields) => totals.fetched += fields,
            Logged::Withdrawn(_) => totals.withdrawn += 1,
            Logged::Shared(Receiver::Lender, fields) => totals.to_lender += fields.len(),
            Logged::Presented(Receiver::Lender, _, items, _) => totals.to_lender += items.len(),
            Logged::Shared(Receiver::Woontinder, _) | Logged::Shown(Verdict::Valid { .. }) => {
                totals.to_search += 1;
            }
            _ => {}
        }
        totals
    })
}

/// What happened with the data.
#[component]
pub fn YourData() -> impl IntoView {
    let session = use_session();
    let counted =
        session.select(|story| totals(story.journey.vault.log.iter().map(|(_, logged)| logged)));
    let rows = move || {
        let (language, counted) = (session.language(), counted.get());
        let row = |label: Text, count: usize| Row {
            label: label.get(language).to_owned(),
            amount: count.to_string(),
            ..Row::default()
        };
        vec![
            row(
                text("Keren dat u toestemming gaf", "Times you gave consent"),
                counted.consents,
            ),
            row(
                text(
                    "Gegevens die u ophaalde, naar uzelf",
                    "Data you fetched, to yourself",
                ),
                counted.fetched,
            ),
            row(
                text(
                    "Gegevens die uw geldverstrekker kreeg",
                    "Data your lender received",
                ),
                counted.to_lender,
            ),
            row(
                text(
                    "Keren dat Woontinder uw Financieel-ID zag",
                    "Times Woontinder saw your Financieel-ID",
                ),
                counted.to_search,
            ),
            // Not counted: no type of the room could hold an income.
            Row {
                label: language
                    .pick(
                        "Wat de verkoper hoorde over uw inkomen",
                        "What the seller heard about your income",
                    )
                    .to_owned(),
                amount: language.pick("niets", "nothing").to_owned(),
                ..Row::default()
            },
            row(
                text(
                    "Keren dat u toestemming introk",
                    "Times you withdrew consent",
                ),
                counted.withdrawn,
            ),
        ]
    };
    let link = screen_of(WHO_KNOWS).map(|_| view! {
        <ButtonLink kind=ButtonKind::Secondary icon=Symbol::Eye label=say(text("Wie weet wat?", "Who knows what?")) href=href(WHO_KNOWS)/>
    });
    view! {
        <Card title=say(text("Uw gegevens tijdens deze reis", "Your data during this journey"))>
            <RowList rows/>
            {link}
        </Card>
    }
}

/// What comes next.
#[component]
pub fn WhatComesNext() -> impl IntoView {
    let session = use_session();
    let lender = session.select(|story| {
        story
            .journey
            .mortgage
            .chosen
            .as_ref()
            .map(|offer| (offer.lender.clone(), offer.monthly_gross))
    });
    let why = Signal::derive(move || {
        session.with(|story| Some(story.journey.mortgage.chosen.as_ref()?.explanation.clone()))
    });
    let steps = [
        text(
            "Haal de sleutels op. Kijk samen met de verkoper de woning nog eens na en schrijf de meterstanden op.",
            "Collect the keys. Look through the home once more with the seller and write down the meter readings.",
        ),
        text(
            "Sluit een opstalverzekering af vanaf vandaag. Uw geldverstrekker vraagt daarom.",
            "Take out buildings insurance from today. Your lender asks for it.",
        ),
        text(
            "Meld uw verhuizing bij de gemeente: vanaf 4 weken ervoor tot 5 dagen erna.",
            "Report your move to the municipality: from 4 weeks before until 5 days after.",
        ),
        text(
            "Bewaar de akte. De notaris stuurt u ook een afschrift.",
            "Keep the deed. The notary also sends you a copy.",
        ),
    ];
    view! {
        <Card title=say(text("Wat er nu komt", "What comes next"))>
            <div class="keys-picture" aria-hidden="true" inner_html=pictures::keys()></div>
            <ul class="plain-list">
                {steps.map(|step| view! { <li>{say(step)}</li> }).into_iter().collect_view()}
                {move || lender.get().map(|(lender, month)| {
                    let lender = StoredValue::new(lender);
                    view! { <li>{tell(move |language| {
                        let (lender, month) = (lender.get_value(), language.cents(month));
                        language.pick(
                            format!("Elke maand betaalt u {month} aan {lender}."),
                            format!("Every month you pay {month} to {lender}."),
                        )
                    })} " " <Why explanation=why/></li> }
                })}
            </ul>
        </Card>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::{Field, Source};

    #[test]
    fn the_log_is_counted_by_who_received_what() {
        let log = [
            Logged::Imported(Source::ALL[0], 3),
            Logged::Imported(Source::ALL[1], 2),
            Logged::Shared(Receiver::Lender, vec![Field::Wages, Field::Wealth]),
            Logged::Withdrawn(Source::ALL[0]),
            Logged::Shown(Verdict::Valid { can_finance: None }),
            Logged::Shown(Verdict::Changed),
        ];
        let expected = Totals {
            fetched: 5,
            to_lender: 2,
            withdrawn: 1,
            to_search: 1,
            ..Totals::default()
        };
        assert_eq!(totals(log.iter()), expected);
    }
}
