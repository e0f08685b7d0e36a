//! The card of the Financieel-ID: how it stands and what is in it, in plain words.

use leptos::prelude::*;

use super::credential_partner::of_partner;
use super::making::{Making, issue, making};
use crate::app::{Changes, WhatIf, WhyRow, WhyRows, href, say, tell, use_session};
use crate::domain::record::{Datum, Record};
use crate::domain::{Budget, Explanation, Term};
use crate::journey::{Step, Story};
use crate::text::{Language, Text, text, vault as words};
use crate::ui::card::Card;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

const fn label(making: Making) -> (Text, Tone) {
    match making {
        Making::Nothing => (text("nog niet gemaakt", "not made yet"), Tone::Wash),
        Making::Lapsed => (text("vervallen", "lapsed"), Tone::Wash),
        Making::Busy => (text("wordt gemaakt", "being made"), Tone::Ochre),
        Making::Failed => (text("niet gelukt", "did not work"), Tone::Brick),
        Making::Outdated => (text("verouderd", "outdated"), Tone::Ochre),
        Making::Expired => (text("verlopen", "expired"), Tone::Ochre),
        Making::Made => (text("klaar", "ready"), Tone::Verified),
    }
}

/// What that means, and what can be done.
pub const fn explanation(making: Making) -> Text {
    match making {
        Making::Nothing => text(
            "Elke bron zet een handtekening onder wat u ophaalde. Samen is dat uw Financieel-ID.",
            "Every source signs what you fetched. Together that is your Financieel-ID.",
        ),
        Making::Busy => text(
            "De bronnen tekenen uw gegevens.",
            "The sources are signing your data.",
        ),
        // Said with the name of who did it, and with a way on.
        Making::Lapsed | Making::Failed => text("", ""),
        Making::Outdated => text(
            "Er veranderde iets in uw kluis of in uw som. Maak uw Financieel-ID opnieuw, dan klopt het weer.",
            "Something changed in your vault or in your sum. Make your Financieel-ID again, then it is right again.",
        ),
        Making::Expired => text(
            "Een Financieel-ID geldt zolang de toestemmingen gelden, ook die van uw partner die meedoet. Een daarvan is voorbij. Geef die bron opnieuw toestemming en maak een nieuw, of maak een nieuw zonder die bron.",
            "A Financieel-ID holds as long as the consents hold, those of a partner who takes part too. One of them is over. Give that source consent again and make a new one, or make a new one without that source.",
        ),
        Making::Made => text(
            "De bronnen hebben getekend. Wie het bestand krijgt, kan zien dat er niets is veranderd.",
            "The sources have signed. Who receives the file can see that nothing was changed.",
        ),
    }
}

/// The card of the Financieel-ID.
#[component]
pub fn Credential() -> impl IntoView {
    let session = use_session();
    let making = making();
    let tag = move || {
        move || {
            let (said, tone) = label(making.get());
            view! { <Tag label=say(said) tone/> }
        }
    };
    let changes = session.select(|story| {
        let found = story.journey.what_would_change_proven_loan();
        WhatIf::from(found).and_fixed(SIGNED)
    });
    let changes: Changes = changes.into();
    let rows = move || {
        let language = session.language();
        session.with(|story| contents(story, language, changes))
    };
    let lapsed = tell(move |language| {
        let by = session.with(|story| story.journey.vault.lapsed_by());
        words::lapsed(by, language)
    });
    let filled = move || session.with(|story| story.journey.vault.records().next().is_some());
    let without_sum = session.select(|story| story.journey.can_finance().is_none());
    let without_wages = session.select(|story| {
        let journey = &story.journey;
        journey.can_finance().is_some() && journey.proven_loan().is_none()
    });
    view! {
        <Card title=say(text("Uw Financieel-ID", "Your Financieel-ID")) tone=Tone::Canal aside=tag>
            {move || match making.get() {
                Making::Failed => view! { <SigningFault/> }.into_any(),
                Making::Lapsed => view! { <p>{lapsed}</p> }.into_any(),
                state => view! { <p>{say(explanation(state))}</p> }.into_any(),
            }}
            <Show when=filled><WhyRows rows/></Show>
            <Show when=move || filled() && without_sum.get()>
                <p>
                    {say(text("Reken eerst uit wat u kunt lenen. Dan staat ook ‘kan tot … financieren’ erin. ",
                        "First calculate what you can borrow. Then ‘can finance up to …’ is in it as well. "))}
                    <a href=href(crate::screens::of_step(Step::Budget).path)>{say(text("Naar de berekening", "To the sum"))}</a>
                </p>
            </Show>
            <Show when=move || filled() && without_wages.get()>
                <p>
                    {say(text("‘Kan tot … financieren’ staat er pas in als UWV uw loon gaf: wat u zelf invult, bewijst niets. ",
                        "‘Can finance up to …’ is in it once UWV gave your wages: what you fill in yourself proves nothing. "))}
                    <a href=href("/financieel-id/uwv")>{say(text("Naar UWV", "To UWV"))}</a>
                </p>
            </Show>
            <p class="quiet">{say(text(
                "De handtekeningen zijn echt gezet, maar door verzonnen bronnen. Buiten deze demo geldt dit niet.",
                "The signatures are really made, but by fictional sources. Outside this demo it has no value.",
            ))}</p>
        </Card>
    }
}

const SIGNED: Text = text(
    "Een getekende uitspraak verandert niet mee. Maak daarna een nieuw Financieel-ID.",
    "A signed statement does not change along. Make a new Financieel-ID then.",
);

const OVER: Text = text(
    "De toestemming is voorbij: dit komt er niet meer in.",
    "The consent is over: this comes into it no more.",
);

fn contents(story: &Story, language: Language, changes: Changes) -> Vec<WhyRow> {
    let record = |record: &Record| {
        let fields: Vec<_> = record.data.iter().map(Datum::field).collect();
        WhyRow {
            label: words::keeper_first(record.source, language),
            note: match story.journey.vault.over_since(record.source) {
                None => words::fields(&fields, language),
                Some(_) => OVER.get(language).to_owned(),
            },
            amount: language.short_date(record.on),
            ..WhyRow::default()
        }
    };
    let statement = story.journey.proven_loan().map(|amount| WhyRow {
        label: language
            .pick(
                "Uitspraak: kan tot dit bedrag financieren",
                "Statement: can finance up to this amount",
            )
            .to_owned(),
        note: rests_on(story, language),
        amount: language.euros(amount),
        why: story.journey.proven_budget().and_then(loan),
        changes: Some(changes),
        ..WhyRow::default()
    });
    story
        .journey
        .vault
        .records()
        .map(record)
        .chain(statement)
        .collect()
}

/// What a reader of the amount is told beside it.
fn rests_on(story: &Story, language: Language) -> String {
    let without = text(
        "Zonder uw inkomen te laten zien.",
        "Without showing your income.",
    );
    let unasked = story.journey.vault.unasked().into_iter();
    let stated = unasked.filter_map(words::stated);
    let said = std::iter::once(without)
        .chain(of_partner(story))
        .chain(stated)
        .chain([words::ALWAYS_STATED]);
    said.map(|one| one.get(language))
        .collect::<Vec<_>>()
        .join(" ")
}

fn loan(budget: Budget) -> Option<Explanation> {
    budget.explanation.find(Term::MaximumLoan).cloned()
}

#[component]
fn SigningFault() -> impl IntoView {
    let session = use_session();
    let again = move || {
        // Refused only when the vault was emptied meanwhile; then the button below says so.
        let _ = issue(session);
    };
    view! {
        <Notice tone=NoticeTone::Fault on_retry=again
            title=say(text("Het tekenen is niet gelukt", "The signing did not work"))
            retry_label=say(text("Probeer opnieuw", "Try again"))>
            <p>{say(text(
                "Uw gegevens liggen nog in de kluis. U kunt ook zonder Financieel-ID verder zoeken en bieden.",
                "Your data is still in the vault. You can also search and bid without a Financieel-ID.",
            ))}</p>
        </Notice>
    }
}
