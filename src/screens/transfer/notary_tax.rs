//! The declaration of transfer tax: the choices that can hold, explained. What the buyer declares
//! counts; the room learns no age.

use leptos::prelude::*;

use super::deed_parts::{deed_of, refusal_words, room_with_deed};
use crate::app::{Session, say, tell, use_session};
use crate::domain::{NormYear, PurchaseNorm, TaxPosition, TaxStanding};
use crate::room::{Command, TransferTaxDeclaration};
use crate::text::{deed as words, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::radio_cards::{RadioCard, RadioCards};
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// Name of a declaration inside the form.
fn name(declared: TransferTaxDeclaration) -> &'static str {
    match declared {
        TransferTaxDeclaration::StartersExemption => "exemption",
        TransferTaxDeclaration::ExemptionForOneOfTwo => "one-of-two",
        TransferTaxDeclaration::MainResidence => "own-home",
    }
}

/// What somebody who filled in the first screen this way would declare.
fn likely(session: Session) -> TransferTaxDeclaration {
    let input = session.with_untracked(|story| story.journey.budget_input());
    let Some(buyers) = input.map(|input| input.buyers()) else {
        return TransferTaxDeclaration::MainResidence;
    };
    let is_starter = |standing: TaxStanding| standing.position == TaxPosition::Starter;
    match (is_starter(buyers.applicant), buyers.partner.map(is_starter)) {
        (true, None | Some(true)) => TransferTaxDeclaration::StartersExemption,
        (false, None | Some(false)) => TransferTaxDeclaration::MainResidence,
        _ => TransferTaxDeclaration::ExemptionForOneOfTwo,
    }
}

/// The card with the choices.
#[component]
pub fn Declare() -> impl IntoView {
    let session = use_session();
    let room = room_with_deed(session);
    let declared = Memo::new(move |_| room.with(|room| deed_of(room.as_ref()?)?.1.tax));
    let paid = Memo::new(move |_| {
        room.with(|room| {
            room.as_ref()
                .and_then(deed_of)
                .is_some_and(|(_, deed)| deed.escrow.is_some())
        })
    });
    let tag = move || {
        view! {
            <Show when=move || declared.with(Option::is_some)><Tag tone=Tone::Verified label=say(text("verklaard", "declared"))/></Show>
        }
    };
    view! {
        <Card title=say(text("Uw verklaring over de overdrachtsbelasting", "Your declaration of transfer tax")) aside=tag>
            <Show when=move || !paid.get() fallback=move || view! { <p>{move || {
                declared.get().map(|declared| words::declaration(declared).0.get(session.language()))
            }}</p> }>
                <Choices declared/>
            </Show>
        </Card>
    }
}

#[component]
fn Choices(declared: Memo<Option<TransferTaxDeclaration>>) -> impl IntoView {
    let session = use_session();
    let choice =
        RwSignal::new(name(declared.get_untracked().unwrap_or_else(|| likely(session))).to_owned());
    let refusal = RwSignal::new(None);
    let with_partner = session.select(|story| story.journey.has_typed_partner());
    let options = move || {
        let offered = |declared: &TransferTaxDeclaration| {
            *declared != TransferTaxDeclaration::ExemptionForOneOfTwo || with_partner.get()
        };
        let card = |declared: TransferTaxDeclaration| {
            let (title, about) = words::declaration(declared);
            RadioCard {
                value: name(declared).to_owned(),
                title: title.get(session.language()).to_owned(),
                text: about.get(session.language()).to_owned(),
                icon: None,
            }
        };
        TransferTaxDeclaration::ALL
            .into_iter()
            .filter(offered)
            .map(card)
            .collect::<Vec<_>>()
    };
    let declare = move || {
        let chosen = choice.get_untracked();
        let chosen = TransferTaxDeclaration::ALL
            .into_iter()
            .find(|declared| name(*declared) == chosen);
        if let Some(chosen) = chosen {
            refusal.set(session.buyer(Command::DeclareTransferTax(chosen)).err());
        }
    };
    let refused = refusal_words(session, refusal);
    let first = move || declared.with(Option::is_none);
    view! {
        <p>{say(text(
            "Wie een woning koopt, betaalt overdrachtsbelasting. U verklaart zelf wat voor u geldt op de dag van de overdracht. De Belastingdienst kan dit later controleren.",
            "Whoever buys a home pays transfer tax. You declare yourself what holds for you on the day of the transfer. The tax office can check this later.",
        ))}</p>
        <RadioCards legend=say(text("Wat geldt voor u?", "What holds for you?")) options value=choice/>
        <AboveLimit choice/>
        <Show when=first fallback=move || view! {
            <Button kind=ButtonKind::Secondary label=say(text("Wijzig mijn verklaring", "Change my declaration")) on_press=declare refused/>
        }>
            <Button label=say(text("Verklaar dit aan de notaris", "Declare this to the notary")) on_press=declare refused/>
        </Show>
    }
}

/// Above its limit the exemption gives nothing: said before it is declared.
#[component]
fn AboveLimit(choice: RwSignal<String>) -> impl IntoView {
    let session = use_session();
    let room = room_with_deed(session);
    // The day at the notary is the day that counts.
    let limit = Memo::new(move |_| {
        room.with(|room| {
            let terms = &room.as_ref()?.contract()?.terms;
            let limit = PurchaseNorm::of(NormYear::on(terms.transfer)).starter_limit;
            (terms.price > limit).then_some(limit)
        })
    });
    let above = move || {
        let own_home = name(TransferTaxDeclaration::MainResidence);
        limit.get().is_some() && choice.with(|choice| choice != own_home)
    };
    view! {
        <Show when=above>
            <Notice tone=NoticeTone::Information>
                <p>{tell(move |language| {
                    let limit = language.euros(limit.get().unwrap_or_default());
                    language.pick(
                        format!("Deze woning is duurder dan {limit}. Boven die grens vervalt de vrijstelling en betaalt u 2%."),
                        format!("This home costs more than {limit}. Above that limit the exemption lapses and you pay 2%."),
                    )
                })}</p>
            </Notice>
        </Show>
    }
}
