//! How to sign in at a source, and the fictional source itself. There are no fields for passwords or
//! codes, and there never will be.

use leptos::prelude::*;

use super::source_consent::ByHand;
use super::source_flow::{Flow, Stage};
use crate::app::{Loading, say, tell, use_session};
use crate::text::{Text, text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::disclosure::Disclosure;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::radio_cards::{RadioCard, RadioCards};
use crate::ui::skeleton::Skeleton;
use crate::ui::tag::Tag;
use crate::ui::then_now::ThenNow;
use crate::ui::tone::Tone;

/// How to sign in.
#[component]
pub fn SignInChoice(flow: Flow) -> impl IntoView {
    let session = use_session();
    let chosen = RwSignal::new(flow.sign_in.get_untracked().to_owned());
    let options = move || {
        let card = |value: &str, title: &str, (dutch, english): (&str, &str), icon| RadioCard {
            value: value.to_owned(),
            title: title.to_owned(),
            text: session.language().pick(dutch, english).to_owned(),
            icon: Some(icon),
        };
        vec![
            card(
                "demo",
                "Demo-inlog",
                (
                    "Staat voor inloggen op de website van de bron.",
                    "Stands for signing in on the website of the source.",
                ),
                Symbol::Person,
            ),
            card(
                "wallet",
                "Demo-wallet",
                (
                    "Staat voor een wallet op uw telefoon.",
                    "Stands for a wallet on your phone.",
                ),
                Symbol::Vault,
            ),
        ]
    };
    let on = move || {
        flow.sign_in.set(if chosen.get_untracked() == "wallet" {
            "wallet"
        } else {
            "demo"
        });
        flow.go(Stage::AtSource);
    };
    view! {
        <RadioCards legend=say(text("Twee verzonnen manieren", "Two fictional ways")) options value=chosen/>
        <ThenNow
            then_label=say(text("idee 2019", "idea 2019"))
            then=say(text("Inloggen met DigiD, eHerkenning of Idensys.", "Sign in with DigiD, eHerkenning or Idensys."))
            now_label=say(text("zo is het nu", "as it is now"))
            now=say(text(
                "Alleen DigiD is er nog voor u. Vanaf 2027 komt de NL Wallet erbij.",
                "Only DigiD is still there for you. From 2027 the NL Wallet is added.",
            ))/>
        <Names/>
        <div class="actions">
            <Button label=say(text("Ga verder", "Go on")) on_press=on/>
            <Button kind=ButtonKind::Secondary icon=Symbol::Back label=say(text("Terug", "Back")) on_press=move || flow.go(Stage::Consent)/>
        </div>
    }
}

/// What became of the ways of 2019, and what came since.
const NAMES: [(&str, Text); 5] = [
    (
        "DigiD",
        text(
            "Bestaat. Alleen voor de overheid en publieke taken, zoals UWV en de Belastingdienst.",
            "Exists. Only for the government and public tasks, such as UWV and the tax office.",
        ),
    ),
    (
        "eHerkenning",
        text(
            "Bestaat. Alleen voor organisaties, bijvoorbeeld een makelaar of notaris.",
            "Exists. Only for organisations, for example an agent or a notary.",
        ),
    ),
    (
        "Idensys",
        text(
            "Was een proef. Die is gestopt.",
            "Was a trial. It was stopped.",
        ),
    ),
    (
        "NL Wallet",
        text(
            "Nieuw. Een app van de overheid waarmee u zelf kiest wat u laat zien. Voor iedereen vanaf 2027.",
            "New. A government app in which you choose what you show. For everybody from 2027.",
        ),
    ),
    (
        "Bank en BKR",
        text(
            "Geen overheid, dus geen DigiD. Daar bevestigt u wie u bent op hun eigen manier.",
            "Not the government, so no DigiD. There you confirm who you are in their own way.",
        ),
    ),
];

#[component]
fn Names() -> impl IntoView {
    view! {
        <Disclosure label=say(text("Wat is er van die namen geworden?", "What became of those names?"))>
            <dl class="consent-terms">
                {NAMES.map(|(name, what)| view! { <div class="consent-term"><dt>{name}</dt><dd>{say(what)}</dd></div> }).into_iter().collect_view()}
            </dl>
        </Disclosure>
    }
}

/// The fictional source: says what would happen and lets somebody in without any secret.
#[component]
pub fn AtSource(flow: Flow) -> impl IntoView {
    let session = use_session();
    let back = move || flow.go(Stage::SignIn);
    move || {
        match session.loading() {
        Loading::Ready(all) => {
            let persona = session.with(|story| story.journey.persona.clone());
            let own = persona.is_none();
            let name = all.person_behind(persona.as_ref()).map(|person| person.name.clone()).unwrap_or_default();
            view! { <SignedOut flow name own/> }.into_any()
        }
        Loading::Busy => view! { <Card><Skeleton label=say(text("De bron wordt geopend", "The source is being opened"))/></Card> }.into_any(),
        Loading::Failed => view! {
            <Notice tone=NoticeTone::Fault title=say(text("De bron gaat niet open", "The source does not open"))
                retry_label=say(text("Probeer opnieuw", "Try again")) on_retry=move || session.load()>
                <p>{say(text("Probeer het opnieuw, of vul uw gegevens zelf in.", "Try again, or fill in your data yourself."))}</p>
            </Notice>
            <div class="actions">
                <ByHand/>
                <Button kind=ButtonKind::Secondary icon=Symbol::Back label=say(text("Terug", "Back")) on_press=back/>
            </div>
        }
        .into_any(),
    }
    }
}

#[component]
fn SignedOut(flow: Flow, name: String, own: bool) -> impl IntoView {
    let session = use_session();
    let borrowed = StoredValue::new(name.clone());
    let wallet = flow.sign_in.get_untracked() == "wallet";
    let label = move || {
        session.language().pick(
            format!("Inloggen als {name} (verzonnen)"),
            format!("Sign in as {name} (fictional)"),
        )
    };
    let there = move || match wallet {
        true => text(
            "In het echt opent nu de wallet op uw telefoon. U ziet wie iets vraagt, kiest wat u laat zien en bevestigt met uw pincode.",
            "In reality the wallet on your phone opens now. You see who asks, choose what you show and confirm with your PIN.",
        ),
        false => words::real_sign_in(flow.source),
    };
    let whose = tell(move |language| {
        let name = borrowed.get_value();
        language.pick(
            format!("Ook in uw eigen verhaal kennen de bronnen alleen verzonnen mensen. U krijgt de gegevens van {name}."),
            format!("In your own story too, the sources know fictional people only. You get the data of {name}."),
        )
    });
    let tag = move || view! { <Tag tone=Tone::Ochre label=say(text("verzonnen pagina", "fictional page"))/> };
    view! {
        <Card tone=Tone::Wash title=tell(move |language| words::keeper_first(flow.source, language)) level=3 aside=tag>
            <p>{say(there())}</p>
            <p>{say(text(
                "Hier vult u niets in. Deze app vraagt nooit om een wachtwoord of code.",
                "There is nothing to fill in here. This app never asks for a password or a code.",
            ))}</p>
            {own.then(|| view! { <p>{whose}</p> })}
        </Card>
        <div class="actions">
            <Button icon=Symbol::Unlock label on_press=move || flow.go(Stage::Fields)/>
            <Button kind=ButtonKind::Secondary icon=Symbol::Back label=say(text("Terug", "Back")) on_press=move || flow.go(Stage::SignIn)/>
        </div>
    }
}
