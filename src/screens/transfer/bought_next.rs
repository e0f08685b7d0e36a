//! What comes after the key.

use leptos::prelude::*;

use crate::app::{WhatIf, Why, say, tell, use_session};
use crate::domain::RepaymentForm;
use crate::text::{Text, text};
use crate::ui::card::Card;
use crate::ui::pictures;

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
            .map(|offer| (offer.lender.clone(), offer.monthly_gross, offer.form))
    });
    let stands = Signal::stored(WhatIf::fixed(MONTH_STANDS));
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
                {move || lender.get().map(|(lender, month, form)| {
                    let lender = StoredValue::new(lender);
                    view! { <li>{tell(move |language| {
                        let (lender, month) = (lender.get_value(), language.cents(month));
                        match form {
                            Some(RepaymentForm::Linear) => language.pick(
                                format!("De eerste maand betaalt u {month} aan {lender}, daarna elke maand iets minder."),
                                format!("In the first month you pay {month} to {lender}, then a little less every month."),
                            ),
                            _ => language.pick(
                                format!("Elke maand betaalt u {month} aan {lender}."),
                                format!("Every month you pay {month} to {lender}."),
                            ),
                        }
                    })} " " <Why explanation=why changes=stands/></li> }
                })}
            </ul>
        </Card>
    }
}

const MONTH_STANDS: Text = text(
    "Dit staat vast in uw hypotheekovereenkomst, zolang uw rente vaststaat.",
    "This stands in your mortgage agreement, for as long as your interest is fixed.",
);
