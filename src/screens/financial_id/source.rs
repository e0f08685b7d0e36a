//! One source, step by step in one screen: consent, sign-in, fields, asking, result. What happened
//! follows from the story; only the way to the next question is local.

use leptos::prelude::*;

use super::source_consent::Consent;
use super::source_fields::{Asking, Fields};
use super::source_flow::{Flow, Stage};
use super::source_result::Received;
use super::source_sign_in::{AtSource, SignInChoice};
use super::source_standing::StandingTag;
use crate::app::{Behind, Screen, href, parameter, say, use_session};
use crate::domain::record::Source;
use crate::journey::{Phase, Step};
use crate::part;
use crate::text::{Text, text, vault as words};
use crate::ui::button::ButtonLink;
use crate::ui::empty_state::EmptyState;
use crate::ui::pictures;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "source",
    path: "/financieel-id/:source",
    phase: Some(Phase::Orientation),
    step: Some(Step::FinancialId),
    title: text("Gegevens ophalen bij een bron", "Fetch data from a source"),
    behind: Some(Behind {
        who: text(
            "De bron ziet dat u gegevens opvraagt. Niemand anders ziet wat zij geeft.",
            "The source sees that you ask for data. Nobody else sees what it gives.",
        ),
        data: text(
            "Alleen de velden die u aanvinkt. Wat u niet aanvinkt, verlaat de bron niet.",
            "Only the fields that you tick. What you do not tick never leaves the source.",
        ),
        rule: text(
            "Zo vraagt de overheid ook toestemming: per bron en per gegeven, 90 dagen geldig, altijd in te trekken.",
            "The government asks consent like this too: per source and field, valid for 90 days, always withdrawable.",
        ),
    }),
    view: part!(orientation, view! { <SourceScreen/> }.into_any()),
};

#[component]
fn SourceScreen() -> impl IntoView {
    let slug = parameter("source");
    let source = Memo::new(move |_| slug.with(|slug| Source::from_slug(slug.as_deref()?)));
    move || match source.get() {
        Some(source) => view! { <SourceFlow source/> }.into_any(),
        None => view! { <NoSuchSource/> }.into_any(),
    }
}

#[component]
fn SourceFlow(source: Source) -> impl IntoView {
    let flow = Flow::new(source);
    let stage = flow.stage;
    view! {
        <div class="screen">
            <header class="screen-head">
                <p class="cluster">
                    <a href=href("/financieel-id")>{say(text("Financieel-ID", "Financieel-ID"))}</a>
                    <StandingTag source/>
                </p>
                <h1 tabindex="-1">{say(words::source(source))}</h1>
                <p class="lead">{say(words::request(source))}</p>
            </header>
            <Steps stage/>
            <StageTitle stage/>
            {move || match stage.get() {
                Stage::Consent => view! { <Consent flow/> }.into_any(),
                Stage::SignIn => view! { <SignInChoice flow/> }.into_any(),
                Stage::AtSource => view! { <AtSource flow/> }.into_any(),
                Stage::Fields => view! { <Fields flow/> }.into_any(),
                Stage::Asking => view! { <Asking flow/> }.into_any(),
                Stage::Result => view! { <Received flow/> }.into_any(),
            }}
        </div>
    }
}

/// The four steps; the one of the moment is marked.
#[component]
fn Steps(stage: Memo<Stage>) -> impl IntoView {
    let step = move |(number, name): (usize, Text)| {
        let here = move || stage.get().step();
        let state = move || match here().cmp(&number) {
            std::cmp::Ordering::Less => "todo",
            std::cmp::Ordering::Equal => "active",
            std::cmp::Ordering::Greater => "done",
        };
        view! {
            <li class="flow-step" data-state=state aria-current=move || (here() == number).then_some("step")>{say(name)}</li>
        }
    };
    view! {
        <ol class="flow-steps" aria-label=say(text("Stappen", "Steps"))>
            {Stage::STEPS.into_iter().enumerate().map(step).collect_view()}
        </ol>
    }
}

/// Says the stage and takes the focus when it changes, so that it is read aloud.
#[component]
fn StageTitle(stage: Memo<Stage>) -> impl IntoView {
    let heading = NodeRef::<leptos::html::H2>::new();
    let session = use_session();
    Effect::new(move |before: Option<Stage>| {
        let now = stage.get();
        if before.is_some_and(|before| before != now)
            && let Some(heading) = heading.get_untracked()
        {
            // Without focus the heading is only not read aloud.
            let _ = heading.focus();
        }
        now
    });
    view! { <h2 class="flow-title" tabindex="-1" node_ref=heading>{move || stage.get().title().get(session.language())}</h2> }
}

#[component]
fn NoSuchSource() -> impl IntoView {
    view! {
        <div class="screen">
            <header class="screen-head"><h1 tabindex="-1">{say(text("Deze bron kennen wij niet", "We do not know this source"))}</h1></header>
            <EmptyState
                title=say(text("Het adres klopt niet", "The address is not right"))
                text=say(text(
                    "Er zijn acht bronnen: twee banken, vermogen, UWV, BKR, pensioen, BRP en DUO.",
                    "There are eight sources: two banks, assets, UWV, BKR, pension, BRP and DUO.",
                ))
                picture=move || view! { <div inner_html=pictures::nothing_found()></div> }
                action=move || view! {
                    <ButtonLink href=href("/financieel-id") label=say(text("Naar de bronnen", "To the sources"))/>
                }/>
        </div>
    }
}
