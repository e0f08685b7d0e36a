//! What a source gave: in plain words, and field by field as it came; or why it gave nothing.

use leptos::prelude::*;

use super::raw_record::RawRecord;
use super::source_beside::Beside;
use super::source_consent::ByHand;
use super::source_document::AsDocument;
use super::source_flow::{Flow, Stage};
use super::source_standing::Given;
use super::withdraw::Withdraw;
use crate::app::{href, say, tell, use_session};
use crate::domain::record::Source;
use crate::journey::Story;
use crate::journey::vault::SourceFault;
use crate::journey::vault::Standing;
use crate::text::{Language, text, vault as words};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::disclosure::Disclosure;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::tone::Tone;

/// What came of the question.
#[component]
pub fn Received(flow: Flow) -> impl IntoView {
    let session = use_session();
    let fault = move || {
        let now = session.now();
        match session.with(|story| story.journey.vault.standing(flow.source, now)) {
            Standing::GaveNothing(fault) => Some(fault),
            _ => None,
        }
    };
    let fault = Memo::new(move |_| fault());
    move || match fault.get() {
        Some(fault) => view! { <Nothing flow fault/> }.into_any(),
        None => view! { <Arrived flow/> }.into_any(),
    }
}

#[component]
fn Nothing(flow: Flow, fault: SourceFault) -> impl IntoView {
    let title = match fault {
        SourceFault::Down => text("De bron antwoordt niet", "The source does not answer"),
        SourceFault::NoData => text(
            "De bron heeft niets over u",
            "The source has nothing about you",
        ),
    };
    view! {
        <Notice tone=NoticeTone::Fault title=say(title)
            retry_label=say(text("Vraag het opnieuw", "Ask again")) on_retry=move || flow.ask()>
            <p>{tell(move |language| words::fault(fault, flow.source, language))}</p>
            <p>{move || flow.refusal()}</p>
        </Notice>
        <p class="quiet">{say(text(
            "Wat u zelf invult, telt net zo goed mee in uw berekening. Er is niets verloren gegaan.",
            "What you fill in yourself counts just as well in your sum. Nothing was lost.",
        ))}</p>
        <div class="actions">
            <ByHand/>
            <ButtonLink kind=ButtonKind::Secondary href=href("/financieel-id") label=say(text("Naar de andere bronnen", "To the other sources"))/>
            <Withdraw source=flow.source/>
        </div>
    }
}

#[component]
fn Arrived(flow: Flow) -> impl IntoView {
    let session = use_session();
    let source = flow.source;
    let record = session.select(move |story| story.journey.vault.record(source).cloned());
    let left_out = move || {
        let language = session.language();
        let not_asked = session.with(|story| not_asked(story, source, language))?;
        Some(language.pick(
            format!("Niet gevraagd: {not_asked}."),
            format!("Not asked: {not_asked}."),
        ))
    };
    let until = tell(move |language| {
        let until = session.with(|story| {
            story
                .journey
                .vault
                .connections
                .get(&source)
                .map(|connection| connection.until)
        });
        let is_over = until.is_some_and(|until| until < session.now());
        let until = until
            .map(|until| language.date(until.date()))
            .unwrap_or_default();
        match is_over {
            true => language.pick(
                format!("Uw toestemming liep af op {until}. De bron geeft en tekent niets meer. Wat hier ligt, blijft van u tot u het wist."),
                format!("Your consent ran out on {until}. The source gives and signs nothing any more. What lies here stays yours until you wipe it."),
            ),
            false => language.pick(
                format!("Uw toestemming geldt tot {until}."),
                format!("Your consent holds until {until}."),
            ),
        }
    });
    view! {
        <Beside source/>
        <Card tone=Tone::Canal>
            <div class="source-words source-words-large"><Given source/></div>
        </Card>
        <Card>
            <p>{until}</p>
            <Disclosure label=say(text("Bekijk precies wat de bron gaf", "See exactly what the source gave"))>
                <RawRecord record/>
                <p class="quiet">{left_out}</p>
            </Disclosure>
            <AsDocument source/>
            <div class="quiet-actions">
                <Button kind=ButtonKind::Quiet label=say(text("Andere gegevens kiezen", "Choose other data")) on_press=move || flow.go(Stage::Fields)/>
                <Withdraw source/>
            </div>
        </Card>
        {(source == Source::Bank).then(|| view! { <OtherBank/> })}
        <NextSource/>
    }
}

/// The way to accounts at another bank, until that was asked.
#[component]
fn OtherBank() -> impl IntoView {
    let session = use_session();
    let asked = session.select(|story| {
        let connections = &story.journey.vault.connections;
        connections.contains_key(&Source::SecondBank)
    });
    let way = StoredValue::new(href(&format!(
        "/financieel-id/{}",
        Source::SecondBank.slug()
    )));
    view! {
        <Show when=move || !asked.get()>
            <p class="quiet">
                {say(text("Ook een rekening bij een andere bank? ", "An account at another bank too? "))}
                <a href=way.get_value()>{say(text("Koppel uw tweede bank", "Connect your second bank"))}</a>
            </p>
        </Show>
    }
}

fn not_asked(story: &Story, source: Source, language: Language) -> Option<String> {
    let connection = story.journey.vault.connections.get(&source)?;
    let asked = &connection.question.fields;
    let others: Vec<_> = source
        .fields()
        .iter()
        .filter(|field| !asked.contains(field))
        .copied()
        .collect();
    (!others.is_empty()).then(|| words::fields(&others, language))
}

/// On to the first source that is not in yet, or back to the vault.
#[component]
fn NextSource() -> impl IntoView {
    let session = use_session();
    let next = session.select(|story| {
        Source::USUAL
            .into_iter()
            .find(|source| story.journey.vault.record(*source).is_none())
    });
    let vault = href("/financieel-id");
    let back = vault.clone();
    move || {
        let (vault, back) = (vault.clone(), back.clone());
        let label = tell(move |language| match next.get() {
            Some(source) => {
                let name = words::source(source).get(language);
                language.pick(format!("Verder met {name}"), format!("On to {name}"))
            }
            None => language
                .pick("Naar uw Financieel-ID", "To your Financieel-ID")
                .to_owned(),
        });
        let on = next
            .get()
            .map_or(vault.clone(), |source| format!("{vault}/{}", source.slug()));
        view! {
            <div class="actions">
                <ButtonLink label href=on/>
                <Show when=move || next.get().is_some()>
                    <ButtonLink kind=ButtonKind::Secondary href=back.clone() label=say(text("Terug naar uw kluis", "Back to your vault"))/>
                </Show>
            </div>
        }
    }
}
