//! Gegevens ophalen: consent to let the lenders see what an application needs, field by field.

use leptos::prelude::*;

use super::mortgage::OrderThenNow;
use crate::app::{href, say, tell, use_session};
use crate::domain::record::Field;
use crate::journey::mortgage::{self, Command as MortgageCommand, Needed};
use crate::journey::vault::Receiver;
use crate::journey::{Command, Refusal};
use crate::text::vault::{field as field_name, field_reason, inside};
use crate::text::{Language, Text, room as words, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::check_list::{CheckLine, CheckList, Verdict};
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// Why a lender asks a field.
fn about(field: Field) -> Text {
    match field {
        Field::Wages => text("hoeveel u verdient", "how much you earn"),
        Field::EmploymentDetails => text(
            "of uw contract vast is",
            "whether your contract is permanent",
        ),
        Field::Wealth => text("hoeveel eigen geld u hebt", "how much own money you have"),
        Field::StudentPayment => text(
            "wat u per maand betaalt aan DUO",
            "what you pay DUO a month",
        ),
        Field::Credits => text("wat u al betaalt per maand", "what you pay a month already"),
        Field::Arrears => text("of u op tijd betaalt", "whether you pay in time"),
        other => field_reason(other),
    }
}

/// The question before the application.
#[component]
pub fn FetchData() -> impl IntoView {
    let session = use_session();
    let there = session.select(|story| mortgage::needed(&story.journey));
    let refused = RwSignal::new(None::<Refusal>);
    let fetch = move || {
        refused.set(
            session
                .dispatch(Command::Mortgage(MortgageCommand::FetchData))
                .err(),
        );
    };
    let lines = move || {
        let language = session.language();
        there.with(|there| {
            let own = mortgage::ASKED.map(|field| line(field, &there.own, language));
            own.into_iter()
                .chain(partner(there, language))
                .collect::<Vec<_>>()
        })
    };
    let why = move || {
        refused.with(|refused| {
            refused.as_ref().map(|refused| {
                words::journey_refusal(refused)
                    .get(session.language())
                    .to_owned()
            })
        })
    };
    let days = Receiver::Lender.ask().days;
    let terms = tell(move |language| {
        language.pick(
            format!("U laat dit {days} dagen zien aan de verzonnen geldverstrekkers in deze demo, alleen om een aanbod te maken. U kunt het eerder intrekken. De koopsom komt uit de transactiekamer, het energielabel uit het objectpaspoort."),
            format!("You show this for {days} days to the fictional lenders of this demo, only to make an offer. You can withdraw it sooner. The price comes from the transaction room, the energy label from the object passport."),
        )
    });
    view! {
        <Card title=say(text("Wat de geldverstrekkers willen weten", "What the lenders want to know"))>
            <p>{terms}</p>
            <CheckList lines/>
        </Card>
        <Show when=move || !there.with(|there| there.own.contains(&Field::Wages))>
            <Notice tone=NoticeTone::Information title=say(text("Uw loon zit niet in uw kluis", "Your wages are not in your vault"))>
                <p>{say(text(
                    "Dan rekenen wij met wat u zelf invulde. Een bank wil dat later nog met bewijs zien.",
                    "Then we use what you filled in yourself. A bank will want proof of that later.",
                ))}</p>
                <ButtonLink kind=ButtonKind::Secondary href=href("/financieel-id") label=say(text("Naar mijn Financieel-ID", "To my Financieel-ID"))/>
            </Notice>
        </Show>
        <OrderThenNow/>
        <div class="actions">
            <Button icon=Symbol::Vault label=say(text("Gegevens ophalen", "Fetch data")) on_press=fetch refused=why/>
            <Show when=move || matches!(refused.get(), Some(Refusal::Mortgage(mortgage::Refusal::NoIncome)))>
                <ButtonLink kind=ButtonKind::Secondary href=href("/bestedingsruimte") label=say(text("Inkomen invullen", "Fill in my income"))/>
            </Show>
        </div>
    }
}

fn line(field: Field, there: &[Field], language: Language) -> CheckLine {
    let in_vault = there.contains(&field);
    let label = if in_vault {
        text("uit uw kluis", "from your vault")
    } else {
        text("niet in uw kluis", "not in your vault")
    };
    CheckLine {
        title: field_name(field).get(language).to_owned(),
        reason: about(field).get(language).to_owned(),
        verdict: if in_vault {
            Verdict::Pass
        } else {
            Verdict::Waiting
        },
        verdict_label: label.get(language).to_owned(),
    }
}

/// What counts of a partner who takes part.
fn partner(there: &Needed, language: Language) -> Option<CheckLine> {
    let own = |said: Text| said.get(language).to_owned();
    let named = there.partners.iter();
    let named = named.map(|field| inside(field_name(*field).get(language)));
    let names = named.collect::<Vec<_>>().join(", ");
    (!names.is_empty()).then(|| CheckLine {
        title: language.pick(
            format!("Van uw partner: {names}"),
            format!("Of your partner: {names}"),
        ),
        reason: own(text(
            "omdat uw partner meedoet met uw som",
            "because your partner takes part in your sum",
        )),
        verdict: Verdict::Pass,
        verdict_label: own(text(
            "uit de kluis van uw partner",
            "from your partner’s vault",
        )),
    })
}
