//! The documents of this purchase, from the story of the moment.

use leptos::prelude::*;

use crate::app::Session;
use crate::domain::{Cents, RateClass};
use crate::journey::Story;
use crate::journey::mortgage::wishes;
use crate::platform::Document;
use crate::room::{Contract, ObjectSummary, Stage, deposit};
use crate::text::Language;
use crate::text::documents::{
    ContractFacts, GuaranteeFacts, MortgageFacts, Paper, bank_guarantee, file, mortgage_agreement,
    purchase_contract,
};

/// The name of the buyer: the persona's, with the partner's when two buy. Followed.
pub fn buyer_name(session: Session, language: Language) -> String {
    match session
        .persona()
        .map(|persona| (persona.name, persona.partner))
    {
        Some((name, Some(partner))) => {
            format!("{name} {} {}", language.pick("en", "and"), partner.name)
        }
        Some((name, None)) => name,
        None => language
            .pick("Koper (verzonnen)", "Buyer (fictional)")
            .to_owned(),
    }
}

/// The agreement of the room that is entered, also when it ended.
pub fn agreement(story: &Story) -> Option<(&ObjectSummary, &Contract)> {
    let room = story.room()?;
    match &room.stage {
        Stage::Bidding(_) => None,
        Stage::Contract(contract) | Stage::Ended(contract, _) => Some((&room.object, contract)),
    }
}

/// The purchase contract. Followed.
pub fn contract_paper(session: Session, language: Language) -> Option<Paper> {
    let buyer = buyer_name(session, language);
    let seller = language.pick("Verkoper (verzonnen)", "Seller (fictional)");
    session.with(|story| {
        let (object, contract) = agreement(story)?;
        let facts = ContractFacts {
            object,
            contract,
            buyer: &buyer,
            seller,
        };
        Some(purchase_contract(language, facts))
    })
}

/// The mortgage agreement and the bank guarantee, once an offer was chosen. Followed.
pub fn mortgage_papers(session: Session, language: Language) -> Vec<Paper> {
    let buyer = buyer_name(session, language);
    let papers = session.with(|story| {
        let (object, contract) = agreement(story)?;
        let mortgage = &story.journey.mortgage;
        let offer = mortgage.chosen.as_ref()?;
        let address = &object.address_line;
        // The wishes may have changed since, for another home.
        let wishes = wishes(&story.journey, story.room());
        let form = offer.form.unwrap_or(wishes.form);
        let guaranteed = |class| class == RateClass::Guaranteed;
        let nhg = offer.class.map_or(wishes.nhg, guaranteed);
        let agreement = mortgage_agreement(
            language,
            MortgageFacts {
                offer,
                address,
                buyer: &buyer,
                nhg,
                form,
            },
        );
        let price = contract.terms.price;
        let amount: Cents = contract.guarantee.unwrap_or(deposit(price));
        let lender = &offer.lender;
        let guarantee = bank_guarantee(
            language,
            GuaranteeFacts {
                lender,
                buyer: &buyer,
                address,
                amount,
                price,
            },
        );
        Some(vec![agreement, guarantee])
    });
    papers.unwrap_or_default()
}

/// Hands papers to the participant as one file; for event handlers.
pub fn download(
    session: Session,
    name: &str,
    papers: impl FnOnce(Session, Language) -> Vec<Paper>,
) {
    let language = session.language_untracked();
    let papers = untrack(|| papers(session, language));
    if !papers.is_empty() {
        let text = file(language, &papers);
        session.download(Document {
            name: format!("{name}.html"),
            mime: "text/html",
            text,
        });
    }
}
