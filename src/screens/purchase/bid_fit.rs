//! Whether the bid fits the bidder's own budget. Private: nobody else sees it, and it stops nobody.

use leptos::prelude::*;

use super::bid_draft::BidDraft;
use crate::app::{Why, href, say, tell, use_session};
use crate::domain::explain::{Source, SourceName};
use crate::domain::{Affordability, Cents, HomeOffer, Sourced, Verdict, check};
use crate::journey::Story;
use crate::text::{Language, text};
use crate::ui::icon::Symbol;
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// The check of the home in the room at another price.
fn fit(story: &Story, price: Cents) -> Option<Affordability> {
    let input = story.journey.budget_input()?;
    let object = &story.room()?.object;
    let valued = Source::Fetched {
        from: SourceName::PropertyValuation,
        on: object.woz.valued_on,
    };
    let offer = HomeOffer {
        price,
        label: Some(Sourced {
            value: object.energy_label,
            source: Source::Fetched {
                from: SourceName::EnergyLabels,
                on: story.ledger()?.entries().first()?.at.date(),
            },
        }),
        woz: Some(Sourced {
            value: object.woz.value,
            source: valued,
        }),
    };
    Some(check(&offer, &input))
}

fn sentence(checked: &Affordability, language: Language) -> String {
    let month = language.euros(checked.month.net);
    match checked.verdict {
        Verdict::Fits => {
            let left = language.euros(checked.own_money_left);
            language.pick(
                format!("Past binnen uw ruimte. U houdt hoogstens {left} eigen geld over. Netto kost dit ongeveer {month} per maand."),
                format!("Fits your budget. You keep {left} of your own money at most. Net it costs about {month} a month."),
            )
        }
        Verdict::FitsIf | Verdict::DoesNotFit => {
            let short = language.euros(checked.shortfall);
            language.pick(
                format!("Past nu niet: u komt {short} tekort. U kunt wel bieden, maar zorg voor een voorwaarde voor financiering."),
                format!("Does not fit now: you are {short} short. You can bid, but do keep a financing condition."),
            )
        }
    }
}

/// One sentence under the amount, with the reasons.
#[component]
pub fn BidFit(draft: BidDraft) -> impl IntoView {
    let session = use_session();
    let known = session.select(|story| story.journey.budget_input().is_some());
    let checked = Memo::new(move |_| {
        let price = draft.price(session.language())?;
        session.with(|story| fit(story, price))
    });
    let why = Signal::derive(move || {
        checked.with(|checked| checked.as_ref().map(|checked| checked.explanation.clone()))
    });
    let said = tell(move |language| {
        checked.with(|checked| {
            checked
                .as_ref()
                .map(|checked| sentence(checked, language))
                .unwrap_or_default()
        })
    });
    view! {
        <div class="bid-fit" role="status">
            <Tag tone=Tone::Canal icon=Symbol::EyeOff label=say(text("alleen u ziet dit", "only you see this"))/>
            <Show when=move || known.get() fallback=|| view! {
                <p>
                    {say(text("Weet u al wat u kunt besteden? ", "Do you know what you can spend? "))}
                    <a href=href("/bestedingsruimte")>{say(text("Bereken het hier", "Calculate it here"))}</a>
                </p>
            }>
                <p>{said} " " <Why explanation=why/></p>
            </Show>
        </div>
    }
}
