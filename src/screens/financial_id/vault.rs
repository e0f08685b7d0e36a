//! O3 Financieel-ID creëren: the five sources as cards with what they gave, what a person adds by
//! hand, and the Financieel-ID that follows.

use leptos::prelude::*;

use super::credential::Credential;
use super::making::CredentialActions;
use super::source_standing::{Given, StandingTag};
use super::stand_in::StandIn;
use super::statements::Statements;
use crate::app::{Behind, ConsentOver, Screen, href, say, use_session};
use crate::domain::record::Source;
use crate::journey::{Phase, Step};
use crate::part;
use crate::text::{text, vault as words};
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::disclosure::Disclosure;
use crate::ui::icon::{Icon, Symbol};
use crate::ui::identity;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "vault",
    path: "/financieel-id",
    phase: Some(Phase::Orientation),
    step: Some(Step::FinancialId),
    title: text("Financieel-ID creëren", "Create your Financieel-ID"),
    behind: Some(Behind {
        who: text(
            "Alleen u. De bronnen geven hun gegevens aan uw kluis, en die staat in deze browser.",
            "Only you. The sources give their data to your vault, and that is in this browser.",
        ),
        data: text(
            "Alleen wat u per bron aanvinkt. De bronnen en hun gegevens zijn verzonnen.",
            "Only what you tick per source. The sources and their data are fictional.",
        ),
        rule: text(
            "Toestemming moet vrij en precies zijn, en u mag haar altijd intrekken (AVG, artikel 7).",
            "Consent must be free and precise, and you may always withdraw it (GDPR, article 7).",
        ),
    }),
    view: part!(orientation, view! { <VaultScreen/> }.into_any()),
};

#[component]
fn VaultScreen() -> impl IntoView {
    let session = use_session();
    let arrived = session.select(|story| {
        let vault = &story.journey.vault;
        let usual = Source::USUAL.into_iter();
        usual
            .filter(|source| vault.record(*source).is_some())
            .count()
    });
    let lead = move || {
        let (count, all) = (arrived.get(), Source::USUAL.len());
        session.language().pick(
            format!("U haalt uw eigen gegevens op en bewaart ze in uw kluis. {count} van {all} bronnen zijn binnen."),
            format!("You fetch your own data and keep it in your vault. {count} of {all} sources are in."),
        )
    };
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{lead}</p>
            </header>
            <StandIn/>
            <ul class="source-list">{Source::USUAL.map(|source| view! { <li><SourceCard source/></li> }).into_iter().collect_view()}</ul>
            <p class="cluster">
                <ButtonLink kind=ButtonKind::Secondary icon=Symbol::Download href=href("/kluis/alles-ophalen") label=say(text("Alles ophalen", "Fetch everything"))/>
                <ButtonLink kind=ButtonKind::Quiet icon=Symbol::People href=href("/kluis/partner") label=say(text("Uw partner", "Your partner"))/>
            </p>
            <Disclosure label=say(text("Alleen als u het nodig hebt", "Only if you need it"))>
                <ul class="source-list">{Source::WHEN_NEEDED.map(|source| view! { <li><SourceCard source/></li> }).into_iter().collect_view()}</ul>
            </Disclosure>
            <Statements/>
            <ConsentOver/>
            <Credential/>
            <UseIt/>
            <p class="cluster">
                <a href=href("/afspraak")>{say(text("Raadpleeg een adviseur", "Consult an adviser"))}</a>
                <a href=href("/wie-weet-wat")>{say(text("Wie weet wat van mij?", "Who knows what about me?"))}</a>
                <a href=href(crate::screens::of_step(Step::Search).path)>{say(text("Verder met Woontinder", "On to Woontinder"))}</a>
                <a href=href(crate::screens::of_step(Step::Bidding).path)>{say(text("Verder naar Bieden", "On to bidding"))}</a>
            </p>
            <CredentialActions/>
        </div>
    }
}

/// What can be done with it: share, scan, forge, and how a presenter lets it falter.
#[component]
fn UseIt() -> impl IntoView {
    view! {
        <ul class="cluster">
            <li><a href=href("/deel/verkoper")>{say(text("Deel een zin", "Share a sentence"))}</a></li>
            <li><a href=href("/deel/adviseur")>{say(text("Laat een adviseur iets zien", "Show an adviser something"))}</a></li>
            <li><a href=href("/kluis/qr-codes")>{say(text("Als QR-codes", "As QR codes"))}</a></li>
            <li><a href=href("/kluis/scannen")>{say(text("Scan een Financieel-ID", "Scan a Financieel-ID"))}</a></li>
            <li><a href=href("/kluis/probeer-te-vervalsen")>{say(text("Probeer te vervalsen", "Try to forge it"))}</a></li>
            <li><a href=href("/kluis/bronnen-instellen")>{say(text("Bronnen laten haperen", "Make sources falter"))}</a></li>
        </ul>
    }
}

/// The icon of a source.
const fn symbol(source: Source) -> Symbol {
    match source {
        Source::Bank | Source::SecondBank => Symbol::Bank,
        Source::TaxOffice => Symbol::Tax,
        Source::EmployeeInsurance => Symbol::Briefcase,
        Source::CreditRegistry => Symbol::Credit,
        Source::Pensions => Symbol::Pension,
        Source::Population => Symbol::Person,
        Source::StudentLoans => Symbol::Document,
    }
}

#[component]
fn SourceCard(source: Source) -> impl IntoView {
    let session = use_session();
    let id = identity::fresh("source");
    let named = id.clone();
    let arrived = session.select(move |story| story.journey.vault.record(source).is_some());
    let begins = session.select(move |story| {
        source == Source::ALL[0] && story.journey.vault.records().next().is_none()
    });
    let address = href(&format!("{}/{}", SCREEN.path, source.slug()));
    let label = move || {
        let language = session.language();
        let name = words::inside(words::source(source).get(language));
        match arrived.get() {
            true => language.pick(format!("Bekijk {name}"), format!("See {name}")),
            false => words::request(source).get(language).to_owned(),
        }
    };
    view! {
        <article class="card source-card" data-arrived=move || arrived.get().then_some("true") aria-labelledby=named>
            <span class="source-mark"><Icon symbol=symbol(source)/></span>
            <h2 class="card-title" id=id>{say(words::source(source))}</h2>
            <div class="source-standing"><StandingTag source/></div>
            <div class="source-words"><Given source/></div>
            <div class="source-action">
                {move || {
                    // An empty vault has one thing to do next: the first source.
                    let kind = if begins.get() { ButtonKind::Primary } else { ButtonKind::Secondary };
                    view! { <ButtonLink kind href=address.clone() label/> }
                }}
            </div>
        </article>
    }
}
