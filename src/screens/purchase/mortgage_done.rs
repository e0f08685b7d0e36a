//! The mortgage is settled: the documents, what it is, and the way on.

use leptos::prelude::*;

use super::offer_changes::ChosenChanges;
use super::papers::{download, mortgage_papers};
use super::seen_in_room::SeenByLenders;
use crate::app::{Changes, Why, WhyRow, WhyRows, href, plain_row, say, tell, use_session};
use crate::domain::norms::NormYear;
use crate::domain::{Offer, Term, deposit};
use crate::journey::Story;
use crate::room::Contract;
use crate::text::{Language, text};
use crate::ui::amount::Amount;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::disclosure::Disclosure;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// The outcome.
#[component]
pub fn MortgageDone() -> impl IntoView {
    let session = use_session();
    let month = session.select(|story| {
        story
            .journey
            .mortgage
            .chosen
            .as_ref()
            .map(|offer| offer.monthly_gross)
            .unwrap_or_default()
    });
    let why = session.select(|story| {
        story
            .journey
            .mortgage
            .chosen
            .as_ref()
            .map(|offer| offer.explanation.clone())
    });
    let changes = ChosenChanges::of(session);
    let facts = move || session.with(|story| rows(story, session.language(), changes));
    let signed = session.select(|story| {
        story
            .room()
            .and_then(|room| room.contract())
            .is_some_and(|contract| contract.buyer_signed.is_some())
    });
    let take = move || download(session, "hypotheek-en-bankgarantie", mortgage_papers);
    view! {
        <Notice tone=NoticeTone::Success>
            <p>{say(text(
                "Uw definitieve hypotheekovereenkomst en bankgarantie zijn nu beschikbaar",
                "Your final mortgage agreement and bank guarantee are available now",
            ))}</p>
        </Notice>
        <Card>
            <Amount label=say(text("Bruto per maand", "Gross a month")) amount=tell(move |language| language.euros(month.get()))
                why=move || view! { <Why explanation=why changes=changes.gross/> }/>
            <WhyRows rows=Signal::derive(facts)/>
            <p class="quiet">{say(text(
                "De verkoper hoort alleen dat de financiering rond is en dat er 10% gegarandeerd is.",
                "The seller only hears that the financing is settled and that 10% is guaranteed.",
            ))}</p>
            <Button kind=ButtonKind::Secondary icon=Symbol::Download label=say(text("Downloaden", "Download")) on_press=take/>
        </Card>
        <Papers/>
        <SeenByLenders/>
        <div class="actions">
            <ButtonLink href=href("/koopovereenkomst") label=tell(move |language| if signed.get() {
                language.pick("Naar de koopovereenkomst", "To the purchase contract").to_owned()
            } else {
                language.pick("Verder met de koopovereenkomst", "On to the purchase contract").to_owned()
            })/>
        </div>
    }
}

#[component]
fn Papers() -> impl IntoView {
    let session = use_session();
    let papers = move || {
        mortgage_papers(session, session.language())
            .into_iter()
            .map(|paper| paper.html())
            .collect::<Vec<_>>()
    };
    view! {
        <Disclosure label=say(text("Bekijk de documenten", "See the documents"))>
            {move || papers().into_iter().map(|html| view! { <article class="document" inner_html=html></article> }).collect_view()}
        </Disclosure>
    }
}

fn rows(story: &Story, language: Language, changes: ChosenChanges) -> Vec<WhyRow> {
    let Some(offer) = &story.journey.mortgage.chosen else {
        return Vec::new();
    };
    let contract = story.room().and_then(|room| room.contract());
    let row = |dutch: &str, english: &str, amount: String| {
        plain_row(language.pick(dutch, english), amount)
    };
    let years = language.years(i64::from(offer.fixed_years));
    let interest = offer
        .interest
        .map(|interest| language.percent(interest))
        .unwrap_or_default();
    let mut rows = vec![
        row("Geldverstrekker", "Lender", offer.lender.clone()),
        WhyRow {
            why: offer.explanation.find(Term::Loan).cloned(),
            changes: Some(changes.loan),
            ..row("Lening", "Loan", language.euros(offer.loan))
        },
        WhyRow {
            why: offer.interest_explanation.clone(),
            changes: Some(changes.interest),
            ..row(
                "Rente",
                "Interest",
                language.pick(
                    format!("{interest}, {years} vast"),
                    format!("{interest}, fixed for {years}"),
                ),
            )
        },
    ];
    rows.extend(contract.map(|contract| guarantee(contract, language, changes.guarantee)));
    rows.splice(1..1, net(offer, language, changes.net));
    rows
}

/// What the bank stands surety for; agreed in the room, or the usual tenth.
fn guarantee(contract: &Contract, language: Language, changes: Changes) -> WhyRow {
    let norms = NormYear::on(contract.agreed.date());
    let usual = deposit(contract.terms.price, norms);
    let amount = contract.guarantee.unwrap_or(usual.money());
    WhyRow {
        label: language
            .pick("Bankgarantie (10%)", "Bank guarantee (10%)")
            .to_owned(),
        amount: language.euros(amount),
        why: (amount == usual.money()).then_some(usual),
        changes: Some(changes),
        ..WhyRow::default()
    }
}

/// The net month; offers of older files do not know it.
fn net(offer: &Offer, language: Language, changes: Changes) -> Option<WhyRow> {
    let why = Some(offer.net_explanation.clone()?);
    Some(WhyRow {
        label: language
            .pick("Netto per maand, eerste jaar", "Net a month, first year")
            .to_owned(),
        amount: language.euros(offer.monthly_net),
        why,
        changes: Some(changes),
        ..WhyRow::default()
    })
}
