//! Deel een zin: what a receiver asks, what is chosen, exactly what it will see, and only then the
//! button that shares.

use leptos::prelude::*;

use super::renew::Renew;
use super::share_by_hand::ByHand;
use super::share_choice::Choice;
use super::share_choose::{Asked, TooMuch};
use super::share_preview::{Outcome, Preview, ShareActions};
use super::share_standing::Before;
use crate::app::{Behind, Screen, href, parameter, say, tell, use_session};
use crate::journey::Phase;
use crate::journey::vault::Receiver;
use crate::journey::vault::sharing::Item;
use crate::part;
use crate::text::{Text, text, vault as words};
use crate::ui::button::ButtonLink;
use crate::ui::empty_state::EmptyState;
use crate::ui::pictures;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "share",
    path: "/deel/:receiver",
    phase: Some(Phase::Orientation),
    step: None,
    title: text("Deel een zin", "Share a sentence"),
    behind: Some(Behind {
        who: text(
            "U en de ontvanger. Niemand ertussen leest mee.",
            "You and the receiver. Nobody in between reads along.",
        ),
        data: text(
            "Alleen de zinnen die u kiest, getekend en met uw eigen sleutel voor deze ene ontvanger.",
            "Only the sentences that you choose, signed and with your own key for this one receiver.",
        ),
        rule: text(
            "Een ontvanger mag niet meer vragen dan nodig is voor het doel (AVG, artikel 5).",
            "A receiver may not ask more than its purpose needs (GDPR, article 5).",
        ),
    }),
    view: part!(orientation, view! { <ShareScreen/> }.into_any()),
};

#[component]
fn ShareScreen() -> impl IntoView {
    let slug = parameter("receiver");
    let receiver = Memo::new(move |_| slug.with(|slug| Receiver::from_slug(slug.as_deref()?)));
    let session = use_session();
    let made = session.select(|story| story.journey.vault.financial_id.is_some());
    move || {
        let title = tell(move |language| match receiver.get() {
            Some(one) => {
                let name = words::receiver_inside(one, language);
                language.pick(
                    format!("Deel een zin: {name}"),
                    format!("Share a sentence: {name}"),
                )
            }
            None => SCREEN.title.get(language).to_owned(),
        });
        view! {
            <div class="screen">
                <header class="screen-head">
                    <h1 tabindex="-1">{title}</h1>
                    <p class="lead">{say(lead(receiver.get()))}</p>
                </header>
                <Receivers/>
                {match (receiver.get(), made.get()) {
                    (Some(receiver), true) => view! { <Sharing receiver/> }.into_any(),
                    (Some(receiver), false) => view! { <NoFile/><ByHand receiver/> }.into_any(),
                    (None, _) => view! { <NobodyAsks/> }.into_any(),
                }}
            </div>
        }
    }
}

/// Whether sentences are asked, or data, or both.
fn lead(receiver: Option<Receiver>) -> Text {
    let asked = receiver.map_or_else(Vec::new, |one| one.ask().items().collect());
    let is_data = |item: &Item| matches!(item, Item::Field(_));
    match (asked.iter().any(is_data), asked.iter().all(is_data)) {
        (false, _) => text(
            "U laat een zin zien, niet uw gegevens. U ziet vooraf precies wat de ander leest.",
            "You show a sentence, not your data. You see beforehand exactly what the other reads.",
        ),
        (true, false) => text(
            "Deze ontvanger vraagt zinnen, en ook gegevens zelf. U ziet vooraf precies wat de ander leest.",
            "This receiver asks for sentences, and for data itself as well. You see beforehand exactly what the other reads.",
        ),
        (true, true) => text(
            "Deze ontvanger vraagt uw gegevens zelf, geen zin. U ziet vooraf precies wat de ander leest.",
            "This receiver asks for your data itself, not a sentence. You see beforehand exactly what the other reads.",
        ),
    }
}

/// Who asks for something.
#[component]
fn Receivers() -> impl IntoView {
    let link = |receiver: Receiver| {
        let address = href(&format!("/deel/{}", receiver.slug()));
        view! { <li><a href=address>{say(words::receiver(receiver))}</a></li> }
    };
    view! {
        <nav aria-label=say(text("Ontvangers", "Receivers"))>
            <ul class="cluster">{Receiver::ALL.map(link).into_iter().collect_view()}</ul>
        </nav>
    }
}

#[component]
fn Sharing(receiver: Receiver) -> impl IntoView {
    let choice = Choice::new(receiver);
    view! {
        <Renew/>
        <Before choice/>
        <div tabindex="-1" node_ref=choice.start><Asked choice/></div>
        <TooMuch choice/>
        <Preview choice/>
        <Outcome choice/>
        <ShareActions choice/>
        <ByHand receiver/>
    }
}

#[component]
fn NoFile() -> impl IntoView {
    view! {
        <EmptyState
            title=say(text("U hebt nog geen Financieel-ID", "You have no Financieel-ID yet"))
            text=say(text(
                "Een zin komt uit uw Financieel-ID. Maak het eerst, of neem de andere weg hieronder.",
                "A sentence comes from your Financieel-ID. Make it first, or go the other way below.",
            ))
            picture=move || view! { <div inner_html=pictures::nothing_found()></div> }
            action=move || view! { <ButtonLink href=href("/financieel-id") label=say(text("Naar uw Financieel-ID", "To your Financieel-ID"))/> }/>
    }
}

#[component]
fn NobodyAsks() -> impl IntoView {
    view! {
        <EmptyState
            title=say(text("Deze ontvanger vraagt niets", "This receiver asks nothing"))
            text=say(text("Kies hierboven een ontvanger.", "Choose a receiver above."))
            picture=move || view! { <div inner_html=pictures::nothing_found()></div> }
            action=move || view! { <ButtonLink href=href("/wie-weet-wat") label=say(text("Wie weet wat van mij?", "Who knows what about me?"))/> }/>
    }
}
