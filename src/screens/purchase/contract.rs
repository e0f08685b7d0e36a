//! K3 Voorlopige overeenkomst: the contract as data and as document, signing it, the dates that
//! follow, every way out with what it costs, and the demo clock.

use leptos::prelude::*;

use super::contract_clock::DemoClock;
use super::contract_conditions::Conditions;
use super::contract_dates::Dates;
use super::contract_ended::Ended;
use super::contract_exits::Exits;
use super::contract_next::{NextNotice, NextStep};
use super::contract_sign::Sign;
use super::papers::{agreement, contract_paper, download};
use super::seen_in_room::SeenWithContract;
use crate::app::{Behind, Screen, WhatIf, WhyRow, WhyRows, plain_row, say, tell, use_session};
use crate::domain::{NormYear, exit_cost};
use crate::journey::{Phase, Step};
use crate::part;
use crate::room::Stage;
use crate::text::{Language, Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::disclosure::Disclosure;
use crate::ui::icon::Symbol;
use crate::ui::then_now::ThenNow;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "contract",
    path: "/koopovereenkomst",
    phase: Some(Phase::Purchase),
    step: Some(Step::Contract),
    title: text("Voorlopige overeenkomst", "Purchase contract"),
    behind: Some(Behind {
        who: text(
            "Koper, verkoper, makelaar en notaris zien deze overeenkomst.",
            "Buyer, seller, agent and notary see this contract.",
        ),
        data: text(
            "Wie, welke woning, welke prijs, welke dagen, welke voorwaarden. Geen inkomen en geen hypotheekbedrag.",
            "Who, which home, which price, which days, which conditions. No income and no mortgage amount.",
        ),
        rule: text(
            "Schriftelijk, door beide partijen getekend, daarna 3 dagen bedenktijd (Burgerlijk Wetboek 7, artikel 2). Valt het einde in een weekend of op een feestdag, dan schuift het op (Algemene termijnenwet).",
            "In writing, signed by both, then 3 days to change one's mind (Civil Code 7, article 2). An end at a weekend or on a holiday moves on (Algemene termijnenwet).",
        ),
    }),
    view: part!(purchase, view! { <ContractScreen/> }.into_any()),
};

#[component]
fn ContractScreen() -> impl IntoView {
    let session = use_session();
    let ended = session.select(|story| {
        story
            .room()
            .is_some_and(|room| matches!(room.stage, Stage::Ended(..)))
    });
    let bought = session.select(|story| story.is_ready_for(Step::Bought));
    let lead = tell(move |language| {
        session
            .with(|story| {
                agreement(story).map(|(object, contract)| {
                    format!(
                        "{}, {}",
                        object.address_line,
                        language.euros(contract.terms.price)
                    )
                })
            })
            .unwrap_or_default()
    });
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{lead}</p>
            </header>
            {move || if ended.get() {
                view! { <Ended/><Contract/><SeenWithContract/> }.into_any()
            } else {
                view! {
                    <NextNotice/>
                    <Contract/>
                    <Dates/>
                    <Conditions/>
                    <Show when=move || !bought.get()><Exits/><DemoClock/></Show>
                    <Meaning/>
                    <SeenWithContract/>
                    <div class="actions"><Sign/><NextStep/></div>
                }.into_any()
            }}
        </div>
    }
}

/// The contract as rows and as a document.
#[component]
fn Contract() -> impl IntoView {
    let session = use_session();
    let rows = move || rows(session.language());
    let html = move || {
        contract_paper(session, session.language())
            .map(|paper| paper.html())
            .unwrap_or_default()
    };
    let take = move || {
        download(session, "koopovereenkomst", |session, language| {
            contract_paper(session, language).into_iter().collect()
        })
    };
    view! {
        <Card title=say(text("Wat u afspreekt", "What you agree on"))>
            <WhyRows rows/>
            <Button kind=ButtonKind::Secondary icon=Symbol::Download label=say(text("Downloaden", "Download")) on_press=take/>
        </Card>
        <Disclosure label=say(text("Lees de hele overeenkomst", "Read the whole contract"))>
            <article class="document" inner_html=html></article>
        </Disclosure>
    }
}

fn rows(language: Language) -> Vec<WhyRow> {
    let row = |dutch: &str, english: &str, amount: String| {
        plain_row(language.pick(dutch, english), amount)
    };
    let rows = use_session().with(|story| {
        let (object, contract) = agreement(story)?;
        let guarantee = match contract.guarantee {
            Some(_) => text("bankgarantie is er", "bank guarantee is there"),
            None => text(
                "nog te regelen, samen met de hypotheek",
                "still to arrange, with the mortgage",
            ),
        };
        let deposit =
            exit_cost::deposit(contract.terms.price, NormYear::on(contract.agreed.date()));
        Some(vec![
            row("Woning", "Home", object.address_line.clone()),
            row(
                "Kadastraal bekend",
                "Land registry",
                object.cadastral_designation.clone(),
            ),
            row("Koopsom", "Price", language.euros(contract.terms.price)),
            WhyRow {
                note: guarantee.get(language).to_owned(),
                changes: Some(Signal::stored(WhatIf::fixed(DEPOSIT_STANDS))),
                ..row(
                    "Waarborgsom of bankgarantie (10%)",
                    "Deposit or bank guarantee (10%)",
                    language.euros(deposit.money()),
                )
            }
            .because(deposit),
            row(
                "Overdracht",
                "Transfer",
                language.weekday_date(contract.terms.transfer),
            ),
        ])
    });
    rows.unwrap_or_default()
}

const DEPOSIT_STANDS: Text = text(
    "Dit staat vast: het is een tiende van de koopsom in dit contract.",
    "This stands: it is a tenth of the price in this contract.",
);

/// What is provisional about it.
#[component]
fn Meaning() -> impl IntoView {
    view! {
        <ThenNow
            then_label=say(text("idee 2019", "idea 2019"))
            then=say(text("De app noemt dit een voorlopige overeenkomst.", "The app calls this a provisional contract."))
            now_label=say(text("zo is het nu", "as it is now"))
            now=say(text(
                "Voorlopig is het niet: na de bedenktijd en de voorwaarden zit u vast aan deze koop. Alleen de levering bij de notaris komt later.",
                "It is not provisional: after the cooling-off period and the conditions you are bound. Only the transfer at the notary comes later.",
            ))/>
    }
}
