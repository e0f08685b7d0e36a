//! The notary's statement, and paying it into the escrow account. Nothing real is paid.

use leptos::prelude::*;

use super::deed_parts::{deed_of, refusal_words, room_with_deed};
use super::statement_changes::{StatementChanges, lent, split};
use crate::app::{Why, WhyRow, WhyRows, say, tell, use_session};
use crate::domain::{Cents, Explanation, Term};
use crate::room::{Command, Statement};
use crate::text::{Language, Text, text};
use crate::ui::amount::Amount;
use crate::ui::button::Button;
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::row_list::RowKind;
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// The card with the statement; before there is a declaration it says what it waits for.
#[component]
pub fn Pay() -> impl IntoView {
    let session = use_session();
    let room = room_with_deed(session);
    let asked = Memo::new(move |_| {
        room.with(|room| {
            let (contract, deed) = deed_of(room.as_ref()?)?;
            deed.statement(contract)
        })
    });
    let paid = Memo::new(move |_| room.with(|room| deed_of(room.as_ref()?)?.1.escrow));
    let tag = move || {
        view! {
            <Show when=move || paid.with(Option::is_some)><Tag tone=Tone::Verified label=say(text("betaald", "paid"))/></Show>
        }
    };
    view! {
        <Card title=say(text("Nota van de notaris", "Statement of the notary")) aside=tag>
            {move || match asked.get() {
                Some(asked) => view! { <Asked asked paid/> }.into_any(),
                None => view! { <p class="quiet">{say(text(
                    "De notaris maakt de nota zodra u uw verklaring hebt gegeven. Dan pas is de belasting bekend.",
                    "The notary makes the statement as soon as you gave your declaration. Only then the tax is known.",
                ))}</p> }.into_any(),
            }}
        </Card>
    }
}

#[component]
fn Asked(asked: Statement, paid: Memo<Option<Cents>>) -> impl IntoView {
    let session = use_session();
    let amount = asked.amount();
    let total_why = Signal::stored(Some(asked.total.clone()));
    let changes = StatementChanges::of(session);
    let refusal = RwSignal::new(None);
    let loan = session.select(|story| {
        story
            .journey
            .mortgage
            .chosen
            .as_ref()
            .map(|offer| (offer.lender.clone(), lent(offer)))
    });
    let rows = move || {
        let language = session.language();
        let mut rows = rows(&asked, language, changes);
        if let Some((lender, loan)) = loan.get() {
            rows.extend(who_pays(language, (&lender, loan), &asked.total, changes));
        }
        rows
    };
    let label = tell(move |language| {
        let amount = language.cents(amount);
        language.pick(format!("Betaal {amount}"), format!("Pay {amount}"))
    });
    let pay = move || refusal.set(session.buyer(Command::PayIntoEscrow(amount)).err());
    view! {
        <Amount amount=tell(move |language| language.cents(amount))
            label=say(text("Op de kwaliteitsrekening van de notaris", "Into the notary’s escrow account"))
            why=move || view! { <Why explanation=total_why changes=changes.total/> }/>
        <WhyRows rows/>
        <p class="quiet">{say(text(
            "Op een kwaliteitsrekening is uw geld veilig: de verkoper krijgt het pas als de woning van u is. In deze demo wordt niets echt betaald.",
            "In an escrow account your money is safe: the seller gets it only when the home is yours. Nothing is really paid in this demo.",
        ))}</p>
        <Show when=move || paid.get().is_none()>
            <Button icon=Symbol::Euro label on_press=pay refused=refusal_words(session, refusal)/>
        </Show>
    }
}

fn rows(asked: &Statement, language: Language, changes: StatementChanges) -> Vec<WhyRow> {
    let row = |label: Text, amount: Cents, note: Text| WhyRow {
        label: label.get(language).to_owned(),
        amount: language.cents(amount),
        note: note.get(language).to_owned(),
        ..WhyRow::default()
    };
    let nothing = text("", "");
    vec![
        WhyRow {
            why: asked.total.find(Term::Price).cloned(),
            changes: Some(changes.price),
            ..row(text("Koopsom", "Price"), asked.price, nothing)
        },
        WhyRow {
            why: Some(asked.transfer_tax.clone()),
            changes: Some(changes.tax),
            ..row(
                text("Overdrachtsbelasting", "Transfer tax"),
                asked.transfer_tax.money(),
                text("volgens uw verklaring", "by your declaration"),
            )
        },
        WhyRow {
            why: Some(asked.notary.clone()),
            changes: Some(changes.notary),
            ..row(
                text("Notaris en Kadaster", "Notary and land registry"),
                asked.notary.money(),
                text("gebruikelijk bedrag, geen wet", "usual amount, no law"),
            )
        },
        WhyRow {
            kind: RowKind::Total,
            why: Some(asked.total.clone()),
            changes: Some(changes.total),
            ..row(text("Samen", "Together"), asked.amount(), nothing)
        },
    ]
}

/// Who pays what of it: known here only, the room never learns it.
fn who_pays(
    language: Language,
    (lender, loan): (&str, Explanation),
    total: &Explanation,
    changes: StatementChanges,
) -> [WhyRow; 2] {
    let aside = |label: String, why: Explanation, changes| WhyRow {
        label,
        amount: language.cents(why.money()),
        kind: RowKind::Aside,
        why: Some(why),
        changes: Some(changes),
        ..WhyRow::default()
    };
    let from_lender = language.pick(
        format!("Maakt {lender} over: uw hypotheek"),
        format!("Sent by {lender}: your mortgage"),
    );
    let own = language
        .pick("Betaalt u zelf", "You pay yourself")
        .to_owned();
    let [loan, own_money] = split(loan, total);
    [
        aside(from_lender, loan, changes.loan),
        aside(own, own_money, changes.own_money),
    ]
}
